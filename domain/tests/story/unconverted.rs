//! What is no conversion into a SCIC: refused, with nothing recorded.

use super::assemblies::{sitting_to, voted};
use super::common::*;
use super::conversions::resolution;
use super::conversions::*;
use Choice::{Against, InFavour};
use quitus_domain::assemblies::*;
use quitus_domain::cooperative::Act;
use quitus_domain::law::conversion::Formality;
use quitus_domain::law::dissent::DissentOption;
use quitus_domain::law::scic::Person;
use quitus_domain::statutes::College;
use quitus_domain::values::{CategoryKind, DecisionKind, Form, Ratio};
use serde_json::json;

const OWN: &str = "";

pub fn refusals() -> Vec<Row> {
    [
        decided(),
        badly_weighed(),
        out_of_categories(),
        of_the_list(),
        of_the_pack(),
        twice_or_before(),
        options_refused(),
        reports_refused(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn decided() -> Vec<Row> {
    let rejected = resolved(&[(ARTENREEL, InFavour), (COOPENATES, Against), (ANTIGONE, Against)]);
    let other = {
        let draft = authorising(DecisionKind::Extraordinary, "amend_statutes", None);
        let sits = sitting_to(ConveneAssembly { resolutions: vec![draft], ..convocation(1) });
        voted(with_offices(sits), 1, &[(ARTENREEL, InFavour), (COOPENATES, InFavour), (ANTIGONE, InFavour)])
    };
    let asked = json!({"resolution": 1, "asked": "convert_to_scic"});
    vec![
        row(
            "a resolution that was rejected",
            rejected,
            by_resolution(),
            ("RESOLUTION_REJECTED", OWN),
            json!({"resolution": 1}),
        ),
        row(
            "a resolution that is not decided",
            called(DecisionKind::Extraordinary),
            by_resolution(),
            ("NOT_DECIDED", OWN),
            json!({"resolution": 1}),
        ),
        row("a resolution about something else", other, by_resolution(), ("NOT_AUTHORISED", OWN), asked),
        row(
            "no extraordinary assembly",
            ready(),
            but_with(|c| c.decision = assembly()),
            ("WRONG_DECIDER", "AG-16"),
            json!({"decided_by": "ordinary_assembly"}),
        ),
        row(
            "a SAS by the same act, without all of them",
            two_of_three(),
            but_with(|c| (c.decision, c.statutes.form) = (resolution(), Form::Sas)),
            ("UNANIMITY_NEEDED", "SCIC-20"),
            json!({"before": "sarl", "after": "sas"}),
        ),
        row(
            "an association, by a majority that its statutes do not foresee",
            with_offices(
                Given::cooproduction_under(but(statutes_2012(), |s| s.form = Form::Other)).with_the_three_caes(),
            ),
            on(MEETING, conversion()),
            ("UNANIMITY_NEEDED", "SCIC-22"),
            json!({}),
        ),
    ]
}

fn weights(hundredths: &[u32]) -> Act {
    let all: Vec<String> = (0..hundredths.len()).map(|at| format!("c{at}")).collect();
    under(|s| {
        let own: Vec<_> = s.categories.iter().map(|one| one.key.clone()).collect();
        s.categories.extend(all.iter().skip(own.len()).map(|key| category(key, key, CategoryKind::Contributors, 0)));
        let keys: Vec<_> = s.categories.iter().map(|one| one.key.clone()).collect();
        let colleges = s.voting.colleges.as_mut().unwrap();
        let list = keys.iter().zip(hundredths).map(|(key, weight)| College {
            key: key.clone(),
            label: label(key.as_str()),
            categories: vec![key.clone()],
            weight: Ratio::of(*weight, 100),
        });
        colleges.list = list.collect();
    })
}

fn badly_weighed() -> Vec<Row> {
    vec![
        row(
            "weights 52/20/18/10",
            ready(),
            weights(&[52, 20, 18, 10]),
            ("COLLEGE_GT_50", "SCIC-10"),
            json!({"college": 1, "weight": "52/100", "most": "1/2"}),
        ),
        row(
            "weights 30/30/15/15/5/5",
            ready(),
            weights(&[30, 30, 15, 15, 5, 5]),
            ("COLLEGE_LT_10", "SCIC-10"),
            json!({"college": 5, "weight": "5/100", "least": "1/10"}),
        ),
        row("two colleges", ready(), weights(&[50, 50]), ("COLLEGES_LT_3", "SCIC-10"), json!({"found": 2, "least": 3})),
    ]
}

/// The contract of an entrepreneur of a CAE stands in the book of the CAE: nobody works here, as this one tells it.
fn out_of_categories() -> Vec<Row> {
    let unemployed = Given::three_caes_with_shares()
        .and(on("2014-01-02", manager(1, 701, "2017-12-31")))
        .and(on("2014-01-02", reviewer(2, "2019-12-31")));
    let without = |gone: Party| but_with(|c| c.admissions.retain(|one| one.associate != gone.reference()));
    vec![
        row(
            "no employee, though somebody works there",
            ready(),
            without(EMPLOYEE),
            ("EMPLOYEES_CATEGORY_MISSING", "SCIC-03"),
            json!({}),
        ),
        row("no beneficiary", ready(), without(BEA), ("BENEFICIARIES_CATEGORY_MISSING", "SCIC-03"), json!({})),
        row(
            "two categories",
            ready(),
            but_with(|c| c.admissions.retain(|one| one.associate == BEA.reference())),
            ("CATEGORIES_LT_3", "SCIC-03"),
            json!({"found": 2, "least": 3}),
        ),
        row(
            "nobody works there, and no producer",
            unemployed.clone(),
            {
                but_with(|c| {
                    c.admissions.retain(|one| one.associate != EMPLOYEE.reference());
                    c.associates.iter_mut().for_each(|one| one.category = slug("partners"));
                    c.statutes.categories.push(category("friends", "Friends", CategoryKind::Contributors, 0));
                    c.admissions.last_mut().unwrap().category = slug("friends");
                })
            },
            ("PRODUCERS_CATEGORY_MISSING", "SCIC-03"),
            json!({}),
        ),
        row(
            "an entrepreneur of Artenreel among the employees",
            unemployed,
            on(MEETING, conversion()),
            ("NOT_EMPLOYED_BY_SOCIETY", "SCIC-04"),
            json!({}),
        ),
        row(
            "a cooperative among the employees",
            ready(),
            but_with(|c| c.associates[0].category = slug("employees")),
            ("PERSON_NOT_OF_CATEGORY", "SCIC-02"),
            json!({"person": Person::Legal, "kind": "employees"}),
        ),
        row(
            "public bodies above half of the capital",
            ready(),
            under(|s| {
                s.categories[0].kind = CategoryKind::PublicBodies;
            }),
            ("PUBLIC_CAPITAL_GT_50", "SCIC-07"),
            json!({"public": 800_000, "capital": 800_000, "most": "1/2", "on": MEETING}),
        ),
    ]
}

fn of_the_list() -> Vec<Row> {
    let again = requalified(ANTIGONE, "partners");
    vec![
        row(
            "a second category for one associate",
            ready(),
            but_with(|c| c.associates.push(again)),
            ("ALREADY_CATEGORISED", "SCIC-05"),
            json!({"current": "cae", "asked": "partners"}),
        ),
        row(
            "one associate twice",
            ready(),
            but_with(|c| c.associates.push(requalified(ANTIGONE, "cae"))),
            ("LISTED_TWICE", OWN),
            json!({"associate": ANTIGONE.reference()}),
        ),
        row(
            "somebody who is no associate",
            ready(),
            but_with(|c| c.associates.push(requalified(BEA.other(1), "cae"))),
            ("UNKNOWN_ASSOCIATE", OWN),
            json!({"associate": BEA.other(1).reference()}),
        ),
        row(
            "an associate whom the new statutes leave nowhere",
            ready(),
            but_with(|c| {
                c.associates.pop();
                c.statutes.categories[0].key = slug("coops");
                c.statutes.voting.colleges.as_mut().unwrap().list[0].categories = vec![slug("coops")];
                c.statutes.manager.proposed_by = None;
                c.associates.iter_mut().for_each(|one| one.category = slug("coops"));
            }),
            ("NOT_PLACED", OWN),
            json!({"associate": ANTIGONE.reference(), "category": "cae"}),
        ),
    ]
}

fn of_the_pack() -> Vec<Row> {
    let confirming = |number| but_with(|c| c.pack.manager = Some(mandate(number)));
    let over = ready().and(on("2016-01-31", end(1, quitus_domain::mandates::Cause::Resignation)));
    let ordinary = under(|s| s.family = quitus_domain::values::Family::Ordinary);
    vec![
        row("the statutes of another family", ready(), ordinary, ("NOT_OF_A_SCIC", OWN), json!({})),
        row(
            "a manager whom nobody appointed",
            ready(),
            confirming(9),
            ("UNKNOWN_MANDATE", OWN),
            json!({"mandate": mandate(9)}),
        ),
        row(
            "a reviewer in the place of a manager",
            ready(),
            confirming(2),
            ("UNKNOWN_MANDATE", OWN),
            json!({"mandate": mandate(2)}),
        ),
        row(
            "a manager who resigned",
            over,
            confirming(1),
            ("MANDATE_OVER", OWN),
            json!({"mandate": mandate(1), "ended_on": "2016-01-31"}),
        ),
    ]
}

fn twice_or_before() -> Vec<Row> {
    let twice = json!({"since": MEETING});
    let amended = ready().and(on("2016-01-04", amends(statutes_2026())));
    let noticed = converted().and(on("2016-09-20", formality(Formality::LegalNotice)));
    vec![
        row("a second conversion", converted(), on("2016-12-31", conversion()), ("ALREADY_SCIC", OWN), twice),
        row(
            "a SCIC already by its statutes",
            amended,
            on(MEETING, conversion()),
            ("ALREADY_SCIC", OWN),
            json!({"since": "2016-06-29"}),
        ),
        row(
            "a formality without a conversion",
            ready(),
            on(MEETING, formality(Formality::LegalNotice)),
            ("NOT_CONVERTED", OWN),
            json!({"on": MEETING}),
        ),
        row(
            "a formality before the conversion",
            converted(),
            on("2016-06-29", formality(Formality::LegalNotice)),
            ("BEFORE_ITS_BASIS", OWN),
            json!({"effective_on": "2016-06-29", "basis": converted().last() - 1, "basis_on": MEETING}),
        ),
        row(
            "a formality twice",
            noticed,
            on("2016-09-21", formality(Formality::LegalNotice)),
            ("FORMALITY_TWICE", OWN),
            json!({"formality": "legal_notice", "done_on": "2016-09-20"}),
        ),
    ]
}

fn options_refused() -> Vec<Row> {
    let noticed = converted().and(on("2016-09-20", formality(Formality::LegalNotice)));
    let chosen = converted().and(on("2016-09-01", dissent(ANTIGONE, DissentOption::BuyBack)));
    vec![
        row(
            "an option three months and a day after the publication",
            noticed,
            on("2016-12-21", dissent(ANTIGONE, DissentOption::BuyBack)),
            ("DISSENT_WINDOW", "SCIC-21"),
            json!({"published_on": "2016-09-20", "last": "2016-12-20", "on": "2016-12-21"}),
        ),
        row(
            "an option for one who voted for it",
            two_of_three().and(by_resolution()),
            on("2016-07-01", dissent(ARTENREEL, DissentOption::BuyBack)),
            ("NOT_OPPOSED", "SCIC-21"),
            json!({}),
        ),
        row(
            "a second choice",
            chosen,
            on("2016-09-02", dissent(ANTIGONE, DissentOption::RepayableAccount)),
            ("DISSENT_TWICE", OWN),
            json!({"associate": ANTIGONE.reference(), "chosen_on": "2016-09-01"}),
        ),
        row(
            "an option without a conversion",
            ready(),
            on(MEETING, dissent(ANTIGONE, DissentOption::BuyBack)),
            ("NOT_CONVERTED", OWN),
            json!({"on": MEETING}),
        ),
    ]
}

fn reports_refused() -> Vec<Row> {
    let year = converted().and(on("2016-01-01", first_year()));
    let reported = year.clone().and(on("2017-01-31", project_of("2016")));
    vec![
        row(
            "a report on a project that is none",
            ready().and(on("2016-01-01", first_year())),
            on("2017-01-31", project_of("2016")),
            ("NOT_A_SCIC", OWN),
            json!({"on": "2017-01-31"}),
        ),
        row(
            "a report on a year that the book does not have",
            converted(),
            on("2017-01-31", project_of("2016")),
            ("UNKNOWN_YEAR", OWN),
            json!({"year": "2016"}),
        ),
        row(
            "a report on a year that still runs",
            year,
            on("2016-12-30", project_of("2016")),
            ("YEAR_RUNS", OWN),
            json!({"year": "2016", "ends_on": "2016-12-31"}),
        ),
        row(
            "a second report on one year",
            reported,
            on("2017-02-28", project_of("2016")),
            ("REPORTED_TWICE", OWN),
            json!({"year": "2016", "reported_on": "2017-01-31"}),
        ),
    ]
}

fn first_year() -> quitus_domain::accounts::OpenFiscalYear {
    quitus_domain::accounts::OpenFiscalYear { ends_on: day("2016-12-31") }
}

#[test]
fn what_is_no_conversion_is_refused_and_nothing_is_recorded() {
    each_is_refused(&refusals());
}
