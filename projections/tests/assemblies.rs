//! The assemblies of the story, folded and counted again.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop at the first surprise")]

#[path = "story/mod.rs"]
mod story;

use quitus_domain::assemblies::{Choice, Holding, Imagined, Outcome, Part};
use quitus_domain::cooperative::{Cooperative, Event, evolve};
use quitus_domain::values::{AssemblyRef, Day, Ratio};
use quitus_projections::assemblies::{
    Assemblies, AssemblyView, CountedLine, Explained, TakesPart, VoterLine, electorate, explained, what_if,
};
use quitus_projections::recount::recount;
use quitus_projections::{AsOf, Fold, Known, Recorded};
use std::sync::Arc;
use story::*;

/// The first assembly that the whole book tells of.
fn first(book: &[Recorded]) -> AssemblyView {
    Assemblies::of(&AsOf::day(day("2030-01-01")).select(book)).list()[0].clone()
}

#[test]
fn the_conversion_assembly_is_told_whole() {
    let book = book(COOPRODUCTION);
    let held = first(&book);
    assert_eq!((held.resolutions.len(), held.notices.len(), held.proxies.len(), held.forms.len()), (6, 12, 2, 1));
    let outcomes: Vec<Outcome> = held.resolutions.iter().map(|one| one.result.as_ref().unwrap().outcome).collect();
    assert_eq!(outcomes[..5], [Outcome::Adopted; 5]);
    assert_eq!(outcomes[5], Outcome::Rejected);
    // The statutes, the employee and the partner; the other three authorise nothing of the book.
    let applied: Vec<bool> = held.resolutions.iter().map(|one| one.applied_at.is_some()).collect();
    assert_eq!(applied, [true, true, true, false, false, false]);
    let minutes = &held.minutes[0];
    assert_eq!((minutes.number, minutes.proofs.len(), minutes.is_electronic()), (41, 2, true));
}

#[test]
fn minutes_without_signature_and_time_stamp_are_not_electronic() {
    let held = first(&book(PASSE_SIMPLE));
    assert_eq!((held.minutes[0].number, held.minutes[0].is_electronic()), (32, false));
}

#[test]
fn every_entry_of_an_assembly_is_about_it() {
    let book = book(COOPRODUCTION);
    let held = first(&book);
    let kinds: Vec<&str> = held.entries.iter().map(|at| book[usize::try_from(at.0).unwrap()].event.kind()).collect();
    let about = book.iter().filter(|one| one.event.kind().starts_with("assemblies.")).count();
    let acts = kinds.iter().filter(|kind| !kind.starts_with("assemblies.")).count();
    // The two files attached to minutes say their number only.
    assert_eq!((kinds.len() - acts, acts), (about - 2, 16));
}

#[test]
fn before_the_meeting_nothing_of_it_was_known() {
    let book = book(COOPRODUCTION);
    let known = AsOf { effective: day("2026-09-14"), known: Known::Everything };
    let held = Assemblies::of(&known.select(&book)).list()[0].clone();
    assert!(held.opened.is_none() && held.minutes.is_empty() && held.stays.is_empty());
    assert_eq!(held.resolutions.len(), 6);
}

#[test]
fn the_roll_is_what_the_book_makes_of_it() {
    for story in [COOPRODUCTION, PASSE_SIMPLE] {
        let book = book(story);
        let made = electorate(&first(&book), &book);
        assert!(made.agrees(), "{:?} {:?}", made.stated, made.computed);
        assert_eq!(u64::try_from(made.electors.len()).unwrap(), made.stated.associates);
    }
}

#[test]
fn every_roll_attendance_and_result_is_counted_again_and_agrees() {
    for story in [COOPRODUCTION, PASSE_SIMPLE, FUTUR_ANTERIEUR, SUBJONCTIF] {
        assert_eq!(recount(&book(story)), []);
    }
}

/// The book with one entry changed, as a program that lies would have written it.
fn forged(change: impl Fn(&mut Event) -> bool) -> Vec<Recorded> {
    let mut book = book(COOPRODUCTION);
    let found = book.iter_mut().any(|recorded| {
        let mut event = recorded.event.as_ref().clone();
        let changed = change(&mut event);
        recorded.event = Arc::new(event);
        changed
    });
    assert!(found);
    book
}

#[test]
fn a_false_result_roll_attendance_or_struck_register_is_found() {
    let adopted = forged(|event| match event {
        Event::VoteClosed(e) if e.result.outcome == Outcome::Rejected => {
            e.result.outcome = Outcome::Adopted;
            true
        }
        _ => false,
    });
    let votes = forged(|event| match event {
        Event::VoteClosed(e) => {
            e.result.tally.in_favour += 1;
            true
        }
        _ => false,
    });
    let roll = forged(|event| match event {
        Event::AssemblyConvened(e) => {
            e.roll.associates += 1;
            true
        }
        _ => false,
    });
    let attendance = forged(|event| match event {
        Event::VoteOpened(e) => {
            e.attendance.present += 1;
            true
        }
        _ => false,
    });
    let closing = forged(|event| match event {
        Event::AssemblyClosed(e) => {
            e.attendance.represented += 1;
            true
        }
        _ => false,
    });
    let struck = forged(|event| match event {
        Event::RegisterStruck(e) => {
            e.categories[0].shares += 1;
            true
        }
        _ => false,
    });
    let told = [
        (adopted, "result"),
        (votes, "result"),
        (roll, "roll"),
        (attendance, "attendance"),
        (closing, "attendance"),
        (struck, "register"),
    ];
    for (book, figure) in told {
        let found = recount(&book);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].figure.ends_with(figure), "{found:?}");
    }
}

#[test]
fn a_consultation_and_a_deed_are_told_and_counted_as_assemblies() {
    let mut book = book(FUTUR_ANTERIEUR);
    let all = Assemblies::of(&AsOf::day(day("2030-01-01")).select(&book)).list().to_vec();
    let [consultation, deed, ..] = &all[..] else { panic!("{}", all.len()) };
    assert_eq!([consultation.holding, deed.holding], [Holding::Consultation, Holding::Deed]);
    let result = consultation.resolutions[0].result.as_ref().unwrap();
    assert_eq!((consultation.forms.len(), result.tally.all, result.tally.in_favour), (2, 3, 2));
    assert!(consultation.resolutions[0].applied_at.is_some() && consultation.minutes[0].number == 1);
    // Corrected by the second, which says what; both stand, and the second is approved.
    let told: Vec<_> = consultation.minutes.iter().map(|it| (it.rectifies, it.rectified_by)).collect();
    assert_eq!(told, [(None, Some(2)), (Some(1), None)]);
    let approved: Vec<_> = consultation.minutes.iter().map(|it| it.approved.is_some()).collect();
    assert_eq!((approved, consultation.minutes[1].correction.is_some()), (vec![false, true], true));
    // The one whom the consultation admitted signs the deed with the three others.
    assert_eq!(deed.signatories.len(), 4);
    assert_eq!(deed.resolutions[0].result.as_ref().unwrap().outcome, Outcome::Adopted);
    assert!(electorate(consultation, &book).agrees() && electorate(deed, &book).agrees());
    assert_eq!(recount(&book), []);
    // A deed that pretends to everybody's signature without having it, and a consultation with another result.
    for recorded in &mut book {
        let mut event = recorded.event.as_ref().clone();
        match &mut event {
            Event::DeedSigned(e) => drop(e.signatories.pop()),
            Event::ConsultationOpened(e) => e.roll.votes += 1,
            _ => {}
        }
        recorded.event = Arc::new(event);
    }
    let figures: Vec<String> = recount(&book).into_iter().map(|found| found.figure).collect();
    assert!(
        ["roll", "signatories", "result"].iter().all(|what| figures.iter().any(|it| it.ends_with(what))),
        "{figures:?}"
    );
}

#[test]
fn a_proxy_for_two_assemblies_stands_in_both() {
    let elsewhere = AssemblyRef(uuid::Uuid::from_u128(7));
    let as_second = forged(|event| match event {
        Event::ProxyGiven(e) => {
            e.also_for = Some(std::mem::replace(&mut e.assembly, elsewhere));
            true
        }
        _ => false,
    });
    assert_eq!(first(&as_second).proxies, first(&book(COOPRODUCTION)).proxies);
}

#[test]
fn an_adjourned_meeting_is_told_with_both_its_days() {
    let mut book = book(PASSE_SIMPLE);
    let held = first(&book);
    let adjourned = &held.adjournments[0];
    assert_eq!((adjourned.on, adjourned.until.0), (held.held_on, day("2023-12-18")));
    assert_eq!(adjourned.resumed.map(|(_, _, who)| who.present), Some(2));
    let decided: Vec<_> = held.resolutions.iter().map(|one| one.decided_on.unwrap()).collect();
    assert_eq!((decided, held.closed_on), (vec![day("2023-12-18")], Some(day("2023-12-18"))));
    let came: Vec<Day> = held.stays.iter().map(|stay| stay.on).collect();
    assert_eq!(came, ["2023-12-15", "2023-12-15", "2023-12-18", "2023-12-18"].map(day));
    // A lie about who was there again is found.
    for recorded in &mut book {
        let mut event = recorded.event.as_ref().clone();
        match &mut event {
            Event::AssemblyResumed(e) => e.attendance.present += 1,
            Event::AssemblyAdjourned(e) => e.attendance.represented += 1,
            _ => {}
        }
        recorded.event = Arc::new(event);
    }
    assert_eq!(recount(&book).len(), 2);
}

#[test]
fn who_takes_part_is_the_same_for_the_fold_and_for_the_state() {
    let book = book(COOPRODUCTION);
    let mut state = Cooperative::default();
    for recorded in &book {
        if let Event::VoteOpened(e) = recorded.event.as_ref() {
            let held = state.assemblies.get(e.assembly).unwrap();
            let represented = held.parts(e.at).filter(|(_, _, part)| *part == Part::Represented).count();
            assert_eq!(u64::try_from(represented).unwrap(), e.attendance.represented);
        }
        evolve(&mut state, &recorded.event);
    }
}

/// Every vote of the three stories, explained.
fn explanations() -> Vec<(Vec<Recorded>, Explained)> {
    let of_story = |story| {
        let book = book(story);
        let votes: Vec<_> = book
            .iter()
            .filter_map(|recorded| match recorded.event.as_ref() {
                Event::VoteClosed(e) => Some((e.assembly, e.resolution)),
                _ => None,
            })
            .collect();
        let told: Vec<_> =
            votes.into_iter().map(|(held, number)| explained(&book, held, number).expect("a vote")).collect();
        told.into_iter().map(move |one| (book.clone(), one))
    };
    [COOPRODUCTION, PASSE_SIMPLE, FUTUR_ANTERIEUR, SUBJONCTIF].into_iter().flat_map(of_story).collect()
}

#[test]
fn a_result_is_the_sum_of_its_voters_and_of_what_was_counted() {
    let all = explanations();
    assert!(all.len() > 8, "{}", all.len());
    for (_, one) in &all {
        let tally = one.stated.as_ref().unwrap().tally;
        assert!(one.agrees(), "{one:?}");
        let votes = |keep: &dyn Fn(&VoterLine) -> bool| {
            one.voters.iter().filter(|line| line.may_vote && keep(line)).map(|line| line.votes).sum::<u64>()
        };
        let counted = |figure: fn(&CountedLine) -> u64| one.counted.iter().map(figure).sum::<u64>();
        assert_eq!(votes(&|_| true), tally.all);
        assert_eq!(votes(&|line| line.part != TakesPart::Absent), tally.present);
        let chose = |choice| votes(&|line: &VoterLine| line.choice == Some(choice));
        assert_eq!(chose(Choice::InFavour) + counted(|line| line.in_favour), tally.in_favour);
        assert_eq!(chose(Choice::Against) + counted(|line| line.against), tally.against);
        let quorum = one.quorum;
        assert!(quorum.least.is_none() || quorum.heads.present >= quorum.heads.needed, "{quorum:?}");
        assert!(quorum.rule.article.starts_with("CC") && one.rule.article.starts_with("CC"), "{:?}", one.rule);
    }
    assert!(all.iter().any(|(_, one)| !one.counted.is_empty()) && all.iter().any(|(_, one)| one.counted.is_empty()));
}

#[test]
fn behind_each_voter_stand_its_own_entries_and_the_coming_of_who_bears_its_proxy() {
    for (book, one) in explanations() {
        for line in &one.voters {
            let kinds: Vec<&str> =
                line.entries.iter().map(|at| book[usize::try_from(at.0).unwrap()].event.kind()).collect();
            let has = |kind: &str| kinds.iter().any(|one| one.ends_with(kind));
            match line.part {
                TakesPart::Present => assert!(has("checked_in"), "{line:?} {kinds:?}"),
                TakesPart::Represented => assert!(has("proxy_given") && has("checked_in"), "{line:?} {kinds:?}"),
                TakesPart::Blank => assert!(has("proxy_given")),
                TakesPart::Form => assert!(has("form_received") || has("deed_signed"), "{kinds:?}"),
                TakesPart::Absent => assert!(line.choice.is_none()),
            }
            let by_name = line.choice.is_some() && matches!(line.part, TakesPart::Present | TakesPart::Represented);
            assert!(!by_name || has("votes_recorded"), "{line:?} {kinds:?}");
        }
        let closed = book[usize::try_from(one.entries.last().unwrap().0).unwrap()].event.kind();
        assert_eq!(closed, "assemblies.vote_closed");
    }
}

#[test]
fn an_explanation_shows_a_result_that_its_voters_do_not_make() {
    let book = forged(|event| match event {
        Event::VoteClosed(e) => {
            e.result.tally.in_favour += 1;
            true
        }
        _ => false,
    });
    let false_one = book.iter().find_map(|recorded| match recorded.event.as_ref() {
        Event::VoteClosed(e) => Some((e.assembly, e.resolution)),
        _ => None,
    });
    let (held, number) = false_one.unwrap();
    assert!(!explained(&book, held, number).unwrap().agrees());
    assert_eq!(explained(&book, held, 99), None);
}

#[test]
fn every_vote_under_its_own_statutes_is_the_recorded_one() {
    let mut votes = 0;
    for story in [COOPRODUCTION, PASSE_SIMPLE, FUTUR_ANTERIEUR] {
        let book = book(story);
        let all = Assemblies::of(&AsOf::day(day("2030-01-01")).select(&book));
        for (held, one) in all.resolutions().filter(|(_, one)| one.result.is_some()) {
            let recorded = explained(&book, held.assembly, one.number).unwrap();
            let again = what_if(&book, held.assembly, one.number, &Imagined::default()).unwrap().unwrap();
            assert_eq!(again.computed, one.result, "assembly {}, resolution {}", held.assembly, one.number);
            assert_eq!(
                Explained { stated: None, entries: Vec::new(), ..recorded },
                Explained { entries: Vec::new(), ..again }
            );
            votes += 1;
        }
    }
    assert!(votes >= 7, "only {votes} votes in the stories");
}

#[test]
fn the_conversion_would_have_failed_under_five_sixths() {
    let book = book(COOPRODUCTION);
    let held = first(&book);
    let asking = |num, den| Imagined { majority: Some(Ratio::of(num, den)), ..Imagined::default() };
    let outcome = |other: &Imagined| {
        let told = what_if(&book, held.assembly, 1, other).unwrap().unwrap();
        told.computed.unwrap().outcome
    };
    // 9 of 11: 9 times 4 is 36, at least 11 times 3; 9 times 6 is 54, below 11 times 5.
    assert_eq!(outcome(&asking(3, 4)), Outcome::Adopted);
    assert_eq!(outcome(&asking(5, 6)), Outcome::Rejected);
    assert!(what_if(&book, held.assembly, 99, &asking(3, 4)).is_none(), "there is no such resolution");
}
