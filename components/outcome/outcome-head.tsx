import type { ReactNode } from "react";
import { summary } from "@/components/outcome/summary";
import { Verdict } from "@/components/outcome/verdict";
import { namedCount } from "@/components/tally/count-names";
import { Notice } from "@/components/ui/notice";
import { SideMark } from "@/components/ui/mark";
import { withNodes } from "@/components/ui/with-nodes";
import type { Outcome } from "@/lib/outcome/queries/outcome";
import { t } from "@/lib/words";

const verdictIds = { carried: "outcome.carried", lost: "outcome.lost", tied: "outcome.tied" } as const;

/** What happened, in one sentence with its numbers; under it the totals of both ballots, and whom they speak for. */
export function OutcomeHead({ outcome }: { outcome: Outcome }) {
  const { debate, turnout } = outcome;
  const isPublic = debate.classId === null;
  const said = summary({ ...outcome, isPublic, decides: namedCount(debate.decidingCount) });
  return (
    <>
      <Verdict motion={debate.motion} headline={headline(outcome)}>
        {said.length > 0 ? said.join(" ") : t(turnout.closing === 0 ? "outcome.nothing-says" : "outcome.too-few-says")}
        {turnout.closing > 0 && outcome.opening.kind === "withheld" && ` ${t(turnout.opening === 0 ? "outcome.flow-no-opening" : "outcome.opening-few", { public: String(isPublic) })}`}
      </Verdict>
      {isPublic && !debate.example && <div className="pb-5"><Notice kind="quiet" title={t("outcome.public")}>{t("outcome.public-says")}</Notice></div>}
    </>
  );
}

function headline({ verdict, closing, turnout }: Outcome): ReactNode {
  if (verdict === null || closing.kind === "withheld") return t(turnout.closing === 0 ? "outcome.no-papers" : "outcome.too-few");
  return withNodes(t(verdictIds[verdict], closing.counts), {
    forMark: <SideMark side="for" text={t("marks.for")} />, againstMark: <SideMark side="against" text={t("marks.against")} />,
  });
}
