import { debatePath } from "@/components/debate/paths";
import { Empty } from "@/components/ui/empty";
import { phaseName } from "@/components/ui/phase-strip";
import { refusalSentence } from "@/lib/account/form-action";
import { whyNotCreateDebate } from "@/lib/class/policy";
import type { Standing } from "@/lib/class/standing";
import type { DebateListed } from "@/lib/debate/queries/debate-list";
import { t } from "@/lib/words";

export type DeskDebatesProps = { classId: string; standing: Standing; debates: readonly DebateListed[]; current: string | null };

/** The debates of a class on its desk: their phases, which one lies on the desk, and the way to a new one. */
export function DeskDebates({ classId, standing, debates, current }: DeskDebatesProps) {
  return (
    <section aria-labelledby="debates-heading">
      <div className="sec-h">
        <h2 id="debates-heading">{t("class.debates.heading")}</h2>
        {debates.length > 0 && <MakeDebate classId={classId} standing={standing} />}
      </div>
      <ol className="desk-debates" role="list">
        {debates.map((debate) => (
          <li key={debate.id} aria-current={debate.slug === current ? "true" : undefined}>
            <h3><a href={debatePath(debate.slug)}>{debate.motion}</a></h3>
            <p className="label">{t(debate.hasEnded && debate.phase === "closing" ? "class.debates.ended" : "class.debates.phase", { phase: phaseName(debate.phase), arguments: debate.arguments })}</p>
            <p className="label">{debate.slug === current ? <b>{t("class.debates.here")}</b> : <LayOnDesk classId={classId} debate={debate} />}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const LayOnDesk = ({ classId, debate }: { classId: string; debate: DebateListed }) => (
  <a href={`/classes/${classId}?debate=${debate.slug}`} aria-label={t("class.debates.lay-which", { motion: debate.motion })}>{t("class.debates.lay")}</a>
);

/** The way to a new debate, or why it is not this person's. */
function MakeDebate({ classId, standing, main = false }: { classId: string; standing: Standing; main?: boolean }) {
  const obstacle = whyNotCreateDebate(standing);
  if (obstacle) return <p className="fine">{refusalSentence(obstacle)}</p>;
  return <a className={main ? "btn btn-main" : "small-a"} href={`/classes/${classId}/debates/new`}>{t("class.debates.make")}</a>;
}

/** A class without a debate: what one is, and the way to make it. */
export function NoDebate({ classId, standing }: { classId: string; standing: Standing }) {
  return (
    <section aria-labelledby="no-debate-heading">
      <h2 className="vh" id="no-debate-heading">{t("class.debates.heading")}</h2>
      <Empty title={t("class.debates.empty")} actions={<MakeDebate classId={classId} standing={standing} main />}>{t("class.debates.empty-says")}</Empty>
    </section>
  );
}
