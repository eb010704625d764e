-- The nearest title is found without a look at every point.
CREATE INDEX point_title_trigrams_idx ON point USING gist (title gist_trgm_ops);
