import { DuelLinks, type PageOfCounts } from "@/components/tally/duel-links";
import { PathsDrawing } from "@/components/tally/paths-drawing";
import { DataTable, Fold } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import type { OptionId } from "@/lib/method/tally/ballots";
import type { Beatpath, Schulze, SchulzeStep } from "@/lib/method/tally/schulze";
import type { TallyLanguage } from "./language";
import { countText, listed, quoted } from "./phrases";

type Paths = Extract<SchulzeStep, { step: "paths" }>;

/** The strongest paths between a winner and each rival, there and back; all others in the table. */
export function SchulzeWalk({ schulze, ...props }: { schulze: Schulze } & PageOfCounts) {
  const { language } = props;
  const { say } = language;
  const caption = schulzeCaption(schulze, language);
  const pairs = winnersPairs(schulze);
  const groups = pairs.map(({ there, back }) => [there, back].filter((path) => path !== null)).filter((group) => group.length > 0);
  const draw = (narrow: boolean) => <PathsDrawing label={caption} groups={groups} narrow={narrow} language={language} />;
  return (
    <>
      <Figure
        caption={caption} first keyLine={groups.length > 0 ? <p className="keyline key">{say("tally.schulze-key")}</p> : undefined}
        wide={groups.length > 0 ? draw(false) : undefined} narrow={groups.length > 0 ? draw(true) : undefined}
        data={<Fold show={say("tally.show-data")} hide={say("tally.hide-data")}><PathTable schulze={schulze} language={language} /></Fold>}
      />
      <ol className="rounds" role="list">{pairs.map((pair) => <li key={pair.options.join()}>{pathsSaid(pair, language)} <DuelLinks {...props} duels={[...(pair.there?.duels ?? []), ...(pair.back?.duels ?? [])]} /></li>)}</ol>
      <p className="walk-says">{say(schulze.strength === "margins" ? "tally.schulze-note-margins" : "tally.schulze-note")}</p>
    </>
  );
}

/** The comparisons of a winner with a rival, told from the winner's side. */
function winnersPairs({ steps, winners }: Schulze): Paths[] {
  return steps.flatMap((step): Paths[] => {
    if (step.step !== "paths" || !step.options.some((option) => winners.includes(option))) return [];
    const [one, other] = step.options;
    return [winners.includes(one) ? step : { ...step, options: [other, one], there: step.back, back: step.there }];
  });
}

/** Whom no rival has a stronger path to. */
export function schulzeCaption({ winners }: Schulze, language: TallyLanguage): string {
  const { say } = language;
  const [first] = winners;
  if (first === undefined) return say("tally.nothing-ranked");
  return winners.length > 1 ? say("tally.schulze-shared", { options: listed(winners, language) }) : say("tally.schulze-wins", { option: quoted(first, language) });
}

/** The strongest paths between two options, there and back, and which of the two that puts ahead. */
export function pathsSaid({ options: [one, other], there, back, stronger }: Paths, language: TallyLanguage): string {
  const { say } = language;
  const ahead = stronger === null ? say("tally.schulze-level") : say("tally.schulze-stronger", { option: quoted(stronger, language) });
  return [pathSaid(one, other, there, language), backSaid(back, language), ahead].join(" ");
}

function pathSaid(from: OptionId, to: OptionId, path: Beatpath | null, language: TallyLanguage): string {
  const { say } = language;
  const ends = { from: quoted(from, language), to: quoted(to, language) };
  if (path === null) return say("tally.schulze-no-way", ends);
  const said = { ...ends, strength: countText(path.strength, language) };
  return path.duels.length === 1 ? say("tally.schulze-direct", said) : say("tally.schulze-there", { ...said, way: wayText(path, language) });
}

function backSaid(path: Beatpath | null, language: TallyLanguage): string {
  const { say } = language;
  if (path === null) return say("tally.schulze-back-none");
  const said = { strength: countText(path.strength, language) };
  return path.duels.length === 1 ? say("tally.schulze-back-direct", said) : say("tally.schulze-back", { ...said, way: wayText(path, language) });
}

/** Over whom a path leads. */
const wayText = ({ duels }: Beatpath, language: TallyLanguage) => language.list(duels.slice(0, -1).map(({ loser }) => quoted(loser, language)));

function PathTable({ schulze: { counts, paths }, language }: { schulze: Schulze; language: TallyLanguage }) {
  const { say, title } = language;
  const strength = (from: OptionId, to: OptionId) => {
    const path = paths.find((some) => some.from === from && some.to === to);
    return from === to ? "" : path === undefined ? say("tally.schulze-none") : countText(path.strength, language);
  };
  return (
    <DataTable
      caption={say("tally.schulze-table")}
      columns={[{ label: say("tally.option") }, ...counts.map(({ option }) => ({ label: say("tally.schulze-to", { option: title(option) }), numeric: true }))]}
      rows={counts.map(({ option }) => ({ key: option, cells: [title(option), ...counts.map((other) => strength(option, other.option))] }))}
    />
  );
}
