import { fileToTake } from "@/app/debates/[slug]/recount/_components/files";
import { recountFiles } from "@/components/debate/paths";
import { currentViewer } from "@/lib/account/viewer";
import { recount } from "@/lib/outcome/queries/recount";
import { Refused } from "@/lib/platform/refusal";
import { t } from "@/lib/words";

/** A list that an outcome can be counted again from, in an order drawn for this answer; to whoever may not read it, or while it is kept back, there is none. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string; file: string }> }): Promise<Response> {
  const { slug, file } = await params;
  const asked = recountFiles.find((name) => name === file);
  const found = asked && await recount(await currentViewer(), slug).catch((error: unknown) => {
    if (error instanceof Refused) return null;
    throw error;
  });
  if (!asked || !found) return new Response(null, { status: 404 });
  const taken = fileToTake(found, asked);
  if (!taken) return new Response(t("recount.withheld"), { status: 404, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" } });
  return new Response(taken.body, {
    headers: {
      "content-type": taken.type, "content-disposition": `attachment; filename="${taken.name}"`, "cache-control": "private, no-store", "x-content-type-options": "nosniff",
    },
  });
}
