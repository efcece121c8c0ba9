-- Under which names others know our objects: web addresses of the publisher's own pages and
-- numbers of papers, each as a hash of its normalised form, so that spelling and length of
-- addresses do not matter.
CREATE TABLE foreign_names (
    key text COLLATE "C" NOT NULL,
    id  text COLLATE "C" NOT NULL,
    PRIMARY KEY (key, id)
);

CREATE INDEX foreign_names_id ON foreign_names (id);

-- By which rules the names of all objects were last brought into that form; 0: not yet.
CREATE TABLE foreign_names_state (
    id    integer NOT NULL PRIMARY KEY CHECK (id = 1),
    rules integer NOT NULL DEFAULT 0
);

INSERT INTO foreign_names_state (id) VALUES (1);
