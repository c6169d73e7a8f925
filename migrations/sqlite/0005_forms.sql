-- Acts that are not in the book yet: drafts, and acts that one person proposed and another has still to confirm. Outside the
-- book: no entry is made of them, all of it may be changed and deleted. Same table and columns as
-- migrations/postgres/0005_forms.sql. Never edited once released.
--
-- What was typed may hold names and texts, so it is sealed with the book's key, bound to the other columns that say whose and
-- what it is. Instants are seconds since 1970. form_id is the id of the command that it becomes. Whoever is removed takes
-- theirs along.

CREATE TABLE user_forms (
    aggregate_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('draft', 'proposal')),
    form_id BLOB NOT NULL CHECK (length(form_id) = 16),
    user_id BLOB NOT NULL CHECK (length(user_id) = 16),
    act TEXT NOT NULL,
    variant TEXT NOT NULL,
    kept_at INTEGER NOT NULL,
    key_number INTEGER NOT NULL CHECK (key_number >= 0),
    nonce BLOB NOT NULL CHECK (length(nonce) = 24),
    ciphertext BLOB NOT NULL,
    PRIMARY KEY (aggregate_id, kind, form_id),
    FOREIGN KEY (aggregate_id, user_id) REFERENCES users (aggregate_id, user_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX user_forms_by_user ON user_forms (aggregate_id, user_id);
