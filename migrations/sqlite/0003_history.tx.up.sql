-- What changed in an object and when. changes is JSON, see council.Change.
CREATE TABLE revisions (
    object_id TEXT NOT NULL,
    number    INTEGER NOT NULL,
    kind      TEXT NOT NULL DEFAULT '',
    type      TEXT NOT NULL DEFAULT '',
    at        TEXT NOT NULL,
    modified  TEXT,
    changes   TEXT NOT NULL DEFAULT 'null',
    PRIMARY KEY (object_id, number)
) STRICT;

CREATE INDEX revisions_recent ON revisions (type, at, object_id, number);

-- Objects as their servers sent them. All the tables of 0001 and 0002 can be derived
-- from this one again.
CREATE TABLE raw_objects (
    id        TEXT NOT NULL PRIMARY KEY,
    url       TEXT NOT NULL DEFAULT '',
    source_id TEXT NOT NULL DEFAULT '',
    body_id   TEXT NOT NULL DEFAULT '',
    parent_id TEXT NOT NULL DEFAULT '',
    kind      TEXT NOT NULL DEFAULT '',
    hash      TEXT NOT NULL DEFAULT '',
    created   TEXT,
    modified  TEXT,
    deleted   INTEGER NOT NULL DEFAULT FALSE,
    json      TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX raw_objects_source ON raw_objects (source_id, id);
