ALTER TABLE agenda_items DROP COLUMN ordered;
DROP INDEX meetings_location;
DROP INDEX organizations_location;
DROP INDEX bodies_location;
