import type { ReactNode } from "react";
import { TodoLine } from "@/components/argument/todo-line";
import { argumentPath } from "@/components/debate/paths";
import { type OwnPapers, paperToCast } from "@/components/debate/vote-call";
import { viewsOf } from "@/components/debate/views-of";
import { Stance } from "@/components/ui/stance";
import type { DebateArguments } from "@/lib/argument/queries/debate-arguments";
import { t } from "@/lib/words";

/** What to do now, in one line, by what this person has done; beside it what they have written and who answered. */
export function DebateTodo({ data, cast }: { data: DebateArguments; cast: OwnPapers | null }) {
  const { now, says } = next(data, cast);
  const { standing, debate, mine, answersToMine } = data;
  return (
    <TodoLine now={now}>
      {says !== undefined && <>{says} </>}
      {mine > 0 && <>{t("debate.you-posted", { count: mine })} </>}
      {answersToMine && (
        <><a href={`${argumentPath(debate.slug, answersToMine.shortId)}#bears`}>{t("debate.answered-you", { count: answersToMine.count, label: answersToMine.label })}</a> </>
      )}
      {standing.assignedSide && isArguing(data) && <>{t("debate.you-argue")} <Stance side={standing.assignedSide} /> {t("debate.you-argue-today")}</>}
    </TodoLine>
  );
}

const isArguing = ({ debate: { phase } }: DebateArguments) => phase === "arguing" || phase === "rebuttal";

function next(data: DebateArguments, cast: OwnPapers | null): { now: string; says?: ReactNode } {
  const { debate, standing } = data;
  if (debate.phase === "archived") return { now: t("debate.now-archived") };
  if (debate.phase === "outcome") return { now: t("debate.now-outcome") };
  if (debate.hasEnded) return { now: t("debate.now-ballot-ended"), says: t("debate.now-ballot-ended-says") };
  const left = paperToCast(debate, standing, cast);
  if (left === "closing") return { now: t("debate.now-vote") };
  if (left === "options") return { now: t("debate.now-vote-options") };
  if (left === "credit") return { now: t("credits.now") };
  if (left === "none") return { now: t("debate.now-voted"), says: t("debate.now-voted-says") };
  if (standing.role === "visitor") return { now: t("debate.now-visitor") };
  if (standing.role === "assistant" || standing.role === "teacher") return { now: t("debate.now-staff"), says: t("debate.now-staff-says") };
  return isArguing(data) && (standing.role === "student" || standing.role === "participant") ? toArgue(data) : { now: t("debate.now-reading") };
}

/** Post, then answer another, then rate. */
function toArgue(data: DebateArguments): { now: string; says?: ReactNode } {
  const views = viewsOf(data);
  if (data.mine === 0) return { now: t(data.debate.phase === "rebuttal" ? "debate.now-answer-first" : "debate.now-post") };
  if (!views.some((view) => view.mine && view.depth > 0)) return { now: t("debate.now-answer") };
  const unrated = views.filter(({ obstacles, ownRating }) => obstacles.rate === null && ownRating === null).length;
  return unrated > 0 ? { now: t("debate.now-rate", { count: unrated }), says: t("debate.now-rate-says", { count: unrated }) } : { now: t("debate.now-read") };
}
