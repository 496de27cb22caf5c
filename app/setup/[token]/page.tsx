import type { Metadata } from "next";
import { FormPage } from "@/components/account/form-page";
import { NewAccountForm } from "@/components/account/new-account-form";
import { setUpOwner } from "@/lib/account/actions";
import { t } from "@/lib/words";
import { SiteFrame } from "../../_components/site-frame";

export const metadata: Metadata = { title: t("account.setup-title") };

/** What the link that the first start prints opens: the owner's account. */
export default async function SetUpPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const aside = (
    <>
      <h2>{t("account.setup-next")}</h2>
      <ol>
        <li>{t("account.setup-next-class")}</li>
        <li>{t("account.setup-next-brief")}</li>
        <li>{t("account.setup-next-lesson")}</li>
      </ol>
    </>
  );
  return (
    <SiteFrame skip={t("account.sign-in-skip")}>
      <FormPage title={t("account.setup-title")} lede={t("account.setup-says")} aside={aside}>
        <NewAccountForm
          action={setUpOwner} hidden={{ token }}
          words={{
            name: t("account.setup-name"), nameHint: t("account.setup-name-hint"),
            email: t("account.email"), emailHint: t("account.setup-email-hint"),
            password: t("account.password"), passwordHint: t("account.setup-password-hint"),
            make: t("account.setup"), making: t("account.setting-up"),
          }}
        />
      </FormPage>
    </SiteFrame>
  );
}
