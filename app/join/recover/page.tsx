import type { Metadata } from "next";
import { PhoneStep } from "@/components/class/join-steps";
import { RecoverForm } from "@/components/class/recover-form";
import { Notice } from "@/components/ui/notice";
import { currentViewer } from "@/lib/account/viewer";
import { refusalSentence } from "@/lib/account/form-action";
import { conflict } from "@/lib/platform/refusal";
import { joinCode, spacedCode } from "@/lib/class/schema";
import { t } from "@/lib/words";

export const metadata: Metadata = { title: t("join.recover-title") };

/** Coming back on any device, with the class's code and one's four words. */
export default async function RecoverPage({ searchParams }: { searchParams: Promise<{ code?: string | string[] }> }) {
  const code = joinCode.safeParse((await searchParams).code);
  const viewer = await currentViewer();
  return (
    <main className="phones" id="main">
      <PhoneStep note={t("join.recover-note")} heading={t("join.recover-heading")}>
        {viewer.personId !== null && (
          <Notice kind="quiet" title={t("account.signed-in-as", { name: viewer.name })}>{refusalSentence(conflict("already-signed-in"))}</Notice>
        )}
        <RecoverForm
          code={code.success ? spacedCode(code.data) : undefined}
          words={{
            code: t("join.code-label"), codeHint: t("join.recover-code-hint"), recovery: t("join.recover-label"), recoveryHint: t("join.recover-hint"),
            enter: t("join.recover-enter"), entering: t("join.recover-entering"),
          }}
          below={<><p className="label"><a href="/join">{t("join.recover-new")}</a></p><p className="fine">{t("join.recover-lost")}</p></>}
        />
      </PhoneStep>
    </main>
  );
}
