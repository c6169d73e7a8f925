//! How the form of an act is shown: empty or filled in, with what is wrong, or with what it would record.

use super::correction;
use super::draw;
use super::drawn::Drawn;
use super::errors;
use super::list::{address, link};
use super::own;
use super::record::{Desk, Stop};
use super::review::{self, Ending};
use crate::forms::{self, Slip, Would};
use crate::ledger::Accepted;
use crate::locales::cli as say;
use crate::views::Steps;
use crate::web::block::{Block, Word};
use crate::web::frame;
use crate::web::to::To;
use crate::web::visit::society;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::IntoResponse;

impl Desk<'_> {
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
