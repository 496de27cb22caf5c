import { z } from "zod";
import { defineEvent } from "@/lib/platform/event-definition";

export const memberArrived = defineEvent("member.arrived", { audience: "staff_of_class", payload: z.object({ memberId: z.string() }) });
export const memberRemoved = defineEvent("member.removed", { audience: "staff_of_class", payload: z.object({ memberId: z.string() }) });
export const joiningChanged = defineEvent("joining.changed", { audience: "staff_of_class", payload: z.object({}) });
export const debateCreated = defineEvent("debate.created", { audience: "members_of_class", payload: z.object({ debateId: z.string() }) });
