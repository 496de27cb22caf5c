import { RemoveForm } from "@/components/class/remove-form";
import { Roll, RowMenu, type RollRow } from "@/components/class/roll";
import { LocalTime } from "@/components/ui/local-time";
import { refusalSentence } from "@/lib/account/form-action";
import { whyNotRemoveMember } from "@/lib/class/policy";
import type { Seat } from "@/lib/class/queries/roster";
import type { Role, Standing } from "@/lib/class/standing";
import { t } from "@/lib/words";

/** Here: seen within this time. Milliseconds. */
const hereWithinMs = 120_000;
const dayMs = 86_400_000;

export type DeskRollProps = { classId: string; standing: Standing; seats: readonly Seat[]; now: Date };

/** Who is in the class, as staff see it: here or away, how much each has written, and the way to remove a member. */
export function DeskRoll({ classId, standing, seats, now }: DeskRollProps) {
  const students = seats.filter(({ role }) => role === "student");
  const here = students.filter((seat) => isHere(seat, now)).length;
  const count = seats.reduce((sum, seat) => sum + seat.arguments, 0);
  const obstacle = whyNotRemoveMember(standing, { role: "student", isSelf: false });
  return (
    <Roll
      heading={t("class.roll.heading")} caption={t("class.roll.caption")}
      summary={t("class.roll.summary", { here, away: students.length - here, arguments: count })}
      columns={{
        name: t("class.roll.name"), seat: t("class.roll.seat"), count: t("class.roll.arguments"), lastSeen: t("class.roll.last-seen"), menu: t("class.roll.menu"),
      }}
      rows={seats.map((seat) => rowOf(seat, { classId, standing, now }))}
      sum={{ people: t("class.roll.people", { count: seats.length }), here: t("class.roll.sum-here", { count: seats.filter((seat) => isHere(seat, now)).length }), count }}
      note={<><p>{t("class.roll.note")}</p><p>{t("class.roll.here-means")}{obstacle && <> {refusalSentence(obstacle)}</>}</p></>}
    >
      {students.length === 0 && <p className="notice notice-quiet my-3"><b>{t("class.roll.empty")}</b> {t("class.roll.empty-says")}</p>}
    </Roll>
  );
}

const isHere = ({ lastSeenAt }: Seat, now: Date) => lastSeenAt !== null && now.getTime() - lastSeenAt.getTime() <= hereWithinMs;

function rowOf(seat: Seat, { classId, standing, now }: Omit<DeskRollProps, "seats">): RollRow {
  const { memberId, name, role } = seat;
  const here = isHere(seat, now);
  const obstacle = whyNotRemoveMember(standing, { role: role as Role, isSelf: memberId === standing.memberId });
  return {
    id: memberId, name, here, count: seat.arguments,
    role: role === "student" ? undefined : t("class.desk.role", { role }),
    seat: t(here ? "class.roll.here" : "class.roll.away"),
    lastSeen: here ? t("class.roll.now") : lastSeen(seat, now),
    menu: obstacle ? undefined : (
      <RowMenu label={t("class.roll.menu-of", { name })}>
        <RemoveForm
          classId={classId} memberId={memberId}
          words={{ name, says: t("class.roll.remove-says", { name }), remove: t("class.roll.remove"), removing: t("class.roll.removing") }}
        />
      </RowMenu>
    ),
  };
}

function lastSeen({ lastSeenAt }: Seat, now: Date) {
  if (lastSeenAt === null) return t("class.roll.never");
  return <LocalTime at={lastSeenAt.toISOString()} show={now.getTime() - lastSeenAt.getTime() > dayMs / 2 ? "day" : "time"} />;
}
