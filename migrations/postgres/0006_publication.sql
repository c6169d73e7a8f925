-- What the book says, as rows for programs that read SQL: written by a follower of the book, made anew from it at any
-- time, trusted by nothing that decides or proves. Outside the book: all of it may be changed and deleted. Same tables
-- and columns as migrations/sqlite/0006_publication.sql. Never edited once released.
--
-- Entries are counted from 1, as papers show them. Amounts are cents, as whole numbers. No table holds the name of a
-- natural person: they stand as the opaque references of the book.

CREATE TABLE publication (
    aggregate_id text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    entries bigint NOT NULL,
    recorded_at timestamptz,
    PRIMARY KEY (aggregate_id)
);

CREATE TABLE published_associates (
    aggregate_id text COLLATE "C" NOT NULL,
    associate uuid NOT NULL,
    number bigint NOT NULL,
    nature text NOT NULL,
    name text,
    siren text,
    person uuid,
    category text NOT NULL,
    category_since date NOT NULL,
    member_since date NOT NULL,
    member_until date,
    way_out text,
    shares bigint NOT NULL,
    subscribed_cents bigint NOT NULL,
    paid_cents bigint NOT NULL,
    owed_cents bigint NOT NULL,
    PRIMARY KEY (aggregate_id, associate)
);

CREATE TABLE published_movements (
    aggregate_id text COLLATE "C" NOT NULL,
    entry bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    effective_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    associate uuid NOT NULL,
    number bigint,
    shares bigint NOT NULL,
    paid_cents bigint NOT NULL,
    capital_after_cents bigint NOT NULL,
    rectified_by bigint,
    PRIMARY KEY (aggregate_id, entry, kind)
);

CREATE TABLE published_journal_entries (
    aggregate_id text COLLATE "C" NOT NULL,
    entry bigint NOT NULL,
    posting bigint NOT NULL,
    fiscal_year text,
    number text,
    journal text NOT NULL,
    posted_on date NOT NULL,
    happened_on date,
    recorded_on date NOT NULL,
    piece text NOT NULL,
    piece_on date NOT NULL,
    event text NOT NULL,
    PRIMARY KEY (aggregate_id, entry, posting)
);

CREATE TABLE published_journal_lines (
    aggregate_id text COLLATE "C" NOT NULL,
    entry bigint NOT NULL,
    posting bigint NOT NULL,
    line bigint NOT NULL,
    account text NOT NULL,
    associate uuid,
    party text,
    debit_cents bigint NOT NULL,
    credit_cents bigint NOT NULL,
    PRIMARY KEY (aggregate_id, entry, posting, line),
    FOREIGN KEY (aggregate_id, entry, posting) REFERENCES published_journal_entries (aggregate_id, entry, posting)
);

CREATE TABLE published_balances (
    aggregate_id text COLLATE "C" NOT NULL,
    fiscal_year text COLLATE "C" NOT NULL,
    account text COLLATE "C" NOT NULL,
    begins_on date NOT NULL,
    ends_on date NOT NULL,
    opening_cents bigint NOT NULL,
    debit_cents bigint NOT NULL,
    credit_cents bigint NOT NULL,
    closing_cents bigint NOT NULL,
    PRIMARY KEY (aggregate_id, fiscal_year, account)
);

CREATE TABLE published_invoices (
    aggregate_id text COLLATE "C" NOT NULL,
    number text COLLATE "C" NOT NULL,
    associate uuid,
    party text,
    name text,
    issued_on date NOT NULL,
    due_on date NOT NULL,
    period_from date NOT NULL,
    period_to date NOT NULL,
    net_cents bigint NOT NULL,
    tax_cents bigint NOT NULL,
    gross_cents bigint NOT NULL,
    credited_cents bigint NOT NULL,
    paid_cents bigint NOT NULL,
    written_off_cents bigint NOT NULL,
    open_cents bigint NOT NULL,
    PRIMARY KEY (aggregate_id, number)
);

CREATE TABLE published_resolutions (
    aggregate_id text COLLATE "C" NOT NULL,
    assembly uuid NOT NULL,
    number bigint NOT NULL,
    item bigint NOT NULL,
    holding text NOT NULL,
    held_on date NOT NULL,
    kind text NOT NULL,
    decided_on date,
    outcome text,
    all_votes bigint,
    present_votes bigint,
    in_favour bigint,
    against bigint,
    applied_by bigint,
    PRIMARY KEY (aggregate_id, assembly, number)
);

COMMENT ON TABLE publication IS 'How far the published tables are, one row a book. No row: nothing was ever published of it.';
COMMENT ON COLUMN publication.aggregate_id IS 'The book.';
COMMENT ON COLUMN publication.version IS 'The version of what stands in the rows.';
COMMENT ON COLUMN publication.entries IS 'How many entries of the book the tables stand for: the number of the last one.';
COMMENT ON COLUMN publication.recorded_at IS 'When that entry was recorded (UTC); nothing when there is none.';

COMMENT ON TABLE published_associates IS 'Associates present and past, one row each, by the whole book so far, future effects included.';
COMMENT ON COLUMN published_associates.aggregate_id IS 'The book.';
COMMENT ON COLUMN published_associates.associate IS 'The associate, as other tables name it.';
COMMENT ON COLUMN published_associates.number IS 'The number in the register, given once.';
COMMENT ON COLUMN published_associates.nature IS 'legal_person, natural_person or indivision.';
COMMENT ON COLUMN published_associates.name IS 'The name of a legal person; nothing for anybody else.';
COMMENT ON COLUMN published_associates.siren IS 'The SIREN of a legal person, where the book has one.';
COMMENT ON COLUMN published_associates.person IS 'The opaque reference of a natural person, or of the agent of co-owners.';
COMMENT ON COLUMN published_associates.category IS 'The category of associates, by its short name.';
COMMENT ON COLUMN published_associates.category_since IS 'Since when in that category.';
COMMENT ON COLUMN published_associates.member_since IS 'First day of membership.';
COMMENT ON COLUMN published_associates.member_until IS 'Last day of membership, once it is known.';
COMMENT ON COLUMN published_associates.way_out IS 'How it ended.';
COMMENT ON COLUMN published_associates.shares IS 'Shares held.';
COMMENT ON COLUMN published_associates.subscribed_cents IS 'Their nominal value.';
COMMENT ON COLUMN published_associates.paid_cents IS 'What is paid of it.';
COMMENT ON COLUMN published_associates.owed_cents IS 'What is still owed to a former associate for cancelled shares.';

COMMENT ON TABLE published_movements IS 'The register of movements: entries, exits and moves of shares.';
COMMENT ON COLUMN published_movements.aggregate_id IS 'The book.';
COMMENT ON COLUMN published_movements.entry IS 'The number of the entry of the book.';
COMMENT ON COLUMN published_movements.kind IS 'What kind of movement; a transfer is two: transfer_out and transfer_in.';
COMMENT ON COLUMN published_movements.effective_on IS 'The day it takes effect.';
COMMENT ON COLUMN published_movements.recorded_at IS 'When the book learned it (UTC).';
COMMENT ON COLUMN published_movements.associate IS 'Whose it is.';
COMMENT ON COLUMN published_movements.number IS 'The number of that associate, where it has one by then.';
COMMENT ON COLUMN published_movements.shares IS 'Shares more or fewer.';
COMMENT ON COLUMN published_movements.paid_cents IS 'Money paid in, or out when negative.';
COMMENT ON COLUMN published_movements.capital_after_cents IS 'Subscribed capital after it, in order of effective_on, then entry.';
COMMENT ON COLUMN published_movements.rectified_by IS 'The number of the entry that corrected it.';

COMMENT ON TABLE published_journal_entries IS 'Entries of the journal, without their lines.';
COMMENT ON COLUMN published_journal_entries.aggregate_id IS 'The book.';
COMMENT ON COLUMN published_journal_entries.entry IS 'The number of the entry of the book that posts it.';
COMMENT ON COLUMN published_journal_entries.posting IS 'Which of its postings, from 1.';
COMMENT ON COLUMN published_journal_entries.fiscal_year IS 'The fiscal year; nothing on a day that none covers.';
COMMENT ON COLUMN published_journal_entries.number IS 'The number in its journal and year.';
COMMENT ON COLUMN published_journal_entries.journal IS 'The code of the journal: AN, CP, VT, AC, BQ or OD.';
COMMENT ON COLUMN published_journal_entries.posted_on IS 'The day of the entry.';
COMMENT ON COLUMN published_journal_entries.happened_on IS 'The day on which it happened, where that one was closed already.';
COMMENT ON COLUMN published_journal_entries.recorded_on IS 'The day from which it is final.';
COMMENT ON COLUMN published_journal_entries.piece IS 'The number of the document.';
COMMENT ON COLUMN published_journal_entries.piece_on IS 'The day of the document.';
COMMENT ON COLUMN published_journal_entries.event IS 'The type of the entry of the book.';

COMMENT ON TABLE published_journal_lines IS 'Lines of the journal: a debit or a credit each.';
COMMENT ON COLUMN published_journal_lines.aggregate_id IS 'The book.';
COMMENT ON COLUMN published_journal_lines.entry IS 'The number of the entry of the book that posts it.';
COMMENT ON COLUMN published_journal_lines.posting IS 'Which of its postings, from 1.';
COMMENT ON COLUMN published_journal_lines.line IS 'Which of its lines, from 1.';
COMMENT ON COLUMN published_journal_lines.account IS 'The account.';
COMMENT ON COLUMN published_journal_lines.associate IS 'Whose sub-account, where it is that of an associate.';
COMMENT ON COLUMN published_journal_lines.party IS 'Whose sub-account, by the short name of anybody else.';
COMMENT ON COLUMN published_journal_lines.debit_cents IS 'Debit.';
COMMENT ON COLUMN published_journal_lines.credit_cents IS 'Credit.';

COMMENT ON TABLE published_balances IS 'Trial balance of each fiscal year at its last day, by the whole book so far.';
COMMENT ON COLUMN published_balances.aggregate_id IS 'The book.';
COMMENT ON COLUMN published_balances.fiscal_year IS 'The fiscal year.';
COMMENT ON COLUMN published_balances.account IS 'The account.';
COMMENT ON COLUMN published_balances.begins_on IS 'First day of the year.';
COMMENT ON COLUMN published_balances.ends_on IS 'Last day of the year, at whose close the balance stands.';
COMMENT ON COLUMN published_balances.opening_cents IS 'What the account held when the year began: debit above nought, credit below.';
COMMENT ON COLUMN published_balances.debit_cents IS 'Debits of the year.';
COMMENT ON COLUMN published_balances.credit_cents IS 'Credits of the year.';
COMMENT ON COLUMN published_balances.closing_cents IS 'What the account holds: debit above nought, credit below.';

COMMENT ON TABLE published_invoices IS 'Invoices, and penalties for late ones, with what became of them.';
COMMENT ON COLUMN published_invoices.aggregate_id IS 'The book.';
COMMENT ON COLUMN published_invoices.number IS 'The number of the invoice.';
COMMENT ON COLUMN published_invoices.associate IS 'To which associate.';
COMMENT ON COLUMN published_invoices.party IS 'To whom, by the short name of a customer that is no associate.';
COMMENT ON COLUMN published_invoices.name IS 'The name of such a customer, a legal person.';
COMMENT ON COLUMN published_invoices.issued_on IS 'The day it was issued.';
COMMENT ON COLUMN published_invoices.due_on IS 'The last day to pay.';
COMMENT ON COLUMN published_invoices.period_from IS 'First day of what it is for.';
COMMENT ON COLUMN published_invoices.period_to IS 'Last day of what it is for.';
COMMENT ON COLUMN published_invoices.net_cents IS 'Before tax.';
COMMENT ON COLUMN published_invoices.tax_cents IS 'The tax.';
COMMENT ON COLUMN published_invoices.gross_cents IS 'What was to be paid.';
COMMENT ON COLUMN published_invoices.credited_cents IS 'What credit notes took back, tax included.';
COMMENT ON COLUMN published_invoices.paid_cents IS 'What was paid, and not paid back.';
COMMENT ON COLUMN published_invoices.written_off_cents IS 'What stands written off.';
COMMENT ON COLUMN published_invoices.open_cents IS 'What is still open; below nought when more was taken back than was left.';

COMMENT ON TABLE published_resolutions IS 'Resolutions and their results. What they say is sealed beside the book and stands nowhere here.';
COMMENT ON COLUMN published_resolutions.aggregate_id IS 'The book.';
COMMENT ON COLUMN published_resolutions.assembly IS 'The assembly.';
COMMENT ON COLUMN published_resolutions.number IS 'The number of the resolution in it.';
COMMENT ON COLUMN published_resolutions.item IS 'The item of the agenda it comes under.';
COMMENT ON COLUMN published_resolutions.holding IS 'meeting, consultation or deed.';
COMMENT ON COLUMN published_resolutions.held_on IS 'The day of the meeting, the last one for answers, or that of the deed.';
COMMENT ON COLUMN published_resolutions.kind IS 'By which rule it is counted: ordinary, extraordinary or unanimous.';
COMMENT ON COLUMN published_resolutions.decided_on IS 'The day the result came out.';
COMMENT ON COLUMN published_resolutions.outcome IS 'adopted or rejected, once there is a result.';
COMMENT ON COLUMN published_resolutions.all_votes IS 'Votes of all associates, or of the category that alone votes.';
COMMENT ON COLUMN published_resolutions.present_votes IS 'Votes of those present or represented.';
COMMENT ON COLUMN published_resolutions.in_favour IS 'Votes for.';
COMMENT ON COLUMN published_resolutions.against IS 'Votes against.';
COMMENT ON COLUMN published_resolutions.applied_by IS 'The number of the entry that carried it out.';

REVOKE ALL ON
    publication, published_associates, published_movements, published_journal_entries,
    published_journal_lines, published_balances, published_invoices, published_resolutions
    FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON
    publication, published_associates, published_movements, published_journal_entries,
    published_journal_lines, published_balances, published_invoices, published_resolutions
    TO quitus_app;
GRANT SELECT ON
    publication, published_associates, published_movements, published_journal_entries,
    published_journal_lines, published_balances, published_invoices, published_resolutions
    TO quitus_auditor;

ALTER TABLE publication ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON publication TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON publication FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = publication.aggregate_id)
);

ALTER TABLE published_associates ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON published_associates TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON published_associates FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = published_associates.aggregate_id)
);

ALTER TABLE published_movements ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON published_movements TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON published_movements FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = published_movements.aggregate_id)
);

ALTER TABLE published_journal_entries ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON published_journal_entries TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON published_journal_entries FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = published_journal_entries.aggregate_id)
);

ALTER TABLE published_journal_lines ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON published_journal_lines TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON published_journal_lines FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = published_journal_lines.aggregate_id)
);

ALTER TABLE published_balances ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON published_balances TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON published_balances FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = published_balances.aggregate_id)
);

ALTER TABLE published_invoices ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON published_invoices TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON published_invoices FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = published_invoices.aggregate_id)
);

ALTER TABLE published_resolutions ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_serves_all_books ON published_resolutions TO quitus_app USING (true) WITH CHECK (true);
CREATE POLICY people_read_granted_books ON published_resolutions FOR SELECT TO quitus_auditor USING (
    EXISTS (SELECT 1 FROM book_grants g WHERE g.role_name = session_user AND g.aggregate_id = published_resolutions.aggregate_id)
);
