-- What goes wrong in a real class: final calls and phases by the clock, seats that are given back or joined, reports, invitations, and
-- identities elsewhere.
-- Why: docs/decisions/014. Lock: adding a column with a constant default rewrites nothing; a check on an old table scans it once (a site
-- has thousands of rows there, not millions). Undo: drop the new tables and columns and put back phase_now and user_account_has_email as
-- the first migration has them; the two new kinds of a one-time link stay in their type, which cannot lose a value.
BEGIN;

-- CreateEnum
CREATE TYPE "return_answer" AS ENUM ('let_in', 'refused');

-- CreateEnum
CREATE TYPE "seat_notice_kind" AS ENUM ('let_back_in', 'new_words', 'seats_joined', 'renamed');

-- AlterEnum
ALTER TYPE "one_time_link_kind" ADD VALUE 'invite';
ALTER TYPE "one_time_link_kind" ADD VALUE 'co_teacher';

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "joined_into_id" UUID;

-- AlterTable
ALTER TABLE "one_time_link" ADD COLUMN     "class_id" UUID,
ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),
ADD COLUMN     "label" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "made_by_id" UUID,
ADD COLUMN     "role" "class_role";

-- AlterTable
ALTER TABLE "phase_span" ADD COLUMN     "ends_by" "ends_by" NOT NULL DEFAULT 'hand';

-- AlterTable
ALTER TABLE "turnout" ADD COLUMN     "joined" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "account" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "one_person_per_identity" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "return_request" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "device_digest" TEXT NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),
    "answer" "return_answer",
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "claimed_at" TIMESTAMPTZ(3),

    CONSTRAINT "return_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat_notice" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" "seat_notice_kind" NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "seat_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "argument_id" UUID,
    "comment_id" UUID,
    "reporter_id" UUID,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT parley_now(),
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_request_per_device_token" ON "return_request"("device_digest");

-- CreateIndex
CREATE INDEX "return_request_member_id_asked_at_idx" ON "return_request"("member_id", "asked_at");

-- CreateIndex
CREATE INDEX "seat_notice_member_id_at_idx" ON "seat_notice"("member_id", "at");

-- CreateIndex
CREATE INDEX "report_debate_id_settled_at_idx" ON "report"("debate_id", "settled_at");

-- CreateIndex
CREATE INDEX "report_argument_id_idx" ON "report"("argument_id");

-- CreateIndex
CREATE INDEX "report_comment_id_idx" ON "report"("comment_id");

-- CreateIndex
CREATE INDEX "one_time_link_class_id_idx" ON "one_time_link"("class_id");

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_request" ADD CONSTRAINT "return_request_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat_notice" ADD CONSTRAINT "seat_notice_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_debate_id_fkey" FOREIGN KEY ("debate_id") REFERENCES "debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_argument_id_fkey" FOREIGN KEY ("argument_id") REFERENCES "argument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------- what a value may be ----------
-- Whoever signs in by an identity elsewhere has no password here.
ALTER TABLE "user" DROP CONSTRAINT "user_account_has_email";
ALTER TABLE "user" ADD CONSTRAINT "user_account_has_email"
  CHECK (deleted_at IS NOT NULL OR (kind = 'account') = (email IS NOT NULL) AND (kind = 'account' OR password_hash IS NULL));
-- As text: a value that this transaction adds to a type cannot be used in it.
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_reset_names_a_person" CHECK (kind::text <> 'reset' OR user_id IS NOT NULL);
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_co_teacher_names_a_class"
  CHECK ((kind::text = 'co_teacher') = (class_id IS NOT NULL) AND (kind::text = 'co_teacher') = (role IS NOT NULL) AND (role IS NULL OR role IN ('teacher', 'assistant')));
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_label_length" CHECK (char_length(label) <= 80);
ALTER TABLE "member" ADD CONSTRAINT "member_joined_seat_is_left" CHECK (joined_into_id IS NULL OR removed_at IS NOT NULL AND joined_into_id <> id);
ALTER TABLE "return_request" ADD CONSTRAINT "return_request_answer_has_a_time" CHECK ((answer IS NULL) = (answered_at IS NULL) AND (claimed_at IS NULL OR answer IS NOT DISTINCT FROM 'let_in'));
ALTER TABLE "turnout" ADD CONSTRAINT "turnout_joined_names_nobody" CHECK (NOT joined OR participant_id IS NULL);
ALTER TABLE "report" ADD CONSTRAINT "report_reason_length" CHECK (char_length(reason) <= 300);
ALTER TABLE "report" ADD CONSTRAINT "report_is_on_one_thing" CHECK (num_nonnulls(argument_id, comment_id) = 1);

-- ---------- partial unique keys ----------
CREATE UNIQUE INDEX "one_report_per_person_and_argument" ON "report" (argument_id, reporter_id) WHERE argument_id IS NOT NULL;
CREATE UNIQUE INDEX "one_report_per_person_and_comment" ON "report" (comment_id, reporter_id) WHERE comment_id IS NOT NULL;
-- A seat is asked for by one device at a time: the newer request takes the place of the older.
CREATE UNIQUE INDEX "one_open_request_per_seat" ON "return_request" (member_id) WHERE answer IS NULL;

-- ---------- the phase in force ----------
-- As before, but each span of a class says for itself whether it ends by hand or by the clock (a public debate ends all of them by the
-- clock), and a planned end in minutes is an end by the clock too.
CREATE OR REPLACE FUNCTION phase_now(which uuid, OUT phase phase, OUT ends_at timestamptz, OUT began_at timestamptz, OUT has_ended boolean)
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  d record;
  at timestamptz := parley_now();
BEGIN
  SELECT t.class_id, t.phase, t.ends_by, t.phase_ends_at, t.final_call_ends_at, t.paused_at, t.uses_rebuttal INTO d FROM debate t WHERE t.id = which;
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
    SELECT coalesce(s.planned_end, began_at + make_interval(mins => s.minutes)) INTO ends_at
      FROM phase_span s WHERE s.debate_id = which AND s.phase = phase_now.phase AND (d.class_id IS NULL OR s.ends_by = 'clock');
  END LOOP;
END $$;

COMMIT;
