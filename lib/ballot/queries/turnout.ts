import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Standing } from "@/lib/class/standing";
import { type DebateNow, phases } from "@/lib/debate/schema";
import { db } from "@/lib/platform/db";
import { authorise } from "@/lib/platform/refusal";
import { whyNotReadTurnoutExactly, whyNotReadTurnoutInWords } from "../policy";
import { type PaperStage, paperStages } from "../schema";
import { presence } from "./presence";

export type Stage = PaperStage;

/** Which papers this person has cast, or left out (the credit paper alone), never how; nothing for a visitor. */
export async function ownTurnout(debate: DebateNow, standing: Standing): Promise<Record<Stage, { castAt: string; late: boolean; skipped: boolean } | null>> {
  const rows = standing.participantId === null ? [] : await db().turnout.findMany({ where: { debateId: debate.id, participantId: standing.participantId }, select: { stage: true, castAt: true, late: true, skipped: true } });
  const of = (stage: Stage) => {
    const row = rows.find((entry) => entry.stage === stage);
    return row ? { castAt: row.castAt.toISOString(), late: row.late, skipped: row.skipped } : null;
  };
  return eachStage(of);
}

const eachStage = <Value>(of: (stage: Stage) => Value) => Object.fromEntries(paperStages.map((stage) => [stage, of(stage)])) as Record<Stage, Value>;

/**
 * How many have cast each paper, and of how many: whoever has cast it, and every student of the class who takes part and has not.
 * `notTakingPart` are beside them: marked so, and without that paper. `of` is that of the ballot that is open, or was last.
 * Of the `credit` papers those that were left out are `skipped`.
 */
export type Turnout = Record<Stage, number> & { late: number; skipped: number; of: number; ofStage: Record<Stage, number>; notTakingPart: Record<Stage, number>; here: number };

const counted = z.object({ stage: z.enum(paperStages), cast: z.coerce.number(), late: z.coerce.number(), skipped: z.coerce.number(), missing: z.coerce.number(), left: z.coerce.number() });

/**
 * How many may vote and have, and how many are here (seen within two minutes); for a query that has asked whether its reader may know. In
 * a public debate whoever takes part may vote.
 */
export async function turnoutCounts(debate: DebateNow): Promise<Turnout> {
  const [rows, here] = await Promise.all([
    z.array(counted).parseAsync(await db().$queryRaw`
      WITH voter AS (
        SELECT p.id, coalesce(p.not_taking_part, false) AS left_out FROM member m LEFT JOIN participant p ON p.debate_id = ${debate.id}::uuid AND p.user_id = m.user_id
        WHERE m.class_id = ${debate.classId}::uuid AND m.role = 'student' AND m.removed_at IS NULL
        UNION ALL SELECT p.id, false FROM participant p WHERE p.debate_id = ${debate.id}::uuid AND ${debate.classId}::uuid IS NULL),
      ticked AS (SELECT stage, participant_id, late, skipped FROM turnout WHERE debate_id = ${debate.id}::uuid AND NOT joined)
      SELECT s.stage::text AS stage, (SELECT count(*) FROM ticked t WHERE t.stage = s.stage) AS cast, (SELECT count(*) FROM ticked t WHERE t.stage = s.stage AND t.late) AS late,
        (SELECT count(*) FROM ticked t WHERE t.stage = s.stage AND t.skipped) AS skipped,
        count(v) FILTER (WHERE NOT v.left_out) AS missing, count(v) FILTER (WHERE v.left_out) AS left
      FROM unnest(enum_range(NULL::turnout_stage)) s(stage)
      LEFT JOIN voter v ON NOT EXISTS (SELECT 1 FROM ticked t WHERE t.stage = s.stage AND t.participant_id = v.id)
      GROUP BY s.stage`),
    peopleHere(debate),
  ]);
  const of = (stage: Stage) => rows.find((row) => row.stage === stage) ?? { cast: 0, late: 0, skipped: 0, missing: 0, left: 0 };
  const each = (count: (row: Omit<z.infer<typeof counted>, "stage">) => number) => eachStage((stage) => count(of(stage)));
  const ofStage = each(({ cast, missing }) => cast + missing);
  const inClosing = phases.indexOf(debate.phase) >= phases.indexOf("closing");
  return { ...each(({ cast }) => cast), late: of("opening").late, skipped: of("credit").skipped, of: inClosing ? ofStage.closing : ofStage.opening, ofStage, notTakingPart: each(({ left }) => left), here };
}

async function peopleHere({ classId }: DebateNow): Promise<number> {
  const [row] = await db().$queryRaw<{ here: bigint }[]>`
    SELECT count(DISTINCT m.user_id) AS here FROM member m JOIN session s ON s.user_id = m.user_id AND s.last_seen_at > parley_now() - interval '2 minutes'
    WHERE m.class_id = ${classId}::uuid AND m.role = 'student' AND m.removed_at IS NULL`;
  return Number(row!.here);
}

/** Exactly how many have cast, for staff; in a public debate rounded down to five while it is open. @throws Refused as the policy says */
export async function turnoutExactly(debate: DebateNow, standing: Standing): Promise<Turnout> {
  authorise(whyNotReadTurnoutExactly(standing, debate));
  const turnout = await turnoutCounts(debate);
  const isOver = debate.phase === "outcome" || debate.phase === "archived";
  if (debate.classId !== null || isOver) return turnout;
  const rounded = (count: number) => Math.floor(count / 5) * 5;
  const each = (counts: Record<Stage, number>) => eachStage((stage) => rounded(counts[stage]));
  return { ...each(turnout), late: 0, skipped: rounded(turnout.skipped), of: rounded(turnout.of), ofStage: each(turnout.ofStage), notTakingPart: turnout.notTakingPart, here: 0 };
}

/** The turnout of the ballot that is open, in words: nothing that counts, so that nobody can tell who came last. */
export async function turnoutInWords(debate: DebateNow, standing: Standing): Promise<"all-here" | "nearly-all" | "some" | null> {
  if (whyNotReadTurnoutInWords(standing, debate)) return null;
  const { here } = await presence(debate);
  const share = here.cast[debate.phase === "opening" ? "opening" : "closing"] / Math.max(here.people, 1);
  if (share >= 1) return "all-here";
  return share >= 0.8 ? "nearly-all" : "some";
}

/** The policy options in an order drawn for each voter: steady for one person, telling nothing of what the brief recommends. */
export function drawnFor<O extends { key: string }>(options: readonly O[], debate: DebateNow, standing: Standing): O[] {
  const draw = (key: string) => createHash("sha256").update(`${debate.id}${standing.personId ?? ""}${key}`).digest("hex");
  return options.toSorted((a, b) => (draw(a.key) < draw(b.key) ? -1 : 1));
}

/**
 * How many papers of each stage are a second one of one person, whose two seats were joined after that ballot had ended: they stay counted
 * in every total, and no turnout counts them. For a query that has asked whether its reader may know.
 */
export async function joinedPapers(debateId: string): Promise<Record<Stage, number>> {
  const rows = await db().turnout.groupBy({ by: ["stage"], where: { debateId, joined: true }, _count: true });
  const of = (stage: Stage) => rows.find((row) => row.stage === stage)?._count ?? 0;
  return eachStage(of);
}
