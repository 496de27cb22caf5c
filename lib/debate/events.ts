import { z } from "zod";
import { defineEvent } from "@/lib/platform/event-definition";
import { phases } from "./schema";

export const phaseMoved = defineEvent("phase.moved", { audience: "readers_of_debate", payload: z.object({ to: z.enum(phases) }) });
export const ballotEnded = defineEvent("ballot.ended", { audience: "readers_of_debate", payload: z.object({}) });
