import type { Metadata } from "next";
import { SiteFrame } from "@/app/_components/site-frame";
import { FormPage } from "@/components/account/form-page";
import { AskForResetForm } from "@/components/account/reset-forms";
import { Notice } from "@/components/ui/notice";
import { sendsMail } from "@/lib/platform/mail";
import { t } from "@/lib/words";

export const metadata: Metadata = { title: t("accounts.reset-title") };

/** A lost password: a link by mail where this site sends any, else whom to ask. */
export default function ResetPage() {
  const aside = (
    <>
      <h2>{t("accounts.reset-student")}</h2>
      <p>{t("account.no-account-says")}</p>
      <div className="btn-row"><a className="btn" href="/join/recover">{t("account.recover")}</a></div>
    </>
  );
  return (
    <SiteFrame skip={t("account.sign-in-skip")}>
      <FormPage title={t("accounts.reset-title")} lede={sendsMail() ? t("accounts.reset-says") : t("accounts.reset-no-mail-says")} aside={aside}>
        {sendsMail()
          ? <AskForResetForm words={{ email: t("account.email"), ask: t("accounts.reset-do"), asking: t("accounts.working"), done: t("accounts.reset-done") }} />
          : <Notice>{t("accounts.reset-no-mail")}</Notice>}
        <p className="fine mt-4">{t("accounts.reset-owner")}</p>
      </FormPage>
    </SiteFrame>
  );
}
