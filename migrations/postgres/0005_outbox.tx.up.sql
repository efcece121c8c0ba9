-- Work left by a transaction for after its commit. At most one piece of work per kind
-- and unique_key waits at a time; the relay hands it to the queue and deletes the row.
CREATE TABLE outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind       text COLLATE "C" NOT NULL,
    unique_key text COLLATE "C" NOT NULL,
    payload    bytea,
    created_at timestamptz NOT NULL,
    UNIQUE (kind, unique_key)
);

-- One number that grows with every transaction that changes what a reader can see.
CREATE TABLE data_version (
    id      integer NOT NULL PRIMARY KEY CHECK (id = 1),
    version bigint NOT NULL DEFAULT 0
);

INSERT INTO data_version (id, version) VALUES (1, 0);
