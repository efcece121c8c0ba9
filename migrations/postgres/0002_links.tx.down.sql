DROP TABLE missing_links;
DROP TABLE links;
