-- What opens the API of a book, and for what. Outside the book: no entry is made of it, all of it may be changed and
-- deleted. Same tables and columns as migrations/sqlite/0003_tokens.sql. Never edited once released.
--
-- A token belongs to one book. Its secret stands as a digest. Instants are seconds since 1970; at `until` it is good no more.
-- scopes: words with commas between them; made_by: an opaque reference, as entries name an actor.

CREATE TABLE api_tokens (
    aggregate_id text COLLATE "C" NOT NULL,
    token_id uuid NOT NULL,
    name text COLLATE "C" NOT NULL CHECK (length(name) > 0),
    digest bytea NOT NULL CHECK (length(digest) = 32),
    scopes text NOT NULL,
    made_by text NOT NULL,
    made_at bigint NOT NULL,
    until bigint NOT NULL,
    PRIMARY KEY (aggregate_id, token_id),
    UNIQUE (aggregate_id, name)
);

-- The server alone; the people who read by SQL (quitus_auditor) see nothing of this.
REVOKE ALL ON api_tokens FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON api_tokens TO quitus_app;

-- As in 0001: the server serves all books and binds the book in each statement.
ALTER TABLE api_tokens ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON api_tokens TO quitus_app USING (true) WITH CHECK (true);
