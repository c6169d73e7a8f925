//! From the lines of an archive to the rows of a store.

use super::BackupFailure;
use super::container::{BOOK, TIMESTAMPS};
use crate::store::{CosignatureRow, ReceiptRow, SealedRow, TimestampRow, VaultRow};
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD, Engine as _};
use quitus_projections::log::bundle;
use serde::{Deserialize, Serialize};
use std::io::{BufRead, BufReader, Read};

/// The longest line of cosignatures and time-stamps.
const LONGEST: u64 = 1 << 20;

/// A line of `cosignatures.jsonl`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cosignature {
    pub(super) line: String,
    pub(super) size: u64,
    pub(super) witness: String,
}

/// A line of `timestamps.jsonl`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Timestamp {
    pub(super) authority: String,
    pub(super) subject: String,
    pub(super) token: String,
}

impl Cosignature {
    pub(super) fn of(row: &CosignatureRow) -> Self {
        Cosignature { line: row.line.clone(), size: row.size, witness: row.witness.clone() }
    }

    pub(super) fn row(self) -> CosignatureRow {
        CosignatureRow { size: self.size, witness: self.witness, line: self.line }
    }
}

impl Timestamp {
    pub(super) fn of(row: &TimestampRow) -> Self {
        let (subject, token) = (BASE64_STANDARD.encode(row.subject), BASE64_STANDARD.encode(&row.token));
        Timestamp { authority: row.authority.clone(), subject, token }
    }

    pub(super) fn row(self) -> Result<TimestampRow, BackupFailure> {
        let wrong = |_| BackupFailure::altered(TIMESTAMPS, "not base64");
        let subject = exactly(BASE64_STANDARD.decode(&self.subject).map_err(wrong)?, TIMESTAMPS)?;
        let token = BASE64_STANDARD.decode(&self.token).map_err(wrong)?;
        Ok(TimestampRow { subject, authority: self.authority, token })
    }
}

/// Reads lines of JSON, one after the other.
pub(super) fn lines<T: for<'de> Deserialize<'de>>(
    path: &str,
    member: &mut dyn Read,
    each: &mut dyn FnMut(T) -> Result<(), BackupFailure>,
) -> Result<(), BackupFailure> {
    let mut input = BufReader::new(member);
    loop {
        let mut line = Vec::new();
        let read = (&mut input).take(LONGEST).read_until(b'\n', &mut line);
        read.map_err(|error| BackupFailure::altered(path, error))?;
        if line.is_empty() {
            return Ok(());
        }
        if line.pop() != Some(b'\n') {
            return Err(BackupFailure::altered(path, "a line that is too long, or cut short"));
        }
        each(serde_json::from_slice(&line).map_err(|error| BackupFailure::altered(path, error))?)?;
    }
}

pub(super) fn receipt(row: &bundle::ReceiptRow) -> Result<ReceiptRow, BackupFailure> {
    Ok(ReceiptRow {
        command_id: row.command_id.parse().map_err(|error| BackupFailure::altered(BOOK, error))?,
        body_mac: exactly(row.body_mac.clone(), BOOK)?,
        mac_key: row.mac_key,
        first: row.first,
        last: row.last,
        leaf_hash: exactly(row.leaf_hash.clone(), BOOK)?,
        size: row.size,
    })
}

pub(super) fn sealed(row: &bundle::SealedRow) -> Result<SealedRow, BackupFailure> {
    Ok(SealedRow {
        digest: exactly(row.digest.clone(), BOOK)?,
        salt: exactly(row.salt.clone(), BOOK)?,
        key_number: row.key_number,
        nonce: exactly(row.nonce.clone(), BOOK)?,
        ciphertext: row.ciphertext.clone(),
        media_type: row.media_type.clone(),
        size: row.size,
    })
}

pub(super) fn field(row: &bundle::VaultRow) -> Result<VaultRow, BackupFailure> {
    let digest = BASE64_URL_SAFE_NO_PAD.decode(&row.digest);
    Ok(VaultRow {
        person: row.person,
        field: row.field.clone(),
        digest: exactly(digest.map_err(|error| BackupFailure::altered(BOOK, error))?, BOOK)?,
        key_number: row.key_number,
        nonce: exactly(row.nonce.clone(), BOOK)?,
        ciphertext: row.ciphertext.clone(),
    })
}

fn exactly<const N: usize>(bytes: Vec<u8>, member: &str) -> Result<[u8; N], BackupFailure> {
    let length = bytes.len();
    bytes.try_into().map_err(|_| BackupFailure::altered(member, format!("{length} bytes where {N} belong")))
}
