import type { TapRankProps } from "@/components/ballot/tap-rank";

/** The same ranking without script: a menu of places for each option, with the same names and values. */
export function PlaceSelects({ options, words, initial = {} }: TapRankProps) {
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
            <select className="select" id={`place-${option.id}`} name={`place-${option.id}`} defaultValue={initial[option.id] ?? ""}>
              <option value="">{words.notRanked}</option>
              {options.map((_, place) => <option key={place} value={place + 1}>{place + 1}</option>)}
            </select>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
