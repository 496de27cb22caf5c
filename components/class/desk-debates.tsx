import { CopyForm } from "@/components/class/copy-form";
import { debatePath } from "@/components/debate/paths";
import { ActionButton } from "@/components/ui/action-form";
import { Empty } from "@/components/ui/empty";
import { phaseName } from "@/components/ui/phase-strip";
import { refusalSentence } from "@/lib/account/form-action";
import { whyNotCopyDebate, whyNotCreateDebate } from "@/lib/class/policy";
import type { Standing } from "@/lib/class/standing";
import { practise } from "@/lib/debate/actions";
import type { DebateListed } from "@/lib/debate/queries/debate-list";
import { t } from "@/lib/words";

export type DeskDebatesProps = {
  classId: string; standing: Standing; debates: readonly DebateListed[];
  /** The slug of the one on the desk. */
  current: string | null;
  /** The classes that a debate can be copied to: those that this person teaches. */
  own: readonly { id: string; name: string }[];
  /** The key of the forms that copy. */
  copyKey: string;
  /** Whether the practice can still be begun. */
  mayPractise: boolean;
  /** The practice, while it is under way: the way back to it. */
  practice: DebateListed | null;
};

/** The debates of a class on its desk: their phases, which one lies on the desk, and the way to a new one. */
export function DeskDebates({ classId, standing, debates, current, own, copyKey, mayPractise, practice }: DeskDebatesProps) {
  const mayCopy = !whyNotCopyDebate(standing);
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
            <div className="debate-acts">
              {debate.slug === current ? <b>{t("class.debates.here")}</b> : <LayOnDesk classId={classId} debate={debate} />}
              {mayCopy && (
                <details className="copy-fold">
                  <summary className="link-sum" aria-label={t("plans.copy-which", { motion: debate.motion })}>{t("plans.copy")}</summary>
                  <CopyForm
                    debateId={debate.id} formKey={copyKey} classes={own.map(({ id, name }) => ({ id, name: id === classId ? t("plans.copy-here", { class: name }) : name }))}
                    words={{ to: t("plans.copy-to"), says: t("plans.copy-says"), copy: t("plans.copy-do"), copying: t("plans.copying") }}
                  />
                </details>
              )}
            </div>
          </li>
        ))}
      </ol>
      {mayPractise && <Practise classId={classId} standing={standing} />}
      {practice && practice.slug !== current && (
        <p className="practise label"><b className="tag">{t("plans.practice-mark")}</b> {practice.motion} {phaseName(practice.phase)} <LayOnDesk classId={classId} debate={practice} /></p>
      )}
    </section>
  );
}

/** The practice motion, before there is one. */
function Practise({ classId, standing }: { classId: string; standing: Standing }) {
  if (whyNotCreateDebate(standing)) return null;
  return (
    <div className="practise">
      <ActionButton action={practise} hidden={{ classId }} kind="small" pendingLabel={t("plans.practising")}>{t("plans.practise")}</ActionButton>
      <p className="fine">{t("plans.practise-says")}</p>
    </div>
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
export function NoDebate({ classId, standing, mayPractise }: { classId: string; standing: Standing; mayPractise: boolean }) {
  return (
    <section aria-labelledby="no-debate-heading">
      <h2 className="vh" id="no-debate-heading">{t("class.debates.heading")}</h2>
      <Empty title={t("class.debates.empty")} actions={<MakeDebate classId={classId} standing={standing} main />}>{t("class.debates.empty-says")}</Empty>
      {mayPractise && <Practise classId={classId} standing={standing} />}
    </section>
  );
}
