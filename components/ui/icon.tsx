const paths = {
  check: "m2.5 8.5 3.6 3.7L13.5 4",
  wave: "M1.5 6c2-2 4-2 6.5 0s4.5 2 6.5 0M1.5 11c2-2 4-2 6.5 0s4.5 2 6.5 0",
  out: "M6 3H3v10h10v-3M9 2.5h4.5V7M13.3 2.7 7.5 8.5",
  none: "M3.5 8h9",
  noeye: "M1 8s2.6-4.5 7-4.5S15 8 15 8s-2.6 4.5-7 4.5S1 8 1 8zM2.5 14 13.5 2",
  stop: "M8 1.5 15 14H1zM8 6v4M8 11.8v.2",
  off: "M2 6.2C5.5 3 10.5 3 14 6.2M4.5 9c2-1.8 5-1.8 7 0M8 12.3v.01M2.5 14 13.5 2",
  up: "M8 13V3.5M3.5 8 8 3.5 12.5 8",
  down: "M8 3v9.5M3.5 8 8 12.5 12.5 8",
  more: "M3 8v.01M8 8v.01M13 8v.01",
} as const;

export type IconName = keyof typeof paths;

/** A small line drawing beside a word; never alone, so it is hidden from those who listen. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} strokeWidth={name === "more" ? 2.8 : undefined} />
    </svg>
  );
}
