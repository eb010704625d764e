-- Gives, changes or withdraws (null) what a member says to “Would you use it again?” and moves the ballot with it.
-- The latest answer counts: a newer comment takes the place over, and an older one does not come back.
CREATE FUNCTION say_verdict(p_voter member, p_technology uuid, p_comment uuid, p_value verdict_value, p_experience experience)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  p_member uuid := p_voter.id;
  earlier verdict;
  was verdict_value;
BEGIN
  SELECT * INTO earlier FROM verdict WHERE member_id = p_member AND technology_id = p_technology;
  IF earlier.withdrawn_at IS NULL THEN
    was := earlier.value;
  END IF;
  IF p_value IS NULL THEN
    UPDATE verdict SET withdrawn_at = now() WHERE member_id = p_member AND technology_id = p_technology;
  ELSE
    INSERT INTO verdict (member_id, technology_id, value, experience, comment_id)
    VALUES (p_member, p_technology, p_value, p_experience, p_comment)
    ON CONFLICT (member_id, technology_id) DO UPDATE SET value = excluded.value, experience = excluded.experience,
      comment_id = excluded.comment_id, withdrawn_at = NULL, updated_at = now();
  END IF;
  IF was IS DISTINCT FROM p_value THEN
    UPDATE technology SET
      verdicts_yes = verdicts_yes + coalesce((p_value = 'YES')::integer, 0) - coalesce((was = 'YES')::integer, 0),
      verdicts_no = verdicts_no + coalesce((p_value = 'NO')::integer, 0) - coalesce((was = 'NO')::integer, 0)
    WHERE id = p_technology AND p_voter.suspended_at IS NULL;
    PERFORM move_ballot(p_voter, p_technology,
      3 * (coalesce((p_value = 'YES')::integer, 0) - coalesce((was = 'YES')::integer, 0)),
      3 * (coalesce((p_value = 'NO')::integer, 0) - coalesce((was = 'NO')::integer, 0)));
  END IF;
END $$;

-- Why a member (whose row the caller has locked, or sought in vain) may not write; null when nothing speaks against it.
CREATE FUNCTION standing_refusal(p_voter member) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE WHEN p_voter.id IS NULL THEN 'SIGNED_OUT' WHEN p_voter.suspended_at IS NOT NULL THEN 'SUSPENDED' END;

-- Posts a comment or a reply. A repeated key answers the comment that the first request made.
CREATE FUNCTION post_comment(p_member uuid, p_slug text, p_parent uuid, p_body text, p_verdict verdict_value,
  p_experience experience, p_key text)
RETURNS TABLE (refusal text, id uuid, created boolean, notice jsonb)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  voter member;
  refused text;
  about uuid;
  keyed comment;
  answered comment;
  posted uuid;
BEGIN
  SELECT * INTO voter FROM member WHERE id = p_member FOR NO KEY UPDATE;
  refused := standing_refusal(voter);
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, NULL::uuid, false, NULL::jsonb; RETURN;
  END IF;
  SELECT id INTO about FROM technology WHERE slug = p_slug;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'NOT_FOUND', NULL::uuid, false, NULL::jsonb; RETURN;
  END IF;
  SELECT * INTO keyed FROM comment WHERE member_id = p_member AND idempotency_key = p_key;
  IF FOUND AND keyed.technology_id = about THEN
    RETURN QUERY SELECT NULL::text, keyed.id, false, NULL::jsonb; RETURN;
  ELSIF FOUND THEN
    RETURN QUERY SELECT 'KEY_REUSED', NULL::uuid, false, NULL::jsonb; RETURN;
  END IF;
  IF p_parent IS NOT NULL THEN
    -- Locked until the reply stands, so that its deletion sees the reply and leaves an empty place.
    SELECT * INTO answered FROM comment WHERE id = p_parent AND technology_id = about FOR SHARE;
    IF NOT FOUND THEN
      RETURN QUERY SELECT 'NO_PARENT', NULL::uuid, false, NULL::jsonb; RETURN;
    ELSIF answered.state <> 'VISIBLE' THEN
      RETURN QUERY SELECT 'PARENT_GONE', NULL::uuid, false, NULL::jsonb; RETURN;
    END IF;
  END IF;
  INSERT INTO comment (technology_id, member_id, parent_id, answers_id, body, verdict, experience, idempotency_key)
  VALUES (about, p_member, coalesce(answered.parent_id, answered.id),
    CASE WHEN answered.parent_id IS NOT NULL THEN answered.id END, p_body, p_verdict, p_experience, p_key)
  RETURNING id INTO posted;
  UPDATE technology SET comment_count = comment_count + 1 WHERE id = about;
  IF p_verdict IS NOT NULL THEN
    PERFORM say_verdict(voter, about, posted, p_verdict, p_experience);
  END IF;
  RETURN QUERY SELECT NULL::text, posted, true, announce(ARRAY[about], comment_tags(p_slug, p_member));
END $$;

-- What shows a comment: the technology with its counts, its comments, the list, and the profile of who wrote it.
CREATE FUNCTION comment_tags(p_slug text, p_member uuid) RETURNS text[]
LANGUAGE sql IMMUTABLE
RETURN ARRAY['comments:' || p_slug, 'technology:' || p_slug, 'ranking', 'member:' || p_member];

-- Changes one's own comment. Null for the body keeps it; p_sets_verdict says whether the answer is changed too.
CREATE FUNCTION edit_comment(p_member uuid, p_comment uuid, p_body text, p_sets_verdict boolean, p_verdict verdict_value,
  p_sets_experience boolean, p_experience experience)
RETURNS TABLE (refusal text, notice jsonb)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  voter member;
  refused text;
  old comment;
  slug_of text;
  verdict_now verdict_value;
  experience_now experience;
  holder uuid;
BEGIN
  SELECT * INTO voter FROM member WHERE id = p_member FOR NO KEY UPDATE;
  refused := standing_refusal(voter);
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, NULL::jsonb; RETURN;
  END IF;
  SELECT * INTO old FROM comment WHERE id = p_comment FOR UPDATE;
  IF NOT FOUND OR (old.state IN ('DELETED', 'HIDDEN') AND old.member_id <> p_member) THEN
    RETURN QUERY SELECT 'NOT_FOUND', NULL::jsonb; RETURN;
  ELSIF old.member_id <> p_member THEN
    RETURN QUERY SELECT 'NOT_YOURS', NULL::jsonb; RETURN;
  ELSIF old.state IN ('DELETED', 'HIDDEN') THEN
    RETURN QUERY SELECT 'GONE', NULL::jsonb; RETURN;
  ELSIF old.parent_id IS NOT NULL AND p_sets_verdict AND p_verdict IS NOT NULL THEN
    RETURN QUERY SELECT 'VERDICT_ON_REPLY', NULL::jsonb; RETURN;
  END IF;
  verdict_now := CASE WHEN p_sets_verdict THEN p_verdict ELSE old.verdict END;
  experience_now := CASE WHEN p_sets_experience THEN p_experience ELSE old.experience END;
  IF verdict_now IS NULL AND p_sets_experience AND p_experience IS NOT NULL THEN
    RETURN QUERY SELECT 'EXPERIENCE_WITHOUT_VERDICT', NULL::jsonb; RETURN;
  ELSIF verdict_now IS NULL THEN
    experience_now := NULL;
  END IF;
  UPDATE comment SET body = coalesce(p_body, body), verdict = verdict_now, experience = experience_now,
    edited_at = CASE WHEN p_body IS DISTINCT FROM body AND p_body IS NOT NULL THEN now() ELSE edited_at END
  WHERE id = p_comment;
  SELECT comment_id INTO holder FROM verdict WHERE member_id = p_member AND technology_id = old.technology_id;
  -- A changed answer is the newest one; an unchanged or withdrawn one matters only where this comment holds the place.
  IF verdict_now IS DISTINCT FROM old.verdict AND (verdict_now IS NOT NULL OR holder = p_comment)
    OR experience_now IS DISTINCT FROM old.experience AND holder = p_comment THEN
    PERFORM say_verdict(voter, old.technology_id, p_comment, verdict_now, experience_now);
  END IF;
  SELECT slug INTO slug_of FROM technology WHERE id = old.technology_id;
  RETURN QUERY SELECT NULL::text, announce(ARRAY[old.technology_id], comment_tags(slug_of, p_member));
END $$;

-- Shows or takes away a comment: DELETED by its author, HIDDEN by a moderator, VISIBLE again. Its answer goes and comes
-- with it, unless the member has given a newer one.
CREATE FUNCTION set_comment_state(p_comment uuid, p_state comment_state) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  voter member;
  old comment;
  shown integer;
  slug_of text;
BEGIN
  SELECT m.* INTO voter FROM member m JOIN comment c ON c.member_id = m.id WHERE c.id = p_comment
  FOR NO KEY UPDATE OF m;
  SELECT * INTO old FROM comment WHERE id = p_comment FOR UPDATE;
  IF old.id IS NULL OR old.state IN (p_state, 'DELETED') THEN
    RETURN NULL;
  END IF;
  UPDATE comment SET state = p_state WHERE id = p_comment;
  shown := (p_state = 'VISIBLE')::integer - (old.state = 'VISIBLE')::integer;
  IF shown <> 0 AND old.verdict IS NOT NULL AND EXISTS (SELECT FROM verdict WHERE comment_id = p_comment) THEN
    PERFORM say_verdict(voter, old.technology_id, p_comment,
      CASE WHEN shown = 1 THEN old.verdict END, old.experience);
  END IF;
  UPDATE technology SET comment_count = comment_count + shown WHERE id = old.technology_id RETURNING slug INTO slug_of;
  RETURN announce(ARRAY[old.technology_id], comment_tags(slug_of, old.member_id));
END $$;

-- Takes away a comment in the name of a member: one's own is DELETED, another's is HIDDEN by a moderator.
CREATE FUNCTION remove_comment(p_member uuid, p_comment uuid) RETURNS TABLE (refusal text, notice jsonb)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  author uuid;
  remover member;
  refused text;
  old comment;
BEGIN
  SELECT member_id INTO author FROM comment WHERE id = p_comment;
  -- Both rows in one order: two moderators may be hiding each other's comments.
  PERFORM FROM member WHERE id IN (p_member, author) ORDER BY id FOR NO KEY UPDATE;
  SELECT * INTO remover FROM member WHERE id = p_member;
  refused := standing_refusal(remover);
  SELECT * INTO old FROM comment WHERE id = p_comment;
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, NULL::jsonb;
  ELSIF old.id IS NULL OR old.state = 'DELETED' THEN
    RETURN QUERY SELECT 'NOT_FOUND', NULL::jsonb;
  ELSIF old.member_id = p_member THEN
    RETURN QUERY SELECT NULL::text, set_comment_state(p_comment, 'DELETED');
  ELSIF remover.role IN ('MODERATOR', 'ADMIN') THEN
    RETURN QUERY SELECT NULL::text, set_comment_state(p_comment, 'HIDDEN');
  ELSE
    RETURN QUERY SELECT 'NOT_YOURS', NULL::jsonb;
  END IF;
END $$;
