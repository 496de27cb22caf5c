import { MethodError } from "../error";
import type { OptionId } from "./ballots";
import type { Place } from "./order";
import { type CountRound, type RunoffConventions, type RunoffState, stateKey, without } from "./runoff-round";

/** Eight options can leave in at most 69,281 ways before one is left, so that a count of eight or fewer never meets the limit. */
const mostStates = 70_000;
/** States looked at for the places below the winners: more than a count of a class has, fewer than a page can wait for. */
const mostStatesForPlaces = 2_000;

/**
 * Makes the question 'who can win from here, over every way the lots may fall?'. Answers are in the order of `continuing`.
 *
 * States already met are remembered (who continues, and how the rounds before leave them standing). Two short cuts, both
 * exact: options without a vote leave one after the other in any order and change no count, so one order stands for all; and
 * once all who continue are known to be able to win, further branches can add nobody.
 * @throws MethodError `too-many-branches` when more states are met than any count of eight options can have
 */
export function winnersFrom(count: CountRound): (state: RunoffState) => readonly OptionId[] {
  const known = new Map<string, readonly OptionId[]>();

  function answerTo(state: RunoffState): readonly OptionId[] {
    const counted = count(state);
    if (counted.elected !== null) return [counted.elected];
    if (counted.inPlay === 0n) return [];
    const first = counted.lowest.slice(0, 1);
    const leaving = first.some((option) => counted.votes.get(option) === 0n) ? first : counted.lowest;
    const winners = new Set<OptionId>();
    for (const option of leaving) {
      for (const winner of ask(without([option], state.continuing, counted))) winners.add(winner);
      if (winners.size === state.continuing.length) break;
    }
    return state.continuing.filter((option) => winners.has(option));
  }

  function ask(state: RunoffState): readonly OptionId[] {
    const key = stateKey(state);
    const answer = known.get(key) ?? answerTo(state);
    if (known.size >= mostStates) throw new MethodError("too-many-branches", `more than ${mostStates} ways for the lots to fall`);
    known.set(key, answer);
    return answer;
  }
  return ask;
}

type Range = { readonly best: number; readonly worst: number };
type Ranges = ReadonlyMap<OptionId, Range>;

/**
 * Where each option can stand at the end, over every way the lots may fall. Whoever leaves later stands higher; those who are
 * still in when somebody is elected stand by their votes in that round; options without a vote leave together, in any order.
 *
 * @returns places in the order of `continuing`; `exact` is false where more states were met than are looked at: a place is then
 * at best and at worst what the states not looked at leave possible
 */
export function placesFrom(count: CountRound, start: RunoffState, { ends }: Pick<RunoffConventions, "ends">): { places: Place[]; exact: boolean } {
  const known = new Map<string, Ranges>();
  let exact = true;

  function answerTo(state: RunoffState): Ranges {
    const { continuing } = state;
    const counted = count(state);
    const { elected, lowest, votes } = counted;
    if (elected !== null && ends === "counted-on" && continuing.length > 1) return below(elected, ask(without([elected], continuing, counted)));
    if (elected !== null || counted.inPlay === 0n) return standingAtEnd(continuing, counted);
    const unvoted = votes.get(lowest[0] ?? "") === 0n;
    const leaving = unvoted ? [lowest] : lowest.map((option) => [option]);
    const last = { best: continuing.length - (unvoted ? lowest.length - 1 : 0), worst: continuing.length };
    const ways = leaving.map((gone) => new Map([...ask(without(gone, continuing, counted)), ...gone.map((option) => [option, last] as const)]));
    return new Map(continuing.map((option) => [option, widest(ways.map((way) => way.get(option) ?? last))]));
  }

  function ask(state: RunoffState): Ranges {
    const key = stateKey(state);
    const answer = known.get(key) ?? (known.size < mostStatesForPlaces ? answerTo(state) : anywhere(state.continuing));
    known.set(key, answer);
    return answer;
  }

  function anywhere(continuing: readonly OptionId[]): Ranges {
    exact = false;
    return new Map(continuing.map((option) => [option, { best: 1, worst: continuing.length }]));
  }

  const ranges = ask(start);
  return { places: start.continuing.map((option) => ({ option, ...(ranges.get(option) ?? { best: 1, worst: 1 }) })), exact };
}

function below(elected: OptionId, rest: Ranges): Ranges {
  const lower = [...rest].map(([option, { best, worst }]) => [option, { best: best + 1, worst: worst + 1 }] as const);
  return new Map([[elected, { best: 1, worst: 1 }], ...lower]);
}

const widest = (ranges: readonly Range[]): Range => ({ best: Math.min(...ranges.map(({ best }) => best)), worst: Math.max(...ranges.map(({ worst }) => worst)) });

function standingAtEnd(continuing: readonly OptionId[], { votes, elected }: { votes: ReadonlyMap<OptionId, bigint>; elected: OptionId | null }): Ranges {
  const of = (option: OptionId) => votes.get(option) ?? 0n;
  const place = (option: OptionId) => 1 + continuing.filter((other) => of(other) > of(option)).length;
  return new Map(continuing.map((option) => {
    const stands = option === elected ? 1 : place(option);
    return [option, { best: stands, worst: stands }];
  }));
}
