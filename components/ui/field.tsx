import type { ReactNode } from "react";
import { ErrorLine } from "@/components/ui/form-message";

export type FieldProps = {
  /** Unique on the page; hint and error are named after it. */
  id: string;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The faults of what was typed, in whole sentences; none when all is well. */
  errors?: readonly string[];
  /** What was typed before an error, or stands there already. */
  defaultValue?: string;
  kind?: "text" | "email" | "password" | "code" | "area" | "search";
  required?: boolean;
  maxLength?: number;
  minLength?: number;
  rows?: number;
  autoComplete?: string;
  autoCapitalize?: "none" | "characters" | "words" | "sentences";
  inputMode?: "text" | "numeric" | "email" | "search";
  spellCheck?: boolean;
  disabled?: boolean;
  /** Beside the input, in one row with it: a button. */
  beside?: ReactNode;
};

/** A labelled input or text area: label above, error between label and input, hint below, all three tied to it. */
export function Field({ label, beside, ...input }: FieldProps) {
  const { id, hint, errors = [] } = input;
  return (
    <div className={errors.length > 0 ? "field has-error" : "field"}>
      <label htmlFor={id}>{label}</label>
      {errors.length > 0 && <ErrorLine id={`${id}-error`}>{errors.join(" ")}</ErrorLine>}
      {beside === undefined ? <FieldInput {...input} /> : <div className="code-row"><FieldInput {...input} /> {beside}</div>}
      {hint !== undefined && <p className="hint" id={`${id}-hint`}>{hint}</p>}
    </div>
  );
}

function FieldInput({ hint, errors = [], kind = "text", rows, ...rest }: Omit<FieldProps, "label" | "beside">) {
  const shared = { ...rest, ...described(rest.id, hint, errors) };
  if (kind === "area") return <textarea {...shared} className="area" rows={rows} />;
  if (kind !== "code") return <input {...shared} className="input" type={kind} />;
  return <input autoComplete="off" autoCapitalize="characters" spellCheck={false} {...shared} className="input input-code" type="text" />;
}

/** Ties an input to the error and the hint that stand with it. */
function described(id: string, hint: ReactNode, errors: readonly string[]) {
  const ids = [errors.length > 0 && `${id}-error`, hint !== undefined && `${id}-hint`].filter(Boolean);
  return { "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined, "aria-invalid": errors.length > 0 ? true : undefined };
}
