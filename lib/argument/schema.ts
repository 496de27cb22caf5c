import { z } from "zod";
import { debateId } from "@/lib/debate/schema";
import { formKey, writtenText } from "@/lib/platform/text";

export const argumentId = z.uuid("not-an-address").brand<"ArgumentId">();
export type ArgumentId = z.infer<typeof argumentId>;
export const relations = ["pro", "con"] as const;
export type Relation = (typeof relations)[number];
export type ArgumentStatus = "visible" | "hidden" | "withdrawn";

/** The longest claim and the longest comment, in characters. */
export const claimLength = 500;
export const commentLength = 2_000;
/** How deep replies may go; far deeper than anybody reads. */
export const deepest = 100;

export const postArgumentInput = z.object({
  debateId,
  parentId: argumentId.or(z.literal("").transform(() => null)).optional().transform((id) => id ?? null),
  relation: z.enum(relations, "choose-a-side"),
  text: writtenText(claimLength),
  formKey,
});
export type PostArgumentInput = z.infer<typeof postArgumentInput>;

export const editArgumentInput = z.object({ debateId, argumentId, text: writtenText(claimLength) });
export type EditArgumentInput = z.infer<typeof editArgumentInput>;
export const withdrawArgumentInput = z.object({ debateId, argumentId });
export type WithdrawArgumentInput = z.infer<typeof withdrawArgumentInput>;

export const ratingValues = ["0", "1", "2", "3", "4"] as const; // as a button posts them
export const rateArgumentInput = z.object({
  debateId,
  argumentId,
  // Not z.coerce.number(): it makes 0 of "" and null, and a form left blank would post the harshest rating.
  value: z.enum(ratingValues, "choose-a-rating").transform(Number),
});
export type RateArgumentInput = z.infer<typeof rateArgumentInput>;

export const postCommentInput = z.object({ debateId, argumentId, text: writtenText(commentLength), formKey });
export type PostCommentInput = z.infer<typeof postCommentInput>;

/** Which side of the motion a reply helps: its parent's, turned round by a con. */
export function sideOf(relation: Relation, parentSide: "for" | "against" | null): "for" | "against" {
  if (parentSide === null) return relation === "pro" ? "for" : "against";
  if (relation === "pro") return parentSide;
  return parentSide === "for" ? "against" : "for";
}
