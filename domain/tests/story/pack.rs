//! The pack of a conversion (SCIC-23), item by item: what is missing is a finding, one for each, unless another rule of
//! law refuses the act for it already.

use super::common::*;
use super::conversions::{but_with, ready, under};
use quitus_domain::cooperative::{Act, decide};
use quitus_domain::law::Breach;
use quitus_domain::law::conversion::PackItem;
use quitus_domain::statutes::{CapitalKind, Category};
use quitus_domain::values::{Cents, Months, Organ, Ratio};

/// What happens where an item is missing.
enum Missing {
    /// The act is recorded with a finding that names it.
    Found(Box<(Given, Act)>),
    /// Another rule refuses the act.
    Refused(Box<Act>, &'static str),
    /// The clauses of the book always say it.
    Never,
}

fn with(book: Given, act: Act) -> Missing {
    Missing::Found(Box::new((book, act)))
}

fn without(item: PackItem) -> Missing {
    let found = |act| with(ready(), act);
    let refused = |act, code| Missing::Refused(Box::new(act), code);
    match item {
        PackItem::Mention => found(under(|s| s.mention = None)),
        PackItem::Object => found(but_with(|c| c.pack.object = None)),
        PackItem::Capital => refused(under(|s| s.capital = CapitalKind::Fixed), "SCIC_FIXED_CAPITAL"),
        PackItem::Project => found(but_with(|c| c.pack.project = None)),
        PackItem::Categories => refused(under(|s| s.categories.clear()), "UNKNOWN_CATEGORY"),
        PackItem::Colleges => found(under(|s| s.voting.colleges = None)),
        PackItem::Admission => who_admits(),
        PackItem::Shares => refused(under(|s| s.shares.nominal_value = Cents::ZERO), "AMOUNT_NOT_POSITIVE"),
        PackItem::Assemblies => Missing::Never,
        PackItem::Results => found(under(|s| s.results.legal_reserve = Ratio::of(1, 10))),
        PackItem::ReviewClause => found(under(|s| s.review_every = Months(72))),
        PackItem::Reviewer => with(alone(), on(MEETING, conversion())),
        PackItem::Deputy => {
            let mut appointed = reviewer(2, "2019-12-31");
            appointed.deputy = None;
            with(alone().and(on("2014-01-02", appointed)), on(MEETING, conversion()))
        }
        PackItem::Dissolution => found(but_with(|c| c.pack.dissolution = None)),
        PackItem::FirstAssociates => found(but_with(|c| c.associates[1].evidence.clear())),
        PackItem::Manager => found(but_with(|c| c.pack.manager = None)),
    }
}

/// With a manager, and no reviewer.
fn alone() -> Given {
    let book = Given::three_caes_with_shares().employing("2015-03-02");
    book.and(on("2014-01-02", manager(1, 701, "2017-12-31")))
}

/// Nobody enters by the act itself: an admission without an organ that decides it is refused by itself.
fn who_admits() -> Missing {
    let there = [(BEA, "beneficiaries"), (EMPLOYEE, "employees"), (CIGALES, "partners")];
    let clauses = but(statutes_2012(), |clauses| {
        let known = clauses.categories.clone();
        let new = |one: &Category| known.iter().all(|other| other.key != one.key);
        clauses.categories.extend(statutes_2026().categories.into_iter().filter(new));
    });
    let book = Given::cooproduction_under(clauses).with_the_three_caes().with_their_shares();
    let book = super::conversions::with_offices(book);
    let book = there.iter().fold(book, |book, (who, _)| book.and(on("2015-06-30", admission(*who))));
    let act = but_with(|c| {
        c.statutes.entry.admitted_by = Vec::<Organ>::new();
        c.admissions.clear();
        c.associates.extend(there.map(|(who, category)| requalified(who, category)));
    });
    with(book, act)
}

/// The items that the findings of an act name.
fn named(findings: &[Breach]) -> Vec<String> {
    let missing = findings.iter().filter(|one| one.code() == "PACK_ITEM_MISSING");
    missing.map(|one| one.figures()["item"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn each_missing_item_is_a_finding_that_names_it_or_is_refused_already() {
    for item in PackItem::ALL {
        match without(item) {
            Missing::Found(of) => {
                let (given, act) = *of;
                let found = named(&given.finds(&act));
                // Without a reviewer there is no deputy either.
                let and_deputy = item == PackItem::Reviewer;
                let wanted: Vec<&str> = [item.as_str()].into_iter().chain(and_deputy.then_some("deputy")).collect();
                assert_eq!(found, wanted, "{item:?}");
            }
            Missing::Refused(act, code) => assert_eq!(ready().refuses_as(&act), code, "{item:?}"),
            Missing::Never => assert_eq!(named(&ready().finds(&on(MEETING, conversion()))), Vec::<String>::new()),
        }
    }
    assert!(decide(&ready().state, &on(MEETING, conversion())).is_ok());
}
