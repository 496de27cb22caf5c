import type { ReactNode } from "react";
import { SiteFrame } from "@/app/_components/site-frame";
import { FinalCall } from "@/components/ballot/final-call";
import { debateNav, type DebatePlace } from "@/components/debate/debate-nav";
import { debatePath } from "@/components/debate/paths";
import type { Viewer } from "@/lib/account/schema";
import { ownTurnout, type Stage } from "@/lib/ballot/queries/turnout";
import { openClass } from "@/lib/class/queries/class";
import type { Standing } from "@/lib/class/standing";
import type { DebateNow } from "@/lib/debate/schema";
import { databaseNow } from "@/lib/platform/clock";
import { t } from "@/lib/words";
import { Elsewhere } from "./elsewhere";

export type DebateFrameProps = {
  viewer: Viewer; debate: DebateNow; standing: Standing;
  current?: DebatePlace;
  skip?: string;
  mainClass?: string;
  /** The paper that lies open on this page, where one does. */
  open?: Stage;
  children: ReactNode;
};

/** The frame of a debate's pages: the pages beside this one, under which name and in which class one is here, and the final call of a ballot. */
export async function DebateFrame({ viewer, debate, standing, current, skip, mainClass = "page", open, children }: DebateFrameProps) {
  return (
    <SiteFrame nav={debateNav(debate, standing, current)} as={await placeOf(viewer, debate, standing)} skip={skip} mainClass={mainClass} foot={feedOf(debate)}>
      <Elsewhere viewer={viewer} debate={debate} standing={standing} />
      {children}
      {debate.finalCallEndsAt && <FinalCall debate={debate} standing={standing} cast={await ownTurnout(debate, standing)} now={await databaseNow()} open={open} />}
    </SiteFrame>
  );
}

/** A public debate can be followed by a feed reader. */
const feedOf = ({ classId, slug, phase }: DebateNow) => (classId === null && phase !== "preparing" ? [{ href: `${debatePath(slug)}/feed`, label: t("everybody.feed") }] : []);

async function placeOf(viewer: Viewer, { classId, practice }: DebateNow, standing: Standing): Promise<{ name: string; place: ReactNode; classId: string; staff: boolean } | undefined> {
  if (classId === null) return undefined;
  const { name } = await openClass(viewer, classId);
  return { name: standing.name, classId, staff: standing.role === "teacher" || standing.role === "assistant", place: <><a href={`/classes/${classId}?debates=all`}>{name}</a>{practice && <>{" "} <b className="tag">{t("plans.practice-mark")}</b></>}</> };
}
