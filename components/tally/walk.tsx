import type { ReactNode } from "react";
import type { CountName, CountRow } from "@/lib/method/tally/all-counts";
import { countAnchor } from "./anchors";
import { winnersText } from "./how-won";
import type { TallyLanguage } from "./language";
import { orderText } from "./phrases";

export type WalkProps = {
  id: string;
  count: CountName;
  /** Its line in the table; none where it could not be followed. */
  row: CountRow | undefined;
  decides: boolean;
  /** Unfolded from the start. */
  open?: boolean;
  children: ReactNode;
  language: TallyLanguage;
};

/** One count walked through, folded: its name and what it chooses, then how. */
export function Walk({ id, count, row, decides, open, children, language }: WalkProps) {
  const { say } = language;
  const hasOrder = row !== undefined && row.winners.length > 0;
  return (
    <details className={decides ? "walk walk-decides" : "walk"} open={open}>
      <summary>
        <h4>{say(`tally.name-${count}`)}{decides && <span className="tag">{say("tally.decides")}</span>}</h4>
        {row && <span className="label">{winnersText(row, language)}</span>}
      </summary>
      <div className="walk-body" id={countAnchor(id, count)}>
        {children}
        {hasOrder && <p className="label mt-4">{orderText(row.order, language)}</p>}
      </div>
    </details>
  );
}
