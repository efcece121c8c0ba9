-- What changed in an object and when. changes is JSON, see council.Change.
CREATE TABLE revisions (
    object_id text COLLATE "C" NOT NULL,
    number    integer NOT NULL,
    kind      text COLLATE "C" NOT NULL DEFAULT '',
    type      text COLLATE "C" NOT NULL DEFAULT '',
    at        timestamptz NOT NULL,
    modified  timestamptz,
    changes   text COLLATE "C" NOT NULL DEFAULT 'null',
    PRIMARY KEY (object_id, number)
);

CREATE INDEX revisions_recent ON revisions (type, at, object_id, number);

-- Objects as their servers sent them. All the tables of 0001 and 0002 can be derived
-- from this one again.
CREATE TABLE raw_objects (
    id        text COLLATE "C" NOT NULL PRIMARY KEY,
    url       text COLLATE "C" NOT NULL DEFAULT '',
    source_id text COLLATE "C" NOT NULL DEFAULT '',
    body_id   text COLLATE "C" NOT NULL DEFAULT '',
    parent_id text COLLATE "C" NOT NULL DEFAULT '',
    kind      text COLLATE "C" NOT NULL DEFAULT '',
    hash      text COLLATE "C" NOT NULL DEFAULT '',
    created   timestamptz,
    modified  timestamptz,
    deleted   boolean NOT NULL DEFAULT FALSE,
    json      text COLLATE "C" NOT NULL DEFAULT ''
);

CREATE INDEX raw_objects_source ON raw_objects (source_id, id);
