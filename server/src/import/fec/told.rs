//! What an import of entries says: the journals of the file, its faults, what is left out.

use super::sums::{Sum, sums_of};
use super::{Faulty, Found, FoundJournal, Refused, Wrong, checked};
use crate::locales::{self, Language, cli as say};
use crate::sheets::{Cell, Heading, Sheet, Side};
use serde_json::{Value, json};

/// Every fault, in a sentence.
#[must_use]
pub fn faults(language: Language, faulty: &Faulty) -> Vec<String> {
    match faulty {
        Faulty::Form(faults) => faults.iter().map(|fault| checked::one(language, fault)).collect(),
        Faulty::Own(refused) => refused.iter().map(|one| one_fault(language, one)).collect(),
    }
}

/// The same as a table: the line, the column, what is wrong.
#[must_use]
pub fn faults_sheet(language: Language, faulty: &Faulty) -> Sheet {
    let row = |line: usize, column: &str, what: String| {
        let line = if line == 0 { Cell::Empty } else { Cell::Number(u64::try_from(line).unwrap_or(u64::MAX)) };
        vec![line, column.to_owned().into(), what.into()]
    };
    let rows = match faulty {
        Faulty::Form(faults) => faults
            .iter()
            .map(|one| row(one.line, one.column.unwrap_or_default(), checked::what(language, one)))
            .collect(),
        Faulty::Own(refused) => {
            refused.iter().map(|one| row(one.line, one.column, wrong(language, &one.found, &one.wrong))).collect()
        }
    };
    let head = [
        (say::fec_head_line(language), Side::Right),
        (say::fec_head_column(language), Side::Left),
        (say::fec_head_wrong(language), Side::Left),
    ];
    let head = head.map(|(name, side)| Heading::named(name, side)).into();
    Sheet { name: say::fec_faults_title(language), head, rows }
}

/// What would be recorded, by journal of the file, and in all.
#[must_use]
pub fn sums(language: Language, found: &Found) -> Sheet {
    let head = [
        (say::fec_head_code(language), Side::Left),
        (say::fec_head_becomes(language), Side::Left),
        (say::fec_head_entries(language), Side::Right),
        (say::fec_head_lines(language), Side::Right),
        (say::fec_head_debit(language), Side::Right),
        (say::fec_head_credit(language), Side::Right),
        (say::fec_head_first(language), Side::Left),
        (say::fec_head_last(language), Side::Left),
    ];
    let head = head.map(|(name, side)| Heading::named(name, side)).into();
    let count = |count: usize| Cell::Count(i64::try_from(count).unwrap_or(i64::MAX));
    let row = |code: String, becomes: String, sum: &Sum| {
        let figures = [count(sum.entries), count(sum.lines), sum.debit.into(), sum.credit.into()];
        let days = [sum.first.into(), sum.last.into()];
        [code.into(), becomes.into()].into_iter().chain(figures).chain(days).collect()
    };
    let by_journal = sums_of(found).into_iter().map(|((code, ours), sum)| {
        let becomes = format!("{} {}", ours.code(), locales::journal(language, ours));
        row(code.to_owned(), becomes, &sum)
    });
    let all = Sum::of(&found.entries).map(|sum| row(say::fec_all(language), String::new(), &sum));
    Sheet { name: say::fec_taken_title(language), head, rows: by_journal.chain(all).collect() }
}

fn one_fault(language: Language, refused: &Refused) -> String {
    let what = wrong(language, &refused.found, &refused.wrong);
    match (refused.line, refused.column) {
        (0, _) => what,
        (line, column) => say::fec_column(language, line, column, &what),
    }
}

fn wrong(language: Language, found: &str, wrong: &Wrong) -> String {
    let day = |day| locales::day(language, day);
    match wrong {
        Wrong::OtherCompany(own) => say::fec_other_company(language, found, &own.to_string()),
        Wrong::NoSiren => say::fec_needs_a_siren(language),
        Wrong::NoSuchYear(on) => say::fec_no_such_year(language, &day(*on)),
        Wrong::YearClosed(year) => say::fec_year_closed(language, &year.to_string()),
        Wrong::NoSuchJournal(there) => say::fec_no_such_journal(language, found, &there.join(", ")),
        Wrong::JournalTwice => say::fec_journal_twice(language, found),
        Wrong::CapitalJournal => say::fec_capital_journal(language, found),
        Wrong::SalesOfTheBook(own) => say::fec_sales_of_the_book(language, found, *own),
        Wrong::OpeningCarriedOver(year) => say::fec_opening_carried(language, found, &year.to_string()),
        Wrong::BeforeTheYear(from) => say::fec_before(language, found, &day(*from)),
        Wrong::NoAccount => say::fec_account_not_ours(language, found),
        Wrong::KeptByTheBook => say::fec_kept_account(language, found),
        Wrong::OpeningOfTheResult => say::fec_opening_of_the_result(language, found),
        Wrong::NoLabel => say::fec_no_label(language, found),
        Wrong::Character => say::fec_character(language, found),
        Wrong::PartyTwice(other) => say::fec_party_twice(language, found, other),
        Wrong::OtherFigures => say::fec_other_figures(language, found),
    }
}

/// The journals of the file, with what becomes of them.
#[must_use]
pub fn journals(language: Language, found: &Found) -> Sheet {
    Sheet {
        name: say::fec_journals(language),
        head: vec![
            Heading::named(say::fec_head_code(language), Side::Left),
            Heading::named(say::fec_head_name(language), Side::Left),
            Heading::named(say::fec_head_entries(language), Side::Right),
            Heading::named(say::fec_head_debit(language), Side::Right),
            Heading::named(say::fec_head_becomes(language), Side::Left),
            Heading::named(say::fec_head_own(language), Side::Right),
        ],
        rows: found.journals.iter().map(|journal| row(language, journal)).collect(),
    }
}

fn row(language: Language, journal: &FoundJournal) -> Vec<Cell> {
    let count = |count: usize| Cell::Count(i64::try_from(count).unwrap_or(i64::MAX));
    let becomes = journal.taken_as.map(|ours| format!("{} {}", ours.code(), locales::journal(language, ours)));
    vec![
        journal.code.clone().into(),
        journal.name.clone().into(),
        count(journal.entries),
        journal.debit.into(),
        becomes.unwrap_or_else(|| say::fec_left_out(language)).into(),
        count(journal.own),
    ]
}

/// What is not taken, and what may be there twice.
#[must_use]
pub fn left_out(language: Language, found: &Found) -> Vec<String> {
    let doubled = found.journals.iter().filter(|one| one.taken_as.is_some() && one.own > 0);
    let doubled = doubled.map(|one| say::fec_may_double(language, &one.code, one.own));
    let already = (found.already > 0).then(|| say::fec_already(language, found.already));
    let more = (found.lines_with_more > 0).then(|| say::fec_lines_with_more(language, found.lines_with_more));
    doubled.chain(already).chain(more).collect()
}

/// The same for programs.
#[must_use]
pub fn as_json(name: &str, found: &Found, command_id: Option<&Value>) -> Value {
    let journal = |one: &FoundJournal| {
        json!({
            "code": one.code, "name": one.name, "entries": one.entries, "debit": one.debit,
            "taken_as": one.taken_as, "entries_of_the_book": one.own,
        })
    };
    json!({
        "file": name,
        "command_id": command_id,
        "journals": found.journals.iter().map(journal).collect::<Vec<_>>(),
        "entries": found.entries.len(),
        "entries_in_the_book": found.already,
        "lines_with_more": found.lines_with_more,
    })
}
