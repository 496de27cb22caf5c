import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import { Stance } from "@/components/ui/stance";

export type MovesFigureProps = {
  /** The same as a sentence. */
  caption: string;
  stayed: number;
  towardsFor: number;
  towardsAgainst: number;
  words: { tableCaption: string; move: string; people: string; stayed: string; towardsFor: string; towardsAgainst: string; all: string };
  /** Why no more is shown. */
  note?: ReactNode;
  first?: boolean;
};

/** What is left of the flow where its table may not be shown: who stayed, who moved towards for, who towards against. */
export function MovesFigure({ caption, stayed, towardsFor, towardsAgainst, words, note, first }: MovesFigureProps) {
  return (
    <Figure caption={caption} first={first}>
      <DataTable
        caption={words.tableCaption}
        columns={[{ label: words.move }, { label: words.people, numeric: true }]}
        rows={[
          { key: "stayed", cells: [words.stayed, stayed] },
          { key: "for", cells: [<Stance side="for" key="for">{words.towardsFor}</Stance>, towardsFor] },
          { key: "against", cells: [<Stance side="against" key="against">{words.towardsAgainst}</Stance>, towardsAgainst] },
          { key: "all", cells: [words.all, stayed + towardsFor + towardsAgainst], sum: true },
        ]}
      />
      {note !== undefined && <p className="label mt-4">{note}</p>}
    </Figure>
  );
}
