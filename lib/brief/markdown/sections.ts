import { itemLines } from "@/lib/brief/markdown/blocks";
import { briefLimits, type Inline, type ParsedBrief, type SectionId, sectionNames } from "@/lib/brief/markdown/document";
import { codePoints, type FaultId } from "@/lib/brief/markdown/faults";
import { type BlockNode, inlinesOf, lineOf, type Reading } from "@/lib/brief/markdown/inlines";
import { markersIn, referenceKey } from "@/lib/brief/markdown/markers";

/** A section with a form of its own: the line of its heading, and what stands under it. */
export type Section = { line: number; nodes: BlockNode[] };
type Row = { line: number; text: string };

/** Rows of the section's lists as plain text, and its paragraphs; whatever else stands there is reported. */
function rowsOf(id: SectionId, section: Section, reading: Reading): { rows: Row[]; intro: string[] } {
  const rows: Row[] = [];
  const intro: string[] = [];
  for (const node of section.nodes) {
    if (node.type === "list" && node.ordered !== true) {
      rows.push(...itemLines(node, reading).map(({ line, inlines }) => ({ line, text: typedText(inlines, line, reading) })));
    } else if (node.type === "paragraph" && id === "later" && rows.length === 0) {
      intro.push(typedText(inlinesOf(node.children, reading), lineOf(node), reading));
    } else {
      reading.report(lineOf(node), node.type === "heading" ? "section-heading" : "section-only-list", sectionNames[id]);
    }
  }
  if (rows.length === 0) reading.report(section.line, "section-empty", sectionNames[id]);
  return { rows, intro };
}

/** Plain text with its markers as typed. Emphasis is dropped; a link would lose its address, so it is reported. */
function typedText(inlines: readonly Inline[], line: number, reading: Reading): string {
  const text = inlines.map((inline): string => {
    if (inline.kind === "text") return inline.text;
    if (inline.kind === "marker") return `[${inline.key}]`;
    const inside = typedText(inline.inlines, line, reading);
    // '<https://…>' shows the address itself and loses nothing.
    if (inline.kind === "link" && inside !== inline.href) reading.report(line, "link-in-row");
    return inside;
  });
  return text.join("").trim();
}

/** The cells between the bars, or null, reported, when they are not as many as the form asks for. */
function cellsOf(row: Row, count: number, fault: FaultId, reading: Reading): string[] | null {
  const cells = row.text.split("|").map((cell) => cell.trim());
  if (cells.length === count && cells.every((cell) => cell !== "")) return cells;
  reading.report(row.line, fault);
  return null;
}

function checkLength(row: Row, value: string, limit: number, fault: FaultId, reading: Reading): void {
  if (codePoints(value) > limit) reading.report(row.line, fault, String(limit));
}

/** The policy options: `- key | title | description`. */
export function optionsOf(section: Section, reading: Reading): ParsedBrief["options"] {
  const { rows } = rowsOf("options", section, reading);
  const taken = new Set<string>();
  if (rows.length > 0 && (rows.length < briefLimits.fewestOptions || rows.length > briefLimits.mostOptions)) {
    reading.report(section.line, "option-count", String(rows.length));
  }
  return rows.flatMap((row) => {
    const [key = "", title = "", description = ""] = cellsOf(row, 3, "option-form", reading) ?? [];
    if (key === "") return [];
    if (!/^[a-z][a-z0-9-]*$/.test(key) || key.length > briefLimits.optionKey) reading.report(row.line, "option-key-form", key);
    if (taken.has(key)) reading.report(row.line, "option-key-twice", key);
    taken.add(key);
    // A title stands alone on the ballot, where a marker would lead nowhere.
    if (markersIn(title).length > 0) reading.report(row.line, "option-title-marker", key);
    checkLength(row, title, briefLimits.optionTitle, "option-title-too-long", reading);
    checkLength(row, description, briefLimits.optionDescription, "option-description-too-long", reading);
    return [{ key, title, description }];
  });
}

/** The references: `- KEY | text`. */
export function referencesOf(section: Section, reading: Reading): ParsedBrief["references"] {
  const taken = new Set<string>();
  return rowsOf("references", section, reading).rows.flatMap((row) => {
    const [key = "", text = ""] = cellsOf(row, 2, "reference-form", reading) ?? [];
    if (key === "") return [];
    if (!referenceKey.test(key)) reading.report(row.line, "reference-key-form", key);
    if (taken.has(key)) reading.report(row.line, "reference-key-twice", key);
    taken.add(key);
    checkLength(row, text, briefLimits.referenceText, "reference-text-too-long", reading);
    return [{ key, text }];
  });
}

/** What happened next: paragraphs, then `- date | text | source`. */
export function laterOf(section: Section, reading: Reading): Pick<ParsedBrief, "laterIntro" | "laterEvents"> {
  const { rows, intro } = rowsOf("later", section, reading);
  const laterEvents = rows.flatMap((row) => {
    const [date = "", text = "", source = ""] = cellsOf(row, 3, "later-form", reading) ?? [];
    if (date === "") return [];
    if (!isDate(date)) reading.report(row.line, "date-form", date);
    checkLength(row, text, briefLimits.laterText, "later-text-too-long", reading);
    checkLength(row, source, briefLimits.laterSource, "later-source-too-long", reading);
    return [{ date, text, source }];
  });
  return { laterIntro: intro.length > 0 ? intro.join("\n\n") : null, laterEvents };
}

/** The notes on the sources, one a row. */
export function notesOf(section: Section, reading: Reading): string[] {
  return rowsOf("notes", section, reading).rows.map(({ text }) => text);
}

/** Whether a text is a day that there is, as `YYYY-MM-DD`. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text); // 2022-02-30 would roll over to March
}
