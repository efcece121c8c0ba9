DROP TABLE list_cursors;
DROP TABLE harvest_pages;
DROP TABLE runs;
DROP TABLE sources;
