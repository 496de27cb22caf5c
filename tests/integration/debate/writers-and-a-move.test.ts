import { describe, expect, test } from "vitest";
import { argumentPosted } from "@/lib/argument/events";
import { postArgument } from "@/lib/argument/commands/post-argument";
import { endBallot } from "@/lib/debate/commands/end-ballot";
import { movePhase } from "@/lib/debate/commands/move-phase";
import { inDebate } from "@/lib/debate/in-debate";
import { newId } from "@/lib/platform/ids";
import { type ADebate, aDebate } from "@/tests/support/a-debate";
import { answerOf, tooBusy } from "@/tests/support/answer-of";
import { rows } from "@/tests/support/ask";
import type { Person } from "@/tests/support/people";
import { aSignal, isStillWaiting } from "@/tests/support/signal";

type Told = { number: number; kind: string };
const eventsOf = (id: string) => rows<Told>("SELECT number::int, kind FROM event WHERE stream_id = $1 ORDER BY number", [id]);
const claim = (debate: ADebate, person: Person, nth: number) =>
  postArgument(person, { debateId: debate.id, parentId: null, relation: nth % 2 === 0 ? "pro" : "con", text: `Claim ${nth} of ${person.name}`, formKey: `form-key-${nth}` });
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe("thirty people write while the phase moves", () => {
  test("each write is in before the move or refused, and what was acknowledged is there", async () => {
    const debate = await aDebate({ phase: "arguing", students: 30, usesRebuttal: false });
    const before = (await eventsOf(debate.id)).length;
    const writes = debate.students.flatMap((person) => [0, 1, 2].map((nth) => ({ person, nth })));
    const early = writes.slice(0, 45).map(({ person, nth }) => answerOf(claim(debate, person, nth)));
    const move = answerOf(movePhase(debate.teacher, { debateId: debate.id, leaving: "arguing" }));
    const answers = await Promise.all([...early, ...writes.slice(45).map(({ person, nth }) => answerOf(claim(debate, person, nth)))]);
    expect(await move).toBe("done");

    const done = answers.filter((answer) => answer === "done").length;
    expect(answers.filter((answer) => !["done", "closed: arguing-is-over", tooBusy].includes(answer))).toEqual([]);
    expect([done > 0, done < writes.length]).toEqual([true, true]);
    expect(await rows("SELECT count(*)::int FROM argument WHERE debate_id = $1", [debate.id])).toEqual([{ count: done }]);
    const events = await eventsOf(debate.id);
    expect(events.map(({ number }) => number)).toEqual(upTo(before + done + 1));
    expect(events.slice(before).map(({ kind }) => kind)).toEqual([...Array.from({ length: done }, () => "argument.posted"), "phase.moved"]);
  });

  test("a reader who looks all the time never meets a number whose predecessors are still to come", async () => {
    const debate = await aDebate({ phase: "arguing", students: 30 });
    let writing = true;
    const looks: number[][] = [];
    const reader = (async () => {
      while (writing) looks.push((await eventsOf(debate.id)).map(({ number }) => number));
    })();
    await Promise.all(debate.students.flatMap((person) => [0, 1].map((nth) => answerOf(claim(debate, person, nth)))));
    writing = false;
    await reader;
    for (const seen of looks) expect(seen).toEqual(upTo(seen.length));
    expect(new Set(looks.map(({ length }) => length)).size).toBeGreaterThan(3); // it has looked in between
  });
});

describe("a slow writer", () => {
  /** Someone who is inside the door and does not come out until told. */
  async function aSlowWriter(debate: ADebate) {
    const inside = aSignal();
    const goOn = aSignal();
    const written = inDebate(debate.students[0]!, debate.id, async ({ debate: { phase }, record }) => {
      inside.give();
      await goOn.promise;
      const id = newId();
      record(argumentPosted, { argumentId: id, parentId: null, side: "for" }, id);
      return phase;
    });
    await inside.promise;
    return { written, finish: goOn.give };
  }

  test("is not overtaken by a move, which is numbered after what was written", async () => {
    const debate = await aDebate({ phase: "arguing", students: 2 });
    const { written, finish } = await aSlowWriter(debate);
    const move = movePhase(debate.teacher, { debateId: debate.id, leaving: "arguing" });
    expect(await isStillWaiting(move)).toBe(true);
    finish();
    expect(await written).toBe("arguing");
    expect(await move).toBe("rebuttal");
    expect((await eventsOf(debate.id)).slice(-2).map(({ kind }) => kind)).toEqual(["argument.posted", "phase.moved"]);
  });

  test("is not overtaken by the final call of a ballot either", async () => {
    const debate = await aDebate({ phase: "opening", students: 1 });
    const { written, finish } = await aSlowWriter(debate);
    const end = endBallot(debate.teacher, { debateId: debate.id, leaving: "opening" });
    expect(await isStillWaiting(end)).toBe(true);
    finish();
    await Promise.all([written, end]);
    expect((await eventsOf(debate.id)).slice(-2).map(({ kind }) => kind)).toEqual(["argument.posted", "final-call.began"]);
  });

  test("keeps no other writer waiting, and nobody in another debate", async () => {
    const debate = await aDebate({ phase: "arguing", students: 2 });
    const other = await aDebate({ phase: "arguing", students: 1 });
    const { written, finish } = await aSlowWriter(debate);
    expect(await answerOf(claim(debate, debate.students[1]!, 0))).toBe("done");
    expect(await answerOf(movePhase(other.teacher, { debateId: other.id, leaving: "arguing" }))).toBe("done");
    finish();
    await written;
  });

  test("that fails leaves no event and no number", async () => {
    const debate = await aDebate({ phase: "arguing", students: 1 });
    const before = await eventsOf(debate.id);
    await expect(inDebate(debate.students[0]!, debate.id, async ({ record }) => {
      record(argumentPosted, { argumentId: newId(), parentId: null, side: "for" });
      throw new Error("the lights went out");
    })).rejects.toThrow("the lights went out");
    expect(await eventsOf(debate.id)).toEqual(before);
    await claim(debate, debate.students[0]!, 0);
    expect((await eventsOf(debate.id)).map(({ number }) => number)).toEqual(upTo(before.length + 1));
  });
});
