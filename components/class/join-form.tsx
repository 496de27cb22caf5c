"use client";

import { type ReactNode, useActionState } from "react";
import { SubmitButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ErrorLine } from "@/components/ui/form-message";
import { join, type JoinState } from "@/lib/class/actions";

export type JoinFormWords = {
  name: string; nameHint: string; enter: string; entering: string;
  /** Of a taken name; they stand without it, for they are made before it is typed. */
  taken: string; takenSays: string; ask: string; asking: string; useWords: string; somebodyElse: string;
};
export type JoinFormProps = {
  code: string;
  /** By which a form that is sent twice joins once. */
  formKey: string;
  /** The name that whoever is signed in has already. */
  name?: string;
  /** Where the four words are typed: offered to visitors, who may be the one of a taken name on another device. */
  recoverHref?: string;
  words: JoinFormWords;
  /** Between name and button: what is kept. */
  children: ReactNode;
  /** Under the button. */
  below: ReactNode;
};

const idle: JoinState = { status: "idle" };

/** The second step of joining: a name. When it is taken the form asks whose it is: oneself on another device, or somebody else. */
export function JoinForm({ code, formKey, name, recoverHref, words, children, below }: JoinFormProps) {
  const [answer, submit, pending] = useActionState(join, idle);
  const typed = answer.status === "invalid" || answer.status === "refused" || answer.status === "taken" ? answer.typed.name : undefined;
  const fault = answer.status === "invalid" ? (answer.issues.name ?? answer.issues.code) : undefined;
  const isTaken = answer.status === "taken";
  return (
    <form action={submit} aria-busy={pending || undefined}>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="formKey" value={formKey} />
      <Field
        id="name" name="name" label={words.name} hint={words.nameHint} errors={fault ? [fault] : []} defaultValue={typed ?? name}
        autoComplete="nickname" maxLength={40} required
      />
      {answer.status === "refused" && <div className="taken" role="alert"><ErrorLine>{answer.message}</ErrorLine></div>}
      {isTaken && <Taken recoverHref={recoverHref} words={words} />}
      {children}
      <div className="stick">
        <SubmitButton kind={isTaken ? "plain" : "main"} pendingLabel={words.entering}>{words.enter}</SubmitButton>
        {below}
      </div>
    </form>
  );
}

/** Whose name is it? Three ways, each a button of the form or a link: without script too. */
function Taken({ recoverHref, words }: { recoverHref?: string; words: JoinFormWords }) {
  return (
    <div className="taken" role="alert">
      <h2>{words.taken}</h2>
      <p className="label">{words.takenSays}</p>
      {recoverHref !== undefined && (
        <>
          <SubmitButton kind="plain" name="do" value="ask" pendingLabel={words.asking}>{words.ask}</SubmitButton>
          <a className="btn" href={recoverHref}>{words.useWords}</a>
        </>
      )}
      <SubmitButton kind="plain" name="as" value="somebody-else" pendingLabel={words.entering}>{words.somebodyElse}</SubmitButton>
    </div>
  );
}
