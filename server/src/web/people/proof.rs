//! Proving again who one is, before the gravest acts.

use super::caller::Caller;
use super::form::{Input, place};
use super::login::{see, told, word};
use crate::locales::cli as say;
use crate::people::{Password, Trial};
use crate::web::block::Block;
use crate::web::fault::Fault;
use crate::web::to::To;
use axum::http::StatusCode;
use axum::response::Response;

/// The page.
pub async fn page(caller: Caller) -> Result<Response, Fault> {
    let next = place(caller.ask.own("next").unwrap_or_default());
    with(&caller, &next, None).await
}

async fn with(caller: &Caller, next: &str, wrong: Option<String>) -> Result<Response, Fault> {
    let language = caller.language;
    let mut form = caller.form(&To::Proof, say::proof_button(language));
    form = form.sending("next", next).asking("password", say::password(language), Input::Secret("current-password"));
    if caller.session()?.person.has_factor {
        form = form.asking("code", say::code(language), Input::Code);
    }
    let blocks = wrong.into_iter().map(Block::Text);
    let blocks = blocks.chain([Block::Text(say::proof_text(language)), Block::Controls(Box::new(form))]).collect();
    caller.page(say::proof_title(language), To::Me, blocks).await
}

/// Tries it.
pub async fn prove(caller: Caller) -> Result<Response, Fault> {
    let sent = caller.sent().await?;
    let next = place(sent.get("next"));
    let trial = Trial {
        login: "",
        password: Password::typed(sent.get("password")),
        code: sent.get("code"),
        address: &caller.address,
    };
    match caller.desk()?.prove_again(caller.session()?, trial).await {
        Ok(()) => Ok(see(&next)),
        Err(why) => {
            caller.app.note(word(&why), &caller.standing.actor);
            let (status, text) = told(caller.language, &why);
            let mut answer = with(&caller, &next, Some(text)).await?;
            // 401 would say that there is no session.
            *answer.status_mut() = if status == StatusCode::UNAUTHORIZED { StatusCode::FORBIDDEN } else { status };
            Ok(answer)
        }
    }
}
