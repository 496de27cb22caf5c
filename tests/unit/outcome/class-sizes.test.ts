import { expect, test } from "vitest";
import { summary } from "@/components/outcome/summary";
import { stances } from "@/lib/method/swing";
import { type StancePapers, tellStances } from "@/lib/outcome/policy";

/** Nine cells, from for → for over for → undecided to against → against, in people who cast both papers. */
function papersOf(cells: number[]): StancePapers {
  const pairs = cells.flatMap((people, cell) => Array.from({ length: people }, () => ({ opening: stances[Math.floor(cell / 3)]!, closing: stances[cell % 3]! })));
  const total = (ballot: "opening" | "closing") => {
    const of = (stance: (typeof stances)[number]) => pairs.filter((pair) => pair[ballot] === stance).length;
    return { for: of("for"), undecided: of("undecided"), against: of("against") };
  };
  return { opening: total("opening"), closing: total("closing"), pairs, sure: [] };
}
const notShown = "What moved people, and how it would come out in another class, these papers do not show.";
const agrees = (before: string, after: string) => `The side that is ahead also gained more: for rose from ${before} to ${after} %, so both readings name the same side.`;
const coins = (moved: number, total: number, here: number, there: string, n: number) =>
  `${moved} of the ${total} people who cast both papers moved, ${here} towards for and ${there} towards against; tossed coins would split them as unevenly or more in ${n} of 100 classes.`;

test.each<[string, number[], string, string[]]>([
  ["nobody", [0, 0, 0, 0, 0, 0, 0, 0, 0], "totals-only", []],
  ["two", [1, 0, 0, 0, 0, 0, 0, 0, 1], "totals-only", []],
  ["four", [1, 0, 0, 1, 0, 0, 1, 0, 1], "totals-only",
    ["Before the debate 1 of 4 were for the motion and 2 against; after it 3 of 4 are for and 1 against.", agrees("25.0", "75.0"), notShown]],
  ["nine", [3, 0, 0, 1, 1, 0, 2, 0, 2], "moves",
    ["Before the debate 3 of 9 were for the motion and 4 against; after it 6 of 9 are for and 2 against.", agrees("33.3", "66.7"), coins(3, 9, 3, "nobody", 25), notShown]],
  ["twelve", [4, 0, 0, 3, 0, 0, 0, 0, 5], "table",
    ["Before the debate 4 of 12 were for the motion and 5 against; after it 7 of 12 are for and 5 against.", agrees("33.3", "58.3"), coins(3, 12, 3, "nobody", 25), notShown]],
  ["a hundred and twenty", [30, 2, 5, 15, 10, 7, 11, 4, 36], "table",
    ["Before the debate 37 of 120 were for the motion and 51 against; after it 56 of 120 are for and 48 against.", agrees("30.8", "46.7"), coins(44, 120, 30, "14", 2), notShown]],
  ["all of one mind", [20, 0, 0, 0, 0, 0, 0, 0, 0], "table", [
    "Before the debate 20 of 20 were for the motion and none against; after it 20 of 20 are for and none against.", "The shares of both sides are what they were before.",
    "None of the 20 people who cast both papers changed their stance.", notShown]],
  ["nobody who moved", [9, 0, 0, 0, 3, 0, 0, 0, 8], "table", [
    "Before the debate 9 of 20 were for the motion and 8 against; after it 9 of 20 are for and 8 against.", "The shares of both sides are what they were before.",
    "None of the 20 people who cast both papers changed their stance.", notShown]],
])("the outcome of a class of %s reads", (_class, cells, flow, sentences) => {
  const told = tellStances(papersOf(cells));
  expect(told.flow.kind).toBe(flow);
  expect(summary({ ...told, options: null, isPublic: false, decides: null })).toEqual(sentences);
});
