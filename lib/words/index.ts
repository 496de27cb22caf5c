import "server-only";
import type { MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { createIntl, createIntlCache } from "@formatjs/intl";
import { en, type WordId } from "./en";
import { pseudo, pseudoLanguages } from "./pseudo";

export type { WordId } from "./en";
export type WordValues = Record<string, string | number | boolean | Date | null | undefined>;

/** The language of this process: English, or one of the pseudo-languages in which its pages are tried (PARLEY_WORDS). */
const asked = pseudoLanguages.find((language) => language === process.env.PARLEY_WORDS);

/**
 * How the site's pages are written: the language and direction of the document, and the locale by which dates, numbers and plurals are
 * formatted. A pseudo-language borrows that of a language whose dates cannot be taken for English.
 */
export const language = asked === undefined ? { lang: "en", dir: "ltr", format: "en-GB" } as const
  : asked === "ar-XB" ? { lang: "ar-XB", dir: "rtl", format: "ar-EG" } as const : { lang: "en-XA", dir: "ltr", format: "el" } as const;

const cache = createIntlCache();
const messages: Record<string, string | MessageFormatElement[]> = asked ? pseudo(en) : en;
const intl = createIntl({
  locale: language.format,
  timeZone: "UTC",
  messages: messages as Record<string, string>,
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

/** Sentences for a page that makes some in the browser, in this process's language, and the locale that they are formatted by. */
export type HandedWords = { readonly format: string; readonly messages: Readonly<Record<string, string | MessageFormatElement[]>> };

/** The sentences whose ids begin in one of these ways, to be handed to a page that makes sentences in the browser. */
export function handedWords(beginnings: readonly string[]): HandedWords {
  return { format: language.format, messages: Object.fromEntries(Object.entries(messages).filter(([id]) => beginnings.some((start) => id.startsWith(start)))) };
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
