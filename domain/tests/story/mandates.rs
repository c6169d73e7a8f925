//! Who manages, reviews and audits, and how a mandate ends.

use super::common::*;
use quitus_domain::cooperative::{Act, Event};
use quitus_domain::mandates::*;
use quitus_domain::register::AdmitAssociate;
use quitus_domain::statutes::{ManagerPool, Statutes};
use quitus_domain::values::{Family, Form, Organ};
use serde_json::json;

const OWN: &str = "";

/// Entry n° 7: the associates of the CAEs proposed person 701.
fn proposed() -> Given {
    Given::three_caes().and(on("2020-06-01", proposal(701)))
}

/// Entry n° 8: person 701 manages until 30 June 2024.
fn managed() -> Given {
    proposed().and(on("2020-06-30", manager(1, 701, "2024-06-30")))
}

fn under(change: impl FnOnce(&mut Statutes)) -> Given {
    Given::cooproduction_under(but(statutes_2012(), change)).with_the_three_caes()
}

fn appoints(change: impl FnOnce(&mut AppointManager)) -> Act {
    let mut command = manager(1, 701, "2024-06-30");
    change(&mut command);
    on("2020-06-30", command)
}

fn ends(date: &str, cause: Cause) -> Act {
    on(date, end(1, cause))
}

pub fn refusals() -> Vec<Row> {
    [the_book(), the_law(), reviewers(), the_end()].into_iter().flatten().collect()
}

fn the_book() -> Vec<Row> {
    let again = |from: &str, until: &str| on(from, manager(2, 701, until));
    let holds = |until: &str| json!({"mandate": mandate(1), "until": until});
    vec![
        row(
            "nobody is proposed or appointed before there are statutes",
            Given::an_open_book().and(on(FOUNDED, incorporation())),
            on("2020-06-01", proposal(701)),
            ("NO_STATUTES", OWN),
            json!({"on": "2020-06-01"}),
        ),
        row(
            "proposed by a category that the statutes do not have",
            Given::three_caes(),
            on("2020-06-01", ProposeManager { proposed_by: Some(slug("friends")), ..proposal(701) }),
            ("UNKNOWN_CATEGORY", OWN),
            json!({"category": "friends", "known": ["cae", "beneficiaries"]}),
        ),
        row(
            "a reference that is taken",
            managed(),
            on("2025-01-01", manager(1, 702, "2026-01-01")),
            ("MANDATE_TWICE", OWN),
            json!({"mandate": mandate(1)}),
        ),
        row(
            "a mandate that ends before it begins",
            proposed(),
            appoints(|c| c.ends_on = day("2020-06-29")),
            ("ENDS_BEFORE_IT_BEGINS", OWN),
            json!({"begins": "2020-06-30", "ends": "2020-06-29"}),
        ),
        row(
            "the same manager on the last day",
            managed(),
            again("2024-06-30", "2028-06-30"),
            ("HOLDS_IT", OWN),
            holds("2024-06-30"),
        ),
        row(
            "the same manager, from before until into the mandate there is",
            managed(),
            again("2019-06-30", "2020-06-30"),
            ("HOLDS_IT", OWN),
            holds("2024-06-30"),
        ),
    ]
}

fn the_law() -> Vec<Row> {
    let too_long = ("MANDATE_GT_6Y", "COOP-32");
    vec![
        row(
            "appointed by the board",
            proposed(),
            appoints(|c| c.decision = decided_by(Organ::Board)),
            ("MANDATE_DECIDER", "AG-22"),
            json!({"decided_by": "board"}),
        ),
        row(
            "Artenréel as the manager of a SARL",
            proposed(),
            appoints(|c| c.holder = firm()),
            ("GERANT_MUST_BE_NATURAL_PERSON", "AG-22"),
            json!({}),
        ),
        row(
            "seven years",
            proposed(),
            appoints(|c| c.ends_on = day("2027-06-30")),
            too_long,
            json!({"starts_on": "2020-06-30", "ends_on": "2027-06-30", "most": 72, "latest": "2026-06-30"}),
        ),
        row(
            "six years and a day",
            proposed(),
            appoints(|c| c.ends_on = day("2026-07-01")),
            too_long,
            json!({"starts_on": "2020-06-30", "ends_on": "2026-07-01", "most": 72, "latest": "2026-06-30"}),
        ),
        row(
            "five years in a SCOP",
            under(|s| s.family = Family::Scop),
            appoints(|c| c.ends_on = day("2025-06-30")),
            too_long,
            json!({"starts_on": "2020-06-30", "ends_on": "2025-06-30", "most": 48, "latest": "2024-06-30"}),
        ),
        row(
            "somebody from outside, where the statutes want an associate",
            under(|s| s.manager.chosen_among = ManagerPool::Associates),
            appoints(|_| {}),
            ("NOT_ASSOCIATE", "AG-22"),
            json!({}),
        ),
        row(
            "an associate who left the day before",
            among_associates().and(on("2020-06-29", withdrawal(EMPLOYEE, "2020-01-01"))),
            appoints(|c| c.holder = Holder::NaturalPerson { person: EMPLOYEE.person() }),
            ("NOT_ASSOCIATE", "AG-22"),
            json!({}),
        ),
    ]
}

/// The statutes want an associate, and the employee of the story is one.
fn among_associates() -> Given {
    let admission = AdmitAssociate { category: slug("beneficiaries"), ..admission(EMPLOYEE) };
    under(|s| s.manager.chosen_among = ManagerPool::Associates).and(on("2015-06-01", admission))
}

fn reviewers() -> Vec<Row> {
    let by = |organ| decided_by(organ);
    let reviewed = Given::three_caes().and(on("2020-06-30", reviewer(2, "2025-06-30")));
    let audited = Given::three_caes().and(on("2020-06-30", auditor(2, "2026-06-30")));
    let holds = |until: &str| json!({"mandate": mandate(2), "until": until});
    vec![
        row(
            "a reviewer of the extraordinary assembly",
            Given::three_caes(),
            on(
                "2020-06-30",
                AppointReviewer { decision: by(Organ::ExtraordinaryAssembly), ..reviewer(2, "2025-06-30") },
            ),
            ("REVIEWER_DECIDER", "REV-06"),
            json!({"decided_by": "extraordinary_assembly"}),
        ),
        row(
            "an auditor of the manager's choice",
            Given::three_caes(),
            on("2020-06-30", AppointAuditor { decision: by(Organ::Manager), ..auditor(2, "2026-06-30") }),
            ("MANDATE_DECIDER", "AG-22"),
            json!({"decided_by": "manager"}),
        ),
        row(
            "the same reviewer twice",
            reviewed.clone(),
            on("2023-01-01", reviewer(3, "2026-06-30")),
            ("HOLDS_IT", OWN),
            holds("2025-06-30"),
        ),
        row(
            "the same auditor twice",
            audited,
            on("2023-01-01", auditor(3, "2026-06-30")),
            ("HOLDS_IT", OWN),
            holds("2026-06-30"),
        ),
        row(
            "a reference that is taken",
            reviewed,
            on("2023-01-01", auditor(2, "2026-06-30")),
            ("MANDATE_TWICE", OWN),
            json!({"mandate": mandate(2)}),
        ),
    ]
}

fn the_end() -> Vec<Row> {
    let by_the_board = Cause::Revocation { in_favour: 13, all_votes: 25, decision: decided_by(Organ::Board) };
    vec![
        row(
            "the end of a mandate that is not there",
            Given::three_caes(),
            ends("2022-06-30", Cause::Resignation),
            ("UNKNOWN_MANDATE", OWN),
            json!({"mandate": mandate(1)}),
        ),
        row(
            "before it begins",
            managed(),
            ends("2020-06-29", Cause::Resignation),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2020-06-29", "basis": 7, "basis_on": "2020-06-30"}),
        ),
        row(
            "on the day on which it ends anyway",
            managed(),
            ends("2024-06-30", Cause::Judgment),
            ("MANDATE_OVER", OWN),
            json!({"mandate": mandate(1), "ended_on": "2024-06-30"}),
        ),
        row(
            "once more, after it ended",
            managed().and(ends("2022-06-30", Cause::Resignation)),
            ends("2022-06-30", Cause::DeathOrIncapacity),
            ("MANDATE_OVER", OWN),
            json!({"mandate": mandate(1), "ended_on": "2022-06-30"}),
        ),
        row(
            "revoked by twelve of twenty-five votes",
            managed(),
            ends("2022-06-30", revocation(12, 25)),
            ("MAJORITY", "AG-23"),
            json!({"in_favour": 12, "all_votes": 25}),
        ),
        row(
            "revoked by more votes than there are",
            managed(),
            ends("2022-06-30", revocation(26, 25)),
            ("MORE_VOTES_THAN_VOTERS", OWN),
            json!({"votes": 26, "voters": 25}),
        ),
        row(
            "revoked by the board",
            managed(),
            ends("2022-06-30", by_the_board),
            ("MANDATE_DECIDER", "AG-22"),
            json!({"decided_by": "board"}),
        ),
    ]
}

pub fn findings() -> Vec<Row> {
    let clause = ("DESIGNATION_CLAUSE", "AG-22");
    let by_others = ProposeManager { proposed_by: Some(slug("beneficiaries")), ..proposal(701) };
    vec![
        row("nobody proposed the manager", Given::three_caes(), appoints(|_| {}), clause, json!({})),
        row("somebody else was proposed", proposed(), appoints(|c| c.holder = natural(702)), clause, json!({})),
        row(
            "proposed the day after",
            Given::three_caes().and(on("2020-07-01", proposal(701))),
            appoints(|_| {}),
            clause,
            json!({}),
        ),
        row(
            "proposed by another category",
            Given::three_caes().and(on("2020-06-01", by_others)),
            appoints(|_| {}),
            clause,
            json!({}),
        ),
        row(
            "a reviewer without a deputy",
            Given::three_caes(),
            on("2020-06-30", AppointReviewer { deputy: None, ..reviewer(2, "2025-06-30") }),
            ("REVIEWER_WITHOUT_DEPUTY", "REV-06"),
            json!({}),
        ),
    ]
}

#[test]
fn the_caes_propose_and_the_assembly_appoints() {
    let event = Given::three_caes().records(&on("2020-06-01", proposal(701)));
    let expected = ManagerProposed {
        candidate: person(701),
        proposed_by: Some(slug("cae")),
        document: sealed("proposal"),
        decision: None,
        effective_on: day("2020-06-01"),
    };
    assert_eq!(event, Event::ManagerProposed(expected));
    let event = proposed().records(&appoints(|_| {}));
    let expected = ManagerAppointed {
        mandate: mandate(1),
        holder: natural(701),
        ends_on: day("2024-06-30"),
        decision: assembly(),
        effective_on: day("2020-06-30"),
    };
    assert_eq!(event, Event::ManagerAppointed(expected));
    assert_eq!(proposed().finds(&appoints(|_| {})), []);
}

#[test]
fn six_years_to_the_day_are_no_day_too_long() {
    assert_eq!(proposed().finds(&appoints(|c| c.ends_on = day("2026-06-30"))), []);
}

#[test]
fn a_mandate_of_before_is_recorded_late_up_to_the_eve_of_the_one_there_is() {
    let clause = managed().finds(&on("2016-06-30", manager(2, 701, "2020-06-29")));
    assert_eq!(clause.iter().map(|breach| breach.code()).collect::<Vec<_>>(), ["DESIGNATION_CLAUSE"]);
}

#[test]
fn where_anyone_may_propose_nobody_need() {
    assert_eq!(under(|s| s.manager.proposed_by = None).finds(&appoints(|_| {})), []);
}

#[test]
fn a_company_may_preside_a_sas() {
    let sas = under(|s| (s.form, s.manager.proposed_by) = (Form::Sas, None));
    assert_eq!(sas.finds(&appoints(|c| c.holder = firm())), []);
}

#[test]
fn an_associate_may_manage_from_the_day_of_admission_to_the_last() {
    let holder = Holder::NaturalPerson { person: EMPLOYEE.person() };
    let book = among_associates().and(on("2020-06-30", withdrawal(EMPLOYEE, "2020-01-01")));
    let appointed = book.records(&appoints(|c| c.holder = holder.clone()));
    assert!(matches!(appointed, Event::ManagerAppointed(e) if e.holder == holder));
}

#[test]
fn the_assembly_appoints_a_reviewer_with_a_deputy_and_an_auditor() {
    let event = Given::three_caes().records(&on("2020-06-30", reviewer(2, "2025-06-30")));
    let expected = ReviewerAppointed {
        mandate: mandate(2),
        holder: firm(),
        deputy: Some(natural(801)),
        approval: label("2026-67-001"),
        ends_on: day("2025-06-30"),
        decision: assembly(),
        effective_on: day("2020-06-30"),
    };
    assert_eq!(event, Event::ReviewerAppointed(expected));
    let book = Given::three_caes().knowing(event);
    let event = book.records(&on("2020-06-30", auditor(3, "2026-06-30")));
    let expected = AuditorAppointed {
        mandate: mandate(3),
        holder: firm(),
        deputy: None,
        ends_on: day("2026-06-30"),
        decision: assembly(),
        effective_on: day("2020-06-30"),
    };
    assert_eq!(event, Event::AuditorAppointed(expected));
}

#[test]
fn thirteen_of_twenty_five_votes_revoke() {
    let event = managed().records(&ends("2022-06-30", revocation(13, 25)));
    let expected = MandateEnded {
        mandate: mandate(1),
        cause: revocation(13, 25),
        document: Some(sealed("letter")),
        effective_on: day("2022-06-30"),
    };
    assert_eq!(event, Event::MandateEnded(expected));
    let book = managed().knowing(event);
    let one = book.state.mandates.get(mandate(1)).unwrap();
    assert!(one.runs_on(day("2022-06-30")) && !one.runs_on(day("2022-07-01")));
    assert_eq!(book.finds(&on("2022-07-01", manager(2, 701, "2024-06-30"))), [], "appointed anew the day after");
}

#[test]
fn a_resignation_a_judgment_and_a_death_ask_for_no_vote() {
    for cause in [Cause::Resignation, Cause::Judgment, Cause::DeathOrIncapacity] {
        assert_eq!(managed().finds(&ends("2020-06-30", cause)), []);
    }
}

#[test]
fn an_earlier_end_overtakes_the_one_that_was_recorded() {
    let book = managed().and(ends("2023-06-30", Cause::Resignation)).and(ends("2022-06-30", Cause::DeathOrIncapacity));
    assert_eq!(book.state.mandates.get(mandate(1)).unwrap().ends_on, day("2022-06-30"));
}
