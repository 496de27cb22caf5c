import { splitMarkers } from "@/lib/brief/markdown";

/** A line of a brief without its `[KEY]` markers, for where nothing can be linked: on a ballot paper, in a drawing. */
export function plainText(text: string): string {
  const words = splitMarkers(text).map((part) => (part.kind === "text" ? part.text : "")).join("");
  return words.replace(/\s+/g, " ").replace(/ (?=[.,;:])/g, "").trim();
}
