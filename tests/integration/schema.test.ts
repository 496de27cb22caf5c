import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type pg from "pg";
import { rateArgument } from "@/lib/argument/commands/rate-argument";
import { postComment } from "@/lib/argument/commands/post-comment";
import { editArgument } from "@/lib/argument/commands/edit-argument";
import { castOptionBallot } from "@/lib/ballot/commands/cast-options";
import { castClosingBallot } from "@/lib/ballot/commands/cast-stance";
import { movePhase } from "@/lib/debate/commands/move-phase";
import { hideContent } from "@/lib/moderation/commands/hide";
import { drift } from "@/scripts/migrations";
import { aDebate, aPaper, aPublicDebate } from "@/tests/support/a-debate";
import { rows, testPool } from "@/tests/support/ask";
import { post } from "@/tests/support/claims";
import { someGuests, someTeachers } from "@/tests/support/people";

test("the migrated database and the schema agree", async () => {
  expect(await drift(process.env.DATABASE_URL ?? "")).toEqual([]);
}, 120_000);

/** One row at least in every table: a debate in its closing ballot, and what stands beside it. */
beforeAll(async () => {
  await someTeachers(1);
  await someGuests(1);
  const debate = await aDebate({ phase: "arguing", students: 3 });
  const [ada, ben] = debate.students;
  const top = await post(ada!, debate, "Talks keep the airfield open");
  const below = await post(ben!, debate, "Only one airfield", { below: top.id, relation: "con" });
  await post(ada!, debate, "The only one that is open", { below: below.id });
  const on = { debateId: debate.id, argumentId: top.id };
  await rateArgument(ben!, { ...on, value: 3 });
  await postComment(ben!, { ...on, text: "Which airfield?", formKey: "a-form-key" });
  await editArgument(ada!, { ...on, text: "Talks keep the one airfield open" });
  await hideContent(debate.teacher, { debateId: debate.id, argumentId: below.id, reason: "" });
  await movePhase(debate.teacher, { debateId: debate.id, leaving: "arguing" });
  await movePhase(debate.teacher, { debateId: debate.id, leaving: "rebuttal" });
  await castClosingBallot(ada!, aPaper(debate.id));
  await castOptionBallot(ada!, { debateId: debate.id, ranking: [["withdraw"]] });
  await aPublicDebate({ phase: "outcome" });
  await rows("INSERT INTO session (id, user_id, expires_at) VALUES ('digest', $1, now())", [ada!.personId]);
  await rows("INSERT INTO one_time_link (id, kind, user_id, expires_at) VALUES ('digest', 'reset', $1, now())", [debate.teacher.personId]);
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
const top = "parent_id IS NULL";
const answer = "parent_id IS NOT NULL";
const closing = "phase = 'closing'";
const open = "debate_id = (SELECT id FROM debate WHERE phase = 'closing' AND class_id IS NOT NULL)";

const checks: Refused[] = [
  ["user_name_length", "user", () => ({ name: "" }), guest],
  ["user_name_length", "user", () => ({ name: "x".repeat(41) }), guest],
  ["user_email_lower_case", "user", () => ({ email: "Ada@school.example" }), account],
  ["user_email_lower_case", "user", () => ({ email: `${"a".repeat(250)}@b.cd` }), account],
  ["user_account_has_email", "user", () => ({ email: null }), account],
  ["user_account_has_email", "user", () => ({ password_hash: null }), account],
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
  ["ballot_key_length", "ballot_key", () => ({ key: key(16) })],
  ["event_number_positive", "event", () => ({ number: 0 })],
];

const uniques: Refused[] = [
  ["one_account_per_email", "user", () => ({ id: uuid() }), account],
  ["one_owner_of_the_site", "user", () => ({ id: uuid(), email: "another@school.example" }), "site_role = 'owner'"],
  ["argument_stands_in_its_debate", "argument", () => ({}), top], // with the primary key before it: see below
  ["one_argument_per_short_id", "argument", () => ownArgument({ ordinal: 99, form_hash: "another" }), top],
  ["one_argument_per_place", "argument", () => ownAnswer({ short_id: "another", form_hash: "another" }), answer],
  ["one_top_argument_per_place", "argument", () => ownArgument({ short_id: "another", form_hash: "another" }), top],
  ["one_argument_per_form", "argument", () => ownArgument({ short_id: "another", ordinal: 99 }), top],
  ["one_comment_per_form", "comment", () => ({ id: uuid() })],
  ["one_paper_per_voter_and_stage", "ballot", () => ({ id: uuid() }), `stage = 'closing' AND ${open}`],
  ["one_option_paper_per_voter", "option_ballot", () => ({ id: uuid() })],
  ["one_tick_per_participant_and_stage", "turnout", () => ({ id: uuid() })],
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
