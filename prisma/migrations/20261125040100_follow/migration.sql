-- Who wants to hear of new comments on which technologies. Nobody but the member sees it.
CREATE TABLE follow (
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  technology_id uuid NOT NULL REFERENCES technology (id) ON DELETE CASCADE,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (member_id, technology_id)
);
CREATE INDEX follow_technology_id_idx ON follow (technology_id);

CREATE FUNCTION set_follow(p_member uuid, p_slug text, p_following boolean) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  follower member;
  refused text;
  about uuid;
BEGIN
  SELECT * INTO follower FROM member WHERE id = p_member FOR NO KEY UPDATE;
  SELECT id INTO about FROM technology WHERE slug = p_slug;
  refused := coalesce(standing_refusal(follower), CASE WHEN about IS NULL THEN 'NOT_FOUND' END);
  IF refused IS NOT NULL THEN
    RETURN refused;
  END IF;
  IF p_following THEN
    INSERT INTO follow (member_id, technology_id) VALUES (p_member, about) ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM follow WHERE member_id = p_member AND technology_id = about;
  END IF;
  RETURN NULL;
END $$;

-- When followers heard of a comment: once, however often it is hidden and shown again. Null while it waits to be shown.
ALTER TABLE comment ADD COLUMN followers_told_at timestamptz(3) DEFAULT clock_timestamp();

CREATE FUNCTION followers_wait() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.followers_told_at := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER comment_waits_to_be_shown BEFORE INSERT ON comment FOR EACH ROW
  WHEN (NEW.state <> 'VISIBLE') EXECUTE FUNCTION followers_wait();

CREATE FUNCTION tell_followers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  told_now boolean;
BEGIN
  -- What else the transaction did to the comment counts too: it is as it will be committed.
  UPDATE comment SET followers_told_at = CASE WHEN state = 'VISIBLE' THEN clock_timestamp() END
  WHERE id = NEW.id AND (state = 'VISIBLE') = (followers_told_at IS NULL)
  RETURNING state = 'VISIBLE' INTO told_now;
  IF NOT coalesce(told_now, TG_OP = 'INSERT')
    OR NOT EXISTS (SELECT FROM follow WHERE technology_id = NEW.technology_id) THEN
    RETURN NULL;
  END IF;
  INSERT INTO notification (member_id, kind, actor_id, link, details)
  SELECT f.member_id, 'NEW_COMMENT', c.member_id, '/comments/' || c.id, jsonb_build_object('technology', t.name,
    'slug', t.slug, 'commentId', c.id, 'excerpt', left(btrim(regexp_replace(c.body, '\s+', ' ', 'g')), 200))
  FROM comment c JOIN technology t ON t.id = c.technology_id JOIN follow f ON f.technology_id = t.id
  WHERE c.id = NEW.id AND f.member_id <> c.member_id
    AND NOT EXISTS (SELECT FROM comment_addressee a WHERE a.comment_id = c.id AND a.member_id = f.member_id);
  RETURN NULL;
END $$;
-- At the end of the transaction, when it is known whom the comment answers and names: they are told already.
CREATE CONSTRAINT TRIGGER comment_is_new AFTER INSERT ON comment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.state = 'VISIBLE') EXECUTE FUNCTION tell_followers();
CREATE CONSTRAINT TRIGGER comment_is_newly_shown AFTER UPDATE OF state ON comment DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'VISIBLE' AND NEW.followers_told_at IS NULL) EXECUTE FUNCTION tell_followers();
