import type { Metadata } from "next";
import { orErrorPage } from "@/app/_components/or-error-page";
import { DebateFrame } from "@/app/debates/[slug]/_components/debate-frame";
import { followDebate } from "@/app/debates/[slug]/_components/follow";
import { DebateNotices } from "@/components/debate/notices";
import { DebateStrip } from "@/components/debate/debate-strip";
import { liveWords } from "@/components/debate/live-words";
import { debatePath, participationPath } from "@/components/debate/paths";
import { Live } from "@/components/live/live";
import { CreditSection } from "@/components/outcome/credit-section";
import { OptionSection } from "@/components/outcome/option-section";
import { OutcomeHead } from "@/components/outcome/outcome-head";
import { RatedSection } from "@/components/outcome/rated-section";
import { Readings } from "@/components/outcome/readings";
import { RecountSection } from "@/components/outcome/recount-section";
import { SourceSection } from "@/components/outcome/source-section";
import { TwoBallots } from "@/components/outcome/two-ballots";
import { WhoMoved } from "@/components/outcome/who-moved";
import { PrintButton } from "@/components/ui/print-button";
import { currentViewer } from "@/lib/account/viewer";
import { openClass } from "@/lib/class/queries/class";
import { whyNotReadParticipation } from "@/lib/debate/policy";
import { outcome } from "@/lib/outcome/queries/outcome";
import { papersSum } from "@/lib/outcome/queries/recount";
import { databaseNow } from "@/lib/platform/clock";
import { t } from "@/lib/words";

type Props = PageProps<"/debates/[slug]/outcome">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { motion } = await followDebate((await params).slug);
  return { title: t("outcome.page-title", { motion }) };
}

/** The outcome: what happened, who moved, how to read it, and what else was counted. Before it is open one is led to the debate. */
export default async function OutcomePage({ params }: Props) {
  const { slug } = await params;
  const { href } = await followDebate(slug);
  const viewer = await currentViewer();
  const found = await orErrorPage(outcome(viewer, slug), debatePath(slug));
  return (
    <DebateFrame viewer={viewer} debate={found.debate} standing={found.standing} current="outcome" skip={t("outcome.skip")}>
      <DebateStrip debate={found.debate} now={await databaseNow()} />
      {found.debate.example && <div className="mt-4"><DebateNotices debate={found.debate} standing={found.standing} /></div>}
      <OutcomeHead outcome={found} />
      <WhoMoved outcome={found} />
      <Readings outcome={found} />
      <TwoBallots outcome={found} />
      <CreditSection outcome={found} />
      <OptionSection outcome={found} />
      <RecountSection outcome={found} sha256={found.options && !("withheld" in found.options) ? papersSum(found.options) : null} />
      <RatedSection outcome={found} />
      <SourceSection source={found.source} className={found.debate.classId === null ? null : (await openClass(viewer, found.debate.classId)).name} />
      <p className="outcome-acts">
        {!whyNotReadParticipation(found.standing, found.debate) && <a href={participationPath(slug)}>{t("plans.part-link")}</a>} <PrintButton>{t("plans.print")}</PrintButton>
      </p>
      <Live href={href} refreshOn={["phase.moved"]} words={liveWords()} />
    </DebateFrame>
  );
}
