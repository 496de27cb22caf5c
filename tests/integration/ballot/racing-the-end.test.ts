import { beforeAll, describe, expect, test } from "vitest";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { castClosingBallot, castOpeningBallot } from "@/lib/ballot/commands/cast-stance";
import { type Stance, stances } from "@/lib/ballot/schema";
import { type Purpose, voterKey } from "@/lib/ballot/voter-key";
import { recordPassedEnds } from "@/lib/debate/passed-ends";
import type { DebateId, Phase } from "@/lib/debate/schema";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { aDebate, aPublicDebate } from "@/tests/support/a-debate";
import { anArgument } from "@/tests/support/a-stage";
import { answerOf, tooBusy } from "@/tests/support/answer-of";
import { rows, testPool } from "@/tests/support/ask";
import { advanceClock, setClock } from "@/tests/support/clock";
import { creditTo } from "@/tests/support/credits";
import { endBallotAtOnce } from "@/tests/support/final-call";
import type { Person } from "@/tests/support/people";
import { oneOf, randomFrom, shuffled } from "@/tests/support/random";
import { aSignal } from "@/tests/support/signal";

/** Two hundred together: four ballots that end by hand, two that end by the clock. */
const byHand = 26;
const byClock = 48;
const voters = 60;
const minutes = 60_000;

type Ballot = "opening" | "closing" | "options" | "credit";
type Voter = { person: Person; participantId: string; keys: Record<Purpose, string> };
/** `claim`: what is credited. */
type Race = { debateId: DebateId; ballot: Ballot; claim: string; voters: Voter[] };

test.each(["opening", "closing", "options", "credit"] as const)("a paper that comes after the end of the %s ballot is refused, and told so", async (ballot) => {
  const { race, teacher } = await aRace(ballot, 1);
  await endBallotAtOnce(teacher, { debateId: race.debateId, leaving: ballot === "opening" ? "opening" : "closing" });
  expect(await answerOf(cast(race, race.voters[0]!, "for"))).toBe("closed: ballot-has-closed");
  expect(await counted(race)).toEqual({ papers: [], ticks: [], putBack: true });
});

describe("papers that race the end of their ballot are counted or refused, never both and never neither", () => {
  const seed = Date.now() % 1_000_000;
  const random = randomFrom(seed);

  describe.each(["opening", "closing", "options", "credit"] as const)("by hand, the %s ballot", (ballot) => {
    let race: Race;
    let teacher: Person;
    beforeAll(async () => { ({ race, teacher } = await aRace(ballot, voters)); });

    test(`${byHand} rounds of ${voters} voters, drawn with ${seed}`, async () => {
      const leaving = ballot === "opening" ? "opening" : "closing";
      const [before, after] = await manyRounds(byHand, race, random, () => open(race.debateId, leaving), { afterSent: () => endBallotAtOnce(teacher, { debateId: race.debateId, leaving }) });
      expect(before, "in no round a paper came before the end").toBeGreaterThan(0);
      expect(after, "in no round a paper came after the end").toBeGreaterThan(0);
    }, 10 * minutes);
  });

  describe.each([["first stance", "opening", "arguing"], ["closing", "closing", "closing"]] as const)("by the clock, the %s ballot of a public debate", (_name, ballot, phase) => {
    let race: Race;
    beforeAll(async () => {
      const debate = await aPublicDebate({ phase, participants: voters });
      race = { debateId: debate.id, ballot, claim: "", voters: await places(debate.id, debate.participants) };
    });

    test(`${byClock} rounds of ${voters} voters, drawn with ${seed}`, async () => {
      const [before, after] = await manyRounds(byClock, race, random, async () => {
        await setClock(testPool(), "0");
        await open(race.debateId, phase);
      }, { afterAnswered: () => advanceClock(testPool(), "10 minutes") }); // nobody ends it: whoever comes next records it
      expect(before, "in no round a paper came before the end").toBeGreaterThan(0);
      expect(after, "in no round a paper came after the end").toBeGreaterThan(0);
      await setClock(testPool(), "0");
    }, 10 * minutes);
  });
});

/**
 * Runs rounds in which all voters send a paper at once and the ballot ends among them. By hand that is one request among theirs; the
 * hour strikes after so many were answered, while others are at the door, before their paper or before their commit.
 *
 * @returns how many papers were counted and how many refused, over all rounds
 */
async function manyRounds(times: number, race: Race, random: () => number, begin: () => Promise<void>, end: { afterSent: () => Promise<void> } | { afterAnswered: () => Promise<void> }): Promise<[number, number]> {
  const total: [number, number] = [0, 0];
  for (let round = 0; round < times; round++) {
    await begin();
    const at = Math.floor(random() * (voters - 10));
    let answered = 0;
    const enough = aSignal();
    const papers = shuffled(random, race.voters).map((voter) => ({ voter, stance: oneOf(random, stances) }));
    const sent = async ({ voter, stance }: (typeof papers)[number]) => {
      const answer = await answerOf(cast(race, voter, stance));
      if (++answered >= at) enough.give();
      return { voter, stance, answer };
    };
    const early = papers.slice(0, at).map(sent);
    const ending = "afterSent" in end ? end.afterSent() : enough.promise.then(end.afterAnswered);
    const [, ...all] = await Promise.all([ending, ...early, ...papers.slice(at).map(sent)]);

    await recordPassedEnds(race.debateId);
    const acknowledged = all.filter(({ answer }) => answer === "done");
    const refused = all.filter(({ answer }) => answer !== "done");
    for (const { answer } of refused) expect(["closed: ballot-has-closed", tooBusy]).toContain(answer);
    expect(await counted(race), `round ${round}`).toEqual({
      papers: acknowledged.map(({ voter, stance }) => `${keyOf(race, voter)} ${saidOn(race, stance)}`).sort(),
      ticks: acknowledged.map(({ voter }) => voter.participantId).sort(),
      putBack: true,
    });
    total[0] += acknowledged.length;
    total[1] += refused.length;
  }
  return total;
}

function cast({ debateId, ballot, claim }: Race, { person }: Voter, stance: Stance): Promise<unknown> {
  if (ballot === "credit") return creditTo(person, { id: debateId }, [{ id: claim }, stance]);
  if (ballot === "options") return castOptionBallot(person, { debateId, ranking: [[rankingOf(stance)]] });
  return (ballot === "opening" ? castOpeningBallot : castClosingBallot)(person, { debateId, stance, confidence: null });
}

const rankingOf = (stance: Stance): string => ({ for: "compromise", undecided: "continue", against: "withdraw" })[stance];
const saidOn = ({ ballot }: Race, stance: Stance): string => (ballot === "options" ? rankingOf(stance) : stance);
const keyOf = ({ ballot }: Race, { keys }: Voter): string => keys[ballot === "options" || ballot === "credit" ? ballot : "stance"];

/**
 * What the tables hold of this ballot: each paper with its key and its vote, who is ticked, and whether the end has put all papers back in
 * one transaction: one that came in after the end was not among them.
 */
async function counted({ debateId, ballot }: Race): Promise<{ papers: string[]; ticks: string[]; putBack: boolean }> {
  type Held = { paper: string; xmin: string };
  const papers = ballot === "options"
    ? await rows<Held>("SELECT encode(voter_key, 'hex') || ' ' || (ranking #>> '{0,0}') AS paper, xmin::text FROM option_ballot WHERE debate_id = $1", [debateId])
    : ballot === "credit" ? await rows<Held>("SELECT encode(voter_key, 'hex') || ' ' || reason AS paper, xmin::text FROM credit WHERE debate_id = $1", [debateId])
    : await rows<Held>("SELECT encode(voter_key, 'hex') || ' ' || stance AS paper, xmin::text FROM ballot WHERE debate_id = $1 AND stage = $2", [debateId, ballot]);
  const ticks = await rows<{ who: string }>("SELECT participant_id AS who FROM turnout WHERE debate_id = $1 AND stage = $2", [debateId, ballot]);
  return { papers: papers.map(({ paper }) => paper).sort(), ticks: ticks.map(({ who }) => who).sort(), putBack: new Set(papers.map(({ xmin }) => xmin)).size <= 1 };
}

/** Puts the debate back to the beginning of a phase, without papers. */
async function open(debateId: DebateId, phase: Phase): Promise<void> {
  await rows(`WITH a AS (DELETE FROM ballot WHERE debate_id = $1), b AS (DELETE FROM option_ballot WHERE debate_id = $1), e AS (DELETE FROM credit WHERE debate_id = $1), c AS (DELETE FROM turnout WHERE debate_id = $1),
    d AS (UPDATE phase_span SET ended_at = NULL, started_at = CASE WHEN phase = $2 THEN parley_now() END WHERE debate_id = $1)
    UPDATE debate SET phase = $2, final_call_ends_at = NULL, phase_ends_at = CASE WHEN ends_by = 'clock' THEN parley_now() + interval '10 minutes' END WHERE id = $1`, [debateId, phase]);
}

async function aRace(ballot: Ballot, students: number): Promise<{ race: Race; teacher: Person }> {
  const debate = await aDebate({ phase: ballot === "opening" ? "opening" : "closing", students, opening: () => null });
  const { id: claim } = await anArgument(debate.id, debate.teacher);
  return { race: { debateId: debate.id, ballot, claim, voters: await places(debate.id, debate.students) }, teacher: debate.teacher };
}

/** Gives everybody their place in the debate, so that the test knows whose paper is whose. */
async function places(id: DebateId, people: Person[]): Promise<Voter[]> {
  const seats = people.map((person) => ({ person, participantId: newId() }));
  await db().participant.createMany({ data: seats.map(({ person, participantId }) => ({ id: participantId, debateId: id, userId: person.personId })) });
  return db().$transaction(async (tx) => {
    const hex = async (purpose: Purpose, participantId: string) => Buffer.from(await voterKey(tx, id, purpose, participantId)).toString("hex");
    return Promise.all(seats.map(async (seat) => ({ ...seat, keys: { stance: await hex("stance", seat.participantId), options: await hex("options", seat.participantId), credit: await hex("credit", seat.participantId) } })));
  });
}
