import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { orErrorPage } from "@/app/_components/or-error-page";
import { SiteFrame } from "@/app/_components/site-frame";
import { ClassDesk } from "@/components/class/class-desk";
import { MemberDebates } from "@/components/class/member-debates";
import { Tick } from "@/components/class/tick";
import { debateNav } from "@/components/debate/debate-nav";
import { liveWords, phaseEvents } from "@/components/debate/live-words";
import { debatePath } from "@/components/debate/paths";
import { Live } from "@/components/live/live";
import { currentViewer } from "@/lib/account/viewer";
import { whyNotReadRoster } from "@/lib/class/policy";
import { openClass } from "@/lib/class/queries/class";
import { classesOf } from "@/lib/class/queries/classes-of";
import { classWithDebates, debateOnDesk, debateToGoTo, desk as deskOf, isUnderWay, mayPractise } from "@/lib/class/queries/desk";
import { joinAddress } from "@/lib/class/queries/join-address";
import type { DebateNow } from "@/lib/debate/schema";
import { streamStart } from "@/lib/live/queries/stream-start";
import { newShortId } from "@/lib/platform/ids";
import { t } from "@/lib/words";

/** What changes a desk: arrivals and the way in; steps of the debate and what is posted in it. */
const classMoves = ["member.arrived", "member.removed", "member.changed", "return.asked", "return.answered", "words.given", "seats.joined", "staff-links.changed", "joining.changed", "debate.created", "debate.opened"];
const debateMoves = [...phaseEvents, "argument.posted", "argument.changed", "part.changed", "sides.drawn", "side.set", "report.made", "reports.settled"];

/**
 * A class's name and the place in its stream from which a page that is made now follows it: asked before the page's data, whose
 * reading is another one, else what happens between the two would be missed.
 */
const followClass = cache(async (id: string): Promise<{ name: string; href: string }> => {
  const { name, ...group } = await orErrorPage(openClass({ ...(await currentViewer()) }, id));
  return { name, ...(await streamStart({ kind: "class", id: group.id })) };
});

export async function generateMetadata({ params }: PageProps<"/classes/[id]">): Promise<Metadata> {
  return { title: (await followClass((await params).id)).name };
}

/** A class: the desk of its staff; for everybody else its debates, and straight on to the one that is under way. */
export default async function ClassPage({ params, searchParams }: PageProps<"/classes/[id]">) {
  const { id } = await params;
  const asked = await searchParams;
  const { href } = await followClass(id);
  const viewer = await currentViewer();
  const { group, debates, practice } = await orErrorPage(classWithDebates(viewer, id));
  const { standing } = group;
  if (whyNotReadRoster(standing)) {
    const goTo = debateToGoTo({ debates, practice });
    if (goTo && asked.debates !== "all") redirect(debatePath(goTo.slug));
    return (
      <SiteFrame as={{ name: standing.name, place: group.name, classId: group.id }} skip={t("class.members.skip")}>
        <MemberDebates name={group.name} debates={debates} />
        <Live href={href} refreshOn={classMoves} words={liveWords()} />
      </SiteFrame>
    );
  }

  const chosen = debateOnDesk({ debates, practice }, typeof asked.debate === "string" ? asked.debate : undefined);
  const stream = chosen && (await streamStart({ kind: "debate", id: chosen.id }));
  const desk = await orErrorPage(deskOf(viewer, id, chosen?.slug ?? null));
  const { current } = desk;
  return (
    <SiteFrame
      nav={current ? debateNav(current.debate, current.standing, "desk") : []} skip={t("class.desk.skip")}
      as={{ name: standing.name, place: t("class.desk.role", { role: standing.role }) }}
    >
      <ClassDesk
        desk={desk} debates={debates} address={joinAddress(group.joinCode ?? "")} copyKey={newShortId(16)} mayPractise={mayPractise({ debates, practice })} practice={isUnderWay(practice) ? practice : null} addKey={newShortId(16)}
        own={(await classesOf(viewer)).filter(({ role }) => role === "teacher")}
      />
      <Live href={href} refreshOn={classMoves} words={liveWords()} />
      {chosen && stream && <Live key={chosen.id} href={stream.href} refreshOn={debateMoves} words={liveWords()} />}
      <Tick seconds={beatOf(current?.debate)} />
    </SiteFrame>
  );
}

/** How often the desk counts anew, in seconds: of an open ballot often, and in its final call as often as somebody could call it off for. */
function beatOf(debate: DebateNow | undefined): number {
  if (debate?.finalCallEndsAt) return 2;
  return debate?.phase === "opening" || (debate?.phase === "closing" && !debate.hasEnded) ? 5 : 30;
}
