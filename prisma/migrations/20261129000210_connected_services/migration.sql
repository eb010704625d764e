-- Tells a member that a service was connected or disconnected. The mail goes whatever mails the member chose, as with
-- passkeys.
CREATE FUNCTION tell_service(p_member uuid, p_outcome text, p_name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  told uuid;
BEGIN
  INSERT INTO notification (member_id, kind, actor_id, link, details)
  VALUES (p_member, 'STANDING', NULL, '/settings#services', jsonb_build_object('outcome', p_outcome, 'title', p_name))
  RETURNING id INTO told;
  INSERT INTO mail_outbox (notification_id, member_id)
  SELECT told, p_member WHERE NOT EXISTS (SELECT FROM mail_refusal r WHERE r.member_id = p_member)
  ON CONFLICT DO NOTHING;
END $$;

-- Connects an account elsewhere to a member who is here already.
CREATE FUNCTION connect_service(p_member uuid, p_type text, p_provider text, p_account text, p_name text)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM member WHERE id = p_member FOR NO KEY UPDATE;
  INSERT INTO account (member_id, type, provider, provider_account_id)
  VALUES (p_member, p_type, p_provider, p_account);
  PERFORM tell_service(p_member, 'SERVICE_CONNECTED', p_name);
END $$;

-- Disconnects one, and ends every session but the asking one: which of them it began is not kept. The last way in stays
-- where the caller says that its member needs one.
CREATE FUNCTION disconnect_service(p_member uuid, p_id uuid, p_session uuid, p_needs_one boolean, p_name text)
RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM member WHERE id = p_member FOR NO KEY UPDATE;
  IF NOT EXISTS (SELECT FROM account WHERE id = p_id AND member_id = p_member) THEN
    RETURN 'NOT_FOUND';
  END IF;
  IF p_needs_one AND NOT EXISTS (SELECT FROM account WHERE member_id = p_member AND id <> p_id)
    AND NOT EXISTS (SELECT FROM passkey WHERE member_id = p_member) THEN
    RETURN 'LAST_SERVICE';
  END IF;
  DELETE FROM session WHERE member_id = p_member AND id IS DISTINCT FROM p_session;
  DELETE FROM account WHERE id = p_id;
  PERFORM tell_service(p_member, 'SERVICE_DISCONNECTED', p_name);
  RETURN NULL;
END $$;
