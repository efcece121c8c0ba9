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
-- Text compares byte by byte (COLLATE "C"), so that lists have the order they have on
-- SQLite. Text of any length is not in the indexes: their entries
-- have a limit of 2,700 bytes.

CREATE TABLE systems (
    id                   text COLLATE "C" NOT NULL PRIMARY KEY,
    url                  text COLLATE "C" NOT NULL DEFAULT '',
    source_id            text COLLATE "C" NOT NULL DEFAULT '',
    body_id              text COLLATE "C" NOT NULL DEFAULT '',
    oparl_version        text COLLATE "C" NOT NULL DEFAULT '',
    other_oparl_versions text COLLATE "C" NOT NULL DEFAULT 'null',
    name                 text COLLATE "C" NOT NULL DEFAULT '',
    contact_email        text COLLATE "C" NOT NULL DEFAULT '',
    contact_name         text COLLATE "C" NOT NULL DEFAULT '',
    website              text COLLATE "C" NOT NULL DEFAULT '',
    vendor_url           text COLLATE "C" NOT NULL DEFAULT '',
    product              text COLLATE "C" NOT NULL DEFAULT '',
    license              text COLLATE "C" NOT NULL DEFAULT '',
    keyword              text COLLATE "C" NOT NULL DEFAULT 'null',
    web                  text COLLATE "C" NOT NULL DEFAULT '',
    created              timestamptz,
    modified             timestamptz,
    deleted              boolean NOT NULL DEFAULT FALSE,
    orphaned             boolean NOT NULL DEFAULT FALSE,
    vendor               text COLLATE "C" NOT NULL DEFAULT 'null'
);

CREATE INDEX systems_source ON systems (source_id, deleted, orphaned, modified);

CREATE TABLE bodies (
    id                  text COLLATE "C" NOT NULL PRIMARY KEY,
    url                 text COLLATE "C" NOT NULL DEFAULT '',
    source_id           text COLLATE "C" NOT NULL DEFAULT '',
    body_id             text COLLATE "C" NOT NULL DEFAULT '',
    system_id           text COLLATE "C" NOT NULL DEFAULT '',
    short_name          text COLLATE "C" NOT NULL DEFAULT '',
    name                text COLLATE "C" NOT NULL DEFAULT '',
    name_fold           text COLLATE "C" NOT NULL DEFAULT '',
    website             text COLLATE "C" NOT NULL DEFAULT '',
    license_valid_since timestamptz,
    oparl_since         timestamptz,
    ags                 text COLLATE "C" NOT NULL DEFAULT '',
    rgs                 text COLLATE "C" NOT NULL DEFAULT '',
    equivalent          text COLLATE "C" NOT NULL DEFAULT 'null',
    contact_email       text COLLATE "C" NOT NULL DEFAULT '',
    contact_name        text COLLATE "C" NOT NULL DEFAULT '',
    classification      text COLLATE "C" NOT NULL DEFAULT '',
    location_id         text COLLATE "C" NOT NULL DEFAULT '',
    license             text COLLATE "C" NOT NULL DEFAULT '',
    keyword             text COLLATE "C" NOT NULL DEFAULT 'null',
    web                 text COLLATE "C" NOT NULL DEFAULT '',
    created             timestamptz,
    modified            timestamptz,
    deleted             boolean NOT NULL DEFAULT FALSE,
    orphaned            boolean NOT NULL DEFAULT FALSE,
    vendor              text COLLATE "C" NOT NULL DEFAULT 'null'
);

CREATE INDEX bodies_source ON bodies (source_id, deleted, orphaned, modified);

CREATE TABLE legislative_terms (
    id         text COLLATE "C" NOT NULL PRIMARY KEY,
    url        text COLLATE "C" NOT NULL DEFAULT '',
    source_id  text COLLATE "C" NOT NULL DEFAULT '',
    body_id    text COLLATE "C" NOT NULL DEFAULT '',
    name       text COLLATE "C" NOT NULL DEFAULT '',
    start_date text COLLATE "C" NOT NULL DEFAULT '',
    end_date   text COLLATE "C" NOT NULL DEFAULT '',
    license    text COLLATE "C" NOT NULL DEFAULT '',
    keyword    text COLLATE "C" NOT NULL DEFAULT 'null',
    web        text COLLATE "C" NOT NULL DEFAULT '',
    created    timestamptz,
    modified   timestamptz,
    deleted    boolean NOT NULL DEFAULT FALSE,
    orphaned   boolean NOT NULL DEFAULT FALSE,
    vendor     text COLLATE "C" NOT NULL DEFAULT 'null'
);

CREATE INDEX legislative_terms_source ON legislative_terms (source_id, deleted, orphaned, modified);

CREATE TABLE organizations (
    id                     text COLLATE "C" NOT NULL PRIMARY KEY,
    url                    text COLLATE "C" NOT NULL DEFAULT '',
    source_id              text COLLATE "C" NOT NULL DEFAULT '',
    body_id                text COLLATE "C" NOT NULL DEFAULT '',
    name                   text COLLATE "C" NOT NULL DEFAULT '',
    name_fold              text COLLATE "C" NOT NULL DEFAULT '',
    short_name             text COLLATE "C" NOT NULL DEFAULT '',
    post                   text COLLATE "C" NOT NULL DEFAULT 'null',
    sub_organization_of_id text COLLATE "C" NOT NULL DEFAULT '',
    organization_type      text COLLATE "C" NOT NULL DEFAULT '',
    classification         text COLLATE "C" NOT NULL DEFAULT '',
    start_date             text COLLATE "C" NOT NULL DEFAULT '',
    end_date               text COLLATE "C" NOT NULL DEFAULT '',
    website                text COLLATE "C" NOT NULL DEFAULT '',
    location_id            text COLLATE "C" NOT NULL DEFAULT '',
    external_body          text COLLATE "C" NOT NULL DEFAULT '',
    district_id            text COLLATE "C" NOT NULL DEFAULT '',
    license                text COLLATE "C" NOT NULL DEFAULT '',
    keyword                text COLLATE "C" NOT NULL DEFAULT 'null',
    web                    text COLLATE "C" NOT NULL DEFAULT '',
    created                timestamptz,
    modified               timestamptz,
    deleted                boolean NOT NULL DEFAULT FALSE,
    orphaned               boolean NOT NULL DEFAULT FALSE,
    vendor                 text COLLATE "C" NOT NULL DEFAULT 'null'
);

CREATE INDEX organizations_source ON organizations (source_id, deleted, orphaned, modified);
CREATE INDEX organizations_list ON organizations (deleted, orphaned, name_fold, id);

CREATE TABLE persons (
    id              text COLLATE "C" NOT NULL PRIMARY KEY,
    url             text COLLATE "C" NOT NULL DEFAULT '',
    source_id       text COLLATE "C" NOT NULL DEFAULT '',
    body_id         text COLLATE "C" NOT NULL DEFAULT '',
    name            text COLLATE "C" NOT NULL DEFAULT '',
    name_fold       text COLLATE "C" NOT NULL DEFAULT '',
    sort_key        text COLLATE "C" NOT NULL DEFAULT '',
    family_name     text COLLATE "C" NOT NULL DEFAULT '',
    given_name      text COLLATE "C" NOT NULL DEFAULT '',
    form_of_address text COLLATE "C" NOT NULL DEFAULT '',
    affix           text COLLATE "C" NOT NULL DEFAULT '',
    title           text COLLATE "C" NOT NULL DEFAULT 'null',
    gender          text COLLATE "C" NOT NULL DEFAULT '',
    phone           text COLLATE "C" NOT NULL DEFAULT 'null',
    email           text COLLATE "C" NOT NULL DEFAULT 'null',
    location_id     text COLLATE "C" NOT NULL DEFAULT '',
    status          text COLLATE "C" NOT NULL DEFAULT 'null',
    life            text COLLATE "C" NOT NULL DEFAULT '',
    life_source     text COLLATE "C" NOT NULL DEFAULT '',
    license         text COLLATE "C" NOT NULL DEFAULT '',
    keyword         text COLLATE "C" NOT NULL DEFAULT 'null',
    web             text COLLATE "C" NOT NULL DEFAULT '',
    created         timestamptz,
    modified        timestamptz,
    deleted         boolean NOT NULL DEFAULT FALSE,
    orphaned        boolean NOT NULL DEFAULT FALSE,
    vendor          text COLLATE "C" NOT NULL DEFAULT 'null'
);

CREATE INDEX persons_source ON persons (source_id, deleted, orphaned, modified);
CREATE INDEX persons_list ON persons (deleted, orphaned, sort_key, id);

CREATE TABLE memberships (
    id              text COLLATE "C" NOT NULL PRIMARY KEY,
    url             text COLLATE "C" NOT NULL DEFAULT '',
    source_id       text COLLATE "C" NOT NULL DEFAULT '',
    body_id         text COLLATE "C" NOT NULL DEFAULT '',
    person_id       text COLLATE "C" NOT NULL DEFAULT '',
    organization_id text COLLATE "C" NOT NULL DEFAULT '',
    role            text COLLATE "C" NOT NULL DEFAULT '',
    voting_right    boolean,
    start_date      text COLLATE "C" NOT NULL DEFAULT '',
    end_date        text COLLATE "C" NOT NULL DEFAULT '',
    on_behalf_of_id text COLLATE "C" NOT NULL DEFAULT '',
    license         text COLLATE "C" NOT NULL DEFAULT '',
    keyword         text COLLATE "C" NOT NULL DEFAULT 'null',
    web             text COLLATE "C" NOT NULL DEFAULT '',
    created         timestamptz,
    modified        timestamptz,
    deleted         boolean NOT NULL DEFAULT FALSE,
    orphaned        boolean NOT NULL DEFAULT FALSE,
    vendor          text COLLATE "C" NOT NULL DEFAULT 'null'
);

CREATE INDEX memberships_source ON memberships (source_id, deleted, orphaned, modified);
CREATE INDEX memberships_person ON memberships (person_id);
CREATE INDEX memberships_organization ON memberships (organization_id);
CREATE INDEX memberships_on_behalf_of ON memberships (on_behalf_of_id) WHERE on_behalf_of_id <> '';

CREATE TABLE meetings (
    id            text COLLATE "C" NOT NULL PRIMARY KEY,
    url           text COLLATE "C" NOT NULL DEFAULT '',
    source_id     text COLLATE "C" NOT NULL DEFAULT '',
    body_id       text COLLATE "C" NOT NULL DEFAULT '',
    name          text COLLATE "C" NOT NULL DEFAULT '',
    name_fold     text COLLATE "C" NOT NULL DEFAULT '',
    meeting_state text COLLATE "C" NOT NULL DEFAULT '',
    cancelled     boolean,
    start         timestamptz,
    start_key     text COLLATE "C" NOT NULL DEFAULT '',
    "end"         timestamptz,
    location_id   text COLLATE "C" NOT NULL DEFAULT '',
    license       text COLLATE "C" NOT NULL DEFAULT '',
    keyword       text COLLATE "C" NOT NULL DEFAULT 'null',
    web           text COLLATE "C" NOT NULL DEFAULT '',
    created       timestamptz,
    modified      timestamptz,
    deleted       boolean NOT NULL DEFAULT FALSE,
    orphaned      boolean NOT NULL DEFAULT FALSE,
    vendor        text COLLATE "C" NOT NULL DEFAULT 'null'
);

CREATE INDEX meetings_source ON meetings (source_id, deleted, orphaned, modified);
CREATE INDEX meetings_list ON meetings (deleted, orphaned, start_key, id, body_id);
CREATE INDEX meetings_body_list ON meetings (body_id, deleted, orphaned, start_key, id);

CREATE TABLE agenda_items (
    id              text COLLATE "C" NOT NULL PRIMARY KEY,
    url             text COLLATE "C" NOT NULL DEFAULT '',
    source_id       text COLLATE "C" NOT NULL DEFAULT '',
    body_id         text COLLATE "C" NOT NULL DEFAULT '',
    meeting_id      text COLLATE "C" NOT NULL DEFAULT '',
    number          text COLLATE "C" NOT NULL DEFAULT '',
    "order"         integer NOT NULL DEFAULT 0,
    name            text COLLATE "C" NOT NULL DEFAULT '',
    public          boolean,
    consultation_id text COLLATE "C" NOT NULL DEFAULT '',
    result          text COLLATE "C" NOT NULL DEFAULT '',
    outcome         text COLLATE "C" NOT NULL DEFAULT '',
    resolution_text text COLLATE "C" NOT NULL DEFAULT '',
    start           timestamptz,
    "end"           timestamptz,
    license         text COLLATE "C" NOT NULL DEFAULT '',
    keyword         text COLLATE "C" NOT NULL DEFAULT 'null',
    web             text COLLATE "C" NOT NULL DEFAULT '',
    created         timestamptz,
    modified        timestamptz,
    deleted         boolean NOT NULL DEFAULT FALSE,
    orphaned        boolean NOT NULL DEFAULT FALSE,
    vendor          text COLLATE "C" NOT NULL DEFAULT 'null'
);

CREATE INDEX agenda_items_source ON agenda_items (source_id, deleted, orphaned, modified);
CREATE INDEX agenda_items_consultation ON agenda_items (consultation_id) WHERE consultation_id <> '';

CREATE TABLE papers (
    id         text COLLATE "C" NOT NULL PRIMARY KEY,
    url        text COLLATE "C" NOT NULL DEFAULT '',
    source_id  text COLLATE "C" NOT NULL DEFAULT '',
    body_id    text COLLATE "C" NOT NULL DEFAULT '',
    name       text COLLATE "C" NOT NULL DEFAULT '',
    reference  text COLLATE "C" NOT NULL DEFAULT '',
    text_fold  text COLLATE "C" NOT NULL DEFAULT '',
    date       text COLLATE "C" NOT NULL DEFAULT '',
    sort_date  text COLLATE "C" NOT NULL DEFAULT '',
    paper_type text COLLATE "C" NOT NULL DEFAULT '',
    license    text COLLATE "C" NOT NULL DEFAULT '',
    keyword    text COLLATE "C" NOT NULL DEFAULT 'null',
    web        text COLLATE "C" NOT NULL DEFAULT '',
    created    timestamptz,
    modified   timestamptz,
    deleted    boolean NOT NULL DEFAULT FALSE,
    orphaned   boolean NOT NULL DEFAULT FALSE,
    vendor     text COLLATE "C" NOT NULL DEFAULT 'null'
);

CREATE INDEX papers_source ON papers (source_id, deleted, orphaned, modified);
CREATE INDEX papers_list ON papers (deleted, orphaned, sort_date, id, body_id);
CREATE INDEX papers_body_list ON papers (body_id, deleted, orphaned, sort_date, id);
CREATE INDEX papers_undated ON papers (id) WHERE date = '';

CREATE TABLE consultations (
    id             text COLLATE "C" NOT NULL PRIMARY KEY,
    url            text COLLATE "C" NOT NULL DEFAULT '',
    source_id      text COLLATE "C" NOT NULL DEFAULT '',
    body_id        text COLLATE "C" NOT NULL DEFAULT '',
    paper_id       text COLLATE "C" NOT NULL DEFAULT '',
    meeting_id     text COLLATE "C" NOT NULL DEFAULT '',
    agenda_item_id text COLLATE "C" NOT NULL DEFAULT '',
    authoritative  boolean,
    role           text COLLATE "C" NOT NULL DEFAULT '',
    license        text COLLATE "C" NOT NULL DEFAULT '',
    keyword        text COLLATE "C" NOT NULL DEFAULT 'null',
    web            text COLLATE "C" NOT NULL DEFAULT '',
    created        timestamptz,
    modified       timestamptz,
    deleted        boolean NOT NULL DEFAULT FALSE,
    orphaned       boolean NOT NULL DEFAULT FALSE,
    vendor         text COLLATE "C" NOT NULL DEFAULT 'null'
);

CREATE INDEX consultations_source ON consultations (source_id, deleted, orphaned, modified);
CREATE INDEX consultations_meeting ON consultations (meeting_id) WHERE meeting_id <> '';
CREATE INDEX consultations_agenda_item ON consultations (agenda_item_id) WHERE agenda_item_id <> '';

CREATE TABLE files (
    id                   text COLLATE "C" NOT NULL PRIMARY KEY,
    url                  text COLLATE "C" NOT NULL DEFAULT '',
    source_id            text COLLATE "C" NOT NULL DEFAULT '',
    body_id              text COLLATE "C" NOT NULL DEFAULT '',
    name                 text COLLATE "C" NOT NULL DEFAULT '',
    name_fold            text COLLATE "C" NOT NULL DEFAULT '',
    file_name            text COLLATE "C" NOT NULL DEFAULT '',
    mime_type            text COLLATE "C" NOT NULL DEFAULT '',
    date                 text COLLATE "C" NOT NULL DEFAULT '',
    size                 bigint NOT NULL DEFAULT 0,
    sha1_checksum        text COLLATE "C" NOT NULL DEFAULT '',
    sha512_checksum      text COLLATE "C" NOT NULL DEFAULT '',
    access_url           text COLLATE "C" NOT NULL DEFAULT '',
    download_url         text COLLATE "C" NOT NULL DEFAULT '',
    external_service_url text COLLATE "C" NOT NULL DEFAULT '',
    master_file_id       text COLLATE "C" NOT NULL DEFAULT '',
    file_license         text COLLATE "C" NOT NULL DEFAULT '',
    license              text COLLATE "C" NOT NULL DEFAULT '',
    keyword              text COLLATE "C" NOT NULL DEFAULT 'null',
    web                  text COLLATE "C" NOT NULL DEFAULT '',
    created              timestamptz,
    modified             timestamptz,
    deleted              boolean NOT NULL DEFAULT FALSE,
    orphaned             boolean NOT NULL DEFAULT FALSE,
    vendor               text COLLATE "C" NOT NULL DEFAULT 'null',
    text                 text COLLATE "C" NOT NULL DEFAULT ''
);

CREATE INDEX files_source ON files (source_id, deleted, orphaned, modified);
CREATE INDEX files_list ON files (deleted, orphaned, date, id, body_id);
CREATE INDEX files_body_list ON files (body_id, deleted, orphaned, date, id);
CREATE INDEX files_master ON files (master_file_id) WHERE master_file_id <> '';

CREATE TABLE locations (
    id                text COLLATE "C" NOT NULL PRIMARY KEY,
    url               text COLLATE "C" NOT NULL DEFAULT '',
    source_id         text COLLATE "C" NOT NULL DEFAULT '',
    body_id           text COLLATE "C" NOT NULL DEFAULT '',
    description       text COLLATE "C" NOT NULL DEFAULT '',
    street_address    text COLLATE "C" NOT NULL DEFAULT '',
    room              text COLLATE "C" NOT NULL DEFAULT '',
    postal_code       text COLLATE "C" NOT NULL DEFAULT '',
    sub_locality      text COLLATE "C" NOT NULL DEFAULT '',
    sub_locality_fold text COLLATE "C" NOT NULL DEFAULT '',
    locality          text COLLATE "C" NOT NULL DEFAULT '',
    license           text COLLATE "C" NOT NULL DEFAULT '',
    keyword           text COLLATE "C" NOT NULL DEFAULT 'null',
    web               text COLLATE "C" NOT NULL DEFAULT '',
    created           timestamptz,
    modified          timestamptz,
    deleted           boolean NOT NULL DEFAULT FALSE,
    orphaned          boolean NOT NULL DEFAULT FALSE,
    vendor            text COLLATE "C" NOT NULL DEFAULT 'null',
    geo_json          text COLLATE "C" NOT NULL DEFAULT ''
);

CREATE INDEX locations_source ON locations (source_id, deleted, orphaned, modified);
CREATE INDEX locations_sub_locality ON locations (sub_locality_fold) WHERE sub_locality_fold <> '';

-- Ortsbezirke. OParl does not know them; they are read from the names of organizations.
CREATE TABLE districts (
    id        text COLLATE "C" NOT NULL PRIMARY KEY,
    source_id text COLLATE "C" NOT NULL DEFAULT '',
    body_id   text COLLATE "C" NOT NULL DEFAULT '',
    name      text COLLATE "C" NOT NULL DEFAULT '',
    name_fold text COLLATE "C" NOT NULL DEFAULT ''
);

-- The ids of all deleted objects of any type. It says again what the columns deleted
-- say, so that one look-up tells whether either end of a link is deleted.
CREATE TABLE tombstones (
    id text COLLATE "C" NOT NULL PRIMARY KEY
);
