-- What several processes must share and nobody misses after a crash: unlogged, so it costs no write-ahead log, is on
-- no replica, and is empty after the server was killed.

-- Forms that wait for their sender, and secrets that are shown once (lib/sealed): readable only with the key, which is
-- in an address or made of AUTH_SECRET, and never here.
CREATE UNLOGGED TABLE sealed_text (
  key_hash bytea PRIMARY KEY CHECK (octet_length(key_hash) = 32),
  sealed bytea NOT NULL,
  kept_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz(3) NOT NULL
);
CREATE INDEX sealed_text_kept_at_idx ON sealed_text (kept_at);

-- Counts of rate limits where RATE_LIMIT_STORE is postgres; the columns are those of rate-limiter-flexible.
CREATE UNLOGGED TABLE rate_limit (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
