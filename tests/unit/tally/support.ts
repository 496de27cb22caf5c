import { tallyLanguage } from "@/components/tally/server-language";
import { allCounts, type AllCounts, type AllConventions, type OptionPaper } from "@/lib/method/tally/all-counts";

const titles: Record<string, string> = { a: "Stay", b: "Leave", c: "Wait", d: "Talk" };

/** English as the site has it, with short titles for the options a to d. */
export const english = tallyLanguage((option) => titles[option] ?? option);

/** Papers in few signs: `[4, "a", "b=c"]` are four that put a first and tie b and c behind it. */
export const papers = (...rankings: readonly (readonly [number, ...string[]])[]): OptionPaper[] =>
  rankings.map(([weight, ...places]) => ({ weight, ranking: places.map((place) => place.split("=")) }));

/** All counts of such papers. */
export const countsOf = (options: string, ballots: readonly OptionPaper[], conventions: Partial<AllConventions> = {}): AllCounts =>
  allCounts([...options], ballots, conventions);
