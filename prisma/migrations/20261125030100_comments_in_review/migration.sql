-- New members' first three comments with links wait for review; what waits counts nowhere until it is shown.
ALTER TABLE comment
  ADD COLUMN deleted_at timestamptz(3),
  -- What it was before a moderator hid it: undoing that leads back there.
  ADD COLUMN hidden_from comment_state,
  -- Which answer to “Would you use it again?” was given later: times can be equal, these cannot.
  ADD COLUMN answer_number bigint;
CREATE SEQUENCE comment_answer_number;
UPDATE comment c SET answer_number = numbered.number
FROM (SELECT c.id, row_number() OVER (ORDER BY (v.comment_id IS NOT NULL), c.created_at, c.id) AS number
  FROM comment c LEFT JOIN verdict v ON v.comment_id = c.id WHERE c.verdict IS NOT NULL) numbered
WHERE numbered.id = c.id;
SELECT setval('comment_answer_number', 1 + coalesce((SELECT max(answer_number) FROM comment), 0));
UPDATE comment SET deleted_at = now() WHERE state = 'DELETED';
UPDATE comment SET hidden_from = 'VISIBLE' WHERE state = 'HIDDEN';
CREATE INDEX comment_waiting_idx ON comment (created_at, id) WHERE state = 'PENDING';
CREATE INDEX comment_to_clear_idx ON comment (deleted_at) WHERE state = 'DELETED' AND body <> '';

-- The addresses elsewhere that a rendered comment links to.
CREATE FUNCTION links_in(p_html text) RETURNS text[] LANGUAGE sql IMMUTABLE
RETURN ARRAY(SELECT found[1] FROM regexp_matches(coalesce(p_html, ''), 'href="(https?:[^"]*)"', 'gi') found);

-- Whether a text has to wait: it links somewhere new, and fewer than three with links of its author are shown so far.
CREATE FUNCTION needs_review(p_author member, p_html text, p_earlier text) RETURNS boolean LANGUAGE sql STABLE
RETURN p_author.role = 'MEMBER' AND NOT links_in(p_html) <@ links_in(p_earlier) AND 3 > (
  SELECT count(*) FROM comment c WHERE c.member_id = p_author.id AND c.state = 'VISIBLE' AND c.body_html ~* 'href="https?:');

-- Posts a comment or a reply. A repeated key answers the comment that the first request made.
DROP FUNCTION post_comment(uuid, text, uuid, text, verdict_value, experience, text);
CREATE FUNCTION post_comment(p_member uuid, p_slug text, p_parent uuid, p_body text, p_verdict verdict_value,
  p_experience experience, p_key text, p_html text DEFAULT NULL)
RETURNS TABLE (refusal text, id uuid, created boolean, notice jsonb)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  voter member;
  refused text;
  about uuid;
  keyed comment;
  answered comment;
  posted comment;
BEGIN
  SELECT * INTO voter FROM member WHERE id = p_member FOR NO KEY UPDATE;
  refused := standing_refusal(voter);
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, NULL::uuid, false, NULL::jsonb; RETURN;
  END IF;
  -- Members, technologies, comments: the order of locks of every write.
  SELECT id INTO about FROM technology WHERE slug = p_slug FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'NOT_FOUND', NULL::uuid, false, NULL::jsonb; RETURN;
  END IF;
  SELECT * INTO keyed FROM comment WHERE member_id = p_member AND idempotency_key = p_key;
  IF FOUND AND keyed.technology_id = about THEN
    RETURN QUERY SELECT NULL::text, keyed.id, false, NULL::jsonb; RETURN;
  ELSIF FOUND THEN
    RETURN QUERY SELECT 'KEY_REUSED', NULL::uuid, false, NULL::jsonb; RETURN;
  END IF;
  IF p_parent IS NOT NULL THEN
    -- Locked until the reply stands, so that its deletion sees the reply and leaves an empty place.
    SELECT * INTO answered FROM comment WHERE id = p_parent AND technology_id = about FOR SHARE;
    IF NOT FOUND THEN
      RETURN QUERY SELECT 'NO_PARENT', NULL::uuid, false, NULL::jsonb; RETURN;
    ELSIF answered.state <> 'VISIBLE' THEN
      RETURN QUERY SELECT 'PARENT_GONE', NULL::uuid, false, NULL::jsonb; RETURN;
    END IF;
  END IF;
  INSERT INTO comment (technology_id, member_id, parent_id, answers_id, body, verdict, experience, idempotency_key, state,
    answer_number)
  VALUES (about, p_member, coalesce(answered.parent_id, answered.id),
    CASE WHEN answered.parent_id IS NOT NULL THEN answered.id END, p_body, p_verdict, p_experience, p_key,
    CASE WHEN needs_review(voter, p_html, NULL) THEN 'PENDING' ELSE 'VISIBLE' END::comment_state,
    CASE WHEN p_verdict IS NOT NULL THEN nextval('comment_answer_number') END)
  RETURNING * INTO posted;
  IF posted.state = 'PENDING' THEN
    RETURN QUERY SELECT NULL::text, posted.id, true, announce('{}'::uuid[], ARRAY['moderation-queue']); RETURN;
  END IF;
  UPDATE technology SET comment_count = comment_count + 1 WHERE id = about;
  IF p_verdict IS NOT NULL THEN
    PERFORM say_verdict(voter, about, posted.id, p_verdict, p_experience);
  END IF;
  RETURN QUERY SELECT NULL::text, posted.id, true, announce(ARRAY[about], comment_tags(p_slug, p_member));
END $$;

-- Shows or takes away a comment: DELETED by its author, HIDDEN by a moderator, PENDING until reviewed, VISIBLE (again).
-- Its answer goes and comes with it, unless the member has given a newer one.
CREATE OR REPLACE FUNCTION set_comment_state(p_comment uuid, p_state comment_state) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  voter member;
  old comment;
  shown integer;
  slug_of text;
BEGIN
  SELECT m.* INTO voter FROM member m JOIN comment c ON c.member_id = m.id WHERE c.id = p_comment
  FOR NO KEY UPDATE OF m;
  PERFORM FROM technology WHERE id = (SELECT technology_id FROM comment WHERE id = p_comment) FOR NO KEY UPDATE;
  SELECT * INTO old FROM comment WHERE id = p_comment FOR UPDATE;
  IF old.id IS NULL OR old.state IN (p_state, 'DELETED') THEN
    RETURN NULL;
  END IF;
  UPDATE comment SET state = p_state,
    deleted_at = CASE WHEN p_state = 'DELETED' THEN now() END,
    hidden_from = CASE WHEN p_state = 'HIDDEN' THEN old.state END
  WHERE id = p_comment;
  shown := (p_state = 'VISIBLE')::integer - (old.state = 'VISIBLE')::integer;
  IF old.verdict IS NOT NULL AND voter.id IS NOT NULL THEN
    IF shown = -1 AND EXISTS (SELECT FROM verdict WHERE comment_id = p_comment) THEN
      PERFORM say_verdict(voter, old.technology_id, p_comment, NULL, NULL);
    ELSIF shown = 1 AND NOT EXISTS (
      SELECT FROM verdict v JOIN comment newer ON newer.id = v.comment_id
      WHERE v.member_id = voter.id AND v.technology_id = old.technology_id AND newer.answer_number > old.answer_number) THEN
      PERFORM say_verdict(voter, old.technology_id, p_comment, old.verdict, old.experience);
    END IF;
  END IF;
  UPDATE technology SET comment_count = comment_count + shown WHERE id = old.technology_id RETURNING slug INTO slug_of;
  RETURN announce(ARRAY[old.technology_id], comment_tags(slug_of, old.member_id) || ARRAY['moderation-queue']);
END $$;

-- Changes one's own comment. Null for the body keeps it; p_sets_verdict says whether the answer is changed too.
DROP FUNCTION edit_comment(uuid, uuid, text, boolean, verdict_value, boolean, experience);
CREATE FUNCTION edit_comment(p_member uuid, p_comment uuid, p_body text, p_sets_verdict boolean, p_verdict verdict_value,
  p_sets_experience boolean, p_experience experience, p_html text DEFAULT NULL)
RETURNS TABLE (refusal text, notice jsonb)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  voter member;
  refused text;
  old comment;
  slug_of text;
  verdict_now verdict_value;
  experience_now experience;
  holder uuid;
  told jsonb;
BEGIN
  SELECT * INTO voter FROM member WHERE id = p_member FOR NO KEY UPDATE;
  refused := standing_refusal(voter);
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, NULL::jsonb; RETURN;
  END IF;
  PERFORM FROM technology WHERE id = (SELECT technology_id FROM comment WHERE id = p_comment) FOR NO KEY UPDATE;
  SELECT * INTO old FROM comment WHERE id = p_comment FOR UPDATE;
  IF NOT FOUND OR (old.state <> 'VISIBLE' AND old.member_id IS DISTINCT FROM p_member) THEN
    RETURN QUERY SELECT 'NOT_FOUND', NULL::jsonb; RETURN;
  ELSIF old.member_id IS DISTINCT FROM p_member THEN
    RETURN QUERY SELECT 'NOT_YOURS', NULL::jsonb; RETURN;
  ELSIF old.state IN ('DELETED', 'HIDDEN') THEN
    RETURN QUERY SELECT 'GONE', NULL::jsonb; RETURN;
  ELSIF old.parent_id IS NOT NULL AND p_sets_verdict AND p_verdict IS NOT NULL THEN
    RETURN QUERY SELECT 'VERDICT_ON_REPLY', NULL::jsonb; RETURN;
  END IF;
  verdict_now := CASE WHEN p_sets_verdict THEN p_verdict ELSE old.verdict END;
  experience_now := CASE WHEN p_sets_experience THEN p_experience ELSE old.experience END;
  IF verdict_now IS NULL AND p_sets_experience AND p_experience IS NOT NULL THEN
    RETURN QUERY SELECT 'EXPERIENCE_WITHOUT_VERDICT', NULL::jsonb; RETURN;
  ELSIF verdict_now IS NULL THEN
    experience_now := NULL;
  END IF;
  -- Hidden from readers before its text changes: whoever it newly names is told once it is shown again.
  IF old.state = 'VISIBLE' AND p_body IS NOT NULL AND needs_review(voter, p_html, old.body_html) THEN
    told := set_comment_state(p_comment, 'PENDING');
  END IF;
  UPDATE comment SET body = coalesce(p_body, body), verdict = verdict_now, experience = experience_now,
    answer_number = CASE WHEN verdict_now IS DISTINCT FROM old.verdict THEN nextval('comment_answer_number')
      ELSE answer_number END,
    edited_at = CASE WHEN p_body IS DISTINCT FROM body AND p_body IS NOT NULL THEN now() ELSE edited_at END
  WHERE id = p_comment;
  SELECT comment_id INTO holder FROM verdict WHERE member_id = p_member AND technology_id = old.technology_id;
  -- A changed answer is the newest one; an unchanged or withdrawn one matters only where this comment holds the place.
  -- What waits for review says nothing yet.
  IF old.state = 'VISIBLE' AND told IS NULL AND (
    verdict_now IS DISTINCT FROM old.verdict AND (verdict_now IS NOT NULL OR holder = p_comment)
    OR experience_now IS DISTINCT FROM old.experience AND holder = p_comment) THEN
    PERFORM say_verdict(voter, old.technology_id, p_comment, verdict_now, experience_now);
  END IF;
  SELECT slug INTO slug_of FROM technology WHERE id = old.technology_id;
  RETURN QUERY SELECT NULL::text, CASE WHEN old.state = 'PENDING' THEN announce('{}'::uuid[], ARRAY['moderation-queue'])
    ELSE announce(ARRAY[old.technology_id], comment_tags(slug_of, p_member)) END;
END $$;

-- Both together with the rendered text, which says whether there are links.
CREATE OR REPLACE FUNCTION post_rendered_comment(p_member uuid, p_slug text, p_parent uuid, p_body text, p_verdict verdict_value,
  p_experience experience, p_key text, p_html text, p_version integer, p_named uuid[])
RETURNS TABLE (refusal text, id uuid, created boolean, notice jsonb)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  posted record;
BEGIN
  SELECT * INTO posted FROM post_comment(p_member, p_slug, p_parent, p_body, p_verdict, p_experience, p_key, p_html);
  IF posted.created THEN
    PERFORM keep_rendering(posted.id, p_html, p_version, p_named);
  END IF;
  RETURN QUERY SELECT posted.refusal, posted.id, posted.created, posted.notice;
END $$;

CREATE OR REPLACE FUNCTION edit_rendered_comment(p_member uuid, p_comment uuid, p_body text, p_sets_verdict boolean,
  p_verdict verdict_value, p_sets_experience boolean, p_experience experience, p_html text, p_version integer,
  p_named uuid[])
RETURNS TABLE (refusal text, notice jsonb)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  edited record;
BEGIN
  SELECT * INTO edited FROM edit_comment(p_member, p_comment, p_body, p_sets_verdict, p_verdict, p_sets_experience,
    p_experience, p_html);
  IF edited.refusal IS NULL AND p_body IS NOT NULL THEN
    PERFORM keep_rendering(p_comment, p_html, p_version, p_named);
  END IF;
  RETURN QUERY SELECT edited.refusal, edited.notice;
END $$;

-- Clears for good what authors deleted more than 30 days ago, wherever it is kept. Threads keep their places.
CREATE FUNCTION clear_deleted_comments(p_days integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  cleared uuid[];
BEGIN
  WITH due AS (
    UPDATE comment SET body = '', body_html = '', verdict = NULL, experience = NULL
    WHERE id IN (SELECT id FROM comment
      WHERE state = 'DELETED' AND body <> '' AND deleted_at < now() - make_interval(days => p_days)
      ORDER BY id FOR UPDATE SKIP LOCKED)
    RETURNING id)
  SELECT coalesce(array_agg(id), '{}') INTO cleared FROM due;
  DELETE FROM comment_version WHERE comment_id = ANY (cleared);
  UPDATE report SET reported_text = '' WHERE comment_id = ANY (cleared);
  UPDATE decision SET excerpt = NULL WHERE comment_id = ANY (cleared);
  UPDATE notification SET details = details - 'excerpt' WHERE details ? 'excerpt'
    AND (details->>'commentId')::text = ANY (SELECT unnest(cleared)::text);
  RETURN cardinality(cleared);
END $$;
