//! `quitus user`: who may enter the pages of a book, managed from the machine. No password ever stands on a command line.

use super::options::{Common, Shape};
use super::output;
use super::serve::desk;
use super::trouble::Trouble;
use crate::ledger::Failure;
use crate::locales::{Language, cli as say};
use crate::people::{Desk, Login, Person, Role};
use crate::sheets::{Heading, Sheet, Side};
use crate::store::{Access, StoreError};
use crate::web::INVITATION;
use clap::{Args, Subcommand};
use serde_json::json;

/// Manage who may enter the pages: roles, invitations, sessions.
#[derive(Args)]
pub struct User {
    #[command(subcommand)]
    act: UserAct,
}

/// What to do about persons.
#[derive(Subcommand)]
pub enum UserAct {
    /// Add a person, and print the path of an invitation that works once.
    Add {
        /// A handle or an e-mail address; never written in the book.
        login: String,
        /// administrator, manager, assistant, associate:NUMBER or auditor:LAST-DAY.
        #[arg(long)]
        role: String,
    },
    /// Print who may enter, and as what.
    List {
        #[command(flatten)]
        shape: Shape,
    },
    /// Give a person another role, at once.
    Role {
        /// Who.
        login: String,
        /// administrator, manager, assistant, associate:NUMBER or auditor:LAST-DAY.
        role: String,
    },
    /// Print a new invitation: whoever opens it sets the password of that person.
    Invite {
        /// Who.
        login: String,
    },
    /// End every session of a person.
    EndSessions {
        /// Who.
        login: String,
    },
    /// Remove the second factor of a person who has lost it.
    ForgetFactor {
        /// Who.
        login: String,
    },
    /// Remove a person, with password and sessions.
    Remove {
        /// Who.
        login: String,
    },
}

/// Does it.
///
/// # Errors
/// A usage error for a login or a role that is none, and [`Trouble`].
pub async fn run(common: &Common, user: &User, language: Language) -> Result<(), Trouble> {
    let (place, people) = common.place_with_people(Access::ReadWrite).await?;
    let desk = desk(&place, people)?;
    let done = act(&desk, &user.act, language).await;
    place.store.close().await;
    done
}

async fn act(desk: &Desk, act: &UserAct, language: Language) -> Result<(), Trouble> {
    match act {
        UserAct::Add { login, role } => add(desk, login, role, language).await,
        UserAct::List { shape } => list(desk, *shape, language).await,
        UserAct::Role { login, role } => {
            let role = read_role(role, language)?;
            let person = find(desk, login, language).await?;
            desk.set_role(person.user, role).await?;
            output::talk(&say::role_given(language, &person.login, &role.to_string()));
            Ok(())
        }
        UserAct::Invite { login } => {
            let person = find(desk, login, language).await?;
            let secret = desk.invite(person.user).await?;
            secret.map_or_else(|| Err(nobody(login, language)), |secret| invitation(&secret, language))
        }
        UserAct::EndSessions { login } => {
            let person = find(desk, login, language).await?;
            let count = desk.end_sessions(person.user).await?;
            output::talk(&say::sessions_ended(language, &person.login, count));
            Ok(())
        }
        UserAct::ForgetFactor { login } => {
            let person = find(desk, login, language).await?;
            if !desk.forget_factor(person.user).await? {
                return Err(Trouble::Usage(say::no_factor(language, &person.login)));
            }
            output::talk(&say::factor_forgotten(language, &person.login));
            Ok(())
        }
        UserAct::Remove { login } => {
            let person = find(desk, login, language).await?;
            desk.remove(person.user).await?;
            output::talk(&say::person_removed(language, &person.login));
            Ok(())
        }
    }
}

async fn add(desk: &Desk, login: &str, role: &str, language: Language) -> Result<(), Trouble> {
    let role = read_role(role, language)?;
    let login = read_login(login, language)?;
    match desk.add(&login, role).await {
        Ok(secret) => invitation(&secret, language),
        Err(Failure::Store(StoreError::Conflict { .. })) => Err(Trouble::Usage(say::login_taken(language))),
        Err(failure) => Err(failure.into()),
    }
}

/// The words on stderr, the path alone on stdout.
fn invitation(secret: &str, language: Language) -> Result<(), Trouble> {
    output::talk(&say::invitation_path(language));
    output::data(&format!("{INVITATION}{secret}"))
}

async fn list(desk: &Desk, shape: Shape, language: Language) -> Result<(), Trouble> {
    let persons = desk.persons().await?;
    if shape.json {
        let line = |person: &Person| {
            json!({
                "login": person.login,
                "role": person.role.map(|role| role.to_string()),
                "actor": person.actor(),
                "password": person.has_password,
                "second_factor": person.has_factor,
            })
        };
        return output::json(&json!({ "persons": persons.iter().map(line).collect::<Vec<_>>() }));
    }
    if persons.is_empty() {
        output::talk(&say::nobody_invited(language));
        return Ok(());
    }
    output::data(&output::table(&sheet(&persons, language), language))
}

fn sheet(persons: &[Person], language: Language) -> Sheet {
    let head = [
        say::login_name(language),
        say::role_column(language),
        say::state_of_person(language),
        say::in_the_book(language),
    ];
    let state = |person: &Person| match (person.has_password, person.has_factor) {
        (false, _) => say::state_invited(language),
        (true, false) => say::state_password(language),
        (true, true) => say::state_factor(language),
    };
    let role = |person: &Person| person.role.map_or_else(|| say::role_unknown(language), |role| role.to_string());
    let row =
        |person: &Person| [person.login.clone(), role(person), state(person), person.actor()].map(Into::into).to_vec();
    Sheet {
        name: say::persons_title(language),
        head: head.map(|name| Heading::named(name, Side::Left)).into(),
        rows: persons.iter().map(row).collect(),
    }
}

async fn find(desk: &Desk, login: &str, language: Language) -> Result<Person, Trouble> {
    let login = read_login(login, language)?;
    desk.named(&login).await?.ok_or_else(|| nobody(login.as_str(), language))
}

fn nobody(login: &str, language: Language) -> Trouble {
    Trouble::Usage(say::no_such_login(language, login))
}

fn read_login(text: &str, language: Language) -> Result<Login, Trouble> {
    Login::read(text).ok_or_else(|| Trouble::Usage(say::wrong_login(language, text)))
}

fn read_role(text: &str, language: Language) -> Result<Role, Trouble> {
    text.parse().map_err(|_| Trouble::Usage(say::wrong_role(language, text)))
}
