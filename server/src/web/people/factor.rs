//! A second factor: a square for an app, its first code, and codes for paper.

use super::caller::Caller;
use super::form::Input;
use super::login::cookie;
use crate::locales::cli as say;
use crate::people::{NotEnrolled, SESSION_SECONDS, uri};
use crate::views::failure_text;
use crate::web::block::{Block, Word};
use crate::web::fault::{Fault, Why};
use crate::web::to::To;
use axum::http::HeaderValue;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

/// The page, with a new secret each time: none is kept before its first code was typed.
pub async fn page(caller: Caller) -> Result<Response, Fault> {
    if let Err(first) = caller.proved(&To::Factor.path()) {
        return Ok(*first);
    }
    let secret = caller.done(caller.desk()?.new_factor().map_err(Into::into))?;
    with(&caller, &secret, None).await
}

async fn with(caller: &Caller, secret: &str, wrong: Option<String>) -> Result<Response, Fault> {
    let language = caller.language;
    let uri = uri_of(caller, secret)?;
    let form = caller.form(&To::Factor, say::factor_button(language)).sending("secret", secret);
    let form = form.asking("code", say::factor_code(language), Input::Code);
    let status = if wrong.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let mut blocks: Vec<Block> = wrong.into_iter().map(Block::Text).collect();
    if caller.standing.lacks_factor(caller.app.reach) {
        blocks.push(Block::Text(say::factor_demanded(language)));
    }
    blocks.push(Block::Text(say::factor_text(language)));
    if let Some(picture) = square(&uri) {
        blocks.push(Block::Picture(say::factor_square(language), picture));
    }
    blocks.push(Block::Digests(vec![(say::factor_secret(language), secret.to_owned())]));
    blocks.push(Block::Controls(Box::new(form)));
    let mut answer = caller.page(say::factor_title(language), To::Me, blocks).await?;
    *answer.status_mut() = status;
    Ok(answer)
}

fn uri_of(caller: &Caller, secret: &str) -> Result<String, Fault> {
    let login = &caller.session()?.person.login;
    Ok(uri(secret, "Quitus", login))
}

/// A square as a picture within the page: nothing is fetched for it, and no service draws it.
fn square(uri: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(uri, EcLevel::M).ok()?;
    let drawn = code.render::<svg::Color<'_>>().min_dimensions(240, 240).build();
    Some(format!("data:image/svg+xml;base64,{}", BASE64_STANDARD.encode(drawn)))
}

/// Keeps it, and shows the codes for paper, once.
pub async fn enrol(caller: Caller) -> Result<Response, Fault> {
    let sent = caller.sent().await?;
    if let Err(first) = caller.proved(&To::Factor.path()) {
        return Ok(*first);
    }
    let (session, language) = (caller.session()?, caller.language);
    match caller.desk()?.enrol(session, sent.get("secret"), sent.get("code")).await {
        Err(NotEnrolled::WrongCode) => with(&caller, sent.get("secret"), Some(say::factor_wrong(language))).await,
        Err(NotEnrolled::Failure(failure)) => Err(caller.fault(Why::Away(failure_text(language, &failure)))),
        Ok(enrolled) => {
            caller.app.note("second factor set", &caller.standing.actor);
            let links = [(say::page_home(language), To::Home), (say::me_title(language), To::Me)];
            let on = links.map(|(name, to)| Word::link(name, caller.ask.to(&to))).into();
            let blocks = vec![
                Block::Text(say::codes_text(language)),
                Block::Stored(say::codes_title(language), enrolled.codes.join("\n")),
                Block::Links(say::go_on(language), on),
            ];
            let mut answer = caller.page(say::codes_title(language), To::Me, blocks).await?;
            let cookie = cookie(&caller.app.cookies, &enrolled.session, SESSION_SECONDS);
            if let Ok(cookie) = HeaderValue::from_str(&cookie) {
                answer.headers_mut().insert(SET_COOKIE, cookie);
            }
            Ok(answer)
        }
    }
}
