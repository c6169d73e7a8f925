-- Acts that are not in the book yet: drafts, and acts that one person proposed and another has still to confirm. Outside the
-- book: no entry is made of them, all of it may be changed and deleted. Same table and columns as
-- migrations/sqlite/0005_forms.sql. Never edited once released.
--
-- What was typed may hold names and texts, so it is sealed with the book's key, bound to the other columns that say whose and
-- what it is. Instants are seconds since 1970. form_id is the id of the command that it becomes. Whoever is removed takes
-- theirs along.

CREATE TABLE user_forms (
    aggregate_id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('draft', 'proposal')),
    form_id uuid NOT NULL,
    user_id uuid NOT NULL,
    act text NOT NULL,
    variant text NOT NULL,
    kept_at bigint NOT NULL,
    key_number bigint NOT NULL CHECK (key_number >= 0),
    nonce bytea NOT NULL CHECK (length(nonce) = 24),
    ciphertext bytea NOT NULL,
    PRIMARY KEY (aggregate_id, kind, form_id),
    FOREIGN KEY (aggregate_id, user_id) REFERENCES users (aggregate_id, user_id) ON DELETE CASCADE
);

CREATE INDEX user_forms_by_user ON user_forms (aggregate_id, user_id);

-- The server alone; the people who read by SQL (quitus_auditor) see nothing of this.
REVOKE ALL ON user_forms FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON user_forms TO quitus_app;

-- As in 0001: the server serves all books and binds the book in each statement.
ALTER TABLE user_forms ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON user_forms TO quitus_app USING (true) WITH CHECK (true);
