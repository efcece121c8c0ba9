-- Whether a place is public is asked of everything that can name one.
CREATE INDEX bodies_location ON bodies (location_id) WHERE location_id <> '';
CREATE INDEX organizations_location ON organizations (location_id) WHERE location_id <> '';
CREATE INDEX meetings_location ON meetings (location_id) WHERE location_id <> '';
