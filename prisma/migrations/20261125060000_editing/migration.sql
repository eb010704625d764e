-- What editors do to the list, each in one transaction with its line in the log. Each says what it saw: when that is no
-- longer so, somebody else was quicker, and nothing is done (STALE). Locks as everywhere: members, technologies, the rest.

CREATE FUNCTION editing_refusal(p_editor uuid, p_role role) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  editor member;
BEGIN
  SELECT * INTO editor FROM member WHERE id = p_editor;
  RETURN coalesce(standing_refusal(editor), CASE
    WHEN editor.role <> 'ADMIN' AND editor.role <> p_role THEN 'FORBIDDEN' END);
END $$;

CREATE FUNCTION log_editing(p_editor uuid, p_action text, p_type text, p_subject uuid, p_how_many integer, p_reason text,
  p_note text) RETURNS void LANGUAGE sql
BEGIN ATOMIC
  INSERT INTO moderation_log (actor_id, action, subject_type, subject_id, how_many, reason, note)
  VALUES (p_editor, p_action, p_type, p_subject, p_how_many, p_reason, p_note);
END;

-- What a line of the log about a text is about.
CREATE FUNCTION edited_technology(p_type text, p_subject uuid) RETURNS uuid LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT CASE p_type WHEN 'TECHNOLOGY' THEN p_subject WHEN 'POINT' THEN (SELECT technology_id FROM point WHERE id = p_subject) END;
END;

-- Without what is null.
CREATE FUNCTION notices_of(VARIADIC p_told jsonb[]) RETURNS jsonb LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
  SELECT coalesce(jsonb_agg(told), '[]'::jsonb) FROM unnest(p_told) told WHERE told IS NOT NULL AND told <> 'null'::jsonb;
END;

CREATE FUNCTION point_version_number(p_point uuid) RETURNS integer LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT coalesce(max(number), 0) FROM point_version WHERE point_id = p_point;
END;

CREATE FUNCTION technology_version_number(p_technology uuid) RETURNS integer LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT coalesce(max(number), 0) FROM technology_version WHERE technology_id = p_technology;
END;

-- New words for a technology. Its name stands on many pages: all are made anew.
CREATE FUNCTION edit_technology(p_editor uuid, p_slug text, p_seen integer, p_text jsonb, p_reason text, p_note text)
RETURNS TABLE (refusal text, notices jsonb) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  about record;
  refused text := editing_refusal(p_editor, 'MODERATOR');
BEGIN
  SELECT t.id INTO about FROM technology t WHERE t.slug = p_slug FOR NO KEY UPDATE;
  refused := coalesce(refused, CASE WHEN about.id IS NULL THEN 'NOT_FOUND'
    WHEN technology_version_number(about.id) <> p_seen THEN 'STALE' END);
  IF refused IS NULL AND change_technology(about.id, p_text) IS NULL THEN
    refused := 'NOTHING_CHANGED';
  END IF;
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, NULL::jsonb; RETURN;
  END IF;
  PERFORM log_editing(p_editor, 'TECHNOLOGY_EDITED', 'TECHNOLOGY', about.id, 1, p_reason, p_note);
  RETURN QUERY SELECT NULL::text, notices_of(announce_all());
END $$;

-- Lists a technology, takes it off the list, or archives it.
CREATE FUNCTION decide_technology_state(p_editor uuid, p_slug text, p_seen technology_state, p_state technology_state,
  p_reason text, p_note text)
RETURNS TABLE (refusal text, notices jsonb) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  about record;
  missing record;
  refused text := editing_refusal(p_editor, 'MODERATOR');
  told jsonb;
BEGIN
  SELECT t.id, t.state, t.editorial_position INTO about FROM technology t WHERE t.slug = p_slug FOR NO KEY UPDATE;
  missing := points_missing(about.id);
  refused := coalesce(refused, CASE WHEN about.id IS NULL THEN 'NOT_FOUND'
    WHEN about.state <> p_seen THEN 'STALE'
    WHEN about.state = p_state THEN 'NOTHING_CHANGED'
    WHEN p_state = 'LISTED' AND about.editorial_position IS NULL AND missing.pros + missing.cons > 0 THEN 'UNREADY' END);
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, NULL::jsonb; RETURN;
  END IF;
  told := set_technology_state(about.id, p_state);
  PERFORM log_editing(p_editor, CASE p_state WHEN 'LISTED' THEN 'TECHNOLOGY_LISTED' WHEN 'DRAFT' THEN 'TECHNOLOGY_UNLISTED'
    ELSE 'TECHNOLOGY_ARCHIVED' END, 'TECHNOLOGY', about.id, 1, p_reason, p_note);
  RETURN QUERY SELECT NULL::text, notices_of(told);
END $$;

-- New words for a point; p_meaning names an earlier meaning that comes back with them.
CREATE FUNCTION edit_point(p_editor uuid, p_point uuid, p_seen integer, p_text jsonb, p_changes_meaning boolean,
  p_meaning integer, p_reason text, p_note text)
RETURNS TABLE (refusal text, notices jsonb) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  about record;
  before record;
  refused text := editing_refusal(p_editor, 'MODERATOR');
BEGIN
  PERFORM FROM member WHERE id IN (SELECT v.member_id FROM vote v WHERE v.point_id = p_point) ORDER BY id FOR KEY SHARE;
  SELECT t.id, t.slug INTO about FROM technology t
  WHERE t.id = (SELECT p.technology_id FROM point p WHERE p.id = p_point) FOR NO KEY UPDATE;
  SELECT p.archived_at, p.meaning INTO before FROM point p WHERE p.id = p_point;
  refused := coalesce(refused, CASE WHEN about.id IS NULL THEN 'NOT_FOUND'
    WHEN before.archived_at IS NOT NULL THEN 'POINT_GONE'
    WHEN point_version_number(p_point) <> p_seen THEN 'STALE'
    WHEN p_meaning IS NOT NULL AND NOT EXISTS (SELECT FROM point_version v WHERE v.point_id = p_point AND v.meaning = p_meaning)
      THEN 'NO_SUCH_MEANING' END);
  IF refused IS NULL AND change_point(p_point, p_text, p_changes_meaning, p_meaning => p_meaning) IS NULL THEN
    refused := 'NOTHING_CHANGED';
  END IF;
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, NULL::jsonb; RETURN;
  END IF;
  PERFORM log_editing(p_editor, CASE WHEN (SELECT p.meaning FROM point p WHERE p.id = p_point) <> before.meaning
    THEN 'POINT_MEANING_CHANGED' ELSE 'POINT_CORRECTED' END, 'POINT', p_point, 1, p_reason, p_note);
  -- Its title stands on pages of members, of lists and of the log too.
  RETURN QUERY SELECT NULL::text, notices_of(announce_all());
END $$;

-- A point of the editors' own, last on their list of its side.
CREATE FUNCTION add_point(p_editor uuid, p_slug text, p_side side, p_text jsonb, p_reason text, p_note text)
RETURNS TABLE (refusal text, point_id uuid, notices jsonb) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  about record;
  refused text := editing_refusal(p_editor, 'MODERATOR');
  made uuid;
  listed jsonb;
BEGIN
  SELECT t.id, t.slug, t.state INTO about FROM technology t WHERE t.slug = p_slug FOR NO KEY UPDATE;
  refused := coalesce(refused, CASE WHEN about.id IS NULL THEN 'NOT_FOUND'
    WHEN about.state = 'ARCHIVED' THEN 'TECHNOLOGY_GONE'
    WHEN EXISTS (SELECT FROM point p WHERE p.technology_id = about.id AND p.side = p_side AND p.archived_at IS NULL
      AND lower(p.title) = lower(p_text->>'title')) THEN 'SAME_TITLE' END);
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, NULL::uuid, NULL::jsonb; RETURN;
  END IF;
  INSERT INTO point (technology_id, side, title, detail, theme, since, until, sources, origin, position)
  VALUES (about.id, p_side, p_text->>'title', p_text->>'detail', p_text->>'theme', p_text->>'since', p_text->>'until',
    coalesce(p_text->'sources', '[]'::jsonb), 'EDITORIAL',
    (SELECT coalesce(max(p.position), 0) + 1 FROM point p WHERE p.technology_id = about.id AND p.side = p_side))
  RETURNING id INTO made;
  listed := list_when_ready(about.id);
  PERFORM log_editing(p_editor, 'POINT_ADDED', 'POINT', made, 1, p_reason, p_note);
  RETURN QUERY SELECT NULL::text, made, notices_of(listed,
    announce(ARRAY[about.id], point_tags(about.slug, made) || 'moderation'::text));
END $$;

-- Takes a point off the page with its votes, or brings both back.
CREATE FUNCTION archive_point(p_editor uuid, p_point uuid, p_archived boolean, p_reason text, p_note text)
RETURNS TABLE (refusal text, notices jsonb) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  about record;
  before record;
  refused text := editing_refusal(p_editor, 'MODERATOR');
  told jsonb;
  listed jsonb;
BEGIN
  SELECT t.id, t.slug INTO about FROM technology t
  WHERE t.id = (SELECT p.technology_id FROM point p WHERE p.id = p_point) FOR NO KEY UPDATE;
  SELECT p.archived_at, p.merged_into INTO before FROM point p WHERE p.id = p_point;
  refused := coalesce(refused, CASE WHEN about.id IS NULL THEN 'NOT_FOUND'
    WHEN before.merged_into IS NOT NULL OR (before.archived_at IS NOT NULL) = p_archived THEN 'STALE' END);
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, NULL::jsonb; RETURN;
  END IF;
  told := set_point_archived(p_point, p_archived);
  listed := list_when_ready(about.id);
  PERFORM log_editing(p_editor, CASE WHEN p_archived THEN 'POINT_TAKEN_OFF' ELSE 'POINT_BROUGHT_BACK' END, 'POINT', p_point,
    1, p_reason, p_note);
  RETURN QUERY SELECT NULL::text, notices_of(told, listed, announce('{}'::uuid[], ARRAY['moderation']));
END $$;

-- Lets one point go into another that says the same (p_into), or parts them again (null).
CREATE FUNCTION unite_points(p_editor uuid, p_point uuid, p_into uuid, p_reason text, p_note text)
RETURNS TABLE (refusal text, notices jsonb) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  about record;
  one record;
  other record;
  refused text := editing_refusal(p_editor, 'MODERATOR');
  told jsonb;
  listed jsonb;
BEGIN
  SELECT t.id, t.slug INTO about FROM technology t
  WHERE t.id = (SELECT p.technology_id FROM point p WHERE p.id = p_point) FOR NO KEY UPDATE;
  SELECT p.side, p.archived_at, p.merged_into INTO one FROM point p WHERE p.id = p_point;
  SELECT p.id, p.side, p.technology_id, p.archived_at INTO other FROM point p WHERE p.id = p_into;
  refused := coalesce(refused, CASE WHEN about.id IS NULL THEN 'NOT_FOUND'
    WHEN p_into IS NULL AND one.merged_into IS NULL THEN 'STALE'
    WHEN p_into IS NULL THEN NULL
    WHEN one.archived_at IS NOT NULL THEN 'STALE'
    WHEN other.id IS NULL OR other.id = p_point OR other.side <> one.side OR other.technology_id <> about.id THEN 'NOT_A_TWIN'
    WHEN other.archived_at IS NOT NULL THEN 'POINT_GONE' END);
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, NULL::jsonb; RETURN;
  END IF;
  told := CASE WHEN p_into IS NULL THEN unmerge_points(p_point) ELSE merge_points(p_point, p_into) END;
  listed := list_when_ready(about.id);
  PERFORM log_editing(p_editor, CASE WHEN p_into IS NULL THEN 'POINTS_PARTED' ELSE 'POINTS_MERGED' END, 'POINT', p_point,
    (SELECT count(*) FROM vote v WHERE v.point_id = p_point)::integer, p_reason, p_note);
  RETURN QUERY SELECT NULL::text, notices_of(told, listed, announce('{}'::uuid[], ARRAY['moderation']));
END $$;

-- The points of one side in the editors' order, without those that are archived.
CREATE FUNCTION points_in_editorial_order(p_technology uuid, p_side side) RETURNS uuid[] LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT coalesce(array_agg(id ORDER BY position, created_at, id), '{}') FROM point
  WHERE technology_id = p_technology AND side = p_side AND archived_at IS NULL;
END;

CREATE FUNCTION order_points(p_editor uuid, p_slug text, p_side side, p_seen uuid[], p_wanted uuid[], p_reason text, p_note text)
RETURNS TABLE (refusal text, notices jsonb) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  about record;
  standing uuid[];
  moved integer;
  refused text := editing_refusal(p_editor, 'MODERATOR');
BEGIN
  SELECT t.id, t.slug INTO about FROM technology t WHERE t.slug = p_slug FOR NO KEY UPDATE;
  standing := points_in_editorial_order(about.id, p_side);
  refused := coalesce(refused, CASE WHEN about.id IS NULL THEN 'NOT_FOUND'
    WHEN standing <> p_seen THEN 'STALE'
    WHEN cardinality(p_wanted) <> cardinality(standing) OR NOT p_wanted @> standing THEN 'NOT_THE_SAME'
    WHEN p_wanted = standing THEN 'NOTHING_CHANGED' END);
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, NULL::jsonb; RETURN;
  END IF;
  UPDATE point p SET position = wanted.place FROM unnest(p_wanted) WITH ORDINALITY wanted(id, place)
  WHERE p.id = wanted.id AND p.position IS DISTINCT FROM wanted.place;
  GET DIAGNOSTICS moved = ROW_COUNT;
  PERFORM log_editing(p_editor, CASE p_side WHEN 'PRO' THEN 'PROS_ORDERED' ELSE 'CONS_ORDERED' END, 'TECHNOLOGY', about.id,
    moved, p_reason, p_note);
  RETURN QUERY SELECT NULL::text,
    notices_of(announce('{}'::uuid[], ARRAY['technology:' || about.slug, 'ranking', 'moderation']));
END $$;

-- Gives the technologies of these ids the places of the editors' list, in this order, and takes everybody else's away.
-- Answers how many places changed. The caller holds all technologies' rows.
CREATE FUNCTION place_technologies(p_wanted uuid[]) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  changed integer;
BEGIN
  SELECT count(*) INTO changed FROM technology t
  WHERE t.editorial_position IS DISTINCT FROM array_position(p_wanted, t.id);
  -- No two may have one place even for a moment.
  UPDATE technology t SET editorial_position = NULL
  WHERE t.editorial_position IS NOT NULL AND t.editorial_position IS DISTINCT FROM array_position(p_wanted, t.id);
  UPDATE technology t SET editorial_position = array_position(p_wanted, t.id)
  WHERE t.editorial_position IS DISTINCT FROM array_position(p_wanted, t.id);
  RETURN changed;
END $$;

-- The editors' list, from which every score starts: administrators only.
CREATE FUNCTION order_editors_list(p_editor uuid, p_seen text[], p_wanted text[], p_reason text, p_note text)
RETURNS TABLE (refusal text, notices jsonb) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  standing text[];
  wanted uuid[];
  moved integer;
  refused text := editing_refusal(p_editor, 'ADMIN');
BEGIN
  PERFORM FROM technology t ORDER BY t.id FOR NO KEY UPDATE;
  SELECT coalesce(array_agg(t.slug ORDER BY t.editorial_position), '{}') INTO standing
  FROM technology t WHERE t.editorial_position IS NOT NULL AND t.state = 'LISTED';
  SELECT coalesce(array_agg(t.id ORDER BY w.place), '{}') INTO wanted
  FROM unnest(p_wanted) WITH ORDINALITY w(slug, place) JOIN technology t ON t.slug = w.slug AND t.state = 'LISTED';
  refused := coalesce(refused, CASE WHEN standing <> p_seen THEN 'STALE'
    WHEN cardinality(wanted) <> cardinality(p_wanted)
      OR cardinality(wanted) <> (SELECT count(DISTINCT id) FROM unnest(wanted) id) THEN 'NOT_LISTED'
    WHEN p_wanted = standing THEN 'NOTHING_CHANGED' END);
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, NULL::jsonb; RETURN;
  END IF;
  moved := place_technologies(wanted);
  PERFORM log_editing(p_editor, 'EDITORS_LIST_ORDERED', 'LIST', '00000000-0000-0000-0000-000000000000', moved, p_reason, p_note);
  RETURN QUERY SELECT NULL::text, notices_of(announce_all());
END $$;
