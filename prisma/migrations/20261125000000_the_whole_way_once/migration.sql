-- The first schema: people, classes, briefs, debates, arguments, papers and events, with what the Prisma schema cannot say.
-- Why: what must hold is held by the database (docs/decisions). Lock: none, the tables are new. Undo: drop the schema.
BEGIN;

-- The one clock that decides deadlines. Tests replace it, nothing else may.
CREATE FUNCTION parley_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp()';

-- CreateEnum
CREATE TYPE "user_kind" AS ENUM ('account', 'guest');

-- CreateEnum
CREATE TYPE "site_role" AS ENUM ('none', 'teacher', 'owner');

-- CreateEnum
CREATE TYPE "one_time_link_kind" AS ENUM ('setup', 'reset');

-- CreateEnum
CREATE TYPE "relation" AS ENUM ('pro', 'con');

-- CreateEnum
CREATE TYPE "argument_status" AS ENUM ('visible', 'hidden', 'withdrawn');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('for', 'undecided', 'against');

-- CreateEnum
CREATE TYPE "ballot_stage" AS ENUM ('opening', 'closing');

-- CreateEnum
CREATE TYPE "turnout_stage" AS ENUM ('opening', 'closing', 'options');

-- CreateEnum
CREATE TYPE "class_role" AS ENUM ('teacher', 'assistant', 'student', 'observer');

-- CreateEnum
CREATE TYPE "anonymity" AS ENUM ('names', 'pseudonyms');

-- CreateEnum
CREATE TYPE "on_erasure" AS ENUM ('keep_texts', 'tombstones');

-- CreateEnum
CREATE TYPE "phase" AS ENUM ('preparing', 'opening', 'arguing', 'rebuttal', 'closing', 'outcome', 'archived');

-- CreateEnum
CREATE TYPE "ends_by" AS ENUM ('hand', 'clock');

-- CreateEnum
CREATE TYPE "side" AS ENUM ('for', 'against');

-- CreateEnum
CREATE TYPE "audience" AS ENUM ('readers_of_debate', 'readers_of_arguments', 'readers_of_comments', 'staff', 'staff_of_class', 'members_of_class');

-- CreateEnum
CREATE TYPE "decision_kind" AS ENUM ('hide', 'restore');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "kind" "user_kind" NOT NULL,
    "email" TEXT,
    "password_hash" TEXT,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "site_role" "site_role" NOT NULL DEFAULT 'none',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" TEXT NOT NULL,
    "kind" "one_time_link_kind" NOT NULL,
    "user_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "id" BIGSERIAL NOT NULL,
    "what" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "argument" (
    "id" UUID NOT NULL,
    "short_id" TEXT NOT NULL,
    "debate_id" UUID NOT NULL,
    "parent_id" UUID,
    "relation" "relation" NOT NULL,
    "side" "side" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "depth" SMALLINT NOT NULL,
    "path" UUID[],
    "text" TEXT NOT NULL,
    "author_id" UUID,
    "by_staff" BOOLEAN NOT NULL DEFAULT false,
    "status" "argument_status" NOT NULL DEFAULT 'visible',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "form_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),

    CONSTRAINT "argument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "argument_revision" (
    "argument_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "editor_id" UUID NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),

    CONSTRAINT "argument_revision_pkey" PRIMARY KEY ("argument_id","number")
);

-- CreateTable
CREATE TABLE "rating" (
    "argument_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "value" SMALLINT NOT NULL,
    "given_under_id" UUID,
    "given_to_revision" INTEGER NOT NULL,
    "shown" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),

    CONSTRAINT "one_rating_per_person_and_argument" PRIMARY KEY ("argument_id","user_id")
);

-- CreateTable
CREATE TABLE "argument_counts" (
    "argument_id" UUID NOT NULL,
    "rated0" INTEGER NOT NULL DEFAULT 0,
    "rated1" INTEGER NOT NULL DEFAULT 0,
    "rated2" INTEGER NOT NULL DEFAULT 0,
    "rated3" INTEGER NOT NULL DEFAULT 0,
    "rated4" INTEGER NOT NULL DEFAULT 0,
    "shown0" INTEGER NOT NULL DEFAULT 0,
    "shown1" INTEGER NOT NULL DEFAULT 0,
    "shown2" INTEGER NOT NULL DEFAULT 0,
    "shown3" INTEGER NOT NULL DEFAULT 0,
    "shown4" INTEGER NOT NULL DEFAULT 0,
    "last_ordinal" INTEGER NOT NULL DEFAULT 0,
    "replies" INTEGER NOT NULL DEFAULT 0,
    "below" INTEGER NOT NULL DEFAULT 0,
    "comments" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "argument_counts_pkey" PRIMARY KEY ("argument_id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "argument_id" UUID NOT NULL,
    "author_id" UUID,
    "by_staff" BOOLEAN NOT NULL DEFAULT false,
    "text" TEXT NOT NULL,
    "status" "argument_status" NOT NULL DEFAULT 'visible',
    "form_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "top_ordinal" (
    "debate_id" UUID NOT NULL,
    "side" "side" NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "one_top_ordinal_per_side" PRIMARY KEY ("debate_id","side")
);

-- CreateTable
CREATE TABLE "ballot_key" (
    "debate_id" UUID NOT NULL,
    "key" BYTEA NOT NULL,

    CONSTRAINT "ballot_key_pkey" PRIMARY KEY ("debate_id")
);

-- CreateTable
CREATE TABLE "ballot" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "stage" "ballot_stage" NOT NULL,
    "voter_key" BYTEA NOT NULL,
    "stance" "stance" NOT NULL,
    "confidence" SMALLINT,

    CONSTRAINT "ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "option_ballot" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "voter_key" BYTEA NOT NULL,
    "ranking" JSONB NOT NULL,
    "accepted_up_to" SMALLINT,
    "scores" JSONB,

    CONSTRAINT "option_ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "turnout" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "stage" "turnout_stage" NOT NULL,
    "participant_id" UUID,
    "cast_at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),
    "late" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "turnout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brief" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "owner_id" UUID,
    "listed" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),

    CONSTRAINT "brief_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brief_version" (
    "id" UUID NOT NULL,
    "brief_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "subtitle" TEXT NOT NULL,
    "motion" TEXT NOT NULL,
    "notice" TEXT,
    "as_of" TEXT NOT NULL,
    "reading_minutes" SMALLINT NOT NULL,
    "blocks" JSONB NOT NULL,
    "canonical_text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "later_intro" TEXT,
    "source_notes" TEXT[],
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),

    CONSTRAINT "brief_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference" (
    "brief_version_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "reference_pkey" PRIMARY KEY ("brief_version_id","position")
);

-- CreateTable
CREATE TABLE "policy_option" (
    "id" UUID NOT NULL,
    "brief_version_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,

    CONSTRAINT "policy_option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "later_event" (
    "brief_version_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "date" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "later_event_pkey" PRIMARY KEY ("brief_version_id","position")
);

-- CreateTable
CREATE TABLE "class" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "join_code" TEXT NOT NULL,
    "join_open" BOOLEAN NOT NULL DEFAULT true,
    "retention_date" DATE NOT NULL,
    "anonymity" "anonymity" NOT NULL DEFAULT 'names',
    "on_erasure" "on_erasure" NOT NULL DEFAULT 'keep_texts',
    "renaming" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),

    CONSTRAINT "class_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "class_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "class_role" NOT NULL,
    "display_name" TEXT NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "recovery_hash" TEXT,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "debate" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "class_id" UUID,
    "opened_by_id" UUID,
    "brief_version_id" UUID NOT NULL,
    "motion" TEXT NOT NULL,
    "phase" "phase" NOT NULL DEFAULT 'preparing',
    "ends_by" "ends_by" NOT NULL DEFAULT 'hand',
    "phase_ends_at" TIMESTAMPTZ(3),
    "final_call_ends_at" TIMESTAMPTZ(3),
    "paused_at" TIMESTAMPTZ(3),
    "uses_rebuttal" BOOLEAN NOT NULL DEFAULT true,
    "uses_options" BOOLEAN NOT NULL DEFAULT true,
    "brief_shut" BOOLEAN NOT NULL DEFAULT false,
    "example" BOOLEAN NOT NULL DEFAULT false,
    "practice" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),

    CONSTRAINT "debate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phase_span" (
    "debate_id" UUID NOT NULL,
    "phase" "phase" NOT NULL,
    "minutes" SMALLINT,
    "planned_end" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_span_per_debate_and_phase" PRIMARY KEY ("debate_id","phase")
);

-- CreateTable
CREATE TABLE "participant" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "assigned_side" "side",
    "not_taking_part" BOOLEAN NOT NULL DEFAULT false,
    "declined_first_stance_at" TIMESTAMPTZ(3),
    "first_saw_arguments_at" TIMESTAMPTZ(3),

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "stream_id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" UUID,
    "subject_id" UUID,
    "payload" JSONB NOT NULL,
    "audience" "audience" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),

    CONSTRAINT "one_event_per_number" PRIMARY KEY ("stream_id","number")
);

-- CreateTable
CREATE TABLE "event_counter" (
    "stream_id" UUID NOT NULL,
    "last" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "event_counter_pkey" PRIMARY KEY ("stream_id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "argument_id" UUID,
    "comment_id" UUID,
    "kind" "decision_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "one_account_per_email" ON "user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "one_time_link_user_id_idx" ON "one_time_link"("user_id");

-- CreateIndex
CREATE INDEX "attempt_what_who_at_idx" ON "attempt"("what", "who", "at");

-- CreateIndex
CREATE INDEX "argument_debate_id_parent_id_side_created_at_idx" ON "argument"("debate_id", "parent_id", "side", "created_at");

-- CreateIndex
CREATE INDEX "argument_debate_id_path_idx" ON "argument"("debate_id", "path");

-- CreateIndex
CREATE INDEX "argument_author_id_idx" ON "argument"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "argument_stands_in_its_debate" ON "argument"("id", "debate_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_argument_per_short_id" ON "argument"("debate_id", "short_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_argument_per_place" ON "argument"("parent_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "one_argument_per_form" ON "argument"("debate_id", "author_id", "form_hash");

-- CreateIndex
CREATE INDEX "rating_user_id_idx" ON "rating"("user_id");

-- CreateIndex
CREATE INDEX "comment_argument_id_created_at_idx" ON "comment"("argument_id", "created_at");

-- CreateIndex
CREATE INDEX "comment_author_id_idx" ON "comment"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_comment_per_form" ON "comment"("argument_id", "author_id", "form_hash");

-- CreateIndex
CREATE UNIQUE INDEX "one_paper_per_voter_and_stage" ON "ballot"("debate_id", "stage", "voter_key");

-- CreateIndex
CREATE UNIQUE INDEX "one_option_paper_per_voter" ON "option_ballot"("debate_id", "voter_key");

-- CreateIndex
CREATE INDEX "turnout_participant_id_idx" ON "turnout"("participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_tick_per_participant_and_stage" ON "turnout"("debate_id", "stage", "participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_brief_per_slug" ON "brief"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "one_number_per_version" ON "brief_version"("brief_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "one_version_per_text" ON "brief_version"("brief_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "one_reference_per_key" ON "reference"("brief_version_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "one_option_per_key" ON "policy_option"("brief_version_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "one_option_per_position" ON "policy_option"("brief_version_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "one_class_per_join_code" ON "class"("join_code");

-- CreateIndex
CREATE UNIQUE INDEX "one_seat_per_recovery_words" ON "member"("recovery_hash");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_seat_per_person_and_class" ON "member"("class_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_pseudonym_per_class" ON "member"("class_id", "pseudonym");

-- CreateIndex
CREATE UNIQUE INDEX "one_debate_per_slug" ON "debate"("slug");

-- CreateIndex
CREATE INDEX "debate_class_id_idx" ON "debate"("class_id");

-- CreateIndex
CREATE INDEX "participant_user_id_idx" ON "participant"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_place_per_person_and_debate" ON "participant"("debate_id", "user_id");

-- CreateIndex
CREATE INDEX "decision_debate_id_at_idx" ON "decision"("debate_id", "at");

-- CreateIndex
CREATE INDEX "decision_argument_id_idx" ON "decision"("argument_id");

-- CreateIndex
CREATE INDEX "decision_comment_id_idx" ON "decision"("comment_id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "argument" ADD CONSTRAINT "argument_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "argument" ADD CONSTRAINT "argument_parent_id_debate_id_fkey" FOREIGN KEY ("parent_id", "debate_id") REFERENCES "argument"("id", "debate_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "argument_revision" ADD CONSTRAINT "argument_revision_argument_id_fkey" FOREIGN KEY ("argument_id") REFERENCES "argument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_argument_id_fkey" FOREIGN KEY ("argument_id") REFERENCES "argument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "argument_counts" ADD CONSTRAINT "argument_counts_argument_id_fkey" FOREIGN KEY ("argument_id") REFERENCES "argument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_argument_id_fkey" FOREIGN KEY ("argument_id") REFERENCES "argument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "top_ordinal" ADD CONSTRAINT "top_ordinal_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turnout" ADD CONSTRAINT "turnout_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "turnout" ADD CONSTRAINT "turnout_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief_version" ADD CONSTRAINT "brief_version_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference" ADD CONSTRAINT "reference_brief_version_id_fkey" FOREIGN KEY ("brief_version_id") REFERENCES "brief_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_option" ADD CONSTRAINT "policy_option_brief_version_id_fkey" FOREIGN KEY ("brief_version_id") REFERENCES "brief_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "later_event" ADD CONSTRAINT "later_event_brief_version_id_fkey" FOREIGN KEY ("brief_version_id") REFERENCES "brief_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debate" ADD CONSTRAINT "debate_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "debate" ADD CONSTRAINT "debate_brief_version_id_fkey" FOREIGN KEY ("brief_version_id") REFERENCES "brief_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phase_span" ADD CONSTRAINT "phase_span_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_argument_id_fkey" FOREIGN KEY ("argument_id") REFERENCES "argument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------- what a value may be ----------
ALTER TABLE "user" ADD CONSTRAINT "user_name_length" CHECK (char_length(name) BETWEEN 1 AND 40);
ALTER TABLE "user" ADD CONSTRAINT "user_email_lower_case" CHECK (email = lower(email) AND char_length(email) <= 254);
ALTER TABLE "user" ADD CONSTRAINT "user_account_has_email"
  CHECK (deleted_at IS NOT NULL OR (kind = 'account') = (email IS NOT NULL) AND (kind = 'account') = (password_hash IS NOT NULL));
ALTER TABLE "user" ADD CONSTRAINT "user_guest_has_no_site_role" CHECK (kind = 'account' OR site_role = 'none');
ALTER TABLE "class" ADD CONSTRAINT "class_name_length" CHECK (char_length(name) BETWEEN 1 AND 80);
ALTER TABLE "class" ADD CONSTRAINT "class_join_code_alphabet" CHECK (join_code ~ '^[2-9A-HJKMNP-Z]{6}$');
ALTER TABLE "member" ADD CONSTRAINT "member_display_name_length" CHECK (char_length(display_name) BETWEEN 1 AND 40);
ALTER TABLE "brief_version" ADD CONSTRAINT "brief_version_number_positive" CHECK (number >= 1);
ALTER TABLE "brief_version" ADD CONSTRAINT "brief_version_sha256_hex" CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE "brief_version" ADD CONSTRAINT "brief_version_as_of_month" CHECK (as_of ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
ALTER TABLE "debate" ADD CONSTRAINT "debate_motion_length" CHECK (char_length(motion) BETWEEN 1 AND 300);
ALTER TABLE "debate" ADD CONSTRAINT "debate_final_call_in_a_ballot" CHECK (final_call_ends_at IS NULL OR phase IN ('opening', 'closing'));
ALTER TABLE "debate" ADD CONSTRAINT "debate_clock_has_an_end"
  CHECK (ends_by = 'hand' OR phase IN ('preparing', 'outcome', 'archived') OR phase_ends_at IS NOT NULL);
ALTER TABLE "phase_span" ADD CONSTRAINT "phase_span_minutes_range" CHECK (minutes BETWEEN 1 AND 20160);
ALTER TABLE "phase_span" ADD CONSTRAINT "phase_span_ends_after_start" CHECK (ended_at IS NULL OR started_at IS NOT NULL AND ended_at >= started_at);
ALTER TABLE "argument" ADD CONSTRAINT "argument_text_length" CHECK (char_length(text) BETWEEN 1 AND 500);
ALTER TABLE "argument" ADD CONSTRAINT "argument_depth_range" CHECK (depth BETWEEN 0 AND 100 AND cardinality(path) = depth + 1);
ALTER TABLE "argument" ADD CONSTRAINT "argument_path_ends_in_itself" CHECK (path[cardinality(path)] = id AND (depth = 0) = (parent_id IS NULL));
ALTER TABLE "argument" ADD CONSTRAINT "argument_path_is_there" CHECK (path IS NOT NULL);
ALTER TABLE "argument" ADD CONSTRAINT "argument_is_not_its_own_parent" CHECK (parent_id <> id);
ALTER TABLE "argument" ADD CONSTRAINT "argument_ordinal_positive" CHECK (ordinal >= 1);
ALTER TABLE "argument" ADD CONSTRAINT "argument_top_side_follows_relation"
  CHECK (parent_id IS NOT NULL OR (relation = 'pro') = (side = 'for'));
ALTER TABLE "argument_revision" ADD CONSTRAINT "argument_revision_text_length" CHECK (char_length(text) BETWEEN 1 AND 500);
ALTER TABLE "rating" ADD CONSTRAINT "rating_value_range" CHECK (value BETWEEN 0 AND 4);
ALTER TABLE "argument_counts" ADD CONSTRAINT "argument_counts_not_negative"
  CHECK (least(rated0, rated1, rated2, rated3, rated4, shown0, shown1, shown2, shown3, shown4, replies, below, comments) >= 0);
ALTER TABLE "comment" ADD CONSTRAINT "comment_text_length" CHECK (char_length(text) BETWEEN 1 AND 2000);
ALTER TABLE "decision" ADD CONSTRAINT "decision_reason_length" CHECK (char_length(reason) <= 300);
ALTER TABLE "decision" ADD CONSTRAINT "decision_is_on_one_thing" CHECK (num_nonnulls(argument_id, comment_id) = 1);
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_confidence_words"
  CHECK (confidence IS NULL OR confidence IN (0, 25, 50, 75, 100) AND stance <> 'undecided');
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_voter_key_length" CHECK (octet_length(voter_key) = 32);
ALTER TABLE "option_ballot" ADD CONSTRAINT "option_ballot_voter_key_length" CHECK (octet_length(voter_key) = 32);
ALTER TABLE "option_ballot" ADD CONSTRAINT "option_ballot_ranking_is_a_list" CHECK (jsonb_typeof(ranking) = 'array');
ALTER TABLE "ballot_key" ADD CONSTRAINT "ballot_key_length" CHECK (octet_length(key) = 32);
ALTER TABLE "event" ADD CONSTRAINT "event_number_positive" CHECK (number >= 1);

-- ---------- partial unique keys ----------
-- A top argument has no parent, and PostgreSQL 14 counts nulls as distinct.
CREATE UNIQUE INDEX "one_top_argument_per_place" ON "argument" (debate_id, side, ordinal) WHERE parent_id IS NULL;
CREATE UNIQUE INDEX "one_owner_of_the_site" ON "user" (site_role) WHERE site_role = 'owner' AND deleted_at IS NULL;

-- ---------- the phase in force ----------
CREATE FUNCTION next_phase(leaving phase, uses_rebuttal boolean) RETURNS phase LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE leaving
    WHEN 'preparing' THEN 'opening' WHEN 'opening' THEN 'arguing'
    WHEN 'arguing' THEN CASE WHEN uses_rebuttal THEN 'rebuttal' ELSE 'closing' END
    WHEN 'rebuttal' THEN 'closing' WHEN 'closing' THEN 'outcome' ELSE 'archived'
  END::phase
$$;

-- The stored phase, unless it ends by the clock or by a final call and that moment has passed: then the phase that follows, and
-- so on. Closing never passes by itself: it stays in force, and takes no paper, until the outcome is opened.
CREATE FUNCTION phase_now(which uuid, OUT phase phase, OUT ends_at timestamptz, OUT began_at timestamptz, OUT has_ended boolean)
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  d record;
  at timestamptz := parley_now();
BEGIN
  SELECT t.phase, t.ends_by, t.phase_ends_at, t.final_call_ends_at, t.paused_at, t.uses_rebuttal INTO d FROM debate t WHERE t.id = which;
  IF NOT FOUND THEN RETURN; END IF;
  phase := d.phase;
  SELECT s.started_at, s.ended_at IS NOT NULL INTO began_at, has_ended FROM phase_span s WHERE s.debate_id = which AND s.phase = d.phase;
  has_ended := coalesce(has_ended, false);
  ends_at := CASE WHEN d.ends_by = 'clock' AND d.paused_at IS NULL THEN d.phase_ends_at END;
  ends_at := least(ends_at, d.final_call_ends_at);
  WHILE phase < 'outcome' AND ends_at <= at LOOP
    IF phase = 'closing' THEN has_ended := true; EXIT; END IF;
    phase := next_phase(phase, d.uses_rebuttal);
    began_at := ends_at;
    ends_at := NULL;
    IF d.ends_by = 'clock' THEN
      SELECT s.planned_end INTO ends_at FROM phase_span s WHERE s.debate_id = which AND s.phase = phase_now.phase;
    END IF;
  END LOOP;
END $$;

CREATE FUNCTION phase_in_force(which uuid) RETURNS phase LANGUAGE sql VOLATILE AS 'SELECT phase FROM phase_now(which)';

-- Whether a paper of this stage may be cast now. In a public debate the opening ballot ends with arguing: a first stance.
CREATE FUNCTION ballot_open(which uuid, stage turnout_stage) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT coalesce(CASE stage
    WHEN 'opening' THEN n.phase = 'opening' OR n.phase = 'arguing' AND d.class_id IS NULL
    WHEN 'closing' THEN n.phase = 'closing' AND NOT n.has_ended
    ELSE n.phase = 'closing' AND NOT n.has_ended AND d.uses_options
  END, false)
  FROM debate d, LATERAL phase_now(d.id) n WHERE d.id = which
$$;

-- A late opening paper: only a new one, in a class, while arguing or in rebuttal. That its voter has seen no argument the door asks.
CREATE FUNCTION late_paper_open(which uuid) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT coalesce((SELECT n.phase IN ('arguing', 'rebuttal') FROM debate d, LATERAL phase_now(d.id) n WHERE d.id = which AND d.class_id IS NOT NULL), false)
$$;

-- ---------- triggers ----------
-- The second lock on a ballot that has ended: whatever road a paper takes, it is refused here. The shuffle, which puts papers back
-- in random order when a ballot ends, and a restore say so for their own transaction alone.
CREATE FUNCTION refuse_paper_outside_its_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stage turnout_stage := CASE WHEN TG_TABLE_NAME = 'option_ballot' THEN 'options' ELSE (to_jsonb(NEW) ->> 'stage') END::turnout_stage;
BEGIN
  IF current_setting('parley.papers_put_back', true) = NEW.debate_id::text THEN RETURN NEW; END IF;
  IF ballot_open(NEW.debate_id, stage) THEN RETURN NEW; END IF;
  IF stage = 'opening' AND TG_OP = 'INSERT' AND late_paper_open(NEW.debate_id) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'this ballot takes no paper' USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_is_open';
END $$;
CREATE TRIGGER "ballot_is_open" BEFORE INSERT OR UPDATE OF stance, confidence, stage, debate_id ON "ballot"
  FOR EACH ROW EXECUTE FUNCTION refuse_paper_outside_its_ballot();
CREATE TRIGGER "option_ballot_is_open" BEFORE INSERT OR UPDATE OF ranking, accepted_up_to, scores, debate_id ON "option_ballot"
  FOR EACH ROW EXECUTE FUNCTION refuse_paper_outside_its_ballot();

CREATE FUNCTION refuse_change_of_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published version of a brief never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'brief_version_is_immutable';
END $$;
CREATE TRIGGER "brief_version_is_immutable" BEFORE UPDATE ON "brief_version" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_version();
CREATE TRIGGER "reference_is_immutable" BEFORE UPDATE ON "reference" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_version();
CREATE TRIGGER "policy_option_is_immutable" BEFORE UPDATE ON "policy_option" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_version();
CREATE TRIGGER "later_event_is_immutable" BEFORE UPDATE ON "later_event" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_version();

COMMIT;
