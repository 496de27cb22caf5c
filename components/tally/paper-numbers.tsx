import { Fragment } from "react";
import type { OptionPaper } from "@/lib/method/tally/all-counts";
import { paperAnchor } from "./anchors";
import type { TallyLanguage } from "./language";
import { countText } from "./phrases";

/** Papers by their numbers in the list of all, each leading there; how many where one number stands for several. */
export function PaperNumbers({ id, ballots, some, language }: { id: string; ballots: readonly OptionPaper[]; some: readonly OptionPaper[]; language: TallyLanguage }) {
  const { say } = language;
  const places = ballots.flatMap((paper, place) => (paper.weight !== 0 && some.includes(paper) ? [{ place, times: paper.weight ?? 1 }] : []));
  if (places.length === 0) return <>{say("tally.paper-none")}</>;
  return (
    <>
      {places.map(({ place, times }, at) => (
        <Fragment key={place}>
          {at > 0 && ", "}
          <a href={`#${paperAnchor(id, place)}`}>
            {times === 1 ? say("tally.paper-number", { number: place + 1 }) : say("tally.paper-number-times", { number: place + 1, times: countText(times, language) })}
          </a>
        </Fragment>
      ))}
    </>
  );
}
