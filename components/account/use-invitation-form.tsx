"use client";

import { ActionButton } from "@/components/ui/action-form";
import { acceptInvitation } from "@/lib/account/actions";

/** Uses an invitation with the account that is signed in; only this uses it up. */
export function UseInvitationForm({ token, words }: { token: string; words: { use: string; using: string } }) {
  return <ActionButton action={acceptInvitation} hidden={{ token }} pendingLabel={words.using}>{words.use}</ActionButton>;
}
