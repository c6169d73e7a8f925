//! One's own password, changed by whoever has just proved who they are.

use super::caller::Caller;
use super::form::Input;
use super::invitation::{chosen, told};
use super::login::{cookie, going};
use crate::locales::cli as say;
use crate::people::SESSION_SECONDS;
use crate::web::block::Block;
use crate::web::fault::Fault;
use crate::web::to::To;
use axum::http::StatusCode;
use axum::response::Response;

/// The page.
pub async fn page(caller: Caller) -> Result<Response, Fault> {
    match caller.proved(&To::Password.path()) {
        Err(first) => Ok(*first),
        Ok(()) => with(&caller, None).await,
    }
}

async fn with(caller: &Caller, wrong: Option<String>) -> Result<Response, Fault> {
    let language = caller.language;
    let form = caller.form(&To::Password, say::password_button(language));
    let form = form
        .asking("password", say::new_password(language), Input::Secret("new-password"))
        .helped(say::password_help(language))
        .asking("again", say::password_again(language), Input::Secret("new-password"));
    let status = if wrong.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let blocks = wrong.into_iter().map(Block::Text);
    let blocks = blocks.chain([Block::Text(say::password_text(language)), Block::Controls(Box::new(form))]).collect();
    let mut answer = caller.page(say::password_change(language), To::Me, blocks).await?;
    *answer.status_mut() = status;
    Ok(answer)
}

/// Changes it; every other session ends.
pub async fn change(caller: Caller) -> Result<Response, Fault> {
    let sent = caller.sent().await?;
    if let Err(first) = caller.proved(&To::Password.path()) {
        return Ok(*first);
    }
    let session = caller.session()?;
    let password = match chosen(&sent, &session.person) {
        Ok(password) => password,
        Err(why) => return with(&caller, Some(told(caller.language, why))).await,
    };
    let changed = caller.desk()?.change_password(session, password).await;
    let secret = caller.done(changed)?;
    caller.app.note("password changed", &caller.standing.actor);
    Ok(going(&caller.ask.to(&To::Me), &cookie(&caller.app.cookies, &secret, SESSION_SECONDS)))
}
