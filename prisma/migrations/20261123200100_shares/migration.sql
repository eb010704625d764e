-- What each point and the verdicts give to the score. A ballot's weight is divided evenly among its signals and its
-- favourable weight evenly among its favourable signals, in femto-ballots (1e-15); sums are kept as ballots change.
ALTER TABLE point
  ADD COLUMN weight_share numeric(40, 0) NOT NULL DEFAULT 0,
  ADD COLUMN favourable_share numeric(40, 0) NOT NULL DEFAULT 0,
  ADD CONSTRAINT point_shares_in_range CHECK (favourable_share >= 0 AND weight_share >= 0);
ALTER TABLE technology
  ADD COLUMN verdict_weight_share numeric(40, 0) NOT NULL DEFAULT 0,
  ADD COLUMN verdict_favourable_share numeric(40, 0) NOT NULL DEFAULT 0,
  ADD CONSTRAINT technology_verdict_shares_in_range
    CHECK (verdict_favourable_share >= 0 AND verdict_weight_share >= 0);
-- A ballot that moderators set aside counts nowhere until they put it back.
ALTER TABLE ballot ADD COLUMN set_aside_at timestamptz(3);

-- One signal's share of a ballot's weight, and of its favourable weight if it is a favourable one; whole femto-ballots,
-- halves going up. lib/recount computes the same.
CREATE FUNCTION weight_share(b ballot) RETURNS numeric LANGUAGE sql IMMUTABLE
RETURN div(2 * b.weight_micro * 1000000000::numeric + (b.favourable + b.unfavourable), 2 * (b.favourable + b.unfavourable));
CREATE FUNCTION favourable_share(b ballot) RETURNS numeric LANGUAGE sql IMMUTABLE
RETURN CASE WHEN b.favourable = 0 THEN 0
  ELSE div(2 * b.favourable_micro * 1000000000::numeric + b.favourable, 2 * b.favourable) END;

-- Which ballots are set aside outlives the ballot: withdrawing everything and voting again changes nothing.
CREATE TABLE ballot_set_aside (
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  technology_id uuid NOT NULL REFERENCES technology (id) ON DELETE RESTRICT,
  at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (member_id, technology_id)
);
CREATE INDEX ballot_set_aside_technology_id_idx ON ballot_set_aside (technology_id);
CREATE FUNCTION keep_set_aside() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.set_aside_at := (SELECT at FROM ballot_set_aside a
    WHERE a.member_id = NEW.member_id AND a.technology_id = NEW.technology_id);
  RETURN NEW;
END $$;
CREATE TRIGGER ballot_stays_set_aside BEFORE INSERT ON ballot FOR EACH ROW EXECUTE FUNCTION keep_set_aside();

CREATE FUNCTION is_favourable(side side, value integer) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN value <> 0 AND (side = 'PRO') = (value = 1);

DROP FUNCTION move_ballot(member, uuid, integer, integer);
DROP FUNCTION say_verdict(member, uuid, uuid, verdict_value, experience);

-- Moves the ballot of a voter after one vote (p_point, from p_was to p_is; 1, -1 or 0) or the verdict (null point) has
-- changed, and by the difference whatever is summed: the technology, the points that share the ballot, the verdicts.
-- The caller holds the voter's row; the technology's row is locked here, before any point's.
CREATE FUNCTION move_ballot(p_voter member, p_technology uuid, p_point uuid, p_was integer, p_is integer)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  earlier ballot;
  later ballot;
  point_side side := (SELECT side FROM point WHERE id = p_point);
  signals integer := CASE WHEN p_point IS NULL THEN 3 ELSE 1 END;
  -- A verdict speaks as a pro does: yes is favourable.
  gained integer;
  lost integer;
  verdict_is integer;
  verdict_was integer;
  weight_before numeric;
  weight_now numeric;
  favourable_before numeric;
  favourable_now numeric;
BEGIN
  PERFORM FROM technology WHERE id = p_technology FOR NO KEY UPDATE;
  gained := signals * (is_favourable(coalesce(point_side, 'PRO'), p_is)::integer
    - is_favourable(coalesce(point_side, 'PRO'), p_was)::integer);
  lost := signals * ((p_is <> 0)::integer - (p_was <> 0)::integer) - gained;
  SELECT * INTO earlier FROM ballot WHERE member_id = p_voter.id AND technology_id = p_technology;
  IF earlier.member_id IS NULL THEN
    INSERT INTO ballot (member_id, technology_id, favourable, unfavourable)
    VALUES (p_voter.id, p_technology, gained, lost) RETURNING * INTO later;
  ELSIF earlier.favourable + gained = 0 AND earlier.unfavourable + lost = 0 THEN
    DELETE FROM ballot WHERE member_id = p_voter.id AND technology_id = p_technology;
  ELSE
    UPDATE ballot SET favourable = favourable + gained, unfavourable = unfavourable + lost
    WHERE member_id = p_voter.id AND technology_id = p_technology RETURNING * INTO later;
  END IF;
  IF p_voter.suspended_at IS NOT NULL OR coalesce(earlier.set_aside_at, later.set_aside_at) IS NOT NULL THEN
    RETURN;
  END IF;
  SELECT coalesce((SELECT CASE value WHEN 'YES' THEN 1 ELSE -1 END FROM verdict
    WHERE member_id = p_voter.id AND technology_id = p_technology AND withdrawn_at IS NULL), 0) INTO verdict_is;
  verdict_was := CASE WHEN p_point IS NULL THEN p_was ELSE verdict_is END;

  weight_before := coalesce(weight_share(earlier), 0);
  weight_now := coalesce(weight_share(later), 0);
  favourable_before := coalesce(favourable_share(earlier), 0);
  favourable_now := coalesce(favourable_share(later), 0);

  UPDATE point p SET
    agree = p.agree + (s.now = 1)::integer - (s.before = 1)::integer,
    disagree = p.disagree + (s.now = -1)::integer - (s.before = -1)::integer,
    weight_share = p.weight_share + s.weight, favourable_share = p.favourable_share + s.favourable
  FROM (
    SELECT id, now, before,
      (now <> 0)::integer * weight_now - (before <> 0)::integer * weight_before AS weight,
      is_favourable(side, now)::integer * favourable_now
        - is_favourable(side, before)::integer * favourable_before AS favourable
    FROM (
      SELECT q.id, q.side, coalesce(v.value, 0) AS now,
        CASE WHEN q.id = p_point THEN p_was ELSE coalesce(v.value, 0) END AS before
      FROM point q LEFT JOIN vote v ON v.point_id = q.id AND v.member_id = p_voter.id
      WHERE q.technology_id = p_technology AND q.archived_at IS NULL AND (v.point_id IS NOT NULL OR q.id = p_point)
    ) voted
  ) s
  WHERE p.id = s.id AND (s.weight <> 0 OR s.favourable <> 0 OR s.now <> s.before);

  UPDATE technology SET
    weight_micro = weight_micro + coalesce(later.weight_micro, 0) - coalesce(earlier.weight_micro, 0),
    favourable_micro = favourable_micro + coalesce(later.favourable_micro, 0) - coalesce(earlier.favourable_micro, 0),
    voters = voters + (later.member_id IS NOT NULL)::integer - (earlier.member_id IS NOT NULL)::integer,
    verdicts_yes = verdicts_yes + (verdict_is = 1)::integer - (verdict_was = 1)::integer,
    verdicts_no = verdicts_no + (verdict_is = -1)::integer - (verdict_was = -1)::integer,
    verdict_weight_share = verdict_weight_share + 3 * ((verdict_is <> 0)::integer * weight_now
      - (verdict_was <> 0)::integer * weight_before),
    verdict_favourable_share = verdict_favourable_share + 3 * ((verdict_is = 1)::integer * favourable_now
      - (verdict_was = 1)::integer * favourable_before),
    version = version + 1,
    counted_at = greatest(counted_at, clock_timestamp())
  WHERE id = p_technology;
END $$;

-- Counts (1) or discounts (-1) a whole ballot: for suspensions and for ballots set aside. The caller holds the rows of
-- the member and of the technology.
CREATE FUNCTION count_ballot(b ballot, sign integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  verdict_is verdict_value := (SELECT value FROM verdict
    WHERE member_id = b.member_id AND technology_id = b.technology_id AND withdrawn_at IS NULL);
BEGIN
  UPDATE point p SET
    agree = p.agree + sign * (v.value = 1)::integer,
    disagree = p.disagree + sign * (v.value = -1)::integer,
    weight_share = p.weight_share + sign * weight_share(b),
    favourable_share = p.favourable_share + sign * is_favourable(p.side, v.value)::integer * favourable_share(b)
  FROM vote v
  WHERE v.member_id = b.member_id AND v.point_id = p.id AND p.technology_id = b.technology_id AND p.archived_at IS NULL;
  UPDATE technology SET
    weight_micro = weight_micro + sign * b.weight_micro,
    favourable_micro = favourable_micro + sign * b.favourable_micro,
    voters = voters + sign,
    verdicts_yes = verdicts_yes + sign * coalesce((verdict_is = 'YES')::integer, 0),
    verdicts_no = verdicts_no + sign * coalesce((verdict_is = 'NO')::integer, 0),
    verdict_weight_share = verdict_weight_share
      + sign * 3 * coalesce((verdict_is IS NOT NULL)::integer, 0) * weight_share(b),
    verdict_favourable_share = verdict_favourable_share
      + sign * 3 * coalesce((verdict_is = 'YES')::integer, 0) * favourable_share(b),
    version = version + 1,
    counted_at = greatest(counted_at, clock_timestamp())
  WHERE id = b.technology_id;
END $$;

-- Casts (1 agree, -1 disagree) or withdraws (0) a vote; saying the same again changes nothing.
CREATE OR REPLACE FUNCTION cast_vote(p_member uuid, p_point uuid, p_value integer)
RETURNS TABLE (refusal text, agree integer, disagree integer, slug text, editorial_position integer, positions integer,
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
  SELECT * INTO voted FROM point WHERE id = p_point;
  -- Then everybody's on one technology: whoever archives a point of it holds this row too.
  PERFORM FROM technology WHERE id = voted.technology_id FOR NO KEY UPDATE;
  refused := coalesce(standing_refusal(voter), CASE WHEN voted.id IS NULL THEN 'NOT_FOUND'
    WHEN (SELECT archived_at FROM point WHERE id = p_point) IS NOT NULL THEN 'ARCHIVED' END);
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, 0, 0, '', NULL::integer, 0, 0::bigint, 0::bigint, NULL::jsonb; RETURN;
  END IF;
  SELECT coalesce((SELECT value FROM vote WHERE member_id = p_member AND point_id = p_point), 0) INTO earlier;
  IF p_value <> earlier THEN
    IF p_value = 0 THEN
      DELETE FROM vote WHERE member_id = p_member AND point_id = p_point;
    ELSE
      INSERT INTO vote (member_id, point_id, value) VALUES (p_member, p_point, p_value)
      ON CONFLICT (member_id, point_id) DO UPDATE SET value = excluded.value, updated_at = now();
    END IF;
    INSERT INTO ranking_log (kind, voter_id, technology_id, point_id, value)
    VALUES ('VOTE', voter.voter_id, voted.technology_id, p_point, p_value);
    PERFORM move_ballot(voter, voted.technology_id, p_point, earlier, p_value);
    told := announce(ARRAY[voted.technology_id], ARRAY[]::text[]);
  END IF;
  RETURN QUERY SELECT NULL::text, p.agree, p.disagree, t.slug, t.editorial_position,
    (SELECT coalesce(max(editorial_position), 0) FROM technology), t.weight_micro, t.favourable_micro, told
  FROM technology t, point p WHERE t.id = voted.technology_id AND p.id = p_point;
END $$;

-- Gives, changes or withdraws (null) what a member says to “Would you use it again?” and moves the ballot with it.
-- The latest answer counts: a newer comment takes the place over, and an older one does not come back.
CREATE FUNCTION say_verdict(p_voter member, p_technology uuid, p_comment uuid, p_value verdict_value, p_experience experience)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  was integer;
  becomes integer := CASE p_value WHEN 'YES' THEN 1 WHEN 'NO' THEN -1 ELSE 0 END;
BEGIN
  SELECT coalesce((SELECT CASE value WHEN 'YES' THEN 1 ELSE -1 END FROM verdict
    WHERE member_id = p_voter.id AND technology_id = p_technology AND withdrawn_at IS NULL), 0) INTO was;
  IF p_value IS NULL THEN
    UPDATE verdict SET withdrawn_at = now() WHERE member_id = p_voter.id AND technology_id = p_technology;
  ELSE
    INSERT INTO verdict (member_id, technology_id, value, experience, comment_id)
    VALUES (p_voter.id, p_technology, p_value, p_experience, p_comment)
    ON CONFLICT (member_id, technology_id) DO UPDATE SET value = excluded.value, experience = excluded.experience,
      comment_id = excluded.comment_id, withdrawn_at = NULL, updated_at = now();
  END IF;
  IF was <> becomes THEN
    INSERT INTO ranking_log (kind, voter_id, technology_id, value)
    VALUES ('VERDICT', p_voter.voter_id, p_technology, becomes);
    PERFORM move_ballot(p_voter, p_technology, NULL, was, becomes);
  END IF;
END $$;

-- Suspending takes all that a member said out of the sums and counts at once; reinstating brings it back whole.
CREATE OR REPLACE FUNCTION set_suspended(p_member uuid, p_suspended boolean) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  voter member;
  sign integer := CASE WHEN p_suspended THEN -1 ELSE 1 END;
  touched uuid[];
  b ballot;
BEGIN
  SELECT * INTO voter FROM member WHERE id = p_member FOR NO KEY UPDATE;
  IF voter.id IS NULL OR (voter.suspended_at IS NOT NULL) = p_suspended THEN
    RETURN NULL;
  END IF;
  UPDATE member SET suspended_at = CASE WHEN p_suspended THEN now() END WHERE id = p_member;
  INSERT INTO ranking_log (kind, voter_id, value) VALUES ('STANDING', voter.voter_id, (NOT p_suspended)::integer);
  SELECT coalesce(array_agg(technology_id), ARRAY[]::uuid[]) INTO touched
  FROM ballot WHERE member_id = p_member AND set_aside_at IS NULL;
  -- Several rows that others want too: always in one order.
  PERFORM FROM technology WHERE id = ANY (touched) ORDER BY id FOR NO KEY UPDATE;
  FOR b IN SELECT * FROM ballot WHERE member_id = p_member AND set_aside_at IS NULL ORDER BY technology_id LOOP
    PERFORM count_ballot(b, sign);
  END LOOP;
  RETURN announce(touched, ARRAY['member:' || p_member]);
END $$;

-- Takes one ballot out of the sums and counts, or puts it back; what its member says meanwhile is kept but not counted.
CREATE FUNCTION set_ballot_aside(p_member uuid, p_technology uuid, p_aside boolean) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  voter member;
  b ballot;
BEGIN
  SELECT * INTO voter FROM member WHERE id = p_member FOR NO KEY UPDATE;
  PERFORM FROM technology WHERE id = p_technology FOR NO KEY UPDATE;
  IF voter.id IS NULL OR p_aside = EXISTS (
    SELECT FROM ballot_set_aside WHERE member_id = p_member AND technology_id = p_technology) THEN
    RETURN NULL;
  END IF;
  IF p_aside THEN
    INSERT INTO ballot_set_aside (member_id, technology_id) VALUES (p_member, p_technology);
  ELSE
    DELETE FROM ballot_set_aside WHERE member_id = p_member AND technology_id = p_technology;
  END IF;
  INSERT INTO ranking_log (kind, voter_id, technology_id, value)
  VALUES ('ASIDE', voter.voter_id, p_technology, p_aside::integer);
  SELECT * INTO b FROM ballot WHERE member_id = p_member AND technology_id = p_technology;
  IF b.member_id IS NOT NULL THEN
    UPDATE ballot SET set_aside_at = CASE WHEN p_aside THEN now() END
    WHERE member_id = p_member AND technology_id = p_technology;
    IF voter.suspended_at IS NULL THEN
      PERFORM count_ballot(b, CASE WHEN p_aside THEN -1 ELSE 1 END);
    END IF;
  END IF;
  RETURN announce(ARRAY[p_technology], ARRAY[]::text[]);
END $$;

-- The ballots that are there already.
DO $$
DECLARE
  b ballot;
BEGIN
  FOR b IN SELECT ballot.* FROM ballot JOIN member m ON m.id = member_id WHERE m.suspended_at IS NULL LOOP
    UPDATE point p SET
      weight_share = p.weight_share + weight_share(b),
      favourable_share = p.favourable_share + is_favourable(p.side, v.value)::integer * favourable_share(b)
    FROM vote v
    WHERE v.member_id = b.member_id AND v.point_id = p.id AND p.technology_id = b.technology_id AND p.archived_at IS NULL;
    UPDATE technology t SET
      verdict_weight_share = t.verdict_weight_share + 3 * weight_share(b),
      verdict_favourable_share = t.verdict_favourable_share + 3 * (v.value = 'YES')::integer * favourable_share(b)
    FROM verdict v
    WHERE v.member_id = b.member_id AND v.technology_id = t.id AND t.id = b.technology_id AND v.withdrawn_at IS NULL;
  END LOOP;
END $$;
