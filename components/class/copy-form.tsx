"use client";

import { useId } from "react";
import { ActionForm, useFault, useTyped } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/button";
import { ErrorLine } from "@/components/ui/form-message";
import { copyDebate } from "@/lib/debate/actions";

type Words = { to: string; says: string; copy: string; copying: string };
export type CopyFormProps = { debateId: string; formKey: string; classes: readonly { id: string; name: string }[]; words: Words };

/** Puts a debate to a class once more; one goes on to that class's desk. */
export function CopyForm({ debateId, formKey, classes, words }: CopyFormProps) {
  return <ActionForm action={copyDebate} hidden={{ debateId, formKey }} className="copy-form"><Fields classes={classes} words={words} /></ActionForm>;
}

function Fields({ classes, words }: Pick<CopyFormProps, "classes" | "words">) {
  const id = useId();
  const fault = useFault("classId");
  const typed = useTyped("classId");
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{words.to}</label>
        {fault && <ErrorLine id={`${id}-error`}>{fault}</ErrorLine>}
        <select id={id} name="classId" className="select" defaultValue={typed} aria-describedby={`${id}-hint`}>
          {classes.map((group) => <option key={group.id} value={group.id}>{group.name}</option>)}
        </select>
        <p className="hint" id={`${id}-hint`}>{words.says}</p>
      </div>
      <SubmitButton kind="small" pendingLabel={words.copying}>{words.copy}</SubmitButton>
    </>
  );
}
