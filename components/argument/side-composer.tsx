"use client";

import type { ReactNode } from "react";
import { ClaimField, type ClaimWords } from "@/components/argument/claim-field";
import type { Side } from "@/components/argument/side-column";
import { ActionForm, useTyped } from "@/components/ui/action-form";
import { post } from "@/lib/argument/actions";

export type SideComposerProps = {
  debateId: string;
  side: Side;
  formKey: string;
  /** The longest claim, in characters. */
  max: number;
  /** 'Add an argument for'. */
  add: string;
  /** Said when it is posted, with the way to it where it is not on this page. */
  posted: ReactNode;
  words: ClaimWords;
};

/** Adds an argument to one side of the motion. Folded until it is wanted, open again where something was not right. */
export function SideComposer({ debateId, side, formKey, max, add, posted, words }: SideComposerProps) {
  return (
    <ActionForm action={post} hidden={{ debateId, parentId: "", relation: side === "for" ? "pro" : "con" }} done={posted}>
      <Fold summary={add}>
        {/* The anchor stands inside, so that arriving at it opens the fold. */}
        <div className="composer" id={`compose-${side}`}><ClaimField id={`claim-${side}`} place={`${side}:${debateId}`} formKey={formKey} max={max} words={words} /></div>
      </Fold>
    </ActionForm>
  );
}

function Fold({ summary, children }: { summary: string; children: ReactNode }) {
  const isKept = useTyped("text") !== undefined;
  return (
    <details className="fold-out" open={isKept || undefined}>
      <summary className="btn">{summary}</summary>
      {children}
    </details>
  );
}
