import { MotionList, type MotionListItem } from "@/components/brief/motion-list";
import { debatePath, outcomePath } from "@/components/debate/paths";
import { Empty } from "@/components/ui/empty";
import { LocalTime } from "@/components/ui/local-time";
import { phaseName } from "@/components/ui/phase-strip";
import type { DebateListed } from "@/lib/debate/queries/debate-list";
import { t } from "@/lib/words";

/** The debates that everybody may read; an example is plainly called one. */
export function PublicDebates({ debates }: { debates: readonly DebateListed[] }) {
  return (
    <section className="sec" id="debates" aria-labelledby="debates-heading">
      <h2 id="debates-heading">{t("home.debates")}</h2>
      {debates.length > 0
        ? <MotionList items={debates.map(listed)} />
        : <div className="mt-4"><Empty title={t("home.no-debates")}>{t("home.no-debates-says")}</Empty></div>}
    </section>
  );
}

function listed(debate: DebateListed): MotionListItem {
  return {
    href: debatePath(debate.slug),
    motion: debate.motion,
    from: <>{t("home.from")} <i>{debate.briefTitle}</i>{debate.example && <><br /><b className="text-ink">{t("home.example")}</b></>}</>,
    phase: phaseName(debate.phase),
    until: untilOf(debate),
    counts: [
      t("home.people", { count: debate.people }),
      debate.phase === "opening" ? t("home.arguing-not-begun") : t("home.arguments", { count: debate.arguments }),
    ],
  };
}

function untilOf({ slug, phase, hasEnded, endsAt }: DebateListed) {
  if (phase === "outcome" || phase === "archived") return <a href={outcomePath(slug)}>{t("home.read-outcome")}</a>;
  if (hasEnded) return t("home.ended");
  return endsAt ? <>{t("home.until")} <LocalTime at={endsAt.toISOString()} show="both" /></> : undefined;
}
