import { randomBytes, randomUUID } from "node:crypto";
import type pg from "pg";
import { put } from "./database";

/** Where a debate of the world stands: a phase, the closing ballot with scores and STAR as the count that decides, in a final call (of an hour) or when it has ended, or an outcome to which nobody cast a paper. */
export const stages = ["preparing", "opening", "arguing", "closing", "scoring", "calling", "ended", "outcome", "silent"] as const;
export type Stage = (typeof stages)[number];
export type MadeDebate = { slug: string; /** Of the first argument for, by the first student, with replies and comments; "" while there is none. */ argument: string };

const phases = ["preparing", "opening", "arguing", "rebuttal", "closing", "outcome"] as const;
type Phase = (typeof phases)[number];
const phaseOf = (stage: Stage): Phase => (stage === "ended" || stage === "calling" || stage === "scoring" ? "closing" : stage === "silent" ? "outcome" : stage);
const isPast = (phase: Phase, stage: Stage) => phases.indexOf(phase) < phases.indexOf(phaseOf(stage)) || (stage === "ended" && phase === "closing");

type Made = { id: string; stage: Stage; teacherId: string; studentIds: readonly string[] };

/** A debate on the shipped brief that stands in this stage, with the papers and the arguments that belong to it. */
export async function makeDebate(client: pg.Client, { classId, ...rest }: Omit<Made, "id"> & { classId: string }): Promise<MadeDebate> {
  const made: Made = { id: randomUUID(), ...rest };
  const slug = `${made.stage}-${made.id.slice(0, 8)}`;
  const { rows: [brief] } = await client.query("SELECT v.id, v.motion FROM brief_version v JOIN brief b ON b.id = v.brief_id WHERE b.slug = 'minusma-compromise' ORDER BY v.number DESC LIMIT 1");
  await client.query("BEGIN");
  await client.query("SELECT set_config('parley.papers_put_back', $1, true)", [made.id]); // papers go into ballots that are over
  await put(client, "debate", { id: made.id, slug, class_id: classId, brief_version_id: brief.id, motion: brief.motion, phase: phaseOf(made.stage), ...(made.stage === "scoring" && { deciding_count: "star", asks_scores: true }) });
  await put(client, "ballot_key", { debate_id: made.id, key: randomBytes(32) });
  await put(client, "event_counter", { stream_id: made.id });
  await spans(client, made);
  if (made.stage === "calling") await client.query("UPDATE debate SET final_call_ends_at = parley_now() + interval '1 hour' WHERE id = $1", [made.id]);
  const argued = made.stage === "preparing" || made.stage === "opening" ? { shortId: "", ids: new Map<string, string>() } : await argue(client, made);
  if (made.stage !== "silent") await papers(client, made, argued.ids);
  await client.query("COMMIT");
  return { slug, argument: argued.shortId };
}

/** A quarter of an hour each, up to now. */
async function spans(client: pg.Client, { id, stage }: Made): Promise<void> {
  const begun = phases.filter((phase) => phases.indexOf(phase) <= phases.indexOf(phaseOf(stage)));
  for (const [index, phase] of begun.entries()) {
    await client.query(
      `INSERT INTO phase_span (debate_id, phase, minutes, started_at, ended_at)
       VALUES ($1, $2, 15, parley_now() - make_interval(mins => $3), CASE WHEN $4 THEN parley_now() - make_interval(mins => $3 - 15) END)`,
      [id, phase, (begun.length - index) * 15, isPast(phase, stage)],
    );
  }
}

const stances = ["against", "for", "undecided", "for"] as const;
const rankings = [[["pressure"], ["compromise", "withdraw"]], [["compromise"]], [["reconfigure"], ["pressure"]], [["pressure"]]];
const lines = [1, null, 2, 0];

/** What each credits, by label, with a reason or without: F1 is credited three times, A1 twice. */
const credits: [label: string, reason: string][][] = [
  [["A1", "I could not say whose mission it would be then."]], [["F1", "It was hard to answer."]], [["F1", ""]], [["F1", "A lever that nobody pulls is none."], ["A1", ""]],
];

/** Papers under keys that belong to nobody, and the ticks of those who have cast: the first student also where a ballot is still open. */
async function papers(client: pg.Client, { id, stage, studentIds }: Made, argumentIds: ReadonlyMap<string, string>): Promise<void> {
  for (const [index, stance] of stances.entries()) {
    const hasCast = (phase: Phase) => isPast(phase, stage) || (index === 0 && phaseOf(stage) === phase);
    if (!hasCast("opening")) continue;
    const participant = { id: randomUUID(), debate_id: id, user_id: studentIds[index] };
    await put(client, "participant", participant);
    const ticks = (stageOfPaper: string) => put(client, "turnout", { id: randomUUID(), debate_id: id, stage: stageOfPaper, participant_id: participant.id });
    const key = randomBytes(32);
    await put(client, "ballot", { id: randomUUID(), debate_id: id, stage: "opening", voter_key: key, stance, confidence: stance === "undecided" ? null : 75 });
    await ticks("opening");
    if (!hasCast("closing")) continue;
    await put(client, "ballot", { id: randomUUID(), debate_id: id, stage: "closing", voter_key: key, stance: index === 0 ? "undecided" : "for", confidence: null });
    await put(client, "option_ballot", { id: randomUUID(), debate_id: id, voter_key: randomBytes(32), ranking: JSON.stringify(rankings[index]), accepted_up_to: lines[index] });
    const creditKey = randomBytes(32);
    for (const [place, [label, reason]] of credits[index]!.entries()) {
      await put(client, "credit", { id: randomUUID(), debate_id: id, voter_key: creditKey, argument_id: argumentIds.get(label)!, place: place + 1, reason });
    }
    for (const paper of ["closing", "options", "credit"]) await ticks(paper);
  }
}

type Claim = { label: string; by: number | "staff"; status?: "hidden" | "withdrawn"; rated?: number[]; text: string };

/** By label: `F1.2` is the second answer on its side to `F1`. */
const claims: Claim[] = [
  { label: "F1", by: 0, rated: [0, 1, 2, 3, 1], text: "Talking is the one lever that the mission has left, and refusing to pull it helps nobody." },
  { label: "F2", by: 1, text: "Without the mission civilians in the north would bear the cost of a refusal that costs those who refuse nothing." },
  { label: "A1", by: 2, rated: [1, 0, 0, 2, 2], text: "A mission that accepts the terms of a junta is the junta's mission." },
  { label: "A2", by: "staff", text: "Does the brief say what the neighbouring countries would do?" },
  { label: "A3", by: 3, status: "withdrawn", text: "Nobody reads this any more." },
  { label: "F1.1", by: 2, rated: [0, 0, 2, 1, 0], text: "A lever moves only someone who wants what you hold." },
  { label: "F1.1.1", by: 1, text: "It does want something: to stay in power." },
  { label: "F1.2", by: 3, status: "hidden", text: "This was about a person." },
];

/** @returns the short id of the first, and all ids by their labels */
async function argue(client: pg.Client, { id, teacherId, studentIds }: Made): Promise<{ shortId: string; ids: ReadonlyMap<string, string> }> {
  const placed = new Map<string, { path: string[]; side: string }>();
  const shortId = randomBytes(6).toString("hex");
  for (const { label, by, status = "visible", rated = [0, 0, 0, 0, 0], text } of claims) {
    const above = placed.get(label.slice(0, label.lastIndexOf(".")));
    const argument = randomUUID();
    const side = label.startsWith("A") || label === "F1.1" ? "against" : "for";
    const path = [...(above?.path ?? []), argument];
    placed.set(label, { path, side });
    await put(client, "argument", {
      id: argument, short_id: label === "F1" ? shortId : randomBytes(6).toString("hex"), debate_id: id, parent_id: above?.path.at(-1) ?? null, relation: side === (above?.side ?? "for") ? "pro" : "con", side,
      ordinal: Number(/\d+$/.exec(label)?.[0]), label, depth: path.length - 1, path, text, author_id: by === "staff" ? teacherId : studentIds[by], by_staff: by === "staff", status, form_hash: label,
    });
    const [rated0, rated1, rated2, rated3, rated4] = rated;
    const below = claims.filter((claim) => claim.label.startsWith(`${label}.`));
    const replies = below.filter((claim) => claim.label.lastIndexOf(".") === label.length).length;
    await put(client, "argument_counts", { argument_id: argument, rated0, rated1, rated2, rated3, rated4, replies, below: below.length, last_ordinal: replies, comments: label === "F1" ? 2 : 0 });
    if (label !== "F1") continue;
    await put(client, "comment", { id: randomUUID(), argument_id: argument, author_id: studentIds[2], text: "Where does the brief say that?", form_hash: "c1" });
    await put(client, "comment", { id: randomUUID(), argument_id: argument, author_id: studentIds[0], text: "In its second section.", form_hash: "c2" });
  }
  for (const [side, last] of [["for", 2], ["against", 3]]) await put(client, "top_ordinal", { debate_id: id, side, last });
  return { shortId, ids: new Map([...placed].map(([label, { path }]) => [label, path.at(-1)!])) };
}
