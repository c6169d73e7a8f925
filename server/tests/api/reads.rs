//! Every read is what the command line prints, byte for byte; ETags, pages of entries, proofs, and wrong questions.

use crate::client::{Answer, bytes_of};
use crate::common::quitus_with;
use crate::files::is_compared;
use crate::stand::{DEMO, DEMO_FILE, Stand, application_as};
use quitus_server::api::{Kind, ROUTES, Verb};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Addresses with the command that answers the same question.
const PAIRS: [(&str, &str); 46] = [
    ("/entries", "log"),
    ("/entries?type=capital&from=2026-01-01", "log --type capital --from 2026-01-01"),
    ("/entries?associate=2&as_of=2020-01-01", "log --associate 2 --as-of 2020-01-01"),
    ("/entries/72", "explain entry 72"),
    ("/register", "register"),
    ("/register?as_of=2019-12-31&known=2020-03-15", "register --as-of 2019-12-31 --known-at 2020-03-15"),
    ("/register?known=72", "register --known-at 72"),
    ("/register?known=2020-03-15T18:00:00%2B01:00", "register --known-at 2020-03-15T18:00:00+01:00"),
    ("/associates/2", "explain associate 2"),
    ("/movements", "movements"),
    ("/movements?associate=2", "movements --associate 2"),
    ("/capital", "capital"),
    ("/capital/why?as_of=2022-07-04", "explain capital --as-of 2022-07-04"),
    ("/diff?from=2025-12-31&to=2026-12-31", "diff --from 2025-12-31 --to 2026-12-31"),
    ("/diff?from=2019-12-31&to=2019-12-31&known_from=71", "diff --from 2019-12-31 --to 2019-12-31 --known-from 71"),
    ("/mandates", "mandates"),
    ("/conformity?as_of=2017-12-31", "conformity --as-of 2017-12-31"),
    ("/deadlines", "deadlines"),
    ("/deadlines?as_of=2026-09-01&known=200", "deadlines --as-of 2026-09-01 --known-at 200"),
    ("/assemblies", "assemblies"),
    ("/assemblies/1", "assemblies 1"),
    ("/assemblies/1/electorate", "electorate 1"),
    ("/assemblies/1/votes/2", "explain vote 1 2"),
    ("/assemblies/1/votes/1/what-if?majority=5/6", "what-if vote 1 1 --majority 5/6"),
    ("/decisions", "decisions"),
    ("/decisions?to_apply=true", "decisions --to-apply"),
    ("/scic", "scic"),
    ("/scic?as_of=2026-09-14&known=174", "scic --as-of 2026-09-14 --known-at 174"),
    ("/review", "review"),
    ("/review?project=2025", "review --project 2025"),
    ("/services", "services"),
    ("/pools", "pools"),
    ("/grants", "grants"),
    ("/accounts/parties", "accounts parties"),
    ("/accounts/parties?associate=2&as_of=2026-12-01", "accounts parties --associate 2 --as-of 2026-12-01"),
    ("/accounts/current", "accounts current"),
    ("/accounts/current?associate=2", "accounts current --associate 2"),
    ("/invoices", "invoices"),
    ("/invoices?open=true", "invoices --open"),
    ("/receivables?as_of=2027-03-31", "receivables --as-of 2027-03-31"),
    ("/accounts", "accounts years"),
    ("/accounts/statements", "accounts statements"),
    ("/accounts/balance", "accounts balance"),
    ("/accounts/journal", "accounts journal"),
    ("/accounts/ledger/411", "accounts ledger 411"),
    ("/accounts/statements?as_of=2025-12-31", "accounts statements --as-of 2025-12-31"),
];

/// Whether an address is one of a route.
pub fn fits(route: &str, address: &str) -> bool {
    let address = address.split('?').next().unwrap();
    let (route, address): (Vec<&str>, Vec<&str>) = (route.split('/').collect(), address.split('/').collect());
    let step = |(want, step): (&&str, &&str)| want == step || want.starts_with('{');
    route.len() == address.len() && route.iter().zip(&address).all(step)
}

#[test]
fn every_read_that_the_command_line_has_is_compared() {
    let compared: BTreeSet<&str> = ROUTES
        .iter()
        .filter(|route| PAIRS.iter().any(|(address, _)| fits(route.path, address)))
        .map(|route| route.path)
        .collect();
    let reads =
        ROUTES.iter().filter(|route| route.verb == Verb::Get && !route.command.is_empty() && route.scope.is_some());
    for route in reads {
        assert!(compared.contains(route.path) || is_compared(route), "{}", route.path);
    }
}

fn command(words: &str, language: &str) -> String {
    let database = format!("sqlite://{DEMO_FILE}");
    let all = ["--database", &database, "--lang", language].into_iter().chain(words.split(' ')).chain(["--json"]);
    let ran = quitus_with(DEMO.path(), all);
    assert_eq!(ran.code, 0, "{words}: {}", ran.err);
    ran.out
}

async fn in_french(stand: &Stand, path: &str) -> Answer {
    stand.get(path, &[("Accept-Language", "fr-FR,fr;q=0.9")]).await
}

/// Years in which nothing happened any more are no lines, however far away the day of the question is.
#[tokio::test(flavor = "multi_thread")]
async fn a_day_far_away_costs_no_more_than_today() {
    let stand = Stand::demo().await;
    let days = async |path: &str| {
        let told = stand.get(path, &[]).await.json();
        let parts = told["parts"].as_array().unwrap().clone();
        let part = parts.into_iter().find(|part| part["part"] == "register_by_category").unwrap();
        let rows = part["tables"][0]["rows"].as_array().unwrap().clone();
        rows.into_iter().map(|row| row[0].to_string()).collect::<BTreeSet<String>>().len()
    };
    let (now, then) = (days("/review").await, days("/review?as_of=9999-12-31").await);
    assert!(now > 5 && then <= now + 1, "{now} and {then}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_read_is_the_json_of_its_command() {
    let stand = Stand::demo().await;
    for (address, words) in PAIRS {
        let answer = in_french(&stand, address).await;
        assert_eq!(answer.status, 200, "{address}: {}", answer.body);
        assert_eq!(answer.header("content-type"), Some("application/json"));
        assert!(answer.body == command(words, "fr"), "{address} is not `quitus {words} --json`");
    }
    for (address, words) in &PAIRS[4..14] {
        let answer = stand.get(address, &[("Accept-Language", "en")]).await;
        assert!(answer.body == command(words, "en"), "{address} in English");
    }
    let invoice = in_french(&stand, "/invoices/FA-2026-0001").await;
    assert!(invoice.status == 200 && invoice.body.contains("FA-2026-0001"), "{}", invoice.body);
}

/// Whether a read comes as a spreadsheet too.
fn has_tables(address: &str) -> bool {
    let route = ROUTES.iter().find(|route| route.verb == Verb::Get && fits(route.path, address));
    route.is_some_and(|route| route.keys.iter().any(|key| key.kind == Kind::Shape))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_table_is_the_spreadsheet_of_its_command() {
    let stand = Stand::demo().await;
    let folder = tempfile::TempDir::new().unwrap();
    let database = format!("sqlite://{DEMO_FILE}");
    let mut seen = BTreeSet::new();
    for (nth, (address, words)) in PAIRS.iter().filter(|(address, _)| has_tables(address)).enumerate() {
        let also = |format: &str| format!("{address}{}format={format}", if address.contains('?') { '&' } else { '?' });
        let all = |more: &[&str]| {
            let words = ["--database", &database, "--lang", "fr"].into_iter().chain(words.split(' '));
            quitus_with(DEMO.path(), words.chain(more.iter().copied()))
        };
        let lines = in_french(&stand, &also("csv")).await;
        assert_eq!((lines.status, lines.header("content-type")), (200, Some("text/csv; charset=utf-8")), "{address}");
        assert!(lines.body == all(&["--csv"]).out, "{address} is not `quitus {words} --csv`");
        let file = folder.path().join(format!("{nth}.xlsx")).display().to_string();
        assert_eq!(all(&["--xlsx", &file]).code, 0, "{words}");
        let sheet = bytes_of(stand.at, &format!("/api/v1{}", also("xlsx")), &stand.token).await;
        assert!(sheet == std::fs::read(&file).unwrap(), "{address} is not `quitus {words} --xlsx`");
        let plain = in_french(&stand, &also("json")).await;
        assert!(plain.body == in_french(&stand, address).await.body, "{address}");
        seen.insert(address.split('?').next().unwrap());
    }
    let tables = ROUTES.iter().filter(|route| route.keys.iter().any(|key| key.kind == Kind::Shape));
    let missed: Vec<&str> =
        tables.map(|route| route.path).filter(|path| !seen.iter().any(|one| fits(path, one))).collect();
    assert_eq!(missed, ["/invoices/{number}"]);
    let invoice = in_french(&stand, "/invoices/FA-2026-0001?format=csv").await;
    assert!(invoice.body.starts_with('\u{feff}') && invoice.body.contains("FA-2026-0001"), "{}", invoice.body);
    for wrong in ["/register?format=ods", "/register?format=", "/diff?format=csv"] {
        assert_eq!(stand.get(wrong, &[]).await.status, 400, "{wrong}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_at_hand_is_not_sent_again_until_the_book_grows() {
    let stand = Stand::own().await;
    for address in ["/register", "/entries", "/decisions", "/diff?from=2020-01-01"] {
        let first = in_french(&stand, address).await;
        let tag = first.header("etag").unwrap().to_owned();
        assert_eq!(first.header("cache-control"), Some("private, no-cache"));
        let same = stand.get(address, &[("If-None-Match", &tag), ("Accept-Language", "fr")]).await;
        assert_eq!((same.status, same.body.as_str(), same.header("etag")), (304, "", Some(tag.as_str())));
        let other = stand.get(address, &[("If-None-Match", &tag), ("Accept-Language", "en")]).await;
        assert_eq!(other.status, 200, "in another language it is another answer");
        assert_eq!(stand.send(&application_as(Uuid::new_v4()), &[]).await.status, 201);
        let new = stand.get(address, &[("If-None-Match", &tag), ("Accept-Language", "fr")]).await;
        assert_eq!(new.status, 200, "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_entries_follow_one_another_without_gap_and_end() {
    let stand = Stand::demo().await;
    let (mut path, mut seen) = ("/entries?limit=100".to_owned(), Vec::new());
    loop {
        let page = stand.get(&path, &[]).await;
        let entries = page.json()["entries"].as_array().unwrap().clone();
        assert!(entries.len() <= 100);
        seen.extend(entries.iter().map(|entry| entry["number"].as_u64().unwrap()));
        let Some(link) = page.header("link") else { break };
        let next = link.strip_prefix("</api/v1").unwrap().strip_suffix(">; rel=\"next\"").unwrap();
        path = next.to_owned();
    }
    assert_eq!(seen, (1..=stand.size().await).collect::<Vec<_>>());
    let filtered = stand.get("/entries?type=capital&limit=2", &[]).await;
    assert!(filtered.header("link").unwrap().contains("type=capital"), "{}", filtered.head);
}

#[tokio::test(flavor = "multi_thread")]
async fn proofs_and_the_checkpoint_are_texts_of_c2sp() {
    let stand = Stand::demo().await;
    let checkpoint = stand.get("/checkpoint", &[]).await;
    assert!(
        checkpoint.status == 200 && checkpoint.body.starts_with("quitus/demo-cooproduction\n"),
        "{}",
        checkpoint.body
    );
    let proof = stand.get("/entries/72/proof", &[]).await;
    assert!(proof.body.starts_with("c2sp.org/tlog-proof@v1\nindex 71\n"), "{}", proof.body);
    assert!(proof.body.ends_with(&checkpoint.body), "it rests on the last checkpoint");
    assert_eq!(stand.get("/entries/99999/proof", &[]).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_cannot_be_understood_is_answered_with_what_is_wrong() {
    let stand = Stand::demo().await;
    for (path, status) in [
        ("/register?as_off=2019-12-31", 400),
        ("/register?as_of=2019-02-30", 400),
        ("/register?as_of=", 400),
        ("/register?as_of=31/12/2019", 400),
        ("/register?as_of=2019-12-31&as_of=2020-12-31", 400),
        ("/register?known=0", 400),
        ("/register?known=99999", 404),
        ("/register?lang=fr", 400),
        ("/entries?limit=0", 400),
        ("/entries?limit=1001", 400),
        ("/entries?after=-1", 400),
        ("/entries?after=007", 400),
        ("/entries?type=nothing", 400),
        ("/entries?actor=%ff", 400),
        ("/entries?from=2026-01-01&to=2025-01-01", 404),
        ("/invoices?open=1", 400),
        ("/associates/0", 404),
        ("/associates/999", 404),
        ("/associates/%31", 200),
        ("/assemblies/999999999999", 404),
        ("/assemblies/1/votes/99", 404),
        ("/accounts/ledger/x", 404),
        ("/invoices/none", 404),
        ("/review?project=1900", 404),
        ("/nowhere", 404),
        ("/register/", 404),
    ] {
        let answer = stand.get(path, &[]).await;
        assert_eq!(answer.status, status, "{path}: {}", answer.body);
        if status >= 400 {
            assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{path}");
            assert!(answer.json()["detail"].as_str().is_some_and(|detail| !detail.is_empty()), "{path}");
        }
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
    }
    let long = format!("/entries?actor={}", "a".repeat(3_000));
    assert_eq!(stand.get(&long, &[]).await.status, 413);
}
