//! Acts that are not in the book yet: drafts, and proposals that a second person has still to confirm.
//!
//! What was typed is sealed with the book's key, bound to who kept it and as what, so that no row of the database can be
//! turned into another. A proposal lasts a week and a draft three months; both go with the person who kept them.

use super::desk::{Desk, Person};
use super::{Kind, Role, may};
use crate::ledger::Failure;
use crate::ledger::sealing::{FormPlace, Sealed};
use crate::store::{FormHead, FormRow, StoreError};
use tokio::sync::MutexGuard;
use uuid::Uuid;

/// How many acts of one sort wait in a book at most.
pub const MOST_WAITING: usize = 200;

/// Of which sort an act that waits is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Whoever may record takes it up.
    Draft,
    /// Another person confirms it, or it is never recorded.
    Proposal,
}

impl Sort {
    fn name(self) -> &'static str {
        match self {
            Sort::Draft => "draft",
            Sort::Proposal => "proposal",
        }
    }

    /// How long it waits, in days.
    #[must_use]
    pub fn days(self) -> i64 {
        match self {
            Sort::Draft => 90,
            Sort::Proposal => 7,
        }
    }
}

/// An act that waits, as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The id of the command that it becomes.
    pub id: Uuid,
    /// Who kept it.
    pub by: Uuid,
    /// The type of the command.
    pub act: String,
    /// Which of several forms of that act.
    pub variant: String,
    /// When, in seconds since 1970.
    pub at: i64,
}

/// An act to be kept.
pub struct Keeping<'k> {
    /// The id of the command that it becomes.
    pub id: Uuid,
    /// The type of the command.
    pub act: &'k str,
    /// Which of several forms of that act.
    pub variant: &'k str,
    /// What was typed, as whoever keeps it writes it.
    pub body: &'k str,
}

/// What came of keeping an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// It waits.
    Done,
    /// As many wait as may.
    Full,
}

impl Desk {
    /// Persons who may record acts and can enter: an act that wants two of them needs as many.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn recorders(&self) -> Result<Vec<Person>, StoreError> {
        let today = self.today();
        let records = |role: Role| !role.has_ended(today) && may(role, Kind::Act);
        let mut persons = self.persons().await?;
        persons.retain(|person| person.has_password && person.role.is_some_and(records));
        Ok(persons)
    }

    /// Held while a proposal is made or settled, so that a double click is answered by what the first one did.
    pub async fn settling(&self) -> MutexGuard<'_, ()> {
        self.settling.lock().await
    }

    /// Keeps an act of a person, in the place of an older one with its id. What is over is forgotten.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn keep(&self, user: Uuid, sort: Sort, keeping: &Keeping<'_>) -> Result<Keep, Failure> {
        let (people, book) = (&self.parts.people, &self.parts.book);
        people.forget_forms(book, sort.name(), self.since(sort)).await?;
        let waiting = people.forms(book, sort.name(), self.since(sort)).await?;
        if waiting.len() >= MOST_WAITING && waiting.iter().all(|one| one.form != keeping.id) {
            return Ok(Keep::Full);
        }
        people.keep_form(book, &self.sealed(user, sort, keeping)?).await?;
        Ok(Keep::Done)
    }

    fn sealed(&self, user: Uuid, sort: Sort, keeping: &Keeping<'_>) -> Result<FormRow, Failure> {
        let head = FormHead {
            kind: sort.name().to_owned(),
            form: keeping.id,
            user,
            act: keeping.act.to_owned(),
            variant: keeping.variant.to_owned(),
            kept_at: self.now().timestamp(),
        };
        let ring = self.parts.folder.load()?;
        let key = ring.sealing().ok_or(Failure::OtherBookKey)?;
        let sealed =
            self.placed(&head, |place| key.seal_form(place, keeping.body.as_bytes(), self.parts.entropy.as_ref()))?;
        Ok(FormRow { head, key_number: key.number, nonce: sealed.nonce, ciphertext: sealed.ciphertext })
    }

    /// Every act of a sort that waits, the oldest first.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn waiting(&self, sort: Sort) -> Result<Vec<Waiting>, StoreError> {
        let rows = self.parts.people.forms(&self.parts.book, sort.name(), self.since(sort)).await?;
        Ok(rows.into_iter().map(Waiting::of).collect())
    }

    /// One of them, with what was typed; nothing when there is none.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn kept(&self, sort: Sort, id: Uuid) -> Result<Option<(Waiting, String)>, Failure> {
        let found = self.parts.people.form(&self.parts.book, sort.name(), id, self.since(sort)).await?;
        let Some(row) = found else { return Ok(None) };
        let ring = self.parts.folder.load()?;
        let key = ring.numbered(row.key_number).ok_or(Failure::OtherBookKey)?;
        let sealed = Sealed { nonce: row.nonce, ciphertext: row.ciphertext };
        let opened = self.placed(&row.head, |place| key.open_form(place, &sealed));
        let body = opened.ok().and_then(|bytes| String::from_utf8(bytes).ok()).ok_or(Failure::OtherBookKey)?;
        Ok(Some((Waiting::of(row.head), body)))
    }

    /// Takes one away; `false` when there is none. Of several who try, one succeeds.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn take(&self, sort: Sort, id: Uuid) -> Result<bool, StoreError> {
        self.parts.people.drop_form(&self.parts.book, sort.name(), id).await
    }

    /// Puts back what was taken away and was not carried out: as who kept it, and since when.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn put_back(&self, sort: Sort, waiting: &Waiting, body: &str) -> Result<(), Failure> {
        let keeping = Keeping { id: waiting.id, act: &waiting.act, variant: &waiting.variant, body };
        let mut row = self.sealed(waiting.by, sort, &keeping)?;
        row.head.kept_at = waiting.at;
        Ok(self.parts.people.keep_form(&self.parts.book, &row).await?)
    }

    fn placed<T>(&self, head: &FormHead, with: impl FnOnce(&FormPlace<'_>) -> T) -> T {
        let (form, user) = (head.form.to_string(), head.user.to_string());
        with(&FormPlace {
            book: self.parts.book.as_str(),
            kind: &head.kind,
            form: &form,
            user: &user,
            act: &head.act,
            variant: &head.variant,
        })
    }

    /// What was kept after this instant waits still.
    fn since(&self, sort: Sort) -> i64 {
        self.now().timestamp() - sort.days() * 24 * 3_600
    }
}

impl Waiting {
    fn of(head: FormHead) -> Self {
        Waiting { id: head.form, by: head.user, act: head.act, variant: head.variant, at: head.kept_at }
    }
}
