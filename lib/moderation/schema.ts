import { z } from "zod";
import { debateId } from "@/lib/debate/schema";
import { writtenText } from "@/lib/platform/text";

export const hideInput = z.object({
  debateId,
  argumentId: z.uuid("not-an-address").optional(),
  commentId: z.uuid("not-an-address").optional(),
  reason: writtenText(300, 0).optional().transform((reason) => reason ?? ""),
}).refine((input) => Boolean(input.argumentId) !== Boolean(input.commentId), "not-an-address");
export type HideInput = z.infer<typeof hideInput>;
