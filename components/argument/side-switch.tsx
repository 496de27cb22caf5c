import { SideMark } from "@/components/ui/mark";

export type SideSwitchProps = {
  legend: string;
  /** Both names with their counts of arguments. */
  for: { word: string; count: number };
  against: { word: string; count: number };
  /** The way to the brief, below the sides on a phone. */
  brief?: { href: string; label: string };
  first?: "for" | "against";
};

/**
 * On a phone: which of the two sides shows. The style sheet does it, so no state is kept; without script both sides follow
 * each other and these are links that jump. Must stand inside `.debate`.
 */
export function SideSwitch({ legend, brief, first = "for", ...sides }: SideSwitchProps) {
  return (
    <fieldset className="switch">
      <legend className="vh">{legend}</legend>
      {(["for", "against"] as const).map((side) => (
        <label className={side} key={side}>
          <input type="radio" name="side-shown" id={`sw-${side}`} defaultChecked={side === first} />
          <span><SideMark side={side} /> {sides[side].word} <b>{sides[side].count}</b></span>
        </label>
      ))}
      {(["for", "against"] as const).map((side) => (
        <a className={`jump ${side}`} href={`#side-${side}`} key={side}>
          <SideMark side={side} /> {sides[side].word} <b>{sides[side].count}</b>
        </a>
      ))}
      {brief !== undefined && <a href={brief.href}>{brief.label}</a>}
    </fieldset>
  );
}
