-- Deciding about suggestions. Locks as everywhere: members, technologies, then the rest; the suggestion itself is
-- wanted by moderators alone and comes before all of them.

-- Gives a point a new text. With a new meaning everybody whose vote was cast on another one is told, once; until they
-- answer, their vote counts as it did. Answers the number of the version, or null where nothing changes.
-- p_meaning names an earlier meaning that comes back; without it a changed meaning is a new one.
CREATE FUNCTION change_point(p_point uuid, p_text jsonb, p_changes_meaning boolean, p_suggestion uuid DEFAULT NULL,
  p_member uuid DEFAULT NULL, p_adjusted boolean DEFAULT false, p_meaning integer DEFAULT NULL)
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  before record;
  about record;
  becomes integer;
  version integer;
BEGIN
  -- Telling them needs their rows, which come before the technology's.
  PERFORM FROM member WHERE id IN (SELECT member_id FROM vote WHERE point_id = p_point) ORDER BY id FOR KEY SHARE;
  SELECT t.id, t.slug, t.name INTO about FROM technology t
  WHERE t.id = (SELECT technology_id FROM point WHERE id = p_point) FOR NO KEY UPDATE;
  SELECT * INTO before FROM point WHERE id = p_point;
  becomes := coalesce(p_meaning, before.meaning);
  IF p_changes_meaning AND p_meaning IS NULL THEN
    SELECT max(meaning) + 1 INTO becomes FROM point_version WHERE point_id = p_point;
  END IF;
  UPDATE point SET title = p_text->>'title', detail = p_text->>'detail', theme = p_text->>'theme',
    since = p_text->>'since', until = p_text->>'until', sources = coalesce(p_text->'sources', '[]'::jsonb), meaning = becomes
  WHERE id = p_point AND (title, detail, theme, since, until, sources) IS DISTINCT FROM (p_text->>'title',
    p_text->>'detail', p_text->>'theme', p_text->>'since', p_text->>'until', coalesce(p_text->'sources', '[]'::jsonb));
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  SELECT max(number) INTO version FROM point_version WHERE point_id = p_point;
  UPDATE point_version SET suggestion_id = p_suggestion, member_id = p_member, adjusted = p_adjusted
  WHERE point_id = p_point AND number = version;
  IF becomes <> before.meaning THEN
    PERFORM notify_member(v.member_id, 'POINT_CHANGED', NULL, '/technologies/' || about.slug || '#point-' || p_point,
      jsonb_build_object('pointId', p_point, 'title', p_text->>'title', 'earlierTitle', before.title,
        'technology', about.name, 'slug', about.slug, 'version', version))
    FROM vote v WHERE v.point_id = p_point AND v.meaning <> becomes;
  END IF;
  RETURN version;
END $$;

-- A technology that members added is listed as soon as it has its points, and leaves the list when they are taken back.
CREATE FUNCTION list_when_ready(p_technology uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  about record;
  missing record;
BEGIN
  -- Two moderators may accept its last two points at once: the second one counts after the first has ended.
  SELECT * INTO about FROM technology WHERE id = p_technology FOR NO KEY UPDATE;
  missing := points_missing(p_technology);
  IF about.state = 'DRAFT' AND missing.pros + missing.cons = 0 THEN
    RETURN set_technology_state(p_technology, 'LISTED');
  END IF;
  IF about.state = 'LISTED' AND missing.pros + missing.cons > 0 AND about.editorial_position IS NULL
    AND EXISTS (SELECT FROM suggestion WHERE became_technology_id = p_technology AND kind = 'TECHNOLOGY') THEN
    RETURN set_technology_state(p_technology, 'DRAFT');
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION free_slug(p_wanted text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  stem text := coalesce(nullif(btrim(left(p_wanted, 54), '-'), ''), 'technology');
  number integer := 1;
  slug_is text := stem;
BEGIN
  WHILE EXISTS (SELECT FROM technology WHERE slug = slug_is) LOOP
    number := number + 1;
    slug_is := stem || '-' || number;
  END LOOP;
  RETURN slug_is;
END $$;

-- Does what an accepted suggestion asks for, in these words. Answers why not, or what there is now.
CREATE FUNCTION carry_out_suggestion(s suggestion, p_content jsonb, p_changes jsonb,
  OUT refusal text, OUT point_id uuid, OUT technology_id uuid, OUT undo jsonb, OUT notices jsonb)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  one record;
  other record;
  about record;
  adjusted boolean := p_content IS DISTINCT FROM s.content;
  version integer;
  told jsonb;
BEGIN
  notices := '[]'::jsonb;
  point_id := s.became_point_id;
  technology_id := coalesce(s.technology_id, s.became_technology_id);
  SELECT * INTO one FROM point p WHERE p.id = s.point_id;
  SELECT * INTO other FROM point p WHERE p.id = s.other_point_id;
  SELECT * INTO about FROM technology t WHERE t.id = coalesce(s.technology_id, s.became_technology_id);
  IF s.kind <> 'TECHNOLOGY' AND about.state = 'ARCHIVED' THEN
    refusal := 'TECHNOLOGY_GONE'; RETURN;
  END IF;
  IF one.archived_at IS NOT NULL OR other.archived_at IS NOT NULL THEN
    refusal := 'POINT_GONE'; RETURN;
  END IF;

  CASE s.kind
  WHEN 'POINT' THEN
    IF point_id IS NOT NULL THEN
      -- It was accepted before: the same point comes back with its votes.
      told := set_point_archived(point_id, false);
      PERFORM change_point(point_id, p_content, coalesce((p_changes->>'changesMeaning')::boolean, false), s.id, s.member_id, adjusted);
    ELSE
      INSERT INTO point (technology_id, side, title, detail, theme, since, until, sources, origin)
      VALUES (s.technology_id, (p_content->>'side')::side, p_content->>'title', p_content->>'detail', p_content->>'theme',
        p_content->>'since', p_content->>'until', coalesce(p_content->'sources', '[]'::jsonb), 'COMMUNITY')
      RETURNING id INTO point_id;
      UPDATE point_version v SET suggestion_id = s.id, member_id = s.member_id, adjusted = (p_content IS DISTINCT FROM s.content)
      WHERE v.point_id = carry_out_suggestion.point_id;
    END IF;
    undo := jsonb_build_object('point', point_id);
    notices := jsonb_build_array(told, list_when_ready(s.technology_id));

  WHEN 'POINT_EDIT' THEN
    version := change_point(s.point_id, p_content, coalesce((p_changes->>'changesMeaning')::boolean, false), s.id, s.member_id, adjusted);
    IF version IS NULL THEN
      refusal := 'NOTHING_CHANGED'; RETURN;
    END IF;
    point_id := s.point_id;
    undo := jsonb_build_object('version', version, 'meaning', one.meaning, 'text', jsonb_build_object('title', one.title,
      'detail', one.detail, 'theme', one.theme, 'since', one.since, 'until', one.until, 'sources', one.sources));

  WHEN 'SAME_POINTS' THEN
    point_id := coalesce((p_changes->>'into')::uuid, s.other_point_id);
    IF point_id NOT IN (s.point_id, s.other_point_id) THEN
      refusal := 'NOT_A_PAIR'; RETURN;
    END IF;
    undo := jsonb_build_object('from', CASE WHEN point_id = s.point_id THEN s.other_point_id ELSE s.point_id END);
    told := merge_points((undo->>'from')::uuid, point_id);
    IF told IS NULL THEN
      refusal := 'POINT_GONE'; RETURN;
    END IF;
    notices := jsonb_build_array(told);

  WHEN 'TECHNOLOGY' THEN
    IF technology_id IS NOT NULL THEN
      notices := jsonb_build_array(set_technology_state(technology_id, 'DRAFT'));
    END IF;
    IF technology_id IS NULL THEN
      INSERT INTO technology (slug, state, name, kind, language, license, first_released, website, repository, summary)
      VALUES (free_slug(p_changes->>'slug'), 'DRAFT', p_content->>'name', p_content->>'kind', p_content->>'language',
        p_content->>'license', (p_content->>'firstReleased')::integer, p_content->>'website', p_content->>'repository',
        p_content->>'summary')
      RETURNING id INTO technology_id;
      UPDATE technology_version v SET suggestion_id = s.id, member_id = s.member_id, adjusted = (p_content IS DISTINCT FROM s.content)
      WHERE v.technology_id = carry_out_suggestion.technology_id;
    ELSE
      PERFORM change_technology(technology_id, p_content, s.id, s.member_id, adjusted);
      notices := notices || list_when_ready(technology_id);
    END IF;
    undo := jsonb_build_object('technology', technology_id);

  WHEN 'TECHNOLOGY_EDIT' THEN
    version := change_technology(s.technology_id, p_content, s.id, s.member_id, adjusted);
    IF version IS NULL THEN
      refusal := 'NOTHING_CHANGED'; RETURN;
    END IF;
    undo := jsonb_build_object('version', version, 'text', jsonb_build_object('name', about.name, 'kind', about.kind,
      'language', about.language, 'license', about.license, 'firstReleased', about.first_released,
      'website', about.website, 'repository', about.repository, 'summary', about.summary));
  END CASE;
END $$;

-- Gives a technology new words. Answers the number of the version, or null where nothing changes.
CREATE FUNCTION change_technology(p_technology uuid, p_text jsonb, p_suggestion uuid DEFAULT NULL, p_member uuid DEFAULT NULL,
  p_adjusted boolean DEFAULT false)
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  version integer;
BEGIN
  PERFORM FROM technology WHERE id = p_technology FOR NO KEY UPDATE;
  UPDATE technology SET name = p_text->>'name', kind = p_text->>'kind', language = p_text->>'language',
    license = p_text->>'license', first_released = (p_text->>'firstReleased')::integer, website = p_text->>'website',
    repository = p_text->>'repository', summary = p_text->>'summary'
  WHERE id = p_technology AND (name, kind, language, license, first_released, website, repository, summary)
    IS DISTINCT FROM (p_text->>'name', p_text->>'kind', p_text->>'language', p_text->>'license',
      (p_text->>'firstReleased')::integer, p_text->>'website', p_text->>'repository', p_text->>'summary');
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  SELECT max(number) INTO version FROM technology_version WHERE technology_id = p_technology;
  UPDATE technology_version SET suggestion_id = p_suggestion, member_id = p_member, adjusted = p_adjusted
  WHERE technology_id = p_technology AND number = version;
  RETURN version;
END $$;

-- Takes back all that an acceptance did. What has been built on since stays: undo the later one first.
CREATE FUNCTION take_back_suggestion(s suggestion, OUT refusal text, OUT notices jsonb) LANGUAGE plpgsql AS $$
DECLARE
  earlier record;
  version integer;
  told jsonb;
BEGIN
  notices := '[]'::jsonb;
  IF s.undo IS NULL THEN
    RETURN;
  END IF;
  CASE s.kind
  WHEN 'POINT' THEN
    IF EXISTS (SELECT FROM point WHERE id = s.became_point_id AND merged_into IS NOT NULL) THEN
      refusal := 'BUILT_ON'; RETURN;
    END IF;
    told := set_point_archived(s.became_point_id, true);
    notices := jsonb_build_array(told, list_when_ready(s.technology_id));
  WHEN 'POINT_EDIT' THEN
    version := (s.undo->>'version')::integer;
    -- What stands there is what this acceptance wrote, or nothing later that has not been undone in its turn.
    IF NOT EXISTS (SELECT FROM point p JOIN point_version v ON v.point_id = p.id AND v.number = version
        AND (v.title, v.detail, v.theme, v.since, v.until, v.sources, v.meaning)
          IS NOT DISTINCT FROM (p.title, p.detail, p.theme, p.since, p.until, p.sources, p.meaning)
        WHERE p.id = s.point_id AND p.archived_at IS NULL) THEN
      refusal := 'BUILT_ON'; RETURN;
    END IF;
    -- Who has not read yet that the meaning changed need not.
    DELETE FROM notification n USING vote v WHERE v.point_id = s.point_id AND n.member_id = v.member_id
      AND n.kind = 'POINT_CHANGED' AND n.read_at IS NULL
      AND n.details->>'pointId' = s.point_id::text AND (n.details->>'version')::integer = version;
    -- The words are again those of whomever they came from.
    SELECT v.suggestion_id, v.member_id, v.adjusted INTO earlier FROM point_version v
    WHERE v.point_id = s.point_id AND v.number = version - 1;
    PERFORM change_point(s.point_id, s.undo->'text', false, earlier.suggestion_id, earlier.member_id, earlier.adjusted,
      (s.undo->>'meaning')::integer);
  WHEN 'SAME_POINTS' THEN
    IF EXISTS (SELECT FROM point f JOIN point i ON i.id = f.merged_into
        WHERE f.id = (s.undo->>'from')::uuid AND i.archived_at IS NOT NULL) THEN
      refusal := 'BUILT_ON'; RETURN;
    END IF;
    told := unmerge_points((s.undo->>'from')::uuid);
    IF told IS NULL THEN
      refusal := 'BUILT_ON'; RETURN;
    END IF;
    notices := jsonb_build_array(told);
  WHEN 'TECHNOLOGY' THEN
    notices := jsonb_build_array(set_technology_state(s.became_technology_id, 'ARCHIVED'));
  WHEN 'TECHNOLOGY_EDIT' THEN
    IF NOT EXISTS (SELECT FROM technology t JOIN technology_version v ON v.technology_id = t.id
        AND v.number = (s.undo->>'version')::integer
        AND (v.name, v.kind, v.language, v.license, v.first_released, v.website, v.repository, v.summary)
          IS NOT DISTINCT FROM (t.name, t.kind, t.language, t.license, t.first_released, t.website, t.repository, t.summary)
        WHERE t.id = s.technology_id) THEN
      refusal := 'BUILT_ON'; RETURN;
    END IF;
    SELECT v.suggestion_id, v.member_id, v.adjusted INTO earlier FROM technology_version v
    WHERE v.technology_id = s.technology_id AND v.number = (s.undo->>'version')::integer - 1;
    PERFORM change_technology(s.technology_id, s.undo->'text', earlier.suggestion_id, earlier.member_id, earlier.adjusted);
  END CASE;
END $$;

-- Decides about a suggestion: ACCEPT (in the words of p_changes->'content' where it has any), MERGE a suggested point
-- with the one in p_changes->>'into', which says the same already, DECLINE, or UNDO any of these, which opens it again.
-- All that follows from it happens in this one transaction, and the member who suggested it is told why.
CREATE FUNCTION decide_suggestion(p_moderator uuid, p_suggestion uuid, p_decision text, p_changes jsonb, p_reason text, p_note text)
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
  SELECT * INTO moderator FROM member WHERE id = p_moderator;
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
