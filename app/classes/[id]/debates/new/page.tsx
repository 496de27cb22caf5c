import type { Metadata } from "next";
import { orErrorPage } from "@/app/_components/or-error-page";
import { SiteFrame } from "@/app/_components/site-frame";
import { FormPage } from "@/components/account/form-page";
import { NewDebateForm } from "@/components/class/new-debate-form";
import { optionPaperWords } from "@/components/class/option-paper-words";
import { Notice } from "@/components/ui/notice";
import { phaseName } from "@/components/ui/phase-strip";
import { refusalSentence } from "@/lib/account/form-action";
import { currentViewer } from "@/lib/account/viewer";
import { briefsFor } from "@/lib/brief/queries/brief";
import { whyNotCreateDebate } from "@/lib/class/policy";
import { openClass } from "@/lib/class/queries/class";
import { oneLesson, oneLessonMinutes, planNames, plans } from "@/lib/debate/plans";
import { timedPhases } from "@/lib/debate/schema";
import { newShortId } from "@/lib/platform/ids";
import { t } from "@/lib/words";

export const metadata: Metadata = { title: t("class.make.title") };

const planIds = {
  lesson: { label: "plans.lesson", says: "plans.lesson-says" },
  "two-lessons": { label: "plans.two-lessons", says: "plans.two-lessons-says" },
  week: { label: "plans.week", says: "plans.week-says" },
} as const;

/** Making a debate: a brief, a ready plan, the parts in use, the time of each phase. */
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
      <p className="mt-4">{t("plans.change-later")}</p>
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
      plans={planNames.map((name) => ({ name, label: t(planIds[name].label, { minutes: oneLessonMinutes }), hint: t(planIds[name].says, oneLesson), plan: plans[name] }))}
      phases={timedPhases.map((phase) => ({ phase, minutes: t("plans.minutes", { phase: phaseName(phase) }), ender: t("plans.ender", { phase: phaseName(phase) }) }))}
      words={{
        brief: t("class.make.brief"), plan: t("plans.plan"), parts: t("plans.in-use"), rebuttal: t("class.make.rebuttal"), rebuttalHint: t("class.make.rebuttal-hint"),
        options: t("class.make.options"), optionsHint: t("class.make.options-hint"), asPlanned: t("plans.as-planned"), used: t("plans.used"), leftOut: t("plans.left-out"),
        optionPaper: t("lesson.options"), deciding: optionPaperWords(), times: t("plans.times"), timesHint: t("plans.times-hint"), timesHintFilled: t("plans.times-hint-filled"), byHand: t("plans.by-hand"), byClock: t("plans.by-clock"),
        make: t("class.make.make"), making: t("class.make.making"),
      }}
    />
  );
}
