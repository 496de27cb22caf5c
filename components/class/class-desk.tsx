import { Control } from "@/components/class/control";
import { DeskDebates, NoDebate } from "@/components/class/desk-debates";
import { DeskRoll } from "@/components/class/desk-roll";
import { Joining } from "@/components/class/joining";
import { DebateStrip } from "@/components/debate/debate-strip";
import { debatePath } from "@/components/debate/paths";
import type { Desk } from "@/lib/class/queries/desk";
import type { JoinAddress } from "@/lib/class/queries/join-address";
import type { DebateListed } from "@/lib/debate/queries/debate-list";
import { formatDay, t } from "@/lib/words";

export type ClassDeskProps = { desk: Desk; debates: readonly DebateListed[]; address: JoinAddress };

/** A teacher's desk: what runs and what comes next, who is in, the way in, the debates of the class. */
export function ClassDesk({ desk: { group, seats, current, now }, debates, address }: ClassDeskProps) {
  const { id, standing } = group;
  const debate = current?.debate;
  return (
    <>
      {debate && <DebateStrip debate={debate} now={now} />}
      <header className="desk-head">
        <h1>{group.name}</h1>
        {debate && <p className="dm"><a href={debatePath(debate.slug)}>{debate.motion}</a></p>}
        <p className="label">{t("class.desk.kept", { students: group.students, day: formatDay(group.retentionDate) })}</p>
      </header>
      {current ? <Control key={current.debate.id} current={current} seats={seats} /> : <NoDebate classId={id} standing={standing} />}
      <div className="desk">
        <DeskRoll classId={id} standing={standing} seats={seats} now={now} />
        <div className="desk-side">
          {group.joinCode !== null && (
            <Joining classId={id} code={group.joinCode} address={address} isOpen={group.joinOpen} projector={debate ? `${debatePath(debate.slug)}/presenter?join=${debate.phase}` : null} />
          )}
          {debates.length > 0 && <DeskDebates classId={id} standing={standing} debates={debates} current={debate?.slug ?? null} />}
        </div>
      </div>
    </>
  );
}
