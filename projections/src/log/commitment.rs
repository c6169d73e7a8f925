//! Salted commitments: what stands in the leaf for what stands elsewhere.
//!
//! Each kind has its first byte, so that the digest of one can never pass for
//! another's; none is a plain digest, since short payloads and texts can be guessed.

use sha2::{Digest, Sha256};

use super::{Hash, Salt};

/// The first byte of a payload's commitment.
pub const PAYLOAD: u8 = 0x02;
/// The first byte of a text's or an attachment's digest.
pub const DOCUMENT: u8 = 0x05;
/// The first byte of a metadata's commitment.
pub const METADATA: u8 = 0x06;

/// SHA-256(0x02 ‖ salt ‖ payload): the leaf's `pay`. The salt is the entry's.
#[must_use]
pub fn payload(salt: &Salt, payload: &str) -> Hash {
    salted(PAYLOAD, salt, payload.as_bytes())
}

/// SHA-256(0x06 ‖ salt ‖ metadata): the leaf's `met`. The salt is the entry's.
#[must_use]
pub fn metadata(salt: &Salt, metadata: &str) -> Hash {
    salted(METADATA, salt, metadata.as_bytes())
}

/// SHA-256(0x05 ‖ own salt ‖ bytes): a text's or an attachment's digest, as it
/// stands in the payload and in the leaf's `att`. The salt is its own, never the entry's.
#[must_use]
pub fn document(salt: &Salt, bytes: &[u8]) -> Hash {
    salted(DOCUMENT, salt, bytes)
}

fn salted(kind: u8, salt: &Salt, bytes: &[u8]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([kind]);
    hasher.update(salt);
    hasher.update(bytes);
    hasher.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_kinds_never_agree() {
        let salt = [7; 32];
        let all = [payload(&salt, "x"), metadata(&salt, "x"), document(&salt, b"x")];
        assert!(all[0] != all[1] && all[1] != all[2] && all[0] != all[2]);
    }

    #[test]
    fn the_bytes_hashed_are_kind_salt_content() {
        let mut bytes = vec![0x02];
        bytes.extend([9; 32]);
        bytes.extend(b"{\"a\":1}");
        assert_eq!(payload(&[9; 32], "{\"a\":1}"), Hash::from(Sha256::digest(&bytes)));
    }
}
