//! The port: persons, and what opens the pages to them.

use crate::store::{BookId, StoreError};
use async_trait::async_trait;
use quitus_projections::log::Hash;
use uuid::Uuid;

/// A person who may enter, as lists show them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// The opaque id, which entries may name.
    pub user: Uuid,
    /// By what they enter, in lower case; unique in its book.
    pub login: String,
    /// The role as it is written: the store does not know what it means.
    pub role: String,
    /// Whether a password is set.
    pub has_password: bool,
    /// Whether a second factor is set.
    pub has_factor: bool,
}

/// A second factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactorRow {
    /// The key of the book that sealed it.
    pub key_number: u32,
    /// The nonce.
    pub nonce: [u8; 24],
    /// The sealed secret.
    pub ciphertext: Vec<u8>,
    /// The last step of time whose code was used.
    pub last_step: u64,
}

/// A session. Instants are seconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// Of its secret.
    pub digest: Hash,
    /// How people name it to end it; it opens nothing.
    pub session: Uuid,
    /// Whose.
    pub user: Uuid,
    /// Since when.
    pub begun_at: i64,
    /// When it was used last, to the minute or so.
    pub used_at: i64,
    /// When the person last proved who they are.
    pub proved_at: i64,
}

/// An invitation: whoever has its secret sets the password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationRow {
    /// Whom it invites.
    pub user: Uuid,
    /// Of its secret.
    pub digest: Hash,
    /// Until when it is good, in seconds since 1970.
    pub until: i64,
}

/// A token of the API. Instants are seconds since 1970.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenRow {
    /// How people and entries name it; it opens nothing.
    pub token: Uuid,
    /// What it is for, in words; unique in its book.
    pub name: String,
    /// Of its secret.
    pub digest: Hash,
    /// What it opens, as it is written: the store does not know what it means.
    pub scopes: String,
    /// Who made it: an opaque reference.
    pub made_by: String,
    /// Since when.
    pub made_at: i64,
    /// From when on it is good no more.
    pub until: i64,
}

/// An act that is not in the book yet, as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormHead {
    /// Whether it is a draft or a proposal, as it is written: the store does not know what it means.
    pub kind: String,
    /// The id of the command that it becomes; unique among those of its kind.
    pub form: Uuid,
    /// Who kept it.
    pub user: Uuid,
    /// The type of the command.
    pub act: String,
    /// Which of several forms of that act; empty when there is one.
    pub variant: String,
    /// When, in seconds since 1970.
    pub kept_at: i64,
}

/// The same, with what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormRow {
    /// What lists show of it.
    pub head: FormHead,
    /// The key of the book that sealed it.
    pub key_number: u32,
    /// The nonce.
    pub nonce: [u8; 24],
    /// What was typed, sealed.
    pub ciphertext: Vec<u8>,
}

/// Where persons lie. Nothing here is append-only.
#[async_trait]
pub trait People: Send + Sync {
    /// Everybody of the book, in order of login.
    async fn persons(&self, book: &BookId) -> Result<Vec<PersonRow>, StoreError>;

    /// The person with that login.
    async fn named(&self, book: &BookId, login: &str) -> Result<Option<PersonRow>, StoreError>;

    /// Whether somebody in that role has set a password.
    async fn anybody_as(&self, book: &BookId, role: &str) -> Result<bool, StoreError>;

    /// Adds a person with an invitation. [`StoreError::Conflict`] in `users` when the login is taken.
    async fn add(&self, book: &BookId, login: &str, role: &str, invitation: &InvitationRow) -> Result<(), StoreError>;

    /// Gives another role; `false` when there is no such person.
    async fn set_role(&self, book: &BookId, user: Uuid, role: &str) -> Result<bool, StoreError>;

    /// Removes a person with all that is theirs; `false` when there is none.
    async fn remove(&self, book: &BookId, user: Uuid) -> Result<bool, StoreError>;

    /// The hash of a password.
    async fn password(&self, book: &BookId, user: Uuid) -> Result<Option<String>, StoreError>;

    /// Invites, in place of an older invitation; `false` when there is no such person.
    async fn invite(&self, book: &BookId, invitation: &InvitationRow) -> Result<bool, StoreError>;

    /// Whom a secret invites at an instant.
    async fn invited(&self, book: &BookId, digest: &Hash, now: i64) -> Result<Option<PersonRow>, StoreError>;

    /// Uses an invitation up: sets the password and ends every session of that person. `false` when it is not good.
    async fn accept(&self, book: &BookId, invitation: &InvitationRow, now: i64, phc: &str) -> Result<bool, StoreError>;

    /// Replaces a password; sessions are left alone. `false` when there is none.
    async fn set_password(&self, book: &BookId, user: Uuid, phc: &str) -> Result<bool, StoreError>;

    /// The second factor.
    async fn factor(&self, book: &BookId, user: Uuid) -> Result<Option<FactorRow>, StoreError>;

    /// Sets a second factor and the codes that stand in for it, in place of older ones; `false` without such a person.
    async fn set_factor(
        &self,
        book: &BookId,
        user: Uuid,
        factor: &FactorRow,
        codes: &[Hash],
    ) -> Result<bool, StoreError>;

    /// Removes a second factor and its codes; `false` when there is none.
    async fn remove_factor(&self, book: &BookId, user: Uuid) -> Result<bool, StoreError>;

    /// Uses a step of time up; `false` when it, or a later one, was used before.
    async fn spend_step(&self, book: &BookId, user: Uuid, step: u64) -> Result<bool, StoreError>;

    /// Uses a recovery code up; `false` when there is none such.
    async fn spend_code(&self, book: &BookId, user: Uuid, digest: &Hash) -> Result<bool, StoreError>;

    /// Begins a session.
    async fn begin_session(&self, book: &BookId, session: &SessionRow) -> Result<(), StoreError>;

    /// The session with that secret, and whose it is, with the role of now.
    async fn session(&self, book: &BookId, digest: &Hash) -> Result<Option<(SessionRow, PersonRow)>, StoreError>;

    /// The sessions of a person, the latest first.
    async fn sessions_of(&self, book: &BookId, user: Uuid) -> Result<Vec<SessionRow>, StoreError>;

    /// How many sessions were begun after an instant and used after another.
    async fn count_sessions(&self, book: &BookId, begun_after: i64, used_after: i64) -> Result<u64, StoreError>;

    /// Notes that a session was used.
    async fn use_session(&self, book: &BookId, digest: &Hash, at: i64) -> Result<bool, StoreError>;

    /// Notes that the person of a session proved who they are.
    async fn prove_session(&self, book: &BookId, digest: &Hash, at: i64) -> Result<bool, StoreError>;

    /// Ends a session of a person; `false` when there is none.
    async fn end_session(&self, book: &BookId, user: Uuid, session: Uuid) -> Result<bool, StoreError>;

    /// Ends every session of a person, and says how many.
    async fn end_sessions(&self, book: &BookId, user: Uuid) -> Result<u64, StoreError>;

    /// Every token of the book, in order of name.
    async fn tokens(&self, book: &BookId) -> Result<Vec<TokenRow>, StoreError>;

    /// A token.
    async fn token(&self, book: &BookId, token: Uuid) -> Result<Option<TokenRow>, StoreError>;

    /// Adds a token. [`StoreError::Conflict`] in `api_tokens` when the name is taken.
    async fn add_token(&self, book: &BookId, token: &TokenRow) -> Result<(), StoreError>;

    /// Ends a token; `false` when there is none.
    async fn end_token(&self, book: &BookId, token: Uuid) -> Result<bool, StoreError>;

    /// The acts of a kind that are not in the book yet, kept after an instant, the oldest first.
    async fn forms(&self, book: &BookId, kind: &str, after: i64) -> Result<Vec<FormHead>, StoreError>;

    /// One of them, with what was typed.
    async fn form(&self, book: &BookId, kind: &str, form: Uuid, after: i64) -> Result<Option<FormRow>, StoreError>;

    /// Keeps one, in place of an older one of that kind and id. An error when there is no such person.
    async fn keep_form(&self, book: &BookId, form: &FormRow) -> Result<(), StoreError>;

    /// Takes one away; `false` when there is none.
    async fn drop_form(&self, book: &BookId, kind: &str, form: Uuid) -> Result<bool, StoreError>;

    /// Forgets those of a kind that were not kept after an instant.
    async fn forget_forms(&self, book: &BookId, kind: &str, until: i64) -> Result<u64, StoreError>;

    /// Forgets sessions begun before an instant, or not used since another, and invitations that are over.
    async fn forget(&self, book: &BookId, begun_before: i64, unused_since: i64, now: i64) -> Result<(), StoreError>;
}
