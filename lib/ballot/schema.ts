import { z } from "zod";
import { debateId } from "@/lib/debate/schema";
import { writtenText } from "@/lib/platform/text";

/** The papers that are cast one by one. */
export const paperStages = ["opening", "closing", "options", "credit"] as const;
export type PaperStage = (typeof paperStages)[number];
export const stances = ["for", "undecided", "against"] as const;
export type Stance = (typeof stances)[number];
/** Confidence in five words, as it is stored: a guess, leaning, fairly sure, sure, certain. */
export const confidences = ["0", "25", "50", "75", "100"] as const;

const stancePaper = z.object({
  debateId,
  stance: z.enum(stances, "mark-one"),
  confidence: z.enum(confidences).transform(Number).optional(),
  /** Sent by the late paper's own form, which says that it is final and counted as late. */
  late: z.literal("yes").optional(),
});
/** Confidence goes with for and against only: a phone without script may send both. */
export const castStanceInput = stancePaper.transform(({ confidence, ...paper }) => ({ ...paper, confidence: paper.stance === "undecided" ? null : (confidence ?? null) }));
export type CastStanceInput = z.infer<typeof castStanceInput>;

const mostOptions = 24;
/** The most points that an option can be given; the fewest are 0. */
export const mostPoints = 5;
export type Scores = Record<string, number>;

/**
 * An option paper as a form posts it: `place-<option key>` is "1" to "24", equal numbers tie, empty is left out; `line` is the place that the
 * line of acceptance stands below, "0" above them all, empty where none is drawn; `score-<option key>` is "0" to "5", empty is no score.
 */
export const castOptionsInput = z.looseObject({ debateId }).transform((form, context) => {
  const places = numbersIn(form, /^place-(.{1,64})$/);
  if (places.length > mostOptions || places.some(({ number }) => !(number >= 1 && number <= mostOptions))) context.addIssue({ code: "custom", message: "ranking-not-right" });
  const points = numbersIn(form, /^score-(.{1,64})$/);
  if (points.length > mostOptions || points.some(({ number }) => !(number <= mostPoints))) context.addIssue({ code: "custom", message: "scores-not-right" });
  const ranking = ranked(places);
  const line = form.line === undefined || form.line === "" ? null : numberOf(form.line);
  if (line !== null && !(line <= mostOptions)) context.addIssue({ code: "custom", message: "line-not-right" });
  else if (line !== null && line > 0 && ranking.length === 0) context.addIssue({ code: "custom", message: "line-without-places" });
  return {
    debateId: form.debateId, ranking,
    // A paper without script may leave gaps between its numbers: the line holds the places that are used down to its own.
    acceptedUpTo: line === null ? null : new Set(places.filter(({ number }) => number <= line).map(({ number }) => number)).size,
    scores: points.length === 0 ? null : Object.fromEntries(points.map(({ key, number }) => [key, number])),
  };
});
/** Without a line or scores a paper has none: a fresh one takes away what the one before had. */
export type CastOptionsInput = Pick<z.infer<typeof castOptionsInput>, "debateId" | "ranking"> & { acceptedUpTo?: number | null; scores?: Scores | null };

type Numbered = { key: string; number: number };

/** The fields of a form that are named after options, as numbers; those left empty are left out. */
const numbersIn = (form: Record<string, unknown>, name: RegExp): Numbered[] => Object.entries(form).flatMap(([field, value]) => {
  const key = name.exec(field)?.[1];
  return key && value !== "" ? [{ key, number: numberOf(value) }] : [];
});

/** Not Number(): it makes 0, the harshest score, of a blank. */
const numberOf = (value: unknown): number => (typeof value === "string" && /^\d{1,2}$/.test(value) ? Number(value) : NaN);

/** Groups of option keys, best first, sorted within a place so that the drawn order on the paper leaves no trace. */
function ranked(places: Numbered[]): string[][] {
  const used = [...new Set(places.map(({ number }) => number))].sort((a, b) => a - b);
  return used.map((place) => places.filter(({ number }) => number === place).map(({ key }) => key).sort());
}

/** What an option paper says, as it stands in the database. */
export const storedOptionPaper = z.object({
  ranking: z.array(z.array(z.string())),
  acceptedUpTo: z.int().min(0).nullable(),
  scores: z.record(z.string(), z.int().min(0).max(mostPoints)).nullable(),
});

/** How many arguments a credit paper names at most, and the longest reason, in characters. */
export const mostCredits = 3;
export const creditReasonLength = 300;

const creditField = /^credit-([0-9a-f-]{36})$/;
const creditReason = writtenText(creditReasonLength, 0);
/**
 * A credit paper as a form posts it: a ticked `credit-<argument id>` each, with `reason-<argument id>`; `skip` leaves the paper out,
 * whatever is ticked. In the order of the ids: the order of the list leaves no trace.
 */
export const giveCreditInput = z.looseObject({ debateId, skip: z.string().optional() }).transform(({ debateId: id, skip, ...form }, context) => {
  if (skip) return { debateId: id, skip: true, credits: [] };
  const ids = Object.entries(form).flatMap(([field, value]) => (value ? creditField.exec(field)?.slice(1, 2) ?? [] : [])).toSorted();
  if (ids.length === 0) context.addIssue({ code: "custom", message: "no-credit-chosen" });
  if (ids.length > mostCredits) context.addIssue({ code: "custom", message: "too-many-credits" });
  if (!ids.every((argument) => z.uuid().safeParse(argument).success)) context.addIssue({ code: "custom", message: "not-an-address" });
  const credits = ids.map((argumentId) => {
    const reason = creditReason.safeParse(form[`reason-${argumentId}`] ?? "");
    if (!reason.success) context.addIssue({ code: "custom", path: [`reason-${argumentId}`], message: reason.error.issues[0]?.message ?? "field-not-right" });
    return { argumentId, reason: reason.data ?? "" };
  });
  return { debateId: id, skip: false, credits };
});
export type GiveCreditInput = z.infer<typeof giveCreditInput>;

export const agreeToBeNamedInput = z.object({ debateId, argumentId: z.uuid("not-an-address"), named: z.enum(["yes", "no"], "field-not-right") });
export type AgreeToBeNamedInput = z.infer<typeof agreeToBeNamedInput>;
