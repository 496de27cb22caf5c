import type { RecountFile } from "@/components/debate/paths";
import { writePapersJson } from "@/lib/interchange/ballot-files/papers-json";
import { paperRows, writePreflib } from "@/lib/interchange/ballot-files/write";
import type { PapersToRecount, Recount } from "@/lib/outcome/queries/recount";
import { csvFile } from "@/lib/platform/csv";

export type FileToTake = { readonly body: string; readonly type: string; readonly name: string };

const csv = "text/csv; charset=utf-8";

/** A file of a recount, or null where it is kept back or the debate has none such. */
export function fileToTake(found: Recount, file: RecountFile): FileToTake | null {
  const { stances, options, debate: { slug } } = found;
  const list = (name: string, values: readonly string[] | null): FileToTake | null =>
    values && { body: csvFile([[name], ...values.map((value) => [value])]), type: csv, name: `${name}-stances-${slug}.csv` };
  switch (file) {
    case "stance-pairs.csv":
      return stances.kind === "apart" ? null : {
        body: csvFile([["opening", "closing"], ...stances.pairs.map(({ opening, closing }) => [opening ?? "", closing ?? ""])]), type: csv, name: `stance-pairs-${slug}.csv`,
      };
    case "opening-stances.csv": return stances.kind === "pairs" ? null : list("opening", stances.opening);
    case "closing-stances.csv": return stances.kind === "pairs" ? null : list("closing", stances.closing);
    default: return options === null || "withheld" in options ? null : papersFile(options, file, slug);
  }
}

function papersFile({ file: papers, sha256 }: PapersToRecount, file: "option-papers.csv" | "option-papers.json" | "option-papers.preflib", slug: string): FileToTake {
  const name = `option-papers-${slug}`;
  if (file === "option-papers.csv") return { body: csvFile(paperRows(papers)), type: csv, name: `${name}.csv` };
  if (file === "option-papers.json") return { body: writePapersJson(papers, sha256), type: "application/json; charset=utf-8", name: "option-papers.json" };
  const { text, type } = writePreflib(papers, name);
  return { body: text, type: "text/plain; charset=utf-8", name: `${name}.${type}` };
}
