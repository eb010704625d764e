-- A list that changes: technologies that are not listed yet or any more, points that are archived, merged or reworded.
CREATE TYPE technology_state AS ENUM ('DRAFT', 'LISTED', 'ARCHIVED');
ALTER TABLE technology ADD COLUMN state technology_state NOT NULL DEFAULT 'LISTED';

ALTER TABLE point
  ADD COLUMN merged_into uuid REFERENCES point (id) ON DELETE RESTRICT,
  -- Grows when its text comes to mean something else, so that a vote tells what it was cast on.
  ADD COLUMN meaning integer NOT NULL DEFAULT 1,
  ADD CONSTRAINT point_meaning_from_one CHECK (meaning >= 1),
  ADD CONSTRAINT point_merged_is_archived CHECK (merged_into IS NULL OR archived_at IS NOT NULL AND merged_into <> id);
CREATE INDEX point_merged_into_idx ON point (merged_into);
ALTER TABLE vote ADD COLUMN meaning integer NOT NULL DEFAULT 1;

-- What a vote on the surviving point was before a merge changed it, so that the merge can be undone.
CREATE TABLE point_merge_vote (
  from_id uuid NOT NULL REFERENCES point (id) ON DELETE CASCADE,
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  -- Null for none.
  value smallint CHECK (value IN (-1, 1)),
  meaning integer,
  created_at timestamptz(3),
  updated_at timestamptz(3),
  PRIMARY KEY (from_id, member_id)
);
CREATE INDEX point_merge_vote_member_id_idx ON point_merge_vote (member_id);

CREATE OR REPLACE FUNCTION log_technology() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR (OLD.state = 'LISTED') <> (NEW.state = 'LISTED') THEN
    INSERT INTO ranking_log (kind, technology_id, value) VALUES ('LISTED', NEW.id, (NEW.state = 'LISTED')::integer);
  END IF;
  IF TG_OP = 'INSERT' OR OLD.editorial_position IS DISTINCT FROM NEW.editorial_position THEN
    INSERT INTO ranking_log (kind, technology_id, value) VALUES ('POSITION', NEW.id, NEW.editorial_position);
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER technology_is_logged ON technology;
CREATE TRIGGER technology_is_logged AFTER INSERT OR UPDATE OF editorial_position, state ON technology
  FOR EACH ROW EXECUTE FUNCTION log_technology();

-- Tells every process what changed, with the commit. Too long for one notice: everything is read anew. The sums of what
-- is not on the list move nobody's place: its own pages expire.
CREATE OR REPLACE FUNCTION announce(p_technologies uuid[], p_tags text[]) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  notice jsonb;
BEGIN
  SELECT jsonb_build_object(
    'id', pg_current_xact_id()::text,
    'sums', coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'weightMicro', t.weight_micro,
      'favourableMicro', t.favourable_micro, 'version', t.version)) FILTER (WHERE t.state = 'LISTED'), '[]'::jsonb),
    'tags', to_jsonb(p_tags || coalesce(array_agg('technology:' || t.slug) FILTER (WHERE t.state <> 'LISTED'), '{}')))
  INTO notice
  FROM technology t WHERE t.id = ANY (p_technologies);
  IF octet_length(notice::text) > 7000 THEN
    notice := jsonb_build_object('id', notice->>'id', 'sums', '[]'::jsonb, 'tags', '[]'::jsonb, 'all', true);
  END IF;
  PERFORM pg_notify('backboard', notice::text);
  RETURN notice;
END $$;

-- The list itself changed: everybody reads it anew.
CREATE FUNCTION announce_all() RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  notice jsonb := jsonb_build_object('id', pg_current_xact_id()::text, 'sums', '[]'::jsonb, 'tags', '[]'::jsonb, 'all', true);
BEGIN
  PERFORM pg_notify('backboard', notice::text);
  RETURN notice;
END $$;

-- Lists, unlists or archives a technology. Null when it is so already.
CREATE FUNCTION set_technology_state(p_technology uuid, p_state technology_state) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  UPDATE technology SET state = p_state WHERE id = p_technology AND state <> p_state;
  RETURN CASE WHEN FOUND THEN announce_all() END;
END $$;

DROP FUNCTION cast_vote(uuid, uuid, integer);
-- Casts (1 agree, -1 disagree) or withdraws (0) a vote; saying the same again changes nothing but that it is said of
-- the point as it reads now. On a point that was merged into another it is said of that one.
CREATE FUNCTION cast_vote(p_member uuid, p_point uuid, p_value integer)
RETURNS TABLE (refusal text, point_id uuid, agree integer, disagree integer, slug text, editorial_position integer, positions integer,
  weight_micro bigint, favourable_micro bigint, notice jsonb)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  voter member;
  refused text;
  -- A variable of the row's type would be PostgreSQL's own geometric point once the plan is made anew.
  voted record;
  earlier integer;
  told jsonb;
BEGIN
  -- One member's writes wait for one another here, from however many tabs they come.
  SELECT * INTO voter FROM member WHERE id = p_member FOR NO KEY UPDATE;
  -- Then everybody's on one technology: whoever archives or merges a point of it holds this row too.
  PERFORM FROM technology WHERE id = (SELECT technology_id FROM point WHERE id = p_point) FOR NO KEY UPDATE;
  SELECT * INTO voted FROM point WHERE id = p_point;
  WHILE voted.merged_into IS NOT NULL LOOP
    SELECT * INTO voted FROM point WHERE id = voted.merged_into;
  END LOOP;
  refused := coalesce(standing_refusal(voter), CASE WHEN voted.id IS NULL THEN 'NOT_FOUND'
    WHEN voted.archived_at IS NOT NULL THEN 'ARCHIVED' END);
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, NULL::uuid, 0, 0, '', NULL::integer, 0, 0::bigint, 0::bigint, NULL::jsonb; RETURN;
  END IF;
  SELECT coalesce((SELECT value FROM vote WHERE member_id = p_member AND point_id = voted.id), 0) INTO earlier;
  IF p_value <> earlier THEN
    IF p_value = 0 THEN
      DELETE FROM vote WHERE member_id = p_member AND point_id = voted.id;
    ELSE
      INSERT INTO vote (member_id, point_id, value, meaning) VALUES (p_member, voted.id, p_value, voted.meaning)
      ON CONFLICT (member_id, point_id)
      DO UPDATE SET value = excluded.value, meaning = excluded.meaning, updated_at = now();
    END IF;
    INSERT INTO ranking_log (kind, voter_id, technology_id, point_id, value)
    VALUES ('VOTE', voter.voter_id, voted.technology_id, voted.id, p_value);
    PERFORM move_ballot(voter, voted.technology_id, voted.id, earlier, p_value);
    told := announce(ARRAY[voted.technology_id], ARRAY[]::text[]);
  ELSIF p_value <> 0 THEN
    UPDATE vote SET meaning = voted.meaning
    WHERE member_id = p_member AND point_id = voted.id AND meaning <> voted.meaning;
  END IF;
  RETURN QUERY SELECT NULL::text, p.id, p.agree, p.disagree, t.slug, t.editorial_position,
    (SELECT coalesce(max(editorial_position), 0) FROM technology WHERE state = 'LISTED'),
    t.weight_micro, t.favourable_micro, told
  FROM technology t, point p WHERE t.id = voted.technology_id AND p.id = voted.id;
END $$;

-- Counts (1) or discounts (-1) the ballots of these members on one technology, as far as they count. The caller holds the
-- technology's row.
CREATE FUNCTION count_ballots(p_technology uuid, p_members uuid[], p_sign integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE point p SET
    agree = p.agree + p_sign * s.agree, disagree = p.disagree + p_sign * s.disagree,
    weight_share = p.weight_share + p_sign * s.weight, favourable_share = p.favourable_share + p_sign * s.favourable
  FROM (
    SELECT q.id, count(*) FILTER (WHERE v.value = 1)::integer AS agree,
      count(*) FILTER (WHERE v.value = -1)::integer AS disagree,
      sum(weight_share(b)) AS weight, sum(is_favourable(q.side, v.value)::integer * favourable_share(b)) AS favourable
    FROM ballot b JOIN member m ON m.id = b.member_id AND m.counts
    JOIN vote v ON v.member_id = b.member_id
    JOIN point q ON q.id = v.point_id AND q.technology_id = p_technology AND q.archived_at IS NULL
    WHERE b.technology_id = p_technology AND b.member_id = ANY (p_members) AND b.set_aside_at IS NULL
    GROUP BY q.id
  ) s
  WHERE p.id = s.id;
  UPDATE technology t SET
    weight_micro = t.weight_micro + p_sign * s.weight, favourable_micro = t.favourable_micro + p_sign * s.favourable,
    voters = t.voters + p_sign * s.voters,
    verdicts_yes = t.verdicts_yes + p_sign * s.yes, verdicts_no = t.verdicts_no + p_sign * s.no,
    verdict_weight_share = t.verdict_weight_share + p_sign * 3 * s.verdict_weight,
    verdict_favourable_share = t.verdict_favourable_share + p_sign * 3 * s.verdict_favourable,
    version = t.version + 1,
    counted_at = greatest(t.counted_at, clock_timestamp())
  FROM (
    SELECT count(*)::integer AS voters, sum(b.weight_micro)::bigint AS weight, sum(b.favourable_micro)::bigint AS favourable,
      count(*) FILTER (WHERE v.value = 'YES')::integer AS yes, count(*) FILTER (WHERE v.value = 'NO')::integer AS no,
      coalesce(sum(weight_share(b)) FILTER (WHERE v.value IS NOT NULL), 0) AS verdict_weight,
      coalesce(sum(favourable_share(b)) FILTER (WHERE v.value = 'YES'), 0) AS verdict_favourable
    FROM ballot b JOIN member m ON m.id = b.member_id AND m.counts
    LEFT JOIN verdict v ON v.member_id = b.member_id AND v.technology_id = b.technology_id AND v.withdrawn_at IS NULL
    WHERE b.technology_id = p_technology AND b.member_id = ANY (p_members) AND b.set_aside_at IS NULL
  ) s
  WHERE t.id = p_technology AND s.voters > 0;
END $$;

-- Makes the ballots of these members on one technology anew from their votes and verdicts; the sums are the caller's.
CREATE FUNCTION reform_ballots(p_technology uuid, p_members uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH signals AS (
    SELECT v.member_id, is_favourable(p.side, v.value)::integer AS favourable,
      (NOT is_favourable(p.side, v.value))::integer AS unfavourable
    FROM vote v JOIN point p ON p.id = v.point_id
    WHERE p.technology_id = p_technology AND p.archived_at IS NULL AND v.member_id = ANY (p_members)
    UNION ALL
    SELECT member_id, 3 * (value = 'YES')::integer, 3 * (value = 'NO')::integer
    FROM verdict WHERE technology_id = p_technology AND withdrawn_at IS NULL AND member_id = ANY (p_members)
  ), said AS (
    SELECT member_id, sum(favourable)::integer AS favourable, sum(unfavourable)::integer AS unfavourable
    FROM signals GROUP BY member_id
  ), gone AS (
    DELETE FROM ballot WHERE technology_id = p_technology AND member_id = ANY (p_members)
      AND NOT EXISTS (SELECT FROM said WHERE said.member_id = ballot.member_id)
  )
  INSERT INTO ballot (member_id, technology_id, favourable, unfavourable)
  SELECT member_id, p_technology, favourable, unfavourable FROM said
  ON CONFLICT (member_id, technology_id)
  DO UPDATE SET favourable = excluded.favourable, unfavourable = excluded.unfavourable
$$;

-- Takes a point off its technology's page, and the votes on it out of ballots and sums, or both back. Null when it is so
-- already. Voters' own rows need not be held: whoever moves a ballot of this technology holds its row too.
CREATE FUNCTION set_point_archived(p_point uuid, p_archived boolean) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  about technology;
  voters uuid[];
BEGIN
  SELECT * INTO about FROM technology WHERE id = (SELECT technology_id FROM point WHERE id = p_point) FOR NO KEY UPDATE;
  -- A merged point comes back by unmerge_points only.
  IF NOT EXISTS (SELECT FROM point WHERE id = p_point AND (archived_at IS NOT NULL) <> p_archived AND merged_into IS NULL) THEN
    RETURN NULL;
  END IF;
  voters := ARRAY(SELECT member_id FROM vote WHERE point_id = p_point);
  PERFORM count_ballots(about.id, voters, -1);
  UPDATE point SET archived_at = CASE WHEN p_archived THEN said_at() END WHERE id = p_point;
  PERFORM reform_ballots(about.id, voters);
  PERFORM count_ballots(about.id, voters, 1);
  RETURN announce(ARRAY[about.id], point_tags(about.slug, p_point));
END $$;

-- What shows a point: its own page, its technology with its counts, and the list with the strongest points.
CREATE FUNCTION point_tags(p_slug text, p_point uuid) RETURNS text[] LANGUAGE sql IMMUTABLE
RETURN ARRAY['point:' || p_point, 'technology:' || p_slug, 'ranking'];

-- Lets one point go into another of the same technology and side. The votes unite, one per member, and the later one
-- wins. Those on the point that goes stay with it, uncounted, for the day on which the merge is undone.
CREATE FUNCTION merge_points(p_from uuid, p_into uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  about technology;
  voters uuid[];
BEGIN
  SELECT * INTO about FROM technology WHERE id = (SELECT technology_id FROM point WHERE id = p_from) FOR NO KEY UPDATE;
  IF NOT EXISTS (SELECT FROM point f JOIN point i ON i.technology_id = f.technology_id AND i.side = f.side AND i.id <> f.id
    WHERE f.id = p_from AND i.id = p_into AND f.archived_at IS NULL AND i.archived_at IS NULL) THEN
    RETURN NULL;
  END IF;
  voters := ARRAY(SELECT member_id FROM vote WHERE point_id = p_from);
  PERFORM count_ballots(about.id, voters, -1);
  INSERT INTO point_merge_vote (from_id, member_id, value, meaning, created_at, updated_at)
  SELECT p_from, f.member_id, i.value, i.meaning, i.created_at, i.updated_at
  FROM vote f LEFT JOIN vote i ON i.point_id = p_into AND i.member_id = f.member_id
  WHERE f.point_id = p_from AND (i.member_id IS NULL OR f.updated_at > i.updated_at);
  INSERT INTO ranking_log (kind, voter_id, technology_id, point_id, value)
  SELECT 'VOTE', m.voter_id, about.id, p_into, f.value
  FROM point_merge_vote k JOIN vote f ON f.point_id = p_from AND f.member_id = k.member_id JOIN member m ON m.id = k.member_id
  WHERE k.from_id = p_from AND f.value IS DISTINCT FROM k.value;
  INSERT INTO vote (member_id, point_id, value, meaning, created_at, updated_at)
  SELECT f.member_id, p_into, f.value, (SELECT meaning FROM point WHERE id = p_into), f.created_at, f.updated_at
  FROM point_merge_vote k JOIN vote f ON f.point_id = p_from AND f.member_id = k.member_id WHERE k.from_id = p_from
  ON CONFLICT (member_id, point_id)
  DO UPDATE SET value = excluded.value, meaning = excluded.meaning, updated_at = excluded.updated_at;
  UPDATE point SET archived_at = said_at(), merged_into = p_into WHERE id = p_from;
  PERFORM reform_ballots(about.id, voters);
  PERFORM count_ballots(about.id, voters, 1);
  RETURN announce(ARRAY[about.id], point_tags(about.slug, p_from) || ('point:' || p_into));
END $$;

-- Undoes a merge: the point stands for itself again with its votes, and the other's are what they were, except those
-- that their members have changed since. Who withdrew the united vote said nothing of either any more.
CREATE FUNCTION unmerge_points(p_from uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  about technology;
  into_id uuid;
  voters uuid[];
BEGIN
  SELECT * INTO about FROM technology WHERE id = (SELECT technology_id FROM point WHERE id = p_from) FOR NO KEY UPDATE;
  SELECT merged_into INTO into_id FROM point WHERE id = p_from;
  IF into_id IS NULL THEN
    RETURN NULL;
  END IF;
  voters := ARRAY(SELECT member_id FROM vote WHERE point_id = p_from);
  PERFORM count_ballots(about.id, voters, -1);
  WITH withdrawn AS (
    DELETE FROM vote f USING point_merge_vote k
    WHERE f.point_id = p_from AND k.from_id = p_from AND k.member_id = f.member_id
      AND NOT EXISTS (SELECT FROM vote i WHERE i.point_id = into_id AND i.member_id = f.member_id)
    RETURNING f.member_id
  )
  INSERT INTO ranking_log (kind, voter_id, technology_id, point_id, value)
  SELECT 'VOTE', m.voter_id, about.id, p_from, 0 FROM withdrawn JOIN member m ON m.id = withdrawn.member_id;
  -- Untouched since the merge: the time is still the one that came with it.
  WITH kept AS (
    SELECT k.*, i.value AS united FROM point_merge_vote k
    JOIN vote f ON f.point_id = p_from AND f.member_id = k.member_id
    JOIN vote i ON i.point_id = into_id AND i.member_id = k.member_id AND i.updated_at = f.updated_at
    WHERE k.from_id = p_from
  ), cleared AS (
    DELETE FROM vote i USING kept k WHERE i.point_id = into_id AND i.member_id = k.member_id AND k.value IS NULL
  ), restored AS (
    UPDATE vote i SET value = k.value, meaning = k.meaning, created_at = k.created_at, updated_at = k.updated_at
    FROM kept k WHERE i.point_id = into_id AND i.member_id = k.member_id AND k.value IS NOT NULL
  )
  INSERT INTO ranking_log (kind, voter_id, technology_id, point_id, value)
  SELECT 'VOTE', m.voter_id, about.id, into_id, coalesce(k.value, 0)
  FROM kept k JOIN member m ON m.id = k.member_id WHERE k.value IS DISTINCT FROM k.united;
  DELETE FROM point_merge_vote WHERE from_id = p_from;
  UPDATE point SET archived_at = NULL, merged_into = NULL WHERE id = p_from;
  PERFORM reform_ballots(about.id, voters);
  PERFORM count_ballots(about.id, voters, 1);
  RETURN announce(ARRAY[about.id], point_tags(about.slug, p_from) || ('point:' || into_id));
END $$;
