import { countText } from "@/components/tally/count-text";
import type { InstantRunoff, RunoffRound } from "@/lib/method/tally/instant-runoff";
import { formatList, t } from "@/lib/words";

/** An option's title by its key. */
type TitleOf = (option: string) => string;

/**
 * An instant runoff in sentences, made of its records alone.
 *
 * @returns `caption`: who wins, or, before anybody is named, that a lot decides; `rounds`: one sentence or more a round, in order
 */
export function runoffSentences(runoff: InstantRunoff, title: TitleOf): { caption: string; rounds: string[] } {
  return { caption: caption(runoff, title), rounds: runoff.rounds.map((round) => roundSentence(round, title)) };
}

function caption({ winner, winners, dependsOnLot, rounds }: InstantRunoff, title: TitleOf): string {
  const last = rounds.at(-1);
  if (winner === null || last === undefined) return t("outcome.runoff-nobody");
  if (dependsOnLot) return t("outcome.runoff-lot", { options: listed(winners, title) });
  const drewLot = rounds.some(({ tie }) => tie?.brokenBy === "lot");
  return t(drewLot ? "outcome.runoff-wins-any-lot" : "outcome.runoff-wins", {
    option: title(winner), round: last.round, votes: countText(votesOf(last, winner)), inPlay: countText(last.inPlay),
  });
}

/** What happened in one round: who wins; or who leaves, why that one, and where the papers go. */
function roundSentence(round: RunoffRound, title: TitleOf): string {
  if (round.elected !== null) {
    const id = round.electedBy === "majority" ? "outcome.round-wins" : "outcome.round-last";
    return t(id, { option: title(round.elected), votes: countText(votesOf(round, round.elected)), inPlay: countText(round.inPlay) });
  }
  if (round.eliminated === null) return t("outcome.round-nobody");
  return [leaves(round, round.eliminated, title), transfers(round, title)].filter(Boolean).join(" ");
}

function leaves(round: RunoffRound, option: string, title: TitleOf): string {
  const { tie } = round;
  const votes = countText(votesOf(round, option));
  if (tie === null) return votesOf(round, option) === 0 ? t("outcome.round-leaves-none", { option: title(option) }) : t("outcome.round-leaves", { option: title(option), votes });
  const options = listed(tie.options, title);
  if (tie.brokenBy === "earlier-round") return t("outcome.round-tie-earlier", { options, votes, option: title(option), round: tie.round });
  const drawn = tie.drawn.length < tie.options.length
    ? t("outcome.round-tie-lot-some", { options, votes, drawn: listed(tie.drawn, title) })
    : t("outcome.round-tie-lot", { options, votes });
  return [drawn, whatTheLotDecides(tie, title), t("outcome.round-lot-goes-on", { option: title(option) })].join(" ");
}

type Lot = Extract<NonNullable<RunoffRound["tie"]>, { brokenBy: "lot" }>;

function whatTheLotDecides({ branches, matters }: Lot, title: TitleOf): string {
  if (matters) return t("outcome.round-lot-matters", { branches: branches.map((branch) => t("outcome.round-lot-branch", { option: title(branch.eliminated), winners: whoCanWin(branch.winners, title) })).join("; ") });
  const winners = branches[0]?.winners ?? [];
  return t(winners.length === 1 ? "outcome.round-lot-same" : "outcome.round-lot-same-several", { winners: listed(winners, title) });
}

const whoCanWin = (winners: readonly string[], title: TitleOf) =>
  winners.length === 1 ? listed(winners, title) : t("outcome.round-lot-one-of", { options: listed(winners, title) });

function transfers({ transfers: moved }: RunoffRound, title: TitleOf): string {
  if (moved.length === 0) return "";
  const items = moved.map(({ to, votes }) => (to === null ? t("outcome.round-transfer-none", { votes: countText(votes) }) : t("outcome.round-transfer", { votes: countText(votes), option: title(to) })));
  return t("outcome.round-transfers", { transfers: formatList(items) });
}

const listed = (options: readonly string[], title: TitleOf) => formatList(options.map(title));
const votesOf = ({ counts }: RunoffRound, option: string) => counts.find((entry) => entry.option === option)?.votes ?? 0;
