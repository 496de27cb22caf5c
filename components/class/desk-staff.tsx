import { InviteStaffForm } from "@/components/class/member-forms";
import { WithdrawLinkForm } from "@/components/class/withdraw-link-form";
import { LocalTime } from "@/components/ui/local-time";
import { QuietFold } from "@/components/ui/quiet-fold";
import { refusalSentence } from "@/lib/account/form-action";
import { whyNotInviteStaffByLink } from "@/lib/class/policy";
import type { StaffLink } from "@/lib/class/queries/staff-links";
import type { Standing } from "@/lib/class/standing";
import { t } from "@/lib/words";

export type DeskStaffProps = { classId: string; standing: Standing; links: readonly StaffLink[] };

/** A second teacher or an assistant: the links that are open, and a new one. */
export function DeskStaff({ classId, standing, links }: DeskStaffProps) {
  const obstacle = whyNotInviteStaffByLink(standing);
  return (
    <section aria-labelledby="staff-heading">
      <h2 id="staff-heading">{t("people.staff")}</h2>
      {obstacle ? <p className="fine">{refusalSentence(obstacle)}</p> : (
        <>
          {links.length > 0 && (
            <ul className="staff-links" role="list">
              {links.map(({ id, role, label, expiresAt }) => (
                <li key={id}>
                  <p className="label"><b>{label === "" ? t("people.link-for", { role }) : <bdi>{label}</bdi>}</b> {t("people.link-until", { role })} <LocalTime at={expiresAt.toISOString()} show="both" /></p>
                  <WithdrawLinkForm classId={classId} linkId={id} words={{ withdraw: t("people.withdraw"), working: t("people.working") }} />
                </li>
              ))}
            </ul>
          )}
          <QuietFold summary={t("people.invite")}>
            <InviteStaffForm
              classId={classId} roles={(["teacher", "assistant"] as const).map((value) => ({ value, label: t("class.desk.role", { role: value }) }))}
              words={{
                role: t("people.invite-role"), label: t("people.invite-label"), labelHint: t("people.invite-hint"), make: t("people.invite-do"), making: t("people.working"),
                shown: t("people.invite-shown"), link: t("people.invite-link"),
              }}
            />
          </QuietFold>
        </>
      )}
    </section>
  );
}
