import { SideMark, type Mark } from "@/components/ui/mark";
import { t } from "@/lib/words";

const words = { for: "marks.for", against: "marks.against", undecided: "marks.undecided" } as const;

/** A side or stance as mark and word in its colour, so that the colour never speaks alone. */
export function Stance({ side, children }: { side: Mark; children?: React.ReactNode }) {
  return (
    <span className={`stance ${side}`}>
      <SideMark side={side} /> {children ?? t(words[side])}
    </span>
  );
}
