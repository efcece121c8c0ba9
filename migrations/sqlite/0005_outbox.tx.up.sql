-- Work left by a transaction for after its commit. At most one piece of work per kind
-- and unique_key waits at a time; the relay hands it to the queue and deletes the row.
CREATE TABLE outbox (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kind       TEXT NOT NULL,
    unique_key TEXT NOT NULL,
    payload    BLOB,
    created_at TEXT NOT NULL,
    UNIQUE (kind, unique_key)
) STRICT;

-- One number that grows with every transaction that changes what a reader can see.
CREATE TABLE data_version (
    id      INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    version INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO data_version (id, version) VALUES (1, 0);
