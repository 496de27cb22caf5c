import { MethodError } from "../error";
import type { ExactPapers, OptionId } from "./ballots";
import { countRound, type RunoffConventions, type RunoffState, without } from "./runoff-round";

/** Eight options can leave in at most 69,281 ways before one is left, so that a count of eight or fewer never meets the limit. */
const mostStates = 70_000;

/**
 * Makes the question 'who can win from here, over every way the lots may fall?'. Answers are in the order of `continuing`.
 *
 * States already met are remembered (who continues, and how the rounds before leave them standing). Two short cuts, both
 * exact: options without a vote leave one after the other in any order and change no count, so one order stands for all; and
 * once all who continue are known to be able to win, further branches can add nobody.
 * @throws MethodError `too-many-branches` when more states are met than any count of eight options can have
 */
export function winnersFrom(exact: ExactPapers, conventions: RunoffConventions): (state: RunoffState) => readonly OptionId[] {
  const known = new Map<string, readonly OptionId[]>();

  function answerTo(state: RunoffState): readonly OptionId[] {
    const counted = countRound(exact, state, conventions);
    if (counted.elected !== null) return [counted.elected];
    if (counted.inPlay === 0n) return [];
    const first = counted.lowest.slice(0, 1);
    const leaving = first.some((option) => counted.votes.get(option) === 0n) ? first : counted.lowest;
    const winners = new Set<OptionId>();
    for (const option of leaving) {
      for (const winner of ask(without(option, state.continuing, counted))) winners.add(winner);
      if (winners.size === state.continuing.length) break;
    }
    return state.continuing.filter((option) => winners.has(option));
  }

  function ask(state: RunoffState): readonly OptionId[] {
    const key = JSON.stringify(state.continuing.map((option) => [option, state.standing.get(option) ?? 0]));
    const answer = known.get(key) ?? answerTo(state);
    if (known.size >= mostStates) throw new MethodError("too-many-branches", `more than ${mostStates} ways for the lots to fall`);
    known.set(key, answer);
    return answer;
  }
  return ask;
}
