import type { CountName } from "@/lib/method/tally/all-counts";
import type { OptionId } from "@/lib/method/tally/ballots";
import type { Duel } from "@/lib/method/tally/duels";
import type { TallyLanguage } from "./language";

/** A count of papers or points as it is written: whole, or, where papers were split, with at most two digits of a fraction. */
export function countText(count: number, { number }: Pick<TallyLanguage, "number">): string {
  const rounded = Math.round(count * 100) / 100;
  return number(rounded, Number.isInteger(rounded) ? 0 : Number.isInteger(rounded * 10) ? 1 : 2);
}

/** 'no paper', 'one paper', '2.5 papers'. */
export function papersText(count: number, language: TallyLanguage): string {
  const { say } = language;
  return say("tally.papers", { count, text: countText(count, language) });
}

/** 'no point', 'one point', '104.5 points'. */
export function pointsText(count: number, language: TallyLanguage): string {
  const { say } = language;
  return say("tally.points", { count, text: countText(count, language) });
}

/** An option within a sentence: its title in quotation marks, for titles are half sentences themselves. */
export function quoted(option: OptionId, { say, title }: TallyLanguage): string {
  return say("tally.quoted", { title: title(option) });
}

/** Options within a sentence, one after another. */
export function listed(options: readonly OptionId[], language: TallyLanguage): string {
  return language.list(options.map((option) => quoted(option, language)));
}

/** '13 to 11', from the side of the winner. */
export function duelText({ votes, against }: Pick<Duel, "votes" | "against">, language: TallyLanguage): string {
  const { say } = language;
  return say("tally.to", { votes: countText(votes, language), against: countText(against, language) });
}

/** A count's name within a sentence. */
export function countName(count: CountName, { say }: TallyLanguage): string {
  return say(`tally.in-${count}`);
}

/** 'From the best down: 1. …; 2. … and …'; equals share their place. */
export function orderText(order: readonly (readonly OptionId[])[], language: TallyLanguage): string {
  const { say, title } = language;
  let place = 1;
  const places = order.map((equals) => {
    const said = say("tally.place", { place, options: equals.map(title).join(" = ") });
    place += equals.length;
    return said;
  });
  return say("tally.order", { places: places.join("; ") });
}
