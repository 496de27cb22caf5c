/** What a text comes to: stored as this, or refused with the sentence of this id. */
type Fate = { stored: string } | { refused: "text-empty" | "text-too-long" | "text-unstorable" };
export type HostileText = { what: string; text: string; claim: Fate; comment: Fate; name: Fate };

const empty: Fate = { refused: "text-empty" };
const tooLong: Fate = { refused: "text-too-long" };
const unstorable: Fate = { refused: "text-unstorable" };
const as = (stored: string): Fate => ({ stored });

/** One that is stored as it is in each place, unless said. */
function text(what: string, given: string, more: { all?: Fate; written?: Fate; name?: Fate; comment?: Fate } = {}): HostileText {
  const written = more.written ?? more.all ?? as(given);
  return { what, text: given, claim: written, comment: more.comment ?? written, name: more.name ?? more.all ?? as(given) };
}

/** Texts that break sites: each with what it must come to. All that is stored stands here in NFC. */
export const hostileTexts: readonly HostileText[] = [
  text("Arabic", "السلام عليكم"),
  text("Hebrew with points in another order", "\u05E9\u05C1\u05B8\u05DC\u05D5\u05B9\u05DD", { all: as("\u05E9\u05B8\u05C1\u05DC\u05D5\u05B9\u05DD") }),
  text("Devanagari", "नमस्ते दुनिया"),
  text("Thai", "สวัสดีชาวโลก"),
  text("Chinese", "你好，世界"),
  text("Korean in single letters", "\u1112\u1161\u11AB\u1100\u116E\u11A8", { all: as("한국") }),
  text("Latin taken apart", "Zoe\u0308", { all: as("Zoë") }),
  text("a sign that is another letter", "\u212Bngstro\u0308m", { all: as("Ångström") }),
  text("a letter that NFC takes apart", "\u0958", { all: as("\u0915\u093C") }),
  text("Arabic figures", "١٢٣"),
  text("letters beyond 16 bits", "𐐀𝔘𠮷"),
  text("a family of four in one sign", "👨\u200D👩\u200D👧\u200D👦 agree", { name: as("👨 👩 👧 👦 agree") }),
  text("a flag", "🇲🇱 Mali"),
  text("a heart and nothing else", "❤\uFE0F", { name: empty }),
  text("the direction turned round", "safe\u202Egnp.exe", { name: as("safe gnp.exe") }),
  text("isolated directions", "\u2066abc\u2069 \u2067def\u2069", { name: as("abc def") }),
  text("direction marks between letters", "a\u200Eb\u200Fc\u061Cd", { name: as("a b c d") }),
  text("spaces of no width", "a\u200Bb\u2060c", { name: as("a b c") }),
  text("nothing but what has no width", "\u200B\u200C\u200D\u2060\uFEFF", { all: empty }),
  text("letters that nobody sees", "\u3164\u115F\u1160\uFFA0", { all: empty }),
  text("a Braille cell without a dot", "\u2800\u2800", { all: empty }),
  text("invisible tags", "ok\u{E0041}\u{E0042}", { name: as("ok") }),
  text("a soft hyphen", "co\u00ADop", { name: as("co op") }),
  text("a mark of byte order", "\uFEFFclaim", { all: as("claim") }),
  text("nothing but space", " \t\r\n\u00A0\u3000\u2003", { all: empty }),
  text("nothing at all", "", { all: empty }),
  text("space around", "  padded \n", { all: as("padded") }),
  text("line ends of three kinds", "one\r\ntwo\rthree\nfour", { written: as("one\ntwo\nthree\nfour"), name: as("one two three four") }),
  text("line ends of Unicode", "a\u2028b\u2029c", { name: as("a b c") }),
  text("bells and escapes", "a\u0007b\u001B[31mc\u0085d", { name: as("a b [31mc d") }),
  text("NUL", "a\0b", { all: unstorable }),
  text("half a pair, the first", "a\uD800b", { all: unstorable }),
  text("half a pair, the second", "\uDC00", { all: unstorable }),
  text("a pair the wrong way round", "\uDE00\uD83D", { all: unstorable }),
  text("no character, by decree", "a\uFFFFb"),
  text("a tower of marks", `Z${"\u0335".repeat(480)}`, { name: tooLong }),
  text("nothing but marks", "\u0301\u0335", { all: empty }),
  text("ten thousand letters", "x".repeat(10_000), { all: tooLong }),
  text("one letter too many for a claim", "x".repeat(501), { all: tooLong, comment: as("x".repeat(501)) }),
  text("as many as a claim may have, each beyond 16 bits", "😀".repeat(500), { name: empty }),
  text("letters that become too many in NFC", "\u0958".repeat(300), { all: tooLong, comment: as("\u0915\u093C".repeat(300)) }),
  text("forty letters", "ж".repeat(40)),
  text("SQL", "'); DROP TABLE argument; --"),
  text("SQL with dollars", "$$; SELECT $1; $tag$"),
  text("a pattern", "%_\\", { name: empty }),
  text("HTML", "<script>alert(1)</script>&lt;"),
  text("an end of what it stands in", "</textarea>\"'><img onerror=x>"),
  text("a template", "{{7*7}} ${7*7} <%= 7*7 %>"),
  text("a message of ours", "{count, plural, other {#}}"),
  text("JSON", '{"__proto__": {"x": [null]}}'),
  text("a link that runs", "javascript:alert(1)//https://a.b"),
  text("a path", "..\\..\\etc/passwd%00.md"),
  text("a formula", '=HYPERLINK("http://a.b","c")'),
  text("a format", "%s%n%d %x"),
  text("signs and nothing else", "?!", { name: empty }),
];
