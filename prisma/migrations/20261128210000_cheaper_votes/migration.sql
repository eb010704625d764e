-- Every vote updates a technology and a point. A table with a trigger that may change a row before it is updated has all
-- its generated columns made anew at each update, here the words that search finds. These triggers only refuse, so they
-- can do it afterwards; then PostgreSQL leaves alone what was made from columns that an update does not name.
DROP TRIGGER technology_keeps_slug ON technology;
CREATE TRIGGER technology_keeps_slug AFTER UPDATE ON technology
  FOR EACH ROW WHEN (OLD.slug IS DISTINCT FROM NEW.slug) EXECUTE FUNCTION refuse_other_past('slug');
DROP TRIGGER technology_is_listed_when_ready ON technology;
CREATE TRIGGER technology_is_listed_when_ready AFTER UPDATE OF state ON technology FOR EACH ROW
  WHEN (NEW.state = 'LISTED' AND OLD.state <> 'LISTED' AND NEW.editorial_position IS NULL)
  EXECUTE FUNCTION refuse_unready();
DROP TRIGGER point_keeps_side ON point;
CREATE TRIGGER point_keeps_side AFTER UPDATE ON point
  FOR EACH ROW WHEN (OLD.side IS DISTINCT FROM NEW.side) EXECUTE FUNCTION refuse_other_past('side');
DROP TRIGGER point_keeps_technology ON point;
CREATE TRIGGER point_keeps_technology AFTER UPDATE ON point
  FOR EACH ROW WHEN (OLD.technology_id IS DISTINCT FROM NEW.technology_id)
  EXECUTE FUNCTION refuse_other_past('technology');

-- Room on each page for the next version of a row: none of their seven indexes and more is written to then.
ALTER TABLE technology SET (fillfactor = 50);
ALTER TABLE point SET (fillfactor = 70);
ALTER TABLE ballot SET (fillfactor = 85);
