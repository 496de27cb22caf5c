import type { Metadata } from "next";
import { orErrorPage } from "@/app/_components/or-error-page";
import { SiteFrame } from "@/app/_components/site-frame";
import { FormPage } from "@/components/account/form-page";
import { NewDebateForm } from "@/components/class/new-debate-form";
import { Notice } from "@/components/ui/notice";
import { phaseName } from "@/components/ui/phase-strip";
import { refusalSentence } from "@/lib/account/form-action";
import { currentViewer } from "@/lib/account/viewer";
import { briefsFor } from "@/lib/brief/queries/brief";
import { whyNotCreateDebate } from "@/lib/class/policy";
import { openClass } from "@/lib/class/queries/class";
import { oneLesson } from "@/lib/debate/schema";
import { newShortId } from "@/lib/platform/ids";
import { t } from "@/lib/words";

export const metadata: Metadata = { title: t("class.make.title") };

/** Making a debate: a brief, the parts in use, the minutes planned. */
export default async function NewDebatePage({ params }: PageProps<"/classes/[id]/debates/new">) {
  const viewer = await currentViewer();
  const group = await orErrorPage(openClass(viewer, (await params).id));
  const obstacle = whyNotCreateDebate(group.standing);
  return (
    <SiteFrame
      nav={[{ href: `/classes/${group.id}`, label: t("debate.nav-desk") }]} skip={t("class.make.skip")}
      as={{ name: group.standing.name, place: group.name }}
    >
      <FormPage title={t("class.make.title")} lede={t("class.make.lede", { class: group.name })} aside={<WhatComes />}>
        {obstacle ? <Notice kind="quiet">{refusalSentence(obstacle)}</Notice> : <Form classId={group.id} briefs={await briefsFor(viewer)} />}
      </FormPage>
    </SiteFrame>
  );
}

function WhatComes() {
  const steps = (["class.make.plan-1", "class.make.plan-2", "class.make.plan-3", "class.make.plan-4", "class.make.plan-5"] as const).map((id) => t(id));
  return (
    <>
      <h2>{t("class.make.plan")}</h2>
      <ol>{steps.map((step) => <li key={step}>{step}</li>)}</ol>
      <p className="mt-4">{t("class.make.fixed")}</p>
    </>
  );
}

function Form({ classId, briefs }: { classId: string; briefs: Awaited<ReturnType<typeof briefsFor>> }) {
  const ownBrief = <a href="/briefs/new">{t("class.make.own-brief")}</a>;
  if (briefs.length === 0) return <Notice kind="quiet">{t("class.make.no-brief")} {ownBrief}</Notice>;
  return (
    <NewDebateForm
      classId={classId} formKey={newShortId(16)} ownBrief={ownBrief}
      briefs={briefs.map(({ id, title, motion, readingMinutes }) => ({ value: id, label: title, hint: t("class.make.brief-hint", { motion, minutes: readingMinutes }) }))}
      minutes={[
        { name: "minutesOpening", label: phaseName("opening"), planned: oneLesson.opening },
        { name: "minutesArguing", label: phaseName("arguing"), planned: oneLesson.arguing },
        { name: "minutesRebuttal", label: phaseName("rebuttal"), hint: t("class.make.minutes-rebuttal-hint"), planned: oneLesson.rebuttal },
        { name: "minutesClosing", label: phaseName("closing"), planned: oneLesson.closing },
      ]}
      words={{
        brief: t("class.make.brief"), parts: t("class.make.parts"), rebuttal: t("class.make.rebuttal"), rebuttalHint: t("class.make.rebuttal-hint"),
        options: t("class.make.options"), optionsHint: t("class.make.options-hint"), minutes: t("class.make.minutes"), minutesHint: t("class.make.minutes-hint"),
        make: t("class.make.make"), making: t("class.make.making"),
      }}
    />
  );
}
