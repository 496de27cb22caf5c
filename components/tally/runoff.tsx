import { RunoffRounds } from "@/components/tally/runoff-rounds";
import { runoffSentences } from "@/components/tally/runoff-sentences";
import type { InstantRunoff } from "@/lib/method/tally/instant-runoff";
import type { TallyLanguage } from "./language";

/**
 * An instant runoff with its rounds, each in a sentence. Where a lot decides nobody is shown as the winner: what is written out is one
 * way in which it may fall.
 */
export function Runoff({ runoff, language }: { runoff: InstantRunoff; language: TallyLanguage }) {
  const { say, title } = language;
  const { caption, rounds } = runoffSentences(runoff, language);
  return (
    <RunoffRounds
      caption={caption} papers={runoff.papers} language={language}
      options={inOrder(runoff).map((option) => ({ id: option, title: title(option), wins: !runoff.dependsOnLot && option === runoff.winner }))}
      rounds={runoff.rounds.map((round, place) => ({
        heading: say("tally.runoff-round", { round: round.round }), sentence: rounds[place] ?? "", exhausted: round.exhausted,
        counts: Object.fromEntries(round.counts.map(({ option, votes }) => [option, votes])), out: round.eliminated === null ? [] : [round.eliminated],
      }))}
      note={<>{say("tally.runoff-note")}{runoff.empty > 0 && <> {say("tally.empty-papers", { empty: runoff.empty })}</>}</>}
    />
  );
}

/** Who was still in at the end, the most papers first; then those who left, the last first. */
function inOrder({ rounds }: InstantRunoff): string[] {
  const stayed = (rounds.at(-1)?.counts ?? []).toSorted((a, b) => b.votes - a.votes).map(({ option }) => option);
  const left = rounds.flatMap(({ eliminated }) => (eliminated === null ? [] : [eliminated])).toReversed();
  return [...stayed, ...left.filter((option) => !stayed.includes(option))];
}
