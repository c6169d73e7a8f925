-- Who may enter the pages of a book, and as what. Outside the book: no entry is made of it, all of it may be changed and
-- deleted. Same tables and columns as migrations/sqlite/0002_people.sql. Never edited once released.
--
-- A person belongs to one book, so that no administrator of one cooperative can open a way into another. Instants are
-- seconds since 1970. Secrets stand as digests, passwords as argon2id, the secret of a second factor sealed.

CREATE TABLE users (
    aggregate_id text COLLATE "C" NOT NULL,
    user_id uuid NOT NULL,
    login text COLLATE "C" NOT NULL CHECK (length(login) > 0),
    role text NOT NULL,
    PRIMARY KEY (aggregate_id, user_id),
    UNIQUE (aggregate_id, login)
);

CREATE TABLE user_passwords (
    aggregate_id text COLLATE "C" NOT NULL,
    user_id uuid NOT NULL,
    phc text NOT NULL,
    PRIMARY KEY (aggregate_id, user_id),
    FOREIGN KEY (aggregate_id, user_id) REFERENCES users (aggregate_id, user_id) ON DELETE CASCADE
);

-- last_step: the last step of time whose code was used; a code of it or before is refused.
CREATE TABLE user_factors (
    aggregate_id text COLLATE "C" NOT NULL,
    user_id uuid NOT NULL,
    key_number bigint NOT NULL CHECK (key_number >= 0),
    nonce bytea NOT NULL CHECK (length(nonce) = 24),
    ciphertext bytea NOT NULL,
    last_step bigint NOT NULL CHECK (last_step >= 0),
    PRIMARY KEY (aggregate_id, user_id),
    FOREIGN KEY (aggregate_id, user_id) REFERENCES users (aggregate_id, user_id) ON DELETE CASCADE
);

CREATE TABLE user_recovery_codes (
    aggregate_id text COLLATE "C" NOT NULL,
    user_id uuid NOT NULL,
    digest bytea NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (aggregate_id, user_id, digest),
    FOREIGN KEY (aggregate_id, user_id) REFERENCES users (aggregate_id, user_id) ON DELETE CASCADE
);

-- session_id is how people name a session to end it; it opens nothing.
CREATE TABLE user_sessions (
    aggregate_id text COLLATE "C" NOT NULL,
    digest bytea NOT NULL CHECK (length(digest) = 32),
    session_id uuid NOT NULL,
    user_id uuid NOT NULL,
    begun_at bigint NOT NULL,
    used_at bigint NOT NULL,
    proved_at bigint NOT NULL,
    PRIMARY KEY (aggregate_id, digest),
    UNIQUE (aggregate_id, session_id),
    FOREIGN KEY (aggregate_id, user_id) REFERENCES users (aggregate_id, user_id) ON DELETE CASCADE
);

CREATE INDEX user_sessions_by_user ON user_sessions (aggregate_id, user_id);

-- One at a time for each person.
CREATE TABLE user_invitations (
    aggregate_id text COLLATE "C" NOT NULL,
    user_id uuid NOT NULL,
    digest bytea NOT NULL CHECK (length(digest) = 32),
    until bigint NOT NULL,
    PRIMARY KEY (aggregate_id, user_id),
    UNIQUE (aggregate_id, digest),
    FOREIGN KEY (aggregate_id, user_id) REFERENCES users (aggregate_id, user_id) ON DELETE CASCADE
);

-- The server alone; the people who read by SQL (quitus_auditor) see nothing of this.
REVOKE ALL ON users, user_passwords, user_factors, user_recovery_codes, user_sessions, user_invitations FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON
    users, user_passwords, user_factors, user_recovery_codes, user_sessions, user_invitations
    TO quitus_app;

-- As in 0001: the server serves all books and binds the book in each statement.
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON users TO quitus_app USING (true) WITH CHECK (true);
ALTER TABLE user_passwords ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON user_passwords TO quitus_app USING (true) WITH CHECK (true);
ALTER TABLE user_factors ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON user_factors TO quitus_app USING (true) WITH CHECK (true);
ALTER TABLE user_recovery_codes ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON user_recovery_codes TO quitus_app USING (true) WITH CHECK (true);
ALTER TABLE user_sessions ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON user_sessions TO quitus_app USING (true) WITH CHECK (true);
ALTER TABLE user_invitations ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON user_invitations TO quitus_app USING (true) WITH CHECK (true);
