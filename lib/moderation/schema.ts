import { z } from "zod";
import { debateId } from "@/lib/debate/schema";
import { writtenText } from "@/lib/platform/text";

const aThing = {
  debateId,
  argumentId: z.uuid("not-an-address").optional(),
  commentId: z.uuid("not-an-address").optional(),
  reason: writtenText(300, 0).optional().transform((reason) => reason ?? ""),
};
const isOne = (...ids: (string | undefined)[]) => ids.filter(Boolean).length === 1;

/** What is hidden or put back: an argument, a comment, or the reason of a credit. */
export const hideInput = z.object({ ...aThing, creditId: z.uuid("not-an-address").optional() }).refine((input) => isOne(input.argumentId, input.commentId, input.creditId), "not-an-address");
export type HideInput = z.infer<typeof hideInput>;

/** What is reported, or left as it is: an argument or a comment. */
export const reportInput = z.object(aThing).refine((input) => isOne(input.argumentId, input.commentId), "not-an-address");
export type ReportInput = z.infer<typeof reportInput>;
