import { NoticesReadForm } from "@/components/class/notices-read-form";
import { LocalTime } from "@/components/ui/local-time";
import type { Viewer } from "@/lib/account/schema";
import { unreadNotices } from "@/lib/class/queries/seat-notices";
import { t } from "@/lib/words";

/** What staff did to one's seat since one was last here, until one says to have understood it. */
export async function SeatNotices({ viewer, classId }: { viewer: Viewer; classId: string }) {
  const notices = await unreadNotices(viewer, classId);
  const newest = notices.at(-1);
  if (!newest) return null;
  return (
    <section className="notice my-3" aria-label={t("people.notices")}>
      <ul role="list">
        {notices.map(({ kind, at }) => <li key={`${kind} ${at.toISOString()}`}>{t("people.notice", { kind })} <span className="label"><LocalTime at={at.toISOString()} show="both" /></span></li>)}
      </ul>
      <NoticesReadForm classId={classId} upTo={newest.at.toISOString()} words={{ understood: t("people.understood"), working: t("people.working") }} />
    </section>
  );
}
