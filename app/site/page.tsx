import type { Metadata } from "next";
import { orErrorPage } from "@/app/_components/or-error-page";
import { SiteFrame } from "@/app/_components/site-frame";
import { AccountList } from "@/components/account/account-list";
import { resetShownWords } from "@/components/account/account-words";
import { InviteTeacherForm, RemoveExampleForm, ResetLinkButton, ResetLinkForm, WithdrawInvitationForm } from "@/components/account/owner-forms";
import { LocalTime } from "@/components/ui/local-time";
import { QuietFold } from "@/components/ui/quiet-fold";
import { TitledSection } from "@/components/ui/titled-section";
import { sitePeople, type SitePeople } from "@/lib/account/queries/site-people";
import { currentViewer } from "@/lib/account/viewer";
import { t } from "@/lib/words";

export const metadata: Metadata = { title: t("accounts.site-title") };

/** The owner's page: teachers and their invitations, links for lost passwords, the example. To everybody else there is none. */
export default async function SitePage() {
  const { invitations, teachers, examples } = await orErrorPage(sitePeople(await currentViewer()));
  return (
    <SiteFrame>
      <header className="motion"><h1>{t("accounts.site-title")}</h1><p className="lede">{t("accounts.site-says")}</p></header>
      <TitledSection id="invite" heading={t("accounts.invite")}>
        <p className="prose">{t("accounts.invite-says")}</p>
        <InviteTeacherForm
          words={{
            forWhom: t("accounts.invite-for"), hint: t("accounts.invite-for-hint"), make: t("accounts.invite-do"), making: t("accounts.working"),
            shown: { shown: t("accounts.invite-shown"), label: t("accounts.invite-link"), copy: t("accounts.copy"), copied: t("accounts.copied") },
          }}
        />
        <Invitations invitations={invitations} />
      </TitledSection>
      <Teachers teachers={teachers} />
      <TitledSection id="other" heading={t("accounts.reset-other")}>
        <p className="prose">{t("accounts.reset-other-says")}</p>
        <ResetLinkForm words={{ email: t("account.email"), make: t("accounts.reset-link"), making: t("accounts.working"), shown: resetShownWords() }} />
      </TitledSection>
      <TitledSection id="example" heading={t("accounts.example")}>
        <p className="prose">{examples > 0 ? t("accounts.example-there", { count: examples }) : t("accounts.example-gone")}</p>
        {examples > 0 && (
          <QuietFold summary={t("accounts.example-remove")}>
            <p className="prose my-3">{t("accounts.example-sure")}</p>
            <RemoveExampleForm words={{ remove: t("accounts.example-do"), removing: t("accounts.working") }} />
          </QuietFold>
        )}
      </TitledSection>
    </SiteFrame>
  );
}

function Invitations({ invitations }: { invitations: SitePeople["invitations"] }) {
  return (
    <>
      <h3 className="mt-5">{t("accounts.open")}</h3>
      {invitations.length === 0 ? <p className="label">{t("accounts.open-none")}</p> : (
        <AccountList
          rows={invitations.map(({ id, label, expiresAt }) => ({
            key: id, name: label, detail: <>{t("accounts.open-until")} <LocalTime at={expiresAt.toISOString()} show="both" /></>,
            act: <WithdrawInvitationForm linkId={id} words={{ withdraw: t("accounts.withdraw"), withdrawOf: t("accounts.withdraw-of", { label }), working: t("accounts.working") }} />,
          }))}
        />
      )}
    </>
  );
}

function Teachers({ teachers }: { teachers: SitePeople["teachers"] }) {
  return (
    <TitledSection id="teachers" heading={t("accounts.teachers")}>
      <AccountList
        rows={teachers.map(({ id, name, email, isOwner }) => ({
          key: id, name, detail: <>{email}{isOwner && <> · {t("accounts.owner-mark")}</>}</>,
          act: <ResetLinkButton email={email} words={{ make: t("accounts.reset-link"), makeOf: t("accounts.reset-link-of", { name }), making: t("accounts.working"), shown: resetShownWords() }} />,
        }))}
      />
    </TitledSection>
  );
}
