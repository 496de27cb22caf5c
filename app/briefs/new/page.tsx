import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { FormPage } from "@/components/account/form-page";
import { FormatNote } from "@/components/brief/format-note";
import { PublishForm } from "@/components/brief/publish-form";
import { Notice } from "@/components/ui/notice";
import { refusalSentence } from "@/lib/account/form-action";
import { whyNotPublishBrief } from "@/lib/account/policy";
import { currentViewer } from "@/lib/account/viewer";
import { briefLimits } from "@/lib/brief/markdown/document";
import { briefsFor } from "@/lib/brief/queries/brief";
import { t } from "@/lib/words";
import { SiteFrame } from "../../_components/site-frame";

export const metadata: Metadata = { title: t("brief.new-title") };

/** Publishing a brief of one's own out of its Markdown. */
export default async function NewBriefPage() {
  const viewer = await currentViewer();
  if (viewer.personId === null) redirect("/signin?next=/briefs/new");
  const obstacle = whyNotPublishBrief(viewer);
  const shipped = (await briefsFor(viewer)).find(({ mine }) => !mine);
  return (
    <SiteFrame skip={t("brief.new-skip")}>
      <FormPage title={t("brief.new-title")} lede={t("brief.new-lede")} aside={<FormatNote open exampleHref={shipped && `/briefs/${shipped.slug}`} />}>
        {obstacle ? <Notice kind="quiet">{refusalSentence(obstacle)} <a href="/signin?next=/briefs/new">{t("home.sign-in")}</a></Notice> : (
          <PublishForm
            mostBytes={briefLimits.sourceBytes}
            words={{
              text: t("brief.new-text"), textHint: t("brief.new-text-hint"), file: t("brief.new-file"), fileHint: t("brief.new-file-hint"),
              fileTooLarge: t("brief.new-file-too-large"), publish: t("brief.publish"), publishing: t("brief.publishing"),
              faults: { one: t("brief.fault-one"), other: t("brief.fault-other") }, kept: t("brief.fault-kept"),
            }}
          />
        )}
      </FormPage>
    </SiteFrame>
  );
}
