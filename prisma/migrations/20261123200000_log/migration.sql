-- Who said what when, for ever: any past day can be recomputed from this log, the current state is its last entries.
-- Entries name a voter, not a member: when a member is deleted, the link goes and the past stays.
ALTER TABLE member ADD COLUMN voter_id uuid NOT NULL DEFAULT gen_random_uuid();
CREATE UNIQUE INDEX member_voter_id_key ON member (voter_id);

CREATE TYPE ranking_log_kind AS ENUM ('VOTE', 'VERDICT', 'STANDING', 'ASIDE', 'POSITION', 'LISTED', 'POINT');

-- Now; sample data and tests may say another time for their transaction.
CREATE FUNCTION said_at() RETURNS timestamptz LANGUAGE sql VOLATILE
RETURN coalesce(nullif(current_setting('backboard.said_at', true), '')::timestamptz, clock_timestamp());

CREATE TABLE ranking_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz(3) NOT NULL DEFAULT said_at(),
  kind ranking_log_kind NOT NULL,
  voter_id uuid,
  technology_id uuid REFERENCES technology (id) ON DELETE RESTRICT,
  point_id uuid REFERENCES point (id) ON DELETE RESTRICT,
  value integer
);
CREATE INDEX ranking_log_at_idx ON ranking_log (at);
CREATE INDEX ranking_log_technology_id_at_idx ON ranking_log (technology_id, at);
CREATE INDEX ranking_log_voter_id_idx ON ranking_log (voter_id);
CREATE INDEX ranking_log_point_id_idx ON ranking_log (point_id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER ranking_log_append_only BEFORE UPDATE OR DELETE ON ranking_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ranking_log_no_truncate BEFORE TRUNCATE ON ranking_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was said before there was a log.
INSERT INTO ranking_log (at, kind, technology_id, value)
  SELECT created_at, 'LISTED'::ranking_log_kind, id, 1 FROM technology
  UNION ALL SELECT created_at, 'POSITION'::ranking_log_kind, id, editorial_position FROM technology ORDER BY 1;
INSERT INTO ranking_log (at, kind, technology_id, point_id, value)
  SELECT created_at, 'POINT'::ranking_log_kind, technology_id, id, 1 FROM point
  UNION ALL SELECT archived_at, 'POINT'::ranking_log_kind, technology_id, id, 0 FROM point WHERE archived_at IS NOT NULL ORDER BY 1;
INSERT INTO ranking_log (at, kind, voter_id, technology_id, point_id, value)
  SELECT v.updated_at, 'VOTE', m.voter_id, p.technology_id, p.id, v.value
  FROM vote v JOIN member m ON m.id = v.member_id JOIN point p ON p.id = v.point_id ORDER BY v.updated_at;
INSERT INTO ranking_log (at, kind, voter_id, technology_id, value)
  SELECT v.updated_at, 'VERDICT', m.voter_id, v.technology_id, CASE v.value WHEN 'YES' THEN 1 ELSE -1 END
  FROM verdict v JOIN member m ON m.id = v.member_id WHERE v.withdrawn_at IS NULL ORDER BY v.updated_at;
INSERT INTO ranking_log (at, kind, voter_id, value)
  SELECT suspended_at, 'STANDING', voter_id, 0 FROM member WHERE suspended_at IS NOT NULL ORDER BY suspended_at;

-- The list itself: whoever changes it, it is logged.
CREATE FUNCTION log_technology() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO ranking_log (kind, technology_id, value) VALUES ('LISTED', NEW.id, 1);
  END IF;
  IF TG_OP = 'INSERT' OR OLD.editorial_position IS DISTINCT FROM NEW.editorial_position THEN
    INSERT INTO ranking_log (kind, technology_id, value) VALUES ('POSITION', NEW.id, NEW.editorial_position);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER technology_is_logged AFTER INSERT OR UPDATE OF editorial_position ON technology
  FOR EACH ROW EXECUTE FUNCTION log_technology();

CREATE FUNCTION log_point() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR (OLD.archived_at IS NULL) <> (NEW.archived_at IS NULL) THEN
    INSERT INTO ranking_log (kind, technology_id, point_id, value)
    VALUES ('POINT', NEW.technology_id, NEW.id, (NEW.archived_at IS NULL)::integer);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER point_is_logged AFTER INSERT OR UPDATE OF archived_at ON point
  FOR EACH ROW EXECUTE FUNCTION log_point();
