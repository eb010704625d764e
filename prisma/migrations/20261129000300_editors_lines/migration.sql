-- What editors did to a technology last, without its votes: the sitemap asks for it. Few rows, so it is made in one look
-- through the log.
CREATE INDEX ranking_log_editors_idx ON ranking_log (technology_id, at) WHERE voter_id IS NULL;
