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

const placeField = /^place-(.{1,64})$/;
/** An option paper as a form posts it: `place-<option key>` is "1".."n", equal numbers tie, empty is left out. */
export const castOptionsInput = z.looseObject({ debateId }).transform((form, context) => {
  const places = Object.entries(form).flatMap(([field, value]) => {
    const key = placeField.exec(field)?.[1];
    return key && value !== "" ? [{ key, place: Number(value) }] : [];
  });
  if (places.length > 24 || places.some(({ place }) => !Number.isInteger(place) || place < 1 || place > 24)) context.addIssue({ code: "custom", message: "ranking-not-right" });
  return { debateId: form.debateId, ranking: ranked(places) };
});
export type CastOptionsInput = z.infer<typeof castOptionsInput>;

/** Groups of option keys, best first, sorted within a place so that the drawn order on the paper leaves no trace. */
function ranked(places: { key: string; place: number }[]): string[][] {
  const used = [...new Set(places.map(({ place }) => place))].sort((a, b) => a - b);
  return used.map((place) => places.filter((entry) => entry.place === place).map(({ key }) => key).sort());
}

/** A ranking as it stands in the database. */
export const storedRanking = z.array(z.array(z.string()));

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
