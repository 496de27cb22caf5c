import { readBody } from "@/lib/brief/markdown/body";
import type { ParsedBrief } from "@/lib/brief/markdown/document";
import { type BriefFault, faultCollection } from "@/lib/brief/markdown/faults";
import { readFrontMatter } from "@/lib/brief/markdown/front-matter";
import { readLines, tamed } from "@/lib/brief/markdown/source";

export { type Block, briefBlocks, briefLimits, type Inline, type ParsedBrief, parsedBriefDocument, sectionNames } from "@/lib/brief/markdown/document";
export { type BriefFault, briefFaultIds, type FaultId } from "@/lib/brief/markdown/faults";
export { plainText, splitMarkers } from "@/lib/brief/markdown/markers";

/**
 * Reads a brief out of its Markdown source: YAML front matter, then headings, paragraphs, lists, emphasis and links, then the
 * sections of `sectionNames` in their order. Nothing is guessed: whatever else stands there is a fault with its line.
 *
 * Runs anywhere, takes a second of the processor at most on any input, throws nothing.
 *
 * @returns the brief, a plain JSON value with all text in NFC; or every fault of the file, in the order of its lines
 *   (the first 200, then how many more), each with an id whose sentence is `brief-fault.<id>` in lib/words
 */
export function parseBrief(source: string): { ok: true; brief: ParsedBrief } | { ok: false; faults: BriefFault[] } {
  const { report, sorted, any } = faultCollection();
  const lines = readLines(source, report);
  const front = lines && readFrontMatter(lines, report);
  if (!lines || !front || front.bodyFrom === null) return { ok: false, faults: sorted() };
  const body = readBody(tamed(lines, front.bodyFrom, report), report);
  return any() ? { ok: false, faults: sorted() } : { ok: true, brief: { ...front.fields, ...body } };
}
