import "server-only";
import { randomInt } from "node:crypto";
import type { Actor } from "@/lib/account/schema";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { sidesDrawn, sideSet } from "../events";
import { type InDebate, overDebate } from "../in-debate";
import { whyNotAssignSidesAndRooms } from "../policy";
import type { DrawSidesInput, SetSidesInput, Side } from "../schema";
import { balancedSides } from "../sides";

/**
 * Draws sides at random and in balance, for the students who take part and have none; anew: for all of them. Whoever comes later gets the
 * smaller side. Made of nothing but a list of people and chance: no paper is looked at.
 *
 * @returns how many got a side
 * @throws Refused as overDebate and whyNotAssignSidesAndRooms say
 */
export function drawSides(actor: Actor, input: DrawSidesInput): Promise<number> {
  return overDebate(actor, input.debateId, async ({ tx, debate, standing, record }) => {
    authorise(whyNotAssignSidesAndRooms(standing, debate));
    const students = await studentsOf(tx, debate);
    const drawn = shuffled(students.filter(({ side }) => input.anew || side === null));
    const taken = (side: Side) => (input.anew ? 0 : students.filter((student) => student.side === side).length);
    const sides = balancedSides({ for: taken("for"), against: taken("against") }, drawn.length, randomInt(2));
    for (const side of ["for", "against"] as const) await giveSide(tx, debate.id, drawn.filter((_student, index) => sides[index] === side).map(({ userId }) => userId), side);
    record(sidesDrawn, {});
    return drawn.length;
  });
}

/**
 * Sets the sides that are named, by hand; null takes one away. Who is not named keeps theirs.
 *
 * @throws Refused `not-found` when one of them is no student of the class who takes part; otherwise as above
 */
export function setSides(actor: Actor, input: SetSidesInput): Promise<void> {
  return overDebate(actor, input.debateId, async ({ tx, debate, standing, record }) => {
    authorise(whyNotAssignSidesAndRooms(standing, debate));
    const students = new Map((await studentsOf(tx, debate)).map((student) => [student.memberId, student]));
    const changes = input.sides.flatMap(({ memberId, side }) => {
      const student = students.get(memberId);
      if (!student) throw new Refused(notFound("member"));
      return student.side === side ? [] : [{ userId: student.userId, side }];
    });
    for (const side of ["for", "against", null] as const) await giveSide(tx, debate.id, changes.filter((change) => change.side === side).map(({ userId }) => userId), side);
    if (changes.length > 0) record(sideSet, {});
  });
}

type Student = { memberId: string; userId: string; side: Side | null };

/** The students of the debate's class who take part, in the order in which they joined. */
async function studentsOf(tx: Tx, debate: InDebate["debate"]): Promise<Student[]> {
  return tx.$queryRaw<Student[]>`
    SELECT m.id AS "memberId", m.user_id AS "userId", p.assigned_side::text AS side
    FROM member m LEFT JOIN participant p ON p.debate_id = ${debate.id}::uuid AND p.user_id = m.user_id
    WHERE m.class_id = ${debate.classId}::uuid AND m.role = 'student' AND m.removed_at IS NULL AND NOT coalesce(p.not_taking_part, false) ORDER BY m.id`;
}

async function giveSide(tx: Tx, debateId: string, people: readonly string[], side: Side | null): Promise<void> {
  await tx.participant.createMany({ data: people.map((userId) => ({ id: newId(), debateId, userId })), skipDuplicates: true });
  await tx.participant.updateMany({ where: { debateId, userId: { in: [...people] } }, data: { assignedSide: side } });
}

/** In an order drawn by the system's generator (Fisher and Yates). */
function shuffled<T>(items: readonly T[]): T[] {
  const left = [...items];
  return Array.from(items, () => left.splice(randomInt(left.length), 1)[0]!);
}
