"use client";

import { ActionButton } from "@/components/ui/action-form";
import { removeMember } from "@/lib/class/actions";

/** Removes a member: what stays is said before the button that does it. */
export function RemoveForm({ classId, memberId, words }: { classId: string; memberId: string; words: { remove: string; removing: string } }) {
  return <ActionButton action={removeMember} hidden={{ classId, memberId }} kind="plain" pendingLabel={words.removing}>{words.remove}</ActionButton>;
}
