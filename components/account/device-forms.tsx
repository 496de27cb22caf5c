"use client";

import { ActionButton } from "@/components/ui/action-form";
import { endOthers, endSession } from "@/lib/account/actions";

/** Signs one device out; the button says which to those who only hear it. */
export function EndSessionForm({ sessionId, words }: { sessionId: string; words: { out: string; outOf: string; working: string } }) {
  return <ActionButton action={endSession} hidden={{ sessionId }} kind="plain" aria-label={words.outOf} pendingLabel={words.working}>{words.out}</ActionButton>;
}

/** Signs all devices out but this one. */
export function EndOthersForm({ words }: { words: { out: string; working: string } }) {
  return <ActionButton action={endOthers} hidden={{}} pendingLabel={words.working}>{words.out}</ActionButton>;
}
