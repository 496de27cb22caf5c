import type { Recount } from "@/lib/outcome/queries/recount";
import { t } from "@/lib/words";

/** Why there are no option papers to count. */
export function WithheldPapers({ options }: { options: Extract<Recount["options"], null | { withheld: unknown }> }) {
  return <p className="prose">{options === null ? t("recount.no-options") : t("outcome.options-few", { cast: options.cast })}</p>;
}
