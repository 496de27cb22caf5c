import "server-only";
import { cache } from "react";
import type { Viewer } from "@/lib/account/schema";
import { type Turnout, turnoutExactly, turnoutInWords } from "@/lib/ballot/queries/turnout";
import { whyNotReadTurnoutExactly } from "@/lib/ballot/policy";
import { type OpenDebate, openDebate } from "@/lib/debate/queries/debate";
import { argumentsPerSide, type DebateListed, debatesOfClass } from "@/lib/debate/queries/debate-list";
import { whyNotPresent } from "@/lib/debate/policy";
import { type Phase, phases } from "@/lib/debate/schema";
import { databaseNow } from "@/lib/platform/clock";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { openClass, type OpenClass } from "./class";
import { roster, type Seat } from "./roster";

/** A class with its debates, newest first, for whoever is in it. @throws Refused `not-found` as openClass does */
export const classWithDebates = cache(async (viewer: Viewer, id: string): Promise<{ group: OpenClass; debates: DebateListed[] }> => {
  const group = await openClass(viewer, id);
  return { group, debates: await debatesOfClass(group.id) };
});

const isRunning = (phase: Phase) => phases.indexOf(phase) > phases.indexOf("preparing") && phases.indexOf(phase) < phases.indexOf("outcome");

/** The debate that lies on the desk: the one that is asked for, else the one that runs, else the newest that is not archived, else the newest. */
export function debateOnDesk(debates: readonly DebateListed[], asked: string | undefined): DebateListed | null {
  return debates.find(({ slug }) => slug === asked) ?? debates.find(({ phase }) => isRunning(phase)) ?? debates.find(({ phase }) => phase !== "archived") ?? debates[0] ?? null;
}

export type ArgumentCount = { for: number; against: number };
/** One debate as the desk leads it: its turnout (null while there is no ballot) and how much has been argued. */
export type DebateOnDesk = OpenDebate & { turnout: Turnout | null; count: ArgumentCount };
export type Desk = { group: OpenClass; seats: Seat[]; current: DebateOnDesk | null; now: Date };

/**
 * All that a teacher's desk shows of a class, and of the debate that lies on it: who has cast, never how.
 *
 * @param slug the debate on the desk, null for none
 * @throws Refused for everybody but staff, and `not-found` as openClass does
 */
export async function desk(viewer: Viewer, id: string, slug: string | null): Promise<Desk> {
  const group = await openClass(viewer, id);
  const opened = slug === null ? null : await openDebate(viewer, slug);
  if (opened && opened.debate.classId !== group.id) throw new Refused(notFound("debate"));
  const [seats, current, now] = await Promise.all([roster(group.standing, group.id, opened?.debate.id ?? null), opened && led(opened), databaseNow()]);
  return { group, seats, current, now };
}

async function led(opened: OpenDebate): Promise<DebateOnDesk> {
  const { debate, standing } = opened;
  const [turnout, count] = await Promise.all([whyNotReadTurnoutExactly(standing, debate) ? null : turnoutExactly(debate, standing), argumentsPerSide(debate.id)]);
  return { ...opened, turnout, count };
}

/** What the projector shows: turnout in words alone (null where no ballot is open), and how many arguments help each side. */
export type Projected = OpenDebate & { group: OpenClass; words: Awaited<ReturnType<typeof turnoutInWords>>; count: ArgumentCount; now: Date };

/** A class's debate for the projector. @throws Refused for everybody but staff, and `not-found` as openDebate does */
export async function projected(viewer: Viewer, slug: string): Promise<Projected> {
  const opened = await openDebate(viewer, slug);
  const { debate, standing } = opened;
  authorise(whyNotPresent(standing, debate));
  if (debate.classId === null) throw new Refused(notFound("class"));
  const [group, words, count, now] = await Promise.all([openClass(viewer, debate.classId), turnoutInWords(debate, standing), argumentsPerSide(debate.id), databaseNow()]);
  return { ...opened, group, words, count, now };
}
