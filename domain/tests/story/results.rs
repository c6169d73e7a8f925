//! What becomes of a result, and what the law and the statutes refuse of it.

use super::common::*;
use super::years::{MET, a_good_year, at_a_loss, closed, earned, interest};
use quitus_domain::accounts::*;
use quitus_domain::decision::{Decision, OutsideDecision};
use quitus_domain::values::{Family, Form, Organ, YearName};
use serde_json::json;

const OWN: &str = "";

fn in_a_scic() -> Given {
    closed(a_good_year(but(open_statutes(), |clauses| clauses.family = Family::Scic)))
}

pub fn refusals() -> Vec<Row> {
    [of_years(), of_allotments(), of_interest(), of_refunds(), super::scops::refusals()].into_iter().flatten().collect()
}

/// By 30 June 2015, on the same day, and after it; a SAS meets when its statutes say.
pub fn findings() -> Vec<Row> {
    let figures = json!({"latest": "2015-06-30", "held_on": "2015-07-01"});
    let late = ("AG_LATE", "COOP-34");
    vec![row(
        "an assembly that met after its term",
        earned(),
        on("2015-07-02", decided_on("2015-07-01")),
        late,
        figures,
    )]
}

pub fn decided_on(date: &str) -> AllocateResult {
    let Decision::Outside(taken) = decided_by(Organ::OrdinaryAssembly) else { panic!("taken outside the book") };
    let decision = Decision::Outside(OutsideDecision { decided_on: day(date), ..taken });
    AllocateResult { decision, ..allocation(eur(1_500), eur(8_500)) }
}

#[test]
fn an_assembly_that_met_late_is_found_and_what_it_decided_stands() {
    each_is_found(&findings());
    assert_eq!(earned().finds(&on("2015-07-02", decided_on("2015-06-30"))), [], "on the last day it is in time");
    let sas = closed(a_good_year(but(open_statutes(), |clauses| clauses.form = Form::Sas)));
    assert_eq!(sas.finds(&on("2015-07-02", decided_on("2015-07-01"))), [], "a SAS meets when its statutes say");
}

fn of_years() -> Vec<Row> {
    let all = || allocation(eur(1_500), eur(8_500));
    let ask = |says, given: Given, command, code, figures| row(says, given, on(MET, command), (code, OWN), figures);
    let other = |year| AllocateResult { year, ..all() };
    let again = earned().and(on(MET, all()));
    let second = at_a_loss().and(on("2016-01-01", year_until("2016-12-31"))).and(on("2015-12-31", CloseFiscalYear {}));
    vec![
        ask(
            "a year that is not there",
            earned(),
            other(YearName::of(2030, 1)),
            "UNKNOWN_YEAR",
            json!({"year": "2030"}),
        ),
        ask(
            "a year that is not closed",
            earned(),
            other(YearName::of(2015, 1)),
            "YEAR_NOT_CLOSED",
            json!({"year": "2015"}),
        ),
        ask("a result that is allocated twice", again, all(), "ALLOCATED_ALREADY", json!({"year": "2014"})),
        row(
            "the second result before the first",
            second,
            on("2016-06-10", other(YearName::of(2015, 1))),
            ("EARLIER_YEAR_NOT_ALLOCATED", OWN),
            json!({"year": "2014"}),
        ),
    ]
}

fn of_allotments() -> Vec<Row> {
    let all = || allocation(eur(1_500), eur(8_500));
    let ask = |says, given: Given, command, code, figures| row(says, given, on(MET, command), (code, OWN), figures);
    let law =
        |says, given: Given, command, code, rule, figures| row(says, given, on(MET, command), (code, rule), figures);
    vec![
        ask(
            "what the manager allocated",
            earned(),
            AllocateResult { decision: decided_by(Organ::Manager), ..all() },
            "ALLOCATED_BY_ANOTHER",
            json!({"decided_by": "manager"}),
        ),
        ask(
            "a part for the employees elsewhere than in a SCOP",
            earned(),
            AllocateResult { labour_share: eur(2_500), ..allocation(eur(1_500), eur(6_000)) },
            "BY_THE_LAW_OF_SCOPS",
            json!({}),
        ),
        ask(
            "less than the statutes give to the statutory reserve",
            earned(),
            AllocateResult { other_reserves: eur(4_251), ..allocation(eur(1_500), eur(4_249)) },
            "BELOW_THE_STATUTES",
            json!({"reserve": "statutory_reserve", "allotted": 424_900, "least": 425_000, "share": "1/2", "of": 850_000}),
        ),
        ask(
            "less than the statutes give to the legal reserve",
            earned(),
            allocation(eur(1_499), eur(8_501)),
            "BELOW_THE_STATUTES",
            json!({"reserve": "legal_reserve", "allotted": 149_900, "least": 150_000, "share": "3/20", "of": 1_000_000}),
        ),
        ask(
            "a euro that goes nowhere",
            earned(),
            allocation(eur(1_500), eur(8_499)),
            "NOT_ALL_ALLOCATED",
            json!({"surplus": 1_000_000, "allotted": 999_900, "interest": 0}),
        ),
        law(
            "too little to the reserves",
            earned(),
            allocation(eur(700), eur(700)),
            "LEGAL_RESERVE_LT_15",
            "COOP-27",
            json!({"allotted": 140_000, "least": 150_000, "surplus": 1_000_000}),
        ),
        law(
            "less than half to the statutory reserve of a SCIC",
            in_a_scic(),
            AllocateResult { other_reserves: eur(4_500), ..allocation(eur(1_500), eur(4_000)) },
            "STATUTORY_RESERVE_LT_50",
            "SCIC-14",
            json!({"allotted": 400_000, "least": 425_000, "remainder": 850_000}),
        ),
    ]
}

fn of_interest() -> Vec<Row> {
    let ask = |says, given: Given, command, code, figures| row(says, given, on(MET, command), (code, OWN), figures);
    let law =
        |says, given: Given, command, code, rule, figures| row(says, given, on(MET, command), (code, rule), figures);
    let with = |rate, left| AllocateResult { interest: Some(interest(rate)), ..allocation(eur(1_500), left) };
    vec![
        ask(
            "interest that the statutes do not foresee",
            closed(a_good_year(statutes_2012())),
            with(100, eur(8_420)),
            "INTEREST_NOT_FORESEEN",
            json!({}),
        ),
        law(
            "interest above the ceiling",
            earned(),
            with(330, eur(8_236)),
            "INTEREST_CAP",
            "COOP-26",
            json!({"rate": "3.30", "most": "3.22"}),
        ),
        law(
            "interest that reserves do not leave",
            earned(),
            with(300, eur(8_500)),
            "INTEREST_ABOVE_SURPLUS",
            "COOP-26",
            json!({"interest": 24_000, "most": 0}),
        ),
    ]
}

fn of_refunds() -> Vec<Row> {
    let law =
        |says, given: Given, command, code, rule, figures| row(says, given, on(MET, command), (code, rule), figures);
    let refunds = |euros: [i32; 3]| {
        let parts = [ARTENREEL, COOPENATES, ANTIGONE].into_iter().zip(euros);
        parts.map(|(who, euros)| Part { associate: who.reference(), amount: eur(euros) }).collect::<Vec<_>>()
    };
    let outsiders = closed(
        Given::billing_under(open_statutes())
            .and(on("2014-01-01", price("whole", eur(5_000))))
            .and(on(ISSUED, invoice(ARTENREEL, "whole", "1")))
            .and(on(ISSUED, invoice_to(a_company(), "whole", "1"))),
    );
    vec![
        law(
            "refunds in a SCIC",
            in_a_scic(),
            AllocateResult { refunds: refunds([1_000, 600, 400]), ..allocation(eur(1_500), eur(6_500)) },
            "RISTOURNE_FORBIDDEN_SCIC",
            "COOP-28",
            json!({"refunds": 200_000}),
        ),
        law(
            "refunds by capital",
            earned(),
            AllocateResult { refunds: refunds([1_000, 1_000, 1_000]), ..allocation(eur(1_500), eur(5_500)) },
            "RISTOURNE_NOT_PRO_RATA",
            "COOP-28",
            json!({"part": 100_000, "due": 150_000}),
        ),
        law(
            "refunds of what third parties brought",
            outsiders,
            AllocateResult { refunds: refunds([4_000, 0, 0]), ..allocation(eur(1_500), eur(4_500)) },
            "RISTOURNE_ABOVE_MEMBERS_PART",
            "COOP-28",
            json!({"refunds": 400_000, "most": 200_000}),
        ),
    ]
}
