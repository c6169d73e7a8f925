//! From database rows to the contract's rows.

use quitus_projections::log::tree::stored_node_count;
use quitus_projections::log::{Hash, StoredEntry};

use super::columns::Columns;
use super::{
    BookHead, CheckpointRow, CosignatureRow, Facts, PersonKeyRow, ReceiptRow, SealedRow, StoreError, TimestampRow,
    VaultRow,
};

pub(super) fn book(row: &impl Columns) -> Result<BookHead, StoreError> {
    let id = row.text("id")?;
    let book = id.parse().map_err(|_| StoreError::damaged("events", format!("{id:?} is no book id")))?;
    Ok(BookHead { book, size: row.count("size")? })
}

/// An event and its leaf, already known to be of one position.
pub(super) fn entry(position: u64, event: &impl Columns, leaf: &impl Columns) -> Result<StoredEntry, StoreError> {
    Ok(StoredEntry {
        position,
        event_type: event.text("event_type")?,
        event_version: event.text("event_version")?,
        payload: event.text("payload")?,
        metadata: event.text("metadata")?,
        leaf: leaf.bytes("leaf")?,
        leaf_hash: leaf.hash("leaf_hash")?,
        salt: leaf.array("salt")?,
    })
}

/// Events, a line each, in the order of their positions.
pub(super) fn facts(lines: String) -> Result<Facts, StoreError> {
    Facts::of_lines(lines, fact)
}

/// An event in a line: its sequence, type, version and payload.
fn fact(line: &str) -> Result<(u64, [&str; 3]), StoreError> {
    let damaged = || StoreError::damaged("events", "a line that is no event");
    let mut parts = line.splitn(4, ' ');
    let sequence: Option<u64> = parts.next().and_then(|text| text.parse().ok());
    let position = sequence.and_then(|sequence| sequence.checked_sub(1)).ok_or_else(damaged)?;
    let mut text = || parts.next().ok_or_else(damaged);
    Ok((position, [text()?, text()?, text()?]))
}

/// The nodes that an entry completes, from its leaf up.
pub(super) fn nodes(row: &impl Columns) -> Result<Vec<(u64, Hash)>, StoreError> {
    let (position, leaf, parents) = (row.count("position")?, row.hash("leaf_hash")?, row.bytes("parents")?);
    let (parents, rest) = parents.as_chunks::<32>();
    if !rest.is_empty() || parents.len() as u64 != u64::from(position.trailing_ones()) {
        let what = format!(
            "{} bytes of nodes where {} nodes belong",
            32 * parents.len() + rest.len(),
            position.trailing_ones()
        );
        return Err(StoreError::damaged(format!("entries at position {position}, column parents"), what));
    }
    Ok((stored_node_count(position)..).zip(std::iter::once(leaf).chain(parents.iter().copied())).collect())
}

pub(super) fn receipt(row: &impl Columns) -> Result<ReceiptRow, StoreError> {
    let last = row.count("position")?;
    Ok(ReceiptRow {
        command_id: row.id("command_id")?,
        body_mac: row.hash("body_mac")?,
        mac_key: row.key_number("mac_key")?,
        first: row.count("first_position")?,
        last,
        leaf_hash: row.hash("leaf_hash")?,
        size: last.saturating_add(1),
    })
}

pub(super) fn checkpoint(row: &impl Columns) -> Result<CheckpointRow, StoreError> {
    Ok(CheckpointRow { size: row.count("size")?, root: row.hash("root")?, note: row.text("note")? })
}

pub(super) fn cosignature(row: &impl Columns) -> Result<CosignatureRow, StoreError> {
    Ok(CosignatureRow { size: row.count("size")?, witness: row.text("witness")?, line: row.text("line")? })
}

pub(super) fn timestamp(row: &impl Columns) -> Result<TimestampRow, StoreError> {
    Ok(TimestampRow { subject: row.hash("subject")?, authority: row.text("authority")?, token: row.bytes("token")? })
}

pub(super) fn sealed(row: &impl Columns) -> Result<SealedRow, StoreError> {
    Ok(SealedRow {
        digest: row.hash("digest")?,
        salt: row.array("salt")?,
        key_number: row.key_number("key_number")?,
        nonce: row.array("nonce")?,
        ciphertext: row.bytes("ciphertext")?,
        media_type: row.text("media_type")?,
        size: row.count("size")?,
    })
}

pub(super) fn vault_field(row: &impl Columns) -> Result<VaultRow, StoreError> {
    Ok(VaultRow {
        person: row.id("person")?,
        field: row.text("field")?,
        digest: row.hash("digest")?,
        key_number: row.key_number("key_number")?,
        nonce: row.array("nonce")?,
        ciphertext: row.bytes("ciphertext")?,
    })
}

pub(super) fn person_key(row: &impl Columns) -> Result<PersonKeyRow, StoreError> {
    Ok(PersonKeyRow {
        person: row.id("person")?,
        key_number: row.key_number("key_number")?,
        nonce: row.array("nonce")?,
        wrapped: row.bytes("wrapped")?,
    })
}
