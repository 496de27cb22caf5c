import { z } from "zod";
import { formKey } from "@/lib/platform/text";
import { planNames, plans } from "./plans";

export const phases = ["preparing", "opening", "arguing", "rebuttal", "closing", "outcome", "archived"] as const;
export type Phase = (typeof phases)[number];
export const sides = ["for", "against"] as const;
export type Side = (typeof sides)[number];

/** The nine counts of the option papers. A teacher may name one before the ballot as the one that decides. */
export const decidingCounts = ["plurality", "approval", "borda", "instant_runoff", "schulze", "ranked_pairs", "minimax", "score", "star"] as const;
export type DecidingCount = (typeof decidingCounts)[number];
/** Whether a count is of the scores, so that its paper has to ask for them. */
export const countsScores = (count: DecidingCount | null): boolean => count === "score" || count === "star";

export const debateId = z.uuid("not-an-address").brand<"DebateId">();
export type DebateId = z.infer<typeof debateId>;

/** What the rules need to know of a debate at one moment: read after its lock, by the database's clock. */
export type DebateNow = {
  id: DebateId;
  slug: string;
  classId: string | null;
  motion: string;
  briefVersionId: string;
  phase: Phase;
  /** When the phase in force began, and when it is planned to end (by hand: a guide). */
  beganAt: Date | null;
  endsAt: Date | null;
  endsBy: "hand" | "clock";
  /** A closing ballot that has ended and whose outcome is not open yet. */
  hasEnded: boolean;
  finalCallEndsAt: Date | null;
  pausedAt: Date | null;
  usesRebuttal: boolean;
  usesOptions: boolean;
  /** The count of the option papers that decides, as it was named before the ballot; null: none does. */
  decidingCount: DecidingCount | null;
  /** Whether the option paper asks for scores. */
  asksScores: boolean;
  briefShut: boolean;
  example: boolean;
  /** The three minutes in which a class tries how it goes: in no list. */
  practice: boolean;
  openedById: string | null;
};

/** The phases that a debate goes through, in their order. */
export const phasesInUse = (debate: { usesRebuttal: boolean }): Phase[] => phases.filter((phase) => phase !== "rebuttal" || debate.usesRebuttal);

/** The phase that follows, as next_phase in SQL has it. */
export function nextPhase(leaving: Phase, usesRebuttal: boolean): Phase {
  const used = phasesInUse({ usesRebuttal });
  return used[used.indexOf(leaving) + 1] ?? "archived";
}

/** The phase before, among those in use; null before the first. */
export function previousPhase(leaving: Phase, usesRebuttal: boolean): Phase | null {
  const used = phasesInUse({ usesRebuttal });
  return used[used.indexOf(leaving) - 1] ?? null;
}

/** The phases that take time: what is planned, extended and paused. */
export const timedPhases = ["opening", "arguing", "rebuttal", "closing"] as const;
export type TimedPhase = (typeof timedPhases)[number];
/** How long the final call of a ballot lasts, in seconds. */
export const finalCallSeconds = 15;
/** How much longer a phase gets when it is extended, in minutes. */
export const extensionMinutes = 2;

export const movePhaseInput = z.object({ debateId, leaving: z.enum(phases) });
export type MovePhaseInput = z.infer<typeof movePhaseInput>;
export const endBallotInput = z.object({ debateId, leaving: z.enum(["opening", "closing"]) });
export type EndBallotInput = z.infer<typeof endBallotInput>;
/** The step back names the phase that it leaves, as every move does. */
export const moveBackInput = movePhaseInput;
export const callOffFinalCallInput = endBallotInput;
export const openOutcomeInput = z.object({ debateId });

const yesOrNo = z.enum(["yes", "no"]).transform((answer) => answer === "yes");
export const setNotTakingPartInput = z.object({ debateId, memberId: z.uuid("not-an-address"), notTakingPart: yesOrNo });
export type SetNotTakingPartInput = z.infer<typeof setNotTakingPartInput>;

/** Planned minutes as a form posts them; empty: no plan. */
const minutes = z.string().regex(/^\d{0,5}$/, "minutes-not-right").transform((text) => (text === "" ? null : Number(text)))
  .refine((count) => count === null || (count >= 1 && count <= 20_160), "minutes-not-right");

const box = z.literal("on").optional().transform(Boolean);
const countField = z.enum(["", ...decidingCounts]).default("").transform((count) => (count === "" ? null : count));
/** What the option paper is like, out of a form's fields: score and STAR ask for scores by themselves. */
const optionPaperOf = ({ decidingCount, asksScores }: { decidingCount: DecidingCount | null; asksScores: boolean }) =>
  ({ decidingCount, asksScores: asksScores || countsScores(decidingCount) });

const inUse = z.enum(["", "yes", "no"]).default("");
const ender = z.enum(["", "hand", "clock"]).default("");
/** A phase as it is planned: minutes (null: no plan), and whether a hand or the clock ends it. */
export type PlannedSpan = { phase: TimedPhase; minutes: number | null; endsBy: "hand" | "clock" };

/**
 * A new debate as its form posts it. The plan decides what is left empty; what is filled in takes its place. `exactly` is sent by a form
 * whose fields a script has filled from the plan: there an empty number of minutes means that there is none.
 */
export const createDebateInput = z.object({
  formKey,
  classId: z.uuid("not-an-address"),
  briefId: z.uuid("choose-a-brief"),
  plan: z.enum(planNames).default("lesson"),
  exactly: z.literal("yes").optional(),
  rebuttal: inUse, options: inUse, decidingCount: countField, asksScores: box,
  minutesOpening: minutes.optional(), minutesArguing: minutes.optional(), minutesRebuttal: minutes.optional(), minutesClosing: minutes.optional(),
  enderOpening: ender, enderArguing: ender, enderRebuttal: ender, enderClosing: ender,
}).transform(({ formKey: key, classId, briefId, plan, exactly, ...typed }, context) => {
  const { usesRebuttal, usesOptions, spans } = plans[plan];
  const planned = timedPhases.map((phase): PlannedSpan => {
    const field = `minutes${phaseField(phase)}` as const;
    const span = { phase, minutes: typed[field] ?? (exactly ? null : spans[phase].minutes), endsBy: typed[`ender${phaseField(phase)}`] || spans[phase].endsBy };
    if (span.endsBy === "clock" && span.minutes === null) context.addIssue({ code: "custom", path: [field], message: "clock-needs-minutes" });
    return span;
  });
  const uses = (said: "" | "yes" | "no", else_: boolean) => (said === "" ? else_ : said === "yes");
  return { formKey: key, classId, briefId, usesRebuttal: uses(typed.rebuttal, usesRebuttal), usesOptions: uses(typed.options, usesOptions), ...optionPaperOf(typed), spans: planned };
});
/** What makes a debate; spans that are not planned have no minutes and end by hand, and unless said no count decides and no scores are asked for. */
export type CreateDebateInput = Omit<z.infer<typeof createDebateInput>, "spans" | keyof OptionPaperSettings> & Partial<OptionPaperSettings> & { spans?: readonly PlannedSpan[] };
export type OptionPaperSettings = Pick<DebateNow, "decidingCount" | "asksScores">;

/** The settings of a debate that its teacher edits on the desk: what the option paper is like. */
export const editDebateSettingsInput = z.object({ debateId, decidingCount: countField, asksScores: box })
  .transform(({ debateId: id, ...typed }) => ({ debateId: id, ...optionPaperOf(typed) }));
export type EditDebateSettingsInput = z.infer<typeof editDebateSettingsInput>;

export const copyDebateInput = z.object({ formKey, debateId, classId: z.uuid("choose-a-class") });
export type CopyDebateInput = z.infer<typeof copyDebateInput>;
export const practiseInput = z.object({ classId: z.uuid("not-an-address") });

/** Drawing sides: for those who have none, or anew for everybody. */
export const drawSidesInput = z.object({ debateId, anew: z.literal("on").optional().transform(Boolean) });
export type DrawSidesInput = z.infer<typeof drawSidesInput>;
const sideField = /^side-(.{1,64})$/;
/**
 * Sides as the desk's list posts them: `side-<member id>` is for, against or none, `was-<member id>` what the list showed. Who is not in
 * it, or was not changed, keeps theirs: a list that has grown old takes back nothing.
 */
export const setSidesInput = z.looseObject({ debateId }).transform((form, context) => {
  const sidesOf = Object.entries(form).flatMap(([field, value]) => {
    const memberId = sideField.exec(field)?.[1];
    return memberId && form[`was-${memberId}`] !== value ? [{ memberId, side: value }] : [];
  });
  const parsed = z.array(z.object({ memberId: z.uuid(), side: z.enum(["for", "against", "none"]) })).max(1000).safeParse(sidesOf);
  if (!parsed.success) context.addIssue({ code: "custom", message: "form-is-old" });
  return { debateId: form.debateId, sides: (parsed.data ?? []).map(({ memberId, side }) => ({ memberId, side: side === "none" ? null : side })) };
});
export type SetSidesInput = z.infer<typeof setSidesInput>;

/** A form about the clock names the phase that it was shown for. */
export const phaseClockInput = z.object({ debateId, phase: z.enum(timedPhases) });
export type PhaseClockInput = z.infer<typeof phaseClockInput>;

/** Two more minutes on top of the planned end that the form was shown with (ISO 8601; empty: none): sent twice, it is done once. */
export const extendPhaseInput = phaseClockInput.extend({
  endsAt: z.union([z.literal(""), z.iso.datetime("form-is-old")]).transform((text) => (text === "" ? null : new Date(text))),
});
export type ExtendPhaseInput = z.infer<typeof extendPhaseInput>;

/** A day and time as a browser's field posts them, of the reader's zone; null when there is no such moment. */
function momentOf(local: string, zoneOffset: number): Date | null {
  const utc = new Date(`${local}:00.000Z`);
  if (Number.isNaN(utc.getTime()) || !utc.toISOString().startsWith(local)) return null; // 31 February rolls over
  return new Date(utc.getTime() + zoneOffset * 60_000);
}

/**
 * Until when a phase stays open. `zoneOffset` is how many minutes UTC is ahead of the reader's clock, as a script fills it in; without one
 * the time is read as UTC, and the form says so.
 */
export const openUntilInput = phaseClockInput.extend({
  until: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, "day-and-time-not-right"),
  zoneOffset: z.string().regex(/^(-?\d{1,3})?$/, "form-is-old").transform(Number).refine((minutes) => Math.abs(minutes) <= 900, "form-is-old").default(0),
}).transform(({ until, zoneOffset, ...input }, context) => {
  const moment = momentOf(until, zoneOffset);
  if (!moment) context.addIssue({ code: "custom", path: ["until"], message: "day-and-time-not-right" });
  return { ...input, until: moment ?? new Date(0) };
});
export type OpenUntilInput = z.infer<typeof openUntilInput>;

/**
 * The plan of the phases that have not begun, as the desk's form posts it: minutes and who ends each; a phase whose minutes are not sent
 * stays as it is. Which phases are used is sent while preparing (`inUse`), for a box that is not ticked sends nothing.
 */
export const planPhasesInput = z.object({
  debateId,
  minutesOpening: minutes.optional(), minutesArguing: minutes.optional(), minutesRebuttal: minutes.optional(), minutesClosing: minutes.optional(),
  clockOpening: box, clockArguing: box, clockRebuttal: box, clockClosing: box,
  inUse: z.literal("1").optional(), usesRebuttal: box, usesOptions: box,
}).transform(({ debateId: id, inUse, usesRebuttal, usesOptions, ...plan }, context) => {
  const spans = timedPhases.flatMap((phase) => {
    const name = phaseField(phase);
    const planned = plan[`minutes${name}`];
    if (planned === undefined) return [];
    if (planned === null && plan[`clock${name}`]) context.addIssue({ code: "custom", path: [`minutes${name}`], message: "clock-needs-minutes" });
    return [{ phase, minutes: planned, endsBy: plan[`clock${name}`] ? ("clock" as const) : ("hand" as const) }];
  });
  return { debateId: id, spans, inUse: inUse === undefined ? null : { usesRebuttal, usesOptions } };
});
export type PlanPhasesInput = z.infer<typeof planPhasesInput>;

/** The part of a field's name that says its phase, as in `minutesOpening`. */
export const phaseField = <P extends TimedPhase>(phase: P) => (phase.charAt(0).toUpperCase() + phase.slice(1)) as Capitalize<P>;
