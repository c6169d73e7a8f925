//! Secrets that the program draws: links, sessions, recovery codes. They are shown once and kept as digests.

use crate::ledger::ports::{Entropy, PortFailure, random32};
use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use quitus_projections::log::Hash;
use sha2::{Digest, Sha256};

/// A secret with its digest.
pub struct Drawn {
    /// What is shown once: 256 random bits, 43 letters.
    pub secret: String,
    /// What is kept.
    pub digest: Hash,
}

/// Draws a secret.
///
/// # Errors
/// [`PortFailure`] without randomness.
pub fn draw(entropy: &dyn Entropy) -> Result<Drawn, PortFailure> {
    let secret = BASE64_URL_SAFE_NO_PAD.encode(random32(entropy)?);
    let digest = digest(&secret);
    Ok(Drawn { secret, digest })
}

/// The digest of a secret. It is looked up as it is: who does not know the secret cannot aim at a digest.
#[must_use]
pub fn digest(secret: &str) -> Hash {
    Sha256::digest(secret.as_bytes()).into()
}
