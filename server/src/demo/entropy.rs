//! Bytes that look random and are the same every time: SHA-256 of a public seed and a counter.
//!
//! **Public by design.** Whoever reads this file has every key of the demonstration. No other book is made with it.

use crate::ledger::ports::{Entropy, PortFailure};
use sha2::{Digest, Sha256};
use std::sync::atomic::{AtomicU64, Ordering};

const SEED: &[u8] = b"quitus demonstration, public by design";

/// A stream of known bytes.
#[derive(Default)]
pub struct PublicEntropy(AtomicU64);

impl Entropy for PublicEntropy {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), PortFailure> {
        for part in buffer.chunks_mut(32) {
            let block = Sha256::new().chain_update(SEED).chain_update(self.0.fetch_add(1, Ordering::SeqCst).to_be_bytes());
            part.iter_mut().zip(block.finalize()).for_each(|(to, from)| *to = from);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_the_same_every_time_and_never_repeats_a_block() {
        let read = || {
            let entropy = PublicEntropy::default();
            let mut bytes = [[0; 40]; 3];
            bytes.iter_mut().for_each(|part| entropy.fill(part).unwrap());
            bytes
        };
        let [first, second, third] = read();
        assert_eq!(read(), [first, second, third]);
        assert!(first != second && second != third && first[..32] != second[..32]);
    }
}
