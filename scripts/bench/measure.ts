/** One figure: a value that should not pass its limit, and a ratio that should reach its target; null where there is none. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number | null;
  /** Against what `beside` names; as often as the other is slower, or as said there. */
  readonly ratio: number | null;
  readonly target: number | null;
  readonly better: "higher" | "lower";
};

/** A figure, and what is said beside it: what the ratio is to, how far its runs lie apart, and whether answers were the same. */
export type Measured = Figure & { readonly beside: string | null; readonly spread: number; readonly ratioBetter: "higher" | "lower" };

/** One subject of the bench: prints nothing, returns its figures. `runs`: how often each is timed. */
export type Subject = { readonly name: string; readonly measure: (runs: number) => Measured[] };

export type Timing = { readonly median: number; readonly spread: number };

/**
 * Times several things in turn, so that what slows the machine slows all of them: a third of the runs to warm up, then `runs` of each.
 * In milliseconds of processor time (its own collecting of garbage included): others may use the machine as well.
 */
export function interleaved(runs: number, ...work: readonly (() => unknown)[]): Timing[] {
  for (let run = 0; run < runs / 3; run += 1) for (const one of work) one();
  const times = work.map((): number[] => []);
  for (let run = 0; run < runs; run += 1) work.forEach((one, index) => times[index]!.push(processorTime(one)));
  return times.map(timing);
}

function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The median, and the distance of the quartiles from each other as a part of it. */
function timing(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? 0;
  const median = at(0.5);
  return { median, spread: median === 0 ? 0 : (at(0.75) - at(0.25)) / median };
}

/** Spread above which a figure is unsteady. */
const steady = 0.2;

/** A line: the figure, its limit, its ratio and the target. */
export function lineOf({ name, value, unit, limit, ratio, target, beside, spread, better, ratioBetter }: Measured): string {
  const parts = [`${name.padEnd(66)} ${value.toFixed(value < 10 ? 2 : 0).padStart(7)} ${unit}`];
  if (limit !== null) parts.push(`limit ${limit} ${unit}`);
  if (ratio !== null) parts.push(`${ratio.toFixed(ratio < 10 ? 2 : 0)}× ${beside ?? ""}`.trim());
  if (target !== null) parts.push(`target ${ratioBetter === "higher" ? "≥" : "≤"} ${target}×`);
  if (!isReached({ value, limit, ratio, target, better, ratioBetter })) parts.push("MISSED");
  if (spread > steady) parts.push(`unsteady (${Math.round(100 * spread)} %)`);
  return parts.join(" · ");
}

/** Whether a figure keeps to its limit and its target. */
export function isReached({ value, limit, ratio, target, better, ratioBetter }: Pick<Measured, "value" | "limit" | "ratio" | "target" | "better" | "ratioBetter">): boolean {
  const keeps = (found: number, asked: number, higher: boolean) => (higher ? found >= asked : found <= asked);
  return (limit === null || keeps(value, limit, better === "higher")) && (ratio === null || target === null || keeps(ratio, target, ratioBetter === "higher"));
}
