import { createIntl } from "@formatjs/intl";
import type { HandedWords } from "@/lib/words";
import type { TallyLanguage } from "./language";

export type BrowserWords = {
  say: (id: string, values?: Record<string, string | number | boolean>) => string;
  number: (value: number, digits?: number) => string;
  list: (items: readonly string[]) => string;
};

/**
 * Makes sentences in the browser out of the words that came with the page, in the page's language.
 *
 * @throws Error, when it says something, on an id that was not handed over or a value that is missing
 */
export function browserWords({ format, messages }: HandedWords): BrowserWords {
  const intl = createIntl({
    locale: format, timeZone: "UTC", messages: messages as Record<string, string>,
    onError: (error) => {
      throw error; // a missing sentence or value is a bug, and a test finds it
    },
  });
  return {
    say: (id, values) => intl.formatMessage({ id }, values),
    number: (value, digits = 0) => intl.formatNumber(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    list: (items) => intl.formatList(items),
  };
}

/** How counts are told in a browser. @param title an option's title by its key */
export const browserLanguage = ({ say, number, list }: BrowserWords, title: TallyLanguage["title"]): TallyLanguage => ({ say, number, list, title });
