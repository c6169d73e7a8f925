//! Drawing lines from a checkpoint and a third party's nonce: neither side alone chooses them.

use super::fault::Why;
use crate::log::checkpoint::Checkpoint;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// 32 bytes that the third party draws once it holds the attestation.
pub type Nonce = [u8; 32];

/// Reads a nonce from 64 lower-case hexadecimal digits.
#[must_use]
pub fn nonce(text: &str) -> Option<Nonce> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let byte = |pair: &[u8]| Some(digit(*pair.first()?)? << 4 | digit(*pair.get(1)?)?);
    let bytes = text.as_bytes();
    if bytes.len() != 64 {
        return None;
    }
    bytes.chunks(2).map(byte).collect::<Option<Vec<u8>>>()?.try_into().ok()
}

/// Writes a nonce.
#[must_use]
pub(super) fn hex(nonce: &Nonce) -> String {
    nonce.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The places of `count` lines of a register of so many associates: draw j is the first 8 bytes of SHA-256(checkpoint's
/// three lines, nonce, j), modulo the number of associates; repeats are skipped.
///
/// # Errors
/// [`Why::Count`] for no line, or for more lines than there are.
pub fn drawn(head: &Checkpoint, nonce: &Nonce, associates: u64, count: u64) -> Result<BTreeSet<u64>, Why> {
    if count == 0 || count > associates {
        return Err(Why::Count { count, associates });
    }
    let begun = Sha256::new_with_prefix(head.text()).chain_update(nonce);
    let mut places = BTreeSet::new();
    let mut draw = 0_u64;
    while (places.len() as u64) < count {
        let hash: [u8; 32] = begun.clone().chain_update(draw.to_be_bytes()).finalize().into();
        let first = hash.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        places.insert(first % associates);
        draw += 1;
    }
    Ok(places)
}
