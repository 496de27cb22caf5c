import { countText } from "@/components/tally/count-text";
import { PluralityBars } from "@/components/tally/plurality-bars";
import type { Plurality, PluralityStep } from "@/lib/method/tally/plurality";
import { formatList, t } from "@/lib/words";

/** First places of each option, the most first. @param title an option's title by its key */
export function FirstPlaces({ plurality, title }: { plurality: Plurality; title: (option: string) => string }) {
  const { counts, order, winners, papers, empty } = plurality;
  const votes = new Map(counts.map((entry) => [entry.option, entry.votes]));
  return (
    <PluralityBars
      caption={captionOf(plurality, title)}
      options={order.flat().map((option) => ({ id: option, title: title(option), count: votes.get(option) ?? 0, leads: winners.includes(option) }))}
      table={{
        caption: t("outcome.first-places-table"), option: t("outcome.option"), count: t("outcome.first-places-count"),
        all: { label: t("outcome.first-places-all"), count: papers - empty },
      }}
      note={<>{t("outcome.first-places-note")}{empty > 0 && <> {t("outcome.empty-papers", { empty })}</>}</>}
    />
  );
}

function captionOf({ winners, steps, papers, empty }: Plurality, title: (option: string) => string): string {
  const compared = steps.find((step): step is Extract<PluralityStep, { step: "compared" }> => step.step === "compared");
  const [first] = winners;
  if (first === undefined || compared === undefined) return t("outcome.first-places-none");
  const said = { votes: countText(compared.votes), papers: countText(papers - empty) };
  if (winners.length > 1) return t("outcome.first-places-shared", { ...said, options: formatList(winners.map(title)) });
  return t("outcome.first-places-most", { ...said, option: title(first), half: String(compared.moreThanHalf) });
}
