//! Entering: name, password and code are tried together, and answered alike whatever of them was wrong.

use super::desk::{Desk, Person, Session};
use super::{Login, Password, digest, totp};
use crate::ledger::Failure;
use crate::ledger::ports::PortFailure;
use crate::ledger::sealing::Sealed;
use crate::store::{FactorRow, StoreError};
use chrono::TimeDelta;
use std::time::Duration;
use uuid::Uuid;

/// How long a trial waits for its turn to be hashed.
const TURN: Duration = Duration::from_secs(10);

/// What somebody brings.
pub struct Trial<'t> {
    /// The login, as typed.
    pub login: &'t str,
    /// The password.
    pub password: Password,
    /// The code of the second factor, or a recovery code; empty without.
    pub code: &'t str,
    /// From where; only to count.
    pub address: &'t str,
}

/// Whoever proved who they are.
pub struct Proof {
    /// Who.
    pub person: Person,
    /// The secret of the new session.
    pub session: String,
}

/// Why nobody entered.
#[derive(Debug, Clone, PartialEq)]
pub enum NotEntered {
    /// Name, password or code is wrong: which of them is not said.
    Wrong,
    /// Too soon after wrong answers: so many seconds are left.
    Wait(i64),
    /// Too many try at the same time.
    Busy,
    /// The role has ended.
    Ended,
    /// The machine or the database failed.
    Failure(Failure),
}

impl From<StoreError> for NotEntered {
    fn from(error: StoreError) -> Self {
        NotEntered::Failure(error.into())
    }
}

impl From<Failure> for NotEntered {
    fn from(failure: Failure) -> Self {
        NotEntered::Failure(failure)
    }
}

/// A second factor that a code was compared with.
enum Compared {
    /// There is none.
    None,
    /// The code is that of a step.
    Step(u64),
    /// It may be a recovery code.
    Other,
}

/// What became of a trial.
enum Tried {
    /// It was right.
    Right(Person),
    /// The password was right; the code of the second factor is missing or wrong.
    NoCode,
    /// It was wrong.
    Wrong,
}

/// What became of a trial that goes for several books at once.
pub enum Beside {
    /// A session has begun.
    Entered(Proof),
    /// The password was right, and this book asks for a code of its own.
    Code,
}

impl Desk {
    /// Tries to enter; a new session begins.
    ///
    /// # Errors
    /// [`NotEntered`].
    pub async fn enter(&self, trial: Trial<'_>) -> Result<Proof, NotEntered> {
        match self.enter_beside(trial).await? {
            Beside::Entered(proof) => Ok(proof),
            Beside::Code => Err(NotEntered::Wrong),
        }
    }

    /// Tries to enter one of several books: whoever has the password is told where a code is asked for, since each book has
    /// a second factor of its own. It counts as a wrong answer all the same.
    ///
    /// # Errors
    /// [`NotEntered`].
    pub async fn enter_beside(&self, trial: Trial<'_>) -> Result<Beside, NotEntered> {
        let person = match self.prove_who(trial).await? {
            Tried::Right(person) => person,
            Tried::NoCode => return Ok(Beside::Code),
            Tried::Wrong => return Err(NotEntered::Wrong),
        };
        if person.role.is_none_or(|role| role.has_ended(self.today())) {
            return Err(NotEntered::Ended);
        }
        let session = self.begin(person.user).await?;
        Ok(Beside::Entered(Proof { person, session }))
    }

    /// How long whoever comes with this login from there has still to wait here, whether somebody has it or not.
    #[must_use]
    pub fn wait(&self, login: &str, address: &str) -> TimeDelta {
        self.throttle.wait(login, address, self.now())
    }

    /// Counts a trial that was made beside this book, as one that was made here would be.
    pub fn count(&self, login: &str, address: &str) {
        self.throttle.tried(login, address, self.now());
    }

    /// Takes that back: the trial was right where it was made.
    pub fn count_no_more(&self, login: &str, address: &str) {
        self.throttle.take_back(login, address);
    }

    /// Takes as long as a password that is compared.
    ///
    /// # Errors
    /// [`NotEntered`].
    pub async fn compare_with_nobody(&self, password: Password) -> Result<(), NotEntered> {
        self.holds(self.turns.nobody.clone(), password).await.map(drop)
    }

    /// Proves again who the person of a session is, before a grave act.
    ///
    /// # Errors
    /// [`NotEntered`].
    pub async fn prove_again(&self, session: &Session, trial: Trial<'_>) -> Result<(), NotEntered> {
        let Tried::Right(person) = self.prove_who(Trial { login: &session.person.login, ..trial }).await? else {
            return Err(NotEntered::Wrong);
        };
        if person.user != session.person.user {
            return Err(NotEntered::Wrong);
        }
        let (people, book) = (&self.parts.people, &self.parts.book);
        people.prove_session(book, &session.digest, self.now().timestamp()).await?;
        Ok(())
    }

    async fn prove_who(&self, trial: Trial<'_>) -> Result<Tried, NotEntered> {
        let Trial { login, password, code, address } = trial;
        let login = Login::read(login).map(|login| login.as_str().to_owned()).unwrap_or_default();
        let now = self.now();
        let wait = self.throttle.wait(&login, address, now);
        if wait > TimeDelta::zero() {
            return Err(NotEntered::Wait(wait.num_seconds().max(1)));
        }
        self.throttle.tried(&login, address, now);
        let tried = self.tried(&login, password, code.trim()).await?;
        if let Tried::Right(_) = tried {
            self.throttle.was_right(&login, address);
        }
        Ok(tried)
    }

    /// The same work whether somebody has the name or not, and whether the password was right or not.
    async fn tried(&self, login: &str, password: Password, code: &str) -> Result<Tried, NotEntered> {
        let (people, book) = (&self.parts.people, &self.parts.book);
        let person = people.named(book, login).await?;
        let user = person.as_ref().map_or(Uuid::nil(), |person| person.user);
        let kept = people.password(book, user).await?;
        let factor = people.factor(book, user).await?;
        let holds = self.holds(kept.clone().unwrap_or_else(|| self.turns.nobody.clone()), password).await?;
        let compared = match &factor {
            None => {
                // A second factor is opened with the keys: whether somebody has one must not show in the time.
                drop(self.parts.folder.load());
                Compared::None
            }
            Some(factor) => self.compare(user, factor, code)?,
        };
        let holds = holds && kept.is_some();
        let passes = match compared {
            Compared::None => holds,
            Compared::Step(step) => holds && people.spend_step(book, user, step).await?,
            Compared::Other => {
                let code = if holds { recovery(code) } else { String::new() };
                people.spend_code(book, user, &digest(&code)).await? && holds
            }
        };
        Ok(match person.filter(|_| holds) {
            Some(person) if passes => Tried::Right(Person::of(person)),
            Some(_) => Tried::NoCode,
            None => Tried::Wrong,
        })
    }

    async fn holds(&self, phc: String, password: Password) -> Result<bool, NotEntered> {
        let turn = tokio::time::timeout(TURN, self.turns.hashes.acquire()).await;
        let Ok(Ok(_turn)) = turn else { return Err(NotEntered::Busy) };
        let cost = self.parts.cost.clone();
        let compared = tokio::task::spawn_blocking(move || cost.holds(&phc, &password)).await;
        compared.map_err(|error| Failure::from(PortFailure(error.to_string())).into())
    }

    fn compare(&self, user: Uuid, factor: &FactorRow, code: &str) -> Result<Compared, NotEntered> {
        let secret = self.opened(user, factor)?;
        let seconds = u64::try_from(self.now().timestamp()).unwrap_or_default();
        let plain: String = code.chars().filter(|c| *c != ' ').collect();
        let step = totp::step_of(&secret, &plain, seconds).filter(|step| *step > factor.last_step);
        Ok(step.map_or(Compared::Other, Compared::Step))
    }

    /// The secret of a factor. Without the keys of the book nobody with a second factor enters.
    pub(super) fn opened(&self, user: Uuid, factor: &FactorRow) -> Result<Vec<u8>, Failure> {
        let ring = self.parts.folder.load()?;
        let key = ring.numbered(factor.key_number).ok_or(Failure::OtherBookKey)?;
        let sealed = Sealed { nonce: factor.nonce, ciphertext: factor.ciphertext.clone() };
        let opened = key.open_factor(self.parts.book.as_str(), &user.to_string(), &sealed);
        opened.map_err(|_| Failure::OtherBookKey)
    }
}

/// A recovery code as it was drawn: people type it with other letters and marks.
pub(super) fn recovery(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}
