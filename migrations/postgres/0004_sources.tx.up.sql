-- Where imports come from. lease_owner may import until lease_until: never twice at once.
CREATE TABLE sources (
    id               text COLLATE "C" NOT NULL PRIMARY KEY,
    url              text COLLATE "C" NOT NULL DEFAULT '',
    name             text COLLATE "C" NOT NULL DEFAULT '',
    state            text COLLATE "C" NOT NULL DEFAULT '',
    demo             boolean NOT NULL DEFAULT FALSE,
    allow_private    text COLLATE "C" NOT NULL DEFAULT 'null',
    insecure_tls     text COLLATE "C" NOT NULL DEFAULT 'null',
    rewrite          text COLLATE "C" NOT NULL DEFAULT 'null',
    oparl_version    text COLLATE "C" NOT NULL DEFAULT '',
    vendor           text COLLATE "C" NOT NULL DEFAULT '',
    product          text COLLATE "C" NOT NULL DEFAULT '',
    created          timestamptz NOT NULL,
    next_incremental timestamptz,
    next_full        timestamptz,
    last_success     timestamptz,
    lease_owner      text COLLATE "C" NOT NULL DEFAULT '',
    lease_until      timestamptz
);

-- Imports, from their start to their report.
CREATE TABLE runs (
    id        text COLLATE "C" NOT NULL PRIMARY KEY,
    source_id text COLLATE "C" NOT NULL DEFAULT '',
    mode      text COLLATE "C" NOT NULL DEFAULT '',
    state     text COLLATE "C" NOT NULL DEFAULT '',
    started   timestamptz NOT NULL,
    finished  timestamptz,
    applied   integer NOT NULL DEFAULT 0,
    total     integer NOT NULL DEFAULT 0,
    pages     integer NOT NULL DEFAULT 0,
    report    text COLLATE "C" NOT NULL DEFAULT 'null',
    error     text COLLATE "C" NOT NULL DEFAULT ''
);

CREATE INDEX runs_source ON runs (source_id, started);

-- Answers of a server, staged before they are applied: all pages of a run are fetched
-- first and then read in one fixed order, so that a killed run ends with the same
-- database. body is gzip.
CREATE TABLE harvest_pages (
    run_id  text COLLATE "C" NOT NULL,
    list    text COLLATE "C" NOT NULL,
    number  integer NOT NULL,
    kind    text COLLATE "C" NOT NULL DEFAULT '',
    body_id text COLLATE "C" NOT NULL DEFAULT '',
    url     text COLLATE "C" NOT NULL DEFAULT '',
    next    text COLLATE "C" NOT NULL DEFAULT '',
    status  integer NOT NULL DEFAULT 0,
    body    bytea,
    PRIMARY KEY (run_id, list, number)
);

-- Since when changes of each list must be asked for.
CREATE TABLE list_cursors (
    source_id text COLLATE "C" NOT NULL,
    list      text COLLATE "C" NOT NULL,
    since     timestamptz NOT NULL,
    PRIMARY KEY (source_id, list)
);
