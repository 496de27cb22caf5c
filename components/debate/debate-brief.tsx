import { Brief } from "@/components/brief/brief";
import { splitMarkers } from "@/lib/brief/markdown";
import type { BriefView } from "@/lib/brief/queries/brief";
import { formatMonth, t } from "@/lib/words";

/** The brief that a debate stands on: beside its arguments (`aside`), or as a page to read (`section`). */
export function DebateBrief({ brief, as }: { brief: BriefView; as: "aside" | "section" }) {
  return (
    <Brief
      as={as} title={brief.title} language={brief.language} notice={brief.notice ?? undefined}
      about={t("debate.brief-about", { month: formatMonth(brief.asOf), minutes: brief.readingMinutes })}
      blocks={brief.blocks} references={brief.references}
      options={brief.options.map(({ key, title, description }) => ({ key, title: splitMarkers(title), description: splitMarkers(description) }))}
      headings={{ options: t("debate.brief-options"), references: t("debate.brief-references") }}
    />
  );
}
