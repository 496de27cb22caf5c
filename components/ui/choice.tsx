import type { ReactNode } from "react";
import { ErrorLine } from "@/components/ui/form-message";

export type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };
export type ChoiceGroupProps = {
  /** Unique on the page. */
  id: string;
  name: string;
  legend: ReactNode;
  options: readonly ChoiceOption[];
  /** One of them, or several: radio buttons or boxes. */
  kind?: "one" | "several";
  chosen?: readonly string[];
  errors?: readonly string[];
  required?: boolean;
};

/** A question with its possible answers under each other, each with a hint where it needs one. */
export function ChoiceGroup({ id, name, legend, options, kind = "one", chosen = [], errors = [], required }: ChoiceGroupProps) {
  return (
    <fieldset className="set" aria-describedby={errors.length > 0 ? `${id}-error` : undefined}>
      <legend>{legend}</legend>
      {errors.length > 0 && <ErrorLine id={`${id}-error`}>{errors.join(" ")}</ErrorLine>}
      {options.map((option) => (
        <label className="choice" key={option.value}>
          <input
            type={kind === "one" ? "radio" : "checkbox"} name={name} value={option.value} disabled={option.disabled}
            defaultChecked={chosen.includes(option.value)} required={kind === "one" && required}
          />
          <span>{option.label}</span>
          {option.hint !== undefined && <span className="hint">{option.hint}</span>}
        </label>
      ))}
    </fieldset>
  );
}

/** The same in one row, for a question with short answers; the taken one is dark. */
export function SegmentGroup({ name, legend, options, chosen, hideLegend, hint, required }: {
  name: string; legend: ReactNode; options: readonly ChoiceOption[]; chosen?: string; hideLegend?: boolean; hint?: ReactNode; required?: boolean;
}) {
  return (
    <fieldset className="set">
      <legend className={hideLegend ? "vh" : undefined}>{legend}</legend>
      <span className="seg">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} value={option.value} defaultChecked={option.value === chosen} disabled={option.disabled} required={required} />
            {" "}{option.label}
          </label>
        ))}
      </span>
      {hint !== undefined && <p className="hint">{hint}</p>}
    </fieldset>
  );
}
