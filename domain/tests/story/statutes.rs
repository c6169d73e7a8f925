//! The statutes: adopted once, amended by whole versions, checked against imperative law, each act judged by those of
//! its own day.

use super::common::*;
use quitus_domain::cooperative::{Act, Command, Event};
use quitus_domain::statutes::{AdoptStatutes, BlankProxy, CapitalKind, Colleges, Faculty, Statutes, StatutesAdopted};
use quitus_domain::values::{CategoryKind, Cents, Family, Form, Months, Organ, Ratio, VoteBasis};
use serde_json::{Value, json};

const OWN: &str = "";

fn constituted() -> Given {
    Given::an_open_book().and(on(FOUNDED, incorporation()))
}

/// These statutes of 2012 with one clause changed are refused on the day of constitution.
fn clause(
    says: &'static str,
    change: impl FnOnce(&mut Statutes),
    what: (&'static str, &'static str),
    figures: Value,
) -> Row {
    row(says, constituted(), on(FOUNDED, adopts(but(statutes_2012(), change))), what, figures)
}

/// The conversion of 2026 with one clause changed is refused.
fn scic(
    says: &'static str,
    change: impl FnOnce(&mut Statutes),
    what: (&'static str, &'static str),
    figures: Value,
) -> Row {
    row(says, Given::three_caes(), conversion(but(statutes_2026(), change)), what, figures)
}

fn conversion(statutes: Statutes) -> Act {
    on("2026-09-15", amends(statutes))
}

fn weights(hundredths: [u32; 4]) -> impl FnOnce(&mut Statutes) {
    move |s| s.voting.colleges = Some(colleges(hundredths))
}

pub fn refusals() -> Vec<Row> {
    [the_history(), categories(), shares_and_votes(), the_scic()].into_iter().flatten().collect()
}

fn the_history() -> Vec<Row> {
    vec![
        row(
            "the first statutes are adopted once",
            Given::cooproduction(),
            on("2015-06-01", adopts(statutes_2012())),
            ("STATUTES_ALREADY_ADOPTED", OWN),
            json!({"since": "2012-01-02"}),
        ),
        row(
            "the value of a share does not change under shares that are held",
            Given::three_caes_with_shares(),
            on("2015-06-01", amends(but(statutes_2012(), |s| s.shares.nominal_value = Cents::of(1_000)))),
            ("SHARES_ARE_HELD", OWN),
            json!({"current": 2_000, "asked": 1_000}),
        ),
        row(
            "the manager does not amend them",
            Given::cooproduction(),
            on(
                "2015-06-01",
                Command::AmendStatutes(AdoptStatutes {
                    statutes: but(statutes_2012(), |s| s.shares.floor = Ratio::of(1, 3)),
                    decision: decided_by(Organ::Manager),
                }),
            ),
            ("WRONG_DECIDER", "AG-16"),
            json!({"decided_by": "manager"}),
        ),
        row(
            "what was never adopted is not amended",
            constituted(),
            on("2015-06-01", amends(statutes_2012())),
            ("NO_STATUTES", OWN),
            json!({"on": "2015-06-01"}),
        ),
        row(
            "the same statutes change nothing",
            Given::cooproduction(),
            on("2015-06-01", amends(statutes_2012())),
            ("NOTHING_TO_CHANGE", OWN),
            json!({}),
        ),
        row(
            "an equal fraction is the same clause, however it is written",
            Given::cooproduction(),
            on("2015-06-01", amends(but(statutes_2012(), |s| s.shares.floor = Ratio::of(10, 40)))),
            ("NOTHING_TO_CHANGE", OWN),
            json!({}),
        ),
    ]
}

fn categories() -> Vec<Row> {
    vec![
        clause(
            "a category is named once",
            |s| s.categories.push(category("cae", "Encore", CategoryKind::Producers, 0)),
            ("CATEGORY_TWICE", OWN),
            json!({"category": "cae"}),
        ),
        clause(
            "who proposes the manager is a category of these statutes",
            |s| s.manager.proposed_by = Some(slug("employees")),
            ("UNKNOWN_CATEGORY", OWN),
            json!({"category": "employees", "known": ["beneficiaries", "cae"]}),
        ),
        scic(
            "a college votes for categories of these statutes",
            |s| s.categories.retain(|c| c.key != slug("partners")),
            ("UNKNOWN_CATEGORY", OWN),
            json!({"category": "partners", "known": ["beneficiaries", "cae", "employees"]}),
        ),
        scic(
            "a category votes in one college",
            |s| each_college(s, |colleges| colleges.list[3].categories.push(slug("employees"))),
            ("CATEGORY_TWICE", OWN),
            json!({"category": "employees"}),
        ),
    ]
}

fn each_college(statutes: &mut Statutes, change: impl FnOnce(&mut Colleges)) {
    statutes.voting.colleges.as_mut().map(change).unwrap();
}

fn shares_and_votes() -> Vec<Row> {
    vec![
        clause(
            "a share of nothing is no share",
            |s| s.shares.nominal_value = eur(0),
            ("AMOUNT_NOT_POSITIVE", OWN),
            json!({"amount": 0}),
        ),
        clause(
            "the floor is at least a quarter",
            |s| s.shares.floor = Ratio::of(1, 10),
            ("FLOOR_LT_QUARTER", "COOP-07"),
            json!({"stated": "1/10", "least": "1/4"}),
        ),
        clause(
            "the floor is at most the whole",
            |s| s.shares.floor = Ratio::of(5, 4),
            ("FLOOR_GT_WHOLE", "COOP-07"),
            json!({"stated": "5/4"}),
        ),
        clause(
            "at least a quarter is paid at subscription",
            |s| s.shares.paid_at_subscription = Ratio::of(1, 5),
            ("PAYUP_LT_QUARTER", "COOP-11"),
            json!({"stated": "1/5", "least": "1/4"}),
        ),
        clause(
            "no more than the whole is paid at subscription",
            |s| s.shares.paid_at_subscription = Ratio::of(2, 1),
            ("PAYUP_GT_WHOLE", "COOP-11"),
            json!({"stated": "2/1"}),
        ),
        clause(
            "the rest is paid within five years",
            |s| s.shares.pay_up_within = Months(61),
            ("PAYUP_TOO_LONG", "COOP-11"),
            json!({"stated": 61, "most": 60, "subscribed_on": "2012-01-02"}),
        ),
        clause(
            "votes do not follow capital",
            |s| s.voting.basis = VoteBasis::Capital,
            ("VOTE_BY_CAPITAL_FORBIDDEN", "COOP-01"),
            json!({"family": "ordinary"}),
        ),
        clause(
            "votes weighed by business are for unions",
            |s| s.voting.basis = VoteBasis::MembershipOrBusiness,
            ("WEIGHTED_VOTE_NEEDS_UNION_OR_COLLEGES", "COOP-03"),
            json!({"family": "ordinary", "colleges": 0}),
        ),
    ]
}

fn the_scic() -> Vec<Row> {
    vec![
        scic(
            "a SCIC is no association",
            |s| s.form = Form::Other,
            ("SCIC_FORM", "SCIC-01"),
            json!({"form": "other", "on": "2026-09-15"}),
        ),
        scic(
            "the capital of a SCIC is variable",
            |s| s.capital = CapitalKind::Fixed,
            ("SCIC_FIXED_CAPITAL", "SCIC-01"),
            json!({}),
        ),
        scic(
            "a SCIC that uses colleges has three",
            |s| {
                each_college(s, |colleges| {
                    colleges.list = ["cae", "employees"].map(|name| college(name, Ratio::of(1, 2))).to_vec();
                });
            },
            ("COLLEGES_LT_3", "SCIC-10"),
            json!({"found": 2, "least": 3}),
        ),
        scic(
            "no college has more than half",
            weights([51, 19, 15, 15]),
            ("COLLEGE_GT_50", "SCIC-10"),
            json!({"college": 1, "weight": "51/100", "most": "1/2"}),
        ),
        scic(
            "a SCIC incorporates no reserves",
            |s| s.results.reserve_incorporation = Faculty::Foreseen,
            ("SCIC_RESERVES_INCORPORATED", "SCIC-14"),
            json!({}),
        ),
        scic(
            "no college has less than a tenth",
            weights([40, 26, 25, 9]),
            ("COLLEGE_LT_10", "SCIC-10"),
            json!({"college": 4, "weight": "9/100", "least": "1/10"}),
        ),
        scic(
            "the weights make the whole",
            weights([40, 20, 25, 14]),
            ("COLLEGE_WEIGHTS_SUM", "SCIC-10"),
            json!({"sum": "99/100"}),
        ),
    ]
}

/// The three CAEs in a cooperative that was a SCIC from the first day on.
fn a_scic() -> Given {
    Given::cooproduction_under(statutes_2026()).with_the_three_caes()
}

pub fn findings() -> Vec<Row> {
    let closed = but(statutes_2026(), |s| {
        s.categories.retain(|c| c.key == slug("employees"));
        s.voting.colleges = None;
        s.manager.proposed_by = None;
    });
    let mention = ("NAME_WITHOUT_MENTION", "COOP-33");
    let says = |words: &str| conversion(but(statutes_2026(), |s| s.mention = Some(label(words))));
    vec![
        row(
            "a SCIC whose categories take no legal person",
            a_scic(),
            conversion(closed),
            ("NO_CATEGORY_OPEN", "SCIC-02"),
            json!({"persons": "legal"}),
        ),
        row(
            "statutes that say nothing beside the name",
            Given::an_open_book().and(on(FOUNDED, incorporation())),
            on(FOUNDED, adopts(but(statutes_2012(), |s| s.mention = None))),
            mention,
            json!({"missing": ["société coopérative", "à capital variable"]}),
        ),
        row(
            "a SCIC that keeps the words of before",
            a_scic(),
            says("Société coopérative à capital variable"),
            mention,
            json!({"missing": ["société coopérative d’intérêt collectif"]}),
        ),
        row(
            "a SA that leaves blank proxies uncounted",
            Given::an_open_book().and(on(FOUNDED, incorporation())),
            on(
                FOUNDED,
                adopts(but(statutes_2012(), |s| {
                    (s.form, s.assemblies.proxies.blank) = (Form::Sa, BlankProxy::NotCounted)
                })),
            ),
            ("BLANK_PROXIES_NOT_COUNTED", "AG-11"),
            json!({}),
        ),
    ]
}

#[test]
fn what_the_statutes_may_not_say() {
    each_is_refused(&refusals());
}

#[test]
fn what_the_statutes_should_not_say() {
    each_is_found(&findings());
}

#[test]
fn colleges_weighed_by_capital_break_two_rules() {
    let statutes = but(statutes_2026(), |s| s.voting.basis = VoteBasis::Capital);
    let all = quitus_domain::cooperative::breaches(&Given::three_caes().state, &conversion(statutes));
    let codes: Vec<_> = all.iter().map(|refusal| refusal.code()).collect();
    assert_eq!(codes, ["VOTE_BY_CAPITAL_FORBIDDEN", "CAPITAL_WEIGHTING"]);
}

#[test]
fn a_form_shows_every_breach_in_the_order_of_the_ladder() {
    let statutes = but(statutes_2026(), |s| {
        s.form = Form::Other;
        s.shares.floor = Ratio::of(1, 10);
        s.voting.colleges = Some(colleges([60, 5, 20, 20]));
    });
    let all = quitus_domain::cooperative::breaches(&Given::three_caes().state, &conversion(statutes));
    let codes: Vec<_> = all.iter().map(|refusal| refusal.code()).collect();
    assert_eq!(codes, ["SCIC_FORM", "FLOOR_LT_QUARTER", "COLLEGE_GT_50", "COLLEGE_LT_10", "COLLEGE_WEIGHTS_SUM"]);
}

#[test]
fn the_first_statutes_are_recorded_whole() {
    let event = constituted().records(&on(FOUNDED, adopts(statutes_2012())));
    let expected = StatutesAdopted { statutes: statutes_2012(), decision: deed(), effective_on: day(FOUNDED) };
    assert_eq!(event, Event::StatutesAdopted(expected));
}

#[test]
fn the_conversion_into_a_scic_is_an_amendment_of_its_day() {
    let book = Given::three_caes();
    let event = book.records(&conversion(statutes_2026()));
    assert_eq!(event.kind(), "statutes.amended");
    let book = book.knowing(event);
    let family = |date| book.state.statutes.on(day(date)).map(|statutes| statutes.family);
    let days = ["2012-01-01", "2012-01-02", "2026-09-14", "2026-09-15", "2099-01-01"];
    let expected = [None, Some(Family::Ordinary), Some(Family::Ordinary), Some(Family::Scic), Some(Family::Scic)];
    assert_eq!(days.map(family), expected);
}

#[test]
fn a_scic_may_be_a_sas_since_2_august_2014_and_not_before() {
    let sas = || amends(but(statutes_2026(), |s| s.form = Form::Sas));
    let book = a_scic();
    assert_eq!(book.refuses_as(&on("2014-08-01", sas())), "SCIC_FORM");
    assert_eq!(book.finds(&on("2014-08-02", sas())), []);
}

#[test]
fn of_two_versions_of_one_day_the_one_recorded_last_is_in_force() {
    let half = but(statutes_2012(), |s| s.shares.floor = Ratio::of(1, 2));
    let book = Given::cooproduction().and(on("2015-06-01", amends(half.clone())));
    let whole = but(statutes_2012(), |s| s.shares.floor = Ratio::of(1, 1));
    let book = book.and(on("2015-06-01", amends(whole.clone())));
    assert_eq!(book.state.statutes.on(day("2015-06-01")), Some(&whole));
}
