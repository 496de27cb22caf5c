import { z } from "zod";
import { defineEvent } from "@/lib/platform/event-definition";
import { phases } from "./schema";

export const phaseMoved = defineEvent("phase.moved", { audience: "readers_of_debate", payload: z.object({ to: z.enum(phases) }) });
/** Somebody takes part today, or does not: the desk counts again. */
export const partChanged = defineEvent("part.changed", { audience: "staff", payload: z.object({ memberId: z.string() }) });
/** Sides were drawn (whoever comes later gets one too), or one was set by hand. */
export const sidesDrawn = defineEvent("sides.drawn", { audience: "readers_of_debate", payload: z.object({}) });
export const sideSet = defineEvent("side.set", { audience: "readers_of_debate", payload: z.object({}) });
export const ballotEnded = defineEvent("ballot.ended", { audience: "readers_of_debate", payload: z.object({}) });
/** The fifteen seconds in which a ballot is left: every phone says so, and whoever began it can call it off. */
export const finalCallBegan = defineEvent("final-call.began", { audience: "readers_of_debate", payload: z.object({}) });
export const finalCallCalledOff = defineEvent("final-call.called-off", { audience: "readers_of_debate", payload: z.object({}) });
/** The clock was moved, stopped or set going, or the plan is another one: every page reads its time again. */
export const clockChanged = defineEvent("clock.changed", { audience: "readers_of_debate", payload: z.object({}) });
