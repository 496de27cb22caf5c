import { OutcomeSection } from "@/components/outcome/outcome-section";
import { DataTable } from "@/components/ui/data-table";
import { Stance } from "@/components/ui/stance";
import type { DisclosedTotals } from "@/lib/method/disclosure";
import { stances } from "@/lib/method/swing";
import type { Outcome } from "@/lib/outcome/queries/outcome";
import { t } from "@/lib/words";

/** The totals of both ballots, and how many of how many cast them. */
export function TwoBallots({ outcome }: { outcome: Outcome }) {
  const { opening, closing, openingIsMatched, debate } = outcome;
  const openingLabel = openingIsMatched ? "outcome.ballots-opening-matched" : debate.classId === null ? "outcome.ballots-first" : "outcome.ballots-opening";
  const withheld = opening.kind === "withheld" || closing.kind === "withheld";
  return (
    <OutcomeSection id="ballots" heading={t("outcome.ballots")}>
      <DataTable
        caption={t("outcome.ballots-table")}
        columns={[{ label: t("outcome.ballots-ballot") }, ...stances.map((stance) => ({ label: <Stance side={stance} key={stance} />, numeric: true })), { label: t("outcome.all"), numeric: true }]}
        rows={[{ key: "opening", cells: [t(openingLabel), ...cells(opening)] }, { key: "closing", cells: [t("outcome.ballots-closing"), ...cells(closing)] }]}
      />
      {withheld && <p className="fine mt-3">{t("outcome.ballots-note")}</p>}
      <p className="prose mt-4">{turnoutSaid(outcome)}</p>
    </OutcomeSection>
  );
}

function cells(totals: DisclosedTotals) {
  if (totals.kind === "withheld") return [...stances.map(() => "–"), <span key="all" className="whitespace-normal">{t("outcome.ballots-withheld")}</span>];
  return [...stances.map((stance) => totals.counts[stance]), <b key="all">{totals.total}</b>];
}

/** '25 cast the opening paper in time, 2 late, 1 not at all', who cast the closing papers, and who was left out of the count. */
function turnoutSaid({ debate, turnout, joined }: Outcome): string {
  const { opening, inTime, late, closing, options, credit, skipped, ofStage, notTakingPart } = turnout;
  const credited = t("credits.turnout", { cast: credit - skipped, skipped });
  const not = (stage: Stage) => ofStage[stage] - turnout[stage];
  if (debate.classId === null) {
    const opened = t("outcome.turnout-public", { of: turnout.of, opening });
    return turnout.of === 0 ? opened : [opened, t("outcome.turnout-closing", { closing }), debate.usesOptions ? t("outcome.turnout-options", { options }) : "", credited].filter(Boolean).join(" ");
  }
  const left = notTakingPart.opening + notTakingPart.closing > 0 ? t("outcome.turnout-left", notTakingPart) : "";
  const opened = t("outcome.turnout-class", { of: ofStage.opening, inTime, late, not: not("opening") });
  if (ofStage.opening + ofStage.closing === 0) return [opened, left].filter(Boolean).join(" ");
  return [
    opened, t("outcome.turnout-closing-class", { cast: closing, not: not("closing") }), debate.usesOptions ? t("outcome.turnout-options-class", { cast: options, not: not("options") }) : "",
    credited, left, late > 0 ? t("outcome.turnout-late") : "", ...stagesOf(debate.usesOptions).map((ballot) => (joined[ballot] > 0 ? t("outcome.joined", { count: joined[ballot], ballot }) : "")),
  ].filter(Boolean).join(" ");
}

type Stage = keyof Outcome["joined"];
const stagesOf = (usesOptions: boolean): Stage[] => (usesOptions ? ["opening", "closing", "options", "credit"] : ["opening", "closing", "credit"]);
