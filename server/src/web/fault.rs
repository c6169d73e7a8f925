//! What is answered when there is no answer: a page that says what, why, and what to do.

use super::ask::Ask;
use super::block::{Block, Word};
use super::frame;
use super::to::To;
use crate::locales::{Language, cli as say};
use crate::views::{Unanswered, failure_text};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// Why there is no answer.
#[derive(Debug)]
pub enum Why {
    /// Nobody entered, or the session ended.
    NoSession,
    /// The same, and what was typed waits.
    FormKept,
    /// The link was used, is too old, or is none.
    LinkSpent,
    /// There is no such page.
    NoPage,
    /// The page is there; what it was asked about is not.
    NotThere(String),
    /// The question cannot be understood.
    Wrong(String),
    /// Only reading.
    Method,
    /// The address is too long.
    TooLong,
    /// A question has no body.
    Body,
    /// A form that no page of the session sent.
    Forged,
    /// A form that holds more than it can.
    TooMuch,
    /// Acts are not recorded here.
    Closed,
    /// A form that cannot be read.
    Garbled,
    /// An invitation that was used, is too old, or is none.
    InvitationSpent,
    /// The book cannot be read now.
    Away(String),
}

/// The answer.
#[derive(Debug)]
pub struct Fault {
    language: Language,
    why: Why,
}

impl Fault {
    /// A fault, told in a language.
    #[must_use]
    pub fn new(language: Language, why: Why) -> Self {
        Fault { language, why }
    }

    /// Of a view.
    #[must_use]
    pub fn of(language: Language, why: Unanswered) -> Self {
        let why = match why {
            Unanswered::NotThere(text) | Unanswered::Cannot(text) => Why::NotThere(text),
            Unanswered::Failure(failure) => Why::Away(failure_text(language, &failure)),
        };
        Fault { language, why }
    }

    fn status(&self) -> StatusCode {
        match self.why {
            Why::NoSession | Why::FormKept | Why::LinkSpent | Why::InvitationSpent => StatusCode::UNAUTHORIZED,
            Why::NoPage | Why::NotThere(_) => StatusCode::NOT_FOUND,
            Why::Wrong(_) | Why::Garbled => StatusCode::BAD_REQUEST,
            Why::Method => StatusCode::METHOD_NOT_ALLOWED,
            Why::TooLong => StatusCode::URI_TOO_LONG,
            Why::Body | Why::TooMuch => StatusCode::PAYLOAD_TOO_LARGE,
            Why::Forged | Why::Closed => StatusCode::FORBIDDEN,
            Why::Away(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The title, what happened, and what to do.
    fn told(&self) -> (String, Vec<String>) {
        let language = self.language;
        match &self.why {
            Why::NoSession => (say::no_session_title(language), vec![say::no_session(language)]),
            Why::FormKept => {
                (say::no_session_title(language), vec![say::form_kept_for_link(language), say::no_session(language)])
            }
            Why::LinkSpent => {
                (say::link_spent_title(language), vec![say::link_spent(language), say::no_session(language)])
            }
            Why::NoPage => (say::no_page_title(language), vec![say::no_page(language)]),
            Why::NotThere(text) => (say::not_there_title(language), vec![text.clone(), say::not_there(language)]),
            Why::Wrong(text) => (say::wrong_title(language), vec![text.clone(), say::wrong_next(language)]),
            Why::Method => (say::method_title(language), vec![say::method(language)]),
            Why::TooLong => (say::too_long_title(language), vec![say::too_long(language)]),
            Why::Body => (say::body_title(language), vec![say::body(language)]),
            Why::Forged => (say::forged_title(language), vec![say::forged(language)]),
            Why::TooMuch => (say::too_much_title(language), vec![say::too_much(language)]),
            Why::Closed => (say::method_title(language), vec![say::acts_closed(language)]),
            Why::Garbled => (say::garbled_title(language), vec![say::garbled(language)]),
            Why::InvitationSpent => (say::invitation_spent_title(language), vec![say::invitation_spent(language)]),
            Why::Away(text) => (say::away_title(language), vec![text.clone(), say::away_next(language)]),
        }
    }

    /// Where to go on from here; nowhere for those who may not read.
    fn next(&self) -> Option<Block> {
        let language = self.language;
        let link = |to: &To, name: String| Word::link(name, to.path());
        // Not everybody reads more than that.
        let links = vec![link(&To::Home, say::page_home(language))];
        match self.why {
            Why::NoPage
            | Why::NotThere(_)
            | Why::Wrong(_)
            | Why::Forged
            | Why::TooMuch
            | Why::Closed
            | Why::Garbled => Some(Block::Links(say::go_on(language), links)),
            Why::NoSession
            | Why::FormKept
            | Why::LinkSpent
            | Why::InvitationSpent
            | Why::Method
            | Why::TooLong
            | Why::Body
            | Why::Away(_) => None,
        }
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let (title, told) = self.told();
        let blocks = told.into_iter().map(Block::Text).chain(self.next()).collect();
        let mut answer = frame::bare(self.language, title, blocks);
        *answer.status_mut() = self.status();
        answer
    }
}

/// A question that a page asks wrongly.
#[must_use]
pub fn wrong(ask: &Ask, text: String) -> Fault {
    Fault::new(ask.language, Why::Wrong(text))
}
