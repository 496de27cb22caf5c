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
  if (totals.kind === "withheld") return [...stances.map(() => "–"), t("outcome.ballots-withheld")];
  return [...stances.map((stance) => totals.counts[stance]), <b key="all">{totals.total}</b>];
}

/** '25 opened in time, 2 late, 1 not', and who cast the closing papers. */
function turnoutSaid({ debate, turnout }: Outcome): string {
  const { of, opening, inTime, late, closing, options } = turnout;
  const opened = debate.classId === null
    ? t("outcome.turnout-public", { of, opening })
    : t("outcome.turnout-class", { of, inTime, late, not: Math.max(0, of - opening) });
  if (of === 0) return opened;
  return [opened, t("outcome.turnout-closing", { closing }), debate.usesOptions ? t("outcome.turnout-options", { options }) : ""].filter(Boolean).join(" ");
}
