import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { rateArgument } from "@/lib/argument/commands/rate-argument";
import { postComment } from "@/lib/argument/commands/post-comment";
import { editArgument } from "@/lib/argument/commands/edit-argument";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { castClosingBallot } from "@/lib/ballot/commands/cast-stance";
import { joinClass } from "@/lib/class/commands/join-class";
import { movePhase } from "@/lib/debate/commands/move-phase";
import { hideContent } from "@/lib/moderation/commands/hide";
import { drift } from "@/scripts/migrations";
import { aDebate, aPaper, aPublicDebate } from "@/tests/support/a-debate";
import { rows } from "@/tests/support/ask";
import { creditTo } from "@/tests/support/credits";
import { post } from "@/tests/support/claims";
import { someGuests, someTeachers, visitor } from "@/tests/support/people";

test("the migrated database and the schema agree", async () => {
  expect(await drift(process.env.DATABASE_URL ?? "")).toEqual([]);
}, 120_000);

/** The top argument of the debate that is made below. */
let topId = "";
const uuidOfTop = () => topId;

/** One row at least in every table: a debate in its closing ballot, and what stands beside it. */
beforeAll(async () => {
  await someTeachers(1);
  await someGuests(1);
  const debate = await aDebate({ phase: "arguing", students: 3 });
  const [ada, ben] = debate.students;
  await joinClass(visitor, { code: debate.code, name: "Cem" }); // with recovery words
  const top = await post(ada!, debate, "Talks keep the airfield open");
  topId = top.id;
  const below = await post(ben!, debate, "Only one airfield", { below: top.id, relation: "con" });
  await post(ada!, debate, "The only one that is open", { below: below.id });
  const on = { debateId: debate.id, argumentId: top.id };
  await rateArgument(ben!, { ...on, value: 3 });
  await postComment(ben!, { ...on, text: "Which airfield?", formKey: "a-form-key" });
  await editArgument(ada!, { ...on, text: "Talks keep the one airfield open" });
  await hideContent(debate.teacher, { ...on, reason: "" });
  await movePhase(debate.teacher, { debateId: debate.id, leaving: "arguing" });
  await movePhase(debate.teacher, { debateId: debate.id, leaving: "rebuttal" });
  await castClosingBallot(ada!, aPaper(debate.id));
  await castOptionBallot(ada!, { debateId: debate.id, ranking: [["withdraw"]] });
  await creditTo(ada!, debate, [below, "I had no answer to it"]);
  await aPublicDebate({ phase: "outcome" });
  await rows("INSERT INTO session (id, user_id, expires_at) VALUES ('digest', $1, now())", [ada!.personId]);
  await rows("INSERT INTO one_time_link (id, kind, user_id, expires_at) VALUES ('digest', 'reset', $1, now())", [debate.teacher.personId]);
  await rows("INSERT INTO account (provider, subject, user_id) VALUES ('https://school.example', 'ms-okafor', $1)", [debate.teacher.personId]);
  await rows(`INSERT INTO return_request (id, member_id, device_digest) SELECT gen_random_uuid(), id, 'digest' FROM member WHERE user_id = $1`, [ada!.personId]);
  await rows(`INSERT INTO seat_notice (id, member_id, kind) SELECT gen_random_uuid(), id, 'renamed' FROM member WHERE user_id = $1`, [ada!.personId]);
  await rows("INSERT INTO report (id, debate_id, argument_id, reporter_id, reason) VALUES (gen_random_uuid(), $1, $2, $3, '')", [debate.id, top.id, ada!.personId]);
  await rows("INSERT INTO report (id, debate_id, comment_id, reporter_id, reason) SELECT gen_random_uuid(), $1, id, $2, '' FROM comment LIMIT 1", [debate.id, ada!.personId]);
  await rows("INSERT INTO attempt (what, who) VALUES ('sign-in', 'digest')");
  await rows("INSERT INTO milestone (name) VALUES ('the first lesson')");
}, 120_000);

/** What a row is copied with: its fields by their columns. `uuid` and `key` stand for values of their own. */
type Changes = Record<string, unknown>;
const uuid = () => randomUUID();
const key = (bytes = 32) => `\\x${randomBytes(bytes).toString("hex")}`;

/** A copy of a row, with some fields changed, that must be refused: [name, table, changes, which row]. */
type Refused = [name: string, table: string, changes: () => Changes, where?: string];

const guest = "kind = 'guest'";
const account = "kind = 'account' AND site_role = 'teacher'";
const top = "depth = 0";
const answer = "depth = 1";
/** Another argument in the same place, as the checks want it: its path ends in itself. */
const another = (changes: Changes, above: string[] = []) => {
  const id = uuid();
  return { id, path: [...above, id], ...changes };
};
const closing = "phase = 'closing'";
const open = "debate_id = (SELECT id FROM debate WHERE phase = 'closing' AND class_id IS NOT NULL)";

const checks: Refused[] = [
  ["user_name_length", "user", () => ({ name: "" }), guest],
  ["user_name_length", "user", () => ({ name: "x".repeat(41) }), guest],
  ["user_email_lower_case", "user", () => ({ email: "Ada@school.example" }), account],
  ["user_email_lower_case", "user", () => ({ email: `${"a".repeat(250)}@b.cd` }), account],
  ["user_account_has_email", "user", () => ({ email: null }), account],
  ["user_account_has_email", "user", () => ({ password_hash: "argon" }), guest],
  ["user_account_has_email", "user", () => ({ email: "guest@school.example" }), guest],
  ["user_guest_has_no_site_role", "user", () => ({ site_role: "teacher" }), guest],
  ["class_name_length", "class", () => ({ name: "" })],
  ["class_join_code_alphabet", "class", () => ({ join_code: "KM470T" })],
  ["class_join_code_alphabet", "class", () => ({ join_code: "km47rt" })],
  ["member_display_name_length", "member", () => ({ display_name: "x".repeat(41) })],
  ["brief_version_number_positive", "brief_version", () => ({ number: 0 })],
  ["brief_version_sha256_hex", "brief_version", () => ({ sha256: "not a digest" })],
  ["brief_version_as_of_month", "brief_version", () => ({ as_of: "2022-13" })],
  ["debate_motion_length", "debate", () => ({ motion: "" })],
  ["debate_motion_length", "debate", () => ({ motion: "x".repeat(301) })],
  ["debate_score_counts_have_scores", "debate", () => ({ deciding_count: "score", asks_scores: false })],
  ["debate_score_counts_have_scores", "debate", () => ({ deciding_count: "star", asks_scores: false })],
  ["debate_final_call_in_a_ballot", "debate", () => ({ final_call_ends_at: "2026-01-01T00:00:00Z", phase: "arguing" }), closing],
  ["debate_clock_has_an_end", "debate", () => ({ ends_by: "clock", phase: "arguing", phase_ends_at: null })],
  ["phase_span_minutes_range", "phase_span", () => ({ minutes: 0 })],
  ["phase_span_minutes_range", "phase_span", () => ({ minutes: 20_161 })],
  ["phase_span_ends_after_start", "phase_span", () => ({ started_at: "2026-01-02T00:00:00Z", ended_at: "2026-01-01T00:00:00Z" })],
  ["phase_span_ends_after_start", "phase_span", () => ({ started_at: null, ended_at: "2026-01-01T00:00:00Z" })],
  ["argument_text_length", "argument", () => ({ text: "" })],
  ["argument_text_length", "argument", () => ({ text: "x".repeat(501) })],
  ["argument_depth_range", "argument", () => ({ depth: 1 }), top],
  ["argument_depth_range", "argument", () => ({ depth: -1 }), top],
  ["argument_path_ends_in_itself", "argument", () => ({ id: uuid() }), top],
  ["argument_path_ends_in_itself", "argument", () => ({ parent_id: uuid() }), top],
  ["argument_path_is_there", "argument", () => ({ path: null }), top],
  ["argument_is_not_its_own_parent", "argument", () => { const id = uuid(); return { id, parent_id: id, path: [uuid(), id] }; }, answer],
  ["argument_ordinal_positive", "argument", () => ({ ordinal: 0 })],
  ["argument_top_side_follows_relation", "argument", () => ({ side: "against" }), `${top} AND side = 'for'`],
  ["argument_revision_text_length", "argument_revision", () => ({ text: "" })],
  ["rating_value_range", "rating", () => ({ value: 5 })],
  ["rating_value_range", "rating", () => ({ value: -1 })],
  ["argument_counts_not_negative", "argument_counts", () => ({ below: -1 })],
  ["argument_counts_not_negative", "argument_counts", () => ({ shown3: -1 })],
  ["comment_text_length", "comment", () => ({ text: "x".repeat(2_001) })],
  ["decision_reason_length", "decision", () => ({ reason: "x".repeat(301) })],
  ["decision_is_on_one_thing", "decision", () => ({ argument_id: null })],
  ["decision_is_on_one_thing", "decision", () => ({ comment_id: uuid() })],
  ["ballot_confidence_words", "ballot", () => ({ confidence: 60 }), `stage = 'closing' AND ${open}`],
  ["ballot_confidence_words", "ballot", () => ({ confidence: 50, stance: "undecided" }), `stage = 'closing' AND ${open}`],
  ["ballot_voter_key_length", "ballot", () => ({ voter_key: key(31) }), `stage = 'closing' AND ${open}`],
  ["option_ballot_voter_key_length", "option_ballot", () => ({ voter_key: key(33) })],
  ["option_ballot_ranking_is_a_list", "option_ballot", () => ({ ranking: {} })],
  ["credit_voter_key_length", "credit", () => ({ id: uuid(), voter_key: key(31) })],
  ["credit_place_range", "credit", () => ({ id: uuid(), voter_key: key(), place: 4 })],
  ["credit_place_range", "credit", () => ({ id: uuid(), voter_key: key(), place: 0 })],
  ["credit_reason_length", "credit", () => ({ id: uuid(), voter_key: key(), reason: "x".repeat(301) })],
  ["credit_hidden_reason_is_there", "credit", () => ({ id: uuid(), voter_key: key(), reason: "", reason_hidden_at: "2026-01-01T00:00:00Z" })],
  ["turnout_only_credit_is_skipped", "turnout", () => ({ id: uuid(), participant_id: null, skipped: true }), "stage = 'closing'"],
  ["argument_named_author_is_there", "argument", () => ({ author_id: null, author_named_at: "2026-01-01T00:00:00Z" })],
  ["argument_named_author_is_there", "argument", () => ({ by_staff: true, author_named_at: "2026-01-01T00:00:00Z" })],
  ["decision_is_on_one_thing", "decision", () => ({ credit_id: uuid() })],
  ["option_ballot_line_is_on_the_paper", "option_ballot", () => ({ accepted_up_to: 2 })],
  ["option_ballot_line_is_on_the_paper", "option_ballot", () => ({ accepted_up_to: -1 })],
  ...[[], {}, 3, { withdraw: 6 }, { withdraw: -1 }, { withdraw: 2.5 }, { withdraw: "5" }, { withdraw: null }, { withdraw: [5] }, { withdraw: 5, talks: { talks: 1 } }]
    .map((scores): Refused => ["option_ballot_scores_are_points", "option_ballot", () => ({ scores })]),
  ["ballot_key_length", "ballot_key", () => ({ key: key(16) })],
  ["one_time_link_reset_names_a_person", "one_time_link", () => ({ id: "another", user_id: null }), "kind = 'reset'"],
  ["one_time_link_co_teacher_names_a_class", "one_time_link", () => ({ id: "another", kind: "co_teacher" })],
  ["one_time_link_co_teacher_names_a_class", "one_time_link", () => ({ id: "another", role: "student" })],
  ["one_time_link_label_length", "one_time_link", () => ({ id: "another", label: "x".repeat(81) })],
  ["member_joined_seat_is_left", "member", () => ({ id: uuid(), joined_into_id: uuid() })],
  ["return_request_answer_has_a_time", "return_request", () => ({ id: uuid(), device_digest: "another", answer: "let_in" })],
  ["return_request_answer_has_a_time", "return_request", () => ({ id: uuid(), device_digest: "another", claimed_at: "2026-01-01T00:00:00Z" })],
  ["turnout_joined_names_nobody", "turnout", () => ({ id: uuid(), joined: true })],
  ["report_reason_length", "report", () => ({ id: uuid(), reporter_id: uuid(), reason: "x".repeat(301) })],
  ["report_is_on_one_thing", "report", () => ({ id: uuid(), argument_id: null })],
  ["event_number_positive", "event", () => ({ number: 0 })],
];

const uniques: Refused[] = [
  ["one_account_per_email", "user", () => ({ id: uuid() }), account],
  ["one_owner_of_the_site", "user", () => ({ id: uuid(), email: "another@school.example" }), "site_role = 'owner'"],
  ["one_argument_per_short_id", "argument", () => another({ ordinal: 99, form_hash: "another" }), top],
  ["one_argument_per_place", "argument", () => another({ short_id: "another", form_hash: "another" }, [uuid()]), answer],
  ["one_top_argument_per_place", "argument", () => another({ short_id: "another", form_hash: "another" }), top],
  ["one_argument_per_form", "argument", () => another({ short_id: "another", ordinal: 99 }), top],
  ["one_comment_per_form", "comment", () => ({ id: uuid() })],
  ["one_paper_per_voter_and_stage", "ballot", () => ({ id: uuid() }), `stage = 'closing' AND ${open}`],
  ["one_option_paper_per_voter", "option_ballot", () => ({ id: uuid() })],
  ["one_credit_per_voter_and_argument", "credit", () => ({ id: uuid(), place: 2 })],
  ["one_credit_per_voter_and_place", "credit", () => ({ id: uuid(), argument_id: uuidOfTop() })],
  ["one_tick_per_participant_and_stage", "turnout", () => ({ id: uuid() })],
  ["one_request_per_device_token", "return_request", () => ({ id: uuid() })],
  ["one_open_request_per_seat", "return_request", () => ({ id: uuid(), device_digest: "another" })],
  ["one_report_per_person_and_argument", "report", () => ({ id: uuid() }), "argument_id IS NOT NULL"],
  ["one_report_per_person_and_comment", "report", () => ({ id: uuid() }), "comment_id IS NOT NULL"],
  ["one_brief_per_slug", "brief", () => ({ id: uuid() })],
  ["one_number_per_version", "brief_version", () => ({ id: uuid(), sha256: "0".repeat(64) })],
  ["one_version_per_text", "brief_version", () => ({ id: uuid(), number: 99 })],
  ["one_reference_per_key", "reference", () => ({ position: 99 })],
  ["one_option_per_key", "policy_option", () => ({ id: uuid(), position: 99 })],
  ["one_option_per_position", "policy_option", () => ({ id: uuid(), key: "another" })],
  ["one_class_per_join_code", "class", () => ({ id: uuid() })],
  ["one_seat_per_recovery_words", "member", () => ({ id: uuid(), user_id: uuid(), pseudonym: "another" }), "recovery_hash IS NOT NULL"],
  ["one_seat_per_person_and_class", "member", () => ({ id: uuid(), pseudonym: "another", recovery_hash: null })],
  ["one_pseudonym_per_class", "member", () => ({ id: uuid(), user_id: uuid(), recovery_hash: null })],
  ["one_debate_per_slug", "debate", () => ({ id: uuid() })],
  ["one_place_per_person_and_debate", "participant", () => ({ id: uuid() })],
];

const foreignKeys: Refused[] = [
  ["session_user_id_fkey", "session", () => ({ id: "another", user_id: uuid() })],
  ["one_time_link_user_id_fkey", "one_time_link", () => ({ id: "another", user_id: uuid() })],
  ["one_time_link_class_id_fkey", "one_time_link", () => ({ id: "another", kind: "co_teacher", role: "assistant", class_id: uuid() })],
  ["account_user_id_fkey", "account", () => ({ subject: "another", user_id: uuid() })],
  ["return_request_member_id_fkey", "return_request", () => ({ id: uuid(), member_id: uuid(), device_digest: "another" })],
  ["seat_notice_member_id_fkey", "seat_notice", () => ({ id: uuid(), member_id: uuid() })],
  ["report_debate_id_fkey", "report", () => ({ id: uuid(), reporter_id: uuid(), debate_id: uuid() }), "argument_id IS NOT NULL"],
  ["report_argument_id_fkey", "report", () => ({ id: uuid(), argument_id: uuid() }), "argument_id IS NOT NULL"],
  ["report_comment_id_fkey", "report", () => ({ id: uuid(), comment_id: uuid() }), "comment_id IS NOT NULL"],
  ["argument_debate_id_fkey", "argument", () => another({ debate_id: uuid() }), top],
  ["argument_parent_id_debate_id_fkey", "argument", () => another({ parent_id: uuid(), short_id: "another", form_hash: "another" }, [uuid()]), answer],
  ["argument_revision_argument_id_fkey", "argument_revision", () => ({ argument_id: uuid() })],
  ["rating_argument_id_fkey", "rating", () => ({ argument_id: uuid() })],
  ["argument_counts_argument_id_fkey", "argument_counts", () => ({ argument_id: uuid() })],
  ["comment_argument_id_fkey", "comment", () => ({ id: uuid(), argument_id: uuid() })],
  ["top_ordinal_debate_id_fkey", "top_ordinal", () => ({ debate_id: uuid() })],
  ["turnout_debate_id_fkey", "turnout", () => ({ id: uuid(), debate_id: uuid() })],
  ["turnout_participant_id_fkey", "turnout", () => ({ id: uuid(), participant_id: uuid() })],
  ["brief_version_brief_id_fkey", "brief_version", () => ({ id: uuid(), brief_id: uuid() })],
  ["reference_brief_version_id_fkey", "reference", () => ({ brief_version_id: uuid() })],
  ["policy_option_brief_version_id_fkey", "policy_option", () => ({ id: uuid(), brief_version_id: uuid() })],
  ["later_event_brief_version_id_fkey", "later_event", () => ({ brief_version_id: uuid() })],
  ["member_class_id_fkey", "member", () => ({ id: uuid(), class_id: uuid(), recovery_hash: null })],
  ["member_user_id_fkey", "member", () => ({ id: uuid(), user_id: uuid(), pseudonym: "another", recovery_hash: null })],
  ["debate_class_id_fkey", "debate", () => ({ id: uuid(), slug: "another", class_id: uuid() })],
  ["debate_brief_version_id_fkey", "debate", () => ({ id: uuid(), slug: "another", brief_version_id: uuid() })],
  ["phase_span_debate_id_fkey", "phase_span", () => ({ debate_id: uuid() })],
  ["participant_debate_id_fkey", "participant", () => ({ id: uuid(), debate_id: uuid() })],
  ["participant_user_id_fkey", "participant", () => ({ id: uuid(), user_id: uuid() })],
  ["decision_debate_id_fkey", "decision", () => ({ id: uuid(), debate_id: uuid() })],
  ["decision_argument_id_fkey", "decision", () => ({ id: uuid(), argument_id: uuid() })],
  ["decision_comment_id_fkey", "decision", () => ({ id: uuid(), argument_id: null, comment_id: uuid() })],
];

/** [trigger, statement, what the refusal calls itself] */
const triggers: [name: string, sql: string, constraint: string][] = [
  ["ballot_is_open", "UPDATE ballot SET stance = 'against' WHERE stage = 'opening'", "ballot_is_open"],
  ["option_ballot_is_open", "INSERT INTO option_ballot (id, debate_id, voter_key, ranking) SELECT gen_random_uuid(), id, sha256('x'), '[]' FROM debate WHERE phase = 'outcome'", "ballot_is_open"],
  ["credit_ballot_is_open", "INSERT INTO credit (id, debate_id, voter_key, argument_id, place, reason) SELECT gen_random_uuid(), id, sha256('x'), gen_random_uuid(), 1, '' FROM debate WHERE phase = 'outcome'", "ballot_is_open"],
  ["credit_is_for_an_argument", "UPDATE credit SET argument_id = gen_random_uuid()", "credit_is_for_an_argument"],
  ["brief_version_is_immutable", "UPDATE brief_version SET motion = 'Something else'", "brief_version_is_immutable"],
  ["reference_is_immutable", "UPDATE reference SET text = 'Something else'", "brief_version_is_immutable"],
  ["policy_option_is_immutable", "UPDATE policy_option SET title = 'Something else'", "brief_version_is_immutable"],
  ["later_event_is_immutable", "UPDATE later_event SET source = 'Something else'", "brief_version_is_immutable"],
];

/** Stores a copy of a row of a table, with some fields changed. */
const copy = (table: string, changes: Changes, where = "true") =>
  rows(`INSERT INTO "${table}" SELECT (jsonb_populate_record(t, $1::jsonb)).* FROM "${table}" t WHERE ${where} LIMIT 1 RETURNING 1`, [JSON.stringify(changes)]);
const refusal = (constraint: string) => expect.objectContaining({ constraint });

describe("the database refuses what must not be", () => {
  test.each([...checks, ...uniques, ...foreignKeys])("%s, in %s", async (name, table, changes, where) => {
    await expect(copy(table, changes(), where)).rejects.toEqual(refusal(name));
  });

  test.each(triggers)("%s", async (_name, sql, constraint) => {
    await expect(rows(sql)).rejects.toEqual(refusal(constraint));
  });

  test("argument_stands_in_its_debate, behind the primary key: a parent is named with its debate", async () => {
    await expect(rows(`DO $$ BEGIN
      ALTER TABLE argument DROP CONSTRAINT argument_pkey CASCADE;
      INSERT INTO argument SELECT * FROM argument LIMIT 1;
    END $$`)).rejects.toEqual(refusal("argument_stands_in_its_debate")); // the refusal takes the whole block back
    const [elsewhere] = await rows<{ id: string }>("SELECT id FROM debate WHERE class_id IS NULL");
    await expect(copy("argument", another({ debate_id: elsewhere?.id, ordinal: 99 }, [uuid()]), answer)).rejects.toEqual(refusal("argument_parent_id_debate_id_fkey"));
  });

  test("a second row of each key", async () => {
    const keys = await rows<{ name: string; table: string }>(`SELECT conname AS name, relname AS table FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
      WHERE contype = 'p' AND connamespace = 'public'::regnamespace AND relname <> '_prisma_migrations' ORDER BY relname`);
    expect(keys.length).toBeGreaterThan(25);
    for (const { name, table } of keys) {
      await expect(copy(table, {}, table === "ballot" ? `stage = 'closing' AND ${open}` : "true"), name).rejects.toEqual(refusal(name));
    }
  });
});

test("there is no rule in the catalogue that is not tried here, and none tried that is not there", async () => {
  const there = await rows<{ name: string }>(`
    SELECT conname AS name FROM pg_constraint WHERE contype IN ('c', 'f', 'x', 'u') AND connamespace = 'public'::regnamespace
    UNION SELECT i.relname FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid WHERE x.indisunique AND NOT x.indisprimary AND i.relnamespace = 'public'::regnamespace
    UNION SELECT tgname FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid WHERE NOT tgisinternal AND t.relnamespace = 'public'::regnamespace`);
  const tried = new Set([...checks, ...uniques, ...foreignKeys, ...triggers].map(([name]) => name).concat("argument_stands_in_its_debate"));
  expect(there.map(({ name }) => name).toSorted()).toEqual([...tried].toSorted());
});

test("a brief that is debated is not deleted, and a check that is not validated is none", async () => {
  await expect(rows("DELETE FROM brief_version")).rejects.toEqual(refusal("debate_brief_version_id_fkey"));
  await expect(rows("DELETE FROM brief")).rejects.toEqual(refusal("brief_version_brief_id_fkey"));
  expect(await rows("SELECT conname FROM pg_constraint WHERE NOT convalidated AND connamespace = 'public'::regnamespace")).toEqual([]);
});
