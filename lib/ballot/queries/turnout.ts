import "server-only";
import { createHash } from "node:crypto";
import type { Standing } from "@/lib/class/standing";
import type { DebateNow } from "@/lib/debate/schema";
import { db } from "@/lib/platform/db";
import { authorise } from "@/lib/platform/refusal";
import { whyNotReadTurnoutExactly, whyNotReadTurnoutInWords } from "../policy";

export type Stage = "opening" | "closing" | "options";

/** Which papers this person has cast, never how; nothing for a visitor. */
export async function ownTurnout(debate: DebateNow, standing: Standing): Promise<Record<Stage, { castAt: string; late: boolean } | null>> {
  const rows = standing.participantId === null ? [] : await db().turnout.findMany({ where: { debateId: debate.id, participantId: standing.participantId }, select: { stage: true, castAt: true, late: true } });
  const of = (stage: Stage) => {
    const row = rows.find((entry) => entry.stage === stage);
    return row ? { castAt: row.castAt.toISOString(), late: row.late } : null;
  };
  return { opening: of("opening"), closing: of("closing"), options: of("options") };
}

export type Turnout = Record<Stage, number> & { late: number; of: number; here: number };

/** How many may vote, how many are here (seen within the last two minutes), how many have cast each paper; for a query that has asked whether its reader may know. */
export async function turnoutCounts(debate: DebateNow): Promise<Turnout> {
  const [row] = await db().$queryRaw<Record<keyof Turnout, bigint>[]>`
    SELECT count(*) FILTER (WHERE stage = 'opening') AS opening, count(*) FILTER (WHERE stage = 'closing') AS closing, count(*) FILTER (WHERE stage = 'options') AS options,
      count(*) FILTER (WHERE stage = 'opening' AND late) AS late,
      CASE WHEN ${debate.classId}::uuid IS NULL THEN (SELECT count(*) FROM participant p WHERE p.debate_id = ${debate.id}::uuid)
        ELSE (SELECT count(*) FROM member m LEFT JOIN participant p ON p.debate_id = ${debate.id}::uuid AND p.user_id = m.user_id
          WHERE m.class_id = ${debate.classId}::uuid AND m.role = 'student' AND NOT coalesce(p.not_taking_part, false)
            AND (m.removed_at IS NULL OR EXISTS (SELECT 1 FROM turnout x WHERE x.participant_id = p.id))) END AS "of",
      (SELECT count(DISTINCT m.user_id) FROM member m JOIN session s ON s.user_id = m.user_id AND s.last_seen_at > parley_now() - interval '2 minutes'
        WHERE m.class_id = ${debate.classId}::uuid AND m.role = 'student' AND m.removed_at IS NULL) AS here
    FROM turnout WHERE debate_id = ${debate.id}::uuid`;
  return Object.fromEntries(Object.entries(row!).map(([key, value]) => [key, Number(value)])) as Turnout;
}

/** Exactly how many have cast, for staff; in a public debate rounded down to five while it is open. @throws Refused as the policy says */
export async function turnoutExactly(debate: DebateNow, standing: Standing): Promise<Turnout> {
  authorise(whyNotReadTurnoutExactly(standing, debate));
  const turnout = await turnoutCounts(debate);
  const isOver = debate.phase === "outcome" || debate.phase === "archived";
  if (debate.classId !== null || isOver) return turnout;
  const rounded = (count: number) => Math.floor(count / 5) * 5;
  return { opening: rounded(turnout.opening), closing: rounded(turnout.closing), options: rounded(turnout.options), late: 0, of: rounded(turnout.of), here: 0 };
}

/** The turnout of the ballot that is open, in words: nothing that counts, so that nobody can tell who came last. */
export async function turnoutInWords(debate: DebateNow, standing: Standing): Promise<"all-here" | "nearly-all" | "some" | null> {
  if (whyNotReadTurnoutInWords(standing, debate)) return null;
  const { of, here, ...cast } = await turnoutCounts(debate);
  const present = Math.max(Math.min(here, of), 1);
  const share = (debate.phase === "opening" ? cast.opening : cast.closing) / present;
  if (share >= 1) return "all-here";
  return share >= 0.8 ? "nearly-all" : "some";
}

/** The policy options in an order drawn for each voter: steady for one person, telling nothing of what the brief recommends. */
export function drawnFor<O extends { key: string }>(options: readonly O[], debate: DebateNow, standing: Standing): O[] {
  const draw = (key: string) => createHash("sha256").update(`${debate.id}${standing.personId ?? ""}${key}`).digest("hex");
  return options.toSorted((a, b) => (draw(a.key) < draw(b.key) ? -1 : 1));
}
