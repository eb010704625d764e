-- As before, and a change of role also ends the member's API tokens: what was allowed to one role is not left to another.
-- An administrator who changes their own role goes on in the asking session, under a new token whose hash is given;
-- without one that session ends too.
DROP FUNCTION set_member_role(uuid, uuid, role, text, uuid);
CREATE FUNCTION set_member_role(p_actor uuid, p_member uuid, p_role role, p_note text, p_session uuid,
  p_new_hash text DEFAULT NULL)
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
  DELETE FROM session WHERE member_id = p_member AND (id IS DISTINCT FROM p_session OR p_new_hash IS NULL);
  UPDATE session SET token_hash = p_new_hash WHERE member_id = p_member AND id = p_session;
  DELETE FROM api_token WHERE member_id = p_member;
  line := log_decision(p_actor, 'ROLE_' || p_role, 'MEMBER', p_member, 1,
    CASE WHEN p_actor IS NULL THEN 'OPERATOR' WHEN p_role > concerned.role THEN 'APPOINTED' ELSE 'RELIEVED' END, p_note);
  PERFORM tell_decision(line, p_member, NULL, NULL, NULL);
  RETURN QUERY SELECT NULL::text, concerned.role, announce(ARRAY[]::uuid[], ARRAY['moderation', 'member:' || p_member]);
END $$;
