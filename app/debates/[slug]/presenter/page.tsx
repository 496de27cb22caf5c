import type { Metadata } from "next";
import { cache } from "react";
import { orErrorPage } from "@/app/_components/or-error-page";
import { Projecting } from "@/components/class/projecting";
import { Projector } from "@/components/class/projector";
import { Tick } from "@/components/class/tick";
import { liveWords, phaseEvents } from "@/components/debate/live-words";
import { Live } from "@/components/live/live";
import { currentViewer } from "@/lib/account/viewer";
import { projected } from "@/lib/class/queries/desk";
import { joinAddress } from "@/lib/class/queries/join-address";
import { openDebate } from "@/lib/debate/queries/debate";
import { streamStart } from "@/lib/live/queries/stream-start";
import { t } from "@/lib/words";

const debateMoves = [...phaseEvents, "argument.posted", "argument.changed"];
const classMoves = ["member.arrived", "member.removed", "joining.changed"];

/** The motion, and where the page that is made now begins to follow its debate and its class: asked before the page's data. */
const follow = cache(async (slug: string): Promise<{ motion: string; debate: string; group: string | null }> => {
  const { debate: { id, motion, classId } } = await orErrorPage(openDebate({ ...(await currentViewer()) }, slug));
  const [debate, group] = await Promise.all([streamStart({ kind: "debate", id }), classId === null ? null : streamStart({ kind: "class", id: classId })]);
  return { motion, debate: debate.href, group: group && group.href };
});

export async function generateMetadata({ params }: PageProps<"/debates/[slug]/presenter">): Promise<Metadata> {
  return { title: t("presenter.title", { motion: (await follow((await params).slug)).motion }) };
}

/** The projector: staff put it on the wall of a class. */
export default async function PresenterPage({ params, searchParams }: PageProps<"/debates/[slug]/presenter">) {
  const { slug } = await params;
  const streams = await follow(slug);
  const data = await orErrorPage(projected(await currentViewer(), slug));
  const { debate, group } = data;
  const { join } = await searchParams;
  const joining = group.joinOpen && debate.finalCallEndsAt === null && (debate.phase === "preparing" ? join !== "no" : join === debate.phase);
  const isBallotOpen = debate.phase === "opening" || (debate.phase === "closing" && !debate.hasEnded);
  return (
    <>
      <Projecting />
      <Projector data={data} address={joinAddress(group.joinCode ?? "")} joining={joining} />
      <Live href={streams.debate} refreshOn={debateMoves} words={liveWords()} />
      {streams.group && <Live href={streams.group} refreshOn={classMoves} words={liveWords()} />}
      {isBallotOpen && <Tick seconds={5} />}
    </>
  );
}
