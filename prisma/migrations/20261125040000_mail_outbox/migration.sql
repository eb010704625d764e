-- Which kinds a member wants by mail, where that was said; elsewhere the default holds.
CREATE TABLE mail_choice (
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  kind notification_kind NOT NULL,
  wanted boolean NOT NULL,
  PRIMARY KEY (member_id, kind)
);

-- lib/notification/notification-kinds.ts says the same; a test compares them.
CREATE FUNCTION is_mailed_by_default(p_kind notification_kind) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN p_kind <> 'NEW_COMMENT';

-- Members whose address the mail server refused for good: nothing is sent to them until they try again.
CREATE TABLE mail_refusal (
  member_id uuid PRIMARY KEY REFERENCES member (id) ON DELETE CASCADE,
  -- What the server said, for the member to read.
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  refused_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);

-- What is still to be mailed. A row goes as soon as the server has taken its mail.
CREATE TABLE mail_outbox (
  notification_id uuid PRIMARY KEY REFERENCES notification (id) ON DELETE CASCADE,
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  -- How often it was tried without success.
  attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  -- When it is the next one's turn to try; while one sends it, when that one counts as dead.
  due_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  -- Who tries, or tried last: only that one may say what came of it.
  claim uuid
);
CREATE INDEX mail_outbox_due_at_idx ON mail_outbox (due_at);
CREATE INDEX mail_outbox_member_id_idx ON mail_outbox (member_id);
CREATE INDEX notification_created_at_idx ON notification (created_at);

-- Whatever tells members something puts its mails beside it in the same transaction: a crash loses neither alone.
CREATE FUNCTION put_into_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO mail_outbox (notification_id, member_id)
  SELECT told.id, told.member_id FROM told
  LEFT JOIN mail_choice c ON c.member_id = told.member_id AND c.kind = told.kind
  WHERE coalesce(c.wanted, is_mailed_by_default(told.kind))
    AND NOT EXISTS (SELECT FROM mail_refusal r WHERE r.member_id = told.member_id);
  RETURN NULL;
END $$;
CREATE TRIGGER notification_goes_by_mail AFTER INSERT ON notification REFERENCING NEW TABLE AS told
  FOR EACH STATEMENT EXECUTE FUNCTION put_into_outbox();

-- The comment that a notification quotes; null for the kinds that quote none.
CREATE FUNCTION quoted_comment(p_kind notification_kind, p_details jsonb) RETURNS uuid
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN p_kind IN ('REPLY', 'MENTION', 'NEW_COMMENT')
  AND p_details ->> 'commentId' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN (p_details ->> 'commentId')::uuid END;

-- Switches kinds of mail on and off; what waits of a kind that is switched off is not sent any more.
CREATE FUNCTION choose_mail(p_member uuid, p_choices jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM member WHERE id = p_member FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  INSERT INTO mail_choice (member_id, kind, wanted)
  SELECT p_member, key::notification_kind, value::boolean FROM jsonb_each_text(p_choices)
  ON CONFLICT (member_id, kind) DO UPDATE SET wanted = excluded.wanted;
  DELETE FROM mail_outbox o USING notification n, mail_choice c
  WHERE o.member_id = p_member AND n.id = o.notification_id
    AND c.member_id = p_member AND c.kind = n.kind AND NOT c.wanted;
  RETURN true;
END $$;

-- Notes that the server refuses a member's address. What waits for them stays, and waits for another word from them.
CREATE FUNCTION refuse_mail(p_member uuid, p_reason text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM member WHERE id = p_member FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  INSERT INTO mail_refusal (member_id, reason) VALUES (p_member, left(p_reason, 500))
  ON CONFLICT (member_id) DO UPDATE SET reason = excluded.reason, refused_at = excluded.refused_at;
  UPDATE mail_outbox SET due_at = 'infinity' WHERE member_id = p_member;
END $$;

-- The member says that the address is right: what waits is sent, and what comes is again.
CREATE FUNCTION retry_mail(p_member uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM member WHERE id = p_member FOR NO KEY UPDATE;
  DELETE FROM mail_refusal WHERE member_id = p_member;
  IF FOUND THEN
    UPDATE mail_outbox SET due_at = clock_timestamp(), attempts = 0 WHERE member_id = p_member;
  END IF;
END $$;

-- Another address is another chance.
CREATE FUNCTION retry_mail_at_new_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM retry_mail(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER member_has_new_address AFTER UPDATE OF email ON member FOR EACH ROW
  WHEN (NEW.email IS DISTINCT FROM OLD.email) EXECUTE FUNCTION retry_mail_at_new_address();
