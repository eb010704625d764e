-- Few entries of the log are about the list or a member's standing: whoever asks for those reads past all the votes.
CREATE INDEX ranking_log_list_idx ON ranking_log (kind, technology_id, point_id, id DESC)
  WHERE kind IN ('LISTED', 'POSITION', 'POINT');
CREATE INDEX ranking_log_standing_idx ON ranking_log (kind, voter_id, technology_id, id DESC)
  WHERE kind IN ('STANDING', 'ASIDE');
-- What was said of a technology last, replies among it, and how much since a day.
CREATE INDEX comment_newest_idx ON comment (technology_id, created_at DESC, id DESC) WHERE state = 'VISIBLE';
-- The threads of a technology in both orders, each counted and paged without reading the comments themselves.
DROP INDEX comment_technology_id_parent_id_created_at_id_idx;
DROP INDEX comment_by_helpful_idx;
CREATE INDEX comment_threads_newest_idx ON comment (technology_id, created_at DESC, id DESC) INCLUDE (state, helpful_count)
  WHERE parent_id IS NULL;
CREATE INDEX comment_threads_helpful_idx ON comment (technology_id, helpful_count DESC, created_at DESC, id DESC) INCLUDE (state)
  WHERE parent_id IS NULL;
