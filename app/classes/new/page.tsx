import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormPage } from "@/components/account/form-page";
import { NewClassForm } from "@/components/class/new-class-form";
import { Notice } from "@/components/ui/notice";
import { refusalSentence } from "@/lib/account/form-action";
import { whyNotCreateClass } from "@/lib/account/policy";
import { currentViewer } from "@/lib/account/viewer";
import { newShortId } from "@/lib/platform/ids";
import { t } from "@/lib/words";
import { SiteFrame } from "../../_components/site-frame";

export const metadata: Metadata = { title: t("class.new.title") };

/** Starting a class. */
export default async function NewClassPage() {
  const viewer = await currentViewer();
  if (viewer.personId === null) redirect("/signin?next=/classes/new");
  const obstacle = whyNotCreateClass(viewer);
  const aside = <><h2>{t("class.new.kept")}</h2><p>{t("class.new.kept-says")}</p></>;
  return (
    <SiteFrame skip={t("class.new.skip")}>
      <FormPage title={t("class.new.title")} lede={t("class.new.lede")} aside={aside}>
        {obstacle ? <Notice kind="quiet">{refusalSentence(obstacle)} <a href="/signin?next=/classes/new">{t("home.sign-in")}</a></Notice> : (
          <NewClassForm
            formKey={newShortId(16)} teacherName={viewer.name}
            words={{
              name: t("class.new.name"), nameHint: t("class.new.name-hint"), teacher: t("class.new.teacher"), teacherHint: t("class.new.teacher-hint"),
              make: t("class.new.make"), making: t("class.new.making"),
            }}
          />
        )}
      </FormPage>
    </SiteFrame>
  );
}
