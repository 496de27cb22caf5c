import "server-only";
import { signUpIsOpen } from "@/lib/account/queries/sign-up";
import type { Viewer } from "@/lib/account/schema";
import { type BriefView, briefVersion } from "@/lib/brief/queries/brief";
import { openClass } from "@/lib/class/queries/class";
import type { Standing } from "@/lib/class/standing";
import { whyNotReadBrief } from "@/lib/debate/policy";
import { openDebate, type OpenDebate } from "@/lib/debate/queries/debate";
import type { DebateNow } from "@/lib/debate/schema";
import { whyNotReadOutcome } from "@/lib/outcome/policy";
import { databaseNow } from "@/lib/platform/clock";
import type { Refusal } from "@/lib/platform/refusal";
import { isLate, whyNotCastClosing, whyNotCastOpening, whyNotCastOptions, whyNotGiveCredit } from "../policy";
import { creditable, type CreditableList } from "./creditable";
import { drawnFor, ownTurnout, type Stage, turnoutInWords } from "./turnout";

/** A paper that is cast: when first, ISO 8601 in UTC, whether late, and whether it was left out (the credit paper alone). Never what stood on it. */
export type CastPaper = { castAt: string; late: boolean; skipped: boolean };

export type PaperPage = OpenDebate & {
  stage: Stage;
  /** The database's time. */
  now: Date;
  /** What keeps this person from casting this paper now; null when nothing does. */
  obstacle: Refusal | null;
  /** Which of their papers are cast. */
  cast: Record<Stage, CastPaper | null>;
  /** Whether an opening paper that is cast now counts as late, and whether it stays as it is. */
  isLate: boolean;
  isFinal: boolean;
  /** The turnout in words, for the class; null where it is not told. */
  turnout: "all-here" | "nearly-all" | "some" | null;
  /** Null in a public debate. */
  className: string | null;
  /** The brief beside the opening paper; null on the others, and while it is shut. */
  brief: BriefView | null;
  /** On the option paper: the policy options in the order drawn for this person; else none. */
  options: BriefView["options"];
  /** On the credit paper: what may be credited, while it can be cast; else null. */
  creditable: CreditableList | null;
  /** Whether a visitor may make an account of their own, to cast it with. */
  signUpIsOpen: boolean;
  /** Where somebody is led whose ballot is over: into the debate that has gone on, or to the outcome. */
  goOnTo: "debate" | "outcome" | null;
};

/**
 * What the page of one paper needs: whether this person may cast it, which papers they have cast (never how), and what is said beside it.
 *
 * @param search which arguments the credit paper lists first
 * @throws Refused `not-found` as openDebate says
 */
export async function paperPage(viewer: Viewer, slug: string, stage: Stage, search = ""): Promise<PaperPage> {
  const { debate, standing } = await openDebate(viewer, slug);
  const [now, cast, turnout, className, brief] = await Promise.all([
    databaseNow(), ownTurnout(debate, standing), turnoutInWords(debate, standing), nameOfClass(viewer, debate), briefFor(stage, debate, standing),
  ]);
  const obstacle = obstacleTo(stage, debate, { ...standing, hasCast: cast.opening !== null });
  return {
    debate, standing, stage, now, cast, turnout, className, obstacle,
    creditable: stage === "credit" && !obstacle ? await creditable(debate, standing, search) : null,
    isLate: stage === "opening" && isLate(debate),
    isFinal: stage === "opening" && debate.phase !== "opening",
    brief: stage === "opening" ? brief : null,
    options: stage === "options" && brief ? drawnFor(brief.options, debate, standing) : [],
    signUpIsOpen: signUpIsOpen(),
    goOnTo: goOnTo(stage, debate, standing, cast),
  };
}

function obstacleTo(stage: Stage, debate: DebateNow, voter: Standing & { hasCast: boolean }): Refusal | null {
  if (stage === "opening") return whyNotCastOpening(voter, debate);
  if (stage === "credit") return whyNotGiveCredit(voter, debate, null);
  return stage === "closing" ? whyNotCastClosing(voter, debate) : whyNotCastOptions(voter, debate);
}

/** Whoever has cast in time is led on by themselves; a paper cast since arguing began is acknowledged first. */
function goOnTo(stage: Stage, debate: DebateNow, standing: Standing, cast: PaperPage["cast"]): PaperPage["goOnTo"] {
  if (!whyNotReadOutcome(standing, debate)) return "outcome";
  if (stage !== "opening" || !cast.opening || debate.phase === "opening" || !debate.beganAt) return null;
  return Date.parse(cast.opening.castAt) < debate.beganAt.getTime() ? "debate" : null;
}

const nameOfClass = async (viewer: Viewer, { classId }: DebateNow) => (classId === null ? null : (await openClass(viewer, classId)).name);

const briefFor = async (stage: Stage, debate: DebateNow, standing: Standing) =>
  stage === "closing" || stage === "credit" || whyNotReadBrief(standing, debate) ? null : briefVersion(debate.briefVersionId);
