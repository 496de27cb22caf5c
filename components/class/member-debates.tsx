import { MotionList } from "@/components/brief/motion-list";
import { debatePath } from "@/components/debate/paths";
import { Empty } from "@/components/ui/empty";
import { phaseName } from "@/components/ui/phase-strip";
import type { DebateListed } from "@/lib/debate/queries/debate-list";
import { phases } from "@/lib/debate/schema";
import { t } from "@/lib/words";

/** A class as its students and observers find it: its name, and its debates with their phases. */
export function MemberDebates({ name, debates }: { name: string; debates: readonly DebateListed[] }) {
  return (
    <>
      <header className="desk-head"><h1>{name}</h1></header>
      <section aria-labelledby="debates-heading">
        <h2 id="debates-heading" className={debates.length === 0 ? "vh" : undefined}>{t("class.members.debates")}</h2>
        {debates.length === 0 ? <Empty title={t("class.members.empty")}>{t("class.members.empty-says")}</Empty> : <MotionList items={debates.map(itemOf)} />}
      </section>
    </>
  );
}

function itemOf({ slug, motion, briefTitle, phase, hasEnded, arguments: count }: DebateListed) {
  // Nothing that counts before arguing begins: who takes part while a ballot is open would be its turnout.
  const isArgued = phases.indexOf(phase) >= phases.indexOf("arguing");
  return {
    href: debatePath(slug), motion, from: <>{t("class.members.from")} <i>{briefTitle}</i></>, phase: phaseName(phase),
    until: hasEnded && phase === "closing" ? t("class.members.ended") : undefined,
    counts: isArgued ? [t("class.members.arguments", { count })] : [],
  };
}
