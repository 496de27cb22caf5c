import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SiteFrame } from "@/app/_components/site-frame";
import { newAccountWords } from "@/components/account/account-words";
import { FormPage } from "@/components/account/form-page";
import { NewAccountForm } from "@/components/account/new-account-form";
import { Notice } from "@/components/ui/notice";
import { signUp } from "@/lib/account/actions";
import { refusalSentence } from "@/lib/account/form-action";
import { whyNotSignUp } from "@/lib/account/policy";
import { signUpIsOpen } from "@/lib/account/queries/sign-up";
import { ownPath } from "@/lib/account/schema";
import { currentViewer } from "@/lib/account/viewer";
import { t } from "@/lib/words";

export const metadata: Metadata = { title: t("accounts.signup-title") };

/** Making an account of one's own, for public debates. Where that is off there is no such page. */
export default async function SignUpPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  if (!signUpIsOpen()) notFound();
  const [{ next }, viewer] = await Promise.all([searchParams, currentViewer()]);
  const goOn = ownPath(typeof next === "string" ? next : undefined);
  const obstacle = whyNotSignUp(viewer.personId === null ? null : viewer, { isOpen: true });
  const aside = (
    <>
      <h2>{t("accounts.signup-has")}</h2>
      <div className="btn-row"><a className="btn" href={`/signin?next=${encodeURIComponent(goOn)}`}>{t("account.sign-in")}</a></div>
      <h2 className="mt-5">{t("accounts.signup-what")}</h2>
      <p>{t("accounts.signup-what-says")} <a href="/about/stored">{t("stored.title")}</a></p>
    </>
  );
  return (
    <SiteFrame skip={t("account.sign-in-skip")}>
      <FormPage title={t("accounts.signup-title")} lede={t("accounts.signup-says")} aside={aside}>
        {obstacle
          ? <Notice kind="quiet">{refusalSentence(obstacle)}</Notice>
          : <NewAccountForm action={signUp} hidden={{ next: goOn }} words={{ ...newAccountWords(), make: t("accounts.signup-do") }} />}
      </FormPage>
    </SiteFrame>
  );
}
