/** What can be wrong with a brief's source. Each has its sentence in lib/words, `brief-fault.<id>`. */
export const briefFaultIds = [
  // the file
  "too-large", "too-many-lines", "line-too-long", "paragraph-too-dense", "line-too-nested",
  "nul-character", "lone-surrogate", "hidden-character", "more-faults",
  // front matter
  "front-matter-missing", "front-matter-not-closed", "front-matter-too-large", "front-matter-unreadable",
  "front-matter-not-plain", "front-matter-missing-key", "front-matter-unknown-key", "front-matter-key-twice",
  "slug-form", "language-form", "month-form", "minutes-form",
  "slug-too-long", "title-too-long", "subtitle-too-long", "motion-too-long", "notice-too-long",
  // running text
  "text-before-heading", "no-text", "heading-too-deep", "heading-underlined", "heading-empty",
  "html", "image", "code", "table", "block-quote", "hard-break", "rule", "link-definition", "footnote", "strikethrough",
  "list-nested", "list-item-empty", "list-item-blocks", "markup-too-deep", "link-address", "link-empty",
  "marker-in-link", "reference-unknown",
  // sections with a form of their own
  "section-missing", "section-twice", "section-order", "section-level", "section-text-after", "section-heading",
  "section-only-list", "section-empty", "link-in-row", "option-form", "option-key-form", "option-key-twice",
  "option-title-marker", "option-title-too-long", "option-description-too-long", "option-count", "reference-form", "reference-key-form", "reference-key-twice",
  "reference-text-too-long", "later-form", "later-text-too-long", "later-source-too-long", "date-form",
] as const;
export type FaultId = (typeof briefFaultIds)[number];

/** `detail` is a word of the source or of its format, or the limit that was exceeded; never a sentence. */
export type BriefFault = { line: number; fault: FaultId; detail?: string };

/** Reports one fault; lines count from 1. */
export type Report = (line: number, fault: FaultId, detail?: string) => void;

const mostTold = 200; // a page of faults helps nobody, and 200 kB of tags would make one

/** Collects faults, each only once a line, and hands them out in the order of the file. */
export function faultCollection(): { report: Report; sorted: () => BriefFault[]; any: () => boolean } {
  const found = new Map<string, BriefFault>();
  const report: Report = (line, fault, detail) => {
    const shown = detail === undefined ? undefined : shortened(detail);
    const key = `${line} ${fault} ${shown ?? ""}`;
    if (found.has(key)) return;
    found.set(key, { line, fault, ...(shown !== undefined && { detail: shown }) });
  };
  const sorted = () => {
    const all = [...found.values()].sort((a, b) => a.line - b.line);
    const [told, left] = [all.slice(0, mostTold), all.length - mostTold];
    const last = told.at(-1);
    return last && left > 0 ? [...told, { line: last.line, fault: "more-faults" as const, detail: String(left) }] : told;
  };
  return { report, sorted, any: () => found.size > 0 };
}

function shortened(detail: string): string {
  const characters = [...detail];
  return characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : detail;
}

/** How long a text is in code points. */
export function codePoints(text: string): number {
  return [...text].length;
}
