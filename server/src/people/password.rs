//! Passwords: what may be one, and how it is kept: argon2id (RFC 9106), 19 MiB, 2 passes, 1 lane, as OWASP advises.

use super::Login;
use crate::ledger::ports::{Entropy, PortFailure};
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// The fewest characters.
pub const SHORTEST: usize = 12;

/// The most bytes.
pub const LONGEST: usize = 1_024;

/// A password that may be set. It is wiped when dropped, and is never printed.
pub struct Password(Zeroizing<String>);

/// Why it may not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAPassword {
    /// Fewer than twelve characters.
    #[error("a password has at least 12 characters")]
    Short,
    /// More than can be hashed in reason.
    #[error("a password has at most 1,024 bytes")]
    Long,
    /// The login, or a few characters again and again.
    #[error("this password would be guessed first")]
    Obvious,
}

impl Password {
    /// What was typed, to be compared: composed and decomposed letters are the same.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        Password(Zeroizing::new(text.nfc().take(LONGEST).collect()))
    }

    /// What may be set for a person.
    ///
    /// # Errors
    /// [`NotAPassword`].
    pub fn chosen(text: &str, login: &Login) -> Result<Self, NotAPassword> {
        if text.len() > LONGEST {
            return Err(NotAPassword::Long);
        }
        let password = Password::typed(text);
        let lower: Zeroizing<String> = Zeroizing::new(password.0.to_lowercase());
        let different: BTreeSet<char> = lower.chars().collect();
        if password.0.chars().count() < SHORTEST {
            Err(NotAPassword::Short)
        } else if different.len() < 5 || lower.contains(login.as_str()) && lower.len() < login.as_str().len() + 6 {
            Err(NotAPassword::Obvious)
        } else {
            Ok(password)
        }
    }
}

/// How much a guess costs.
#[derive(Clone)]
pub struct Cost(Params);

impl Cost {
    /// What OWASP advises: 19 MiB, 2 passes, 1 lane.
    #[must_use]
    pub fn advised() -> Self {
        Cost::of(19 * 1_024, 2)
    }

    /// As little as argon2 allows: for tests alone.
    #[must_use]
    pub fn least() -> Self {
        Cost::of(Params::MIN_M_COST, 1)
    }

    fn of(kibibytes: u32, passes: u32) -> Self {
        // These are within what argon2 takes; its default is no less.
        Cost(Params::new(kibibytes, passes, 1, None).unwrap_or_default())
    }

    /// The hash of a password, as a PHC string.
    ///
    /// # Errors
    /// [`PortFailure`] without randomness.
    pub fn hash(&self, password: &Password, entropy: &dyn Entropy) -> Result<String, PortFailure> {
        let mut salt = [0; 16];
        entropy.fill(&mut salt)?;
        let failed = |error: argon2::password_hash::Error| PortFailure(format!("argon2: {error}"));
        let salt = SaltString::encode_b64(&salt).map_err(failed)?;
        let hash = self.argon2().hash_password(password.0.as_bytes(), &salt).map_err(failed)?;
        Ok(hash.to_string())
    }

    /// Whether a password is the one of a hash. Takes its time, whatever the answer, and compares in constant time.
    #[must_use]
    pub fn holds(&self, phc: &str, password: &Password) -> bool {
        let Ok(hash) = PasswordHash::new(phc) else { return false };
        self.argon2().verify_password(password.0.as_bytes(), &hash).is_ok()
    }

    fn argon2(&self) -> Argon2<'static> {
        Argon2::new(Algorithm::Argon2id, Version::V0x13, self.0.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::machine::SystemEntropy;

    #[test]
    fn what_may_be_a_password() {
        let zoe = Login::read("zoe.martin@example.org").unwrap();
        let chosen = |text: &str| Password::chosen(text, &zoe).map(drop);
        assert_eq!(chosen("elevenchars"), Err(NotAPassword::Short));
        assert_eq!(chosen("\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}"), Err(NotAPassword::Short));
        assert_eq!(chosen("aaaaaaaaaaaaaaaaaaaa"), Err(NotAPassword::Obvious));
        assert_eq!(chosen("abcabcabcabc"), Err(NotAPassword::Obvious));
        assert_eq!(chosen("Zoe.Martin@example.org1"), Err(NotAPassword::Obvious));
        assert_eq!(chosen(&"p4ssw0rd ".repeat(200)), Err(NotAPassword::Long));
        assert_eq!(chosen("four words make one"), Ok(()));
        assert_eq!(chosen(&"long enough ".repeat(20)), Ok(()));
    }

    #[test]
    fn a_hash_says_its_cost_and_holds_one_password() {
        let cost = Cost::advised();
        let phc = cost.hash(&Password::typed("caf\u{e9} au lait noir"), &SystemEntropy).unwrap();
        assert!(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{phc}");
        assert!(cost.holds(&phc, &Password::typed("cafe\u{301} au lait noir")));
        assert!(!cost.holds(&phc, &Password::typed("cafe au lait noir")));
        assert!(!cost.holds("", &Password::typed("")) && !cost.holds("$argon2id$nonsense", &Password::typed("")));
        assert_ne!(phc, cost.hash(&Password::typed("caf\u{e9} au lait noir"), &SystemEntropy).unwrap());
        // A hash made at another cost still holds: it says what it needs.
        assert!(Cost::least().holds(&phc, &Password::typed("caf\u{e9} au lait noir")));
    }
}
