-- Credit, the third closing paper: up to three arguments a voter, each with a reason if they like; skippable.
-- Why: docs/decisions/017. Lock: adding a column without a default, or with a constant one, rewrites nothing; the new check of decision
-- scans it once (hundreds of rows). Undo: drop the table, the three columns and put back ballot_open, refuse_paper_outside_its_ballot and
-- decision_is_on_one_thing as the first migration has them; the stage 'credit' stays in its type, which cannot lose a value.
BEGIN;

-- AlterEnum
ALTER TYPE "turnout_stage" ADD VALUE 'credit';

-- AlterTable
ALTER TABLE "argument" ADD COLUMN     "author_named_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "credit_id" UUID;

-- AlterTable
ALTER TABLE "turnout" ADD COLUMN     "skipped" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "credit" (
    "id" UUID NOT NULL,
    "debate_id" UUID NOT NULL,
    "voter_key" BYTEA NOT NULL,
    "argument_id" UUID NOT NULL,
    "place" SMALLINT NOT NULL,
    "reason" TEXT NOT NULL,
    "reason_hidden_at" TIMESTAMPTZ(3),

    CONSTRAINT "credit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "credit_argument_id_idx" ON "credit"("argument_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_credit_per_voter_and_argument" ON "credit"("debate_id", "voter_key", "argument_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_credit_per_voter_and_place" ON "credit"("debate_id", "voter_key", "place");

-- CreateIndex
CREATE INDEX "decision_credit_id_idx" ON "decision"("credit_id");

-- ---------- what a value may be ----------
ALTER TABLE "credit" ADD CONSTRAINT "credit_voter_key_length" CHECK (octet_length(voter_key) = 32);
ALTER TABLE "credit" ADD CONSTRAINT "credit_place_range" CHECK (place BETWEEN 1 AND 3);
ALTER TABLE "credit" ADD CONSTRAINT "credit_reason_length" CHECK (char_length(reason) <= 300);
ALTER TABLE "credit" ADD CONSTRAINT "credit_hidden_reason_is_there" CHECK (reason_hidden_at IS NULL OR reason <> '');
-- As text: a value that this transaction adds to a type cannot be used in it.
ALTER TABLE "turnout" ADD CONSTRAINT "turnout_only_credit_is_skipped" CHECK (NOT skipped OR stage::text = 'credit');
ALTER TABLE "argument" ADD CONSTRAINT "argument_named_author_is_there" CHECK (author_named_at IS NULL OR author_id IS NOT NULL AND NOT by_staff);
ALTER TABLE "decision" DROP CONSTRAINT "decision_is_on_one_thing";
ALTER TABLE "decision" ADD CONSTRAINT "decision_is_on_one_thing" CHECK (num_nonnulls(argument_id, comment_id, credit_id) = 1);

-- ---------- the ballot ----------
-- As before; the credit paper is cast while the closing ballot is open, whatever else the debate uses.
CREATE OR REPLACE FUNCTION ballot_open(which uuid, stage turnout_stage) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT coalesce(CASE stage::text
    WHEN 'opening' THEN n.phase = 'opening' OR n.phase = 'arguing' AND d.class_id IS NULL
    WHEN 'options' THEN n.phase = 'closing' AND NOT n.has_ended AND d.uses_options
    ELSE n.phase = 'closing' AND NOT n.has_ended
  END, false)
  FROM debate d, LATERAL phase_now(d.id) n WHERE d.id = which
$$;

-- As before; a credit is a paper of its own stage.
CREATE OR REPLACE FUNCTION refuse_paper_outside_its_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stage turnout_stage := CASE TG_TABLE_NAME WHEN 'option_ballot' THEN 'options' WHEN 'credit' THEN 'credit' ELSE (to_jsonb(NEW) ->> 'stage') END::turnout_stage;
BEGIN
  IF current_setting('parley.papers_put_back', true) = NEW.debate_id::text THEN RETURN NEW; END IF;
  IF ballot_open(NEW.debate_id, stage) THEN RETURN NEW; END IF;
  IF stage = 'opening' AND TG_OP = 'INSERT' AND late_paper_open(NEW.debate_id) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'this ballot takes no paper' USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_is_open';
END $$;
CREATE TRIGGER "credit_ballot_is_open" BEFORE INSERT OR UPDATE OF argument_id, place, reason, debate_id ON "credit"
  FOR EACH ROW EXECUTE FUNCTION refuse_paper_outside_its_ballot();

-- In the place of a foreign key, which would lock the argument's row and so leave the transaction of a paper on it.
CREATE FUNCTION refuse_credit_of_no_argument() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM argument a WHERE a.id = NEW.argument_id AND a.debate_id = NEW.debate_id AND NOT a.by_staff) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a credit goes to an argument of its debate, and to no teacher' USING ERRCODE = 'check_violation', CONSTRAINT = 'credit_is_for_an_argument';
END $$;
CREATE TRIGGER "credit_is_for_an_argument" BEFORE INSERT OR UPDATE OF argument_id, debate_id ON "credit"
  FOR EACH ROW EXECUTE FUNCTION refuse_credit_of_no_argument();

COMMIT;
