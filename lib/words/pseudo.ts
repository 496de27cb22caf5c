import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/**
 * A language that nobody speaks, to read the site in before somebody translates it: every letter of our sentences is changed and they are
 * 40 % longer, so that what stays English, and what no longer fits, is seen at once. Names follow CLDR: `en-XA` is accented, `ar-XB` the
 * same and mirrored. What people wrote, and values that are filled in, stay as they are.
 */
export const pseudoLanguages = ["en-XA", "ar-XB"] as const;

const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const accented = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ";
const accents = new Map([...plain].map((letter, index) => [letter, [...accented][index]!]));

/** Sentences as the pseudo-language says them: each as its parsed form, which the formatter takes as it takes text. */
export function pseudo(sentences: Readonly<Record<string, string>>): Record<string, MessageFormatElement[]> {
  return Object.fromEntries(Object.entries(sentences).map(([id, text]) => [id, parse(text).map(changed)]));
}

function changed(element: MessageFormatElement): MessageFormatElement {
  switch (element.type) {
    case TYPE.literal: return { ...element, value: said(element.value) };
    case TYPE.plural:
    case TYPE.select:
      return { ...element, options: Object.fromEntries(Object.entries(element.options).map(([key, option]) => [key, { ...option, value: option.value.map(changed) }])) } as MessageFormatElement;
    case TYPE.tag: return { ...element, children: element.children.map(changed) };
    default: return element;
  }
}

/** A piece of text, accented, with four more letters for every ten. A `{place}` that a page fills in by itself stays. */
function said(text: string): string {
  return text.split(/(\{\w+\})/).map((part, index) => (index % 2 === 1 ? part : longer([...part].map((letter) => accents.get(letter) ?? letter).join("")))).join("");
}

/** Words of their own at the end of the text: a line can break before them, as it can in a longer language. */
function longer(text: string): string {
  const more = Math.round([...text.trim()].length * 0.4);
  if (more < 2) return text;
  const words = Array.from({ length: Math.ceil(more / 6) }, (_, index) => "öñéţŵö".slice(0, Math.min(6, more - index * 6))).filter((word) => word !== "").join(" ");
  const end = /\s*$/.exec(text)![0];
  return `${text.slice(0, text.length - end.length)} ${words}${end}`;
}
