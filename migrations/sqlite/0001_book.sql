-- The book: what is written once and read for ever, and what may be erased beside it.
-- Same tables and columns as migrations/postgres/0001_book.sql. Never edited once released.
--
-- Append-only here means: whoever writes through SQLite with any tool meets a refusal, REPLACE included. It is no
-- proof: who has the file can drop the triggers. The proof is the tree and its checkpoints.

-- postgres-es layout. sequence = position + 1. The trigger keeps the sequence without a hole.
CREATE TABLE events (
    aggregate_type TEXT NOT NULL CHECK (aggregate_type = 'cooperative'),
    aggregate_id TEXT NOT NULL,
    sequence INTEGER NOT NULL CHECK (sequence >= 1),
    event_type TEXT NOT NULL,
    event_version TEXT NOT NULL,
    payload TEXT NOT NULL,
    metadata TEXT NOT NULL,
    PRIMARY KEY (aggregate_type, aggregate_id, sequence)
) STRICT;

CREATE TABLE entries (
    aggregate_id TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    leaf BLOB NOT NULL,
    leaf_hash BLOB NOT NULL CHECK (length(leaf_hash) = 32),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    PRIMARY KEY (aggregate_id, position)
) STRICT;

-- The tree's stored hashes, in tlog_tiles order.
CREATE TABLE tree_nodes (
    aggregate_id TEXT NOT NULL,
    node_index INTEGER NOT NULL CHECK (node_index >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (aggregate_id, node_index)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipts (
    aggregate_id TEXT NOT NULL,
    command_id BLOB NOT NULL CHECK (length(command_id) = 16),
    body_mac BLOB NOT NULL CHECK (length(body_mac) = 32),
    mac_key INTEGER NOT NULL CHECK (mac_key >= 0),
    first_position INTEGER NOT NULL CHECK (first_position >= 0),
    last_position INTEGER NOT NULL CHECK (last_position >= first_position),
    leaf_hash BLOB NOT NULL CHECK (length(leaf_hash) = 32),
    size INTEGER NOT NULL CHECK (size > last_position),
    PRIMARY KEY (aggregate_id, command_id),
    UNIQUE (aggregate_id, first_position)
) STRICT;

CREATE TABLE checkpoints (
    aggregate_id TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    root BLOB NOT NULL CHECK (length(root) = 32),
    note TEXT NOT NULL,
    PRIMARY KEY (aggregate_id, size)
) STRICT;

CREATE TABLE cosignatures (
    aggregate_id TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    witness TEXT NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (aggregate_id, size, witness)
) STRICT;

-- RFC 3161 tokens; subject is the SHA-256 of what is stamped.
CREATE TABLE timestamps (
    aggregate_id TEXT NOT NULL,
    subject BLOB NOT NULL CHECK (length(subject) = 32),
    authority TEXT NOT NULL,
    token BLOB NOT NULL,
    PRIMARY KEY (aggregate_id, subject, authority)
) STRICT;

-- Below: rows that an erasure deletes. Never changed.

CREATE TABLE texts (
    aggregate_id TEXT NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    key_number INTEGER NOT NULL CHECK (key_number >= 0),
    nonce BLOB NOT NULL CHECK (length(nonce) = 24),
    ciphertext BLOB NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    PRIMARY KEY (aggregate_id, digest)
) STRICT;

CREATE TABLE attachments (
    aggregate_id TEXT NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    key_number INTEGER NOT NULL CHECK (key_number >= 0),
    nonce BLOB NOT NULL CHECK (length(nonce) = 24),
    ciphertext BLOB NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    PRIMARY KEY (aggregate_id, digest)
) STRICT;

CREATE TABLE vault_fields (
    aggregate_id TEXT NOT NULL,
    person BLOB NOT NULL CHECK (length(person) = 16),
    field TEXT NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    key_number INTEGER NOT NULL CHECK (key_number >= 0),
    nonce BLOB NOT NULL CHECK (length(nonce) = 24),
    ciphertext BLOB NOT NULL,
    PRIMARY KEY (aggregate_id, digest)
) STRICT;

CREATE INDEX vault_fields_by_person ON vault_fields (aggregate_id, person);

-- One row for each key of the book that wraps the person's key.
CREATE TABLE person_keys (
    aggregate_id TEXT NOT NULL,
    person BLOB NOT NULL CHECK (length(person) = 16),
    key_number INTEGER NOT NULL CHECK (key_number >= 0),
    nonce BLOB NOT NULL CHECK (length(nonce) = 24),
    wrapped BLOB NOT NULL,
    PRIMARY KEY (aggregate_id, person, key_number)
) STRICT;

-- The messages are API: the store reads "quitus: key exists in <table>" and "quitus: not the next row of <table>" as
-- conflicts.

CREATE TRIGGER events_never_updated BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'quitus: events is append-only'); END;

CREATE TRIGGER events_never_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'quitus: events is append-only'); END;

-- Neither a row that is there nor a hole: the next row, or none.
CREATE TRIGGER events_without_a_hole BEFORE INSERT ON events
WHEN NEW.sequence <> 1 + COALESCE(
    (SELECT max(sequence) FROM events WHERE aggregate_type = NEW.aggregate_type AND aggregate_id = NEW.aggregate_id), 0
)
BEGIN SELECT RAISE(ABORT, 'quitus: not the next row of events'); END;

CREATE TRIGGER entries_never_replaced BEFORE INSERT ON entries
WHEN EXISTS (SELECT 1 FROM entries WHERE aggregate_id = NEW.aggregate_id AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'quitus: key exists in entries'); END;

CREATE TRIGGER entries_never_updated BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'quitus: entries is append-only'); END;

CREATE TRIGGER entries_never_deleted BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'quitus: entries is append-only'); END;

CREATE TRIGGER tree_nodes_never_replaced BEFORE INSERT ON tree_nodes
WHEN EXISTS (SELECT 1 FROM tree_nodes WHERE aggregate_id = NEW.aggregate_id AND node_index = NEW.node_index)
BEGIN SELECT RAISE(ABORT, 'quitus: key exists in tree_nodes'); END;

CREATE TRIGGER tree_nodes_never_updated BEFORE UPDATE ON tree_nodes
BEGIN SELECT RAISE(ABORT, 'quitus: tree_nodes is append-only'); END;

CREATE TRIGGER tree_nodes_never_deleted BEFORE DELETE ON tree_nodes
BEGIN SELECT RAISE(ABORT, 'quitus: tree_nodes is append-only'); END;

CREATE TRIGGER receipts_never_replaced BEFORE INSERT ON receipts
WHEN EXISTS (
    SELECT 1 FROM receipts
    WHERE aggregate_id = NEW.aggregate_id AND (command_id = NEW.command_id OR first_position = NEW.first_position)
)
BEGIN SELECT RAISE(ABORT, 'quitus: key exists in receipts'); END;

CREATE TRIGGER receipts_never_updated BEFORE UPDATE ON receipts
BEGIN SELECT RAISE(ABORT, 'quitus: receipts is append-only'); END;

CREATE TRIGGER receipts_never_deleted BEFORE DELETE ON receipts
BEGIN SELECT RAISE(ABORT, 'quitus: receipts is append-only'); END;

CREATE TRIGGER checkpoints_never_replaced BEFORE INSERT ON checkpoints
WHEN EXISTS (SELECT 1 FROM checkpoints WHERE aggregate_id = NEW.aggregate_id AND size = NEW.size)
BEGIN SELECT RAISE(ABORT, 'quitus: key exists in checkpoints'); END;

CREATE TRIGGER checkpoints_never_updated BEFORE UPDATE ON checkpoints
BEGIN SELECT RAISE(ABORT, 'quitus: checkpoints is append-only'); END;

CREATE TRIGGER checkpoints_never_deleted BEFORE DELETE ON checkpoints
BEGIN SELECT RAISE(ABORT, 'quitus: checkpoints is append-only'); END;

CREATE TRIGGER cosignatures_never_replaced BEFORE INSERT ON cosignatures
WHEN EXISTS (SELECT 1 FROM cosignatures WHERE aggregate_id = NEW.aggregate_id AND size = NEW.size AND witness = NEW.witness)
BEGIN SELECT RAISE(ABORT, 'quitus: key exists in cosignatures'); END;

CREATE TRIGGER cosignatures_never_updated BEFORE UPDATE ON cosignatures
BEGIN SELECT RAISE(ABORT, 'quitus: cosignatures is append-only'); END;

CREATE TRIGGER cosignatures_never_deleted BEFORE DELETE ON cosignatures
BEGIN SELECT RAISE(ABORT, 'quitus: cosignatures is append-only'); END;

CREATE TRIGGER timestamps_never_replaced BEFORE INSERT ON timestamps
WHEN EXISTS (SELECT 1 FROM timestamps WHERE aggregate_id = NEW.aggregate_id AND subject = NEW.subject AND authority = NEW.authority)
BEGIN SELECT RAISE(ABORT, 'quitus: key exists in timestamps'); END;

CREATE TRIGGER timestamps_never_updated BEFORE UPDATE ON timestamps
BEGIN SELECT RAISE(ABORT, 'quitus: timestamps is append-only'); END;

CREATE TRIGGER timestamps_never_deleted BEFORE DELETE ON timestamps
BEGIN SELECT RAISE(ABORT, 'quitus: timestamps is append-only'); END;

CREATE TRIGGER texts_never_replaced BEFORE INSERT ON texts
WHEN EXISTS (SELECT 1 FROM texts WHERE aggregate_id = NEW.aggregate_id AND digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'quitus: key exists in texts'); END;

CREATE TRIGGER texts_never_updated BEFORE UPDATE ON texts
BEGIN SELECT RAISE(ABORT, 'quitus: texts is append-only'); END;

CREATE TRIGGER attachments_never_replaced BEFORE INSERT ON attachments
WHEN EXISTS (SELECT 1 FROM attachments WHERE aggregate_id = NEW.aggregate_id AND digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'quitus: key exists in attachments'); END;

CREATE TRIGGER attachments_never_updated BEFORE UPDATE ON attachments
BEGIN SELECT RAISE(ABORT, 'quitus: attachments is append-only'); END;

CREATE TRIGGER vault_fields_never_replaced BEFORE INSERT ON vault_fields
WHEN EXISTS (SELECT 1 FROM vault_fields WHERE aggregate_id = NEW.aggregate_id AND digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'quitus: key exists in vault_fields'); END;

CREATE TRIGGER vault_fields_never_updated BEFORE UPDATE ON vault_fields
BEGIN SELECT RAISE(ABORT, 'quitus: vault_fields is append-only'); END;

CREATE TRIGGER person_keys_never_replaced BEFORE INSERT ON person_keys
WHEN EXISTS (SELECT 1 FROM person_keys WHERE aggregate_id = NEW.aggregate_id AND person = NEW.person AND key_number = NEW.key_number)
BEGIN SELECT RAISE(ABORT, 'quitus: key exists in person_keys'); END;

CREATE TRIGGER person_keys_never_updated BEFORE UPDATE ON person_keys
BEGIN SELECT RAISE(ABORT, 'quitus: person_keys is append-only'); END;
