//! What a cooperative reviewer reads, and the computed part of the yearly report on the project; each also as a paper.

use super::handed::{self, HTML};
use crate::locales::{Language, cli as say};
use crate::views::review_paper::Drawn;
use crate::views::{Reading, review_file};
use crate::web::acts::links;
use crate::web::block::{Block, Word, tables};
use crate::web::frame::Page;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visit, Visitor};
use quitus_domain::cooperative::Event;
use quitus_domain::values::YearName;

/// The fiscal year of the report.
const PROJECT: &str = "project";

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[PROJECT])?;
    let year = year(&visit)?;
    let (reading, texts) = visit.with_texts().await?;
    let drawn = visit.told(Drawn::of(&reading, &texts, year))?;
    let faces = Faces {
        page: || {
            let report = drawn.report();
            let mut blocks = vec![Block::Text(say::review_intro(visit.ask.language)), go_on(&visit, &reading, year)];
            blocks.extend(tables(&visit.ask, &report.sheets));
            blocks.extend(links(&visit, &[("record_review", "", &[]), ("report_project", "", &[])]));
            Page { title: report.title, section: To::Panel, blocks }
        },
        json: || review_file::as_json(&reading, &drawn.parts()),
    };
    visit.tables(&reading, faces, || drawn.report())
}

/// The same in French, to print.
pub async fn paper(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&[PROJECT])?;
    let year = year(&visit)?;
    let (reading, texts) = visit.told(visit.app().shelf.with_texts(&visit.ask.dates, Language::French).await)?;
    let drawn = visit.told(Drawn::of(&reading, &texts, year))?;
    let text = visit.told(drawn.page())?;
    let name = match year {
        Some(year) => format!("rapport-projet-{year}.html"),
        None => format!("questionnaire-revision-{}.html", reading.day()),
    };
    Ok(handed::file(&name, HTML, text))
}

fn year(visit: &Visit) -> Result<Option<YearName>, crate::web::fault::Fault> {
    let language = visit.ask.language;
    let read = visit
        .ask
        .own(PROJECT)
        .map(|text| YearName::try_from(text.to_owned()).map_err(|_| say::no_such_year(language, text)));
    visit.understood(read.transpose())
}

/// The paper of this page, and the other pages of its kind: the questionnaire, and each fiscal year.
fn go_on(visit: &Visit, reading: &Reading, year: Option<YearName>) -> Block {
    let (ask, language) = (&visit.ask, visit.ask.language);
    let keys = year.map(|year| year.to_string());
    let keys: Vec<(&str, &str)> = keys.iter().map(|year| (PROJECT, year.as_str())).collect();
    let paper = reading.statutes.on(reading.day()).is_some();
    let paper = paper.then(|| Word::link(say::on_paper(language), ask.to_with(&To::ReviewPaper, &keys)));
    let questionnaire = year.map(|_| Word::link(say::questionnaire_title(language), ask.to(&To::Review)));
    let years = reading.known.iter().filter_map(|recorded| match recorded.event.as_ref() {
        Event::FiscalYearOpened(e) => Some(e.year),
        _ => None,
    });
    let years = years.filter(|other| Some(*other) != year).map(|other| {
        let name = other.to_string();
        Word::link(say::project_link(language, &name), ask.to_with(&To::Review, &[(PROJECT, &name)]))
    });
    Block::Links(say::go_on(language), paper.into_iter().chain(questionnaire).chain(years).collect())
}
