-- Whether what a member said counts: not while suspended, nor while the account is being deleted.
ALTER TABLE member
  ADD COLUMN suspended_until timestamptz(3),
  ADD COLUMN deletes_at timestamptz(3),
  ADD COLUMN counts boolean NOT NULL GENERATED ALWAYS AS (suspended_at IS NULL AND deletes_at IS NULL) STORED,
  ADD CONSTRAINT member_suspension_has_begun CHECK (suspended_until IS NULL OR suspended_at IS NOT NULL);

CREATE OR REPLACE FUNCTION standing_refusal(p_voter member) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE WHEN p_voter.id IS NULL OR p_voter.deletes_at IS NOT NULL THEN 'SIGNED_OUT'
  WHEN p_voter.suspended_at IS NOT NULL THEN 'SUSPENDED' END;

-- As before, but for `counts`.
CREATE OR REPLACE FUNCTION move_ballot(p_voter member, p_technology uuid, p_point uuid, p_was integer, p_is integer)
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
  IF NOT p_voter.counts OR coalesce(earlier.set_aside_at, later.set_aside_at) IS NOT NULL THEN
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

CREATE OR REPLACE FUNCTION set_ballot_aside(p_member uuid, p_technology uuid, p_aside boolean) RETURNS jsonb
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
    IF voter.counts THEN
      PERFORM count_ballot(b, CASE WHEN p_aside THEN -1 ELSE 1 END);
    END IF;
  END IF;
  RETURN announce(ARRAY[p_technology], ARRAY[]::text[]);
END $$;

-- Says anew whether a member is suspended and until when, and when the account goes; when that changes whether the
-- member counts, all that the member said leaves the sums and counts, or comes back whole.
CREATE FUNCTION change_standing(p_member uuid, p_suspended_at timestamptz, p_suspended_until timestamptz,
  p_deletes_at timestamptz) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  before member;
  later member;
  sign integer;
  touched uuid[];
  marked uuid[];
  tags text[] := ARRAY['member:' || p_member];
  b ballot;
BEGIN
  SELECT * INTO before FROM member WHERE id = p_member FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  UPDATE member SET suspended_at = p_suspended_at, suspended_until = p_suspended_until, deletes_at = p_deletes_at
  WHERE id = p_member RETURNING * INTO later;
  IF later.counts = before.counts THEN
    RETURN announce('{}'::uuid[], tags);
  END IF;
  sign := CASE WHEN later.counts THEN 1 ELSE -1 END;
  INSERT INTO ranking_log (kind, voter_id, value) VALUES ('STANDING', later.voter_id, later.counts::integer);

  SELECT coalesce(array_agg(technology_id), '{}'::uuid[]) INTO touched
  FROM ballot WHERE member_id = p_member AND set_aside_at IS NULL;
  -- Several rows that others want too: always in one order.
  PERFORM FROM technology WHERE id = ANY (touched) ORDER BY id FOR NO KEY UPDATE;
  FOR b IN SELECT * FROM ballot WHERE member_id = p_member AND set_aside_at IS NULL ORDER BY technology_id LOOP
    PERFORM count_ballot(b, sign);
  END LOOP;

  marked := ARRAY(SELECT comment_id FROM comment_helpful WHERE member_id = p_member);
  PERFORM FROM comment WHERE id = ANY (marked) ORDER BY id FOR NO KEY UPDATE;
  UPDATE comment SET helpful_count = helpful_count + sign WHERE id = ANY (marked);
  tags := tags || ARRAY(SELECT DISTINCT 'comments:' || t.slug FROM comment c JOIN technology t ON t.id = c.technology_id
    WHERE c.id = ANY (marked));
  RETURN announce(touched, tags);
END $$;

CREATE OR REPLACE FUNCTION set_suspended(p_member uuid, p_suspended boolean) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  was member;
BEGIN
  SELECT * INTO was FROM member WHERE id = p_member FOR NO KEY UPDATE;
  IF was.id IS NULL OR (was.suspended_at IS NOT NULL) = p_suspended THEN
    RETURN NULL;
  END IF;
  RETURN change_standing(p_member, CASE WHEN p_suspended THEN said_at() END, NULL, was.deletes_at);
END $$;

-- The marks of whoever does not count are kept, but not counted.
CREATE OR REPLACE FUNCTION count_helpful() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  marker uuid := coalesce(NEW.member_id, OLD.member_id);
BEGIN
  IF coalesce((SELECT counts FROM member WHERE id = marker), true) THEN
    UPDATE comment SET helpful_count = helpful_count + CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END
    WHERE id = coalesce(NEW.comment_id, OLD.comment_id);
  END IF;
  RETURN NULL;
END $$;
