import type { ReactNode } from "react";
import { BarChart } from "@/components/tally/bar-chart";
import { countText } from "@/components/tally/count-text";
import { DataTable } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";

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
  words: { carriedOver: string; gained: string; out: string; exhausted: string; tableCaption: string; option: string; all: string };
  note?: ReactNode;
  first?: boolean;
};

/** An instant runoff round by round: each option's papers as bars, what it gained in the accent, a sentence a round, the table. */
export function RunoffRounds({ caption, options, rounds, papers, words, note, first }: RunoffRoundsProps) {
  const most = Math.max(1, ...rounds.flatMap((round) => Object.values(round.counts)));
  const charts = (size: "wide" | "narrow") => parts(rounds.length, size === "wide" ? 6 : 4).map(([from, to]) => (
    <BarChart
      key={from} label={caption} most={most} narrow={size === "narrow"} outWord={words.out}
      rows={options.map((option) => ({
        key: option.id, label: option.title, strong: option.wins,
        bars: rounds.slice(from, to).map((_, place) => barOf(rounds, from + place, option.id)),
      }))}
      heads={rounds.slice(from, to).map((round) => round.heading)}
      foot={{ label: words.exhausted, texts: rounds.slice(from, to).map((round) => countText(round.exhausted)) }}
    />
  ));
  return (
    <>
      <Figure
        caption={caption} first={first} wide={charts("wide")} narrow={charts("narrow")}
        keyLine={
          <p className="keyline key">
            <span><span className="sw sw-soft" />{words.carriedOver}</span> <span><span className="sw sw-accent" />{words.gained}</span>
          </p>
        }
        data={<><RoundsTable options={options} rounds={rounds} papers={papers} words={words} />{note !== undefined && <p className="fine">{note}</p>}</>}
      />
      <ol className="rounds" role="list">
        {rounds.map((round) => <li key={round.heading}><b>{round.heading}.</b> {round.sentence}</li>)}
      </ol>
    </>
  );
}

function barOf(rounds: readonly RunoffRound[], place: number, option: string) {
  const round = rounds[place];
  const value = round?.counts[option];
  if (round === undefined || value === undefined) return null;
  const before = rounds[place - 1]?.counts[option] ?? value;
  return { value, text: countText(value), gained: Math.max(0, value - before), out: round.out.includes(option) };
}

function RoundsTable({ options, rounds, papers, words }: Pick<RunoffRoundsProps, "options" | "rounds" | "papers" | "words">) {
  const cell = (value: number | undefined) => (value === undefined ? "–" : countText(value));
  return (
    <DataTable
      caption={words.tableCaption}
      columns={[{ label: words.option }, ...rounds.map((round) => ({ label: round.heading, numeric: true }))]}
      rows={[
        ...options.map((option) => ({ key: option.id, cells: [option.title, ...rounds.map((round) => cell(round.counts[option.id]))] })),
        { key: "exhausted", cells: [words.exhausted, ...rounds.map((round) => cell(round.exhausted))] },
        { key: "all", cells: [words.all, ...rounds.map(() => cell(papers))], sum: true },
      ]}
    />
  );
}

/** Stretches of at most `size` out of `length`, as [from, to). */
function parts(length: number, size: number): [number, number][] {
  return Array.from({ length: Math.ceil(length / size) }, (_, place) => [place * size, Math.min(length, (place + 1) * size)]);
}
