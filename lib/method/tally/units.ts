import { decimal, quotient } from "../exact";

/**
 * Weights of distinct papers in whole units, cut into limbs of so few digits that each limb can be added up in plain numbers
 * without rounding: exact like whole numbers of any size, fast like numbers. `limbs[k][paper]` stands for that many 2^(k · bits).
 */
export type Weights = {
  readonly limbs: readonly Float64Array[];
  readonly bits: number;
  /** Units in one paper. */
  readonly one: bigint;
  readonly total: bigint;
};

const binaryDigits = (n: bigint) => n.toString(2).length;

/**
 * Adds up the weights of equal papers. A fractional weight is read as the decimal that it is written as.
 *
 * @param weights of the papers as they came
 * @param groupOf which of the distinct papers each is, from 0 up
 * @param groups how many distinct papers there are
 */
export function groupedWeights(weights: Float64Array, groupOf: Int32Array, groups: number): Weights {
  const bits = 52 - binaryDigits(BigInt(groups)); // all groups together stay under 2^53
  let all = 0;
  let areWhole = true;
  for (const weight of weights) {
    all += weight;
    if (!Number.isInteger(weight)) areWhole = false;
  }
  if (areWhole && all <= Number.MAX_SAFE_INTEGER) {
    const units = new Float64Array(groups);
    for (let paper = 0; paper < weights.length; paper += 1) units[groupOf[paper]!]! += weights[paper]!;
    const limbs = [units.map((unit) => unit % 2 ** bits)];
    for (let limb = 1; units.some((unit) => unit >= 2 ** (limb * bits)); limb += 1) limbs.push(units.map((unit) => Math.floor(unit / 2 ** (limb * bits)) % 2 ** bits));
    return { limbs, bits, one: 1n, total: BigInt(all) };
  }
  return inDecimals(weights, groupOf, groups, bits);
}

/** The same for fractions, and for more than numbers hold: in units of the smallest decimal. */
function inDecimals(weights: Float64Array, groupOf: Int32Array, groups: number, bits: number): Weights {
  const written = Array.from(weights, decimal);
  const places = written.reduce((most, weight) => Math.max(most, weight.places), 0);
  const units = Array.from({ length: groups }, () => 0n);
  written.forEach((weight, paper) => {
    units[groupOf[paper]!]! += weight.digits * 10n ** BigInt(places - weight.places);
  });
  const most = units.reduce((highest, unit) => (unit > highest ? unit : highest), 1n);
  const limbs = Array.from({ length: Math.ceil(binaryDigits(most) / bits) }, (_, limb) => Float64Array.from(units, (unit) => Number(BigInt.asUintN(bits, unit >> BigInt(limb * bits)))));
  return { limbs, bits, one: 10n ** BigInt(places), total: units.reduce((sum, unit) => sum + unit, 0n) };
}

/**
 * Adds weights up into a table of `length` cells, exactly.
 *
 * @param add puts the weight of each paper into the cells where it belongs; each paper at most once into a cell
 */
export function sums({ limbs, bits }: Weights, length: number, add: (weights: Float64Array, cells: Float64Array) => void): bigint[] {
  const totals = Array.from({ length }, () => 0n);
  limbs.forEach((weights, limb) => {
    const cells = new Float64Array(length);
    add(weights, cells);
    cells.forEach((cell, index) => {
      if (cell > 0) totals[index]! += BigInt(cell) << BigInt(limb * bits);
    });
  });
  return totals;
}

/** Units as papers: whole where they are whole, else the nearest number. Below 0 too, as a margin can be. */
export function inPapers(units: bigint, { one }: { readonly one: bigint }): number {
  return units < 0n ? -quotient(-units, one) : quotient(units, one);
}

/** Σ weight · times, rounded once; `times` in whole or half units, from 0 up. */
export function weighedSum(terms: readonly { readonly weight: number; readonly times: number }[]): number {
  const written = terms.map(({ weight, times }) => ({ ...decimal(weight), halves: BigInt(2 * times) }));
  const places = written.reduce((most, term) => Math.max(most, term.places), 0);
  const sum = written.reduce((all, term) => all + term.digits * 10n ** BigInt(places - term.places) * term.halves, 0n);
  return quotient(sum, 2n * 10n ** BigInt(places));
}
