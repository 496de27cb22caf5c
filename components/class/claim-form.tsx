"use client";

import { useEffect, useRef } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { claim } from "@/lib/class/actions";

/** Takes the seat that was given back: by itself with script, with one tap without. */
export function ClaimForm({ enter, entering }: { enter: string; entering: string }) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.closest("form")?.requestSubmit(), []);
  return (
    <ActionForm action={claim} message="above">
      <div className="stick" ref={here}><SubmitButton pendingLabel={entering}>{enter}</SubmitButton></div>
    </ActionForm>
  );
}
