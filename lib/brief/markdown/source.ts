import { briefLimits } from "@/lib/brief/markdown/document";
import type { Report } from "@/lib/brief/markdown/faults";

// Seen by nobody, and they would break a quotation that is matched word for word: soft hyphen, zero width space, word joiner.
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;
// Controls, line and paragraph separators, and the direction marks that reach beyond the text they stand in.
const refused = /(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu;

/**
 * The lines of a source, made alike: no BOM, line feeds only, NFC, nothing invisible. Characters that no brief may hold are
 * reported and become blanks, so that the rest of the file can still be checked.
 *
 * @returns null when the source is too large to be looked at
 */
export function readLines(source: string, report: Report): string[] | null {
  // The length is asked first: it is never more than the bytes, and costs nothing on a source of any size.
  if (source.length > briefLimits.sourceBytes || new TextEncoder().encode(source).length > briefLimits.sourceBytes) {
    report(1, "too-large", String(briefLimits.sourceBytes / 1000));
    return null;
  }
  const lines = source.replace(/\r\n?/g, "\n").split("\n");
  if (lines.length > briefLimits.lines) {
    report(briefLimits.lines + 1, "too-many-lines", String(briefLimits.lines));
    return null;
  }
  return lines.map((line, index) => cleaned(line, index + 1, report).replace(invisible, "").normalize("NFC"));
}

/** The text with every refused character reported at `line` and replaced by a blank. */
export function cleaned(text: string, line: number, report: Report): string {
  return text.replace(refused, (character) => {
    const code = character.charCodeAt(0);
    const id = code === 0 ? "nul-character" : code >= 0xd800 && code <= 0xdfff ? "lone-surrogate" : "hidden-character";
    report(line, id, id === "nul-character" ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`);
    return " ";
  });
}

const longestLine = 8_000;
const mostSigns = 1_000; // and lines, in one stretch between blank lines
const mostSignsInAll = 4_000;
const manySigns = /[*_[\]<>&!`\\~]/g;
const nested = /^\s{8,}\S|^\s*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*){4,}/;
const ruleLike = /^\s*([-*_=])(?:\s*\1)*\s*$/;

/**
 * The body with the stretches blanked that a Markdown parser would take minutes for: its time grows with the square of the
 * signs in a paragraph and of the depth of lists. A brief that people read comes nowhere near these limits.
 */
export function tamed(lines: readonly string[], from: number, report: Report): string[] {
  const out = lines.map((line, index) => (index < from ? "" : tamedLine(line, index + 1, report)));
  let inAll = 0;
  for (let start = from; start < out.length; ) {
    let end = start;
    while (end < out.length && out[end]?.trim() !== "") end += 1;
    const stretch = out.slice(start, end);
    const signs = stretch.reduce((sum, line) => sum + (line.match(manySigns)?.length ?? 0), 0);
    inAll += signs;
    if (signs > mostSigns || stretch.length > mostSigns || (signs > 0 && inAll > mostSignsInAll)) {
      report(start + 1, "paragraph-too-dense");
      out.fill("", start, end);
    }
    start = end + 1;
  }
  return out;
}

function tamedLine(line: string, number: number, report: Report): string {
  if (line.length > longestLine) {
    report(number, "line-too-long", String(longestLine));
    return "";
  }
  if (nested.test(line) && !ruleLike.test(line)) {
    report(number, "line-too-nested");
    return "";
  }
  return line;
}
