import { blockOf } from "@/lib/brief/markdown/blocks";
import { type Block, type ParsedBrief, type SectionId, sectionNames } from "@/lib/brief/markdown/document";
import type { Report } from "@/lib/brief/markdown/faults";
import { type BlockNode, lineOf, parseMarkdown, type Reading } from "@/lib/brief/markdown/inlines";
import { laterOf, notesOf, optionsOf, referencesOf, type Section } from "@/lib/brief/markdown/sections";

type Body = Pick<ParsedBrief, "blocks" | "options" | "references" | "laterIntro" | "laterEvents" | "sourceNotes">;
const order = Object.keys(sectionNames) as SectionId[];

/** Reads everything below the front matter. @param lines the whole file, with what is not to be read blanked */
export function readBody(lines: readonly string[], report: Report): Body {
  const reading: Reading = { report, markers: [] };
  const { text, sections } = inSections(parseMarkdown(lines.join("\n")), report);
  const blocks = runningText(text, lines, reading);
  if (text.every(({ type }) => type === "heading")) report(lines.length, "no-text");
  if (!sections.has("options")) report(lines.length, "section-missing", sectionNames.options);
  const from = <T>(id: SectionId, read: (section: Section, reading: Reading) => T, otherwise: T): T => {
    const section = sections.get(id);
    return section ? read(section, reading) : otherwise;
  };
  const body = {
    blocks,
    options: from("options", optionsOf, []),
    references: from("references", referencesOf, []),
    ...from("later", laterOf, { laterIntro: null, laterEvents: [] }),
    sourceNotes: from("notes", notesOf, []),
  };
  const known = new Set(body.references.map(({ key }) => key));
  for (const { key, line } of reading.markers) if (!known.has(key)) report(line, "reference-unknown", key);
  return body;
}

/** Parts the running text from the sections with a form of their own, which come after it, in their order, once each. */
function inSections(nodes: readonly BlockNode[], report: Report): { text: BlockNode[]; sections: Map<SectionId, Section> } {
  const text: BlockNode[] = [];
  const sections = new Map<SectionId, Section>();
  let into = text;
  let reached = -1;
  for (const node of nodes) {
    const name = node.type === "heading" ? headingText(node) : null;
    const id = order.find((key) => sectionNames[key].toLowerCase() === name);
    if (node.type === "heading" && id) {
      const place = order.indexOf(id);
      if (node.depth > 1) report(lineOf(node), "section-level", sectionNames[id]);
      if (sections.has(id)) report(lineOf(node), "section-twice", sectionNames[id]);
      else if (place < reached) report(lineOf(node), "section-order", sectionNames[id]);
      reached = Math.max(reached, place);
      const section = sections.get(id) ?? { line: lineOf(node), nodes: [] };
      sections.set(id, section);
      into = section.nodes;
      continue;
    }
    // Running text below a sealed section could be taken for sealed, or the other way round: it has no place there.
    if (node.type === "heading" && node.depth === 1 && reached >= 0) {
      report(lineOf(node), "section-text-after");
      into = text;
    }
    into.push(node);
  }
  return { text, sections };
}

/** A heading's words without markup, case and closing colon: a sealed section must not be laid open by its spelling. */
function headingText(node: BlockNode): string {
  const words = (part: BlockNode): string =>
    "children" in part ? (part.children as BlockNode[]).map(words).join("") : "value" in part ? part.value : "";
  return words(node).normalize("NFC").replace(/\s+/g, " ").trim().replace(/\s*[:.?!]$/, "").toLowerCase();
}

function runningText(nodes: readonly BlockNode[], lines: readonly string[], reading: Reading): Block[] {
  const [first] = nodes;
  if (first && first.type !== "heading") reading.report(lineOf(first), "text-before-heading");
  return nodes.flatMap((node) => blockOf(node, lines, reading) ?? []);
}
