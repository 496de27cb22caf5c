import { BarChart } from "@/components/tally/bar-chart";
import { DuelLinks, type PageOfCounts } from "@/components/tally/duel-links";
import { DataTable, Fold } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import type { OptionId } from "@/lib/method/tally/ballots";
import type { Duel } from "@/lib/method/tally/duels";
import type { RankedPairs, RankedPairsStep } from "@/lib/method/tally/ranked-pairs";
import type { TallyLanguage } from "./language";
import { countText, duelText, listed, quoted } from "./phrases";

type Taken = Extract<RankedPairsStep, { step: "locked" | "left-out" }>;

/** The duels from the strongest down, each locked or left out and why. */
export function RankedPairsWalk({ pairs, ...props }: { pairs: RankedPairs } & PageOfCounts) {
  const { language } = props;
  const { say, title } = language;
  const caption = rankedPairsCaption(pairs, language);
  const taken = pairs.steps.filter((step): step is Taken => step.step === "locked" || step.step === "left-out");
  const told = pairs.steps.flatMap((step) => rankedPairsSaid(step, language).map((sentence) => ({ sentence, duels: step.step === "locked" || step.step === "left-out" ? [step.duel] : [] })));
  const [winner] = pairs.dependsOnLot ? [] : pairs.winners;
  const rows = taken.map(({ step, duel, strength }) => ({
    key: `${duel.winner} ${duel.loser}`, label: say("tally.locked-duel", { winner: title(duel.winner), loser: title(duel.loser) }), strong: duel.winner === winner,
    bars: [{ value: strength, text: countText(strength, language), out: step === "left-out" }],
  }));
  const most = Math.max(1, ...taken.map(({ strength }) => strength));
  const draw = (narrow: boolean) => <BarChart label={caption} rows={rows} most={most} outWord={say("tally.locked-out")} narrow={narrow} />;
  return (
    <>
      <Figure
        caption={caption} first wide={rows.length > 0 ? draw(false) : undefined} narrow={rows.length > 0 ? draw(true) : undefined}
        data={
          <Fold show={say("tally.show-data")} hide={say("tally.hide-data")}>
            <DataTable
              caption={say("tally.locked-table")} columns={[{ label: say("tally.locked-column") }, { label: say("tally.column-papers"), numeric: true }, { label: say("tally.locked-result") }]}
              rows={taken.map(({ step, duel }) => ({
                key: `${duel.winner} ${duel.loser}`,
                cells: [say("tally.locked-duel", { winner: title(duel.winner), loser: title(duel.loser) }), duelText(duel, language), say(step === "locked" ? "tally.locked-kept" : "tally.locked-out")],
              }))}
            />
          </Fold>
        }
      />
      {told.length > 0 ? <ol className="rounds locked" role="list">{told.map(({ sentence, duels }) => <li key={sentence}>{sentence} {duels.length > 0 && <DuelLinks {...props} duels={duels} />}</li>)}</ol> : <p className="walk-says">{say("tally.locked-none")}</p>}
      <p className="walk-says">{say(pairs.strength === "margins" ? "tally.locked-note-margins" : "tally.locked-note")}</p>
    </>
  );
}

/** Who stands above all others, or, before anybody is named, that a lot decides. */
export function rankedPairsCaption({ winners, dependsOnLot, steps }: RankedPairs, language: TallyLanguage): string {
  const { say } = language;
  const [first] = winners;
  if (first === undefined) return say("tally.nothing-ranked");
  const options = listed(winners, language);
  if (dependsOnLot) return say("tally.locked-lot", { options });
  if (winners.length > 1) return say("tally.locked-shared", { options });
  const out = steps.filter(({ step }) => step === "left-out").length;
  return out > 0 ? say("tally.locked-wins-out", { option: quoted(first, language), out }) : say("tally.locked-wins", { option: quoted(first, language) });
}

/** What becomes of a duel; nothing of the first and the last step, which the caption tells. */
export function rankedPairsSaid(step: RankedPairsStep, language: TallyLanguage): string[] {
  const { say, list } = language;
  const duelSaid = (duel: Duel) => say("tally.duel", { winner: quoted(duel.winner, language), loser: quoted(duel.loser, language), duel: duelText(duel, language) });
  switch (step.step) {
    case "locked": return [say("tally.locked-step", { duel: duelSaid(step.duel) })];
    case "left-out": return [say("tally.locked-left-out", { duel: duelSaid(step.duel), way: list(links(step.way).map(([above, below]) => say("tally.locked-way", { above: quoted(above, language), below: quoted(below, language) }))) })];
    case "equals": return [say("tally.locked-equals", { duels: list(step.duels.map(duelSaid)) })];
    default: return [];
  }
}

const links = (way: readonly OptionId[]) => way.slice(1).map((below, at) => [way[at] ?? below, below] as const);
