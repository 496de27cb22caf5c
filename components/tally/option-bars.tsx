import type { ReactNode } from "react";
import { BarChart } from "@/components/tally/bar-chart";
import { Fold } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import type { OptionId } from "@/lib/method/tally/ballots";
import type { TallyLanguage } from "./language";
import { countText } from "./phrases";

export type OptionBarsProps = {
  /** What the bars show, in one sentence with its numbers. */
  caption: string;
  /** In the order to show them. `text` stands behind the bar in place of the number. */
  rows: readonly { option: OptionId; value: number; text?: string }[];
  /** Whose bars are ink. */
  winners: readonly OptionId[];
  /** The same numbers as a table, and what must be said with them. */
  data: ReactNode;
  language: TallyLanguage;
};

/** One bar an option, with its table behind a button. */
export function OptionBars({ caption, rows, winners, data, language }: OptionBarsProps) {
  const { say, title } = language;
  const bars = rows.map(({ option, value, text }) => ({
    key: option, label: title(option), strong: winners.includes(option), bars: [{ value, text: text ?? countText(value, language) }],
  }));
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <Figure
      caption={caption} first
      wide={<BarChart label={caption} rows={bars} most={most} />} narrow={<BarChart label={caption} rows={bars} most={most} narrow />}
      data={<Fold show={say("tally.show-data")} hide={say("tally.hide-data")}>{data}</Fold>}
    />
  );
}
