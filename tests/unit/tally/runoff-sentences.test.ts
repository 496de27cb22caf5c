import { expect, test } from "vitest";
import { runoffSentences } from "@/components/tally/runoff-sentences";
import { instantRunoff } from "@/lib/method/tally/instant-runoff";
import { english, papers } from "./support";

const said = (...rankings: readonly (readonly [number, ...string[]])[]) => runoffSentences(instantRunoff(["a", "b", "c"], papers(...rankings)), english);

test("each round says who leaves and where the papers go, and the caption who wins", () => {
  expect(said([4, "a"], [3, "b"], [2, "c", "b"])).toEqual({
    caption: "‘Leave’ wins the instant runoff in round 2, with 5 of the 9 papers still counting.",
    rounds: ["‘Wait’ has the fewest papers, 2, and leaves. Its papers go on: 2 to ‘Leave’.", "‘Leave’ has 5 of the 9 papers still counting, more than half, and wins."],
  });
});

test("where a lot decides, that is said before anybody is named", () => {
  const { caption, rounds } = said([2, "a"], [2, "b"], [1, "c"]);
  expect(caption).toMatch(/^The winner of the instant runoff depends on a lot: ‘Stay’ and ‘Leave’ can win\./);
  expect(rounds[1]).toContain("‘Stay’ and ‘Leave’ have the fewest papers, 2 each, and every round before leaves them level: a lot is drawn.");
  expect(rounds[1]).toContain("Who can win depends on it: if ‘Stay’ leaves, ‘Leave’; if ‘Leave’ leaves, ‘Stay’.");
});

test("a lot that changes nothing is told as one that does not decide", () => {
  const { caption, rounds } = said([4, "a"], [2, "b", "a"], [2, "c", "a"]);
  expect(caption).toMatch(/^The winner does not depend on a lot: whichever way it falls, ‘Stay’ wins/);
  expect(rounds[0]).toContain("Whoever leaves, ‘Stay’ wins.");
});

test("without a paper that ranks an option nobody wins", () => {
  expect(said([5])).toEqual({ caption: "No paper ranks an option, so nobody wins the instant runoff.", rounds: ["No paper names an option that is still in."] });
});
