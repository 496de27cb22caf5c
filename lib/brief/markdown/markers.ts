import type { Inline } from "@/lib/brief/markdown/document";

/** How the key of a reference looks. Two characters at least, so that an editor's '[T]he' stays text. */
export const referenceKey = /^[A-Z][A-Z0-9]{1,19}$/;
const marker = /\[([A-Z][A-Z0-9]{1,19})\]/g;

export type MarkedText = Extract<Inline, { kind: "text" | "marker" }>;

/** The keys that a text marks, each with its offset (UTF-16). */
export function markersIn(text: string): { key: string; at: number }[] {
  return [...text.matchAll(marker)].map((match) => ({ key: match[1] ?? "", at: match.index }));
}

/** Takes a text with `[KEY]` markers apart: 'talks. [UN2022]' is the text 'talks. ' and the marker UN2022. */
export function splitMarkers(text: string): MarkedText[] {
  // A split by a pattern with one group alternates: text, key, text, key, … text.
  return text.split(marker).flatMap((part, index): MarkedText[] => {
    if (index % 2 === 1) return [{ kind: "marker", key: part }];
    return part === "" ? [] : [{ kind: "text", text: part }];
  });
}

/** A line of a brief without its `[KEY]` markers, for where nothing can be linked: on a ballot paper, in a drawing, in a file. */
export function plainText(text: string): string {
  const words = splitMarkers(text).map((part) => (part.kind === "text" ? part.text : "")).join("");
  return words.replace(/\s+/g, " ").replace(/ (?=[.,;:])/g, "").trim();
}
