-- Whatever changes the sums goes through move_ballot: one member's ballot and the technology's sums move together.
-- Locks are taken in one order everywhere: member, point, vote, comment, verdict, ballot, technology.

-- Tells every process what changed, with the commit. Too long for one notice: everything is read anew.
CREATE FUNCTION announce(p_technologies uuid[], p_tags text[]) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  notice jsonb;
BEGIN
  SELECT jsonb_build_object(
    'id', pg_current_xact_id()::text,
    'sums', coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'weightMicro', t.weight_micro,
      'favourableMicro', t.favourable_micro, 'version', t.version)), '[]'::jsonb),
    'tags', to_jsonb(p_tags))
  INTO notice
  FROM technology t WHERE t.id = ANY (p_technologies);
  IF octet_length(notice::text) > 7000 THEN
    notice := jsonb_build_object('id', notice->>'id', 'sums', '[]'::jsonb, 'tags', '[]'::jsonb, 'all', true);
  END IF;
  PERFORM pg_notify('backboard', notice::text);
  RETURN notice;
END $$;

-- Adds so many signals to the ballot of a member (whose row the caller has locked) and the difference to the sums.
-- The ballot of a suspended member moves too, but outside the sums.
CREATE FUNCTION move_ballot(p_voter member, p_technology uuid, p_favourable integer, p_unfavourable integer)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  p_member uuid := p_voter.id;
  earlier ballot;
  later ballot;
BEGIN
  SELECT * INTO earlier FROM ballot WHERE member_id = p_member AND technology_id = p_technology;
  IF earlier IS NULL THEN
    INSERT INTO ballot (member_id, technology_id, favourable, unfavourable)
    VALUES (p_member, p_technology, p_favourable, p_unfavourable) RETURNING * INTO later;
  ELSIF earlier.favourable + p_favourable = 0 AND earlier.unfavourable + p_unfavourable = 0 THEN
    DELETE FROM ballot WHERE member_id = p_member AND technology_id = p_technology;
  ELSE
    UPDATE ballot SET favourable = favourable + p_favourable, unfavourable = unfavourable + p_unfavourable
    WHERE member_id = p_member AND technology_id = p_technology RETURNING * INTO later;
  END IF;
  IF p_voter.suspended_at IS NOT NULL THEN
    RETURN;
  END IF;
  UPDATE technology SET
    weight_micro = weight_micro + coalesce(later.weight_micro, 0) - coalesce(earlier.weight_micro, 0),
    favourable_micro = favourable_micro + coalesce(later.favourable_micro, 0) - coalesce(earlier.favourable_micro, 0),
    voters = voters + (later IS NOT NULL)::integer - (earlier IS NOT NULL)::integer,
    version = version + 1,
    counted_at = greatest(counted_at, clock_timestamp())
  WHERE id = p_technology;
END $$;

-- Casts (1 agree, -1 disagree) or withdraws (0) a vote; saying the same again changes nothing.
CREATE FUNCTION cast_vote(p_member uuid, p_point uuid, p_value integer)
RETURNS TABLE (refusal text, agree integer, disagree integer, slug text, editorial_position integer, positions integer,
  weight_micro bigint, favourable_micro bigint, notice jsonb)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  voter member;
  -- A variable of the row's type would be PostgreSQL's own geometric point once the plan is made anew.
  voted record;
  earlier integer;
  gained integer;
  lost integer;
  told jsonb;
BEGIN
  -- One member's writes wait for one another here, from however many tabs they come.
  SELECT * INTO voter FROM member WHERE id = p_member FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'SIGNED_OUT', 0, 0, '', NULL::integer, 0, 0::bigint, 0::bigint, NULL::jsonb; RETURN;
  ELSIF voter.suspended_at IS NOT NULL THEN
    RETURN QUERY SELECT 'SUSPENDED', 0, 0, '', NULL::integer, 0, 0::bigint, 0::bigint, NULL::jsonb; RETURN;
  END IF;
  SELECT coalesce((SELECT value FROM vote WHERE member_id = p_member AND point_id = p_point), 0) INTO earlier;
  UPDATE point SET
    agree = agree + (p_value = 1)::integer - (earlier = 1)::integer,
    disagree = disagree + (p_value = -1)::integer - (earlier = -1)::integer
  WHERE id = p_point AND archived_at IS NULL AND p_value <> earlier RETURNING * INTO voted;
  IF NOT FOUND THEN
    SELECT * INTO voted FROM point WHERE id = p_point;
    IF NOT FOUND THEN
      RETURN QUERY SELECT 'NOT_FOUND', 0, 0, '', NULL::integer, 0, 0::bigint, 0::bigint, NULL::jsonb; RETURN;
    ELSIF voted.archived_at IS NOT NULL THEN
      RETURN QUERY SELECT 'ARCHIVED', 0, 0, '', NULL::integer, 0, 0::bigint, 0::bigint, NULL::jsonb; RETURN;
    END IF;
  ELSE
    IF p_value = 0 THEN
      DELETE FROM vote WHERE member_id = p_member AND point_id = p_point;
    ELSE
      INSERT INTO vote (member_id, point_id, value) VALUES (p_member, p_point, p_value)
      ON CONFLICT (member_id, point_id) DO UPDATE SET value = excluded.value, updated_at = now();
    END IF;
    -- Agreeing with a pro and disagreeing with a con speak for the technology.
    gained := p_value * CASE voted.side WHEN 'PRO' THEN 1 ELSE -1 END;
    lost := earlier * CASE voted.side WHEN 'PRO' THEN 1 ELSE -1 END;
    PERFORM move_ballot(voter, voted.technology_id,
      (gained = 1)::integer - (lost = 1)::integer, (gained = -1)::integer - (lost = -1)::integer);
    told := announce(ARRAY[voted.technology_id], ARRAY[]::text[]);
  END IF;
  RETURN QUERY SELECT NULL::text, voted.agree, voted.disagree, t.slug, t.editorial_position,
    (SELECT coalesce(max(editorial_position), 0) FROM technology), t.weight_micro, t.favourable_micro, told
  FROM technology t WHERE t.id = voted.technology_id;
END $$;
