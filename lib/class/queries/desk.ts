import "server-only";
import { cache } from "react";
import type { Viewer } from "@/lib/account/schema";
import { type Presence, presence } from "@/lib/ballot/queries/presence";
import { type Turnout, turnoutExactly, turnoutInWords } from "@/lib/ballot/queries/turnout";
import { whyNotReadTurnoutExactly } from "@/lib/ballot/policy";
import { type OpenDebate, openDebate } from "@/lib/debate/queries/debate";
import { argumentsPerSide, type DebateListed, debatesOfClass, practiceOfClass } from "@/lib/debate/queries/debate-list";
import { plannedSpans } from "@/lib/debate/queries/plan";
import { doneInStep } from "@/lib/debate/queries/step";
import { type StepDone, whyNotPresent } from "@/lib/debate/policy";
import { type Phase, phases, type PlannedSpan } from "@/lib/debate/schema";
import { openReports, type Reported } from "@/lib/moderation/queries/reports";
import { databaseNow } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { authorise, notFound, Refused } from "@/lib/platform/refusal";
import { openClass, type OpenClass } from "./class";
import { openReturns, type ReturnAsked } from "./return-requests";
import { roster, type Seat } from "./roster";
import { type StaffLink, staffLinks } from "./staff-links";

/** A class with its debates, newest first, and its practice, which is in no list. */
export type ClassWithDebates = { group: OpenClass; debates: DebateListed[]; practice: DebateListed | null };

/** The same for whoever is in it. @throws Refused `not-found` as openClass does */
export const classWithDebates = cache(async (viewer: Viewer, id: string): Promise<ClassWithDebates> => {
  const group = await openClass(viewer, id);
  const [debates, practice] = await Promise.all([debatesOfClass(group.id), practiceOfClass(group.id)]);
  return { group, debates, practice };
});

const isRunning = (phase: Phase) => phases.indexOf(phase) > phases.indexOf("preparing") && phases.indexOf(phase) < phases.indexOf("outcome");
/** A practice is under way until its outcome is open; after that it is offered nowhere. */
export const isUnderWay = (practice: Pick<DebateListed, "phase"> | null): boolean => practice !== null && phases.indexOf(practice.phase) < phases.indexOf("outcome");

type Debates = Pick<ClassWithDebates, "debates" | "practice">;
/** The debates of a class that run: while there is one, a practice that was left half-way leads nobody astray. */
const running = ({ debates }: Debates) => debates.filter(({ phase }) => isRunning(phase));
/** The practice, while a class is in it. */
const practiceNow = (found: Debates) => (isUnderWay(found.practice) && running(found).length === 0 ? found.practice : null);
/** Whether a class can begin its practice: once, and before a debate runs. */
export const mayPractise = (found: Debates): boolean => found.practice === null && running(found).length === 0;

/**
 * The debate that lies on the desk: the one that is asked for, else the one that runs, else the practice while it is under way, else the
 * newest that is not archived, else the newest.
 */
export function debateOnDesk(found: Debates, asked: string | undefined): DebateListed | null {
  const { debates, practice } = found;
  return [...debates, ...(practice ? [practice] : [])].find(({ slug }) => slug === asked) ?? running(found)[0] ?? practiceNow(found)
    ?? debates.find(({ phase }) => phase !== "archived") ?? debates[0] ?? null;
}

/** Where a member is led who opens their class: to the practice while it is under way, else to the one debate that runs or is alone not archived; null: to the list. */
export function debateToGoTo(found: Debates): DebateListed | null {
  const practice = practiceNow(found);
  if (practice) return practice;
  const runs = running(found);
  const open = found.debates.filter(({ phase }) => phase !== "archived");
  return runs.length === 1 ? runs[0]! : open.length === 1 ? open[0]! : null;
}

/** Where a class is while somebody of it stays in a debate that waits or is over: the one debate, or the practice, that runs; null where that is here. */
export function runsElsewhere(found: Debates, here: string): DebateListed | null {
  const runs = running(found);
  const there = runs.length === 1 ? runs[0]! : practiceNow(found);
  return there && isRunning(there.phase) && there.id !== here ? there : null;
}

export type ArgumentCount = { for: number; against: number };
/**
 * One debate as the desk leads it: its turnout and who of those who may vote is here (both null while there is no ballot), how much has been
 * argued, what was reported, whether anything was done since its phase began, and its plan.
 */
export type DebateOnDesk = OpenDebate & { turnout: Turnout | null; presence: Presence | null; count: ArgumentCount; reports: Reported[]; done: StepDone; spans: PlannedSpan[] };
export type Desk = { group: OpenClass; seats: Seat[]; current: DebateOnDesk | null; requests: ReturnAsked[]; links: StaffLink[]; now: Date };

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
  const [seats, current, requests, links, now] = await Promise.all([
    roster(group.standing, group.id, opened?.debate.id ?? null), opened && led(opened), openReturns(group.standing, group.id), staffLinks(group.standing, group.id), databaseNow(),
  ]);
  return { group, seats, current, requests, links, now };
}

async function led(opened: OpenDebate): Promise<DebateOnDesk> {
  const { debate, standing } = opened;
  const mayCount = !whyNotReadTurnoutExactly(standing, debate);
  const [turnout, whoIsHere, count, reports, done, spans] = await Promise.all([
    mayCount ? turnoutExactly(debate, standing) : null, mayCount ? presence(debate) : null, argumentsPerSide(debate.id), openReports(debate, standing), doneInStep(db(), debate), plannedSpans(debate.id),
  ]);
  return { ...opened, turnout, presence: whoIsHere, count, reports, done, spans };
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
