import { createHash } from "node:crypto";
import { type Block, type Inline, type ParsedBrief, sectionNames } from "@/lib/brief/markdown/document";
import { splitMarkers } from "@/lib/brief/markdown/markers";

type Text = Pick<ParsedBrief, "blocks" | "options">;
/** A stretch of the canonical text: UTF-16 offsets, the end not included. */
export type Span = { start: number; end: number };
/** Where the parts of a brief stand in its canonical text, in the order of the brief. */
export type BlockOffsets = {
  /** One for each of `brief.blocks`; `items` one for each item of a list, empty for other blocks. */
  blocks: (Span & { items: Span[] })[];
  optionsHeading: Span;
  /** One for each of `brief.options`; it reaches from the start of the title to the end of the description. */
  options: (Span & { title: Span; description: Span })[];
};

const between = "\n\n";

/**
 * The plain text of a brief that passages and the version's digest refer to: its blocks from the first heading to the last
 * policy option, without markup and [markers], in NFC, white space collapsed, joined by a blank line. An item of a list, a
 * policy option's title and its description are blocks of their own; an option's key and the bars are markup.
 */
export function canonicalText(brief: Text): string {
  return layOut(brief).text;
}

/** Where each block and each policy option stands in `canonicalText(brief)`. */
export function blockOffsets(brief: Text): BlockOffsets {
  return layOut(brief).offsets;
}

/** SHA-256 of a canonical text in UTF-8, as 64 hexadecimal digits: a version of a brief is known by it. */
export function canonicalSha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function layOut(brief: Text): { text: string; offsets: BlockOffsets } {
  let text = "";
  const place = (piece: string): Span => {
    if (text !== "") text += between;
    const start = text.length;
    text += piece;
    return { start, end: text.length };
  };
  const blocks = brief.blocks.map((block) => {
    if (block.kind !== "list") return { ...place(plainText(block.inlines)), items: [] };
    const items = block.items.map((item) => place(plainText(item)));
    return { ...across(items, text.length), items };
  });
  const optionsHeading = place(sectionNames.options);
  const options = brief.options.map((option) => {
    const title = place(plainText(splitMarkers(option.title)));
    const description = place(plainText(splitMarkers(option.description)));
    return { ...across([title, description], text.length), title, description };
  });
  return { text, offsets: { blocks, optionsHeading, options } };
}

function across(spans: readonly Span[], otherwise: number): Span {
  return { start: spans[0]?.start ?? otherwise, end: spans.at(-1)?.end ?? otherwise };
}

/** The text of one block as it stands in the canonical text; the items of a list are parted by a blank line. */
export function blockText(block: Block): string {
  return block.kind === "list" ? block.items.map(plainText).join(between) : plainText(block.inlines);
}

const gone = "\0"; // stands for a marker while spaces are settled; no brief can hold it

/** The words of inlines without markup and markers, in NFC, white space collapsed. */
export function plainText(inlines: readonly Inline[]): string {
  return words(inlines)
    .replace(/\0(?:[\s,;]*\0)+/g, gone) // '[A], [B]' leaves no comma behind
    .replace(/\(\s*\0\s*\)/g, gone) // nor '([A])' its brackets
    .replace(/\s*\0(?=[.,;:!?…)\]}»”’"']|$)/g, "") // nor 'talks [A].' a space before the full stop
    .replaceAll(gone, "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
}

function words(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === "text" ? inline.text : inline.kind === "marker" ? gone : words(inline.inlines))).join("");
}
