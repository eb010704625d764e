-- A closed edition holds all that is needed to recompute it, and never changes again.
ALTER TABLE edition ADD COLUMN formula_version text;

-- As they stood at the closing; null on an editors' list.
ALTER TABLE edition_entry
  ADD COLUMN slug text,
  ADD COLUMN name text,
  ADD COLUMN editorial_position integer,
  ADD COLUMN weight_micro bigint,
  ADD COLUMN favourable_micro bigint;

-- Ballots without who cast them: so many members said the same of a technology.
CREATE TABLE edition_ballot (
  edition_year integer NOT NULL,
  technology_id uuid NOT NULL,
  favourable integer NOT NULL,
  unfavourable integer NOT NULL,
  times integer NOT NULL,
  PRIMARY KEY (edition_year, technology_id, favourable, unfavourable),
  FOREIGN KEY (edition_year, technology_id) REFERENCES edition_entry (edition_year, technology_id)
    ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT edition_ballot_has_signals
    CHECK (favourable >= 0 AND unfavourable >= 0 AND favourable + unfavourable >= 1 AND times >= 1)
);

ALTER TABLE edition
  ADD CONSTRAINT edition_title_length CHECK (length(title) BETWEEN 3 AND 120),
  ADD CONSTRAINT edition_closed_as_a_whole CHECK (
    CASE WHEN closed_at IS NULL THEN hash IS NULL AND formula_version IS NULL
    ELSE kind = 'COMMUNITY' AND formula_version IS NOT NULL AND hash IS NOT NULL AND hash ~ '^[0-9a-f]{64}$' END);

CREATE FUNCTION refuse_closed_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'edition % is closed and can never change', OLD.year
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION refuse_part_of_closed_edition() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched edition;
BEGIN
  -- Whoever is closing it just now is waited for, so nothing slips in behind the hash.
  FOR touched IN
    SELECT * FROM edition
    WHERE year = CASE WHEN TG_OP <> 'INSERT' THEN OLD.edition_year END
      OR year = CASE WHEN TG_OP <> 'DELETE' THEN NEW.edition_year END
    ORDER BY year FOR SHARE
  LOOP
    IF touched.closed_at IS NOT NULL THEN
      RAISE EXCEPTION 'edition % is closed and can never change', touched.year
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END LOOP;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE FUNCTION refuse_loss_of_closed_editions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM edition WHERE closed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'closed editions can never change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER edition_stays BEFORE UPDATE OR DELETE ON edition
  FOR EACH ROW EXECUTE FUNCTION refuse_closed_edition();
CREATE TRIGGER edition_entry_stays BEFORE INSERT OR UPDATE OR DELETE ON edition_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_part_of_closed_edition();
CREATE TRIGGER edition_ballot_stays BEFORE INSERT OR UPDATE OR DELETE ON edition_ballot
  FOR EACH ROW EXECUTE FUNCTION refuse_part_of_closed_edition();
CREATE TRIGGER edition_is_not_emptied BEFORE TRUNCATE ON edition
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_loss_of_closed_editions();
CREATE TRIGGER edition_entry_is_not_emptied BEFORE TRUNCATE ON edition_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_loss_of_closed_editions();
CREATE TRIGGER edition_ballot_is_not_emptied BEFORE TRUNCATE ON edition_ballot
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_loss_of_closed_editions();

-- Not even a session that replays changes (session_replication_role) may.
ALTER TABLE edition ENABLE ALWAYS TRIGGER edition_stays, ENABLE ALWAYS TRIGGER edition_is_not_emptied;
ALTER TABLE edition_entry
  ENABLE ALWAYS TRIGGER edition_entry_stays, ENABLE ALWAYS TRIGGER edition_entry_is_not_emptied;
ALTER TABLE edition_ballot
  ENABLE ALWAYS TRIGGER edition_ballot_stays, ENABLE ALWAYS TRIGGER edition_ballot_is_not_emptied;
