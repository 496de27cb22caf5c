import type { TimedPhase } from "./schema";

/** How long a phase is planned to last, in minutes (null: no plan), and whether a hand or the clock ends it. */
export type SpanPlan = { minutes: number | null; endsBy: "hand" | "clock" };
export type Plan = { usesRebuttal: boolean; usesOptions: boolean; spans: Record<TimedPhase, SpanPlan> };

/** One lesson of 43 minutes as the front page has it, in minutes: what comes before the first ballot and after the last is no phase. */
export const oneLesson = { join: 6, opening: 8, arguing: 16, closing: 5, outcome: 8 } as const;
export const oneLessonMinutes = Object.values(oneLesson).reduce<number>((sum, minutes) => sum + minutes, 0);

export const planNames = ["lesson", "two-lessons", "week"] as const;
export type PlanName = (typeof planNames)[number];

const hand = (minutes: number): SpanPlan => ({ minutes, endsBy: "hand" });
const days = 24 * 60;

/**
 * The ready plans that a new debate starts from. One lesson answers the other side while it argues, so that rebuttal is left out (its
 * minutes are for whoever puts it in). In the week the argument is homework, which the clock ends; the closing ballot opens when the
 * class is together again, by hand.
 */
export const plans: Record<PlanName, Plan> = {
  lesson: {
    usesRebuttal: false, usesOptions: true,
    spans: { opening: hand(oneLesson.opening), arguing: hand(oneLesson.arguing), rebuttal: hand(6), closing: hand(oneLesson.closing) },
  },
  "two-lessons": { usesRebuttal: true, usesOptions: true, spans: { opening: hand(12), arguing: hand(22), rebuttal: hand(18), closing: hand(8) } },
  week: {
    usesRebuttal: true, usesOptions: true,
    spans: { opening: hand(12), arguing: { minutes: 4 * days, endsBy: "clock" }, rebuttal: hand(2 * days), closing: hand(8) },
  },
};

/** The practice motion: three minutes, one each, and nothing but the three steps that every debate has. */
export const practicePlan: Plan = { usesRebuttal: false, usesOptions: false, spans: { opening: hand(1), arguing: hand(1), rebuttal: hand(1), closing: hand(1) } };
