//! Drafts: forms that somebody filled in for later, or for whoever may record.
//!
//! Nothing of a draft is recorded: who opens it sees its form filled in, goes through the review like for any other form, and
//! records it as their own act. It bears the id of its command, so that two who open it record one act; it goes when the act
//! is recorded or proposed. Whoever may record may throw any draft away, others only their own.

use super::consent::persons;
use super::proposal::recorded;
use super::proposals::{login, set};
use super::record::Desk;
use super::{VARIANT, own};
use crate::forms::{self, Form, Ground, Typed};
use crate::locales::cli as say;
use crate::people::{Keep, Keeping, Kind, Person, Sort, Waiting};
use crate::web::block::{Block, Table, Word};
use crate::web::fault::{Fault, Why};
use crate::web::people::form::{Form as Controls, Sent};
use crate::web::people::login::see;
use crate::web::to::To;
use crate::web::visit::{Answer, Visit, Visitor};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};
use uuid::Uuid;

/// The key of an address that names a draft.
pub const DRAFT: &str = "draft";

/// A draft that is opened: what was typed, what is said above its form, and what below.
pub struct Opened {
    /// What was typed.
    pub typed: Typed,
    /// Who kept it when.
    pub above: Block,
    /// Throwing it away, for whoever may.
    pub below: Option<Block>,
}

/// The list.
pub async fn list(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let language = visit.ask.language;
    let waiting = all(&visit).await?;
    let mut blocks = vec![Block::Text(say::drafts_text(language, Sort::Draft.days()))];
    match waiting.is_empty() {
        true => blocks.push(Block::Text(say::no_drafts(language))),
        false => blocks.push(table(&visit, &everybody(&visit).await?, &waiting)),
    }
    set(&visit, StatusCode::OK, say::page_drafts(language), blocks).await
}

fn table(visit: &Visit, persons: &[Person], waiting: &[Waiting]) -> Block {
    let language = visit.ask.language;
    let head = [say::draft_column(language), say::kept_by_column(language), say::kept_at(language)];
    let row = |one: &Waiting| {
        let title = forms::kept(&one.act, &one.variant).map(|form| form.title.told(language));
        let link = Word::link(title.unwrap_or(&one.act), address(visit, (&one.act, &one.variant), one.id));
        let cells = [link, Word::plain(login(persons, one.by)), Word::plain(visit.instant(one.at))];
        cells.map(|cell| (vec![cell], "words")).into()
    };
    let (caption, rows) = (say::page_drafts(language), waiting.iter().map(row).collect());
    Block::Table(Table { caption, head: head.map(|name| (name, "words")).into(), rows })
}

/// Every draft of the book.
///
/// # Errors
/// [`Fault`] when persons cannot be read.
pub async fn all(visit: &Visit) -> Result<Vec<Waiting>, Fault> {
    persons(visit)?.waiting(Sort::Draft).await.map_err(|error| visit.away(error.into()))
}

async fn everybody(visit: &Visit) -> Result<Vec<Person>, Fault> {
    persons(visit)?.persons().await.map_err(|error| visit.away(error.into()))
}

/// Where a draft is opened: on the page of its form.
fn address(visit: &Visit, (act, variant): (&str, &str), id: Uuid) -> String {
    let id = id.to_string();
    let which = (!variant.is_empty()).then_some((VARIANT, variant));
    let keys: Vec<(&str, &str)> = which.into_iter().chain([(DRAFT, id.as_str())]).collect();
    visit.ask.to_with(&To::form_of(act), &keys)
}

/// Keeps a form for later, whatever is wrong with it.
///
/// # Errors
/// [`Fault`].
pub async fn keep_for(desk: &Desk<'_>) -> Answer {
    let visit = desk.visit;
    let Ok(id) = desk.id() else { return desk.review().await };
    if let Some(to) = kept(visit, desk.form, &desk.typed, id).await? {
        return Ok(see(&to));
    }
    let mut blocks = vec![Block::Note(say::too_many_drafts(visit.ask.language))];
    blocks.extend(desk.around(desk.drawn(&[])));
    Ok(desk.page(StatusCode::CONFLICT, blocks))
}

/// Keeps what was typed in a form; where it is opened, or nothing when too much is kept already.
///
/// # Errors
/// [`Fault`], for whoever did not enter by name too.
pub async fn kept(visit: &Visit, form: &Form, typed: &Typed, id: Uuid) -> Result<Option<String>, Fault> {
    let session = visit.standing.session.as_ref().ok_or_else(|| Fault::new(visit.ask.language, Why::NoPage))?;
    let body = json!({ "typed": own::carried(typed) }).to_string();
    let keeping = Keeping { id, act: form.act, variant: form.variant, body: &body };
    match persons(visit)?
        .keep(session.person.user, Sort::Draft, &keeping)
        .await
        .map_err(|failure| visit.away(failure))?
    {
        Keep::Done => {
            visit.app().note("kept a draft", &visit.standing.actor);
            Ok(Some(address(visit, (form.act, form.variant), id)))
        }
        Keep::Full => Ok(None),
    }
}

/// The draft that the address of a form names; the way to the entry where it is recorded by now.
///
/// # Errors
/// [`Fault`] for one that is not there, or of another form.
pub async fn opened(visit: &Visit, form: &Form, ground: &Ground, id: &str) -> Result<Result<Opened, Response>, Fault> {
    let language = visit.ask.language;
    let nothing = || Fault::new(language, Why::NotThere(say::no_such_draft(language)));
    let id: Uuid = id.parse().map_err(|_| nothing())?;
    if let Some(entry) = recorded(visit, id).await? {
        return Ok(Err(entry));
    }
    let found = persons(visit)?.kept(Sort::Draft, id).await.map_err(|failure| visit.away(failure))?;
    let of_form = |one: &Waiting| one.act == form.act && one.variant == form.variant;
    let (waiting, body) = found.filter(|(one, _)| of_form(one)).ok_or_else(nothing)?;
    let value: Value = serde_json::from_str(&body).unwrap_or_default();
    let mut typed = own::typed(&value["typed"]);
    typed.set(own::COMMAND, id.to_string());
    typed.set(own::SIZE, ground.reading.known.len().to_string());
    let by = login(&everybody(visit).await?, waiting.by);
    let above = Block::Note(say::draft_of(language, &by, &visit.instant(waiting.at)));
    Ok(Ok(Opened { typed, above, below: thrown(visit, &waiting) }))
}

/// Throwing a draft away.
fn thrown(visit: &Visit, waiting: &Waiting) -> Option<Block> {
    let form = Controls::of(&visit.standing, visit.ask.to(&To::Drafts), say::drop_draft_button(visit.ask.language));
    may_drop(visit, waiting).then(|| Block::Controls(Box::new(form.sending(DRAFT, waiting.id.to_string()))))
}

fn may_drop(visit: &Visit, waiting: &Waiting) -> bool {
    let own = visit.standing.session.as_ref().is_some_and(|session| session.person.user == waiting.by);
    own || visit.standing.may(Kind::Act)
}

/// Throws one away.
pub async fn post(visitor: Visitor, request: Request) -> Answer {
    let (_, body) = request.into_parts();
    let visit = visitor.asks(&[])?;
    let sent = Sent::of(body, &visit.standing).await.map_err(|why| Fault::new(visit.ask.language, why))?;
    let all = all(&visit).await?;
    let found = all.iter().find(|one| one.id.to_string() == sent.get(DRAFT) && may_drop(&visit, one));
    let missing = || Fault::new(visit.ask.language, Why::NotThere(say::no_such_draft(visit.ask.language)));
    let id = found.ok_or_else(missing)?.id;
    persons(&visit)?.take(Sort::Draft, id).await.map_err(|error| visit.away(error.into()))?;
    visit.app().note("threw a draft away", &visit.standing.actor);
    Ok(see(&visit.ask.to(&To::Drafts)))
}

/// A draft whose act is recorded, or proposed, waits no more. That it could not be thrown away undoes no act.
pub async fn done(visit: &Visit, id: Uuid) {
    if let Some(desk) = &visit.app().desk {
        drop(desk.take(Sort::Draft, id).await);
    }
}
