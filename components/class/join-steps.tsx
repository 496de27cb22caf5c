import type { ReactNode } from "react";
import { t } from "@/lib/words";

export type PhoneStepProps = {
  /** Beside the wordmark: 'step 1 of 3', 'closing ballot, 4:52 left'. */
  note: ReactNode;
  heading: ReactNode;
  /** 1 on a page of its own. */
  level?: 1 | 2;
  /** Between head and heading: the strip of papers. */
  above?: ReactNode;
  id?: string;
  children: ReactNode;
};

/** One step, made for a phone: a narrow head, a heading, a form whose button lies at the foot (`stick`). In `main.phones`. */
export function PhoneStep({ note, heading, level = 1, above, id = "step", children }: PhoneStepProps) {
  const Heading = `h${level}` as const;
  return (
    <section className="phone" id={id} aria-labelledby={`${id}-heading`}>
      <header className="ptop"><a className="wordmark" href="/">{t("ui.wordmark")}</a><p className="label">{note}</p></header>
      {above}
      <Heading id={`${id}-heading`}>{heading}</Heading>
      {children}
    </section>
  );
}

/** The foot of a step: its buttons over the whole width, and a line under them. */
export function Stick({ children }: { children: ReactNode }) {
  return <div className="stick">{children}</div>;
}
