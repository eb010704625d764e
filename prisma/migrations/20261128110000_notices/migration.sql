-- What a write tells every process stands in a table that each of them reads every few milliseconds: a transaction that
-- sends a NOTIFY holds a lock on all other such commits until its own is on disk. A row is kept for about a minute.
-- Not logged: after a crash of the database every process reads everything anew.
CREATE UNLOGGED TABLE notice (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- By whose snapshot a reader knows what it has not seen, in whatever order transactions end.
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  body jsonb NOT NULL
);
CREATE INDEX notice_xid_idx ON notice (xid);

-- Tells every process, with the commit. The sums of what is not on the list move nobody's place: its own pages expire.
CREATE OR REPLACE FUNCTION announce(p_technologies uuid[], p_tags text[]) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  told jsonb;
BEGIN
  INSERT INTO notice (body) SELECT jsonb_build_object(
    'id', pg_current_xact_id()::text,
    'sums', coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'weightMicro', t.weight_micro,
      'favourableMicro', t.favourable_micro, 'version', t.version)) FILTER (WHERE t.state = 'LISTED'), '[]'::jsonb),
    'tags', to_jsonb(p_tags || coalesce(array_agg('technology:' || t.slug) FILTER (WHERE t.state <> 'LISTED'), '{}')))
  FROM technology t WHERE t.id = ANY (p_technologies)
  RETURNING body INTO told;
  RETURN told;
END $$;

-- The list itself changed: everybody reads it anew.
CREATE OR REPLACE FUNCTION announce_all() RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  told jsonb;
BEGIN
  INSERT INTO notice (body) VALUES (jsonb_build_object('id', pg_current_xact_id()::text, 'sums', '[]'::jsonb,
    'tags', '[]'::jsonb, 'all', true)) RETURNING body INTO told;
  RETURN told;
END $$;
