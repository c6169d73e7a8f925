//! What holds for every book, not only for those of the story.
//!
//! Two kinds of books are drawn: those that `decide` accepted act by act (late entries and rectifications among them),
//! and piles of events that no program of ours would write, which must nevertheless never stop the reader.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

mod books;
#[path = "../common/mod.rs"]
mod common;
#[path = "../drawn/mod.rs"]
mod drawn;

use common::*;
use drawn::*;
use proptest::prelude::*;
use quitus_domain::cooperative::{
    Cooperative, EntryRectified, Event, Replaced, breaches, decide, evolve, findings, replay, wire,
};
use quitus_domain::refusal::Refusal;
use quitus_domain::scic;
use quitus_domain::values::{Cents, Day, Position};
use serde_json::Value;
use std::collections::BTreeMap;

fn through_json(state: &Cooperative) -> Cooperative {
    serde_json::from_str(&serde_json::to_string(state).unwrap()).unwrap()
}

/// Capital and highest capital at the close of `day`, counted anew from the entries.
fn counted(entries: &BTreeMap<usize, Event>, day: Day) -> (Cents, Cents) {
    let mut moves: Vec<(Day, usize, Cents)> = entries
        .iter()
        .filter_map(|(at, event)| match event {
            Event::SharesSubscribed(e) => Some((e.effective_on, *at, e.total())),
            Event::AssociateCarried(e) => Some((e.effective_on, *at, e.total())),
            Event::SharesRefunded(e) => Some((e.effective_on, *at, -e.total())),
            Event::SharesCancelled(e) => Some((e.effective_on, *at, -e.total())),
            _ => None,
        })
        .filter(|(on, ..)| *on <= day)
        .collect();
    let before = entries.values().filter_map(|event| match event {
        Event::PositionStated(e) if e.effective_on <= day => Some(e.highest_capital),
        _ => None,
    });
    moves.sort();
    moves.iter().fold((Cents::ZERO, before.max().unwrap_or_default()), |(sum, highest), (.., amount)| {
        let sum = sum + *amount;
        (sum, highest.max(sum))
    })
}

/// A struck register, made anew.
fn of_the_day(state: &Cooperative, day: Day, struck: &scic::StruckRegister) -> Option<scic::Made> {
    scic::made(state.statutes.on(day)?, &state.register, &state.capital, day, &struck.salt)
}

/// The state as JSON, without the entries, of which there is one more after a rectification, and without the accounts,
/// in which what was corrected stays (their own properties stand below).
fn content(state: &Cooperative) -> Value {
    let mut whole = serde_json::to_value(state).unwrap();
    for kept in ["entries", "ledger"] {
        whole.as_object_mut().unwrap().remove(kept).unwrap();
    }
    whole
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_state_that_went_through_json_is_the_same_and_decides_the_same(life in life(), asked in asked()) {
        let book = told(&life);
        let read = through_json(&book.state);
        prop_assert_eq!(&read, &book.state);
        for step in &asked {
            let act = step.act(&book);
            prop_assert_eq!(decide(&read, &act), decide(&book.state, &act));
            prop_assert_eq!(findings(&read, &act), findings(&book.state, &act));
        }
    }

    #[test]
    fn a_book_interrupted_by_json_ends_as_one_read_in_one_go(life in life(), part in 0..100_usize) {
        let book = told(&life);
        let middle = book.events.len() * part / 100;
        let mut state = Cooperative::default();
        for (at, event) in book.events.iter().enumerate() {
            if at == middle {
                state = through_json(&state);
            }
            evolve(&mut state, event);
        }
        prop_assert_eq!(state, book.state);
    }

    #[test]
    fn the_capital_of_every_day_is_what_the_entries_add_up_to(life in life()) {
        let book = told(&life);
        let entries = standing(&book.events);
        for day in every_day() {
            let curve = &book.state.capital.curve;
            prop_assert_eq!((curve.capital_on(day), curve.highest_on(day)), counted(&entries, day), "{}", day);
        }
    }

    /// What `decide` lets through leaves a struck register as it was; only a correction changes it.
    #[test]
    fn a_struck_register_stays_until_an_entry_is_corrected(life in life()) {
        let book = told(&life);
        let mut state = Cooperative::default();
        let mut last: Vec<(Day, Option<scic::Made>)> = Vec::new();
        for event in &book.events {
            let before = std::mem::take(&mut last);
            evolve(&mut state, event);
            last = state.struck.all().map(|(day, one)| (day, of_the_day(&state, day, one))).collect();
            if !matches!(event, Event::EntryRectified(_) | Event::RegisterStruck(_)) {
                prop_assert_eq!(&before, &last, "{:?}", event);
            }
        }
    }

    #[test]
    fn the_capital_of_every_day_is_what_everyone_holds(life in life()) {
        let book = told(&life);
        let capital = &book.state.capital;
        for day in every_day() {
            let held: Cents = capital.accounts().map(|(associate, _)| capital.held_on(associate, day).subscribed).sum();
            prop_assert_eq!(held, capital.curve.capital_on(day), "{}", day);
        }
    }

    #[test]
    fn what_is_owed_is_what_was_cancelled_and_not_settled(life in life()) {
        let book = told(&life);
        let mut owed: BTreeMap<_, Cents> = BTreeMap::new();
        for event in standing(&book.events).into_values() {
            let (refund, amount) = match event {
                Event::SharesCancelled(e) => (e.refund, e.amount),
                Event::RefundCarried(e) => (e.refund, e.amount),
                Event::RefundPaid(e) => (e.refund, -e.amount),
                Event::RefundSetOff(e) => (e.refund, -e.amount),
                Event::RefundReduced(e) => (e.refund, -e.amount),
                _ => continue,
            };
            *owed.entry(refund).or_default() += amount;
        }
        let debts: BTreeMap<_, _> = book.state.capital.debts().map(|(refund, debt)| (refund, debt.remaining)).collect();
        prop_assert!(debts.values().all(|left| *left >= Cents::ZERO));
        prop_assert_eq!(debts, owed);
    }

    #[test]
    fn a_book_read_in_one_pass_is_the_one_recorded_entry_by_entry(life in life()) {
        let book = told(&life);
        prop_assert_eq!(replay(&book.events), book.state);
    }

    #[test]
    fn a_pile_read_in_one_pass_is_the_one_recorded_entry_by_entry(pile in pile()) {
        let book = pile.into_iter().fold(told(&[]), Given::knowing);
        prop_assert_eq!(replay(&book.events), book.state);
    }

    #[test]
    fn who_gave_up_every_share_by_a_transfer_holds_none_on_that_day(life in life()) {
        let book = told(&life);
        for event in standing(&book.events).into_values() {
            let Event::SharesTransferred(e) = event else { continue };
            if let Some(last) = e.last_day_of_transferor() {
                let line = book.state.register.get(e.from).unwrap();
                prop_assert!(line.has_left_by(e.effective_on) && line.exit.unwrap().on <= last, "{:?}", e);
            }
        }
    }

    #[test]
    fn the_members_of_every_day_are_those_admitted_and_not_gone(life in life()) {
        let book = told(&life);
        for day in every_day() {
            let register = &book.state.register;
            let known = book.state.life().opened_on.is_none_or(|opened_on| opened_on <= day);
            let members = if known { register.members_on(day).count() } else { 0 };
            prop_assert_eq!(register.count_on(day), u64::try_from(members).unwrap(), "{}", day);
        }
    }

    #[test]
    fn no_legal_person_is_two_associates_on_one_day(life in life()) {
        let book = told(&life);
        for party in PARTIES {
            prop_assert_eq!(book.state.register.double(party.reference()), None);
            prop_assert_eq!(book.state.register.twin(party.reference()), None);
        }
    }

    #[test]
    fn no_number_is_given_twice(life in life()) {
        let book = told(&life);
        let mut given = BTreeMap::new();
        for event in &book.events {
            let (number, associate) = match event {
                Event::AssociateAdmitted(e) => (e.number, e.associate),
                Event::AssociateCarried(e) => (e.number, e.associate),
                _ => continue,
            };
            prop_assert_eq!(*given.entry(number).or_insert(associate), associate);
        }
    }

    #[test]
    fn every_file_holds_together_on_every_day(life in life()) {
        let book = told(&life);
        for party in PARTIES {
            let Some(account) = book.state.capital.account(party.reference()) else { continue };
            prop_assert!(account.holds_together(), "{:?}", account);
            let owed: Cents = account.unpaid().iter().map(|(_, open)| open.unpaid).sum();
            let held = account.latest();
            prop_assert_eq!(held.subscribed - held.paid, owed, "{:?}", account);
        }
    }

    #[test]
    fn nothing_is_paid_before_its_subscription_or_after_it_was_annulled(life in life()) {
        let entries = standing(&told(&life).events);
        let subscribed: BTreeMap<_, _> = entries
            .values()
            .filter_map(|event| match event {
                Event::SharesSubscribed(e) => Some((e.subscription, (e.associate, e.effective_on))),
                Event::AssociateCarried(e) => Some((e.subscription, (e.associate, e.effective_on))),
                _ => None,
            })
            .collect();
        for event in entries.values() {
            if let Event::SharesPaidUp(e) = event {
                let (associate, since) = subscribed[&e.subscription];
                prop_assert!(associate == e.associate && since <= e.effective_on, "{:?}", e);
            }
        }
    }

    #[test]
    fn no_entry_stands_on_what_is_not_there_on_its_day(life in life()) {
        let entries = standing(&told(&life).events);
        let given: Vec<_> = entries.values().filter_map(begins).collect();
        for (event, basis) in entries.values().flat_map(|event| bases(event).into_iter().map(move |one| (event, one))) {
            let there = given.iter().any(|(what, since)| *what == basis && *since <= event.effective_on());
            prop_assert!(there, "{:?}", event);
        }
    }

    #[test]
    fn an_entry_replaced_by_itself_leaves_the_state_as_it_was(life in life()) {
        let book = told(&life);
        for (at, event) in standing(&book.events) {
            if matches!(event.kind(), "book.opened" | "book.key_rotated" | "book.entry_rectified" | "person.erased") {
                continue;
            }
            let mut again = book.state.clone();
            evolve(&mut again, &Event::EntryRectified(EntryRectified {
                of: Position(u64::try_from(at).unwrap()),
                reason: sealed("reason"),
                replacement: Some(Replaced::from(event.clone())),
                effective_on: day("2030-01-01"),
            }));
            prop_assert_eq!(content(&again), content(&book.state), "{} at {}", event.kind(), at);
        }
    }

    #[test]
    fn every_event_is_read_back_from_its_one_key(life in life()) {
        for event in told(&life).events {
            let text = serde_json::to_string(&event).unwrap();
            let Value::Object(payload) = serde_json::from_str(&text).unwrap() else { panic!("{text}") };
            prop_assert_eq!(payload.keys().collect::<Vec<_>>(), [event.kind()]);
            prop_assert_eq!(wire::decode(event.kind(), &event.version().to_string(), &text), Ok(event));
        }
    }

    #[test]
    fn an_act_is_read_back_from_its_flat_form(life in life()) {
        let book = told(&life);
        for step in &life {
            let act = step.act(&book);
            let text = serde_json::to_string(&act).unwrap();
            prop_assert_eq!(serde_json::from_str::<quitus_domain::cooperative::Act>(&text).unwrap(), act);
        }
    }

    #[test]
    fn the_first_breach_is_the_refusal_and_no_breach_is_acceptance(life in life(), asked in asked()) {
        let book = told(&life);
        for step in &asked {
            let act = step.act(&book);
            prop_assert_eq!(decide(&book.state, &act).err(), breaches(&book.state, &act).into_iter().next());
        }
    }

    /// Whoever may not correct an entry is told where to begin.
    #[test]
    fn a_correction_refused_for_later_entries_names_them(life in life()) {
        let book = told(&life);
        for at in 0..book.events.len() {
            let number = u64::try_from(at + 1).unwrap();
            let refused = decide(&book.state, &on("2030-01-01", annulment(number))).err();
            let Some(Refusal::LaterEntriesStandOnIt { entry, first, count }) = refused else { continue };
            prop_assert!(!first.is_empty() && !first.contains(&entry), "{} at {}: {:?}", number, entry, first);
            prop_assert!(first.len() == 5 || u64::try_from(first.len()).unwrap() == count);
            for one in first {
                let standing = book.events.get(usize::try_from(one.0).unwrap()).map(Event::kind);
                prop_assert!(standing.is_some_and(|kind| kind != "book.entry_rectified"), "{:?}", standing);
            }
        }
    }

    #[test]
    fn no_pile_of_events_stops_the_reader(pile in pile(), asked in asked()) {
        // On a book that is ready for every act, or on none.
        let mut book = if pile.len() % 3 == 0 { Given::no_book() } else { told(&[]) };
        for event in pile {
            book = book.knowing(event);
        }
        for step in &asked {
            let act = step.act(&book);
            let _ = (decide(&book.state, &act), findings(&book.state, &act));
            let texts: Vec<_> = breaches(&book.state, &act).iter().map(ToString::to_string).collect();
            prop_assert!(texts.iter().all(|text| !text.is_empty()));
        }
        for day in every_day() {
            let _ = (book.state.register.count_on(day), book.state.capital.curve.highest_on(day));
        }
    }
}

#[test]
fn the_piles_hold_every_kind_of_event() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let piles = (0..50).flat_map(|_| pile().new_tree(&mut runner).unwrap().current());
    let seen: std::collections::BTreeSet<_> = piles.map(|event| event.kind()).collect();
    assert_eq!(seen, wire::known().map(|(kind, _)| kind).collect());
}

const NEVER_RECTIFIED: [&str; 5] = ["assemblies.", "scic.", "billing.", "accounts.", "funds."];

/// A rectification of hostile bytes may name it.
#[test]
fn the_last_position_there_is_has_a_name() {
    assert_eq!(
        Position(u64::MAX).to_string(),
        format!("{} {}", Position(0).to_string().split(' ').next().unwrap(), u64::MAX)
    );
}

/// A generator that never reaches the interesting acts would make every property above hold.
#[test]
fn the_drawn_books_hold_every_kind_of_entry() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..500 {
        for event in told(&life().new_tree(&mut runner).unwrap().current()).events {
            let kind = match &event {
                Event::EntryRectified(EntryRectified { replacement: Some(new), .. }) => {
                    format!("replaced {}", new.event.kind())
                }
                Event::EntryRectified(_) => "annulled".to_owned(),
                other => other.kind().to_owned(),
            };
            *seen.entry(kind).or_default() += 1;
        }
    }
    let kinds = Event::KINDS.iter().map(|(kind, _)| (*kind).to_owned()).filter(|kind| kind != "book.entry_rectified");
    let fixed = [
        "book.opened",
        "book.key_rotated",
        "person.erased",
        "opening.position_stated",
        "opening.refund_carried",
        "opening.mandate_carried",
    ];
    let replaced = kinds
        .clone()
        .filter(|kind| !fixed.contains(&kind.as_str()) && !NEVER_RECTIFIED.iter().any(|group| kind.starts_with(group)))
        .map(|kind| format!("replaced {kind}"));
    let missing: Vec<_> =
        kinds.chain(replaced).chain(["annulled".to_owned()]).filter(|kind| !seen.contains_key(kind)).collect();
    assert!(missing.is_empty(), "never drawn: {missing:?}, of {seen:?}");
}
