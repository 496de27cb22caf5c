import { cache } from "react";
import { orErrorPage } from "@/app/_components/or-error-page";
import { currentViewer } from "@/lib/account/viewer";
import { openDebate } from "@/lib/debate/queries/debate";
import { streamStart } from "@/lib/live/queries/stream-start";

/**
 * A debate's motion and the place in its stream from which a page that is made now follows it. Asked before the page's data, whose
 * reading is another one: else a phase that moves between the two readings would be missed.
 */
export const followDebate = cache(async (slug: string): Promise<{ motion: string; href: string }> => {
  const viewer = { ...(await currentViewer()) };
  const { debate } = await orErrorPage(openDebate(viewer, slug));
  const { href } = await streamStart({ kind: "debate", id: debate.id });
  return { motion: debate.motion, href };
});
