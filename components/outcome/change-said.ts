import type { BrowserWords } from "@/components/tally/browser-language";
import type { Change, Elects } from "./what-changes";

/** What a count would say, in a sentence. @param title an option's title by its key */
export function changeSaid({ count: name, before, after, kind }: Change, words: BrowserWords, title: (option: string) => string): string {
  const count = words.say(`tally.name-${name}`);
  if (before === null || after === null) return words.say("what-if.unknown", { count });
  if (kind === "other") return words.say("what-if.other", { count, before: electsSaid(before, words, title), after: electsSaid(after, words, title) });
  return words.say(kind === "same" ? "what-if.same" : "what-if.same-order", { count, before: electsSaid(before, words, title) });
}

function electsSaid({ winners, dependsOnLot }: Elects, { say, list }: BrowserWords, title: (option: string) => string): string {
  if (winners.length === 0) return say("what-if.nobody");
  const options = list(winners.map(title));
  if (winners.length === 1) return options;
  return say(dependsOnLot ? "what-if.by-lot" : "what-if.tied", { options });
}
