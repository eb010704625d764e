-- What moderators decide. Every function answers in one shape: why not, what state it is in now, how many it moved, for
-- what has been decided already by whom, when and what, and the notices to apply.
CREATE TYPE decided AS (refusal text, state text, how_many integer, action text, decided_by text, decided_at timestamptz,
  notices jsonb[]);

-- Why somebody may not decide about what concerns a member; null when nothing speaks against it.
CREATE FUNCTION decider_refusal(p_moderator member, p_concerned uuid) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN standing_refusal(p_moderator) IS NOT NULL THEN standing_refusal(p_moderator)
  WHEN p_moderator.role = 'MEMBER' THEN 'FORBIDDEN'
  WHEN p_moderator.id = p_concerned THEN 'OWN_CASE' END;

-- The refusal of a decision that comes too late, with the newest line of the log about it.
CREATE FUNCTION decided_already(p_type text, p_subject uuid, p_state text) RETURNS decided LANGUAGE sql STABLE
RETURN (SELECT ROW('DECIDED', p_state, 0, l.action, m.handle, l.at, NULL)::decided FROM (VALUES (1)) always
  LEFT JOIN LATERAL (SELECT * FROM moderation_log WHERE subject_type = p_type AND subject_id = p_subject
    ORDER BY id DESC LIMIT 1) l ON true
  LEFT JOIN member m ON m.id = l.actor_id);

CREATE FUNCTION refused_decision(p_refusal text) RETURNS decided LANGUAGE sql IMMUTABLE
RETURN ROW(p_refusal, NULL, 0, NULL, NULL, NULL, NULL)::decided;

-- Closes the open reports of a comment or a point under a line of the log and tells who reported; answers how many.
CREATE FUNCTION close_reports(p_comment uuid, p_point uuid, p_line bigint, p_from report_state, p_to report_state)
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  closed report;
  moved integer := 0;
  about jsonb := (SELECT jsonb_strip_nulls(jsonb_build_object('technology', t.name, 'slug', t.slug, 'commentId', c.id,
      'title', p.title))
    FROM (VALUES (1)) always LEFT JOIN comment c ON c.id = p_comment LEFT JOIN point p ON p.id = p_point
    LEFT JOIN technology t ON t.id = coalesce(c.technology_id, p.technology_id));
BEGIN
  FOR closed IN SELECT * FROM report WHERE state = p_from AND (comment_id = p_comment OR point_id = p_point)
    ORDER BY id FOR NO KEY UPDATE LOOP
    UPDATE report SET state = p_to, decided_at = clock_timestamp(), log_id = p_line WHERE id = closed.id;
    moved := moved + 1;
    PERFORM notify_member(closed.reporter_id, 'REPORT_DECIDED', NULL,
      CASE WHEN p_comment IS NOT NULL THEN '/comments/' || p_comment ELSE '/technologies/' || (about->>'slug') END,
      about || jsonb_build_object('outcome', p_to, 'reason', closed.reason));
  END LOOP;
  RETURN moved;
END $$;

-- Moves a comment to another state in the name of a moderator (whose right to do so the caller has checked), with the
-- line of the log, what becomes of its reports, and what its author is told. Answers the line and the notices.
CREATE FUNCTION moderate_comment(p_actor uuid, p_comment uuid, p_state comment_state, p_action text, p_reason text,
  p_note text)
RETURNS TABLE (line bigint, notices jsonb[]) LANGUAGE plpgsql AS $$
DECLARE
  old comment;
  moved jsonb;
  reports integer;
BEGIN
  moved := set_comment_state(p_comment, p_state);
  SELECT * INTO old FROM comment WHERE id = p_comment;
  SELECT count(*) INTO reports FROM report WHERE comment_id = p_comment AND state = 'OPEN';
  line := log_decision(p_actor, p_action, 'COMMENT', p_comment,
    CASE WHEN p_state = 'HIDDEN' THEN reports ELSE 1 END, p_reason, p_note);
  IF p_state = 'HIDDEN' THEN
    PERFORM close_reports(p_comment, NULL, line, 'OPEN', 'UPHELD');
  ELSIF p_state = 'VISIBLE' THEN
    PERFORM close_reports(p_comment, NULL, line, 'UPHELD', 'DISMISSED');
    UPDATE decision SET undone_at = clock_timestamp() WHERE comment_id = p_comment AND undone_at IS NULL;
  END IF;
  PERFORM tell_decision(line, old.member_id, p_comment, old.body, NULL);
  notices := ARRAY[moved, announce('{}'::uuid[], ARRAY['moderation', 'moderation-queue'])];
  RETURN NEXT;
END $$;

-- APPROVE what waits, HIDE what is shown or waits, SHOW what is hidden, RETURN to review what was shown or hidden.
CREATE FUNCTION decide_comment(p_moderator uuid, p_comment uuid, p_decision text, p_reason text, p_note text)
RETURNS decided LANGUAGE plpgsql AS $$
DECLARE
  moderator member;
  old comment;
  refused text;
  becomes comment_state;
  done record;
BEGIN
  SELECT * INTO moderator FROM member WHERE id = p_moderator;
  SELECT * INTO old FROM comment WHERE id = p_comment;
  -- Members, technologies, comments, as everywhere.
  PERFORM FROM member WHERE id = old.member_id FOR NO KEY UPDATE;
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

-- Takes away a comment in the name of a member: one's own is DELETED, another's is HIDDEN by a moderator.
CREATE OR REPLACE FUNCTION remove_comment(p_member uuid, p_comment uuid) RETURNS TABLE (refusal text, notice jsonb)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  author uuid;
  remover member;
  refused text;
  old comment;
  hidden jsonb[];
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
  ELSIF remover.role = 'MEMBER' THEN
    RETURN QUERY SELECT CASE WHEN old.state = 'VISIBLE' THEN 'NOT_YOURS' ELSE 'NOT_FOUND' END, NULL::jsonb;
  ELSIF old.state = 'HIDDEN' THEN
    RETURN QUERY SELECT NULL::text, NULL::jsonb;
  ELSE
    SELECT notices INTO hidden FROM moderate_comment(p_member, p_comment, 'HIDDEN', 'COMMENT_HIDDEN', 'RULES', NULL);
    RETURN QUERY SELECT NULL::text, told FROM unnest(hidden) told;
  END IF;
END $$;

-- Reports a comment or a point of somebody else's to the moderators; one open report a member and subject.
CREATE FUNCTION post_report(p_member uuid, p_type text, p_subject uuid, p_reason text, p_note text)
RETURNS TABLE (refusal text, id uuid, notice jsonb) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  reporter member;
  said text;
  author uuid;
  refused text;
  made uuid;
BEGIN
  SELECT * INTO reporter FROM member WHERE id = p_member FOR NO KEY UPDATE;
  IF p_type = 'COMMENT' THEN
    SELECT body, member_id INTO said, author FROM comment WHERE id = p_subject AND state = 'VISIBLE';
  ELSE
    SELECT title || E'\n\n' || detail INTO said FROM point WHERE id = p_subject AND archived_at IS NULL;
  END IF;
  refused := coalesce(standing_refusal(reporter),
    CASE WHEN said IS NULL THEN 'NOT_FOUND' WHEN author = p_member THEN 'OWN_CONTENT' END);
  IF refused IS NULL THEN
    INSERT INTO report (reporter_id, comment_id, point_id, reported_text, reason, note)
    VALUES (p_member, CASE WHEN p_type = 'COMMENT' THEN p_subject END, CASE WHEN p_type = 'POINT' THEN p_subject END,
      said, p_reason, p_note)
    ON CONFLICT DO NOTHING RETURNING id INTO made;
    refused := CASE WHEN made IS NULL THEN 'REPORTED' END;
  END IF;
  RETURN QUERY SELECT refused, made,
    CASE WHEN made IS NOT NULL THEN announce('{}'::uuid[], ARRAY['moderation-queue']) END;
END $$;

-- HIDE what is reported (a point is archived), DISMISS the reports, or REOPEN what was decided, which brings it back.
-- All open reports of one subject are decided together.
CREATE FUNCTION decide_report(p_moderator uuid, p_report uuid, p_decision text, p_reason text, p_note text)
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
  SELECT * INTO moderator FROM member WHERE id = p_moderator;
  SELECT * INTO reported FROM report WHERE id = p_report;
  SELECT * INTO said FROM comment WHERE id = reported.comment_id;
  PERFORM FROM member WHERE id = said.member_id FOR NO KEY UPDATE;
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

-- SUSPEND (for some days, or without an end) or REINSTATE. Moderators suspend members; administrators anybody else.
CREATE FUNCTION decide_member(p_moderator uuid, p_member uuid, p_decision text, p_reason text, p_note text, p_days integer)
RETURNS decided LANGUAGE plpgsql AS $$
DECLARE
  moderator member;
  concerned member;
  refused text;
  told jsonb[];
BEGIN
  PERFORM FROM member WHERE id IN (p_moderator, p_member) ORDER BY id FOR NO KEY UPDATE;
  SELECT * INTO moderator FROM member WHERE id = p_moderator;
  SELECT * INTO concerned FROM member WHERE id = p_member;
  refused := coalesce(decider_refusal(moderator, p_member), CASE
    WHEN concerned.role <> 'MEMBER' AND moderator.role <> 'ADMIN' THEN 'FORBIDDEN'
    WHEN concerned.id IS NULL THEN 'NOT_FOUND' END);
  IF refused IS NOT NULL THEN
    RETURN refused_decision(refused);
  END IF;
  told := ARRAY(SELECT set_standing(p_member, p_decision = 'SUSPEND', p_moderator, p_reason, p_note,
    now() + make_interval(days => p_days)));
  IF cardinality(told) = 0 THEN
    RETURN decided_already('MEMBER', p_member, CASE WHEN concerned.suspended_at IS NULL THEN 'GOOD' ELSE 'SUSPENDED' END);
  END IF;
  RETURN ROW(NULL, CASE p_decision WHEN 'SUSPEND' THEN 'SUSPENDED' ELSE 'GOOD' END, 1, NULL, moderator.handle,
    clock_timestamp(), told)::decided;
END $$;

-- Answers a decision that stands: a comment was hidden or the member suspended. Once; also while suspended.
CREATE FUNCTION post_appeal(p_member uuid, p_decision uuid, p_body text)
RETURNS TABLE (refusal text, id uuid, notice jsonb) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  answered decision;
  refused text;
  made uuid;
BEGIN
  SELECT * INTO answered FROM decision WHERE id = p_decision AND member_id = p_member FOR NO KEY UPDATE;
  refused := CASE WHEN answered.id IS NULL THEN 'NOT_FOUND'
    WHEN EXISTS (SELECT FROM appeal WHERE decision_id = p_decision) THEN 'ANSWERED'
    WHEN answered.undone_at IS NOT NULL OR NOT EXISTS (SELECT FROM moderation_log l WHERE l.id = answered.log_id
      AND l.action IN ('COMMENT_HIDDEN', 'MEMBER_SUSPENDED')) THEN 'NOT_IN_FORCE' END;
  IF refused IS NULL THEN
    INSERT INTO appeal (decision_id, body) VALUES (p_decision, p_body) RETURNING id INTO made;
  END IF;
  RETURN QUERY SELECT refused, made,
    CASE WHEN made IS NOT NULL THEN announce('{}'::uuid[], ARRAY['moderation-queue']) END;
END $$;

-- GRANT an answer, which undoes what it is about; DECLINE it; or REOPEN it, which brings back what was undone.
CREATE FUNCTION decide_appeal(p_moderator uuid, p_appeal uuid, p_decision text, p_reason text, p_note text)
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
  SELECT * INTO moderator FROM member WHERE id = p_moderator;
  SELECT d.* INTO about FROM decision d JOIN appeal a ON a.decision_id = d.id WHERE a.id = p_appeal;
  SELECT * INTO concerned FROM member WHERE id = about.member_id FOR NO KEY UPDATE;
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

-- Says who looks at an item from now on, for five minutes: the first who opens it, until they go on to another.
CREATE FUNCTION claim_item(p_moderator uuid, p_type text, p_subject uuid)
RETURNS TABLE (handle text, since timestamptz, mine boolean) LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  DELETE FROM moderation_claim WHERE until < clock_timestamp()
    OR (member_id = p_moderator AND (subject_type, subject_id) <> (p_type, p_subject));
  INSERT INTO moderation_claim (subject_type, subject_id, member_id, until)
  VALUES (p_type, p_subject, p_moderator, clock_timestamp() + interval '5 minutes')
  ON CONFLICT (subject_type, subject_id) DO UPDATE SET until = excluded.until
    WHERE moderation_claim.member_id = excluded.member_id;
  RETURN QUERY SELECT m.handle, c.since, c.member_id = p_moderator
  FROM moderation_claim c JOIN member m ON m.id = c.member_id
  WHERE c.subject_type = p_type AND c.subject_id = p_subject;
END $$;
