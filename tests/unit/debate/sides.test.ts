import { expect, test } from "vitest";
import { balancedSides } from "@/lib/debate/sides";

const sizes = (sides: readonly string[]) => ({ for: sides.filter((side) => side === "for").length, against: sides.filter((side) => side === "against").length });

test("where nobody has a side the two differ by at most one, for any number and either coin", () => {
  for (let count = 0; count <= 40; count++) {
    for (const coin of [0, 1]) {
      const drawn = sizes(balancedSides({ for: 0, against: 0 }, count, coin));
      expect(drawn.for + drawn.against).toBe(count);
      expect(Math.abs(drawn.for - drawn.against)).toBe(count % 2);
    }
  }
});

test("the coin says which side an odd one goes to", () => {
  expect(sizes(balancedSides({ for: 0, against: 0 }, 3, 0))).toEqual({ for: 1, against: 2 });
  expect(sizes(balancedSides({ for: 0, against: 0 }, 3, 1))).toEqual({ for: 2, against: 1 });
});

test("sides that are taken are evened out as far as it goes", () => {
  expect(sizes(balancedSides({ for: 5, against: 1 }, 6, 0))).toEqual({ for: 1, against: 5 });
  expect(sizes(balancedSides({ for: 9, against: 0 }, 4, 1))).toEqual({ for: 0, against: 4 });
});

test("whoever comes later gets the smaller side, whatever the coin", () => {
  for (const coin of [0, 1]) {
    expect(balancedSides({ for: 4, against: 3 }, 1, coin)).toEqual(["against"]);
    expect(balancedSides({ for: 3, against: 4 }, 1, coin)).toEqual(["for"]);
  }
  expect([balancedSides({ for: 3, against: 3 }, 1, 0), balancedSides({ for: 3, against: 3 }, 1, 1)]).toEqual([["against"], ["for"]]);
});
