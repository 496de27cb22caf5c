import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { editArgument, withdrawArgument } from "@/lib/argument/commands/edit-argument";
import { postComment } from "@/lib/argument/commands/post-comment";
import { rateArgument } from "@/lib/argument/commands/rate-argument";
import { argumentPage } from "@/lib/argument/queries/argument-page";
import { argumentId } from "@/lib/argument/schema";
import { hideContent } from "@/lib/moderation/commands/hide";
import { aDebate, moveTo } from "@/tests/support/a-debate";
import { answerOf, answersOf } from "@/tests/support/answer-of";
import { count, rows } from "@/tests/support/ask";
import { post } from "@/tests/support/claims";
import type { Person } from "@/tests/support/people";

const text = "Talks keep the airfield open";
const formKey = "the-form-of-one-page";
const postsIn = (id: string) => count("SELECT count(*) FROM argument WHERE debate_id = $1", [id]);
const eventsIn = (id: string, kind: string) => count("SELECT count(*) FROM event WHERE stream_id = $1 AND kind = $2", [id, kind]);

describe("one form", () => {
  test("sent twenty times at once posts once, and each sender is led to the same argument", async () => {
    const debate = await aDebate({ phase: "arguing", students: 1 });
    const [ada] = debate.students as [Person];
    const sends = Array.from({ length: 20 }, () => post(ada, debate, text, { formKey }));
    expect(await answersOf(sends)).toEqual(["done"]);
    const posted = (await Promise.allSettled(sends)).flatMap((send) => (send.status === "fulfilled" ? [send.value.id] : []));
    expect(new Set(posted).size).toBe(1);
    expect(await postsIn(debate.id)).toBe(1);
    expect(await eventsIn(debate.id, "argument.posted")).toBe(1);
    expect(await rows("SELECT last FROM top_ordinal WHERE debate_id = $1 AND side = 'for'", [debate.id])).toEqual([{ last: 1 }]);
  });

  test("with a changed text after going back posts twice; so do another side and another parent", async () => {
    const debate = await aDebate({ phase: "arguing", students: 1 });
    const [ada] = debate.students as [Person];
    const first = await post(ada, debate, text, { formKey });
    const others = [await post(ada, debate, `${text}.`, { formKey }), await post(ada, debate, text, { formKey, relation: "con" }), await post(ada, debate, text, { formKey, below: first.id })];
    expect(new Set([first, ...others].map(({ id }) => id)).size).toBe(4);
    expect(await postsIn(debate.id)).toBe(4);
  });

  test("is each person's own", async () => {
    const debate = await aDebate({ phase: "arguing", students: 2 });
    await Promise.all(debate.students.map((person) => post(person, debate, text, { formKey })));
    expect(await postsIn(debate.id)).toBe(2);
  });

  test("sent again after the phase has moved is answered as the first time", async () => {
    const debate = await aDebate({ phase: "arguing", students: 1, usesRebuttal: false });
    const [ada] = debate.students as [Person];
    const first = await post(ada, debate, text, { formKey });
    await moveTo(debate, "closing");
    expect(await post(ada, debate, text, { formKey })).toEqual(first);
    expect(await answerOf(post(ada, debate, text))).toBe("closed: arguing-is-over");
  });

  test("of a comment sent ten times at once comments once; a changed one twice", async () => {
    const debate = await aDebate({ phase: "arguing", students: 2 });
    const [ada, ben] = debate.students as [Person, Person];
    const { id } = await post(ada, debate, text);
    const say = (what: string) => postComment(ben, { debateId: debate.id, argumentId: id, text: what, formKey });
    expect(await answersOf(Array.from({ length: 10 }, () => say("Which airfield?")))).toEqual(["done"]);
    await say("Which airfield, and since when?");
    expect(await rows("SELECT text FROM comment WHERE argument_id = $1 ORDER BY created_at", [id])).toEqual([{ text: "Which airfield?" }, { text: "Which airfield, and since when?" }]);
    expect(await rows("SELECT comments FROM argument_counts WHERE argument_id = $1", [id])).toEqual([{ comments: 2 }]);
    expect(await eventsIn(debate.id, "comment.posted")).toBe(2);
  });
});

test("an answer stands below its parent: path, depth, label, and the side that it helps", async () => {
  const debate = await aDebate({ phase: "arguing", students: 1 });
  const [ada] = debate.students as [Person];
  const top = await post(ada, debate, "Against", { relation: "con" });
  const con = await post(ada, debate, "Against that", { below: top.id, relation: "con" });
  const pro = await post(ada, debate, "For that", { below: con.id, relation: "pro" });
  const last = await post(ada, debate, "Against that again", { below: pro.id, relation: "con" });
  expect(await rows("SELECT label, side, depth::int, path, by_staff FROM argument WHERE debate_id = $1 ORDER BY depth", [debate.id])).toEqual([
    { label: "A1", side: "against", depth: 0, path: [top.id], by_staff: false },
    { label: "A1.1", side: "for", depth: 1, path: [top.id, con.id], by_staff: false },
    { label: "A1.1.1", side: "for", depth: 2, path: [top.id, con.id, pro.id], by_staff: false },
    { label: "A1.1.1.1", side: "against", depth: 3, path: [top.id, con.id, pro.id, last.id], by_staff: false },
  ]);
  expect(await rows("SELECT c.replies, c.below FROM argument a JOIN argument_counts c ON c.argument_id = a.id WHERE a.debate_id = $1 ORDER BY a.depth", [debate.id]))
    .toEqual([{ replies: 1, below: 3 }, { replies: 1, below: 2 }, { replies: 1, below: 1 }, { replies: 0, below: 0 }]);
});

test("a hundred deep is deep enough", async () => {
  const debate = await aDebate({ phase: "arguing", students: 1 });
  const { id: above } = await post(debate.students[0]!, debate, text);
  const id = randomUUID();
  const path = [above, ...Array.from({ length: 98 }, () => randomUUID()), id];
  await rows(`INSERT INTO argument (id, short_id, debate_id, parent_id, relation, side, ordinal, label, depth, path, text, form_hash)
    VALUES ($1, 'deep', $2, $3, 'pro', 'for', 1, 'F1.1', 99, $4, 'Deep', 'deep')`, [id, debate.id, above, path]);
  await rows("INSERT INTO argument_counts (argument_id) VALUES ($1)", [id]);
  expect(await answerOf(post(debate.students[0]!, debate, text, { below: argumentId.parse(id) }))).toBe("conflict: too-deep");
});

describe("an argument of somewhere else", () => {
  test("is no parent: of another debate of the same class, of another class, of nowhere", async () => {
    const debate = await aDebate({ phase: "arguing", students: 1 });
    const elsewhere = await aDebate({ phase: "arguing", students: 1 });
    const { id: theirs } = await post(elsewhere.students[0]!, elsewhere, text);
    const [ada] = debate.students as [Person];
    for (const below of [theirs, argumentId.parse(randomUUID())]) expect(await answerOf(post(ada, debate, text, { below }))).toBe("not-found: argument");
    expect(await postsIn(debate.id)).toBe(0);
    // Nor the other way round: their debate does not exist for her.
    expect(await answerOf(post(ada, elsewhere, text, { below: theirs }))).toBe("not-found: debate");
  });

  test("is not rated, commented, edited, withdrawn or hidden from here, nor read", async () => {
    const debate = await aDebate({ phase: "arguing", students: 1 });
    const elsewhere = await aDebate({ phase: "arguing", students: 2 });
    const [ben] = elsewhere.students as [Person];
    const theirs = await post(ben, elsewhere, text);
    const [ada] = debate.students as [Person];
    for (const at of [debate, elsewhere]) {
      const on = { debateId: at.id, argumentId: theirs.id };
      const missing = at === debate ? "not-found: argument" : "not-found: debate";
      expect(await answerOf(rateArgument(ada, { ...on, value: 0 }))).toBe(missing);
      expect(await answerOf(postComment(ada, { ...on, text, formKey }))).toBe(missing);
      expect(await answerOf(editArgument(ada, { ...on, text: "Mine now" }))).toBe(missing);
      expect(await answerOf(withdrawArgument(ada, on))).toBe(missing);
    }
    const stranger = (await aDebate({ phase: "arguing", students: 0, teachers: 2 })).teachers[1]!; // a teacher, of another class
    expect(await answerOf(hideContent(stranger, { debateId: elsewhere.id, argumentId: theirs.id, reason: "" }))).toBe("not-found: debate");
    expect(await answerOf(hideContent(debate.teacher, { debateId: debate.id, argumentId: theirs.id, reason: "" }))).toBe("not-found: argument");
    expect(await answerOf(argumentPage(ada, debate.slug, theirs.shortId, 0))).toBe("not-found: argument");
    expect(await answerOf(argumentPage(ada, elsewhere.slug, theirs.shortId, 0))).toBe("not-found: debate");
    expect(await rows("SELECT text, status FROM argument WHERE id = $1", [theirs.id])).toEqual([{ text, status: "visible" }]);
    expect(await rows("SELECT 1 FROM rating UNION ALL SELECT 1 FROM comment WHERE argument_id = $1", [theirs.id])).toEqual([]);
  });
});

describe("an argument that is not shown any more", () => {
  test.each(["hidden", "withdrawn"] as const)("when %s takes no answer, rating or comment; what hangs on it stays", async (how) => {
    const debate = await aDebate({ phase: "arguing", students: 2 });
    const [ada, ben] = debate.students as [Person, Person];
    const top = await post(ada, debate, text);
    const answer = await post(ben, debate, "Only one airfield", { below: top.id, relation: "con" });
    const on = { debateId: debate.id, argumentId: top.id };
    await (how === "hidden" ? hideContent(debate.teacher, { ...on, reason: "A name in it" }) : withdrawArgument(ada, on));
    const gone = "conflict: argument-is-not-there-any-more";
    expect(await answerOf(post(ben, debate, text, { below: top.id }))).toBe(gone);
    expect(await answerOf(rateArgument(ben, { ...on, value: 3 }))).toBe(gone);
    expect(await answerOf(postComment(ben, { ...on, text, formKey }))).toBe(gone);
    expect(await answerOf(editArgument(ada, { ...on, text: "Other words" }))).toBe(gone);
    expect(await answerOf(withdrawArgument(ada, on))).toBe(gone);
    expect(await answerOf(post(ada, debate, "It is the only one that is open", { below: answer.id }))).toBe("done");
    const page = await argumentPage(ben, debate.slug, answer.shortId, 0);
    expect(page.path.map(({ status, text: told }) => [status, told])).toEqual([[how, null]]);
    const [seenByStaff] = (await argumentPage(debate.teacher, debate.slug, answer.shortId, 0)).path;
    expect(seenByStaff!.text).toBe(how === "hidden" ? text : null);
  });
});

describe("another wording", () => {
  test("keeps the earlier ones, with who replaced them", async () => {
    const debate = await aDebate({ phase: "arguing", students: 1 });
    const [ada] = debate.students as [Person];
    const { id, shortId } = await post(ada, debate, "One");
    const edit = (words: string) => editArgument(ada, { debateId: debate.id, argumentId: id, text: words });
    expect([await edit("Two"), await edit("Two"), await edit("Three")]).toEqual([true, false, true]);
    expect(await rows("SELECT number, text, editor_id FROM argument_revision WHERE argument_id = $1 ORDER BY number", [id]))
      .toEqual([{ number: 0, text: "One", editor_id: ada.personId }, { number: 1, text: "Two", editor_id: ada.personId }]);
    const page = await argumentPage(ada, debate.slug, shortId, 0);
    expect([page.argument.text, page.argument.edited, page.revisions.map(({ text: words }) => words)]).toEqual(["Three", true, ["One", "Two"]]);
    expect(await eventsIn(debate.id, "argument.changed")).toBe(2);
  });

  test("ten at once: each one that was told it is in has its revision, none is lost", async () => {
    const debate = await aDebate({ phase: "arguing", students: 1 });
    const [ada] = debate.students as [Person];
    const { id } = await post(ada, debate, "Wording 0");
    expect(await answersOf(Array.from({ length: 10 }, (_, nth) => editArgument(ada, { debateId: debate.id, argumentId: id, text: `Wording ${nth + 1}` })))).toEqual(["done"]);
    const [now] = await rows<{ text: string; revision: number }>("SELECT text, revision FROM argument WHERE id = $1", [id]);
    const earlier = await rows<{ number: number; text: string }>("SELECT number, text FROM argument_revision WHERE argument_id = $1 ORDER BY number", [id]);
    expect(earlier.map(({ number }) => number)).toEqual(Array.from({ length: now!.revision }, (_, index) => index));
    expect(new Set([...earlier.map(({ text: words }) => words), now!.text]).size).toBe(now!.revision + 1);
  });

  test("is one's own business: nobody puts words into another's mouth, a teacher neither", async () => {
    const debate = await aDebate({ phase: "arguing", students: 2 });
    const [ada, ben] = debate.students as [Person, Person];
    const on = { debateId: debate.id, argumentId: (await post(ada, debate, text)).id };
    for (const other of [ben, debate.teacher]) {
      expect(await answerOf(editArgument(other, { ...on, text: "Other words" }))).toBe("not-allowed: not-your-argument");
      expect(await answerOf(withdrawArgument(other, on))).toBe("not-allowed: not-your-argument");
    }
  });
});

test("in rebuttal one answers and makes no new claim; before arguing only staff write", async () => {
  const debate = await aDebate({ phase: "opening", students: 1, opening: () => null });
  const [ada] = debate.students as [Person];
  expect(await answerOf(post(ada, debate, text))).toBe("closed: arguments-not-open-yet");
  const { id } = await post(debate.teacher, debate, text);
  expect(await rows("SELECT by_staff FROM argument WHERE id = $1", [id])).toEqual([{ by_staff: true }]);
  const later = await aDebate({ phase: "rebuttal", students: 1 });
  expect(await answerOf(post(later.students[0]!, later, text))).toBe("closed: rebuttal-answers-only");
  const arguing = await aDebate({ phase: "arguing", students: 1 });
  const claim = await post(arguing.students[0]!, arguing, text);
  await moveTo(arguing, "rebuttal");
  expect(await answerOf(post(arguing.students[0]!, arguing, text, { below: claim.id }))).toBe("done");
});
