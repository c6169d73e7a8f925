//! The truth table of delegation and presence: who counts, when giver and bearer are there or away, come late or leave.

use super::assemblies::{convened, convened_to};
use super::common::*;
use super::proxies::{and_another, for_two};
use Choice::{Against, InFavour};
use quitus_domain::assemblies::*;
use quitus_domain::cooperative::replay;
use quitus_domain::values::DecisionKind;

/// Antigone gave its proxy to Coopénates.
fn given() -> Given {
    convened().and(on(NOTICE, proxy(ANTIGONE, COOPENATES)))
}

fn part(book: &Given, who: Party, time: &str) -> Option<Part> {
    book.state.assemblies.get(gathering(1)).unwrap().part(who.reference(), at(time))
}

#[test]
fn giver_and_bearer_present_or_away() {
    use Part::{Present, Represented};
    let rows: [(&[Party], Option<Part>, Option<Part>); 4] = [
        (&[], None, None),
        (&[COOPENATES], Some(Represented), Some(Present)),
        (&[ANTIGONE], Some(Present), None),
        (&[ANTIGONE, COOPENATES], Some(Present), Some(Present)),
    ];
    for (there, giver, bearer) in rows {
        let book = there.iter().fold(given(), |book, who| book.and(on(MEETING, arrival(*who, "14:00"))));
        assert_eq!(part(&book, ANTIGONE, "14:10"), giver, "{there:?}");
        assert_eq!(part(&book, COOPENATES, "14:10"), bearer, "{there:?}");
    }
}

#[test]
fn a_giver_who_arrives_votes_once() {
    let book = given()
        .and(on(MEETING, arrival(COOPENATES, "14:00")))
        .and(on(MEETING, arrival(ARTENREEL, "14:00")))
        .and(on(MEETING, opens("14:05")))
        .and(on(MEETING, arrival(ANTIGONE, "14:20")));
    assert_eq!(part(&book, ANTIGONE, "14:19"), Some(Part::Represented));
    assert_eq!(part(&book, ANTIGONE, "14:20"), Some(Part::Present));
    let held = book.state.assemblies.get(gathering(1)).unwrap();
    assert_eq!(held.attendance(at("14:19")).taking_part(), 3);
    assert_eq!(held.attendance(at("14:20")).taking_part(), 3);
    let voting = book.and(on(MEETING, puts(1, VotingMethod::RollCall, "14:30")));
    let once = voting.and(on(MEETING, votes(1, &[(ANTIGONE, InFavour)])));
    assert_eq!(once.refuses_as(&on(MEETING, votes(1, &[(ANTIGONE, Against)]))), "DUPLICATE_BALLOT");
}

#[test]
fn the_proxies_of_one_who_leaves_leave_too() {
    let book = given()
        .and(on(MEETING, arrival(COOPENATES, "14:00")))
        .and(on(MEETING, arrival(ARTENREEL, "14:00")))
        .and(on(MEETING, opens("14:05")))
        .and(on(MEETING, leaves(COOPENATES, "14:20")));
    assert_eq!((part(&book, COOPENATES, "14:19"), part(&book, COOPENATES, "14:20")), (Some(Part::Present), None));
    assert_eq!((part(&book, ANTIGONE, "14:19"), part(&book, ANTIGONE, "14:20")), (Some(Part::Represented), None));
    let book = book.and(on(MEETING, arrival(COOPENATES, "14:40")));
    assert_eq!(part(&book, ANTIGONE, "14:40"), Some(Part::Represented));
}

#[test]
fn a_vote_that_is_open_counts_those_who_were_there_when_it_was_put() {
    let book = given()
        .and(on(MEETING, arrival(COOPENATES, "14:00")))
        .and(on(MEETING, arrival(ARTENREEL, "14:00")))
        .and(on(MEETING, opens("14:05")))
        .and(on(MEETING, puts(1, VotingMethod::RollCall, "14:10")))
        .and(on(MEETING, leaves(COOPENATES, "14:12")));
    let book = book.and(on(MEETING, votes(1, &[(COOPENATES, InFavour), (ANTIGONE, InFavour)])));
    // Nobody comes or leaves at an hour that would change the count.
    assert_eq!(book.refuses_as(&on(MEETING, leaves(ARTENREEL, "14:09"))), "EARLIER_THAN_RECORDED");
}

#[test]
fn a_blank_proxy_votes_as_the_management_advises_or_not_at_all() {
    let blank = GiveProxy { bearer: ProxyBearer::Blank, ..proxy(ANTIGONE, COOPENATES) };
    let counted = |clause| {
        let statutes = but(statutes_2012(), |s| s.assemblies.proxies.blank = clause);
        let book = Given::cooproduction_under(statutes).with_the_three_caes();
        let against = Draft { management: Backing::NotBacked, ..draft(DecisionKind::Ordinary) };
        let resolutions = vec![draft(DecisionKind::Ordinary), against];
        let book =
            book.and(on(NOTICE, ConveneAssembly { resolutions, ..convocation(1) })).and(on(NOTICE, blank.clone()));
        let book = book.and(on(MEETING, arrival(ARTENREEL, "14:00"))).and(on(MEETING, opens("14:05")));
        let book = super::assemblies::voted(book, 1, &[(ARTENREEL, InFavour)]);
        let book = super::assemblies::voted(book, 2, &[(ARTENREEL, InFavour)]);
        let results = book.events.iter().filter_map(|event| match event {
            quitus_domain::cooperative::Event::VoteClosed(closed) => Some(closed.result.tally),
            _ => None,
        });
        results.map(|tally| (tally.present, tally.in_favour, tally.against)).collect::<Vec<_>>()
    };
    use quitus_domain::statutes::BlankProxy::{NotCounted, WithTheManagement};
    assert_eq!(counted(WithTheManagement), [(2, 2, 0), (2, 1, 1)]);
    assert_eq!(counted(NotCounted), [(1, 1, 0), (1, 1, 0)]);
}

#[test]
fn a_proxy_to_a_stranger_counts_while_the_stranger_is_there() {
    let anyone = but(statutes_2012(), |s| {
        s.assemblies.proxies.holder = quitus_domain::statutes::ProxyHolder::Anyone;
    });
    let lawyer = GiveProxy { bearer: ProxyBearer::Other { person: person(77) }, ..proxy(ANTIGONE, COOPENATES) };
    let book = Given::cooproduction_under(anyone)
        .with_the_three_caes()
        .and(on(NOTICE, convocation(1)))
        .and(on(NOTICE, lawyer));
    assert_eq!(part(&book, ANTIGONE, "14:10"), None);
    let comes = CheckIn { associate: None, person: Some(person(77)), ..arrival(ANTIGONE, "14:00") };
    let book = book.and(on(MEETING, comes));
    assert_eq!(part(&book, ANTIGONE, "14:10"), Some(Part::Represented));
    let goes = CheckOut { associate: None, person: Some(person(77)), ..leaves(ANTIGONE, "14:20") };
    assert_eq!(part(&book.and(on(MEETING, goes)), ANTIGONE, "14:20"), None);
}

#[test]
fn a_revoked_proxy_no_longer_counts() {
    let book = given().and(on(NOTICE, RevokeProxy { assembly: gathering(1), giver: ANTIGONE.reference() }));
    let book = book.and(on(MEETING, arrival(COOPENATES, "14:00")));
    assert_eq!(part(&book, ANTIGONE, "14:10"), None);
}

#[test]
fn one_who_is_not_on_the_roll_represents_nobody() {
    let unknown = convened_to(convocation(1));
    assert_eq!(unknown.refuses_as(&on(NOTICE, proxy(ANTIGONE, BEA))), "NOT_ON_THE_ROLL");
}

#[test]
fn one_proxy_stands_for_two_assemblies_within_seven_days_and_is_taken_back_from_each() {
    for second in [MEETING, "2016-07-07"] {
        let book = and_another(second).and(on(NOTICE, for_two(ANTIGONE)));
        let holds = |book: &Given, number| {
            book.state.assemblies.get(gathering(number)).unwrap().proxies.contains_key(&ANTIGONE.reference())
        };
        assert!(holds(&book, 1) && holds(&book, 2), "{second}");
        assert_eq!(replay(&book.events), book.state);
        let back = RevokeProxy { assembly: gathering(2), giver: ANTIGONE.reference() };
        let book = book.and(on(NOTICE, back));
        assert!(holds(&book, 1) && !holds(&book, 2), "{second}");
    }
}

#[test]
fn on_both_calls_a_giver_is_represented_while_the_bearer_is_there() {
    use Part::{Present, Represented};
    let again = ConveneAssembly {
        assembly: gathering(2),
        second_call_of: Some(gathering(1)),
        held_on: day("2016-07-20"),
        ..convocation(2)
    };
    let second = given().and(on(MEETING, closes("14:30"))).and(on("2016-07-01", again));
    let seen =
        |book: &Given, who: Party| book.state.assemblies.get(gathering(2)).unwrap().part(who.reference(), at("14:10"));
    let rows: [(&[Party], Option<Part>, Option<Part>); 4] = [
        (&[], None, None),
        (&[COOPENATES], Some(Represented), Some(Present)),
        (&[ANTIGONE], Some(Present), None),
        (&[ANTIGONE, COOPENATES], Some(Present), Some(Present)),
    ];
    for (there, giver, bearer) in rows {
        let comes = |who: Party| CheckIn { assembly: gathering(2), ..arrival(who, "14:00") };
        let book = there.iter().fold(second.clone(), |book, who| book.and(on("2016-07-20", comes(*who))));
        assert_eq!((seen(&book, ANTIGONE), seen(&book, COOPENATES)), (giver, bearer), "{there:?}");
    }
}
