CREATE TABLE agenda_items (
    id              TEXT NOT NULL PRIMARY KEY,
    url             TEXT NOT NULL DEFAULT '',
    source_id       TEXT NOT NULL DEFAULT '',
    body_id         TEXT NOT NULL DEFAULT '',
    meeting_id      TEXT NOT NULL DEFAULT '',
    number          TEXT NOT NULL DEFAULT '',
    "order"         INTEGER NOT NULL DEFAULT 0,
    name            TEXT NOT NULL DEFAULT '',
    public          INTEGER,
    consultation_id TEXT NOT NULL DEFAULT '',
    result          TEXT NOT NULL DEFAULT '',
    outcome         TEXT NOT NULL DEFAULT '',
    resolution_text TEXT NOT NULL DEFAULT '',
    start           TEXT,
    "end"           TEXT,
    license         TEXT NOT NULL DEFAULT '',
    keyword         TEXT NOT NULL DEFAULT 'null',
    web             TEXT NOT NULL DEFAULT '',
    created         TEXT,
    modified        TEXT,
    deleted         INTEGER NOT NULL DEFAULT FALSE,
    orphaned        INTEGER NOT NULL DEFAULT FALSE,
    vendor          TEXT NOT NULL DEFAULT 'null'
, ordered INTEGER NOT NULL DEFAULT FALSE) STRICT;
CREATE INDEX agenda_items_consultation ON agenda_items (consultation_id) WHERE consultation_id <> '';
CREATE INDEX agenda_items_source ON agenda_items (source_id, deleted, orphaned, modified);
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
    erased     TEXT, kind TEXT NOT NULL DEFAULT '', file_id TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (year, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX barrier_reports_state ON barrier_reports (state, created);
CREATE UNIQUE INDEX barrier_reports_token ON barrier_reports (token_hash);
CREATE TABLE barrier_years (
    year INTEGER NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;
CREATE TABLE bodies (
    id                  TEXT NOT NULL PRIMARY KEY,
    url                 TEXT NOT NULL DEFAULT '',
    source_id           TEXT NOT NULL DEFAULT '',
    body_id             TEXT NOT NULL DEFAULT '',
    system_id           TEXT NOT NULL DEFAULT '',
    short_name          TEXT NOT NULL DEFAULT '',
    name                TEXT NOT NULL DEFAULT '',
    name_fold           TEXT NOT NULL DEFAULT '',
    website             TEXT NOT NULL DEFAULT '',
    license_valid_since TEXT,
    oparl_since         TEXT,
    ags                 TEXT NOT NULL DEFAULT '',
    rgs                 TEXT NOT NULL DEFAULT '',
    equivalent          TEXT NOT NULL DEFAULT 'null',
    contact_email       TEXT NOT NULL DEFAULT '',
    contact_name        TEXT NOT NULL DEFAULT '',
    classification      TEXT NOT NULL DEFAULT '',
    location_id         TEXT NOT NULL DEFAULT '',
    license             TEXT NOT NULL DEFAULT '',
    keyword             TEXT NOT NULL DEFAULT 'null',
    web                 TEXT NOT NULL DEFAULT '',
    created             TEXT,
    modified            TEXT,
    deleted             INTEGER NOT NULL DEFAULT FALSE,
    orphaned            INTEGER NOT NULL DEFAULT FALSE,
    vendor              TEXT NOT NULL DEFAULT 'null'
) STRICT;
CREATE INDEX bodies_location ON bodies (location_id) WHERE location_id <> '';
CREATE INDEX bodies_source ON bodies (source_id, deleted, orphaned, modified);
CREATE TABLE consultations (
    id             TEXT NOT NULL PRIMARY KEY,
    url            TEXT NOT NULL DEFAULT '',
    source_id      TEXT NOT NULL DEFAULT '',
    body_id        TEXT NOT NULL DEFAULT '',
    paper_id       TEXT NOT NULL DEFAULT '',
    meeting_id     TEXT NOT NULL DEFAULT '',
    agenda_item_id TEXT NOT NULL DEFAULT '',
    authoritative  INTEGER,
    role           TEXT NOT NULL DEFAULT '',
    license        TEXT NOT NULL DEFAULT '',
    keyword        TEXT NOT NULL DEFAULT 'null',
    web            TEXT NOT NULL DEFAULT '',
    created        TEXT,
    modified       TEXT,
    deleted        INTEGER NOT NULL DEFAULT FALSE,
    orphaned       INTEGER NOT NULL DEFAULT FALSE,
    vendor         TEXT NOT NULL DEFAULT 'null'
) STRICT;
CREATE INDEX consultations_agenda_item ON consultations (agenda_item_id) WHERE agenda_item_id <> '';
CREATE INDEX consultations_meeting ON consultations (meeting_id) WHERE meeting_id <> '';
CREATE INDEX consultations_source ON consultations (source_id, deleted, orphaned, modified);
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
CREATE TABLE data_version (
    id      INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE districts (
    id        TEXT NOT NULL PRIMARY KEY,
    source_id TEXT NOT NULL DEFAULT '',
    body_id   TEXT NOT NULL DEFAULT '',
    name      TEXT NOT NULL DEFAULT '',
    name_fold TEXT NOT NULL DEFAULT ''
) STRICT;
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
CREATE TABLE files (
    id                   TEXT NOT NULL PRIMARY KEY,
    url                  TEXT NOT NULL DEFAULT '',
    source_id            TEXT NOT NULL DEFAULT '',
    body_id              TEXT NOT NULL DEFAULT '',
    name                 TEXT NOT NULL DEFAULT '',
    name_fold            TEXT NOT NULL DEFAULT '',
    file_name            TEXT NOT NULL DEFAULT '',
    mime_type            TEXT NOT NULL DEFAULT '',
    date                 TEXT NOT NULL DEFAULT '',
    size                 INTEGER NOT NULL DEFAULT 0,
    sha1_checksum        TEXT NOT NULL DEFAULT '',
    sha512_checksum      TEXT NOT NULL DEFAULT '',
    access_url           TEXT NOT NULL DEFAULT '',
    download_url         TEXT NOT NULL DEFAULT '',
    external_service_url TEXT NOT NULL DEFAULT '',
    master_file_id       TEXT NOT NULL DEFAULT '',
    file_license         TEXT NOT NULL DEFAULT '',
    license              TEXT NOT NULL DEFAULT '',
    keyword              TEXT NOT NULL DEFAULT 'null',
    web                  TEXT NOT NULL DEFAULT '',
    created              TEXT,
    modified             TEXT,
    deleted              INTEGER NOT NULL DEFAULT FALSE,
    orphaned             INTEGER NOT NULL DEFAULT FALSE,
    vendor               TEXT NOT NULL DEFAULT 'null',
    text                 TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX files_body_list ON files (body_id, deleted, orphaned, date, id);
CREATE INDEX files_list ON files (deleted, orphaned, date, id, body_id, name_fold);
CREATE INDEX files_master ON files (master_file_id) WHERE master_file_id <> '';
CREATE INDEX files_source ON files (source_id, deleted, orphaned, modified);
CREATE TABLE foreign_names (
    key TEXT NOT NULL,
    id  TEXT NOT NULL,
    PRIMARY KEY (key, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX foreign_names_id ON foreign_names (id);
CREATE TABLE foreign_names_state (
    id    INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    rules INTEGER NOT NULL DEFAULT 0
) STRICT;
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
CREATE TABLE legislative_terms (
    id         TEXT NOT NULL PRIMARY KEY,
    url        TEXT NOT NULL DEFAULT '',
    source_id  TEXT NOT NULL DEFAULT '',
    body_id    TEXT NOT NULL DEFAULT '',
    name       TEXT NOT NULL DEFAULT '',
    start_date TEXT NOT NULL DEFAULT '',
    end_date   TEXT NOT NULL DEFAULT '',
    license    TEXT NOT NULL DEFAULT '',
    keyword    TEXT NOT NULL DEFAULT 'null',
    web        TEXT NOT NULL DEFAULT '',
    created    TEXT,
    modified   TEXT,
    deleted    INTEGER NOT NULL DEFAULT FALSE,
    orphaned   INTEGER NOT NULL DEFAULT FALSE,
    vendor     TEXT NOT NULL DEFAULT 'null'
) STRICT;
CREATE INDEX legislative_terms_source ON legislative_terms (source_id, deleted, orphaned, modified);
CREATE TABLE links (
    from_id  TEXT NOT NULL,
    role     TEXT NOT NULL,
    to_id    TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    orphaned INTEGER NOT NULL DEFAULT FALSE,
    by_child INTEGER NOT NULL DEFAULT FALSE,
    PRIMARY KEY (from_id, role, to_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX links_to ON links (to_id, role, from_id, orphaned, by_child);
CREATE TABLE list_cursors (
    source_id TEXT NOT NULL,
    list      TEXT NOT NULL,
    since     TEXT NOT NULL,
    PRIMARY KEY (source_id, list)
) STRICT, WITHOUT ROWID;
CREATE TABLE locations (
    id                TEXT NOT NULL PRIMARY KEY,
    url               TEXT NOT NULL DEFAULT '',
    source_id         TEXT NOT NULL DEFAULT '',
    body_id           TEXT NOT NULL DEFAULT '',
    description       TEXT NOT NULL DEFAULT '',
    street_address    TEXT NOT NULL DEFAULT '',
    room              TEXT NOT NULL DEFAULT '',
    postal_code       TEXT NOT NULL DEFAULT '',
    sub_locality      TEXT NOT NULL DEFAULT '',
    sub_locality_fold TEXT NOT NULL DEFAULT '',
    locality          TEXT NOT NULL DEFAULT '',
    license           TEXT NOT NULL DEFAULT '',
    keyword           TEXT NOT NULL DEFAULT 'null',
    web               TEXT NOT NULL DEFAULT '',
    created           TEXT,
    modified          TEXT,
    deleted           INTEGER NOT NULL DEFAULT FALSE,
    orphaned          INTEGER NOT NULL DEFAULT FALSE,
    vendor            TEXT NOT NULL DEFAULT 'null',
    geo_json          TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX locations_source ON locations (source_id, deleted, orphaned, modified);
CREATE INDEX locations_sub_locality ON locations (sub_locality_fold) WHERE sub_locality_fold <> '';
CREATE TABLE meetings (
    id            TEXT NOT NULL PRIMARY KEY,
    url           TEXT NOT NULL DEFAULT '',
    source_id     TEXT NOT NULL DEFAULT '',
    body_id       TEXT NOT NULL DEFAULT '',
    name          TEXT NOT NULL DEFAULT '',
    name_fold     TEXT NOT NULL DEFAULT '',
    meeting_state TEXT NOT NULL DEFAULT '',
    cancelled     INTEGER,
    start         TEXT,
    start_key     TEXT NOT NULL DEFAULT '',
    "end"         TEXT,
    location_id   TEXT NOT NULL DEFAULT '',
    license       TEXT NOT NULL DEFAULT '',
    keyword       TEXT NOT NULL DEFAULT 'null',
    web           TEXT NOT NULL DEFAULT '',
    created       TEXT,
    modified      TEXT,
    deleted       INTEGER NOT NULL DEFAULT FALSE,
    orphaned      INTEGER NOT NULL DEFAULT FALSE,
    vendor        TEXT NOT NULL DEFAULT 'null'
) STRICT;
CREATE INDEX meetings_body_list ON meetings (body_id, deleted, orphaned, start_key, id);
CREATE INDEX meetings_list ON meetings (deleted, orphaned, start_key, id, body_id);
CREATE INDEX meetings_location ON meetings (location_id) WHERE location_id <> '';
CREATE INDEX meetings_source ON meetings (source_id, deleted, orphaned, modified);
CREATE TABLE memberships (
    id              TEXT NOT NULL PRIMARY KEY,
    url             TEXT NOT NULL DEFAULT '',
    source_id       TEXT NOT NULL DEFAULT '',
    body_id         TEXT NOT NULL DEFAULT '',
    person_id       TEXT NOT NULL DEFAULT '',
    organization_id TEXT NOT NULL DEFAULT '',
    role            TEXT NOT NULL DEFAULT '',
    voting_right    INTEGER,
    start_date      TEXT NOT NULL DEFAULT '',
    end_date        TEXT NOT NULL DEFAULT '',
    on_behalf_of_id TEXT NOT NULL DEFAULT '',
    license         TEXT NOT NULL DEFAULT '',
    keyword         TEXT NOT NULL DEFAULT 'null',
    web             TEXT NOT NULL DEFAULT '',
    created         TEXT,
    modified        TEXT,
    deleted         INTEGER NOT NULL DEFAULT FALSE,
    orphaned        INTEGER NOT NULL DEFAULT FALSE,
    vendor          TEXT NOT NULL DEFAULT 'null'
) STRICT;
CREATE INDEX memberships_on_behalf_of ON memberships (on_behalf_of_id) WHERE on_behalf_of_id <> '';
CREATE INDEX memberships_organization ON memberships (organization_id);
CREATE INDEX memberships_person ON memberships (person_id);
CREATE INDEX memberships_source ON memberships (source_id, deleted, orphaned, modified);
CREATE TABLE missing_links (
    id          TEXT NOT NULL PRIMARY KEY,
    url         TEXT NOT NULL DEFAULT '',
    source_id   TEXT NOT NULL DEFAULT '',
    kind        TEXT NOT NULL DEFAULT '',
    status      INTEGER NOT NULL DEFAULT 0,  -- HTTP status of the last try, 0 if there was no answer
    tried_at    TEXT NOT NULL,
    next_try_at TEXT NOT NULL
) STRICT;
CREATE INDEX missing_links_due ON missing_links (source_id, next_try_at);
CREATE TABLE organizations (
    id                     TEXT NOT NULL PRIMARY KEY,
    url                    TEXT NOT NULL DEFAULT '',
    source_id              TEXT NOT NULL DEFAULT '',
    body_id                TEXT NOT NULL DEFAULT '',
    name                   TEXT NOT NULL DEFAULT '',
    name_fold              TEXT NOT NULL DEFAULT '',
    short_name             TEXT NOT NULL DEFAULT '',
    post                   TEXT NOT NULL DEFAULT 'null',
    sub_organization_of_id TEXT NOT NULL DEFAULT '',
    organization_type      TEXT NOT NULL DEFAULT '',
    classification         TEXT NOT NULL DEFAULT '',
    start_date             TEXT NOT NULL DEFAULT '',
    end_date               TEXT NOT NULL DEFAULT '',
    website                TEXT NOT NULL DEFAULT '',
    location_id            TEXT NOT NULL DEFAULT '',
    external_body          TEXT NOT NULL DEFAULT '',
    district_id            TEXT NOT NULL DEFAULT '',
    license                TEXT NOT NULL DEFAULT '',
    keyword                TEXT NOT NULL DEFAULT 'null',
    web                    TEXT NOT NULL DEFAULT '',
    created                TEXT,
    modified               TEXT,
    deleted                INTEGER NOT NULL DEFAULT FALSE,
    orphaned               INTEGER NOT NULL DEFAULT FALSE,
    vendor                 TEXT NOT NULL DEFAULT 'null'
) STRICT;
CREATE INDEX organizations_list ON organizations (deleted, orphaned, name_fold, id);
CREATE INDEX organizations_location ON organizations (location_id) WHERE location_id <> '';
CREATE INDEX organizations_source ON organizations (source_id, deleted, orphaned, modified);
CREATE TABLE outbox (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kind       TEXT NOT NULL,
    unique_key TEXT NOT NULL,
    payload    BLOB,
    created_at TEXT NOT NULL,
    UNIQUE (kind, unique_key)
) STRICT;
CREATE TABLE paper_districts (
    district_id TEXT NOT NULL,
    paper_id    TEXT NOT NULL,
    reason      TEXT NOT NULL,
    PRIMARY KEY (district_id, paper_id, reason)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_districts_paper ON paper_districts (paper_id, district_id, reason);
CREATE TABLE paper_districts_state (
    id           INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    rules        TEXT NOT NULL DEFAULT '',
    data_version INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE paper_organizations (
    organization_id TEXT NOT NULL,
    sort_date       TEXT NOT NULL,
    paper_id        TEXT NOT NULL,
    PRIMARY KEY (organization_id, sort_date, paper_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_organizations_paper ON paper_organizations (paper_id);
CREATE TABLE papers (
    id         TEXT NOT NULL PRIMARY KEY,
    url        TEXT NOT NULL DEFAULT '',
    source_id  TEXT NOT NULL DEFAULT '',
    body_id    TEXT NOT NULL DEFAULT '',
    name       TEXT NOT NULL DEFAULT '',
    reference  TEXT NOT NULL DEFAULT '',
    text_fold  TEXT NOT NULL DEFAULT '',
    date       TEXT NOT NULL DEFAULT '',
    sort_date  TEXT NOT NULL DEFAULT '',
    paper_type TEXT NOT NULL DEFAULT '',
    license    TEXT NOT NULL DEFAULT '',
    keyword    TEXT NOT NULL DEFAULT 'null',
    web        TEXT NOT NULL DEFAULT '',
    created    TEXT,
    modified   TEXT,
    deleted    INTEGER NOT NULL DEFAULT FALSE,
    orphaned   INTEGER NOT NULL DEFAULT FALSE,
    vendor     TEXT NOT NULL DEFAULT 'null'
) STRICT;
CREATE INDEX papers_body_list ON papers (body_id, deleted, orphaned, sort_date, id, paper_type, text_fold);
CREATE INDEX papers_list ON papers (deleted, orphaned, sort_date, id, body_id, paper_type, text_fold);
CREATE INDEX papers_source ON papers (source_id, deleted, orphaned, modified);
CREATE INDEX papers_types ON papers (deleted, orphaned, paper_type, body_id);
CREATE INDEX papers_undated ON papers (id) WHERE date = '';
CREATE TABLE persons (
    id              TEXT NOT NULL PRIMARY KEY,
    url             TEXT NOT NULL DEFAULT '',
    source_id       TEXT NOT NULL DEFAULT '',
    body_id         TEXT NOT NULL DEFAULT '',
    name            TEXT NOT NULL DEFAULT '',
    name_fold       TEXT NOT NULL DEFAULT '',
    sort_key        TEXT NOT NULL DEFAULT '',
    family_name     TEXT NOT NULL DEFAULT '',
    given_name      TEXT NOT NULL DEFAULT '',
    form_of_address TEXT NOT NULL DEFAULT '',
    affix           TEXT NOT NULL DEFAULT '',
    title           TEXT NOT NULL DEFAULT 'null',
    gender          TEXT NOT NULL DEFAULT '',
    phone           TEXT NOT NULL DEFAULT 'null',
    email           TEXT NOT NULL DEFAULT 'null',
    location_id     TEXT NOT NULL DEFAULT '',
    status          TEXT NOT NULL DEFAULT 'null',
    life            TEXT NOT NULL DEFAULT '',
    life_source     TEXT NOT NULL DEFAULT '',
    license         TEXT NOT NULL DEFAULT '',
    keyword         TEXT NOT NULL DEFAULT 'null',
    web             TEXT NOT NULL DEFAULT '',
    created         TEXT,
    modified        TEXT,
    deleted         INTEGER NOT NULL DEFAULT FALSE,
    orphaned        INTEGER NOT NULL DEFAULT FALSE,
    vendor          TEXT NOT NULL DEFAULT 'null'
) STRICT;
CREATE INDEX persons_list ON persons (deleted, orphaned, sort_key, id);
CREATE INDEX persons_source ON persons (source_id, deleted, orphaned, modified);
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
CREATE INDEX proposals_value ON proposals (field, substr(value, 1, 100));
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
CREATE INDEX readings_content ON readings (content) WHERE content <> '';
CREATE INDEX readings_due ON readings (stage, next_try, file_id) WHERE next_try IS NOT NULL;
CREATE INDEX readings_faults ON readings (source_id, since, file_id) WHERE fault <> '';
CREATE INDEX readings_owner ON readings (owner) WHERE owner <> '';
CREATE INDEX readings_status ON readings (source_id, stage, fault, with_text, next_try, since, attempts);
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
CREATE TABLE structures (
    file_id TEXT NOT NULL PRIMARY KEY,
    content TEXT NOT NULL DEFAULT '',
    type    TEXT NOT NULL DEFAULT '',
    facts   TEXT NOT NULL DEFAULT 'null'
) STRICT;
CREATE TABLE systems (
    id                   TEXT NOT NULL PRIMARY KEY,
    url                  TEXT NOT NULL DEFAULT '',
    source_id            TEXT NOT NULL DEFAULT '',
    body_id              TEXT NOT NULL DEFAULT '',
    oparl_version        TEXT NOT NULL DEFAULT '',
    other_oparl_versions TEXT NOT NULL DEFAULT 'null',
    name                 TEXT NOT NULL DEFAULT '',
    contact_email        TEXT NOT NULL DEFAULT '',
    contact_name         TEXT NOT NULL DEFAULT '',
    website              TEXT NOT NULL DEFAULT '',
    vendor_url           TEXT NOT NULL DEFAULT '',
    product              TEXT NOT NULL DEFAULT '',
    license              TEXT NOT NULL DEFAULT '',
    keyword              TEXT NOT NULL DEFAULT 'null',
    web                  TEXT NOT NULL DEFAULT '',
    created              TEXT,
    modified             TEXT,
    deleted              INTEGER NOT NULL DEFAULT FALSE,
    orphaned             INTEGER NOT NULL DEFAULT FALSE,
    vendor               TEXT NOT NULL DEFAULT 'null'
) STRICT;
CREATE INDEX systems_source ON systems (source_id, deleted, orphaned, modified);
CREATE TABLE tombstones (
    id TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
