//! A form drawn, sent, reviewed, recorded.

use super::consent::{Recorders, ending, propose, recorders};
use super::correction::{self, CORRECTS, Correction};
use super::drafts::{self, DRAFT};
use super::draw;
use super::drawn::Drawn;
use super::list::{address, link};
use super::proving::Proving;
use super::review::{self, Ending, Would};
use super::{VARIANT, door, errors, ground, named, own, receive};
use crate::forms::{self, Form, Ground, Input, Slip, Typed, changed_clauses, command, told};
use crate::ledger::intake::{Intake, IntakeFailure};
use crate::ledger::machine::SystemEntropy;
use crate::ledger::ports::{PortFailure, random_uuid, random32};
use crate::ledger::rehearsal::{Rehearsed, rehearsed};
use crate::ledger::{Accepted, Failure};
use crate::locales::cli as say;
use crate::views::{Steps, Unanswered};
use crate::web::block::{Block, Word};
use crate::web::fault::{Fault, Why};
use crate::web::frame;
use crate::web::post::{TOKEN, is_token};
use crate::web::to::To;
use crate::web::visit::{Answer, Visit, Visitor, society};
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::IntoResponse;
use quitus_domain::refusal::Refusal;
use quitus_domain::scic::StrikeSalt;
use uuid::Uuid;

/// An empty form, or one that the address fills in.
pub async fn form(Path(act): Path<String>, visitor: Visitor) -> Answer {
    let controls: Vec<String> = forms::of_act(&act).flat_map(Form::controls).collect();
    let keys: Vec<&str> = controls.iter().map(String::as_str).chain([VARIANT, DRAFT, CORRECTS]).collect();
    let visit = visitor.asks(&keys)?;
    door(&visit)?;
    let form = named(&visit.ask)?;
    let ground = ground(&visit).await?;
    if let Some(typed) = visit.waiting() {
        let desk = Desk::of(&visit, form, typed, ground).await?;
        let mut blocks = vec![Block::Note(say::form_came_back(visit.ask.language))];
        blocks.extend(desk.grown());
        blocks.extend(desk.around(desk.drawn(&[])));
        return Ok(desk.page(StatusCode::OK, blocks));
    }
    if let Some(id) = visit.ask.own(DRAFT) {
        let opened = match drafts::opened(&visit, form, &ground, id).await? {
            Ok(opened) => opened,
            Err(entry) => return Ok(entry),
        };
        let desk = Desk::of(&visit, form, opened.typed, ground).await?;
        let form = desk.around(desk.drawn(&[]));
        let blocks = std::iter::once(opened.above).chain(form).chain(opened.below).collect();
        return Ok(desk.page(StatusCode::OK, blocks));
    }
    let mut typed: Typed = match visit.ask.own(CORRECTS) {
        Some(number) => correction::begun(&visit, form, &ground, number).await?,
        None => controls.iter().filter_map(|name| Some((name.as_str(), visit.ask.own(name)?.to_owned()))).collect(),
    };
    visit.told(made(form, &mut typed, &ground).map_err(|why| Unanswered::Failure(why.into())))?;
    let desk = Desk::of(&visit, form, typed, ground).await?;
    Ok(desk.page(StatusCode::OK, desk.around(desk.drawn(&[]))))
}

/// What a form needs once: the id of the command, of which the references that it brings are made, and a salt where one is
/// wanted.
///
/// # Errors
/// [`PortFailure`] without randomness.
pub fn made(form: &Form, typed: &mut Typed, ground: &Ground) -> Result<(), PortFailure> {
    if form.fields().any(|field| matches!(field.input, Input::Salt)) {
        typed.set("salt", String::from(StrikeSalt::from(random32(&SystemEntropy)?)));
    }
    typed.set(own::COMMAND, random_uuid(&SystemEntropy)?.to_string());
    typed.set(own::SIZE, ground.reading.known.len().to_string());
    Ok(())
}

/// A form that is sent.
pub async fn post(visitor: Visitor, request: Request) -> Answer {
    let (parts, body) = request.into_parts();
    let visit = visitor.asks(&[VARIANT])?;
    door(&visit)?;
    let form = named(&visit.ask)?;
    let language = visit.ask.language;
    let mut typed = receive::typed(&parts.headers, body, language).await?;
    let proving = Proving::taken(&mut typed, &parts, visit.app());
    if !is_token(typed.raw(TOKEN), &visit.standing.token) {
        return Err(Fault::new(language, Why::Forged));
    }
    visit.came_back(&typed);
    let ground = ground(&visit).await?;
    let desk = Desk::of(&visit, form, typed, ground).await?;
    match (desk.typed.raw(own::STEP), recorders(&desk)) {
        ("record", Recorders::One) => desk.record(&visit.standing.actor).await,
        ("propose", Recorders::Two(session)) => propose(&desk, session, proving).await,
        ("draft", _) if visit.standing.session.is_some() => drafts::keep_for(&desk).await,
        ("correct" | "more", _) => Ok(desk.page(StatusCode::OK, desk.around(desk.drawn(&[])))),
        _ => desk.review().await,
    }
}

/// One form on its way.
pub(super) struct Desk<'v> {
    pub visit: &'v Visit,
    pub form: &'static Form,
    pub typed: Typed,
    pub ground: Ground,
    pub token: String,
    /// The entry that it corrects, if it corrects one.
    pub corrects: Option<Correction>,
}

/// Why an act is not recorded, told on the form.
pub(super) enum Stop {
    Slips(Vec<Slip>),
    Refused(Vec<Refusal>),
    Failed(Failure),
}

impl From<IntakeFailure> for Stop {
    fn from(failure: IntakeFailure) -> Self {
        Stop::Failed(failure.into())
    }
}

impl<'v> Desk<'v> {
    /// A form with what was typed in it; where it corrects an entry, with what stands there.
    async fn of(visit: &'v Visit, form: &'static Form, typed: Typed, ground: Ground) -> Result<Self, Fault> {
        let corrects = correction::of(visit, form, &typed, &ground).await?;
        Ok(Desk { visit, form, typed, ground, token: visit.standing.token.clone(), corrects })
    }
}

impl Desk<'_> {
    pub async fn review(&self) -> Answer {
        match self.rehearse() {
            Ok((_, would)) => Ok(self.reviewed(&would, Vec::new(), ending(self, None).await?)),
            Err(stop) => Ok(self.again(stop)),
        }
    }

    /// Gives the act to the door, if it would still record what the person read, or was recorded before.
    async fn record(&self, actor: &str) -> Answer {
        let before = self.before().await?;
        let rehearsed = match before {
            true => self.intake().map(|intake| (intake, None)),
            false => self.rehearse().map(|(intake, would)| (intake, Some(would))),
        };
        let (intake, would) = match rehearsed {
            Ok(rehearsed) => rehearsed,
            Err(stop) => return Ok(self.again(stop)),
        };
        let read = self.typed.said(own::READ);
        if let Some(would) = would.filter(|would| would.lines(self.visit.ask.language) != read) {
            return Ok(self.reviewed(&would, self.changed(&read), ending(self, None).await?));
        }
        let ledger = door(self.visit)?;
        match ledger.execute(intake, actor).await {
            Ok(accepted) => {
                // It is recorded, whether the seal follows now or later; the page of the entry says how far it is.
                let _ = ledger.sealed().await;
                drafts::done(self.visit, accepted.receipt.command_id).await;
                Ok(self.receipt(&accepted))
            }
            Err(Failure::Refused(refusal)) => Ok(self.again(Stop::Refused(vec![refusal]))),
            Err(failure) => Ok(self.again(Stop::Failed(failure))),
        }
    }

    pub fn id(&self) -> Result<Uuid, Stop> {
        let text = say::form_without_reference(self.visit.ask.language);
        let slip = Slip { name: own::COMMAND.to_owned(), text };
        Uuid::try_parse(self.typed.raw(own::COMMAND)).map_err(|_| Stop::Slips(vec![slip]))
    }

    /// Whether the command stands in the book already: then its receipt is given again.
    async fn before(&self) -> Result<bool, Fault> {
        let place = self.visit.app().shelf.place();
        let Ok(id) = self.id() else { return Ok(false) };
        Ok(self.visit.told(place.store.receipt(&place.book, id).await.map_err(Unanswered::from))?.is_some())
    }

    pub fn intake(&self) -> Result<Intake, Stop> {
        let value = command(self.form, &self.typed, &self.ground, self.id()?);
        let language = self.visit.ask.language;
        let value = match &self.corrects {
            Some(one) => correction::command(language, one.number, &self.typed, value),
            None => value,
        };
        let value = value.map_err(Stop::Slips)?;
        Ok(Intake::of(value, &SystemEntropy)?)
    }

    pub fn rehearse(&self) -> Result<(Intake, Would), Stop> {
        let intake = self.intake()?;
        match rehearsed(&self.ground.state(), &intake, self.ground.today) {
            Rehearsed::Refused(refusals) => Err(Stop::Refused(refusals)),
            Rehearsed::Recorded { events, findings } => {
                let entries = told(&self.ground, &intake, &events);
                let changes = changed_clauses(&self.ground, &events);
                Ok((intake, Would { entries, changes, findings }))
            }
        }
    }

    fn action(&self) -> String {
        address(&self.visit.ask, self.form)
    }

    pub fn drawn(&self, slips: &[Slip]) -> Drawn {
        let language = self.visit.ask.language;
        let mut drawn = draw::form(self.form, &self.typed, &self.ground, slips, self.token.clone(), self.action());
        if self.corrects.is_some() {
            drawn = correction::drawn(language, &self.typed, slips, drawn);
        }
        let draft = ("draft", say::keep_draft_button(language));
        drawn.buttons.extend(self.visit.standing.session.as_ref().map(|_| draft));
        drawn
    }

    /// The form once more, with everything that is wrong, and with everything that was typed.
    pub fn again(&self, stop: Stop) -> axum::response::Response {
        let language = self.visit.ask.language;
        let wrongs = match stop {
            Stop::Slips(slips) => errors::of_slips(slips),
            Stop::Refused(refusals) => errors::of_refusals(language, self.form, &refusals),
            Stop::Failed(failure) => vec![errors::of_failure(language, self.form, &failure)],
        };
        let slips = errors::beside(&wrongs);
        let drawn = self.drawn(&slips);
        let summary = errors::summary(language, &wrongs, &drawn);
        let mut blocks = vec![summary];
        blocks.extend(self.grown());
        blocks.extend(self.around(drawn));
        self.page(StatusCode::UNPROCESSABLE_ENTITY, blocks)
    }

    pub fn reviewed(&self, would: &Would, before: Vec<Block>, ending: Ending) -> axum::response::Response {
        let mut blocks = if before.is_empty() { self.grown() } else { before };
        blocks.extend(review::told(&self.day(), &self.typed, &self.ground, would));
        let corrects = self.corrects.as_ref();
        blocks.extend(corrects.into_iter().flat_map(|one| correction::told(one, self.form, &self.typed, &self.ground)));
        blocks.extend(review::ended(&self.typed, &self.ground, would, &self.token, self.action(), ending));
        let title = say::review_title(self.visit.ask.language, &self.title());
        self.titled(StatusCode::OK, title, blocks)
    }

    /// What the form does, as its heading says it.
    fn title(&self) -> String {
        let (language, act) = (self.visit.ask.language, self.form.title.told(self.visit.ask.language));
        let corrected = self.corrects.as_ref().map(|one| say::correction_title(language, one.number, act));
        corrected.unwrap_or_else(|| act.to_owned())
    }

    /// What the day of effect of the entry is.
    pub fn day(&self) -> String {
        let language = self.visit.ask.language;
        let own = || self.form.day.told(language).to_owned();
        self.corrects.as_ref().map_or_else(own, |_| say::corrected_on(language))
    }

    /// What the book has received since the page was drawn.
    pub fn grown(&self) -> Vec<Block> {
        let language = self.visit.ask.language;
        let reading = &self.ground.reading;
        let drawn_at: usize = self.typed.raw(own::SIZE).parse().unwrap_or(reading.known.len());
        let new = reading.known.get(drawn_at..).unwrap_or_default();
        if new.is_empty() {
            return Vec::new();
        }
        let steps = Steps::of(reading);
        let told = new.iter().map(|recorded| {
            let title = crate::locales::event_title(language, &recorded.event);
            Word::link(
                [&recorded.position.number().to_string(), title, &steps.who(recorded)].join(" "),
                self.visit.ask.to(&To::Entry(recorded.position.number())),
            )
        });
        let told = told.collect();
        vec![Block::Note(say::grown(language, new.len() as u64)), Block::Links(say::sheet_entries(language), told)]
    }

    /// Beside what the book has received, what was read before.
    pub fn changed(&self, read: &str) -> Vec<Block> {
        let language = self.visit.ask.language;
        let mut blocks = vec![Block::Note(say::changed_since(language)), Block::Heading(say::said_before(language))];
        blocks.extend(read.lines().map(|line| Block::Stand(line.to_owned())));
        blocks.extend(self.grown());
        blocks
    }

    /// The form with one line on when it is used, and the other forms of the act.
    pub fn around(&self, drawn: Drawn) -> Vec<Block> {
        let (ask, language) = (&self.visit.ask, self.visit.ask.language);
        if self.corrects.is_some() {
            return vec![Block::Text(say::correction_text(language)), Block::Form(Box::new(drawn))];
        }
        let mut blocks = vec![Block::Text(self.form.when.told(language).to_owned())];
        let others: Vec<Word> = forms::of_act(self.form.act)
            .filter(|other| other.variant != self.form.variant)
            .map(|other| link(ask, other))
            .collect();
        if !others.is_empty() {
            blocks.push(Block::Links(say::other_forms(language), others));
        }
        blocks.push(Block::Form(Box::new(drawn)));
        blocks
    }

    pub fn page(&self, status: StatusCode, blocks: Vec<Block>) -> axum::response::Response {
        self.titled(status, self.title(), blocks)
    }

    fn titled(&self, status: StatusCode, title: String, blocks: Vec<Block>) -> axum::response::Response {
        let page = frame::Page { title, section: To::Acts, blocks };
        let mut answer = frame::plain(&self.visit.ask, society(&self.ground.reading), page, &self.visit.standing);
        *answer.status_mut() = status;
        answer
    }

    /// To the entry, with the receipt.
    pub fn receipt(&self, accepted: &Accepted) -> axum::response::Response {
        let id = accepted.receipt.command_id.to_string();
        if let Ok(number) = self.typed.raw(own::DESK).parse() {
            return (StatusCode::SEE_OTHER, [(LOCATION, self.visit.ask.to(&To::Desk(number)))]).into_response();
        }
        let to = self.visit.ask.to_with(&To::Entry(accepted.receipt.last.number()), &[("receipt", &id)]);
        (StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response()
    }
}
