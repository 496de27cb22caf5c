"use client";

import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";

export type ButtonKind = "main" | "plain" | "small" | "link";
export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> & {
  kind?: ButtonKind;
  /** Further classes, for the place it stands in. */
  className?: string;
  /** While true the button says so, and a press does nothing. */
  pending?: boolean;
  /** What it says meanwhile, such as 'Casting…'; without it the words stay. */
  pendingLabel?: ReactNode;
};

const classes: Record<ButtonKind, string> = { main: "btn btn-main", plain: "btn", small: "btn btn-small", link: "link-btn" };

/** A button. While pending it keeps the focus that a disabled one would lose, and swallows presses. */
export function Button({ kind = "plain", className = "", pending = false, pendingLabel, onClick, children, ...rest }: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      className={`${classes[kind]}${pending ? " is-pending" : ""}${className ? ` ${className}` : ""}`}
      aria-busy={pending || undefined}
      aria-disabled={pending || rest["aria-disabled"]}
      onClick={press}
    >
      {pending ? (pendingLabel ?? children) : children}
    </button>
  );
}

/**
 * Posts the form it stands in, and takes no second press until the answer is there. Where a form has several, only the one
 * that was pressed (by its `name` and `value`) shows that it waits.
 */
export function SubmitButton({ kind = "main", ...rest }: ButtonProps) {
  const { pending, data } = useFormStatus();
  const pressed = pending && (rest.name === undefined || data.get(rest.name) === (rest.value ?? ""));
  return <Button {...rest} type="submit" kind={kind} pending={pressed} aria-disabled={pending || undefined} onClick={pending ? hold : rest.onClick} />;
}

function hold(event: MouseEvent<HTMLButtonElement>) {
  event.preventDefault();
}
