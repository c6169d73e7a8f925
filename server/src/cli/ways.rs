//! How one enters the pages, told to whoever runs the program: words on stderr, and on stdout the link or the address alone.

use super::output;
use super::trouble::Trouble;
use crate::locales::{Language, cli as say};
use crate::people::Person;
use crate::sheets::{Heading, Sheet, Side};
use crate::web::{self, App, Reach};
use std::net::SocketAddr;

/// How one enters.
pub enum Ways {
    /// By one link while no administrator has a password, then by name.
    Book,
    /// By a link for each of these persons, of the demonstration; with the password that all of them have.
    Demo(Vec<Person>, String),
}

impl Ways {
    /// Tells them. A link that was told before and not used is void.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn tell(&self, app: &App, at: SocketAddr, language: Language) -> Result<(), Trouble> {
        match self {
            Ways::Book => of_a_book(app, at, language).await,
            Ways::Demo(persons, password) => of_the_demo(app, at, language, persons, password),
        }
    }
}

async fn of_a_book(app: &App, at: SocketAddr, language: Language) -> Result<(), Trouble> {
    if let Some(desk) = &app.desk
        && desk.has_administrator().await?
    {
        app.talk(&say::enter_by_name(language));
        return output::data(&match app.reach {
            Reach::Machine => format!("http://{at}{}", web::LOGIN),
            Reach::Proxy => web::LOGIN.to_owned(),
        });
    }
    let secret = app.doorkeeper.new_link()?;
    let path = format!("{}{secret}", web::ENTER);
    match app.reach {
        Reach::Machine => {
            app.talk(&say::one_time_link(language));
            output::data(&format!("http://{at}{path}"))?;
        }
        Reach::Proxy => {
            app.talk(&say::one_time_path(language));
            output::data(&path)?;
        }
    }
    app.talk(&say::another_link(language, std::process::id()));
    Ok(())
}

fn of_the_demo(
    app: &App,
    at: SocketAddr,
    language: Language,
    persons: &[Person],
    password: &str,
) -> Result<(), Trouble> {
    let users: Vec<_> = persons.iter().map(|person| person.user).collect();
    let links = app.doorkeeper.links_of(&users)?;
    let head = [say::role_column(language), say::login_name(language), say::demo_link(language)];
    let row = |(person, secret): (&Person, String)| {
        let role = web::told_role(language, person);
        [role, person.login.clone(), format!("http://{at}{}{secret}", web::ENTER)].map(Into::into).to_vec()
    };
    let sheet = Sheet {
        name: say::persons_title(language),
        head: head.map(|name| Heading::named(name, Side::Left)).into(),
        rows: persons.iter().zip(links).map(row).collect(),
    };
    output::data(&say::demo_ways(language, &format!("http://{at}/")))?;
    output::data(&output::table(&sheet, language))?;
    output::data(&say::demo_password(language, password))?;
    output::data(&say::demo_again(language, std::process::id()))
}
