import { debatePath } from "@/components/debate/paths";
import { Notice } from "@/components/ui/notice";
import type { Standing } from "@/lib/class/standing";
import type { DebateNow } from "@/lib/debate/schema";
import { t } from "@/lib/words";

/** What a reader must know beforehand: that a debate is made up, and how one joins a public one. */
export function DebateNotices({ debate, standing, signUpIsOpen = false }: { debate: DebateNow; standing: Standing; signUpIsOpen?: boolean }) {
  const next = encodeURIComponent(debatePath(debate.slug));
  return (
    <>
      {debate.example && <Notice title={t("debate.example")}>{t("debate.example-says")}</Notice>}
      {standing.role === "visitor" && (debate.phase === "arguing" || debate.phase === "rebuttal") && (
        <Notice kind="quiet" title={t("debate.public-join")}>
          {t(signUpIsOpen ? "accounts.public-open" : "accounts.public-none")}{" "}
          {signUpIsOpen && <><a href={`/signup?next=${next}`}>{t("accounts.public-make")}</a> · </>}
          <a href="/join">{t("debate.public-join-code")}</a> · <a href={`/signin?next=${next}`}>{t("debate.public-sign-in")}</a>
        </Notice>
      )}
    </>
  );
}
