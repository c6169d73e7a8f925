//! What is wrong with a sheet, in the words of the screen.

use crate::import::{
    Fault, Faults, HEADS_WITHIN, LARGEST, MOST_COLUMNS, MOST_ROWS, Place, SirenFault, Total, Unread, Whole, Wrong,
};
use crate::locales::field::{Field, KindWord};
use crate::locales::{self, Language, cli as say};
use quitus_domain::values::Cents;

/// Every fault on a line of its own, and how many there are.
#[must_use]
pub fn text(language: Language, faults: &Faults) -> String {
    let lines = faults.told().iter().map(|fault| one(language, fault));
    let end = say::import_faults(language, faults.count(), faults.untold());
    lines.chain(std::iter::once(end)).collect::<Vec<_>>().join("\n")
}

fn one(language: Language, fault: &Fault) -> String {
    let what = wrong(language, &fault.wrong);
    match &fault.place {
        Place::Opening(place) => say::at_opening(language, place, &what),
        Place::Mapping => say::at_mapping(language, &what),
        Place::Sheet => say::at_sheet(language, &what),
        Place::Line(line) => say::line(language, (*line).into(), &what),
        Place::Cell { line, column, head } if head.is_empty() => say::at_bare_cell(language, *line, column, &what),
        Place::Cell { line, column, head } => say::at_cell(language, *line, column, head, &what),
    }
}

/// What is wrong, without its place.
#[must_use]
pub fn wrong(language: Language, wrong: &Wrong) -> String {
    let head = |field: &Field| field.head(language);
    match wrong {
        Wrong::Missing { field } => say::cell_missing(language, head(field)),
        Wrong::NoValue { shown } => say::cell_no_value(language, shown),
        Wrong::Amount { shown } => say::cell_amount(language, shown),
        Wrong::Decimals { shown } => say::cell_decimals(language, shown),
        Wrong::Ambiguous { shown } => say::cell_ambiguous(language, shown),
        Wrong::Count { shown } => say::cell_count(language, shown),
        Wrong::Number { shown } => say::cell_number(language, shown),
        Wrong::Day { shown } => say::cell_day(language, shown),
        Wrong::DayIsNumber { shown } => say::cell_day_is_number(language, shown),
        Wrong::Siren { shown, why: SirenFault::Digits } => say::cell_siren_digits(language, shown),
        Wrong::Siren { shown, why: SirenFault::Check } => say::cell_siren_check(language, shown),
        Wrong::Siren { shown, why: SirenFault::Siret } => say::cell_siret(language, shown),
        Wrong::Category { shown, known } => say::cell_category(language, shown, &known.join(", ")),
        Wrong::Kind { shown } => say::cell_kind(language, shown),
        Wrong::KindUnclear => say::cell_kind_unclear(language, head(&Field::Kind)),
        Wrong::NotOfKind { kind, field } => say::cell_not_of_kind(language, head(field), &kind_text(language, *kind)),
        Wrong::TooLong { most } => say::cell_too_long(language, *most),
        Wrong::Character { code } => say::cell_character(language, code),
        Wrong::NumberTwice { number, other } => say::cell_number_twice(language, *number, *other),
        Wrong::SirenTwice { siren, other } => say::cell_siren_twice(language, &siren.to_string(), *other),
        Wrong::BeforeSince { day, since } => {
            say::cell_before_since(language, &locales::day(language, *day), &locales::day(language, *since))
        }
        Wrong::AfterOpening { day, opening } => {
            say::cell_after_opening(language, &locales::day(language, *day), &locales::day(language, *opening))
        }
        Wrong::PaidTooMuch { paid, subscribed } => {
            say::cell_paid_too_much(language, &locales::money(language, *paid), &locales::money(language, *subscribed))
        }
        Wrong::NoHeadAbove => say::cell_no_head(language),
        Wrong::Whole(whole) => of_the_whole(language, whole),
    }
}

/// What is wrong with the sheet, the mapping or the position.
fn of_the_whole(language: Language, whole: &Whole) -> String {
    match whole {
        Whole::NoHeads => say::sheet_no_heads(language, HEADS_WITHIN),
        Whole::NoColumn { field } => say::sheet_no_column(language, field.head(language), field.key()),
        Whole::TwoColumns { field, first, second } => {
            say::sheet_two_columns(language, field.head(language), first, second)
        }
        Whole::NoSuchHead { field, head } => say::mapping_no_head(language, field.key(), head),
        Whole::Unreadable { why } => say::mapping_unreadable(language, why),
        Whole::NoSuchField { name } => {
            let known: Vec<&str> = Field::ALL.iter().map(|field| field.key()).collect();
            say::mapping_no_field(language, name, &known.join(", "))
        }
        Whole::NoLines => say::sheet_no_lines(language),
        Whole::Field { example } => say::opening_field(language, example),
        Whole::Total { total, stated, found } => total_text(language, *total, *stated, *found),
        Whole::NobodyOfNumber { number } => say::opening_nobody(language, *number),
    }
}

fn total_text(language: Language, total: Total, stated: i64, found: i64) -> String {
    let money = |cents: i64| match Cents::try_from(cents) {
        Ok(amount) => locales::money(language, amount),
        Err(_) => cents.to_string(),
    };
    let number = |count: i64| locales::number(language, count);
    match total {
        Total::Associates => {
            say::opening_total(language, &say::total_associates(language), &number(stated), &number(found))
        }
        Total::Shares => say::opening_total(language, &say::total_shares(language), &number(stated), &number(found)),
        Total::Subscribed => {
            say::opening_total(language, &say::total_subscribed(language), &money(stated), &money(found))
        }
        Total::Paid => say::opening_total(language, &say::total_paid(language), &money(stated), &money(found)),
    }
}

fn kind_text(language: Language, kind: KindWord) -> String {
    match kind {
        KindWord::Natural => say::a_natural_person(language),
        KindWord::Legal => say::a_legal_person(language),
        KindWord::Indivision => say::an_indivision(language),
    }
}

/// Why a file is no sheet.
#[must_use]
pub fn unread(language: Language, path: &str, why: &Unread) -> String {
    let list = |names: &[String]| names.iter().map(|name| format!("\n  {name}")).collect::<String>();
    match why {
        Unread::Machine(why) => say::file(language, path, why),
        Unread::NotAFile => say::sheet_not_a_file(language, path),
        Unread::Empty => say::sheet_empty(language, path),
        Unread::TooLarge { most } => say::sheet_too_large(language, path, *most),
        Unread::NotUtf8 { line, byte } => say::sheet_not_utf8(language, path, *line, *byte),
        Unread::Utf16 => say::sheet_utf16(language, path),
        Unread::NotDecoded { encoding } => say::sheet_not_decoded(language, path, encoding),
        Unread::OldWorkbook => say::sheet_old(language, path),
        Unread::NoSheet { there } => say::sheet_unknown(language, path, &list(there)),
        Unread::SeveralSheets { there } => say::sheet_several(language, path, &list(there)),
        Unread::Bomb { part } => say::sheet_bomb(language, path, part),
        Unread::Broken(why) => say::sheet_broken(language, path, why),
        Unread::TooLong => say::sheet_too_long(language, path, MOST_ROWS),
        Unread::TooWide { line } => say::sheet_too_wide(language, path, *line, MOST_COLUMNS),
    }
}

/// The largest file, as it is told.
#[must_use]
pub fn too_large() -> Unread {
    Unread::TooLarge { most: LARGEST }
}
