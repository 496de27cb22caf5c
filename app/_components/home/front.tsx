import { debatePath } from "@/components/debate/paths";
import { SideMark } from "@/components/ui/mark";
import type { BriefListed } from "@/lib/brief/queries/brief";
import type { DebateListed } from "@/lib/debate/queries/debate-list";
import { t } from "@/lib/words";

export type FrontProps = { debate?: DebateListed; brief?: BriefListed; counts?: { for: number; against: number } };

/** The motion as the heading of the site: that of the public debate, else of the brief. */
export function Front({ debate, brief, counts }: FrontProps) {
  const motion = debate?.motion ?? brief?.motion;
  return (
    <section className="front">
      {motion !== undefined && <p className="of">{t(debate ? "home.of-debate" : "home.of-brief")}</p>}
      <h1 className="hero">{motion ?? t("home.without-motion")}</h1>
      <div className="front-acts">
        {debate && <a className="btn btn-main" href={debatePath(debate.slug)}>{t("home.read-both")}</a>}
        {brief && <a className={debate ? "btn" : "btn btn-main"} href={`/briefs/${brief.slug}`}>{t("home.read-brief")}</a>}
        {counts && (
          <p className="label">
            <SideMark side="for" /> {t("home.count-for", { count: counts.for })}, <SideMark side="against" /> {t("home.count-against", { count: counts.against })}
            {brief && <> · {t("home.minutes", { minutes: brief.readingMinutes })}</>}
          </p>
        )}
      </div>
    </section>
  );
}
