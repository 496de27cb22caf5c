import type { Mark } from "@/components/ui/mark";

/** From the opening to the closing ballot: `flow[opening][closing]`, in persons. */
export type Flow = Readonly<Record<Mark, Readonly<Record<Mark, number>>>>;

/** In the order of the paper, from top to bottom. */
export const stances = ["for", "undecided", "against"] as const satisfies readonly Mark[];

export type FlowNode = { stance: Mark; total: number; y: number; height: number; labelY: number };
export type FlowRibbon = { from: Mark; to: Mark; count: number; left: number; right: number; height: number };

const drawn = { top: 38, people: 308, gap: 26, labelled: 46 };
export const flowHeight = drawn.top + drawn.people + 2 * drawn.gap + 4;

/** Where the flow's bars and ribbons stand, all heights in proportion to persons. */
export function layOutFlow(flow: Flow): { left: FlowNode[]; right: FlowNode[]; ribbons: FlowRibbon[] } {
  const all = stances.flatMap((from) => stances.map((to) => flow[from][to])).reduce((sum, count) => sum + count, 0);
  const unit = all === 0 ? 0 : drawn.people / all;
  const left = nodes(stances.map((from) => sum(stances.map((to) => flow[from][to]))), unit);
  const right = nodes(stances.map((to) => sum(stances.map((from) => flow[from][to]))), unit);
  const ribbons = stances.flatMap((from, row) => stances.map((to, column) => ({
    from, to, count: flow[from][to], height: flow[from][to] * unit,
    left: (left[row]?.y ?? 0) + unit * sum(stances.slice(0, column).map((other) => flow[from][other])),
    right: (right[column]?.y ?? 0) + unit * sum(stances.slice(0, row).map((other) => flow[other][to])),
  })));
  // Who stayed lies at the bottom, so that those who moved are seen to cross.
  const stayedFirst = ribbons.filter(({ count }) => count > 0).sort((a, b) => Number(b.from === b.to) - Number(a.from === a.to));
  return { left, right, ribbons: stayedFirst };
}

function nodes(totals: readonly number[], unit: number): FlowNode[] {
  let y = drawn.top;
  const placed = stances.map((stance, place) => {
    const total = totals[place] ?? 0;
    const node = { stance, total, y, height: total * unit, labelY: y + (total * unit) / 2 };
    y += node.height + drawn.gap;
    return node;
  });
  return spread(placed);
}

/** Pushes labels apart that would overlap beside low bars: down from the top, then up from the foot. */
function spread(placed: FlowNode[]): FlowNode[] {
  const least = drawn.top + 8;
  let lowest = least - drawn.labelled;
  const down = placed.map((node) => {
    lowest = Math.max(node.labelY, lowest + drawn.labelled);
    return { ...node, labelY: lowest };
  });
  let highest = flowHeight - 22 + drawn.labelled;
  return down.toReversed().map((node) => {
    highest = Math.min(node.labelY, highest - drawn.labelled);
    return { ...node, labelY: highest };
  }).toReversed();
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
