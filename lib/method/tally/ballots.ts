import { MethodError } from "../error";
import { decimal, divisibleByAllUpTo, quotient } from "../exact";

/** Names a policy option; any string. */
export type OptionId = string;

/**
 * One option paper, or `weight` equal ones (1 if not said; 0 and fractions are allowed).
 * `ranking`: places from the best down, each the options that the voter tied there by hand. Options left out are unranked.
 * An empty place counts for nothing; a paper without a ranked option is an empty paper.
 */
export type RankedBallot = { readonly ranking: readonly (readonly OptionId[])[]; readonly weight?: number };

/** What an option has, in papers. */
export type Votes = { readonly option: OptionId; readonly votes: number };

/** Papers with exact weights: whole numbers of units, `one` units to a paper. Equal papers are one; weightless ones are gone. */
export type ExactPapers = {
  readonly papers: readonly { readonly places: readonly (readonly OptionId[])[]; readonly units: bigint }[];
  readonly one: bigint;
  readonly total: bigint;
  readonly empty: bigint;
};

/**
 * Refuses what no method here can count.
 *
 * @throws MethodError `no-options`, `duplicate-option` (listed twice, or ranked twice on a paper), `unknown-option` (ranked but
 * not listed), `bad-weight` (negative, NaN or not finite)
 */
export function checkBallots(options: readonly OptionId[], ballots: readonly RankedBallot[]): void {
  if (options.length === 0) throw new MethodError("no-options", "nothing to choose from");
  const listed = new Set(options);
  if (listed.size < options.length) throw new MethodError("duplicate-option", `options listed twice: ${options.join(", ")}`);
  ballots.forEach(({ ranking, weight = 1 }, index) => {
    const ranked = ranking.flat();
    const stranger = ranked.find((option) => !listed.has(option));
    if (stranger !== undefined) throw new MethodError("unknown-option", `paper ${index} ranks ${stranger}`);
    if (new Set(ranked).size < ranked.length) throw new MethodError("duplicate-option", `paper ${index} ranks an option twice`);
    if (!Number.isFinite(weight) || weight < 0) throw new MethodError("bad-weight", `paper ${index} weighs ${weight}`);
  });
}

/**
 * The papers in units small enough for every split to come out even, so that a tie is a tie: a third and a third and a third
 * make one. A fractional weight is the decimal that it is written as (0.1 is a tenth).
 *
 * @throws MethodError as `checkBallots` says
 */
export function exactPapers(options: readonly OptionId[], ballots: readonly RankedBallot[]): ExactPapers {
  checkBallots(options, ballots);
  const weighed = ballots.map(({ ranking, weight = 1 }) => ({
    places: ranking.filter((place) => place.length > 0).map((place) => place.toSorted()),
    weight: decimal(weight),
  }));
  const longestPlace = weighed.reduce((most, { places }) => Math.max(most, ...places.map((place) => place.length)), 1);
  const decimals = weighed.reduce((most, { weight }) => Math.max(most, weight.places), 0);
  const splits = divisibleByAllUpTo(longestPlace);

  const alike = new Map<string, { places: OptionId[][]; units: bigint }>();
  for (const { places, weight } of weighed) {
    const units = splits * weight.digits * 10n ** BigInt(decimals - weight.places);
    const key = JSON.stringify(places);
    const known = alike.get(key);
    if (known) known.units += units;
    else alike.set(key, { places, units });
  }
  const papers = [...alike.values()].filter(({ units }) => units > 0n);
  const sum = (some: typeof papers) => some.reduce((total, { units }) => total + units, 0n);
  return {
    papers,
    one: splits * 10n ** BigInt(decimals),
    total: sum(papers),
    empty: sum(papers.filter(({ places }) => places.length === 0)),
  };
}

/** Gives each of `sharers` an equal part of `units`; exact, because `exactPapers` chose the units. */
export function split(units: bigint, sharers: readonly OptionId[], counts: Map<OptionId, bigint>): void {
  const part = units / BigInt(sharers.length);
  for (const option of sharers) counts.set(option, (counts.get(option) ?? 0n) + part);
}

/** Units as papers: whole where they are whole, else the nearest number. */
export function inPapers(units: bigint, { one }: Pick<ExactPapers, "one">): number {
  return quotient(units, one);
}
