//! The figures of a line of the panel, in words.

use super::reading::Reading;
use crate::locales::{self, cli as say};
use quitus_domain::values::Day;
use quitus_projections::panel::{Check, Line, Verdict};

/// The figures of a line; nothing where it does not apply.
#[must_use]
pub fn figures(reading: &Reading, line: &Line) -> String {
    if line.verdict == Verdict::NotApplicable {
        return String::new();
    }
    of_a_scic(reading, &line.check).unwrap_or_else(|| of_the_review(reading, &line.check))
}

fn of_a_scic(reading: &Reading, check: &Check) -> Option<String> {
    let language = reading.language;
    Some(match check {
        Check::Form { form } => form.map(|form| locales::form(language, form).to_owned()).unwrap_or_default(),
        Check::Categories { filled, least, kinds } => {
            let kinds = kinds.iter().map(|one| format!("{} {}", reading.category(&one.category), one.associates));
            say::figures_filled(language, *filled, *least, &kinds.collect::<Vec<_>>().join(", "))
        }
        Check::Beneficiaries { associates: count }
        | Check::OwnEmployees { employees: count }
        | Check::Benefit { beneficiaries: count } => count.to_string(),
        Check::AtWork { employees, producers, employed } => {
            say::figures_at_work(language, *employees, *producers, *employed)
        }
        Check::OneCategory { associates, placed } | Check::OneCollege { associates, placed } => {
            say::figures_placed(language, *placed, *associates)
        }
        Check::PublicCapital { public, capital, most } => {
            let [public, capital] = [public, capital].map(|amount| locales::money(language, *amount));
            let most = most.map(|most| locales::ratio(language, most)).unwrap_or_default();
            say::figures_public(language, &public, &capital, &most)
        }
        Check::Associates { count, least, most: Some(most) } => say::figures_between(language, *count, *least, *most),
        Check::Associates { count, least, most: None } => say::figures_least(language, *count, *least),
        Check::Colleges { weights } => {
            let weights =
                weights.iter().map(|(college, weight)| format!("{college} {}", locales::ratio(language, *weight)));
            weights.collect::<Vec<_>>().join(", ")
        }
        Check::ProjectReport { years, reported } => {
            let names = |years: &[quitus_domain::values::YearName]| {
                let names: Vec<String> = years.iter().map(ToString::to_string).collect();
                if names.is_empty() { say::none_of_it(language) } else { names.join(", ") }
            };
            say::figures_reports(language, &names(reported), &names(years))
        }
        Check::Pack { there, lacking } => {
            let names: Vec<&str> = lacking.iter().map(|item| locales::pack_item(language, *item)).collect();
            let names = if names.is_empty() { say::none_of_it(language) } else { names.join(", ") };
            say::figures_pack(language, there.len(), there.len() + lacking.len(), &names)
        }
        Check::Review { .. }
        | Check::Losses { .. }
        | Check::Requests { .. }
        | Check::Duty { .. }
        | Check::Reviewer { .. } => {
            return None;
        }
    })
}

fn of_the_review(reading: &Reading, check: &Check) -> String {
    let language = reading.language;
    let day = |day: Option<Day>| day.map_or_else(|| say::none_of_it(language), |day| locales::day(language, day));
    match check {
        Check::Review { last, due_by } => say::figures_review(language, &day(*last), &day(*due_by)),
        Check::Losses { closed_on, result, highest } => {
            let result = result.map(|result| locales::money(language, result)).unwrap_or_default();
            say::figures_losses(language, &day(*closed_on), &result, &locales::money(language, *highest))
        }
        Check::Requests { requests } => requests.to_string(),
        Check::Duty { since } => say::figures_since(language, &day(*since)),
        Check::Reviewer { reports, discussed } => say::figures_discussed(language, *reports, *discussed),
        _ => String::new(),
    }
}
