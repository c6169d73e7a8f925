//! What is published: the tables, their columns and their keys. The migrations lay the same ones; a test compares.

/// A table for programs that read SQL.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Table {
    /// One row an associate, present or past.
    Associates,
    /// One row a movement of the register.
    Movements,
    /// One row an entry of the journal.
    JournalEntries,
    /// One row a line of such an entry.
    JournalLines,
    /// One row an account and fiscal year.
    Balances,
    /// One row an invoice, or a penalty for a late one.
    Invoices,
    /// One row a resolution.
    Resolutions,
}

/// A column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What stands in it.
    pub kind: Kind,
}

/// What stands in a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A number: an entry, a count, cents.
    Number,
    /// A text.
    Text,
    /// A day, written `2026-12-31`.
    Day,
    /// An instant in UTC, written `2026-12-31T23:59:59.000000Z`.
    Instant,
    /// An opaque reference.
    Reference,
}

/// What stands in a cell. Days, instants and references are texts, written as their kind says.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Value {
    /// Nothing.
    Nothing,
    /// A number.
    Number(i64),
    /// A text.
    Text(String),
}

/// The cells of a row, in the order of its table's columns.
pub type Row = Vec<Value>;

impl Table {
    /// Every table, each behind those that it refers to.
    pub const ALL: [Table; 7] = [
        Table::Associates,
        Table::Movements,
        Table::JournalEntries,
        Table::JournalLines,
        Table::Balances,
        Table::Invoices,
        Table::Resolutions,
    ];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Table::Associates => "published_associates",
            Table::Movements => "published_movements",
            Table::JournalEntries => "published_journal_entries",
            Table::JournalLines => "published_journal_lines",
            Table::Balances => "published_balances",
            Table::Invoices => "published_invoices",
            Table::Resolutions => "published_resolutions",
        }
    }

    /// How many of the first columns are its key, within a book.
    #[must_use]
    pub const fn keys(self) -> usize {
        match self {
            Table::Associates | Table::Invoices => 1,
            Table::Movements | Table::JournalEntries | Table::Balances | Table::Resolutions => 2,
            Table::JournalLines => 3,
        }
    }

    /// Its columns, behind that of the book.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Table::Associates => ASSOCIATES,
            Table::Movements => MOVEMENTS,
            Table::JournalEntries => JOURNAL_ENTRIES,
            Table::JournalLines => JOURNAL_LINES,
            Table::Balances => BALANCES,
            Table::Invoices => INVOICES,
            Table::Resolutions => RESOLUTIONS,
        }
    }

    /// The key of one of its rows.
    #[must_use]
    pub fn key(self, row: &Row) -> Row {
        row.iter().take(self.keys()).cloned().collect()
    }
}

const ASSOCIATES: &[Column] = &[
    reference("associate"),
    number("number"),
    text("nature"),
    text("name"),
    text("siren"),
    reference("person"),
    text("category"),
    day("category_since"),
    day("member_since"),
    day("member_until"),
    text("way_out"),
    number("shares"),
    number("subscribed_cents"),
    number("paid_cents"),
    number("owed_cents"),
];

const MOVEMENTS: &[Column] = &[
    number("entry"),
    text("kind"),
    day("effective_on"),
    instant("recorded_at"),
    reference("associate"),
    number("number"),
    number("shares"),
    number("paid_cents"),
    number("capital_after_cents"),
    number("rectified_by"),
];

const JOURNAL_ENTRIES: &[Column] = &[
    number("entry"),
    number("posting"),
    text("fiscal_year"),
    text("number"),
    text("journal"),
    day("posted_on"),
    day("happened_on"),
    day("recorded_on"),
    text("piece"),
    day("piece_on"),
    text("event"),
];

const JOURNAL_LINES: &[Column] = &[
    number("entry"),
    number("posting"),
    number("line"),
    text("account"),
    reference("associate"),
    text("party"),
    number("debit_cents"),
    number("credit_cents"),
];

const BALANCES: &[Column] = &[
    text("fiscal_year"),
    text("account"),
    day("begins_on"),
    day("ends_on"),
    number("opening_cents"),
    number("debit_cents"),
    number("credit_cents"),
    number("closing_cents"),
];

const INVOICES: &[Column] = &[
    text("number"),
    reference("associate"),
    text("party"),
    text("name"),
    day("issued_on"),
    day("due_on"),
    day("period_from"),
    day("period_to"),
    number("net_cents"),
    number("tax_cents"),
    number("gross_cents"),
    number("credited_cents"),
    number("paid_cents"),
    number("written_off_cents"),
    number("open_cents"),
];

const RESOLUTIONS: &[Column] = &[
    reference("assembly"),
    number("number"),
    number("item"),
    text("holding"),
    day("held_on"),
    text("kind"),
    day("decided_on"),
    text("outcome"),
    number("all_votes"),
    number("present_votes"),
    number("in_favour"),
    number("against"),
    number("applied_by"),
];

const fn number(name: &'static str) -> Column {
    Column { name, kind: Kind::Number }
}

const fn text(name: &'static str) -> Column {
    Column { name, kind: Kind::Text }
}

const fn day(name: &'static str) -> Column {
    Column { name, kind: Kind::Day }
}

const fn instant(name: &'static str) -> Column {
    Column { name, kind: Kind::Instant }
}

const fn reference(name: &'static str) -> Column {
    Column { name, kind: Kind::Reference }
}
