import "server-only";
import { createIntl, createIntlCache } from "@formatjs/intl";
import { en, type WordId } from "./en";

export type { WordId } from "./en";
export type WordValues = Record<string, string | number | boolean | Date | null | undefined>;

const cache = createIntlCache();
const intl = createIntl({
  locale: "en-GB",
  timeZone: "UTC",
  messages: en,
  onError: (error) => {
    throw error; // a missing sentence or value is a bug, and a test finds it
  },
}, cache);

/**
 * The sentence of this id, with its values filled in (ICU message syntax: plurals, selects, numbers).
 *
 * @throws Error when the id has no sentence or a value that it needs is missing
 */
export function t(id: WordId, values?: WordValues): string {
  return intl.formatMessage({ id }, values);
}

/** Whether there is a sentence of this id: for ids made at run time, such as the reason of a refusal. */
export function isWordId(id: string): id is WordId {
  return Object.hasOwn(en, id);
}

/** A whole or decimal number as the reader's language writes it. */
export function formatNumber(value: number, digits = 0): string {
  return intl.formatNumber(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A day in words, such as 31 July 2027 (UTC). */
export function formatDay(day: Date): string {
  return intl.formatDate(day, { day: "numeric", month: "long", year: "numeric" });
}

/** A month in words, such as April 2022, of a YYYY-MM. */
export function formatMonth(month: string): string {
  return intl.formatDate(new Date(`${month}-01T00:00:00Z`), { month: "long", year: "numeric" });
}

/** Things in a row, such as `a, b and c`. */
export function formatList(items: readonly string[]): string {
  return intl.formatList(items);
}
