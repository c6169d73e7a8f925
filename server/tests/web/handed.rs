//! What pages hand out of a SCIC: proofs that hold with the key alone, papers to print; and plans that record nothing.

use crate::acts::entries;
use crate::common::quitus;
use crate::desk::Sent;
use crate::house::House;
use crate::html::assert_well_formed;
use crate::site::{Answer, DEMO, Site};
use axum::http::StatusCode;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use quitus_projections::log::checkpoint::VerificationKey;
use quitus_projections::proof::{Proof, Question, Shown, Verified, check};

fn key() -> VerificationKey {
    let report = quitus(DEMO.path(), "--database sqlite://quitus-demo.db verify --json").json();
    VerificationKey::parse(report["log"]["keys"].as_array().unwrap().last().unwrap().as_str().unwrap()).unwrap()
}

fn saved(answer: &Answer, name: &str) {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let named = answer.header("content-disposition");
    assert!(named.starts_with("attachment; filename=\"") && named.contains(name), "{named}");
}

fn verified(answer: &Answer, name: &str) -> Verified {
    saved(answer, name);
    check(&Proof::parse(&answer.text()).unwrap(), &key()).unwrap()
}

fn english(address: &str) -> String {
    format!("{address}{}lang=en", if address.contains('?') { '&' } else { '?' })
}

#[tokio::test]
async fn proofs_are_handed_out_that_hold_with_the_key_alone() {
    let site = Site::demo().await;
    let page = site.get("/proofs?lang=en").await.text();
    assert!(page.contains("struck=2026-12-18") && page.contains("yes"), "{page}");
    let totals = verified(&site.get("/proofs/categories?struck=2026-12-18").await, "categories");
    assert_eq!(totals.statement.register.associates(), Some(18));
    let colleges: u64 = totals.statement.colleges.clone().unwrap().iter().map(|one| one.associates).sum();
    assert_eq!(colleges, 18);
    let own = verified(&site.get("/proofs/associates/2").await, "associate-2");
    assert!(matches!(own.shown, Shown::Line(_)));
    let nonce = "ab".repeat(32);
    let sample = verified(&site.get(&format!("/proofs/sample?nonce={nonce}&count=5")).await, "sample");
    let question = Question::of(&totals, [0xab; 32], 5);
    assert_eq!(question.is_answered_by(&sample), Ok(()));
    let asked = utf8_percent_encode(question.to_text().unwrap().trim(), NON_ALPHANUMERIC).to_string();
    let answer = verified(&site.get(&format!("/proofs/answer?question={asked}")).await, "answer");
    assert_eq!(question.is_answered_by(&answer), Ok(()));
}

#[tokio::test]
async fn papers_are_saved_and_bring_all_that_they_need() {
    let site = Site::demo().await;
    for (address, words) in [
        ("/proofs/paper", ["<svg", "Coll\u{e8}ge", "quitus/demo-cooproduction+"]),
        ("/certificates/2", ["Coop\u{e9}nates", "Attestation", "120"]),
        ("/review/paper", ["Questionnaire", "Statuts et versions", "<td>\u{e0} compl\u{e9}ter</td>"]),
        (
            "/review/paper?project=2026",
            ["partie calcul\u{e9}e", "Tableau de conformit\u{e9}", "<td>\u{e0} compl\u{e9}ter</td>"],
        ),
    ] {
        let answer = site.get(&english(address)).await;
        saved(&answer, ".html");
        let text = answer.text();
        assert!(text.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"), "{address}");
        words.iter().for_each(|words| assert!(text.contains(words), "{address}: {words}"));
        for foreign in ["<script", "src=", "http:", "https:"] {
            assert!(!text.contains(foreign), "{address}: {foreign}");
        }
    }
}

/// What no book knows stands on the page too, as a field that waits, with the reason beside it.
#[tokio::test]
async fn the_page_of_the_questionnaire_has_empty_fields_that_say_why() {
    let site = Site::demo().await;
    for (address, fields) in [("/review", 5), ("/review?project=2026", 6)] {
        let page = site.get(&english(address)).await.text();
        assert_well_formed(address, &page);
        assert_eq!(page.matches(">to complete<").count(), fields, "{page}");
        assert!(page.contains("no entry of the book states a training"), "{page}");
    }
}

#[tokio::test]
async fn what_cannot_be_handed_out_is_told_why() {
    let site = Site::demo().await;
    let asked = utf8_percent_encode("{\"count\":1}", NON_ALPHANUMERIC).to_string();
    for (address, status, word) in [
        ("/proofs/categories?struck=2019-12-31".to_owned(), StatusCode::NOT_FOUND, "18 December 2026"),
        ("/proofs/categories?struck=yesterday".to_owned(), StatusCode::BAD_REQUEST, "yesterday"),
        ("/proofs/associates/999".to_owned(), StatusCode::NOT_FOUND, "number"),
        ("/proofs/associates/6".to_owned(), StatusCode::NOT_FOUND, "counted"),
        ("/proofs/sample?nonce=xyz&count=1".to_owned(), StatusCode::BAD_REQUEST, "64"),
        (format!("/proofs/sample?nonce={}&count=999", "ab".repeat(32)), StatusCode::NOT_FOUND, "from 1 to 18"),
        (format!("/proofs/sample?nonce={}&count=x", "ab".repeat(32)), StatusCode::BAD_REQUEST, "count"),
        (format!("/proofs/answer?question={asked}"), StatusCode::BAD_REQUEST, "question"),
        ("/certificates/999".to_owned(), StatusCode::NOT_FOUND, "999"),
        ("/certificates/2?on=2011-12-31".to_owned(), StatusCode::NOT_FOUND, "2"),
        ("/review?project=1999".to_owned(), StatusCode::NOT_FOUND, "1999"),
        ("/review?project=x".to_owned(), StatusCode::BAD_REQUEST, "x"),
    ] {
        let answer = site.get(&english(&address)).await;
        assert_eq!(answer.status, status, "{address}");
        assert!(answer.text().contains(word), "{address}: {}", answer.text());
    }
}

#[tokio::test]
async fn an_associate_gets_the_own_papers_and_no_others() {
    let house = House::new().await;
    let own = house.person("assoc", "associate:2").await;
    let page = house.get(&own, "/associates/2?lang=en").await.text();
    for link in ["/certificates/2?lang=en", "/proofs/associates/2?lang=en"] {
        assert!(page.contains(link), "{link}: {page}");
    }
    saved(&house.get(&own, "/certificates/2").await, ".html");
    let proof = house.get(&own, "/proofs/associates/2").await;
    let Shown::Line(line) = check(&Proof::parse(&proof.text()).unwrap(), &key()).unwrap().shown else {
        panic!("a line")
    };
    assert_eq!(line.leaf.shares, 120);
    for other in ["/certificates/1", "/proofs/associates/1", "/proofs", "/proofs/categories", "/review", "/scic"] {
        assert_eq!(house.get(&own, other).await.status, StatusCode::NOT_FOUND, "{other}");
    }
}

#[tokio::test]
async fn a_plan_shows_the_panel_after_it_and_records_nothing() {
    let site = Site::demo().await;
    let before = entries(&site).await;
    let plain = site.get("/scic?on=2026-12-31&lang=en").await.text();
    assert!(plain.contains("What if?") && !plain.contains("The panel as it is"), "{plain}");
    let admits = site.get("/scic?on=2026-12-31&admit=partners&shares=10&format=json").await.json();
    let line = |name: &str, of: &serde_json::Value| {
        let lines = of["what_if"]["lines"].as_array().unwrap().clone();
        lines.into_iter().find(|line| line["after"]["check"] == name).unwrap()
    };
    let counted = line("associates", &admits);
    let (old, new) = (&counted["before"]["figures"], &counted["after"]["figures"]);
    assert_eq!(old["count"].as_u64().unwrap() + 1, new["count"].as_u64().unwrap(), "{counted}");
    let leaves = site.get("/scic?on=2026-12-31&leave=2&format=json").await.json();
    let counted = line("associates", &leaves);
    assert_eq!(counted["changes"], true, "{counted}");
    let page = site.get("/scic?on=2026-12-31&weights=cae%3D30%25%2Cpartners%3D25%25&lang=en").await.text();
    assert_well_formed("weights", &page);
    assert!(page.contains("The panel as it is") && !page.contains("would be refused"), "{page}");
    assert_eq!(entries(&site).await, before);
}

#[tokio::test]
async fn a_plan_that_the_law_forbids_is_refused_with_its_article() {
    let site = Site::demo().await;
    for (plan, word) in [
        ("weights=cae%3D55%25%2Cemployees%3D5%25", "art. 19 octies"),
        ("weights=nobody%3D20%25", "nobody"),
        ("refund=6&refunded=1000", "share"),
    ] {
        let page = site.get(&format!("/scic?on=2026-12-31&lang=en&{plan}")).await;
        assert_eq!(page.status, StatusCode::OK, "{plan}");
        assert!(page.text().contains("would be refused") && page.text().contains(word), "{plan}: {}", page.text());
    }
    for wrong in ["leave=999", "admit=No%20Slug", "shares=x", "weights=cae", "plan=1"] {
        assert_eq!(site.get(&format!("/scic?{wrong}")).await.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
}

#[tokio::test]
async fn statutes_come_as_a_file_and_the_review_shows_each_clause_that_changes() {
    let folder = crate::common::book();
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let log = quitus(folder.path(), "log --type statutes --json").json();
    let at = log["entries"].as_array().unwrap().last().unwrap()["number"].as_u64().unwrap();
    let entry = site.get(&format!("/entries/{at}?format=json")).await.text();
    let after = entry.split("\"withdrawal_notice\": ").nth(1).unwrap();
    let notice: String = after.chars().take_while(char::is_ascii_digit).collect();
    let file = entry.replace(&format!("\"withdrawal_notice\": {notice}"), "\"withdrawal_notice\": 9");
    assert_ne!(file, entry, "{entry}");
    let sent = site.form("/acts/amend_statutes?lang=en").await;
    let mut sent =
        Sent { values: sent.values.into_iter().filter(|(name, _)| name != "statutes.upload").collect(), ..sent };
    let missing = site.send(&sent.clone().step("review")).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(missing.text().contains("To fill in: Statutes"), "{}", missing.text());
    for (text, word) in [("{}", "no whole statutes"), ("not json", "no whole statutes"), (&file, "Clauses that change")]
    {
        use base64::prelude::{BASE64_STANDARD, Engine as _};
        let attached = [
            ("statutes.file", "statuts.json".to_owned()),
            ("statutes.media", "application/json".to_owned()),
            ("statutes.base64", BASE64_STANDARD.encode(text)),
            ("effective_on", "2024-06-21".to_owned()),
            ("decision.organ", "extraordinary_assembly".to_owned()),
            ("decision.decided_on", "2024-06-21".to_owned()),
            ("decision.number", "AGE du 21 juin 2024".to_owned()),
            ("decision.document", "Le pr\u{e9}avis de retrait est de neuf mois.".to_owned()),
        ];
        sent.values.extend(attached.map(|(name, value)| (name.to_owned(), value)));
        let review = site.send(&sent.clone().step("review")).await.text();
        assert!(review.contains(word), "{word}: {review}");
        assert_well_formed("review", &review);
    }
    let review = site.send(&sent.step("review")).await.text();
    for words in ["exit \u{203a} notice of withdrawal, in months", &format!(">{notice}<"), ">9<", "statuts.json"] {
        assert!(review.contains(words), "{words}: {review}");
    }
}
