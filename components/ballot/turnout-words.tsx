import { Tick } from "@/components/class/tick";
import type { PaperPage } from "@/lib/ballot/queries/paper";
import { t } from "@/lib/words";

const ids = { "all-here": "ballot.all-here", "nearly-all": "ballot.nearly-all", some: "ballot.some" } as const;
/** Seconds between two readings: a fixed beat tells nobody when somebody has voted. */
const beat = 10;

/** The turnout in words, kept up to date; nothing where it is not told. */
export function TurnoutWords({ turnout }: Pick<PaperPage, "turnout">) {
  if (turnout === null) return null;
  return <><p className="label who-in">{t(ids[turnout])}</p><Tick seconds={beat} /></>;
}
