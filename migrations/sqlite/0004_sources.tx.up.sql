-- Where imports come from. lease_owner may import until lease_until: never twice at once.
CREATE TABLE sources (
    id               TEXT NOT NULL PRIMARY KEY,
    url              TEXT NOT NULL DEFAULT '',
    name             TEXT NOT NULL DEFAULT '',
    state            TEXT NOT NULL DEFAULT '',
    demo             INTEGER NOT NULL DEFAULT FALSE,
    allow_private    TEXT NOT NULL DEFAULT 'null',
    insecure_tls     TEXT NOT NULL DEFAULT 'null',
    rewrite          TEXT NOT NULL DEFAULT 'null',
    oparl_version    TEXT NOT NULL DEFAULT '',
    vendor           TEXT NOT NULL DEFAULT '',
    product          TEXT NOT NULL DEFAULT '',
    created          TEXT NOT NULL,
    next_incremental TEXT,
    next_full        TEXT,
    last_success     TEXT,
    lease_owner      TEXT NOT NULL DEFAULT '',
    lease_until      TEXT
) STRICT;

-- Imports, from their start to their report.
CREATE TABLE runs (
    id        TEXT NOT NULL PRIMARY KEY,
    source_id TEXT NOT NULL DEFAULT '',
    mode      TEXT NOT NULL DEFAULT '',
    state     TEXT NOT NULL DEFAULT '',
    started   TEXT NOT NULL,
    finished  TEXT,
    applied   INTEGER NOT NULL DEFAULT 0,
    total     INTEGER NOT NULL DEFAULT 0,
    pages     INTEGER NOT NULL DEFAULT 0,
    report    TEXT NOT NULL DEFAULT 'null',
    error     TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX runs_source ON runs (source_id, started);

-- Answers of a server, staged before they are applied: all pages of a run are fetched
-- first and then read in one fixed order, so that a killed run ends with the same
-- database. body is gzip.
CREATE TABLE harvest_pages (
    run_id  TEXT NOT NULL,
    list    TEXT NOT NULL,
    number  INTEGER NOT NULL,
    kind    TEXT NOT NULL DEFAULT '',
    body_id TEXT NOT NULL DEFAULT '',
    url     TEXT NOT NULL DEFAULT '',
    next    TEXT NOT NULL DEFAULT '',
    status  INTEGER NOT NULL DEFAULT 0,
    body    BLOB,
    PRIMARY KEY (run_id, list, number)
) STRICT;

-- Since when changes of each list must be asked for.
CREATE TABLE list_cursors (
    source_id TEXT NOT NULL,
    list      TEXT NOT NULL,
    since     TEXT NOT NULL,
    PRIMARY KEY (source_id, list)
) STRICT, WITHOUT ROWID;
