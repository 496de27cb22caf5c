/** One value that is not what was expected. */
export type Disagreement = { readonly what: string; readonly expected: unknown; readonly found: unknown };

/** One case of a suite: agrees where nothing disagrees. */
export type OracleCase = { readonly name: string; readonly disagreements: readonly Disagreement[] };

export type Comparison = {
  /** Numbers within `tolerance`, everything else as JSON writes it; objects whatever the order of their keys. */
  readonly equal: (what: string, expected: unknown, found: unknown, tolerance?: number) => void;
  /** Two orders with ties; within a tie the order does not matter. */
  readonly order: (what: string, expected: readonly (readonly string[])[], found: readonly (readonly string[])[]) => void;
  /** A number for each key of what is expected, and no others; 0 where nothing was found. */
  readonly numbers: (what: string, expected: Readonly<Record<string, number>>, found: ReadonlyMap<string, number>, tolerance?: number) => void;
};

/**
 * Compares what a case expects with what is found; whatever is thrown meanwhile is a disagreement as well, and so is a case that
 * compares nothing.
 */
export function oracleCase(name: string, check: (comparison: Comparison) => void): OracleCase {
  const disagreements: Disagreement[] = [];
  let compared = 0;
  const equal: Comparison["equal"] = (what, expected, found, tolerance = 0) => {
    compared += 1;
    const isEqual = typeof expected === "number" && typeof found === "number" ? Math.abs(expected - found) <= tolerance : canonical(expected) === canonical(found);
    if (!isEqual) disagreements.push({ what, expected, found });
  };
  const sorted = (order: readonly (readonly string[])[]) => order.map((equals) => equals.toSorted());
  try {
    check({
      equal,
      order: (what, expected, found) => equal(what, sorted(expected), sorted(found)),
      numbers: (what, expected, found, tolerance) => {
        for (const key of new Set([...Object.keys(expected), ...found.keys()])) equal(`${what} of ${key}`, expected[key] ?? null, found.get(key) ?? 0, tolerance);
      },
    });
    if (compared === 0) disagreements.push({ what: "values to compare", expected: "at least one", found: "none" });
  } catch (error) {
    disagreements.push({ what: "reading and counting", expected: "a result", found: error instanceof Error ? error.message : String(error) });
  }
  return { name, disagreements };
}

const canonical = (value: unknown): string => JSON.stringify(value, (_, inner: unknown) =>
  inner !== null && typeof inner === "object" && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner) ?? "undefined";
