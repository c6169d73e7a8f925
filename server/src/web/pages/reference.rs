//! The API for people: every address, what it may be asked, and what may go wrong. Made of the table that makes the router.

use crate::api::{BASE, ROUTES, Route, Sort, Verb};
use crate::locales::{Language, cli as say};
use crate::mount;
use crate::people::Scope;
use crate::web::block::{Block, Word};
use crate::web::frame::{self, Page};
use crate::web::to::To;
use crate::web::visit::{Answer, Visitor, society};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/reference.html")]
struct Reference {
    language: Language,
    api: String,
    document: String,
    lines: Vec<Line>,
    keys: Vec<(&'static str, &'static str)>,
    problems: Vec<Problem>,
}

/// An address.
struct Line {
    verb: &'static str,
    path: String,
    what: &'static str,
    scope: &'static str,
    keys: String,
    command: &'static str,
}

/// What may go wrong.
struct Problem {
    slug: &'static str,
    status: u16,
    what: &'static str,
}

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[])?;
    let reading = visit.reading().await?;
    let language = visit.ask.language;
    let reference = Reference {
        language,
        api: To::Api.path(),
        document: mount::address(&format!("{BASE}/openapi.json")),
        lines: ROUTES.iter().map(|route| line(route, language)).collect(),
        keys: keys(language),
        problems: Sort::ALL.into_iter().map(|sort| problem(sort, language)).collect(),
    };
    // Whoever may make none sees no link.
    let tokens = vec![Word::link(say::tokens_title(language), visit.ask.to(&To::Tokens))];
    let blocks = reference.render().map(Block::Own).into_iter();
    let blocks = blocks.chain([Block::Links(say::go_on(language), tokens)]).collect();
    let page = Page { title: say::reference_title(language), section: To::Api, blocks };
    Ok(frame::plain(&visit.ask, society(&reading), page, &visit.standing))
}

fn line(route: &Route, language: Language) -> Line {
    Line {
        verb: match route.verb {
            Verb::Get => "GET",
            Verb::Post => "POST",
        },
        path: mount::address(&format!("{BASE}{}", route.path)),
        what: route.words.told(language),
        scope: route.scope.map_or("", Scope::as_str),
        keys: route.keys.iter().map(|key| key.name).collect::<Vec<_>>().join(" "),
        command: route.command,
    }
}

/// Every key once, with the words of the first route that has it.
fn keys(language: Language) -> Vec<(&'static str, &'static str)> {
    let mut all: Vec<(&str, &str)> = Vec::new();
    for key in ROUTES.iter().flat_map(|route| route.keys) {
        let one = (key.name, key.words.told(language));
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

fn problem(sort: Sort, language: Language) -> Problem {
    Problem { slug: sort.slug(), status: sort.status().as_u16(), what: sort.title(language) }
}
