import { describe, expect, test } from "vitest";
import { postArgument } from "@/lib/argument/commands/post-argument";
import { castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { goOnWithoutPaper } from "@/lib/ballot/commands/go-on-without-paper";
import { castStanceInput } from "@/lib/ballot/schema";
import { debateArguments } from "@/lib/argument/queries/debate-arguments";
import { aDebate, aPaper, aPublicDebate, moveTo } from "@/tests/support/a-debate";
import { answerOf, answersOf } from "@/tests/support/answer-of";
import { count, rows } from "@/tests/support/ask";
import type { Person } from "@/tests/support/people";

const firstPage = { order: "posted", from: 0 } as const;
const late = (id: string) => castStanceInput.parse({ debateId: id, stance: "against", confidence: "75", late: "yes" });
const ticks = (id: string) => rows<{ late: boolean }>("SELECT late FROM turnout WHERE debate_id = $1 AND stage = 'opening' ORDER BY late", [id]);

describe("in a class", () => {
  test("whoever has been shown no argument casts a late paper: once, ticked as late, and the paper itself does not say so", async () => {
    const debate = await aDebate({ phase: "arguing", students: 4, opening: (student) => (student === 0 ? null : "for") });
    const [ada] = debate.students as [Person];
    expect((await debateArguments(ada, debate.slug, firstPage)).obstacle).toEqual({ kind: "closed", reason: "first-paper" });
    await castOpeningBallot(ada, late(debate.id));
    expect(await ticks(debate.id)).toEqual([{ late: false }, { late: false }, { late: false }, { late: true }]);
    expect(await count("SELECT count(*) FROM ballot WHERE debate_id = $1 AND stance = 'against' AND confidence = 75", [debate.id])).toBe(1);
    expect((await debateArguments(ada, debate.slug, firstPage)).obstacle).toBeNull();
    expect(await answerOf(castOpeningBallot(ada, { ...late(debate.id), stance: "for" }))).toBe("closed: ballot-has-closed");
    expect(await count("SELECT count(*) FROM ballot WHERE debate_id = $1 AND stance = 'against'", [debate.id])).toBe(1);
  });

  test("the form of the ballot that has ended is no late paper, however it comes", async () => {
    const debate = await aDebate({ phase: "arguing", students: 1, opening: () => null });
    const [ada] = debate.students as [Person];
    expect(await answerOf(castOpeningBallot(ada, aPaper(debate.id)))).toBe("closed: ballot-has-closed");
    expect(await answerOf(castOpeningBallot(ada, late(debate.id)))).toBe("done");
  });

  test("a paper in time cannot be replaced by a late one", async () => {
    const debate = await aDebate({ phase: "arguing", students: 1, opening: () => "for" });
    expect(await answerOf(castOpeningBallot(debate.students[0]!, late(debate.id)))).toBe("closed: ballot-has-closed");
    expect(await rows("SELECT stance FROM ballot WHERE debate_id = $1", [debate.id])).toEqual([{ stance: "for" }]);
  });

  test("twenty late papers of one person at once leave one", async () => {
    const debate = await aDebate({ phase: "arguing", students: 1, opening: () => null });
    const [ada] = debate.students as [Person];
    const answers = await answersOf(Array.from({ length: 20 }, () => castOpeningBallot(ada, late(debate.id))));
    expect(answers).toContain("done");
    expect(answers.filter((answer) => !["done", "conflict: paper-is-final", "closed: ballot-has-closed"].includes(answer))).toEqual([]);
    expect(await count("SELECT count(*) FROM ballot WHERE debate_id = $1", [debate.id])).toBe(1);
    expect(await ticks(debate.id)).toEqual([{ late: true }]);
  });

  test("whoever goes on without one sees the arguments and casts none any more", async () => {
    const debate = await aDebate({ phase: "arguing", students: 1, opening: () => null });
    const [ada] = debate.students as [Person];
    const claim = { debateId: debate.id, parentId: null, relation: "pro" as const, text: "Talks keep the airfield open", formKey: "a-form-key" };
    expect(await answerOf(postArgument(ada, claim))).toBe("closed: first-paper");
    await goOnWithoutPaper(ada, { debateId: debate.id });
    expect(await answerOf(postArgument(ada, claim))).toBe("done");
    expect(await answerOf(castOpeningBallot(ada, late(debate.id)))).toBe("closed: has-seen-arguments");
  });

  test("in rebuttal still, in the closing ballot no more", async () => {
    const debate = await aDebate({ phase: "rebuttal", students: 2, opening: () => null });
    const [ada, ben] = debate.students as [Person, Person];
    expect(await answerOf(castOpeningBallot(ada, late(debate.id)))).toBe("done");
    await moveTo(debate, "closing");
    expect(await answerOf(castOpeningBallot(ben, late(debate.id)))).toBe("closed: ballot-has-closed");
  });
});

describe("in public", () => {
  test("a first stance may be given while the debate argues, after reading too; it is final and not late", async () => {
    const debate = await aPublicDebate({ phase: "arguing", participants: 1 });
    const [ada] = debate.participants as [Person];
    expect((await debateArguments(ada, debate.slug, firstPage)).obstacle).toBeNull();
    await castOpeningBallot(ada, aPaper(debate.id, "undecided"));
    expect(await ticks(debate.id)).toEqual([{ late: false }]);
    expect(await answerOf(castOpeningBallot(ada, aPaper(debate.id, "for")))).toBe("conflict: paper-is-final");
    expect(await rows("SELECT stance FROM ballot WHERE debate_id = $1", [debate.id])).toEqual([{ stance: "undecided" }]);
  });

  test("while the opening ballot is open a fresh paper replaces it; with arguing it ends", async () => {
    const debate = await aPublicDebate({ phase: "opening", participants: 1 });
    const [ada] = debate.participants as [Person];
    await castOpeningBallot(ada, aPaper(debate.id, "for"));
    await castOpeningBallot(ada, aPaper(debate.id, "against"));
    expect(await rows("SELECT stance FROM ballot WHERE debate_id = $1", [debate.id])).toEqual([{ stance: "against" }]);
    const later = await aPublicDebate({ phase: "rebuttal", participants: 1 });
    expect(await answerOf(castOpeningBallot(later.participants[0]!, aPaper(later.id)))).toBe("closed: ballot-has-closed");
    expect(await answerOf(castOpeningBallot(later.participants[0]!, late(later.id)))).toBe("closed: ballot-has-closed");
  });

  test("who opened it does not vote in it", async () => {
    const debate = await aPublicDebate({ phase: "opening" });
    expect(await answerOf(castOpeningBallot(debate.teacher, aPaper(debate.id)))).toBe("not-allowed: staff-do-not-vote");
  });
});
