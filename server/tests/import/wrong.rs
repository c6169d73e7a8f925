//! Wrong files, each with its faults: all at once, at their lines and cells.

use crate::desk::{Desk, GOOD, at, day, sheet, with};
use quitus_domain::values::{Cents, Siren};
use quitus_server::import::{Fault, How, Place, SirenFault, Total, Unread, Whole, Wrong};
use quitus_server::locales::field::{Field, KindWord};
use serde_json::json;

fn line(line: u32, wrong: impl Into<Wrong>) -> Fault {
    Fault { place: Place::Line(line), wrong: wrong.into() }
}

fn opening(place: &str, wrong: impl Into<Wrong>) -> Fault {
    Fault { place: Place::Opening(place.to_owned()), wrong: wrong.into() }
}

fn shown(text: &str) -> String {
    text.to_owned()
}

#[test]
fn every_wrong_cell_is_named_at_once() {
    let bad = with(&[(0, "x"), (4, "732829321"), (7, "amis"), (9, "31/06/2021"), (10, "2,5"), (11, "1,234")]);
    assert_eq!(
        Desk::new().faults(&[&bad]),
        [
            at(2, "A", "No.", Wrong::Number { shown: shown("x") }),
            at(2, "E", "SIREN", Wrong::Siren { shown: shown("732829321"), why: SirenFault::Check }),
            at(2, "H", "Category", Wrong::Category { shown: shown("amis"), known: known() }),
            at(2, "J", "Associate since", Wrong::Day { shown: shown("31/06/2021") }),
            at(2, "K", "Number of shares", Wrong::Count { shown: shown("2,5") }),
            at(2, "L", "Paid", Wrong::Ambiguous { shown: shown("1,234") }),
        ]
    );
}

fn known() -> Vec<String> {
    let categories = Desk::new().setting.categories;
    categories.iter().map(|(key, label)| format!("{key} ({label})")).collect()
}

#[test]
fn what_is_missing_is_named() {
    let bad = with(&[(0, ""), (3, ""), (5, " "), (6, ""), (8, ""), (11, "")]);
    let missing = |column, head, field| at(2, column, head, Wrong::Missing { field });
    assert_eq!(
        Desk::new().faults(&[&bad]),
        [
            missing("A", "No.", Field::Number),
            missing("D", "Legal form", Field::LegalForm),
            missing("F", "Seat", Field::Seat),
            missing("G", "Representative", Field::Representative),
            missing("I", "Ground of the category", Field::Ground),
            missing("L", "Paid", Field::Paid),
        ]
    );
}

#[test]
fn numbers_and_sirens_are_given_once() {
    let again = with(&[(2, "Other")]);
    let siren = Siren::try_from("732829320").unwrap();
    assert_eq!(
        Desk::new().faults(&[GOOD, &again]),
        [
            at(3, "A", "No.", Wrong::NumberTwice { number: 1, other: 2 }),
            at(3, "E", "SIREN", Wrong::SirenTwice { siren, other: 2 }),
        ]
    );
}

#[test]
fn one_who_left_and_came_back_has_two_lines() {
    let mut desk = Desk::new();
    desk.opening["totals"] = json!({ "associates": 1, "shares": 20, "subscribed": 40_000, "paid": 40_000 });
    desk.opening["refunds"] = json!([]);
    let [before, after] = [with(&[(12, "2014-12-31")]), with(&[(0, "2"), (9, "2015-01-01")])];
    assert_eq!(desk.faults(&[&before, &after]), []);
    let overlapping = with(&[(0, "2"), (9, "2014-12-31")]);
    assert_eq!(desk.faults(&[&before, &overlapping]).len(), 1);
}

#[test]
fn days_follow_each_other() {
    let [late, backwards] = [with(&[(4, ""), (9, "2026-01-01")]), with(&[(0, "2"), (4, ""), (12, "2011-12-31")])];
    let [since, left, on] = ["2012-01-02", "2011-12-31", "2025-12-31"].map(day);
    assert_eq!(
        Desk::new().faults(&[&late, &backwards]),
        [
            at(2, "J", "Associate since", Wrong::AfterOpening { day: day("2026-01-01"), opening: on }),
            at(3, "M", "Left on", Wrong::BeforeSince { day: left, since }),
        ]
    );
}

#[test]
fn only_one_who_left_has_no_shares() {
    let mut desk = Desk::new();
    desk.opening["totals"] = json!({ "associates": 0, "shares": 0, "subscribed": 0, "paid": 0 });
    desk.opening["refunds"] = json!([{ "number": 1, "amount": 20_000, "due_on": "2027-12-31" }]);
    assert_eq!(desk.faults(&[&with(&[(10, "0"), (11, "0"), (12, "2024-12-31")])]), []);
    let expected = at(2, "K", "Number of shares", Wrong::Count { shown: shown("0") });
    assert_eq!(desk.faults(&[&with(&[(10, "0"), (11, "0")])]), [expected]);
}

#[test]
fn nobody_has_paid_more_than_their_shares_are_worth() {
    let (paid, subscribed) = (Cents::of(20_001), Cents::of(20_000));
    let expected = at(2, "L", "Paid", Wrong::PaidTooMuch { paid, subscribed });
    assert_eq!(Desk::new().faults(&[&with(&[(11, "200.01")])]), [expected]);
}

#[test]
fn what_is_left_to_pay_has_its_day() {
    let mut desk = Desk::new();
    desk.opening["totals"] = json!({ "associates": 1, "shares": 10, "subscribed": 20_000, "paid": 15_000 });
    desk.opening["refunds"] = json!([]);
    assert_eq!(desk.faults(&[&with(&[(11, "150")])]), [line(2, Wrong::Missing { field: Field::PayUpDueOn })]);
    desk.mapping = json!({ "pay_up_due_on": { "always": "31/12/2027" } });
    assert_eq!(desk.faults(&[&with(&[(11, "150")])]), []);
}

#[test]
fn a_kind_has_what_it_has_and_nothing_else() {
    let person = with(&[(1, "PP"), (4, "")]);
    let company = with(&[(0, "2"), (4, ""), (13, "1980-01-01")]);
    let unclear = "3;;Anybody;;;;;cae;uses it;2012-01-02;10;200;;";
    let unknown = with(&[(0, "4"), (1, "ami"), (4, "")]);
    let not = |line, column, head, kind, field| at(line, column, head, Wrong::NotOfKind { kind, field });
    assert_eq!(
        Desk::new().faults(&[&person, &company, unclear, &unknown]),
        [
            not(2, "D", "Legal form", KindWord::Natural, Field::LegalForm),
            not(2, "F", "Seat", KindWord::Natural, Field::Seat),
            not(2, "G", "Representative", KindWord::Natural, Field::Representative),
            not(3, "N", "Date of birth", KindWord::Legal, Field::BirthDate),
            line(4, Wrong::KindUnclear),
            at(5, "B", "Type", Wrong::Kind { shown: shown("ami") }),
        ]
    );
}

#[test]
fn every_sum_that_differs_is_told_with_both_figures() {
    let mut desk = Desk::new();
    desk.opening["refunds"] = json!([{ "number": 1 }, { "number": 12 }]);
    let total =
        |name: &str, total, stated, found| opening(&format!("$.totals.{name}"), Whole::Total { total, stated, found });
    assert_eq!(
        desk.faults(&[GOOD]),
        [
            total("associates", Total::Associates, 3, 1),
            total("shares", Total::Shares, 300, 10),
            total("subscribed", Total::Subscribed, 600_000, 20_000),
            total("paid", Total::Paid, 580_000, 20_000),
            opening("$.refunds[1].number", Whole::NobodyOfNumber { number: 12 }),
        ]
    );
}

#[test]
fn columns_are_all_there_and_each_once() {
    let read = |text: &str| Desk::new().read(text.as_bytes(), How::default()).unwrap().faults.told().to_vec();
    let no_column = |field| line(1, Whole::NoColumn { field });
    assert_eq!(
        read("N\u{b0};Parts;Nb parts;Cat\u{e9}gorie;Nom\n"),
        [
            line(1, Whole::TwoColumns { field: Field::Shares, first: shown("B"), second: shown("C") }),
            no_column(Field::Ground),
            no_column(Field::Since),
            no_column(Field::Paid),
        ]
    );
    let nowhere = [Fault { place: Place::Sheet, wrong: Whole::NoHeads.into() }];
    assert_eq!(read("Bonjour;tout le monde\n1;2\n"), nowhere);
    let empty = [Fault { place: Place::Sheet, wrong: Whole::NoLines.into() }];
    assert_eq!(read(&sheet(&[])), empty);
}

#[test]
fn a_value_under_no_head_is_a_delimiter_too_many() {
    let bad = format!("{GOOD};Strasbourg");
    assert_eq!(Desk::new().faults(&[&bad]), [at(2, "O", "", Wrong::NoHeadAbove)]);
}

#[test]
fn a_wrong_mapping_and_a_wrong_position_are_told_before_the_sheet() {
    let mut desk = Desk::new();
    desk.mapping = json!({ "numero": "N", "paid": 3, "shares": "Titres" });
    let told = desk.faults(&[GOOD]);
    let mapping = |wrong: Whole| Fault { place: Place::Mapping, wrong: wrong.into() };
    assert!(told.contains(&mapping(Whole::NoSuchField { name: shown("numero") })), "{told:?}");
    assert!(told.contains(&mapping(Whole::Unreadable { why: shown("paid") })), "{told:?}");
    assert!(told.contains(&mapping(Whole::NoSuchHead { field: Field::Shares, head: shown("Titres") })), "{told:?}");
    let mut desk = Desk::new();
    desk.opening = json!({ "type": "incorporate", "associates": [], "totals": { "shares": 1.5 } });
    let places: Vec<Place> = desk.faults(&[GOOD]).into_iter().map(|fault| fault.place).collect();
    let names = [
        "type",
        "associates",
        "effective_on",
        "totals.associates",
        "totals.shares",
        "totals.subscribed",
        "totals.paid",
    ];
    assert_eq!(places, names.map(|name| Place::Opening(format!("$.{name}"))));
}

#[test]
fn what_is_no_sheet_says_so() {
    let read = |bytes: &[u8]| Desk::new().read(bytes, How::default()).unwrap_err();
    assert_eq!(read(b""), Unread::Empty);
    assert_eq!(read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Unread::OldWorkbook);
    assert_eq!(read(b"\xff\xfeN\0"), Unread::Utf16);
    assert!(matches!(read(b"PK\x03\x04 and nothing else"), Unread::Broken(_)));
    let latin: &[u8] = b"N;Nom\n1;B\xe9a\n";
    assert_eq!(read(latin), Unread::NotUtf8 { line: 2, byte: 4 });
}

#[test]
fn ten_thousand_faults_are_counted_and_a_hundred_told() {
    let lines: Vec<String> = (1..=10_000).map(|number| with(&[(0, &number.to_string())])).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let read = Desk::new().read(sheet(&lines).as_bytes(), How::default()).unwrap();
    assert_eq!((read.faults.count(), read.faults.told().len(), read.faults.untold()), (9_999, 100, 9_899));
    let siren = Siren::try_from("732829320").unwrap();
    assert_eq!(read.faults.told()[99], at(102, "E", "SIREN", Wrong::SirenTwice { siren, other: 2 }));
}
