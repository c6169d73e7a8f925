//! The entries, the newest first, page by page: each page begins under the number of an entry, so that a book that grows
//! shifts nothing.

use crate::locales::cli as say;
use crate::views::{Filter, Steps, entries as view, known_type};
use crate::web::ask::Ask;
use crate::web::block::{Block, Word, table};
use crate::web::fault::Fault;
use crate::web::frame::Page;
use crate::web::to::To;
use crate::web::visit::{Answer, Faces, Visit, Visitor};
use quitus_projections::Recorded;

/// Entries on one page.
const ON_PAGE: usize = 50;

/// The keys of a filter, which links to the next page carry on.
const FILTER: [&str; 6] = ["associate", "type", "actor", "decision", "from", "to"];

/// The page.
pub async fn page(visitor: Visitor) -> Answer {
    let visit = visitor.asks(&["before", "associate", "type", "actor", "decision", "from", "to"])?;
    let (filter, before) = (filter(&visit)?, visit.understood(visit.ask.number::<u64>("before"))?);
    let reading = visit.reading().await?;
    let steps = Steps::of(&reading);
    let mut entries = visit.told(filter.chosen(&steps))?;
    let dates = &visit.ask.dates;
    entries.retain(|recorded| dates.on.is_none_or(|day| recorded.effective_on() <= day));
    entries.retain(|recorded| before.is_none_or(|number| recorded.position.number() < number));
    let faces = Faces {
        page: || Page {
            title: say::log_title(visit.ask.language, &reading.known_in_words()),
            section: To::Entries,
            blocks: blocks(&visit.ask, &steps, &entries),
        },
        json: || view::as_json(&steps, &entries),
    };
    visit.kept_tables(&reading, faces, || view::report(&steps, &entries, &filter))
}

fn filter(visit: &Visit) -> Result<Filter, Fault> {
    let (ask, language) = (&visit.ask, visit.ask.language);
    let text = |key: &str| ask.own(key).map(str::to_owned);
    let day = |key: &str| {
        let read = ask.own(key).map(|day| day.parse().map_err(|_| say::not_a_day(language, day)));
        visit.understood(read.transpose())
    };
    let kind = text("type").map(|kind| known_type(&kind).map_err(|_| say::unknown_type(language, &kind)));
    Ok(Filter {
        associate: visit.understood(ask.number("associate"))?,
        kind: visit.understood(kind.transpose())?,
        actor: text("actor"),
        decision: text("decision"),
        from: day("from")?,
        to: day("to")?,
    })
}

fn blocks(ask: &Ask, steps: &Steps<'_>, entries: &[&Recorded]) -> Vec<Block> {
    let language = ask.language;
    let shown: Vec<&Recorded> = entries.iter().rev().take(ON_PAGE).copied().collect();
    let Some(last) = shown.last() else { return vec![Block::Text(say::no_entries(language))] };
    let left = entries.len() - shown.len();
    let mut links = vec![Word::link(say::newest_entries(language), with(ask, None))];
    if left > 0 {
        links.push(Word::link(say::older_entries(language, left), with(ask, Some(last.position.number()))));
    }
    vec![table(ask, &view::sheet(steps, &shown)), Block::Links(say::go_on(language), links)]
}

/// This list, below an entry.
fn with(ask: &Ask, before: Option<u64>) -> String {
    let before = before.map(|number| number.to_string());
    let filter = FILTER.iter().filter_map(|key| Some((*key, ask.own(key)?)));
    let keys: Vec<(&str, &str)> = filter.chain(before.as_deref().map(|number| ("before", number))).collect();
    ask.to_with(&To::Entries, &keys)
}
