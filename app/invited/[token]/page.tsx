import type { Metadata } from "next";
import { SiteFrame } from "@/app/_components/site-frame";
import { newAccountWords } from "@/components/account/account-words";
import { FormPage } from "@/components/account/form-page";
import { NewAccountForm } from "@/components/account/new-account-form";
import { UseInvitationForm } from "@/components/account/use-invitation-form";
import { Notice } from "@/components/ui/notice";
import { acceptInvitationWithAccount } from "@/lib/account/actions";
import { refusalSentence } from "@/lib/account/form-action";
import { whyNotAcceptInvitation } from "@/lib/account/policy";
import { invitationIsOpen } from "@/lib/account/queries/site-people";
import { currentViewer } from "@/lib/account/viewer";
import { notFound } from "@/lib/platform/refusal";
import { t } from "@/lib/words";

export const metadata: Metadata = { title: t("accounts.invited-title") };

/** What an invitation opens. Looking uses it up for nobody: its buttons do. */
export default async function InvitedPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [isOpen, viewer] = await Promise.all([invitationIsOpen(token), currentViewer()]);
  const account = viewer.personId !== null && viewer.kind === "account" ? viewer : null;
  const obstacle = isOpen ? account && whyNotAcceptInvitation(account) : notFound("link-is-used-or-old");
  const aside = isOpen && !account && (
    <>
      <h2>{t("accounts.invited-has")}</h2>
      <p>{t("accounts.invited-has-says")}</p>
      <div className="btn-row"><a className="btn" href={`/signin?next=/invited/${token}`}>{t("account.sign-in")}</a></div>
    </>
  );
  return (
    <SiteFrame>
      <FormPage title={t("accounts.invited-title")} lede={isOpen ? t("accounts.invited-says") : t("accounts.invited-nothing")} aside={aside || undefined}>
        {obstacle && <Notice kind="quiet">{refusalSentence(obstacle)}</Notice>}
        {!obstacle && account && (
          <>
            <p className="mb-4">{t("accounts.invited-as", { name: account.name })}</p>
            <UseInvitationForm token={token} words={{ use: t("accounts.invited-use"), using: t("accounts.working") }} />
          </>
        )}
        {!obstacle && !account && (
          <>
            {viewer.personId !== null && <Notice>{t("accounts.invited-guest", { name: viewer.name })}</Notice>}
            <NewAccountForm action={acceptInvitationWithAccount} hidden={{ token }} words={{ ...newAccountWords(), make: t("accounts.invited-make") }} />
          </>
        )}
      </FormPage>
    </SiteFrame>
  );
}
