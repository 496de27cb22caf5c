import "server-only";
import type { Viewer } from "@/lib/account/schema";
import { db, isTaken, isTooBusy, type Tx } from "@/lib/platform/db";
import { append, eventsBy } from "@/lib/platform/events";
import { idOfForm, newId } from "@/lib/platform/ids";
import { authorise, conflict, notFound, Refused } from "@/lib/platform/refusal";
import { newPseudonym, newRecoveryWords, recoveryHash, recoveryWordsOfForm } from "../codes";
import { memberArrived } from "../events";
import { freeName, lockName } from "../names";
import { whyNotJoin } from "../policy";
import { nameKey, type JoinClassInput } from "../schema";

/** For how long a form that is sent again is a retry, and not somebody else at the same device. Seconds. */
const retrySeconds = 120;

/**
 * Takes a seat in the class of this code: a visitor becomes a guest with four recovery words; whoever is signed in keeps who they are.
 * A visitor's form that is sent twice takes one seat, and is told the same words again.
 *
 * @returns the seat; `words` null for an account, which comes back by signing in
 * @throws Refused `not-found` for a code of no class, `closed` while joining is closed, `conflict` for a name that is taken (unless its
 *   bearer says that they are somebody else, and gets a further one) or a seat that one has already
 */
export async function joinClass(viewer: Viewer, input: JoinClassInput): Promise<JoinedSeat> {
  for (let tries = 1; ; tries++) {
    try {
      return await takeSeat(viewer, input);
    } catch (error) {
      // The pseudonym is another's, one person joins in two tabs, or so many join at once that the wait ran out: nothing is there yet, look again.
      if (!(isTaken(error) || isTooBusy(error)) || tries === 5) throw error;
    }
  }
}

export type JoinedSeat = { userId: string; classId: string; words: string | null };

function takeSeat(viewer: Viewer, input: JoinClassInput): Promise<JoinedSeat> {
  return db().$transaction(async (tx) => {
    const found = await tx.class.findUnique({ where: { joinCode: input.code }, select: { id: true, joinOpen: true } });
    if (!found) throw new Refused(notFound("no-class-of-this-code"));
    const seat = viewer.personId ? await tx.member.findUnique({ where: { classId_userId: { classId: found.id, userId: viewer.personId } } }) : null;
    if (seat?.removedAt) throw new Refused(conflict("removed-from-this-class"));
    // Not even the owner of the site walks into a class by its code: they have no eyes into one that they are not in.
    const isOwner = viewer.personId !== null && viewer.siteRole === "owner";
    authorise(whyNotJoin(seat ?? (isOwner ? { role: "owner" } : null), found));

    const form = viewer.personId === null && input.formKey !== undefined ? { of: `join ${found.id}`, key: input.formKey } : null;
    const words = viewer.personId === null || viewer.kind === "guest" ? (form ? recoveryWordsOfForm(form.of, form.key) : newRecoveryWords()) : null;
    const userId = viewer.personId ?? (form ? idOfForm(form.of, form.key) : newId());
    await lockName(tx, found.id, input.name);
    if (form && (await wasJustMade(tx, found.id, userId, input.name))) return { userId, classId: found.id, words };
    const name = await freeName(tx, found.id, input.name, { further: input.as === "somebody-else" });

    // Sent again much later, or under another name, a form is no retry: perhaps somebody else sits at the device now.
    if (form && (await tx.user.count({ where: { id: userId } })) > 0) throw new Refused(conflict("form-is-old"));
    if (viewer.personId === null) await tx.user.create({ data: { id: userId, kind: "guest", name } });
    const memberId = newId();
    await tx.member.create({
      data: {
        id: memberId, classId: found.id, userId, role: "student", displayName: name, pseudonym: newPseudonym(),
        recoveryHash: words ? recoveryHash(found.id, words) : null,
      },
    });
    const recorder = eventsBy(userId);
    recorder.add(memberArrived, { memberId }, userId);
    await append(tx, found.id, recorder);
    return { userId, classId: found.id, words };
  });
}

/** Whether this form has just made this seat, under the name that was typed or a further one of it. */
async function wasJustMade(tx: Tx, classId: string, userId: string, typed: string): Promise<boolean> {
  const [seat] = await tx.$queryRaw<{ name: string }[]>`
    SELECT display_name AS name FROM member WHERE class_id = ${classId}::uuid AND user_id = ${userId}::uuid
      AND removed_at IS NULL AND joined_at > parley_now() - make_interval(secs => ${retrySeconds})`;
  return seat !== undefined && nameKey(seat.name.replace(/ \(\d+\)$/, "")) === nameKey(typed.replace(/ \(\d+\)$/, ""));
}
