//! What the checker of the tax office's file found, in words.

use crate::locales::{self, Language, cli as say};
use quitus_domain::values::Cents;
use quitus_projections::accounts::fec_check::{Fault, Why};

/// A fault with its place.
#[must_use]
pub fn one(language: Language, fault: &Fault) -> String {
    let what = what(language, fault);
    match (fault.line, fault.column) {
        (0, _) => say::fec_name(language, &what),
        (line, None) => say::fec_line(language, line, &what),
        (line, Some(column)) => say::fec_column(language, line, column, &what),
    }
}

/// What is wrong, without its place.
pub(super) fn what(language: Language, fault: &Fault) -> String {
    let found = fault.found.as_str();
    let day = |day| say::short_day(language, day);
    let money = |cents: i128| i64::try_from(cents).ok().and_then(|cents| Cents::try_from(cents).ok());
    let money = |cents| money(cents).map_or_else(|| format!("{cents}"), |cents| locales::money(language, cents));
    match &fault.why {
        Why::FileName => say::fec_file_name(language, found),
        Why::Encoding => say::fec_encoding(language),
        Why::NoEntries => say::fec_no_entries(language),
        Why::Head(wanted) => say::fec_head(language, found, wanted),
        Why::Fields => say::fec_fields(language, found),
        Why::Separator => say::fec_separator(language, found),
        Why::Empty => say::fec_empty(language),
        Why::NoDay => say::fec_no_day(language, found),
        Why::AfterTheYear(on) => say::fec_after(language, found, &day(*on)),
        Why::BeforeTheYear(on) => say::fec_before(language, found, &day(*on)),
        Why::NoAmount => say::fec_no_amount(language, found),
        Why::OneSide => say::fec_one_side(language),
        Why::NoAccount => say::fec_no_account(language, found),
        Why::Companion(other) => say::fec_companion(language, other),
        Why::ValidatedBefore(on) => say::fec_validated_before(language, found, &day(*on)),
        Why::OtherName(before) => say::fec_other_name(language, found, before),
        Why::NoNumber => say::fec_no_number(language, found),
        Why::Gap(wanted) => say::fec_gap(language, found, wanted),
        Why::Scattered => say::fec_scattered(language, found),
        Why::OtherDay(first) => say::fec_other_day(language, found, first),
        Why::Unbalanced { debit, credit } => say::fec_unbalanced(language, found, &money(*debit), &money(*credit)),
        Why::OpeningNotFirst => say::fec_opening_not_first(language),
        Why::OpeningOfTheResult => say::fec_opening_of_the_result(language, found),
    }
}
