//! The stories that the demo plays, against the rules: every line is accepted, but those that say otherwise.
//!
//! The life of Cooproduction, and three small books beside it for what does not happen to it: a cooperative that joined
//! with its paper register and was dissolved, one that left the cooperative status, and one that became a SCIC years ago
//! and was reviewed. All of them together show every command and every entry that a book can hold.
//!
//! The door does more with a line than this (it seals texts and personal values, it gives positions their hashes); what
//! is decided is decided here.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod told;

use chrono::Datelike;
use quitus_domain::cooperative::{Act, Command, Cooperative, Event, findings};
use quitus_domain::mandates::Office;
use quitus_domain::register::AdmitAssociate;
use quitus_domain::values::{AssociateRef, Cents, Day, Slug};
use std::collections::BTreeSet;
use told::{Line, every_story, play, played, story};

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// Everyone ever admitted, in the order of recording: the three founders first, Coopenates the second of them.
fn admitted(lines: &[Line]) -> Vec<(AssociateRef, Slug)> {
    let of = |admission: &AdmitAssociate| (admission.associate, admission.category.clone());
    let by = |line: &Line| match &line.act.command {
        Command::AdmitAssociate(admission) => vec![of(admission)],
        Command::ConvertToScic(conversion) => conversion.admissions.iter().map(of).collect(),
        _ => Vec::new(),
    };
    lines.iter().flat_map(by).collect()
}

fn coopenates(lines: &[Line]) -> AssociateRef {
    admitted(lines)[1].0
}

fn categories_on(book: &Cooperative, lines: &[Line], on: Day) -> BTreeSet<String> {
    let is_member = |who: &AssociateRef| book.register.get(*who).is_some_and(|line| line.is_member_on(on));
    admitted(lines).iter().filter(|(who, _)| is_member(who)).map(|(_, category)| category.to_string()).collect()
}

#[test]
fn every_line_is_accepted_but_those_that_expect_a_refusal() {
    let refused = every_story().map(|lines| {
        play(&lines);
        lines.iter().filter_map(|line| line.expect.clone()).collect::<Vec<_>>()
    });
    let [cooproduction, passe_simple, futur_anterieur, subjonctif] = &refused;
    let teaching = ["CAPITAL_FLOOR", "DUPLICATE_VOTER", "NO_AGREMENT", "REIMBURSE_ORDER", "NOT_EMPLOYED_BY_SOCIETY"];
    assert_eq!(*cooproduction, teaching);
    assert_eq!(*passe_simple, ["RESERVES_NOT_SHAREABLE"]);
    assert_eq!(*futur_anterieur, ["COOPERATIVE_STATUS_LOCKED"]);
    assert_eq!(*subjonctif, ["CATEGORIES_LT_3", "NOT_OPPOSED"]);
}

#[test]
fn cooproduction_alone_lives_through_a_hundred_and_fifty_commands() {
    let lines = story();
    let accepted = lines.iter().filter(|line| line.expect.is_none()).count();
    assert!(accepted >= 150, "{accepted}");
    // Two invoices by key and one settlement make three entries each; the conversion writes the statutes, two admissions,
    // a category for each of twelve associates, and itself.
    let more = 3 * 2 + (1 + 2 + 12);
    assert_eq!(play(&lines).size(), 1 + more + u64::try_from(accepted).unwrap());
}

/// `carry_associate` comes as the correction of a line of the opening, as it must; opening a book and rotating its key
/// are the program's own.
#[test]
fn every_command_is_given_at_least_once() {
    let all = every_story();
    let given = all.iter().flatten().filter(|line| line.expect.is_none()).flat_map(|line| {
        let replaced = match &line.act.command {
            Command::RectifyEntry(c) => c.replacement.as_deref().map(kind),
            _ => None,
        };
        std::iter::once(kind(&line.act)).chain(replaced)
    });
    let given: BTreeSet<String> = given.chain(["open_book", "rotate_key"].map(str::to_owned)).collect();
    let schema = serde_json::to_value(schemars::schema_for!(Command)).unwrap();
    let named = schema["oneOf"].as_array().unwrap().iter();
    let every: BTreeSet<String> = named.map(|one| one["required"][0].as_str().unwrap().to_owned()).collect();
    assert!(every.len() > 40, "{every:?}");
    assert_eq!(given, every);
}

#[test]
fn every_entry_that_a_book_can_hold_is_in_one_of_the_books() {
    let all = every_story();
    let written: BTreeSet<&str> = all.iter().flat_map(|lines| played(lines).1).map(|event| event.kind()).collect();
    let every: BTreeSet<&str> =
        Event::KINDS.iter().map(|(kind, _)| *kind).filter(|kind| *kind != "book.key_rotated").collect();
    assert_eq!(written, every);
}

#[test]
fn the_storys_clock_never_goes_back_and_no_command_is_given_twice() {
    let all = every_story();
    assert!(all.iter().all(|lines| lines.is_sorted_by(|a, b| a.recorded_at < b.recorded_at)));
    let commands: BTreeSet<_> = all.iter().flatten().map(|line| &line.command_id).collect();
    assert_eq!(commands.len(), all.iter().flatten().count());
}

#[test]
fn no_two_years_are_alike() {
    let lines = story();
    let book = play(&lines);
    let mut seen = BTreeSet::new();
    for year in 2012..=2026 {
        let of_year = lines.iter().filter(|line| line.recorded_at.starts_with(&year.to_string()));
        let kinds: Vec<String> = of_year.map(|line| kind(&line.act)).collect();
        assert!(kinds.len() >= 3 && seen.insert(kinds.clone()), "{year}: {kinds:?}");
        let end = Day::from_ymd_opt(year, 12, 31).unwrap();
        let (associates, capital) = (book.register.count_on(end), book.capital.curve.capital_on(end));
        println!("{year}: {associates} associates, {capital} EUR, {} commands", kinds.len());
    }
    assert!(lines.iter().all(|line| (2012..=2026).contains(&line.act.effective_on.year())));
}

/// The type of a command.
fn kind(act: &Act) -> String {
    serde_json::to_value(act).expect("an act")["type"].as_str().expect("a type").to_owned()
}

#[test]
fn an_entry_recorded_late_was_not_known_before() {
    let lines = story();
    let (end, who) = (day("2019-12-31"), coopenates(&lines));
    let before = play(lines.iter().take_while(|line| line.recorded_at.as_str() < "2020-03-15T24"));
    let today = play(&lines);
    assert_eq!([&before, &today].map(|book| book.capital.held_on(who, end).shares), [40, 80]);
    let capital = [&before, &today].map(|book| book.capital.curve.capital_on(end));
    assert_eq!(capital, [Cents::of(826_000), Cents::of(906_000)]);
    assert_eq!([&before, &today].map(|book| book.register.count_on(end)), [12, 12]);
}

#[test]
fn coopenates_holds_a_hundred_and_twenty_shares_in_the_end() {
    let lines = story();
    assert_eq!(play(&lines).capital.account(coopenates(&lines)).unwrap().latest().shares, 120);
}

#[test]
fn every_category_of_the_scic_has_an_associate_on_the_day_of_the_conversion() {
    let lines = story();
    let book = play(&lines);
    let names = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(categories_on(&book, &lines, day("2026-09-14")), names(&["cae", "beneficiaries"]));
    let clauses = book.statutes.on(day("2026-09-15")).unwrap();
    let stated: BTreeSet<_> = clauses.categories.iter().map(|category| category.key.to_string()).collect();
    assert_eq!(stated, names(&["cae", "employees", "beneficiaries", "partners"]));
    assert_eq!(categories_on(&book, &lines, day("2026-09-15")), stated);
}

/// The year and the code of each finding.
fn found(lines: &[Line]) -> Vec<(String, &'static str)> {
    let of = |(at, line): (usize, &Line)| {
        let codes = findings(&play(&lines[..at]), &line.act).into_iter().map(|breach| breach.code());
        codes.map(|code| (line.recorded_at[..4].to_owned(), code)).collect::<Vec<_>>()
    };
    lines.iter().enumerate().flat_map(of).collect()
}

/// And each is cleared: a representative with a power in 2018, payments in 2020 and 2022, the bulletin in 2026;
/// a meeting approves in 2022 the accounts that the Futur Anterieur approved by a deed.
#[test]
fn what_is_irregular_is_recorded_with_its_finding() {
    let stated = [
        ("2016", "PROOF_OF_POWER_MISSING"),
        ("2020", "PAYUP_OVERDUE"),
        ("2021", "PAYUP_LT_STATUTES"),
        ("2025", "NO_SUBSCRIPTION_FORM"),
    ];
    let [cooproduction, passe_simple, futur_anterieur, subjonctif] = every_story().map(|lines| found(&lines));
    assert_eq!(cooproduction, stated.map(|(year, code)| (year.to_owned(), code)));
    assert_eq!(passe_simple, []);
    assert_eq!(futur_anterieur, [("2022".to_owned(), "ACCOUNTS_IN_WRITING")]);
    // The pack has no clause on the dissolution, in the line that is refused as in the one that is carried out.
    assert_eq!(subjonctif, [("2020".to_owned(), "PACK_ITEM_MISSING"), ("2020".to_owned(), "PACK_ITEM_MISSING")]);
}

#[test]
fn who_transfers_every_share_is_no_associate_on_the_day_of_the_transfer() {
    let lines = story();
    let book = play(&lines);
    let all = lines.iter().filter(|line| line.expect.is_none()).filter_map(|line| match &line.act.command {
        Command::TransferShares(transfer) => Some((transfer.from, line.act.effective_on)),
        _ => None,
    });
    let left: Vec<_> = all.filter(|(from, on)| book.capital.held_on(*from, *on).shares == 0).collect();
    let [(imprimerie, on)] = left[..] else { panic!("{left:?}") };
    let line = book.register.get(imprimerie).unwrap();
    assert_eq!([on.pred_opt().unwrap(), on].map(|day| line.is_member_on(day)), [true, false]);
}

#[test]
fn a_manager_is_in_office_on_every_day_and_what_is_owed_is_paid_in_the_end() {
    let book = play(&story());
    let mut all = day("2012-01-02").iter_days().take_while(|on| *on <= day("2026-12-31"));
    let alone = |on: &Day| {
        let managers = book.mandates.all().filter(|(_, one)| one.office == Office::Manager && one.runs_on(*on));
        managers.count() == 1
    };
    assert_eq!(all.find(|on| !alone(on)), None);
    assert!(book.capital.debts().count() >= 3 && book.capital.debts().all(|(_, debt)| debt.remaining == Cents::ZERO));
}
