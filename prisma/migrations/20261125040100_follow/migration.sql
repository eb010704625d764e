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

-- Followers hear of a comment once, however often it is hidden and shown again; of those before this, never.
ALTER TABLE comment ADD COLUMN followers_told_at timestamptz(3);
UPDATE comment SET followers_told_at = created_at;

CREATE FUNCTION tell_followers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH shown AS (
    UPDATE comment SET followers_told_at = clock_timestamp()
    WHERE id = NEW.id AND state = 'VISIBLE' AND followers_told_at IS NULL
    RETURNING id, member_id, technology_id, body
  )
  INSERT INTO notification (member_id, kind, actor_id, link, details)
  SELECT f.member_id, 'NEW_COMMENT', c.member_id, '/comments/' || c.id, jsonb_build_object('technology', t.name,
    'slug', t.slug, 'commentId', c.id, 'excerpt', left(btrim(regexp_replace(c.body, '\s+', ' ', 'g')), 200))
  FROM shown c JOIN technology t ON t.id = c.technology_id JOIN follow f ON f.technology_id = t.id
  WHERE f.member_id <> c.member_id
    AND NOT EXISTS (SELECT FROM comment_addressee a WHERE a.comment_id = c.id AND a.member_id = f.member_id);
  RETURN NULL;
END $$;
-- At the end of the transaction, when it is known whom the comment answers and names: they are told already.
CREATE CONSTRAINT TRIGGER comment_is_new AFTER INSERT ON comment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.state = 'VISIBLE') EXECUTE FUNCTION tell_followers();
CREATE CONSTRAINT TRIGGER comment_is_newly_shown AFTER UPDATE OF state ON comment DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'VISIBLE' AND NEW.followers_told_at IS NULL) EXECUTE FUNCTION tell_followers();
