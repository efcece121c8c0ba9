-- The objects of OParl 1.1, one table per type, in the order of the specification.
--
-- There are no foreign keys between them on purpose: servers name objects that nobody
-- ever sees, and what is named arrives before or after what names it.
--
-- created and modified are those of the source. deleted: the publisher has deleted it.
-- orphaned: everything that contained it no longer names it, or is deleted (see 0002).
-- Columns that the domain does not have serve sorting and finding: *_fold holds text in
-- the form of council.Fold, *_key the key of a list's order. Lists and maps are JSON.
-- Indexes named *_list begin with what readers see, in the order of the list, and carry
-- what lists are filtered by, so that the wide rows of the table are read only for what
-- is shown. Those named *_source serve the sums of the freshness page and the removal of
-- a source.

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

CREATE INDEX bodies_source ON bodies (source_id, deleted, orphaned, modified);

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

CREATE INDEX organizations_source ON organizations (source_id, deleted, orphaned, modified);
CREATE INDEX organizations_list ON organizations (deleted, orphaned, name_fold, id);

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

CREATE INDEX persons_source ON persons (source_id, deleted, orphaned, modified);
CREATE INDEX persons_list ON persons (deleted, orphaned, sort_key, id);

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

CREATE INDEX memberships_source ON memberships (source_id, deleted, orphaned, modified);
CREATE INDEX memberships_person ON memberships (person_id);
CREATE INDEX memberships_organization ON memberships (organization_id);
CREATE INDEX memberships_on_behalf_of ON memberships (on_behalf_of_id) WHERE on_behalf_of_id <> '';

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

CREATE INDEX meetings_source ON meetings (source_id, deleted, orphaned, modified);
CREATE INDEX meetings_list ON meetings (deleted, orphaned, start_key, id, body_id);
CREATE INDEX meetings_body_list ON meetings (body_id, deleted, orphaned, start_key, id);

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
) STRICT;

CREATE INDEX agenda_items_source ON agenda_items (source_id, deleted, orphaned, modified);
CREATE INDEX agenda_items_consultation ON agenda_items (consultation_id) WHERE consultation_id <> '';

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

CREATE INDEX papers_source ON papers (source_id, deleted, orphaned, modified);
CREATE INDEX papers_list ON papers (deleted, orphaned, sort_date, id, body_id, paper_type, text_fold);
CREATE INDEX papers_body_list ON papers (body_id, deleted, orphaned, sort_date, id, paper_type, text_fold);
CREATE INDEX papers_types ON papers (deleted, orphaned, paper_type, body_id);
CREATE INDEX papers_undated ON papers (id) WHERE date = '';

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

CREATE INDEX consultations_source ON consultations (source_id, deleted, orphaned, modified);
CREATE INDEX consultations_meeting ON consultations (meeting_id) WHERE meeting_id <> '';
CREATE INDEX consultations_agenda_item ON consultations (agenda_item_id) WHERE agenda_item_id <> '';

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

CREATE INDEX files_source ON files (source_id, deleted, orphaned, modified);
CREATE INDEX files_list ON files (deleted, orphaned, date, id, body_id, name_fold);
CREATE INDEX files_body_list ON files (body_id, deleted, orphaned, date, id);
CREATE INDEX files_master ON files (master_file_id) WHERE master_file_id <> '';

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

-- Ortsbezirke. OParl does not know them; they are read from the names of organizations.
CREATE TABLE districts (
    id        TEXT NOT NULL PRIMARY KEY,
    source_id TEXT NOT NULL DEFAULT '',
    body_id   TEXT NOT NULL DEFAULT '',
    name      TEXT NOT NULL DEFAULT '',
    name_fold TEXT NOT NULL DEFAULT ''
) STRICT;

-- The ids of all deleted objects of any type. It says again what the columns deleted
-- say, so that one look-up tells whether either end of a link is deleted.
CREATE TABLE tombstones (
    id TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
