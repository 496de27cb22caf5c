"use client";

import { ActionButton } from "@/components/ui/action-form";
import { noticesRead } from "@/lib/class/actions";

/** Says that what staff did to one's seat is understood. */
export function NoticesReadForm({ classId, upTo, words }: { classId: string; upTo: string; words: { understood: string; working: string } }) {
  return <ActionButton action={noticesRead} hidden={{ classId, upTo }} kind="small" pendingLabel={words.working}>{words.understood}</ActionButton>;
}
