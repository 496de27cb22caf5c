import { z } from "zod";
import { postArgument } from "@/lib/argument/commands/post-argument";
import { postComment } from "@/lib/argument/commands/post-comment";
import { rateArgument } from "@/lib/argument/commands/rate-argument";
import { argumentId, rateArgumentInput } from "@/lib/argument/schema";
import { agreeToBeNamed } from "@/lib/ballot/commands/agree-to-be-named";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { castClosingBallot, castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { giveCredit } from "@/lib/ballot/commands/give-credit";
import { newBallotKey } from "@/lib/ballot/voter-key";
import { storeBrief } from "@/lib/brief/commands/publish-brief";
import { parseBrief } from "@/lib/brief/markdown";
import { practiceBriefSlug } from "@/lib/brief/schema";
import { enterPhase, leavePhase } from "@/lib/debate/phase-change";
import { debateId, type Phase } from "@/lib/debate/schema";
import { db } from "@/lib/platform/db";
import { newId, newShortId } from "@/lib/platform/ids";
import { exampleDebate, starters } from "./documents";

const shippedSlug = "minusma-compromise";
export const exampleSlug = "example-minusma";
export const publicSlug = "minusma-public";

/** Stores the brief that ships, for everybody to read. */
export const seedBrief = (source: string): Promise<void> => storeOnce(source, shippedSlug, { listed: true });
/** Stores the brief of the practice motion, which stands in no list. */
export const seedPractice = (source: string): Promise<void> => storeOnce(source, practiceBriefSlug, { listed: false });

async function storeOnce(source: string, slug: string, { listed }: { listed: boolean }): Promise<void> {
  const parsed = parseBrief(source);
  if (!parsed.ok) throw new Error(`the brief ${slug} has a fault in line ${parsed.faults[0]?.line}`);
  await db().brief.deleteMany({ where: { slug, versions: { none: {} } } });
  if (await db().brief.findUnique({ where: { slug } })) return;
  await db().$transaction((tx) => storeBrief(tx, parsed.brief, { ownerId: null, listed }));
}

/** Makes a public debate on the shipped motion in preparing, without what an earlier try has left. */
async function makePublicDebate(slug: string, { example, endsBy }: { example: boolean; endsBy: "hand" | "clock" }): Promise<string> {
  const left = await db().debate.findUnique({ where: { slug }, select: { id: true, participants: { select: { userId: true } } } });
  if (left) {
    await db().$transaction([
      db().ballotKey.deleteMany({ where: { debateId: left.id } }),
      db().ballot.deleteMany({ where: { debateId: left.id } }),
      db().optionBallot.deleteMany({ where: { debateId: left.id } }),
      db().credit.deleteMany({ where: { debateId: left.id } }),
      db().debate.delete({ where: { id: left.id } }),
      db().user.deleteMany({ where: { id: { in: left.participants.map(({ userId }) => userId) }, kind: "guest", members: { none: {} } } }),
    ]);
  }
  const version = await db().briefVersion.findFirstOrThrow({ where: { brief: { slug: shippedSlug } }, orderBy: { number: "desc" }, select: { id: true, motion: true } });
  const id = newId();
  await db().$transaction([
    db().debate.create({ data: { id, slug, briefVersionId: version.id, motion: version.motion, example, endsBy, asksScores: example } }),
    db().ballotKey.create({ data: { debateId: id, key: newBallotKey() } }),
    db().eventCounter.create({ data: { streamId: id } }),
  ]);
  return id;
}

/** How many of the made-up people act at once: commits are waited for together, so that a first start is quick. */
const atOnce = 12;
async function many<T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += atOnce) await Promise.all(items.slice(from, from + atOnce).map(act));
}

/** Goes on from one phase to the next, as the two doors would. */
const step = (id: string, from: Phase, to: Phase) => db().$transaction(async (tx) => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
  await leavePhase(tx, id, from);
  await enterPhase(tx, id, to);
});

/** How long the public debate argues, answers and votes. Days from the first start. */
const publicDays = { opening: 0, arguing: 90, rebuttal: 97, closing: 104 } as const;

/** The public debate on the shipped motion: open for arguments, with a few of the editors' to begin with. */
export async function seedPublicDebate(json: string): Promise<void> {
  const { arguments: claims } = starters.parse(JSON.parse(json));
  const id = await makePublicDebate(publicSlug, { example: false, endsBy: "clock" });
  for (const [phase, days] of Object.entries(publicDays)) {
    await db().$executeRaw`
      INSERT INTO phase_span (debate_id, phase, planned_end) VALUES (${id}::uuid, ${phase}::phase, parley_now() + make_interval(days => ${days}, secs => ${days === 0 ? 60 : 0}))`;
  }
  await step(id, "preparing", "opening");
  await step(id, "opening", "arguing");
  for (const side of ["for", "against"] as const) {
    const ofSide = claims.filter(({ relation }) => (relation === "pro") === (side === "for"));
    for (const [index, { text, relation }] of ofSide.entries()) {
      const argument = newId();
      await db().argument.create({
        data: {
          id: argument, shortId: newShortId(), debateId: id, relation, side, ordinal: index + 1, label: `${side === "for" ? "F" : "A"}${index + 1}`, depth: 0, path: [argument], text,
          formHash: `starter ${side} ${index}`, counts: { create: {} },
        },
      });
    }
    await db().topOrdinal.create({ data: { debateId: id, side, last: ofSide.length } });
  }
}

/** Whose author lets their name stand beside its credits, in the example. */
const namedClaim = "a20";

/** The example debate: made-up people go the whole way through the same commands as everybody. */
export async function seedExample(json: string): Promise<void> {
  const { participants, arguments: claims, ratings, comments } = exampleDebate.parse(JSON.parse(json));
  const id = debateId.parse(await makePublicDebate(exampleSlug, { example: true, endsBy: "hand" }));
  const people = new Map(participants.map(({ ref }) => [ref, { personId: newId() }]));
  const person = (ref: string) => people.get(ref)!;
  await db().user.createMany({ data: participants.map(({ ref, name }) => ({ id: person(ref).personId, kind: "guest" as const, name })) });

  await step(id, "preparing", "opening");
  await many(participants, async ({ ref, opening }) => {
    if (opening) await castOpeningBallot(person(ref), { debateId: id, ...opening });
  });
  await step(id, "opening", "arguing");
  const posted = new Map<string, z.infer<typeof argumentId>>();
  for (const { ref, parent, relation, by, text } of claims) {
    const { id: argument } = await postArgument(person(by), { debateId: id, parentId: parent ? posted.get(parent)! : null, relation, text, formKey: `example-${ref}` });
    posted.set(ref, argumentId.parse(argument));
  }
  await many(ratings, ({ argument, by, value }) => rateArgument(person(by), rateArgumentInput.parse({ debateId: id, argumentId: posted.get(argument), value: String(value) })));
  for (const [index, { argument, by, text }] of comments.entries()) await postComment(person(by), { debateId: id, argumentId: posted.get(argument)!, text, formKey: `example-c${index}` });
  await step(id, "arguing", "rebuttal");
  await step(id, "rebuttal", "closing");
  await many(participants, async ({ ref, closing, ranking, acceptedUpTo, scores, credit }) => {
    if (closing) await castClosingBallot(person(ref), { debateId: id, ...closing });
    if (ranking) await castOptionBallot(person(ref), { debateId: id, ranking, acceptedUpTo, scores });
    const credits = credit?.map(({ argument, reason }) => ({ argumentId: posted.get(argument)!, reason }));
    if (credits) await giveCredit(person(ref), { debateId: id, skip: credits.length === 0, credits });
  });
  await step(id, "closing", "outcome");
  const named = claims.find(({ ref }) => ref === namedClaim);
  if (named) await agreeToBeNamed(person(named.by), { debateId: id, argumentId: posted.get(named.ref)!, named: "yes" });
}
