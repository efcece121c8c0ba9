DROP TABLE raw_objects;
DROP TABLE revisions;
