//! Whoever calls a page about persons: session, desk and what was sent, in one hand.

use super::form::{Form, Sent};
use super::login::{Peer, address, see};
use super::standing::Standing;
use crate::locales::Language;
use crate::people::{Desk, Session};
use crate::store::StoreError;
use crate::views::{Dates, failure_text};
use crate::web::app::App;
use crate::web::ask::Ask;
use crate::web::block::Block;
use crate::web::fault::{Fault, Why};
use crate::web::frame::{self, Page};
use crate::web::to::To;
use crate::web::visit::{instant, language, society};
use axum::body::Body;
use axum::extract::{FromRequest, Request};
use axum::response::Response;
use std::sync::{Arc, Mutex, PoisonError};

/// A request to a page about persons.
pub struct Caller {
    /// The application.
    pub app: Arc<App>,
    /// The language of the answer.
    pub language: Language,
    /// Who asks.
    pub standing: Standing,
    /// From where, to count wrong answers.
    pub address: String,
    /// The question.
    pub ask: Ask,
    /// Behind a lock only because a body cannot be shared, and a caller is.
    body: Mutex<Body>,
}

impl FromRequest<Arc<App>> for Caller {
    type Rejection = Fault;

    async fn from_request(request: Request, app: &Arc<App>) -> Result<Self, Fault> {
        let (parts, body) = request.into_parts();
        let language = language(parts.uri.query(), &parts.headers);
        let standing = parts.extensions.get::<Standing>().cloned();
        // The guard lets nobody through to here without one.
        let standing = standing.ok_or_else(|| Fault::new(language, Why::NoSession))?;
        let ask = Ask::read(parts.uri.path(), parts.uri.query(), &["next"], language);
        let ask = ask.map_err(|text| Fault::new(language, Why::Wrong(text)))?;
        let address = address(&parts.headers, parts.extensions.get::<Peer>(), app.reach);
        Ok(Caller { app: Arc::clone(app), language, standing, address, ask, body: Mutex::new(body) })
    }
}

impl Caller {
    /// The desk.
    ///
    /// # Errors
    /// [`Fault`] where the book is served for reading, without persons.
    pub fn desk(&self) -> Result<&Desk, Fault> {
        self.app.desk.as_deref().ok_or_else(|| self.fault(Why::NoPage))
    }

    /// The session.
    ///
    /// # Errors
    /// [`Fault`] for whoever came by the link.
    pub fn session(&self) -> Result<&Session, Fault> {
        self.standing.session.as_ref().ok_or_else(|| self.fault(Why::NoPage))
    }

    /// What was sent, if it bears the token of the session.
    ///
    /// # Errors
    /// [`Fault`].
    pub async fn sent(&self) -> Result<Sent, Fault> {
        let body = std::mem::take(&mut *self.body.lock().unwrap_or_else(PoisonError::into_inner));
        Sent::of(body, &self.standing).await.map_err(|why| self.fault(why))
    }

    /// Nothing, for whoever proved a short while ago who they are; the way to prove it again for others.
    ///
    /// # Errors
    /// The answer that leads there.
    pub fn proved(&self, next: &str) -> Result<(), Box<Response>> {
        match self.standing.is_fresh() {
            true => Ok(()),
            false => Err(Box::new(see(&self.ask.to_with(&To::Proof, &[("next", next)])))),
        }
    }

    /// A fault in the language of the caller.
    #[must_use]
    pub fn fault(&self, why: Why) -> Fault {
        Fault::new(self.language, why)
    }

    /// What the store answered.
    ///
    /// # Errors
    /// [`Fault`].
    pub fn kept<T>(&self, answer: Result<T, StoreError>) -> Result<T, Fault> {
        self.done(answer.map_err(crate::ledger::Failure::from))
    }

    /// What the desk answered.
    ///
    /// # Errors
    /// [`Fault`].
    pub fn done<T>(&self, answer: Result<T, crate::ledger::Failure>) -> Result<T, Fault> {
        answer.map_err(|failure| self.fault(Why::Away(failure_text(self.language, &failure))))
    }

    /// A form of this session.
    #[must_use]
    pub fn form(&self, to: &To, button: String) -> Form {
        Form::of(&self.standing, self.ask.to(to), button)
    }

    /// A page with the frame of the book.
    ///
    /// # Errors
    /// [`Fault`] when the book cannot be read.
    pub async fn page(&self, title: String, section: To, blocks: Vec<Block>) -> Result<Response, Fault> {
        let reading = self.app.shelf.reading(&Dates::default(), self.language).await;
        let reading = reading.map_err(|why| Fault::of(self.language, why))?;
        Ok(frame::plain(&self.ask, society(&reading), Page { title, section, blocks }, &self.standing))
    }

    /// An instant in words: `30/11/2026 07:54 UTC`.
    #[must_use]
    pub fn instant(&self, seconds: i64) -> String {
        instant(self.language, seconds)
    }
}
