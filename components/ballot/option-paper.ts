import { moved, placeOf, type Ranking, rankNext, tieToggled, without } from "@/components/ballot/ranking";

/** An option paper as it lies there: what is ranked, and how many places stand above the line of acceptance; null: none is drawn. */
export type OptionPaper = { ranking: Ranking; acceptedUpTo: number | null };
export type RankAct = "next" | "up" | "down" | "tie" | "back";

const acts: Record<RankAct, (ranking: Ranking, option: string) => Ranking> = {
  next: rankNext,
  back: without,
  up: (ranking, option) => moved(ranking, option, -1),
  down: (ranking, option) => moved(ranking, option, 1),
  tie: tieToggled,
};

/**
 * What a paper is after an act on one option. A step passes one thing at a time: a place, or the line; so nothing but the option that is
 * moved changes its side of the line. Returns the very paper where there is no room.
 */
export function acted(paper: OptionPaper, act: RankAct, option: string): OptionPaper {
  const { ranking, acceptedUpTo } = paper;
  const crossed = act === "up" ? crossing(paper, option, 1) : act === "down" ? crossing(paper, option, 0) : null;
  if (crossed !== null) return { ranking, acceptedUpTo: crossed };
  const after = acts[act](ranking, option);
  if (after === ranking) return paper;
  if (acceptedUpTo === null || after.length === 0) return { ranking: after, acceptedUpTo: null }; // with nothing ranked there is nothing to draw a line below
  const above = new Set(ranking.slice(0, acceptedUpTo).flat());
  const joined = act === "tie" ? after[placeOf(after, option) - 1]! : [];
  if (joined.some((other) => other !== option && above.has(other))) above.add(option);
  const firstBelow = after.findIndex((place) => !place.every((other) => above.has(other)));
  return { ranking: after, acceptedUpTo: firstBelow < 0 ? after.length : firstBelow };
}

/** Where the line stands once an option passes it that has a place of its own right below (1) or above it (0); null where it does not. */
function crossing({ ranking, acceptedUpTo }: OptionPaper, option: string, below: 0 | 1): number | null {
  if (acceptedUpTo === null || placeOf(ranking, option) !== acceptedUpTo + below) return null;
  if (ranking[acceptedUpTo + below - 1]?.length !== 1) return null;
  return below ? acceptedUpTo + 1 : acceptedUpTo - 1;
}

/** The line moved up (-1) or down (+1) past one place; the very paper where there is no room, or no line. */
export function lineMoved(paper: OptionPaper, by: -1 | 1): OptionPaper {
  const to = (paper.acceptedUpTo ?? NaN) + by;
  return to >= 0 && to <= paper.ranking.length ? { ...paper, acceptedUpTo: to } : paper;
}

/** The line drawn below all that is ranked. */
export const lineDrawn = ({ ranking }: OptionPaper): OptionPaper => ({ ranking, acceptedUpTo: ranking.length });

/** The rows of a paper as they stand under each other, each by the number of its place from 0; the line between them. */
function rowsOf({ ranking, acceptedUpTo }: OptionPaper): (number | "line")[] {
  const rows = ranking.flatMap((place, index) => [...(index === acceptedUpTo ? ["line" as const] : []), ...place.map(() => index)]);
  return acceptedUpTo === ranking.length ? [...rows, "line"] : rows;
}

const placesIn = (rows: readonly (number | "line")[]) => new Set(rows.filter((row) => row !== "line")).size;

/**
 * An option dropped into a gap of the rows that are ranked, itself left out: 0 is above the first. Between two that share a place it joins
 * them; else it gets a place of its own.
 */
export function dropped(paper: OptionPaper, option: string, gap: number): OptionPaper {
  const ranking = without(paper.ranking, option);
  const acceptedUpTo = paper.acceptedUpTo === null ? null : without(paper.ranking.slice(0, paper.acceptedUpTo), option).length;
  const rows = rowsOf({ ranking, acceptedUpTo });
  const [before, after] = [rows[gap - 1], rows[gap]];
  if (typeof before === "number" && before === after) return { ranking: ranking.with(before, [...ranking[before]!, option]), acceptedUpTo };
  const passed = rows.slice(0, gap);
  const isAbove = acceptedUpTo !== null && !passed.includes("line");
  return { ranking: ranking.toSpliced(placesIn(passed), 0, [option]), acceptedUpTo: isAbove ? acceptedUpTo + 1 : acceptedUpTo };
}

/** The line dropped into a gap of the rows, itself left out: a place that several share stays whole, above it. */
export const lineDropped = ({ ranking }: OptionPaper, gap: number): OptionPaper =>
  ({ ranking, acceptedUpTo: placesIn(rowsOf({ ranking, acceptedUpTo: null }).slice(0, gap)) });

/** Two options whose ranking and whose scores differ: the one ranked above has fewer points. Null where none do. */
export function otherWayRound(ranking: Ranking, scores: Readonly<Record<string, number | null>>): { above: string; below: string; less: number; more: number } | null {
  for (const [place, options] of ranking.entries()) {
    for (const above of options) {
      const less = scores[above] ?? null;
      if (less === null) continue;
      const below = ranking.slice(place + 1).flat().find((option) => (scores[option] ?? less) > less);
      if (below !== undefined) return { above, below, less, more: scores[below]! };
    }
  }
  return null;
}
