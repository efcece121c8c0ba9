CREATE TABLE agenda_items (
    id text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL DEFAULT ''::text,
    source_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    body_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    meeting_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    number text COLLATE "C" NOT NULL DEFAULT ''::text,
    "order" integer NOT NULL DEFAULT 0,
    name text COLLATE "C" NOT NULL DEFAULT ''::text,
    public boolean,
    consultation_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    result text COLLATE "C" NOT NULL DEFAULT ''::text,
    outcome text COLLATE "C" NOT NULL DEFAULT ''::text,
    resolution_text text COLLATE "C" NOT NULL DEFAULT ''::text,
    start timestamp with time zone,
    "end" timestamp with time zone,
    license text COLLATE "C" NOT NULL DEFAULT ''::text,
    keyword text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    web text COLLATE "C" NOT NULL DEFAULT ''::text,
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean NOT NULL DEFAULT false,
    orphaned boolean NOT NULL DEFAULT false,
    vendor text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    ordered boolean NOT NULL DEFAULT false,
    PRIMARY KEY (id)
);
CREATE INDEX agenda_items_consultation ON agenda_items USING btree (consultation_id) WHERE (consultation_id <> ''::text);
CREATE INDEX agenda_items_source ON agenda_items USING btree (source_id, deleted, orphaned, modified);
CREATE TABLE barrier_reports (
    year integer NOT NULL,
    number integer NOT NULL,
    token_hash text COLLATE "C" NOT NULL,
    state text COLLATE "C" NOT NULL DEFAULT ''::text,
    page text COLLATE "C" NOT NULL DEFAULT ''::text,
    what text COLLATE "C" NOT NULL DEFAULT ''::text,
    name text COLLATE "C" NOT NULL DEFAULT ''::text,
    email text COLLATE "C" NOT NULL DEFAULT ''::text,
    phone text COLLATE "C" NOT NULL DEFAULT ''::text,
    address text COLLATE "C" NOT NULL DEFAULT ''::text,
    lang text COLLATE "C" NOT NULL DEFAULT ''::text,
    created timestamp with time zone NOT NULL,
    due text COLLATE "C" NOT NULL DEFAULT ''::text,
    answered timestamp with time zone,
    closed timestamp with time zone,
    erased timestamp with time zone,
    kind text COLLATE "C" NOT NULL DEFAULT ''::text,
    file_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    PRIMARY KEY (year, number)
);
CREATE INDEX barrier_reports_state ON barrier_reports USING btree (state, created);
CREATE UNIQUE INDEX barrier_reports_token ON barrier_reports USING btree (token_hash);
CREATE TABLE barrier_years (
    year integer NOT NULL,
    last integer NOT NULL,
    PRIMARY KEY (year)
);
CREATE TABLE bodies (
    id text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL DEFAULT ''::text,
    source_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    body_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    system_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    short_name text COLLATE "C" NOT NULL DEFAULT ''::text,
    name text COLLATE "C" NOT NULL DEFAULT ''::text,
    name_fold text COLLATE "C" NOT NULL DEFAULT ''::text,
    website text COLLATE "C" NOT NULL DEFAULT ''::text,
    license_valid_since timestamp with time zone,
    oparl_since timestamp with time zone,
    ags text COLLATE "C" NOT NULL DEFAULT ''::text,
    rgs text COLLATE "C" NOT NULL DEFAULT ''::text,
    equivalent text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    contact_email text COLLATE "C" NOT NULL DEFAULT ''::text,
    contact_name text COLLATE "C" NOT NULL DEFAULT ''::text,
    classification text COLLATE "C" NOT NULL DEFAULT ''::text,
    location_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    license text COLLATE "C" NOT NULL DEFAULT ''::text,
    keyword text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    web text COLLATE "C" NOT NULL DEFAULT ''::text,
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean NOT NULL DEFAULT false,
    orphaned boolean NOT NULL DEFAULT false,
    vendor text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    PRIMARY KEY (id)
);
CREATE INDEX bodies_location ON bodies USING btree (location_id) WHERE (location_id <> ''::text);
CREATE INDEX bodies_source ON bodies USING btree (source_id, deleted, orphaned, modified);
CREATE TABLE consultations (
    id text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL DEFAULT ''::text,
    source_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    body_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    paper_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    meeting_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    agenda_item_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    authoritative boolean,
    role text COLLATE "C" NOT NULL DEFAULT ''::text,
    license text COLLATE "C" NOT NULL DEFAULT ''::text,
    keyword text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    web text COLLATE "C" NOT NULL DEFAULT ''::text,
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean NOT NULL DEFAULT false,
    orphaned boolean NOT NULL DEFAULT false,
    vendor text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    PRIMARY KEY (id)
);
CREATE INDEX consultations_agenda_item ON consultations USING btree (agenda_item_id) WHERE (agenda_item_id <> ''::text);
CREATE INDEX consultations_meeting ON consultations USING btree (meeting_id) WHERE (meeting_id <> ''::text);
CREATE INDEX consultations_source ON consultations USING btree (source_id, deleted, orphaned, modified);
CREATE TABLE content_pages (
    hash text COLLATE "C" NOT NULL,
    number integer NOT NULL,
    width double precision NOT NULL DEFAULT 0,
    height double precision NOT NULL DEFAULT 0,
    text text COLLATE "C" NOT NULL DEFAULT ''::text,
    furniture text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    method text COLLATE "C" NOT NULL DEFAULT ''::text,
    score double precision NOT NULL DEFAULT 0,
    links text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    words bytea,
    PRIMARY KEY (hash, number)
);
CREATE TABLE contents (
    hash text COLLATE "C" NOT NULL,
    reader text COLLATE "C" NOT NULL DEFAULT ''::text,
    fault text COLLATE "C" NOT NULL DEFAULT ''::text,
    detail text COLLATE "C" NOT NULL DEFAULT ''::text,
    pages integer NOT NULL DEFAULT 0,
    no_layer integer NOT NULL DEFAULT 0,
    title text COLLATE "C" NOT NULL DEFAULT ''::text,
    author text COLLATE "C" NOT NULL DEFAULT ''::text,
    producer text COLLATE "C" NOT NULL DEFAULT ''::text,
    outline text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    methods text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    with_text boolean NOT NULL DEFAULT false,
    PRIMARY KEY (hash)
);
CREATE TABLE data_version (
    id integer NOT NULL,
    version bigint NOT NULL DEFAULT 0,
    CHECK ((id = 1)),
    PRIMARY KEY (id)
);
CREATE TABLE districts (
    id text COLLATE "C" NOT NULL,
    source_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    body_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    name text COLLATE "C" NOT NULL DEFAULT ''::text,
    name_fold text COLLATE "C" NOT NULL DEFAULT ''::text,
    PRIMARY KEY (id)
);
CREATE TABLE file_mentions (
    file_id text COLLATE "C" NOT NULL,
    number integer NOT NULL,
    kind text COLLATE "C" NOT NULL DEFAULT ''::text,
    text text COLLATE "C" NOT NULL DEFAULT ''::text,
    page integer NOT NULL DEFAULT 0,
    to_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    PRIMARY KEY (file_id, number)
);
CREATE INDEX file_mentions_to ON file_mentions USING btree (to_id) WHERE (to_id <> ''::text);
CREATE TABLE file_votes (
    file_id text COLLATE "C" NOT NULL,
    number integer NOT NULL,
    agenda_item_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    kind text COLLATE "C" NOT NULL DEFAULT ''::text,
    outcome text COLLATE "C" NOT NULL DEFAULT ''::text,
    "for" integer,
    against integer,
    abstained integer,
    about text COLLATE "C" NOT NULL DEFAULT ''::text,
    text text COLLATE "C" NOT NULL DEFAULT ''::text,
    page integer NOT NULL DEFAULT 0,
    PRIMARY KEY (file_id, number)
);
CREATE INDEX file_votes_agenda_item ON file_votes USING btree (agenda_item_id) WHERE (agenda_item_id <> ''::text);
CREATE TABLE files (
    id text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL DEFAULT ''::text,
    source_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    body_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    name text COLLATE "C" NOT NULL DEFAULT ''::text,
    name_fold text COLLATE "C" NOT NULL DEFAULT ''::text,
    file_name text COLLATE "C" NOT NULL DEFAULT ''::text,
    mime_type text COLLATE "C" NOT NULL DEFAULT ''::text,
    date text COLLATE "C" NOT NULL DEFAULT ''::text,
    size bigint NOT NULL DEFAULT 0,
    sha1_checksum text COLLATE "C" NOT NULL DEFAULT ''::text,
    sha512_checksum text COLLATE "C" NOT NULL DEFAULT ''::text,
    access_url text COLLATE "C" NOT NULL DEFAULT ''::text,
    download_url text COLLATE "C" NOT NULL DEFAULT ''::text,
    external_service_url text COLLATE "C" NOT NULL DEFAULT ''::text,
    master_file_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    file_license text COLLATE "C" NOT NULL DEFAULT ''::text,
    license text COLLATE "C" NOT NULL DEFAULT ''::text,
    keyword text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    web text COLLATE "C" NOT NULL DEFAULT ''::text,
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean NOT NULL DEFAULT false,
    orphaned boolean NOT NULL DEFAULT false,
    vendor text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    text text COLLATE "C" NOT NULL DEFAULT ''::text,
    PRIMARY KEY (id)
);
CREATE INDEX files_body_list ON files USING btree (body_id, deleted, orphaned, date, id);
CREATE INDEX files_list ON files USING btree (deleted, orphaned, date, id, body_id);
CREATE INDEX files_master ON files USING btree (master_file_id) WHERE (master_file_id <> ''::text);
CREATE INDEX files_source ON files USING btree (source_id, deleted, orphaned, modified);
CREATE TABLE foreign_names (
    key text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    PRIMARY KEY (key, id)
);
CREATE INDEX foreign_names_id ON foreign_names USING btree (id);
CREATE TABLE foreign_names_state (
    id integer NOT NULL,
    rules integer NOT NULL DEFAULT 0,
    CHECK ((id = 1)),
    PRIMARY KEY (id)
);
CREATE TABLE harvest_pages (
    run_id text COLLATE "C" NOT NULL,
    list text COLLATE "C" NOT NULL,
    number integer NOT NULL,
    kind text COLLATE "C" NOT NULL DEFAULT ''::text,
    body_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    url text COLLATE "C" NOT NULL DEFAULT ''::text,
    next text COLLATE "C" NOT NULL DEFAULT ''::text,
    status integer NOT NULL DEFAULT 0,
    body bytea,
    PRIMARY KEY (run_id, list, number)
);
CREATE TABLE legislative_terms (
    id text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL DEFAULT ''::text,
    source_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    body_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    name text COLLATE "C" NOT NULL DEFAULT ''::text,
    start_date text COLLATE "C" NOT NULL DEFAULT ''::text,
    end_date text COLLATE "C" NOT NULL DEFAULT ''::text,
    license text COLLATE "C" NOT NULL DEFAULT ''::text,
    keyword text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    web text COLLATE "C" NOT NULL DEFAULT ''::text,
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean NOT NULL DEFAULT false,
    orphaned boolean NOT NULL DEFAULT false,
    vendor text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    PRIMARY KEY (id)
);
CREATE INDEX legislative_terms_source ON legislative_terms USING btree (source_id, deleted, orphaned, modified);
CREATE TABLE links (
    from_id text COLLATE "C" NOT NULL,
    role text COLLATE "C" NOT NULL,
    to_id text COLLATE "C" NOT NULL,
    "position" integer NOT NULL DEFAULT 0,
    orphaned boolean NOT NULL DEFAULT false,
    by_child boolean NOT NULL DEFAULT false,
    PRIMARY KEY (from_id, role, to_id)
);
CREATE INDEX links_to ON links USING btree (to_id, role, from_id, orphaned, by_child);
CREATE TABLE list_cursors (
    source_id text COLLATE "C" NOT NULL,
    list text COLLATE "C" NOT NULL,
    since timestamp with time zone NOT NULL,
    PRIMARY KEY (source_id, list)
);
CREATE TABLE locations (
    id text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL DEFAULT ''::text,
    source_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    body_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    description text COLLATE "C" NOT NULL DEFAULT ''::text,
    street_address text COLLATE "C" NOT NULL DEFAULT ''::text,
    room text COLLATE "C" NOT NULL DEFAULT ''::text,
    postal_code text COLLATE "C" NOT NULL DEFAULT ''::text,
    sub_locality text COLLATE "C" NOT NULL DEFAULT ''::text,
    sub_locality_fold text COLLATE "C" NOT NULL DEFAULT ''::text,
    locality text COLLATE "C" NOT NULL DEFAULT ''::text,
    license text COLLATE "C" NOT NULL DEFAULT ''::text,
    keyword text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    web text COLLATE "C" NOT NULL DEFAULT ''::text,
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean NOT NULL DEFAULT false,
    orphaned boolean NOT NULL DEFAULT false,
    vendor text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    geo_json text COLLATE "C" NOT NULL DEFAULT ''::text,
    PRIMARY KEY (id)
);
CREATE INDEX locations_source ON locations USING btree (source_id, deleted, orphaned, modified);
CREATE INDEX locations_sub_locality ON locations USING btree (sub_locality_fold) WHERE (sub_locality_fold <> ''::text);
CREATE TABLE meetings (
    id text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL DEFAULT ''::text,
    source_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    body_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    name text COLLATE "C" NOT NULL DEFAULT ''::text,
    name_fold text COLLATE "C" NOT NULL DEFAULT ''::text,
    meeting_state text COLLATE "C" NOT NULL DEFAULT ''::text,
    cancelled boolean,
    start timestamp with time zone,
    start_key text COLLATE "C" NOT NULL DEFAULT ''::text,
    "end" timestamp with time zone,
    location_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    license text COLLATE "C" NOT NULL DEFAULT ''::text,
    keyword text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    web text COLLATE "C" NOT NULL DEFAULT ''::text,
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean NOT NULL DEFAULT false,
    orphaned boolean NOT NULL DEFAULT false,
    vendor text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    PRIMARY KEY (id)
);
CREATE INDEX meetings_body_list ON meetings USING btree (body_id, deleted, orphaned, start_key, id);
CREATE INDEX meetings_list ON meetings USING btree (deleted, orphaned, start_key, id, body_id);
CREATE INDEX meetings_location ON meetings USING btree (location_id) WHERE (location_id <> ''::text);
CREATE INDEX meetings_source ON meetings USING btree (source_id, deleted, orphaned, modified);
CREATE TABLE memberships (
    id text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL DEFAULT ''::text,
    source_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    body_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    person_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    organization_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    role text COLLATE "C" NOT NULL DEFAULT ''::text,
    voting_right boolean,
    start_date text COLLATE "C" NOT NULL DEFAULT ''::text,
    end_date text COLLATE "C" NOT NULL DEFAULT ''::text,
    on_behalf_of_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    license text COLLATE "C" NOT NULL DEFAULT ''::text,
    keyword text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    web text COLLATE "C" NOT NULL DEFAULT ''::text,
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean NOT NULL DEFAULT false,
    orphaned boolean NOT NULL DEFAULT false,
    vendor text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    PRIMARY KEY (id)
);
CREATE INDEX memberships_on_behalf_of ON memberships USING btree (on_behalf_of_id) WHERE (on_behalf_of_id <> ''::text);
CREATE INDEX memberships_organization ON memberships USING btree (organization_id);
CREATE INDEX memberships_person ON memberships USING btree (person_id);
CREATE INDEX memberships_source ON memberships USING btree (source_id, deleted, orphaned, modified);
CREATE TABLE missing_links (
    id text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL DEFAULT ''::text,
    source_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    kind text COLLATE "C" NOT NULL DEFAULT ''::text,
    status integer NOT NULL DEFAULT 0,
    tried_at timestamp with time zone NOT NULL,
    next_try_at timestamp with time zone NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX missing_links_due ON missing_links USING btree (source_id, next_try_at);
CREATE TABLE organizations (
    id text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL DEFAULT ''::text,
    source_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    body_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    name text COLLATE "C" NOT NULL DEFAULT ''::text,
    name_fold text COLLATE "C" NOT NULL DEFAULT ''::text,
    short_name text COLLATE "C" NOT NULL DEFAULT ''::text,
    post text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    sub_organization_of_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    organization_type text COLLATE "C" NOT NULL DEFAULT ''::text,
    classification text COLLATE "C" NOT NULL DEFAULT ''::text,
    start_date text COLLATE "C" NOT NULL DEFAULT ''::text,
    end_date text COLLATE "C" NOT NULL DEFAULT ''::text,
    website text COLLATE "C" NOT NULL DEFAULT ''::text,
    location_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    external_body text COLLATE "C" NOT NULL DEFAULT ''::text,
    district_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    license text COLLATE "C" NOT NULL DEFAULT ''::text,
    keyword text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    web text COLLATE "C" NOT NULL DEFAULT ''::text,
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean NOT NULL DEFAULT false,
    orphaned boolean NOT NULL DEFAULT false,
    vendor text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    PRIMARY KEY (id)
);
CREATE INDEX organizations_list ON organizations USING btree (deleted, orphaned, name_fold, id);
CREATE INDEX organizations_location ON organizations USING btree (location_id) WHERE (location_id <> ''::text);
CREATE INDEX organizations_source ON organizations USING btree (source_id, deleted, orphaned, modified);
CREATE TABLE outbox (
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    kind text COLLATE "C" NOT NULL,
    unique_key text COLLATE "C" NOT NULL,
    payload bytea,
    created_at timestamp with time zone NOT NULL,
    UNIQUE (kind, unique_key),
    PRIMARY KEY (id)
);
CREATE TABLE paper_districts (
    district_id text COLLATE "C" NOT NULL,
    paper_id text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    PRIMARY KEY (district_id, paper_id, reason)
);
CREATE INDEX paper_districts_paper ON paper_districts USING btree (paper_id, district_id, reason);
CREATE TABLE paper_districts_state (
    id integer NOT NULL,
    rules text COLLATE "C" NOT NULL DEFAULT ''::text,
    data_version bigint NOT NULL DEFAULT 0,
    CHECK ((id = 1)),
    PRIMARY KEY (id)
);
CREATE TABLE paper_organizations (
    organization_id text COLLATE "C" NOT NULL,
    sort_date text COLLATE "C" NOT NULL,
    paper_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (organization_id, sort_date, paper_id)
);
CREATE INDEX paper_organizations_paper ON paper_organizations USING btree (paper_id);
CREATE TABLE papers (
    id text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL DEFAULT ''::text,
    source_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    body_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    name text COLLATE "C" NOT NULL DEFAULT ''::text,
    reference text COLLATE "C" NOT NULL DEFAULT ''::text,
    text_fold text COLLATE "C" NOT NULL DEFAULT ''::text,
    date text COLLATE "C" NOT NULL DEFAULT ''::text,
    sort_date text COLLATE "C" NOT NULL DEFAULT ''::text,
    paper_type text COLLATE "C" NOT NULL DEFAULT ''::text,
    license text COLLATE "C" NOT NULL DEFAULT ''::text,
    keyword text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    web text COLLATE "C" NOT NULL DEFAULT ''::text,
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean NOT NULL DEFAULT false,
    orphaned boolean NOT NULL DEFAULT false,
    vendor text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    PRIMARY KEY (id)
);
CREATE INDEX papers_body_list ON papers USING btree (body_id, deleted, orphaned, sort_date, id);
CREATE INDEX papers_list ON papers USING btree (deleted, orphaned, sort_date, id, body_id);
CREATE INDEX papers_source ON papers USING btree (source_id, deleted, orphaned, modified);
CREATE INDEX papers_undated ON papers USING btree (id) WHERE (date = ''::text);
CREATE TABLE persons (
    id text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL DEFAULT ''::text,
    source_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    body_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    name text COLLATE "C" NOT NULL DEFAULT ''::text,
    name_fold text COLLATE "C" NOT NULL DEFAULT ''::text,
    sort_key text COLLATE "C" NOT NULL DEFAULT ''::text,
    family_name text COLLATE "C" NOT NULL DEFAULT ''::text,
    given_name text COLLATE "C" NOT NULL DEFAULT ''::text,
    form_of_address text COLLATE "C" NOT NULL DEFAULT ''::text,
    affix text COLLATE "C" NOT NULL DEFAULT ''::text,
    title text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    gender text COLLATE "C" NOT NULL DEFAULT ''::text,
    phone text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    email text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    location_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    status text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    life text COLLATE "C" NOT NULL DEFAULT ''::text,
    life_source text COLLATE "C" NOT NULL DEFAULT ''::text,
    license text COLLATE "C" NOT NULL DEFAULT ''::text,
    keyword text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    web text COLLATE "C" NOT NULL DEFAULT ''::text,
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean NOT NULL DEFAULT false,
    orphaned boolean NOT NULL DEFAULT false,
    vendor text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    PRIMARY KEY (id)
);
CREATE INDEX persons_list ON persons USING btree (deleted, orphaned, sort_key, id);
CREATE INDEX persons_source ON persons USING btree (source_id, deleted, orphaned, modified);
CREATE TABLE proposals (
    file_id text COLLATE "C" NOT NULL,
    number integer NOT NULL,
    source_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    field text COLLATE "C" NOT NULL DEFAULT ''::text,
    value text COLLATE "C" NOT NULL DEFAULT ''::text,
    confidence double precision NOT NULL DEFAULT 0,
    evidence text COLLATE "C" NOT NULL DEFAULT ''::text,
    page integer NOT NULL DEFAULT 0,
    used boolean NOT NULL DEFAULT false,
    PRIMARY KEY (file_id, number)
);
CREATE INDEX proposals_source ON proposals USING btree (source_id, file_id, field, confidence DESC);
CREATE INDEX proposals_unused ON proposals USING btree (source_id, file_id, field, confidence DESC) WHERE (used = false);
CREATE INDEX proposals_value ON proposals USING btree (field, substr(value, 1, 100));
CREATE TABLE raw_objects (
    id text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL DEFAULT ''::text,
    source_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    body_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    parent_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    kind text COLLATE "C" NOT NULL DEFAULT ''::text,
    hash text COLLATE "C" NOT NULL DEFAULT ''::text,
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean NOT NULL DEFAULT false,
    json text COLLATE "C" NOT NULL DEFAULT ''::text,
    PRIMARY KEY (id)
);
CREATE INDEX raw_objects_source ON raw_objects USING btree (source_id, id);
CREATE TABLE readings (
    file_id text COLLATE "C" NOT NULL,
    source_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    stage text COLLATE "C" NOT NULL DEFAULT 'FETCH'::text,
    fault text COLLATE "C" NOT NULL DEFAULT ''::text,
    detail text COLLATE "C" NOT NULL DEFAULT ''::text,
    attempts integer NOT NULL DEFAULT 0,
    next_try timestamp with time zone,
    since timestamp with time zone NOT NULL,
    url text COLLATE "C" NOT NULL DEFAULT ''::text,
    e_tag text COLLATE "C" NOT NULL DEFAULT ''::text,
    last_modified text COLLATE "C" NOT NULL DEFAULT ''::text,
    checked timestamp with time zone,
    content text COLLATE "C" NOT NULL DEFAULT ''::text,
    size bigint NOT NULL DEFAULT 0,
    mime_type text COLLATE "C" NOT NULL DEFAULT ''::text,
    structured text COLLATE "C" NOT NULL DEFAULT ''::text,
    with_text boolean NOT NULL DEFAULT false,
    turn bigint NOT NULL DEFAULT 0,
    owner text COLLATE "C" NOT NULL DEFAULT ''::text,
    held_until timestamp with time zone,
    PRIMARY KEY (file_id)
);
CREATE INDEX readings_content ON readings USING btree (content) WHERE (content <> ''::text);
CREATE INDEX readings_due ON readings USING btree (stage, next_try, file_id) WHERE (next_try IS NOT NULL);
CREATE INDEX readings_faults ON readings USING btree (source_id, since, file_id) WHERE (fault <> ''::text);
CREATE INDEX readings_owner ON readings USING btree (owner) WHERE (owner <> ''::text);
CREATE INDEX readings_status ON readings USING btree (source_id, stage, fault, with_text, next_try, since, attempts);
CREATE TABLE revisions (
    object_id text COLLATE "C" NOT NULL,
    number integer NOT NULL,
    kind text COLLATE "C" NOT NULL DEFAULT ''::text,
    type text COLLATE "C" NOT NULL DEFAULT ''::text,
    at timestamp with time zone NOT NULL,
    modified timestamp with time zone,
    changes text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    PRIMARY KEY (object_id, number)
);
CREATE INDEX revisions_recent ON revisions USING btree (type, at, object_id, number);
CREATE TABLE runs (
    id text COLLATE "C" NOT NULL,
    source_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    mode text COLLATE "C" NOT NULL DEFAULT ''::text,
    state text COLLATE "C" NOT NULL DEFAULT ''::text,
    started timestamp with time zone NOT NULL,
    finished timestamp with time zone,
    applied integer NOT NULL DEFAULT 0,
    total integer NOT NULL DEFAULT 0,
    pages integer NOT NULL DEFAULT 0,
    report text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    error text COLLATE "C" NOT NULL DEFAULT ''::text,
    PRIMARY KEY (id)
);
CREATE INDEX runs_source ON runs USING btree (source_id, started);
CREATE TABLE sources (
    id text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL DEFAULT ''::text,
    name text COLLATE "C" NOT NULL DEFAULT ''::text,
    state text COLLATE "C" NOT NULL DEFAULT ''::text,
    demo boolean NOT NULL DEFAULT false,
    allow_private text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    insecure_tls text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    rewrite text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    oparl_version text COLLATE "C" NOT NULL DEFAULT ''::text,
    vendor text COLLATE "C" NOT NULL DEFAULT ''::text,
    product text COLLATE "C" NOT NULL DEFAULT ''::text,
    created timestamp with time zone NOT NULL,
    next_incremental timestamp with time zone,
    next_full timestamp with time zone,
    last_success timestamp with time zone,
    lease_owner text COLLATE "C" NOT NULL DEFAULT ''::text,
    lease_until timestamp with time zone,
    PRIMARY KEY (id)
);
CREATE TABLE structures (
    file_id text COLLATE "C" NOT NULL,
    content text COLLATE "C" NOT NULL DEFAULT ''::text,
    type text COLLATE "C" NOT NULL DEFAULT ''::text,
    facts text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    PRIMARY KEY (file_id)
);
CREATE TABLE systems (
    id text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL DEFAULT ''::text,
    source_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    body_id text COLLATE "C" NOT NULL DEFAULT ''::text,
    oparl_version text COLLATE "C" NOT NULL DEFAULT ''::text,
    other_oparl_versions text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    name text COLLATE "C" NOT NULL DEFAULT ''::text,
    contact_email text COLLATE "C" NOT NULL DEFAULT ''::text,
    contact_name text COLLATE "C" NOT NULL DEFAULT ''::text,
    website text COLLATE "C" NOT NULL DEFAULT ''::text,
    vendor_url text COLLATE "C" NOT NULL DEFAULT ''::text,
    product text COLLATE "C" NOT NULL DEFAULT ''::text,
    license text COLLATE "C" NOT NULL DEFAULT ''::text,
    keyword text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    web text COLLATE "C" NOT NULL DEFAULT ''::text,
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean NOT NULL DEFAULT false,
    orphaned boolean NOT NULL DEFAULT false,
    vendor text COLLATE "C" NOT NULL DEFAULT 'null'::text,
    PRIMARY KEY (id)
);
CREATE INDEX systems_source ON systems USING btree (source_id, deleted, orphaned, modified);
CREATE TABLE tombstones (
    id text COLLATE "C" NOT NULL,
    PRIMARY KEY (id)
);
