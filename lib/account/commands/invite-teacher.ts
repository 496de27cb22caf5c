import "server-only";
import { db } from "@/lib/platform/db";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { makeLink } from "../one-time-link";
import { whyNotInviteTeacher } from "../policy";
import { sitePersonOf } from "../queries/site-person";
import type { Actor, InviteTeacherInput, WithdrawInvitationInput } from "../schema";

/** How long an invitation waits: two weeks. Minutes. */
const invitationMinutes = 14 * 1440;

/**
 * Makes a link that gives one account the teacher mark, once. A newer one for the same person takes the place of the older, so that a form
 * sent twice leaves one that works.
 *
 * @returns its token, which is nowhere else
 * @throws Refused for everybody but the owner
 */
export function inviteTeacher(actor: Actor, { label }: InviteTeacherInput): Promise<string> {
  return db().$transaction(async (tx) => {
    authorise(whyNotInviteTeacher(await sitePersonOf(tx, actor)));
    await tx.oneTimeLink.deleteMany({ where: { kind: "invite", label, usedAt: null } });
    return makeLink(tx, { kind: "invite", minutes: invitationMinutes, label, madeById: actor.personId });
  });
}

/** Withdraws an invitation: its link opens nothing any more. @throws Refused `not-found` when it was used meanwhile, or is none */
export function withdrawInvitation(actor: Actor, { linkId }: WithdrawInvitationInput): Promise<void> {
  return db().$transaction(async (tx) => {
    authorise(whyNotInviteTeacher(await sitePersonOf(tx, actor)));
    const { count } = await tx.oneTimeLink.deleteMany({ where: { id: linkId, kind: "invite", usedAt: null } });
    if (count === 0) throw new Refused(notFound("invitation-is-gone"));
  });
}
