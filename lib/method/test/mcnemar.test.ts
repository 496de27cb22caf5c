import { expect, test } from "vitest";
import { mcNemar } from "../mcnemar";
import { moved } from "../swing";
import { draws, flowOf } from "./support";

test("the class of 28: for against not for 8 to 3, against against not against 4 to 3", () => {
  const tables = mcNemar(flowOf([[7, 0, 3], [4, 3, 0], [4, 0, 7]]));
  expect(tables.for).toEqual({ side: "for", both: 7, came: 8, left: 3, neither: 10, test: { moved: 11, p: 464 / 2048, ofHundredClasses: 23 } });
  expect(tables.against).toEqual({ side: "against", both: 7, came: 3, left: 4, neither: 14, test: { moved: 7, p: 1, ofHundredClasses: 100 } });
});
test("a move that does not cross the line of a side does not bear on it", () => {
  const tables = mcNemar(flowOf([[0, 0, 0], [0, 0, 5], [0, 2, 0]]));
  expect(tables.for).toMatchObject({ both: 0, came: 0, left: 0, neither: 7, test: { moved: 0, p: 1 } });
  expect(tables.against).toMatchObject({ came: 5, left: 2, test: { moved: 7, p: 58 / 128 } }); // 2 · (1 + 7 + 21) / 2⁷
});
test("each table holds every matched voter once; who moves is in one or in both", () => {
  const draw = draws(1947);
  for (let run = 0; run < 100; run += 1) {
    const flow = flowOf(Array.from({ length: 3 }, () => Array.from({ length: 3 }, () => draw(6))));
    const tables = mcNemar(flow);
    for (const { both, came, left, neither } of [tables.for, tables.against]) expect(both + came + left + neither).toBe(flow.total);
    const { towardsFor, towardsAgainst } = moved(flow);
    expect(tables.for.came + tables.against.left - flow.cells.against.for).toBe(towardsFor);
    expect(tables.for.left + tables.against.came - flow.cells.for.against).toBe(towardsAgainst);
  }
});
