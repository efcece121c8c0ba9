-- What people tell about barriers. Personal data: erased some months after a case is closed.
CREATE TABLE barrier_reports (
    year       INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    token_hash TEXT NOT NULL,
    state      TEXT NOT NULL DEFAULT '',
    page       TEXT NOT NULL DEFAULT '',
    what       TEXT NOT NULL DEFAULT '',
    name       TEXT NOT NULL DEFAULT '',
    email      TEXT NOT NULL DEFAULT '',
    phone      TEXT NOT NULL DEFAULT '',
    address    TEXT NOT NULL DEFAULT '',
    lang       TEXT NOT NULL DEFAULT '',
    created    TEXT NOT NULL,
    due        TEXT NOT NULL DEFAULT '',
    answered   TEXT,
    closed     TEXT,
    erased     TEXT,
    PRIMARY KEY (year, number)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX barrier_reports_token ON barrier_reports (token_hash);
CREATE INDEX barrier_reports_state ON barrier_reports (state, created);

-- The last number of each year, so that there are no gaps.
CREATE TABLE barrier_years (
    year INTEGER NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;
