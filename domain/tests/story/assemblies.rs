//! An assembly from the convocation to its minutes, and what it authorises.

use super::common::*;
use Choice::{Abstention, Against, InFavour};
use VotingMethod::{RollCall, SecretBallot, ShowOfHands};
use quitus_domain::assemblies::*;
use quitus_domain::cooperative::{Cooperative, Event, evolve, replay};
use quitus_domain::law::majority::{Base, Threshold};
use quitus_domain::register::AdmitAssociate;
use quitus_domain::statutes::{Carry, EmptyCollege, Faculty, QuorumBase, Statutes};
use quitus_domain::values::{DecisionKind, Organ, Ratio};

/// The three CAEs with their shares, convened for 30 June 2016.
pub fn convened() -> Given {
    convened_to(convocation(1))
}

pub fn convened_to(command: ConveneAssembly) -> Given {
    Given::three_caes_with_shares().and(on(NOTICE, command))
}

/// The three CAEs there, and the meeting open since 14:05.
pub fn sitting() -> Given {
    sitting_to(convocation(1))
}

pub fn sitting_to(command: ConveneAssembly) -> Given {
    let there = [ARTENREEL, COOPENATES, ANTIGONE].map(|cae| on(MEETING, arrival(cae, "14:00")));
    there.into_iter().fold(convened_to(command), Given::and).and(on(MEETING, opens("14:05")))
}

/// The vote on a resolution by roll call, closed.
pub fn voted(book: Given, resolution: u16, ballots: &[(Party, Choice)]) -> Given {
    book.and(on(MEETING, puts(resolution, RollCall, "14:10")))
        .and(on(MEETING, votes(resolution, ballots)))
        .and(on(MEETING, closes_vote(resolution, "14:15")))
}

pub fn result(book: &Given, resolution: u16) -> VoteResult {
    let found = book.events.iter().rev().find_map(|event| match event {
        Event::VoteClosed(closed) if closed.resolution == resolution => Some(closed.result.clone()),
        _ => None,
    });
    found.unwrap()
}

/// An assembly whose only resolution admits L'Atelier de Béa.
pub fn on_bea() -> ConveneAssembly {
    let subject = Some(BEA.reference().0);
    ConveneAssembly {
        resolutions: vec![authorising(DecisionKind::Ordinary, "admit_associate", subject)],
        ..convocation(1)
    }
}

pub fn admits_bea() -> AdmitAssociate {
    AdmitAssociate { decision: resolution(1, Organ::OrdinaryAssembly), ..admission(BEA) }
}

#[test]
fn artenreel_has_one_vote_with_200_shares_and_antigone_one_with_80() {
    let book = convened();
    let held = book.state.assemblies.get(gathering(1)).unwrap();
    let votes: Vec<(u64, u64)> = held.roll.values().map(|voter| (voter.votes, voter.shares)).collect();
    assert_eq!(votes, [(1, 200), (1, 120), (1, 80)]);
}

#[test]
fn the_roll_stands_in_the_entry_and_can_be_recomputed() {
    let Event::AssemblyConvened(convened) = convened().events.pop().unwrap() else { panic!("no convocation") };
    let RollStated { size, statutes, associates, votes, root } = convened.roll;
    assert_eq!((size, statutes.number(), associates, votes), (9, 3, 3, 3));
    // The RFC 6962 root of the three lines, made by another program from ledger-format's words.
    assert_eq!(root.as_str(), "cJZolxkzgiLZ5NRtuaesSCIO0cZM++AO3UKmz48KVGM=");
}

#[test]
fn two_of_three_adopt_an_ordinary_resolution_and_two_of_three_an_extraordinary_one() {
    let two = [(ARTENREEL, InFavour), (COOPENATES, InFavour), (ANTIGONE, Against)];
    let book = voted(voted(sitting(), 1, &two), 2, &two);
    let (ordinary, extraordinary) = (result(&book, 1), result(&book, 2));
    assert_eq!((ordinary.outcome, extraordinary.outcome), (Outcome::Adopted, Outcome::Adopted));
    assert_eq!(ordinary.rule.base, Base::AllVotes);
    assert_eq!(ordinary.rule.threshold, Threshold::MoreThan(Ratio::of(1, 2)));
    assert_eq!(extraordinary.rule.base, Base::PresentOrRepresented);
    assert_eq!(extraordinary.rule.threshold, Threshold::AtLeast(Ratio::of(2, 3)));
    assert_eq!((extraordinary.tally.all, extraordinary.tally.in_favour, extraordinary.tally.against), (3, 2, 1));
}

#[test]
fn abstaining_weighs_against_an_extraordinary_resolution() {
    let book = voted(sitting(), 2, &[(ARTENREEL, InFavour), (COOPENATES, Abstention), (ANTIGONE, Abstention)]);
    assert_eq!(result(&book, 2).outcome, Outcome::Rejected);
    // Who casts no vote at all is there all the same.
    let book = voted(sitting(), 2, &[(ARTENREEL, InFavour)]);
    assert_eq!((result(&book, 2).tally.present, result(&book, 2).outcome), (3, Outcome::Rejected));
}

#[test]
fn an_adopted_resolution_is_carried_out_once_and_linked_both_ways() {
    let book = voted(sitting_to(on_bea()), 1, &[(ARTENREEL, InFavour), (COOPENATES, InFavour)]);
    let waiting: Vec<u16> = to_apply(&book.state.assemblies).map(|(_, resolution, _)| resolution).collect();
    assert_eq!(waiting, [1]);
    let book = book.and(on("2016-07-01", admits_bea()));
    assert_eq!(to_apply(&book.state.assemblies).count(), 0);
    let at = book.state.assemblies.get(gathering(1)).unwrap().resolution(1).unwrap().applied_at.unwrap();
    assert_eq!(at.number(), book.last());
    let cited = book.events.last().unwrap().decision().unwrap().resolution().unwrap();
    assert_eq!((cited.assembly, cited.resolution), (gathering(1), 1));
}

#[test]
fn annulling_the_act_gives_the_resolution_back() {
    let book = voted(sitting_to(on_bea()), 1, &[(ARTENREEL, InFavour), (COOPENATES, InFavour)]);
    let book = book.and(on("2016-07-01", admits_bea()));
    let number = book.last();
    let book = book.and(on("2016-07-02", annulment(number)));
    assert_eq!(to_apply(&book.state.assemblies).count(), 1);
    book.and(on("2016-07-03", admits_bea()));
}

#[test]
fn a_vote_counted_by_hand_says_as_much_as_one_by_name() {
    let by_hand = sitting()
        .and(on(MEETING, puts(1, ShowOfHands, "14:10")))
        .and(on(MEETING, counted(1, None, (2, 1, 0))))
        .and(on(MEETING, closes_vote(1, "14:15")));
    let by_name = voted(sitting(), 1, &[(ARTENREEL, InFavour), (COOPENATES, InFavour), (ANTIGONE, Against)]);
    assert_eq!(result(&by_hand, 1), result(&by_name, 1));
}

#[test]
fn a_first_call_that_decides_nothing_is_called_again_and_the_votes_cast_then_suffice() {
    let first = convened().and(on(MEETING, closes("14:30")));
    let again = ConveneAssembly {
        assembly: gathering(2),
        second_call_of: Some(gathering(1)),
        held_on: day("2016-07-20"),
        ..convocation(2)
    };
    let book = first.and(on("2016-07-01", again));
    let second = book.state.assemblies.get(gathering(2)).unwrap();
    let rule = result::rule(second, DecisionKind::Ordinary, &second.statutes);
    assert_eq!((rule.base, rule.threshold), (Base::Cast, Threshold::MoreThan(Ratio::of(1, 2))));
}

#[test]
fn a_second_call_keeps_the_proxies_of_the_first() {
    let first = convened().and(on(NOTICE, proxy(ANTIGONE, COOPENATES))).and(on(MEETING, closes("14:30")));
    let again = ConveneAssembly {
        assembly: gathering(2),
        second_call_of: Some(gathering(1)),
        held_on: day("2016-07-20"),
        ..convocation(2)
    };
    let book = first.and(on("2016-07-01", again));
    assert!(book.state.assemblies.get(gathering(2)).unwrap().proxies.contains_key(&ANTIGONE.reference()));
}

#[test]
fn the_scic_carries_its_colleges_at_their_weights() {
    let book = of_the_scic(Carry::Proportional, EmptyCollege::Lost);
    let result = result(&book, 1);
    let weights: Vec<(&str, u64, u64)> =
        result.colleges.iter().map(|one| (one.college.as_str(), one.tally.all, one.tally.in_favour)).collect();
    assert_eq!(weights, [("cae", 3, 2), ("employees", 1, 1), ("beneficiaries", 1, 0), ("partners", 1, 1)]);
    // 40 % of two thirds, 20 % and 15 %: 37/60 of the whole, below two thirds.
    assert_eq!(result.weighed.map(|it| (it.in_favour, it.of)), Some(("37/60".to_owned(), "1".to_owned())));
    assert_eq!(result.outcome, Outcome::Rejected);
    assert_eq!(
        super::assemblies::result(&of_the_scic(Carry::Majority, EmptyCollege::Lost), 1).outcome,
        Outcome::Adopted
    );
}

/// The SCIC votes: two CAEs, the employee and the partner for, one CAE and the beneficiary against.
pub fn of_the_scic(carry: Carry, empty: EmptyCollege) -> Given {
    let statutes = but(statutes_2026(), |s| {
        let colleges = s.voting.colleges.as_mut().unwrap();
        (colleges.carry, colleges.empty) = (carry, empty);
    });
    let extraordinary = ConveneAssembly { resolutions: vec![draft(DecisionKind::Extraordinary)], ..convocation(1) };
    let employee = AdmitAssociate { ..admission(EMPLOYEE) };
    let book = Given::three_caes_with_shares()
        .and(on("2016-01-04", amends(statutes)))
        .employing("2016-01-05")
        .and(on("2016-01-06", employee))
        .and(on("2016-01-06", admission(BEA)))
        .and(on("2016-01-06", admission(CIGALES)))
        .and(on(NOTICE, extraordinary));
    let all = [ARTENREEL, COOPENATES, ANTIGONE, EMPLOYEE, BEA, CIGALES];
    let book = all.into_iter().fold(book, |book, who| book.and(on(MEETING, arrival(who, "14:00"))));
    let ballots = [
        (ARTENREEL, InFavour),
        (COOPENATES, InFavour),
        (ANTIGONE, Against),
        (EMPLOYEE, InFavour),
        (BEA, Against),
        (CIGALES, InFavour),
    ];
    voted(book.and(on(MEETING, opens("14:05"))), 1, &ballots)
}

#[test]
fn a_resolution_reserved_to_the_caes_is_voted_by_them_alone() {
    let proposal = Draft { reserved_to: Some(slug("cae")), ..draft(DecisionKind::Ordinary) };
    let with_bea = Given::three_caes_with_shares().and(on("2016-01-06", admission(BEA)));
    let book = with_bea.and(on(NOTICE, ConveneAssembly { resolutions: vec![proposal], ..convocation(1) }));
    let book = [ARTENREEL, COOPENATES, BEA].into_iter().fold(book, |b, who| b.and(on(MEETING, arrival(who, "14:00"))));
    let book = book.and(on(MEETING, opens("14:05"))).and(on(MEETING, puts(1, RollCall, "14:10")));
    assert_eq!(book.refuses_as(&on(MEETING, votes(1, &[(BEA, InFavour)]))), "MAY_NOT_VOTE");
    let book = book.and(on(MEETING, votes(1, &[(ARTENREEL, InFavour), (COOPENATES, InFavour)])));
    let closed = book.and(on(MEETING, closes_vote(1, "14:15")));
    assert_eq!((result(&closed, 1).tally.all, result(&closed, 1).outcome), (3, Outcome::Adopted));
}

#[test]
fn what_the_register_learns_later_does_not_change_who_was_convened() {
    let book = convened();
    let frozen = book.state.assemblies.get(gathering(1)).unwrap().roll.clone();
    // Antigone had been a beneficiary from the first day: the register says so from now on, the frozen roll does not.
    let right = AdmitAssociate { category: slug("beneficiaries"), decision: deed(), ..admission(ANTIGONE) };
    let book = book.and(on("2016-06-20", correction(6, on(FOUNDED, right))));
    let held = book.state.assemblies.get(gathering(1)).unwrap();
    assert_eq!(held.roll, frozen);
    assert_eq!(replay(&book.events), book.state);
    let amend = AmendRoll {
        assembly: gathering(1),
        associate: ANTIGONE.reference(),
        change: RollChange::Entered,
        ground: sealed("ground"),
    };
    let amended = book.and(on("2016-06-21", amend));
    let line = amended.state.assemblies.get(gathering(1)).unwrap().roll.get(&ANTIGONE.reference()).cloned();
    assert_eq!(line.unwrap().category, slug("beneficiaries"));
    assert_eq!(replay(&amended.events), amended.state);
}

#[test]
fn a_roll_frozen_after_a_correction_knows_the_correction_and_no_later_one() {
    let wrong = Given::three_caes_with_shares();
    let right = |category: &str| AdmitAssociate { category: slug(category), decision: deed(), ..admission(ANTIGONE) };
    let book = wrong
        .and(on("2016-06-01", correction(6, on(FOUNDED, right("beneficiaries")))))
        .and(on(NOTICE, convocation(1)))
        .and(on("2016-06-20", correction(6, on(FOUNDED, right("cae")))));
    let roll = &book.state.assemblies.get(gathering(1)).unwrap().roll;
    assert_eq!(roll.get(&ANTIGONE.reference()).unwrap().category, slug("beneficiaries"));
    assert_eq!(replay(&book.events), book.state);
    let one_by_one = book.events.iter().fold(Cooperative::default(), |mut state, event| {
        evolve(&mut state, event);
        state
    });
    assert_eq!(one_by_one, book.state);
}

#[test]
fn a_meeting_is_opened_on_a_short_notice_when_all_are_there_and_nobody_objects() {
    let late = Given::three_caes_with_shares().and(on("2016-06-16", convocation(1)));
    let all =
        [ARTENREEL, COOPENATES, ANTIGONE].into_iter().fold(late, |b, who| b.and(on(MEETING, arrival(who, "14:00"))));
    let objecting = OpenAssembly { objectors: vec![ANTIGONE.reference()], ..opens("14:05") };
    assert_eq!(all.refuses_as(&on(MEETING, objecting)), "NOTICE_TOO_SHORT");
    all.and(on(MEETING, opens("14:05")));
}

#[test]
fn a_quorum_may_be_counted_in_shares() {
    let shares = |least| {
        but(statutes_2012(), |s: &mut Statutes| {
            s.assemblies.quorum_base = QuorumBase::Shares;
            s.assemblies.raised.extraordinary_quorum = Some(least);
        })
    };
    let only_artenreel = |statutes| {
        Given::cooproduction_under(statutes)
            .with_the_three_caes()
            .with_their_shares()
            .and(on(
                NOTICE,
                ConveneAssembly { resolutions: vec![draft(DecisionKind::Extraordinary)], ..convocation(1) },
            ))
            .and(on(MEETING, arrival(ARTENREEL, "14:00")))
    };
    // Artenréel is one of three heads, and 200 of 400 shares.
    only_artenreel(shares(Ratio::of(1, 2))).and(on(MEETING, opens("14:05")));
    assert_eq!(only_artenreel(shares(Ratio::of(2, 3))).refuses_as(&on(MEETING, opens("14:05"))), "QUORUM");
    assert_eq!(only_artenreel(statutes_2012()).refuses_as(&on(MEETING, opens("14:05"))), "QUORUM");
}

#[test]
fn an_ordinary_resolution_is_valid_where_the_extraordinary_quorum_is_missing() {
    let one = convened().and(on(MEETING, arrival(ARTENREEL, "14:00"))).and(on(MEETING, opens("14:05")));
    assert_eq!(one.refuses_as(&on(MEETING, puts(2, RollCall, "14:10"))), "QUORUM");
    one.and(on(MEETING, puts(1, RollCall, "14:10")));
}

#[test]
fn forms_count_those_who_are_away_and_nobody_twice() {
    let by_post = but(statutes_2012(), |s| s.assemblies.postal_vote = Faculty::Foreseen);
    let form = |who: Party| ReceiveForm {
        assembly: gathering(1),
        associate: who.reference(),
        form: sealed("form"),
        choices: vec![Some(InFavour), Some(Against)],
    };
    let convened = Given::cooproduction_under(by_post)
        .with_the_three_caes()
        .and(on(NOTICE, ConveneAssembly { forms_until: Some(day("2016-06-28")), ..convocation(1) }))
        .and(on("2016-06-27", form(ANTIGONE)))
        .and(on("2016-06-28", form(ARTENREEL)));
    assert_eq!(convened.refuses_as(&on("2016-06-29", form(COOPENATES))), "LATE_BALLOT");
    let book = convened.and(on(MEETING, arrival(ARTENREEL, "14:00"))).and(on(MEETING, opens("14:05")));
    let book = voted(book, 1, &[(ARTENREEL, Against)]);
    // Antigone's form says yes; Artenréel came and says no, whatever its form said.
    let tally = result(&book, 1).tally;
    assert_eq!((tally.present, tally.in_favour, tally.against), (2, 1, 1));
}

#[test]
fn a_secret_ballot_is_counted_and_never_by_name() {
    let election = Draft { matter: Matter::Election, ..draft(DecisionKind::Ordinary) };
    let book = sitting_to(ConveneAssembly { resolutions: vec![election], ..convocation(1) });
    assert_eq!(book.refuses_as(&on(MEETING, puts(1, RollCall, "14:10"))), "SECRET_BALLOT");
    let book = book.and(on(MEETING, puts(1, SecretBallot, "14:10")));
    assert_eq!(book.refuses_as(&on(MEETING, votes(1, &[(ARTENREEL, InFavour)]))), "SECRET_BALLOT");
    let book = book.and(on(MEETING, counted(1, None, (2, 0, 1)))).and(on(MEETING, closes_vote(1, "14:15")));
    assert_eq!(result(&book, 1).outcome, Outcome::Adopted);
}

#[test]
fn a_form_that_bears_a_name_says_nothing_of_a_secret_election() {
    let by_post = but(statutes_2012(), |s| s.assemblies.postal_vote = Faculty::Foreseen);
    let election = Draft { matter: Matter::Election, ..draft(DecisionKind::Ordinary) };
    let command = ConveneAssembly {
        resolutions: vec![draft(DecisionKind::Ordinary), election],
        forms_until: Some(day("2016-06-28")),
        ..convocation(1)
    };
    let book = Given::cooproduction_under(by_post).with_the_three_caes().and(on(NOTICE, command));
    let form = |choices| ReceiveForm {
        assembly: gathering(1),
        associate: ANTIGONE.reference(),
        form: sealed("form"),
        choices,
    };
    let telling = form(vec![Some(InFavour), Some(InFavour)]);
    assert_eq!(book.refuses_as(&on("2016-06-27", telling)), "SECRET_BALLOT");
    book.and(on("2016-06-27", form(vec![Some(InFavour), None])));
}

#[test]
fn a_long_list_of_ballots_is_cut_into_entries_and_counted_whole() {
    let many: Vec<Ballot> =
        (0..900).map(|n| Ballot { associate: BEA.other(n).reference(), choice: InFavour }).collect();
    let command = RecordVotes { votes: Votes::Named(many), ..votes(1, &[]) };
    let parts = record_votes_events(&command, day(MEETING));
    let counts: Vec<usize> = parts
        .iter()
        .map(|part| match &part.votes {
            Votes::Named(ballots) => ballots.len(),
            Votes::Counted(_) => 0,
        })
        .collect();
    assert_eq!(counts, [400, 400, 100]);
    let size = serde_json::to_string(&Event::VotesRecorded(parts[0].clone())).unwrap().len();
    assert!(size < 60 * 1024, "{size} bytes in an entry");
}

#[test]
fn minutes_begin_with_the_number_after_the_paper_ones_and_go_on_without_gap() {
    let closed = sitting().and(on(MEETING, closes("15:00")));
    assert_eq!(closed.state.assemblies.last_minutes(), LastMinutes::NotStated);
    let minuted = closed.and(on("2016-07-01", sealing(41)));
    let book = minuted.and(on("2016-07-08", correcting(42, 41)));
    assert_eq!(book.state.assemblies.last_minutes(), LastMinutes::Numbered(42));
    assert_eq!(book.state.assemblies.of_minutes(42), Some(gathering(1)));
}
