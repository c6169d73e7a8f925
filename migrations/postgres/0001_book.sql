-- The book: what is written once and read for ever, and what may be erased beside it.
-- Same tables and columns as migrations/sqlite/0001_book.sql. Never edited once released.
--
-- Run as quitus_owner, which nobody logs in as. quitus_app is the server's role, quitus_auditor the one that people's
-- logins are members of. Neither owns anything here, so neither can lift a trigger, a policy or a right.

-- postgres-es layout. sequence = position + 1. json, not jsonb: it keeps the text as it was written.
CREATE TABLE events (
    aggregate_type text COLLATE "C" NOT NULL CHECK (aggregate_type = 'cooperative'),
    aggregate_id text COLLATE "C" NOT NULL,
    sequence bigint NOT NULL CHECK (sequence >= 1),
    event_type text NOT NULL,
    event_version text NOT NULL,
    payload json NOT NULL,
    metadata json NOT NULL,
    PRIMARY KEY (aggregate_type, aggregate_id, sequence)
);

CREATE TABLE entries (
    aggregate_id text COLLATE "C" NOT NULL,
    position bigint NOT NULL CHECK (position >= 0),
    leaf bytea NOT NULL,
    leaf_hash bytea NOT NULL CHECK (length(leaf_hash) = 32),
    salt bytea NOT NULL CHECK (length(salt) = 32),
    PRIMARY KEY (aggregate_id, position)
);

-- The tree's stored hashes, in tlog_tiles order.
CREATE TABLE tree_nodes (
    aggregate_id text COLLATE "C" NOT NULL,
    node_index bigint NOT NULL CHECK (node_index >= 0),
    hash bytea NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (aggregate_id, node_index)
);

CREATE TABLE receipts (
    aggregate_id text COLLATE "C" NOT NULL,
    command_id uuid NOT NULL,
    body_mac bytea NOT NULL CHECK (length(body_mac) = 32),
    mac_key bigint NOT NULL CHECK (mac_key >= 0),
    first_position bigint NOT NULL CHECK (first_position >= 0),
    last_position bigint NOT NULL CHECK (last_position >= first_position),
    leaf_hash bytea NOT NULL CHECK (length(leaf_hash) = 32),
    size bigint NOT NULL CHECK (size > last_position),
    PRIMARY KEY (aggregate_id, command_id),
    UNIQUE (aggregate_id, first_position)
);

CREATE TABLE checkpoints (
    aggregate_id text COLLATE "C" NOT NULL,
    size bigint NOT NULL CHECK (size >= 0),
    root bytea NOT NULL CHECK (length(root) = 32),
    note text NOT NULL,
    PRIMARY KEY (aggregate_id, size)
);

CREATE TABLE cosignatures (
    aggregate_id text COLLATE "C" NOT NULL,
    size bigint NOT NULL CHECK (size >= 0),
    witness text COLLATE "C" NOT NULL,
    line text NOT NULL,
    PRIMARY KEY (aggregate_id, size, witness)
);

-- RFC 3161 tokens; subject is the SHA-256 of what is stamped.
CREATE TABLE timestamps (
    aggregate_id text COLLATE "C" NOT NULL,
    subject bytea NOT NULL CHECK (length(subject) = 32),
    authority text COLLATE "C" NOT NULL,
    token bytea NOT NULL,
    PRIMARY KEY (aggregate_id, subject, authority)
);

-- Below: rows that an erasure deletes. Never changed.

CREATE TABLE texts (
    aggregate_id text COLLATE "C" NOT NULL,
    digest bytea NOT NULL CHECK (length(digest) = 32),
    salt bytea NOT NULL CHECK (length(salt) = 32),
    key_number bigint NOT NULL CHECK (key_number >= 0),
    nonce bytea NOT NULL CHECK (length(nonce) = 24),
    ciphertext bytea NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL CHECK (size >= 0),
    PRIMARY KEY (aggregate_id, digest)
);

CREATE TABLE attachments (
    aggregate_id text COLLATE "C" NOT NULL,
    digest bytea NOT NULL CHECK (length(digest) = 32),
    salt bytea NOT NULL CHECK (length(salt) = 32),
    key_number bigint NOT NULL CHECK (key_number >= 0),
    nonce bytea NOT NULL CHECK (length(nonce) = 24),
    ciphertext bytea NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL CHECK (size >= 0),
    PRIMARY KEY (aggregate_id, digest)
);

CREATE TABLE vault_fields (
    aggregate_id text COLLATE "C" NOT NULL,
    person uuid NOT NULL,
    field text COLLATE "C" NOT NULL,
    digest bytea NOT NULL CHECK (length(digest) = 32),
    key_number bigint NOT NULL CHECK (key_number >= 0),
    nonce bytea NOT NULL CHECK (length(nonce) = 24),
    ciphertext bytea NOT NULL,
    PRIMARY KEY (aggregate_id, digest)
);

CREATE INDEX vault_fields_by_person ON vault_fields (aggregate_id, person);

-- One row for each key of the book that wraps the person's key.
CREATE TABLE person_keys (
    aggregate_id text COLLATE "C" NOT NULL,
    person uuid NOT NULL,
    key_number bigint NOT NULL CHECK (key_number >= 0),
    nonce bytea NOT NULL CHECK (length(nonce) = 24),
    wrapped bytea NOT NULL,
    PRIMARY KEY (aggregate_id, person, key_number)
);

-- Which book the login of a person may read. Written by the owner; on PostgreSQL only, since SQLite has no logins.
CREATE TABLE book_grants (
    role_name name NOT NULL,
    aggregate_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (role_name, aggregate_id)
);

CREATE FUNCTION quitus_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'quitus: % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

-- ENABLE ALWAYS: session_replication_role = replica skips the others.

CREATE TRIGGER events_never_changed BEFORE UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION quitus_append_only();
ALTER TABLE events ENABLE ALWAYS TRIGGER events_never_changed;
CREATE TRIGGER events_never_truncated BEFORE TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION quitus_append_only();
ALTER TABLE events ENABLE ALWAYS TRIGGER events_never_truncated;

CREATE TRIGGER entries_never_changed BEFORE UPDATE OR DELETE ON entries FOR EACH ROW EXECUTE FUNCTION quitus_append_only();
ALTER TABLE entries ENABLE ALWAYS TRIGGER entries_never_changed;
CREATE TRIGGER entries_never_truncated BEFORE TRUNCATE ON entries FOR EACH STATEMENT EXECUTE FUNCTION quitus_append_only();
ALTER TABLE entries ENABLE ALWAYS TRIGGER entries_never_truncated;

CREATE TRIGGER tree_nodes_never_changed BEFORE UPDATE OR DELETE ON tree_nodes FOR EACH ROW EXECUTE FUNCTION quitus_append_only();
ALTER TABLE tree_nodes ENABLE ALWAYS TRIGGER tree_nodes_never_changed;
CREATE TRIGGER tree_nodes_never_truncated BEFORE TRUNCATE ON tree_nodes FOR EACH STATEMENT EXECUTE FUNCTION quitus_append_only();
ALTER TABLE tree_nodes ENABLE ALWAYS TRIGGER tree_nodes_never_truncated;

CREATE TRIGGER receipts_never_changed BEFORE UPDATE OR DELETE ON receipts FOR EACH ROW EXECUTE FUNCTION quitus_append_only();
ALTER TABLE receipts ENABLE ALWAYS TRIGGER receipts_never_changed;
CREATE TRIGGER receipts_never_truncated BEFORE TRUNCATE ON receipts FOR EACH STATEMENT EXECUTE FUNCTION quitus_append_only();
ALTER TABLE receipts ENABLE ALWAYS TRIGGER receipts_never_truncated;

CREATE TRIGGER checkpoints_never_changed BEFORE UPDATE OR DELETE ON checkpoints FOR EACH ROW EXECUTE FUNCTION quitus_append_only();
ALTER TABLE checkpoints ENABLE ALWAYS TRIGGER checkpoints_never_changed;
CREATE TRIGGER checkpoints_never_truncated BEFORE TRUNCATE ON checkpoints FOR EACH STATEMENT EXECUTE FUNCTION quitus_append_only();
ALTER TABLE checkpoints ENABLE ALWAYS TRIGGER checkpoints_never_truncated;

CREATE TRIGGER cosignatures_never_changed BEFORE UPDATE OR DELETE ON cosignatures FOR EACH ROW EXECUTE FUNCTION quitus_append_only();
ALTER TABLE cosignatures ENABLE ALWAYS TRIGGER cosignatures_never_changed;
CREATE TRIGGER cosignatures_never_truncated BEFORE TRUNCATE ON cosignatures FOR EACH STATEMENT EXECUTE FUNCTION quitus_append_only();
ALTER TABLE cosignatures ENABLE ALWAYS TRIGGER cosignatures_never_truncated;

CREATE TRIGGER timestamps_never_changed BEFORE UPDATE OR DELETE ON timestamps FOR EACH ROW EXECUTE FUNCTION quitus_append_only();
ALTER TABLE timestamps ENABLE ALWAYS TRIGGER timestamps_never_changed;
CREATE TRIGGER timestamps_never_truncated BEFORE TRUNCATE ON timestamps FOR EACH STATEMENT EXECUTE FUNCTION quitus_append_only();
ALTER TABLE timestamps ENABLE ALWAYS TRIGGER timestamps_never_truncated;

CREATE TRIGGER texts_never_changed BEFORE UPDATE ON texts FOR EACH ROW EXECUTE FUNCTION quitus_append_only();
ALTER TABLE texts ENABLE ALWAYS TRIGGER texts_never_changed;
CREATE TRIGGER texts_never_truncated BEFORE TRUNCATE ON texts FOR EACH STATEMENT EXECUTE FUNCTION quitus_append_only();
ALTER TABLE texts ENABLE ALWAYS TRIGGER texts_never_truncated;

CREATE TRIGGER attachments_never_changed BEFORE UPDATE ON attachments FOR EACH ROW EXECUTE FUNCTION quitus_append_only();
ALTER TABLE attachments ENABLE ALWAYS TRIGGER attachments_never_changed;
CREATE TRIGGER attachments_never_truncated BEFORE TRUNCATE ON attachments FOR EACH STATEMENT EXECUTE FUNCTION quitus_append_only();
ALTER TABLE attachments ENABLE ALWAYS TRIGGER attachments_never_truncated;

CREATE TRIGGER vault_fields_never_changed BEFORE UPDATE ON vault_fields FOR EACH ROW EXECUTE FUNCTION quitus_append_only();
ALTER TABLE vault_fields ENABLE ALWAYS TRIGGER vault_fields_never_changed;
CREATE TRIGGER vault_fields_never_truncated BEFORE TRUNCATE ON vault_fields FOR EACH STATEMENT EXECUTE FUNCTION quitus_append_only();
ALTER TABLE vault_fields ENABLE ALWAYS TRIGGER vault_fields_never_truncated;

CREATE TRIGGER person_keys_never_changed BEFORE UPDATE ON person_keys FOR EACH ROW EXECUTE FUNCTION quitus_append_only();
ALTER TABLE person_keys ENABLE ALWAYS TRIGGER person_keys_never_changed;
CREATE TRIGGER person_keys_never_truncated BEFORE TRUNCATE ON person_keys FOR EACH STATEMENT EXECUTE FUNCTION quitus_append_only();
ALTER TABLE person_keys ENABLE ALWAYS TRIGGER person_keys_never_truncated;

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
REVOKE ALL ON FUNCTION quitus_append_only() FROM PUBLIC;

GRANT SELECT, INSERT ON
    events, entries, tree_nodes, receipts, checkpoints, cosignatures, timestamps,
    texts, attachments, vault_fields, person_keys
    TO quitus_app;
GRANT DELETE ON texts, attachments, vault_fields, person_keys TO quitus_app;
GRANT SELECT ON quitus_schema TO quitus_app, quitus_auditor;

GRANT SELECT ON
    events, entries, tree_nodes, receipts, checkpoints, cosignatures, timestamps,
    texts, attachments, vault_fields, person_keys,
    book_grants
    TO quitus_auditor;

-- The server serves all books and binds the book in each statement. A person is bound here, by the name of their
-- login: not by a setting, which they could set, and not by current_user, which SET ROLE changes.
ALTER TABLE book_grants ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_grants ON book_grants FOR SELECT TO quitus_auditor USING (role_name = session_user);

ALTER TABLE events ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON events TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON events FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = events.aggregate_id)
);

ALTER TABLE entries ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON entries TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON entries FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = entries.aggregate_id)
);

ALTER TABLE tree_nodes ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON tree_nodes TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON tree_nodes FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = tree_nodes.aggregate_id)
);

ALTER TABLE receipts ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON receipts TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON receipts FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = receipts.aggregate_id)
);

ALTER TABLE checkpoints ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON checkpoints TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON checkpoints FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = checkpoints.aggregate_id)
);

ALTER TABLE cosignatures ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON cosignatures TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON cosignatures FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = cosignatures.aggregate_id)
);

ALTER TABLE timestamps ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON timestamps TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON timestamps FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = timestamps.aggregate_id)
);

ALTER TABLE texts ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON texts TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON texts FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = texts.aggregate_id)
);

ALTER TABLE attachments ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON attachments TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON attachments FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = attachments.aggregate_id)
);

ALTER TABLE vault_fields ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON vault_fields TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON vault_fields FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = vault_fields.aggregate_id)
);

ALTER TABLE person_keys ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON person_keys TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON person_keys FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = person_keys.aggregate_id)
);
