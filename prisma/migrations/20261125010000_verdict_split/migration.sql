-- Few members do not count: whoever counts verdicts looks for those, not for all the others.
CREATE INDEX member_not_counting_idx ON member (id) WHERE NOT counts;
