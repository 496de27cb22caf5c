import { cellSaid, columnsShown, columnSaid } from "@/components/outcome/part-columns";
import { currentViewer } from "@/lib/account/viewer";
import { participation } from "@/lib/debate/queries/participation";
import { csvFile } from "@/lib/platform/csv";
import { Refused } from "@/lib/platform/refusal";

/** Who took part in what, as a table for a spreadsheet, for staff; to whoever may not read it there is none. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const found = await participation(await currentViewer(), slug).catch((error: unknown) => {
    if (error instanceof Refused) return null;
    throw error;
  });
  if (!found) return new Response(null, { status: 404 });
  const columns = columnsShown(found.debate.usesOptions);
  const file = csvFile([columns.map(columnSaid), ...found.parts.map((part) => columns.map((column) => cellSaid(part, column)))]);
  return new Response(file, {
    headers: {
      "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="participation-${found.debate.slug}.csv"`,
      "cache-control": "private, no-store", "x-content-type-options": "nosniff",
    },
  });
}
