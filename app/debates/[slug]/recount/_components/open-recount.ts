import { orErrorPage } from "@/app/_components/or-error-page";
import { debatePath } from "@/components/debate/paths";
import { currentViewer } from "@/lib/account/viewer";
import { type Recount, recount } from "@/lib/outcome/queries/recount";
import type { Viewer } from "@/lib/account/schema";

/** What can be counted again, for the pages that show it; before the outcome is open one is led to the debate. */
export async function openRecount(slug: string): Promise<{ viewer: Viewer; found: Recount }> {
  const viewer = await currentViewer();
  return { viewer, found: await orErrorPage(recount(viewer, slug), debatePath(slug)) };
}
