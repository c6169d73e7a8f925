//! Conformity: what stands against the law, the statutes or form on a day, each with the entries that cause it.

use super::reading::Reading;
use super::steps::Steps;
use crate::locales::{self, Column, cli as say};
use crate::sheets::{Cell, Report, Sheet, Side};
use quitus_domain::values::AssociateRef;
use quitus_projections::conformity::{self, About, Finding, Situation};
use serde_json::{Value, json};
use std::sync::Arc;

/// Every finding of the question.
#[must_use]
pub fn findings(reading: &Reading) -> Arc<Vec<Finding>> {
    reading.once(|| conformity::findings(&Situation::of(reading.facts.clone(), reading.day())))
}

/// Those about one associate.
#[must_use]
pub fn about(found: &[Finding], associate: AssociateRef) -> Vec<Finding> {
    let mut found = found.to_vec();
    found.retain(|finding| match finding.about {
        Some(About::Associate(who) | About::Subscription(who, _)) => who == associate,
        Some(About::Person(_) | About::Mandate(_)) | None => false,
    });
    found
}

/// Above the findings.
#[must_use]
pub fn title(reading: &Reading) -> String {
    say::conformity_title(reading.language, &reading.dates())
}

/// The findings as a report.
#[must_use]
pub fn report(steps: &Steps<'_>) -> Report {
    steps.reading.report(title(steps.reading), vec![sheet(steps, &findings(steps.reading))])
}

/// Every finding for programs.
#[must_use]
pub fn all_as_json(steps: &Steps<'_>) -> Value {
    let reading = steps.reading;
    let list: Vec<Value> = findings(reading).iter().map(|finding| as_json(steps, finding)).collect();
    json!({ "book": reading.book, "as_of": reading.dates_json(), "findings": list })
}

/// Findings as a table.
#[must_use]
pub fn sheet(steps: &Steps<'_>, found: &[Finding]) -> Sheet {
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
