-- The list-valued properties of all objects: from_id names to_id in its property role
-- ("Paper.mainFile"), at position of the list.
--
-- orphaned: the newest version of from_id no longer names to_id; kept for roles that
-- contain (files, agenda items, consultations, memberships), so that the address of what
-- was taken off still says where it belonged. by_child: only to_id says that it belongs
-- to from_id.
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

-- Addresses that some object names and that nothing was ever seen at.
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

-- Which papers an organization has to do with: it wrote them, directs them or consults
-- them. Derived from papers, links and consultations, and only of what readers see, so
-- that the papers of a council of many years are listed and counted without a join.
CREATE TABLE paper_organizations (
    organization_id TEXT NOT NULL,
    sort_date       TEXT NOT NULL,
    paper_id        TEXT NOT NULL,
    PRIMARY KEY (organization_id, sort_date, paper_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX paper_organizations_paper ON paper_organizations (paper_id);
