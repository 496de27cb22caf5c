import type { ReactNode } from "react";
import { BarChart } from "@/components/tally/bar-chart";
import { countText } from "@/components/tally/count-text";
import { DataTable } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";

export type PluralityBarsProps = {
  /** 'Negotiate a compromise has the most first places: 9 of 28.' */
  caption: string;
  /** In the order to show them: by count. A paper that ties its first place is split, so counts may be fractions. */
  options: readonly { id: string; title: string; count: number; leads?: boolean }[];
  /** Of the table: its caption, the heads of its columns, the last line's name and number. */
  table: { caption: string; option: string; count: string; all: { label: string; count: number } };
  /** Under the table: the conventions. */
  note?: ReactNode;
  first?: boolean;
};

/** First places of each option as bars, with their table. */
export function PluralityBars({ caption, options, table, note, first }: PluralityBarsProps) {
  const rows = options.map((option) => ({
    key: option.id, label: option.title, strong: option.leads, bars: [{ value: option.count, text: countText(option.count) }],
  }));
  const most = Math.max(1, ...options.map((option) => option.count));
  const data = [
    ...options.map((option) => ({ key: option.id, cells: [option.title, countText(option.count)] })),
    { key: "all", cells: [table.all.label, countText(table.all.count)], sum: true },
  ];
  return (
    <Figure
      caption={caption} first={first}
      wide={<BarChart label={caption} rows={rows} most={most} />} narrow={<BarChart label={caption} rows={rows} most={most} narrow />}
      data={<><DataTable caption={table.caption} columns={[{ label: table.option }, { label: table.count, numeric: true }]} rows={data} />{note !== undefined && <p className="fine">{note}</p>}</>}
    />
  );
}
