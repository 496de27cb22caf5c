import type { OptionId } from "@/lib/method/tally/ballots";
import type { TallyWordId } from "./word-ids";

/**
 * How counts are told. What shows or explains a count runs on the server and in a browser, so it is handed its language: made of the
 * site's words by `server-language.ts`, or, in a browser, of the words that came with the page.
 */
export type TallyLanguage = {
  say: (id: TallyWordId, values?: Record<string, string | number | boolean>) => string;
  number: (value: number, digits?: number) => string;
  list: (items: readonly string[]) => string;
  /** An option's title by its key. */
  title: (option: OptionId) => string;
};
