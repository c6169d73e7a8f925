//! What a line says by itself: each field of the right form, those that go together filled together.

use super::{Fault, Row, Why};
use crate::accounts::fec::COLUMNS;
use quitus_domain::values::Day;

/// The columns that are never empty.
const FILLED: [&str; 12] = [
    "JournalCode",
    "JournalLib",
    "EcritureNum",
    "EcritureDate",
    "CompteNum",
    "CompteLib",
    "PieceRef",
    "PieceDate",
    "EcritureLib",
    "Debit",
    "Credit",
    "ValidDate",
];

/// The columns that hold a day, wherever they are filled.
const DAYS: [&str; 4] = ["EcritureDate", "PieceDate", "DateLet", "ValidDate"];

/// The columns that are filled together or not at all: the fault stands on the empty one.
const COMPANIONS: [(&str, &str); 3] =
    [("CompAuxNum", "CompAuxLib"), ("EcritureLet", "DateLet"), ("Montantdevise", "Idevise")];

pub(super) fn faults(row: &Row<'_>, other_separator: char, closes_on: Option<Day>) -> Vec<Fault> {
    let empty = FILLED.into_iter().filter(|column| row.of(column).trim().is_empty());
    let mut faults: Vec<Fault> = empty.map(|column| row.fault(column, Why::Empty)).collect();
    let torn = COLUMNS.into_iter().filter(|column| row.of(column).contains(other_separator));
    faults.extend(torn.map(|column| row.fault(column, Why::Separator)));
    faults.extend(COMPANIONS.into_iter().flat_map(|(one, other)| companions(row, one, other)));
    faults.extend(of_days(row, closes_on));
    faults.extend(of_amounts(row));
    let account = row.of("CompteNum");
    if !account.is_empty() && !is_an_account(account) {
        faults.push(row.fault("CompteNum", Why::NoAccount));
    }
    faults
}

fn companions(row: &Row<'_>, one: &'static str, other: &'static str) -> Option<Fault> {
    match (row.of(one).is_empty(), row.of(other).is_empty()) {
        (true, false) => Some(row.fault(one, Why::Companion(other))),
        (false, true) => Some(row.fault(other, Why::Companion(one))),
        (true, true) | (false, false) => None,
    }
}

fn of_days(row: &Row<'_>, closes_on: Option<Day>) -> Vec<Fault> {
    let wrong = |column: &&str| !row.of(column).is_empty() && day(row.of(column)).is_none();
    let mut faults: Vec<Fault> = DAYS.into_iter().filter(wrong).map(|column| row.fault(column, Why::NoDay)).collect();
    let on = day(row.of("EcritureDate"));
    if let Some((on, _)) = on.zip(day(row.of("ValidDate"))).filter(|(on, validated)| validated < on) {
        faults.push(row.fault("ValidDate", Why::ValidatedBefore(on)));
    }
    if let Some((_, closes_on)) = on.zip(closes_on).filter(|(on, closes_on)| on > closes_on) {
        faults.push(row.fault("EcritureDate", Why::AfterTheYear(closes_on)));
    }
    faults
}

fn of_amounts(row: &Row<'_>) -> Vec<Fault> {
    let wrong = |column: &&str| !row.of(column).is_empty() && cents(row.of(column)).is_none();
    let faults: Vec<Fault> =
        ["Debit", "Credit"].into_iter().filter(wrong).map(|column| row.fault(column, Why::NoAmount)).collect();
    match (cents(row.of("Debit")), cents(row.of("Credit"))) {
        (Some(debit), Some(credit)) if (debit == 0) == (credit == 0) => vec![row.fault("Debit", Why::OneSide)],
        _ => faults,
    }
}

/// A day of the calendar, `AAAAMMJJ`.
pub(in crate::accounts) fn day(text: &str) -> Option<Day> {
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |range| text.get(range).and_then(|digits: &str| digits.parse::<u32>().ok());
    let year = i32::try_from(part(0..4)?).ok()?;
    Day::from_ymd_opt(year, part(4..6)?, part(6..8)?)
}

/// Cents of `1234,56`.
pub(in crate::accounts) fn cents(text: &str) -> Option<i128> {
    let (euros, cents) = text.split_once(',')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(euros) || !digits(cents) || cents.len() != 2 || euros.len() > 15 {
        return None;
    }
    Some(euros.parse::<i128>().ok()? * 100 + cents.parse::<i128>().ok()?)
}

/// Three digits of a class from 1 to 8, and what the cooperative adds to them.
fn is_an_account(text: &str) -> bool {
    let chart = text.get(..3).is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    chart && matches!(text.as_bytes(), [b'1'..=b'8', ..]) && text.chars().all(char::is_alphanumeric)
}
