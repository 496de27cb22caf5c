import type { OptionId } from "@/lib/method/tally/ballots";
import type { InstantRunoff, RunoffRound } from "@/lib/method/tally/instant-runoff";

/** A pile on the table; `option` null: slips without a choice. */
export type Pile = { readonly option: OptionId | null; readonly papers: number };

/** What was typed for a pile: right, or what is wrong with it. `typed` as it was typed. */
export type CheckedPile = Pile & { readonly field: string; readonly typed: string; readonly fault: "missing" | "no-number" | "too-many" | "too-few" | null };

/** A round as far as it has come. `typedSum` null: not every pile has a number. */
export type HandRound = { readonly round: RunoffRound; readonly piles: readonly CheckedPile[]; readonly isAsked: boolean; readonly typedSum: number | null };

/** The rounds that are right, in order, and the one that is counted now; null when the count is done. */
export type HandCount = { readonly right: readonly HandRound[]; readonly now: HandRound | null };

/**
 * How far a count by hand has come, by the numbers that were typed for each pile. A round is only asked for when those before it are right.
 *
 * @param typed by name of field, as the address of the page holds them: `r1-0` is the first option's pile of round 1, `r1-x` that without a choice
 */
export function handCount({ rounds }: Pick<InstantRunoff, "rounds">, options: readonly OptionId[], typed: Readonly<Record<string, string | undefined>>): HandCount {
  const right: HandRound[] = [];
  for (const round of rounds) {
    const here = handRound(round, options, typed);
    if (!here.isAsked || here.piles.some(({ fault }) => fault !== null)) return { right, now: here };
    right.push(here);
  }
  return { right, now: null };
}

function handRound(round: RunoffRound, options: readonly OptionId[], typed: Readonly<Record<string, string | undefined>>): HandRound {
  const piles: (Pile & { field: string })[] = [
    ...round.counts.map(({ option, votes }) => ({ option, papers: votes, field: `r${round.round}-${options.indexOf(option)}` })),
    { option: null, papers: round.exhausted, field: `r${round.round}-x` },
  ];
  const checked = piles.map((pile) => checkedPile(pile, typed[pile.field]));
  const numbers = checked.map((pile) => numberIn(pile.typed));
  const sum = numbers.every((number) => number !== null) ? numbers.reduce<number>((all, number) => all + number, 0) : null;
  return { round, piles: checked, isAsked: piles.some(({ field }) => typed[field] !== undefined), typedSum: sum };
}

function checkedPile(pile: Pile & { field: string }, given = ""): CheckedPile {
  const typed = given.trim();
  const number = numberIn(typed);
  const fault = typed === "" ? "missing" : number === null ? "no-number" : Math.abs(number - pile.papers) < closeEnough ? null : number > pile.papers ? "too-many" : "too-few";
  return { ...pile, typed, fault };
}

/** Parts of papers are typed with two digits: a third of one is 0.33. */
const closeEnough = 0.006;

/** A number of papers as people write it: 12, 2.5, 2,5, 2½ or 2 1/3; null where it is none. */
export function numberIn(text: string): number | null {
  const whole = text.trim().replace("½", " 1/2").replace("¼", " 1/4").replace("¾", " 3/4").replace("⅓", " 1/3").replace("⅔", " 2/3").trim();
  if (/^\d{1,7}(?:[.,]\d{1,4})?$/.test(whole)) return Number(whole.replace(",", "."));
  const [, units = "0", part, of] = /^(?:(\d{1,7}) )?(\d{1,3})\/(\d{1,3})$/.exec(whole) ?? [];
  return part === undefined || Number(of) === 0 ? null : Number(units) + Number(part) / Number(of);
}
