import "server-only";
import type { Standing } from "@/lib/class/standing";
import type { DebateNow, Side } from "@/lib/debate/schema";
import { type LevelCounts, meanRating } from "@/lib/method/argument-order";
import type { Refusal } from "@/lib/platform/refusal";
import { whyNotComment, whyNotEditOwnArgument, whyNotPostArgument, whyNotRate, whyNotReadRatingSummary } from "../policy";
import type { ArgumentStatus, Relation } from "../schema";
import type { ArgumentRow } from "./argument-rows";

/** An argument as one viewer may see it: what all share, then what is theirs. `text` null: hidden or withdrawn. */
export type ArgumentView = {
  id: string; shortId: string; parentId: string | null; relation: Relation; side: Side; label: string; parentLabel: string | null; parentShortId: string | null; depth: number;
  text: string | null; status: ArgumentStatus; edited: boolean; postedAt: string; author: string | null; byStaff: boolean; byEditors: boolean;
  /** The side that its author was given to argue: no stance, and not always the side that this argument helps. */
  assignedSide: Side | null;
  replies: number; below: number; comments: number;
  mine: boolean; ownRating: number | null; summary: { mean: number; ratings: number } | null;
  obstacles: { rate: Refusal | null; reply: Refusal | null; comment: Refusal | null; edit: Refusal | null };
};

export type Own = { ratings: ReadonlyMap<string, number>; askedForFirstPaper: boolean; upperHalfFrom: number | null; pseudonyms: boolean };

const isStaff = (standing: Standing) => standing.role === "teacher" || standing.role === "assistant";

/** Lays what is this viewer's own over what all share: field by field, so that what is not named here does not reach a browser. */
export function argumentView(row: ArgumentRow, debate: DebateNow, standing: Standing, own: Own): ArgumentView {
  const mine = row.authorId !== null && row.authorId === standing.personId;
  const ownRating = own.ratings.get(row.id) ?? null;
  const person = { ...standing, askedForFirstPaper: own.askedForFirstPaper };
  const held = { mine, byStaff: row.byStaff, status: row.status };
  return {
    id: row.id, shortId: row.shortId, parentId: row.parentId, relation: row.relation, side: row.side, label: row.label, parentLabel: row.parentLabel,
    parentShortId: row.parentShortId, depth: row.depth,
    text: row.status === "visible" || (row.status === "hidden" && isStaff(standing)) ? row.text : null,
    status: row.status, edited: row.revision > 0, postedAt: row.createdAt.toISOString(), author: authorOf(row, standing, own.pseudonyms), byStaff: row.byStaff,
    byEditors: row.authorId === null, assignedSide: row.byStaff ? null : row.assignedSide, replies: row.replies, below: row.below, comments: row.comments,
    mine, ownRating, summary: summaryOf(row, debate, standing, { mine, ratedByMe: ownRating !== null, upperHalfFrom: own.upperHalfFrom }),
    obstacles: {
      rate: whyNotRate(person, debate, held), reply: whyNotPostArgument(standing, debate, held),
      comment: whyNotComment(person, debate, held), edit: whyNotEditOwnArgument(standing, debate, held),
    },
  };
}

/** The name of an author as this reader may know it: in a class with pseudonyms those, and to staff both. */
export function authorOf(row: Pick<ArgumentRow, "authorName" | "authorPseudonym">, standing: Standing, pseudonyms: boolean): string | null {
  if (!pseudonyms || row.authorPseudonym === null) return row.authorName;
  return isStaff(standing) ? `${row.authorName} (${row.authorPseudonym})` : row.authorPseudonym;
}

/** Staff of a class read the ratings as they are; whoever else may, as they are let in by threes. */
function summaryOf(row: ArgumentRow, debate: DebateNow, standing: Standing, own: { mine: boolean; ratedByMe: boolean; upperHalfFrom: number | null }) {
  const seesAll = debate.classId !== null && isStaff(standing);
  const isOver = debate.phase === "outcome" || debate.phase === "archived";
  const levels = (seesAll || isOver ? row.rated : row.shown) as unknown as LevelCounts;
  const ratings = levels.reduce((sum, count) => sum + count, 0);
  const mean = meanRating(levels);
  if (mean === null || ratings < 3) return null;
  const inUpperHalf = own.upperHalfFrom !== null && mean >= own.upperHalfFrom;
  return whyNotReadRatingSummary(standing, debate, { ...own, inUpperHalf, ratings }) ? null : { mean, ratings };
}
