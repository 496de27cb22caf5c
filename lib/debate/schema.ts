import { z } from "zod";
import { formKey } from "@/lib/platform/text";

export const phases = ["preparing", "opening", "arguing", "rebuttal", "closing", "outcome", "archived"] as const;
export type Phase = (typeof phases)[number];
export const sides = ["for", "against"] as const;
export type Side = (typeof sides)[number];

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
  briefShut: boolean;
  example: boolean;
  openedById: string | null;
};

/** The phases that a debate goes through, in their order. */
export const phasesInUse = (debate: { usesRebuttal: boolean }): Phase[] => phases.filter((phase) => phase !== "rebuttal" || debate.usesRebuttal);

/** The phase that follows, as next_phase in SQL has it. */
export function nextPhase(leaving: Phase, usesRebuttal: boolean): Phase {
  const used = phasesInUse({ usesRebuttal });
  return used[used.indexOf(leaving) + 1] ?? "archived";
}

export const movePhaseInput = z.object({ debateId, leaving: z.enum(phases) });
export type MovePhaseInput = z.infer<typeof movePhaseInput>;
export const endBallotInput = z.object({ debateId, leaving: z.enum(["opening", "closing"]) });
export type EndBallotInput = z.infer<typeof endBallotInput>;
export const openOutcomeInput = z.object({ debateId });

/** Planned minutes as a form posts them; empty: no plan. */
const minutes = z.string().regex(/^\d{0,5}$/, "minutes-not-right").transform((text) => (text === "" ? null : Number(text)))
  .refine((count) => count === null || (count >= 1 && count <= 20_160), "minutes-not-right");

export const createDebateInput = z.object({
  formKey,
  classId: z.uuid("not-an-address"),
  briefId: z.uuid("choose-a-brief"),
  usesRebuttal: z.literal("on").optional().transform(Boolean),
  usesOptions: z.literal("on").optional().transform(Boolean),
  minutesOpening: minutes.optional(), minutesArguing: minutes.optional(), minutesRebuttal: minutes.optional(), minutesClosing: minutes.optional(),
});
export type CreateDebateInput = z.infer<typeof createDebateInput>;

/** The plan of one lesson, in minutes, that a new debate starts from. */
export const oneLesson = { opening: 8, arguing: 16, rebuttal: 6, closing: 5 } as const;
