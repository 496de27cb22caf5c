import { describe, expect, test } from "vitest";
import { briefFaultIds, parseBrief } from "@/lib/brief/markdown";
import { isWordId, t } from "@/lib/words";
import { briefOf, faultsOf, soundOptions, soundReferences, soundSections, soundText, sourceOf } from "./a-brief";

const textOf = (...lines: string[]) => sourceOf({ text: ["# Background", "", ...lines, ""] }); // lines[0] is line 12
const optionsOf = (...rows: string[]) => sourceOf({ after: ["# Policy options", "", ...rows, "", ...soundReferences] }); // 16
const endingIn = (...lines: string[]) => sourceOf({ after: [...soundSections, ...lines] }); // lines[0] is line 23
const option = (key: string) => `- ${key} | Title | Description.`;

/** Line and id of each fault, as `12 html`. */
const told = (source: string) => faultsOf(source).map(({ line, fault }) => `${line} ${fault}`);

test.each([
  ["no front matter", "# Background\n\nText.\n", ["1 front-matter-missing", "4 section-missing"]],
  ["front matter without an end", "---\nslug: a\n", ["1 front-matter-not-closed"]],
  ["unreadable YAML", sourceOf({ front: { title: "Talks: a way out" } }), ["4 front-matter-unreadable"]],
  ["a list for a value", sourceOf({ front: { title: "[a, b]" } }), ["4 front-matter-not-plain", "4 front-matter-missing-key"]],
  ["an alias for a value", sourceOf({ front: { title: "&x a", subtitle: "*x" } }), ["4 front-matter-not-plain", "5 front-matter-not-plain", "5 front-matter-missing-key"]],
  ["a missing key", sourceOf({ front: { motion: null } }), ["1 front-matter-missing-key"]],
  ["an empty value", sourceOf({ front: { motion: "" } }), ["8 front-matter-missing-key"]],
  ["an unknown key", sourceOf({ front: { author: "A. Nobody" } }), ["9 front-matter-unknown-key"]],
  ["a key given twice", sourceOf({ front: { notice: "One\nnotice: two" } }), ["10 front-matter-key-twice"]],
  ["a slug with capitals", sourceOf({ front: { slug: "Old Town" } }), ["2 slug-form"]],
  ["a language that is none", sourceOf({ front: { language: "English please" } }), ["3 language-form"]],
  ["a month that is none", sourceOf({ front: { as_of: "2024-13" } }), ["6 month-form"]],
  ["half a minute", sourceOf({ front: { reading_minutes: "0.5" } }), ["7 minutes-form"]],
  ["a motion of 301 characters", sourceOf({ front: { motion: "x".repeat(301) } }), ["8 motion-too-long"]],
  ["a title of 121 characters", sourceOf({ front: { title: "é".repeat(121) } }), ["4 title-too-long"]],
  ["a NUL made by an escape in YAML", sourceOf({ front: { title: '"a\\0b"' } }), ["4 nul-character"]],

  ["text before the first heading", sourceOf({ text: ["Text.", "", ...soundText] }), ["10 text-before-heading"]],
  ["a heading of the third level", textOf("### Deeper", "", "Text."), ["12 heading-too-deep"]],
  ["an underlined heading", textOf("A paragraph", "---", "", "Text."), ["12 heading-underlined"]],
  ["an empty heading", textOf("##", "", "Text."), ["12 heading-empty"]],
  ["no text at all", sourceOf({ text: ["# Background", ""] }), ["20 no-text"]],
  ["a block of HTML", textOf("Text.", "", "<script>alert(1)</script>"), ["14 html"]],
  ["a tag within a line", textOf("Some <b>bold</b> text."), ["12 html"]],
  ["a comment", textOf("Text.", "", "<!-- hidden -->"), ["14 html"]],
  ["an image", textOf("Text ![a map](https://example.org/map.png)."), ["12 image"]],
  ["code in a line", textOf("Text `code`."), ["12 code"]],
  ["code by indentation", textOf("Text.", "", "    code"), ["14 code"]],
  ["a table", textOf("| a | b |", "| --- | --- |", "| 1 | 2 |"), ["12 table"]],
  ["a block quotation", textOf("Text.", "", "> Quoted."), ["14 block-quote"]],
  ["a forced line break", textOf("One  ", "two."), ["12 hard-break"]],
  ["a ruled line", textOf("Text.", "", "***"), ["14 rule"]],
  ["a link defined elsewhere", textOf("Text.", "", "[a]: https://example.org"), ["14 link-definition"]],
  ["a footnote", textOf("One", "two.[^1]"), ["13 footnote"]],
  ["words struck through", textOf("Text ~~gone~~."), ["12 strikethrough"]],
  ["a list in a list", textOf("- One", "  - two"), ["13 list-nested"]],
  ["an empty item", textOf("- One", "-"), ["13 list-item-empty"]],
  ["two paragraphs in an item", textOf("- One", "", "  two"), ["14 list-item-blocks"]],
  ["emphasis four deep", textOf("*a **b *c **d** c* b** a*"), ["12 markup-too-deep"]],
  ["a link to a script", textOf("A [link](javascript:alert(1))."), ["12 link-address"]],
  ["a link to nowhere in particular", textOf("A [link](/brief)."), ["12 link-address"]],
  ["a link that shows one host and goes to another", textOf("A [link](https://un.org@example.org/)."), ["12 link-address"]],
  ["a link without words", textOf("A [](https://example.org)."), ["12 link-empty"]],
  ["a marker in a link", textOf("A [link [COUNT2024]](https://example.org)."), ["12 marker-in-link"]],
  ["a marker without its reference, on the second line", textOf("One", "two. [NOBODY2024]"), ["13 reference-unknown"]],
  ["a marker without its reference in an option", optionsOf("- a | A | Do. [NOBODY2024]", option("b")), ["16 reference-unknown"]],

  ["no policy options", sourceOf({ after: soundReferences }), ["17 section-missing"]],
  ["the references twice", sourceOf({ after: [...soundSections, "# references:", "", "- B2 | Text", ""] }), ["23 section-twice"]],
  ["sections out of order", sourceOf({ after: [...soundReferences, ...soundOptions] }), ["18 section-order"]],
  ["a sealed section one level too low", endingIn("## What happened next", "", "- 2025-01-01 | It came. | A paper"), ["23 section-level"]],
  ["running text after the options", endingIn("# Afterthought", "", "Text."), ["23 section-text-after"]],
  ["an option that is not in the list", optionsOf(option("a"), option("b"), "", "And so on."), ["19 section-only-list"]],
  ["a heading in the list of options", optionsOf(option("a"), option("b"), "", "## More"), ["19 section-heading"]],
  ["an empty section", endingIn("# Notes on the sources", ""), ["23 section-empty"]],
  ["a link in a reference", sourceOf({ after: [...soundOptions, "# References", "", "- COUNT2024 | [Count](https://example.org)"] }), ["21 link-in-row"]],
  ["an option of two parts", optionsOf(option("a"), "- b | Only a title"), ["17 option-form"]],
  ["an option with an empty part", optionsOf(option("a"), "- b |  | Description"), ["17 option-form"]],
  ["an option's key with a blank", optionsOf(option("a"), option("b c")), ["17 option-key-form"]],
  ["an option's key twice", optionsOf(option("a"), option("a")), ["17 option-key-twice"]],
  ["a marker in an option's title", optionsOf(option("a"), "- b | Title [COUNT2024] | Description"), ["17 option-title-marker"]],
  ["an option's description of 601 characters", optionsOf(option("a"), `- b | B | ${"x".repeat(601)}`), ["17 option-description-too-long"]],
  ["one option", optionsOf(option("a")), ["14 option-count"]],
  ["thirteen options", optionsOf(..."abcdefghijklm".split("").map(option)), ["14 option-count"]],
  ["a reference without a bar", sourceOf({ after: [...soundOptions, "# References", "", "- COUNT2024 Count"] }), ["12 reference-unknown", "21 reference-form"]],
  ["a reference's key in small letters", endingIn().replace("COUNT2024 |", "Count |"), ["12 reference-unknown", "21 reference-key-form"]],
  ["a reference twice", sourceOf({ after: [...soundSections.slice(0, -1), "- COUNT2024 | Again"] }), ["22 reference-key-twice"]],
  ["a later event without its source", endingIn("# What happened next", "", "- 2025-01-01 | It came."), ["25 later-form"]],
  ["a day that there is not", endingIn("# What happened next", "", "- 2025-02-29 | It came. | A paper"), ["25 date-form"]],
])("%s is told with its line", (_what, source, expected) => {
  expect(told(source)).toEqual(expected);
});

test("every fault of a file is told, in the order of its lines", () => {
  const source = sourceOf({
    front: { slug: "Old Town", motion: null },
    text: ["# Background", "", "Text `code` and <b>bold</b>.", "", "> Quoted. [NOBODY2024]", ""],
    after: ["# Policy options", "", option("a"), "", "# What happened next", "", "- soon | It came. | A paper", ""],
  });
  expect(told(source)).toEqual(["1 front-matter-missing-key", "2 slug-form", "11 code", "11 html", "13 block-quote", "15 option-count", "21 date-form"]);
});

describe("what is not a fault", () => {
  test("the small sound brief of these tests", () => {
    expect(faultsOf(sourceOf())).toEqual([]);
  });

  test("a reference that nobody cites, and an editor's square brackets", () => {
    expect(faultsOf(sourceOf({ text: ["# Background", "", "“[T]he cars” [sic] fill it.", ""] }))).toEqual([]);
  });

  test("Windows line ends, a byte order mark and blank lines at the top", () => {
    expect(briefOf(`\ufeff\r\n${sourceOf().replaceAll("\n", "\r\n")}`)).toEqual(briefOf(sourceOf()));
  });

  test("letters written apart, soft hyphens and zero width spaces: they are put right", () => {
    const brief = briefOf(textOf("The cafe\u0301 in the old\u200b town\u00ad. [COUNT2024]"));
    expect(brief.blocks[1]).toMatchObject({ inlines: [{ text: "The café in the old town. " }, { kind: "marker" }] });
  });

  test("values that YAML would take for numbers or truth values", () => {
    expect(briefOf(sourceOf({ front: { title: "2024", subtitle: "no", notice: '"Careful: people"' } })))
      .toMatchObject({ title: "2024", subtitle: "no", notice: "Careful: people" });
  });

  test("a value over several lines, and a notice left empty", () => {
    const brief = briefOf(sourceOf({ front: { motion: ">-\n  The council should\n  act.", notice: "" } }));
    expect(brief).toMatchObject({ motion: "The council should act.", notice: null });
  });

  test("headings of two levels, lists, emphasis and links", () => {
    const brief = briefOf(textOf("## A *small* point", "", "1. One", "2. two, **strongly**", "", "See [the count](http://example.org/a?b=c), <https://example.org/>."));
    expect(brief.blocks.slice(1)).toEqual([
      { kind: "heading", level: 2, inlines: [{ kind: "text", text: "A " }, { kind: "emphasis", inlines: [{ kind: "text", text: "small" }] }, { kind: "text", text: " point" }] },
      { kind: "list", ordered: true, items: [[{ kind: "text", text: "One" }], [{ kind: "text", text: "two, " }, { kind: "strong", inlines: [{ kind: "text", text: "strongly" }] }]] },
      {
        kind: "paragraph",
        inlines: [
          { kind: "text", text: "See " },
          { kind: "link", href: "http://example.org/a?b=c", inlines: [{ kind: "text", text: "the count" }] },
          { kind: "text", text: ", " },
          { kind: "link", href: "https://example.org/", inlines: [{ kind: "text", text: "https://example.org/" }] },
          { kind: "text", text: "." },
        ],
      },
    ]);
  });

  test("a sealed section whose heading is spelt otherwise stays sealed", () => {
    const brief = briefOf(endingIn("#  What **HAPPENED** next?", "", "One.", "", "Two.", "", "- 2025-01-01 | It came. | A paper"));
    expect(JSON.stringify(brief.blocks)).not.toContain("It came");
    expect(brief).toMatchObject({ laterIntro: "One.\n\nTwo.", laterEvents: [{ date: "2025-01-01", text: "It came.", source: "A paper" }] });
  });
});

test("each fault has a sentence that can be said, and no sentence is left over", () => {
  for (const fault of briefFaultIds) {
    const id = `brief-fault.${fault}`;
    expect(isWordId(id), id).toBe(true);
    if (isWordId(id)) expect(t(id, { line: 12, detail: "300" })).toMatch(/\b(12|300)\b/);
  }
});

test("a sentence says the line, the word and what to do", () => {
  const [fault] = faultsOf(sourceOf({ front: { author: "A. Nobody" } }));
  expect(fault && t("brief-fault.front-matter-unknown-key", fault))
    .toBe("Line 9 has a key that a brief does not know, “author”. Remove it, or correct its spelling.");
  const [long] = faultsOf(sourceOf({ front: { motion: "x".repeat(301) } }));
  expect(long && t("brief-fault.motion-too-long", long)).toBe("Line 8 makes the motion too long. It may have 300 characters at most: shorten it.");
});

test("a source that is no text at all is refused like any other", () => {
  expect(parseBrief("")).toEqual({ ok: false, faults: [{ line: 1, fault: "front-matter-missing" }, expect.anything(), expect.anything()] });
});
