-- Ballots that look like what people don't do, for moderators to judge. A flag never changes but in its decision.
CREATE TYPE flag_kind AS ENUM ('BURST', 'SAME_HOUR', 'TWINS');
CREATE TYPE flag_state AS ENUM ('OPEN', 'SET_ASIDE', 'DISMISSED');

CREATE TABLE ballot_flag (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind flag_kind NOT NULL,
  -- Null where it is about members on several technologies.
  technology_id uuid REFERENCES technology (id) ON DELETE RESTRICT,
  evidence jsonb NOT NULL,
  found_at timestamptz(3) NOT NULL DEFAULT now(),
  state flag_state NOT NULL DEFAULT 'OPEN',
  decided_by uuid REFERENCES member (id) ON DELETE SET NULL,
  decided_at timestamptz(3),
  reason text,
  CONSTRAINT ballot_flag_decided_or_open CHECK ((state = 'OPEN') = (decided_at IS NULL))
);
CREATE INDEX ballot_flag_state_idx ON ballot_flag (state, found_at);
CREATE INDEX ballot_flag_decided_by_idx ON ballot_flag (decided_by);

CREATE TABLE flagged_ballot (
  flag_id uuid NOT NULL REFERENCES ballot_flag (id) ON DELETE CASCADE,
  kind flag_kind NOT NULL,
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  technology_id uuid NOT NULL REFERENCES technology (id) ON DELETE RESTRICT,
  PRIMARY KEY (flag_id, member_id, technology_id),
  -- No ballot is flagged twice for the same reason, however often and from however many processes one looks.
  CONSTRAINT flagged_ballot_once_a_kind UNIQUE (member_id, technology_id, kind)
);
CREATE INDEX flagged_ballot_technology_id_idx ON flagged_ballot (technology_id, kind);
-- Accounts made in the same hour are looked up by it.
CREATE INDEX member_created_at_idx ON member (created_at);

-- What moderators and operators did. Moderators read it whole; the public reads action, number, time and reason.
-- It holds ids of members without a link, so that it stays as it is when an account goes.
CREATE TABLE moderation_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  -- Null for an operator at the command line.
  actor_id uuid,
  action text NOT NULL CHECK (action ~ '^[A-Z][A-Z_]{1,39}$'),
  subject_type text NOT NULL CHECK (subject_type ~ '^[A-Z][A-Z_]{1,39}$'),
  subject_id uuid NOT NULL,
  how_many integer NOT NULL CHECK (how_many >= 0),
  reason text NOT NULL CHECK (reason ~ '^[A-Z][A-Z_]{1,39}$'),
  note text CHECK (length(note) BETWEEN 1 AND 1000)
);
CREATE INDEX moderation_log_at_idx ON moderation_log (at DESC, id DESC);
CREATE TRIGGER moderation_log_append_only BEFORE UPDATE OR DELETE ON moderation_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER moderation_log_no_truncate BEFORE TRUNCATE ON moderation_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Decides about a flag: SET_ASIDE or DISMISS an open one, PUT_BACK a decided one, which opens it again. All its ballots
-- move in this one transaction; a ballot that another flag keeps aside stays there. Answers with the flag's state.
CREATE FUNCTION decide_flag(p_moderator uuid, p_flag uuid, p_decision text, p_reason text, p_note text)
RETURNS TABLE (refusal text, state flag_state, decided_at timestamptz, decided_by text, how_many integer, notice jsonb)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  moderator member;
  flag ballot_flag;
  refused text;
  was flag_state;
  becomes flag_state := CASE p_decision WHEN 'SET_ASIDE' THEN 'SET_ASIDE' WHEN 'DISMISS' THEN 'DISMISSED' ELSE 'OPEN' END;
  action text;
  moved integer := 0;
  touched uuid[] := ARRAY[]::uuid[];
  b flagged_ballot;
BEGIN
  SELECT * INTO moderator FROM member WHERE id = p_moderator;
  SELECT * INTO flag FROM ballot_flag WHERE id = p_flag FOR NO KEY UPDATE;
  refused := coalesce(standing_refusal(moderator), CASE
    WHEN moderator.role = 'MEMBER' THEN 'FORBIDDEN'
    WHEN flag.id IS NULL THEN 'NOT_FOUND'
    WHEN (flag.state = 'OPEN') = (becomes = 'OPEN') THEN 'DECIDED' END);
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, flag.state, flag.decided_at,
      (SELECT handle FROM member WHERE id = flag.decided_by), 0, NULL::jsonb;
    RETURN;
  END IF;
  was := flag.state;
  UPDATE ballot_flag SET state = becomes, reason = CASE WHEN becomes <> 'OPEN' THEN p_reason END,
    decided_by = CASE WHEN becomes <> 'OPEN' THEN p_moderator END,
    decided_at = CASE WHEN becomes <> 'OPEN' THEN clock_timestamp() END
  WHERE id = p_flag RETURNING * INTO flag;

  IF 'SET_ASIDE' IN (was, becomes) THEN
    -- The order of locks of every write: members first, then technologies.
    PERFORM FROM member WHERE id IN (SELECT member_id FROM flagged_ballot WHERE flag_id = p_flag)
    ORDER BY id FOR NO KEY UPDATE;
    PERFORM FROM technology WHERE id IN (SELECT technology_id FROM flagged_ballot WHERE flag_id = p_flag)
    ORDER BY id FOR NO KEY UPDATE;
    FOR b IN SELECT * FROM flagged_ballot f WHERE f.flag_id = p_flag AND NOT EXISTS (
        SELECT FROM flagged_ballot other JOIN ballot_flag o ON o.id = other.flag_id
        WHERE other.member_id = f.member_id AND other.technology_id = f.technology_id
          AND o.id <> p_flag AND o.state = 'SET_ASIDE')
      ORDER BY member_id, technology_id LOOP
      IF set_ballot_aside(b.member_id, b.technology_id, becomes = 'SET_ASIDE') IS NOT NULL THEN
        moved := moved + 1;
        IF b.technology_id <> ALL (touched) THEN
          touched := touched || b.technology_id;
        END IF;
      END IF;
    END LOOP;
    action := CASE becomes WHEN 'SET_ASIDE' THEN 'BALLOTS_SET_ASIDE' ELSE 'BALLOTS_PUT_BACK' END;
  ELSE
    SELECT count(*) INTO moved FROM flagged_ballot WHERE flag_id = p_flag;
    action := CASE becomes WHEN 'DISMISSED' THEN 'FLAG_DISMISSED' ELSE 'FLAG_REOPENED' END;
  END IF;
  INSERT INTO moderation_log (actor_id, action, subject_type, subject_id, how_many, reason, note)
  VALUES (p_moderator, action, 'FLAG', p_flag, moved, p_reason, p_note);
  RETURN QUERY SELECT NULL::text, flag.state, flag.decided_at, moderator.handle, moved,
    announce(touched, ARRAY['moderation']);
END $$;

-- Suspends or reinstates a member and writes down who did it and why. No rows when nothing changes.
CREATE FUNCTION set_standing(p_member uuid, p_suspended boolean, p_actor uuid, p_reason text, p_note text)
RETURNS SETOF jsonb LANGUAGE plpgsql AS $$
DECLARE
  told jsonb := set_suspended(p_member, p_suspended);
BEGIN
  IF told IS NULL THEN
    RETURN;
  END IF;
  INSERT INTO moderation_log (actor_id, action, subject_type, subject_id, how_many, reason, note)
  VALUES (p_actor, CASE WHEN p_suspended THEN 'MEMBER_SUSPENDED' ELSE 'MEMBER_REINSTATED' END, 'MEMBER', p_member,
    (SELECT count(*) FROM ballot WHERE member_id = p_member), p_reason, p_note);
  RETURN NEXT told;
  RETURN NEXT announce(ARRAY[]::uuid[], ARRAY['moderation']);
END $$;
