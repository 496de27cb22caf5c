import { GoOnWithout } from "@/components/debate/go-on-without";
import { ballotPath } from "@/components/debate/paths";
import { whyNotCastOpening, whyNotGoOnWithoutPaper } from "@/lib/ballot/policy";
import type { Standing } from "@/lib/class/standing";
import type { DebateNow } from "@/lib/debate/schema";
import { t } from "@/lib/words";

/** Asks for an opening paper: a late one, in a class before any argument is shown; a first stance in a public debate. */
export function FirstPaper({ debate, standing }: { debate: DebateNow; standing: Standing }) {
  const mayCast = !whyNotCastOpening({ ...standing, hasCast: false }, debate);
  const mayGoOn = !whyNotGoOnWithoutPaper(standing, debate);
  const isPublic = debate.classId === null;
  if (!mayCast && !mayGoOn) return null;
  return (
    <section className="first-paper" aria-labelledby="first-paper-heading">
      <h2 id="first-paper-heading">{t(isPublic ? "debate.first-heading" : "debate.late-heading")}</h2>
      <p className="mt-2">{t(isPublic ? "debate.first-says" : "debate.late-says")}</p>
      <div className="btn-row mt-4">
        {mayCast && <a className="btn btn-main" href={ballotPath(debate.slug, "opening")}>{t(isPublic ? "debate.first-take" : "debate.late-take")}</a>}
        {mayGoOn && <GoOnWithout debateId={debate.id} label={t("debate.late-go-on")} pendingLabel={t("debate.late-going-on")} />}
      </div>
      {!isPublic && <p className="fine mt-3">{t("debate.late-go-on-says")}</p>}
    </section>
  );
}
