-- What a member does not want is not mailed any more, but for what tells of passkeys: whoever broke in could switch off
-- the mail about their own.
CREATE OR REPLACE FUNCTION choose_mail(p_member uuid, p_choices jsonb) RETURNS boolean LANGUAGE plpgsql AS $$
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
    AND c.member_id = p_member AND c.kind = n.kind AND NOT c.wanted
    AND coalesce(n.details ->> 'outcome', '') NOT LIKE 'PASSKEY\_%';
  RETURN true;
END $$;

-- What is over is looked for whenever something is kept.
CREATE INDEX sealed_text_expires_at_idx ON sealed_text (expires_at);
