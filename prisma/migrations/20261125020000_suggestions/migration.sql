-- What members suggest and editors decide about, and every text that a point or a technology ever had.
-- Likely duplicates are found by trigrams (lib/suggestion/similar-queries.ts).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TYPE suggestion_kind AS ENUM ('POINT', 'TECHNOLOGY', 'POINT_EDIT', 'TECHNOLOGY_EDIT', 'SAME_POINTS');
CREATE TYPE suggestion_state AS ENUM ('PENDING', 'ACCEPTED', 'MERGED', 'DECLINED', 'WITHDRAWN');

CREATE TABLE suggestion (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind suggestion_kind NOT NULL,
  -- Null once the account is gone.
  member_id uuid REFERENCES member (id) ON DELETE SET NULL,
  -- What it is about: a technology, or a point, or two points of one side.
  technology_id uuid REFERENCES technology (id) ON DELETE RESTRICT,
  point_id uuid REFERENCES point (id) ON DELETE RESTRICT,
  other_point_id uuid REFERENCES point (id) ON DELETE RESTRICT,
  -- What lib/suggestion/suggestion-schema.ts makes of what was sent.
  content jsonb NOT NULL DEFAULT '{}',
  -- The member's words to the editors.
  why text CHECK (length(why) BETWEEN 1 AND 400),
  state suggestion_state NOT NULL DEFAULT 'PENDING',
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  decided_by uuid REFERENCES member (id) ON DELETE SET NULL,
  decided_at timestamptz(3),
  reason text CHECK (reason ~ '^[A-Z][A-Z_]{1,39}$'),
  -- The editor's words to the member.
  note text CHECK (length(note) BETWEEN 1 AND 1000),
  -- What it became; kept when an acceptance is undone, so that accepting it again brings the same back.
  became_point_id uuid REFERENCES point (id) ON DELETE SET NULL,
  became_technology_id uuid REFERENCES technology (id) ON DELETE SET NULL,
  -- What an acceptance changed, as it was before.
  undo jsonb,
  CONSTRAINT suggestion_decided_or_pending CHECK ((state = 'PENDING') = (decided_at IS NULL)),
  CONSTRAINT suggestion_subject_fits CHECK (
    (technology_id IS NULL) = (kind = 'TECHNOLOGY')
    AND (point_id IS NOT NULL) = (kind IN ('POINT_EDIT', 'SAME_POINTS'))
    AND (other_point_id IS NOT NULL) = (kind = 'SAME_POINTS')
    AND (other_point_id IS NULL OR other_point_id <> point_id))
);
CREATE INDEX suggestion_state_created_at_id_idx ON suggestion (state, created_at, id);
CREATE INDEX suggestion_decided_at_idx ON suggestion (decided_at DESC);
CREATE INDEX suggestion_member_id_created_at_id_idx ON suggestion (member_id, created_at DESC, id DESC);
CREATE INDEX suggestion_technology_id_idx ON suggestion (technology_id);
CREATE INDEX suggestion_point_id_idx ON suggestion (point_id);
CREATE INDEX suggestion_other_point_id_idx ON suggestion (other_point_id);
CREATE INDEX suggestion_decided_by_idx ON suggestion (decided_by);
CREATE INDEX suggestion_became_point_id_idx ON suggestion (became_point_id);
CREATE INDEX suggestion_became_technology_id_idx ON suggestion (became_technology_id);

-- What members suggest may leave both out; nobody need guess.
ALTER TABLE technology ALTER COLUMN license DROP NOT NULL, ALTER COLUMN first_released DROP NOT NULL;

CREATE TABLE point_version (
  point_id uuid NOT NULL REFERENCES point (id) ON DELETE CASCADE,
  number integer NOT NULL CHECK (number >= 1),
  title text NOT NULL,
  detail text NOT NULL,
  theme text NOT NULL,
  since text,
  until text,
  sources jsonb NOT NULL,
  -- Votes stand for a meaning; editors say whether a new text has a new one.
  meaning integer NOT NULL,
  changes_meaning boolean NOT NULL,
  -- Whom the text came from: the suggestion, and its member while the account is there.
  suggestion_id uuid REFERENCES suggestion (id) ON DELETE SET NULL,
  member_id uuid REFERENCES member (id) ON DELETE SET NULL,
  -- Editors changed what was suggested.
  adjusted boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (point_id, number)
);
CREATE INDEX point_version_suggestion_id_idx ON point_version (suggestion_id);
CREATE INDEX point_version_member_id_idx ON point_version (member_id);

CREATE TABLE technology_version (
  technology_id uuid NOT NULL REFERENCES technology (id) ON DELETE CASCADE,
  number integer NOT NULL CHECK (number >= 1),
  name text NOT NULL,
  kind text NOT NULL,
  language text NOT NULL,
  license text,
  first_released integer,
  website text NOT NULL,
  repository text,
  summary text NOT NULL,
  suggestion_id uuid REFERENCES suggestion (id) ON DELETE SET NULL,
  member_id uuid REFERENCES member (id) ON DELETE SET NULL,
  adjusted boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (technology_id, number)
);
CREATE INDEX technology_version_suggestion_id_idx ON technology_version (suggestion_id);
CREATE INDEX technology_version_member_id_idx ON technology_version (member_id);

-- Whoever writes a text, it is kept: the functions below only add whom it came from.
CREATE FUNCTION keep_point_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO point_version (point_id, number, title, detail, theme, since, until, sources, meaning, changes_meaning)
  VALUES (NEW.id, coalesce((SELECT max(number) FROM point_version WHERE point_id = NEW.id), 0) + 1, NEW.title, NEW.detail,
    NEW.theme, NEW.since, NEW.until, NEW.sources, NEW.meaning, TG_OP = 'UPDATE' AND OLD.meaning <> NEW.meaning);
  RETURN NULL;
END $$;
CREATE TRIGGER point_begins_with_a_version AFTER INSERT ON point FOR EACH ROW EXECUTE FUNCTION keep_point_version();
CREATE TRIGGER point_keeps_versions AFTER UPDATE OF title, detail, theme, since, until, sources, meaning ON point FOR EACH ROW
  WHEN ((OLD.title, OLD.detail, OLD.theme, OLD.since, OLD.until, OLD.sources, OLD.meaning)
    IS DISTINCT FROM (NEW.title, NEW.detail, NEW.theme, NEW.since, NEW.until, NEW.sources, NEW.meaning))
  EXECUTE FUNCTION keep_point_version();

CREATE FUNCTION keep_technology_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO technology_version (technology_id, number, name, kind, language, license, first_released, website,
    repository, summary)
  VALUES (NEW.id, coalesce((SELECT max(number) FROM technology_version WHERE technology_id = NEW.id), 0) + 1, NEW.name,
    NEW.kind, NEW.language, NEW.license, NEW.first_released, NEW.website, NEW.repository, NEW.summary);
  RETURN NULL;
END $$;
CREATE TRIGGER technology_begins_with_a_version AFTER INSERT ON technology
  FOR EACH ROW EXECUTE FUNCTION keep_technology_version();
CREATE TRIGGER technology_keeps_versions
  AFTER UPDATE OF name, kind, language, license, first_released, website, repository, summary ON technology FOR EACH ROW
  WHEN ((OLD.name, OLD.kind, OLD.language, OLD.license, OLD.first_released, OLD.website, OLD.repository, OLD.summary)
    IS DISTINCT FROM (NEW.name, NEW.kind, NEW.language, NEW.license, NEW.first_released, NEW.website, NEW.repository, NEW.summary))
  EXECUTE FUNCTION keep_technology_version();

CREATE TRIGGER point_version_text_stays
  BEFORE UPDATE OF point_id, number, title, detail, theme, since, until, sources, meaning, changes_meaning, created_at
  ON point_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER technology_version_text_stays
  BEFORE UPDATE OF technology_id, number, name, kind, language, license, first_released, website, repository, summary, created_at
  ON technology_version FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What is there already has its first version.
INSERT INTO point_version (point_id, number, title, detail, theme, since, until, sources, meaning, changes_meaning, created_at)
  SELECT id, 1, title, detail, theme, since, until, sources, meaning, false, created_at FROM point;
INSERT INTO technology_version (technology_id, number, name, kind, language, license, first_released, website,
    repository, summary, created_at)
  SELECT id, 1, name, kind, language, license, first_released, website, repository, summary, created_at FROM technology;

-- How many pros and cons a technology of the community still needs before it is listed: two of each.
CREATE FUNCTION points_missing(p_technology uuid, OUT pros integer, OUT cons integer) LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT greatest(0, 2 - count(*) FILTER (WHERE side = 'PRO'))::integer,
    greatest(0, 2 - count(*) FILTER (WHERE side = 'CON'))::integer
  FROM point WHERE technology_id = p_technology AND archived_at IS NULL;
END;

CREATE FUNCTION refuse_unready() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  missing record := points_missing(NEW.id);
BEGIN
  IF missing.pros + missing.cons > 0 THEN
    RAISE EXCEPTION 'a technology needs two pros and two cons before it is listed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER technology_is_listed_when_ready BEFORE UPDATE OF state ON technology FOR EACH ROW
  WHEN (NEW.state = 'LISTED' AND OLD.state <> 'LISTED' AND NEW.editorial_position IS NULL)
  EXECUTE FUNCTION refuse_unready();

-- Stores a suggestion for the editors. The same again while it waits is the same suggestion.
CREATE FUNCTION make_suggestion(p_member uuid, p_kind suggestion_kind, p_slug text, p_point uuid, p_other uuid,
  p_content jsonb, p_why text)
RETURNS TABLE (refusal text, id uuid) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  author member;
  about record;
  one record;
  other record;
  refused text;
  made uuid;
BEGIN
  SELECT * INTO author FROM member WHERE id = p_member FOR NO KEY UPDATE;
  SELECT * INTO one FROM point WHERE id = p_point;
  SELECT * INTO other FROM point WHERE id = p_other;
  SELECT * INTO about FROM technology WHERE id = one.technology_id OR slug = p_slug;
  refused := coalesce(standing_refusal(author), CASE
    WHEN p_kind <> 'TECHNOLOGY' AND (about.id IS NULL OR about.state = 'ARCHIVED') THEN 'NOT_FOUND'
    WHEN p_kind IN ('POINT_EDIT', 'SAME_POINTS') AND one.id IS NULL THEN 'NOT_FOUND'
    WHEN p_kind = 'SAME_POINTS' AND (other.id IS NULL OR other.id = one.id OR other.technology_id <> one.technology_id
      OR other.side <> one.side) THEN 'NOT_A_PAIR'
    WHEN one.archived_at IS NOT NULL OR other.archived_at IS NOT NULL THEN 'POINT_GONE' END);
  IF refused IS NOT NULL THEN
    RETURN QUERY SELECT refused, NULL::uuid; RETURN;
  END IF;
  SELECT s.id INTO made FROM suggestion s
  WHERE s.member_id = p_member AND s.state = 'PENDING' AND s.kind = p_kind AND s.content = p_content
    AND s.technology_id IS NOT DISTINCT FROM about.id AND s.point_id IS NOT DISTINCT FROM p_point
    AND s.other_point_id IS NOT DISTINCT FROM p_other;
  IF made IS NULL THEN
    INSERT INTO suggestion (kind, member_id, technology_id, point_id, other_point_id, content, why)
    VALUES (p_kind, p_member, about.id, p_point, p_other, p_content, p_why) RETURNING suggestion.id INTO made;
  END IF;
  RETURN QUERY SELECT NULL::text, made;
END $$;

-- Takes back one's own suggestion while nobody has decided about it.
CREATE FUNCTION withdraw_suggestion(p_member uuid, p_suggestion uuid) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  author member;
  s suggestion;
  refused text;
BEGIN
  SELECT * INTO author FROM member WHERE id = p_member FOR NO KEY UPDATE;
  SELECT * INTO s FROM suggestion WHERE id = p_suggestion FOR NO KEY UPDATE;
  refused := coalesce(standing_refusal(author), CASE
    WHEN s.id IS NULL THEN 'NOT_FOUND'
    WHEN s.member_id IS DISTINCT FROM p_member THEN 'NOT_YOUR_SUGGESTION'
    WHEN s.state NOT IN ('PENDING', 'WITHDRAWN') THEN 'SUGGESTION_DECIDED' END);
  IF refused IS NULL AND s.state = 'PENDING' THEN
    UPDATE suggestion SET state = 'WITHDRAWN', decided_at = clock_timestamp() WHERE id = p_suggestion;
  END IF;
  RETURN refused;
END $$;
