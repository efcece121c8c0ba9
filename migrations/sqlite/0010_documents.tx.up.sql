-- Where each file stands on its way from the publisher's server to text. owner works at it until held_until. turn grows with
-- every claim and every change of the file, so that work on an older state of it is refused. with_text: at least one word
-- was read.
CREATE TABLE readings (
    file_id       TEXT NOT NULL PRIMARY KEY,
    source_id     TEXT NOT NULL DEFAULT '',
    stage         TEXT NOT NULL DEFAULT 'FETCH',
    fault         TEXT NOT NULL DEFAULT '',
    detail        TEXT NOT NULL DEFAULT '',
    attempts      INTEGER NOT NULL DEFAULT 0,
    next_try      TEXT,
    since         TEXT NOT NULL,
    url           TEXT NOT NULL DEFAULT '',
    e_tag         TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    checked       TEXT,
    content       TEXT NOT NULL DEFAULT '',
    size          INTEGER NOT NULL DEFAULT 0,
    mime_type     TEXT NOT NULL DEFAULT '',
    structured    TEXT NOT NULL DEFAULT '',
    with_text     INTEGER NOT NULL DEFAULT FALSE,
    turn          INTEGER NOT NULL DEFAULT 0,
    owner         TEXT NOT NULL DEFAULT '',
    held_until    TEXT
) STRICT;

-- What is due, oldest first.
CREATE INDEX readings_due ON readings (stage, next_try, file_id) WHERE next_try IS NOT NULL;
-- How far the files of each source are, from this index alone.
CREATE INDEX readings_status ON readings (source_id, stage, fault, with_text, next_try, since, attempts);
CREATE INDEX readings_faults ON readings (source_id, since, file_id) WHERE fault <> '';
CREATE INDEX readings_content ON readings (content) WHERE content <> '';
CREATE INDEX readings_owner ON readings (owner) WHERE owner <> '';

-- What was read out of bytes, by their SHA-256. Files with the same bytes share it.
CREATE TABLE contents (
    hash      TEXT NOT NULL PRIMARY KEY,
    reader    TEXT NOT NULL DEFAULT '',
    fault     TEXT NOT NULL DEFAULT '',
    detail    TEXT NOT NULL DEFAULT '',
    pages     INTEGER NOT NULL DEFAULT 0,
    no_layer  INTEGER NOT NULL DEFAULT 0,
    title     TEXT NOT NULL DEFAULT '',
    author    TEXT NOT NULL DEFAULT '',
    producer  TEXT NOT NULL DEFAULT '',
    outline   TEXT NOT NULL DEFAULT 'null',
    methods   TEXT NOT NULL DEFAULT 'null',
    with_text INTEGER NOT NULL DEFAULT FALSE
) STRICT;

-- Their pages. words are the places of all words on the page, packed: see server/store/words.go.
CREATE TABLE content_pages (
    hash      TEXT NOT NULL,
    number    INTEGER NOT NULL,
    width     REAL NOT NULL DEFAULT 0,
    height    REAL NOT NULL DEFAULT 0,
    text      TEXT NOT NULL DEFAULT '',
    furniture TEXT NOT NULL DEFAULT 'null',
    method    TEXT NOT NULL DEFAULT '',
    score     REAL NOT NULL DEFAULT 0,
    links     TEXT NOT NULL DEFAULT 'null',
    words     BLOB,
    PRIMARY KEY (hash, number)
) STRICT;

-- What the rules found in the text of files.
CREATE TABLE structures (
    file_id TEXT NOT NULL PRIMARY KEY,
    content TEXT NOT NULL DEFAULT '',
    type    TEXT NOT NULL DEFAULT '',
    facts   TEXT NOT NULL DEFAULT 'null'
) STRICT;

-- The votes of which minutes tell, in their order. agenda_item_id is empty where the item is not known here.
CREATE TABLE file_votes (
    file_id        TEXT NOT NULL,
    number         INTEGER NOT NULL,
    agenda_item_id TEXT NOT NULL DEFAULT '',
    kind           TEXT NOT NULL DEFAULT '',
    outcome        TEXT NOT NULL DEFAULT '',
    "for"          INTEGER,
    against        INTEGER,
    abstained      INTEGER,
    about          TEXT NOT NULL DEFAULT '',
    text           TEXT NOT NULL DEFAULT '',
    page           INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (file_id, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX file_votes_agenda_item ON file_votes (agenda_item_id) WHERE agenda_item_id <> '';

-- What files name. to_id is empty where it is not known here.
CREATE TABLE file_mentions (
    file_id TEXT NOT NULL,
    number  INTEGER NOT NULL,
    kind    TEXT NOT NULL DEFAULT '',
    text    TEXT NOT NULL DEFAULT '',
    page    INTEGER NOT NULL DEFAULT 0,
    to_id   TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (file_id, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX file_mentions_to ON file_mentions (to_id) WHERE to_id <> '';

-- What was read about files that came without metadata, and whether it was sure enough to be used.
CREATE TABLE proposals (
    file_id    TEXT NOT NULL,
    number     INTEGER NOT NULL,
    source_id  TEXT NOT NULL DEFAULT '',
    field      TEXT NOT NULL DEFAULT '',
    value      TEXT NOT NULL DEFAULT '',
    confidence REAL NOT NULL DEFAULT 0,
    evidence   TEXT NOT NULL DEFAULT '',
    page       INTEGER NOT NULL DEFAULT 0,
    used       INTEGER NOT NULL DEFAULT FALSE,
    PRIMARY KEY (file_id, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX proposals_source ON proposals (source_id, file_id, field, confidence DESC);
CREATE INDEX proposals_unused ON proposals (source_id, file_id, field, confidence DESC) WHERE used = FALSE;
-- Which files say the same. Values can be longer than an index of PostgreSQL takes.
CREATE INDEX proposals_value ON proposals (field, substr(value, 1, 100));

-- A report is about a barrier, or asks for an accessible version of a file.
ALTER TABLE barrier_reports ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE barrier_reports ADD COLUMN file_id TEXT NOT NULL DEFAULT '';

-- The files that are there already are to be read, too.
INSERT INTO readings (file_id, source_id, next_try, since)
SELECT id, source_id, strftime('%Y-%m-%d %H:%M:%S+00:00', 'now'), strftime('%Y-%m-%d %H:%M:%S+00:00', 'now')
FROM files WHERE deleted = FALSE;

INSERT INTO outbox (kind, unique_key, created_at)
SELECT 'files.read', '', strftime('%Y-%m-%d %H:%M:%S+00:00', 'now') WHERE EXISTS (SELECT 1 FROM readings)
ON CONFLICT (kind, unique_key) DO NOTHING;
