-- A handle that its member gave up leads to the new one for a year, and nobody else can have it meanwhile.
ALTER TABLE member ADD COLUMN handle_changed_at timestamptz(3);
CREATE TABLE handle_history (
  handle text PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  until timestamptz(3) NOT NULL
);
CREATE INDEX handle_history_member_id_idx ON handle_history (member_id);
CREATE INDEX handle_history_until_idx ON handle_history (until);

-- Also against two who move at once: the unique index made this one wait until the other's history was there.
CREATE FUNCTION refuse_kept_handle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM handle_history WHERE handle = NEW.handle AND member_id <> NEW.id AND until > now()) THEN
    RAISE unique_violation USING MESSAGE = 'this handle still leads to somebody else',
      CONSTRAINT = 'member_handle_key', TABLE = 'member', COLUMN = 'handle';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER member_handle_is_free AFTER INSERT OR UPDATE OF handle ON member
  FOR EACH ROW EXECUTE FUNCTION refuse_kept_handle();

-- Gives a member another handle, at most once in 30 days; who still has the one given at the beginning need not wait.
-- Answers why not: HANDLE_TOO_SOON, with when it is possible, or HANDLE_TAKEN.
CREATE FUNCTION change_handle(p_member uuid, p_handle text) RETURNS TABLE (refusal text, possible_at timestamptz, earlier text)
LANGUAGE plpgsql AS $$
DECLARE
  mover member;
  next_change timestamptz;
BEGIN
  SELECT * INTO mover FROM member WHERE id = p_member FOR NO KEY UPDATE;
  next_change := mover.handle_changed_at + interval '30 days';
  IF mover.handle = p_handle THEN
    RETURN QUERY SELECT NULL::text, NULL::timestamptz, mover.handle;
  ELSIF next_change > now() THEN
    RETURN QUERY SELECT 'HANDLE_TOO_SOON', next_change, mover.handle;
  ELSE
    BEGIN
      UPDATE member SET handle = p_handle, handle_changed_at = now() WHERE id = p_member;
    EXCEPTION WHEN unique_violation THEN
      RETURN QUERY SELECT 'HANDLE_TAKEN', NULL::timestamptz, mover.handle; RETURN;
    END;
    DELETE FROM handle_history WHERE handle = p_handle;
    INSERT INTO handle_history (handle, member_id, until) VALUES (mover.handle, p_member, now() + interval '365 days')
    ON CONFLICT (handle) DO UPDATE SET member_id = excluded.member_id, until = excluded.until;
    RETURN QUERY SELECT NULL::text, NULL::timestamptz, mover.handle;
  END IF;
END $$;
