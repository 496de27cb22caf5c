import "server-only";
import { cache } from "react";
import type { Viewer } from "@/lib/account/schema";
import { standingInDebate, type Standing } from "@/lib/class/standing";
import { db } from "@/lib/platform/db";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { debateNow } from "../now";
import { whyNotReadDebate } from "../policy";
import type { DebateNow } from "../schema";

export type OpenDebate = { debate: DebateNow; standing: Standing };

/**
 * A debate with the viewer's standing in it, once a request: the ground of every page of a debate.
 *
 * @throws Refused `not-found` when there is none, or when it is not this viewer's to read: the two look alike
 */
export const openDebate = cache(async (viewer: Viewer, slug: string): Promise<OpenDebate> => {
  const debate = await debateNow(db(), { slug });
  const standing = debate && (await standingInDebate(db(), viewer.personId, debate));
  if (!debate || !standing) throw new Refused(notFound("debate"));
  authorise(whyNotReadDebate(standing, debate));
  return { debate, standing };
});
