import type { Metadata } from "next";
import { FormPage } from "@/components/account/form-page";
import { SignInForm } from "@/components/account/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { schoolSignIn, signUpIsOpen } from "@/lib/account/queries/sign-up";
import { ownPath } from "@/lib/account/schema";
import { currentViewer } from "@/lib/account/viewer";
import { t } from "@/lib/words";
import { SiteFrame } from "../_components/site-frame";

export const metadata: Metadata = { title: t("account.sign-in-title") };

type Asked = { next?: string | string[]; school?: string | string[]; error?: string | string[] };

/** How signing in with the school went wrong: as lib/account tells it, or as next-auth does for all that it stumbles over. */
const schoolFaults = ["down", "failed", "email-not-confirmed", "account-is-gone"] as const;
const schoolFault = ({ school, error }: Asked) => schoolFaults.find((fault) => fault === school) ?? (error === undefined ? null : "failed");

/** Signing in with an account, and the ways in for those who have none. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const next = typeof asked.next === "string" ? asked.next : undefined;
  const school = schoolSignIn(ownPath(next));
  const fault = school && schoolFault(asked);
  const viewer = await currentViewer();
  const aside = (
    <>
      <h2>{t("account.no-account")}</h2>
      <p>{t("account.no-account-says")}</p>
      <div className="btn-row"><a className="btn" href="/join">{t("account.join")}</a> <a className="btn" href="/join/recover">{t("account.recover")}</a></div>
      {signUpIsOpen() && <p className="mt-4">{t("accounts.public-open")} <a href={`/signup?next=${encodeURIComponent(ownPath(next))}`}>{t("accounts.public-make")}</a></p>}
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
        {fault && <Notice kind="error" role="alert">{t(`accounts.school-${fault}`)}</Notice>}
        {school && (
          <div className="mb-5">
            <p className="btn-row"><a className="btn btn-main" href={school.href}>{t("accounts.school", { school: school.name ?? t("accounts.your-school") })}</a></p>
            <p className="fine mt-3">{t("accounts.school-says")}</p>
            <p className="mt-5">{t("accounts.school-or")}</p>
          </div>
        )}
        <SignInForm
          next={next}
          words={{ email: t("account.email"), password: t("account.password"), signIn: t("account.sign-in"), signingIn: t("account.signing-in") }}
        />
        <p className="mt-4"><a href="/reset">{t("accounts.lost")}</a></p>
        <p className="fine mt-4">{t("account.sign-in-kept")}</p>
      </FormPage>
    </SiteFrame>
  );
}
