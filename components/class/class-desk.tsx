import { Control } from "@/components/class/control";
import { DeskDebates, NoDebate } from "@/components/class/desk-debates";
import { DeskReports } from "@/components/class/desk-reports";
import { DeskRoll } from "@/components/class/desk-roll";
import { DeskStaff } from "@/components/class/desk-staff";
import { SidesFold } from "@/components/class/sides-fold";
import { Joining } from "@/components/class/joining";
import { ReturnRequests } from "@/components/class/return-requests";
import { DebateStrip } from "@/components/debate/debate-strip";
import { debatePath } from "@/components/debate/paths";
import type { Desk } from "@/lib/class/queries/desk";
import type { JoinAddress } from "@/lib/class/queries/join-address";
import type { DebateListed } from "@/lib/debate/queries/debate-list";
import { formatDay, t } from "@/lib/words";

export type ClassDeskProps = {
  desk: Desk; debates: readonly DebateListed[]; address: JoinAddress;
  /** The classes that this person teaches: where a debate can be copied to. */
  own: readonly { id: string; name: string }[];
  copyKey: string;
  mayPractise: boolean;
  /** The practice, while it is under way. */
  practice: DebateListed | null;
  /** Of the form that adds somebody by name. */
  addKey: string;
};

/** A teacher's desk: what runs and what comes next, who is in, the way in, the debates of the class. */
export function ClassDesk({ desk: { group, seats, current, requests, links, now }, debates, address, own, copyKey, mayPractise, practice, addKey }: ClassDeskProps) {
  const { id, standing } = group;
  const debate = current?.debate;
  return (
    <>
      {debate && <DebateStrip debate={debate} now={now} />}
      <header className="desk-head">
        <h1>{group.name}</h1>
        {debate && <p className="dm">{debate.practice && <><b className="tag">{t("plans.practice-mark")}</b> </>}<a href={debatePath(debate.slug)}>{debate.motion}</a></p>}
        <p className="label">{t("class.desk.kept", { students: group.students, day: formatDay(group.retentionDate) })}</p>
      </header>
      <ReturnRequests classId={id} requests={requests} now={now} />
      {current ? <Control key={current.debate.id} current={current} seats={seats} now={now} /> : <NoDebate classId={id} standing={standing} mayPractise={mayPractise} />}
      {current && <DeskReports debateId={current.debate.id} slug={current.debate.slug} reports={current.reports} />}
      <div className="desk">
        <DeskRoll classId={id} standing={standing} seats={seats} debate={debate ?? null} addKey={addKey} now={now} />
        <div className="desk-side">
          {group.joinCode !== null && (
            <Joining classId={id} code={group.joinCode} address={address} isOpen={group.joinOpen} projector={debate ? `${debatePath(debate.slug)}/presenter?join=${debate.phase}` : null} />
          )}
          {debates.length > 0 && <DeskDebates classId={id} standing={standing} debates={debates} current={debate?.slug ?? null} own={own} copyKey={copyKey} mayPractise={mayPractise} practice={practice} />}
          {current && <SidesFold debate={current.debate} standing={current.standing} seats={seats} />}
          <DeskStaff classId={id} standing={standing} links={links} />
        </div>
      </div>
    </>
  );
}
