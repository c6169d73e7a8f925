//! An act of a meeting that is more than a flat form: drawn, reviewed as what will stand in the book, recorded once.
//!
//! As in `acts`, everything travels with the form: nothing is kept on the server between its pages.

use super::room::with_names;
use crate::forms::{Form, Ground, Slip, Typed, Would};
use crate::ledger::Failure;
use crate::ledger::intake::Intake;
use crate::ledger::machine::SystemEntropy;
use crate::locales::cli as say;
use crate::people::Kind;
use crate::views::Unanswered;
use crate::web::acts::{
    Drawn, Ending, Wrong, beside, door, draft_is_done, ended, kept, of_failure, of_refusals, of_slips, own, summary,
    would_stand,
};
use crate::web::block::Block;
use crate::web::fault::Fault;
use crate::web::frame::{self, Page};
use crate::web::people::login::see;
use crate::web::to::To;
use crate::web::visit::{Answer, Visit, society};
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use uuid::Uuid;

/// The most that can be added to a form, one by one.
pub const MOST: usize = 60;

/// A form on its way.
pub struct Work<'v> {
    /// The question.
    pub visit: &'v Visit,
    /// The act.
    pub form: &'static Form,
    /// What was typed.
    pub typed: Typed,
    /// What it rests on.
    pub ground: Ground,
    /// The token of the session.
    pub token: String,
    /// Where it is sent.
    pub action: String,
    /// Where one is led once it is recorded.
    pub back: To,
    /// The page of the navigation that it belongs to.
    pub section: To,
}

/// What a form of that kind is made of.
pub trait Made {
    /// The form, with what is wrong.
    fn drawn(&self, work: &Work<'_>, slips: &[Slip]) -> Drawn;

    /// What is said above it, and above its review.
    fn above(&self, work: &Work<'_>) -> Vec<Block>;

    /// The command.
    ///
    /// # Errors
    /// Every slip.
    fn built(&self, work: &Work<'_>, id: Uuid) -> Result<Value, Vec<Slip>>;
}

impl Work<'_> {
    /// A form that was sent: drawn again, reviewed, or recorded, by the button that was pressed.
    ///
    /// # Errors
    /// [`Fault`].
    pub async fn go(&self, made: &impl Made) -> Answer {
        match self.typed.raw(own::STEP) {
            "record" if self.visit.standing.may(Kind::Act) => self.record(made).await,
            // Who only prepares acts reads once more what would be recorded.
            "review" | "record" => Ok(self.review(made)),
            "draft" if self.may_keep() => self.keep(made).await,
            _ => Ok(self.page(made)),
        }
    }

    /// The form as it is.
    #[must_use]
    pub fn page(&self, made: &impl Made) -> Response {
        self.shown(StatusCode::OK, made, None, None)
    }

    /// The form with what was typed before its session had ended.
    #[must_use]
    pub fn waited(&self, made: &impl Made) -> Response {
        let said = Block::Note(say::form_came_back(self.visit.ask.language));
        self.shown(StatusCode::OK, made, Some(said), None)
    }

    /// The form between two blocks.
    #[must_use]
    pub fn shown(&self, status: StatusCode, made: &impl Made, before: Option<Block>, after: Option<Block>) -> Response {
        let mut blocks: Vec<Block> = before.into_iter().collect();
        blocks.extend(made.above(self));
        blocks.push(Block::Form(Box::new(made.drawn(self, &[]))));
        blocks.extend(after);
        self.set(status, self.title(), blocks)
    }

    /// Whether it can be kept for later: by whoever entered by name, where the address alone says what the form is of.
    #[must_use]
    pub fn may_keep(&self) -> bool {
        self.visit.standing.session.is_some() && To::form_of(self.form.act) != To::Act(self.form.act.to_owned())
    }

    async fn keep(&self, made: &impl Made) -> Answer {
        let Ok(id) = Uuid::try_parse(self.typed.raw(own::COMMAND)) else { return Ok(self.review(made)) };
        match kept(self.visit, self.form, &self.typed, id).await? {
            Some(to) => Ok(see(&to)),
            None => {
                let full = Block::Note(say::too_many_drafts(self.visit.ask.language));
                Ok(self.shown(StatusCode::CONFLICT, made, Some(full), None))
            }
        }
    }

    fn intake(&self, made: &impl Made) -> Result<Intake, Vec<Wrong>> {
        let language = self.visit.ask.language;
        let unnamed = || vec![Slip { name: own::COMMAND.to_owned(), text: say::form_without_reference(language) }];
        let id = Uuid::try_parse(self.typed.raw(own::COMMAND)).map_err(|_| of_slips(unnamed()))?;
        let value = made.built(self, id).map_err(of_slips)?;
        Intake::of(value, &SystemEntropy).map_err(|why| vec![of_failure(language, self.form, &why.into())])
    }

    fn rehearse(&self, made: &impl Made) -> Result<Would, Vec<Wrong>> {
        let intake = self.intake(made)?;
        Would::of(&self.ground, &intake).map_err(|refusals| of_refusals(self.visit.ask.language, self.form, &refusals))
    }

    fn review(&self, made: &impl Made) -> Response {
        match self.rehearse(made) {
            Ok(would) => self.reviewed(made, &would, Vec::new()),
            Err(wrongs) => self.again(made, wrongs),
        }
    }

    fn reviewed(&self, made: &impl Made, would: &Would, before: Vec<Block>) -> Response {
        let mut blocks = before;
        blocks.extend(made.above(self));
        let (language, standing) = (self.visit.ask.language, &self.visit.standing);
        blocks.extend(would_stand(self.form.day.told(language), &self.typed, &self.ground, would));
        let ending = Ending::of(standing, language);
        let ending = if self.may_keep() { ending.with_draft(standing, language) } else { ending };
        blocks.extend(ended(&self.typed, &self.ground, would, &standing.token, self.action.clone(), ending));
        let title = say::review_title(language, &self.title());
        self.set(StatusCode::OK, title, blocks)
    }

    async fn record(&self, made: &impl Made) -> Answer {
        let language = self.visit.ask.language;
        let intake = match self.intake(made) {
            Ok(intake) => intake,
            Err(wrongs) => return Ok(self.again(made, wrongs)),
        };
        if !self.before().await? {
            match self.rehearse(made) {
                Err(wrongs) => return Ok(self.again(made, wrongs)),
                Ok(would) if would.lines(language) != self.typed.said(own::READ) => {
                    return Ok(self.reviewed(made, &would, vec![Block::Note(say::changed_since(language))]));
                }
                Ok(_) => {}
            }
        }
        let ledger = door(self.visit)?;
        match ledger.execute(intake, &self.visit.standing.actor).await {
            Ok(accepted) => {
                // It is recorded, whether the seal follows now or later.
                let _ = ledger.sealed().await;
                draft_is_done(self.visit, accepted.receipt.command_id).await;
                Ok((StatusCode::SEE_OTHER, [(LOCATION, self.visit.ask.to(&self.back))]).into_response())
            }
            Err(Failure::Refused(refusal)) => Ok(self.again(made, of_refusals(language, self.form, &[refusal]))),
            Err(failure) => Ok(self.again(made, vec![of_failure(language, self.form, &failure)])),
        }
    }

    /// Whether the command stands in the book already: then it is only given again.
    async fn before(&self) -> Result<bool, Fault> {
        let place = self.visit.app().shelf.place();
        let Ok(id) = Uuid::try_parse(self.typed.raw(own::COMMAND)) else { return Ok(false) };
        Ok(self.visit.told(place.store.receipt(&place.book, id).await.map_err(Unanswered::from))?.is_some())
    }

    /// The form once more, with everything that is wrong, and with everything that was typed.
    fn again(&self, made: &impl Made, wrongs: Vec<Wrong>) -> Response {
        let wrongs = with_names(&self.ground.reading, wrongs);
        let drawn = made.drawn(self, &beside(&wrongs));
        let mut blocks = vec![summary(self.visit.ask.language, &wrongs, &drawn)];
        blocks.extend(made.above(self));
        blocks.push(Block::Form(Box::new(drawn)));
        self.set(StatusCode::UNPROCESSABLE_ENTITY, self.title(), blocks)
    }

    fn title(&self) -> String {
        self.form.title.told(self.visit.ask.language).to_owned()
    }

    fn set(&self, status: StatusCode, title: String, blocks: Vec<Block>) -> Response {
        let page = Page { title, section: self.section.clone(), blocks };
        let mut answer = frame::plain(&self.visit.ask, society(&self.ground.reading), page, &self.visit.standing);
        *answer.status_mut() = status;
        answer
    }
}
