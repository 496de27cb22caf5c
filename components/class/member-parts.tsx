import type { ReactNode } from "react";
import { shownWords } from "@/components/class/add-member";
import { JoinSeatsForm, NewWordsForm, RenameForm, RoleForm } from "@/components/class/member-forms";
import { RemoveForm } from "@/components/class/remove-form";
import { refusalSentence } from "@/lib/account/form-action";
import { whyNotAddRenameOrMarkNotToday, whyNotGiveNewRecoveryWords, whyNotJoinTwoSeats, whyNotRemoveMember, whyNotSetRole } from "@/lib/class/policy";
import type { MemberPage } from "@/lib/class/queries/member";
import { memberRoles } from "@/lib/class/schema";
import type { Refusal } from "@/lib/platform/refusal";
import { t } from "@/lib/words";

/** What staff can do for one member, each with what it does; or why it is not theirs to do. */
export function MemberParts({ page: { group: { id: classId, standing }, member, others } }: { page: MemberPage }) {
  const { id: memberId, name } = member;
  const of = { classId, memberId };
  const joinable = others.filter((other) => whyNotJoinTwoSeats(standing, member, other) === null);
  const roles = memberRoles.filter((role) => role === member.role || whyNotSetRole(standing, member, role) === null);
  const noOther = whyNotJoinTwoSeats(standing, member, { ...member, id: "", isGuest: true });
  return (
    <>
      <Part id="words" says={t("people.words-says", { name })} obstacle={whyNotGiveNewRecoveryWords(standing, member)}>
        <NewWordsForm {...of} words={{ give: t("people.words-do"), giving: t("people.working"), shown: shownWords() }} />
      </Part>
      <Part id="rename" says={t("people.rename-says")} obstacle={whyNotAddRenameOrMarkNotToday(standing, member)}>
        <RenameForm {...of} name={name} words={{ name: t("people.rename-name"), hint: t("people.rename-hint"), rename: t("people.rename-do"), renaming: t("people.working"), done: t("people.renamed") }} />
      </Part>
      <Part id="join" says={t("people.join-says", { name })} obstacle={noOther}>
        {joinable.length === 0 ? <p className="label">{t("people.join-none")}</p> : (
          <JoinSeatsForm
            {...of} others={joinable.map((other) => ({ value: other.id, label: other.name }))}
            words={{ other: t("people.join-other"), choose: t("people.join-choose"), join: t("people.join-do", { name }), joining: t("people.working"), done: t("people.joined") }}
          />
        )}
      </Part>
      <Part id="role" says={t("people.role-says")} obstacle={whyNotSetRole(standing, member, member.role)}>
        <RoleForm
          {...of} role={member.role} roles={roles.map((role) => ({ value: role, label: t("class.desk.role", { role }) }))}
          words={{ role: t("people.role"), set: t("people.role-do"), setting: t("people.working"), done: t("people.role-set") }}
        />
      </Part>
      <Part id="remove" says={t("class.roll.remove-says", { name })} obstacle={whyNotRemoveMember(standing, { role: member.role, isSelf: memberId === standing.memberId })}>
        <RemoveForm {...of} words={{ remove: t("class.roll.remove"), removing: t("class.roll.removing") }} />
      </Part>
    </>
  );
}

type PartProps = { id: "words" | "rename" | "join" | "role" | "remove"; says: string; obstacle: Refusal | null; children: ReactNode };

function Part({ id, says, obstacle, children }: PartProps) {
  return (
    <section className="seat-part" aria-labelledby={id}>
      <h2 id={id}>{t(`people.part-${id}`)}</h2>
      {obstacle ? <p>{refusalSentence(obstacle)}</p> : <><p>{says}</p>{children}</>}
    </section>
  );
}
