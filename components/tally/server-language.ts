import { formatList, formatNumber, t } from "@/lib/words";
import type { TallyLanguage } from "./language";

/** How counts are told on the server. @param title an option's title by its key */
export function tallyLanguage(title: TallyLanguage["title"]): TallyLanguage {
  return { say: t, number: formatNumber, list: formatList, title };
}
