import remarkParse from "remark-parse";
import { unified } from "unified";
import { briefLimits, type Inline } from "@/lib/brief/markdown/document";
import type { FaultId, Report } from "@/lib/brief/markdown/faults";
import { markersIn, splitMarkers } from "@/lib/brief/markdown/markers";
import { cleaned } from "@/lib/brief/markdown/source";

const markdown = unified().use(remarkParse);
type Root = ReturnType<typeof markdown.parse>;
/** A node of the syntax tree that stands between blank lines, and one that stands within a line. */
export type BlockNode = Root["children"][number];
export type InlineNode = Extract<BlockNode, { type: "paragraph" }>["children"][number];

/** The blocks of a Markdown text, their lines counted from 1. */
export function parseMarkdown(text: string): BlockNode[] {
  return markdown.parse(text).children;
}

/** What the reader of a body carries along: where faults go, and the markers met, to be compared with the references. */
export type Reading = { report: Report; markers: { key: string; line: number }[] };

/** The line on which a node begins. */
export function lineOf(node: BlockNode): number {
  return node.position?.start.line ?? 1;
}

const refusedInlines: Partial<Record<InlineNode["type"], FaultId>> = {
  html: "html",
  image: "image",
  imageReference: "image",
  inlineCode: "code",
  break: "hard-break",
};

/** What a line says: text, emphasis, links, markers. Everything else is reported and left out. */
export function inlinesOf(nodes: readonly InlineNode[], reading: Reading, depth = 1, inLink = false): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    const line = lineOf(node);
    const refused = refusedInlines[node.type];
    if (refused) reading.report(line, refused);
    if (node.type === "text") return textOf(node.value, line, reading, inLink);
    if (node.type !== "emphasis" && node.type !== "strong" && node.type !== "link") return [];
    if (depth >= briefLimits.inlineDepth) {
      reading.report(line, "markup-too-deep");
      return [];
    }
    const inlines = inlinesOf(node.children, reading, depth + 1, inLink || node.type === "link");
    if (node.type !== "link") return [{ kind: node.type, inlines }];
    if (inlines.length === 0) reading.report(line, "link-empty");
    const href = webAddress(node.url);
    if (href === null) reading.report(line, "link-address", node.url);
    return [{ kind: "link", href: href ?? "", inlines }];
  });
}

/** The address as a browser would write it, or null when it is none on the web, or hides its host behind a user name. */
function webAddress(typed: string): string | null {
  if (!/^https?:\/\//i.test(typed) || typed.length > briefLimits.linkAddress || !URL.canParse(typed)) return null;
  const url = new URL(typed);
  return url.username === "" && url.password === "" ? url.href : null;
}

function textOf(value: string, line: number, reading: Reading, inLink: boolean): Inline[] {
  // Checked once more: '&#x202E;' was harmless in the source and is not any more.
  const text = value.split("\n").map((part, index) => cleaned(part, line + index, reading.report)).join("\n");
  const lineAt = (offset: number) => line + (text.slice(0, offset).match(/\n/g)?.length ?? 0);
  for (const { key, at } of markersIn(text)) {
    reading.markers.push({ key, line: lineAt(at) });
    if (inLink) reading.report(lineAt(at), "marker-in-link", key);
  }
  const footnote = text.search(/\[\^[^\]\s]+\]/);
  if (footnote >= 0) reading.report(lineAt(footnote), "footnote");
  const struck = text.search(/~~\S/);
  if (struck >= 0) reading.report(lineAt(struck), "strikethrough");
  return splitMarkers(text.normalize("NFC").replace(/\s+/g, " "));
}
