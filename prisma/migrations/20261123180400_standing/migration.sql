-- Suspending takes all that a member said out of the sums and counts at once; reinstating brings it back whole.
CREATE FUNCTION set_suspended(p_member uuid, p_suspended boolean) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  voter member;
  sign integer := CASE WHEN p_suspended THEN -1 ELSE 1 END;
  touched uuid[];
BEGIN
  SELECT * INTO voter FROM member WHERE id = p_member FOR NO KEY UPDATE;
  IF voter.id IS NULL OR (voter.suspended_at IS NOT NULL) = p_suspended THEN
    RETURN NULL;
  END IF;
  UPDATE member SET suspended_at = CASE WHEN p_suspended THEN now() END WHERE id = p_member;

  -- Rows that others update too are locked in one order.
  PERFORM FROM point WHERE id IN (SELECT point_id FROM vote WHERE member_id = p_member) ORDER BY id FOR NO KEY UPDATE;
  UPDATE point p SET agree = agree + sign * (v.value = 1)::integer, disagree = disagree + sign * (v.value = -1)::integer
  FROM vote v WHERE v.point_id = p.id AND v.member_id = p_member;

  SELECT coalesce(array_agg(technology_id), ARRAY[]::uuid[]) INTO touched FROM ballot WHERE member_id = p_member;
  PERFORM FROM technology WHERE id = ANY (touched) ORDER BY id FOR NO KEY UPDATE;
  UPDATE technology t SET
    weight_micro = t.weight_micro + sign * b.weight_micro,
    favourable_micro = t.favourable_micro + sign * b.favourable_micro,
    voters = t.voters + sign,
    version = t.version + 1,
    counted_at = greatest(t.counted_at, clock_timestamp())
  FROM ballot b WHERE b.technology_id = t.id AND b.member_id = p_member;
  UPDATE technology t SET
    verdicts_yes = t.verdicts_yes + sign * (v.value = 'YES')::integer,
    verdicts_no = t.verdicts_no + sign * (v.value = 'NO')::integer
  FROM verdict v WHERE v.technology_id = t.id AND v.member_id = p_member AND v.withdrawn_at IS NULL;

  RETURN announce(touched, ARRAY['member:' || p_member]);
END $$;
