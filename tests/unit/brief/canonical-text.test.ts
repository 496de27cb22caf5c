import { describe, expect, test } from "vitest";
import { blockOffsets, blockText, canonicalSha256, canonicalText, plainText } from "@/lib/brief/canonical-text";
import { splitMarkers } from "@/lib/brief/markdown";
import { briefOf, shippedSource, sourceOf } from "./a-brief";

const brief = briefOf(shippedSource);
const text = canonicalText(brief);

describe("the canonical text of the brief that ships", () => {
  test("reaches from the first heading to the last policy option", () => {
    expect(text.startsWith("Background\n\nThe United Nations Multidimensional")).toBe(true);
    expect(text.endsWith("a small civilian office and to neighbouring states.")).toBe(true);
  });

  test("holds no markup, no marker, no key of an option, and nothing from the references on", () => {
    expect(text).not.toMatch(/[[\]|#*]|MINUSMA fact sheet|What happened next|2023/);
    expect(text).not.toMatch(/ [.,;:]|[^\S\n]{2}|\n{3}| \n|\n /);
    expect(text).toContain("protecting civilians.\n\nIt has become");
    expect(text).toContain("Policy options\n\nNegotiate a compromise\n\nAccept the present government");
  });

  test("is known by its digest", () => {
    // Worked out once with sha256sum; whoever changes how canonical text is made cuts every stored passage loose.
    expect(canonicalSha256(text)).toBe("e64857051a565c4cf9126b5d337f7f3e5d147379747b9605b59726d8522ea4fc");
  });
});

test.each([
  ["Talks failed. [UN2022]", "Talks failed."],
  ["Talks failed [UN2022].", "Talks failed."],
  ["Talks [UN2022] failed.", "Talks failed."],
  ["Talks failed [UN2022][LY2022], twice.", "Talks failed, twice."],
  ["Talks failed [UN2022], [LY2022].", "Talks failed."],
  ["Talks ([UN2022]) failed ([UN2022], [LY2022]).", "Talks failed."],
  ["Talks (see [UN2022]) failed.", "Talks (see) failed."],
  ["“Talks failed [UN2022]”, he said.", "“Talks failed”, he said."],
  ["[UN2022] says so.", "says so."],
  ["Talks failed.[UN2022] Then war.", "Talks failed. Then war."],
  ["Les pourparlers [UN2022] : un échec.", "Les pourparlers : un échec."],
  ["“[T]alks” failed [sic].", "“[T]alks” failed [sic]."],
])("'%s' reads '%s'", (typed, plain) => {
  expect(plainText(splitMarkers(typed))).toBe(plain);
});

test("white space is collapsed and letters are composed across markup", () => {
  expect(plainText([{ kind: "text", text: " a\u00a0\u00a0b\nc" }, { kind: "strong", inlines: [{ kind: "text", text: "e" }] }, { kind: "text", text: "\u0301 " }])).toBe("a b cé");
});

test("markers in an option's description are removed", () => {
  const small = briefOf(sourceOf().replace("on weekdays.", "on weekdays [COUNT2024]."));
  expect(small.options[0]?.description).toBe("No private cars on weekdays [COUNT2024].");
  expect(canonicalText(small)).toContain("No private cars on weekdays.\n\n");
});

describe("offsets", () => {
  const withLists = briefOf(sourceOf({ text: ["# One [COUNT2024]", "", "Text *with* 😀. [COUNT2024]", "", "- first", "- **second** [COUNT2024].", "", "## Two", "", "1. third", ""] }));

  test.each([["the brief that ships", brief], ["a brief with lists", withLists]])("cut each block of %s out of the canonical text", (_which, some) => {
    const whole = canonicalText(some);
    const cut = ({ start, end }: { start: number; end: number }) => whole.slice(start, end);
    const offsets = blockOffsets(some);
    expect(offsets.blocks.map(cut)).toEqual(some.blocks.map(blockText));
    some.blocks.forEach((block, index) => {
      expect(offsets.blocks[index]?.items.map(cut)).toEqual(block.kind === "list" ? block.items.map(plainText) : []);
    });
    expect(cut(offsets.optionsHeading)).toBe("Policy options");
    expect(offsets.options.map(({ title, description }) => [cut(title), cut(description)])).toEqual(some.options.map(({ title, description }) => [title, description]));
    expect(offsets.options.map(cut)).toEqual(some.options.map(({ title, description }) => `${title}\n\n${description}`));
  });

  test("leave nothing between blocks but a blank line", () => {
    const whole = canonicalText(withLists);
    const { blocks, optionsHeading, options } = blockOffsets(withLists);
    const parts = [...blocks.flatMap((block) => (block.items.length > 0 ? block.items : [block])), optionsHeading, ...options.flatMap(({ title, description }) => [title, description])];
    expect(parts.map(({ start, end }) => whole.slice(start, end)).join("\n\n")).toBe(whole);
  });

  test("hold for briefs drawn at random", () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const drawn = briefOf(sourceOf({ text: drawnText(seed) }));
      const whole = canonicalText(drawn);
      const { blocks } = blockOffsets(drawn);
      expect(blocks.map(({ start, end }) => whole.slice(start, end)), `seed ${seed}`).toEqual(drawn.blocks.map(blockText));
      expect(whole, `seed ${seed}`).toBe(whole.normalize("NFC"));
      expect(whole, `seed ${seed}`).not.toMatch(/COUNT2024|[^\S\n]{2}| \n|\n |\n{3}/);
    }
  });
});

/** Blocks of a body, drawn by a small linear congruential generator, so that a failure can be drawn again. */
function drawnText(seed: number): string[] {
  let state = seed;
  const draw = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pieces = ["cars", "e\u0301t\u00e9", "😀", "*slow*", "**fast**", "[count](https://example.org/)", "[COUNT2024]", "(see [COUNT2024])", "x&nbsp;y", "“so”", "a,"];
  const line = () => `Then ${Array.from({ length: 1 + draw(7) }, () => pieces[draw(pieces.length)]).join(draw(3) === 0 ? "  " : " ")}.`;
  const block = () => [() => [`## ${line()}`], () => [line(), line()], () => [`- ${line()}`, `- ${line()}`]][draw(3)]?.() ?? [];
  return ["# Background", "", "Text.", "", ...Array.from({ length: 1 + draw(8) }, () => [...block(), ""]).flat()];
}
