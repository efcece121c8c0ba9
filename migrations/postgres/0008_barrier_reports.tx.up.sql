-- What people tell about barriers. Personal data: erased some months after a case is closed.
CREATE TABLE barrier_reports (
    year       integer NOT NULL,
    number     integer NOT NULL,
    token_hash text COLLATE "C" NOT NULL,
    state      text COLLATE "C" NOT NULL DEFAULT '',
    page       text COLLATE "C" NOT NULL DEFAULT '',
    what       text COLLATE "C" NOT NULL DEFAULT '',
    name       text COLLATE "C" NOT NULL DEFAULT '',
    email      text COLLATE "C" NOT NULL DEFAULT '',
    phone      text COLLATE "C" NOT NULL DEFAULT '',
    address    text COLLATE "C" NOT NULL DEFAULT '',
    lang       text COLLATE "C" NOT NULL DEFAULT '',
    created    timestamptz NOT NULL,
    due        text COLLATE "C" NOT NULL DEFAULT '',
    answered   timestamptz,
    closed     timestamptz,
    erased     timestamptz,
    PRIMARY KEY (year, number)
);

CREATE UNIQUE INDEX barrier_reports_token ON barrier_reports (token_hash);
CREATE INDEX barrier_reports_state ON barrier_reports (state, created);

-- The last number of each year, so that there are no gaps.
CREATE TABLE barrier_years (
    year integer NOT NULL PRIMARY KEY,
    last integer NOT NULL
);
