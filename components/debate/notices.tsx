import { debatePath } from "@/components/debate/paths";
import { Notice } from "@/components/ui/notice";
import type { Standing } from "@/lib/class/standing";
import type { DebateNow } from "@/lib/debate/schema";
import { t } from "@/lib/words";

/** What a reader must know beforehand: that a debate is made up, and how one joins a public one. */
export function DebateNotices({ debate, standing }: { debate: DebateNow; standing: Standing }) {
  return (
    <>
      {debate.example && <Notice title={t("debate.example")}>{t("debate.example-says")}</Notice>}
      {standing.role === "visitor" && (debate.phase === "arguing" || debate.phase === "rebuttal") && (
        <Notice kind="quiet" title={t("debate.public-join")}>
          {t("debate.public-join-says")}{" "}
          <a href="/join">{t("debate.public-join-code")}</a> · <a href={`/signin?next=${encodeURIComponent(debatePath(debate.slug))}`}>{t("debate.public-sign-in")}</a>
        </Notice>
      )}
    </>
  );
}
