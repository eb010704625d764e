-- Decides about a suggestion: ACCEPT (in the words of p_changes->'content' where it has any), MERGE a suggested point
-- with the one in p_changes->>'into', which says the same already, DECLINE, or UNDO any of these, which opens it again.
-- All that follows from it happens in this one transaction, and the member who suggested it is told why.
CREATE OR REPLACE FUNCTION decide_suggestion(p_moderator uuid, p_suggestion uuid, p_decision text, p_changes jsonb, p_reason text, p_note text)
RETURNS TABLE (refusal text, state suggestion_state, decided_at timestamptz, decided_by text, link text, notices jsonb)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  moderator member;
  s suggestion;
  refused text;
  done record;
  into_point record;
  about record;
  becomes suggestion_state := CASE p_decision WHEN 'ACCEPT' THEN 'ACCEPTED' WHEN 'MERGE' THEN 'MERGED'
    WHEN 'DECLINE' THEN 'DECLINED' ELSE 'PENDING' END;
  content_is jsonb;
  told jsonb := '[]'::jsonb;
  leads_to text := '/suggestions#suggestion-' || p_suggestion;
BEGIN
  SELECT NULL::text AS refusal, NULL::uuid AS point_id, NULL::uuid AS technology_id, NULL::jsonb AS undo INTO done;
  SELECT NULL::uuid AS id, NULL::timestamptz AS archived_at INTO into_point;
  -- The order of locks of every write, members first: an account that goes for good holds its member, then its suggestions.
  PERFORM FROM member WHERE id = (SELECT member_id FROM suggestion WHERE id = p_suggestion) FOR KEY SHARE;
  SELECT * INTO moderator FROM member WHERE id = p_moderator FOR SHARE;
  SELECT * INTO s FROM suggestion WHERE id = p_suggestion FOR NO KEY UPDATE;
  refused := coalesce(standing_refusal(moderator), CASE
    WHEN moderator.role = 'MEMBER' THEN 'FORBIDDEN'
    WHEN s.id IS NULL THEN 'NOT_FOUND'
    WHEN s.state = 'WITHDRAWN' OR (s.state = 'PENDING') = (becomes = 'PENDING') THEN 'DECIDED'
    WHEN p_decision = 'MERGE' AND s.kind <> 'POINT' THEN 'NOT_MERGEABLE' END);
  content_is := coalesce(nullif(p_changes->'content', 'null'::jsonb), s.content);

  IF refused IS NULL AND p_decision = 'ACCEPT' THEN
    SELECT * INTO done FROM carry_out_suggestion(s, content_is, p_changes);
    refused := done.refusal;
    told := done.notices;
  ELSIF refused IS NULL AND p_decision = 'MERGE' THEN
    SELECT p.id, p.archived_at INTO into_point FROM point p WHERE p.id = (p_changes->>'into')::uuid
      AND p.technology_id = s.technology_id AND p.side::text = s.content->>'side';
    refused := CASE WHEN into_point.id IS NULL THEN 'NOT_A_PAIR' WHEN into_point.archived_at IS NOT NULL THEN 'POINT_GONE' END;
  ELSIF refused IS NULL AND p_decision = 'UNDO' THEN
    SELECT t.refusal, t.notices INTO refused, told FROM take_back_suggestion(s) t;
  END IF;
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, s.state, s.decided_at, (SELECT handle FROM member WHERE id = s.decided_by), NULL::text, NULL::jsonb;
    RETURN;
  END IF;

  UPDATE suggestion SET state = becomes,
    decided_by = CASE WHEN becomes <> 'PENDING' THEN p_moderator END,
    decided_at = CASE WHEN becomes <> 'PENDING' THEN clock_timestamp() END,
    reason = CASE WHEN becomes <> 'PENDING' THEN p_reason END,
    note = CASE WHEN becomes <> 'PENDING' THEN p_note END,
    became_point_id = CASE p_decision WHEN 'ACCEPT' THEN done.point_id WHEN 'MERGE' THEN into_point.id
      WHEN 'UNDO' THEN CASE WHEN s.state = 'ACCEPTED' AND s.kind = 'POINT' THEN s.became_point_id END END,
    became_technology_id = CASE WHEN s.kind = 'TECHNOLOGY' AND p_decision = 'ACCEPT' THEN done.technology_id
      ELSE s.became_technology_id END,
    undo = CASE WHEN p_decision = 'ACCEPT' THEN done.undo END
  WHERE id = p_suggestion RETURNING * INTO s;

  SELECT t.slug, t.name INTO about FROM technology t WHERE t.id = coalesce(s.technology_id, s.became_technology_id);
  IF becomes IN ('ACCEPTED', 'MERGED') THEN
    leads_to := '/technologies/' || about.slug || coalesce('#point-' || s.became_point_id, '');
  END IF;
  INSERT INTO moderation_log (actor_id, action, subject_type, subject_id, how_many, reason, note)
  VALUES (p_moderator, 'SUGGESTION_' || CASE becomes WHEN 'PENDING' THEN 'REOPENED' ELSE becomes::text END, 'SUGGESTION',
    p_suggestion, 1, p_reason, p_note);
  PERFORM notify_member(s.member_id, 'SUGGESTION_DECIDED', NULL, leads_to, jsonb_build_object(
    'suggestionId', s.id, 'kind', s.kind, 'outcome', CASE becomes WHEN 'PENDING' THEN 'REOPENED' ELSE becomes::text END,
    'title', coalesce(s.content->>'title', s.content->>'name', (SELECT title FROM point WHERE id = s.point_id)),
    'technology', about.name, 'slug', about.slug, 'reason', p_reason, 'note', p_note,
    'changed', p_decision = 'ACCEPT' AND content_is IS DISTINCT FROM s.content))
  WHERE s.member_id IS DISTINCT FROM p_moderator;
  -- A technology's name stands on many pages.
  told := told || CASE WHEN s.kind = 'TECHNOLOGY_EDIT' THEN announce_all() ELSE
    announce('{}'::uuid[], array_remove(ARRAY['moderation', 'ranking', 'technology:' || about.slug, 'member:' || s.member_id,
      'point:' || s.point_id, 'point:' || s.other_point_id, 'point:' || s.became_point_id], NULL)) END;
  RETURN QUERY SELECT NULL::text, s.state, s.decided_at, moderator.handle, leads_to,
    (SELECT coalesce(jsonb_agg(each), '[]'::jsonb) FROM jsonb_array_elements(told) each WHERE each <> 'null'::jsonb);
END $$;
