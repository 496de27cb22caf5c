import type { ReactNode } from "react";
import { ArgumentHead, type ArgumentHeadProps } from "@/components/argument/argument-head";
import type { Side } from "@/components/argument/side-column";

export type ArgumentProps = Omit<ArgumentHeadProps, "id"> & {
  /** Its anchor on the page. */
  anchor: string;
  /** The claim; `null` where only its place is left (`gone` says why). */
  text: string | null;
  /** In the claim's place: a `Tombstone`. */
  gone?: ReactNode;
  /** On the first level, set larger. */
  top?: boolean;
  /** Said beside the head where it is new to this reader. */
  fresh?: ReactNode;
  evidence?: ReactNode;
  /** The line below: rating, summary, answer, comments. */
  foot?: ReactNode;
  /** Its replies (`Replies`), a folded branch, a form that answers it. */
  children?: ReactNode;
};

/** One argument in a column: head, claim, evidence, foot, and what hangs on it. */
export function Argument({ anchor, text, gone, top, fresh, evidence, foot, children, ...head }: ArgumentProps) {
  return (
    <article className={top ? "arg arg-top" : "arg"} id={anchor} aria-labelledby={`${anchor}-head`}>
      <ArgumentHead {...head} id={`${anchor}-head`} />
      {fresh !== undefined && <p className="arg-new">{fresh}</p>}
      {text === null ? gone : <p className="claim" dir="auto">{text}</p>}
      {evidence !== undefined && <div className="evidence">{evidence}</div>}
      {foot !== undefined && <div className="arg-foot">{foot}</div>}
      {children}
    </article>
  );
}

export type Reply = { key: string; side: Side; undercut?: boolean; argument: ReactNode };

/** What answers an argument, each with a rule in the colour of the side that it helps; dashed where it says 'beside the point'. */
export function Replies({ replies }: { replies: readonly Reply[] }) {
  return (
    <ol className="replies" role="list">
      {replies.map((reply) => (
        <li className={reply.undercut ? `${reply.side} undercut` : reply.side} key={reply.key}>{reply.argument}</li>
      ))}
    </ol>
  );
}

export type BranchProps = {
  /** '3 replies'. */
  label: ReactNode;
  /** Beside it: '1 for, 2 against; newest by Viktor L.' */
  detail?: ReactNode;
  /** From the third level down: folded on a phone only, in the open where two columns fit. */
  deeper?: boolean;
  open?: boolean;
  children: ReactNode;
};

/** Replies behind a fold. */
export function Branch({ label, detail, deeper, open, children }: BranchProps) {
  return (
    <details className={deeper ? "branch deeper" : "branch"} open={open}>
      <summary><u>{label}</u>{detail !== undefined && <span>{detail}</span>}</summary>
      {children}
    </details>
  );
}
