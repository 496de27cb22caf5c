import { isMap, isScalar, LineCounter, parseDocument, type Scalar } from "yaml";
import { briefLimits, type ParsedBrief } from "@/lib/brief/markdown/document";
import { codePoints, type Report } from "@/lib/brief/markdown/faults";
import { cleaned } from "@/lib/brief/markdown/source";

const keys = ["slug", "language", "title", "subtitle", "as_of", "reading_minutes", "motion", "notice"] as const;
type Key = (typeof keys)[number];
const optional: readonly string[] = ["notice"];
const mostCharacters = 10_000;

type FrontMatter = Omit<ParsedBrief, "blocks" | "options" | "references" | "laterIntro" | "laterEvents" | "sourceNotes">;

/**
 * Reads what stands between the first two `---` lines.
 *
 * @returns `bodyFrom`: index of the first line after it; null when its end is not to be found. `fields` are only to be used
 *   when nothing was reported.
 */
export function readFrontMatter(lines: readonly string[], report: Report): { fields: FrontMatter; bodyFrom: number | null } {
  const found = new Map<string, { value: string; line: number }>();
  const first = lines.findIndex((line) => line.trim() !== "");
  if (lines[first]?.trimEnd() !== "---") {
    report(Math.max(first, 0) + 1, "front-matter-missing");
    return { fields: fieldsOf(found), bodyFrom: 0 };
  }
  const length = lines.slice(first + 1).findIndex((line) => line.trimEnd() === "---");
  if (length < 0) {
    report(first + 1, "front-matter-not-closed");
    return { fields: fieldsOf(found), bodyFrom: null };
  }
  const yaml = lines.slice(first + 1, first + 1 + length).join("\n");
  const readable = yaml.length <= mostCharacters && readPairs(yaml, first + 1, found, report);
  if (yaml.length > mostCharacters) report(first + 1, "front-matter-too-large", String(mostCharacters));
  if (readable) checkFields(found, first + 1, report);
  return { fields: fieldsOf(found), bodyFrom: first + length + 2 };
}

/** Fills `found`. @returns false when the YAML cannot be read, so that no key may be called missing */
function readPairs(yaml: string, linesBefore: number, found: Map<string, { value: string; line: number }>, report: Report): boolean {
  const lineCounter = new LineCounter();
  // Failsafe: every value is the text that was typed. 2022-04 must not become a number, nor "no" a truth value.
  const document = parseDocument(yaml, { schema: "failsafe", lineCounter, uniqueKeys: false, prettyErrors: false });
  const lineOf = (offset: number) => linesBefore + lineCounter.linePos(offset).line;
  const troubles = [...document.errors, ...document.warnings];
  for (const trouble of troubles) report(lineOf(trouble.pos[0]), "front-matter-unreadable");
  if (troubles.length > 0) return false;
  if (document.contents === null) return true;
  if (!isMap(document.contents)) {
    report(linesBefore + 1, "front-matter-unreadable");
    return false;
  }
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : "";
    const line = lineOf((key as Scalar).range?.[0] ?? 0);
    if (value !== null && !(isScalar(value) && value.anchor === undefined)) report(line, "front-matter-not-plain", name);
    else if (found.has(name)) report(line, "front-matter-key-twice", name);
    const typed = isScalar(value) ? cleaned(String(value.value), line, report) : "";
    if (!found.has(name)) found.set(name, { line, value: typed.normalize("NFC").replace(/\s+/g, " ").trim() });
  }
  return true;
}

function checkFields(found: ReadonlyMap<string, { value: string; line: number }>, top: number, report: Report): void {
  for (const [name, { line }] of found) if (!keys.some((key) => key === name)) report(line, "front-matter-unknown-key", name);
  for (const key of keys) {
    const field = found.get(key);
    if (!field?.value) {
      if (!optional.includes(key)) report(field?.line ?? top, "front-matter-missing-key", key);
      continue;
    }
    checkField(key, field.value, field.line, report);
  }
}

function checkField(key: Key, value: string, line: number, report: Report): void {
  if (key === "slug" && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) report(line, "slug-form", value);
  if (key === "language" && !isLanguage(value)) report(line, "language-form", value);
  if (key === "as_of" && !/^[12]\d{3}-(0[1-9]|1[0-2])$/.test(value)) report(line, "month-form", value);
  const minutes = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (key === "reading_minutes" && (minutes < 1 || minutes > briefLimits.readingMinutes)) report(line, "minutes-form", value);
  if (key === "slug" || key === "title" || key === "subtitle" || key === "motion" || key === "notice") {
    if (codePoints(value) > briefLimits[key]) report(line, `${key}-too-long`, String(briefLimits[key]));
  }
}

function isLanguage(tag: string): boolean {
  return tag.length <= 35 && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) && isCanonicalisable(tag);
}

function isCanonicalisable(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false; // a RangeError is the answer that the tag is none
  }
}

function fieldsOf(found: ReadonlyMap<string, { value: string }>): FrontMatter {
  const value = (key: Key) => found.get(key)?.value ?? "";
  const language = value("language");
  return {
    slug: value("slug"),
    language: isLanguage(language) ? (Intl.getCanonicalLocales(language)[0] ?? language) : language,
    title: value("title"),
    subtitle: value("subtitle"),
    asOf: value("as_of"),
    readingMinutes: Number(value("reading_minutes")),
    motion: value("motion"),
    notice: value("notice") || null,
  };
}
