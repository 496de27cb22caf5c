import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parseBrief } from "@/lib/brief/markdown";
import { practiceBriefSlug } from "@/lib/brief/schema";
import { oneLesson, oneLessonMinutes, practicePlan } from "@/lib/debate/plans";
import { inHouse } from "@/scripts/house";

test("the practice motion ships as a brief without a fault", async () => {
  const parsed = parseBrief(await readFile(inHouse("prisma", "briefs", "practice.md"), "utf8"));
  expect(parsed.ok || parsed.faults).toBe(true);
  expect(parsed.ok && parsed.brief).toMatchObject({ slug: practiceBriefSlug, motion: "Homework should be optional." });
});

test("it takes three minutes, one for each step, and has neither rebuttal nor an option paper", () => {
  const { spans, usesRebuttal, usesOptions } = practicePlan;
  expect({ usesRebuttal, usesOptions }).toEqual({ usesRebuttal: false, usesOptions: false });
  expect([spans.opening, spans.arguing, spans.closing].map(({ minutes }) => minutes)).toEqual([1, 1, 1]);
});

test("one lesson is 43 minutes, as the front page says", () => {
  expect(oneLessonMinutes).toBe(43);
  expect(oneLesson).toEqual({ join: 6, opening: 8, arguing: 16, closing: 5, outcome: 8 });
});
