"use client";

import { ActionButton, ActionField, ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { hide, restore } from "@/lib/moderation/actions";

/** What is hidden or put back: an argument, a comment, or the reason of a credit. */
export type Hideable = { argumentId: string } | { commentId: string } | { creditId: string };
export type HideWords = { hide: string; reason: string; hint: string; hideNow: string; hiding: string; putBack: string; puttingBack: string };
export type HideMenuProps = {
  debateId: string;
  what: Hideable;
  /** Unique on the page. */
  id: string;
  isHidden: boolean;
  words: HideWords;
};

/** For staff: hides with a reason, or puts back what is hidden. */
export function HideMenu({ debateId, what, id, isHidden, words }: HideMenuProps) {
  if (isHidden) {
    return <ActionButton action={restore} hidden={{ debateId, ...what }} kind="small" pendingLabel={words.puttingBack}>{words.putBack}</ActionButton>;
  }
  return (
    <details className="aside-menu">
      <summary className="link-sum">{words.hide}</summary>
      <ActionForm action={hide} hidden={{ debateId, ...what }}>
        <ActionField id={id} name="reason" label={words.reason} hint={words.hint} />
        <div className="btn-row mt-3"><SubmitButton kind="small" pendingLabel={words.hiding}>{words.hideNow}</SubmitButton></div>
      </ActionForm>
    </details>
  );
}
