//! `quitus conformity`: what stands against the law, the statutes or form on a day, each with the entries that cause it.

use super::options::{Common, When};
use super::output;
use super::reading::Reading;
use super::steps::Steps;
use super::tables::{self, Form};
use super::trouble::Trouble;
use crate::locales::{self, Column, Language, cli as say};
use crate::sheets::{Cell, Sheet, Side};
use clap::Args;
use quitus_domain::values::AssociateRef;
use quitus_projections::conformity::{self, About, Finding, Situation};
use serde_json::{Value, json};

/// Print every finding, with its article, the entries that cause it, and what to do next.
#[derive(Args)]
pub struct Conformity {
    #[command(flatten)]
    when: When,
    #[command(flatten)]
    form: Form,
}

/// Prints the findings. They are no failure of the program: the exit code is 0.
///
/// # Errors
/// [`Trouble`].
pub async fn run(common: &Common, conformity: &Conformity, language: Language) -> Result<(), Trouble> {
    let reading = Reading::open(common, &conformity.when, language).await?;
    let steps = Steps::of(&reading);
    let found = findings(&reading);
    tables::print(
        &conformity.form,
        language,
        || reading.report(title(&reading), vec![sheet(&steps, &found)]),
        || as_text(&steps),
        || {
            let list: Vec<Value> = found.iter().map(|finding| as_json(&steps, finding)).collect();
            json!({ "book": reading.book, "as_of": reading.dates_json(), "findings": list })
        },
    )
}

/// Every finding of the question.
#[must_use]
pub fn findings(reading: &Reading) -> Vec<Finding> {
    conformity::findings(&Situation::of(reading.facts.clone(), reading.day()))
}

/// Those about one associate.
#[must_use]
pub fn about(found: Vec<Finding>, associate: AssociateRef) -> Vec<Finding> {
    let mut found = found;
    found.retain(|finding| match finding.about {
        Some(About::Associate(who) | About::Subscription(who, _)) => who == associate,
        Some(About::Person(_) | About::Mandate(_)) | None => false,
    });
    found
}

fn title(reading: &Reading) -> String {
    say::conformity_title(reading.language, &reading.dates())
}

/// The findings in words and a table.
#[must_use]
pub fn as_text(steps: &Steps<'_>) -> String {
    let (language, title) = (steps.reading.language, title(steps.reading));
    match findings(steps.reading).as_slice() {
        [] => [title, say::no_finding(language)].join("\n"),
        found => [title, table(steps, found), say::findings_count(language, found.len())].join("\n"),
    }
}

/// The findings as a table for people.
#[must_use]
pub fn table(steps: &Steps<'_>, found: &[Finding]) -> String {
    output::table(&sheet(steps, found), steps.reading.language)
}

fn sheet(steps: &Steps<'_>, found: &[Finding]) -> Sheet {
    let language = steps.reading.language;
    let columns = [
        (Column::Rule, Side::Left),
        (Column::Since, Side::Left),
        (Column::About, Side::Left),
        (Column::Finding, Side::Left),
        (Column::Next, Side::Left),
        (Column::Entries, Side::Left),
    ];
    Sheet::new(language, say::sheet_findings(language), &columns, found.iter().map(|one| row(steps, one)).collect())
}

fn row(steps: &Steps<'_>, finding: &Finding) -> Vec<Cell> {
    let sentence = locales::breach(steps.reading.language, &finding.breach);
    let next = match finding.proposes {
        Some(command) => format!("{} ({command})", sentence.next),
        None => sentence.next,
    };
    vec![
        finding.breach.rule().as_str().into(),
        finding.since.into(),
        who(steps, finding).into(),
        format!("{} {}", sentence.what, sentence.why).into(),
        next.into(),
        finding.entries.as_slice().into(),
    ]
}

/// Whom a finding is about, by the name that people know.
fn who(steps: &Steps<'_>, finding: &Finding) -> String {
    let names = &steps.reading.names;
    match finding.about {
        Some(About::Associate(associate) | About::Subscription(associate, _)) => steps.named(associate),
        Some(About::Person(person)) => names.person(person),
        Some(About::Mandate(mandate)) => mandate.to_string(),
        None => String::new(),
    }
}

/// A finding for programs.
#[must_use]
pub fn as_json(steps: &Steps<'_>, finding: &Finding) -> Value {
    let sentence = locales::breach(steps.reading.language, &finding.breach);
    json!({
        "rule": finding.breach.rule(),
        "code": finding.breach.code(),
        "article": finding.breach.article(),
        "figures": finding.breach.figures(),
        "message": sentence.to_string(),
        "about": finding.about,
        "who": who(steps, finding),
        "since": finding.since,
        "entries": finding.entries,
        "proposes": finding.proposes,
    })
}
