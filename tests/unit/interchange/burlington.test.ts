import { expect, test } from "vitest";
import { allCounts } from "@/lib/method/tally/all-counts";
import { burlington, burlingtonDuels } from "../../support/burlington";
import { fileOf } from "./support";

test("Burlington 2009 comes out as published: Wright leads in first places, Kiss is elected by instant runoff, Montroll wins every duel", () => {
  const { options, papers } = fileOf(burlington);
  const { counts, papers: all, empty } = allCounts(options.map(({ key }) => key), papers);
  expect([all, empty]).toEqual([8980, 147]);
  expect(counts.plurality.winners).toEqual(["Wright"]);
  expect(counts.instantRunoff?.winner).toBe("Kiss");
  expect(counts.condorcet.winner).toBe("Montroll");
  for (const [one, other, votes, against] of burlingtonDuels) expect([one, other, duel(papers, one, other), duel(papers, other, one)]).toEqual([one, other, votes, against]);
});

/** Papers that rank one over the other, counted by hand. */
function duel(papers: ReturnType<typeof fileOf>["papers"], one: string, other: string): number {
  const place = (ranking: readonly (readonly string[])[], option: string) => (ranking.findIndex((some) => some.includes(option)) + 1) || Infinity;
  return papers.reduce((sum, { ranking, weight = 1 }) => (place(ranking, one) < place(ranking, other) ? sum + weight : sum), 0);
}
