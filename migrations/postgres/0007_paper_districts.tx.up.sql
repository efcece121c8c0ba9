-- Which papers concern which districts, and by what: an Ortsbeirat has to do with them, a
-- place they name lies there, or their title has the name. Derived as a whole after
-- imports, because names and outlines of districts change what papers of all times mean.
CREATE TABLE paper_districts (
    district_id text COLLATE "C" NOT NULL,
    paper_id    text COLLATE "C" NOT NULL,
    reason      text COLLATE "C" NOT NULL,
    PRIMARY KEY (district_id, paper_id, reason)
);

CREATE INDEX paper_districts_paper ON paper_districts (paper_id, district_id, reason);

-- For which rules and which data_version paper_districts was last derived.
CREATE TABLE paper_districts_state (
    id           integer NOT NULL PRIMARY KEY CHECK (id = 1),
    rules        text COLLATE "C" NOT NULL DEFAULT '',
    data_version bigint NOT NULL DEFAULT 0
);

INSERT INTO paper_districts_state (id) VALUES (1);
