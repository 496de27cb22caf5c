import type { Block, Inline } from "@/lib/brief/markdown";
import { Inlines } from "@/components/brief/inlines";

export type BriefOption = { key: string; title: readonly Inline[]; description: readonly Inline[] };
export type BriefBodyProps = {
  blocks: readonly Block[];
  options: readonly BriefOption[];
  references: readonly { key: string; text: string }[];
  /** The heads of the two sections that have a form of their own. */
  headings: { options: string; references: string };
  /** What is sealed until the outcome, as a section that says so. */
  closed?: { heading: string; text: React.ReactNode };
  /** Before every id, where two briefs stand on one page. */
  prefix?: string;
};

/**
 * The text of a brief: its blocks (`#block-0` …), its policy options (`#option-KEY`), its references (`#ref-KEY`).
 * Headings are of the third level: the brief's title stands above them.
 */
export function BriefBody({ blocks, options, references, headings, closed, prefix = "" }: BriefBodyProps) {
  return (
    <>
      {blocks.map((block, place) => (
        <div className="bp" key={place} id={`${prefix}block-${place}`}><BriefBlock block={block} prefix={prefix} /></div>
      ))}
      <div className="bp"><h3>{headings.options}</h3></div>
      {options.map((option) => (
        <div className="bp" key={option.key} id={`${prefix}option-${option.key}`}>
          <p><b><Inlines inlines={option.title} prefix={prefix} />.</b> <Inlines inlines={option.description} prefix={prefix} /></p>
        </div>
      ))}
      {references.length > 0 && <div className="bp"><h3>{headings.references}</h3></div>}
      {references.map((reference) => (
        <div className="bp" key={reference.key} id={`${prefix}ref-${reference.key}`}><p>[{reference.key}] {reference.text}</p></div>
      ))}
      {closed !== undefined && (
        <>
          <div className="bp"><h3>{closed.heading}</h3></div>
          <div className="bp"><p className="closed">{closed.text}</p></div>
        </>
      )}
    </>
  );
}

function BriefBlock({ block, prefix }: { block: Block; prefix: string }) {
  if (block.kind === "list") {
    const items = block.items.map((item, place) => <li key={place}><Inlines inlines={item} prefix={prefix} /></li>);
    return block.ordered ? <ol>{items}</ol> : <ul className="bul" role="list">{items}</ul>;
  }
  const words = <Inlines inlines={block.inlines} prefix={prefix} />;
  if (block.kind === "paragraph") return <p>{words}</p>;
  return block.level === 1 ? <h3>{words}</h3> : <h4>{words}</h4>;
}
