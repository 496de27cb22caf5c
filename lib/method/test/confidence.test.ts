import { expect, test } from "vitest";
import { type ConfidencePair, keptConfidence } from "../confidence";
import { discloseConfidence, discloseFlow } from "../disclosure";
import { flowTable, type Stance } from "../swing";
import { draws, flowOf } from "./support";

const pair = (from: Stance, before: number | null, to: Stance, after: number | null): ConfidencePair => ({ opening: { stance: from, confidence: before }, closing: { stance: to, confidence: after } });

test("confidence before and after of those who kept their side: two counts, in which nobody can be followed", () => {
  const pairs = [pair("for", 25, "for", 75), pair("against", 100, "against", 100), pair("for", 0, "against", 50), pair("undecided", null, "undecided", null), pair("undecided", null, "for", 25)];
  expect(keptConfidence(pairs)).toEqual({ people: 2, opening: [0, 1, 0, 0, 1], closing: [0, 0, 0, 1, 1] });
  expect(keptConfidence([])).toEqual({ people: 0, opening: [0, 0, 0, 0, 0], closing: [0, 0, 0, 0, 0] });
});
test.each([null, 10, -25, Number.NaN])("a side kept with the confidence %s is refused", (confidence) => {
  expect(() => keptConfidence([pair("for", confidence, "for", 50)])).toThrow(expect.objectContaining({ code: "bad-confidence" }));
  expect(() => keptConfidence([pair("for", 50, "for", confidence)])).toThrow(expect.objectContaining({ code: "bad-confidence" }));
});

const kept = (people: number) => ({ people, opening: [people, 0, 0, 0, 0], closing: [0, people, 0, 0, 0] }) as const;
test.each([
  ["the whole table is shown", discloseFlow(flowOf([[5, 0, 0], [3, 0, 0], [0, 0, 4]])), 9, "counts"],
  ["one or two kept their side", discloseFlow(flowOf([[1, 0, 3], [6, 0, 0], [0, 0, 1]])), 2, "withheld"],
  ["only the moves are shown, of ten or more", { kind: "moves", total: 10, stayed: 7, towardsFor: 3, towardsAgainst: 0 }, 7, "counts"],
  ["only the moves are shown, of nine", { kind: "moves", total: 9, stayed: 6, towardsFor: 3, towardsAgainst: 0 }, 6, "withheld"],
  ["two undecided who stayed could be found", { kind: "moves", total: 12, stayed: 9, towardsFor: 3, towardsAgainst: 0 }, 7, "withheld"],
  ["three undecided who stayed could be found", { kind: "moves", total: 12, stayed: 9, towardsFor: 3, towardsAgainst: 0 }, 6, "counts"],
  ["not even how many are matched is shown", { kind: "totals-only" }, 20, "withheld"],
] as const)("%s", (_what, shown, people, expected) => {
  const disclosed = discloseConfidence(kept(people), shown);
  expect(disclosed).toEqual(expected === "counts" ? { kind: "counts", ...kept(people) } : { kind: "withheld" });
});
test("over 1,500 drawn classes no confidence is shown of one or two, nor lets it be found how many undecided stayed", () => {
  const draw = draws(5);
  let counted = 0;
  for (let run = 0; run < 1500; run += 1) {
    const stances = ["for", "undecided", "against"] as const;
    const side = (stance: Stance) => ({ stance, confidence: stance === "undecided" ? null : 25 * draw(5) });
    const pairs = Array.from({ length: draw(24) }, (): ConfidencePair => {
      const opening = stances[draw(3)] ?? "for";
      return { opening: side(opening), closing: side(draw(4) > 0 ? opening : stances[draw(3)] ?? "for") };
    });
    const shown = discloseFlow(flowTable(pairs.map(({ opening, closing }) => ({ opening: opening.stance, closing: closing.stance }))));
    const disclosed = discloseConfidence(keptConfidence(pairs), shown);
    if (disclosed.kind === "withheld") continue;
    counted += 1;
    expect(pairs.length).toBeGreaterThanOrEqual(10);
    expect(disclosed.people).toBeGreaterThanOrEqual(3);
    if (shown.kind === "moves") expect([1, 2]).not.toContain(shown.stayed - disclosed.people);
  }
  expect(counted).toBeGreaterThan(100);
});
