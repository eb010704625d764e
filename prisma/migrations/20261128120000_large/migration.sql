-- What a voter has ever said of a technology: a ballot of the past is read without the voter's other votes.
CREATE INDEX ranking_log_voter_id_technology_id_idx ON ranking_log (voter_id, technology_id);
DROP INDEX ranking_log_voter_id_idx;
-- What was said of a technology last, replies among it, and how much since a day.
CREATE INDEX comment_newest_idx ON comment (technology_id, created_at DESC, id DESC) WHERE state = 'VISIBLE';
-- The threads of a technology in both orders, each counted and paged without reading the comments themselves.
DROP INDEX comment_technology_id_parent_id_created_at_id_idx;
DROP INDEX comment_by_helpful_idx;
CREATE INDEX comment_threads_newest_idx ON comment (technology_id, created_at DESC, id DESC) INCLUDE (state, helpful_count)
  WHERE parent_id IS NULL;
CREATE INDEX comment_threads_helpful_idx ON comment (technology_id, helpful_count DESC, created_at DESC, id DESC) INCLUDE (state)
  WHERE parent_id IS NULL;
-- The most helpful verdicts in words, for each way of knowing a technology.
CREATE INDEX comment_voices_idx ON comment (technology_id, experience, helpful_count DESC, created_at DESC, id DESC)
  WHERE parent_id IS NULL AND state = 'VISIBLE' AND verdict IS NOT NULL;
-- When something was last said of a technology, changed or taken away.
CREATE INDEX comment_edited_idx ON comment (technology_id, edited_at DESC) WHERE edited_at IS NOT NULL;
CREATE INDEX comment_deleted_idx ON comment (technology_id, deleted_at DESC) WHERE deleted_at IS NOT NULL;
-- The first places of a day.
CREATE INDEX snapshot_day_rank_idx ON snapshot (day, rank);
