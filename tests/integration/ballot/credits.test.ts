import { afterEach, expect, test } from "vitest";
import { withdrawArgument } from "@/lib/argument/commands/edit-argument";
import { giveCredit } from "@/lib/ballot/commands/give-credit";
import { creditable } from "@/lib/ballot/queries/creditable";
import { paperPage } from "@/lib/ballot/queries/paper";
import { ownTurnout, turnoutExactly } from "@/lib/ballot/queries/turnout";
import { openDebate } from "@/lib/debate/queries/debate";
import { hideContent } from "@/lib/moderation/commands/hide";
import { aDebate, aPublicDebate, moveTo } from "@/tests/support/a-debate";
import { anArgument } from "@/tests/support/a-stage";
import { answerOf, answersOf } from "@/tests/support/answer-of";
import { count, rows } from "@/tests/support/ask";
import { post } from "@/tests/support/claims";
import { creditTo, skipCredit } from "@/tests/support/credits";
import type { Person } from "@/tests/support/people";

const secret = process.env.PARLEY_SECRET;
afterEach(() => { process.env.PARLEY_SECRET = secret; });

/** A debate in its closing ballot with four arguments by Ben and one by Ada, who votes. */
async function closing({ students = 3, usesOptions = true } = {}) {
  const debate = await aDebate({ phase: "arguing", students, usesOptions });
  const [ada, ben, cem] = debate.students as [Person, Person, Person];
  const claims = [];
  for (const text of ["Talks keep the airfield open", "Patrols alone have not held a road", "Sanctions hit families first", "The mission is a witness"]) claims.push(await post(ben, debate, text));
  const mine = await post(ada, debate, "Consent is not silence");
  const theirs = await post(debate.teacher, debate, "A teacher's own");
  await moveTo(debate, "closing");
  return { debate, ada, ben, cem, mine, theirs, claims: claims as [typeof mine, typeof mine, typeof mine, typeof mine] };
}
const stored = (debate: { id: string }) => rows<{ argument: string; reason: string }>("SELECT argument_id AS argument, reason FROM credit WHERE debate_id = $1 ORDER BY reason, argument_id", [debate.id]);
const ticks = (debate: { id: string }) => rows<{ skipped: boolean; at: Date }>("SELECT skipped, cast_at AS at FROM turnout WHERE debate_id = $1 AND stage = 'credit'", [debate.id]);

test("three arguments with and without a reason are kept under one key of its own, and ticked once", async () => {
  const { debate, ada, claims } = await closing({ usesOptions: false });
  await creditTo(ada, debate, [claims[0], "I had no answer"], claims[1], [claims[2], "So is this"]);
  expect(await stored(debate)).toEqual([{ argument: claims[1].id, reason: "" }, { argument: claims[0].id, reason: "I had no answer" }, { argument: claims[2].id, reason: "So is this" }]);
  expect(await count("SELECT count(DISTINCT voter_key) FROM credit WHERE debate_id = $1", [debate.id])).toBe(1);
  expect((await rows<{ argument_id: string; place: number }>("SELECT argument_id, place FROM credit WHERE debate_id = $1 ORDER BY place", [debate.id])).map(({ argument_id: id }) => id))
    .toEqual([claims[0].id, claims[1].id, claims[2].id].toSorted()); // by the ids, not by the order of ticking
  expect(await ticks(debate)).toMatchObject([{ skipped: false }]);
});

test("fifty submits at once of two papers leave one of them whole, and one tick", async () => {
  const { debate, ada, claims: [one, other, third] } = await closing();
  const submits = Array.from({ length: 25 }, () => [creditTo(ada, debate, [one, "first"], [other, "first"]), creditTo(ada, debate, [third, "second"])]).flat();
  expect(await answersOf(submits)).toEqual(["done"]);
  const left = (await stored(debate)).map(({ reason }) => reason);
  expect([["first", "first"], ["second"]]).toContainEqual(left);
  expect(await ticks(debate)).toHaveLength(1);
});

test("a fresh paper replaces the cast one; skipping takes it back, and what was skipped is cast anew", async () => {
  const { debate, ada, claims: [one, other] } = await closing();
  await creditTo(ada, debate, one);
  const [first] = await ticks(debate);
  await creditTo(ada, debate, other);
  expect([(await stored(debate)).map(({ argument }) => argument), await ticks(debate)]).toEqual([[other.id], [first]]);
  await skipCredit(ada, debate);
  expect([await stored(debate), (await ticks(debate)).map(({ skipped }) => skipped)]).toEqual([[], [true]]);
  await skipCredit(ada, debate);
  await creditTo(ada, debate, one);
  expect([(await stored(debate)).map(({ argument }) => argument), (await ticks(debate)).map(({ skipped }) => skipped)]).toEqual([[one.id], [false]]);
});

test("what may not be credited is refused, and nothing of the paper stays", async () => {
  const { debate, ada, ben, mine, theirs, claims: [one, other, third, fourth] } = await closing();
  const another = await closing();
  const refused = async (paper: Promise<unknown>) => answerOf(paper);
  expect(await refused(creditTo(ada, debate, one, mine))).toBe("not-allowed: own-argument-credited");
  expect(await refused(creditTo(ada, debate, one, theirs))).toBe("not-allowed: staff-argument-credited");
  expect(await refused(creditTo(ada, debate, one, another.claims[0]))).toBe("not-found: argument");
  expect(await refused(creditTo(ada, debate, one, { id: crypto.randomUUID() }))).toBe("not-found: argument");
  expect(await refused(creditTo(ada, debate, one, other, third, fourth))).toBe("invalid: too-many-credits");
  expect(await refused(creditTo(ada, debate, one, one))).toBe("invalid: credited-twice");
  expect(await refused(creditTo(debate.teacher, debate, one))).toBe("not-allowed: staff-do-not-vote");
  await hideContent(debate.teacher, { debateId: debate.id, argumentId: other.id, reason: "" });
  expect(await refused(creditTo(ada, debate, one, other))).toBe("conflict: argument-is-not-there-any-more");
  await rows("UPDATE argument SET status = 'withdrawn' WHERE id = $1", [third.id]);
  expect(await refused(creditTo(ada, debate, third))).toBe("conflict: argument-is-not-there-any-more");
  expect(await answerOf(withdrawArgument(ben, { debateId: debate.id, argumentId: one.id }))).toBe("closed: arguing-is-over"); // nothing that is credited goes away
  expect([await stored(debate), await ticks(debate)]).toEqual([[], []]);
});

test("a refused fresh paper leaves the cast one as it was", async () => {
  const { debate, ada, mine, claims: [one] } = await closing();
  await creditTo(ada, debate, [one, "kept"]);
  const before = [await stored(debate), await ticks(debate)];
  expect(await answerOf(creditTo(ada, debate, mine))).toBe("not-allowed: own-argument-credited");
  expect([await stored(debate), await ticks(debate)]).toEqual(before);
});

test("before the ballot and after its end no paper, no fresh one and no skip changes anything", async () => {
  const early = await aDebate({ phase: "arguing", students: 2 });
  const claim = await post(early.students[1]!, early, "Talks keep the airfield open");
  expect(await answerOf(creditTo(early.students[0]!, early, claim))).toBe("closed: ballot-not-open-yet");
  const { debate, ada, ben, claims: [one, other] } = await closing();
  await creditTo(ada, debate, one);
  await moveTo(debate, "outcome");
  expect(await answersOf([creditTo(ada, debate, other), skipCredit(ada, debate), skipCredit(ben, debate)])).toEqual(["closed: ballot-has-closed"]);
  expect([(await stored(debate)).map(({ argument }) => argument), await ticks(debate)]).toMatchObject([[one.id], [{ skipped: false }]]);
});

test("whoever has cast under a secret that was lost casts no second paper and takes none back; whoever skipped casts under the new one", async () => {
  const { debate, ada, cem, claims: [one, other] } = await closing();
  await creditTo(ada, debate, one);
  await skipCredit(cem, debate);
  process.env.PARLEY_SECRET = "made anew after the old one was lost";
  expect(await answerOf(creditTo(ada, debate, other))).toBe("closed: paper-under-another-key");
  expect(await answerOf(skipCredit(ada, debate))).toBe("closed: paper-under-another-key");
  expect(await answerOf(creditTo(cem, debate, one))).toBe("done");
  expect((await stored(debate)).map(({ argument }) => argument)).toEqual([one.id, one.id]);
});

test("in a public debate who takes part gives credit, also to the editors, and never to their own", async () => {
  const debate = await aPublicDebate({ phase: "closing", participants: 2 });
  const [ada, ben] = debate.participants as [Person, Person];
  const [mine, theirs, editors] = [await anArgument(debate.id, ada), await anArgument(debate.id, ben), await anArgument(debate.id, ben)];
  await rows("UPDATE argument SET author_id = NULL WHERE id = $1", [editors.id]);
  expect(await answerOf(creditTo(ada, debate, mine))).toBe("not-allowed: own-argument-credited");
  expect(await answerOf(creditTo(ada, debate, theirs, editors))).toBe("done");
});

test("the paper lists the arguments of others alone, those that one rated first; a search comes before", async () => {
  const { debate, ada, mine, theirs, claims } = await closing();
  for (const [index, value] of [[0, 1], [2, 4]] as const) await rows("INSERT INTO rating (argument_id, user_id, value, given_to_revision) VALUES ($1, $2, $3, 0)", [claims[index].id, ada.personId, value]);
  const { creditable: list } = await paperPage(ada, debate.slug, "credit");
  const ids = list!.listed.map(({ id }) => id);
  expect(ids.slice(0, 2)).toEqual([claims[2].id, claims[0].id]);
  expect(ids.toSorted()).toEqual(claims.map(({ id }) => id).toSorted());
  expect(ids).not.toContain(mine.id);
  expect(ids).not.toContain(theirs.id);
  expect((await creditable(debate, ada, "WITNESS")).listed[0]?.id).toBe(claims[3].id);
  expect((await creditable(debate, ada, "100%_")).all).toBe(4); // no pattern: nothing matches, all are there
});

test("what was cast is on no page again; that it was, or was skipped, is", async () => {
  const { debate, ada, ben, cem, claims: [one] } = await closing();
  await creditTo(ada, debate, [one, "I had no answer to this at all"]);
  await skipCredit(cem, debate);
  const { creditable: list, cast, ...page } = await paperPage(ada, debate.slug, "credit");
  expect(cast.credit).toMatchObject({ skipped: false });
  expect(Object.keys(cast.credit!).toSorted()).toEqual(["castAt", "late", "skipped"]);
  expect(JSON.stringify([page, list])).not.toContain("I had no answer");
  expect(list!.listed.every((argument) => Object.keys(argument).toSorted().join(" ") === "id label ownRating side text")).toBe(true);
  const turnout = async (who: Person) => {
    const { debate: now, standing } = await openDebate(who, debate.slug);
    return [await ownTurnout(now, standing), await answerOf(turnoutExactly(now, standing))];
  };
  expect(await turnout(cem)).toMatchObject([{ credit: { skipped: true }, closing: null }, "not-allowed: only-staff-read-turnout"]);
  expect(await turnout(ben)).toMatchObject([{ credit: null }, "not-allowed: only-staff-read-turnout"]);
  const { debate: now, standing } = await openDebate(debate.teacher, debate.slug);
  expect(await turnoutExactly(now, standing)).toMatchObject({ credit: 2, skipped: 1, ofStage: { credit: 3 } });
});

test("a paper with nothing on it is one that was skipped, by whatever road it comes", async () => {
  const { debate, ada } = await closing();
  await giveCredit(ada, { debateId: debate.id, skip: false, credits: [] });
  expect(await ticks(debate)).toMatchObject([{ skipped: true }]);
});
