//! What the lines say together: entries that balance, numbers without a gap, one name for each code, the opening first.

use super::fields::{cents, day};
use super::{Fault, Row, Why};
use chrono::Months;
use quitus_domain::values::Day;
use std::collections::BTreeMap;

/// The code of the journal of opening balances.
const OPENING: &str = "AN";
/// No fiscal year is longer: what is further from its close belongs to another.
const LONGEST: Months = Months::new(24);
/// The usual fiscal year.
const YEAR: Months = Months::new(12);

pub(super) fn faults(rows: &[Row<'_>], closes_on: Option<Day>) -> Vec<Fault> {
    let codes = [("JournalCode", "JournalLib"), ("CompteNum", "CompteLib")];
    let names = codes.into_iter().flat_map(|(code, name)| of_names(rows, code, name));
    names
        .chain(of_numbers(rows))
        .chain(of_entries(rows))
        .chain(of_opening(rows))
        .chain(early(rows, closes_on))
        .collect()
}

/// A code that has another name than before.
fn of_names<'r>(rows: &'r [Row<'_>], code: &str, name: &'static str) -> Vec<Fault> {
    let mut known: BTreeMap<&'r str, &'r str> = BTreeMap::new();
    let other = |row: &'r Row<'_>| {
        let before = *known.entry(row.of(code)).or_insert(row.of(name));
        (before != row.of(name) && !row.of(name).is_empty()).then(|| row.fault(name, Why::OtherName(before.to_owned())))
    };
    rows.iter().filter_map(other).collect()
}

/// The numbers of each journal follow each other, from 0 or 1 on; the lines of an entry stand together.
fn of_numbers(rows: &[Row<'_>]) -> Vec<Fault> {
    let mut last: BTreeMap<&str, &str> = BTreeMap::new();
    let mut before: Option<(&str, &str)> = None;
    let mut faults = Vec::new();
    for row in rows {
        let (journal, number) = (row.of("JournalCode"), row.of("EcritureNum"));
        if before != Some((journal, number)) && !number.is_empty() {
            let why = follows(last.get(journal).copied(), number);
            faults.extend(why.map(|why| row.fault("EcritureNum", why)));
            last.insert(journal, number);
        }
        before = Some((journal, number));
    }
    faults
}

/// Why a number does not follow on the last one of its journal.
fn follows(last: Option<&str>, number: &str) -> Option<Why> {
    let Some((prefix, place, width)) = parts(number) else { return Some(Why::NoNumber) };
    let written = |prefix: &str, place: u64, width| format!("{prefix}{place:0width$}");
    match last.map(parts) {
        None => (place > 1).then(|| Why::Gap(written(prefix, 1, width))),
        Some(None) => None,
        Some(Some((same, before, _))) if same == prefix && place <= before => Some(Why::Scattered),
        Some(Some((same, before, width))) => {
            let next = before.saturating_add(1);
            (same != prefix || place != next).then(|| Why::Gap(written(same, next, width)))
        }
    }
}

/// `VT`, 12 and 6 of `VT000012`.
fn parts(number: &str) -> Option<(&str, u64, usize)> {
    let prefix = number.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = number.get(prefix.len()..)?;
    Some((prefix, digits.parse().ok()?, digits.len()))
}

/// The lines of each entry, by journal and number.
fn entries<'r, 't>(rows: &'r [Row<'t>]) -> BTreeMap<(&'r str, &'r str), Vec<&'r Row<'t>>> {
    let mut entries: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in rows {
        entries.entry((row.of("JournalCode"), row.of("EcritureNum"))).or_default().push(row);
    }
    entries
}

/// Debits are credits in each entry, and all its lines have one day.
fn of_entries(rows: &[Row<'_>]) -> Vec<Fault> {
    entries(rows).values().flat_map(|lines| of_entry(lines)).collect()
}

fn of_entry(lines: &[&Row<'_>]) -> Vec<Fault> {
    let Some(first) = lines.first() else { return Vec::new() };
    let sum = |column| lines.iter().map(|row| cents(row.of(column))).sum::<Option<i128>>();
    // Where an amount cannot be read, that is the fault, and not the sum.
    let sums = sum("Debit").zip(sum("Credit")).filter(|(debit, credit)| debit != credit);
    let unbalanced = sums.map(|(debit, credit)| first.fault("EcritureNum", Why::Unbalanced { debit, credit }));
    let on = first.of("EcritureDate");
    let other = lines.iter().filter(|row| row.of("EcritureDate") != on);
    unbalanced.into_iter().chain(other.map(|row| row.fault("EcritureDate", Why::OtherDay(on.to_owned())))).collect()
}

/// Opening balances carry the first numbers of the file, and none of them is of an expense or an income.
fn of_opening(rows: &[Row<'_>]) -> Vec<Fault> {
    let opening = |row: &&Row<'_>| row.of("JournalCode") == OPENING;
    let late = rows.iter().skip_while(opening).filter(opening);
    let of_the_result = rows.iter().filter(opening).filter(|row| row.of("CompteNum").starts_with(['6', '7']));
    let late = late.map(|row| row.fault("JournalCode", Why::OpeningNotFirst));
    late.chain(of_the_result.map(|row| row.fault("CompteNum", Why::OpeningOfTheResult))).collect()
}

/// What is dated before the year: before its opening balances, or so long before its close that no year holds both. Opening
/// balances of a book that took over in the middle of a year say nothing of its first day: only those of a year of twelve
/// months do.
fn early(rows: &[Row<'_>], closes_on: Option<Day>) -> Vec<Fault> {
    let opened = rows.iter().find(|row| row.of("JournalCode") == OPENING).and_then(|row| day(row.of("EcritureDate")));
    let ends = |from: Day| from.checked_add_months(YEAR).and_then(|next| next.pred_opt());
    let opened = opened.filter(|from| closes_on.is_none() || ends(*from) == closes_on);
    let longest = closes_on.and_then(|day| day.succ_opt()?.checked_sub_months(LONGEST));
    let Some(first) = opened.max(longest) else { return Vec::new() };
    let before = rows.iter().filter(|row| day(row.of("EcritureDate")).is_some_and(|on| on < first));
    before.map(|row| row.fault("EcritureDate", Why::BeforeTheYear(first))).collect()
}
