//! The published rows: followed entry by entry or in batches, they are those of the whole book, at every entry.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

#[path = "../../domain/tests/common/mod.rs"]
mod common;
#[allow(dead_code, unused_imports)]
#[path = "../../domain/tests/drawn/mod.rs"]
mod drawn;
#[path = "story/mod.rs"]
mod story;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use quitus_domain::cooperative::Event;
use quitus_domain::values::Position;
use quitus_projections::Recorded;
use quitus_projections::publication::{Publication, Table, Tables, Value, whole};
use std::sync::Arc;
use story::{COOPRODUCTION, FUTUR_ANTERIEUR, PASSE_SIMPLE, SUBJONCTIF, book};

/// Follows a book in batches of some length, and compares after each.
fn followed(book: &[Recorded], batch: usize) -> Tables {
    let (mut publication, mut tables) = (Publication::default(), Tables::default());
    for part in book.chunks(batch) {
        tables.change(&publication.record(part));
        let read = usize::try_from(publication.size()).unwrap();
        assert_eq!(publication.recorded_at(), Some(part.last().unwrap().recorded_at.as_ref()));
        let wanted = whole(&book[..read]);
        for table in Table::ALL {
            let [followed, wanted] = [&tables, &wanted].map(|tables| tables.rows(table).collect::<Vec<_>>());
            assert_eq!(followed, wanted, "{} at entry {read}, in batches of {batch}", table.name());
        }
    }
    tables
}

#[test]
fn a_story_followed_in_any_batches_gives_the_rows_of_the_whole_book() {
    for story in [COOPRODUCTION, FUTUR_ANTERIEUR, PASSE_SIMPLE, SUBJONCTIF] {
        let book = book(story);
        for batch in [1, 2, 7, 100, book.len()] {
            followed(&book, batch);
        }
    }
}

#[test]
fn the_great_story_has_rows_in_every_table() {
    let tables = whole(&book(COOPRODUCTION));
    for table in Table::ALL {
        assert!(tables.rows(table).count() > 0, "{}", table.name());
        for (key, row) in tables.rows(table) {
            assert_eq!(row.len(), table.columns().len(), "{}", table.name());
            assert!(key.iter().all(|cell| *cell != Value::Nothing), "{}: {row:?}", table.name());
        }
    }
}

#[test]
fn a_plain_entry_changes_what_it_is_about_and_nothing_else() {
    let book = book(COOPRODUCTION);
    let mut publication = Publication::default();
    let (first, last) = book.split_at(book.len() - 1);
    publication.record(first);
    let changes = publication.record(last);
    assert!(changes.count() < 30, "{changes:?}");
}

#[test]
fn no_natural_person_has_a_name() {
    for (_, row) in whole(&book(COOPRODUCTION)).rows(Table::Associates) {
        let legal = row[2] == Value::Text("legal_person".to_owned());
        assert_eq!(row[3] == Value::Nothing, !legal, "{row:?}");
        assert_eq!(row[5] == Value::Nothing, legal, "{row:?}");
    }
}

/// A life as a book.
fn recorded(events: Vec<quitus_domain::cooperative::Event>) -> Vec<Recorded> {
    let of = |(position, event): (u64, quitus_domain::cooperative::Event)| Recorded {
        position: Position(position),
        recorded_at: format!("2031-01-01T00:00:{:02}.{:06}Z", position / 1_000_000 % 60, position % 1_000_000).into(),
        actor: "".into(),
        command_id: "".into(),
        disclosed: Vec::new().into(),
        event: Arc::new(event),
        rectified_by: None,
    };
    (0..).zip(events).map(of).collect()
}

#[test]
fn a_drawn_life_followed_in_drawn_batches_gives_the_rows_of_the_whole_book() {
    let mut runner = TestRunner::deterministic();
    let (mut late, mut rectified) = (0, 0);
    for number in 0..192 {
        let life = drawn::life().new_tree(&mut runner).unwrap().current();
        let book = recorded(drawn::told(&life).events);
        followed(&book, 1 + number % 9);
        late += book.windows(2).filter(|pair| pair[1].effective_on() < pair[0].effective_on()).count();
        rectified += book.iter().filter(|one| matches!(one.event.as_ref(), Event::EntryRectified(_))).count();
    }
    assert!(late > 100 && rectified > 20, "the past is changed: {late} late, {rectified} rectified");
}

/// A book that is followed to its end, and what one more entry by hand changes then.
fn of_one_more(first: &[Recorded], by_hand: &Event, times: u64) -> usize {
    let events = first.iter().map(|one| one.event.as_ref().clone());
    let long = events.chain((0..times).map(|_| by_hand.clone())).collect();
    let book = recorded(long);
    let (before, last) = book.split_at(book.len() - 1);
    let mut publication = Publication::default();
    before.chunks(500).for_each(|part| drop(publication.record(part)));
    publication.record(last).count()
}

#[test]
fn one_more_entry_changes_as_many_rows_in_a_long_book_as_in_a_short_one() {
    let book = book(COOPRODUCTION);
    let by_hand = book.iter().find(|one| matches!(one.event.as_ref(), Event::EntryRecorded(_))).unwrap();
    let [short, long] = [10, 5_000].map(|times| of_one_more(&book, &by_hand.event, times));
    assert_eq!(short, long);
    assert!(short < 10, "its entry, its lines and its accounts: {short}");
}
