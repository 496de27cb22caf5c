import { FlowFigure } from "@/components/outcome/flow-figure";
import { HowSure } from "@/components/outcome/how-sure";
import { MovesFigure } from "@/components/outcome/moves-figure";
import { OutcomeSection } from "@/components/outcome/outcome-section";
import type { Outcome } from "@/lib/outcome/queries/outcome";
import { type FlowTable, moved, stances, type Stance } from "@/lib/method/swing";
import { formatList, t } from "@/lib/words";

const stanceIds = { for: "marks.for", undecided: "marks.undecided", against: "marks.against" } as const;

/** The flow of stances over the people who cast both papers; or what rule 5 leaves of it; or why nothing is left. */
export function WhoMoved({ outcome }: { outcome: Outcome }) {
  return (
    <OutcomeSection id="swing" heading={t("outcome.moved")}>
      <Moves outcome={outcome} />
      <HowSure sure={outcome.sure} />
      {outcome.openingIsMatched && <p className="label">{t("outcome.matched")}</p>}
    </OutcomeSection>
  );
}

function Moves({ outcome }: { outcome: Outcome }) {
  const { flow, turnout, debate } = outcome;
  if (flow.kind === "table") return <Flow flow={flow.flow} />;
  if (flow.kind === "moves") return <MovesOnly {...flow} />;
  const isPublic = String(debate.classId === null);
  if (turnout.opening === 0) return <p className="prose">{t("outcome.flow-no-opening", { public: isPublic })}</p>;
  return <p className="prose">{t(turnout.closing === 0 ? "outcome.flow-no-closing" : "outcome.flow-kept")}</p>;
}

function Flow({ flow }: { flow: FlowTable }) {
  return (
    <FlowFigure
      first caption={flowSaid(flow)} flow={flow.cells} note={t("outcome.flow-note")}
      words={{
        opening: t("outcome.flow-opening"), closing: t("outcome.flow-closing"), openingShort: t("outcome.flow-opening-short"), closingShort: t("outcome.flow-closing-short"),
        tableCaption: t("outcome.flow-table", { total: flow.total }), all: t("outcome.all"),
        closingAs: { for: t("outcome.closing-for"), undecided: t("outcome.closing-undecided"), against: t("outcome.closing-against") },
      }}
    />
  );
}

/** Who kept and who changed their stance, the largest moves first. */
function flowSaid(flow: FlowTable): string {
  const { total } = flow;
  const { stayed } = moved(flow);
  if (stayed === total) return t("outcome.flow-stayed", { total });
  const moves = stances.flatMap((from) => stances.map((to) => ({ from, to, count: flow.cells[from][to] }))).filter(({ from, to, count }) => from !== to && count > 0);
  const said = moves.toSorted((a, b) => b.count - a.count).map(({ from, to, count }) => t("outcome.flow-move", { count, from: word(from), to: word(to) }));
  return t("outcome.flow", { total, stayed, moved: total - stayed, moves: formatList(said) });
}

const word = (stance: Stance) => t(stanceIds[stance]);

function MovesOnly({ total, stayed, towardsFor, towardsAgainst }: { total: number; stayed: number; towardsFor: number; towardsAgainst: number }) {
  return (
    <MovesFigure
      first stayed={stayed} towardsFor={towardsFor} towardsAgainst={towardsAgainst}
      caption={t("outcome.moves", { total, stayed, towardsFor, towardsAgainst })} note={t("outcome.moves-note")}
      words={{
        tableCaption: t("outcome.moves-table"), move: t("outcome.moves-move"), people: t("outcome.moves-people"), stayed: t("outcome.moves-stayed"),
        towardsFor: t("outcome.moves-for"), towardsAgainst: t("outcome.moves-against"), all: t("outcome.all"),
      }}
    />
  );
}
