//! Recorded votes counted again under other statutes: by hand, on paper, beside what the same functions say.

use super::assemblies::{of_the_scic, result};
use super::common::*;
use quitus_domain::assemblies::*;
use quitus_domain::cooperative::{Cooperative, Event, replay};
use quitus_domain::law::Breach;
use quitus_domain::statutes::Statutes;
use quitus_domain::values::{Carry, DecisionKind, EmptyCollege, QuorumBase, Ratio, Slug};

/// The SCIC: two of three CAEs, the employee and the partner for, the beneficiary against; 40, 20, 25 and 15 %.
fn scic() -> Given {
    of_the_scic(Carry::Proportional, EmptyCollege::Lost)
}

/// The cooperative before the vote was closed: a closed one leaves its outcome alone.
fn before_the_close(book: &Given) -> Cooperative {
    let closes = |event: &&Event| !matches!(event, Event::VoteClosed(_));
    replay(book.events.iter().take_while(closes))
}

fn again(book: &Given, other: &Imagined) -> Result<VoteResult, Unimaginable> {
    let state = before_the_close(book);
    let held = state.assemblies.get(gathering(1)).unwrap();
    let kind = held.resolution(1).unwrap().kind;
    imagined(held, kind, other).map(|changed| result::of(&changed, 1).unwrap())
}

fn weights(list: [(&str, u32); 4]) -> Vec<(Slug, Ratio)> {
    list.map(|(college, hundredths)| (slug(college), Ratio::of(hundredths, 100))).to_vec()
}

#[test]
fn nothing_imagined_is_the_recorded_result() {
    for book in [scic(), of_the_scic(Carry::Majority, EmptyCollege::Spread)] {
        assert_eq!(again(&book, &Imagined::default()), Ok(result(&book, 1)));
    }
}

#[test]
fn other_statutes_give_what_was_computed_by_hand() {
    let heads = || Some(statutes_2012());
    let part = |num, den| Some(Ratio::of(num, den));
    let other = weights([("cae", 30), ("employees", 30), ("beneficiaries", 15), ("partners", 25)]);
    let majority = || Imagined { carry: Some(Carry::Majority), ..Imagined::default() };
    let rows = [
        ("as recorded: 2/5 × 2/3 + 1/5 + 3/20", Imagined::default(), Some("37/60"), Outcome::Rejected),
        ("the whole 40 % of the CAEs follows its majority", majority(), Some("3/4"), Outcome::Adopted),
        (
            "other weights: 3/10 × 2/3 + 3/10 + 1/4",
            Imagined { weights: other, ..Imagined::default() },
            Some("3/4"),
            Outcome::Adopted,
        ),
        (
            "three quarters asked, and given",
            Imagined { majority: part(3, 4), ..majority() },
            Some("3/4"),
            Outcome::Adopted,
        ),
        ("four fifths asked", Imagined { majority: part(4, 5), ..majority() }, Some("3/4"), Outcome::Rejected),
        (
            "half asked: the law asks two thirds",
            Imagined { majority: part(1, 2), ..Imagined::default() },
            Some("37/60"),
            Outcome::Rejected,
        ),
        ("no colleges: 4 × 3 = 6 × 2", Imagined { statutes: heads(), ..Imagined::default() }, None, Outcome::Adopted),
        (
            "no colleges, and more than two thirds asked",
            Imagined { statutes: heads(), majority: part(67, 100), ..Imagined::default() },
            None,
            Outcome::Rejected,
        ),
    ];
    for (what, other, in_favour, outcome) in rows {
        let told = again(&scic(), &other).unwrap_or_else(|why| panic!("{what}: {why:?}"));
        assert_eq!(told.weighed.map(|weighed| weighed.in_favour).as_deref(), in_favour, "{what}");
        assert_eq!(told.outcome, outcome, "{what}");
    }
}

#[test]
fn a_quorum_in_shares_is_counted_in_shares() {
    let book = scic();
    let held = book.state.assemblies.get(gathering(1)).unwrap();
    let other =
        Imagined { quorum_base: Some(QuorumBase::Shares), quorum: Some(Ratio::of(3, 4)), ..Imagined::default() };
    let changed = imagined(held, DecisionKind::Extraordinary, &other).unwrap();
    let asks = asks(&changed, DecisionKind::Extraordinary, changed.attendance(at("14:10")));
    assert_eq!((asks.base, asks.least), (QuorumBase::Shares, Some(Ratio::of(3, 4))));
}

#[test]
fn what_the_law_forbids_is_not_imagined() {
    let of = |list| Imagined { weights: weights(list), ..Imagined::default() };
    let code = |other: &Imagined| match again(&scic(), other) {
        Err(Unimaginable::Forbidden(breach)) => Breach::code(&breach),
        told => panic!("{told:?}"),
    };
    assert_eq!(
        code(&of([("cae", 50), ("employees", 20), ("beneficiaries", 25), ("partners", 15)])),
        "COLLEGE_WEIGHTS_SUM"
    );
    assert_eq!(code(&of([("cae", 51), ("employees", 19), ("beneficiaries", 15), ("partners", 15)])), "COLLEGE_GT_50");
    assert_eq!(code(&of([("cae", 45), ("employees", 46), ("beneficiaries", 5), ("partners", 4)])), "COLLEGE_LT_10");
}

#[test]
fn a_college_that_is_not_there_weighs_nothing() {
    let one = Imagined { weights: vec![(slug("friends"), Ratio::of(1, 2))], ..Imagined::default() };
    let known = ["cae", "employees", "beneficiaries", "partners"].map(slug).to_vec();
    assert_eq!(again(&scic(), &one), Err(Unimaginable::UnknownCollege { college: slug("friends"), known }));
    let none = Imagined { statutes: Some(statutes_2012()), carry: Some(Carry::Majority), ..Imagined::default() };
    assert_eq!(again(&scic(), &none), Err(Unimaginable::NoColleges));
}

/// Three hands of three, of which two are for.
fn by_hand(statutes: Statutes, college: Option<&str>) -> Given {
    let book = Given::cooproduction_under(statutes).with_the_three_caes().and(on(NOTICE, convocation(1)));
    let came = [ARTENREEL, COOPENATES, ANTIGONE].into_iter();
    let book = came.fold(book, |book, who| book.and(on(MEETING, arrival(who, "14:00"))));
    book.and(on(MEETING, opens("14:05")))
        .and(on(MEETING, puts(1, VotingMethod::ShowOfHands, "14:10")))
        .and(on(MEETING, counted(1, college, (2, 1, 0))))
        .and(on(MEETING, closes_vote(1, "14:15")))
}

#[test]
fn votes_counted_without_names_go_together_and_never_apart() {
    let apart = Imagined { statutes: Some(statutes_2026()), ..Imagined::default() };
    assert_eq!(again(&by_hand(statutes_2012(), None), &apart), Err(Unimaginable::CountedOtherwise));
    let whole = Imagined { statutes: Some(statutes_2012()), ..Imagined::default() };
    let told = again(&by_hand(statutes_2026(), Some("cae")), &whole).unwrap();
    assert_eq!((told.tally.in_favour, told.tally.against, told.outcome), (2, 1, Outcome::Adopted));
}
