-- Whether a place is public is asked of everything that can name one.
CREATE INDEX bodies_location ON bodies (location_id) WHERE location_id <> '';
CREATE INDEX organizations_location ON organizations (location_id) WHERE location_id <> '';
CREATE INDEX meetings_location ON meetings (location_id) WHERE location_id <> '';

-- Whether the source gives "order"; where not, it is the place in which the meeting's list was
-- seen, and the list itself says the order.
ALTER TABLE agenda_items ADD COLUMN ordered INTEGER NOT NULL DEFAULT FALSE;
