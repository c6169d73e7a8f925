-- What the book says, as rows for programs that read SQL: written by a follower of the book, made anew from it at any
-- time, trusted by nothing that decides or proves. Outside the book: all of it may be changed and deleted. Same tables
-- and columns as migrations/postgres/0006_publication.sql. Never edited once released.
--
-- Entries are counted from 1, as papers show them. Amounts are cents, as whole numbers. No table holds the name of a
-- natural person: they stand as the opaque references of the book.

-- How far the tables are. No row: nothing was ever published of the book.
CREATE TABLE publication (
    aggregate_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    recorded_at TEXT,
    PRIMARY KEY (aggregate_id)
) STRICT;

-- Associates present and past, one row each, by the whole book so far, future effects included.
CREATE TABLE published_associates (
    aggregate_id TEXT NOT NULL,
    associate TEXT NOT NULL,
    number INTEGER NOT NULL,
    nature TEXT NOT NULL,
    name TEXT,
    siren TEXT,
    person TEXT,
    category TEXT NOT NULL,
    category_since TEXT NOT NULL,
    member_since TEXT NOT NULL,
    member_until TEXT,
    way_out TEXT,
    shares INTEGER NOT NULL,
    subscribed_cents INTEGER NOT NULL,
    paid_cents INTEGER NOT NULL,
    owed_cents INTEGER NOT NULL,
    PRIMARY KEY (aggregate_id, associate)
) STRICT;

-- The register of movements: entries, exits and moves of shares.
CREATE TABLE published_movements (
    aggregate_id TEXT NOT NULL,
    entry INTEGER NOT NULL,
    kind TEXT NOT NULL,
    effective_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    associate TEXT NOT NULL,
    number INTEGER,
    shares INTEGER NOT NULL,
    paid_cents INTEGER NOT NULL,
    capital_after_cents INTEGER NOT NULL,
    rectified_by INTEGER,
    PRIMARY KEY (aggregate_id, entry, kind)
) STRICT;

-- Entries of the journal, without their lines.
CREATE TABLE published_journal_entries (
    aggregate_id TEXT NOT NULL,
    entry INTEGER NOT NULL,
    posting INTEGER NOT NULL,
    fiscal_year TEXT,
    number TEXT,
    journal TEXT NOT NULL,
    posted_on TEXT NOT NULL,
    happened_on TEXT,
    recorded_on TEXT NOT NULL,
    piece TEXT NOT NULL,
    piece_on TEXT NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (aggregate_id, entry, posting)
) STRICT;

-- Lines of the journal: a debit or a credit each.
CREATE TABLE published_journal_lines (
    aggregate_id TEXT NOT NULL,
    entry INTEGER NOT NULL,
    posting INTEGER NOT NULL,
    line INTEGER NOT NULL,
    account TEXT NOT NULL,
    associate TEXT,
    party TEXT,
    debit_cents INTEGER NOT NULL,
    credit_cents INTEGER NOT NULL,
    PRIMARY KEY (aggregate_id, entry, posting, line),
    FOREIGN KEY (aggregate_id, entry, posting) REFERENCES published_journal_entries (aggregate_id, entry, posting)
) STRICT;

-- Trial balance of each fiscal year at its last day, by the whole book so far.
CREATE TABLE published_balances (
    aggregate_id TEXT NOT NULL,
    fiscal_year TEXT NOT NULL,
    account TEXT NOT NULL,
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    opening_cents INTEGER NOT NULL,
    debit_cents INTEGER NOT NULL,
    credit_cents INTEGER NOT NULL,
    closing_cents INTEGER NOT NULL,
    PRIMARY KEY (aggregate_id, fiscal_year, account)
) STRICT;

-- Invoices, and penalties for late ones, with what became of them.
CREATE TABLE published_invoices (
    aggregate_id TEXT NOT NULL,
    number TEXT NOT NULL,
    associate TEXT,
    party TEXT,
    name TEXT,
    issued_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    net_cents INTEGER NOT NULL,
    tax_cents INTEGER NOT NULL,
    gross_cents INTEGER NOT NULL,
    credited_cents INTEGER NOT NULL,
    paid_cents INTEGER NOT NULL,
    written_off_cents INTEGER NOT NULL,
    open_cents INTEGER NOT NULL,
    PRIMARY KEY (aggregate_id, number)
) STRICT;

-- Resolutions and their results. What they say is sealed beside the book and stands nowhere here.
CREATE TABLE published_resolutions (
    aggregate_id TEXT NOT NULL,
    assembly TEXT NOT NULL,
    number INTEGER NOT NULL,
    item INTEGER NOT NULL,
    holding TEXT NOT NULL,
    held_on TEXT NOT NULL,
    kind TEXT NOT NULL,
    decided_on TEXT,
    outcome TEXT,
    all_votes INTEGER,
    present_votes INTEGER,
    in_favour INTEGER,
    against INTEGER,
    applied_by INTEGER,
    PRIMARY KEY (aggregate_id, assembly, number)
) STRICT;
