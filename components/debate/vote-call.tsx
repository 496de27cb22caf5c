import { ballotPath, outcomePath } from "@/components/debate/paths";
import { Notice } from "@/components/ui/notice";
import { whyNotCastClosing } from "@/lib/ballot/policy";
import type { Stage } from "@/lib/ballot/queries/turnout";
import type { Standing } from "@/lib/class/standing";
import type { DebateNow } from "@/lib/debate/schema";
import { whyNotReadOutcome } from "@/lib/outcome/policy";
import { t } from "@/lib/words";

/** Which papers this person has cast, never how. */
export type OwnPapers = Record<Stage, unknown>;

/** What is left to cast: null when the ballot is not theirs, or not open. */
export function paperToCast(debate: DebateNow, standing: Standing, cast: OwnPapers | null): "closing" | "options" | "credit" | "none" | null {
  if (whyNotCastClosing(standing, debate) || !cast) return null;
  if (!cast.closing) return "closing";
  if (debate.usesOptions && !cast.options) return "options";
  return cast.credit ? "none" : "credit";
}

const asks = { closing: "debate.vote-now", options: "debate.vote-options", credit: "credits.to-paper" } as const;

/** The call to vote while the closing ballot is open, and the way to the outcome once it is. */
export function VoteCall({ debate, standing, cast }: { debate: DebateNow; standing: Standing; cast: OwnPapers | null }) {
  const left = paperToCast(debate, standing, cast);
  if (left && left !== "none") {
    return (
      <Notice title={t("debate.vote-heading")}>
        {t(left === "credit" ? "credits.left-says" : "debate.vote-says")}
        <span className="btn-row mt-3">
          <a className="btn btn-main" href={ballotPath(debate.slug, left)}>{t(asks[left])}</a>
        </span>
      </Notice>
    );
  }
  if (left === "none") return <p><a href={ballotPath(debate.slug, "closing")}>{t("debate.vote-replace")}</a></p>;
  if (whyNotReadOutcome(standing, debate)) return null;
  return <p className="btn-row"><a className="btn btn-main" href={outcomePath(debate.slug)}>{t("debate.read-outcome")}</a></p>;
}
