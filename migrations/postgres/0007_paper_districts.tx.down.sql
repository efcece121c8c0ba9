DROP TABLE paper_districts_state;
DROP TABLE paper_districts;
