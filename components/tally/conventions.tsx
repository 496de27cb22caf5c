import type { AllCounts } from "@/lib/method/tally/all-counts";
import type { TallyLanguage } from "./language";

/** How the counts read the papers, in one place; each walk-through says its own again. */
export function Conventions({ all, language }: { all: AllCounts; language: TallyLanguage }) {
  const { say } = language;
  const { highest: _scale, ...chosen } = all.conventions; // how far scores go is told with the scores
  const isUsual = Object.keys(chosen).length === 0;
  const usual = [
    say("tally.conventions-unranked"), say("tally.conventions-borda", { options: all.options.length }), say("tally.conventions-pairs"), say("tally.conventions-split"),
  ];
  return (
    <section className="conventions">
      <h3 className="h-small">{say("tally.conventions")}</h3>
      <ul role="list">
        {(isUsual ? usual : [say("tally.conventions-other")]).concat(say("tally.conventions-lots")).map((sentence) => <li key={sentence}>{sentence}</li>)}
      </ul>
    </section>
  );
}
