-- PostgreSQL since its releases of autumn 2026 (15.20 among them) refuses to rewrite a table whose row type is a
-- function's argument, which the next migration does to member. The function is made again by 20261125000000_standing;
-- until then no statement of a migration calls it. A database that is past that point keeps its own.
DO $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = 'member' AND column_name = 'voter_id'
  ) THEN
    DROP FUNCTION standing_refusal(member);
  END IF;
END $$;
