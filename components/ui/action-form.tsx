"use client";

import { createContext, type ReactNode, useActionState, useContext } from "react";
import { SubmitButton, type ButtonProps } from "@/components/ui/button";
import { Field, type FieldProps } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import type { RefusalKind } from "@/lib/platform/refusal";

/** How a form went, as lib/account/form-action.ts tells it: in whole sentences. */
export type FormAnswer =
  | { status: "idle" }
  | { status: "done"; at: number }
  | { status: "shown"; text: string; name: string }
  | { status: "invalid"; issues: Record<string, string>; typed: Record<string, string> }
  | { status: "refused"; message: string; kind: RefusalKind; typed: Record<string, string> };
export type FormAction = (before: FormAnswer, form: FormData) => Promise<FormAnswer>;

const Answer = createContext<FormAnswer>({ status: "idle" });

export type ActionFormProps = {
  action: FormAction;
  /** Fields that the reader does not see: ids and the form's key. */
  hidden?: Record<string, string>;
  className?: string;
  id?: string;
  label?: string;
  /** Said when it went well and the form stays. */
  done?: ReactNode;
  /** Where the message stands; `none` where an ActionMessage of one's own does it. */
  message?: "above" | "below" | "none";
  children: ReactNode;
};

/**
 * A form that posts to an action, with and without script. What was typed stays on an error; the message says what happened, what
 * was kept and what to do.
 */
export function ActionForm({ action, hidden = {}, className, id, label, done, message = "below", children }: ActionFormProps) {
  const [answer, submit, pending] = useActionState(action, { status: "idle" });
  return (
    <Answer value={answer}>
      <form action={submit} className={className} id={id} aria-label={label} aria-busy={pending || undefined}>
        {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        {message === "above" && <ActionMessage done={done} />}
        {children}
        {message === "below" && <ActionMessage done={done} />}
      </form>
    </Answer>
  );
}

/** The answer's sentence. Faults of fields stand at their fields; those of none stand here. */
export function ActionMessage({ done }: { done?: ReactNode }) {
  const answer = useContext(Answer);
  const error = answer.status === "refused" ? answer.message : answer.status === "invalid" ? answer.issues.form : undefined;
  return <FormMessage error={error} done={answer.status === "done" ? done : undefined} />;
}

/** A field of an ActionForm: shows its own fault, and keeps what was typed. */
export function ActionField(props: Omit<FieldProps, "errors">) {
  const answer = useContext(Answer);
  const fault = answer.status === "invalid" ? answer.issues[props.name] : undefined;
  return <Field {...props} errors={fault ? [fault] : []} defaultValue={useTyped(props.name) ?? props.defaultValue} />;
}

/** What was typed into a field before an error, or undefined. */
export function useTyped(name: string): string | undefined {
  const answer = useContext(Answer);
  return answer.status === "invalid" || answer.status === "refused" ? answer.typed[name] : undefined;
}

/** All that was typed before an error, by field; nothing before one. For a field that posts under several names. */
export function useAllTyped(): Record<string, string> {
  const answer = useContext(Answer);
  return answer.status === "invalid" || answer.status === "refused" ? answer.typed : none;
}
const none: Record<string, string> = {};

/** The fault of one field, for fields that are not an ActionField (radio rows). */
export function useFault(name: string): string | undefined {
  const answer = useContext(Answer);
  return answer.status === "invalid" ? answer.issues[name] : undefined;
}

/** When the form was last done, in milliseconds; undefined before, and after an error. */
export function useDoneAt(): number | undefined {
  const answer = useContext(Answer);
  return answer.status === "done" ? answer.at : undefined;
}

/** What the last post showed once, such as words to read out; undefined while there is nothing. */
export function useShown(): { text: string; name: string } | undefined {
  const answer = useContext(Answer);
  return answer.status === "shown" ? answer : undefined;
}

/** A form of one button. */
export function ActionButton({ action, hidden, done, className, children, ...button }: { action: FormAction; hidden: Record<string, string>; done?: ReactNode } & Omit<ButtonProps, "hidden">) {
  return (
    <ActionForm action={action} hidden={hidden} className={className} done={done}>
      <SubmitButton {...button}>{children}</SubmitButton>
    </ActionForm>
  );
}
