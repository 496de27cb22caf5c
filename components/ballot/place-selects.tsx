import type { RankOption, TapRankWords } from "@/components/ballot/tap-rank";

/**
 * The same paper without script: a menu of places for each option and one for the line, with the same names and values.
 *
 * @param typed what was posted before an error, by field
 */
export function PlaceSelects({ options, words, typed }: { options: readonly RankOption[]; words: TapRankWords; typed: Readonly<Record<string, string>> }) {
  const places = options.map((_, place) => <option key={place} value={place + 1}>{place + 1}</option>);
  return (
    <fieldset>
      <legend className="tap-how">{words.selectHow}</legend>
      <ol className="tap" role="list">
        {options.map((option) => (
          <li className="tap-row tap-select" key={option.id}>
            <label htmlFor={`place-${option.id}`}>
              <b>{option.title}</b>
              {option.description !== undefined && <span className="tap-d">{option.description}</span>}
            </label>
            <select className="select" id={`place-${option.id}`} name={`place-${option.id}`} defaultValue={typed[`place-${option.id}`] ?? ""}>
              <option value="">{words.notRanked}</option>
              {places}
            </select>
          </li>
        ))}
        <li className="tap-row tap-select">
          <label htmlFor="line"><b>{words.line.select}</b></label>
          <select className="select" id="line" name="line" defaultValue={typed.line ?? ""}>
            <option value="">{words.line.none}</option>
            <option value="0">{words.line.topmost}</option>
            {places}
          </select>
        </li>
      </ol>
    </fieldset>
  );
}
