import type { InstantRunoff, RunoffRound } from "@/lib/method/tally/instant-runoff";
import type { TallyLanguage } from "./language";
import { countText, listed, quoted } from "./phrases";

/**
 * An instant runoff in sentences, made of its records alone.
 *
 * @returns `caption`: who wins, or, before anybody is named, that a lot decides; `rounds`: one sentence or more a round, in order
 */
export function runoffSentences(runoff: InstantRunoff, language: TallyLanguage): { caption: string; rounds: string[] } {
  return { caption: caption(runoff, language), rounds: runoff.rounds.map((round) => roundSentence(round, language)) };
}

function caption({ winner, winners, dependsOnLot, rounds }: InstantRunoff, language: TallyLanguage): string {
  const { say } = language;
  const last = rounds.at(-1);
  if (winner === null || last === undefined) return say("tally.runoff-nobody");
  if (dependsOnLot) return say("tally.runoff-lot", { options: listed(winners, language) });
  const drewLot = rounds.some(({ tie }) => tie?.brokenBy === "lot");
  return say(drewLot ? "tally.runoff-wins-any-lot" : "tally.runoff-wins", {
    option: quoted(winner, language), round: last.round, votes: countText(votesOf(last, winner), language), inPlay: countText(last.inPlay, language),
  });
}

/** What happened in one round: who wins; or who leaves, why that one, and where the papers go. */
function roundSentence(round: RunoffRound, language: TallyLanguage): string {
  const { say } = language;
  if (round.elected !== null) {
    const id = round.electedBy === "majority" ? "tally.round-wins" : "tally.round-last";
    return say(id, { option: quoted(round.elected, language), votes: countText(votesOf(round, round.elected), language), inPlay: countText(round.inPlay, language) });
  }
  if (round.eliminated === null) return say("tally.round-nobody");
  return [leaves(round, round.eliminated, language), transfers(round, language)].filter(Boolean).join(" ");
}

function leaves(round: RunoffRound, option: string, language: TallyLanguage): string {
  const { say } = language;
  const { tie } = round;
  const votes = countText(votesOf(round, option), language);
  if (tie === null) return votesOf(round, option) === 0 ? say("tally.round-leaves-none", { option: quoted(option, language) }) : say("tally.round-leaves", { option: quoted(option, language), votes });
  const options = listed(tie.options, language);
  if (tie.brokenBy === "earlier-round") return say("tally.round-tie-earlier", { options, votes, option: quoted(option, language), round: tie.round });
  const drawn = tie.drawn.length < tie.options.length
    ? say("tally.round-tie-lot-some", { options, votes, drawn: listed(tie.drawn, language) })
    : say("tally.round-tie-lot", { options, votes });
  return [drawn, whatTheLotDecides(tie, language), say("tally.round-lot-goes-on", { option: quoted(option, language) })].join(" ");
}

type Lot = Extract<NonNullable<RunoffRound["tie"]>, { brokenBy: "lot" }>;

function whatTheLotDecides({ branches, matters }: Lot, language: TallyLanguage): string {
  const { say } = language;
  if (matters) return say("tally.round-lot-matters", { branches: branches.map((branch) => say("tally.round-lot-branch", { option: quoted(branch.eliminated, language), winners: whoCanWin(branch.winners, language) })).join("; ") });
  const winners = branches[0]?.winners ?? [];
  return say(winners.length === 1 ? "tally.round-lot-same" : "tally.round-lot-same-several", { winners: listed(winners, language) });
}

function whoCanWin(winners: readonly string[], language: TallyLanguage): string {
  const { say } = language;
  return winners.length === 1 ? listed(winners, language) : say("tally.round-lot-one-of", { options: listed(winners, language) });
}

function transfers({ transfers: moved }: RunoffRound, language: TallyLanguage): string {
  const { say } = language;
  if (moved.length === 0) return "";
  const items = moved.map(({ to, votes }) => (to === null ? say("tally.round-transfer-none", { votes: countText(votes, language) }) : say("tally.round-transfer", { votes: countText(votes, language), option: quoted(to, language) })));
  return say("tally.round-transfers", { transfers: language.list(items) });
}

const votesOf = ({ counts }: RunoffRound, option: string) => counts.find((entry) => entry.option === option)?.votes ?? 0;
