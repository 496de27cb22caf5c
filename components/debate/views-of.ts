import type { ArgumentView } from "@/lib/argument/queries/argument-view";
import type { Branch, DebateArguments } from "@/lib/argument/queries/debate-arguments";

/** The arguments of branches in a row, each before its replies. */
export function viewsIn(branches: readonly Branch[]): ArgumentView[] {
  return branches.flatMap(({ argument, replies }) => [argument, ...viewsIn(replies)]);
}

/** All arguments that a debate's page shows. */
export const viewsOf = ({ sides }: Pick<DebateArguments, "sides">): ArgumentView[] => viewsIn([...sides.for.top, ...sides.against.top]);

/**
 * The one to answer first: of the other side than one's own, with the fewest answers; undefined where none can be answered. One's own side
 * is the one that one was given, else the one that all of one's own arguments help.
 */
export function toAnswer({ sides, standing }: Pick<DebateArguments, "sides" | "standing">): ArgumentView | undefined {
  const written = new Set(viewsOf({ sides }).filter(({ mine }) => mine).map(({ side }) => side));
  const own = standing.assignedSide ?? (written.size === 1 ? [...written][0] : null);
  const tops = [...sides.for.top, ...sides.against.top].map(({ argument }) => argument).filter(({ obstacles, mine }) => obstacles.reply === null && !mine);
  const others = tops.filter(({ side }) => side !== own);
  return (others.length > 0 ? others : tops).toSorted((a, b) => a.replies - b.replies)[0];
}
