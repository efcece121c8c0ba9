-- Where each file stands on its way from the publisher's server to text. owner works at it until held_until. turn grows with
-- every claim and every change of the file, so that work on an older state of it is refused. with_text: at least one word
-- was read.
CREATE TABLE readings (
    file_id       text COLLATE "C" NOT NULL PRIMARY KEY,
    source_id     text COLLATE "C" NOT NULL DEFAULT '',
    stage         text COLLATE "C" NOT NULL DEFAULT 'FETCH',
    fault         text COLLATE "C" NOT NULL DEFAULT '',
    detail        text COLLATE "C" NOT NULL DEFAULT '',
    attempts      integer NOT NULL DEFAULT 0,
    next_try      timestamptz,
    since         timestamptz NOT NULL,
    url           text COLLATE "C" NOT NULL DEFAULT '',
    e_tag         text COLLATE "C" NOT NULL DEFAULT '',
    last_modified text COLLATE "C" NOT NULL DEFAULT '',
    checked       timestamptz,
    content       text COLLATE "C" NOT NULL DEFAULT '',
    size          bigint NOT NULL DEFAULT 0,
    mime_type     text COLLATE "C" NOT NULL DEFAULT '',
    structured    text COLLATE "C" NOT NULL DEFAULT '',
    with_text     boolean NOT NULL DEFAULT FALSE,
    turn          bigint NOT NULL DEFAULT 0,
    owner         text COLLATE "C" NOT NULL DEFAULT '',
    held_until    timestamptz
);

-- What is due, oldest first.
CREATE INDEX readings_due ON readings (stage, next_try, file_id) WHERE next_try IS NOT NULL;
-- How far the files of each source are, from this index alone.
CREATE INDEX readings_status ON readings (source_id, stage, fault, with_text, next_try, since, attempts);
CREATE INDEX readings_faults ON readings (source_id, since, file_id) WHERE fault <> '';
CREATE INDEX readings_content ON readings (content) WHERE content <> '';
CREATE INDEX readings_owner ON readings (owner) WHERE owner <> '';

-- What was read out of bytes, by their SHA-256. Files with the same bytes share it.
CREATE TABLE contents (
    hash      text COLLATE "C" NOT NULL PRIMARY KEY,
    reader    text COLLATE "C" NOT NULL DEFAULT '',
    fault     text COLLATE "C" NOT NULL DEFAULT '',
    detail    text COLLATE "C" NOT NULL DEFAULT '',
    pages     integer NOT NULL DEFAULT 0,
    no_layer  integer NOT NULL DEFAULT 0,
    title     text COLLATE "C" NOT NULL DEFAULT '',
    author    text COLLATE "C" NOT NULL DEFAULT '',
    producer  text COLLATE "C" NOT NULL DEFAULT '',
    outline   text COLLATE "C" NOT NULL DEFAULT 'null',
    methods   text COLLATE "C" NOT NULL DEFAULT 'null',
    with_text boolean NOT NULL DEFAULT FALSE
);

-- Their pages. words are the places of all words on the page, packed: see server/store/words.go.
CREATE TABLE content_pages (
    hash      text COLLATE "C" NOT NULL,
    number    integer NOT NULL,
    width     double precision NOT NULL DEFAULT 0,
    height    double precision NOT NULL DEFAULT 0,
    text      text COLLATE "C" NOT NULL DEFAULT '',
    furniture text COLLATE "C" NOT NULL DEFAULT 'null',
    method    text COLLATE "C" NOT NULL DEFAULT '',
    score     double precision NOT NULL DEFAULT 0,
    links     text COLLATE "C" NOT NULL DEFAULT 'null',
    words     bytea,
    PRIMARY KEY (hash, number)
);

-- What the rules found in the text of files.
CREATE TABLE structures (
    file_id text COLLATE "C" NOT NULL PRIMARY KEY,
    content text COLLATE "C" NOT NULL DEFAULT '',
    type    text COLLATE "C" NOT NULL DEFAULT '',
    facts   text COLLATE "C" NOT NULL DEFAULT 'null'
);

-- The votes of which minutes tell, in their order. agenda_item_id is empty where the item is not known here.
CREATE TABLE file_votes (
    file_id        text COLLATE "C" NOT NULL,
    number         integer NOT NULL,
    agenda_item_id text COLLATE "C" NOT NULL DEFAULT '',
    kind           text COLLATE "C" NOT NULL DEFAULT '',
    outcome        text COLLATE "C" NOT NULL DEFAULT '',
    "for"          integer,
    against        integer,
    abstained      integer,
    about          text COLLATE "C" NOT NULL DEFAULT '',
    text           text COLLATE "C" NOT NULL DEFAULT '',
    page           integer NOT NULL DEFAULT 0,
    PRIMARY KEY (file_id, number)
);

CREATE INDEX file_votes_agenda_item ON file_votes (agenda_item_id) WHERE agenda_item_id <> '';

-- What files name. to_id is empty where it is not known here.
CREATE TABLE file_mentions (
    file_id text COLLATE "C" NOT NULL,
    number  integer NOT NULL,
    kind    text COLLATE "C" NOT NULL DEFAULT '',
    text    text COLLATE "C" NOT NULL DEFAULT '',
    page    integer NOT NULL DEFAULT 0,
    to_id   text COLLATE "C" NOT NULL DEFAULT '',
    PRIMARY KEY (file_id, number)
);

CREATE INDEX file_mentions_to ON file_mentions (to_id) WHERE to_id <> '';

-- What was read about files that came without metadata, and whether it was sure enough to be used.
CREATE TABLE proposals (
    file_id    text COLLATE "C" NOT NULL,
    number     integer NOT NULL,
    source_id  text COLLATE "C" NOT NULL DEFAULT '',
    field      text COLLATE "C" NOT NULL DEFAULT '',
    value      text COLLATE "C" NOT NULL DEFAULT '',
    confidence double precision NOT NULL DEFAULT 0,
    evidence   text COLLATE "C" NOT NULL DEFAULT '',
    page       integer NOT NULL DEFAULT 0,
    used       boolean NOT NULL DEFAULT FALSE,
    PRIMARY KEY (file_id, number)
);

CREATE INDEX proposals_source ON proposals (source_id, file_id, field, confidence DESC);
CREATE INDEX proposals_unused ON proposals (source_id, file_id, field, confidence DESC) WHERE used = FALSE;
-- Which files say the same. Values can be longer than an index of PostgreSQL takes.
CREATE INDEX proposals_value ON proposals (field, substr(value, 1, 100));

-- A report is about a barrier, or asks for an accessible version of a file.
ALTER TABLE barrier_reports ADD COLUMN kind text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE barrier_reports ADD COLUMN file_id text COLLATE "C" NOT NULL DEFAULT '';

-- The files that are there already are to be read, too.
INSERT INTO readings (file_id, source_id, next_try, since)
SELECT id, source_id, date_trunc('second', CURRENT_TIMESTAMP), date_trunc('second', CURRENT_TIMESTAMP)
FROM files WHERE deleted = FALSE;

INSERT INTO outbox (kind, unique_key, created_at)
SELECT 'files.read', '', date_trunc('second', CURRENT_TIMESTAMP) WHERE EXISTS (SELECT 1 FROM readings)
ON CONFLICT (kind, unique_key) DO NOTHING;
