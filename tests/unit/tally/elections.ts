import { tallyLanguage } from "@/components/tally/server-language";
import { allCounts } from "@/lib/method/tally/all-counts";
import { papers } from "./support";

const places: Record<string, string> = { m: "Memphis", n: "Nashville", c: "Chattanooga", k: "Knoxville", w: "Wright", d: "Montroll", b: "Kiss" };

/** The language in which these elections are told. */
export const named = tallyLanguage((option) => places[option] ?? option);

/** Tennessee chooses its capital: the textbook example in which plurality, instant runoff and Condorcet part. */
export const tennesseePapers = papers([42, "m", "n", "c", "k"], [26, "n", "c", "k", "m"], [17, "k", "c", "n", "m"], [15, "c", "k", "n", "m"]);
export const tennessee = allCounts(["m", "n", "c", "k"], tennesseePapers);

/** The shape of Burlington's election for mayor in 2009 in a hundred papers: who beats both rivals is out before the last round. */
export const burlingtonPapers = papers([25, "w", "d", "b"], [12, "w"], [24, "b", "d", "w"], [10, "b"], [16, "d", "b", "w"], [8, "d", "w", "b"], [5, "d"]);
export const burlington = allCounts(["w", "d", "b"], burlingtonPapers);
