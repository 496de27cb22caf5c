import type { ReactNode } from "react";

export type AnnounceProps = {
  /** '3 new arguments'; nothing while there is nothing new. */
  headline?: ReactNode;
  detail?: ReactNode;
  /** The way to see them: nothing moves until it is pressed. */
  show?: { href: string; label: string };
  /** At the far end: the order of the arguments. */
  children?: ReactNode;
};

/** The line that says what others have added since, without pushing what one is reading. */
export function Announce({ headline, detail, show, children }: AnnounceProps) {
  return (
    <div className="announce">
      <p className="contents" role="status">
        {headline !== undefined && <><b>{headline}</b> {detail !== undefined && <span>{detail}</span>} {show && <a href={show.href}>{show.label}</a>}</>}
      </p>
      {children}
    </div>
  );
}
