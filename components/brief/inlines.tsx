import type { Inline } from "@/lib/brief/markdown";

/** Running text with its emphasis, links and markers. A marker leads to its reference at the foot of the brief. */
export function Inlines({ inlines, prefix = "" }: { inlines: readonly Inline[]; prefix?: string }) {
  return inlines.map((inline, place) => <OneInline key={place} inline={inline} prefix={prefix} />);
}

function OneInline({ inline, prefix }: { inline: Inline; prefix: string }) {
  switch (inline.kind) {
    case "text": return inline.text;
    case "emphasis": return <em><Inlines inlines={inline.inlines} prefix={prefix} /></em>;
    case "strong": return <strong><Inlines inlines={inline.inlines} prefix={prefix} /></strong>;
    case "link": return <a href={inline.href} rel="external nofollow noopener noreferrer"><Inlines inlines={inline.inlines} prefix={prefix} /></a>;
    case "marker": return <a href={`#${prefix}ref-${inline.key}`}>[{inline.key}]</a>;
  }
}
