-- What the program of migration 0009 wrote, for TestUpgrade: a made-up town with a paper, a deleted file, districts and reports of barriers. Made with pg_dump --inserts; never changed.
CREATE TABLE agenda_items (
    id text NOT NULL COLLATE pg_catalog."C",
    url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    source_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    body_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    meeting_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    number text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    "order" integer DEFAULT 0 NOT NULL,
    name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    public boolean,
    consultation_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    result text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    outcome text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    resolution_text text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    start timestamp with time zone,
    "end" timestamp with time zone,
    license text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    keyword text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    web text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean DEFAULT false NOT NULL,
    orphaned boolean DEFAULT false NOT NULL,
    vendor text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    ordered boolean DEFAULT false NOT NULL
);
CREATE TABLE barrier_reports (
    year integer NOT NULL,
    number integer NOT NULL,
    token_hash text NOT NULL COLLATE pg_catalog."C",
    state text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    page text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    what text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    email text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    phone text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    address text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    lang text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    created timestamp with time zone NOT NULL,
    due text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    answered timestamp with time zone,
    closed timestamp with time zone,
    erased timestamp with time zone
);
CREATE TABLE barrier_years (
    year integer NOT NULL,
    last integer NOT NULL
);
CREATE TABLE bodies (
    id text NOT NULL COLLATE pg_catalog."C",
    url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    source_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    body_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    system_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    short_name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    name_fold text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    website text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    license_valid_since timestamp with time zone,
    oparl_since timestamp with time zone,
    ags text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    rgs text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    equivalent text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    contact_email text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    contact_name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    classification text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    location_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    license text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    keyword text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    web text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean DEFAULT false NOT NULL,
    orphaned boolean DEFAULT false NOT NULL,
    vendor text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE bun_migration_locks (
    id bigint NOT NULL,
    table_name character varying
);
CREATE SEQUENCE bun_migration_locks_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE bun_migration_locks_id_seq OWNED BY bun_migration_locks.id;
CREATE TABLE bun_migrations (
    id bigint NOT NULL,
    name character varying,
    group_id bigint,
    migrated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);
CREATE SEQUENCE bun_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE bun_migrations_id_seq OWNED BY bun_migrations.id;
CREATE TABLE consultations (
    id text NOT NULL COLLATE pg_catalog."C",
    url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    source_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    body_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    paper_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    meeting_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    agenda_item_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    authoritative boolean,
    role text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    license text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    keyword text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    web text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean DEFAULT false NOT NULL,
    orphaned boolean DEFAULT false NOT NULL,
    vendor text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE data_version (
    id integer NOT NULL,
    version bigint DEFAULT 0 NOT NULL,
    CONSTRAINT data_version_id_check CHECK ((id = 1))
);
CREATE TABLE districts (
    id text NOT NULL COLLATE pg_catalog."C",
    source_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    body_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    name_fold text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE files (
    id text NOT NULL COLLATE pg_catalog."C",
    url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    source_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    body_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    name_fold text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    file_name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    mime_type text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    date text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    size bigint DEFAULT 0 NOT NULL,
    sha1_checksum text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    sha512_checksum text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    access_url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    download_url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    external_service_url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    master_file_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    file_license text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    license text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    keyword text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    web text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean DEFAULT false NOT NULL,
    orphaned boolean DEFAULT false NOT NULL,
    vendor text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    text text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE foreign_names (
    key text NOT NULL COLLATE pg_catalog."C",
    id text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE foreign_names_state (
    id integer NOT NULL,
    rules integer DEFAULT 0 NOT NULL,
    CONSTRAINT foreign_names_state_id_check CHECK ((id = 1))
);
CREATE TABLE harvest_pages (
    run_id text NOT NULL COLLATE pg_catalog."C",
    list text NOT NULL COLLATE pg_catalog."C",
    number integer NOT NULL,
    kind text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    body_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    next text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    status integer DEFAULT 0 NOT NULL,
    body bytea
);
CREATE TABLE legislative_terms (
    id text NOT NULL COLLATE pg_catalog."C",
    url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    source_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    body_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    start_date text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    end_date text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    license text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    keyword text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    web text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean DEFAULT false NOT NULL,
    orphaned boolean DEFAULT false NOT NULL,
    vendor text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE links (
    from_id text NOT NULL COLLATE pg_catalog."C",
    role text NOT NULL COLLATE pg_catalog."C",
    to_id text NOT NULL COLLATE pg_catalog."C",
    "position" integer DEFAULT 0 NOT NULL,
    orphaned boolean DEFAULT false NOT NULL,
    by_child boolean DEFAULT false NOT NULL
);
CREATE TABLE list_cursors (
    source_id text NOT NULL COLLATE pg_catalog."C",
    list text NOT NULL COLLATE pg_catalog."C",
    since timestamp with time zone NOT NULL
);
CREATE TABLE locations (
    id text NOT NULL COLLATE pg_catalog."C",
    url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    source_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    body_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    description text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    street_address text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    room text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    postal_code text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    sub_locality text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    sub_locality_fold text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    locality text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    license text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    keyword text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    web text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean DEFAULT false NOT NULL,
    orphaned boolean DEFAULT false NOT NULL,
    vendor text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    geo_json text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE meetings (
    id text NOT NULL COLLATE pg_catalog."C",
    url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    source_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    body_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    name_fold text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    meeting_state text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    cancelled boolean,
    start timestamp with time zone,
    start_key text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    "end" timestamp with time zone,
    location_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    license text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    keyword text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    web text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean DEFAULT false NOT NULL,
    orphaned boolean DEFAULT false NOT NULL,
    vendor text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE memberships (
    id text NOT NULL COLLATE pg_catalog."C",
    url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    source_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    body_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    person_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    organization_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    role text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    voting_right boolean,
    start_date text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    end_date text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    on_behalf_of_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    license text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    keyword text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    web text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean DEFAULT false NOT NULL,
    orphaned boolean DEFAULT false NOT NULL,
    vendor text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE missing_links (
    id text NOT NULL COLLATE pg_catalog."C",
    url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    source_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    kind text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    status integer DEFAULT 0 NOT NULL,
    tried_at timestamp with time zone NOT NULL,
    next_try_at timestamp with time zone NOT NULL
);
CREATE TABLE organizations (
    id text NOT NULL COLLATE pg_catalog."C",
    url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    source_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    body_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    name_fold text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    short_name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    post text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    sub_organization_of_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    organization_type text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    classification text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    start_date text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    end_date text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    website text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    location_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    external_body text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    district_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    license text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    keyword text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    web text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean DEFAULT false NOT NULL,
    orphaned boolean DEFAULT false NOT NULL,
    vendor text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE outbox (
    id bigint NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    unique_key text NOT NULL COLLATE pg_catalog."C",
    payload bytea,
    created_at timestamp with time zone NOT NULL
);
ALTER TABLE outbox ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE paper_districts (
    district_id text NOT NULL COLLATE pg_catalog."C",
    paper_id text NOT NULL COLLATE pg_catalog."C",
    reason text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE paper_districts_state (
    id integer NOT NULL,
    rules text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    data_version bigint DEFAULT 0 NOT NULL,
    CONSTRAINT paper_districts_state_id_check CHECK ((id = 1))
);
CREATE TABLE paper_organizations (
    organization_id text NOT NULL COLLATE pg_catalog."C",
    sort_date text NOT NULL COLLATE pg_catalog."C",
    paper_id text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE papers (
    id text NOT NULL COLLATE pg_catalog."C",
    url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    source_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    body_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    reference text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    text_fold text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    date text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    sort_date text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    paper_type text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    license text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    keyword text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    web text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean DEFAULT false NOT NULL,
    orphaned boolean DEFAULT false NOT NULL,
    vendor text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE persons (
    id text NOT NULL COLLATE pg_catalog."C",
    url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    source_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    body_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    name_fold text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    sort_key text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    family_name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    given_name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    form_of_address text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    affix text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    title text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    gender text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    phone text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    email text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    location_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    status text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    life text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    life_source text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    license text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    keyword text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    web text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean DEFAULT false NOT NULL,
    orphaned boolean DEFAULT false NOT NULL,
    vendor text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE raw_objects (
    id text NOT NULL COLLATE pg_catalog."C",
    url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    source_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    body_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    parent_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    kind text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    hash text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean DEFAULT false NOT NULL,
    json text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE revisions (
    object_id text NOT NULL COLLATE pg_catalog."C",
    number integer NOT NULL,
    kind text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    type text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    at timestamp with time zone NOT NULL,
    modified timestamp with time zone,
    changes text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE runs (
    id text NOT NULL COLLATE pg_catalog."C",
    source_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    mode text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    state text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    started timestamp with time zone NOT NULL,
    finished timestamp with time zone,
    applied integer DEFAULT 0 NOT NULL,
    total integer DEFAULT 0 NOT NULL,
    pages integer DEFAULT 0 NOT NULL,
    report text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    error text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE sources (
    id text NOT NULL COLLATE pg_catalog."C",
    url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    state text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    demo boolean DEFAULT false NOT NULL,
    allow_private text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    insecure_tls text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    rewrite text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    oparl_version text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    vendor text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    product text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    created timestamp with time zone NOT NULL,
    next_incremental timestamp with time zone,
    next_full timestamp with time zone,
    last_success timestamp with time zone,
    lease_owner text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    lease_until timestamp with time zone
);
CREATE TABLE systems (
    id text NOT NULL COLLATE pg_catalog."C",
    url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    source_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    body_id text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    oparl_version text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    other_oparl_versions text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    contact_email text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    contact_name text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    website text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    vendor_url text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    product text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    license text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    keyword text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C",
    web text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    created timestamp with time zone,
    modified timestamp with time zone,
    deleted boolean DEFAULT false NOT NULL,
    orphaned boolean DEFAULT false NOT NULL,
    vendor text DEFAULT 'null'::text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE tombstones (
    id text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE ONLY bun_migration_locks ALTER COLUMN id SET DEFAULT nextval('bun_migration_locks_id_seq'::regclass);
ALTER TABLE ONLY bun_migrations ALTER COLUMN id SET DEFAULT nextval('bun_migrations_id_seq'::regclass);
INSERT INTO agenda_items VALUES
	('kmyiuus2kn5lrsfoeg7k', 'https://oparl.example.org/AgendaItem/0', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '1', 0, 'Tagesordnungspunkt über Straßenbäume 0', NULL, '5mhzmhf2smcnml7gnvg4', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/0?html', '2020-01-01 00:00:00+00', '2020-01-01 00:00:00+00', false, false, '{"invented:number":0}', true),
	('zpjiubfgx3mzjlygyodh', 'https://oparl.example.org/AgendaItem/1', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '2', 1, 'Tagesordnungspunkt über Straßenbäume 1', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/1?html', '2020-01-02 01:00:00+00', '2020-01-02 02:00:00+00', false, false, '{"invented:number":1}', true),
	('whspatbhr3zpv46jd5zg', 'https://oparl.example.org/AgendaItem/2', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '3', 2, 'Tagesordnungspunkt über Straßenbäume 2', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/2?html', '2020-01-03 02:00:00+00', '2020-01-03 04:00:00+00', false, false, '{"invented:number":2}', true),
	('zf5dbbjvxnsanewnd7a6', 'https://oparl.example.org/AgendaItem/3', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '4', 3, 'Tagesordnungspunkt über Straßenbäume 3', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/3?html', '2020-01-04 03:00:00+00', '2020-01-04 06:00:00+00', false, false, '{"invented:number":3}', true),
	('buxs34dkm27hxv6gbha6', 'https://oparl.example.org/AgendaItem/4', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '5', 4, 'Tagesordnungspunkt über Straßenbäume 4', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/4?html', '2020-01-05 04:00:00+00', '2020-01-05 08:00:00+00', false, false, '{"invented:number":4}', true),
	('tgbjkgth62karbqmugta', 'https://oparl.example.org/AgendaItem/5', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '6', 5, 'Tagesordnungspunkt über Straßenbäume 5', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/5?html', '2020-01-06 05:00:00+00', '2020-01-06 10:00:00+00', false, false, '{"invented:number":5}', true),
	('adzhypbfw2h4de7no4y5', 'https://oparl.example.org/AgendaItem/6', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '7', 6, 'Tagesordnungspunkt über Straßenbäume 6', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/6?html', '2020-01-07 06:00:00+00', '2020-01-07 12:00:00+00', false, false, '{"invented:number":6}', true),
	('umknoqtqg5bnwhk3leij', 'https://oparl.example.org/AgendaItem/7', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '8', 7, 'Tagesordnungspunkt über Straßenbäume 7', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/7?html', '2020-01-08 07:00:00+00', '2020-01-08 14:00:00+00', false, false, '{"invented:number":7}', true),
	('xanx7s4v3dvyk5erkld5', 'https://oparl.example.org/AgendaItem/8', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '9', 8, 'Tagesordnungspunkt über Straßenbäume 8', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/8?html', '2020-01-09 08:00:00+00', '2020-01-09 16:00:00+00', false, false, '{"invented:number":8}', true),
	('6srpfuwgb6a4hbo7mjtw', 'https://oparl.example.org/AgendaItem/9', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '10', 9, 'Tagesordnungspunkt über Straßenbäume 9', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/9?html', '2020-01-10 09:00:00+00', '2020-01-10 18:00:00+00', false, false, '{"invented:number":9}', true),
	('cv6dwt7eb7o3sfc23ce5', 'https://oparl.example.org/AgendaItem/10', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '11', 10, 'Tagesordnungspunkt über Straßenbäume 10', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/10?html', '2020-01-11 10:00:00+00', '2020-01-11 20:00:00+00', false, false, '{"invented:number":10}', true),
	('qtoskvavp4vergojthzq', 'https://oparl.example.org/AgendaItem/11', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '12', 11, 'Tagesordnungspunkt über Straßenbäume 11', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/11?html', '2020-01-12 11:00:00+00', '2020-01-12 22:00:00+00', false, false, '{"invented:number":11}', true),
	('gxzezra54hovbxnvx4fj', 'https://oparl.example.org/AgendaItem/12', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '13', 12, 'Tagesordnungspunkt über Straßenbäume 12', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/12?html', '2020-01-13 12:00:00+00', '2020-01-14 00:00:00+00', false, false, '{"invented:number":12}', true),
	('u5oyszfobbuwgsdqy3fn', 'https://oparl.example.org/AgendaItem/13', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '14', 13, 'Tagesordnungspunkt über Straßenbäume 13', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/13?html', '2020-01-14 13:00:00+00', '2020-01-15 02:00:00+00', false, false, '{"invented:number":13}', true),
	('5mbd24fer23yiytk4dek', 'https://oparl.example.org/AgendaItem/14', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '15', 14, 'Tagesordnungspunkt über Straßenbäume 14', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/14?html', '2020-01-15 14:00:00+00', '2020-01-16 04:00:00+00', false, false, '{"invented:number":14}', true),
	('c34ihq6vlnikdv4pagwx', 'https://oparl.example.org/AgendaItem/15', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '16', 15, 'Tagesordnungspunkt über Straßenbäume 15', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/15?html', '2020-01-16 15:00:00+00', '2020-01-17 06:00:00+00', false, false, '{"invented:number":15}', true),
	('ihcdg2ushse4e5t6g2uy', 'https://oparl.example.org/AgendaItem/16', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '17', 16, 'Tagesordnungspunkt über Straßenbäume 16', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/16?html', '2020-01-17 16:00:00+00', '2020-01-18 08:00:00+00', false, false, '{"invented:number":16}', true),
	('kb7yj3y2u6spcgbsx4na', 'https://oparl.example.org/AgendaItem/17', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '18', 17, 'Tagesordnungspunkt über Straßenbäume 17', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/17?html', '2020-01-18 17:00:00+00', '2020-01-19 10:00:00+00', false, false, '{"invented:number":17}', true),
	('uftrhb3lggnhchho2zvf', 'https://oparl.example.org/AgendaItem/18', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '19', 18, 'Tagesordnungspunkt über Straßenbäume 18', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/18?html', '2020-01-19 18:00:00+00', '2020-01-20 12:00:00+00', false, false, '{"invented:number":18}', true),
	('dwoax76jougqbdi6ofh6', 'https://oparl.example.org/AgendaItem/19', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '20', 19, 'Tagesordnungspunkt über Straßenbäume 19', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/19?html', '2020-01-20 19:00:00+00', '2020-01-21 14:00:00+00', false, false, '{"invented:number":19}', true),
	('57frczgt7ecl547rqjvx', 'https://oparl.example.org/AgendaItem/20', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '21', 20, 'Tagesordnungspunkt über Straßenbäume 20', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/20?html', '2020-01-21 20:00:00+00', '2020-01-22 16:00:00+00', false, false, '{"invented:number":20}', true),
	('663xouldvultlz62nq5a', 'https://oparl.example.org/AgendaItem/21', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'c5hirdg2pf5bm475dgtj', '22', 21, 'Tagesordnungspunkt über Straßenbäume 21', NULL, '', 'ungeändert beschlossen', '', '', NULL, NULL, 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/AgendaItem/21?html', '2020-01-22 21:00:00+00', '2020-01-23 18:00:00+00', false, false, '{"invented:number":21}', true);
INSERT INTO barrier_reports VALUES
	(2026, 1, 't1', 'OPEN', '/vorlagen?q=ü', 'Zeile eins
Zeile zwei', 'N', 'n@example.org', '', '', 'de', '2026-03-14 15:09:26+00', '2026-04-14', NULL, NULL, NULL),
	(2026, 2, 't2', 'CLOSED', '', '', '', '', '', '', '', '2026-03-14 15:09:26+00', '2026-04-14', '2026-03-14 16:09:26+00', '2026-03-14 16:09:26+00', NULL);
INSERT INTO barrier_years VALUES
	(2026, 2);
INSERT INTO bodies VALUES
	('tfybmdbaiqezdvhy6k2h', 'https://oparl.example.org/Body/0', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'fzykovfy35wscyr7fy3q', '', 'Musterstadt', 'musterstadt', '', NULL, NULL, '', '', 'null', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Body/0?html', '2020-01-01 00:00:00+00', '2020-01-01 00:00:00+00', false, false, '{"invented:number":0}');
INSERT INTO bun_migrations VALUES
	(1, '0001', 1, '2026-11-27 07:46:39.955582+00'),
	(3, '0002', 1, '2026-11-27 07:46:39.961854+00'),
	(5, '0003', 1, '2026-11-27 07:46:39.966789+00'),
	(7, '0004', 1, '2026-11-27 07:46:39.974064+00'),
	(9, '0005', 1, '2026-11-27 07:46:39.977779+00'),
	(11, '0006', 1, '2026-11-27 07:46:39.980687+00'),
	(13, '0007', 1, '2026-11-27 07:46:39.984922+00'),
	(15, '0008', 1, '2026-11-27 07:46:39.988954+00'),
	(17, '0009', 1, '2026-11-27 07:46:39.992859+00');
INSERT INTO consultations VALUES
	('5mhzmhf2smcnml7gnvg4', 'https://oparl.example.org/Consultation/0', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'fmfy7blxj6t7zkifeiep', 'c5hirdg2pf5bm475dgtj', 'kmyiuus2kn5lrsfoeg7k', NULL, 'Entscheidung', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Consultation/0?html', '2020-01-01 00:00:00+00', '2020-01-01 00:00:00+00', false, false, '{"invented:number":0}');
INSERT INTO data_version VALUES
	(1, 1);
INSERT INTO districts VALUES
	('ngngztifg3ltakg23abc', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Müllerviertel A', 'muellerviertel a'),
	('qqwd2t32onxpmegzydsx', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Müllerviertel B', 'muellerviertel b'),
	('ii55brksu5lk3dzuur6a', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Müllerviertel C', 'muellerviertel c'),
	('txay4r77byj3ado3dh35', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Müllerviertel D', 'muellerviertel d'),
	('gwqatszqorm4mjm46ngr', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Müllerviertel E', 'muellerviertel e'),
	('ccjogxgrp5vyiborjmlk', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Müllerviertel F', 'muellerviertel f'),
	('btuqmwjtkupqdjsypb5r', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Müllerviertel G', 'muellerviertel g'),
	('3z56r6sn3ggt46qnk7tu', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Müllerviertel H', 'muellerviertel h'),
	('37t5rnmimk2tvq47t5j5', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Müllerviertel I', 'muellerviertel i'),
	('cfatxtaldizihgy3fb63', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Müllerviertel J', 'muellerviertel j'),
	('y2o7bir7mj2kebl6joto', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Müllerviertel K', 'muellerviertel k'),
	('kftz4zzzifnrm5lzvc5r', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Müllerviertel L', 'muellerviertel l'),
	('qj5lnv3ltj23ujxdoqpv', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Müllerviertel M', 'muellerviertel m'),
	('wlezoktihyzyxhyshkgf', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Müllerviertel N', 'muellerviertel n'),
	('a6p3o5pf4xwir7g5nkks', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Müllerviertel O', 'muellerviertel o');
INSERT INTO files VALUES
	('kra3pfbykeuxmwpg3aiu', 'https://oparl.example.org/File/0', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Einladung', 'einladung', 'dokument.pdf', 'application/pdf', '', 1000, '', '', 'https://oparl.example.org/File/0.pdf', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/File/0?html', '2020-01-01 00:00:00+00', '2020-01-01 00:00:00+00', false, false, '{"invented:number":0}', ''),
	('mjo4joloyudx73w3wtch', 'https://oparl.example.org/File/1', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Radverkehr in Müllerviertel A: Sachstand und weiteres Vorgehen, Antrag 0', 'radverkehr in muellerviertel a: sachstand und weiteres vorgehen, antrag 0', 'dokument.pdf', 'application/pdf', '2020-01-02', 1001, '', '', 'https://oparl.example.org/File/1.pdf', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/File/1?html', '2020-01-02 01:00:00+00', '2020-01-02 02:00:00+00', false, false, '{"invented:number":1}', ''),
	('m5l3zyiajkkb3w4a2www', 'https://oparl.example.org/File/2', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anlage 1', 'anlage 1', 'dokument.pdf', 'application/pdf', '2020-01-03', 1002, '', '', 'https://oparl.example.org/File/2.pdf', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/File/2?html', '2020-01-03 02:00:00+00', '2020-01-03 04:00:00+00', false, false, '{"invented:number":2}', ''),
	('2nfddepcnsuqjck3lokz', 'https://oparl.example.org/File/3', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anlage 2', 'anlage 2', 'dokument.pdf', 'application/pdf', '2020-01-04', 1003, '', '', 'https://oparl.example.org/File/3.pdf', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/File/3?html', '2020-01-04 03:00:00+00', '2020-01-04 06:00:00+00', true, false, '{"invented:number":3}', '');
INSERT INTO foreign_names VALUES
	('2cnom72mtvqu5bw3gz6v', 'j52qxu2wdu3ike4qplkw'),
	('33bdoogsy5zifacvbmpq', 'pv3hmls76lhcbvvpehcn'),
	('45u3degzqpbvr2teirz6', 'cl3hfckxl474knki3l4m'),
	('4wjp5p33ktfohwu6uflq', 'z3ceo533dtpcfbni3pl5'),
	('5hjvlpepu57jy2hs5ahu', 'bh2jhlktrbgxtmf3qtc7'),
	('63j5ury7ny2unt5g7xy3', 'ldqokhv6uq6vqwjxe5tr'),
	('66cktawdashy3i7hdapq', '6wblexvcju2l7zp7yoo3'),
	('7lfhel6bnsdnzhhdsoyv', 'qj5vdnn5ftv7e5nagboh'),
	('a5shp575idmkzk5p3jbw', 'l6i4fz3erzs5tdycdyiq'),
	('agv2wqijyxkguexenwjh', 'jsixk2acq6xkyfhqtk5t'),
	('aydsl4pinlfsjnlzllww', '3rqchzszfyqb7k2rbnlo'),
	('aynif2odjhnogbidkhnl', 'jcj3sgocr3mgfi2whxi6'),
	('c5goz7dzbqjsx7wd6umx', 'ar6ya76qjabeaynkwef3'),
	('di24bnzilyycrzxn6jnt', 'ovwkchut4yqc53xucrho'),
	('e5ccbajhzpgc7mbr7mnb', '7gmhpsteutmzatou5huu'),
	('efwwb5cqzpgaaor7emip', 'dgiah3fk2tjt76vkkfgl'),
	('fidutjai2qk4a2rzxr7l', 'drxzjmdx3erxlhsguq5a'),
	('fjzqz4m5gz7elt5zxlq6', '2k3rgxobw7a6rimg2tgo'),
	('hleg2hvle75bad6jseo3', '3arvjyhtanyygyeiyw2c'),
	('hrscnhpte5mpcvrfuh2l', '2f626rztb34yrm5h4pj3'),
	('imde4a3wv5zwtxn6bpar', 'ob3ypubxsaavpq3vo2x3'),
	('ixnz5mpioeyexj2ptbxy', '4hfmlqlqmqqlnx7f5jn6'),
	('jm3lvt7jkpuxhfngc4mk', '7ajfdncepgm7zz4ehpdu'),
	('ksrjhkefemdv3popafdy', '3xyylcwkojtktoqx7f24'),
	('lr26ixahnyc72xph46zl', '4piywehspu6qzitbafoy'),
	('lubahs4253qk5cov2m7e', 'qopcynibotiibaey3c5z'),
	('odj34mmgjf4i7uapvjer', 'swwvr6ucc4yswwf7ak4i'),
	('plucmvg4sudmtu7oubmb', 'mgrctedsixazgd3gxoq5'),
	('puwlrakz5mmezkcq3zkb', 'hjjmv2yxtcjdqjtdl6tw'),
	('r5mrflceqww4ynpojl42', 'zjhyqt4gd2zio5sc5syp'),
	('rzy5ot7k6mdsuxtkl45o', 'vkdyz2ph4o42gzyzf3ay'),
	('saaqv36yxjnkfa7avkvl', 'fssjjr6a6hzwrlbqs2gs'),
	('svu5q6akogqrn5g53oqv', '3wgeom5t6c6abw5w6kj7'),
	('tcdblqjoxzvbzvqyyrm4', 'bubahdue76njsu2yrsi2'),
	('u2sxrjrk6wzudzn6ydya', 'mdnskj6ruhdrr27ltzx5'),
	('ujby5vq6rua744xdajeg', 'bpp2shncqo7tr7iswf2s'),
	('xchhm64jg7mfbkbfxval', 'la42eidbw42hhhsj5hd7'),
	('xink5tqahwhnkimpkfc7', 'web3btowvpq2vqwe3ciz'),
	('yhparnlkklq35x2fzpfp', '73n3heddc2ek33hboljn'),
	('ywurdzj36xvihlu7gwws', 'mx3td7rvlsypyt5jf27j'),
	('2etvos2jyyor7d7e5myu', 'qgralkza33o3emaypybi'),
	('33elijd46tu3xusuuac3', 'uu5wwgmhxzpndinq6q3e'),
	('5e475f5vd7nbeqhq7oa4', 'sgxcnz3vwlgg4xqbvxnn'),
	('6z3cu6qeerib56sipaxi', '3rxfqaly6pwpbt244eeg'),
	('gnd4wpx5dcsiuuqfc3db', '4bdmpjqlrqqugm53j2x7'),
	('gxayeyaznkjirg7eeuyv', 'd2ssv7ns23w6hsqfcn3y'),
	('lfjx6tef5mtg5uigffyf', 'z4qtft2bojgdzmjnk7o7'),
	('lvqtxomg7k63foekypzs', 'ixpcossrnxlk6zjuovtg'),
	('m2wvf7bxoxxl3rdfdqsq', '6beex4txnm47a4233qp6'),
	('nalj2abuxmm5uvi6pwwl', 'sld54qu7a2lmdlmbs7r2'),
	('ocjitjj6fnv3ij3t63nw', 'gwjg4swfummyyfaxpdt6'),
	('qcxmx6wnq5a6noj54cz7', '7si52clhrhcpjjgkzbpo'),
	('s6so5ckmlp6yc37gxykf', 'edkr2kugrk32hc5ynahc'),
	('sgwmlzbs4bf5ubqc34q6', 'iymmkt6ia32h53euodon'),
	('uj7nrqlfobujenza3olc', 'dv6t5pswzerbbiwalyek'),
	('xj5v5ac3uwm2uivgez24', 'uwgrnglesjdrgvvauprk'),
	('xvdlni5cglvsfb66mzds', 'mec5p44diwfnr3msruii'),
	('yg2nwxniba66765yunbv', 'oliuerl2hwslmpxxbqxr'),
	('z6oymacx5wbxgc6koflg', 'jx2k5uaxw7hwo4qwranw'),
	('xpzbp2xi7jeyccroy4gl', 'c5hirdg2pf5bm475dgtj'),
	('26mt2paltqegbp3niky2', '6srpfuwgb6a4hbo7mjtw'),
	('3fqbeae7oixbazrdnxwx', 'c34ihq6vlnikdv4pagwx'),
	('3s22444srpxjnalnnqeq', 'u5oyszfobbuwgsdqy3fn'),
	('57lcj2mejekl45vbzptv', 'cv6dwt7eb7o3sfc23ce5'),
	('5ltht26gmomq42r6duxm', 'whspatbhr3zpv46jd5zg'),
	('77h6vrpw7fpi4pfcdzip', 'xanx7s4v3dvyk5erkld5'),
	('7jd52nikrc4vbdoi4wn6', 'buxs34dkm27hxv6gbha6'),
	('7jdxczaav3dzepghdtgx', 'tgbjkgth62karbqmugta'),
	('art5ymn4gjg55ddxgv4a', 'kb7yj3y2u6spcgbsx4na'),
	('focxtby2zb7qa7fq6kml', 'ihcdg2ushse4e5t6g2uy'),
	('hbosp4jsshvg4wvr5ea5', 'uftrhb3lggnhchho2zvf'),
	('i6xpspjtnrtcdg3brtib', '663xouldvultlz62nq5a'),
	('jbnz6b7sh53cesmvukq3', 'gxzezra54hovbxnvx4fj'),
	('jwhsgegawrjdi5uk5hvq', '57frczgt7ecl547rqjvx'),
	('k4cfnlwbtsamly26kp2a', '5mbd24fer23yiytk4dek'),
	('p5lpjvttdsdat4kaqi6v', 'umknoqtqg5bnwhk3leij'),
	('s2hotsfar27aunntjohx', 'kmyiuus2kn5lrsfoeg7k'),
	('t5ai4i4tz7s6kygg5xyq', 'zpjiubfgx3mzjlygyodh'),
	('u7iyoe6mz5fab4q6ak7k', 'zf5dbbjvxnsanewnd7a6'),
	('wqkbp5gi62hsrurcspr6', 'qtoskvavp4vergojthzq'),
	('wtrripwqkf7jfec7p6ai', 'dwoax76jougqbdi6ofh6'),
	('xxhdir6sy2bdrvwb6z4k', 'adzhypbfw2h4de7no4y5'),
	('gxvc3w7uphoolvdis4gj', 'fmfy7blxj6t7zkifeiep'),
	('ucnyiy7zrg4y2w4zfjzk', 'fmfy7blxj6t7zkifeiep'),
	('46q5yxzbratltxwr7jlb', 'm5l3zyiajkkb3w4a2www'),
	('5m4bgzo2zedcsy4y6tjf', '2nfddepcnsuqjck3lokz'),
	('ecmrbj7eimv6x75m6wjq', 'mjo4joloyudx73w3wtch'),
	('k7b6vhxkhyzx27pwvmzs', 'kra3pfbykeuxmwpg3aiu');
INSERT INTO foreign_names_state VALUES
	(1, 1);
INSERT INTO legislative_terms VALUES
	('obwwmolj6gas4bjdwaiv', 'https://oparl.example.org/LegislativeTerm/0', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '2019–2024', '2019-06-01', '2024-05-31', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/LegislativeTerm/0?html', '2020-01-01 00:00:00+00', '2020-01-01 00:00:00+00', false, false, '{"invented:number":0}');
INSERT INTO links VALUES
	('tfybmdbaiqezdvhy6k2h', 'Body.legislativeTerm', 'obwwmolj6gas4bjdwaiv', 0, false, false),
	('sld54qu7a2lmdlmbs7r2', 'Person.membership', 'h3to2odvwuqxk62duhil', 0, false, false),
	('sld54qu7a2lmdlmbs7r2', 'Person.membership', 'e246qe4fzben57qlsf6z', 1, false, false),
	('sld54qu7a2lmdlmbs7r2', 'Person.membership', 'evzveg4romjxhr43uszn', 2, false, false),
	('emyripu3dtmsq64yceko', 'Person.membership', 'srua4jahol5n3nfr2duk', 0, false, false),
	('emyripu3dtmsq64yceko', 'Person.membership', 'akgwjqu4xtvsac22wty6', 1, false, false),
	('emyripu3dtmsq64yceko', 'Person.membership', '73fl6vhir5lvrg6ltaha', 2, false, false),
	('4bdmpjqlrqqugm53j2x7', 'Person.membership', 'njddfquor3su6bio72v7', 0, false, false),
	('4bdmpjqlrqqugm53j2x7', 'Person.membership', 'l5hwg7xeozyfa37q2t2i', 1, false, false),
	('4bdmpjqlrqqugm53j2x7', 'Person.membership', '3ak2ecqtkgkjacq5as2s', 2, false, false),
	('sgxcnz3vwlgg4xqbvxnn', 'Person.membership', 'ccy4b5eteun3w6f6kjzz', 0, false, false),
	('sgxcnz3vwlgg4xqbvxnn', 'Person.membership', 'bogq5ny5g5vil5owqtks', 1, false, false),
	('sgxcnz3vwlgg4xqbvxnn', 'Person.membership', 'hhnyk6vqt4ipymqo2n64', 2, false, false),
	('dv6t5pswzerbbiwalyek', 'Person.membership', 'sf37yjnydmnrcl64fowr', 0, false, false),
	('dv6t5pswzerbbiwalyek', 'Person.membership', 'b3dy6oyl7777zrkuo4dz', 1, false, false),
	('dv6t5pswzerbbiwalyek', 'Person.membership', 'tgnnusi6ok4ypgkzfzr6', 2, false, false),
	('iymmkt6ia32h53euodon', 'Person.membership', 'jbdzf2h7liffgy3k75jq', 0, false, false),
	('iymmkt6ia32h53euodon', 'Person.membership', 'qjjycbd7nk4fz6wcjw4b', 1, false, false),
	('iymmkt6ia32h53euodon', 'Person.membership', '7jfmpwbo467tuhhabq46', 2, false, false),
	('6beex4txnm47a4233qp6', 'Person.membership', 'hzf2xzcorwrjtq52cahh', 0, false, false),
	('6beex4txnm47a4233qp6', 'Person.membership', 'o4dy5docwsznsu3fvo3c', 1, false, false),
	('6beex4txnm47a4233qp6', 'Person.membership', 'ql772mjanbvkom3gsmul', 2, false, false),
	('qgralkza33o3emaypybi', 'Person.membership', 'rghj4cangpwypyscat4a', 0, false, false),
	('qgralkza33o3emaypybi', 'Person.membership', 'ttcvnb3qlzbbwrekkyvp', 1, false, false),
	('qgralkza33o3emaypybi', 'Person.membership', '4ncyvq7la2l4frpo667v', 2, false, false),
	('7si52clhrhcpjjgkzbpo', 'Person.membership', 'l3cfewvvgiukbmo7qmdf', 0, false, false),
	('7si52clhrhcpjjgkzbpo', 'Person.membership', 'niczhtc6ho7nq3pxw2h5', 1, false, false),
	('7si52clhrhcpjjgkzbpo', 'Person.membership', 'np7jpimb6mg6xkaywink', 2, false, false),
	('3rxfqaly6pwpbt244eeg', 'Person.membership', 'vpwxcragsrcqqgluqehx', 0, false, false),
	('3rxfqaly6pwpbt244eeg', 'Person.membership', '6b2usg6dpe4a4bbmebif', 1, false, false),
	('3rxfqaly6pwpbt244eeg', 'Person.membership', 'y23nxyjxz2uws44uqwvx', 2, false, false),
	('mec5p44diwfnr3msruii', 'Person.membership', 'cqqo4rip4yfckmi6v3ak', 0, false, false),
	('mec5p44diwfnr3msruii', 'Person.membership', 'nrmkman3polir3u2y3vk', 1, false, false),
	('mec5p44diwfnr3msruii', 'Person.membership', 'yi2ki45mmqwjwhkrayfh', 2, false, false),
	('uu5wwgmhxzpndinq6q3e', 'Person.membership', '47zhd7husqlyy45wwl34', 0, false, false),
	('uu5wwgmhxzpndinq6q3e', 'Person.membership', 'smqxfaanbtibqbobzzsx', 1, false, false),
	('uu5wwgmhxzpndinq6q3e', 'Person.membership', 'qwrxbqncjirpguvbhgvn', 2, false, false),
	('edkr2kugrk32hc5ynahc', 'Person.membership', '4sl65xf4vyklcorewcfs', 0, false, false),
	('edkr2kugrk32hc5ynahc', 'Person.membership', 'a6xsgsftenggdd7cjylp', 1, false, false),
	('edkr2kugrk32hc5ynahc', 'Person.membership', '3fsiggigztik4vuo3big', 2, false, false),
	('gwjg4swfummyyfaxpdt6', 'Person.membership', 'xmlat2k3vluqvbaakb6a', 0, false, false),
	('gwjg4swfummyyfaxpdt6', 'Person.membership', 'xnig4waigposkh4wlvp3', 1, false, false),
	('gwjg4swfummyyfaxpdt6', 'Person.membership', 'dgdbkxvxntiz2ic6omuk', 2, false, false),
	('ixpcossrnxlk6zjuovtg', 'Person.membership', '5cir27n37ebieghafock', 0, false, false),
	('ixpcossrnxlk6zjuovtg', 'Person.membership', 'pgyiye5brzwgjfh2hxgg', 1, false, false),
	('ixpcossrnxlk6zjuovtg', 'Person.membership', 'eeysm3pq2tcoraoegkto', 2, false, false),
	('z4qtft2bojgdzmjnk7o7', 'Person.membership', 'nuz7s4jarvsidjft3bdx', 0, false, false),
	('z4qtft2bojgdzmjnk7o7', 'Person.membership', 'rkgfoerm7wj2syiyofjy', 1, false, false),
	('z4qtft2bojgdzmjnk7o7', 'Person.membership', '3yjakfam6ldggkebmdwu', 2, false, false),
	('jx2k5uaxw7hwo4qwranw', 'Person.membership', 'ilvezr5qrf7bpb4hjlvq', 0, false, false),
	('jx2k5uaxw7hwo4qwranw', 'Person.membership', 'wgivctcazgmmj2ztriqn', 1, false, false),
	('jx2k5uaxw7hwo4qwranw', 'Person.membership', 'nxp7ibdt4eicpw64kkvh', 2, false, false),
	('uwgrnglesjdrgvvauprk', 'Person.membership', 'hd3llivtbfosnf67aiob', 0, false, false),
	('uwgrnglesjdrgvvauprk', 'Person.membership', 'u3jpoldkaex36yssrpd5', 1, false, false),
	('uwgrnglesjdrgvvauprk', 'Person.membership', '3exsnic6qlqunewve4yj', 2, false, false),
	('d2ssv7ns23w6hsqfcn3y', 'Person.membership', 'xfcnftm5dttwxe62ojf2', 0, false, false),
	('d2ssv7ns23w6hsqfcn3y', 'Person.membership', 'wawpc5m6vslhj6w6kzqr', 1, false, false),
	('d2ssv7ns23w6hsqfcn3y', 'Person.membership', 'jnuvxxit5qbdpu4scsji', 2, false, false),
	('oliuerl2hwslmpxxbqxr', 'Person.membership', 'jz3sslvg2wt7ajmfrjhv', 0, false, false),
	('oliuerl2hwslmpxxbqxr', 'Person.membership', 'n6k77a57hxkrr23dd4y2', 1, false, false),
	('oliuerl2hwslmpxxbqxr', 'Person.membership', '4zve4jrbf2sapmvswoeu', 2, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.organization', '7gmhpsteutmzatou5huu', 0, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', 'sld54qu7a2lmdlmbs7r2', 0, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', 'emyripu3dtmsq64yceko', 1, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', '4bdmpjqlrqqugm53j2x7', 2, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', 'sgxcnz3vwlgg4xqbvxnn', 3, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', 'dv6t5pswzerbbiwalyek', 4, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', 'iymmkt6ia32h53euodon', 5, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', '6beex4txnm47a4233qp6', 6, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', 'qgralkza33o3emaypybi', 7, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', '7si52clhrhcpjjgkzbpo', 8, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', '3rxfqaly6pwpbt244eeg', 9, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', 'mec5p44diwfnr3msruii', 10, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', 'uu5wwgmhxzpndinq6q3e', 11, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', 'edkr2kugrk32hc5ynahc', 12, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', 'gwjg4swfummyyfaxpdt6', 13, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', 'ixpcossrnxlk6zjuovtg', 14, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', 'z4qtft2bojgdzmjnk7o7', 15, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', 'jx2k5uaxw7hwo4qwranw', 16, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', 'uwgrnglesjdrgvvauprk', 17, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', 'd2ssv7ns23w6hsqfcn3y', 18, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.participant', 'oliuerl2hwslmpxxbqxr', 19, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.invitation', 'kra3pfbykeuxmwpg3aiu', 0, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', 'kmyiuus2kn5lrsfoeg7k', 0, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', 'zpjiubfgx3mzjlygyodh', 1, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', 'whspatbhr3zpv46jd5zg', 2, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', 'zf5dbbjvxnsanewnd7a6', 3, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', 'buxs34dkm27hxv6gbha6', 4, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', 'tgbjkgth62karbqmugta', 5, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', 'adzhypbfw2h4de7no4y5', 6, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', 'umknoqtqg5bnwhk3leij', 7, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', 'xanx7s4v3dvyk5erkld5', 8, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', '6srpfuwgb6a4hbo7mjtw', 9, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', 'cv6dwt7eb7o3sfc23ce5', 10, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', 'qtoskvavp4vergojthzq', 11, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', 'gxzezra54hovbxnvx4fj', 12, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', 'u5oyszfobbuwgsdqy3fn', 13, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', '5mbd24fer23yiytk4dek', 14, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', 'c34ihq6vlnikdv4pagwx', 15, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', 'ihcdg2ushse4e5t6g2uy', 16, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', 'kb7yj3y2u6spcgbsx4na', 17, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', 'uftrhb3lggnhchho2zvf', 18, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', 'dwoax76jougqbdi6ofh6', 19, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', '57frczgt7ecl547rqjvx', 20, false, false),
	('c5hirdg2pf5bm475dgtj', 'Meeting.agendaItem', '663xouldvultlz62nq5a', 21, false, false),
	('fmfy7blxj6t7zkifeiep', 'Paper.originatorOrganization', '7gmhpsteutmzatou5huu', 0, false, false),
	('fmfy7blxj6t7zkifeiep', 'Paper.underDirectionOf', '7gmhpsteutmzatou5huu', 0, false, false),
	('fmfy7blxj6t7zkifeiep', 'Paper.originatorPerson', 'sld54qu7a2lmdlmbs7r2', 0, false, false),
	('fmfy7blxj6t7zkifeiep', 'Paper.mainFile', 'mjo4joloyudx73w3wtch', 0, false, false),
	('fmfy7blxj6t7zkifeiep', 'Paper.auxiliaryFile', 'm5l3zyiajkkb3w4a2www', 0, false, false),
	('fmfy7blxj6t7zkifeiep', 'Paper.auxiliaryFile', '2nfddepcnsuqjck3lokz', 1, false, false),
	('fmfy7blxj6t7zkifeiep', 'Paper.consultation', '5mhzmhf2smcnml7gnvg4', 0, false, false),
	('fmfy7blxj6t7zkifeiep', 'Paper.location', 'r53ptgewkr6yqnortihv', 0, false, false),
	('5mhzmhf2smcnml7gnvg4', 'Consultation.organization', '7gmhpsteutmzatou5huu', 0, false, false);
INSERT INTO locations VALUES
	('r53ptgewkr6yqnortihv', 'https://oparl.example.org/Location/0', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 0', '', '', '', 'Müllerviertel A', 'muellerviertel a', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/0?html', '2020-01-01 00:00:00+00', '2020-01-01 00:00:00+00', false, false, '{"invented:number":0}', ''),
	('p4j6flpgmyah4d4cvm46', 'https://oparl.example.org/Location/1', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 1', '', '', '', 'Müllerviertel B', 'muellerviertel b', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/1?html', '2020-01-02 01:00:00+00', '2020-01-02 02:00:00+00', false, false, '{"invented:number":1}', ''),
	('jh7dwygkwppesjv6owbv', 'https://oparl.example.org/Location/2', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 2', '', '', '', 'Müllerviertel C', 'muellerviertel c', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/2?html', '2020-01-03 02:00:00+00', '2020-01-03 04:00:00+00', false, false, '{"invented:number":2}', ''),
	('e2xogofcjkqokgg227z3', 'https://oparl.example.org/Location/3', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 3', '', '', '', 'Müllerviertel D', 'muellerviertel d', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/3?html', '2020-01-04 03:00:00+00', '2020-01-04 06:00:00+00', false, false, '{"invented:number":3}', ''),
	('emnivbwgegyo4typz6hp', 'https://oparl.example.org/Location/4', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 4', '', '', '', 'Müllerviertel E', 'muellerviertel e', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/4?html', '2020-01-05 04:00:00+00', '2020-01-05 08:00:00+00', false, false, '{"invented:number":4}', ''),
	('vcdzkkspchzlfzdmzr3k', 'https://oparl.example.org/Location/5', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 5', '', '', '', 'Müllerviertel F', 'muellerviertel f', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/5?html', '2020-01-06 05:00:00+00', '2020-01-06 10:00:00+00', false, false, '{"invented:number":5}', ''),
	('b74dj7szacpqxqyip6i7', 'https://oparl.example.org/Location/6', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 6', '', '', '', 'Müllerviertel G', 'muellerviertel g', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/6?html', '2020-01-07 06:00:00+00', '2020-01-07 12:00:00+00', false, false, '{"invented:number":6}', ''),
	('ifqeawiboekrfnk4z57n', 'https://oparl.example.org/Location/7', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 7', '', '', '', 'Müllerviertel H', 'muellerviertel h', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/7?html', '2020-01-08 07:00:00+00', '2020-01-08 14:00:00+00', false, false, '{"invented:number":7}', ''),
	('as7a7o3nhcm54qviezoo', 'https://oparl.example.org/Location/8', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 8', '', '', '', 'Müllerviertel I', 'muellerviertel i', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/8?html', '2020-01-09 08:00:00+00', '2020-01-09 16:00:00+00', false, false, '{"invented:number":8}', ''),
	('zvmjn4u4jhvuzyz5ilim', 'https://oparl.example.org/Location/9', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 9', '', '', '', 'Müllerviertel J', 'muellerviertel j', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/9?html', '2020-01-10 09:00:00+00', '2020-01-10 18:00:00+00', false, false, '{"invented:number":9}', ''),
	('uv46fzauqf4ewldicrz4', 'https://oparl.example.org/Location/10', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 10', '', '', '', 'Müllerviertel K', 'muellerviertel k', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/10?html', '2020-01-11 10:00:00+00', '2020-01-11 20:00:00+00', false, false, '{"invented:number":10}', ''),
	('up62hjbcsylgrfm2rb6t', 'https://oparl.example.org/Location/11', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 11', '', '', '', 'Müllerviertel L', 'muellerviertel l', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/11?html', '2020-01-12 11:00:00+00', '2020-01-12 22:00:00+00', false, false, '{"invented:number":11}', ''),
	('aqw2hhvf3l6k6mtqxj6a', 'https://oparl.example.org/Location/12', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 12', '', '', '', 'Müllerviertel M', 'muellerviertel m', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/12?html', '2020-01-13 12:00:00+00', '2020-01-14 00:00:00+00', false, false, '{"invented:number":12}', ''),
	('ip6oyq2kgodxinmyby2a', 'https://oparl.example.org/Location/13', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 13', '', '', '', 'Müllerviertel N', 'muellerviertel n', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/13?html', '2020-01-14 13:00:00+00', '2020-01-15 02:00:00+00', false, false, '{"invented:number":13}', ''),
	('wlvnrilgkhj6tyrdekar', 'https://oparl.example.org/Location/14', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 14', '', '', '', 'Müllerviertel O', 'muellerviertel o', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/14?html', '2020-01-15 14:00:00+00', '2020-01-16 04:00:00+00', false, false, '{"invented:number":14}', ''),
	('bnwlpbx7btiqmkq2d2ki', 'https://oparl.example.org/Location/15', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 15', '', '', '', 'Müllerviertel A', 'muellerviertel a', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/15?html', '2020-01-16 15:00:00+00', '2020-01-17 06:00:00+00', false, false, '{"invented:number":15}', ''),
	('zg6u74ewwl5yip33ay7e', 'https://oparl.example.org/Location/16', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 16', '', '', '', 'Müllerviertel B', 'muellerviertel b', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/16?html', '2020-01-17 16:00:00+00', '2020-01-18 08:00:00+00', false, false, '{"invented:number":16}', ''),
	('jysk53bbtqoj6vpmnohr', 'https://oparl.example.org/Location/17', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 17', '', '', '', 'Müllerviertel C', 'muellerviertel c', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/17?html', '2020-01-18 17:00:00+00', '2020-01-19 10:00:00+00', false, false, '{"invented:number":17}', ''),
	('5whb4eizp6wpg3qqms75', 'https://oparl.example.org/Location/18', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 18', '', '', '', 'Müllerviertel D', 'muellerviertel d', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/18?html', '2020-01-19 18:00:00+00', '2020-01-20 12:00:00+00', false, false, '{"invented:number":18}', ''),
	('5a7lsnnpfjc5a546yxua', 'https://oparl.example.org/Location/19', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 19', '', '', '', 'Müllerviertel E', 'muellerviertel e', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/19?html', '2020-01-20 19:00:00+00', '2020-01-21 14:00:00+00', false, false, '{"invented:number":19}', ''),
	('qze6gyigj4rtsp4zl2gn', 'https://oparl.example.org/Location/20', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 20', '', '', '', 'Müllerviertel F', 'muellerviertel f', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/20?html', '2020-01-21 20:00:00+00', '2020-01-22 16:00:00+00', false, false, '{"invented:number":20}', ''),
	('zo3c6n6h4zs72ysduyw3', 'https://oparl.example.org/Location/21', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 21', '', '', '', 'Müllerviertel G', 'muellerviertel g', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/21?html', '2020-01-22 21:00:00+00', '2020-01-23 18:00:00+00', false, false, '{"invented:number":21}', ''),
	('j3fy34it6f756xcezshs', 'https://oparl.example.org/Location/22', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 22', '', '', '', 'Müllerviertel H', 'muellerviertel h', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/22?html', '2020-01-23 22:00:00+00', '2020-01-24 20:00:00+00', false, false, '{"invented:number":22}', ''),
	('z42vvjbys27iowefxw3l', 'https://oparl.example.org/Location/23', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 23', '', '', '', 'Müllerviertel I', 'muellerviertel i', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/23?html', '2020-01-24 23:00:00+00', '2020-01-25 22:00:00+00', false, false, '{"invented:number":23}', ''),
	('nslmwfvkevopmzxu3fdl', 'https://oparl.example.org/Location/24', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 24', '', '', '', 'Müllerviertel J', 'muellerviertel j', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/24?html', '2020-01-25 00:00:00+00', '2020-01-26 00:00:00+00', false, false, '{"invented:number":24}', ''),
	('4klq2wd24s6rghid3ecg', 'https://oparl.example.org/Location/25', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 25', '', '', '', 'Müllerviertel K', 'muellerviertel k', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/25?html', '2020-01-26 01:00:00+00', '2020-01-27 02:00:00+00', false, false, '{"invented:number":25}', ''),
	('yhgisorrf3xcsciea5fr', 'https://oparl.example.org/Location/26', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 26', '', '', '', 'Müllerviertel L', 'muellerviertel l', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/26?html', '2020-01-27 02:00:00+00', '2020-01-28 04:00:00+00', false, false, '{"invented:number":26}', ''),
	('mwobn5p3noexsnbpshzd', 'https://oparl.example.org/Location/27', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 27', '', '', '', 'Müllerviertel M', 'muellerviertel m', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/27?html', '2020-01-28 03:00:00+00', '2020-01-29 06:00:00+00', false, false, '{"invented:number":27}', ''),
	('hpnkpokbtvizhihxlrc3', 'https://oparl.example.org/Location/28', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 28', '', '', '', 'Müllerviertel N', 'muellerviertel n', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/28?html', '2020-01-29 04:00:00+00', '2020-01-30 08:00:00+00', false, false, '{"invented:number":28}', ''),
	('zsdxynqp4wjuhtqie2xi', 'https://oparl.example.org/Location/29', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 29', '', '', '', 'Müllerviertel O', 'muellerviertel o', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/29?html', '2020-01-30 05:00:00+00', '2020-01-31 10:00:00+00', false, false, '{"invented:number":29}', ''),
	('mnumewxpy5i6zdfrwpgk', 'https://oparl.example.org/Location/30', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 30', '', '', '', 'Müllerviertel A', 'muellerviertel a', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/30?html', '2020-01-31 06:00:00+00', '2020-02-01 12:00:00+00', false, false, '{"invented:number":30}', ''),
	('3ejgs3s2r3weed5mjznj', 'https://oparl.example.org/Location/31', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 31', '', '', '', 'Müllerviertel B', 'muellerviertel b', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/31?html', '2020-02-01 07:00:00+00', '2020-02-02 14:00:00+00', false, false, '{"invented:number":31}', ''),
	('cnpifcdc7sefdpr6ljj2', 'https://oparl.example.org/Location/32', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 32', '', '', '', 'Müllerviertel C', 'muellerviertel c', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/32?html', '2020-02-02 08:00:00+00', '2020-02-03 16:00:00+00', false, false, '{"invented:number":32}', ''),
	('nuxm342x7u22mlwx7an3', 'https://oparl.example.org/Location/33', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 33', '', '', '', 'Müllerviertel D', 'muellerviertel d', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/33?html', '2020-02-03 09:00:00+00', '2020-02-04 18:00:00+00', false, false, '{"invented:number":33}', ''),
	('cpz2ehggt2lio4x3t72b', 'https://oparl.example.org/Location/34', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 34', '', '', '', 'Müllerviertel E', 'muellerviertel e', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/34?html', '2020-02-04 10:00:00+00', '2020-02-05 20:00:00+00', false, false, '{"invented:number":34}', ''),
	('lszib46xyl5nhth3kbz2', 'https://oparl.example.org/Location/35', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 35', '', '', '', 'Müllerviertel F', 'muellerviertel f', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/35?html', '2020-02-05 11:00:00+00', '2020-02-06 22:00:00+00', false, false, '{"invented:number":35}', ''),
	('qglk2m3bqp6d66tjifb4', 'https://oparl.example.org/Location/36', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 36', '', '', '', 'Müllerviertel G', 'muellerviertel g', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/36?html', '2020-02-06 12:00:00+00', '2020-02-08 00:00:00+00', false, false, '{"invented:number":36}', ''),
	('4za4r3pl3v4t3usvwjvs', 'https://oparl.example.org/Location/37', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 37', '', '', '', 'Müllerviertel H', 'muellerviertel h', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/37?html', '2020-02-07 13:00:00+00', '2020-02-09 02:00:00+00', false, false, '{"invented:number":37}', ''),
	('uvdpxd2nomyiyet5pu5d', 'https://oparl.example.org/Location/38', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 38', '', '', '', 'Müllerviertel I', 'muellerviertel i', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/38?html', '2020-02-08 14:00:00+00', '2020-02-10 04:00:00+00', false, false, '{"invented:number":38}', ''),
	('vq3y36wfjhikhbcs7y6u', 'https://oparl.example.org/Location/39', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 39', '', '', '', 'Müllerviertel J', 'muellerviertel j', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/39?html', '2020-02-09 15:00:00+00', '2020-02-11 06:00:00+00', false, false, '{"invented:number":39}', ''),
	('ti7aoo33kv4ac2hpey5m', 'https://oparl.example.org/Location/40', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 40', '', '', '', 'Müllerviertel K', 'muellerviertel k', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/40?html', '2020-02-10 16:00:00+00', '2020-02-12 08:00:00+00', false, false, '{"invented:number":40}', ''),
	('tdniy4thandfe5afwozb', 'https://oparl.example.org/Location/41', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 41', '', '', '', 'Müllerviertel L', 'muellerviertel l', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/41?html', '2020-02-11 17:00:00+00', '2020-02-13 10:00:00+00', false, false, '{"invented:number":41}', ''),
	('eurzmmqdkpwwo7y6fv3l', 'https://oparl.example.org/Location/42', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 42', '', '', '', 'Müllerviertel M', 'muellerviertel m', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/42?html', '2020-02-12 18:00:00+00', '2020-02-14 12:00:00+00', false, false, '{"invented:number":42}', ''),
	('mhf7ar65t4qofinbqvrf', 'https://oparl.example.org/Location/43', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 43', '', '', '', 'Müllerviertel N', 'muellerviertel n', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/43?html', '2020-02-13 19:00:00+00', '2020-02-15 14:00:00+00', false, false, '{"invented:number":43}', ''),
	('5phtemsaajm4n6tkewt6', 'https://oparl.example.org/Location/44', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 44', '', '', '', 'Müllerviertel O', 'muellerviertel o', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/44?html', '2020-02-14 20:00:00+00', '2020-02-16 16:00:00+00', false, false, '{"invented:number":44}', ''),
	('mda3kgdypkrnywa5dao4', 'https://oparl.example.org/Location/45', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 45', '', '', '', 'Müllerviertel A', 'muellerviertel a', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/45?html', '2020-02-15 21:00:00+00', '2020-02-17 18:00:00+00', false, false, '{"invented:number":45}', ''),
	('hzkzkdqdl5yanxsyols6', 'https://oparl.example.org/Location/46', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 46', '', '', '', 'Müllerviertel B', 'muellerviertel b', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/46?html', '2020-02-16 22:00:00+00', '2020-02-18 20:00:00+00', false, false, '{"invented:number":46}', ''),
	('555ekzyspd3pvtp3sgnh', 'https://oparl.example.org/Location/47', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 47', '', '', '', 'Müllerviertel C', 'muellerviertel c', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/47?html', '2020-02-17 23:00:00+00', '2020-02-19 22:00:00+00', false, false, '{"invented:number":47}', ''),
	('lvwgia54cibucjv6o6j4', 'https://oparl.example.org/Location/48', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 48', '', '', '', 'Müllerviertel D', 'muellerviertel d', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/48?html', '2020-02-18 00:00:00+00', '2020-02-20 00:00:00+00', false, false, '{"invented:number":48}', ''),
	('bo6h67meuopiao6ybdol', 'https://oparl.example.org/Location/49', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 49', '', '', '', 'Müllerviertel E', 'muellerviertel e', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/49?html', '2020-02-19 01:00:00+00', '2020-02-21 02:00:00+00', false, false, '{"invented:number":49}', ''),
	('oerv4hmdmgr76kzbe6zb', 'https://oparl.example.org/Location/50', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 50', '', '', '', 'Müllerviertel F', 'muellerviertel f', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/50?html', '2020-02-20 02:00:00+00', '2020-02-22 04:00:00+00', false, false, '{"invented:number":50}', ''),
	('kxryx7ts345g6frjhnpw', 'https://oparl.example.org/Location/51', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 51', '', '', '', 'Müllerviertel G', 'muellerviertel g', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/51?html', '2020-02-21 03:00:00+00', '2020-02-23 06:00:00+00', false, false, '{"invented:number":51}', ''),
	('yfhm3vle37yplujtqegb', 'https://oparl.example.org/Location/52', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 52', '', '', '', 'Müllerviertel H', 'muellerviertel h', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/52?html', '2020-02-22 04:00:00+00', '2020-02-24 08:00:00+00', false, false, '{"invented:number":52}', ''),
	('o7mhbeydbsq5w6ec3nxa', 'https://oparl.example.org/Location/53', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 53', '', '', '', 'Müllerviertel I', 'muellerviertel i', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/53?html', '2020-02-23 05:00:00+00', '2020-02-25 10:00:00+00', false, false, '{"invented:number":53}', ''),
	('wfjjfw3tvwny4uognnts', 'https://oparl.example.org/Location/54', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 54', '', '', '', 'Müllerviertel J', 'muellerviertel j', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/54?html', '2020-02-24 06:00:00+00', '2020-02-26 12:00:00+00', false, false, '{"invented:number":54}', ''),
	('hndk3ax33rv5uabv7qjs', 'https://oparl.example.org/Location/55', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 55', '', '', '', 'Müllerviertel K', 'muellerviertel k', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/55?html', '2020-02-25 07:00:00+00', '2020-02-27 14:00:00+00', false, false, '{"invented:number":55}', ''),
	('vcg4abxjtepo2vgimift', 'https://oparl.example.org/Location/56', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 56', '', '', '', 'Müllerviertel L', 'muellerviertel l', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/56?html', '2020-02-26 08:00:00+00', '2020-02-28 16:00:00+00', false, false, '{"invented:number":56}', ''),
	('y4o4ocxm4sbixphrodxk', 'https://oparl.example.org/Location/57', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 57', '', '', '', 'Müllerviertel M', 'muellerviertel m', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/57?html', '2020-02-27 09:00:00+00', '2020-02-29 18:00:00+00', false, false, '{"invented:number":57}', ''),
	('5noggeb6ftyhjue7atbw', 'https://oparl.example.org/Location/58', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 58', '', '', '', 'Müllerviertel N', 'muellerviertel n', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/58?html', '2020-02-28 10:00:00+00', '2020-03-01 20:00:00+00', false, false, '{"invented:number":58}', ''),
	('56cl5jojzf7exockckse', 'https://oparl.example.org/Location/59', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Platz 59', '', '', '', 'Müllerviertel O', 'muellerviertel o', 'Musterstadt', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Location/59?html', '2020-02-29 11:00:00+00', '2020-03-02 22:00:00+00', false, false, '{"invented:number":59}', '');
INSERT INTO meetings VALUES
	('c5hirdg2pf5bm475dgtj', 'https://oparl.example.org/Meeting/0', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Sitzung 0', 'sitzung 0', '', NULL, '2020-01-01 16:00:00+00', '2020-01-01T16:00:00Z', NULL, 'r53ptgewkr6yqnortihv', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Meeting/0?html', '2020-01-01 00:00:00+00', '2020-01-01 00:00:00+00', false, false, '{"invented:number":0}');
INSERT INTO memberships VALUES
	('h3to2odvwuqxk62duhil', 'https://oparl.example.org/Membership/0', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'sld54qu7a2lmdlmbs7r2', '7gmhpsteutmzatou5huu', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/0?html', '2020-01-01 00:00:00+00', '2020-01-01 00:00:00+00', false, false, '{"invented:number":0}'),
	('e246qe4fzben57qlsf6z', 'https://oparl.example.org/Membership/1', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'sld54qu7a2lmdlmbs7r2', 'qj5vdnn5ftv7e5nagboh', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/1?html', '2020-01-02 01:00:00+00', '2020-01-02 02:00:00+00', false, false, '{"invented:number":1}'),
	('evzveg4romjxhr43uszn', 'https://oparl.example.org/Membership/2', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'sld54qu7a2lmdlmbs7r2', 'qopcynibotiibaey3c5z', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/2?html', '2020-01-03 02:00:00+00', '2020-01-03 04:00:00+00', false, false, '{"invented:number":2}'),
	('njddfquor3su6bio72v7', 'https://oparl.example.org/Membership/6', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '4bdmpjqlrqqugm53j2x7', 'bh2jhlktrbgxtmf3qtc7', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/6?html', '2020-01-07 06:00:00+00', '2020-01-07 12:00:00+00', false, false, '{"invented:number":6}'),
	('l5hwg7xeozyfa37q2t2i', 'https://oparl.example.org/Membership/7', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '4bdmpjqlrqqugm53j2x7', '2f626rztb34yrm5h4pj3', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/7?html', '2020-01-08 07:00:00+00', '2020-01-08 14:00:00+00', false, false, '{"invented:number":7}'),
	('3ak2ecqtkgkjacq5as2s', 'https://oparl.example.org/Membership/8', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '4bdmpjqlrqqugm53j2x7', 'zjhyqt4gd2zio5sc5syp', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/8?html', '2020-01-09 08:00:00+00', '2020-01-09 16:00:00+00', false, false, '{"invented:number":8}'),
	('ccy4b5eteun3w6f6kjzz', 'https://oparl.example.org/Membership/9', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'sgxcnz3vwlgg4xqbvxnn', '6wblexvcju2l7zp7yoo3', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/9?html', '2020-01-10 09:00:00+00', '2020-01-10 18:00:00+00', false, false, '{"invented:number":9}'),
	('bogq5ny5g5vil5owqtks', 'https://oparl.example.org/Membership/10', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'sgxcnz3vwlgg4xqbvxnn', '3xyylcwkojtktoqx7f24', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/10?html', '2020-01-11 10:00:00+00', '2020-01-11 20:00:00+00', false, false, '{"invented:number":10}'),
	('hhnyk6vqt4ipymqo2n64', 'https://oparl.example.org/Membership/11', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'sgxcnz3vwlgg4xqbvxnn', 'web3btowvpq2vqwe3ciz', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/11?html', '2020-01-12 11:00:00+00', '2020-01-12 22:00:00+00', false, false, '{"invented:number":11}'),
	('sf37yjnydmnrcl64fowr', 'https://oparl.example.org/Membership/12', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'dv6t5pswzerbbiwalyek', '3wgeom5t6c6abw5w6kj7', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/12?html', '2020-01-13 12:00:00+00', '2020-01-14 00:00:00+00', false, false, '{"invented:number":12}'),
	('b3dy6oyl7777zrkuo4dz', 'https://oparl.example.org/Membership/13', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'dv6t5pswzerbbiwalyek', 'hjjmv2yxtcjdqjtdl6tw', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/13?html', '2020-01-14 13:00:00+00', '2020-01-15 02:00:00+00', false, false, '{"invented:number":13}'),
	('tgnnusi6ok4ypgkzfzr6', 'https://oparl.example.org/Membership/14', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'dv6t5pswzerbbiwalyek', '73n3heddc2ek33hboljn', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/14?html', '2020-01-15 14:00:00+00', '2020-01-16 04:00:00+00', false, false, '{"invented:number":14}'),
	('jbdzf2h7liffgy3k75jq', 'https://oparl.example.org/Membership/15', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'iymmkt6ia32h53euodon', 'la42eidbw42hhhsj5hd7', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/15?html', '2020-01-16 15:00:00+00', '2020-01-17 06:00:00+00', false, false, '{"invented:number":15}'),
	('qjjycbd7nk4fz6wcjw4b', 'https://oparl.example.org/Membership/16', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'iymmkt6ia32h53euodon', 'drxzjmdx3erxlhsguq5a', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/16?html', '2020-01-17 16:00:00+00', '2020-01-18 08:00:00+00', false, false, '{"invented:number":16}'),
	('7jfmpwbo467tuhhabq46', 'https://oparl.example.org/Membership/17', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'iymmkt6ia32h53euodon', 'j52qxu2wdu3ike4qplkw', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/17?html', '2020-01-18 17:00:00+00', '2020-01-19 10:00:00+00', false, false, '{"invented:number":17}'),
	('hzf2xzcorwrjtq52cahh', 'https://oparl.example.org/Membership/18', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '6beex4txnm47a4233qp6', '4hfmlqlqmqqlnx7f5jn6', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/18?html', '2020-01-19 18:00:00+00', '2020-01-20 12:00:00+00', false, false, '{"invented:number":18}'),
	('o4dy5docwsznsu3fvo3c', 'https://oparl.example.org/Membership/19', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '6beex4txnm47a4233qp6', 'swwvr6ucc4yswwf7ak4i', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/19?html', '2020-01-20 19:00:00+00', '2020-01-21 14:00:00+00', false, false, '{"invented:number":19}'),
	('ql772mjanbvkom3gsmul', 'https://oparl.example.org/Membership/20', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '6beex4txnm47a4233qp6', 'vkdyz2ph4o42gzyzf3ay', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/20?html', '2020-01-21 20:00:00+00', '2020-01-22 16:00:00+00', false, false, '{"invented:number":20}'),
	('rghj4cangpwypyscat4a', 'https://oparl.example.org/Membership/21', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'qgralkza33o3emaypybi', 'qj5vdnn5ftv7e5nagboh', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/21?html', '2020-01-22 21:00:00+00', '2020-01-23 18:00:00+00', false, false, '{"invented:number":21}'),
	('ttcvnb3qlzbbwrekkyvp', 'https://oparl.example.org/Membership/22', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'qgralkza33o3emaypybi', 'qopcynibotiibaey3c5z', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/22?html', '2020-01-23 22:00:00+00', '2020-01-24 20:00:00+00', false, false, '{"invented:number":22}'),
	('4ncyvq7la2l4frpo667v', 'https://oparl.example.org/Membership/23', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'qgralkza33o3emaypybi', 'pv3hmls76lhcbvvpehcn', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/23?html', '2020-01-24 23:00:00+00', '2020-01-25 22:00:00+00', false, false, '{"invented:number":23}'),
	('l3cfewvvgiukbmo7qmdf', 'https://oparl.example.org/Membership/24', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '7si52clhrhcpjjgkzbpo', 'cl3hfckxl474knki3l4m', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/24?html', '2020-01-25 00:00:00+00', '2020-01-26 00:00:00+00', false, false, '{"invented:number":24}'),
	('niczhtc6ho7nq3pxw2h5', 'https://oparl.example.org/Membership/25', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '7si52clhrhcpjjgkzbpo', 'dgiah3fk2tjt76vkkfgl', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/25?html', '2020-01-26 01:00:00+00', '2020-01-27 02:00:00+00', false, false, '{"invented:number":25}'),
	('np7jpimb6mg6xkaywink', 'https://oparl.example.org/Membership/26', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '7si52clhrhcpjjgkzbpo', '3rqchzszfyqb7k2rbnlo', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/26?html', '2020-01-27 02:00:00+00', '2020-01-28 04:00:00+00', false, false, '{"invented:number":26}'),
	('vpwxcragsrcqqgluqehx', 'https://oparl.example.org/Membership/27', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '3rxfqaly6pwpbt244eeg', '2f626rztb34yrm5h4pj3', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/27?html', '2020-01-28 03:00:00+00', '2020-01-29 06:00:00+00', false, false, '{"invented:number":27}'),
	('6b2usg6dpe4a4bbmebif', 'https://oparl.example.org/Membership/28', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '3rxfqaly6pwpbt244eeg', 'zjhyqt4gd2zio5sc5syp', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/28?html', '2020-01-29 04:00:00+00', '2020-01-30 08:00:00+00', false, false, '{"invented:number":28}'),
	('y23nxyjxz2uws44uqwvx', 'https://oparl.example.org/Membership/29', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '3rxfqaly6pwpbt244eeg', 'ar6ya76qjabeaynkwef3', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/29?html', '2020-01-30 05:00:00+00', '2020-01-31 10:00:00+00', false, false, '{"invented:number":29}'),
	('cqqo4rip4yfckmi6v3ak', 'https://oparl.example.org/Membership/30', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'mec5p44diwfnr3msruii', '3xyylcwkojtktoqx7f24', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/30?html', '2020-01-31 06:00:00+00', '2020-02-01 12:00:00+00', false, false, '{"invented:number":30}'),
	('nrmkman3polir3u2y3vk', 'https://oparl.example.org/Membership/31', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'mec5p44diwfnr3msruii', 'web3btowvpq2vqwe3ciz', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/31?html', '2020-02-01 07:00:00+00', '2020-02-02 14:00:00+00', false, false, '{"invented:number":31}'),
	('yi2ki45mmqwjwhkrayfh', 'https://oparl.example.org/Membership/32', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'mec5p44diwfnr3msruii', 'bubahdue76njsu2yrsi2', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/32?html', '2020-02-02 08:00:00+00', '2020-02-03 16:00:00+00', false, false, '{"invented:number":32}'),
	('47zhd7husqlyy45wwl34', 'https://oparl.example.org/Membership/33', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'uu5wwgmhxzpndinq6q3e', 'hjjmv2yxtcjdqjtdl6tw', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/33?html', '2020-02-03 09:00:00+00', '2020-02-04 18:00:00+00', false, false, '{"invented:number":33}'),
	('smqxfaanbtibqbobzzsx', 'https://oparl.example.org/Membership/34', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'uu5wwgmhxzpndinq6q3e', '73n3heddc2ek33hboljn', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/34?html', '2020-02-04 10:00:00+00', '2020-02-05 20:00:00+00', false, false, '{"invented:number":34}'),
	('qwrxbqncjirpguvbhgvn', 'https://oparl.example.org/Membership/35', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'uu5wwgmhxzpndinq6q3e', 'ob3ypubxsaavpq3vo2x3', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/35?html', '2020-02-05 11:00:00+00', '2020-02-06 22:00:00+00', false, false, '{"invented:number":35}'),
	('4sl65xf4vyklcorewcfs', 'https://oparl.example.org/Membership/36', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'edkr2kugrk32hc5ynahc', 'drxzjmdx3erxlhsguq5a', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/36?html', '2020-02-06 12:00:00+00', '2020-02-08 00:00:00+00', false, false, '{"invented:number":36}'),
	('a6xsgsftenggdd7cjylp', 'https://oparl.example.org/Membership/37', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'edkr2kugrk32hc5ynahc', 'j52qxu2wdu3ike4qplkw', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/37?html', '2020-02-07 13:00:00+00', '2020-02-09 02:00:00+00', false, false, '{"invented:number":37}'),
	('3fsiggigztik4vuo3big', 'https://oparl.example.org/Membership/38', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'edkr2kugrk32hc5ynahc', '4piywehspu6qzitbafoy', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/38?html', '2020-02-08 14:00:00+00', '2020-02-10 04:00:00+00', false, false, '{"invented:number":38}'),
	('xmlat2k3vluqvbaakb6a', 'https://oparl.example.org/Membership/39', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'gwjg4swfummyyfaxpdt6', 'swwvr6ucc4yswwf7ak4i', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/39?html', '2020-02-09 15:00:00+00', '2020-02-11 06:00:00+00', false, false, '{"invented:number":39}'),
	('xnig4waigposkh4wlvp3', 'https://oparl.example.org/Membership/40', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'gwjg4swfummyyfaxpdt6', 'vkdyz2ph4o42gzyzf3ay', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/40?html', '2020-02-10 16:00:00+00', '2020-02-12 08:00:00+00', false, false, '{"invented:number":40}'),
	('dgdbkxvxntiz2ic6omuk', 'https://oparl.example.org/Membership/41', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'gwjg4swfummyyfaxpdt6', 'fssjjr6a6hzwrlbqs2gs', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/41?html', '2020-02-11 17:00:00+00', '2020-02-13 10:00:00+00', false, false, '{"invented:number":41}'),
	('5cir27n37ebieghafock', 'https://oparl.example.org/Membership/42', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'ixpcossrnxlk6zjuovtg', 'qopcynibotiibaey3c5z', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/42?html', '2020-02-12 18:00:00+00', '2020-02-14 12:00:00+00', false, false, '{"invented:number":42}'),
	('pgyiye5brzwgjfh2hxgg', 'https://oparl.example.org/Membership/43', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'ixpcossrnxlk6zjuovtg', 'pv3hmls76lhcbvvpehcn', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/43?html', '2020-02-13 19:00:00+00', '2020-02-15 14:00:00+00', false, false, '{"invented:number":43}'),
	('eeysm3pq2tcoraoegkto', 'https://oparl.example.org/Membership/44', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'ixpcossrnxlk6zjuovtg', 'bpp2shncqo7tr7iswf2s', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/44?html', '2020-02-14 20:00:00+00', '2020-02-16 16:00:00+00', false, false, '{"invented:number":44}'),
	('nuz7s4jarvsidjft3bdx', 'https://oparl.example.org/Membership/45', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'z4qtft2bojgdzmjnk7o7', 'dgiah3fk2tjt76vkkfgl', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/45?html', '2020-02-15 21:00:00+00', '2020-02-17 18:00:00+00', false, false, '{"invented:number":45}'),
	('rkgfoerm7wj2syiyofjy', 'https://oparl.example.org/Membership/46', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'z4qtft2bojgdzmjnk7o7', '3rqchzszfyqb7k2rbnlo', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/46?html', '2020-02-16 22:00:00+00', '2020-02-18 20:00:00+00', false, false, '{"invented:number":46}'),
	('3yjakfam6ldggkebmdwu', 'https://oparl.example.org/Membership/47', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'z4qtft2bojgdzmjnk7o7', 'mdnskj6ruhdrr27ltzx5', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/47?html', '2020-02-17 23:00:00+00', '2020-02-19 22:00:00+00', false, false, '{"invented:number":47}'),
	('ilvezr5qrf7bpb4hjlvq', 'https://oparl.example.org/Membership/48', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'jx2k5uaxw7hwo4qwranw', 'zjhyqt4gd2zio5sc5syp', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/48?html', '2020-02-18 00:00:00+00', '2020-02-20 00:00:00+00', false, false, '{"invented:number":48}'),
	('wgivctcazgmmj2ztriqn', 'https://oparl.example.org/Membership/49', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'jx2k5uaxw7hwo4qwranw', 'ar6ya76qjabeaynkwef3', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/49?html', '2020-02-19 01:00:00+00', '2020-02-21 02:00:00+00', false, false, '{"invented:number":49}'),
	('nxp7ibdt4eicpw64kkvh', 'https://oparl.example.org/Membership/50', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'jx2k5uaxw7hwo4qwranw', '3arvjyhtanyygyeiyw2c', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/50?html', '2020-02-20 02:00:00+00', '2020-02-22 04:00:00+00', false, false, '{"invented:number":50}'),
	('hd3llivtbfosnf67aiob', 'https://oparl.example.org/Membership/51', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'uwgrnglesjdrgvvauprk', 'web3btowvpq2vqwe3ciz', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/51?html', '2020-02-21 03:00:00+00', '2020-02-23 06:00:00+00', false, false, '{"invented:number":51}'),
	('u3jpoldkaex36yssrpd5', 'https://oparl.example.org/Membership/52', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'uwgrnglesjdrgvvauprk', 'bubahdue76njsu2yrsi2', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/52?html', '2020-02-22 04:00:00+00', '2020-02-24 08:00:00+00', false, false, '{"invented:number":52}'),
	('3exsnic6qlqunewve4yj', 'https://oparl.example.org/Membership/53', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'uwgrnglesjdrgvvauprk', 'mx3td7rvlsypyt5jf27j', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/53?html', '2020-02-23 05:00:00+00', '2020-02-25 10:00:00+00', false, false, '{"invented:number":53}'),
	('xfcnftm5dttwxe62ojf2', 'https://oparl.example.org/Membership/54', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'd2ssv7ns23w6hsqfcn3y', '73n3heddc2ek33hboljn', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/54?html', '2020-02-24 06:00:00+00', '2020-02-26 12:00:00+00', false, false, '{"invented:number":54}'),
	('wawpc5m6vslhj6w6kzqr', 'https://oparl.example.org/Membership/55', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'd2ssv7ns23w6hsqfcn3y', 'ob3ypubxsaavpq3vo2x3', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/55?html', '2020-02-25 07:00:00+00', '2020-02-27 14:00:00+00', false, false, '{"invented:number":55}'),
	('jnuvxxit5qbdpu4scsji', 'https://oparl.example.org/Membership/56', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'd2ssv7ns23w6hsqfcn3y', 'jcj3sgocr3mgfi2whxi6', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/56?html', '2020-02-26 08:00:00+00', '2020-02-28 16:00:00+00', false, false, '{"invented:number":56}'),
	('jz3sslvg2wt7ajmfrjhv', 'https://oparl.example.org/Membership/57', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'oliuerl2hwslmpxxbqxr', 'j52qxu2wdu3ike4qplkw', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/57?html', '2020-02-27 09:00:00+00', '2020-02-29 18:00:00+00', false, false, '{"invented:number":57}'),
	('n6k77a57hxkrr23dd4y2', 'https://oparl.example.org/Membership/58', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'oliuerl2hwslmpxxbqxr', '4piywehspu6qzitbafoy', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/58?html', '2020-02-28 10:00:00+00', '2020-03-01 20:00:00+00', false, false, '{"invented:number":58}'),
	('4zve4jrbf2sapmvswoeu', 'https://oparl.example.org/Membership/59', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'oliuerl2hwslmpxxbqxr', 'jsixk2acq6xkyfhqtk5t', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/59?html', '2020-02-29 11:00:00+00', '2020-03-02 22:00:00+00', false, false, '{"invented:number":59}'),
	('srua4jahol5n3nfr2duk', 'https://oparl.example.org/Membership/3', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'emyripu3dtmsq64yceko', 'z3ceo533dtpcfbni3pl5', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/3?html', '2020-01-04 03:00:00+00', '2020-01-04 06:00:00+00', false, true, '{"invented:number":3}'),
	('akgwjqu4xtvsac22wty6', 'https://oparl.example.org/Membership/4', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'emyripu3dtmsq64yceko', 'cl3hfckxl474knki3l4m', 'Mitglied', NULL, '2019-06-01', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/4?html', '2020-01-05 04:00:00+00', '2020-01-05 08:00:00+00', false, true, '{"invented:number":4}'),
	('73fl6vhir5lvrg6ltaha', 'https://oparl.example.org/Membership/5', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'emyripu3dtmsq64yceko', 'dgiah3fk2tjt76vkkfgl', 'Mitglied', NULL, '2019-06-01', '2022-12-31', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Membership/5?html', '2020-01-06 05:00:00+00', '2020-01-06 10:00:00+00', false, true, '{"invented:number":5}');
INSERT INTO missing_links VALUES
	('x', 'https://x', 'bdfec4y4jqh2uemq6q26', 'File', 404, '2026-03-14 15:09:26+00', '2026-03-14 15:09:26+00');
INSERT INTO organizations VALUES
	('7gmhpsteutmzatou5huu', 'https://oparl.example.org/Organization/0', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ortsbeirat Müllerviertel A', 'ortsbeirat muellerviertel a', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', 'ngngztifg3ltakg23abc', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/0?html', '2020-01-01 00:00:00+00', '2020-01-01 00:00:00+00', false, false, '{"invented:number":0}'),
	('z3ceo533dtpcfbni3pl5', 'https://oparl.example.org/Organization/1', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ortsbeirat Müllerviertel B', 'ortsbeirat muellerviertel b', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', 'qqwd2t32onxpmegzydsx', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/1?html', '2020-01-02 01:00:00+00', '2020-01-02 02:00:00+00', false, false, '{"invented:number":1}'),
	('bh2jhlktrbgxtmf3qtc7', 'https://oparl.example.org/Organization/2', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ortsbeirat Müllerviertel C', 'ortsbeirat muellerviertel c', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', 'ii55brksu5lk3dzuur6a', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/2?html', '2020-01-03 02:00:00+00', '2020-01-03 04:00:00+00', false, false, '{"invented:number":2}'),
	('6wblexvcju2l7zp7yoo3', 'https://oparl.example.org/Organization/3', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ortsbeirat Müllerviertel D', 'ortsbeirat muellerviertel d', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', 'txay4r77byj3ado3dh35', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/3?html', '2020-01-04 03:00:00+00', '2020-01-04 06:00:00+00', false, false, '{"invented:number":3}'),
	('3wgeom5t6c6abw5w6kj7', 'https://oparl.example.org/Organization/4', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ortsbeirat Müllerviertel E', 'ortsbeirat muellerviertel e', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', 'gwqatszqorm4mjm46ngr', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/4?html', '2020-01-05 04:00:00+00', '2020-01-05 08:00:00+00', false, false, '{"invented:number":4}'),
	('la42eidbw42hhhsj5hd7', 'https://oparl.example.org/Organization/5', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ortsbeirat Müllerviertel F', 'ortsbeirat muellerviertel f', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', 'ccjogxgrp5vyiborjmlk', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/5?html', '2020-01-06 05:00:00+00', '2020-01-06 10:00:00+00', false, false, '{"invented:number":5}'),
	('4hfmlqlqmqqlnx7f5jn6', 'https://oparl.example.org/Organization/6', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ortsbeirat Müllerviertel G', 'ortsbeirat muellerviertel g', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', 'btuqmwjtkupqdjsypb5r', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/6?html', '2020-01-07 06:00:00+00', '2020-01-07 12:00:00+00', false, false, '{"invented:number":6}'),
	('qj5vdnn5ftv7e5nagboh', 'https://oparl.example.org/Organization/7', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ortsbeirat Müllerviertel H', 'ortsbeirat muellerviertel h', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '3z56r6sn3ggt46qnk7tu', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/7?html', '2020-01-08 07:00:00+00', '2020-01-08 14:00:00+00', false, false, '{"invented:number":7}'),
	('cl3hfckxl474knki3l4m', 'https://oparl.example.org/Organization/8', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ortsbeirat Müllerviertel I', 'ortsbeirat muellerviertel i', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '37t5rnmimk2tvq47t5j5', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/8?html', '2020-01-09 08:00:00+00', '2020-01-09 16:00:00+00', false, false, '{"invented:number":8}'),
	('2f626rztb34yrm5h4pj3', 'https://oparl.example.org/Organization/9', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ortsbeirat Müllerviertel J', 'ortsbeirat muellerviertel j', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', 'cfatxtaldizihgy3fb63', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/9?html', '2020-01-10 09:00:00+00', '2020-01-10 18:00:00+00', false, false, '{"invented:number":9}'),
	('3xyylcwkojtktoqx7f24', 'https://oparl.example.org/Organization/10', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ortsbeirat Müllerviertel K', 'ortsbeirat muellerviertel k', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', 'y2o7bir7mj2kebl6joto', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/10?html', '2020-01-11 10:00:00+00', '2020-01-11 20:00:00+00', false, false, '{"invented:number":10}'),
	('hjjmv2yxtcjdqjtdl6tw', 'https://oparl.example.org/Organization/11', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ortsbeirat Müllerviertel L', 'ortsbeirat muellerviertel l', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', 'kftz4zzzifnrm5lzvc5r', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/11?html', '2020-01-12 11:00:00+00', '2020-01-12 22:00:00+00', false, false, '{"invented:number":11}'),
	('drxzjmdx3erxlhsguq5a', 'https://oparl.example.org/Organization/12', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ortsbeirat Müllerviertel M', 'ortsbeirat muellerviertel m', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', 'qj5lnv3ltj23ujxdoqpv', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/12?html', '2020-01-13 12:00:00+00', '2020-01-14 00:00:00+00', false, false, '{"invented:number":12}'),
	('swwvr6ucc4yswwf7ak4i', 'https://oparl.example.org/Organization/13', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ortsbeirat Müllerviertel N', 'ortsbeirat muellerviertel n', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', 'wlezoktihyzyxhyshkgf', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/13?html', '2020-01-14 13:00:00+00', '2020-01-15 02:00:00+00', false, false, '{"invented:number":13}'),
	('qopcynibotiibaey3c5z', 'https://oparl.example.org/Organization/14', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ortsbeirat Müllerviertel O', 'ortsbeirat muellerviertel o', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', 'a6p3o5pf4xwir7g5nkks', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/14?html', '2020-01-15 14:00:00+00', '2020-01-16 04:00:00+00', false, false, '{"invented:number":14}'),
	('dgiah3fk2tjt76vkkfgl', 'https://oparl.example.org/Organization/15', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 15', 'ausschuss 15', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/15?html', '2020-01-16 15:00:00+00', '2020-01-17 06:00:00+00', false, false, '{"invented:number":15}'),
	('zjhyqt4gd2zio5sc5syp', 'https://oparl.example.org/Organization/16', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 16', 'ausschuss 16', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/16?html', '2020-01-17 16:00:00+00', '2020-01-18 08:00:00+00', false, false, '{"invented:number":16}'),
	('web3btowvpq2vqwe3ciz', 'https://oparl.example.org/Organization/17', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 17', 'ausschuss 17', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/17?html', '2020-01-18 17:00:00+00', '2020-01-19 10:00:00+00', false, false, '{"invented:number":17}'),
	('73n3heddc2ek33hboljn', 'https://oparl.example.org/Organization/18', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 18', 'ausschuss 18', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/18?html', '2020-01-19 18:00:00+00', '2020-01-20 12:00:00+00', false, false, '{"invented:number":18}'),
	('j52qxu2wdu3ike4qplkw', 'https://oparl.example.org/Organization/19', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 19', 'ausschuss 19', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/19?html', '2020-01-20 19:00:00+00', '2020-01-21 14:00:00+00', false, false, '{"invented:number":19}'),
	('vkdyz2ph4o42gzyzf3ay', 'https://oparl.example.org/Organization/20', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 20', 'ausschuss 20', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/20?html', '2020-01-21 20:00:00+00', '2020-01-22 16:00:00+00', false, false, '{"invented:number":20}'),
	('pv3hmls76lhcbvvpehcn', 'https://oparl.example.org/Organization/21', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 21', 'ausschuss 21', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/21?html', '2020-01-22 21:00:00+00', '2020-01-23 18:00:00+00', false, false, '{"invented:number":21}'),
	('3rqchzszfyqb7k2rbnlo', 'https://oparl.example.org/Organization/22', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 22', 'ausschuss 22', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/22?html', '2020-01-23 22:00:00+00', '2020-01-24 20:00:00+00', false, false, '{"invented:number":22}'),
	('ar6ya76qjabeaynkwef3', 'https://oparl.example.org/Organization/23', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 23', 'ausschuss 23', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/23?html', '2020-01-24 23:00:00+00', '2020-01-25 22:00:00+00', false, false, '{"invented:number":23}'),
	('bubahdue76njsu2yrsi2', 'https://oparl.example.org/Organization/24', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 24', 'ausschuss 24', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/24?html', '2020-01-25 00:00:00+00', '2020-01-26 00:00:00+00', false, false, '{"invented:number":24}'),
	('ob3ypubxsaavpq3vo2x3', 'https://oparl.example.org/Organization/25', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 25', 'ausschuss 25', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/25?html', '2020-01-26 01:00:00+00', '2020-01-27 02:00:00+00', false, false, '{"invented:number":25}'),
	('4piywehspu6qzitbafoy', 'https://oparl.example.org/Organization/26', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 26', 'ausschuss 26', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/26?html', '2020-01-27 02:00:00+00', '2020-01-28 04:00:00+00', false, false, '{"invented:number":26}'),
	('fssjjr6a6hzwrlbqs2gs', 'https://oparl.example.org/Organization/27', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 27', 'ausschuss 27', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/27?html', '2020-01-28 03:00:00+00', '2020-01-29 06:00:00+00', false, false, '{"invented:number":27}'),
	('bpp2shncqo7tr7iswf2s', 'https://oparl.example.org/Organization/28', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 28', 'ausschuss 28', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/28?html', '2020-01-29 04:00:00+00', '2020-01-30 08:00:00+00', false, false, '{"invented:number":28}'),
	('mdnskj6ruhdrr27ltzx5', 'https://oparl.example.org/Organization/29', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 29', 'ausschuss 29', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/29?html', '2020-01-30 05:00:00+00', '2020-01-31 10:00:00+00', false, false, '{"invented:number":29}'),
	('3arvjyhtanyygyeiyw2c', 'https://oparl.example.org/Organization/30', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 30', 'ausschuss 30', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/30?html', '2020-01-31 06:00:00+00', '2020-02-01 12:00:00+00', false, false, '{"invented:number":30}'),
	('mx3td7rvlsypyt5jf27j', 'https://oparl.example.org/Organization/31', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 31', 'ausschuss 31', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/31?html', '2020-02-01 07:00:00+00', '2020-02-02 14:00:00+00', false, false, '{"invented:number":31}'),
	('jcj3sgocr3mgfi2whxi6', 'https://oparl.example.org/Organization/32', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 32', 'ausschuss 32', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/32?html', '2020-02-02 08:00:00+00', '2020-02-03 16:00:00+00', false, false, '{"invented:number":32}'),
	('jsixk2acq6xkyfhqtk5t', 'https://oparl.example.org/Organization/33', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 33', 'ausschuss 33', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/33?html', '2020-02-03 09:00:00+00', '2020-02-04 18:00:00+00', false, false, '{"invented:number":33}'),
	('ovwkchut4yqc53xucrho', 'https://oparl.example.org/Organization/34', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 34', 'ausschuss 34', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/34?html', '2020-02-04 10:00:00+00', '2020-02-05 20:00:00+00', false, false, '{"invented:number":34}'),
	('mgrctedsixazgd3gxoq5', 'https://oparl.example.org/Organization/35', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 35', 'ausschuss 35', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/35?html', '2020-02-05 11:00:00+00', '2020-02-06 22:00:00+00', false, false, '{"invented:number":35}'),
	('ldqokhv6uq6vqwjxe5tr', 'https://oparl.example.org/Organization/36', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 36', 'ausschuss 36', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/36?html', '2020-02-06 12:00:00+00', '2020-02-08 00:00:00+00', false, false, '{"invented:number":36}'),
	('7ajfdncepgm7zz4ehpdu', 'https://oparl.example.org/Organization/37', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 37', 'ausschuss 37', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/37?html', '2020-02-07 13:00:00+00', '2020-02-09 02:00:00+00', false, false, '{"invented:number":37}'),
	('l6i4fz3erzs5tdycdyiq', 'https://oparl.example.org/Organization/38', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 38', 'ausschuss 38', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/38?html', '2020-02-08 14:00:00+00', '2020-02-10 04:00:00+00', false, false, '{"invented:number":38}'),
	('2k3rgxobw7a6rimg2tgo', 'https://oparl.example.org/Organization/39', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Ausschuss 39', 'ausschuss 39', '', 'null', '', 'Gremium', 'Ausschuss', '2019-06-01', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Organization/39?html', '2020-02-09 15:00:00+00', '2020-02-11 06:00:00+00', false, false, '{"invented:number":39}');
INSERT INTO outbox OVERRIDING SYSTEM VALUE VALUES
	(1, 'source.import', 'x', '\x7b7d', '2026-03-14 15:09:26+00');
INSERT INTO paper_districts VALUES
	('qqwd2t32onxpmegzydsx', 'fmfy7blxj6t7zkifeiep', 'TITLE');
INSERT INTO paper_districts_state VALUES
	(1, '1:abc', 2);
INSERT INTO paper_organizations VALUES
	('7gmhpsteutmzatou5huu', '', 'fmfy7blxj6t7zkifeiep');
INSERT INTO papers VALUES
	('fmfy7blxj6t7zkifeiep', 'https://oparl.example.org/Paper/0', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Radverkehr in Müllerviertel A: Sachstand und weiteres Vorgehen, Antrag 0', '0000/2020', 'radverkehr in muellerviertel a: sachstand und weiteres vorgehen, antrag 0 0000/2020', '', '', 'Antrag', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Paper/0?html', '2020-01-01 00:00:00+00', '2020-01-01 00:00:00+00', false, false, '{"invented:number":0}');
INSERT INTO persons VALUES
	('sld54qu7a2lmdlmbs7r2', 'https://oparl.example.org/Person/0', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie0', 'anna familie0', 'familie0 anna', 'Familie0', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/0?html', '2020-01-01 00:00:00+00', '2020-01-01 00:00:00+00', false, false, '{"invented:number":0}'),
	('4bdmpjqlrqqugm53j2x7', 'https://oparl.example.org/Person/2', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie2', 'anna familie2', 'familie2 anna', 'Familie2', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/2?html', '2020-01-03 02:00:00+00', '2020-01-03 04:00:00+00', false, false, '{"invented:number":2}'),
	('sgxcnz3vwlgg4xqbvxnn', 'https://oparl.example.org/Person/3', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie3', 'anna familie3', 'familie3 anna', 'Familie3', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/3?html', '2020-01-04 03:00:00+00', '2020-01-04 06:00:00+00', false, false, '{"invented:number":3}'),
	('dv6t5pswzerbbiwalyek', 'https://oparl.example.org/Person/4', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie4', 'anna familie4', 'familie4 anna', 'Familie4', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/4?html', '2020-01-05 04:00:00+00', '2020-01-05 08:00:00+00', false, false, '{"invented:number":4}'),
	('iymmkt6ia32h53euodon', 'https://oparl.example.org/Person/5', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie5', 'anna familie5', 'familie5 anna', 'Familie5', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/5?html', '2020-01-06 05:00:00+00', '2020-01-06 10:00:00+00', false, false, '{"invented:number":5}'),
	('6beex4txnm47a4233qp6', 'https://oparl.example.org/Person/6', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie6', 'anna familie6', 'familie6 anna', 'Familie6', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/6?html', '2020-01-07 06:00:00+00', '2020-01-07 12:00:00+00', false, false, '{"invented:number":6}'),
	('qgralkza33o3emaypybi', 'https://oparl.example.org/Person/7', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie7', 'anna familie7', 'familie7 anna', 'Familie7', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/7?html', '2020-01-08 07:00:00+00', '2020-01-08 14:00:00+00', false, false, '{"invented:number":7}'),
	('7si52clhrhcpjjgkzbpo', 'https://oparl.example.org/Person/8', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie8', 'anna familie8', 'familie8 anna', 'Familie8', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/8?html', '2020-01-09 08:00:00+00', '2020-01-09 16:00:00+00', false, false, '{"invented:number":8}'),
	('3rxfqaly6pwpbt244eeg', 'https://oparl.example.org/Person/9', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie9', 'anna familie9', 'familie9 anna', 'Familie9', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/9?html', '2020-01-10 09:00:00+00', '2020-01-10 18:00:00+00', false, false, '{"invented:number":9}'),
	('mec5p44diwfnr3msruii', 'https://oparl.example.org/Person/10', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie10', 'anna familie10', 'familie10 anna', 'Familie10', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/10?html', '2020-01-11 10:00:00+00', '2020-01-11 20:00:00+00', false, false, '{"invented:number":10}'),
	('uu5wwgmhxzpndinq6q3e', 'https://oparl.example.org/Person/11', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie11', 'anna familie11', 'familie11 anna', 'Familie11', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/11?html', '2020-01-12 11:00:00+00', '2020-01-12 22:00:00+00', false, false, '{"invented:number":11}'),
	('edkr2kugrk32hc5ynahc', 'https://oparl.example.org/Person/12', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie12', 'anna familie12', 'familie12 anna', 'Familie12', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/12?html', '2020-01-13 12:00:00+00', '2020-01-14 00:00:00+00', false, false, '{"invented:number":12}'),
	('gwjg4swfummyyfaxpdt6', 'https://oparl.example.org/Person/13', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie13', 'anna familie13', 'familie13 anna', 'Familie13', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/13?html', '2020-01-14 13:00:00+00', '2020-01-15 02:00:00+00', false, false, '{"invented:number":13}'),
	('ixpcossrnxlk6zjuovtg', 'https://oparl.example.org/Person/14', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie14', 'anna familie14', 'familie14 anna', 'Familie14', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/14?html', '2020-01-15 14:00:00+00', '2020-01-16 04:00:00+00', false, false, '{"invented:number":14}'),
	('z4qtft2bojgdzmjnk7o7', 'https://oparl.example.org/Person/15', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie15', 'anna familie15', 'familie15 anna', 'Familie15', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/15?html', '2020-01-16 15:00:00+00', '2020-01-17 06:00:00+00', false, false, '{"invented:number":15}'),
	('jx2k5uaxw7hwo4qwranw', 'https://oparl.example.org/Person/16', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie16', 'anna familie16', 'familie16 anna', 'Familie16', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/16?html', '2020-01-17 16:00:00+00', '2020-01-18 08:00:00+00', false, false, '{"invented:number":16}'),
	('uwgrnglesjdrgvvauprk', 'https://oparl.example.org/Person/17', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie17', 'anna familie17', 'familie17 anna', 'Familie17', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/17?html', '2020-01-18 17:00:00+00', '2020-01-19 10:00:00+00', false, false, '{"invented:number":17}'),
	('d2ssv7ns23w6hsqfcn3y', 'https://oparl.example.org/Person/18', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie18', 'anna familie18', 'familie18 anna', 'Familie18', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/18?html', '2020-01-19 18:00:00+00', '2020-01-20 12:00:00+00', false, false, '{"invented:number":18}'),
	('oliuerl2hwslmpxxbqxr', 'https://oparl.example.org/Person/19', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', 'Anna Familie19', 'anna familie19', 'familie19 anna', 'Familie19', 'Anna', '', '', '["Dr."]', '', 'null', 'null', '', 'null', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/Person/19?html', '2020-01-20 19:00:00+00', '2020-01-21 14:00:00+00', false, false, '{"invented:number":19}'),
	('emyripu3dtmsq64yceko', 'https://oparl.example.org/Person/1', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '', '', '', '', '', '', '', 'null', '', 'null', 'null', '', 'null', '', '', '', 'null', '', NULL, NULL, true, false, 'null');
INSERT INTO raw_objects VALUES
	('kra3pfbykeuxmwpg3aiu', 'https://oparl.example.org/File/0', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '', 'File', 'kra3pfbykeuxmwpg3aiu', '2020-01-01 00:00:00+00', '2020-01-01 00:00:00+00', false, '{"Entity":{"ID":"kra3pfbykeuxmwpg3aiu","URL":"https://oparl.example.org/File/0","SourceID":"bdfec4y4jqh2uemq6q26","BodyID":"tfybmdbaiqezdvhy6k2h","License":"https://creativecommons.org/licenses/by/4.0/","Keyword":null,"Web":"https://oparl.example.org/File/0?html","Created":"2020-01-01T00:00:00Z","Modified":"2020-01-01T00:00:00Z","Deleted":false,"Orphaned":false,"Vendor":{"invented:number":0},"Name":"Einladung","FileName":"dokument.pdf","MimeType":"application/pdf","Date":"","Size":1000,"SHA1Checksum":"","SHA512Checksum":"","Text":"","AccessURL":"https://oparl.example.org/File/0.pdf","DownloadURL":"","ExternalServiceURL":"","MasterFileID":"","FileLicense":""},"Links":null,"Parents":null,"District":null}'),
	('mjo4joloyudx73w3wtch', 'https://oparl.example.org/File/1', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '', 'File', 'mjo4joloyudx73w3wtch', '2020-01-02 01:00:00+00', '2020-01-02 02:00:00+00', false, '{"Entity":{"ID":"mjo4joloyudx73w3wtch","URL":"https://oparl.example.org/File/1","SourceID":"bdfec4y4jqh2uemq6q26","BodyID":"tfybmdbaiqezdvhy6k2h","License":"https://creativecommons.org/licenses/by/4.0/","Keyword":null,"Web":"https://oparl.example.org/File/1?html","Created":"2020-01-02T01:00:00Z","Modified":"2020-01-02T02:00:00Z","Deleted":false,"Orphaned":false,"Vendor":{"invented:number":1},"Name":"Radverkehr in Müllerviertel A: Sachstand und weiteres Vorgehen, Antrag 0","FileName":"dokument.pdf","MimeType":"application/pdf","Date":"2020-01-02","Size":1001,"SHA1Checksum":"","SHA512Checksum":"","Text":"","AccessURL":"https://oparl.example.org/File/1.pdf","DownloadURL":"","ExternalServiceURL":"","MasterFileID":"","FileLicense":""},"Links":null,"Parents":null,"District":null}'),
	('m5l3zyiajkkb3w4a2www', 'https://oparl.example.org/File/2', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '', 'File', 'm5l3zyiajkkb3w4a2www', '2020-01-03 02:00:00+00', '2020-01-03 04:00:00+00', false, '{"Entity":{"ID":"m5l3zyiajkkb3w4a2www","URL":"https://oparl.example.org/File/2","SourceID":"bdfec4y4jqh2uemq6q26","BodyID":"tfybmdbaiqezdvhy6k2h","License":"https://creativecommons.org/licenses/by/4.0/","Keyword":null,"Web":"https://oparl.example.org/File/2?html","Created":"2020-01-03T02:00:00Z","Modified":"2020-01-03T04:00:00Z","Deleted":false,"Orphaned":false,"Vendor":{"invented:number":2},"Name":"Anlage 1","FileName":"dokument.pdf","MimeType":"application/pdf","Date":"2020-01-03","Size":1002,"SHA1Checksum":"","SHA512Checksum":"","Text":"","AccessURL":"https://oparl.example.org/File/2.pdf","DownloadURL":"","ExternalServiceURL":"","MasterFileID":"","FileLicense":""},"Links":null,"Parents":null,"District":null}'),
	('2nfddepcnsuqjck3lokz', 'https://oparl.example.org/File/3', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '', 'File', '2nfddepcnsuqjck3lokz', '2020-01-04 03:00:00+00', '2020-01-04 06:00:00+00', false, '{"Entity":{"ID":"2nfddepcnsuqjck3lokz","URL":"https://oparl.example.org/File/3","SourceID":"bdfec4y4jqh2uemq6q26","BodyID":"tfybmdbaiqezdvhy6k2h","License":"https://creativecommons.org/licenses/by/4.0/","Keyword":null,"Web":"https://oparl.example.org/File/3?html","Created":"2020-01-04T03:00:00Z","Modified":"2020-01-04T06:00:00Z","Deleted":false,"Orphaned":false,"Vendor":{"invented:number":3},"Name":"Anlage 2","FileName":"dokument.pdf","MimeType":"application/pdf","Date":"2020-01-04","Size":1003,"SHA1Checksum":"","SHA512Checksum":"","Text":"","AccessURL":"https://oparl.example.org/File/3.pdf","DownloadURL":"","ExternalServiceURL":"","MasterFileID":"","FileLicense":""},"Links":null,"Parents":null,"District":null}'),
	('fmfy7blxj6t7zkifeiep', 'https://oparl.example.org/Paper/0', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '', 'Paper', 'fmfy7blxj6t7zkifeiep', '2020-01-01 00:00:00+00', '2020-01-01 00:00:00+00', false, '{"Entity":{"ID":"fmfy7blxj6t7zkifeiep","URL":"https://oparl.example.org/Paper/0","SourceID":"bdfec4y4jqh2uemq6q26","BodyID":"tfybmdbaiqezdvhy6k2h","License":"https://creativecommons.org/licenses/by/4.0/","Keyword":null,"Web":"https://oparl.example.org/Paper/0?html","Created":"2020-01-01T00:00:00Z","Modified":"2020-01-01T00:00:00Z","Deleted":false,"Orphaned":false,"Vendor":{"invented:number":0},"Name":"Radverkehr in Müllerviertel A: Sachstand und weiteres Vorgehen, Antrag 0","Reference":"0000/2020","Date":"","SortDate":"","PaperType":"Antrag"},"Links":[{"From":"","Role":"Paper.originatorOrganization","To":"7gmhpsteutmzatou5huu","Position":0,"Orphaned":false,"ByChild":false},{"From":"","Role":"Paper.underDirectionOf","To":"7gmhpsteutmzatou5huu","Position":0,"Orphaned":false,"ByChild":false},{"From":"","Role":"Paper.originatorPerson","To":"sld54qu7a2lmdlmbs7r2","Position":0,"Orphaned":false,"ByChild":false},{"From":"","Role":"Paper.mainFile","To":"mjo4joloyudx73w3wtch","Position":0,"Orphaned":false,"ByChild":false},{"From":"","Role":"Paper.auxiliaryFile","To":"m5l3zyiajkkb3w4a2www","Position":0,"Orphaned":false,"ByChild":false},{"From":"","Role":"Paper.auxiliaryFile","To":"2nfddepcnsuqjck3lokz","Position":1,"Orphaned":false,"ByChild":false},{"From":"","Role":"Paper.consultation","To":"5mhzmhf2smcnml7gnvg4","Position":0,"Orphaned":false,"ByChild":false},{"From":"","Role":"Paper.location","To":"r53ptgewkr6yqnortihv","Position":0,"Orphaned":false,"ByChild":false}],"Parents":null,"District":null}'),
	('5mhzmhf2smcnml7gnvg4', 'https://oparl.example.org/Consultation/0', 'bdfec4y4jqh2uemq6q26', 'tfybmdbaiqezdvhy6k2h', '', 'Consultation', '5mhzmhf2smcnml7gnvg4', '2020-01-01 00:00:00+00', '2020-01-01 00:00:00+00', false, '{"Entity":{"ID":"5mhzmhf2smcnml7gnvg4","URL":"https://oparl.example.org/Consultation/0","SourceID":"bdfec4y4jqh2uemq6q26","BodyID":"tfybmdbaiqezdvhy6k2h","License":"https://creativecommons.org/licenses/by/4.0/","Keyword":null,"Web":"https://oparl.example.org/Consultation/0?html","Created":"2020-01-01T00:00:00Z","Modified":"2020-01-01T00:00:00Z","Deleted":false,"Orphaned":false,"Vendor":{"invented:number":0},"PaperID":"fmfy7blxj6t7zkifeiep","MeetingID":"c5hirdg2pf5bm475dgtj","AgendaItemID":"kmyiuus2kn5lrsfoeg7k","Authoritative":null,"Role":"Entscheidung"},"Links":[{"From":"","Role":"Consultation.organization","To":"7gmhpsteutmzatou5huu","Position":0,"Orphaned":false,"ByChild":false}],"Parents":[{"From":"fmfy7blxj6t7zkifeiep","Role":"Paper.consultation","To":"","Position":0,"Orphaned":false,"ByChild":false}],"District":null}');
INSERT INTO revisions VALUES
	('fmfy7blxj6t7zkifeiep', 1, 'CHANGED', 'Paper', '2026-03-14 15:09:26+00', NULL, '[{"property":"name","before":"a","after":"b"}]');
INSERT INTO runs VALUES
	('run1', 'bdfec4y4jqh2uemq6q26', 'FULL', 'DONE', '2026-03-14 15:09:26+00', '2026-03-14 15:09:26+00', 0, 0, 0, '{"counts":null,"missing":0}', '');
INSERT INTO sources VALUES
	('bdfec4y4jqh2uemq6q26', 'https://oparl.example.org/system', 'Probestadt', 'ACTIVE', false, 'null', 'null', 'null', '', '', '', '2026-03-14 14:09:26+00', NULL, NULL, NULL, '', NULL);
INSERT INTO systems VALUES
	('fzykovfy35wscyr7fy3q', 'https://oparl.example.org/System/0', 'bdfec4y4jqh2uemq6q26', '', 'https://schema.oparl.org/1.1/', 'null', 'Invented', '', '', '', '', '', 'https://creativecommons.org/licenses/by/4.0/', 'null', 'https://oparl.example.org/System/0?html', '2020-01-01 00:00:00+00', '2020-01-01 00:00:00+00', false, false, '{"invented:number":0}');
INSERT INTO tombstones VALUES
	('emyripu3dtmsq64yceko'),
	('2nfddepcnsuqjck3lokz');
SELECT pg_catalog.setval('bun_migration_locks_id_seq', 1, false);
SELECT pg_catalog.setval('bun_migrations_id_seq', 18, true);
SELECT pg_catalog.setval('outbox_id_seq', 1, true);
ALTER TABLE ONLY agenda_items
    ADD CONSTRAINT agenda_items_pkey PRIMARY KEY (id);
ALTER TABLE ONLY barrier_reports
    ADD CONSTRAINT barrier_reports_pkey PRIMARY KEY (year, number);
ALTER TABLE ONLY barrier_years
    ADD CONSTRAINT barrier_years_pkey PRIMARY KEY (year);
ALTER TABLE ONLY bodies
    ADD CONSTRAINT bodies_pkey PRIMARY KEY (id);
ALTER TABLE ONLY bun_migration_locks
    ADD CONSTRAINT bun_migration_locks_pkey PRIMARY KEY (id);
ALTER TABLE ONLY bun_migration_locks
    ADD CONSTRAINT bun_migration_locks_table_name_key UNIQUE (table_name);
ALTER TABLE ONLY bun_migrations
    ADD CONSTRAINT bun_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY consultations
    ADD CONSTRAINT consultations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY data_version
    ADD CONSTRAINT data_version_pkey PRIMARY KEY (id);
ALTER TABLE ONLY districts
    ADD CONSTRAINT districts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY files
    ADD CONSTRAINT files_pkey PRIMARY KEY (id);
ALTER TABLE ONLY foreign_names
    ADD CONSTRAINT foreign_names_pkey PRIMARY KEY (key, id);
ALTER TABLE ONLY foreign_names_state
    ADD CONSTRAINT foreign_names_state_pkey PRIMARY KEY (id);
ALTER TABLE ONLY harvest_pages
    ADD CONSTRAINT harvest_pages_pkey PRIMARY KEY (run_id, list, number);
ALTER TABLE ONLY legislative_terms
    ADD CONSTRAINT legislative_terms_pkey PRIMARY KEY (id);
ALTER TABLE ONLY links
    ADD CONSTRAINT links_pkey PRIMARY KEY (from_id, role, to_id);
ALTER TABLE ONLY list_cursors
    ADD CONSTRAINT list_cursors_pkey PRIMARY KEY (source_id, list);
ALTER TABLE ONLY locations
    ADD CONSTRAINT locations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY meetings
    ADD CONSTRAINT meetings_pkey PRIMARY KEY (id);
ALTER TABLE ONLY memberships
    ADD CONSTRAINT memberships_pkey PRIMARY KEY (id);
ALTER TABLE ONLY missing_links
    ADD CONSTRAINT missing_links_pkey PRIMARY KEY (id);
ALTER TABLE ONLY organizations
    ADD CONSTRAINT organizations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY outbox
    ADD CONSTRAINT outbox_kind_unique_key_key UNIQUE (kind, unique_key);
ALTER TABLE ONLY outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY paper_districts
    ADD CONSTRAINT paper_districts_pkey PRIMARY KEY (district_id, paper_id, reason);
ALTER TABLE ONLY paper_districts_state
    ADD CONSTRAINT paper_districts_state_pkey PRIMARY KEY (id);
ALTER TABLE ONLY paper_organizations
    ADD CONSTRAINT paper_organizations_pkey PRIMARY KEY (organization_id, sort_date, paper_id);
ALTER TABLE ONLY papers
    ADD CONSTRAINT papers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY persons
    ADD CONSTRAINT persons_pkey PRIMARY KEY (id);
ALTER TABLE ONLY raw_objects
    ADD CONSTRAINT raw_objects_pkey PRIMARY KEY (id);
ALTER TABLE ONLY revisions
    ADD CONSTRAINT revisions_pkey PRIMARY KEY (object_id, number);
ALTER TABLE ONLY runs
    ADD CONSTRAINT runs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY sources
    ADD CONSTRAINT sources_pkey PRIMARY KEY (id);
ALTER TABLE ONLY systems
    ADD CONSTRAINT systems_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tombstones
    ADD CONSTRAINT tombstones_pkey PRIMARY KEY (id);
CREATE INDEX agenda_items_consultation ON agenda_items USING btree (consultation_id) WHERE (consultation_id <> ''::text);
CREATE INDEX agenda_items_source ON agenda_items USING btree (source_id, deleted, orphaned, modified);
CREATE INDEX barrier_reports_state ON barrier_reports USING btree (state, created);
CREATE UNIQUE INDEX barrier_reports_token ON barrier_reports USING btree (token_hash);
CREATE INDEX bodies_location ON bodies USING btree (location_id) WHERE (location_id <> ''::text);
CREATE INDEX bodies_source ON bodies USING btree (source_id, deleted, orphaned, modified);
CREATE UNIQUE INDEX bun_migrations_name_unique ON bun_migrations USING btree (name);
CREATE INDEX consultations_agenda_item ON consultations USING btree (agenda_item_id) WHERE (agenda_item_id <> ''::text);
CREATE INDEX consultations_meeting ON consultations USING btree (meeting_id) WHERE (meeting_id <> ''::text);
CREATE INDEX consultations_source ON consultations USING btree (source_id, deleted, orphaned, modified);
CREATE INDEX files_body_list ON files USING btree (body_id, deleted, orphaned, date, id);
CREATE INDEX files_list ON files USING btree (deleted, orphaned, date, id, body_id);
CREATE INDEX files_master ON files USING btree (master_file_id) WHERE (master_file_id <> ''::text);
CREATE INDEX files_source ON files USING btree (source_id, deleted, orphaned, modified);
CREATE INDEX foreign_names_id ON foreign_names USING btree (id);
CREATE INDEX legislative_terms_source ON legislative_terms USING btree (source_id, deleted, orphaned, modified);
CREATE INDEX links_to ON links USING btree (to_id, role, from_id, orphaned, by_child);
CREATE INDEX locations_source ON locations USING btree (source_id, deleted, orphaned, modified);
CREATE INDEX locations_sub_locality ON locations USING btree (sub_locality_fold) WHERE (sub_locality_fold <> ''::text);
CREATE INDEX meetings_body_list ON meetings USING btree (body_id, deleted, orphaned, start_key, id);
CREATE INDEX meetings_list ON meetings USING btree (deleted, orphaned, start_key, id, body_id);
CREATE INDEX meetings_location ON meetings USING btree (location_id) WHERE (location_id <> ''::text);
CREATE INDEX meetings_source ON meetings USING btree (source_id, deleted, orphaned, modified);
CREATE INDEX memberships_on_behalf_of ON memberships USING btree (on_behalf_of_id) WHERE (on_behalf_of_id <> ''::text);
CREATE INDEX memberships_organization ON memberships USING btree (organization_id);
CREATE INDEX memberships_person ON memberships USING btree (person_id);
CREATE INDEX memberships_source ON memberships USING btree (source_id, deleted, orphaned, modified);
CREATE INDEX missing_links_due ON missing_links USING btree (source_id, next_try_at);
CREATE INDEX organizations_list ON organizations USING btree (deleted, orphaned, name_fold, id);
CREATE INDEX organizations_location ON organizations USING btree (location_id) WHERE (location_id <> ''::text);
CREATE INDEX organizations_source ON organizations USING btree (source_id, deleted, orphaned, modified);
CREATE INDEX paper_districts_paper ON paper_districts USING btree (paper_id, district_id, reason);
CREATE INDEX paper_organizations_paper ON paper_organizations USING btree (paper_id);
CREATE INDEX papers_body_list ON papers USING btree (body_id, deleted, orphaned, sort_date, id);
CREATE INDEX papers_list ON papers USING btree (deleted, orphaned, sort_date, id, body_id);
CREATE INDEX papers_source ON papers USING btree (source_id, deleted, orphaned, modified);
CREATE INDEX papers_undated ON papers USING btree (id) WHERE (date = ''::text);
CREATE INDEX persons_list ON persons USING btree (deleted, orphaned, sort_key, id);
CREATE INDEX persons_source ON persons USING btree (source_id, deleted, orphaned, modified);
CREATE INDEX raw_objects_source ON raw_objects USING btree (source_id, id);
CREATE INDEX revisions_recent ON revisions USING btree (type, at, object_id, number);
CREATE INDEX runs_source ON runs USING btree (source_id, started);
CREATE INDEX systems_source ON systems USING btree (source_id, deleted, orphaned, modified);
