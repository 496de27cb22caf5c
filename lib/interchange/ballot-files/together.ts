import type { OptionPaper } from "@/lib/method/tally/all-counts";

/** Equal papers as one with their number as weight, the commonest first, equals as they were met: a count costs by distinct papers. */
export function together(papers: readonly OptionPaper[]): OptionPaper[] {
  const found = new Map<string, { paper: OptionPaper; weight: number }>();
  for (const paper of papers) {
    const { ranking, approves = null, scores = null, weight = 1 } = paper;
    const key = JSON.stringify([ranking.map((place) => place.toSorted()), approves?.toSorted(), scores && Object.entries(scores).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
    const known = found.get(key);
    if (known) known.weight += weight;
    else found.set(key, { paper, weight });
  }
  return [...found.values()].toSorted((a, b) => b.weight - a.weight).map(({ paper, weight }) => ({ ...paper, weight }));
}

/** The highest score on any paper, or five: what the counts of scores take for the top of the scale. */
export function topScore(papers: readonly OptionPaper[]): number {
  return papers.reduce((top, { scores }) => (scores ? Object.values(scores).reduce((most, score) => Math.max(most, score), top) : top), 5);
}
