//! Ballots of one vote by roll call, drawn: who comes, who is represented, who votes what, in which order; counted by
//! heads, or carried by the colleges of a SCIC, proportionally or whole.

use crate::common::*;
use Choice::{Abstention, Against, InFavour};
use proptest::prelude::*;
use quitus_domain::assemblies::*;
use quitus_domain::cooperative::Event;
use quitus_domain::register::AdmitAssociate;
use quitus_domain::statutes::{Carry, Colleges, EmptyCollege, Statutes};

const VOTERS: usize = 7;

/// So many always come: the meeting has its quorum, whatever is drawn.
const THERE: usize = 4;

/// One of the roll: comes or not, gives a proxy or not, and its vote, if it casts one.
#[derive(Debug, Clone)]
struct Drawn {
    there: Option<()>,
    represented: Option<()>,
    choice: Option<Choice>,
}

fn voters() -> impl Strategy<Value = Vec<Drawn>> {
    let choice = prop_oneof![Just(None), Just(Some(InFavour)), Just(Some(Against)), Just(Some(Abstention))];
    let one = (prop::option::weighted(0.7, Just(())), prop::option::weighted(0.5, Just(())), choice);
    prop::collection::vec(one.prop_map(|(there, represented, choice)| Drawn { there, represented, choice }), VOTERS)
}

fn who(number: usize) -> Party {
    BEA.other(u32::try_from(number).unwrap() + 1)
}

/// How votes come to a result.
#[derive(Debug, Clone, Copy)]
enum House {
    Heads,
    Colleges(Carry, EmptyCollege),
}

fn house() -> impl Strategy<Value = House> {
    let carry = prop_oneof![Just(Carry::Proportional), Just(Carry::Majority)];
    let empty = prop_oneof![Just(EmptyCollege::Lost), Just(EmptyCollege::Spread)];
    prop_oneof![Just(House::Heads), (carry, empty).prop_map(|(carry, empty)| House::Colleges(carry, empty))]
}

fn statutes_of(house: House) -> Statutes {
    let clauses = match house {
        House::Heads => statutes_2012(),
        House::Colleges(carry, empty) => but(statutes_2026(), |s| {
            s.voting.colleges = Some(Colleges { carry, empty, ..colleges([40, 20, 25, 15]) });
        }),
    };
    but(clauses, |s| s.assemblies.proxies.most_per_holder = None)
}

/// Those of a SCIC stand in three of its colleges, and nobody in the fourth.
fn admitted(house: House, n: usize) -> AdmitAssociate {
    match house {
        House::Heads => admission(who(n)),
        House::Colleges(..) => {
            let category = slug(["cae", "beneficiaries", "partners"][n % 3]);
            AdmitAssociate { category, ..admission(who(n)) }
        }
    }
}

/// The meeting with that resolution put to the vote; the first of the roll bears all proxies.
fn put(drawn: &[Drawn], house: House, resolution: u16) -> Given {
    let book = Given::cooproduction_under(statutes_of(house));
    let book = (0..VOTERS).fold(book, |book, n| book.and(on("2012-06-01", admitted(house, n))));
    let book = book.and(on(NOTICE, convocation(1)));
    let absent = |n: &usize| *n >= THERE && drawn[*n].there.is_none() && drawn[*n].represented.is_some();
    let book = (0..VOTERS).filter(absent).fold(book, |book, n| book.and(on(NOTICE, proxy(who(n), who(0)))));
    let comes = |n: &usize| *n < THERE || drawn[*n].there.is_some();
    let book = (0..VOTERS).filter(comes).fold(book, |book, n| book.and(on(MEETING, arrival(who(n), "14:00"))));
    book.and(on(MEETING, opens("14:05"))).and(on(MEETING, puts(resolution, VotingMethod::RollCall, "14:10")))
}

/// Records these ballots one by one; those that the book refuses are not recorded.
fn result(mut book: Given, resolution: u16, ballots: &[(Party, Choice)]) -> VoteResult {
    for ballot in ballots {
        let act = on(MEETING, votes(resolution, &[*ballot]));
        if quitus_domain::cooperative::decide(&book.state, &act).is_ok() {
            book = book.and(act);
        }
    }
    let closed = book.and(on(MEETING, closes_vote(resolution, "14:20")));
    let found = closed.events.iter().rev().find_map(|event| match event {
        Event::VoteClosed(closed) => Some(closed.result.clone()),
        _ => None,
    });
    found.unwrap()
}

fn ballots(drawn: &[Drawn]) -> Vec<(Party, Choice)> {
    drawn.iter().enumerate().filter_map(|(n, one)| Some((who(n), one.choice?))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn counted_votes_never_exceed_the_roll(drawn in voters(), house in house(), resolution in 1_u16..=2) {
        let twice = [ballots(&drawn), ballots(&drawn)].concat();
        let tally = result(put(&drawn, house, resolution), resolution, &twice).tally;
        prop_assert_eq!(tally.all, VOTERS as u64);
        prop_assert!(tally.present <= tally.all && tally.in_favour + tally.against <= tally.present, "{:?}", tally);
    }

    #[test]
    fn the_result_does_not_depend_on_the_order_of_recording(
        (drawn, mixed) in voters().prop_flat_map(|drawn| {
            let mixed = Just(ballots(&drawn)).prop_shuffle();
            (Just(drawn), mixed)
        }),
        house in house(),
        resolution in 1_u16..=2,
    ) {
        let in_order = result(put(&drawn, house, resolution), resolution, &ballots(&drawn));
        prop_assert_eq!(result(put(&drawn, house, resolution), resolution, &mixed), in_order);
    }

    #[test]
    fn one_more_vote_in_favour_rejects_nothing(
        drawn in voters(),
        house in house(),
        which in 0..VOTERS,
        resolution in 1_u16..=2,
    ) {
        let before = result(put(&drawn, house, resolution), resolution, &ballots(&drawn));
        let mut more = drawn;
        more[which].choice = Some(InFavour);
        let after = result(put(&more, house, resolution), resolution, &ballots(&more));
        prop_assert!(after.tally.in_favour >= before.tally.in_favour);
        prop_assert!(before.outcome != Outcome::Adopted || after.outcome == Outcome::Adopted, "{:?} {:?}", before, after);
    }
}
