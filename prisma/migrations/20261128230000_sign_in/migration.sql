-- Who asked to sign in by mail and has not yet: at most one request an address, so a new link voids the one before.
-- Whoever asks gets a row, member or not; nothing here is compared with the members before the address is proven.
CREATE TABLE sign_in_request (
  email text PRIMARY KEY,
  -- SHA-256 of the mailed link's token, in hex.
  token_hash text NOT NULL UNIQUE,
  -- SHA-256 of the cookie of the browser that asked, in hex.
  browser_hash text NOT NULL UNIQUE,
  -- The mailed code, hashed with AUTH_SECRET: it is short, so a plain hash would give it away.
  code_hash text NOT NULL,
  return_to text CHECK (length(return_to) <= 512),
  -- Codes typed for this request, right or wrong, in whichever browser.
  codes_tried smallint NOT NULL DEFAULT 0,
  asked_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz(3) NOT NULL,
  -- The mail until the server has taken it, sealed with AUTH_SECRET: it holds the link and the code.
  mail bytea,
  -- When somebody may try to send it; while one tries, when that one counts as dead.
  mail_due_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  mail_tries smallint NOT NULL DEFAULT 0,
  mail_refused boolean NOT NULL DEFAULT false
);
CREATE INDEX sign_in_request_expires_at_idx ON sign_in_request (expires_at);
CREATE INDEX sign_in_request_mail_due_at_idx ON sign_in_request (mail_due_at) WHERE mail IS NOT NULL;

-- When a limit was taken from, for limits that must hold in every process and after every restart, so not unlogged. The
-- key is a keyed hash: neither an address nor a network can be read here.
CREATE TABLE strict_limit (
  key bytea PRIMARY KEY CHECK (octet_length(key) = 32),
  -- Newest first, none older than the window.
  taken timestamptz(6)[] CHECK (taken IS NOT NULL),
  -- When nothing here counts any more.
  until timestamptz(6) NOT NULL
);
CREATE INDEX strict_limit_until_idx ON strict_limit (until);

-- Takes once from a limit of `p_most` in any `p_window`. Answers 0, or the seconds to wait, and then nothing was taken.
CREATE FUNCTION take_from_limit(p_key bytea, p_most integer, p_window interval) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  past timestamptz[];
  at timestamptz;
BEGIN
  -- Locks the row, there or not: who comes at the same time waits here and then sees what this one took.
  INSERT INTO strict_limit AS l (key, taken, until) VALUES (p_key, '{}', clock_timestamp())
  ON CONFLICT (key) DO UPDATE SET until = l.until RETURNING l.taken INTO past;
  at := clock_timestamp();
  past := array(SELECT t FROM unnest(past) t WHERE t > at - p_window ORDER BY t DESC);
  IF cardinality(past) >= p_most THEN
    RETURN greatest(1, ceil(extract(epoch FROM past[p_most] + p_window - at)));
  END IF;
  UPDATE strict_limit SET taken = at || past, until = at + p_window WHERE key = p_key;
  RETURN 0;
END $$;

-- The seconds to wait until the limit can be taken from; takes nothing.
CREATE FUNCTION wait_for_limit(p_key bytea, p_most integer, p_window interval) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT coalesce((
    SELECT greatest(1, ceil(extract(epoch FROM t + p_window - clock_timestamp())))::integer
    FROM strict_limit l, unnest(l.taken) t
    WHERE l.key = p_key AND t > clock_timestamp() - p_window
    ORDER BY t DESC OFFSET p_most - 1 LIMIT 1), 0)
$$;
