import { describe, expect, test } from "vitest";
import { agreeToBeNamed } from "@/lib/ballot/commands/agree-to-be-named";
import { hideContent, restoreContent } from "@/lib/moderation/commands/hide";
import { reportInput } from "@/lib/moderation/schema";
import type { CreditedArgument, Credits } from "@/lib/outcome/queries/credits";
import { outcome } from "@/lib/outcome/queries/outcome";
import { type ADebate, aDebate, aPublicDebate, moveTo } from "@/tests/support/a-debate";
import { anArgument } from "@/tests/support/a-stage";
import { answerOf } from "@/tests/support/answer-of";
import { rows } from "@/tests/support/ask";
import { post } from "@/tests/support/claims";
import { aCredit, creditTo } from "@/tests/support/credits";
import { type Person, visitor } from "@/tests/support/people";

type Shown = Extract<Credits, { kind: "credits" }>;

/** Six students; Ada's argument is credited by four with three reasons, Ben's by one with a reason. Then the outcome. */
async function credited({ givers = 4 } = {}) {
  const debate = await aDebate({ phase: "arguing", students: 6, assistants: 1, observers: 1 });
  const [ada, ben, ...others] = debate.students as [Person, Person, ...Person[]];
  const [much, little] = [await post(ada, debate, "Talks keep the airfield open"), await post(ben, debate, "Patrols alone have not held a road")];
  await moveTo(debate, "closing");
  for (const [index, person] of others.slice(0, givers).entries()) {
    await creditTo(person, debate, [much, index === 0 ? "" : `Reason ${index}`], ...(index === 0 ? [[little, "Only one"] as [typeof little, string]] : []));
  }
  await moveTo(debate, "outcome");
  return { debate, ada, ben, others, much, little };
}
const read = async (who: Parameters<typeof outcome>[0], debate: Pick<ADebate, "slug">) => (await outcome(who, debate.slug)).credits as Shown;
const reasonsOf = (argument: CreditedArgument | undefined) => argument?.reasons.map(({ text }) => text).toSorted();

test("who reads the outcome reads how often an argument was credited and why: no voter, no author, no place of anything before three", async () => {
  const { debate, others, ada, ben, much } = await credited();
  const credits = await read(others[3]!, debate);
  expect(credits).toMatchObject({ papers: 4, all: 5, fewer: { credits: 1, arguments: 1 }, mine: [], forStaff: [] });
  expect(credits.listed).toHaveLength(1);
  expect(credits.listed[0]).toMatchObject({ id: much.id, credits: 4, author: null, mine: false, isNamed: false, mayAgree: false });
  expect(reasonsOf(credits.listed[0])).toEqual(["Reason 1", "Reason 2", "Reason 3"]);
  expect(credits.listed[0]!.reasons.every(({ id }) => id === null)).toBe(true);
  const text = JSON.stringify(credits);
  for (const { personId, name } of [ada, ben, ...others]) for (const mark of [personId, name]) expect(text).not.toContain(mark);
  for (const { key } of await rows<{ key: string }>("SELECT encode(voter_key, 'hex') AS key FROM credit WHERE debate_id = $1", [debate.id])) expect(text).not.toContain(key);
  expect(text).not.toContain("Only one");
});

test("an author reads all reasons of their own argument, however few; staff read all, and nobody else what was credited once", async () => {
  const { debate, ben, little } = await credited();
  expect((await read(ben, debate)).mine).toMatchObject([{ id: little.id, credits: 1, mine: true, mayAgree: true, reasons: [{ text: "Only one", id: null }] }]);
  expect((await read(debate.assistants[0]!, debate)).forStaff).toMatchObject([{ id: little.id, credits: 1, author: null, reasons: [{ text: "Only one", id: expect.any(String) as string }] }]);
  expect(await read(debate.observers[0]!, debate)).toMatchObject({ mine: [], forStaff: [] });
});

test("reasons come in an order that is drawn anew each time", async () => {
  const { debate, others } = await credited();
  const orders = new Set<string>();
  for (let nth = 0; nth < 40 && orders.size < 2; nth++) orders.add(JSON.stringify((await read(others[3]!, debate)).listed[0]!.reasons));
  expect(orders.size).toBe(2); // by chance not once in 6 to the 39th
});

test.each([[0, true], [1, false], [2, false]])("of %i papers nothing is told to anybody, authors and staff included", async (givers, isNone) => {
  const { debate, ada } = await credited({ givers });
  for (const who of [ada, debate.teacher, debate.observers[0]!]) expect((await outcome(who, debate.slug)).credits).toEqual({ kind: "withheld", isNone });
});

describe("an author's name", () => {
  test("stands beside the credits once they agree, for everybody, and goes again when they take it away", async () => {
    const { debate, ada, others, much } = await credited();
    const said = (named: "yes" | "no") => agreeToBeNamed(ada, { debateId: debate.id, argumentId: much.id, named });
    const [before] = await rows("SELECT author_named_at FROM argument WHERE id = $1", [much.id]);
    expect(before).toEqual({ author_named_at: null });
    await said("yes");
    const [first] = await rows("SELECT author_named_at FROM argument WHERE id = $1", [much.id]);
    await said("yes");
    expect(await rows("SELECT author_named_at FROM argument WHERE id = $1", [much.id])).toEqual([first]);
    expect((await read(others[3]!, debate)).listed[0]).toMatchObject({ author: ada.name, isNamed: false });
    expect((await read(ada, debate)).listed[0]).toMatchObject({ mine: true, isNamed: true });
    await said("no");
    expect((await read(others[3]!, debate)).listed[0]!.author).toBeNull();
  });

  test("is a pseudonym where the class uses them, and both to staff", async () => {
    const { debate, ada, others, much } = await credited();
    await rows("UPDATE class SET anonymity = 'pseudonyms' WHERE id = $1", [debate.classId]);
    await agreeToBeNamed(ada, { debateId: debate.id, argumentId: much.id, named: "yes" });
    expect((await read(others[3]!, debate)).listed[0]!.author).toBe(`student of ${ada.personId}`);
    expect((await read(debate.teacher, debate)).listed[0]!.author).toBe(`${ada.name} (student of ${ada.personId})`);
  });

  test("is nobody else's to give, nor of an argument that nobody credited, nor once archived", async () => {
    const { debate, ada, ben, much, little } = await credited();
    const said = (who: Person, argumentId: string) => answerOf(agreeToBeNamed(who, { debateId: debate.id, argumentId, named: "yes" }));
    expect(await said(ben, much.id)).toBe("not-allowed: not-your-argument");
    expect(await said(debate.teacher, much.id)).toBe("not-allowed: not-your-argument");
    expect(await said(ada, crypto.randomUUID())).toBe("not-found: argument");
    const lonely = await anArgument(debate.id, ada);
    expect(await said(ada, lonely.id)).toBe("conflict: not-credited");
    await moveTo(debate, "archived");
    expect(await said(ben, little.id)).toBe("closed: debate-is-archived");
  });
});

describe("a reason that staff hide", () => {
  test("is gone for everybody but staff, its author's too; the credit stays counted, the decision is logged, and it can be put back", async () => {
    const { debate, ada, others } = await credited();
    const staff = await read(debate.assistants[0]!, debate);
    const hidden = staff.listed[0]!.reasons.find(({ text }) => text === "Reason 2")!;
    const on = { debateId: debate.id, creditId: hidden.id!, reason: "It names a person." };
    await hideContent(debate.assistants[0]!, on);
    for (const who of [ada, others[3]!]) {
      const [first] = (await read(who, debate)).listed;
      expect([first!.credits, reasonsOf(first)]).toEqual([4, ["Reason 1", "Reason 3"]]);
    }
    expect((await read(debate.teacher, debate)).listed[0]!.reasons.filter(({ isHidden }) => isHidden)).toEqual([{ text: "Reason 2", id: hidden.id, isHidden: true }]);
    expect(await answerOf(hideContent(debate.teacher, on))).toBe("conflict: nothing-to-hide");
    await restoreContent(debate.teacher, { ...on, reason: "" });
    expect(reasonsOf((await read(ada, debate)).listed[0])).toEqual(["Reason 1", "Reason 2", "Reason 3"]);
    expect(await rows("SELECT kind, reason, actor_id, argument_id, comment_id, credit_id FROM decision WHERE debate_id = $1 ORDER BY at, id", [debate.id])).toEqual([
      { kind: "hide", reason: "It names a person.", actor_id: debate.assistants[0]!.personId, argument_id: null, comment_id: null, credit_id: hidden.id },
      { kind: "restore", reason: "", actor_id: debate.teacher.personId, argument_id: null, comment_id: null, credit_id: hidden.id },
    ]);
  });

  test("is none of a student's business, of another debate's staff, nor of anybody's before the outcome; a report names none", async () => {
    const { debate, ada } = await credited();
    const [reason] = (await read(debate.teacher, debate)).listed[0]!.reasons;
    const on = { debateId: debate.id, creditId: reason!.id!, reason: "" };
    expect(await answerOf(hideContent(ada, on))).toBe("not-allowed: only-staff-hide");
    const another = await aDebate({ phase: "outcome", students: 1 });
    expect(await answerOf(hideContent(another.teacher, { ...on, debateId: another.id }))).toBe("not-found: credit");
    const voting = await aDebate({ phase: "closing", students: 1 });
    const early = await aCredit(voting.id, (await anArgument(voting.id, voting.students[0]!)).id, "Not yet");
    expect(await answerOf(hideContent(voting.teacher, { debateId: voting.id, creditId: early, reason: "" }))).toBe("closed: outcome-not-open");
    expect(reportInput.safeParse(on).success).toBe(false);
  });
});

test("credits of a hidden argument are not shown while it is hidden", async () => {
  const { debate, others, much } = await credited();
  await hideContent(debate.teacher, { debateId: debate.id, argumentId: much.id, reason: "" });
  expect(await read(others[3]!, debate)).toMatchObject({ all: 1, listed: [] });
});

test("in a public debate a visitor reads them like everybody, and no name before its author agrees", async () => {
  const debate = await aPublicDebate({ phase: "closing", participants: 4 });
  const [ada, ...others] = debate.participants as [Person, ...Person[]];
  const claim = await anArgument(debate.id, ada);
  for (const person of others) await creditTo(person, debate, [claim, "It was hard to answer"]);
  await rows("UPDATE debate SET phase = 'outcome', phase_ends_at = NULL, ends_by = 'hand' WHERE id = $1", [debate.id]);
  expect((await read(visitor, debate)).listed).toMatchObject([{ credits: 3, author: null, reasons: [{ id: null }, { id: null }, { id: null }] }]);
  await agreeToBeNamed(ada, { debateId: debate.id, argumentId: claim.id, named: "yes" });
  expect((await read(visitor, debate)).listed[0]!.author).toBe(ada.name);
});
