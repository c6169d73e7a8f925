-- What opens the API of a book, and for what. Outside the book: no entry is made of it, all of it may be changed and
-- deleted. Same tables and columns as migrations/postgres/0003_tokens.sql. Never edited once released.
--
-- A token belongs to one book. Its secret stands as a digest. Instants are seconds since 1970; at `until` it is good no more.
-- scopes: words with commas between them; made_by: an opaque reference, as entries name an actor.

CREATE TABLE api_tokens (
    aggregate_id TEXT NOT NULL,
    token_id BLOB NOT NULL CHECK (length(token_id) = 16),
    name TEXT NOT NULL CHECK (length(name) > 0),
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    scopes TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (aggregate_id, token_id),
    UNIQUE (aggregate_id, name)
) STRICT;
