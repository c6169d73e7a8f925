//! The schema's history: numbered texts that are never edited once released.
//!
//! Each applied migration leaves its number and the SHA-256 of its text in `quitus_schema`. A database that knows a
//! number which this program does not is refused, and so is one to which another text was applied under that number.

use sha2::{Digest, Sha256};

use super::StoreError;

/// One step of the schema.
pub(super) struct Migration {
    pub(super) version: u32,
    pub(super) sql: &'static str,
}

pub(super) const SQLITE: &[Migration] = &[
    Migration { version: 1, sql: include_str!("../../../migrations/sqlite/0001_book.sql") },
    Migration { version: 2, sql: include_str!("../../../migrations/sqlite/0002_people.sql") },
    Migration { version: 3, sql: include_str!("../../../migrations/sqlite/0003_tokens.sql") },
    Migration { version: 4, sql: include_str!("../../../migrations/sqlite/0004_entries.sql") },
    Migration { version: 5, sql: include_str!("../../../migrations/sqlite/0005_forms.sql") },
    Migration { version: 6, sql: include_str!("../../../migrations/sqlite/0006_publication.sql") },
];

pub(super) const POSTGRES: &[Migration] = &[
    Migration { version: 1, sql: include_str!("../../../migrations/postgres/0001_book.sql") },
    Migration { version: 2, sql: include_str!("../../../migrations/postgres/0002_people.sql") },
    Migration { version: 3, sql: include_str!("../../../migrations/postgres/0003_tokens.sql") },
    Migration { version: 4, sql: include_str!("../../../migrations/postgres/0004_entries.sql") },
    Migration { version: 5, sql: include_str!("../../../migrations/postgres/0005_forms.sql") },
    Migration { version: 6, sql: include_str!("../../../migrations/postgres/0006_publication.sql") },
];

/// The oldest schema whose books this program reads as they are: what came later lies beside them.
const READABLE: u32 = 4;

/// A row of `quitus_schema`.
pub(super) struct Applied {
    pub(super) version: u32,
    pub(super) sha256: String,
}

impl Migration {
    /// Lower-case hex of the SHA-256 of the text.
    pub(super) fn sha256(&self) -> String {
        Sha256::digest(self.sql).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The migrations still to be applied, after what was applied has been found to be ours.
pub(super) fn pending<'m>(known: &'m [Migration], applied: &[Applied]) -> Result<&'m [Migration], StoreError> {
    let program = latest(known);
    let database = applied.iter().map(|row| row.version).max().unwrap_or(0);
    if database > program {
        return Err(StoreError::NewerDatabase { database, program });
    }
    for (row, migration) in applied.iter().zip(known) {
        if row.version != migration.version || row.sha256 != migration.sha256() {
            return Err(StoreError::ChangedMigration { version: row.version });
        }
    }
    known.get(applied.len()..).ok_or(StoreError::ChangedMigration { version: database })
}

/// As [`pending`], for a database that may not be changed now: nothing may be missing of what a book is read from.
pub(super) fn readable(known: &[Migration], applied: &[Applied]) -> Result<(), StoreError> {
    pending(known, applied)?;
    let database = applied.iter().map(|row| row.version).max().unwrap_or(0);
    if database >= READABLE {
        return Ok(());
    }
    Err(StoreError::OlderDatabase { database, program: latest(known) })
}

fn latest(known: &[Migration]) -> u32 {
    known.last().map_or(0, |migration| migration.version)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn applied(known: &[Migration]) -> Vec<Applied> {
        known.iter().map(|step| Applied { version: step.version, sha256: step.sha256() }).collect()
    }

    #[test]
    fn both_databases_have_the_same_numbers_counted_from_one() {
        for known in [SQLITE, POSTGRES] {
            let numbers: Vec<u32> = known.iter().map(|step| step.version).collect();
            assert_eq!(numbers, (1..=SQLITE.len() as u32).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_later_database_an_edited_step_and_a_missing_step_are_told_apart() {
        let mut later = applied(SQLITE);
        later.push(Applied { version: 99, sha256: String::new() });
        assert_eq!(pending(SQLITE, &later).err(), Some(StoreError::NewerDatabase { database: 99, program: 6 }));

        let edited = vec![Applied { version: 1, sha256: "00".into() }];
        assert_eq!(pending(SQLITE, &edited).err(), Some(StoreError::ChangedMigration { version: 1 }));

        assert_eq!(readable(SQLITE, &[]).err(), Some(StoreError::OlderDatabase { database: 0, program: 6 }));
        assert_eq!(readable(SQLITE, &applied(SQLITE)).err(), None);
        assert_eq!(readable(SQLITE, &applied(&SQLITE[..4])).err(), None, "what came later lies beside the book");
        let older = Some(StoreError::OlderDatabase { database: 3, program: 6 });
        assert_eq!(readable(SQLITE, &applied(&SQLITE[..3])).err(), older);
    }
}
