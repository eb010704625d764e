-- Where a session is used: what the browser called itself at sign-in, and when it was last seen (to some minutes).
ALTER TABLE session ADD COLUMN user_agent text, ADD COLUMN last_used_at timestamptz(3);
UPDATE session SET last_used_at = created_at;
ALTER TABLE session
  ALTER COLUMN last_used_at SET DEFAULT now(), ALTER COLUMN last_used_at SET NOT NULL,
  ADD CONSTRAINT session_user_agent_length CHECK (length(user_agent) <= 400);

-- What a program signs in with instead; only a hash of it is kept.
CREATE TYPE token_scope AS ENUM ('READ', 'WRITE');
CREATE TABLE api_token (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  -- How it ends, by which its member tells it from others.
  ending text NOT NULL CHECK (length(ending) = 4),
  scopes token_scope[] CHECK (scopes IS NOT NULL AND cardinality(scopes) BETWEEN 1 AND 2),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires timestamptz(3),
  last_used_at timestamptz(3)
);
CREATE INDEX api_token_member_id_idx ON api_token (member_id, created_at);

-- Makes a token unless the member has as many as anybody needs; null then.
CREATE FUNCTION make_api_token(p_member uuid, p_name text, p_hash text, p_ending text, p_scopes token_scope[], p_expires timestamptz)
RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  made uuid;
BEGIN
  PERFORM FROM member WHERE id = p_member FOR NO KEY UPDATE;
  IF (SELECT count(*) FROM api_token WHERE member_id = p_member) < 20 THEN
    INSERT INTO api_token (member_id, name, token_hash, ending, scopes, expires)
    VALUES (p_member, p_name, p_hash, p_ending, p_scopes, p_expires) RETURNING id INTO made;
  END IF;
  RETURN made;
END $$;
