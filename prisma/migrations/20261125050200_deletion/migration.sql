-- An account that its member wants gone: at once nothing of it counts or shows; after seven days, in which signing in
-- takes it back, nothing is left that says whose it was.
CREATE TABLE account_deletion (
  member_id uuid PRIMARY KEY REFERENCES member (id) ON DELETE CASCADE,
  keeps_comments boolean NOT NULL,
  asked_at timestamptz(3) NOT NULL DEFAULT now()
);
-- What the comments were that went with it, so that they can come back.
CREATE TABLE account_deletion_comment (
  comment_id uuid PRIMARY KEY REFERENCES comment (id) ON DELETE CASCADE,
  member_id uuid NOT NULL REFERENCES account_deletion (member_id) ON DELETE CASCADE,
  state comment_state NOT NULL
);
CREATE INDEX account_deletion_comment_member_id_idx ON account_deletion_comment (member_id);
CREATE INDEX member_deletes_at_idx ON member (deletes_at) WHERE deletes_at IS NOT NULL;

-- Null: a former member's.
ALTER TABLE comment ALTER COLUMN member_id DROP NOT NULL;
CREATE OR REPLACE FUNCTION comment_tags(p_slug text, p_member uuid) RETURNS text[]
LANGUAGE sql IMMUTABLE
RETURN array_remove(ARRAY['comments:' || p_slug, 'technology:' || p_slug, 'ranking', 'member:' || p_member], NULL);

-- As before, but there is nobody to tell of an answer to a former member's comment.
CREATE OR REPLACE FUNCTION address_comment(p_comment uuid, p_named uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO comment_addressee (comment_id, member_id, kind)
  SELECT c.id, answered.member_id, 'REPLY' FROM comment c
  JOIN comment answered ON answered.id = coalesce(c.answers_id, c.parent_id)
  WHERE c.id = p_comment AND answered.member_id <> c.member_id
  ON CONFLICT DO NOTHING;
  INSERT INTO comment_addressee (comment_id, member_id, kind)
  SELECT c.id, m.id, 'MENTION' FROM comment c
  CROSS JOIN unnest(p_named) WITH ORDINALITY named (id, place) JOIN member m ON m.id = named.id
  WHERE c.id = p_comment AND m.id IS DISTINCT FROM c.member_id
    AND NOT EXISTS (SELECT FROM comment_addressee a WHERE a.comment_id = c.id AND a.member_id = m.id)
  ORDER BY named.place
  LIMIT greatest(0, 10 - (SELECT count(*) FROM comment_addressee a WHERE a.comment_id = p_comment AND a.kind = 'MENTION'))
  ON CONFLICT DO NOTHING;
  PERFORM tell_addressees(p_comment);
END $$;

-- In the order of all locks: the member, then every technology on which the member said something.
CREATE FUNCTION hold_all_said(p_member uuid) RETURNS SETOF technology LANGUAGE sql AS $$
  SELECT t.* FROM technology t WHERE id IN (
    SELECT technology_id FROM ballot WHERE member_id = p_member
    UNION SELECT technology_id FROM comment WHERE member_id = p_member)
  ORDER BY id FOR NO KEY UPDATE
$$;

-- What shows comments of the member.
CREATE FUNCTION tags_of_comments(p_member uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(DISTINCT tag), '{}') FROM comment c JOIN technology t ON t.id = c.technology_id
  CROSS JOIN unnest(comment_tags(t.slug, NULL)) tag WHERE c.member_id = p_member
$$;

-- Begins the deletion: the account leaves the ranking and the site, all sessions end. Asked again, the seven days run on.
-- Answers when it is final, and the notices.
CREATE FUNCTION ask_for_deletion(p_member uuid, p_keeps_comments boolean)
RETURNS TABLE (deletes_at timestamptz, notices jsonb) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  leaver member;
  ends timestamptz(3) := now() + interval '7 days';
  told jsonb;
BEGIN
  SELECT * INTO leaver FROM member WHERE id = p_member FOR NO KEY UPDATE;
  IF leaver.id IS NULL OR leaver.deletes_at IS NOT NULL THEN
    RETURN QUERY SELECT leaver.deletes_at, '[]'::jsonb; RETURN;
  END IF;
  PERFORM hold_all_said(p_member);
  told := change_standing(p_member, leaver.suspended_at, leaver.suspended_until, ends);
  INSERT INTO account_deletion (member_id, keeps_comments) VALUES (p_member, p_keeps_comments);
  IF NOT p_keeps_comments THEN
    INSERT INTO account_deletion_comment (comment_id, member_id, state)
    SELECT id, p_member, state FROM comment WHERE member_id = p_member AND state IN ('VISIBLE', 'PENDING') FOR UPDATE;
    PERFORM count_comments_of(p_member, -1);
    UPDATE comment SET state = 'DELETED' WHERE member_id = p_member AND state IN ('VISIBLE', 'PENDING');
  END IF;
  DELETE FROM session WHERE member_id = p_member;
  RETURN QUERY SELECT ends, jsonb_build_array(told, announce('{}', tags_of_comments(p_member)));
END $$;

-- Adds the visible comments of a member to the technologies' counts, or takes them out. The caller holds the rows.
CREATE FUNCTION count_comments_of(p_member uuid, p_sign integer) RETURNS void LANGUAGE sql AS $$
  UPDATE technology t SET comment_count = t.comment_count + p_sign * c.comments
  FROM (SELECT technology_id, count(*)::integer AS comments FROM comment
    WHERE member_id = p_member AND state = 'VISIBLE' GROUP BY technology_id) c
  WHERE t.id = c.technology_id
$$;

-- Signs a member in; if the account is being deleted, that is taken back, and everything is as it was. Null when the
-- account is gone or its time is over.
CREATE FUNCTION begin_session(p_member uuid, p_hash text, p_expires timestamptz, p_user_agent text)
RETURNS TABLE (session_id uuid, took_back boolean, notices jsonb) LANGUAGE plpgsql AS $$
DECLARE
  comer member;
  begun uuid;
  told jsonb := '[]';
BEGIN
  SELECT * INTO comer FROM member WHERE id = p_member FOR NO KEY UPDATE;
  IF comer.id IS NULL OR comer.deletes_at <= now() THEN
    RETURN;
  END IF;
  IF comer.deletes_at IS NOT NULL THEN
    PERFORM hold_all_said(p_member);
    told := jsonb_build_array(change_standing(p_member, comer.suspended_at, comer.suspended_until, NULL));
    -- None of these is counted now, except what moderators have shown again meanwhile.
    PERFORM count_comments_of(p_member, -1) FROM account_deletion WHERE member_id = p_member AND NOT keeps_comments;
    UPDATE comment c SET state = d.state FROM account_deletion_comment d
    WHERE d.comment_id = c.id AND d.member_id = p_member AND c.state = 'DELETED';
    PERFORM count_comments_of(p_member, 1) FROM account_deletion WHERE member_id = p_member AND NOT keeps_comments;
    DELETE FROM account_deletion WHERE member_id = p_member;
    told := told || jsonb_build_array(announce('{}', tags_of_comments(p_member)));
  END IF;
  INSERT INTO session (member_id, token_hash, expires, user_agent)
  VALUES (p_member, p_hash, p_expires, p_user_agent) RETURNING id INTO begun;
  RETURN QUERY SELECT begun, comer.deletes_at IS NOT NULL, told;
END $$;

-- The end of an account whose seven days are over. The ranking's log keeps what the voter said and that it does not
-- count any more: only the member's row told who that was. Answers with the notice; null while it is not to go.
CREATE FUNCTION delete_for_good(p_member uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  gone member;
  keeps boolean;
  tags text[];
  named uuid[];
BEGIN
  SELECT * INTO gone FROM member WHERE id = p_member FOR UPDATE;
  IF gone.deletes_at IS NULL OR gone.deletes_at > now() THEN
    RETURN NULL;
  END IF;
  PERFORM hold_all_said(p_member);
  keeps := coalesce((SELECT keeps_comments FROM account_deletion WHERE member_id = p_member), true);
  named := ARRAY(SELECT comment_id FROM comment_addressee WHERE member_id = p_member AND kind = 'MENTION');
  tags := tags_of_comments(p_member) || ARRAY['member:' || p_member, 'handle:' || gone.handle]
    || ARRAY(SELECT 'handle:' || handle FROM handle_history WHERE member_id = p_member)
    || ARRAY(SELECT DISTINCT 'comments:' || t.slug FROM comment c JOIN technology t ON t.id = c.technology_id
      WHERE c.id = ANY (named));

  DELETE FROM vote WHERE member_id = p_member;
  DELETE FROM ballot WHERE member_id = p_member;
  DELETE FROM verdict WHERE member_id = p_member;
  -- While there is a member who says that they are not counted.
  DELETE FROM comment_helpful WHERE member_id = p_member;

  IF keeps THEN
    UPDATE comment SET member_id = NULL, idempotency_key = NULL, verdict = NULL, experience = NULL
    WHERE member_id = p_member AND state = 'VISIBLE';
  ELSE
    PERFORM count_comments_of(p_member, -1);
  END IF;
  -- Of the rest only empty places stay, where somebody answered.
  LOOP
    DELETE FROM comment c WHERE c.member_id = p_member
      AND NOT EXISTS (SELECT FROM comment r WHERE r.parent_id = c.id)
      AND NOT EXISTS (SELECT FROM comment r WHERE r.answers_id = c.id);
    EXIT WHEN NOT FOUND;
  END LOOP;
  DELETE FROM comment_version v USING comment c WHERE c.id = v.comment_id AND c.member_id = p_member;
  DELETE FROM comment_addressee a USING comment c WHERE c.id = a.comment_id AND c.member_id = p_member;
  UPDATE comment SET member_id = NULL, idempotency_key = NULL, verdict = NULL, experience = NULL, body = '',
    body_html = NULL, state = 'DELETED' WHERE member_id = p_member;

  -- Others' comments that named this member are rendered anew, so that no later owner of the handle is meant.
  UPDATE comment SET render_version = 0 WHERE id = ANY (named);
  -- What others were told about this member holds the name.
  DELETE FROM notification WHERE actor_id = p_member;
  DELETE FROM verification_token WHERE identifier = gone.email;
  DELETE FROM member WHERE id = p_member;
  RETURN announce('{}', tags);
END $$;
