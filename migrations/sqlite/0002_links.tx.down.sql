DROP TABLE paper_organizations;
DROP TABLE missing_links;
DROP TABLE links;
