-- What must hold whatever the code does.
ALTER TABLE technology
  ADD CONSTRAINT technology_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 60),
  ADD CONSTRAINT technology_position_from_one CHECK (editorial_position >= 1),
  ADD CONSTRAINT technology_sums_in_range CHECK (favourable_micro >= 0 AND weight_micro >= favourable_micro),
  ADD CONSTRAINT technology_counts_not_negative
    CHECK (voters >= 0 AND verdicts_yes >= 0 AND verdicts_no >= 0 AND comment_count >= 0);

ALTER TABLE point
  ADD CONSTRAINT point_counts_not_negative CHECK (agree >= 0 AND disagree >= 0),
  ADD CONSTRAINT point_title_length CHECK (length(title) BETWEEN 3 AND 80),
  ADD CONSTRAINT point_detail_length CHECK (length(detail) BETWEEN 10 AND 400);

ALTER TABLE member
  ADD CONSTRAINT member_email_normalised CHECK (email = lower(btrim(email)) AND length(email) BETWEEN 3 AND 254),
  ADD CONSTRAINT member_handle_form CHECK (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(handle) BETWEEN 3 AND 30),
  ADD CONSTRAINT member_name_length CHECK (length(name) BETWEEN 1 AND 60);

ALTER TABLE vote ADD CONSTRAINT vote_value_agrees_or_disagrees CHECK (value IN (-1, 1));

ALTER TABLE ballot
  ADD CONSTRAINT ballot_has_signals
    CHECK (favourable >= 0 AND unfavourable >= 0 AND favourable + unfavourable BETWEEN 1 AND 1000000),
  ADD CONSTRAINT ballot_weight_in_range CHECK (weight_micro BETWEEN 1 AND 1000000),
  ADD CONSTRAINT ballot_favourable_in_range CHECK (favourable_micro BETWEEN 0 AND weight_micro);

ALTER TABLE comment
  ADD CONSTRAINT comment_body_length CHECK (length(body) <= 5000),
  ADD CONSTRAINT comment_verdict_heads_a_thread CHECK (verdict IS NULL OR parent_id IS NULL),
  ADD CONSTRAINT comment_experience_needs_verdict CHECK (experience IS NULL OR verdict IS NOT NULL),
  ADD CONSTRAINT comment_answers_within_a_thread CHECK (answers_id IS NULL OR parent_id IS NOT NULL);

ALTER TABLE edition ADD CONSTRAINT edition_year_plausible CHECK (year BETWEEN 2000 AND 2999);
ALTER TABLE edition_entry ADD CONSTRAINT edition_entry_position_from_one CHECK (position >= 1);
