//! The rows that few commands write: sealed texts, persons, erasures. One statement each, in the batch's transaction.

use super::backend::Arg;
use super::{Batch, Erasure, PersonKeyRow, Piece, SealedRow, StoreError, VaultRow, sql};

/// A statement and what is bound behind the book.
pub(super) type Statement<'a> = (&'static str, Vec<Arg<'a>>);

/// Everything of the batch beside entries, nodes and receipts, in the order in which it is to be run.
pub(super) fn statements(batch: &Batch) -> Result<Vec<Statement<'_>>, StoreError> {
    let mut statements = Vec::new();
    batch.erasures.iter().for_each(|erasure| erase(erasure, &mut statements));
    for row in &batch.texts {
        statements.push((sql::INSERT_TEXT, sealed(row)?));
    }
    for row in &batch.attachments {
        statements.push((sql::INSERT_ATTACHMENT, sealed(row)?));
    }
    statements.extend(batch.person_keys.iter().map(|row| (sql::INSERT_PERSON_KEY, person_key(row))));
    statements.extend(batch.vault_fields.iter().map(|row| (sql::INSERT_VAULT_FIELD, vault_field(row))));
    Ok(statements)
}

/// The statement of a piece that is one row.
pub(super) fn put(piece: &Piece) -> Result<Option<Statement<'_>>, StoreError> {
    Ok(match piece {
        Piece::Rows(_) | Piece::Whole => None,
        Piece::Checkpoint(row) => {
            let args = vec![Arg::Int(int(row.size)?), Arg::Bytes(&row.root), Arg::Text(&row.note)];
            Some((sql::PUT_CHECKPOINT, args))
        }
        Piece::Cosignature(row) => {
            let args = vec![Arg::Int(int(row.size)?), Arg::Text(&row.witness), Arg::Text(&row.line)];
            Some((sql::PUT_COSIGNATURE, args))
        }
        Piece::Timestamp(row) => {
            let args = vec![Arg::Bytes(&row.subject), Arg::Text(&row.authority), Arg::Bytes(&row.token)];
            Some((sql::PUT_TIMESTAMP, args))
        }
    })
}

/// A count as the databases keep it.
pub(super) fn int(count: u64) -> Result<i64, StoreError> {
    i64::try_from(count).map_err(|_| StoreError::Malformed("a number beyond 2^63 has no place in a book"))
}

fn sealed(row: &SealedRow) -> Result<Vec<Arg<'_>>, StoreError> {
    Ok(vec![
        Arg::Bytes(&row.digest),
        Arg::Bytes(&row.salt),
        Arg::Int(row.key_number.into()),
        Arg::Bytes(&row.nonce),
        Arg::Bytes(&row.ciphertext),
        Arg::Text(&row.media_type),
        Arg::Int(int(row.size)?),
    ])
}

fn person_key(row: &PersonKeyRow) -> Vec<Arg<'_>> {
    vec![Arg::Id(row.person), Arg::Int(row.key_number.into()), Arg::Bytes(&row.nonce), Arg::Bytes(&row.wrapped)]
}

fn vault_field(row: &VaultRow) -> Vec<Arg<'_>> {
    vec![
        Arg::Id(row.person),
        Arg::Text(&row.field),
        Arg::Bytes(&row.digest),
        Arg::Int(row.key_number.into()),
        Arg::Bytes(&row.nonce),
        Arg::Bytes(&row.ciphertext),
    ]
}

fn erase<'a>(erasure: &'a Erasure, statements: &mut Vec<Statement<'a>>) {
    match erasure {
        Erasure::Person { person } => {
            statements.push((sql::ERASE_PERSON_KEYS, vec![Arg::Id(*person)]));
            statements.push((sql::ERASE_PERSON_FIELDS, vec![Arg::Id(*person)]));
        }
        Erasure::Fields { person, fields } => {
            statements.extend(fields.iter().map(|field| (sql::ERASE_FIELD, vec![Arg::Id(*person), Arg::Text(field)])))
        }
        Erasure::Text { digest } => statements.push((sql::ERASE_TEXT, vec![Arg::Bytes(digest)])),
        Erasure::Attachment { digest } => statements.push((sql::ERASE_ATTACHMENT, vec![Arg::Bytes(digest)])),
    }
}
