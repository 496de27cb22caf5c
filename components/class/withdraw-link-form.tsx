"use client";

import { ActionButton } from "@/components/ui/action-form";
import { withdrawStaffLink } from "@/lib/class/actions";

/** Withdraws an open link for staff. */
export function WithdrawLinkForm({ classId, linkId, words }: { classId: string; linkId: string; words: { withdraw: string; working: string } }) {
  return <ActionButton action={withdrawStaffLink} hidden={{ classId, linkId }} kind="small" pendingLabel={words.working}>{words.withdraw}</ActionButton>;
}
