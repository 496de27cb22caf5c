-- The option paper whole: a line of acceptance, scores where they are asked for, and the count that was named beforehand.
-- Why: docs/decisions/017. A line beyond the places, or six points, would skew approval, score and STAR unseen; zod guards the form, this
-- guards every other road.
-- Lock: adding a column with a constant default, or without one, rewrites nothing; each check scans its table once (an option paper has
-- had neither line nor scores so far). Undo: drop the constraints, the two columns and the type; papers keep what stands on them.
BEGIN;

-- CreateEnum
CREATE TYPE "deciding_count" AS ENUM ('plurality', 'approval', 'borda', 'instant_runoff', 'schulze', 'ranked_pairs', 'minimax', 'score', 'star');

-- AlterTable
ALTER TABLE "debate" ADD COLUMN     "asks_scores" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "deciding_count" "deciding_count";

-- ---------- what a value may be ----------
ALTER TABLE "debate" ADD CONSTRAINT "debate_score_counts_have_scores" CHECK (asks_scores OR deciding_count IS NULL OR deciding_count NOT IN ('score', 'star'));
-- A ranking that is no list is another check's.
ALTER TABLE "option_ballot" ADD CONSTRAINT "option_ballot_line_is_on_the_paper"
  CHECK (CASE WHEN jsonb_typeof(ranking) = 'array' THEN accepted_up_to BETWEEN 0 AND jsonb_array_length(ranking) END);
ALTER TABLE "option_ballot" ADD CONSTRAINT "option_ballot_scores_are_points" CHECK (
  scores IS NULL OR jsonb_typeof(scores) = 'object' AND scores <> '{}'
  AND NOT jsonb_path_exists(scores, 'strict $.* ? (!(@.type() == "number" && @ >= 0 && @ <= 5 && @ % 1 == 0))'));

COMMIT;
