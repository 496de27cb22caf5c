import { z } from "zod";
import { defineEvent } from "@/lib/platform/event-definition";

// Ids only: the log outlives the phase that hides a thing, and the person who did it. Ratings define none: a numbered row for each would
// count them.
export const argumentPosted = defineEvent("argument.posted", {
  audience: "readers_of_arguments",
  payload: z.object({ argumentId: z.string(), parentId: z.string().nullable(), side: z.enum(["for", "against"]) }),
});
export const argumentChanged = defineEvent("argument.changed", { audience: "readers_of_arguments", payload: z.object({ argumentId: z.string() }) });
export const commentPosted = defineEvent("comment.posted", { audience: "readers_of_comments", payload: z.object({ argumentId: z.string(), commentId: z.string() }) });
export const commentChanged = defineEvent("comment.changed", { audience: "readers_of_comments", payload: z.object({ argumentId: z.string(), commentId: z.string() }) });
