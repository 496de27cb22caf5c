import type { ReactNode } from "react";
import { BarChart } from "@/components/tally/bar-chart";
import { DataTable, Fold } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import type { TallyLanguage } from "./language";
import { countText } from "./phrases";

export type RunoffRound = {
  /** 'Round 1'. */
  heading: string;
  /** Papers for each option still in, by its id. */
  counts: Readonly<Record<string, number>>;
  /** Who is out after this round. */
  out: readonly string[];
  /** Papers that name nobody who is still in. */
  exhausted: number;
  /** What happened, in one sentence or two; it follows the heading. */
  sentence: ReactNode;
};
export type RunoffRoundsProps = {
  /** 'Make support conditional wins the instant runoff in round 4, with 14 of the 27 papers still counting.' */
  caption: string;
  /** In the order to show them: the winner first, then who stayed in longest. */
  options: readonly { id: string; title: string; wins?: boolean }[];
  rounds: readonly RunoffRound[];
  /** All papers that were counted. */
  papers: number;
  /** Under the table: the conventions. */
  note?: ReactNode;
  language: TallyLanguage;
};

/** An instant runoff round by round: each option's papers as bars, what it gained in the accent, a sentence a round, the table. */
export function RunoffRounds({ caption, options, rounds, papers, note, language }: RunoffRoundsProps) {
  const { say } = language;
  const most = Math.max(1, ...rounds.flatMap((round) => Object.values(round.counts)));
  const charts = (size: "wide" | "narrow") => parts(rounds.length, size === "wide" ? 6 : 4).map(([from, to]) => (
    <BarChart
      key={from} label={caption} most={most} narrow={size === "narrow"} outWord={say("tally.runoff-out")}
      rows={options.map((option) => ({
        key: option.id, label: option.title, strong: option.wins,
        bars: rounds.slice(from, to).map((_, place) => barOf(rounds, from + place, option.id, language)),
      }))}
      heads={rounds.slice(from, to).map((round) => round.heading)}
      foot={{ label: say("tally.runoff-exhausted"), texts: rounds.slice(from, to).map((round) => countText(round.exhausted, language)) }}
    />
  ));
  return (
    <>
      <Figure
        caption={caption} first wide={charts("wide")} narrow={charts("narrow")}
        keyLine={
          <p className="keyline key">
            <span><span className="sw sw-soft" />{say("tally.runoff-carried")}</span> <span><span className="sw sw-accent" />{say("tally.runoff-gained")}</span>
          </p>
        }
        data={
          <Fold show={say("tally.show-data")} hide={say("tally.hide-data")}>
            <RoundsTable options={options} rounds={rounds} papers={papers} language={language} />
            {note !== undefined && <p className="fine">{note}</p>}
          </Fold>
        }
      />
      <ol className="rounds" role="list">
        {rounds.map((round) => <li key={round.heading}><b>{round.heading}.</b> {round.sentence}</li>)}
      </ol>
    </>
  );
}

function barOf(rounds: readonly RunoffRound[], place: number, option: string, language: TallyLanguage) {
  const round = rounds[place];
  const value = round?.counts[option];
  if (round === undefined || value === undefined) return null;
  const before = rounds[place - 1]?.counts[option] ?? value;
  return { value, text: countText(value, language), gained: Math.max(0, value - before), out: round.out.includes(option) };
}

function RoundsTable({ options, rounds, papers, language }: Pick<RunoffRoundsProps, "options" | "rounds" | "papers" | "language">) {
  const { say } = language;
  const cell = (value: number | undefined) => (value === undefined ? "–" : countText(value, language));
  return (
    <DataTable
      caption={say("tally.runoff-table")}
      columns={[{ label: say("tally.option") }, ...rounds.map((round) => ({ label: round.heading, numeric: true }))]}
      rows={[
        ...options.map((option) => ({ key: option.id, cells: [option.title, ...rounds.map((round) => cell(round.counts[option.id]))] })),
        { key: "exhausted", cells: [say("tally.runoff-exhausted"), ...rounds.map((round) => cell(round.exhausted))] },
        { key: "all", cells: [say("tally.runoff-all"), ...rounds.map(() => cell(papers))], sum: true },
      ]}
    />
  );
}

/** Stretches of at most `size` out of `length`, as [from, to). */
function parts(length: number, size: number): [number, number][] {
  return Array.from({ length: Math.ceil(length / size) }, (_, place) => [place * size, Math.min(length, (place + 1) * size)]);
}
