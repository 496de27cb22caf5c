import { describe, expect, test } from "vitest";
import { agreeToBeNamedInput, giveCreditInput } from "@/lib/ballot/schema";
import { hideInput, reportInput } from "@/lib/moderation/schema";
import { issuesOf } from "../../support/issues";

const debateId = "0199d0a0-0000-7000-8000-000000000001";
const [first, second, third, fourth] = ["1", "2", "3", "4"].map((last) => `0199d0a0-0000-7000-8000-00000000010${last}`) as [string, string, string, string];
const ticked = (...ids: string[]) => Object.fromEntries(ids.map((id) => [`credit-${id}`, "1"]));

describe("a credit paper as a form posts it", () => {
  test("names what is ticked, with its reason, in the order of the ids", () => {
    const paper = giveCreditInput.parse({ debateId, ...ticked(second, first), [`reason-${first}`]: "  It was hard\r\nto answer. ", [`reason-${third}`]: "not ticked" });
    expect(paper).toEqual({ debateId, skip: false, credits: [{ argumentId: first, reason: "It was hard\nto answer." }, { argumentId: second, reason: "" }] });
  });

  test("is left out whatever is ticked, and however much", () => {
    expect(giveCreditInput.parse({ debateId, skip: "1", ...ticked(first, second, third, fourth), [`reason-${first}`]: "x".repeat(400) })).toEqual({ debateId, skip: true, credits: [] });
  });

  test("takes three and not four, one and not none", () => {
    expect(giveCreditInput.parse({ debateId, ...ticked(first, second, third) }).credits).toHaveLength(3);
    expect(issuesOf(giveCreditInput, { debateId, ...ticked(first, second, third, fourth) })).toEqual(["too-many-credits"]);
    expect(issuesOf(giveCreditInput, { debateId })).toEqual(["no-credit-chosen"]);
    expect(issuesOf(giveCreditInput, { debateId, [`credit-${first}`]: "" })).toEqual(["no-credit-chosen"]);
  });

  test("takes 300 characters of a reason, as PostgreSQL counts them, and tells one more at its own field", () => {
    expect(giveCreditInput.parse({ debateId, ...ticked(first), [`reason-${first}`]: "\u{1F54A}".repeat(300) }).credits[0]?.reason).toHaveLength(600);
    const { error } = giveCreditInput.safeParse({ debateId, ...ticked(first), [`reason-${first}`]: "x".repeat(301) });
    expect(error?.issues).toMatchObject([{ path: [`reason-${first}`], message: "text-too-long" }]);
    expect(issuesOf(giveCreditInput, { debateId, ...ticked(first), [`reason-${first}`]: "nul \0" })).toEqual(["text-unstorable"]);
  });

  test("an id that is none is refused, and a field of another name is nothing", () => {
    expect(issuesOf(giveCreditInput, { debateId, [`credit-${"-".repeat(36)}`]: "1" })).toEqual(["not-an-address"]);
    expect(issuesOf(giveCreditInput, { debateId, credit: first, "credit-F1": "1" })).toEqual(["no-credit-chosen"]);
  });
});

test("an author says yes or no, and nothing else", () => {
  const said = { debateId, argumentId: first };
  expect(agreeToBeNamedInput.parse({ ...said, named: "no" })).toEqual({ ...said, named: "no" });
  expect(issuesOf(agreeToBeNamedInput, { ...said, named: "perhaps" })).toEqual(["field-not-right"]);
});

test("one thing is hidden at a time; the reason of a credit is hidden, never reported", () => {
  expect(hideInput.parse({ debateId, creditId: first })).toMatchObject({ creditId: first, reason: "" });
  expect(issuesOf(hideInput, { debateId, creditId: first, commentId: second })).toEqual(["not-an-address"]);
  expect(issuesOf(hideInput, { debateId })).toEqual(["not-an-address"]);
  expect(issuesOf(reportInput, { debateId, creditId: first })).toEqual(["not-an-address"]);
});
