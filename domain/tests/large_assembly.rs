//! A campaign: a large assembly by roll call, from the opening to the minutes, through the pure core alone.
//!
//! Half of the associates come, each with the proxy of one who does not; every vote is by name. The result of each
//! resolution is counted beside the book by the simplest loop there is. Short by default; `QUITUS_LONG=1` plays 5,000
//! associates, 2,500 proxies and 20 resolutions, and prints what it takes in processor time: `cargo
//! test -p quitus-domain --test large_assembly -- --nocapture`. Nothing is asserted about time. Deliberately
//! absent: storing, hashing and signing.

#![allow(dead_code, reason = "the language is shared")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod common;

use common::*;
use quitus_domain::assemblies::*;
use quitus_domain::cooperative::{Event, replay};
use quitus_domain::law::notice::Convener;
use quitus_domain::register::{AdmitAssociate, Identity};
use quitus_domain::values::{AssociateRef, DecisionKind, Form};
use std::fs;
use uuid::Uuid;

/// How large it is.
struct Size {
    associates: u128,
    resolutions: u16,
}

fn size() -> Size {
    match std::env::var_os("QUITUS_LONG") {
        Some(_) => Size { associates: 5_000, resolutions: 20 },
        None => Size { associates: 60, resolutions: 3 },
    }
}

/// The processor time of this thread, in nanoseconds; none where the machine does not tell.
fn processor() -> Option<u64> {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok()
}

/// What some work takes of the processor, printed; `each` divides it.
fn timed<T>(what: &str, each: u64, work: impl FnOnce() -> T) -> T {
    let before = processor();
    let done = work();
    if let (Some(before), Some(after)) = (before, processor()) {
        let taken = after.saturating_sub(before);
        println!("{what}: {} ms, {} µs each of {each}", taken / 1_000_000, taken / 1_000 / each.max(1));
    }
    done
}

fn who(number: u128) -> AssociateRef {
    AssociateRef(Uuid::from_u128(0xA551_0000_0000_4000_8000_0000_0000_0000 + number))
}

fn admits(number: u128) -> AdmitAssociate {
    let category = if number.is_multiple_of(2) { "beneficiaries" } else { "partners" };
    AdmitAssociate {
        associate: who(number),
        identity: Identity::NaturalPerson { person: person(100_000 + number) },
        category: slug(category),
        ..admission(CIGALES)
    }
}

/// A SCIC in the form of a SA, without a limit to the number of proxies.
fn founded(size: &Size) -> Given {
    let statutes = but(statutes_2026(), |s| {
        (s.form, s.assemblies.proxies.most_per_holder) = (Form::Sa, None);
    });
    (1..=size.associates)
        .fold(Given::cooproduction_under(statutes), |book, number| book.and(on(FOUNDED, admits(number))))
}

/// The first half comes, each with the proxy of one of the other half.
fn gathered(book: Given, size: &Size) -> Given {
    let resolutions = (0..size.resolutions).map(|_| draft(DecisionKind::Ordinary)).collect();
    let book = book.and(on(NOTICE, ConveneAssembly { resolutions, convened_by: Convener::Board, ..convocation(1) }));
    let half = size.associates / 2;
    let book = (1..=half).fold(book, |book, number| {
        let bearer = ProxyBearer::Associate { associate: who(number) };
        book.and(on(NOTICE, GiveProxy { giver: who(number + half), bearer, ..proxy(ANTIGONE, COOPENATES) }))
    });
    let book = (1..=half).fold(book, |book, number| {
        let one = CheckIn { associate: Some(who(number)), person: None, ..arrival(ARTENREEL, "14:00") };
        book.and(on(MEETING, one))
    });
    book.and(on(MEETING, opens("14:05")))
}

/// What one chooses: six of ten for, three against.
fn choice(number: u128, resolution: u16) -> Choice {
    match (number * 7 + u128::from(resolution) * 13) % 10 {
        0..=5 => Choice::InFavour,
        6..=8 => Choice::Against,
        _ => Choice::Abstention,
    }
}

fn ballots(size: &Size, resolution: u16) -> Vec<Ballot> {
    let one = |number| Ballot { associate: who(number), choice: choice(number, resolution) };
    (1..=size.associates).map(one).collect()
}

fn recorded(book: Given, resolution: u16, named: Vec<Ballot>) -> Given {
    let votes = Votes::Named(named);
    book.and(on(MEETING, RecordVotes { assembly: gathering(1), resolution, votes, document: None }))
}

/// One act for each ballot, as somebody types them.
fn one_by_one(book: Given, size: &Size, resolution: u16) -> Given {
    ballots(size, resolution).into_iter().fold(book, |book, ballot| recorded(book, resolution, vec![ballot]))
}

#[test]
fn a_large_assembly_is_counted_to_its_minutes() {
    let size = size();
    let each = u64::try_from(size.associates).unwrap();
    let book = timed("admissions", each, || founded(&size));
    let book = timed("convocation, proxies and arrivals", each, || gathered(book, &size));
    let begun = processor();
    let put = |book: Given, number| book.and(on(MEETING, puts(number, VotingMethod::RollCall, "14:10")));
    let mut book = timed("ballots one by one", each, || one_by_one(put(book, 1), &size, 1));
    book = book.and(on(MEETING, closes_vote(1, "14:15")));
    let others = u64::from(size.resolutions - 1);
    book = timed("ballots of the other resolutions, an act for each roll call", each * others, || {
        (2..=size.resolutions).fold(book, |book, number| {
            let book = recorded(put(book, number), number, ballots(&size, number));
            book.and(on(MEETING, closes_vote(number, "14:15")))
        })
    });
    let book = timed("closing and minutes", 1, || book.and(on(MEETING, closes("18:00"))).and(on(MEETING, sealing(1))));
    if let (Some(begun), Some(ended)) = (begun, processor()) {
        println!("from the first vote to the minutes: {} ms", (ended - begun) / 1_000_000);
    }
    counted_by_hand(&book, &size);
    let again = timed("the whole book read again", u64::try_from(book.events.len()).unwrap(), || replay(&book.events));
    assert_eq!(again, book.state);
}

fn counted_by_hand(book: &Given, size: &Size) {
    let results: Vec<(u16, &VoteResult)> = book
        .events
        .iter()
        .filter_map(|event| match event {
            Event::VoteClosed(closed) => Some((closed.resolution, &closed.result)),
            _ => None,
        })
        .collect();
    assert_eq!(results.len(), usize::from(size.resolutions));
    for (resolution, result) in results {
        let many = |wanted| (1..=size.associates).filter(|number| choice(*number, resolution) == wanted).count() as u64;
        let tally = (result.tally.all, result.tally.present, result.tally.in_favour, result.tally.against);
        let all = u64::try_from(size.associates).unwrap();
        assert_eq!(tally, (all, all, many(Choice::InFavour), many(Choice::Against)), "resolution {resolution}");
        assert_eq!(result.outcome, Outcome::Adopted, "resolution {resolution}");
    }
}
