-- A write that waits for a row while its writer is suspended, or relieved of a role, is refused when its turn comes: who
-- writes is read only under the lock of that row. The functions are as before but for that.

-- Why a member may not write, or null. Holds the member's row until the end of the transaction.
CREATE FUNCTION writing_refusal(p_member uuid) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  writer member;
BEGIN
  SELECT * INTO writer FROM member WHERE id = p_member FOR NO KEY UPDATE;
  RETURN standing_refusal(writer);
END $$;

-- Shared: nothing that editors do changes their own row. Before any technology, as every function asks this first.
CREATE OR REPLACE FUNCTION editing_refusal(p_editor uuid, p_role role) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  editor member;
BEGIN
  SELECT * INTO editor FROM member WHERE id = p_editor FOR SHARE;
  RETURN coalesce(standing_refusal(editor), CASE
    WHEN editor.role <> 'ADMIN' AND editor.role <> p_role THEN 'FORBIDDEN' END);
END $$;

-- APPROVE what waits, HIDE what is shown or waits, SHOW what is hidden, RETURN to review what was shown or hidden.
CREATE OR REPLACE FUNCTION decide_comment(p_moderator uuid, p_comment uuid, p_decision text, p_reason text, p_note text)
RETURNS decided LANGUAGE plpgsql AS $$
DECLARE
  moderator member;
  old comment;
  refused text;
  becomes comment_state;
  done record;
BEGIN
  SELECT * INTO old FROM comment WHERE id = p_comment;
  -- Members, technologies, comments, as everywhere; two moderators may be deciding about each other's comments.
  PERFORM FROM member WHERE id IN (p_moderator, old.member_id) ORDER BY id FOR NO KEY UPDATE;
  SELECT * INTO moderator FROM member WHERE id = p_moderator;
  PERFORM FROM technology WHERE id = old.technology_id FOR NO KEY UPDATE;
  SELECT * INTO old FROM comment WHERE id = p_comment FOR UPDATE;
  refused := coalesce(decider_refusal(moderator, old.member_id),
    CASE WHEN old.id IS NULL THEN 'NOT_FOUND' WHEN old.state = 'DELETED' THEN 'GONE' END);
  IF refused IS NOT NULL THEN
    RETURN refused_decision(refused);
  END IF;
  becomes := CASE
    WHEN p_decision = 'APPROVE' AND old.state = 'PENDING' THEN 'VISIBLE'
    WHEN p_decision = 'HIDE' AND old.state IN ('VISIBLE', 'PENDING') THEN 'HIDDEN'
    WHEN p_decision = 'SHOW' AND old.state = 'HIDDEN' THEN 'VISIBLE'
    WHEN p_decision = 'RETURN' AND old.state IN ('VISIBLE', 'HIDDEN') THEN 'PENDING' END;
  IF becomes IS NULL THEN
    RETURN decided_already('COMMENT', p_comment, old.state::text);
  END IF;
  SELECT * INTO done FROM moderate_comment(p_moderator, p_comment, becomes, CASE p_decision WHEN 'APPROVE' THEN 'COMMENT_APPROVED'
    WHEN 'HIDE' THEN 'COMMENT_HIDDEN' WHEN 'SHOW' THEN 'COMMENT_SHOWN' ELSE 'COMMENT_RETURNED' END, p_reason, p_note);
  RETURN ROW(NULL, becomes, 1, NULL, moderator.handle, clock_timestamp(), done.notices)::decided;
END $$;

-- HIDE what is reported (a point is archived), DISMISS the reports, or REOPEN what was decided, which brings it back.
-- All open reports of one subject are decided together.
CREATE OR REPLACE FUNCTION decide_report(p_moderator uuid, p_report uuid, p_decision text, p_reason text, p_note text)
RETURNS decided LANGUAGE plpgsql AS $$
DECLARE
  moderator member;
  reported report;
  said comment;
  refused text;
  line bigint;
  moved integer;
  done record;
  told jsonb[] := '{}';
BEGIN
  SELECT * INTO reported FROM report WHERE id = p_report;
  SELECT * INTO said FROM comment WHERE id = reported.comment_id;
  PERFORM FROM member WHERE id IN (p_moderator, said.member_id) ORDER BY id FOR NO KEY UPDATE;
  SELECT * INTO moderator FROM member WHERE id = p_moderator;
  PERFORM FROM technology WHERE id = coalesce(said.technology_id,
    (SELECT technology_id FROM point WHERE id = reported.point_id)) FOR NO KEY UPDATE;
  SELECT * INTO said FROM comment WHERE id = reported.comment_id FOR UPDATE;
  PERFORM FROM report WHERE comment_id = reported.comment_id OR point_id = reported.point_id ORDER BY id FOR NO KEY UPDATE;
  SELECT * INTO reported FROM report WHERE id = p_report;
  refused := coalesce(decider_refusal(moderator, said.member_id), CASE WHEN reported.id IS NULL THEN 'NOT_FOUND' END);
  IF refused IS NOT NULL THEN
    RETURN refused_decision(refused);
  ELSIF (reported.state = 'OPEN') = (p_decision = 'REOPEN') THEN
    RETURN (SELECT ROW('DECIDED', reported.state, 0, l.action, m.handle, l.at, NULL)::decided FROM (VALUES (1)) always
      LEFT JOIN moderation_log l ON l.id = reported.log_id LEFT JOIN member m ON m.id = l.actor_id);
  END IF;

  IF p_decision = 'REOPEN' THEN
    IF reported.state = 'UPHELD' AND said.state = 'HIDDEN' THEN
      told := told || set_comment_state(said.id, said.hidden_from);
    ELSIF reported.state = 'UPHELD' AND reported.point_id IS NOT NULL THEN
      told := told || set_point_archived(reported.point_id, false);
    END IF;
    -- Who reported it again meanwhile has an open report already.
    UPDATE report r SET state = 'OPEN', decided_at = NULL, log_id = NULL
    WHERE r.log_id = reported.log_id AND (r.id = p_report OR NOT EXISTS (SELECT FROM report o WHERE o.state = 'OPEN'
      AND o.reporter_id = r.reporter_id AND (o.comment_id = r.comment_id OR o.point_id = r.point_id)));
    GET DIAGNOSTICS moved = ROW_COUNT;
    line := log_decision(p_moderator, 'REPORT_REOPENED', 'REPORT', p_report, moved, p_reason, p_note);
    IF reported.state = 'UPHELD' THEN
      UPDATE decision SET undone_at = clock_timestamp() WHERE log_id = reported.log_id AND undone_at IS NULL;
      PERFORM tell_decision(line, said.member_id, said.id, said.body, NULL);
    END IF;
  ELSIF p_decision = 'DISMISS' OR said.state IN ('DELETED', 'HIDDEN') THEN
    -- What its author has deleted meanwhile cannot be hidden as well.
    SELECT count(*) INTO moved FROM report
    WHERE state = 'OPEN' AND (comment_id = reported.comment_id OR point_id = reported.point_id);
    line := log_decision(p_moderator, CASE p_decision WHEN 'DISMISS' THEN 'REPORT_DISMISSED' ELSE 'REPORT_UPHELD' END,
      'REPORT', p_report, moved, p_reason, p_note);
    PERFORM close_reports(reported.comment_id, reported.point_id, line, 'OPEN',
      CASE p_decision WHEN 'DISMISS' THEN 'DISMISSED' ELSE 'UPHELD' END::report_state);
  ELSIF said.id IS NOT NULL THEN
    SELECT count(*) INTO moved FROM report WHERE state = 'OPEN' AND comment_id = said.id;
    SELECT * INTO done FROM moderate_comment(p_moderator, said.id, 'HIDDEN', 'COMMENT_HIDDEN', p_reason, p_note);
    told := done.notices;
  ELSE
    told := told || set_point_archived(reported.point_id, true);
    SELECT count(*) INTO moved FROM report WHERE state = 'OPEN' AND point_id = reported.point_id;
    line := log_decision(p_moderator, 'POINT_ARCHIVED', 'REPORT', p_report, moved, p_reason, p_note);
    PERFORM close_reports(NULL, reported.point_id, line, 'OPEN', 'UPHELD');
  END IF;
  told := told || announce('{}'::uuid[], ARRAY['moderation', 'moderation-queue']);
  RETURN ROW(NULL, CASE p_decision WHEN 'REOPEN' THEN 'OPEN' WHEN 'DISMISS' THEN 'DISMISSED' ELSE 'UPHELD' END, moved, NULL,
    moderator.handle, clock_timestamp(), told)::decided;
END $$;

-- GRANT an answer, which undoes what it is about; DECLINE it; or REOPEN it, which brings back what was undone.
CREATE OR REPLACE FUNCTION decide_appeal(p_moderator uuid, p_appeal uuid, p_decision text, p_reason text, p_note text)
RETURNS decided LANGUAGE plpgsql AS $$
DECLARE
  moderator member;
  answer appeal;
  about decision;
  concerned member;
  said comment;
  refused text;
  line bigint;
  reason_then text;
  done record;
  told jsonb[] := '{}';
BEGIN
  SELECT d.* INTO about FROM decision d JOIN appeal a ON a.decision_id = d.id WHERE a.id = p_appeal;
  PERFORM FROM member WHERE id IN (p_moderator, about.member_id) ORDER BY id FOR NO KEY UPDATE;
  SELECT * INTO moderator FROM member WHERE id = p_moderator;
  SELECT * INTO concerned FROM member WHERE id = about.member_id;
  PERFORM FROM technology WHERE id = (SELECT technology_id FROM comment WHERE id = about.comment_id) FOR NO KEY UPDATE;
  SELECT * INTO said FROM comment WHERE id = about.comment_id FOR UPDATE;
  SELECT * INTO answer FROM appeal WHERE id = p_appeal FOR NO KEY UPDATE;
  refused := coalesce(decider_refusal(moderator, about.member_id), CASE WHEN answer.id IS NULL THEN 'NOT_FOUND' END,
    CASE WHEN about.comment_id IS NULL AND concerned.role <> 'MEMBER' AND moderator.role <> 'ADMIN' THEN 'FORBIDDEN' END);
  IF refused IS NOT NULL THEN
    RETURN refused_decision(refused);
  ELSIF (answer.state = 'OPEN') = (p_decision = 'REOPEN') THEN
    RETURN (SELECT ROW('DECIDED', answer.state, 0, l.action, m.handle, l.at, NULL)::decided FROM (VALUES (1)) always
      LEFT JOIN moderation_log l ON l.id = answer.log_id LEFT JOIN member m ON m.id = l.actor_id);
  END IF;
  line := log_decision(p_moderator, CASE p_decision WHEN 'GRANT' THEN 'APPEAL_GRANTED' WHEN 'DECLINE' THEN 'APPEAL_DECLINED'
    ELSE 'APPEAL_REOPENED' END, 'APPEAL', p_appeal, 1, p_reason, p_note);
  SELECT reason INTO reason_then FROM moderation_log WHERE id = about.log_id;
  IF p_decision = 'GRANT' AND said.state = 'HIDDEN' THEN
    SELECT * INTO done FROM moderate_comment(p_moderator, said.id, 'VISIBLE', 'COMMENT_SHOWN', 'APPEAL', p_note);
    told := done.notices;
  ELSIF p_decision = 'GRANT' AND about.comment_id IS NULL THEN
    told := ARRAY(SELECT set_standing(about.member_id, false, p_moderator, 'APPEAL', p_note));
  ELSIF p_decision = 'REOPEN' AND answer.state = 'GRANTED' AND said.state = 'VISIBLE' THEN
    SELECT * INTO done FROM moderate_comment(p_moderator, said.id, 'HIDDEN', 'COMMENT_HIDDEN', reason_then, p_note);
    told := done.notices;
  ELSIF p_decision = 'REOPEN' AND answer.state = 'GRANTED' AND about.comment_id IS NULL
    AND coalesce(about.until, 'infinity') > now() THEN
    told := ARRAY(SELECT set_standing(about.member_id, true, p_moderator, reason_then, p_note, about.until));
  END IF;
  UPDATE appeal SET state = CASE p_decision WHEN 'GRANT' THEN 'GRANTED' WHEN 'DECLINE' THEN 'DECLINED' ELSE 'OPEN'
      END::appeal_state,
    decided_at = CASE WHEN p_decision <> 'REOPEN' THEN clock_timestamp() END,
    log_id = CASE WHEN p_decision <> 'REOPEN' THEN line END
  WHERE id = p_appeal RETURNING * INTO answer;
  -- What was undone or brought back has been told already.
  IF cardinality(told) = 0 THEN
    PERFORM tell_decision(line, about.member_id, about.comment_id, about.excerpt, NULL);
  END IF;
  told := told || announce('{}'::uuid[], ARRAY['moderation', 'moderation-queue']);
  RETURN ROW(NULL, answer.state, 1, NULL, moderator.handle, clock_timestamp(), told)::decided;
END $$;

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

-- Decides about a flag: SET_ASIDE or DISMISS an open one, PUT_BACK a decided one, which opens it again. All its ballots
-- move in this one transaction; a ballot that another flag keeps aside stays there. Answers with the flag's state.
CREATE OR REPLACE FUNCTION decide_flag(p_moderator uuid, p_flag uuid, p_decision text, p_reason text, p_note text)
RETURNS TABLE (refusal text, state flag_state, decided_at timestamptz, decided_by text, how_many integer, notice jsonb)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  moderator member;
  flag ballot_flag;
  refused text;
  was flag_state;
  becomes flag_state := CASE p_decision WHEN 'SET_ASIDE' THEN 'SET_ASIDE' WHEN 'DISMISS' THEN 'DISMISSED' ELSE 'OPEN' END;
  action text;
  moved integer := 0;
  touched uuid[] := ARRAY[]::uuid[];
  b flagged_ballot;
BEGIN
  -- The order of locks of every write: members first, all of them in one order, then technologies.
  PERFORM FROM member WHERE id IN (SELECT member_id FROM flagged_ballot WHERE flag_id = p_flag UNION ALL SELECT p_moderator)
  ORDER BY id FOR NO KEY UPDATE;
  SELECT * INTO moderator FROM member WHERE id = p_moderator;
  SELECT * INTO flag FROM ballot_flag WHERE id = p_flag FOR NO KEY UPDATE;
  refused := coalesce(standing_refusal(moderator), CASE
    WHEN moderator.role = 'MEMBER' THEN 'FORBIDDEN'
    WHEN flag.id IS NULL THEN 'NOT_FOUND'
    WHEN (flag.state = 'OPEN') = (becomes = 'OPEN') THEN 'DECIDED' END);
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, flag.state, flag.decided_at,
      (SELECT handle FROM member WHERE id = flag.decided_by), 0, NULL::jsonb;
    RETURN;
  END IF;
  was := flag.state;
  UPDATE ballot_flag SET state = becomes, reason = CASE WHEN becomes <> 'OPEN' THEN p_reason END,
    decided_by = CASE WHEN becomes <> 'OPEN' THEN p_moderator END,
    decided_at = CASE WHEN becomes <> 'OPEN' THEN clock_timestamp() END
  WHERE id = p_flag RETURNING * INTO flag;

  IF 'SET_ASIDE' IN (was, becomes) THEN
    PERFORM FROM technology WHERE id IN (SELECT technology_id FROM flagged_ballot WHERE flag_id = p_flag)
    ORDER BY id FOR NO KEY UPDATE;
    FOR b IN SELECT * FROM flagged_ballot f WHERE f.flag_id = p_flag AND NOT EXISTS (
        SELECT FROM flagged_ballot other JOIN ballot_flag o ON o.id = other.flag_id
        WHERE other.member_id = f.member_id AND other.technology_id = f.technology_id
          AND o.id <> p_flag AND o.state = 'SET_ASIDE')
      ORDER BY member_id, technology_id LOOP
      IF set_ballot_aside(b.member_id, b.technology_id, becomes = 'SET_ASIDE') IS NOT NULL THEN
        moved := moved + 1;
        IF b.technology_id <> ALL (touched) THEN
          touched := touched || b.technology_id;
        END IF;
      END IF;
    END LOOP;
    action := CASE becomes WHEN 'SET_ASIDE' THEN 'BALLOTS_SET_ASIDE' ELSE 'BALLOTS_PUT_BACK' END;
  ELSE
    SELECT count(*) INTO moved FROM flagged_ballot WHERE flag_id = p_flag;
    action := CASE becomes WHEN 'DISMISSED' THEN 'FLAG_DISMISSED' ELSE 'FLAG_REOPENED' END;
  END IF;
  INSERT INTO moderation_log (actor_id, action, subject_type, subject_id, how_many, reason, note)
  VALUES (p_moderator, action, 'FLAG', p_flag, moved, p_reason, p_note);
  RETURN QUERY SELECT NULL::text, flag.state, flag.decided_at, moderator.handle, moved,
    announce(touched, ARRAY['moderation']);
END $$;
