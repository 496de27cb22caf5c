import { z } from "zod";

/** A brief's address. */
export const briefSlug = z.string().regex(/^[a-z0-9-]{1,60}$/, "not-an-address");
/** Where the brief of the practice motion is; it ships with Parley and stands in no list. */
export const practiceBriefSlug = "practice-homework";
/** Markdown as it was pasted; its size and its faults the reader of Markdown tells, with their lines. */
export const publishBriefInput = z.object({ source: z.string() });
export type PublishBriefInput = z.infer<typeof publishBriefInput>;
