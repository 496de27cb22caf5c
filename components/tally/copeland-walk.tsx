import { BarChart } from "@/components/tally/bar-chart";
import { DuelLinks, type PageOfCounts } from "@/components/tally/duel-links";
import { DataTable, Fold } from "@/components/ui/data-table";
import { Figure } from "@/components/ui/figure";
import type { Copeland, CopelandCount, CopelandStep } from "@/lib/method/tally/copeland";
import { balanceText } from "./how-won";
import type { TallyLanguage } from "./language";
import { countText, duelText, listed, quoted } from "./phrases";

type Duels = Extract<CopelandStep, { step: "duels" }>;

/** Duels won and lost of each option, and every one of them in a sentence. */
export function CopelandWalk({ copeland, ...props }: { copeland: Copeland } & PageOfCounts) {
  const { language } = props;
  const { say, title } = language;
  const caption = copelandCaption(copeland, language);
  const duels = copeland.steps.filter((step): step is Duels => step.step === "duels");
  const sorted = copeland.order.flat().flatMap((option) => duels.filter((step) => step.option === option));
  const heads = [say("tally.copeland-won"), say("tally.copeland-lost"), say("tally.copeland-level")];
  const numbersOf = ({ won, lost, level }: CopelandCount) => [won, lost, level];
  const rows = sorted.map((count) => ({
    key: count.option, label: title(count.option), strong: copeland.winners.includes(count.option),
    bars: numbersOf(count).map((value) => ({ value, text: countText(value, language) })),
  }));
  const most = copeland.counts.length; // one more than there can be: room between a full bar and the next column
  return (
    <>
      <Figure
        caption={caption} first
        wide={<BarChart label={caption} rows={rows} heads={heads} most={most} />} narrow={<BarChart label={caption} rows={rows} heads={heads} most={most} narrow />}
        data={
          <Fold show={say("tally.show-data")} hide={say("tally.hide-data")}>
            <DataTable
              caption={say("tally.copeland-table")}
              columns={[{ label: say("tally.option") }, ...heads.map((label) => ({ label, numeric: true })), { label: say("tally.copeland-balance"), numeric: true }]}
              rows={sorted.map((count) => ({ key: count.option, cells: [title(count.option), ...numbersOf(count), <b key="balance">{balanceText(count.balance, language)}</b>] }))}
            />
          </Fold>
        }
      />
      <ul className="rounds" role="list">{sorted.map((step) => <li key={step.option}>{copelandSaid(step, language)} {duelsOf(step).length > 0 && <DuelLinks {...props} duels={duelsOf(step)} />}</li>)}</ul>
      <p className="walk-says">{say("tally.copeland-note")}</p>
    </>
  );
}

/** All duels of an option; one that ends level from its own side. */
const duelsOf = ({ option, wins, losses, ties }: Duels) => [...wins, ...losses, ...ties.map((tie) => ({ winner: option, loser: tie.option, votes: tie.votes, against: tie.votes }))];

/** Who has the best balance of duels. */
export function copelandCaption({ winners, counts, papers, empty }: Copeland, language: TallyLanguage): string {
  const { say } = language;
  const best = counts.find(({ option }) => option === winners[0]);
  if (best === undefined || papers <= empty) return say("tally.nothing-ranked");
  if (winners.length > 1) return say("tally.copeland-shared", { options: listed(winners, language), balance: balanceText(best.balance, language) });
  return say("tally.copeland-most", { option: quoted(best.option, language), won: best.won, lost: best.lost });
}

/** The duels of one option: whom it beats, whom it loses to, with whom it is level, and what that makes. */
export function copelandSaid({ option, wins, losses, ties, balance }: Duels, language: TallyLanguage): string {
  const { say, list } = language;
  const rival = (other: string, duel: { votes: number; against: number }) => say("tally.copeland-rival", { option: quoted(other, language), duel: duelText(duel, language) });
  const parts = [
    ...(wins.length > 0 ? [say("tally.copeland-wins", { list: list(wins.map((duel) => rival(duel.loser, duel))) })] : []),
    ...(losses.length > 0 ? [say("tally.copeland-loses", { list: list(losses.map(({ winner, votes, against }) => rival(winner, { votes: against, against: votes }))) })] : []),
    ...(ties.length > 0 ? [say("tally.copeland-ties", { list: list(ties.map(({ option: other, votes }) => rival(other, { votes, against: votes }))) })] : []),
  ];
  if (parts.length === 0) return say("tally.copeland-alone", { option: quoted(option, language) });
  return say("tally.copeland-says", { option: quoted(option, language), parts: parts.join("; "), balance: balanceText(balance, language) });
}
