//! Acts that want two persons, laid down by a program: the same proposals as in the pages, through another door.
//!
//! A program is nobody. It lays the act down and reads what became of it; one person reads it in the pages, proves who they
//! are and takes it up, and another one confirms it, as with every other proposal. So the entry names two persons, and no
//! token is one of them. The proposal has the id of its command: sent again it is the same one, and once it is recorded the
//! same command is answered by its receipt. It goes with the person who made the token, who answers for it: a token of the
//! machine lays nothing down. Deliberately absent: agreeing, declining and withdrawing, which persons do.

use super::answer::{Handled, pretty, text};
use super::problem::{Problem, Sort};
use super::question::Question;
use super::record::{REPLAYED, accepted_answer};
use super::state::Api;
use super::table::BASE;
use crate::forms::{Author, Content, Ground, Proposal, Said, Would};
use crate::ledger::intake::{Intake, Malformed};
use crate::ledger::machine::SystemEntropy;
use crate::ledger::rehearsal::{self, Rehearsed};
use crate::ledger::{Failure, Repeat};
use crate::locales::{Language, cli as say};
use crate::mount;
use crate::people::{Bearer, Desk, Keep, Keeping, Scope, Sort as Waits, Waiting};
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, StatusCode};
use chrono::{DateTime, SecondsFormat};
use quitus_domain::cooperative::{Command, Event};
use quitus_domain::values::PersonRef;
use serde_json::{Value, json};
use std::collections::HashSet;
use uuid::Uuid;

/// Bytes of an act that two persons can be asked to read.
const LONGEST: usize = 256 << 10;

/// Acts that may wait when a program lays down one more.
const MOST: usize = 20;

/// Lays an act down; what was laid down before, or is recorded by now, is told again.
///
/// # Errors
/// [`Problem`].
pub async fn lay_down(api: &Api, intake: Intake, bearer: &Bearer, after: Option<u64>, language: Language) -> Handled {
    let desk = persons(api, language)?;
    let _turn = desk.settling().await;
    let id = intake.command_id;
    if receipt(api, id, language).await?.is_some() {
        // The door answers with the receipt, or says that the content is another one: it records nothing.
        let door = api.door.as_ref().ok_or_else(|| Problem::new(language, Sort::Away, say::api_closed(language)))?;
        let accepted = door.execute_after(intake, &bearer.actor(), None).await;
        return accepted_answer(api, &accepted.map_err(|why| Problem::of(language, &why))?, language);
    }
    if let Some((waiting, proposal)) = opened(desk, id, language).await? {
        return match is_same(&proposal, &intake) {
            true => told(api, &waiting, &proposal, bearer, Repeat::Again).await,
            false => Err(Problem::of(language, &Failure::OtherBody(id))),
        };
    }
    let maker = maker(desk, bearer, language).await?;
    is_readable(&intake, language)?;
    has_room(desk, language).await?;
    let proposal = rehearsed(api, &intake, bearer, after, language).await?;
    let (body, (act, variant)) = (proposal.written(), form_of(&intake.act.command));
    let kept = desk.keep(maker, Waits::Proposal, &Keeping { id, act, variant, body: &body }).await;
    match kept.map_err(|why| Problem::of(language, &why))? {
        Keep::Full => Err(Problem::new(language, Sort::TwoPersons, say::too_many_proposals(language))),
        Keep::Done => {
            api.note("laid an act down", &bearer.actor());
            let kept = opened(desk, id, language).await?.ok_or_else(|| Problem::of(language, &Failure::Conflict))?;
            told(api, &kept.0, &kept.1, bearer, Repeat::First).await
        }
    }
}

/// Every act that waits for persons, the oldest first.
///
/// # Errors
/// [`Problem`].
pub async fn list(api: &Api, language: Language) -> Handled {
    let waiting = persons(api, language)?.waiting(Waits::Proposal).await;
    let waiting = waiting.map_err(|why| Problem::of(language, &why.into()))?;
    let all: Vec<Value> = waiting.iter().map(head).collect();
    Ok(text(pretty(&json!({ "book": api.shelf.place().book, "proposals": all })), "application/json"))
}

/// What became of one.
///
/// # Errors
/// [`Problem`].
pub async fn one(api: &Api, question: &Question) -> Handled {
    let language = question.language;
    let nothing = || Problem::new(language, Sort::NotThere, say::no_such_proposal(language));
    let id = question.text("command").and_then(|text| Uuid::try_parse(text).ok()).ok_or_else(nothing)?;
    if let Some((first, last)) = receipt(api, id, language).await? {
        let value = json!({ "id": id, "state": "recorded", "entries": { "first": first + 1, "last": last + 1 } });
        return Ok(text(pretty(&value), "application/json"));
    }
    let (waiting, proposal) = opened(persons(api, language)?, id, language).await?.ok_or_else(nothing)?;
    Ok(text(pretty(&whole(api, &waiting, &proposal).await?), "application/json"))
}

fn persons(api: &Api, language: Language) -> Result<&Desk, Problem> {
    api.desk.as_deref().ok_or_else(|| Problem::new(language, Sort::Away, say::api_closed(language)))
}

/// The form in whose words persons read the act: erasing somebody, or other minutes in the place of sealed ones.
fn form_of(command: &Command) -> (&'static str, &'static str) {
    match command {
        Command::ErasePerson(_) => ("erase_person", ""),
        _ => ("seal_minutes", "correction"),
    }
}

/// Who answers for what is laid down, where two persons can agree to it at all.
async fn maker(desk: &Desk, bearer: &Bearer, language: Language) -> Result<Uuid, Problem> {
    let able = desk.recorders().await.map_err(|why| Problem::of(language, &why.into()))?;
    let refused = |text: String| Problem::new(language, Sort::TwoPersons, text);
    if able.len() < 2 {
        return Err(refused(say::api_not_two(language)));
    }
    let maker = bearer.maker().filter(|maker| able.iter().any(|person| person.user == *maker));
    maker.ok_or_else(|| refused(say::api_two_persons(language)))
}

/// The act as it would be recorded now.
async fn rehearsed(
    api: &Api,
    intake: &Intake,
    bearer: &Bearer,
    after: Option<u64>,
    language: Language,
) -> Result<Proposal, Problem> {
    let ground = ground(api, language).await?;
    let size = ground.reading.known.len();
    if let Some(asked) = after.filter(|asked| *asked != size as u64) {
        return Err(Problem::of(language, &Failure::Moved { asked, size: size as u64 }));
    }
    if let Some(nobody) = stranger(&ground, intake) {
        return Err(Problem::of(language, &Malformed::unknown_person(nobody).into()));
    }
    let would = match Would::of(&ground, intake) {
        Ok(would) => would,
        Err(refusals) => return Err(Problem::of_all(language, &refusals)),
    };
    let command = serde_json::from_str(&intake.body);
    let command = command.map_err(|why| super::body::malformed(language, why.to_string()))?;
    let said = Said { lines: would.lines(language), language, size };
    Ok(Proposal { content: Content::Command(command), author: Author::Program(bearer.id), said })
}

/// Two persons agree to what they read: to texts. A document they would not see, and values of persons belong to acts that
/// the program records by itself before.
fn is_readable(intake: &Intake, language: Language) -> Result<(), Problem> {
    let shelf = &intake.shelf;
    let bare = shelf.attachments.is_empty() && shelf.persons.is_empty() && shelf.changed.is_empty();
    match bare && intake.body.len() <= LONGEST {
        true => Ok(()),
        false => Err(Problem::new(language, Sort::TwoPersons, say::api_laid_down_bare(language, LONGEST >> 10))),
    }
}

/// Persons keep places of their own for what they propose, however often a program asks.
async fn has_room(desk: &Desk, language: Language) -> Result<(), Problem> {
    let waiting = desk.waiting(Waits::Proposal).await.map_err(|why| Problem::of(language, &why.into()))?;
    match waiting.len() < MOST {
        true => Ok(()),
        false => Err(Problem::new(language, Sort::TwoPersons, say::too_many_proposals(language))),
    }
}

/// A person whom the act names and no entry ever named: two persons would read about nobody, and the door would refuse it
/// then.
fn stranger(ground: &Ground, intake: &Intake) -> Option<PersonRef> {
    let address = |person| ground.reading.names.address(person);
    let Rehearsed::Recorded { events, .. } = rehearsal::rehearsed(&ground.state(), intake, ground.today, address)
    else {
        return None;
    };
    let known: HashSet<PersonRef> = ground.reading.known.iter().flat_map(|one| one.event.persons()).collect();
    events.iter().flat_map(Event::persons).find(|person| !known.contains(person))
}

async fn ground(api: &Api, language: Language) -> Result<Ground, Problem> {
    let reading = api.shelf.reading(&Ground::dates(), language).await;
    Ok(Ground::of(reading.map_err(|why| Problem::of_view(language, why))?))
}

async fn opened(desk: &Desk, id: Uuid, language: Language) -> Result<Option<(Waiting, Proposal)>, Problem> {
    let kept = desk.kept(Waits::Proposal, id).await.map_err(|why| Problem::of(language, &why))?;
    Ok(kept.and_then(|(waiting, body)| Some((waiting, Proposal::read(&body)?))))
}

/// The first and the last position of what a command recorded.
async fn receipt(api: &Api, id: Uuid, language: Language) -> Result<Option<(u64, u64)>, Problem> {
    let place = api.shelf.place();
    let row = place.store.receipt(&place.book, id).await.map_err(|why| Problem::of(language, &why.into()))?;
    Ok(row.map(|row| (row.first, row.last)))
}

/// Whether a proposal holds the same command, read as the door reads it.
fn is_same(proposal: &Proposal, intake: &Intake) -> bool {
    match &proposal.content {
        Content::Command(command) => {
            Intake::of(command.clone(), &SystemEntropy).is_ok_and(|other| other.body == intake.body)
        }
        Content::Typed(_) => false,
    }
}

/// That it waits. The sentences may name persons: they are for tokens that read.
async fn told(api: &Api, waiting: &Waiting, proposal: &Proposal, bearer: &Bearer, repeat: Repeat) -> Handled {
    let value = match bearer.scopes.hold(Scope::Read) {
        true => whole(api, waiting, proposal).await?,
        false => with_state(waiting, proposal, state(proposal)),
    };
    let mut answer = text(pretty(&value), "application/json");
    *answer.status_mut() = StatusCode::ACCEPTED;
    let location = mount::address(&format!("{BASE}/proposals/{}", waiting.id));
    answer.headers_mut().extend(HeaderValue::from_str(&location).ok().map(|to| (LOCATION, to)));
    if repeat == Repeat::Again {
        answer.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
    }
    Ok(answer)
}

/// One that waits, with what would stand in the book.
async fn whole(api: &Api, waiting: &Waiting, proposal: &Proposal) -> Result<Value, Problem> {
    let said = &proposal.said;
    // What was typed in a form is built by the pages, which say on the proposal itself whether it still records the same.
    let is_still = match &proposal.content {
        Content::Typed(_) => true,
        Content::Command(command) => {
            let ground = ground(api, said.language).await?;
            let intake = Intake::of(command.clone(), &SystemEntropy).ok();
            let would = intake.and_then(|intake| Would::of(&ground, &intake).ok());
            would.is_some_and(|would| would.lines(said.language) == said.lines)
        }
    };
    let mut value = with_state(waiting, proposal, if is_still { state(proposal) } else { "moved" });
    value["language"] = json!(said.language.tag());
    value["lines"] = said.lines.lines().collect();
    Ok(value)
}

fn state(proposal: &Proposal) -> &'static str {
    match proposal.author {
        Author::Program(_) => "wants-two",
        Author::Person => "wants-one",
    }
}

fn with_state(waiting: &Waiting, proposal: &Proposal, state: &str) -> Value {
    let mut value = head(waiting);
    value["state"] = json!(state);
    value["by"] = match proposal.author {
        Author::Program(token) => json!(format!("token:{token}")),
        Author::Person => json!(format!("user:{}", waiting.by)),
    };
    value
}

fn head(waiting: &Waiting) -> Value {
    let instant =
        |at: i64| DateTime::from_timestamp(at, 0).unwrap_or_default().to_rfc3339_opts(SecondsFormat::Secs, true);
    json!({
        "id": waiting.id,
        "act": waiting.act,
        "at": instant(waiting.at),
        "until": instant(waiting.at + Waits::Proposal.days() * 24 * 3_600),
        "page": mount::address(&format!("/proposals/{}", waiting.id)),
    })
}
