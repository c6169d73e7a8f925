//! The invitation: whoever has its link sets the password, once.

use super::form::{Form, Input, Sent};
use super::login::LOGIN;
use crate::locales::{Language, cli as say};
use crate::mount;
use crate::people::{Desk, Login, NotAPassword, Password, Person};
use crate::views::failure_text;
use crate::web::app::App;
use crate::web::block::{Block, Word};
use crate::web::fault::{Fault, Why};
use crate::web::frame;
use crate::web::visit::language;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use std::sync::Arc;

/// Where invitations lead, with the secret behind it.
pub const INVITATION: &str = "/invitation/";

/// The form. Looking at it uses nothing up, so that no preview of a message does.
pub async fn page(State(app): State<Arc<App>>, request: Request) -> Result<Response, Fault> {
    let language = language(request.uri().query(), request.headers());
    let secret = secret_of(request.uri().path());
    let (_, person) = invited(&app, language, &secret).await?;
    Ok(with(language, &secret, &person, None))
}

/// Sets the password.
pub async fn accept(State(app): State<Arc<App>>, request: Request) -> Result<Response, Fault> {
    let (parts, body) = request.into_parts();
    let language = language(parts.uri.query(), &parts.headers);
    let secret = secret_of(parts.uri.path());
    let sent = Sent::read(body).await.map_err(|why| Fault::new(language, why))?;
    let (desk, person) = invited(&app, language, &secret).await?;
    let password = match chosen(&sent, &person) {
        Ok(password) => password,
        Err(why) => return Ok(with(language, &secret, &person, Some(told(language, why)))),
    };
    let accepted = desk.accept(&secret, person.user, password).await;
    let accepted = accepted.map_err(|failure| Fault::new(language, Why::Away(failure_text(language, &failure))))?;
    if !accepted {
        return Err(Fault::new(language, Why::InvitationSpent));
    }
    app.note("password set by invitation", &person.actor());
    let enter = vec![Word::link(say::login_title(language), mount::address(LOGIN))];
    let blocks = vec![Block::Text(say::password_set(language)), Block::Links(say::go_on(language), enter)];
    Ok(frame::bare(language, say::password_set_title(language), blocks))
}

fn secret_of(path: &str) -> String {
    path.strip_prefix(INVITATION).unwrap_or_default().to_owned()
}

async fn invited<'a>(app: &'a App, language: Language, secret: &str) -> Result<(&'a Desk, Person), Fault> {
    let spent = || Fault::new(language, Why::InvitationSpent);
    let desk = app.desk.as_ref().ok_or_else(spent)?;
    let found = desk.invited(secret).await;
    let found = found.map_err(|error| Fault::new(language, Why::Away(failure_text(language, &error.into()))))?;
    Ok((desk, found.ok_or_else(spent)?))
}

/// Why a password was not set.
pub(super) enum NotSet {
    NotAPassword(NotAPassword),
    Different,
}

/// The password that a form says twice, if it may be set.
pub(super) fn chosen(sent: &Sent, person: &Person) -> Result<Password, NotSet> {
    let login = Login::read(&person.login).ok_or(NotSet::NotAPassword(NotAPassword::Obvious))?;
    if sent.get("password") != sent.get("again") {
        return Err(NotSet::Different);
    }
    Password::chosen(sent.get("password"), &login).map_err(NotSet::NotAPassword)
}

/// Why it may not.
pub(super) fn told(language: Language, why: NotSet) -> String {
    match why {
        NotSet::NotAPassword(NotAPassword::Short) => say::password_short(language),
        NotSet::NotAPassword(NotAPassword::Long) => say::password_long(language),
        NotSet::NotAPassword(NotAPassword::Obvious) => say::password_obvious(language),
        NotSet::Different => say::password_different(language),
    }
}

fn with(language: Language, secret: &str, person: &Person, wrong: Option<String>) -> Response {
    let tag = language.tag();
    let form = Form {
        action: mount::address(&format!("{INVITATION}{secret}?lang={tag}")),
        hidden: Vec::new(),
        fields: Vec::new(),
        button: say::password_button(language),
    };
    let form = form
        .asking("login", say::login_name(language), Input::Line(person.login.clone(), "username"))
        .asking("password", say::new_password(language), Input::Secret("new-password"))
        .helped(say::password_help(language))
        .asking("again", say::password_again(language), Input::Secret("new-password"));
    let status = if wrong.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let blocks = wrong
        .into_iter()
        .map(Block::Text)
        .chain([Block::Text(say::invitation_text(language, &person.login)), Block::Controls(Box::new(form))]);
    let mut answer = frame::bare(language, say::invitation_title(language), blocks.collect());
    *answer.status_mut() = status;
    answer
}
