//! Proofs of a struck register: each is the file that `quitus proof` writes, and that `quitus-verify proof` checks.
//!
//! A proof rests on the whole book, whatever a question says of days: it knows only that of the register.

use super::answer::{Handled, text};
use super::body;
use super::papers::{whole, with_charset};
use super::problem::Problem;
use super::question::Question;
use super::route::{Answer, Struck};
use super::state::Api;
use crate::locales::{Language, cli as say};
use crate::views::proof::{Ground, Wanted, answer as answered, cannot, checked};
use crate::views::{Unanswered, proof_paper};
use axum::extract::Request;
use quitus_projections::log::canonical;
use quitus_projections::log::checkpoint::VerificationKey;
use quitus_projections::proof::{self as files, nonce};

/// Draws a proof up.
///
/// # Errors
/// [`Problem`]: no such register, line or checkpoint, or a book that does not verify.
pub async fn prove(api: &Api, what: Struck, question: &Question, request: Request) -> Handled {
    let language = question.language;
    let made = match what {
        Struck::Question => of_question(api, language, request).await?,
        Struck::Categories | Struck::Attestation | Struck::Associate | Struck::Sample => {
            let wanted = wanted(question)?;
            whole(api, language).await?;
            let ground = Ground::of(api.shelf.place(), wanted, language).await;
            let made = ground.and_then(|ground| of_ground(&ground, what, question));
            made.map_err(|why| Problem::of_view(language, why))?
        }
    };
    Ok(text(made, with_charset(Answer::Struck(what).media())))
}

fn of_ground(ground: &Ground, what: Struck, asked: &Question) -> Result<String, Unanswered> {
    let (language, seal) = (asked.language, ground.seal.clone());
    let made = match what {
        Struck::Attestation => return proof_paper::sheet(ground),
        Struck::Categories | Struck::Question => Ok(ground.struck.categories(seal)),
        Struck::Associate => {
            let missing = || Unanswered::NotThere(say::not_in_the_register(language, &ground.day()));
            let associate = asked.number("number").and_then(|number| ground.numbered(number)).ok_or_else(missing)?;
            ground.struck.associate(seal, associate)
        }
        Struck::Sample => {
            let drawn = asked.text("nonce").and_then(nonce).unwrap_or_default();
            ground.struck.sample(seal, drawn, asked.number("count").map_or(0, u64::from))
        }
    };
    checked(ground, &made.map_err(|why| cannot(language, &why))?, language)
}

/// Which register, under which checkpoint.
fn wanted(question: &Question) -> Result<Wanted, Problem> {
    let language = question.language;
    let (sealed, key) = (question.number("sealed").map(u64::from), question.text("signed_by"));
    if sealed.is_some() && key.is_some() {
        return Err(Problem::question(language, &say::api_one_of(language, "sealed", "signed_by")));
    }
    let wrong = |key: &str| Problem::question(language, &say::api_wrong_key(language, "signed_by", key));
    let signed_by = key.map(|key| VerificationKey::parse(key).map_err(|_| wrong(key))).transpose()?;
    Ok(Wanted::Day { on: question.day("struck"), sealed, signed_by })
}

/// The answer to a question of a third party. Spaces and the order of its fields mean nothing here.
async fn of_question(api: &Api, language: Language, request: Request) -> Result<String, Problem> {
    let (parts, sent) = request.into_parts();
    let sent = body::text(api, &parts.headers, sent, language).await?;
    let sent = body::json(&sent, language)?;
    let sent = canonical::write_value(&sent).map_err(|why| body::malformed(language, why.to_string()))? + "\n";
    files::Question::parse(&sent).map_err(|fault| body::malformed(language, fault.to_string()))?;
    whole(api, language).await?;
    let made = answered(api.shelf.place(), &say::the_question(language), &sent, language).await;
    let made = made.and_then(|(ground, made)| checked(&ground, &made, language));
    made.map_err(|why| Problem::of_view(language, why))
}
