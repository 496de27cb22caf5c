import { expect, test } from "vitest";
import { parsedBriefDocument } from "@/lib/brief/markdown";
import { briefOf, shippedSource } from "./a-brief";

const brief = briefOf(shippedSource);

test("the brief that ships has its front matter read", () => {
  expect(brief).toMatchObject({ slug: "minusma-compromise", language: "en", asOf: "2022-04", readingMinutes: 5 });
  expect(brief.title).toBe("Talking to the military government");
  expect(brief.motion).toMatch(/^The United Nations should accept a compromise .* in the country\.$/);
  expect(brief.notice).toMatch(/^Real people died/);
});

test("the brief that ships has its sections read", () => {
  expect(brief.options.map(({ key }) => key)).toEqual(["compromise", "continue", "reconfigure", "pressure", "reinforce", "withdraw"]);
  expect(brief.options[2]?.title).toBe("Shrink to what can be protected");
  expect(brief.references.map(({ key }) => key)).toEqual(["UN2022", "LY2022", "AC2021", "ECO2022", "NA2022"]);
  expect(brief.laterEvents.map(({ date }) => date)).toEqual(["2022-06-29", "2022-07-03", "2023-06-16", "2023-06-30", "2023-12-31"]);
  expect(brief.laterEvents[4]).toMatchObject({ source: "Statement of the UN Secretary-General" });
  expect(brief.laterIntro).toMatch(/^Sealed with all that follows/);
  expect(brief.sourceNotes).toHaveLength(3);
});

test("the running text ends where the policy options begin, and holds nothing that is sealed", () => {
  const headings = brief.blocks.filter(({ kind }) => kind === "heading");
  expect(headings).toHaveLength(6);
  const running = JSON.stringify(brief.blocks);
  for (const sealed of ["2023", "resolution 2640", "311", "source brief"]) expect(running).not.toContain(sealed);
});

test("a marker is kept as a marker", () => {
  const second = brief.blocks[1];
  expect(second?.kind === "paragraph" && second.inlines.at(-1)).toEqual({ kind: "marker", key: "UN2022" });
});

test("a brief survives a JSON column", () => {
  expect(parsedBriefDocument.parse(JSON.parse(JSON.stringify(brief)))).toEqual(brief);
});

test("a link that is not on the web is refused on its way out of the database", () => {
  const forged = { ...brief, blocks: [{ kind: "paragraph", inlines: [{ kind: "link", href: "javascript:alert(1)", inlines: [] }] }] };
  expect(parsedBriefDocument.safeParse(forged).success).toBe(false);
});
