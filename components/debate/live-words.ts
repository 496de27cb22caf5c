import type { ArrivalsWords } from "@/components/argument/arrivals";
import type { LiveProps } from "@/components/live/live";
import { t } from "@/lib/words";

/** What a page of a debate that only moves on by itself says. */
export function liveWords(): LiveProps["words"] {
  return { offline: t("live.offline") };
}

/** What a page that announces arguments and comments says. */
export function arrivalsWords(): ArrivalsWords {
  return {
    offline: t("live.offline"), show: t("live.show"), argument: t("live.one-argument"), arguments: t("live.more-arguments"),
    comment: t("live.one-comment"), comments: t("live.more-comments"), for: t("debate.arrived-for"), against: t("debate.arrived-against"),
  };
}

/** Sides that were drawn or set: told to whoever waits or argues. */
export const sideEvents = ["sides.drawn", "side.set"];
/** What begins, ends or moves the time of a phase: every page of a debate reads itself again. */
export const phaseEvents = ["phase.moved", "ballot.ended", "final-call.began", "final-call.called-off", "clock.changed"];
