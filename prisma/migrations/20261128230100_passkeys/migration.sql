-- Passkeys: what a member signs in with instead of the mail. Only public keys are kept here.
CREATE TABLE passkey (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  -- As the authenticator names it, in base64url: 1023 bytes at most.
  credential_id text NOT NULL UNIQUE CHECK (credential_id ~ '^[A-Za-z0-9_-]+$' AND length(credential_id) <= 1364),
  public_key bytea NOT NULL CHECK (octet_length(public_key) BETWEEN 1 AND 8192),
  -- How often the authenticator says that it signed; 0 for ever where it does not count.
  counter bigint NOT NULL CHECK (counter >= 0),
  transports text[] CHECK (transports IS NOT NULL AND cardinality(transports) <= 10),
  -- Whether it is copied to the member's other devices.
  backed_up boolean NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  last_used_at timestamptz(3)
);
CREATE INDEX passkey_member_id_idx ON passkey (member_id, created_at);

-- When its member last proved in this session who they are, and by which passkey if by one.
-- Sessions from before are not fresh. A constant, so that no row is written again while nobody can sign in.
ALTER TABLE session ADD COLUMN authenticated_at timestamptz(3) NOT NULL DEFAULT 'epoch';
ALTER TABLE session ALTER COLUMN authenticated_at SET DEFAULT now();
ALTER TABLE session ADD COLUMN passkey_id uuid REFERENCES passkey (id) ON DELETE SET NULL;
CREATE INDEX session_passkey_id_idx ON session (passkey_id);

-- Tells a member that a passkey came or went. The mail goes whatever mails the member chose: whoever broke in could
-- have switched it off.
CREATE FUNCTION tell_passkey(p_member uuid, p_outcome text, p_name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  told uuid;
BEGIN
  INSERT INTO notification (member_id, kind, actor_id, link, details)
  VALUES (p_member, 'STANDING', NULL, '/settings/passkeys', jsonb_build_object('outcome', p_outcome, 'title', p_name))
  RETURNING id INTO told;
  INSERT INTO mail_outbox (notification_id, member_id)
  SELECT told, p_member WHERE NOT EXISTS (SELECT FROM mail_refusal r WHERE r.member_id = p_member)
  ON CONFLICT DO NOTHING;
END $$;

-- Adds a passkey that was just shown; the session in which it was counts as signed in with it from then on.
CREATE FUNCTION add_passkey(p_member uuid, p_session uuid, p_credential text, p_key bytea, p_counter bigint,
  p_transports text[], p_backed_up boolean, p_name text)
RETURNS TABLE (refusal text, id uuid) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  added uuid;
BEGIN
  PERFORM FROM member WHERE id = p_member AND deletes_at IS NULL FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'SIGNED_OUT', NULL::uuid; RETURN;
  END IF;
  IF (SELECT count(*) FROM passkey WHERE member_id = p_member) >= 20 THEN
    RETURN QUERY SELECT 'TOO_MANY_PASSKEYS', NULL::uuid; RETURN;
  END IF;
  INSERT INTO passkey (member_id, credential_id, public_key, counter, transports, backed_up, name, last_used_at)
  VALUES (p_member, p_credential, p_key, p_counter, p_transports, p_backed_up, p_name, now())
  ON CONFLICT (credential_id) DO NOTHING RETURNING passkey.id INTO added;
  IF added IS NULL THEN
    RETURN QUERY SELECT 'PASSKEY_KNOWN', NULL::uuid; RETURN;
  END IF;
  UPDATE session SET passkey_id = added WHERE id = p_session AND member_id = p_member;
  PERFORM tell_passkey(p_member, 'PASSKEY_ADDED', p_name);
  RETURN QUERY SELECT NULL::text, added;
END $$;

-- Removes a passkey, and ends the sessions that it began except the asking one. The last one stays where the caller
-- says that its member needs one.
CREATE FUNCTION remove_passkey(p_member uuid, p_id uuid, p_session uuid, p_needs_one boolean)
RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  gone text;
BEGIN
  PERFORM FROM member WHERE id = p_member FOR NO KEY UPDATE;
  IF NOT EXISTS (SELECT FROM passkey WHERE id = p_id AND member_id = p_member) THEN
    RETURN 'NOT_FOUND';
  END IF;
  IF p_needs_one AND NOT EXISTS (SELECT FROM passkey WHERE member_id = p_member AND id <> p_id) THEN
    RETURN 'LAST_PASSKEY';
  END IF;
  DELETE FROM session WHERE passkey_id = p_id AND id IS DISTINCT FROM p_session;
  DELETE FROM passkey WHERE id = p_id RETURNING name INTO gone;
  PERFORM tell_passkey(p_member, 'PASSKEY_REMOVED', gone);
  RETURN NULL;
END $$;

-- Signs in whoever has just shown a passkey. Nothing when its counter did not rise since: somebody has a copy of it,
-- or the same answer came twice. A counter that is always 0 counts nothing.
CREATE FUNCTION begin_session_by_passkey(p_passkey uuid, p_counter bigint, p_backed_up boolean, p_hash text,
  p_expires timestamptz, p_user_agent text)
RETURNS TABLE (session_id uuid, took_back boolean, notices jsonb) LANGUAGE plpgsql AS $$
DECLARE
  whose uuid := (SELECT member_id FROM passkey WHERE id = p_passkey);
  begun record;
BEGIN
  PERFORM FROM member WHERE id = whose FOR NO KEY UPDATE;
  UPDATE passkey SET counter = p_counter, backed_up = p_backed_up, last_used_at = now()
  WHERE id = p_passkey AND (p_counter > counter OR (p_counter = 0 AND counter = 0));
  IF NOT FOUND THEN
    RETURN;
  END IF;
  SELECT * INTO begun FROM begin_session(whose, p_hash, p_expires, p_user_agent);
  IF begun.session_id IS NULL THEN
    RETURN;
  END IF;
  UPDATE session SET passkey_id = p_passkey WHERE id = begun.session_id;
  RETURN QUERY SELECT begun.session_id, begun.took_back, begun.notices;
END $$;
