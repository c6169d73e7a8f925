//! The tables of a book as somebody sees them who edits them by hand.

/// How a column is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Int,
    Text,
    /// Text that PostgreSQL holds as `json`.
    Json,
    Blob,
    /// Sixteen bytes that PostgreSQL holds as `uuid`.
    Id,
}

/// A column that is edited.
pub type Column = (&'static str, Kind);

/// A table: its name, the column that tells its rows apart within a book, and the columns that are edited.
pub struct Table {
    pub name: &'static str,
    pub key: Column,
    pub columns: &'static [Column],
    /// Every column but the book's, for copying a row.
    pub all: &'static str,
}

const SEALED: &[Column] = &[
    ("digest", Kind::Blob),
    ("salt", Kind::Blob),
    ("key_number", Kind::Int),
    ("nonce", Kind::Blob),
    ("ciphertext", Kind::Blob),
    ("media_type", Kind::Text),
    ("size", Kind::Int),
];

pub const TABLES: &[Table] = &[
    Table {
        name: "events",
        key: ("sequence", Kind::Int),
        columns: &[
            ("payload", Kind::Json),
            ("metadata", Kind::Json),
            ("event_type", Kind::Text),
            ("event_version", Kind::Text),
            ("sequence", Kind::Int),
        ],
        all: "aggregate_type, sequence, event_type, event_version, payload, metadata",
    },
    Table {
        name: "entries",
        key: ("position", Kind::Int),
        columns: &[
            ("position", Kind::Int),
            ("leaf", Kind::Blob),
            ("leaf_hash", Kind::Blob),
            ("salt", Kind::Blob),
            ("parents", Kind::Blob),
            ("command_id", Kind::Id),
            ("body_mac", Kind::Blob),
            ("mac_key", Kind::Int),
            ("first_position", Kind::Int),
        ],
        all: "position, leaf, leaf_hash, salt, parents, command_id, body_mac, mac_key, first_position",
    },
    Table {
        name: "checkpoints",
        key: ("size", Kind::Int),
        columns: &[("size", Kind::Int), ("root", Kind::Blob), ("note", Kind::Text)],
        all: "size, root, note",
    },
    Table {
        name: "texts",
        key: ("digest", Kind::Blob),
        columns: SEALED,
        all: "digest, salt, key_number, nonce, ciphertext, media_type, size",
    },
    Table {
        name: "attachments",
        key: ("digest", Kind::Blob),
        columns: SEALED,
        all: "digest, salt, key_number, nonce, ciphertext, media_type, size",
    },
    Table {
        name: "vault_fields",
        key: ("digest", Kind::Blob),
        columns: &[
            ("person", Kind::Id),
            ("field", Kind::Text),
            ("digest", Kind::Blob),
            ("key_number", Kind::Int),
            ("nonce", Kind::Blob),
            ("ciphertext", Kind::Blob),
        ],
        all: "person, field, digest, key_number, nonce, ciphertext",
    },
    Table {
        name: "person_keys",
        key: ("person", Kind::Id),
        columns: &[("person", Kind::Id), ("key_number", Kind::Int), ("nonce", Kind::Blob), ("wrapped", Kind::Blob)],
        all: "person, key_number, nonce, wrapped",
    },
];

/// How the absence of a value is read and written.
pub const NOTHING: &str = "NULL";

/// Which SQL is spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    Sqlite,
    Postgres,
}

impl Dialect {
    /// A column as hexadecimal text of its bytes, a number as its digits; [`NOTHING`] where no value is.
    pub fn read(self, (name, kind): Column) -> String {
        let read = match (self, kind) {
            (_, Kind::Int) => format!("CAST({name} AS TEXT)"),
            (Dialect::Sqlite, _) => format!("hex(CAST({name} AS BLOB))"),
            (Dialect::Postgres, Kind::Blob) => format!("encode({name}, 'hex')"),
            (Dialect::Postgres, Kind::Id) => format!("replace(CAST({name} AS TEXT), '-', '')"),
            (Dialect::Postgres, Kind::Text | Kind::Json) => {
                format!("encode(convert_to(CAST({name} AS TEXT), 'UTF8'), 'hex')")
            }
        };
        format!("CASE WHEN {name} IS NULL THEN '{NOTHING}' ELSE {read} END")
    }

    /// What was read, as a value to write.
    pub fn write(self, kind: Kind, read: &str) -> String {
        match (self, kind) {
            _ if read == NOTHING => NOTHING.to_owned(),
            (_, Kind::Int) => read.to_owned(),
            (Dialect::Sqlite, Kind::Text | Kind::Json) => format!("CAST(X'{read}' AS TEXT)"),
            (Dialect::Sqlite, Kind::Blob | Kind::Id) => format!("X'{read}'"),
            (Dialect::Postgres, Kind::Blob) => format!("'\\x{read}'::bytea"),
            (Dialect::Postgres, Kind::Id) => format!("'{read}'::uuid"),
            (Dialect::Postgres, Kind::Text) => format!("convert_from('\\x{read}'::bytea, 'UTF8')"),
            (Dialect::Postgres, Kind::Json) => format!("convert_from('\\x{read}'::bytea, 'UTF8')::json"),
        }
    }

    /// What lets somebody with all rights edit what is append-only.
    pub fn unlock(self) -> String {
        let tables = TABLES.iter().map(|table| table.name);
        match self {
            Dialect::Sqlite => tables.map(unlock_sqlite).collect(),
            Dialect::Postgres => tables.map(|table| format!("ALTER TABLE {table} DISABLE TRIGGER ALL;")).collect(),
        }
    }
}

fn unlock_sqlite(table: &str) -> String {
    let inserts = if table == "events" { "without_a_hole" } else { "never_replaced" };
    ["never_updated", "never_deleted", inserts]
        .iter()
        .map(|trigger| format!("DROP TRIGGER IF EXISTS {table}_{trigger};"))
        .collect()
}
