//! How one enters the pages, told to whoever runs the program: words on stderr, and on stdout the link or the address alone.

use super::output;
use super::trouble::Trouble;
use crate::locales::{Language, cli as say};
use crate::mount::{GROUP, Mount};
use crate::people::Person;
use crate::sheets::{Heading, Sheet, Side};
use crate::web::{self, App, Doorkeeper, Group, Reach, Served};
use std::net::SocketAddr;
use std::sync::Arc;

/// How one enters.
pub enum Ways {
    /// By one link while no administrator has a password, then by name.
    Book,
    /// By a link for each person of the demonstration.
    Demo(Demo),
}

/// How one enters the demonstration.
pub struct Demo {
    /// Who has a link each.
    pub persons: Vec<Person>,
    /// The password that all of them have.
    pub password: String,
    /// Who makes the links.
    pub doorkeeper: Arc<Doorkeeper>,
    /// Where the book of the story lies.
    pub mount: Mount,
}

impl Ways {
    /// Tells them. A link that was told before and not used is void.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn tell(&self, served: &Served, at: SocketAddr, language: Language) -> Result<(), Trouble> {
        match (self, served) {
            (Ways::Book, Served::Book(app)) => of_a_book(app, at, language).await,
            (Ways::Book, Served::Group(group)) => of_a_group(group, at, language).await,
            (Ways::Demo(demo), _) => of_the_demo(demo, at, language),
        }
    }
}

/// A path as it is told: behind a proxy the address before it is not known here.
fn told(reach: Reach, at: SocketAddr, path: &str) -> String {
    match reach {
        Reach::Machine => format!("http://{at}{path}"),
        Reach::Proxy => path.to_owned(),
    }
}

async fn of_a_book(app: &App, at: SocketAddr, language: Language) -> Result<(), Trouble> {
    if let Some(desk) = &app.desk
        && desk.has_administrator().await?
    {
        app.talk(&say::enter_by_name(language));
        return output::data(&told(app.reach, at, web::LOGIN));
    }
    let secret = app.doorkeeper.new_link()?;
    app.talk(&match app.reach {
        Reach::Machine => say::one_time_link(language),
        Reach::Proxy => say::one_time_path(language),
    });
    output::data(&told(app.reach, at, &format!("{}{secret}", web::ENTER)))?;
    app.talk(&say::another_link(language, std::process::id()));
    Ok(())
}

/// The page of the group, where somebody can enter by name; and a link for each book that nobody administers yet.
async fn of_a_group(group: &Group, at: SocketAddr, language: Language) -> Result<(), Trouble> {
    let mut alone = Vec::new();
    for book in group.books() {
        let named = match &book.desk {
            Some(desk) => desk.has_administrator().await?,
            None => false,
        };
        alone.extend((!named).then_some(book));
    }
    let reach = group.reach();
    if alone.len() < group.books().count() {
        group.talk(&say::group_by_name(language));
        output::data(&told(reach, at, GROUP))?;
    }
    group.talk(&match alone.len() {
        0 => return Ok(()),
        1 => say::group_link(language),
        several => say::group_links(language, several),
    });
    for book in alone {
        let path = format!("{}{}", web::ENTER, book.doorkeeper.new_link()?);
        output::data(&told(reach, at, &book.mount.address(&path)))?;
    }
    group.talk(&say::another_link(language, std::process::id()));
    Ok(())
}

fn of_the_demo(demo: &Demo, at: SocketAddr, language: Language) -> Result<(), Trouble> {
    let Demo { persons, password, doorkeeper, mount } = demo;
    let users: Vec<_> = persons.iter().map(|person| person.user).collect();
    let links = doorkeeper.links_of(&users)?;
    let head = [say::role_column(language), say::login_name(language), say::demo_link(language)];
    let row = |(person, secret): (&Person, String)| {
        let role = web::told_role(language, person);
        let link = told(Reach::Machine, at, &mount.address(&format!("{}{secret}", web::ENTER)));
        [role, person.login.clone(), link].map(Into::into).to_vec()
    };
    let sheet = Sheet {
        name: say::persons_title(language),
        head: head.map(|name| Heading::named(name, Side::Left)).into(),
        rows: persons.iter().zip(links).map(row).collect(),
    };
    output::data(&say::demo_ways(language, &told(Reach::Machine, at, &mount.address("/"))))?;
    output::data(&output::table(&sheet, language))?;
    output::data(&say::demo_password(language, password))?;
    output::data(&say::demo_again(language, std::process::id()))?;
    output::data(&say::demo_group(language, &format!("http://{at}{GROUP}")))
}
