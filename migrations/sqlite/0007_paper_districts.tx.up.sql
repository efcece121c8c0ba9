-- Which papers concern which districts, and by what: an Ortsbeirat has to do with them, a
-- place they name lies there, or their title has the name. Derived as a whole after
-- imports, because names and outlines of districts change what papers of all times mean.
CREATE TABLE paper_districts (
    district_id TEXT NOT NULL,
    paper_id    TEXT NOT NULL,
    reason      TEXT NOT NULL,
    PRIMARY KEY (district_id, paper_id, reason)
) STRICT, WITHOUT ROWID;

CREATE INDEX paper_districts_paper ON paper_districts (paper_id, district_id, reason);

-- For which rules and which data_version paper_districts was last derived.
CREATE TABLE paper_districts_state (
    id           INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    rules        TEXT NOT NULL DEFAULT '',
    data_version INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO paper_districts_state (id) VALUES (1);
