import { Fragment } from "react";
import type { OptionId } from "@/lib/method/tally/ballots";
import type { Duel } from "@/lib/method/tally/duels";
import { duelAnchor } from "./anchors";
import type { TallyLanguage } from "./language";
import { duelText, quoted } from "./phrases";

/** What is needed to lead from one count to another: the name that all addresses begin with, and the options in their order. */
export type PageOfCounts = { id: string; options: readonly OptionId[]; language: TallyLanguage };

/** Behind a sentence about duels: each of them, leading to its papers. */
export function DuelLinks({ id, options, duels, language }: PageOfCounts & { duels: readonly Duel[] }) {
  const { say } = language;
  return (
    <span className="papers-of">
      {say("tally.duel-papers")}{" "}
      {duels.map((duel, at) => (
        <Fragment key={`${duel.winner} ${duel.loser}`}>
          {at > 0 && ", "}
          <a href={`#${duelAnchor(id, options, duel.winner, duel.loser)}`} aria-label={say("tally.duel", { winner: quoted(duel.winner, language), loser: quoted(duel.loser, language), duel: duelText(duel, language) })}>{duelText(duel, language)}</a>
        </Fragment>
      ))}
    </span>
  );
}
