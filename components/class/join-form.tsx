"use client";

import { type ReactNode, useActionState } from "react";
import { SubmitButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ErrorLine } from "@/components/ui/form-message";
import { join } from "@/lib/class/actions";

export type JoinFormWords = { name: string; nameHint: string; enter: string; entering: string; useWords: string };
export type JoinFormProps = {
  code: string;
  /** The name that whoever is signed in has already. */
  name?: string;
  /** Where the four words are typed: offered to visitors when somebody of their name is in already. */
  recoverHref?: string;
  words: JoinFormWords;
  /** Between name and button: what is kept. */
  children: ReactNode;
  /** Under the button. */
  below: ReactNode;
};

/** The second step of joining: a name. When it is taken, it may be oneself on another device. */
export function JoinForm({ code, name, recoverHref, words, children, below }: JoinFormProps) {
  const [answer, submit, pending] = useActionState(join, { status: "idle" });
  const typed = answer.status === "invalid" || answer.status === "refused" ? answer.typed.name : undefined;
  const fault = answer.status === "invalid" ? (answer.issues.name ?? answer.issues.code) : undefined;
  return (
    <form action={submit} aria-busy={pending || undefined}>
      <input type="hidden" name="code" value={code} />
      <Field
        id="name" name="name" label={words.name} hint={words.nameHint} errors={fault ? [fault] : []} defaultValue={typed ?? name}
        autoComplete="nickname" maxLength={40} required
      />
      {answer.status === "refused" && (
        <div className="taken" role="alert">
          <ErrorLine>{answer.message}</ErrorLine>
          {recoverHref !== undefined && answer.kind === "conflict" && <a className="btn" href={recoverHref}>{words.useWords}</a>}
        </div>
      )}
      {children}
      <div className="stick">
        <SubmitButton pendingLabel={words.entering}>{words.enter}</SubmitButton>
        {below}
      </div>
    </form>
  );
}
