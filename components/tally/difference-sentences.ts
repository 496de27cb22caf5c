import type { AllCounts } from "@/lib/method/tally/all-counts";
import type { DecidingStep } from "@/lib/method/tally/deciding-step";
import type { Duel } from "@/lib/method/tally/duels";
import type { Difference } from "@/lib/method/tally/why-they-differ";
import type { TallyLanguage } from "./language";
import { countText, duelText, papersText, pointsText, quoted } from "./phrases";

type Kind = DecidingStep["kind"];
/** What is told: the step, whom it puts above whom, and the papers that did it, `did` in all. */
type Told<K extends Kind> = { step: Extract<DecidingStep, { kind: K }>; difference: Difference; all: AllCounts };
type Sentences<K extends Kind> = (told: Told<K>, language: TallyLanguage) => string[];

/** Why one count does not choose what another one does: the step that decided, then what the papers say that did it. */
export function differenceSaid(difference: Difference, all: AllCounts, language: TallyLanguage): string {
  return sentencesOf(difference.step, difference, all, language).join(" ");
}

function sentencesOf<K extends Kind>(step: Extract<DecidingStep, { kind: K }>, difference: Difference, all: AllCounts, language: TallyLanguage): string[] {
  const sentences = byKind[step.kind as K];
  return sentences({ step, difference, all }, language);
}

const names = ({ ahead, behind, weight }: Difference, language: TallyLanguage) =>
  ({ ahead: quoted(ahead, language), behind: quoted(behind, language), papers: papersText(weight, language) });
const named = (duel: Duel, language: TallyLanguage) => ({ winner: quoted(duel.winner, language), loser: quoted(duel.loser, language), duel: duelText(duel, language) });

const firstPlaces: Sentences<"first-places"> = ({ step, difference }, language) => {
  const { say } = language;
  const said = names(difference, language);
  const counted = say("tally.why-first-places", { ...said, aheadVotes: countText(step.ahead, language), behindVotes: countText(step.behind, language) });
  return difference.weight > 0 ? [counted, say("tally.why-first-places-did", said)] : [counted];
};

const points: Sentences<"points"> = ({ step, difference }, language) => {
  const { say } = language;
  const said = names(difference, language);
  const counted = say("tally.why-points", { ...said, ...leads(step, language) });
  return difference.weight > 0 ? [counted, say("tally.why-points-did", said)] : [counted];
};

const scores: Sentences<"scores"> = ({ step, difference }, language) => {
  const { say } = language;
  const said = names(difference, language);
  const counted = say("tally.why-scores", { ...said, ...leads(step, language) });
  return difference.weight > 0 ? [counted, say("tally.why-scores-did", said)] : [counted];
};

function leads({ ahead, behind, aheadBy, behindBy }: Extract<DecidingStep, { kind: "points" | "scores" }>, language: TallyLanguage) {
  return {
    aheadPoints: pointsText(ahead, language), behindPoints: countText(behind, language),
    aheadPapers: papersText(aheadBy.papers, language), aheadLead: pointsText(aheadBy.points, language),
    behindPapers: papersText(behindBy.papers, language), behindLead: pointsText(behindBy.points, language),
  };
}

const round: Sentences<"round"> = ({ step, difference, all }, language) => {
  const { say } = language;
  const said = names(difference, language);
  const leaves = step.eliminated === difference.behind;
  const counted = leaves ? leaving({ step, difference, all }, language)
    : say("tally.why-round-last", { ...said, round: step.round, aheadVotes: papersText(step.ahead, language), behindVotes: countText(step.behind, language) });
  if (difference.weight === 0) return [counted];
  return [counted, say(step.did === "came-over-to-ahead" ? "tally.why-round-came-did" : "tally.why-round-elsewhere-did", said)];
};

/** 'Though' is said only where more papers would rather have who leaves than who wins. */
function leaving({ step, difference, all }: Told<"round">, language: TallyLanguage): string {
  const { say } = language;
  const { ahead, behind } = difference;
  const over = preferring(all, behind, ahead);
  const though = over > preferring(all, ahead, behind);
  const said = { ...names(difference, language), round: step.round, votes: papersText(step.behind, language), over: papersText(over, language) };
  if (step.round === 1) return say(though ? "tally.why-round-first-though" : "tally.why-round-first", said);
  return say(though ? "tally.why-round-out-though" : "tally.why-round-out", said);
}

function preferring({ counts }: AllCounts, one: string, other: string): number {
  return counts.condorcet.table.find(({ option }) => option === one)?.over.find(({ option }) => option === other)?.votes ?? 0;
}

const duel: Sentences<"duel"> = ({ step, difference, all }, language) => {
  const { say } = language;
  const said = { ...named(step.duel, language), papers: papersText(difference.weight, language) };
  if (step.duel.votes === step.duel.against) return [say("tally.why-duel-level", said)];
  return [say(all.counts.condorcet.winner === null ? "tally.why-duel-none" : "tally.why-duel", said)];
};

const duelsWon: Sentences<"duels-won"> = ({ step, difference }, language) => {
  const { say } = language;
  const { ahead, behind } = step;
  const level = step.duel.votes === step.duel.against;
  return [say("tally.why-duels-won", {
    ...names(difference, language), won: ahead.won, lost: ahead.lost, behindWon: behind.won, behindLost: behind.lost,
    duel: say(level ? "tally.why-duels-won-level" : "tally.why-duels-won-duel", named(step.duel, language)),
  })];
};

const paths: Sentences<"paths"> = ({ step, difference }, language) => {
  const { say } = language;
  const said = { ...names(difference, language), there: countText(step.there.strength, language), duel: say("tally.duel", named(step.duel, language)) };
  return [step.back ? say("tally.why-paths", { ...said, back: countText(step.back.strength, language) }) : say("tally.why-paths-one-way", said)];
};

const locked: Sentences<"locked"> = ({ step, difference }, language) => {
  const { say, list } = language;
  const duelSaid = (some: Duel) => say("tally.duel", named(some, language));
  const said = { ...names(difference, language), way: list(step.way.map(duelSaid)) };
  return [step.leftOut ? say("tally.why-locked-left-out", { ...said, duel: duelSaid(step.leftOut) }) : say("tally.why-locked", said)];
};

const worstDefeat: Sentences<"worst-defeat"> = ({ step, difference }, language) => {
  const { say } = language;
  const [mild] = step.ahead.by;
  // Told from the side of the one who loses: its own papers first.
  const said = { ...names(difference, language), behindDuel: duelText({ votes: step.duel.against, against: step.duel.votes }, language), behindRival: quoted(step.duel.winner, language) };
  if (mild === undefined || mild.votes <= mild.against) return [say("tally.why-worst-defeat-never", said)];
  return [say("tally.why-worst-defeat", { ...said, aheadDuel: duelText({ votes: mild.against, against: mild.votes }, language), aheadRival: quoted(mild.option, language) })];
};

const approvals: Sentences<"approvals"> = ({ step, difference }, language) => {
  const { say } = language;
  const said = names(difference, language);
  const counted = say("tally.why-approvals", { ...said, aheadPapers: papersText(step.ahead, language), behindPapers: countText(step.behind, language) });
  return difference.weight > 0 ? [counted, say("tally.why-approvals-did", said)] : [counted];
};

const starRunoff: Sentences<"star-runoff"> = ({ step: { runoff }, difference }, language) => {
  const { say } = language;
  const [one, other] = runoff.finalists;
  const said = { one: quoted(one, language), other: quoted(other, language), oneVotes: papersText(runoff.votes[0], language), otherVotes: countText(runoff.votes[1], language) };
  const winner = quoted(runoff.winner ?? one, language);
  const counted = runoff.decidedBy === "votes" ? say("tally.why-star-runoff", said) : say(`tally.why-star-runoff-${runoff.decidedBy}`, { ...said, winner });
  return difference.weight > 0 ? [counted, say("tally.why-star-runoff-did", names(difference, language))] : [counted];
};

const starFinalists: Sentences<"star-finalists"> = ({ step, difference }, language) => {
  const { say } = language;
  const said = { ...names(difference, language), finalist: quoted(step.finalist, language) };
  const counted = say("tally.why-star-finalists", { ...said, behindPoints: pointsText(step.behind, language), points: countText(step.points, language) });
  return difference.weight > 0 ? [counted, say("tally.why-star-finalists-did", said)] : [counted];
};

const lot: Sentences<"lot"> = ({ step, difference }, language) => {
  const { say } = language;
  const said = { ...names(difference, language), count: say(`tally.name-${difference.count}`) };
  return [step.round === null ? say("tally.why-lot", said) : say("tally.why-lot-round", { ...said, round: step.round })];
};

const byKind: { readonly [K in Kind]: Sentences<K> } = {
  "first-places": firstPlaces, points, round, duel, "duels-won": duelsWon, paths, locked, "worst-defeat": worstDefeat,
  approvals, scores, "star-runoff": starRunoff, "star-finalists": starFinalists, lot,
};
