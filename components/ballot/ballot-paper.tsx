import type { ReactNode } from "react";
import { ErrorLine } from "@/components/ui/form-message";
import { SideMark, type Mark } from "@/components/ui/mark";

export type BallotPaperProps = {
  /** 'Ballot paper' and, at the far end of the line, whose it is: 'Year 12 Politics, one vote each'. */
  head?: { title: ReactNode; issued?: ReactNode };
  motion?: string;
  /** Wider, for the option paper. */
  wide?: boolean;
  children: ReactNode;
};

/** A ballot paper: a frame, its head, the motion, and parts ruled off from each other. Stands inside a form. */
export function BallotPaper({ head, motion, wide, children }: BallotPaperProps) {
  return (
    <div className={wide ? "ballot wideb" : "ballot"}>
      {head !== undefined && (
        <div className="ballot-head"><h2>{head.title}</h2>{head.issued !== undefined && <p className="label">{head.issued}</p>}</div>
      )}
      {motion !== undefined && <p className="ballot-motion" id="ballot-motion">{motion}</p>}
      {children}
    </div>
  );
}

/** One part of a paper; with `row` its buttons and the hint beside them. */
export function BallotPart({ row, children }: { row?: boolean; children: ReactNode }) {
  return <div className={row ? "ballot-part btn-row" : "ballot-part"}>{children}</div>;
}

export type StanceRowsProps = {
  /** 'Mark one', read out. */
  legend: string;
  /** For, undecided, against, in this order: the word, and what it means here. */
  rows: readonly { stance: Mark; word: string; meaning: ReactNode }[];
  /** What was marked before an error; nothing is marked beforehand. */
  marked?: Mark;
  error?: ReactNode;
};

/** The three rows to mark, each with its box; the whole row is the target. Posts `stance`. */
export function StanceRows({ legend, rows, marked, error }: StanceRowsProps) {
  return (
    <fieldset aria-describedby={error === undefined ? "ballot-motion" : "stance-error"}>
      <legend className="vh">{legend}</legend>
      {error !== undefined && <div className="ballot-part"><ErrorLine id="stance-error">{error}</ErrorLine></div>}
      {rows.map((row) => (
        <label className={`ballot-row ${row.stance}`} key={row.stance}>
          <SideMark side={row.stance} />
          <span><b>{row.word}</b> {row.meaning}</span>
          <span className="box">
            <input type="radio" name="stance" value={row.stance} required defaultChecked={row.stance === marked} />
            <svg className="cross" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="m4 4 16 16M20 4 4 20" /></svg>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export type ConfidenceRowProps = {
  /** 'If for or against: how sure are you?' */
  legend: ReactNode;
  hint: ReactNode;
  /** Five words and the values they post: 0, 25, 50, 75, 100. */
  words: readonly { value: number; word: string }[];
  chosen?: number | null;
  error?: ReactNode;
};

/**
 * How sure one is, in five words, of for and against only: the row goes when undecided is marked, and without a modern
 * browser its legend says the same. Posts `confidence`; what was chosen before undecided was marked is posted too.
 */
export function ConfidenceRow({ legend, hint, words, chosen, error }: ConfidenceRowProps) {
  return (
    <fieldset className="ballot-part conf" aria-describedby={error === undefined ? "confidence-hint" : "confidence-error confidence-hint"}>
      <legend><b>{legend}</b></legend>
      {error !== undefined && <ErrorLine id="confidence-error">{error}</ErrorLine>}
      <span className="sure">
        {words.map(({ value, word }) => (
          <label key={value}>
            <input type="radio" name="confidence" value={value} defaultChecked={value === chosen} />
            <span>{word}</span>
          </label>
        ))}
      </span>
      <p className="hint" id="confidence-hint">{hint}</p>
    </fieldset>
  );
}
