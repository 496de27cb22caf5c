import { AddMember } from "@/components/class/add-member";
import { NotTodayForm } from "@/components/class/not-today-form";
import { Roll, RowMenu, type RollRow } from "@/components/class/roll";
import { LocalTime } from "@/components/ui/local-time";
import { whyNotAddRenameOrMarkNotToday } from "@/lib/class/policy";
import type { Seat } from "@/lib/class/queries/roster";
import type { Role, Standing } from "@/lib/class/standing";
import type { DebateNow } from "@/lib/debate/schema";
import { t } from "@/lib/words";

/** Here: seen within this time. Milliseconds. */
const hereWithinMs = 120_000;
const dayMs = 86_400_000;

export type DeskRollProps = { classId: string; standing: Standing; seats: readonly Seat[]; debate: Pick<DebateNow, "id" | "phase"> | null; addKey: string; now: Date };

/** Who is in the class, as staff see it: the side they argue, here or away, how much each has written, and what can be done for each. */
export function DeskRoll({ classId, standing, seats, debate, addKey, now }: DeskRollProps) {
  const students = seats.filter(({ role }) => role === "student");
  const here = students.filter((seat) => isHere(seat, now)).length;
  const count = seats.reduce((sum, seat) => sum + seat.arguments, 0);
  const sides = { for: students.filter(({ side }) => side === "for").length, against: students.filter(({ side }) => side === "against").length };
  const hasSides = sides.for + sides.against > 0;
  return (
    <Roll
      heading={t("class.roll.heading")} caption={t("class.roll.caption")}
      summary={t("class.roll.summary", { here, away: students.length - here, arguments: count })}
      columns={{
        name: t("class.roll.name"), argues: hasSides ? t("people.argues") : undefined, seat: t("class.roll.seat"), count: t("class.roll.arguments"), lastSeen: t("class.roll.last-seen"), menu: t("class.roll.menu"),
      }}
      rows={seats.map((seat) => rowOf(seat, { classId, standing, debate, now }))}
      sum={{ people: t("class.roll.people", { count: seats.length }), sides: hasSides ? t("people.sides", sides) : undefined, here: t("class.roll.sum-here", { count: seats.filter((seat) => isHere(seat, now)).length }), count }}
      note={<><p>{t("class.roll.note")}</p><p>{t("class.roll.here-means")}</p><AddMember classId={classId} standing={standing} formKey={addKey} /></>}
    >
      {students.length === 0 && <p className="notice notice-quiet my-3"><b>{t("class.roll.empty")}</b> {t("class.roll.empty-says")}</p>}
    </Roll>
  );
}

const isHere = ({ lastSeenAt }: Seat, now: Date) => lastSeenAt !== null && now.getTime() - lastSeenAt.getTime() <= hereWithinMs;

function rowOf(seat: Seat, { classId, standing, debate, now }: Omit<DeskRollProps, "seats" | "addKey">): RollRow {
  const { memberId, name, role, side, notTakingPart } = seat;
  const here = isHere(seat, now);
  const obstacle = whyNotAddRenameOrMarkNotToday(standing, { role: role as Role });
  const canMark = debate !== null && debate.phase !== "archived" && role === "student";
  const page = `/classes/${classId}/members/${memberId}`;
  return {
    id: memberId, name, here: here && !notTakingPart, count: seat.arguments, side,
    role: role === "student" ? undefined : t("class.desk.role", { role }),
    seat: notTakingPart ? t("people.not-today") : t(here ? "class.roll.here" : "class.roll.away"),
    lastSeen: here ? t("class.roll.now") : lastSeen(seat, now),
    menu: obstacle ? undefined : (
      <RowMenu label={t("class.roll.menu-of", { name })} name={name}>
        {canMark && <NotTodayForm debateId={debate.id} memberId={memberId} marked={notTakingPart} words={{ mark: t("people.mark"), unmark: t("people.unmark"), working: t("people.working") }} />}
        <a href={`${page}#words`}>{t("people.menu-words")}</a>
        <a href={`${page}#rename`}>{t("people.menu-rename")}</a>
        <a href={`${page}#join`}>{t("people.menu-join")}</a>
        <a href={`${page}#role`}>{t("people.menu-role")}</a>
        <a className="is-last" href={`${page}#remove`}>{t("people.menu-remove")}</a>
      </RowMenu>
    ),
  };
}

function lastSeen({ lastSeenAt }: Seat, now: Date) {
  if (lastSeenAt === null) return t("class.roll.never");
  return <LocalTime at={lastSeenAt.toISOString()} show={now.getTime() - lastSeenAt.getTime() > dayMs / 2 ? "day" : "time"} />;
}
