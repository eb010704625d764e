-- What a comment said before each edit, for everybody to read.
CREATE TABLE comment_version (
  comment_id uuid NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
  number integer NOT NULL,
  body text NOT NULL,
  written_at timestamptz(3) NOT NULL,
  PRIMARY KEY (comment_id, number)
);

CREATE FUNCTION keep_earlier_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO comment_version (comment_id, number, body, written_at)
  SELECT OLD.id, 1 + coalesce(max(number), 0), OLD.body, coalesce(OLD.edited_at, OLD.created_at)
  FROM comment_version WHERE comment_id = OLD.id;
  RETURN NULL;
END $$;
-- An edit sets its time. What clears a text for good does not, and leaves no version behind.
CREATE TRIGGER comment_keeps_versions AFTER UPDATE OF body ON comment FOR EACH ROW
  WHEN (OLD.body IS DISTINCT FROM NEW.body AND OLD.edited_at IS DISTINCT FROM NEW.edited_at)
  EXECUTE FUNCTION keep_earlier_version();

-- Who found a comment helpful, and how many did.
ALTER TABLE comment ADD COLUMN helpful_count integer NOT NULL DEFAULT 0;
CREATE INDEX comment_by_helpful_idx ON comment (technology_id, parent_id, helpful_count DESC, created_at DESC, id DESC);
CREATE TABLE comment_helpful (
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  comment_id uuid NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (member_id, comment_id)
);
CREATE INDEX comment_helpful_comment_id_idx ON comment_helpful (comment_id);

-- Also where marks go with the account that gave them.
CREATE FUNCTION count_helpful() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE comment SET helpful_count = helpful_count + 1 WHERE id = NEW.comment_id;
  ELSE
    UPDATE comment SET helpful_count = helpful_count - 1 WHERE id = OLD.comment_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER comment_helpful_is_counted AFTER INSERT OR DELETE ON comment_helpful
  FOR EACH ROW EXECUTE FUNCTION count_helpful();

-- Marks somebody else's comment as helpful, or takes the mark back.
CREATE FUNCTION mark_helpful(p_member uuid, p_comment uuid, p_helpful boolean)
RETURNS TABLE (refusal text, helpful integer, notice jsonb)
LANGUAGE plpgsql AS $$
DECLARE
  voter member;
  refused text;
  marked comment;
  slug_of text;
BEGIN
  SELECT * INTO voter FROM member WHERE id = p_member FOR NO KEY UPDATE;
  refused := standing_refusal(voter);
  IF refused IS NULL THEN
    SELECT * INTO marked FROM comment WHERE id = p_comment FOR NO KEY UPDATE;
    refused := CASE WHEN marked.id IS NULL OR marked.state <> 'VISIBLE' THEN 'NOT_FOUND'
      WHEN marked.member_id = p_member THEN 'OWN_COMMENT' END;
  END IF;
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, 0, NULL::jsonb; RETURN;
  END IF;
  IF p_helpful THEN
    INSERT INTO comment_helpful (member_id, comment_id) VALUES (p_member, p_comment) ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM comment_helpful WHERE member_id = p_member AND comment_id = p_comment;
  END IF;
  IF NOT FOUND THEN
    RETURN QUERY SELECT NULL::text, marked.helpful_count, NULL::jsonb; RETURN;
  END IF;
  SELECT slug INTO slug_of FROM technology WHERE id = marked.technology_id;
  RETURN QUERY SELECT NULL::text, c.helpful_count, announce('{}'::uuid[], ARRAY['comments:' || slug_of])
    FROM comment c WHERE c.id = p_comment;
END $$;

-- Whom a comment answers or names. Each is told once, as soon as the comment is there to be read.
CREATE TABLE comment_addressee (
  comment_id uuid NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  kind notification_kind NOT NULL CHECK (kind IN ('REPLY', 'MENTION')),
  told_at timestamptz(3),
  PRIMARY KEY (comment_id, member_id)
);
CREATE INDEX comment_addressee_member_id_idx ON comment_addressee (member_id);

CREATE FUNCTION tell_addressees(p_comment uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  told record;
BEGIN
  FOR told IN
    UPDATE comment_addressee a SET told_at = clock_timestamp() FROM comment c JOIN technology t ON t.id = c.technology_id
    WHERE c.id = p_comment AND c.state = 'VISIBLE' AND a.comment_id = c.id AND a.told_at IS NULL
    RETURNING a.member_id, a.kind, c.member_id AS author, jsonb_build_object('technology', t.name, 'slug', t.slug,
      'commentId', c.id, 'excerpt', left(btrim(regexp_replace(c.body, '\s+', ' ', 'g')), 200)) AS details
  LOOP
    PERFORM notify_member(told.member_id, told.kind, told.author, '/comments/' || p_comment, told.details);
  END LOOP;
END $$;

CREATE FUNCTION tell_once_shown() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_addressees(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER comment_tells_once_shown AFTER UPDATE OF state ON comment FOR EACH ROW
  WHEN (NEW.state = 'VISIBLE' AND OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION tell_once_shown();

-- Notes the author whom a comment answers and at most ten members that it names, each once and not the author itself.
CREATE FUNCTION address_comment(p_comment uuid, p_named uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO comment_addressee (comment_id, member_id, kind)
  SELECT c.id, answered.member_id, 'REPLY' FROM comment c
  JOIN comment answered ON answered.id = coalesce(c.answers_id, c.parent_id)
  WHERE c.id = p_comment AND answered.member_id IS DISTINCT FROM c.member_id
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

-- A comment's HTML as the site made it of the body that the same transaction wrote, and whom it addresses.
CREATE FUNCTION keep_rendering(p_comment uuid, p_html text, p_version integer, p_named uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE comment SET body_html = p_html, render_version = p_version WHERE id = p_comment;
  PERFORM address_comment(p_comment, p_named);
END $$;

-- post_comment and edit_comment together with the rendered text.
CREATE FUNCTION post_rendered_comment(p_member uuid, p_slug text, p_parent uuid, p_body text, p_verdict verdict_value,
  p_experience experience, p_key text, p_html text, p_version integer, p_named uuid[])
RETURNS TABLE (refusal text, id uuid, created boolean, notice jsonb)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  posted record;
BEGIN
  SELECT * INTO posted FROM post_comment(p_member, p_slug, p_parent, p_body, p_verdict, p_experience, p_key);
  IF posted.created THEN
    PERFORM keep_rendering(posted.id, p_html, p_version, p_named);
  END IF;
  RETURN QUERY SELECT posted.refusal, posted.id, posted.created, posted.notice;
END $$;

CREATE FUNCTION edit_rendered_comment(p_member uuid, p_comment uuid, p_body text, p_sets_verdict boolean,
  p_verdict verdict_value, p_sets_experience boolean, p_experience experience, p_html text, p_version integer,
  p_named uuid[])
RETURNS TABLE (refusal text, notice jsonb)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  edited record;
BEGIN
  SELECT * INTO edited
  FROM edit_comment(p_member, p_comment, p_body, p_sets_verdict, p_verdict, p_sets_experience, p_experience);
  IF edited.refusal IS NULL AND p_body IS NOT NULL THEN
    PERFORM keep_rendering(p_comment, p_html, p_version, p_named);
  END IF;
  RETURN QUERY SELECT edited.refusal, edited.notice;
END $$;
