//! A book whose statutes the first program wrote decides as it did, and is silent where it did not ask.

use super::common::*;
use quitus_domain::capital::RefundShares;
use quitus_domain::cooperative::{Event, decide, replay, wire};
use quitus_domain::register::AssociateWithdrew;
use quitus_domain::statutes::{Faculty, Statutes};
use quitus_domain::values::Organ;
use serde_json::json;

const ADOPTED: &str = include_str!("../../../tests/golden/events/statutes.adopted@1.json");
const AMENDED: &str = include_str!("../../../tests/golden/events/statutes.amended@1.json");

fn written(kind: &str, text: &str) -> Event {
    wire::decode(kind, "1", text.trim_end()).unwrap()
}

/// The statutes of 2012 as the first program asked for them.
fn silent() -> Statutes {
    silenced(statutes_2012())
}

fn silenced(statutes: Statutes) -> Statutes {
    but(statutes, |s| {
        s.entry.reclassified_by = None;
        s.entry.employees_apply_after = None;
        s.exit.later_losses_within = None;
        s.results.reserve_incorporation = Faculty::NotForeseen;
        s.mention = None;
    })
}

/// Entries n° 1 to 9, of which n° 3 is in version 1.
fn book() -> Given {
    Given::an_open_book()
        .and(on(FOUNDED, incorporation()))
        .knowing(written("statutes.adopted", ADOPTED))
        .with_the_three_caes()
        .with_their_shares()
}

/// The same in the present version.
fn present() -> Given {
    Given::cooproduction_under(silent()).with_the_three_caes().with_their_shares()
}

#[test]
fn the_clauses_of_version_1_are_those_of_today_with_silence() {
    let Event::StatutesAdopted(adopted) = written("statutes.adopted", ADOPTED) else { panic!() };
    assert_eq!((adopted.statutes, adopted.effective_on), (silent(), day(FOUNDED)));
    let Event::StatutesAmended(amended) = written("statutes.amended", AMENDED) else { panic!() };
    assert_eq!(amended.statutes, silenced(amended.statutes.clone()));
}

#[test]
fn the_book_is_the_one_that_the_present_version_would_have_made() {
    let (old, new) = (book().state, present().state);
    assert_eq!((&old.statutes, &old.register, &old.capital), (&new.statutes, &new.register, &new.capital));
    assert_eq!(replay(&book().events), book().state);
    let amended = written("statutes.amended", AMENDED);
    assert_eq!(
        book().knowing(amended.clone()).state.statutes.on(amended.effective_on()),
        match &amended {
            Event::StatutesAmended(e) => Some(&e.statutes),
            _ => None,
        }
    );
}

#[test]
fn every_act_of_the_first_program_is_decided_as_before() {
    let left = |given: Given| given.and(on("2015-12-31", withdrawal(COOPENATES, "2015-06-01")));
    let cheap = RefundShares { amount: eur(2_401), ..refund(COOPENATES, 120) };
    let acts = [
        on("2015-06-01", admission(BEA)),
        on(
            "2015-06-01",
            quitus_domain::register::AdmitAssociate { decision: decided_by(Organ::Manager), ..admission(BEA) },
        ),
        on("2015-06-01", subscription(ARTENREEL, 9, 10)),
        on("2015-09-30", withdrawal(ANTIGONE, "2015-09-01")),
        on("2016-06-30", refund(COOPENATES, 120)),
        on("2016-06-30", cheap),
        on("2016-06-30", refund(ARTENREEL, 1)),
        on("2026-09-15", amends(statutes_2026())),
    ];
    let (old, new) = (left(book()), left(present()));
    for act in acts {
        assert_eq!(decide(&old.state, &act), decide(&new.state, &act), "{act:?}");
    }
}

#[test]
fn what_the_first_program_decided_it_decides_still() {
    let told = book().records(&on("2015-06-30", withdrawal(COOPENATES, "2015-06-01")));
    let expected = AssociateWithdrew {
        associate: COOPENATES.reference(),
        notified_on: day("2015-06-01"),
        asked_for: day("2015-06-30"),
        letter: Some(sealed("letter")),
        effective_on: day("2015-09-01"),
    };
    assert_eq!(told, Event::AssociateWithdrew(expected), "three months of notice");
    let left = book().knowing(told);
    let above = RefundShares { amount: eur(1_801), balance_sheet: balance_sheet(2_500), ..refund(COOPENATES, 120) };
    let refused = left.refuses(&on("2016-06-30", above));
    assert_eq!(
        (refused.code().as_str(), refused.figures()),
        ("ABOVE_NET_NOMINAL", json!({"amount": 180_100, "ceiling": 180_000}))
    );
    let late = left.finds(&on("2020-09-02", refund(COOPENATES, 120)));
    assert_eq!(late.iter().map(|breach| breach.code()).collect::<Vec<_>>(), ["REIMBURSE_OVERDUE"]);
}

#[test]
fn where_version_1_did_not_ask_silence_answers() {
    let moved = book().finds(&on("2018-06-01", reclassification(ANTIGONE, "beneficiaries")));
    assert_eq!(moved.iter().map(|breach| breach.code()).collect::<Vec<_>>(), ["RECLASSIFICATION_ORGAN_NOT_STATED"]);
    let same = on("2018-06-01", amends(silent()));
    assert_eq!(book().refuses_as(&same), "NOTHING_TO_CHANGE");
    let raised = quitus_domain::capital::CancelShares {
        revaluation: Some(revaluation(1, 1)),
        ..cancellation(COOPENATES, 1, 120)
    };
    let left = book().and(on("2018-12-31", withdrawal(COOPENATES, "2018-06-01")));
    assert_eq!(left.refuses_as(&on("2019-06-30", raised)), "REVALUATION_NOT_FORESEEN");
}

#[test]
fn a_correction_of_statutes_of_version_1_is_written_in_the_present_one() {
    let right = but(silent(), |s| s.exit.withdrawal_notice = quitus_domain::values::Months(6));
    let event = book().records(&on("2016-01-01", correction(3, on(FOUNDED, adopts(right.clone())))));
    let payload = serde_json::to_value(&event).unwrap();
    assert_eq!(payload["book.entry_rectified"]["replacement"]["tv"], 4);
    assert_eq!(book().knowing(event).state.statutes.on(day(FOUNDED)), Some(&right));
}
