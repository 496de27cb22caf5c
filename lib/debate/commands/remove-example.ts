import "server-only";
import { whyNotRemoveExample } from "@/lib/account/policy";
import { sitePersonOf } from "@/lib/account/queries/site-person";
import type { Actor } from "@/lib/account/schema";
import { db } from "@/lib/platform/db";
import { authorise } from "@/lib/platform/refusal";

/** The milestone after which no start makes an example again. */
export const exampleRemoved = "the example was removed";

/**
 * Removes the debates that are marked as examples, with their papers and all else that hangs on them, and the made-up people who took part
 * in nothing else. They do not come back at the next start. Removing twice changes nothing twice.
 *
 * @returns how many debates it removed
 * @throws Refused for everybody but the owner
 */
export function removeExample(actor: Actor): Promise<number> {
  return db().$transaction(async (tx) => {
    authorise(whyNotRemoveExample(await sitePersonOf(tx, actor)));
    const found = await tx.debate.findMany({ where: { example: true }, select: { id: true }, orderBy: { id: "asc" } });
    const ids = found.map(({ id }) => id);
    // Alone in each, as a door would be that stands over the debate: nobody writes to what is going.
    for (const id of ids) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
    const of = { debateId: { in: ids } };
    const people = await tx.participant.findMany({ where: of, select: { userId: true } });
    await tx.ballotKey.deleteMany({ where: of });
    await tx.ballot.deleteMany({ where: of });
    await tx.optionBallot.deleteMany({ where: of });
    await tx.credit.deleteMany({ where: of });
    await tx.event.deleteMany({ where: { streamId: { in: ids } } });
    await tx.eventCounter.deleteMany({ where: { streamId: { in: ids } } });
    const { count } = await tx.debate.deleteMany({ where: { id: { in: ids } } });
    await tx.user.deleteMany({
      where: { id: { in: people.map(({ userId }) => userId) }, kind: "guest", members: { none: {} }, participants: { none: {} }, sessions: { none: {} } },
    });
    await tx.$executeRaw`INSERT INTO milestone (name) VALUES (${exampleRemoved}) ON CONFLICT DO NOTHING`;
    return count;
  });
}
