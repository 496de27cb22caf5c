"use client";

import { ActionButton } from "@/components/ui/action-form";
import { goOnWithout } from "@/lib/ballot/actions";

/** Goes on to the arguments without an opening paper. */
export function GoOnWithout({ debateId, label, pendingLabel }: { debateId: string; label: string; pendingLabel: string }) {
  return <ActionButton action={goOnWithout} hidden={{ debateId }} kind="plain" pendingLabel={pendingLabel}>{label}</ActionButton>;
}
