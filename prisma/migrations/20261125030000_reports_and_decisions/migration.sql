-- What members report, what moderators decide about somebody, and how that somebody answers.
CREATE TYPE report_state AS ENUM ('OPEN', 'UPHELD', 'DISMISSED');
CREATE TYPE appeal_state AS ENUM ('OPEN', 'GRANTED', 'DECLINED');

CREATE TABLE report (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- Null once the reporter's account is gone.
  reporter_id uuid REFERENCES member (id) ON DELETE SET NULL,
  comment_id uuid REFERENCES comment (id) ON DELETE CASCADE,
  point_id uuid REFERENCES point (id) ON DELETE CASCADE,
  -- As it was when reported: it may be edited before anybody looks.
  reported_text text NOT NULL,
  reason text NOT NULL CHECK (reason ~ '^[A-Z][A-Z_]{1,39}$'),
  note text CHECK (length(note) BETWEEN 1 AND 1000),
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  state report_state NOT NULL DEFAULT 'OPEN',
  decided_at timestamptz(3),
  -- The log's line of the decision: what was decided together is reopened together.
  log_id bigint REFERENCES moderation_log (id) ON DELETE RESTRICT,
  CONSTRAINT report_of_one_thing CHECK (num_nonnulls(comment_id, point_id) = 1),
  CONSTRAINT report_decided_or_open CHECK ((state = 'OPEN') = (decided_at IS NULL) AND (state = 'OPEN') = (log_id IS NULL))
);
CREATE UNIQUE INDEX report_once_a_comment ON report (reporter_id, comment_id) WHERE state = 'OPEN';
CREATE UNIQUE INDEX report_once_a_point ON report (reporter_id, point_id) WHERE state = 'OPEN';
CREATE INDEX report_state_created_at_idx ON report (state, created_at);
CREATE INDEX report_reporter_id_state_idx ON report (reporter_id, state);
CREATE INDEX report_comment_id_idx ON report (comment_id);
CREATE INDEX report_point_id_idx ON report (point_id);
CREATE INDEX report_log_id_idx ON report (log_id);

-- A line of the log that concerns a member, as the member is told of it.
CREATE TABLE decision (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  log_id bigint NOT NULL REFERENCES moderation_log (id) ON DELETE RESTRICT,
  comment_id uuid REFERENCES comment (id) ON DELETE CASCADE,
  -- The member's own words that it is about.
  excerpt text,
  -- The end of a suspension.
  until timestamptz(3),
  undone_at timestamptz(3)
);
CREATE UNIQUE INDEX decision_log_id_key ON decision (log_id);
CREATE INDEX decision_member_id_idx ON decision (member_id);
CREATE INDEX decision_comment_id_idx ON decision (comment_id);

-- What the member answers, once a decision.
CREATE TABLE appeal (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  decision_id uuid NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 2000),
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  state appeal_state NOT NULL DEFAULT 'OPEN',
  decided_at timestamptz(3),
  log_id bigint REFERENCES moderation_log (id) ON DELETE RESTRICT,
  CONSTRAINT appeal_decided_or_open CHECK ((state = 'OPEN') = (decided_at IS NULL) AND (state = 'OPEN') = (log_id IS NULL))
);
CREATE UNIQUE INDEX appeal_decision_id_key ON appeal (decision_id);
CREATE INDEX appeal_state_created_at_idx ON appeal (state, created_at);
CREATE INDEX appeal_log_id_idx ON appeal (log_id);

-- Who looks at an item of the queue just now.
CREATE TABLE moderation_claim (
  subject_type text NOT NULL CHECK (subject_type ~ '^[A-Z][A-Z_]{1,39}$'),
  subject_id uuid NOT NULL,
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  since timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  until timestamptz(3) NOT NULL,
  PRIMARY KEY (subject_type, subject_id)
);
CREATE INDEX moderation_claim_member_id_idx ON moderation_claim (member_id);

CREATE INDEX moderation_log_subject_idx ON moderation_log (subject_type, subject_id, id DESC);
CREATE INDEX member_staff_idx ON member (role) WHERE role <> 'MEMBER';

-- Writes a line of the log.
CREATE FUNCTION log_decision(p_actor uuid, p_action text, p_type text, p_subject uuid, p_how_many integer, p_reason text,
  p_note text) RETURNS bigint LANGUAGE sql
BEGIN ATOMIC
  INSERT INTO moderation_log (actor_id, action, subject_type, subject_id, how_many, reason, note)
  VALUES (p_actor, p_action, p_type, p_subject, p_how_many, p_reason, p_note) RETURNING id;
END;

-- Tells a member of a line of the log that concerns them. The page that it leads to says what, why and how to answer.
CREATE FUNCTION tell_decision(p_log bigint, p_member uuid, p_comment uuid, p_excerpt text, p_until timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  line moderation_log;
  about record;
  told uuid;
BEGIN
  SELECT * INTO line FROM moderation_log WHERE id = p_log;
  IF p_member IS NULL OR p_member IS NOT DISTINCT FROM line.actor_id THEN
    RETURN;
  END IF;
  INSERT INTO decision (member_id, log_id, comment_id, excerpt, until)
  VALUES (p_member, p_log, p_comment, p_excerpt, p_until) RETURNING id INTO told;
  SELECT t.slug, t.name INTO about FROM comment c JOIN technology t ON t.id = c.technology_id WHERE c.id = p_comment;
  PERFORM notify_member(p_member,
    CASE WHEN line.subject_type = 'MEMBER' OR p_comment IS NULL THEN 'STANDING' ELSE 'CONTENT_MODERATED' END::notification_kind,
    NULL, '/decisions/' || told,
    jsonb_strip_nulls(jsonb_build_object('outcome', regexp_replace(line.action, '^[A-Z]+_', ''), 'reason', line.reason, 'note', line.note, 'until', p_until,
      'technology', about.name, 'slug', about.slug, 'commentId', p_comment,
      'excerpt', left(btrim(regexp_replace(p_excerpt, '\s+', ' ', 'g')), 200))));
END $$;
