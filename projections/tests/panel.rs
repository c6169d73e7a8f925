//! The conformity panel on the books of the demonstration: what it says, and that it says what conformity says.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod story;

use quitus_domain::values::Day;
use quitus_projections::conformity::{Situation, findings};
use quitus_projections::panel::{Check, Line, Verdict, judged, panel};
use quitus_projections::{AsOf, Known, Recorded};
use std::collections::BTreeSet;
use story::{COOPRODUCTION, FUTUR_ANTERIEUR, PASSE_SIMPLE, SUBJONCTIF, book};

fn situation(book: &[Recorded], day: &str) -> Situation {
    let day: Day = day.parse().unwrap();
    Situation::of(AsOf::day(day).select(book), day)
}

fn lines(book: &[Recorded], day: &str) -> Vec<Line> {
    panel(&situation(book, day))
}

/// The rules whose lines have that verdict.
fn rules(lines: &[Line], verdict: Verdict) -> Vec<&str> {
    let mut rules: Vec<&str> =
        lines.iter().filter(|line| line.verdict == verdict).map(|line| line.rule.as_str()).collect();
    rules.dedup();
    rules
}

#[test]
fn before_its_conversion_nothing_of_a_scic_concerns_cooproduction_and_on_its_day_everything_holds() {
    let book = book(COOPRODUCTION);
    let before = lines(&book, "2026-09-14");
    assert!(
        before.iter().all(|line| !line.rule.as_str().starts_with("SCIC") || line.verdict == Verdict::NotApplicable)
    );
    let after = lines(&book, "2026-09-15");
    assert_eq!(rules(&after, Verdict::Fail), [""; 0]);
    let wanted = [
        "SCIC-01", "SCIC-03", "SCIC-04", "SCIC-05", "SCIC-08", "SCIC-10", "SCIC-11", "SCIC-16", "SCIC-19", "SCIC-23",
        "REV-01", "REV-02", "REV-06",
    ];
    assert_eq!(rules(&after, Verdict::Pass), wanted);
    let since: BTreeSet<String> = after
        .iter()
        .filter(|line| line.verdict == Verdict::Pass && line.rule.as_str().starts_with("SCIC"))
        .filter_map(|line| line.since.map(|day| day.to_string()))
        .collect();
    assert_eq!(since, BTreeSet::from(["2026-09-15".to_owned()]));
    assert!(after.iter().all(|line| line.verdict != Verdict::Pass || !line.entries.is_empty()));
}

fn check(lines: &[Line], wanted: fn(&Check) -> bool) -> Check {
    lines.iter().find(|line| wanted(&line.check)).unwrap().check.clone()
}

#[test]
fn the_figures_of_cooproduction_on_the_last_day_are_those_of_its_register() {
    let lines = lines(&book(COOPRODUCTION), "2026-12-18");
    let Check::Categories { filled, least, kinds } = check(&lines, |one| matches!(one, Check::Categories { .. }))
    else {
        panic!()
    };
    assert_eq!((filled, least), (4, 3));
    let kinds: Vec<_> = kinds.iter().map(|one| (one.category.as_str(), one.associates)).collect();
    assert_eq!(kinds, [("cae", 3), ("employees", 3), ("beneficiaries", 10), ("partners", 2)]);
    let colleges = check(&lines, |one| matches!(one, Check::Colleges { .. }));
    let Check::Colleges { weights } = colleges else { panic!() };
    let weights: Vec<_> = weights.iter().map(|(college, weight)| format!("{college} {weight}")).collect();
    assert_eq!(weights, ["cae 40/100", "employees 20/100", "beneficiaries 25/100", "partners 15/100"]);
    let review = check(&lines, |one| matches!(one, Check::Review { .. }));
    assert_eq!(review, Check::Review { last: None, due_by: Some("2031-09-15".parse().unwrap()) });
}

#[test]
fn a_late_review_fails_from_its_day_on_and_the_report_mends_it() {
    let book = book(SUBJONCTIF);
    let of = |day: &str| {
        let lines = lines(&book, day);
        let line = lines.into_iter().find(|line| line.rule.as_str() == "REV-01").unwrap();
        (line.verdict, line.since.map(|day| day.to_string()))
    };
    assert_eq!(of("2020-11-12").0, Verdict::NotApplicable);
    assert_eq!(of("2025-11-13"), (Verdict::Pass, Some("2020-11-13".to_owned())));
    assert_eq!(of("2025-11-14"), (Verdict::Fail, Some("2025-11-14".to_owned())));
    assert_eq!(of("2026-02-06"), (Verdict::Pass, Some("2026-02-06".to_owned())));
}

#[test]
fn a_pack_without_a_clause_names_what_it_lacks() {
    let book = book(SUBJONCTIF);
    let day: Day = "2020-11-13".parse().unwrap();
    let pack = |known: Known| {
        let lines = panel(&Situation::of(AsOf { effective: day, known }.select(&book), day));
        lines.into_iter().find(|line| line.rule.as_str() == "SCIC-23").unwrap()
    };
    // The entry was corrected on 11 January 2021: whoever asks what was known before still reads it as it was.
    assert_eq!(pack(Known::Everything).verdict, Verdict::Pass);
    let line = pack(Known::At("2020-12-31T23:59:59Z".to_owned()));
    assert_eq!(line.verdict, Verdict::Fail);
    let Check::Pack { there, lacking } = &line.check else { panic!() };
    assert_eq!(
        (there.len(), lacking.iter().map(ToString::to_string).collect::<Vec<_>>()),
        (15, vec!["dissolution".to_owned()])
    );
}

/// A day and what was known: the panel of both is that of the book that ended there, whatever came later; and what came
/// later changes days that were past.
#[test]
fn the_panel_of_any_day_as_it_was_known_is_that_of_the_book_that_ended_there() {
    for story in [COOPRODUCTION, SUBJONCTIF] {
        let book = book(story);
        let mut rewritten = 0;
        for size in (0..book.len()).step_by(book.len() / 9).skip(1).chain([book.len()]) {
            let last = book[size - 1].effective_on();
            for back in [0, 40, 400, 1_500] {
                let day = last - chrono::Days::new(back);
                let known = Known::UpTo(book[size - 1].position);
                let as_known = panel(&Situation::of(AsOf { effective: day, known }.select(&book), day));
                let ended_there = panel(&Situation::of(AsOf::day(day).select(&book[..size]), day));
                assert_eq!(as_known, ended_there, "{size} entries, {day}");
                rewritten += usize::from(as_known != lines(&book, &day.to_string()));
            }
        }
        assert!(rewritten > 0, "no later entry changed a past day");
    }
}

#[test]
fn what_public_bodies_hold_is_told_with_the_law_of_the_day() {
    let lines = lines(&book(SUBJONCTIF), "2020-11-13");
    let line = lines.iter().find(|line| line.rule.as_str() == "SCIC-07").unwrap();
    assert_eq!(line.verdict, Verdict::Pass);
    assert_eq!(
        serde_json::to_value(&line.check).unwrap()["figures"],
        serde_json::json!({"public": 100_000, "capital": 505_000, "most": "1/2"})
    );
}

/// Every month of every book: a line fails exactly where conformity finds something of its rule.
#[test]
fn the_panel_and_conformity_never_disagree() {
    let mut seen = BTreeSet::new();
    for story in [COOPRODUCTION, PASSE_SIMPLE, FUTUR_ANTERIEUR, SUBJONCTIF] {
        let book = book(story);
        for (year, month) in (2012..2028).flat_map(|year| [1, 5, 9, 12].map(|month| (year, month))) {
            let day = Day::from_ymd_opt(year, month, 16).unwrap();
            let situation = Situation::of(AsOf::day(day).select(&book), day);
            let found = findings(&situation);
            let lines = judged(&situation, &found);
            let asked: BTreeSet<&str> = lines.iter().map(|line| line.rule.as_str()).collect();
            let failing: BTreeSet<&str> =
                lines.iter().filter(|line| line.verdict == Verdict::Fail).map(|line| line.rule.as_str()).collect();
            let wrong: BTreeSet<&str> =
                found.iter().map(|one| one.breach.rule().as_str()).filter(|rule| asked.contains(rule)).collect();
            assert_eq!(failing, wrong, "{day}");
            seen.extend(failing.into_iter().map(str::to_owned));
        }
    }
    for rule in ["REV-01", "REV-03"] {
        assert!(seen.contains(rule), "never failed: {rule} of {seen:?}");
    }
}

/// What each line says of the society on a day, beside its figures: rule, article, verdict, since when, and the entries.
/// On 15 September 2026 the statutes were amended (entry 194), associates admitted and given their categories (195 to 208)
/// and the conversion recorded (209); on the days of October and December others came (219 to 227).
#[test]
fn every_line_of_cooproduction_has_its_article_its_day_and_its_entries() {
    let users: Vec<u64> = (197..=208).chain([221]).collect();
    let everyone = vec![3, 4, 5, 16, 22, 35, 66, 73, 97, 105, 116, 139, 195, 196, 219, 221, 225, 227];
    let members = "L47 art. 19 septies al. 2";
    let pass = |rule, article, since, entries: Vec<u64>| (rule, article, Verdict::Pass, Some(since), entries);
    let silent = |rule, article| (rule, article, Verdict::NotApplicable, None, vec![]);
    let day = "2026-09-15";
    let wanted = vec![
        pass("SCIC-01", "L47 art. 19 quinquies", day, vec![194]),
        pass("SCIC-03", members, day, vec![194, 199, 205, 219, 227]),
        pass("SCIC-03", members, day, users.clone()),
        pass("SCIC-03", members, day, vec![195, 219, 225]),
        pass("SCIC-04", members, "2026-12-11", vec![61, 103, 115]),
        pass("SCIC-05", "statutes; L47 art. 19 septies", day, vec![194]),
        silent("SCIC-07", "L47 art. 19 septies al. 4"),
        pass("SCIC-08", "L47 art. 19 septies; CCom L223-3, L225-1", day, everyone),
        pass("SCIC-10", "L47 art. 19 octies", day, vec![194]),
        pass("SCIC-11", "statutes; L47 art. 19 octies", day, vec![194]),
        silent("SCIC-15", "L47 art. 19 terdecies; d\u{e9}cret 2015-1381"),
        pass("SCIC-16", "L47 art. 19 duodecies", day, vec![194]),
        pass("SCIC-19", members, "2026-10-16", users),
        pass("SCIC-23", "L47 art. 19 quinquies s.; d\u{e9}cret 2015-1381 art. 1", day, vec![209]),
        pass("REV-01", "L47 art. 25-1, 19 duodecies", day, vec![194]),
        pass("REV-02", "L47 art. 25-1 al. 3", "2025-12-31", vec![235]),
        silent("REV-03", "L47 art. 25-1"),
        pass("REV-06", "L47 art. 25-1 \u{e0} 25-5; d\u{e9}cret 2015-706 art. 10 \u{e0} 12", "2022-06-17", vec![90]),
    ];
    let wanted: Vec<_> = wanted
        .into_iter()
        .map(|(rule, article, verdict, since, entries)| {
            (rule.to_owned(), article, verdict, since.map(str::to_owned), entries)
        })
        .collect();
    let told: Vec<_> = lines(&book(COOPRODUCTION), "2026-12-18")
        .iter()
        .map(|line| {
            let entries: Vec<u64> = line.entries.iter().map(|position| position.0).collect();
            (line.rule.as_str().to_owned(), line.article, line.verdict, line.since.map(|day| day.to_string()), entries)
        })
        .collect();
    assert_eq!(told, wanted);
}

/// On every day of every book: an article always; a day and entries wherever the line concerns the cooperative, and none
/// where it does not.
#[test]
fn a_line_that_concerns_the_cooperative_cites_entries_and_a_day_that_is_past() {
    for story in [COOPRODUCTION, PASSE_SIMPLE, FUTUR_ANTERIEUR, SUBJONCTIF] {
        let book = book(story);
        for day in (2012..2028).flat_map(|year| [1, 5, 9, 12].map(|month| format!("{year}-{month:02}-16"))) {
            for line in lines(&book, &day) {
                let told = format!("{} on {day}: {line:?}", line.rule.as_str());
                assert!(!line.article.is_empty(), "{told}");
                let concerns = line.verdict != Verdict::NotApplicable;
                assert_eq!((line.since.is_some(), !line.entries.is_empty()), (concerns, concerns), "{told}");
                assert!(line.since.is_none_or(|since| since.to_string() <= day), "{told}");
                assert!(
                    line.entries.is_sorted() && line.entries.iter().all(|at| (at.0 as usize) < book.len()),
                    "{told}"
                );
            }
        }
    }
}
