import type { ReactNode } from "react";
import { BallotPart } from "@/components/ballot/ballot-paper";
import { Icon } from "@/components/ui/icon";

export type CastPaperProps = {
  title: ReactNode;
  /** 'cast 14:06'. */
  cast: ReactNode;
  motion?: string;
  /** The way to a fresh paper while the ballot is open, and what that means. */
  fresh?: ReactNode;
  hint?: ReactNode;
};

/** In the place of a paper that is cast: that it is, and never what stood on it. */
export function CastPaper({ title, cast, motion, fresh, hint }: CastPaperProps) {
  return (
    <div className="ballot ballot-done">
      <div className="ballot-head"><h2>{title}</h2><p className="label"><Icon name="check" /> {cast}</p></div>
      {motion !== undefined && <p className="ballot-motion">{motion}</p>}
      {fresh !== undefined && <BallotPart row>{fresh} {hint !== undefined && <span className="hint">{hint}</span>}</BallotPart>}
    </div>
  );
}

export type KeptPaper = {
  number: number;
  name: ReactNode;
  /** At the far end: 'change' as a link, 'counted'. */
  beside?: ReactNode;
  /** 'cast and kept 14:42', 'begun, never cast'. */
  state: ReactNode;
  kept: boolean;
};

/** All papers of a ballot and what has become of each. */
export function KeptList({ papers }: { papers: readonly KeptPaper[] }) {
  return (
    <ol className="kept-list" role="list">
      {papers.map((paper) => (
        <li key={paper.number}>
          <b>{paper.number}</b><b>{paper.name}</b>
          <span className="label">{paper.beside}</span>
          <p className="label">{paper.kept && <><Icon name="check" /> </>}{paper.state}</p>
        </li>
      ))}
    </ol>
  );
}
