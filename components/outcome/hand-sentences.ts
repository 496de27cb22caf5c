import type { InstantRunoff, RunoffRound } from "@/lib/method/tally/instant-runoff";
import { formatList, formatNumber, t } from "@/lib/words";

type TitleOf = (option: string) => string;

/** A number of papers, with at most two digits where they were split. */
export function papersSaid(papers: number): string {
  const rounded = Math.round(papers * 100) / 100;
  return formatNumber(rounded, [0, 1].find((digits) => Number.isInteger(rounded * 10 ** digits)) ?? 2);
}

/** What a round that was counted right means: who is ahead, whether somebody has more than half, else who leaves. */
export function roundSaid(round: RunoffRound, title: TitleOf): string[] {
  const first = round.round === 1 && round.inPlay > 0 ? [pluralitySaid(round, title)] : [];
  const inPlay = papersSaid(round.inPlay);
  if (round.elected !== null) {
    const values = { option: title(round.elected), votes: papersSaid(votesOf(round, round.elected)), inPlay };
    return [...first, round.electedBy === "majority" ? t("recount.hand-elected", values) : t("recount.hand-last", values)];
  }
  if (round.eliminated === null) return [...first, t("recount.hand-none")];
  return [...first, t("recount.hand-nobody-yet", { inPlay, half: papersSaid(round.half) }), leavesSaid(round, round.eliminated, title)];
}

function pluralitySaid({ counts, inPlay }: RunoffRound, title: TitleOf): string {
  const most = Math.max(...counts.map(({ votes }) => votes));
  const leaders = counts.filter(({ votes }) => votes === most).map(({ option }) => title(option));
  return t("recount.hand-first", { several: String(leaders.length > 1), options: formatList(leaders), votes: papersSaid(most), inPlay: papersSaid(inPlay) });
}

function leavesSaid(round: RunoffRound, option: string, title: TitleOf): string {
  const votes = papersSaid(votesOf(round, option));
  const { tie } = round;
  if (tie === null) return t("recount.hand-leaves", { option: title(option), votes });
  const options = formatList(tie.options.map(title));
  if (tie.brokenBy === "earlier-round") return t("recount.hand-earlier", { options, votes, round: tie.round, option: title(option) });
  return t("recount.hand-lot", { options: formatList(tie.drawn.map(title)), votes, option: title(option), matters: String(tie.matters) });
}

/** What is done with the slips before a round is counted. */
export function taskSaid({ rounds, papers }: Pick<InstantRunoff, "rounds" | "papers">, round: number, title: TitleOf): string {
  const gone = rounds[round - 2]?.eliminated;
  return gone === undefined || gone === null ? t("recount.hand-sort", { papers }) : t("recount.hand-move", { option: title(gone) });
}

const votesOf = ({ counts }: RunoffRound, option: string) => counts.find((entry) => entry.option === option)?.votes ?? 0;
