-- A dismissed flag speaks of what was said before the decision. Ballots that say more afterwards can be flagged again.
ALTER TABLE flagged_ballot DROP CONSTRAINT flagged_ballot_once_a_kind;
CREATE INDEX flagged_ballot_member_id_technology_id_kind_idx ON flagged_ballot (member_id, technology_id, kind);

-- Ballots that are spoken of already: in a flag that is open or set aside, or in a dismissed one while the voter has
-- said nothing more on the technology.
CREATE FUNCTION flagged_already(p_kind flag_kind) RETURNS TABLE (member_id uuid, technology_id uuid)
LANGUAGE sql STABLE AS $$
  SELECT b.member_id, b.technology_id
  FROM flagged_ballot b JOIN ballot_flag f ON f.id = b.flag_id
  WHERE b.kind = p_kind AND (f.state <> 'DISMISSED' OR NOT EXISTS (
    SELECT FROM member m JOIN ranking_log l ON l.voter_id = m.voter_id
    WHERE m.id = b.member_id AND l.technology_id = b.technology_id AND l.kind IN ('VOTE', 'VERDICT')
      AND l.at > f.decided_at))
$$;

-- No ballot is flagged twice for the same reason, however often and from however many processes one looks.
CREATE FUNCTION refuse_second_flag() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('backboard.flags'));
  IF EXISTS (SELECT FROM flagged_already(NEW.kind) a
      WHERE a.member_id = NEW.member_id AND a.technology_id = NEW.technology_id) THEN
    RAISE EXCEPTION 'the ballot is flagged for this already' USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER flagged_ballot_once_a_kind BEFORE INSERT ON flagged_ballot
  FOR EACH ROW EXECUTE FUNCTION refuse_second_flag();
