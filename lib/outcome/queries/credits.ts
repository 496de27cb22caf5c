import "server-only";
import { z } from "zod";
import { argumentColumns, argumentJoins, argumentRow, type ArgumentRow } from "@/lib/argument/queries/argument-rows";
import { authorOf } from "@/lib/argument/queries/argument-view";
import { whyNotAgreeToBeNamed } from "@/lib/ballot/policy";
import type { Standing } from "@/lib/class/standing";
import type { DebateNow, Side } from "@/lib/debate/schema";
import { db } from "@/lib/platform/db";
import { whyNotHideOrRestore } from "@/lib/moderation/policy";

/** A reason without a name. `id` for staff alone, who may hide it or put it back. */
export type CreditReason = { text: string; id: string | null; isHidden: boolean };
/** An argument with its credits. `author` null: not named here. `isNamed`: whether its author has agreed, told to them. */
export type CreditedArgument = {
  id: string; shortId: string; label: string; side: Side; text: string; credits: number; reasons: CreditReason[];
  author: string | null; byEditors: boolean; mine: boolean; isNamed: boolean; mayAgree: boolean;
};
/**
 * The credits as one reader may read them. `listed`: for everybody, the most credited first. `fewer`: how many went to arguments with one or
 * two each; `mine` and `forStaff` are those among them that this reader reads all the same.
 */
export type Credits =
  | { kind: "withheld"; isNone: boolean }
  | { kind: "credits"; papers: number; all: number; listed: CreditedArgument[]; fewer: { credits: number; arguments: number }; mine: CreditedArgument[]; forStaff: CreditedArgument[] };

const credited = argumentRow.extend({ credits: z.coerce.number(), authorNamedAt: z.date().nullable() });
const given = z.object({ id: z.string(), argumentId: z.string(), reason: z.string(), isHidden: z.boolean() });
/** Fewest papers for any credit to be told, and fewest credits of an argument for everybody to be told. */
const fewestPapers = 3;
const fewestCredits = 3;

/**
 * How often each argument was credited, and why: without the voters, and without the authors until they agree. Reasons come in an order
 * that is drawn anew for each reader and each time. For the outcome alone; who may read it is asked before.
 */
export async function credits(debate: DebateNow, standing: Standing): Promise<Credits> {
  const [row] = await db().$queryRaw<{ papers: bigint }[]>`SELECT count(DISTINCT voter_key) AS papers FROM credit WHERE debate_id = ${debate.id}::uuid`;
  const papers = Number(row!.papers);
  if (papers < fewestPapers) return { kind: "withheld", isNone: papers === 0 };
  const isStaff = !whyNotHideOrRestore(standing, debate);
  const [rows, reasons, pseudonyms] = await Promise.all([creditedRows(debate.id), reasonsOf(debate.id), hasPseudonyms(debate)]);
  const views = rows.map((argument): CreditedArgument => {
    const mine = argument.authorId !== null && argument.authorId === standing.personId;
    const isNamed = argument.authorNamedAt !== null;
    return {
      id: argument.id, shortId: argument.shortId, label: argument.label, side: argument.side, text: argument.text, credits: argument.credits,
      reasons: reasons.filter((reason) => reason.argumentId === argument.id && (isStaff || !reason.isHidden)).map(({ id, reason, isHidden }) => ({ text: reason, id: isStaff ? id : null, isHidden })),
      author: isNamed ? authorOf(argument, standing, pseudonyms) : null, byEditors: argument.authorId === null, mine, isNamed: mine && isNamed,
      mayAgree: !whyNotAgreeToBeNamed(standing, debate, { mine, isCredited: true }),
    };
  });
  const fewer = views.filter((view) => view.credits < fewestCredits);
  return {
    kind: "credits", papers, all: sum(views), listed: views.filter((view) => view.credits >= fewestCredits), fewer: { credits: sum(fewer), arguments: fewer.length },
    mine: fewer.filter(({ mine }) => mine), forStaff: isStaff ? fewer.filter(({ mine }) => !mine) : [],
  };
}

const sum = (some: readonly { credits: number }[]) => some.reduce((all, one) => all + one.credits, 0);

async function creditedRows(debateId: string): Promise<(ArgumentRow & { credits: number; authorNamedAt: Date | null })[]> {
  return z.array(credited).parse(await db().$queryRaw`
    SELECT ${argumentColumns}, a.author_named_at AS "authorNamedAt", k.credits
    FROM (SELECT argument_id, count(*) AS credits FROM credit WHERE debate_id = ${debateId}::uuid GROUP BY argument_id) k
    JOIN argument a ON a.id = k.argument_id AND a.debate_id = ${debateId}::uuid AND a.status = 'visible' ${argumentJoins}
    ORDER BY k.credits DESC, a.side, a.label`);
}

async function reasonsOf(debateId: string) {
  return z.array(given).parse(await db().$queryRaw`
    SELECT id, argument_id AS "argumentId", reason, reason_hidden_at IS NOT NULL AS "isHidden" FROM credit WHERE debate_id = ${debateId}::uuid AND reason <> '' ORDER BY random()`);
}

async function hasPseudonyms({ classId }: DebateNow): Promise<boolean> {
  if (classId === null) return false;
  return (await db().class.findUniqueOrThrow({ where: { id: classId }, select: { anonymity: true } })).anonymity === "pseudonyms";
}
