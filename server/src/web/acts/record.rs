//! A form drawn, sent, reviewed, recorded.

use super::consent::{Recorders, ending, propose, recorders};
use super::correction::{self, CORRECTS, Correction};
use super::drafts::{self, DRAFT};
use super::proving::Proving;
use super::{VARIANT, door, ground, named, own, receive};
use crate::forms::{self, Form, Ground, Input, Slip, Typed, Would, command, filled_in};
use crate::ledger::Failure;
use crate::ledger::intake::{Intake, IntakeFailure};
use crate::ledger::machine::{SystemClock, SystemEntropy};
use crate::ledger::ports::{Clock, PortFailure, command_id, random32};
use crate::locales::{self, Language, cli as say};
use crate::views::Unanswered;
use crate::web::block::Block;
use crate::web::fault::{Fault, Why};
use crate::web::post::{TOKEN, is_token};
use crate::web::visit::{Answer, Visit, Visitor};
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use quitus_domain::accounts::Least;
use quitus_domain::refusal::Refusal;
use quitus_domain::scic::StrikeSalt;
use serde_json::Value;
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
    let least = filled_in(form, &mut typed, &ground);
    let desk = Desk::of(&visit, form, typed, ground).await?;
    let above = least.map(|least| Block::Note(proposed(visit.ask.language, &least)));
    Ok(desk.page(StatusCode::OK, above.into_iter().chain(desk.around(desk.drawn(&[]))).collect()))
}

fn proposed(language: Language, least: &Least) -> String {
    let [surplus, left] = [least.surplus, least.left()].map(|amount| locales::money(language, amount));
    say::least_filled_in(language, &least.year.to_string(), &surplus, &left)
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
    typed.set(own::COMMAND, command_id(SystemClock.now(), &SystemEntropy)?.to_string());
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
    /// The command itself, where a program wrote it and nobody filled in a form.
    pub given: Option<Value>,
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
        Ok(Desk { visit, form, typed, ground, token: visit.standing.token.clone(), corrects, given: None })
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
        if let Some(given) = &self.given {
            return Ok(Intake::of(given.clone(), &SystemEntropy)?);
        }
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
        let would = Would::of(&self.ground, &intake).map_err(Stop::Refused)?;
        Ok((intake, would))
    }
}
