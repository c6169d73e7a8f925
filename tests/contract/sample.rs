//! Batches of rows with bytes that are easy to tell apart. A store does not look into them.

use quitus_projections::log::tree::stored_node_count;
use quitus_projections::log::{Hash, StoredEntry};
use quitus_server::store::{
    Batch, CheckpointRow, CosignatureRow, PersonKeyRow, ReceiptRow, SealedRow, TimestampRow, VaultRow,
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A value that depends on a name and a number only.
pub fn hash(name: &str, number: u64) -> Hash {
    Sha256::digest(format!("{name} {number}")).into()
}

/// An id that depends on a number only.
pub fn id(number: u64) -> Uuid {
    Uuid::from_u64_pair(0x5155_4954_5553_4000, 0x8000_0000_0000_0000 | number)
}

/// A UUID that no other test of this run has.
pub fn fresh_book() -> quitus_server::store::BookId {
    Uuid::new_v4().into()
}

/// An entry whose payload tells its position.
pub fn entry(position: u64) -> StoredEntry {
    StoredEntry {
        position,
        event_type: "contract.happened".into(),
        event_version: "1".into(),
        payload: format!("{{\"contract.happened\":{{\"at\":{position}}}}}"),
        metadata: format!(
            "{{\"actor\":\"a\",\"recorded_at\":\"2012-01-02T09:00:00.{position:06}Z\",\"software\":\"test\"}}"
        ),
        leaf: format!("leaf {position}").into_bytes(),
        leaf_hash: hash("leaf", position),
        salt: hash("salt", position),
    }
}

/// `count` commands of one entry each, from position `first` on.
pub fn batch(first: u64, count: u64) -> Batch {
    batch_of(first, (first..first + count).map(entry).collect())
}

/// One command for each of the entries.
pub fn batch_of(first: u64, entries: Vec<StoredEntry>) -> Batch {
    let receipts = entries.iter().map(|entry| receipt(entry.position)).collect();
    let nodes = entries.iter().flat_map(nodes).collect();
    Batch { first, entries, nodes, receipts, ..Batch::default() }
}

/// The nodes that an entry completes: that of its leaf, and others above it.
pub fn nodes(entry: &StoredEntry) -> Vec<(u64, Hash)> {
    let own = stored_node_count(entry.position);
    let above = (own + 1..stored_node_count(entry.position + 1)).map(|index| (index, hash("node", index)));
    std::iter::once((own, entry.leaf_hash)).chain(above).collect()
}

/// The receipt of the command that wrote one position.
pub fn receipt(position: u64) -> ReceiptRow {
    ReceiptRow {
        command_id: id(position),
        body_mac: hash("mac", position),
        mac_key: 1,
        first: position,
        last: position,
        leaf_hash: hash("leaf", position),
        size: position + 1,
    }
}

/// A sealed text or attachment.
pub fn sealed(number: u64) -> SealedRow {
    SealedRow {
        digest: hash("text", number),
        salt: hash("text salt", number),
        key_number: 3,
        nonce: [7; 24],
        ciphertext: format!("ciphertext of the text number {number}").into_bytes(),
        media_type: "text/plain".into(),
        size: 42,
    }
}

/// A sealed field of a person.
pub fn field(person: u64, name: &str) -> VaultRow {
    VaultRow {
        person: id(person),
        field: name.into(),
        digest: hash(name, person),
        key_number: 3,
        nonce: [9; 24],
        ciphertext: format!("ciphertext of {name} of person {person}").into_bytes(),
    }
}

/// A person's wrapped key.
pub fn key(person: u64) -> PersonKeyRow {
    PersonKeyRow {
        person: id(person),
        key_number: 3,
        nonce: [5; 24],
        wrapped: format!("wrapped key of person {person}").into_bytes(),
    }
}

/// A batch that writes into every table that a batch can write.
pub fn full_batch(first: u64) -> Batch {
    Batch {
        texts: vec![sealed(1), sealed(2)],
        attachments: vec![sealed(3), sealed(4)],
        vault_fields: vec![field(1, "name"), field(1, "phone"), field(2, "name")],
        person_keys: vec![key(1), key(2)],
        ..batch(first, 3)
    }
}

/// What seals a book of three entries.
pub fn seals() -> (CheckpointRow, CosignatureRow, TimestampRow) {
    (
        CheckpointRow { size: 3, root: hash("root", 3), note: "quitus/x\n3\nroot\n\n— x sig\n".into() },
        CosignatureRow { size: 3, witness: "w".into(), line: "— w sig".into() },
        TimestampRow { subject: hash("subject", 3), authority: "a".into(), token: vec![48, 3] },
    )
}
