import { oneLesson, oneLessonMinutes } from "@/lib/debate/plans";
import { t } from "@/lib/words";

const steps = [
  { id: "home.plan-join", minutes: oneLesson.join },
  { id: "home.plan-read", minutes: oneLesson.opening },
  { id: "home.plan-argue", minutes: oneLesson.arguing },
  { id: "home.plan-close", minutes: oneLesson.closing },
  { id: "home.plan-outcome", minutes: oneLesson.outcome },
] as const;

/** For teachers: how a class begins, and what one lesson holds. */
export function StartAClass({ isTeacher }: { isTeacher: boolean }) {
  const to = (path: string) => (isTeacher ? path : `/signin?next=${path}`);
  return (
    <section className="sec teach" id="teachers" aria-labelledby="teachers-heading">
      <div>
        <h2 id="teachers-heading">{t("home.start")}</h2>
        <p className="prose">{t("home.start-says")}</p>
        <div className="btn-row">
          <a className="btn btn-main" href={to("/classes/new")}>{t("home.start")}</a> <a className="btn" href={to("/briefs/new")}>{t("home.own-brief")}</a>
        </div>
      </div>
      <dl className="plan">
        {steps.map(({ id, minutes }) => <div key={id}><dt>{t("home.plan-minutes", { minutes })}</dt><dd>{t(id)}</dd></div>)}
        <div className="sum"><dt>{t("home.plan-minutes", { minutes: oneLessonMinutes })}</dt><dd>{t("home.plan-sum")}</dd></div>
      </dl>
    </section>
  );
}
