import type { Star, StarRunoff, StarStep } from "@/lib/method/tally/star";
import type { TallyLanguage } from "./language";
import { countText, listed, papersText, pointsText, quoted } from "./phrases";

/** How the two finalists are found, one sentence or more a step. */
export function finalistsSaid({ steps }: Star, language: TallyLanguage): string[] {
  return steps.flatMap((step) => finalistSaid(step, language));
}

function finalistSaid(step: StarStep, language: TallyLanguage): string[] {
  const { say, list } = language;
  const options = (some: readonly string[]) => ({ options: listed(some, language), many: some.length });
  switch (step.step) {
    case "advanced": return [say(step.options.length > 1 ? "tally.star-advanced-each" : "tally.star-advanced", { ...options(step.options), points: pointsText(step.points, language) })];
    case "tie": return [say("tally.star-tie", { ...options(step.options), points: pointsText(step.points, language), places: step.places })];
    case "head-to-head": return [
      say("tally.star-head-to-head", { lost: list(step.lost.map(({ option, duels }) => say("tally.star-lost", { option: quoted(option, language), duels }))) }),
      step.out.length > 0 ? say("tally.star-out", options(step.out)) : say("tally.star-out-none"),
    ];
    case "highest-scores": return [
      say("tally.star-highest", { papers: list(step.papers.map(({ option, papers }) => say("tally.star-highest-of", { option: quoted(option, language), papers: countText(papers, language) }))) }),
      step.advanced.length > 0 ? say("tally.star-highest-advanced", options(step.advanced)) : say("tally.star-out-none"),
    ];
    case "lot": return [say("tally.star-lot", { ...options(step.options), advanced: quoted(step.advanced, language) })];
    default: return [];
  }
}

/** What STAR says first: that a lot decides; else how the two went. */
export function starCaption({ runoff, dependsOnLot, winners, papers, empty }: Star, language: TallyLanguage): string {
  const { say } = language;
  if (papers <= empty) return say("tally.score-none");
  if (dependsOnLot) return say("tally.star-lot-first", { options: listed(winners, language) });
  return runoff === null ? say("tally.star-alone") : runoffSaid(runoff, language);
}

/** How the two finalists stand head to head, and what decides between them. */
export function runoffSaid({ finalists, votes, equal, decidedBy, winner }: StarRunoff, language: TallyLanguage): string {
  const { say } = language;
  const at = winner === finalists[1] ? 1 : 0;
  const other = 1 - at;
  const [one, two] = finalists;
  if (decidedBy === "nothing") return say("tally.star-nothing", { one: quoted(one, language), other: quoted(two, language) });
  return say(decidedBy === "votes" ? "tally.star-wins" : `tally.star-${decidedBy}`, {
    winner: quoted(at === 0 ? one : two, language), other: quoted(at === 0 ? two : one, language),
    votes: papersText(votes[at] ?? 0, language), against: countText(votes[other] ?? 0, language), equal: countText(equal, language),
  });
}
