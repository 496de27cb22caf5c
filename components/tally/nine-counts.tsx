import { DataTable, Fold } from "@/components/ui/data-table";
import type { AllCounts, CountName, CountRow } from "@/lib/method/tally/all-counts";
import type { OptionId } from "@/lib/method/tally/ballots";
import { countAnchor } from "./anchors";
import { howWon, overText, valueText, winnersText } from "./how-won";
import type { TallyLanguage } from "./language";
import { countName } from "./phrases";

/** Most options that have a column beside the winners; with more of them the values stand in their own table alone. */
const mostColumns = 7;

export type NineCountsProps = {
  /** Begins the names of all addresses within the explanation. */
  id: string;
  all: AllCounts;
  decides: CountName | null;
  language: TallyLanguage;
};

/** Every count of the same papers, one a row: what decides, who wins and how, over how many papers, what each option has. */
export function NineCounts(props: NineCountsProps) {
  const { all, decides, language: { say } } = props;
  const options = all.options.length <= mostColumns ? all.options : [];
  const rows = all.table.toSorted((a, b) => Number(b.count === decides) - Number(a.count === decides));
  return (
    <>
      <table className={options.length > 0 ? "nine full" : "nine full nine-without"}>
        <caption className="vh">{say("tally.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("tally.column-count")}</th><th scope="col" className="w">{say("tally.column-winner")}</th>
            {options.map((option) => <th scope="col" className="n v" key={option}>{props.language.title(option)}</th>)}
          </tr>
        </thead>
        <tbody>{rows.map((row) => <Row {...props} row={row} options={options} key={row.count} />)}</tbody>
      </table>
      <div className={options.length > 0 ? "only-narrow" : "mb-5"}><Fold show={say("tally.show-data")} hide={say("tally.hide-data")}><Values {...props} /></Fold></div>
    </>
  );
}

function Row({ id, all, decides, language, row, options }: NineCountsProps & { row: CountRow; options: readonly OptionId[] }) {
  const { say } = language;
  const { count, winners } = row;
  const { winner } = all.counts.condorcet;
  const differs = winner !== null && winners.join() !== winner;
  return (
    <tr className={count === decides ? "decides" : undefined}>
      <th scope="row">
        <a href={`#${countAnchor(id, count)}`}>{say(`tally.name-${count}`)}</a>{count === decides && <span className="tag">{say("tally.decides")}</span>}
        <span className="unit">{overText(row, unitText(all, count, language), language)}</span>
      </th>
      <td className="w">
        <b>{winnersText(row, language)}</b>
        <span className="how">{howWon(all, row, language)}</span>
        {differs && <span className="differs">{say("tally.differs")}</span>}
      </td>
      {options.map((option) => <Value key={option} href={`#${countAnchor(id, count)}`} row={row} option={option} language={language} />)}
    </tr>
  );
}

function Value({ href, row, option, language }: { href: string; row: CountRow; option: OptionId; language: TallyLanguage }) {
  const { say, title } = language;
  const value = row.values.find((some) => some.option === option)?.value ?? null;
  const won = row.winners.includes(option);
  const text = valueText(row.count, value, language);
  return (
    <td className={won ? "n v won" : "n v"}>
      {value === null ? text : <a href={href} aria-label={say("tally.cell", { value: text, count: countName(row.count, language), option: title(option) })}>{text}</a>}
      <span className="ordinal">{placeText(row, option, language)}</span>
      {won && <span className="vh"> {say("tally.won")}</span>}
    </td>
  );
}

/** '2nd', or '2nd =' where others share the place. */
function placeText({ order, papers, empty }: CountRow, option: OptionId, { say }: TallyLanguage): string {
  if (papers <= empty) return "";
  const at = order.findIndex((equals) => equals.includes(option));
  const place = 1 + order.slice(0, at).reduce((sum, equals) => sum + equals.length, 0);
  return say((order[at]?.length ?? 1) > 1 ? "tally.ordinal-shared" : "tally.ordinal", { place });
}

function unitText({ options, counts, conventions }: AllCounts, count: CountName, { say }: TallyLanguage): string {
  const last = conventions.borda?.lastPlace ?? 1;
  if (count === "borda") return say("tally.unit-borda", { first: options.length - 1 + last, last });
  return count === "score" ? say("tally.unit-score", { highest: counts.score?.highest ?? 5 }) : say(`tally.unit-${count}`);
}

function Values({ all, language }: NineCountsProps) {
  const { say, title } = language;
  return (
    <DataTable
      caption={say("tally.table-values")}
      columns={[{ label: say("tally.column-count") }, ...all.options.map((option) => ({ label: title(option), numeric: true }))]}
      rows={all.table.map((row) => ({
        key: row.count,
        cells: [say(`tally.name-${row.count}`), ...all.options.map((option) => {
          const text = valueText(row.count, row.values.find((some) => some.option === option)?.value ?? null, language);
          return <span key={option}>{row.winners.includes(option) ? <b>{text}</b> : text} <small>{placeText(row, option, language)}</small></span>;
        })],
      }))}
    />
  );
}
