//! A form that was sent after its session had ended in time: it waits for its person, and comes back filled in.
//!
//! Nothing is recorded of it. After entering, the page of the form is drawn with what was typed and with the id of its
//! command, and goes through the review like any other.
//!
//! What could go wrong, and what stands against it:
//! - *Somebody else sends a form to be confirmed by a person who enters.* The form must come from a page of this site
//!   (`post::stopped`), with the cookie of a session that this server began and that ended in time, and with the token that
//!   only a page of that session bears. Whoever has all three had the session.
//! - *Somebody else at the same browser reads what was typed.* It is shown only to the person whose session it was, once
//!   they have entered: the cookie that finds it opens nothing by itself, and the page that asks for the name holds nothing
//!   of it. Whoever used the link of the machine gets theirs back by a link of the machine.
//! - *A session that was ended on purpose* (leaving, a new password, an administrator) keeps nothing.
//! - *The memory is filled.* Only such forms are kept: `MOST` of them, `HEAVIEST` bytes in all, `EACH` for a person,
//!   the oldest gone first, none for longer than `LASTS`. What a form may hold is bounded before (`post`).
//! - *The same act twice.* The id of the command comes back with it, so the door takes it once.
//!
//! Kept in memory only: names and texts never lie on a disk unsealed. A restart forgets, and so does another server.

use super::acts::{own, typed};
use super::app::{App, Cookies};
use super::guard::{cookie, session};
use super::people::login::kept_cookie;
use super::people::rights::Asked;
use super::people::standing::Door;
use super::post::{TOKEN, is_token, token};
use crate::forms::Typed;
use crate::ledger::machine::SystemEntropy;
use crate::locales::Language;
use crate::people::{Kind, digest, draw};
use axum::extract::Request;
use axum::http::{HeaderMap, Method};
use chrono::{DateTime, TimeDelta, Utc};
use quitus_projections::log::Hash;
use std::sync::{Mutex, PoisonError};
use uuid::Uuid;

/// How long a form waits.
pub const LASTS: TimeDelta = TimeDelta::minutes(30);
/// How many wait at a time.
const MOST: usize = 64;
/// How many wait for one person.
const EACH: usize = 4;
/// How many bytes they hold in all.
const HEAVIEST: usize = 64 * 1_024 * 1_024;

/// For whom a form waits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Owner {
    /// For a person.
    Person(Uuid),
    /// For whoever came by the link of the machine.
    Alone,
}

/// One that waits.
struct Waiting {
    secret: Hash,
    owner: Owner,
    place: String,
    typed: Typed,
    until: DateTime<Utc>,
}

/// The forms that wait, the oldest first.
#[derive(Default)]
pub struct Kept(Mutex<Vec<Waiting>>);

impl Kept {
    /// Keeps a form under a secret, for a person and a page.
    fn keep(&self, secret: Hash, owner: Owner, place: String, typed: Typed, now: DateTime<Utc>) {
        self.with(now, |forms| {
            forms.push(Waiting { secret, owner, place, typed, until: now + LASTS });
            while forms.iter().filter(|form| form.owner == owner).count() > EACH {
                let oldest = forms.iter().position(|form| form.owner == owner);
                oldest.map(|at| forms.remove(at));
            }
            while forms.len() > MOST || forms.iter().map(weight).sum::<usize>() > HEAVIEST {
                forms.remove(0);
            }
        });
    }

    /// What was typed, for whom it waits, on its page.
    #[must_use]
    pub fn of(&self, secret: &str, owner: Owner, place: &str, now: DateTime<Utc>) -> Option<Typed> {
        let secret = digest(secret);
        self.with(now, |forms| {
            let own = |form: &&Waiting| form.secret == secret && form.owner == owner && form.place == place;
            forms.iter().find(own).map(|form| form.typed.clone())
        })
    }

    /// The page of the form that waits under a secret, for whom it waits.
    #[must_use]
    pub fn place_of(&self, secret: &str, owner: Owner, now: DateTime<Utc>) -> Option<String> {
        let secret = digest(secret);
        self.with(now, |forms| {
            forms.iter().find(|form| form.secret == secret && form.owner == owner).map(|form| form.place.clone())
        })
    }

    /// Forgets the forms of somebody's command: its page has sent it again. Of forms that have none, those of the page.
    pub fn arrived(&self, owner: Owner, (command, place): (&str, &str), now: DateTime<Utc>) {
        self.with(now, |forms| {
            let here = |form: &Waiting| !command.is_empty() || form.place == place;
            forms.retain(|form| form.owner != owner || form.typed.raw(own::COMMAND) != command || !here(form));
        });
    }

    fn with<T>(&self, now: DateTime<Utc>, act: impl FnOnce(&mut Vec<Waiting>) -> T) -> T {
        let mut forms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        forms.retain(|form| now < form.until);
        act(&mut forms)
    }
}

fn weight(form: &Waiting) -> usize {
    form.typed.pairs().map(|(name, value)| name.len() + value.len()).sum()
}

/// The secret of the cookie that finds a form.
#[must_use]
pub fn secret(headers: &HeaderMap, cookies: &Cookies) -> String {
    cookie(headers, &cookies.form).unwrap_or_default().to_owned()
}

/// Keeps what a request of nobody sends, if a page of a session that ended in time sent it: its page, and the cookie that
/// finds it.
pub async fn sent(
    app: &App,
    request: Request,
    asked: Asked,
    door: Door,
    language: Language,
) -> Option<(String, String)> {
    let of_an_act = matches!(asked, Asked::Page(Kind::Draft | Kind::Act)) && *request.method() == Method::POST;
    let old = session(request.headers(), &app.cookies).filter(|_| of_an_act)?.to_owned();
    let owner = match (door, &app.desk) {
        (Door::Link, _) => app.doorkeeper.knew(&old).then_some(Owner::Alone)?,
        (Door::Names, Some(desk)) => Owner::Person(desk.ended(&old).await.ok()??),
        (Door::Names, None) => return None,
    };
    let place = request.uri().path_and_query()?.as_str().to_owned();
    let (parts, body) = request.into_parts();
    let mut typed = typed(&parts.headers, body, language).await.ok()?;
    // What proves who somebody is never waits.
    [own::PASSWORD, own::CODE].iter().for_each(|name| drop(typed.take(name)));
    if !is_token(typed.raw(TOKEN), &token(&parts.headers, &app.cookies)) {
        return None;
    }
    let drawn = draw(&SystemEntropy).ok()?;
    app.kept.keep(drawn.digest, owner, place.clone(), typed, app.clock.now());
    app.note("kept a form of a session that had ended", "");
    Some((place, kept_cookie(&app.cookies, &drawn.secret, LASTS.num_seconds())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    fn typed(command: &str, value: &str) -> Typed {
        [(own::COMMAND, command), ("ground", value)].into_iter().collect()
    }

    fn keep(kept: &Kept, secret: &str, owner: Owner, value: &str) {
        kept.keep(digest(secret), owner, "/acts/x".to_owned(), typed(secret, value), at(0));
    }

    const ZOE: Owner = Owner::Person(Uuid::from_u128(1));
    const ALI: Owner = Owner::Person(Uuid::from_u128(2));

    #[test]
    fn a_form_comes_back_to_its_person_on_its_page_in_time() {
        let kept = Kept::default();
        keep(&kept, "a", ZOE, "typed");
        let found = |secret: &str, owner, place: &str, now| kept.of(secret, owner, place, at(now)).is_some();
        assert!(found("a", ZOE, "/acts/x", 0) && found("a", ZOE, "/acts/x", 1_799));
        assert!(!found("a", ALI, "/acts/x", 0) && !found("a", Owner::Alone, "/acts/x", 0));
        assert!(!found("b", ZOE, "/acts/x", 0) && !found("a", ZOE, "/acts/y", 0));
        assert_eq!(kept.place_of("a", ZOE, at(0)).as_deref(), Some("/acts/x"));
        assert_eq!(kept.place_of("a", ALI, at(0)), None);
        kept.arrived(ALI, ("a", "/acts/x"), at(0));
        assert!(found("a", ZOE, "/acts/x", 0));
        kept.arrived(ZOE, ("a", "/acts/x"), at(0));
        assert!(!found("a", ZOE, "/acts/x", 0));
        keep(&kept, "c", ZOE, "typed");
        assert!(!found("c", ZOE, "/acts/x", 1_800));
    }

    #[test]
    fn a_form_without_a_command_is_forgotten_by_its_page_alone() {
        let kept = Kept::default();
        let at_its_page = |place: &str| kept.of("file", ZOE, place, at(0)).is_some();
        for place in ["/accounts/bank", "/accounts/fec"] {
            kept.keep(digest("file"), ZOE, place.to_owned(), typed("", "bytes"), at(0));
        }
        kept.arrived(ZOE, ("", "/accounts/bank"), at(0));
        assert!(!at_its_page("/accounts/bank") && at_its_page("/accounts/fec"));
    }

    #[test]
    fn what_waits_is_bounded_and_one_person_does_not_push_another_out() {
        let kept = Kept::default();
        keep(&kept, "first", ALI, "typed");
        (0..100).for_each(|number| keep(&kept, &format!("{number}"), ZOE, "typed"));
        let count = || kept.0.lock().unwrap().len();
        assert_eq!(count(), 1 + EACH);
        assert!(kept.of("first", ALI, "/acts/x", at(0)).is_some() && kept.of("99", ZOE, "/acts/x", at(0)).is_some());
        (0..100).for_each(|number| keep(&kept, "more", Owner::Person(Uuid::from_u128(100 + number)), "typed"));
        assert_eq!(count(), MOST);
        (0..20).for_each(|number| {
            keep(&kept, "heavy", Owner::Person(Uuid::from_u128(900 + number)), &"x".repeat(HEAVIEST / 8));
        });
        assert!(kept.0.lock().unwrap().iter().map(weight).sum::<usize>() <= HEAVIEST);
    }
}
