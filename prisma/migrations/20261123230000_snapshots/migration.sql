-- How the ranking stood at the end of each UTC day, as docs/ranking.md computes it from the log of that day.
CREATE TABLE snapshot (
  day date NOT NULL,
  technology_id uuid NOT NULL REFERENCES technology (id) ON DELETE RESTRICT,
  slug text NOT NULL,
  rank integer NOT NULL,
  best_rank integer NOT NULL,
  worst_rank integer NOT NULL,
  score double precision NOT NULL,
  low double precision NOT NULL,
  high double precision NOT NULL,
  weight_micro bigint NOT NULL,
  favourable_micro bigint NOT NULL,
  voters integer NOT NULL,
  editorial_position integer,
  verdicts_yes integer NOT NULL,
  verdicts_no integer NOT NULL,
  comments integer NOT NULL,
  PRIMARY KEY (day, technology_id),
  CONSTRAINT snapshot_ranks_in_order CHECK (1 <= best_rank AND best_rank <= rank AND rank <= worst_rank),
  CONSTRAINT snapshot_sums_in_range CHECK (favourable_micro >= 0 AND weight_micro >= favourable_micro)
);
CREATE INDEX snapshot_technology_id_day_idx ON snapshot (technology_id, day);

-- A past day is what it was. (Sample data, which invent a past, take the snapshots of it anew.)
CREATE TRIGGER snapshot_never_changes BEFORE UPDATE ON snapshot FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What is said seldom is found without going through the votes.
CREATE INDEX ranking_log_seldom_idx ON ranking_log (kind, at) WHERE kind NOT IN ('VOTE', 'VERDICT');
