import { describe, expect, test } from "vitest";
import { type Facts, summary } from "@/components/outcome/summary";
import { discloseTotals } from "@/lib/method/disclosure";
import { signTest, type StanceCounts, swingRule, verdict } from "@/lib/method/swing";
import { allCounts, type OptionPaper } from "@/lib/method/tally/all-counts";

const counts = (forIt: number, undecided: number, against: number): StanceCounts => ({ for: forIt, undecided, against });
const moves = (stayed: number, towardsFor: number, towardsAgainst: number) => ({ stayed, towardsFor, towardsAgainst, sign: signTest(towardsFor, towardsAgainst) });

/** What the page knows of two ballots whose totals are shown. */
function facts(opening: StanceCounts, closing: StanceCounts, more: Partial<Facts> = {}): Facts {
  return {
    verdict: verdict(closing), opening: discloseTotals(opening), closing: discloseTotals(closing), openingIsMatched: false, swing: swingRule(opening, closing),
    moves: null, options: null, decides: null, isPublic: false, ...more,
  };
}
const said = (...args: Parameters<typeof facts>) => summary(facts(...args));
const notShown = "What moved people, and how it would come out in another class, these papers do not show.";

describe("who is ahead and who gained", () => {
  test.each([
    ["the side that is ahead gained", counts(10, 7, 11), counts(15, 3, 10), "The side that is ahead also gained more: for rose from 35.7 to 53.6 %, so both readings name the same side."],
    ["the other side gained", counts(20, 4, 4), counts(16, 2, 10), "The readings differ: more people ended for, but against gained more, from 14.3 to 35.7 %."],
    ["lost, and for gained", counts(4, 0, 16), counts(8, 0, 12), "The readings differ: more people ended against, but for gained more, from 20.0 to 40.0 %."],
    ["level at the end", counts(6, 4, 10), counts(9, 2, 9), "The ballot is level, and for is the side that gained more, from 30.0 to 45.0 %."],
    ["both gained alike", counts(5, 10, 5), counts(10, 0, 10), "Both sides gained the same, 25.0 points of a hundred, so the swing names neither."],
    ["neither gained", counts(10, 0, 10), counts(8, 4, 8), "Neither side gained: what either lost went to the undecided."],
    ["nothing changed", counts(10, 2, 8), counts(10, 2, 8), "The shares of both sides are what they were before."],
  ])("%s", (_case, opening, closing, sentence) => {
    const [totals, gain, ...rest] = said(opening, closing);
    expect(totals).toContain(`after it ${closing.for} of`);
    expect(gain).toBe(sentence);
    expect(rest).toEqual([notShown]);
  });

  test("without an opening ballot that may be told there is nobody who gained", () => {
    expect(said(counts(1, 0, 1), counts(5, 0, 2), { swing: null })).toEqual(["Of all 7 closing papers 5 are for the motion and 2 against.", notShown]);
  });

  test("where the opening totals are those of the matched voters, that is said", () => {
    const [totals] = said(counts(3, 1, 3), counts(5, 0, 3), { openingIsMatched: true });
    expect(totals).toBe("Before the debate 3 of the 7 people who cast both papers were for the motion and 3 against; after it 5 of 8 are for and 3 against.");
  });

  test("a closing ballot that is not told is told by no sentence", () => {
    expect(summary({ ...facts(counts(5, 0, 5), counts(1, 1, 0)), verdict: null })).toEqual([]);
  });
});

describe("what coins would have done", () => {
  const coins = (...which: Parameters<typeof moves>) => said(counts(10, 7, 11), counts(15, 3, 10), { moves: moves(...which) })[2];
  test.each([
    [moves(17, 8, 3), "11 of the 28 people who cast both papers moved, 8 towards for and 3 towards against; tossed coins would split them as unevenly or more in 23 of 100 classes."],
    [moves(4, 12, 0), "12 of the 16 people who cast both papers moved, 12 towards for and nobody towards against; tossed coins would split them as unevenly or more in fewer than one of 100 classes."],
    [moves(20, 1, 0), "One of the 21 people who cast both papers moved, 1 towards for and nobody towards against; tossed coins would split them as unevenly or more in 100 of 100 classes."],
    [moves(4, 5, 5), "10 of the 14 people who cast both papers moved, 5 each way: coins could not split them more evenly."],
    [moves(12, 0, 0), "None of the 12 people who cast both papers changed their stance."],
  ])("%o", ({ stayed, towardsFor, towardsAgainst }, sentence) => {
    expect(coins(stayed, towardsFor, towardsAgainst)).toBe(sentence);
  });

  test("nothing is said of a flow that is kept back", () => {
    expect(said(counts(10, 7, 11), counts(15, 3, 10)).join(" ")).not.toMatch(/coins|moved,|changed their stance/);
  });
});

describe("what the counts of the option papers choose", () => {
  const titles = { a: "Stay", b: "Leave", c: "Wait" };
  const options = (...papers: [number, ...string[]][]): NonNullable<Facts["options"]> => {
    const ballots: OptionPaper[] = papers.map(([weight, ...ranking]) => ({ weight, ranking: ranking.map((option) => [option]) }));
    return { titles, papers: ballots, all: allCounts(["a", "b", "c"], ballots) };
  };
  const about = (some: Facts["options"], decides: Facts["decides"] = null) => said(counts(10, 7, 11), counts(15, 3, 10), { options: some, decides }).slice(2, -1).join(" ");

  test("no option paper, no sentence; too few, and that is said", () => {
    expect(about(null)).toBe("");
    expect(about({ withheld: "too-few" })).toBe("Too few option papers were cast to say what they choose.");
  });

  test("counts that agree, and that none was named to decide", () => {
    const sentence = about(options([6, "a", "b", "c"], [2, "b", "a", "c"]));
    expect(sentence).toContain("Stay");
    expect(sentence).not.toContain("Leave");
  });

  test("counts that do not agree name each choice; the one that decides is named with what it chooses", () => {
    const sentence = about(options([8, "a", "c", "b"], [6, "b", "c", "a"], [3, "c", "b", "a"]), "instant-runoff");
    for (const title of Object.values(titles)) expect(sentence).toContain(title);
    expect(sentence).toMatch(/instant runoff/i);
  });
});

test("a public debate speaks of groups, not of classes", () => {
  expect(said(counts(5, 0, 5), counts(6, 0, 4), { isPublic: true, moves: moves(9, 1, 0) }).join(" ")).not.toMatch(/\bclass/);
});
