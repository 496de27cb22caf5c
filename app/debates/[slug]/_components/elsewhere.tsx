import { liveWords } from "@/components/debate/live-words";
import { debatePath } from "@/components/debate/paths";
import { Live } from "@/components/live/live";
import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/account/schema";
import { classWithDebates, runsElsewhere } from "@/lib/class/queries/desk";
import type { Standing } from "@/lib/class/standing";
import type { DebateListed } from "@/lib/debate/queries/debate-list";
import type { DebateNow } from "@/lib/debate/schema";
import { streamStart } from "@/lib/live/queries/stream-start";
import { t } from "@/lib/words";

type Here = { viewer: Viewer; debate: DebateNow; standing: Standing };

/** Whether a student can be waiting here for nothing: in a class's debate that has not begun, or is over, or in a practice that was left half-way. */
function mayWait({ debate: { classId, practice, phase }, standing }: Here): boolean {
  return classId !== null && standing.role === "student" && (practice || ["preparing", "outcome", "archived"].includes(phase));
}

/** The debate or the practice that the class has gone on to meanwhile; null where that is here. */
async function goneOnTo(here: Here): Promise<DebateListed | null> {
  if (here.debate.classId === null || !mayWait(here)) return null;
  return runsElsewhere(await classWithDebates(here.viewer, here.debate.classId), here.debate.id);
}

/**
 * Where a waiting page goes on to by itself: to the ballot that the class has opened elsewhere, while its time runs. After that it is
 * only told, so that a ballot nobody ended keeps nobody from the brief.
 */
export async function followTo(here: Here, now: Date): Promise<string | null> {
  const there = await goneOnTo(here);
  const isOpen = there?.phase === "opening" && (there.endsAt === null || there.endsAt > now);
  return there && isOpen && here.debate.phase === "preparing" ? debatePath(there.slug) : null;
}

/** Says to a student who waits, or reads what is over, where the class is; it shows by itself. */
export async function Elsewhere(here: Here) {
  if (here.debate.classId === null || !mayWait(here)) return null;
  const { href } = await streamStart({ kind: "class", id: here.debate.classId });
  const there = await goneOnTo(here);
  return (
    <>
      {there && (
        <div className="mt-4">
          <Notice title={t("debate.elsewhere")} role="status">
            {there.motion}
            <span className="btn-row mt-3"><a className="btn btn-main" href={debatePath(there.slug)}>{t("debate.elsewhere-go")}</a></span>
          </Notice>
        </div>
      )}
      <Live href={href} refreshOn={["debate.opened"]} words={liveWords()} />
    </>
  );
}
