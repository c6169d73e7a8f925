//! Proving once more who one is, in the form of a grave act: fields beside its button, and what they held.

use super::drawn::{Control, Mark, Set};
use super::own;
use crate::forms::{Need, Typed};
use crate::locales::{Language, cli as say};
use crate::people::{NotEntered, Password, Session, Trial};
use crate::web::app::App;
use crate::web::block::{Block, Word};
use crate::web::fault::{Fault, Why};
use crate::web::people::login::{Peer, address, told, word};
use axum::http::StatusCode;
use axum::http::request::Parts;

/// The id of the field of the password.
const ID: &str = "proof-password";

/// What somebody brought to prove who they are.
pub struct Proving {
    password: Password,
    code: String,
    address: String,
}

/// What is said of it when it does not prove it.
pub struct NotProved {
    /// The status of the answer.
    pub status: StatusCode,
    /// The words, beside the field.
    pub text: String,
}

impl Proving {
    /// What was brought, and from where.
    #[must_use]
    pub fn new(password: &str, code: &str, parts: &Parts, app: &App) -> Self {
        let address = address(&parts.headers, parts.extensions.get::<Peer>(), app.reach);
        Proving { password: Password::typed(password), code: code.to_owned(), address }
    }

    /// The same, taken out of what was typed: it goes no further with it.
    #[must_use]
    pub fn taken(typed: &mut Typed, parts: &Parts, app: &App) -> Self {
        let (password, code) = (typed.take(own::PASSWORD), typed.take(own::CODE));
        Proving::new(&password, &code, parts, app)
    }

    /// Whether it proves who the person of a session is.
    ///
    /// # Errors
    /// [`Fault`] where nobody enters by name.
    pub async fn tried(self, app: &App, session: &Session, language: Language) -> Result<Option<NotProved>, Fault> {
        let desk = app.desk.as_ref().ok_or_else(|| Fault::new(language, Why::NoPage))?;
        let trial = Trial { login: "", password: self.password, code: &self.code, address: &self.address };
        let Err(why) = desk.prove_again(session, trial).await else { return Ok(None) };
        app.note(word(&why), &session.person.actor());
        Ok(Some(not_proved(language, &why)))
    }
}

fn not_proved(language: Language, why: &NotEntered) -> NotProved {
    let (status, text) = match why {
        NotEntered::Wrong => (StatusCode::FORBIDDEN, say::proof_wrong(language)),
        other => told(language, other),
    };
    // 401 would say that there is no session.
    let status = if status == StatusCode::UNAUTHORIZED { StatusCode::FORBIDDEN } else { status };
    NotProved { status, text }
}

/// The fields that ask for it, with what was wrong.
#[must_use]
pub fn fields(language: Language, session: &Session, wrong: Option<&NotProved>) -> Vec<Mark> {
    let field = |id: &str, name: &str, label, control| Set {
        id: id.to_owned(),
        name: name.to_owned(),
        label,
        help: None,
        slips: Vec::new(),
        need: Need::Required,
        control,
    };
    let password = Control::Proof("password", "current-password");
    let mut password = field(ID, own::PASSWORD, say::password(language), password);
    password.slips.extend(wrong.map(|wrong| wrong.text.clone()));
    let code = Control::Proof("text", "one-time-code");
    let code = session.person.has_factor.then(|| field("proof-code", own::CODE, say::code(language), code));
    std::iter::once(password).chain(code).map(|set| Mark::Field(Box::new(set))).collect()
}

/// What is wrong, above the page.
#[must_use]
pub fn above(language: Language, wrong: &NotProved) -> Block {
    Block::Errors(say::errors_title(language, 1), vec![Word::link(&wrong.text, format!("#{ID}"))])
}
