import type { Metadata } from "next";
import { FormPage } from "@/components/account/form-page";
import { SignInForm } from "@/components/account/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { currentViewer } from "@/lib/account/viewer";
import { t } from "@/lib/words";
import { SiteFrame } from "../_components/site-frame";

export const metadata: Metadata = { title: t("account.sign-in-title") };

/** Signing in with an account, and the ways in for those who have none. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  const viewer = await currentViewer();
  const aside = (
    <>
      <h2>{t("account.no-account")}</h2>
      <p>{t("account.no-account-says")}</p>
      <div className="btn-row"><a className="btn" href="/join">{t("account.join")}</a> <a className="btn" href="/join/recover">{t("account.recover")}</a></div>
    </>
  );
  return (
    <SiteFrame skip={t("account.sign-in-skip")}>
      <FormPage title={t("account.sign-in-title")} lede={t("account.sign-in-says")} aside={aside}>
        {viewer.personId !== null && (
          <Notice title={t("account.signed-in-as", { name: viewer.name })}>
            <p>{t(viewer.kind === "guest" ? "account.signed-in-guest" : "account.signed-in-account")}</p>
            <p><a href="/">{t("account.to-home")}</a></p>
          </Notice>
        )}
        <SignInForm
          next={typeof next === "string" ? next : undefined}
          words={{ email: t("account.email"), password: t("account.password"), signIn: t("account.sign-in"), signingIn: t("account.signing-in") }}
        />
        <p className="fine mt-4">{t("account.sign-in-kept")}</p>
      </FormPage>
    </SiteFrame>
  );
}
