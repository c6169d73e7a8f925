//! The lines of the panel on the books of the findings: each is made to fail, by a book that says when and by which
//! entries, and holds again once the book is mended.

use super::book::{admitted, amended, book, scic, statutes};
use super::cases::{cases, of_scic, ordinary, with};
use quitus_domain::law::{Breach, Effect};
use quitus_domain::values::Day;
use quitus_projections::AsOf;
use quitus_projections::conformity::Situation;
use quitus_projections::panel::Verdict::{self, Fail, NotApplicable, Pass};
use quitus_projections::panel::{Line, panel};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const S2: &str = "L47 art. 19 septies al. 2";
const SIZE: &str = "L47 art. 19 septies; CCom L223-3, L225-1";
const PACK: &str = "L47 art. 19 quinquies s.; d\u{e9}cret 2015-1381 art. 1";
const REVIEWER: &str = "L47 art. 25-1 \u{e0} 25-5; d\u{e9}cret 2015-706 art. 10 \u{e0} 12";

/// What a line comes to, on what day, by which entries.
type Comes = (Verdict, Option<&'static str>, &'static [u64]);

/// The line of each finding that makes one fail (its rule, what it looks at, its article), and what it comes to once
/// that is mended: the books of SCIC-08 are of ordinary cooperatives, and of SCIC-04 the one employee goes.
#[rustfmt::skip]
const OF_FINDINGS: &[(&str, &str, &str, &str, Comes)] = &[
    ("CATEGORIES_LT_3", "SCIC-03", "categories", S2, (Pass, Some("2020-01-02"), &[0, 1, 2, 3])),
    ("BENEFICIARIES_CATEGORY_MISSING", "SCIC-03", "beneficiaries", S2, (Pass, Some("2020-01-02"), &[3])),
    ("PRODUCERS_CATEGORY_MISSING", "SCIC-03", "at_work", S2, (Pass, Some("2020-01-02"), &[3])),
    ("EMPLOYEES_CATEGORY_MISSING", "SCIC-03", "at_work", S2, (Pass, Some("2020-01-02"), &[4])),
    ("EMPLOYEES_CATEGORY_NOW_REQUIRED", "SCIC-03", "at_work", S2, (Pass, Some("2020-01-02"), &[6])),
    ("EMPLOYMENT_LOST", "SCIC-04", "own_employees", S2, (NotApplicable, None, &[])),
    ("PUBLIC_CAPITAL_EXCEEDED", "SCIC-07", "public_capital", "L47 art. 19 septies al. 4", (Pass, Some("2020-01-02"), &[5])),
    ("TOO_FEW_ASSOCIATES", "SCIC-08", "associates", SIZE, (NotApplicable, None, &[])),
    ("SARL_MAX_100", "SCIC-08", "associates", SIZE, (NotApplicable, None, &[])),
    ("IN_NO_COLLEGE", "SCIC-11", "one_college", "statutes; L47 art. 19 octies", (Pass, Some("2020-01-02"), &[5])),
    ("SCIC_PROJECT_REPORT_MISSING", "SCIC-15", "project_report", "L47 art. 19 terdecies; d\u{e9}cret 2015-1381", (Pass, Some("2020-06-12"), &[8])),
    ("BENEFIT_NOT_EVIDENCED", "SCIC-19", "benefit", S2, (Pass, Some("2019-07-01"), &[1])),
    ("PACK_ITEM_MISSING", "SCIC-23", "pack", PACK, (Pass, Some("2019-01-02"), &[7, 8])),
    ("CONVERTED_WITHOUT_PACK", "SCIC-23", "pack", PACK, (Pass, Some("2019-01-02"), &[7])),
    ("REVISION_OVERDUE", "REV-01", "review", "L47 art. 25-1, 19 duodecies", (Pass, Some("2020-06-01"), &[5])),
    ("REVIEW_AFTER_LOSSES", "REV-02", "losses", "L47 art. 25-1 al. 3", (Pass, Some("2019-12-31"), &[5])),
    ("REVIEW_REQUESTED", "REV-03", "requests", "L47 art. 25-1", (Pass, Some("2020-06-01"), &[3])),
    ("REVIEWER_WITHOUT_DEPUTY", "REV-06", "reviewer", REVIEWER, (Pass, Some("2019-06-30"), &[3, 4])),
    ("REVIEW_NOT_DISCUSSED", "REV-06", "reviewer", REVIEWER, (Pass, Some("2020-02-01"), &[3])),
];

/// Lines that never fail, by construction, and why.
const NEVER: &[(&str, &str)] =
    &[("duty", "it says why reviews are due: they are, or it does not concern the cooperative")];

/// The lines of a book on a day, everything known.
fn lines(payloads: &[Value], day: &str) -> Vec<Line> {
    let day: Day = day.parse().unwrap();
    panel(&Situation::of(AsOf::day(day).select(&book(payloads)), day))
}

/// What a line looks at, by its name on the wire.
fn looks_at(line: &Line) -> String {
    serde_json::to_value(&line.check).unwrap()["check"].as_str().unwrap().to_owned()
}

fn line(lines: &[Line], check: &str) -> Line {
    lines.iter().find(|line| looks_at(line) == check).unwrap_or_else(|| panic!("no line {check}")).clone()
}

/// All that a line says of itself, and no figure.
fn told(line: &Line) -> (&str, &str, Verdict, Option<String>, Vec<u64>) {
    let entries = line.entries.iter().map(|position| position.0).collect();
    (line.rule.as_str(), line.article, line.verdict, line.since.map(|day| day.to_string()), entries)
}

fn assert_told(line: &Line, (rule, article): (&str, &str), (verdict, since, entries): Comes, why: &str) {
    let since = since.map(str::to_owned);
    assert_eq!(told(line), (rule, article, verdict, since, entries.to_vec()), "{why}");
}

#[test]
fn each_line_fails_with_the_finding_of_it_and_holds_once_that_is_mended() {
    for (code, rule, check, article, mended) in OF_FINDINGS {
        let of_code: Vec<_> = cases().into_iter().filter(|case| case.code == *code).collect();
        assert!(!of_code.is_empty(), "no case of {code}");
        for case in of_code {
            let raised = line(&lines(&case.raises, case.on), check);
            // A line cites thirty entries at most.
            let cited = &case.entries[..case.entries.len().min(30)];
            let since = Some(case.since.to_owned());
            assert_eq!(told(&raised), (*rule, *article, Fail, since, cited.to_vec()), "{code}");
            let after = line(&lines(&with(case.raises, case.clears), case.cleared_on), check);
            assert_told(&after, (rule, article), *mended, code);
        }
    }
}

/// Every code that makes a line fail is of the table above, but for those that no book can raise.
#[test]
fn no_finding_of_these_rules_is_without_its_row() {
    let rules: BTreeSet<&str> = OF_FINDINGS.iter().map(|(_, rule, ..)| *rule).collect();
    let flags =
        Breach::KINDS.iter().filter(|(rule, _, effect)| *effect == Effect::Flag && rules.contains(rule.as_str()));
    let all: BTreeSet<&str> = flags.map(|(_, code, _)| *code).collect();
    assert_eq!(OF_FINDINGS.iter().map(|(code, ..)| *code).collect::<BTreeSet<_>>(), all);
}

#[test]
fn a_scic_that_one_associate_is_left_in_is_too_small_until_others_come() {
    let alone = vec![statutes(scic()), admitted(1, "2012-01-02", "users")];
    let fewer = line(&lines(&alone, "2020-06-30"), "associates");
    assert_told(&fewer, ("SCIC-08", SIZE), (Fail, Some("2012-01-02"), &[1]), "alone");
    let others = vec![admitted(2, "2020-01-02", "producers"), admitted(3, "2020-01-03", "partners")];
    let enough = line(&lines(&with(alone, others), "2020-06-30"), "associates");
    assert_told(&enough, ("SCIC-08", SIZE), (Pass, Some("2020-01-03"), &[1, 2, 3]), "three");
}

/// Clauses of a SCIC with three colleges of that weight.
fn weighed(weights: [&str; 3]) -> Value {
    let weigh = |(key, weight): (&str, &str)| json!({"key": key, "label": key, "categories": [key], "weight": weight});
    let list: Vec<Value> = ["users", "producers", "partners"].into_iter().zip(weights).map(weigh).collect();
    let mut clauses = scic();
    clauses["voting"] = json!({"colleges": {"list": list, "carry": "proportional", "empty": "lost"}});
    clauses
}

/// What conformity looks for no more, since the act is refused: a book of before may hold it all the same.
#[test]
fn a_line_of_what_no_act_brings_about_any_more_fails_by_the_statutes() {
    let mut fixed = scic();
    fixed["capital"] = json!("fixed");
    let mut fewer = scic();
    fewer["categories"].as_array_mut().unwrap().retain(|one| one["key"] != "partners");
    let holds: Comes = (Pass, Some("2012-01-02"), &[0]);
    let silent: Comes = (NotApplicable, None, &[]);
    for ((check, rule, article), clauses, before) in [
        (("form", "SCIC-01", "L47 art. 19 quinquies"), fixed, holds),
        (("one_category", "SCIC-05", "statutes; L47 art. 19 septies"), fewer, holds),
        (("colleges", "SCIC-10", "L47 art. 19 octies"), weighed(["51/100", "29/100", "20/100"]), silent),
    ] {
        let mended = if check == "colleges" { weighed(["50/100", "30/100", "20/100"]) } else { scic() };
        let life = with(of_scic(), vec![amended("2020-02-03", clauses), amended("2020-05-04", mended)]);
        let on = |day: &str| line(&lines(&life, day), check);
        assert_told(&on("2020-02-02"), (rule, article), before, check);
        assert_told(&on("2020-05-03"), (rule, article), (Fail, Some("2020-02-03"), &[5]), check);
        assert_told(&on("2020-05-04"), (rule, article), (Pass, Some("2020-05-04"), &[6]), check);
    }
}

#[test]
fn every_line_is_seen_to_fail_or_says_why_it_never_does() {
    let all: BTreeSet<String> = lines(&of_scic(), "2020-06-30").iter().map(looks_at).collect();
    let failing = OF_FINDINGS.iter().map(|(_, _, check, ..)| *check).chain(["form", "one_category", "colleges"]);
    let seen: BTreeSet<String> = failing.chain(NEVER.iter().map(|(check, _)| *check)).map(str::to_owned).collect();
    assert_eq!(all, seen);
}

/// Why reviews are due, of each family: since the first day of it, by its statutes, and never a failure.
#[test]
fn the_duty_of_a_review_rests_on_what_brought_it_about() {
    let duty = |life: &[Value]| line(&lines(life, "2020-06-30"), "duty");
    assert_told(&duty(&of_scic()), ("SCIC-16", "L47 art. 19 duodecies"), (Pass, Some("2012-01-02"), &[0]), "SCIC");
    let mut scop = scic();
    scop["family"] = json!("scop");
    scop["mention"] = json!("SCOP, \u{e0} capital variable");
    let of_scop = duty(&[statutes(scop)]);
    assert_told(
        &of_scop,
        ("REV-05", "L78 art. 54 bis; d\u{e9}cret 2015-800"),
        (Pass, Some("2012-01-02"), &[0]),
        "SCOP",
    );
    let small = "d\u{e9}cret 2015-800; L47 art. 25-1 al. 2";
    assert_told(&duty(&ordinary()), ("REV-04", small), (NotApplicable, None, &[]), "small");
}
