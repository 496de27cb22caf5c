import type { Metadata } from "next";
import { SiteFrame } from "@/app/_components/site-frame";
import { FormPage } from "@/components/account/form-page";
import { ResetPasswordForm } from "@/components/account/reset-forms";
import { resetLinkFor } from "@/lib/account/queries/site-people";
import { t } from "@/lib/words";

export const metadata: Metadata = { title: t("accounts.new-title") };

/** What a link for a new password opens. Looking uses it up for nobody: its button does. */
export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const account = await resetLinkFor(token);
  return (
    <SiteFrame skip={t("account.sign-in-skip")}>
      <FormPage title={t("accounts.new-title")} lede={account ? t("accounts.new-says", { name: account.name }) : t("accounts.new-nothing")}>
        {account
          ? (
            <ResetPasswordForm
              token={token}
              words={{ password: t("accounts.new-password"), hint: t("account.setup-password-hint"), set: t("accounts.new-do"), setting: t("accounts.working") }}
            />
          )
          : <p className="btn-row"><a className="btn" href="/reset">{t("accounts.new-again")}</a></p>}
      </FormPage>
    </SiteFrame>
  );
}
