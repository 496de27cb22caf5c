"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { removeMember } from "@/lib/class/actions";

export type RemoveWords = { name: string; says: string; remove: string; removing: string };

/** Removes a member: what stays is said before the button that does it. */
export function RemoveForm({ classId, memberId, words }: { classId: string; memberId: string; words: RemoveWords }) {
  return (
    <ActionForm action={removeMember} hidden={{ classId, memberId }} message="above">
      <p className="label"><b><bdi>{words.name}</bdi></b></p>
      <p className="label">{words.says}</p>
      <SubmitButton kind="plain" pendingLabel={words.removing}>{words.remove}</SubmitButton>
    </ActionForm>
  );
}
