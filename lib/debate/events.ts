import { z } from "zod";
import { defineEvent } from "@/lib/platform/events";
import { phases } from "./schema";

export const phaseMoved = defineEvent("phase.moved", { audience: "readers_of_debate", payload: z.object({ to: z.enum(phases) }) });
export const ballotEnded = defineEvent("ballot.ended", { audience: "readers_of_debate", payload: z.object({}) });
