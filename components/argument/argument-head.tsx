import type { ReactNode } from "react";
import type { Side } from "@/components/argument/side-column";
import { LocalTime } from "@/components/ui/local-time";
import { SideMark } from "@/components/ui/mark";

export type ArgumentHeadProps = {
  /** The heading's id, which names its article. */
  id: string;
  /** 2 to 6; `null` where the claim itself is the page's heading. */
  level: 2 | 3 | 4 | 5 | 6 | null;
  /** F1.2: which side it helps and where it stands. */
  label: string;
  side: Side;
  /** The side's name, for those who do not see its mark. */
  sideName: string;
  href?: string;
  /** 'attacks F1', with F1 a link: what it does to the claim above it. */
  relation: ReactNode;
  author: ReactNode;
  /** ISO 8601, UTC. */
  at: string;
  /** After the time: ', edited 14:19'. */
  edited?: ReactNode;
};

/** The line above a claim: its mark and label, what it does to what, who says so and when. */
export function ArgumentHead({ id, level, label, side, sideName, href, relation, author, at, edited }: ArgumentHeadProps) {
  const Element = level === null ? "p" : (`h${level}` as const);
  const name = <><SideMark side={side} text={`${sideName}:`} /> {label}</>;
  return (
    <Element className="arg-head" id={id}>
      {href === undefined ? <span className={`arg-id ${side}`}>{name}</span> : <a className={`arg-id ${side}`} href={href}>{name}</a>}
      {" "}<span className="arg-rel">{relation}</span>
      {" "}<span className="arg-by">{author}, <LocalTime at={at} />{edited}</span>
    </Element>
  );
}
