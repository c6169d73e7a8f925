//! The letters of the file of a year: every group that has one comes to nought, on one account of one customer.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

#[path = "../../domain/tests/common/mod.rs"]
mod common;
#[allow(dead_code, unused_imports)]
#[path = "../../domain/tests/drawn/mod.rs"]
mod drawn;
#[path = "plain/mod.rs"]
mod plain;

use common::{
    ARTENREEL, COOPENATES, Given, ISSUED, Said, against, annulment, correction, credit_of, day, eur, invoice, matching,
    on, received, reversal,
};
use plain::Plain;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use quitus_domain::billing::{IssueInvoice, Pays, ReceivePayment};
use quitus_domain::capital::SetOffRefund;
use quitus_domain::cooperative::Event;
use quitus_domain::values::{Day, InvoiceNumber, Position, Series, YearName};
use quitus_projections::Recorded;
use quitus_projections::accounts::fec_check::check;
use quitus_projections::accounts::{Books, fec};
use std::collections::BTreeMap;
use std::sync::Arc;

fn books(events: Vec<Event>) -> Books {
    let mut now = Day::MIN;
    let one = |(event, position): (Event, u64)| {
        now = now.max(event.effective_on());
        Recorded {
            position: Position(position),
            recorded_at: format!("{now}T12:00:00.000000Z").into(),
            actor: "".into(),
            command_id: "".into(),
            disclosed: Arc::new([]),
            event: Arc::new(event),
            rectified_by: None,
        }
    };
    let recorded: Vec<Recorded> = events.into_iter().zip(0..).map(one).collect();
    Books::of(&recorded)
}

/// By account, sub-account and letter: the days of the letter, and what the lines come to in cents.
type Groups = BTreeMap<(String, String, String), (Vec<String>, i64, Vec<String>)>;

/// The file of each year, read anew.
fn lettered(books: &Books) -> Vec<Groups> {
    let of_year = |year| {
        let file = fec::fec(books, year, &Plain);
        let name = format!("123456782FEC{}.txt", year.to.format("%Y%m%d"));
        if file.lines().count() > 1 {
            assert_eq!(check(&name, file.as_bytes()), []);
        }
        let cents = |text: &str| text.replace(',', "").parse::<i64>().unwrap();
        let mut groups = Groups::new();
        for line in file.lines().skip(1) {
            let fields: Vec<&str> = line.split('|').collect();
            assert_eq!(fields[13].is_empty(), fields[14].is_empty());
            if !fields[13].is_empty() {
                let key = (fields[4].to_owned(), fields[6].to_owned(), fields[13].to_owned());
                let (days, sum, pieces) = groups.entry(key).or_default();
                days.push(fields[14].to_owned());
                assert!(fields[14] >= fields[3], "{line}");
                *sum += cents(fields[11]) - cents(fields[12]);
                pieces.push(fields[8].to_owned());
            }
        }
        groups
    };
    books.sums.ledger.years().map(of_year).collect()
}

fn told(book: Given) -> Vec<(String, Vec<String>)> {
    let events: Vec<Event> = book.events;
    let [year] = lettered(&books(events)).try_into().unwrap();
    year.into_iter()
        .map(|((account, _, letter), (_, sum, pieces))| {
            assert_eq!(sum, 0);
            (format!("{account} {letter}"), pieces)
        })
        .collect()
}

fn words(pairs: &[(&str, &[&str])]) -> Vec<(String, Vec<String>)> {
    pairs
        .iter()
        .map(|(key, pieces)| ((*key).to_owned(), pieces.iter().map(|one| (*one).to_owned()).collect()))
        .collect()
}

fn and(book: Given, acts: &[(&str, Said)]) -> Given {
    acts.iter().fold(book, |book, (date, said)| book.and(on(date, Said(said.0.clone()))))
}

#[test]
fn an_invoice_has_its_letter_when_it_is_paid_and_not_before() {
    let half =
        and(Given::with_an_invoice(), &[("2014-04-15", received(1, ARTENREEL, eur(450), &[(1, eur(450))]).into())]);
    assert_eq!(told(half.clone()), []);
    let whole = and(half, &[("2014-04-20", received(2, ARTENREEL, eur(450), &[(1, eur(450))]).into())]);
    let [(key, pieces)] = told(whole.clone()).try_into().unwrap();
    assert_eq!((key.as_str(), pieces.len(), pieces[0].as_str()), ("411000 AAA", 3, "FA-2014-0001"));
    let back = and(whole, &[("2014-04-21", reversal(2).into())]);
    assert_eq!(told(back), [], "a payment that came back takes the letter off");
}

#[test]
fn invoices_that_one_payment_paid_have_one_letter_and_an_advance_its_own() {
    let book = and(
        Given::with_an_invoice(),
        &[
            (ISSUED, invoice(ARTENREEL, "legal", "1").into()),
            (ISSUED, invoice(COOPENATES, "legal", "1").into()),
            (ISSUED, invoice(COOPENATES, "legal", "1").into()),
            ("2014-04-15", received(1, ARTENREEL, eur(990), &[(1, eur(900))]).into()),
            ("2014-04-16", matching(1, &[(2, eur(90))]).into()),
            ("2014-04-17", received(2, COOPENATES, eur(180), &[(3, eur(90)), (4, eur(90))]).into()),
        ],
    );
    let apart: [(&str, &[&str]); 2] =
        [("411000 AAA", &["FA-2014-0001", "Q17"]), ("411000 AAB", &["FA-2014-0002", "Q18"])];
    let together: (&str, &[&str]) = ("411000 AAD", &["FA-2014-0003", "FA-2014-0004", "Q19"]);
    assert_eq!(told(book.clone()), words(&[apart[0], apart[1], together, ("419100 AAC", &["Q17", "Q18"])]));
    let book = and(book, &[("2014-04-18", credit_of(2, eur(75)).into())]);
    let left = told(book);
    assert_eq!(left.len(), 3, "more was paid than is owed now: {left:?}");
    assert!(left.iter().all(|(_, pieces)| !pieces.contains(&"FA-2014-0002".to_owned())), "{left:?}");
}

#[test]
fn an_invoice_that_a_set_off_paid_has_its_letter_until_the_set_off_is_rectified() {
    let late = IssueInvoice { due_on: day("2016-05-31"), ..invoice(COOPENATES, "legal", "1") };
    let of_2016 =
        |place| Pays { invoice: InvoiceNumber::of(Series::Invoices, YearName::of(2016, 1), place), amount: eur(90) };
    let paying = |place| SetOffRefund { pays: vec![of_2016(place)], ..against(eur(90), &[]) };
    let told = |book: &Given| {
        let of_2016 = lettered(&books(book.events.clone())).pop().unwrap();
        of_2016.into_values().map(|(_, _, pieces)| pieces).collect::<Vec<_>>()
    };
    let book = and(Given::owing_both_ways(), &[("2016-04-29", late.clone().into()), ("2016-04-29", late.into())]);
    let paid = and(book, &[("2016-09-30", paying(1).into())]);
    assert_eq!(told(&paid), [["FA-2016-0001", "Q22"]]);
    let none = and(paid.clone(), &[("2016-10-02", annulment(22).into())]);
    assert_eq!(told(&none), [[""; 0]; 0], "it is open again");
    let other = correction(22, on("2016-09-30", paying(2)));
    let other = and(paid, &[("2016-10-02", other.into())]);
    let again = and(other.clone(), &[("2016-10-03", annulment(22).into())]);
    assert_eq!((told(&other), told(&again)), (vec![], vec![]), "one of the two is open, whatever stood in between");
    let both = and(
        other,
        &[("2016-10-03", ReceivePayment { pays: vec![of_2016(1)], ..received(1, COOPENATES, eur(90), &[]) }.into())],
    );
    assert_eq!(told(&both), [["FA-2016-0001", "FA-2016-0002", "Q22", "Q23", "Q23", "Q24"]]);
}

#[test]
fn whatever_the_life_every_letter_comes_to_nought_on_one_day() {
    let mut runner = TestRunner::deterministic();
    let mut seen = 0;
    for _ in 0..280 {
        let life = drawn::life().new_tree(&mut runner).unwrap().current();
        for year in lettered(&books(drawn::told(&life).events)) {
            for (key, (days, sum, _)) in year {
                assert_eq!(sum, 0, "{key:?} {life:?}");
                assert!(days.len() >= 2 && days.iter().all(|day| *day == days[0]), "{key:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "{seen}");
}
