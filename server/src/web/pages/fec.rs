//! An accountant's file of entries (FEC): read, its journals chosen, what would be recorded reviewed, and recorded as one
//! act, all or nothing.
//!
//! The file travels with the form, so that nothing is kept on the server in between. The id of the command is made of the
//! file, of what was chosen and of what the book lacks of it: pressed twice it is one act, and where the book has grown
//! meanwhile it is another one, which is reviewed again. Deliberately absent: guessing which journals repeat what the book
//! posts itself.

use super::fec_shown::{self as set, FILE};
use crate::forms::{Ground, Typed, Would};
use crate::import::fec::{self, AccountChoice, Choice, Faulty, Found, JournalChoice, Parties, Setting};
use crate::ledger::Failure;
use crate::ledger::intake::Intake;
use crate::ledger::machine::SystemEntropy;
use crate::locales::{self, cli as say};
use crate::people::Kind;
use crate::store::ReceiptRow;
use crate::views::{Unanswered, failure_text};
use crate::web::acts::{door, ground, own, typed};
use crate::web::block::{Block, Word};
use crate::web::fault::{Fault, Why};
use crate::web::people::login::see;
use crate::web::post::{TOKEN, is_token};
use crate::web::to::To;
use crate::web::visit::{Answer, Visit, Visitor};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use quitus_domain::accounts::Journal;
use quitus_domain::refusal::Refusal;
use serde_json::Value;
use std::collections::BTreeSet;
use uuid::Uuid;

/// The key of an address that names what was recorded.
const RECEIPT: &str = "receipt";

/// Entries that the review tells one by one; the totals count all of them.
const MOST_TOLD: usize = 20;

/// A page that asks for a file, below what was recorded of another one; or one that was sent after its session had ended,
/// of which nothing is recorded by looking at it.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[RECEIPT])?;
    door(&visit)?;
    let ground = ground(&visit).await?;
    if let Some(typed) = visit.waiting()
        && let Some(file) = File::of(&typed)
    {
        let desk = Desk { visit: &visit, ground, typed, file };
        return match desk.typed.raw(own::STEP) {
            "review" | "record" => desk.review(vec![Block::Note(say::form_came_back(visit.ask.language))]).await,
            _ => desk.choose(Vec::new(), StatusCode::OK).await,
        };
    }
    let command = visit.ask.own(RECEIPT).and_then(|id| Uuid::try_parse(id).ok());
    let row = match command {
        Some(id) => receipt(&visit, id).await?,
        None => None,
    };
    let done = row.map(|row| set::done(&visit, &ground, &row)).unwrap_or_default();
    Ok(set::page(&visit, &ground, StatusCode::OK, done.into_iter().chain(set::asking(&visit)).collect()))
}

/// A form of the page: which step it asks for, its button says.
pub async fn post(visitor: Visitor, request: Request) -> Answer {
    let (parts, body) = request.into_parts();
    let visit = visitor.asks(&[])?;
    door(&visit)?;
    let language = visit.ask.language;
    let typed = typed(&parts.headers, body, language).await?;
    if !is_token(typed.raw(TOKEN), &visit.standing.token) {
        return Err(Fault::new(language, Why::Forged));
    }
    visit.came_back(&typed);
    let ground = ground(&visit).await?;
    let Some(file) = File::of(&typed) else {
        let wrong = set::wrong(language, vec![Word::link(say::fec_no_file(language), format!("#f-{FILE}-upload"))]);
        let blocks = std::iter::once(wrong).chain(set::asking(&visit)).collect();
        return Ok(set::page(&visit, &ground, StatusCode::UNPROCESSABLE_ENTITY, blocks));
    };
    let desk = Desk { visit: &visit, ground, typed, file };
    match desk.typed.raw(own::STEP) {
        "record" if visit.standing.may(Kind::Act) => desk.record().await,
        // Who only prepares acts reads once more what would be recorded.
        "review" | "record" => desk.review(Vec::new()).await,
        _ => desk.choose(Vec::new(), StatusCode::OK).await,
    }
}

/// What was recorded under an id.
async fn receipt(visit: &Visit, id: Uuid) -> Result<Option<ReceiptRow>, Fault> {
    let place = visit.app().shelf.place();
    visit.told(place.store.receipt(&place.book, id).await.map_err(Unanswered::from))
}

/// The file of a form.
struct File {
    name: String,
    bytes: Vec<u8>,
}

impl File {
    fn of(typed: &Typed) -> Option<Self> {
        let (name, _, base64) = typed.attached(FILE)?;
        Some(File { name: name.to_owned(), bytes: BASE64_STANDARD.decode(base64).ok()? })
    }
}

/// A file on its way.
struct Desk<'v> {
    visit: &'v Visit,
    ground: Ground,
    typed: Typed,
    file: File,
}

/// A file without fault, and the command that would record what is taken of it.
struct Ready {
    found: Found,
    intake: Intake,
    would: Would,
    left: usize,
}

/// Why nothing is recorded, and what the page says of it.
struct Stop {
    status: StatusCode,
    blocks: Vec<Block>,
}

impl Stop {
    fn wrong(blocks: Vec<Block>) -> Self {
        Stop { status: StatusCode::UNPROCESSABLE_ENTITY, blocks }
    }
}

impl Desk<'_> {
    /// The journals of the file, and what each becomes.
    async fn choose(&self, above: Vec<Block>, status: StatusCode) -> Answer {
        let (status, blocks) = match self.read(Choice::default()).await? {
            Err(faulty) => {
                let faults = match above.is_empty() {
                    true => set::faults(&self.visit.ask, &self.file.name, &faulty),
                    false => above,
                };
                let blocks = faults.into_iter().chain(set::asking(self.visit)).collect();
                (StatusCode::UNPROCESSABLE_ENTITY, blocks)
            }
            Ok(found) => {
                let form = set::choosing(self.visit, &self.typed, &self.file.name, &found);
                (status, above.into_iter().chain(form).collect())
            }
        };
        Ok(set::page(self.visit, &self.ground, status, blocks))
    }

    async fn review(&self, above: Vec<Block>) -> Answer {
        match self.ready().await? {
            Ok(ready) => Ok(self.reviewed(&ready, above)),
            Err(stop) => self.choose(stop.blocks, stop.status).await,
        }
    }

    fn reviewed(&self, ready: &Ready, above: Vec<Block>) -> Response {
        let id = ready.intake.command_id.to_string();
        let typed: Typed = self.typed.pairs().chain([(own::COMMAND, id.as_str())]).collect();
        let told = set::review(self.visit, &self.ground, &typed, (&ready.found, &ready.would, ready.left));
        let title = say::review_title(self.visit.ask.language, &self.file.name);
        set::titled(self.visit, &self.ground, StatusCode::OK, title, above.into_iter().chain(told).collect())
    }

    /// Records what was read on the review; what was recorded before is only shown again.
    async fn record(&self) -> Answer {
        let read = Uuid::try_parse(self.typed.raw(own::COMMAND)).ok();
        if let Some(id) = read
            && receipt(self.visit, id).await?.is_some()
        {
            return Ok(self.done(id));
        }
        let ready = match self.ready().await? {
            Ok(ready) => ready,
            Err(stop) => return self.choose(stop.blocks, stop.status).await,
        };
        let (language, id) = (self.visit.ask.language, ready.intake.command_id);
        if read != Some(id) || ready.would.lines(language) != self.typed.said(own::READ) {
            return Ok(self.reviewed(&ready, vec![Block::Note(say::changed_since(language))]));
        }
        let ledger = door(self.visit)?;
        match ledger.execute(ready.intake, &self.visit.standing.actor).await {
            Ok(_) => {
                // It is recorded, whether the seal follows now or later.
                let _ = ledger.sealed().await;
                Ok(self.done(id))
            }
            Err(failure) => {
                let stop = self.failed(&failure);
                self.choose(stop.blocks, stop.status).await
            }
        }
    }

    fn done(&self, id: Uuid) -> Response {
        see(&self.visit.ask.to_with(&To::Fec, &[(RECEIPT, &id.to_string())]))
    }

    async fn read(&self, choice: Choice) -> Result<Result<Found, Faulty>, Fault> {
        let setting = Setting::of(&self.ground.reading.known, &self.ground.reading.books());
        let (name, bytes) = (self.file.name.clone(), self.file.bytes.clone());
        let read = tokio::task::spawn_blocking(move || fec::read(&name, &bytes, &choice, &setting)).await;
        read.map_err(|_| self.visit.away(Failure::Stopped))
    }

    /// What would be recorded, or everything that is wrong.
    async fn ready(&self) -> Result<Result<Ready, Stop>, Fault> {
        let language = self.visit.ask.language;
        let choice = match self.choice() {
            Ok(choice) => choice,
            Err(wrong) => return Ok(Err(Stop::wrong(vec![set::wrong(language, vec![wrong])]))),
        };
        let found = match self.read(choice.clone()).await? {
            Ok(found) => found,
            Err(faulty) => return Ok(Err(Stop::wrong(set::faults(&self.visit.ask, &self.file.name, &faulty)))),
        };
        let Some(command) = fec::command(&self.ground.reading.book, &self.file.bytes, &choice, &found) else {
            let nothing = Block::Note(say::fec_nothing_new(language, found.already));
            return Ok(Err(Stop { status: StatusCode::OK, blocks: vec![nothing] }));
        };
        Ok(self.rehearsed(found, command))
    }

    fn rehearsed(&self, found: Found, command: Value) -> Result<Ready, Stop> {
        let intake = Intake::of(command, &SystemEntropy).map_err(|why| self.failed(&why.into()))?;
        let mut would = Would::of(&self.ground, &intake).map_err(|refusals| self.refused(&refusals))?;
        let left = would.entries.len().saturating_sub(MOST_TOLD);
        would.entries.truncate(MOST_TOLD);
        Ok(Ready { found, intake, would, left })
    }

    /// What of the file is meant.
    fn choice(&self) -> Result<Choice, Word> {
        let language = self.visit.ask.language;
        let wrong = |text: String, id: &str| Word::link(text, format!("#{id}"));
        let chosen = self.typed.pairs().filter_map(|(name, ours)| {
            let code = name.strip_prefix(set::JOURNAL)?.strip_prefix('.')?;
            let journal = Journal::ALL.into_iter().find(|journal| journal.code() == ours)?;
            Some(JournalChoice { code: code.to_owned(), journal })
        });
        let journals: Vec<JournalChoice> = chosen.collect();
        if journals.is_empty() {
            return Err(wrong(say::fec_no_journal(language), set::FIRST_JOURNAL));
        }
        let said = self.typed.said(set::ACCOUNTS);
        let lines = said.lines().map(str::trim).filter(|line| !line.is_empty());
        let read = |line: &str| {
            let unread = || wrong(say::fec_no_account_choice(language, line), set::ACCOUNTS_ID);
            line.parse::<AccountChoice>().map_err(|_| unread())
        };
        let accounts = lines.map(read).collect::<Result<_, _>>()?;
        let parties = if self.typed.raw(set::PARTIES) == set::KEPT { Parties::Kept } else { Parties::LeftOut };
        Ok(Choice { journals, accounts, parties })
    }

    /// What rules refuse, each once.
    fn refused(&self, refusals: &[Refusal]) -> Stop {
        let language = self.visit.ask.language;
        let told: BTreeSet<String> =
            refusals.iter().map(|refusal| locales::refusal(language, refusal).to_string()).collect();
        Stop::wrong(vec![set::wrong(language, told.into_iter().map(Word::plain).collect())])
    }

    fn failed(&self, failure: &Failure) -> Stop {
        if let Failure::Refused(refusal) = failure {
            return self.refused(std::slice::from_ref(refusal));
        }
        let language = self.visit.ask.language;
        Stop::wrong(vec![set::wrong(language, vec![Word::plain(failure_text(language, failure))])])
    }
}
