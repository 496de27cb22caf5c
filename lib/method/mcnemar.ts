import { type FlowTable, type SignTest, signTest, type Stance, stances } from "./swing";

/**
 * One side against everybody else, among the matched voters, in persons: were on the side in both ballots, came to it, left it,
 * were on it in neither. `test` asks of those who came and those who left how often coins would split them so.
 */
export type McNemarTable = {
  readonly side: "for" | "against";
  readonly both: number;
  readonly came: number;
  readonly left: number;
  readonly neither: number;
  readonly test: SignTest;
};

/**
 * McNemar's two tables, exact: *for* against not *for*, and *against* against not *against*. Unlike the sign test over all who moved,
 * each counts only who crossed the line of its side, so that a move between the other two stances does not bear on it.
 * Row and column totals of the flow can be read off it: show it only where the whole flow is shown (`discloseFlow`).
 *
 * @see Q. McNemar (1947), Note on the sampling error of the difference between correlated proportions or percentages,
 * Psychometrika 12, 153-157; exact: W. J. Conover (1999), Practical Nonparametric Statistics, 3rd ed., 3.5
 */
export function mcNemar(flow: Pick<FlowTable, "cells">): { readonly for: McNemarTable; readonly against: McNemarTable } {
  return { for: tableOf(flow, "for"), against: tableOf(flow, "against") };
}

function tableOf({ cells }: Pick<FlowTable, "cells">, side: "for" | "against"): McNemarTable {
  const others = stances.filter((stance) => stance !== side);
  const sum = (froms: readonly Stance[], tos: readonly Stance[]) => froms.reduce((all, from) => tos.reduce((some, to) => some + cells[from][to], all), 0);
  const [came, left] = [sum(others, [side]), sum([side], others)];
  return { side, both: cells[side][side], came, left, neither: sum(others, others), test: signTest(came, left) };
}
