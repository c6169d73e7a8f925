//! `quitus token`: what opens the API of a book to programs. A token is shown once, when it is made.

use super::apply::actor;
use super::options::{Common, Shape, day};
use super::output;
use super::serve::desk;
use super::trouble::Trouble;
use crate::ledger::Failure;
use crate::locales::{self, Language, cli as say};
use crate::people::{Desk, Label, NOTICED, Scopes, Token as Made};
use crate::sheets::{Heading, Sheet, Side};
use crate::store::{Access, StoreError};
use clap::{Args, Subcommand};
use quitus_domain::values::Day;
use serde_json::json;

/// Manage the tokens that open the API to programs.
#[derive(Args)]
pub struct Token {
    #[command(subcommand)]
    act: TokenAct,
}

/// What to do about tokens.
#[derive(Subcommand)]
pub enum TokenAct {
    /// Make a token, and print it, this once.
    Add {
        /// What it is for; never written in the book.
        name: String,
        /// One or several of read, record and events, with commas between them.
        #[arg(long)]
        scope: String,
        /// Its last day (UTC).
        #[arg(long, value_name = "DATE", value_parser = day)]
        until: Day,
        /// Who makes it: an opaque reference.
        #[arg(long, default_value = "cli", value_parser = actor)]
        actor: String,
    },
    /// Print the tokens: for what, and until when.
    List {
        #[command(flatten)]
        shape: Shape,
    },
    /// End a token, at once.
    End {
        /// Which.
        name: String,
    },
}

/// Does it.
///
/// # Errors
/// A usage error for a name, a scope or a day that is none, and [`Trouble`].
pub async fn run(common: &Common, token: &Token, language: Language) -> Result<(), Trouble> {
    let (place, people) = common.place_with_people(Access::ReadWrite).await?;
    let desk = desk(&place, people)?;
    let done = match &token.act {
        TokenAct::Add { name, scope, until, actor } => add(&desk, (name, scope, *until), actor, language).await,
        TokenAct::List { shape } => list(&desk, *shape, language).await,
        TokenAct::End { name } => end(&desk, name, language).await,
    };
    place.store.close().await;
    done
}

async fn add(desk: &Desk, asked: (&str, &str, Day), by: &str, language: Language) -> Result<(), Trouble> {
    let (name, scope, until) = asked;
    let label = Label::read(name).ok_or_else(|| Trouble::Usage(say::wrong_token_name(language)))?;
    let scopes: Scopes = scope.parse().map_err(|_| Trouble::Usage(say::wrong_scopes(language, scope)))?;
    if !desk.is_to_come(until) {
        return Err(Trouble::Usage(say::token_over(language, &locales::day(language, until))));
    }
    match desk.add_token(&label, &scopes, until, by).await {
        Ok(token) => {
            output::talk(&say::token_once(language));
            output::data(&token)
        }
        Err(Failure::Store(StoreError::Conflict { .. })) => {
            Err(Trouble::Usage(say::token_taken(language, label.as_str())))
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn end(desk: &Desk, name: &str, language: Language) -> Result<(), Trouble> {
    let found = desk.tokens().await?.into_iter().find(|token| token.name == name.trim());
    let nothing = || Trouble::Usage(say::no_such_token(language, name));
    let token = found.ok_or_else(nothing)?;
    if !desk.end_token(token.id).await? {
        return Err(nothing());
    }
    // Said when it is true of every server.
    tokio::time::sleep(NOTICED).await;
    output::talk(&say::token_ended(language, &token.name));
    Ok(())
}

async fn list(desk: &Desk, shape: Shape, language: Language) -> Result<(), Trouble> {
    let tokens = desk.tokens().await?;
    if shape.json {
        let line = |token: &Made| {
            json!({
                "name": token.name,
                "scopes": token.scopes.as_ref().map(ToString::to_string),
                "until": token.last,
                "over": token.is_over,
                "actor": format!("token:{}", token.id),
                "made_by": token.made_by,
            })
        };
        return output::json(&json!({ "tokens": tokens.iter().map(line).collect::<Vec<_>>() }));
    }
    if tokens.is_empty() {
        output::talk(&say::no_tokens(language));
        return Ok(());
    }
    output::data(&output::table(&sheet(&tokens, language), language))
}

fn sheet(tokens: &[Made], language: Language) -> Sheet {
    let head = [
        say::token_name(language),
        say::token_scopes(language),
        say::token_last(language),
        say::state_of_person(language),
        say::in_the_book(language),
    ];
    let row = |token: &Made| {
        let scopes = token.scopes.as_ref().map_or_else(|| say::token_unknown(language), ToString::to_string);
        let state = if token.is_over { say::token_is_over(language) } else { String::new() };
        vec![
            token.name.as_str().into(),
            scopes.into(),
            token.last.into(),
            state.into(),
            format!("token:{}", token.id).into(),
        ]
    };
    Sheet {
        name: say::tokens_title(language),
        head: head.map(|name| Heading::named(name, Side::Left)).into(),
        rows: tokens.iter().map(row).collect(),
    }
}
