import { MethodError } from "../error";
import { numbered, type OptionId, type RankedBallot, weightOf } from "./ballots";
import { groupedWeights, type Weights } from "./units";

/**
 * Ranked papers made ready to be counted, equal ones together. Options are numbers in the order given. The places of paper p
 * stand one after another in `ranked` from `starts[p]` up to `starts[p + 1]`; `sizes` holds at the first option of each place how
 * many share it, and 0 at the others.
 */
export type Papers = {
  readonly options: readonly OptionId[];
  readonly numbers: ReadonlyMap<OptionId, number>;
  readonly starts: Uint32Array;
  readonly ranked: Uint16Array;
  readonly sizes: Uint16Array;
  readonly weights: Weights;
  /** Most options in one place. */
  readonly longestPlace: number;
  /** Units of papers that rank nothing. */
  readonly empty: bigint;
};

/**
 * Makes papers ready to be counted, once for all counts of them.
 * O(all ranked options); what comes after costs by distinct papers, however many voters each stands for.
 *
 * @param options all that could be ranked
 * @throws MethodError `no-options`, `duplicate-option` (listed twice, or ranked twice on a paper), `unknown-option` (ranked but
 * not listed), `bad-weight` (negative, NaN or not finite)
 */
export function readPapers(options: readonly OptionId[], ballots: readonly RankedBallot[]): Papers {
  return readPlaces(options, ballots, ({ ranking }) => ranking);
}

/** The same of papers whose places stand elsewhere on them. */
export function readPlaces<Ballot extends { readonly weight?: number }>(
  options: readonly OptionId[], ballots: readonly Ballot[], placesOf: (ballot: Ballot) => RankedBallot["ranking"],
): Papers {
  const numbers = numbered(options);
  const seen = new Int32Array(options.length).fill(-1); // the last paper that named each option
  const shelf = emptyShelf(ballots.length, options.length);
  const weights = new Float64Array(ballots.length);
  const groupOf = new Int32Array(ballots.length);
  let longestPlace = 1;
  for (let paper = 0; paper < ballots.length; paper += 1) {
    const ballot = ballots[paper]!;
    const start = shelf.starts[shelf.papers]!;
    let end = start;
    for (const place of placesOf(ballot)) {
      for (const option of place) {
        const number = numberOf(option, numbers, seen, paper);
        shelf.ranked[end] = number;
        shelf.sizes[end] = 0;
        end += 1;
      }
      const size = place.length;
      if (size > 0) shelf.sizes[end - size] = size;
      if (size > 1) shelf.ranked.subarray(end - size, end).sort(); // voters write a tie in any order
      if (size > longestPlace) longestPlace = size;
    }
    weights[paper] = weightOf(ballot, paper);
    groupOf[paper] = shelve(shelf, start, end);
  }
  const { papers, starts, ranked, sizes } = shelf;
  const read = { options, numbers, starts: starts.slice(0, papers + 1), ranked, sizes, weights: groupedWeights(weights, groupOf, papers), longestPlace };
  return { ...read, empty: emptyUnits(read) };
}

function numberOf(option: OptionId, numbers: ReadonlyMap<OptionId, number>, seen: Int32Array, paper: number): number {
  const number = numbers.get(option);
  if (number === undefined) throw new MethodError("unknown-option", `paper ${paper} names ${option}`);
  if (seen[number] === paper) throw new MethodError("duplicate-option", `paper ${paper} names ${option} twice`);
  seen[number] = paper;
  return number;
}

/** Distinct papers as they are met, and where to find one that is there already (`slots`: its number + 1, by its hash). */
type Shelf = { papers: number; readonly starts: Uint32Array; readonly ranked: Uint16Array; readonly sizes: Uint16Array; readonly slots: Int32Array };

function emptyShelf(ballots: number, many: number): Shelf {
  const all = ballots * many + 1; // a paper that names more is refused at the first option too many
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * ballots + 2)));
  return { papers: 0, starts: new Uint32Array(ballots + 1), ranked: new Uint16Array(all), sizes: new Uint16Array(all), slots };
}

/** The number of the paper that stands from `start` to `end`: that of an equal one before it, else a new one. */
function shelve(shelf: Shelf, start: number, end: number): number {
  const { ranked, sizes, slots, starts } = shelf;
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (ranked[at]! * 2 + (sizes[at] === 0 ? 0 : 1)), 0x01000193);
  hash ^= hash >>> 15;
  let slot = hash & (slots.length - 1);
  for (; slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
    const known = slots[slot]! - 1;
    if (isEqual(shelf, starts[known]!, starts[known + 1]!, start, end)) return known;
  }
  const paper = shelf.papers;
  slots[slot] = paper + 1;
  starts[paper + 1] = end;
  shelf.papers += 1;
  return paper;
}

function isEqual({ ranked, sizes }: Shelf, from: number, to: number, start: number, end: number): boolean {
  if (to - from !== end - start) return false;
  for (let at = start; at < end; at += 1) if (ranked[at] !== ranked[from + at - start] || sizes[at] !== sizes[from + at - start]) return false;
  return true;
}

function emptyUnits({ starts, weights }: Omit<Papers, "empty">): bigint {
  const paper = starts.findIndex((start, index) => index + 1 < starts.length && starts[index + 1] === start);
  if (paper < 0) return 0n;
  return weights.limbs.reduce((units, limb, index) => units + (BigInt(limb[paper]!) << BigInt(index * weights.bits)), 0n);
}
