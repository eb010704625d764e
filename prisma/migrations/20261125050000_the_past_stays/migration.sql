-- What the log and the snapshots speak of by name never changes its meaning: a point stays on its side and its
-- technology, a technology keeps its slug. (Renaming takes a history of slugs, which there is not.)
CREATE FUNCTION refuse_other_past() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the past rests on the % of a %', TG_ARGV[0], TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER technology_keeps_slug BEFORE UPDATE ON technology
  FOR EACH ROW WHEN (OLD.slug IS DISTINCT FROM NEW.slug) EXECUTE FUNCTION refuse_other_past('slug');
CREATE TRIGGER point_keeps_side BEFORE UPDATE ON point
  FOR EACH ROW WHEN (OLD.side IS DISTINCT FROM NEW.side) EXECUTE FUNCTION refuse_other_past('side');
CREATE TRIGGER point_keeps_technology BEFORE UPDATE ON point
  FOR EACH ROW WHEN (OLD.technology_id IS DISTINCT FROM NEW.technology_id)
  EXECUTE FUNCTION refuse_other_past('technology');

-- Which formula a day was computed by.
ALTER TABLE snapshot ADD COLUMN formula_version text NOT NULL DEFAULT '1';

-- A snapshot stays. Only a transaction that says another time, as sample data and tests do to invent a past, takes the
-- snapshots of that past anew.
CREATE FUNCTION refuse_loss_of_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('backboard.said_at', true), '') = '' THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER snapshot_stays BEFORE DELETE ON snapshot FOR EACH ROW EXECUTE FUNCTION refuse_loss_of_snapshot();
CREATE TRIGGER snapshot_no_truncate BEFORE TRUNCATE ON snapshot
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Sample data have a past in the moderation log too.
ALTER TABLE moderation_log ALTER COLUMN at SET DEFAULT said_at();
