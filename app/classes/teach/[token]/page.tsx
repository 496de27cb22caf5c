import type { Metadata } from "next";
import { SiteFrame } from "@/app/_components/site-frame";
import { FormPage } from "@/components/account/form-page";
import { StaffAccountForm, UseStaffLinkForm } from "@/components/class/staff-link-forms";
import { Notice } from "@/components/ui/notice";
import { refusalSentence } from "@/lib/account/form-action";
import { currentViewer } from "@/lib/account/viewer";
import { whyNotUseStaffLink } from "@/lib/class/policy";
import { staffLinkOf } from "@/lib/class/queries/staff-links";
import { notFound } from "@/lib/platform/refusal";
import { formatList, t } from "@/lib/words";

export const metadata: Metadata = { title: t("people.teach-title") };

/** What a link for a second teacher opens. Looking uses it up for nobody: its buttons do. */
export default async function TeachPage({ params }: PageProps<"/classes/teach/[token]">) {
  const { token } = await params;
  const link = await staffLinkOf(token);
  const viewer = await currentViewer();
  const isGuest = viewer.personId !== null && viewer.kind === "guest";
  const obstacle = link ? whyNotUseStaffLink({ isGuest, role: null }, link.role) : notFound("link-is-used-or-old");
  return (
    <SiteFrame>
      <FormPage
        title={link ? link.className : t("people.teach-title")}
        lede={link ? t("people.teach-lede", { role: link.role, teachers: formatList(link.teachers) }) : t("people.teach-nothing")}
        aside={link && viewer.personId === null && <><h2>{t("people.teach-has")}</h2><div className="btn-row"><a className="btn" href={`/signin?next=/classes/teach/${token}`}>{t("account.sign-in")}</a></div></>}
      >
        {obstacle && <Notice kind="quiet">{refusalSentence(obstacle)}</Notice>}
        {!obstacle && link && (viewer.personId === null ? (
          <StaffAccountForm
            token={token}
            words={{
              name: t("account.setup-name"), nameHint: t("people.teach-name-hint"), email: t("account.email"), password: t("account.password"),
              passwordHint: t("account.setup-password-hint"), make: t("people.teach-make", { role: link.role }), making: t("people.working"),
            }}
          />
        ) : (
          <>
            <p className="mb-4">{t("people.teach-as", { name: viewer.name })}</p>
            <UseStaffLinkForm token={token} words={{ join: t("people.teach-join", { role: link.role }), joining: t("people.working") }} />
          </>
        ))}
      </FormPage>
    </SiteFrame>
  );
}
