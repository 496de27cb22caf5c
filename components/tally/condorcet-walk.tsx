import { PairTable, type PairTableProps } from "@/components/tally/pair-table";
import type { Condorcet, CondorcetStep } from "@/lib/method/tally/condorcet";
import type { Duel } from "@/lib/method/tally/duels";
import type { TallyLanguage } from "./language";
import { duelText, listed, quoted } from "./phrases";

/** Each against each: the table of all duels, who beats everybody, and the smallest group that beats all others. */
export function CondorcetWalk(props: PairTableProps) {
  const { all, language } = props;
  const { say } = language;
  const sentences = condorcetSentences(all.counts.condorcet, language);
  return (
    <>
      <figure className="figure mt-0">
        <figcaption>{condorcetCaption(all.counts.condorcet, language)}</figcaption>
        <PairTable {...props} />
      </figure>
      {sentences.length > 0 && <p className="walk-says">{sentences.join(" ")}</p>}
      <p className="walk-says">{say(all.conventions.pairwise?.unranked === "not-compared" ? "tally.pairs-note-not-compared" : "tally.pairs-note")}</p>
    </>
  );
}

type Step<Name extends CondorcetStep["step"]> = Extract<CondorcetStep, { step: Name }>;
const find = <Name extends CondorcetStep["step"]>({ steps }: Condorcet, name: Name) => steps.find((step): step is Step<Name> => step.step === name);
const margin = ({ votes, against }: Duel) => votes - against;

/** Who beats every other option and where it is closest; or who comes nearest to that. */
export function condorcetCaption(condorcet: Condorcet, language: TallyLanguage): string {
  const { say } = language;
  const winner = find(condorcet, "winner");
  if (condorcet.papers <= condorcet.empty) return say("tally.nothing-ranked");
  if (winner) {
    const [closest] = winner.duels.toSorted((a, b) => margin(a) - margin(b));
    const option = quoted(winner.option, language);
    if (closest === undefined) return say("tally.condorcet-alone", { option });
    return say("tally.condorcet-wins", { option, duel: duelText(closest, language), rival: quoted(closest.loser, language) });
  }
  const { nearest = [], duels = 0, of = 0 } = find(condorcet, "no-winner") ?? {};
  return say("tally.condorcet-nobody", { options: listed(nearest, language), many: nearest.length, duels, of });
}

/** The smallest group that beats all others, with its closest duel outwards, and who loses to everybody. */
export function condorcetSentences(condorcet: Condorcet, language: TallyLanguage): string[] {
  const { say } = language;
  if (condorcet.papers <= condorcet.empty) return [];
  const closed = find(condorcet, "closed");
  const loser = find(condorcet, "loser");
  const said: string[] = [];
  if (closed && condorcet.winner === null) {
    said.push(say(closed.closest === null ? "tally.smith-all" : "tally.smith", { options: listed(closed.members, language) }));
    const { closest } = closed;
    if (closest) said.push(say("tally.smith-closest", { duel: say("tally.duel", { winner: quoted(closest.winner, language), loser: quoted(closest.loser, language), duel: duelText(closest, language) }) }));
  }
  if (loser) said.push(say("tally.loser", { option: quoted(loser.option, language) }));
  return said;
}
