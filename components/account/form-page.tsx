import type { ReactNode } from "react";

export type FormPageProps = {
  title: ReactNode;
  lede: ReactNode;
  /** Beside the form: what comes next, other ways in. Nothing stands there without. */
  aside?: ReactNode;
  /** The form, and what must be read before it. */
  children: ReactNode;
};

/** A page of one form: its title and a sentence, the form under them, and on a wide page what else there is beside it. */
export function FormPage({ title, lede, aside, children }: FormPageProps) {
  return (
    <>
      <header className="motion"><h1>{title}</h1><p className="lede">{lede}</p></header>
      <div className="form-page">
        <div>{children}</div>
        {Boolean(aside) && <aside>{aside}</aside>}
      </div>
    </>
  );
}
