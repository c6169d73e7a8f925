//! The reads, in words that both databases understand. `$1` is always the book.
//!
//! `CAST(… AS TEXT)` keeps the stored text of a PostgreSQL `json` as it was written and is nothing on SQLite.

macro_rules! of_book {
    ($columns:literal, $table:literal, $rest:literal) => {
        concat!("SELECT ", $columns, " FROM ", $table, " WHERE aggregate_id = $1 ", $rest)
    };
}

macro_rules! sealed {
    ($table:literal, $rest:literal) => {
        of_book!("digest, salt, key_number, nonce, ciphertext, media_type, size", $table, $rest)
    };
}

/// Skips from book to book along the primary key, so that long books cost no more than short ones.
pub(super) const BOOKS: &str = "
WITH RECURSIVE book(id) AS (
    SELECT (SELECT min(aggregate_id) FROM events WHERE aggregate_type = 'cooperative' AND aggregate_id > $1)
    UNION ALL
    SELECT (SELECT min(aggregate_id) FROM events WHERE aggregate_type = 'cooperative' AND aggregate_id > book.id)
    FROM book WHERE book.id IS NOT NULL
)
SELECT id, (SELECT max(sequence) FROM events WHERE aggregate_type = 'cooperative' AND aggregate_id = book.id) AS size
FROM book WHERE id IS NOT NULL LIMIT $2";

pub(super) const HEAD: &str = of_book!(
    "sequence, metadata ->> 'recorded_at' AS recorded_at",
    "events",
    "AND aggregate_type = 'cooperative' ORDER BY sequence DESC LIMIT 1"
);

pub(super) const EVENTS: &str = of_book!(
    "sequence, event_type, event_version, CAST(payload AS TEXT) AS payload, CAST(metadata AS TEXT) AS metadata",
    "events",
    "AND aggregate_type = 'cooperative' AND sequence > $2 ORDER BY sequence LIMIT $3"
);

/// A page of events as the lines of one text: each row of its own would cross from the database's thread by itself, which
/// takes longer than reading it. A payload is canonical JSON, in which no line ends. Whoever reads the lines puts them in
/// order: both databases add them in that of the page, and neither promises it without sorting whole lines once more.
pub(super) const FACTS: &str = "SELECT string_agg(concat_ws(' ', sequence, event_type, event_version, payload), '
') AS lines FROM (
        SELECT sequence, event_type, event_version, CAST(payload AS TEXT) AS payload
        FROM events WHERE aggregate_id = $1 AND aggregate_type = 'cooperative' AND sequence > $2
        ORDER BY sequence LIMIT $3
    ) AS page";

pub(super) const LEAVES: &str =
    of_book!("position, leaf, leaf_hash, salt", "entries", "AND position BETWEEN $2 AND $3 ORDER BY position");

pub(super) const LEAF_FROM: &str = of_book!("position", "entries", "AND position >= $2 ORDER BY position LIMIT 1");

/// The nodes of the tree: that of the leaf, and those that it completes.
pub(super) const NODES: &str =
    of_book!("position, leaf_hash, parents", "entries", "AND position >= $2 ORDER BY position LIMIT $3");

/// A receipt stands on the last entry of its command, so none begins behind where it stands.
pub(super) const RECEIPTS: &str = of_book!(
    "command_id, body_mac, mac_key, first_position, position, leaf_hash",
    "entries",
    "AND command_id IS NOT NULL AND position >= $2 AND first_position >= $2 ORDER BY position LIMIT $3"
);

pub(super) const RECEIPT: &str =
    of_book!("command_id, body_mac, mac_key, first_position, position, leaf_hash", "entries", "AND command_id = $2");

pub(super) const CHECKPOINTS: &str =
    of_book!("size, root, note", "checkpoints", "AND size >= $2 ORDER BY size LIMIT $3");

pub(super) const LATEST_CHECKPOINT: &str = of_book!("size, root, note", "checkpoints", "ORDER BY size DESC LIMIT 1");

pub(super) const PUT_CHECKPOINT: &str =
    "INSERT INTO checkpoints (aggregate_id, size, root, note) VALUES ($1, $2, $3, $4)";

pub(super) const COSIGNATURES: &str = of_book!("size, witness, line", "cosignatures", "AND size = $2 ORDER BY witness");

pub(super) const PUT_COSIGNATURE: &str =
    "INSERT INTO cosignatures (aggregate_id, size, witness, line) VALUES ($1, $2, $3, $4)";

/// By whole subjects, so that a page never ends between two authorities.
pub(super) const TIMESTAMPS: &str = of_book!(
    "subject, authority, token",
    "timestamps",
    "AND subject IN (SELECT DISTINCT subject FROM timestamps
        WHERE aggregate_id = $1 AND subject > $2 ORDER BY subject LIMIT $3)
     ORDER BY subject, authority"
);

pub(super) const TIMESTAMP: &str =
    of_book!("subject, authority, token", "timestamps", "AND subject = $2 AND authority = $3");

pub(super) const PUT_TIMESTAMP: &str =
    "INSERT INTO timestamps (aggregate_id, subject, authority, token) VALUES ($1, $2, $3, $4)";

pub(super) const TEXT: &str = sealed!("texts", "AND digest = $2");
pub(super) const TEXTS: &str = sealed!("texts", "AND digest > $2 ORDER BY digest LIMIT $3");
pub(super) const ATTACHMENT: &str = sealed!("attachments", "AND digest = $2");
pub(super) const ATTACHMENTS: &str = sealed!("attachments", "AND digest > $2 ORDER BY digest LIMIT $3");

pub(super) const VAULT_OF: &str = of_book!(
    "person, field, digest, key_number, nonce, ciphertext",
    "vault_fields",
    "AND person = $2 ORDER BY field, digest"
);

pub(super) const VAULT_FIELDS: &str = of_book!(
    "person, field, digest, key_number, nonce, ciphertext",
    "vault_fields",
    "AND digest > $2 ORDER BY digest LIMIT $3"
);

pub(super) const KEYS_OF: &str =
    of_book!("person, key_number, nonce, wrapped", "person_keys", "AND person = $2 ORDER BY key_number");

pub(super) const FIRST_PERSON_KEYS: &str = of_book!(
    "person, key_number, nonce, wrapped",
    "person_keys",
    "AND person IN (SELECT DISTINCT person FROM person_keys WHERE aggregate_id = $1 ORDER BY person LIMIT $2)
     ORDER BY person, key_number"
);

pub(super) const PERSON_KEYS: &str = of_book!(
    "person, key_number, nonce, wrapped",
    "person_keys",
    "AND person IN (SELECT DISTINCT person FROM person_keys
        WHERE aggregate_id = $1 AND person > $2 ORDER BY person LIMIT $3)
     ORDER BY person, key_number"
);

pub(super) const SCHEMA_VERSION: &str = "SELECT CAST(max(version) AS BIGINT) AS version FROM quitus_schema";

// What an append writes beside the two tables of every command. `$1` is the book here too.

pub(super) const INSERT_TEXT: &str = "
INSERT INTO texts (aggregate_id, digest, salt, key_number, nonce, ciphertext, media_type, size)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

pub(super) const INSERT_ATTACHMENT: &str = "
INSERT INTO attachments (aggregate_id, digest, salt, key_number, nonce, ciphertext, media_type, size)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

pub(super) const INSERT_VAULT_FIELD: &str = "
INSERT INTO vault_fields (aggregate_id, person, field, digest, key_number, nonce, ciphertext)
VALUES ($1, $2, $3, $4, $5, $6, $7)";

pub(super) const INSERT_PERSON_KEY: &str = "
INSERT INTO person_keys (aggregate_id, person, key_number, nonce, wrapped) VALUES ($1, $2, $3, $4, $5)";

pub(super) const ERASE_PERSON_FIELDS: &str = "DELETE FROM vault_fields WHERE aggregate_id = $1 AND person = $2";
pub(super) const ERASE_PERSON_KEYS: &str = "DELETE FROM person_keys WHERE aggregate_id = $1 AND person = $2";
pub(super) const ERASE_FIELD: &str = "DELETE FROM vault_fields WHERE aggregate_id = $1 AND person = $2 AND field = $3";
pub(super) const ERASE_TEXT: &str = "DELETE FROM texts WHERE aggregate_id = $1 AND digest = $2";
pub(super) const ERASE_ATTACHMENT: &str = "DELETE FROM attachments WHERE aggregate_id = $1 AND digest = $2";
