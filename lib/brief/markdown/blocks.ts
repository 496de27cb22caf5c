import type { Block, Inline } from "@/lib/brief/markdown/document";
import type { FaultId } from "@/lib/brief/markdown/faults";
import { type BlockNode, inlinesOf, lineOf, type Reading } from "@/lib/brief/markdown/inlines";

type Node<T extends BlockNode["type"]> = Extract<BlockNode, { type: T }>;

const refusedBlocks: Partial<Record<BlockNode["type"], FaultId>> = {
  html: "html",
  code: "code",
  blockquote: "block-quote",
  thematicBreak: "rule",
  definition: "link-definition",
};

/** One block of the running text, or null when it is none that a brief may have: then that was reported. */
export function blockOf(node: BlockNode, source: readonly string[], reading: Reading): Block | null {
  if (node.type === "heading") return headingOf(node, source, reading);
  if (node.type === "paragraph") return paragraphOf(node, source, reading);
  if (node.type === "list") return { kind: "list", ordered: node.ordered === true, items: itemsOf(node, reading) };
  reading.report(lineOf(node), refusedBlocks[node.type] ?? "html");
  return null;
}

function headingOf(node: Node<"heading">, source: readonly string[], reading: Reading): Block | null {
  const line = lineOf(node);
  const inlines = inlinesOf(node.children, reading);
  // A line of dashes under a paragraph makes a heading of it, mostly by mistake.
  if (!source[line - 1]?.trimStart().startsWith("#")) reading.report(line, "heading-underlined");
  if (node.depth > 2) reading.report(line, "heading-too-deep");
  if (inlines.length === 0) reading.report(line, "heading-empty");
  return { kind: "heading", level: node.depth === 1 ? 1 : 2, inlines };
}

function paragraphOf(node: Node<"paragraph">, source: readonly string[], reading: Reading): Block | null {
  const [first, last] = [lineOf(node), node.position?.end.line ?? lineOf(node)];
  // To CommonMark a table is a paragraph full of bars; only the line under its head gives it away.
  const underHead = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$/;
  if (source.slice(first - 1, last).some((line) => underHead.test(line))) {
    reading.report(first, "table");
    return null;
  }
  const inlines = inlinesOf(node.children, reading);
  return inlines.length > 0 ? { kind: "paragraph", inlines } : null;
}

/** The items of a list, each one line of inlines, with the line on which it begins. */
export function itemLines(node: Node<"list">, reading: Reading): { line: number; inlines: Inline[] }[] {
  return node.children.flatMap((item) => {
    const line = item.position?.start.line ?? lineOf(node);
    const [first, ...more] = item.children;
    for (const child of more.length > 0 ? more : []) {
      reading.report(lineOf(child), child.type === "list" ? "list-nested" : (refusedBlocks[child.type] ?? "list-item-blocks"));
    }
    if (first === undefined) reading.report(line, "list-item-empty");
    else if (first.type !== "paragraph") {
      reading.report(line, first.type === "list" ? "list-nested" : (refusedBlocks[first.type] ?? "list-item-blocks"));
    }
    return first?.type === "paragraph" ? [{ line, inlines: inlinesOf(first.children, reading) }] : [];
  });
}

function itemsOf(node: Node<"list">, reading: Reading): Inline[][] {
  return itemLines(node, reading).map(({ inlines }) => inlines);
}
