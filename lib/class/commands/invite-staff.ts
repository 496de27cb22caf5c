import "server-only";
import { makeLink } from "@/lib/account/one-time-link";
import type { Actor } from "@/lib/account/schema";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { staffLinksChanged } from "../events";
import { inClass } from "../in-class";
import { whyNotInviteStaffByLink } from "../policy";
import type { InviteStaffInput, WithdrawStaffLinkInput } from "../schema";

/** How long a link for staff works: a week. Minutes. */
const linkMinutes = 7 * 1440;

/** Makes a link that lets one account into the class as a teacher or an assistant, once. @returns its token, which is nowhere else */
export function inviteStaff(actor: Actor, input: InviteStaffInput): Promise<string> {
  return inClass(actor, input.classId, async ({ tx, classId, standing, record }) => {
    authorise(whyNotInviteStaffByLink(standing));
    record(staffLinksChanged, {});
    return makeLink(tx, { kind: "co_teacher", minutes: linkMinutes, classId, role: input.role, label: input.label, madeById: actor.personId });
  });
}

/** Withdraws such a link: it opens nothing any more. @throws Refused `not-found` when it was used meanwhile, or is none of this class */
export function withdrawStaffLink(actor: Actor, input: WithdrawStaffLinkInput): Promise<void> {
  return inClass(actor, input.classId, async ({ tx, classId, standing, record }) => {
    authorise(whyNotInviteStaffByLink(standing));
    const { count } = await tx.oneTimeLink.deleteMany({ where: { id: input.linkId, kind: "co_teacher", classId, usedAt: null } });
    if (count === 0) throw new Refused(notFound("link-is-used-or-old"));
    record(staffLinksChanged, {});
  });
}
