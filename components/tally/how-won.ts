import type { AllCounts, CountName, CountRow, Counts } from "@/lib/method/tally/all-counts";
import type { OptionId } from "@/lib/method/tally/ballots";
import type { TallyLanguage } from "./language";
import { countText, duelText, papersText, pointsText, quoted } from "./phrases";

/** How a count comes to its winner, in a few words for the table; a tie and a lot are said as such. */
export function howWon(all: AllCounts, row: CountRow, language: TallyLanguage): string {
  const { say } = language;
  const [winner, second] = row.winners;
  if (winner === undefined) return say(row.count === "condorcet" && row.papers > row.empty ? "tally.how-condorcet-none" : "tally.how-nothing");
  if (row.dependsOnLot) return say("tally.how-lot");
  if (second !== undefined) return howLevel(row, winner, language);
  if (all.options.length === 1) return say("tally.how-only");
  return hows[row.count](all.counts, { winner, next: row.order[1]?.[0] ?? winner, rivals: all.options.length - 1 }, language);
}

/** Whom a count chooses, by their titles; that a lot or a tie leaves it open comes first. */
export function winnersText({ winners, dependsOnLot }: CountRow, { say, list, title }: TallyLanguage): string {
  if (winners.length === 0) return say("tally.nobody");
  const options = list(winners.map(title));
  if (dependsOnLot) return say("tally.lot-between", { options });
  return winners.length > 1 ? say("tally.tie-between", { options }) : options;
}

function howLevel({ count, values }: CountRow, winner: OptionId, language: TallyLanguage): string {
  const { say } = language;
  const value = values.find(({ option }) => option === winner)?.value ?? null;
  const isSaid = value !== null && count !== "star" && count !== "schulze" && count !== "ranked-pairs"; // there it is no measure of theirs
  return isSaid ? say("tally.how-level", { value: valueText(count, value, language) }) : say("tally.how-equal");
}

/** A value of the table as it is written: a balance with its sign. */
export function valueText(count: CountName, value: number | null, language: TallyLanguage): string {
  if (value === null) return "–";
  return count === "copeland" ? balanceText(value, language) : countText(value, language);
}

/** '+3', '0', '−2'. */
export function balanceText(balance: number, language: TallyLanguage): string {
  return balance > 0 ? `+${countText(balance, language)}` : balance < 0 ? `−${countText(-balance, language)}` : countText(0, language);
}

type Won = { winner: OptionId; next: OptionId; rivals: number };
type How = (counts: Counts, won: Won, language: TallyLanguage) => string;

const of = <Count extends { readonly option: OptionId }>(counts: readonly Count[] | undefined, option: OptionId) => counts?.find((count) => count.option === option);
const text = (value: number | undefined, language: TallyLanguage) => countText(value ?? 0, language);

const hows: Record<CountName, How> = {
  plurality: ({ plurality }, { winner }, language) => {
    const { say } = language;
    return say("tally.how-plurality", { votes: text(of(plurality.counts, winner)?.votes, language), papers: countText(plurality.papers - plurality.empty, language) });
  },
  approval: ({ approval }, { winner, next }, language) => {
    const { say } = language;
    return say("tally.how-accepted", { votes: text(of(approval?.counts, winner)?.votes, language), next: quoted(next, language), nextVotes: text(of(approval?.counts, next)?.votes, language) });
  },
  borda: ({ borda }, won, language) => points(borda.counts, won, language),
  "instant-runoff": ({ instantRunoff }, { winner }, language) => {
    const { say } = language;
    const last = instantRunoff?.rounds.at(-1);
    return say("tally.how-instant-runoff", { votes: text(of(last?.counts, winner)?.votes, language), inPlay: text(last?.inPlay, language), round: last?.round ?? 1 });
  },
  condorcet: (_, { rivals }, { say }) => say("tally.how-condorcet", { rivals }),
  copeland: ({ copeland }, { winner }, { say }) => say("tally.how-copeland", { won: of(copeland.counts, winner)?.won ?? 0, lost: of(copeland.counts, winner)?.lost ?? 0 }),
  schulze: ({ schulze }, { winner, rivals }, { say }) => say("tally.how-schulze", { beaten: of(schulze.counts, winner)?.beaten ?? 0, rivals }),
  "ranked-pairs": ({ rankedPairs }, { winner, rivals }, { say }) => say("tally.how-ranked-pairs", {
    below: of(rankedPairs?.counts, winner)?.below ?? 0, rivals, out: rankedPairs?.steps.filter(({ step }) => step === "left-out").length ?? 0,
  }),
  minimax: ({ minimax }, { winner }, language) => {
    const { say } = language;
    const duel = of(minimax.counts, winner)?.by[0];
    return duel === undefined || duel.votes <= duel.against ? say("tally.how-minimax-never") : say("tally.how-minimax", { duel: duelText(duel, language) });
  },
  score: ({ score }, won, language) => points(score?.counts, won, language),
  star: ({ star }, { winner }, language) => {
    const { say } = language;
    const { finalists, votes, equal } = star!.runoff!; // there are two options, and one of them has won
    const first = finalists[0] === winner;
    const duel = { votes: votes[first ? 0 : 1], against: votes[first ? 1 : 0] };
    return say("tally.how-star", { duel: duelText(duel, language), other: quoted(finalists[first ? 1 : 0], language), equal: countText(equal, language) });
  },
};

function points(counts: readonly { option: OptionId; points: number }[] | undefined, { winner, next }: Won, language: TallyLanguage): string {
  const { say } = language;
  return say("tally.how-points", { points: pointsText(of(counts, winner)?.points ?? 0, language), next: quoted(next, language), nextPoints: text(of(counts, next)?.points, language) });
}

/** What the values of a count are, over how many papers it is made, and how many of them say nothing. */
export function overText({ papers, empty }: Pick<CountRow, "papers" | "empty">, unit: string, language: TallyLanguage): string {
  const { say } = language;
  return say(empty > 0 ? "tally.over-empty" : "tally.over", { unit, papers: papersText(papers, language), empty });
}
