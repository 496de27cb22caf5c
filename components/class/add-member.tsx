import { foldWords } from "@/components/class/fold-words";
import { AddMemberForm } from "@/components/class/member-forms";
import { QuietFold } from "@/components/ui/quiet-fold";
import { whyNotAddRenameOrMarkNotToday } from "@/lib/class/policy";
import type { Standing } from "@/lib/class/standing";
import { t } from "@/lib/words";

/** Somebody who cannot join by themselves: a seat by name, with words to come in by. */
export function AddMember({ classId, standing, formKey }: { classId: string; standing: Standing; formKey: string }) {
  if (whyNotAddRenameOrMarkNotToday(standing, { role: "student" })) return null;
  return (
    <QuietFold summary={t("people.add")}>
      <AddMemberForm
        classId={classId} formKey={formKey}
        words={{ name: t("people.add-name"), hint: t("people.add-hint"), add: t("people.add-do"), adding: t("people.working"), shown: shownWords() }}
      />
    </QuietFold>
  );
}

/** What stands with words that are shown once. */
export const shownWords = () => ({ shown: t("people.words-shown"), summary: t("people.words-show"), label: t("class.words.label"), fold: foldWords() });
