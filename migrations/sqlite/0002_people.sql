-- Who may enter the pages of a book, and as what. Outside the book: no entry is made of it, all of it may be changed and
-- deleted. Same tables and columns as migrations/postgres/0002_people.sql. Never edited once released.
--
-- A person belongs to one book, so that no administrator of one cooperative can open a way into another. Instants are
-- seconds since 1970. Secrets stand as digests, passwords as argon2id, the secret of a second factor sealed.

CREATE TABLE users (
    aggregate_id TEXT NOT NULL,
    user_id BLOB NOT NULL CHECK (length(user_id) = 16),
    login TEXT NOT NULL CHECK (length(login) > 0),
    role TEXT NOT NULL,
    PRIMARY KEY (aggregate_id, user_id),
    UNIQUE (aggregate_id, login)
) STRICT;

CREATE TABLE user_passwords (
    aggregate_id TEXT NOT NULL,
    user_id BLOB NOT NULL CHECK (length(user_id) = 16),
    phc TEXT NOT NULL,
    PRIMARY KEY (aggregate_id, user_id),
    FOREIGN KEY (aggregate_id, user_id) REFERENCES users (aggregate_id, user_id) ON DELETE CASCADE
) STRICT;

-- last_step: the last step of time whose code was used; a code of it or before is refused.
CREATE TABLE user_factors (
    aggregate_id TEXT NOT NULL,
    user_id BLOB NOT NULL CHECK (length(user_id) = 16),
    key_number INTEGER NOT NULL CHECK (key_number >= 0),
    nonce BLOB NOT NULL CHECK (length(nonce) = 24),
    ciphertext BLOB NOT NULL,
    last_step INTEGER NOT NULL CHECK (last_step >= 0),
    PRIMARY KEY (aggregate_id, user_id),
    FOREIGN KEY (aggregate_id, user_id) REFERENCES users (aggregate_id, user_id) ON DELETE CASCADE
) STRICT;

CREATE TABLE user_recovery_codes (
    aggregate_id TEXT NOT NULL,
    user_id BLOB NOT NULL CHECK (length(user_id) = 16),
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (aggregate_id, user_id, digest),
    FOREIGN KEY (aggregate_id, user_id) REFERENCES users (aggregate_id, user_id) ON DELETE CASCADE
) STRICT;

-- session_id is how people name a session to end it; it opens nothing.
CREATE TABLE user_sessions (
    aggregate_id TEXT NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    session_id BLOB NOT NULL CHECK (length(session_id) = 16),
    user_id BLOB NOT NULL CHECK (length(user_id) = 16),
    begun_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    proved_at INTEGER NOT NULL,
    PRIMARY KEY (aggregate_id, digest),
    UNIQUE (aggregate_id, session_id),
    FOREIGN KEY (aggregate_id, user_id) REFERENCES users (aggregate_id, user_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX user_sessions_by_user ON user_sessions (aggregate_id, user_id);

-- One at a time for each person.
CREATE TABLE user_invitations (
    aggregate_id TEXT NOT NULL,
    user_id BLOB NOT NULL CHECK (length(user_id) = 16),
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    until INTEGER NOT NULL,
    PRIMARY KEY (aggregate_id, user_id),
    UNIQUE (aggregate_id, digest),
    FOREIGN KEY (aggregate_id, user_id) REFERENCES users (aggregate_id, user_id) ON DELETE CASCADE
) STRICT;
