-- Suspensions that end by themselves, and roles.
CREATE INDEX member_suspended_until_idx ON member (suspended_until) WHERE suspended_until IS NOT NULL;

-- Suspends (until a time, or without an end) or reinstates a member, writes down who did it and why, and tells the
-- member. No rows when nothing changes.
DROP FUNCTION set_standing(uuid, boolean, uuid, text, text);
CREATE FUNCTION set_standing(p_member uuid, p_suspended boolean, p_actor uuid, p_reason text, p_note text,
  p_until timestamptz DEFAULT NULL)
RETURNS SETOF jsonb LANGUAGE plpgsql AS $$
DECLARE
  concerned member;
  told jsonb;
  line bigint;
BEGIN
  SELECT * INTO concerned FROM member WHERE id = p_member FOR NO KEY UPDATE;
  IF concerned.id IS NULL OR (concerned.suspended_at IS NOT NULL) = p_suspended THEN
    RETURN;
  END IF;
  told := change_standing(p_member, CASE WHEN p_suspended THEN said_at() END,
    CASE WHEN p_suspended THEN p_until END, concerned.deletes_at);
  line := log_decision(p_actor, CASE WHEN p_suspended THEN 'MEMBER_SUSPENDED' ELSE 'MEMBER_REINSTATED' END, 'MEMBER',
    p_member, (SELECT count(*) FROM ballot WHERE member_id = p_member)::integer, p_reason, p_note);
  UPDATE decision SET undone_at = clock_timestamp() WHERE member_id = p_member AND undone_at IS NULL AND log_id IN (
    SELECT id FROM moderation_log WHERE subject_type = 'MEMBER' AND subject_id = p_member AND action = 'MEMBER_SUSPENDED');
  PERFORM tell_decision(line, p_member, NULL, NULL, CASE WHEN p_suspended THEN p_until END);
  RETURN NEXT told;
  RETURN NEXT announce(ARRAY[]::uuid[], ARRAY['moderation', 'moderation-queue']);
END $$;

-- Reinstates whoever's suspension is over; only this member where one is named.
CREATE FUNCTION end_suspensions(p_member uuid DEFAULT NULL) RETURNS SETOF jsonb LANGUAGE plpgsql AS $$
DECLARE
  -- All of them before any technology.
  members uuid[] := ARRAY(SELECT id FROM (SELECT id FROM member
    WHERE suspended_until <= now() AND (p_member IS NULL OR id = p_member) ORDER BY id FOR NO KEY UPDATE) over_now);
  due uuid;
BEGIN
  FOREACH due IN ARRAY members LOOP
    RETURN QUERY SELECT * FROM set_standing(due, false, NULL, 'ENDED', NULL);
  END LOOP;
END $$;

-- Gives a member a role in the name of an administrator, or of an operator (null). It ends the member's sessions, but
-- for the one that asks: whoever holds an old one shall not come into new powers.
CREATE FUNCTION set_member_role(p_actor uuid, p_member uuid, p_role role, p_note text, p_session uuid)
RETURNS TABLE (refusal text, was role, notice jsonb) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  actor member;
  concerned member;
  refused text;
  line bigint;
BEGIN
  -- All administrators in one order: of two who demote each other one has to stay.
  PERFORM FROM member WHERE id IN (p_actor, p_member) OR role = 'ADMIN' ORDER BY id FOR NO KEY UPDATE;
  SELECT * INTO actor FROM member WHERE id = p_actor;
  SELECT * INTO concerned FROM member WHERE id = p_member;
  refused := CASE
    WHEN p_actor IS NOT NULL AND standing_refusal(actor) IS NOT NULL THEN standing_refusal(actor)
    WHEN p_actor IS NOT NULL AND actor.role <> 'ADMIN' THEN 'FORBIDDEN'
    WHEN concerned.id IS NULL THEN 'NOT_FOUND'
    WHEN p_actor IS NOT NULL AND concerned.role = 'ADMIN' AND p_role <> 'ADMIN' AND NOT EXISTS (
      SELECT FROM member WHERE role = 'ADMIN' AND counts AND id <> p_member) THEN 'LAST_ADMIN' END;
  IF refused IS NOT NULL OR concerned.role = p_role THEN
    RETURN QUERY SELECT refused, concerned.role, NULL::jsonb; RETURN;
  END IF;
  UPDATE member SET role = p_role WHERE id = p_member;
  DELETE FROM session WHERE member_id = p_member AND id IS DISTINCT FROM p_session;
  line := log_decision(p_actor, 'ROLE_' || p_role, 'MEMBER', p_member, 1,
    CASE WHEN p_actor IS NULL THEN 'OPERATOR' WHEN p_role > concerned.role THEN 'APPOINTED' ELSE 'RELIEVED' END, p_note);
  PERFORM tell_decision(line, p_member, NULL, NULL, NULL);
  RETURN QUERY SELECT NULL::text, concerned.role, announce(ARRAY[]::uuid[], ARRAY['moderation', 'member:' || p_member]);
END $$;
