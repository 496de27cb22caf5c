import { z } from "zod";
import { defineEvent } from "@/lib/platform/event-definition";

export const memberArrived = defineEvent("member.arrived", { audience: "staff_of_class", payload: z.object({ memberId: z.string() }) });
export const memberRemoved = defineEvent("member.removed", { audience: "staff_of_class", payload: z.object({ memberId: z.string() }) });
/** A name, a role, new words or two seats made one: the roster reads again. */
export const memberChanged = defineEvent("member.changed", { audience: "staff_of_class", payload: z.object({ memberId: z.string() }) });
export const returnAsked = defineEvent("return.asked", { audience: "staff_of_class", payload: z.object({ memberId: z.string() }) });
export const returnAnswered = defineEvent("return.answered", { audience: "staff_of_class", payload: z.object({ memberId: z.string() }) });
export const wordsGiven = defineEvent("words.given", { audience: "staff_of_class", payload: z.object({ memberId: z.string() }) });
export const seatsJoined = defineEvent("seats.joined", { audience: "staff_of_class", payload: z.object({ memberId: z.string(), otherId: z.string() }) });
export const staffLinksChanged = defineEvent("staff-links.changed", { audience: "staff_of_class", payload: z.object({}) });
export const joiningChanged = defineEvent("joining.changed", { audience: "staff_of_class", payload: z.object({}) });
/** A debate's first ballot is open: whoever of the class waits in another one is told. */
export const debateOpened = defineEvent("debate.opened", { audience: "members_of_class", payload: z.object({ debateId: z.string() }) });
export const debateCreated = defineEvent("debate.created", { audience: "members_of_class", payload: z.object({ debateId: z.string() }) });
