//! A second factor: a secret for an authenticator app, and codes on paper for the day when the app is gone.

use super::desk::{Desk, Session};
use super::digest;
use super::enter::recovery;
use super::totp::{self, base32, of_base32};
use crate::ledger::Failure;
use crate::ledger::keys::KeyFailure;
use crate::ledger::ports::{PortFailure, random32};
use crate::store::{FactorRow, StoreError};

/// Recovery codes drawn at a time.
const CODES: usize = 8;

/// Bytes of a secret: as many as HMAC-SHA-1 has (RFC 4226, section 4).
const SECRET: usize = 20;

/// What was enrolled.
pub struct Enrolment {
    /// Codes that each enter once in place of the app's; shown once.
    pub codes: Vec<String>,
    /// The secret of the new session: every older one has ended.
    pub session: String,
}

/// Why nothing was enrolled.
#[derive(Debug, Clone, PartialEq)]
pub enum NotEnrolled {
    /// The code is not that of the secret now.
    WrongCode,
    /// The machine, the keys or the database failed.
    Failure(Failure),
}

impl From<StoreError> for NotEnrolled {
    fn from(error: StoreError) -> Self {
        NotEnrolled::Failure(error.into())
    }
}

impl From<PortFailure> for NotEnrolled {
    fn from(failure: PortFailure) -> Self {
        NotEnrolled::Failure(failure.into())
    }
}

impl From<KeyFailure> for NotEnrolled {
    fn from(failure: KeyFailure) -> Self {
        NotEnrolled::Failure(failure.into())
    }
}

impl From<Failure> for NotEnrolled {
    fn from(failure: Failure) -> Self {
        NotEnrolled::Failure(failure)
    }
}

impl Desk {
    /// A new secret, in base32; nothing is kept of it before its first code was typed.
    ///
    /// # Errors
    /// [`PortFailure`] without randomness.
    pub fn new_factor(&self) -> Result<String, PortFailure> {
        Ok(base32(random32(self.parts.entropy.as_ref())?.get(..SECRET).unwrap_or_default()))
    }

    /// Keeps a secret once its code was typed, ends every session and begins a new one.
    ///
    /// # Errors
    /// [`NotEnrolled`].
    pub async fn enrol(&self, session: &Session, secret: &str, code: &str) -> Result<Enrolment, NotEnrolled> {
        let seconds = u64::try_from(self.now().timestamp()).unwrap_or_default();
        let secret = of_base32(secret).filter(|secret| secret.len() == SECRET).ok_or(NotEnrolled::WrongCode)?;
        let plain: String = code.chars().filter(|c| *c != ' ').collect();
        let step = totp::step_of(&secret, &plain, seconds).ok_or(NotEnrolled::WrongCode)?;
        let user = session.person.user;
        let ring = self.parts.folder.load()?;
        let key = ring.sealing().ok_or(Failure::OtherBookKey)?;
        let book = self.parts.book.as_str();
        let sealed = key.seal_factor(book, &user.to_string(), &secret, self.parts.entropy.as_ref())?;
        let (nonce, ciphertext) = (sealed.nonce, sealed.ciphertext);
        let factor = FactorRow { key_number: key.number, nonce, ciphertext, last_step: step };
        let codes = (0..CODES).map(|_| self.recovery_code()).collect::<Result<Vec<_>, _>>()?;
        let digests: Vec<_> = codes.iter().map(|code| digest(&recovery(code))).collect();
        self.parts.people.set_factor(&self.parts.book, user, &factor, &digests).await?;
        self.parts.people.end_sessions(&self.parts.book, user).await?;
        Ok(Enrolment { codes, session: self.begin(user).await? })
    }

    /// Removes a person's second factor; `false` when there is none.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn forget_factor(&self, user: uuid::Uuid) -> Result<bool, StoreError> {
        self.parts.people.remove_factor(&self.parts.book, user).await
    }

    /// 80 random bits in four groups, such as `ABCD-EFGH-IJKL-MNOP`.
    fn recovery_code(&self) -> Result<String, PortFailure> {
        let letters = base32(random32(self.parts.entropy.as_ref())?.get(..10).unwrap_or_default());
        let groups: Vec<&str> = (0..4).filter_map(|group| letters.get(4 * group..4 * group + 4)).collect();
        Ok(groups.join("-"))
    }
}
