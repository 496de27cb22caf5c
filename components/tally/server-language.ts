import { formatList, formatNumber, t } from "@/lib/words";
import type { TallyLanguage } from "./language";

/**
 * How counts are told on the server. What has been said is remembered: a page says the same few phrases and numbers hundreds of times,
 * and working one out anew costs more than all the rest of it.
 *
 * @param title an option's title by its key
 */
export function tallyLanguage(title: TallyLanguage["title"]): TallyLanguage {
  const say = remembered<TallyLanguage["say"]>(t);
  const number = remembered<TallyLanguage["number"]>(formatNumber);
  return { say, number, list: formatList, title };
}

function remembered<Say extends (...given: never[]) => string>(say: Say): Say {
  const known = new Map<string, string>();
  return ((...given) => {
    const name = JSON.stringify(given);
    const said = known.get(name) ?? say(...given);
    known.set(name, said);
    return said;
  }) as Say;
}
