import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { orErrorPage } from "@/app/_components/or-error-page";
import { DebateFrame } from "@/app/debates/[slug]/_components/debate-frame";
import { followTo } from "@/app/debates/[slug]/_components/elsewhere";
import { followDebate } from "@/app/debates/[slug]/_components/follow";
import { publicMetadata } from "@/app/debates/[slug]/_components/public-metadata";
import { Floor } from "@/components/debate/floor";
import { DeskReports } from "@/components/class/desk-reports";
import { LatePaper } from "@/components/debate/late-paper";
import { liveWords, phaseEvents, sideEvents } from "@/components/debate/live-words";
import { ballotPath } from "@/components/debate/paths";
import { Waiting } from "@/components/debate/waiting";
import { Live } from "@/components/live/live";
import { signUpIsOpen } from "@/lib/account/queries/sign-up";
import { currentViewer } from "@/lib/account/viewer";
import { debateArguments, type DebateArguments, type Order, orders } from "@/lib/argument/queries/debate-arguments";
import { whyNotCastOpening } from "@/lib/ballot/policy";
import { ownTurnout } from "@/lib/ballot/queries/turnout";
import { briefVersion } from "@/lib/brief/queries/brief";
import { whyNotReadBrief } from "@/lib/debate/policy";
import { openReports } from "@/lib/moderation/queries/reports";
import { databaseNow } from "@/lib/platform/clock";
import { newShortId } from "@/lib/platform/ids";
import { t } from "@/lib/words";

export async function generateMetadata({ params }: PageProps<"/debates/[slug]">): Promise<Metadata> {
  const { slug } = await params;
  const { motion } = await followDebate(slug);
  return { ...(await publicMetadata(slug)), title: t("debate.page-title", { motion }) };
}

/** A debate: the waiting page, the question for an opening paper, or the floor, by its phase and by who reads. */
export default async function DebatePage({ params, searchParams }: PageProps<"/debates/[slug]">) {
  const { slug } = await params;
  const { href } = await followDebate(slug);
  const viewer = await currentViewer();
  const data = await orErrorPage(debateArguments(viewer, slug, pageOf(await searchParams)));
  const { debate, standing, obstacle } = data;
  if (debate.phase === "opening" && !whyNotCastOpening({ ...standing, hasCast: false }, debate)) redirect(ballotPath(slug, "opening"));

  const [now, brief, cast] = await Promise.all([databaseNow(), briefOf(data), debate.phase === "closing" ? ownTurnout(debate, standing) : null]);
  if (obstacle) {
    const elsewhere = await followTo({ viewer, debate, standing }, now);
    if (elsewhere) redirect(elsewhere);
    return (
      <DebateFrame viewer={viewer} debate={debate} standing={standing} current="debate" mainClass="page read">
        {obstacle.reason === "first-paper" ? <LatePaper debate={debate} standing={standing} now={now} brief={brief} /> : <Waiting debate={debate} standing={standing} now={now} brief={brief} />}
        <Live href={href} refreshOn={[...phaseEvents, ...sideEvents]} words={liveWords()} />
      </DebateFrame>
    );
  }
  // A class's reports are on its desk; a public debate has none.
  const reports = debate.classId === null ? await openReports(debate, standing) : [];
  return (
    <DebateFrame viewer={viewer} debate={debate} standing={standing} current="debate" skip={t("debate.skip")}>
      <DeskReports debateId={debate.id} slug={slug} reports={reports} />
      <Floor data={data} now={now} brief={brief} cast={cast} href={href} signUpIsOpen={signUpIsOpen()} formKeys={{ for: newShortId(16), against: newShortId(16) }} />
    </DebateFrame>
  );
}

const briefOf = ({ debate, standing }: DebateArguments) => (whyNotReadBrief(standing, debate) ? null : briefVersion(debate.briefVersionId));

/** Which arguments are asked for; whatever else the address says is the first of them as posted. */
function pageOf(asked: Record<string, string | string[] | undefined>): { order: Order; from: number } {
  const from = /^\d{1,6}$/.test(String(asked.from)) ? Number(asked.from) : 0;
  return { order: orders.find((order) => order === asked.order) ?? "posted", from };
}
