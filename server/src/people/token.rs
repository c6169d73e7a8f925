//! Tokens of the API: what programs show instead of a cookie.
//!
//! An administrator makes one for a use, with scopes and a last day; it is shown once and kept as a digest. It names its
//! row, so that one row is read and its digest compared in constant time. A token is nobody: it has no role and no page,
//! and what it may do is its scopes, whole: `read` is the whole book with the names in it, as an auditor reads it. Entries
//! recorded with it name `token:<uuid>`. Ending one has effect at the next request to this program, and at others a second
//! later at most: until then a row is not read again. An act that wants two persons is only laid before them with a token,
//! and only with one that a person made, who answers for that.

use super::{Desk, Drawn, digest, draw};
use crate::ledger::Failure;
use crate::ledger::ports::random_uuid;
use crate::shared_read::SharedRead;
use crate::store::{StoreError, TokenRow};
use chrono::{DateTime, Days, NaiveTime, Utc};
use quitus_domain::values::Day;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use subtle::ConstantTimeEq;
use uuid::Uuid;

/// What every token begins with, so that whoever looks for secrets in files can find one.
const PREFIX: &str = "qts_";

/// A kind of request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Every read.
    Read,
    /// Recording acts.
    Record,
    /// The feed of entries: payloads as they stand in the book, where no natural person is named.
    Events,
}

impl Scope {
    /// Every scope.
    pub const ALL: [Scope; 3] = [Scope::Read, Scope::Record, Scope::Events];

    /// As it is written.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Scope::Read => "read",
            Scope::Record => "record",
            Scope::Events => "events",
        }
    }
}

/// One scope or several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scopes(BTreeSet<Scope>);

/// No list of scopes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("scopes are one or several of read, record, events, with commas between them")]
pub struct NotScopes;

impl Scopes {
    /// Whether a scope is among them.
    #[must_use]
    pub fn hold(&self, scope: Scope) -> bool {
        self.0.contains(&scope)
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<&str> = self.0.iter().map(|scope| scope.as_str()).collect();
        f.write_str(&words.join(","))
    }
}

impl FromStr for Scopes {
    type Err = NotScopes;

    fn from_str(text: &str) -> Result<Self, NotScopes> {
        let read = |word: &str| Scope::ALL.into_iter().find(|scope| scope.as_str() == word.trim()).ok_or(NotScopes);
        let scopes: BTreeSet<Scope> = text.split(',').map(read).collect::<Result<_, _>>()?;
        Ok(Scopes(scopes))
    }
}

/// What a token is called: 1 to 100 characters without control.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label(String);

impl Label {
    /// Reads one; spaces around it do not count.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let fits = !text.is_empty() && text.chars().count() <= 100 && !text.contains(char::is_control);
        fits.then(|| Label(text.to_owned()))
    }

    /// As it is stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A token, as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// How entries name it.
    pub id: Uuid,
    /// What it is for.
    pub name: String,
    /// What it opens; nothing for scopes that a newer program wrote.
    pub scopes: Option<Scopes>,
    /// Its last day (UTC).
    pub last: Day,
    /// Who made it.
    pub made_by: String,
    /// Whether its last day is over.
    pub is_over: bool,
    /// When it was last shown to this program since it runs, in seconds since 1970; nothing is written of it.
    pub used_at: Option<i64>,
}

/// What is known of each token since the program runs: of those that were shown and good.
#[derive(Default)]
pub(super) struct Used(Mutex<BTreeMap<Uuid, Arc<Use>>>);

/// How long the row of a token is not read again: after it no program takes one any more that was ended elsewhere.
pub const NOTICED: Duration = Duration::from_secs(1);

/// When a token was last shown, and its row, read once for all requests that show it within a moment: those of one
/// program mostly do.
#[derive(Default)]
struct Use {
    at: AtomicI64,
    row: SharedRead<Result<Option<TokenRow>, StoreError>>,
    fresh: Mutex<Option<(DateTime<Utc>, TokenRow)>>,
}

impl Use {
    /// The row, if it was read a moment ago; a clock that was put back says nothing.
    fn read_before(&self, now: DateTime<Utc>) -> Option<TokenRow> {
        let fresh = self.fresh.lock().unwrap_or_else(PoisonError::into_inner);
        let moment = |at: &DateTime<Utc>| (now - at).to_std().is_ok_and(|since| since < NOTICED);
        fresh.as_ref().filter(|(at, _)| moment(at)).map(|(_, row)| row.clone())
    }

    async fn read(
        &self,
        now: DateTime<Utc>,
        read: impl Future<Output = Result<Option<TokenRow>, StoreError>>,
    ) -> Result<Option<TokenRow>, StoreError> {
        if let Some(row) = self.read_before(now) {
            return Ok(Some(row));
        }
        let row = self.row.get(read).await?;
        *self.fresh.lock().unwrap_or_else(PoisonError::into_inner) = row.clone().map(|row| (now, row));
        Ok(row)
    }
}

impl Used {
    fn note(&self, token: Uuid, now: i64) {
        let mut used = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        used.entry(token).or_default().at.store(now, Ordering::Relaxed);
    }

    fn of(&self, token: Uuid) -> Option<Arc<Use>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&token).cloned()
    }

    fn last(&self, token: Uuid) -> Option<i64> {
        self.of(token).map(|used| used.at.load(Ordering::Relaxed))
    }

    fn forget(&self, token: Uuid) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&token);
    }
}

/// Who shows a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bearer {
    /// Which token.
    pub id: Uuid,
    /// What it opens.
    pub scopes: Scopes,
    /// Who made it.
    made_by: String,
}

impl Bearer {
    /// The person who made the token and answers for what it lays before others; nobody where it was made on the machine.
    #[must_use]
    pub fn maker(&self) -> Option<Uuid> {
        self.made_by.strip_prefix("user:").and_then(|user| Uuid::try_parse(user).ok())
    }

    /// How an entry names it.
    #[must_use]
    pub fn actor(&self) -> String {
        format!("token:{}", self.id)
    }
}

impl Desk {
    /// Makes a token that is good through a day, and returns it: it is shown this once.
    ///
    /// # Errors
    /// [`Failure`]; a conflict in `api_tokens` when the name is taken.
    pub async fn add_token(&self, name: &Label, scopes: &Scopes, last: Day, by: &str) -> Result<String, Failure> {
        let token = random_uuid(self.parts.entropy.as_ref())?;
        let Drawn { secret, digest } = draw(self.parts.entropy.as_ref())?;
        let row = TokenRow {
            token,
            name: name.as_str().to_owned(),
            digest,
            scopes: scopes.to_string(),
            made_by: by.to_owned(),
            made_at: self.now().timestamp(),
            until: end_of(last),
        };
        self.parts.people.add_token(&self.parts.book, &row).await?;
        Ok(format!("{PREFIX}{}_{secret}", token.simple()))
    }

    /// Every token.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn tokens(&self) -> Result<Vec<Token>, StoreError> {
        let now = self.now().timestamp();
        let rows = self.parts.people.tokens(&self.parts.book).await?;
        let used = |row: &TokenRow| self.used.last(row.token);
        Ok(rows.into_iter().map(|row| Token { used_at: used(&row), ..shown(row, now) }).collect())
    }

    /// Ends a token, at once; `false` when there is none.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn end_token(&self, token: Uuid) -> Result<bool, StoreError> {
        let ended = self.parts.people.end_token(&self.parts.book, token).await;
        // After it: what is read before goes with what is forgotten.
        self.used.forget(token);
        ended
    }

    /// Whether an administrator may be asked to make a token for that day: one that is not over.
    #[must_use]
    pub fn is_to_come(&self, last: Day) -> bool {
        last >= self.today()
    }

    /// Who shows this token, if it is good now.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn bearer(&self, shown: &str) -> Result<Option<Bearer>, StoreError> {
        let Some((id, secret)) = parted(shown) else { return Ok(None) };
        let read = self.parts.people.token(&self.parts.book, id);
        let row = match self.used.of(id) {
            Some(used) => used.read(self.now(), read).await?,
            None => read.await?,
        };
        let Some(row) = row else { return Ok(None) };
        let same = bool::from(row.digest.ct_eq(&digest(secret)));
        let now = self.now().timestamp();
        let bearer = row.scopes.parse().ok().filter(|_| same && now < row.until);
        if bearer.is_some() {
            self.used.note(id, now);
        }
        Ok(bearer.map(|scopes| Bearer { id, scopes, made_by: row.made_by }))
    }
}

/// The row that a token names, and its secret.
fn parted(shown: &str) -> Option<(Uuid, &str)> {
    let (id, secret) = shown.strip_prefix(PREFIX)?.split_at_checked(32)?;
    Some((Uuid::try_parse(id).ok()?, secret.strip_prefix('_')?))
}

fn shown(row: TokenRow, now: i64) -> Token {
    let last = DateTime::from_timestamp(row.until - 1, 0).unwrap_or_default().date_naive();
    let is_over = now >= row.until;
    let scopes = row.scopes.parse().ok();
    Token { id: row.token, name: row.name, scopes, last, made_by: row.made_by, is_over, used_at: None }
}

/// The first second after a day.
fn end_of(day: Day) -> i64 {
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    next.and_time(NaiveTime::MIN).and_utc().timestamp()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_are_read_as_they_are_written() {
        let both: Scopes = "events, read".parse().unwrap();
        assert_eq!(both.to_string(), "read,events");
        assert!(both.hold(Scope::Read) && !both.hold(Scope::Record));
        for wrong in ["", "write", "read,", "read;record", "READ"] {
            assert_eq!(wrong.parse::<Scopes>(), Err(NotScopes), "{wrong}");
        }
    }

    #[test]
    fn a_token_names_its_row_and_hides_the_rest() {
        let id = Uuid::from_u128(7);
        let text = format!("qts_{}_a_b-c", id.simple());
        assert_eq!(parted(&text), Some((id, "a_b-c")));
        for wrong in ["", "qts_", "qts_\u{e9}", &text[4..], &text.replace("qts_", "qtx_"), &text[..36]] {
            assert_eq!(parted(wrong), None, "{wrong}");
        }
    }

    fn row(until: i64) -> TokenRow {
        TokenRow {
            token: Uuid::nil(),
            name: "x".into(),
            digest: [0; 32],
            scopes: "read".into(),
            made_by: "cli".into(),
            made_at: 0,
            until,
        }
    }

    #[tokio::test]
    async fn a_row_is_read_again_after_a_moment_and_when_the_clock_was_put_back() {
        let (used, at) = (Use::default(), |millis: i64| DateTime::from_timestamp_millis(1_000_000 + millis).unwrap());
        let read = |now, there: Option<i64>| used.read(now, async move { Ok(there.map(row)) });
        for (now, there, seen) in [
            (0, Some(1), Some(1)),
            (999, Some(2), Some(1)),
            (1_000, Some(3), Some(3)),
            (500, Some(4), Some(4)),
            (1_499, None, Some(4)),
            (1_500, None, None),
            (1_501, Some(5), Some(5)),
        ] {
            assert_eq!(read(at(now), there).await.unwrap().map(|row| row.until), seen, "{now}");
        }
    }

    #[test]
    fn the_last_day_is_whole() {
        let day: Day = "2026-12-31".parse().unwrap();
        let until = end_of(day);
        assert_eq!((shown(row(until), until - 1).last, shown(row(until), until - 1).is_over), (day, false));
        assert!(shown(row(until), until).is_over);
    }
}
