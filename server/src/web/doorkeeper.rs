//! Who may read: a link that works once makes a session. Both are kept in memory only, and only as digests.
//!
//! A link of a person leads to a session of theirs, which the desk begins: it does so in a demonstration and nowhere else.

use crate::ledger::ports::{Clock, Entropy, PortFailure, random32};
use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};
use std::sync::{Arc, Mutex, PoisonError};
use subtle::ConstantTimeEq;
use uuid::Uuid;

/// How long a link waits to be used.
const LINK: TimeDelta = TimeDelta::minutes(15);
/// How long a session lasts.
const SESSION: TimeDelta = TimeDelta::hours(8);

/// How long a session lasts, in seconds, for its cookie.
pub const SESSION_SECONDS: i64 = SESSION.num_seconds();

/// The digest of a secret, and until when it is good.
type Pass = ([u8; 32], DateTime<Utc>);

/// Keeps the door of the pages.
pub struct Doorkeeper {
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    passes: Mutex<Passes>,
}

#[derive(Default)]
struct Passes {
    link: Option<Pass>,
    personal: Vec<(Pass, Uuid)>,
    sessions: Vec<Pass>,
}

impl Doorkeeper {
    /// A door that is closed to everybody.
    #[must_use]
    pub fn new(clock: Arc<dyn Clock>, entropy: Arc<dyn Entropy>) -> Self {
        Doorkeeper { clock, entropy, passes: Mutex::default() }
    }

    /// A new link, by its secret; an older one that was not used is void.
    ///
    /// # Errors
    /// [`PortFailure`] when there is no randomness.
    pub fn new_link(&self) -> Result<String, PortFailure> {
        let (secret, digest) = self.secret()?;
        self.with(|passes| passes.link = Some((digest, self.clock.now() + LINK)));
        Ok(secret)
    }

    /// A new link for each of these persons, in their order, good for as long as a session; older ones are void.
    ///
    /// # Errors
    /// [`PortFailure`] when there is no randomness.
    pub fn links_of(&self, users: &[Uuid]) -> Result<Vec<String>, PortFailure> {
        let drawn = users.iter().map(|user| Ok((self.secret()?, *user))).collect::<Result<Vec<_>, PortFailure>>()?;
        let until = self.clock.now() + SESSION;
        let personal = drawn.iter().map(|((_, digest), user)| ((*digest, until), *user)).collect();
        self.with(|passes| passes.personal = personal);
        Ok(drawn.into_iter().map(|((secret, _), _)| secret).collect())
    }

    /// Whose link a secret is: once, and in time.
    #[must_use]
    pub fn person(&self, secret: &str) -> Option<Uuid> {
        let now = self.clock.now();
        self.with(|passes| {
            let place = passes.personal.iter().position(|(pass, _)| holds(pass, secret, now))?;
            Some(passes.personal.swap_remove(place).1)
        })
    }

    /// Whether a secret was that of a session that ended in time, not long ago.
    #[must_use]
    pub fn knew(&self, secret: &str) -> bool {
        let now = self.clock.now();
        let over = |(_, until): &&Pass| *until <= now;
        // Compared as if it lasted: whether it does was asked before.
        let was = |(kept, until): &Pass| holds(&(*kept, *until), secret, *until - TimeDelta::seconds(1));
        self.with(|passes| passes.sessions.iter().filter(over).fold(false, |known, pass| known | was(pass)))
    }

    /// How many sessions of links last.
    #[must_use]
    pub fn sessions(&self) -> usize {
        let now = self.clock.now();
        self.with(|passes| passes.sessions.iter().filter(|(_, until)| now < *until).count())
    }

    /// The secret of a new session, for whoever brings the secret of the link: once, and in time.
    ///
    /// # Errors
    /// [`PortFailure`] when there is no randomness; the link is not used up then.
    pub fn enter(&self, secret: &str) -> Result<Option<String>, PortFailure> {
        let (session, digest) = self.secret()?;
        let now = self.clock.now();
        let entered = self.with(|passes| {
            let fits = passes.link.as_ref().is_some_and(|pass| holds(pass, secret, now));
            if fits {
                passes.link = None;
                passes.sessions.retain(|(_, until)| now < *until + SESSION);
                passes.sessions.push((digest, now + SESSION));
            }
            fits
        });
        Ok(entered.then_some(session))
    }

    /// Whether a secret is that of a session that lasts.
    #[must_use]
    pub fn knows(&self, secret: &str) -> bool {
        let now = self.clock.now();
        // Every session is compared, so that the time taken says nothing about which one it was.
        self.with(|passes| passes.sessions.iter().fold(false, |known, pass| known | holds(pass, secret, now)))
    }

    /// Ends the session that a secret opens, and says whether there was one.
    #[must_use]
    pub fn end(&self, secret: &str) -> bool {
        let now = self.clock.now();
        self.with(|passes| {
            let before = passes.sessions.len();
            passes.sessions.retain(|pass| !holds(pass, secret, now));
            passes.sessions.len() < before
        })
    }

    fn secret(&self) -> Result<(String, [u8; 32]), PortFailure> {
        let secret = BASE64_URL_SAFE_NO_PAD.encode(random32(self.entropy.as_ref())?);
        let digest = digest(&secret);
        Ok((secret, digest))
    }

    fn with<T>(&self, act: impl FnOnce(&mut Passes) -> T) -> T {
        act(&mut self.passes.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn digest(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

fn holds((kept, until): &Pass, secret: &str, now: DateTime<Utc>) -> bool {
    bool::from(kept.ct_eq(&digest(secret))) & (now < *until)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::machine::SystemEntropy;

    /// A clock that is set by hand.
    struct Hand(Mutex<DateTime<Utc>>);

    impl Clock for Hand {
        fn now(&self) -> DateTime<Utc> {
            *self.0.lock().unwrap()
        }
    }

    fn door() -> (Arc<Hand>, Doorkeeper) {
        let clock = Arc::new(Hand(Mutex::new(DateTime::UNIX_EPOCH)));
        (Arc::clone(&clock), Doorkeeper::new(clock, Arc::new(SystemEntropy)))
    }

    fn later(clock: &Hand, by: TimeDelta) {
        *clock.0.lock().unwrap() += by;
    }

    #[test]
    fn a_link_works_once() {
        let (_, door) = door();
        let link = door.new_link().unwrap();
        assert_eq!(link.len(), 43);
        assert_eq!(door.enter("").unwrap(), None);
        assert_eq!(door.enter(&link[1..]).unwrap(), None);
        let session = door.enter(&link).unwrap().unwrap();
        assert!(door.knows(&session) && !door.knows(&link) && session != link);
        assert_eq!(door.enter(&link).unwrap(), None);
        assert!(!door.end(&link) && !door.end("") && door.knows(&session));
        assert!(door.end(&session) && !door.end(&session));
        assert!(!door.knows(&session) && !door.knew(&session));
    }

    #[test]
    fn a_newer_link_voids_the_older() {
        let (_, door) = door();
        let [old, new] = [door.new_link().unwrap(), door.new_link().unwrap()];
        assert_eq!(door.enter(&old).unwrap(), None);
        assert!(door.enter(&new).unwrap().is_some());
    }

    #[test]
    fn a_link_of_a_person_works_once_in_time_and_for_nobody_else() {
        let (clock, door) = door();
        let [ali, zoe] = [Uuid::from_u128(1), Uuid::from_u128(2)];
        let links = door.links_of(&[ali, zoe]).unwrap();
        assert_eq!(door.enter(&links[0]).unwrap(), None, "it is no link of the machine");
        assert_eq!((door.person(&links[1]), door.person(&links[1])), (Some(zoe), None));
        assert_eq!(door.person(""), None);
        let newer = door.links_of(&[ali]).unwrap();
        assert_eq!(door.person(&links[0]), None, "void");
        later(&clock, TimeDelta::hours(8));
        assert_eq!(door.person(&newer[0]), None, "too late");
    }

    #[test]
    fn links_and_sessions_end() {
        let (clock, door) = door();
        let link = door.new_link().unwrap();
        later(&clock, TimeDelta::minutes(15));
        assert_eq!(door.enter(&link).unwrap(), None);
        let link = door.new_link().unwrap();
        later(&clock, TimeDelta::minutes(15) - TimeDelta::seconds(1));
        let session = door.enter(&link).unwrap().unwrap();
        later(&clock, TimeDelta::hours(8) - TimeDelta::seconds(1));
        assert!(door.knows(&session));
        assert!(!door.knew(&session));
        later(&clock, TimeDelta::seconds(1));
        assert!(!door.knows(&session) && door.knew(&session) && !door.knew(&link));
    }
}
