//! The desk: persons, their sessions and their invitations. Entering is in `enter`, second factors are in `enrol`.

use super::token::Used;
use super::{Cost, Drawn, IDLE_SECONDS, INVITATION_SECONDS, Login, PROOF_SECONDS, Password, Role, SESSION_SECONDS};
use super::{Throttle, digest, draw};
use crate::ledger::Failure;
use crate::ledger::keys::KeyFolder;
use crate::ledger::ports::{Clock, Entropy, PortFailure, random_uuid};
use crate::shared_read::SharedRead;
use crate::store::{BookId, InvitationRow, People, PersonRow, SessionRow, StoreError};
use chrono::{DateTime, Utc};
use quitus_domain::values::Day;
use std::sync::Arc;
use tokio::sync::{Mutex, Semaphore};
use uuid::Uuid;

/// Hashes computed at a time: each takes 19 MiB and a core.
const HASHES: usize = 2;

/// How long it is still known whose session it was that ended in time: a form that was sent too late is kept for them.
const ENDED_SECONDS: i64 = 24 * 3_600;

/// A session is noted as used at most this often, in seconds.
const NOTED: i64 = 60;

/// What a desk is built from.
pub struct DeskParts {
    /// Where persons lie.
    pub people: Arc<dyn People>,
    /// Their book.
    pub book: BookId,
    /// Its keys, which seal second factors.
    pub folder: KeyFolder,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// The randomness.
    pub entropy: Arc<dyn Entropy>,
    /// What a guess of a password costs.
    pub cost: Cost,
}

/// The desk of one book.
pub struct Desk {
    pub(super) parts: DeskParts,
    administrator: SharedRead<Result<bool, StoreError>>,
    pub(super) throttle: Throttle,
    pub(super) turns: Arc<Turns>,
    pub(super) used: Used,
    pub(super) settling: Mutex<()>,
}

/// What the desks of one program share: however many books there are, so many hashes are computed at a time.
pub struct Turns {
    pub(super) hashes: Semaphore,
    /// Compared where nobody has the name, so that it takes as long.
    pub(super) nobody: String,
}

impl Turns {
    /// For desks where a guess costs so much.
    ///
    /// # Errors
    /// [`PortFailure`] without randomness.
    pub fn new(cost: &Cost, entropy: &dyn Entropy) -> Result<Self, PortFailure> {
        let Drawn { secret, .. } = draw(entropy)?;
        let nobody = cost.hash(&Password::typed(&secret), entropy)?;
        Ok(Turns { hashes: Semaphore::new(HASHES), nobody })
    }
}

/// A person who may enter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The opaque id.
    pub user: Uuid,
    /// By what they enter.
    pub login: String,
    /// As what; nothing for a role that a newer program wrote.
    pub role: Option<Role>,
    /// Whether a password is set: until then only the invitation opens.
    pub has_password: bool,
    /// Whether a second factor is set.
    pub has_factor: bool,
}

/// A session that lasts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// How people name it.
    pub id: Uuid,
    /// Whose.
    pub person: Person,
    /// As what they entered, now.
    pub role: Role,
    /// Whether they proved who they are a short while ago.
    pub is_fresh: bool,
    pub(super) digest: quitus_projections::log::Hash,
}

impl Person {
    pub(super) fn of(row: PersonRow) -> Self {
        let PersonRow { user, login, role, has_password, has_factor } = row;
        Person { user, login, role: role.parse().ok(), has_password, has_factor }
    }

    /// How an entry names them: never by login.
    #[must_use]
    pub fn actor(&self) -> String {
        format!("user:{}", self.user)
    }
}

impl Desk {
    /// The desk of a book.
    ///
    /// # Errors
    /// [`PortFailure`] without randomness.
    pub fn new(parts: DeskParts) -> Result<Self, PortFailure> {
        let turns = Turns::new(&parts.cost, parts.entropy.as_ref())?;
        Ok(Desk::beside(parts, Arc::new(turns)))
    }

    /// The desk of a book beside others. Wrong answers are counted for each book by itself: whoever can make a login in one
    /// must not be able to have guesses in another forgotten.
    #[must_use]
    pub fn beside(parts: DeskParts, turns: Arc<Turns>) -> Self {
        Desk {
            parts,
            administrator: SharedRead::default(),
            throttle: Throttle::default(),
            turns,
            used: Used::default(),
            settling: Mutex::default(),
        }
    }

    /// Whether an administrator has set a password: from then on the link of `quitus serve` opens nothing.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn has_administrator(&self) -> Result<bool, StoreError> {
        self.administrator.get(self.parts.people.anybody_as(&self.parts.book, Role::ADMINISTRATOR)).await
    }

    /// Everybody.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn persons(&self) -> Result<Vec<Person>, StoreError> {
        Ok(self.parts.people.persons(&self.parts.book).await?.into_iter().map(Person::of).collect())
    }

    /// The person with that login.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn named(&self, login: &Login) -> Result<Option<Person>, StoreError> {
        Ok(self.parts.people.named(&self.parts.book, login.as_str()).await?.map(Person::of))
    }

    /// Adds a person, and returns the secret of the invitation.
    ///
    /// # Errors
    /// [`Failure`]; a conflict in `users` when the login is taken.
    pub async fn add(&self, login: &Login, role: Role) -> Result<String, Failure> {
        let user = random_uuid(self.parts.entropy.as_ref())?;
        let (secret, invitation) = self.invitation(user)?;
        self.parts.people.add(&self.parts.book, login.as_str(), &role.to_string(), &invitation).await?;
        Ok(secret)
    }

    /// Invites again; an older invitation is void. Nothing where there is no such person.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn invite(&self, user: Uuid) -> Result<Option<String>, Failure> {
        let (secret, invitation) = self.invitation(user)?;
        Ok(self.parts.people.invite(&self.parts.book, &invitation).await?.then_some(secret))
    }

    /// Whom a secret invites.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn invited(&self, secret: &str) -> Result<Option<Person>, StoreError> {
        let found = self.parts.people.invited(&self.parts.book, &digest(secret), self.now().timestamp()).await?;
        Ok(found.map(Person::of))
    }

    /// Uses an invitation up and sets the password; every session of that person ends. `false` when it is good no more.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn accept(&self, secret: &str, user: Uuid, password: Password) -> Result<bool, Failure> {
        let phc = self.hash(password).await?;
        let invitation = InvitationRow { user, digest: digest(secret), until: 0 };
        Ok(self.parts.people.accept(&self.parts.book, &invitation, self.now().timestamp(), &phc).await?)
    }

    /// Changes the password of whoever has a session; every session ends, and a new one begins, whose secret is returned.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn change_password(&self, session: &Session, password: Password) -> Result<String, Failure> {
        let (user, phc) = (session.person.user, self.hash(password).await?);
        self.parts.people.set_password(&self.parts.book, user, &phc).await?;
        self.parts.people.end_sessions(&self.parts.book, user).await?;
        self.begin(user).await
    }

    /// Gives another role, at once; `false` when there is no such person.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn set_role(&self, user: Uuid, role: Role) -> Result<bool, StoreError> {
        self.parts.people.set_role(&self.parts.book, user, &role.to_string()).await
    }

    /// Removes a person with all that is theirs; `false` when there is none.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn remove(&self, user: Uuid) -> Result<bool, StoreError> {
        self.parts.people.remove(&self.parts.book, user).await
    }

    /// The sessions of a person that still last, the latest first.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn sessions_of(&self, user: Uuid) -> Result<Vec<SessionRow>, StoreError> {
        let mut rows = self.parts.people.sessions_of(&self.parts.book, user).await?;
        rows.retain(|row| lasts(row, self.now().timestamp()));
        Ok(rows)
    }

    /// Ends one session of a person; `false` when there is none.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn end_session(&self, user: Uuid, session: Uuid) -> Result<bool, StoreError> {
        self.parts.people.end_session(&self.parts.book, user, session).await
    }

    /// Ends every session of a person, and says how many.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn end_sessions(&self, user: Uuid) -> Result<u64, StoreError> {
        self.parts.people.end_sessions(&self.parts.book, user).await
    }

    /// The session that a secret opens, if it lasts and the role does.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn session(&self, secret: &str) -> Result<Option<Session>, StoreError> {
        let (people, book, now) = (&self.parts.people, &self.parts.book, self.now().timestamp());
        let Some((row, person)) = people.session(book, &digest(secret)).await? else { return Ok(None) };
        let person = Person::of(person);
        let Some(role) = person.role.filter(|role| lasts(&row, now) && !role.has_ended(self.today())) else {
            return Ok(None);
        };
        // A book that is open for reading only, or busy, keeps nobody out: the session ends a little early.
        if now - row.used_at >= NOTED {
            let _noted = people.use_session(book, &row.digest, now).await;
        }
        let is_fresh = now - row.proved_at < PROOF_SECONDS;
        Ok(Some(Session { id: row.session, person, role, is_fresh, digest: row.digest }))
    }

    /// Whose session a secret opened, where it ended in time. One that somebody ended opens and says nothing.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn ended(&self, secret: &str) -> Result<Option<Uuid>, StoreError> {
        let now = self.now().timestamp();
        let found = self.parts.people.session(&self.parts.book, &digest(secret)).await?;
        Ok(found.filter(|(row, _)| !lasts(row, now)).map(|(row, _)| row.user))
    }

    /// Begins a session of a person of a demonstration, without a password. Nothing for a book that is none: nobody enters
    /// another one so.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn begin_in_demo(&self, user: Uuid) -> Result<Option<String>, Failure> {
        match self.parts.book.is_demo() {
            true => self.begin(user).await.map(Some),
            false => Ok(None),
        }
    }

    /// How many sessions of persons last.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn sessions(&self) -> Result<u64, StoreError> {
        let now = self.now().timestamp();
        self.parts.people.count_sessions(&self.parts.book, now - SESSION_SECONDS, now - IDLE_SECONDS).await
    }

    /// Begins a session, and returns its secret; what is over is forgotten.
    pub(super) async fn begin(&self, user: Uuid) -> Result<String, Failure> {
        let (people, book, now) = (&self.parts.people, &self.parts.book, self.now().timestamp());
        let Drawn { secret, digest } = draw(self.parts.entropy.as_ref())?;
        let session = random_uuid(self.parts.entropy.as_ref())?;
        let known = now - ENDED_SECONDS;
        people.forget(book, known - SESSION_SECONDS, known - IDLE_SECONDS, now).await?;
        let row = SessionRow { digest, session, user, begun_at: now, used_at: now, proved_at: now };
        people.begin_session(book, &row).await?;
        Ok(secret)
    }

    pub(super) async fn hash(&self, password: Password) -> Result<String, Failure> {
        let _turn = self.turns.hashes.acquire().await;
        let (cost, entropy) = (self.parts.cost.clone(), Arc::clone(&self.parts.entropy));
        let hashed = tokio::task::spawn_blocking(move || cost.hash(&password, entropy.as_ref())).await;
        Ok(hashed.map_err(|error| PortFailure(error.to_string()))??)
    }

    pub(super) fn now(&self) -> DateTime<Utc> {
        self.parts.clock.now()
    }

    pub(super) fn today(&self) -> Day {
        self.now().date_naive()
    }

    fn invitation(&self, user: Uuid) -> Result<(String, InvitationRow), PortFailure> {
        let Drawn { secret, digest } = draw(self.parts.entropy.as_ref())?;
        let until = self.now().timestamp() + INVITATION_SECONDS;
        Ok((secret, InvitationRow { user, digest, until }))
    }
}

fn lasts(row: &SessionRow, now: i64) -> bool {
    now - row.begun_at < SESSION_SECONDS && now - row.used_at < IDLE_SECONDS
}
