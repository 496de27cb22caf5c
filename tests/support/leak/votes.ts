import type pg from "pg";
import { voterKey } from "@/lib/ballot/voter-key";
import { db } from "@/lib/platform/db";
import { creditReason, type Place, type Role, type Stage, type World } from "./world";

/** One vote that is the other way round in the second database. */
export type Vote = {
  /** Where it was cast, and is looked for. */
  stage: Stage;
  /** SQL that turns it round, and with the same text back again; `$1` is the debate, `$2` the voter's key or the voter. */
  turn: string; turnBack: string;
  by: "stance key" | "options key" | "credit key" | "person";
  /** Who may see it and is left out, with the reason. */
  mayKnow?: Partial<Record<Role, string>>;
};

const stance = (ballot: "opening" | "closing", to: string) => `UPDATE ballot SET stance = '${to}' WHERE debate_id = $1 AND stage = '${ballot}' AND voter_key = $2`;
const ranking = (to: string) => `UPDATE option_ballot SET ranking = '${to}' WHERE debate_id = $1 AND voter_key = $2`;
/** What a credit goes to, by how the argument begins, and its reason. */
const credit = (to: string, reason: string) =>
  `UPDATE credit SET argument_id = (SELECT id FROM argument WHERE debate_id = $1 AND text LIKE '${to}%'), reason = '${reason}' WHERE debate_id = $1 AND voter_key = $2`;
/** The rating, and the counts that the command keeps with it: what students read of them moves by three raters at a time. */
const rating = (from: number, to: number) => `
  WITH turned AS (UPDATE rating r SET value = ${to} FROM argument a WHERE a.id = r.argument_id AND a.debate_id = $1 AND r.user_id = $2 RETURNING r.argument_id)
  UPDATE argument_counts c SET rated${from} = rated${from} - 1, rated${to} = rated${to} + 1 FROM turned WHERE c.argument_id = turned.argument_id`;

/** Every kind of vote that may be cast in secret. A new kind is one entry more. */
export const votes: Readonly<Record<string, Vote>> = {
  "an opening paper while its ballot is open": { stage: "opening", by: "stance key", turn: stance("opening", "against"), turnBack: stance("opening", "for") },
  "an opening paper while the class argues": { stage: "arguing", by: "stance key", turn: stance("opening", "against"), turnBack: stance("opening", "for") },
  "a closing paper while its ballot is open": { stage: "closing", by: "stance key", turn: stance("closing", "for"), turnBack: stance("closing", "against") },
  "an option paper while its ballot is open": { stage: "closing", by: "options key", turn: ranking('[["withdraw","reconfigure"]]'), turnBack: ranking('[["pressure"],["compromise"]]') },
  "a credit while its ballot is open": { stage: "closing", by: "credit key", turn: credit("A lever", "It asks what the lever is worth"), turnBack: credit("Talks", creditReason) },
  "a closing paper between the end of the ballot and the outcome": { stage: "ended", by: "stance key", turn: stance("closing", "for"), turnBack: stance("closing", "against") },
  "a first stance in a public debate": { stage: "public-opening", by: "stance key", turn: stance("opening", "against"), turnBack: stance("opening", "for") },
  "a closing paper in a public debate": { stage: "public-closing", by: "stance key", turn: stance("closing", "for"), turnBack: stance("closing", "against") },
  "a rating while the class argues": {
    stage: "arguing", by: "person", turn: rating(4, 0), turnBack: rating(0, 4),
    mayKnow: { voter: "reads their own rating", teacher: "staff read ratings as they are", assistant: "staff read ratings as they are" },
  },
};

const purposes = { "stance key": "stance", "options key": "options", "credit key": "credit" } as const;

/** Whose vote it is, as the vote's SQL wants it: computed before the clock stands. */
export async function marksOf(world: World): Promise<Map<Vote, string | Uint8Array>> {
  const marks = new Map<Vote, string | Uint8Array>();
  for (const vote of Object.values(votes)) {
    const { personId } = world.people.voter;
    const place = world.places[vote.stage];
    if (vote.by === "person") marks.set(vote, personId);
    else {
      const { id } = await db().participant.findFirstOrThrow({ where: { debateId: place.id, userId: personId }, select: { id: true } });
      marks.set(vote, await voterKey(db(), place.id, purposes[vote.by], id));
    }
  }
  return marks;
}

/** Turns one vote round behind the site's back, as it was before or the other way. @throws Error when that is not one vote */
export async function turn(client: pg.Client, vote: Vote, place: Place, mark: string | Uint8Array, way: "turn" | "turnBack"): Promise<void> {
  await client.query("BEGIN");
  await client.query("SELECT set_config('parley.papers_put_back', $1, true)", [place.id]); // the ballot may be over
  const { rowCount } = await client.query(vote[way], [place.id, mark]);
  if (rowCount !== 1) throw new Error(`${way}: ${rowCount} votes`);
  await client.query("COMMIT");
}
