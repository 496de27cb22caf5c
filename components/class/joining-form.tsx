"use client";

import { ActionButton } from "@/components/ui/action-form";
import { setJoining } from "@/lib/class/actions";

export type JoiningWords = { close: string; open: string; newCode: string; working: string };

/** Opens or closes joining, and gives a new code. */
export function JoiningForm({ classId, isOpen, words }: { classId: string; isOpen: boolean; words: JoiningWords }) {
  return (
    <>
      <ActionButton action={setJoining} hidden={{ classId, open: isOpen ? "close" : "open" }} kind={isOpen ? "small" : "main"} className="contents" pendingLabel={words.working}>
        {isOpen ? words.close : words.open}
      </ActionButton>
      <ActionButton action={setJoining} hidden={{ classId, open: "new-code" }} kind="small" className="contents" pendingLabel={words.working}>{words.newCode}</ActionButton>
    </>
  );
}
