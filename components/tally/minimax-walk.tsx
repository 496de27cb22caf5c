import { DuelLinks, type PageOfCounts } from "@/components/tally/duel-links";
import { OptionBars } from "@/components/tally/option-bars";
import { DataTable } from "@/components/ui/data-table";
import type { Minimax, WorstDuel } from "@/lib/method/tally/minimax";
import type { TallyLanguage } from "./language";
import { countText, duelText, listed, quoted } from "./phrases";

/** The worst defeat of each option, the mildest first. */
export function MinimaxWalk({ minimax, ...props }: { minimax: Minimax } & PageOfCounts) {
  const { language } = props;
  const { say, title } = language;
  const { counts, order, winners, measure } = minimax;
  const sorted = order.flat().flatMap((option) => counts.filter((count) => count.option === option));
  const isBelow = sorted.some(({ worst }) => worst < 0); // margins of who wins every duel: no bar is that short
  return (
    <>
      <OptionBars
        caption={minimaxCaption(minimax, language)} winners={winners} language={language}
        rows={sorted.map(({ option, worst }) => ({ option, value: Math.max(0, worst), text: worst < 0 ? `−${countText(-worst, language)}` : countText(worst, language) }))}
        data={
          <DataTable
            caption={say("tally.minimax-table")} columns={[{ label: say("tally.option") }, { label: say("tally.minimax-worst"), numeric: true }, { label: say("tally.minimax-by") }]}
            rows={sorted.map(({ option, worst, by }) => ({ key: option, cells: [title(option), countText(worst, language), by.map((rival) => title(rival.option)).join(", ") || "–"] }))}
          />
        }
      />
      <ul className="rounds" role="list">{sorted.map((count) => <li key={count.option}>{worstSaid(count, language)} {count.by.length > 0 && <DuelLinks {...props} duels={count.by.map((rival) => ({ ...rival, winner: rival.option, loser: count.option }))} />}</li>)}</ul>
      <p className="walk-says">{say(measure === "margins" || isBelow ? "tally.minimax-note-margins" : measure === "opposition" ? "tally.minimax-note-opposition" : "tally.minimax-note")}</p>
    </>
  );
}

const isDefeat = ({ votes, against }: WorstDuel["by"][number]) => votes > against;

/** Whose worst defeat is the mildest. */
export function minimaxCaption({ winners, counts }: Minimax, language: TallyLanguage): string {
  const { say } = language;
  const best = counts.find(({ option }) => option === winners[0]);
  if (best === undefined) return say("tally.nothing-ranked");
  const [rival] = best.by.filter(isDefeat);
  const options = listed(winners, language);
  if (winners.length > 1) return rival ? say("tally.minimax-shared", { options, worst: countText(best.worst, language) }) : say("tally.minimax-shared-never", { options });
  if (rival === undefined) return say("tally.minimax-never", { option: options });
  return say("tally.minimax-mildest", { option: options, duel: duelText({ votes: rival.against, against: rival.votes }, language), rival: quoted(rival.option, language) });
}

/** To whom an option loses worst, told from its side: its own papers first. */
export function worstSaid({ option, by }: WorstDuel, language: TallyLanguage): string {
  const { say, list } = language;
  const defeats = by.filter(isDefeat).map((rival) => say("tally.minimax-rival", { option: quoted(rival.option, language), duel: duelText({ votes: rival.against, against: rival.votes }, language) }));
  return defeats.length === 0 ? say("tally.minimax-unbeaten", { option: quoted(option, language) }) : say("tally.minimax-loses", { option: quoted(option, language), rivals: list(defeats) });
}
