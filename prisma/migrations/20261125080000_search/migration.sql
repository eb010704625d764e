-- What search looks through (lib/search, docs/search.md): words that the rows carry themselves, so that no write forgets them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- A text as plain words with one space between them: no case, no accents, no punctuation. C#, F# and C++ are words of their
-- own, and Node.js is two: the parser of PostgreSQL would take it for a host.
CREATE FUNCTION search_plain(p_text text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
  SELECT btrim(regexp_replace(regexp_replace(regexp_replace(
    lower(unaccent('unaccent'::regdictionary, p_text)),
    '\m([cf])#', '\1sharp', 'g'), '\mc\+\+', 'cplusplus', 'g'), '[\x01-\x2f\x3a-\x60\x7b-\x7f]+', ' ', 'g'));
END;

-- The same without spaces: “ASP.NET Core”, “asp.net core” and “AspNetCore” are one name.
CREATE FUNCTION search_key(p_text text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
  SELECT replace(search_plain(p_text), ' ', '');
END;

-- Weights: A a name or title, as it is written and by its stems; B what sorts it; C what is said of it, by its stems.
CREATE FUNCTION technology_words(p_name text, p_language text, p_kind text, p_summary text)
RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT setweight(to_tsvector('simple', search_plain(p_name)), 'A')
    || setweight(to_tsvector('simple', search_plain(p_language || ' ' || p_kind)), 'B')
    || setweight(to_tsvector('english', search_plain(p_summary)), 'C');
END;

CREATE FUNCTION point_words(p_title text, p_theme text, p_detail text)
RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT setweight(to_tsvector('english', search_plain(p_title)) || to_tsvector('simple', search_plain(p_title)), 'A')
    || setweight(to_tsvector('english', search_plain(p_theme)), 'B')
    || setweight(to_tsvector('english', search_plain(p_detail)), 'C');
END;

CREATE FUNCTION comment_words(p_body text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT to_tsvector('english', search_plain(p_body));
END;

ALTER TABLE technology
  ADD COLUMN search_key text GENERATED ALWAYS AS (search_key(name)) STORED,
  ADD COLUMN search_words tsvector GENERATED ALWAYS AS (technology_words(name, language, kind, summary)) STORED;
ALTER TABLE point
  ADD COLUMN search_words tsvector GENERATED ALWAYS AS (point_words(title, theme, detail)) STORED;
ALTER TABLE comment
  ADD COLUMN search_words tsvector GENERATED ALWAYS AS (comment_words(body)) STORED;

CREATE INDEX technology_search_key_idx ON technology (search_key text_pattern_ops);
CREATE INDEX technology_search_words_idx ON technology USING gin (search_words);
-- With a short list of what is still to be put in: reading it costs every search.
CREATE INDEX point_search_words_idx ON point USING gin (search_words) WITH (gin_pending_list_limit = 64) WHERE archived_at IS NULL;
-- Titles that look like a word with a typing error in it, ten times as quickly as the nearest ones are found.
CREATE INDEX point_title_alike_idx ON point USING gin (lower(title) gin_trgm_ops) WHERE archived_at IS NULL;
CREATE INDEX comment_search_words_idx ON comment USING gin (search_words) WITH (gin_pending_list_limit = 64) WHERE state = 'VISIBLE';
-- Only for who asks for the most helpful ones by the same condition: a search for words must never walk along it.
CREATE INDEX comment_most_helpful_idx ON comment (helpful_count DESC, created_at DESC)
  WHERE state = 'VISIBLE' AND helpful_count >= 0;
