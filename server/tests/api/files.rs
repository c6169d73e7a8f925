//! Papers and proofs: each is the file of the command line, byte for byte, under its own media type.

use crate::client::ask;
use crate::common::quitus_with;
use crate::reads::fits;
use crate::stand::{DEMO, DEMO_FILE, Stand};
use quitus_projections::log::checkpoint::{VerificationKey, read};
use quitus_projections::proof::{Proof, Question, check};
use quitus_server::api::{ROUTES, Route};
use std::fs;

/// Papers with the command that writes them.
pub const PAPERS: [(&str, &str); 14] = [
    ("/assemblies/1/convocation", "convocation 1"),
    ("/assemblies/1/convocation?known=146", "convocation 1 --known-at 146"),
    ("/assemblies/1/attendance", "attendance 1"),
    ("/assemblies/1/minutes", "minutes 1"),
    ("/assemblies/1/minutes?minutes=41", "minutes 1 --number 41"),
    ("/assemblies/1/minutes?known=200", "minutes 1 --known-at 200"),
    ("/assemblies/1/votes/2/extract", "extract 1 --resolution 2"),
    ("/associates/2/certificate?as_of=2019-12-31", "certificate 2 --as-of 2019-12-31"),
    ("/associates/13/certificate", "certificate 13"),
    ("/review/paper?project=2025", "review --project 2025 --output"),
    ("/review/paper", "review --output"),
    ("/invoices/FA-2026-0001/paper", "invoice FA-2026-0001"),
    ("/invoices/AV-2026-0002/paper", "invoice AV-2026-0002"),
    ("/invoices/FA-2026-0003/cii", "invoice FA-2026-0003 --format cii"),
];

/// Proofs with the command that writes them.
pub const PROOFS: [(&str, &str); 6] = [
    ("/proofs/categories", "proof categories --output"),
    ("/proofs/categories?struck=2026-12-18", "proof categories --on 2026-12-18 --output"),
    ("/proofs/categories?sealed=270", "proof categories --sealed 270 --output"),
    ("/proofs/categories/paper", "proof categories --output proof.json --paper"),
    ("/proofs/associates/2", "proof associate 2 --output"),
    (
        "/proofs/sample?nonce=abababababababababababababababababababababababababababababababab&count=5",
        "proof sample --nonce abababababababababababababababababababababababababababababababab --count 5 --output",
    ),
];

/// A paper of another book.
const RECEIPT: (&str, &str) = ("/entries/41/receipt", "--cooperative demo-passe-simple receipt 41");

/// What the command writes to a file, or prints where it is not told where to.
fn written(words: &str) -> String {
    let database = format!("sqlite://{DEMO_FILE}");
    let folder = tempfile::TempDir::new().unwrap();
    let to = folder.path().join("made");
    let (to, beside) = (to.display().to_string(), folder.path().join("proof.json").display().to_string());
    let asked = words.split(' ').map(|word| if word == "proof.json" { beside.as_str() } else { word });
    let open = words.ends_with("--output") || words.ends_with("--paper");
    let all = ["--database", &database, "--lang", "fr"].into_iter().chain(asked).chain(open.then_some(to.as_str()));
    let ran = quitus_with(DEMO.path(), all);
    assert_eq!(ran.code, 0, "{words}: {}", ran.err);
    if open { fs::read_to_string(&to).unwrap() } else { ran.out.strip_suffix('\n').unwrap().to_owned() }
}

/// Files that the command line prints as they are.
const PRINTED: [(&str, &str); 4] = [
    ("/accounts/fec/2026", "accounts fec 2026"),
    ("/accounts/fec/2025?as_of=2026-06-30", "accounts fec 2025 --as-of 2026-06-30"),
    ("/accounts/plain", "accounts plain"),
    ("/accounts/plain?program=beancount&as_of=2026-12-31", "accounts plain --format beancount --as-of 2026-12-31"),
];

/// What the command writes beside the file of the tax office.
const DESCRIPTION: (&str, &str) = ("/accounts/fec/2026/description", "accounts fec 2026 --describe --output");

pub fn is_compared(route: &Route) -> bool {
    PAPERS
        .iter()
        .chain(&PROOFS)
        .chain(&PRINTED)
        .chain([&RECEIPT, &DESCRIPTION])
        .any(|(address, _)| fits(route.path, address))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_paper_is_the_file_of_its_command() {
    let stand = Stand::demo().await;
    for (address, words) in PAPERS {
        let answer = stand.get(address, &[("Accept-Language", "fr")]).await;
        assert_eq!(answer.status, 200, "{address}: {}", answer.body);
        let media = if address.ends_with("/cii") { "application/xml" } else { "text/html; charset=utf-8" };
        assert_eq!((answer.header("content-type"), answer.header("content-language")), (Some(media), Some("fr")));
        assert!(answer.body == written(words), "{address} is not `quitus {words}`");
        let tag = answer.header("etag").unwrap().to_owned();
        let again = stand.get(address, &[("Accept-Language", "fr"), ("If-None-Match", &tag)]).await;
        assert_eq!((again.status, again.body.as_str()), (304, ""), "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_of_the_tax_office_and_the_plain_accounts_are_those_of_the_command_line() {
    let stand = Stand::demo().await;
    let database = format!("sqlite://{DEMO_FILE}");
    let run = |words: &str, more: &[&str]| {
        let words = ["--database", &database, "--lang", "fr"].into_iter().chain(words.split(' '));
        let ran = quitus_with(DEMO.path(), words.chain(more.iter().copied()));
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.out
    };
    for (address, words) in PRINTED {
        let answer = stand.get(address, &[("Accept-Language", "fr")]).await;
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (200, Some("text/plain; charset=utf-8")),
            "{address}"
        );
        assert!(
            answer.body == run(words, &[]) && answer.body.lines().count() > 20,
            "{address} is not `quitus {words}`"
        );
        assert!(answer.header("etag").is_some());
    }
    let folder = tempfile::TempDir::new().unwrap();
    run(DESCRIPTION.1, &[folder.path().to_str().unwrap()]);
    let told = fs::read_to_string(folder.path().join("000012013FEC20261231-description.txt")).unwrap();
    assert_eq!(stand.get(DESCRIPTION.0, &[]).await.body, told);
    for (path, status) in [
        ("/accounts/fec/2031", 404),
        ("/accounts/fec/hier", 404),
        ("/accounts/fec/2031/description", 404),
        ("/accounts/fec/2026?format=csv", 400),
        ("/accounts/plain?program=gnucash", 400),
    ] {
        assert_eq!(stand.get(path, &[]).await.status, status, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_proof_is_the_file_of_its_command_and_holds_with_the_key_alone() {
    let stand = Stand::demo().await;
    let key = key(&stand).await;
    for (address, words) in PROOFS {
        let answer = stand.get(address, &[("Accept-Language", "fr")]).await;
        assert_eq!((answer.status, answer.header("etag")), (200, None), "{address}: {}", answer.body);
        assert!(answer.body == written(words), "{address} is not `quitus {words}`");
        if answer.header("content-type") == Some("application/json") {
            check(&Proof::parse(&answer.body).unwrap(), &key).unwrap();
        }
    }
    // Whoever holds the key may say so.
    let held = key.to_string().replace('+', "%2B").replace('/', "%2F");
    let same = stand.get(&format!("/proofs/categories?signed_by={held}"), &[]).await;
    assert_eq!(same.body, stand.get("/proofs/categories", &[]).await.body);
}

/// The key of the book, as the demonstration's folder shows it.
async fn key(stand: &Stand) -> VerificationKey {
    let database = format!("sqlite://{DEMO_FILE}");
    let told = quitus_with(DEMO.path(), ["--database", &database, "verify", "--json"]).json();
    let key = told["log"]["keys"].as_array().unwrap().last().unwrap().as_str().unwrap().to_owned();
    let checkpoint = stand.get("/checkpoint", &[]).await.body;
    assert_eq!(read(&checkpoint).unwrap().origin, "quitus/demo-cooproduction");
    VerificationKey::parse(&key).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_third_partys_question_is_answered_with_what_it_draws() {
    let stand = Stand::demo().await;
    let key = key(&stand).await;
    let attested = check(&Proof::parse(&stand.get("/proofs/categories", &[]).await.body).unwrap(), &key).unwrap();
    let question = Question::of(&attested, [0xcd; 32], 4);
    let text = question.to_text().unwrap();
    let mut asked: serde_json::Value = serde_json::from_str(&text).unwrap();
    let spaced = serde_json::to_string_pretty(&asked).unwrap();
    let answer = stand.post("/proofs/answer", &text, &[]).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(question.is_answered_by(&check(&Proof::parse(&answer.body).unwrap(), &key).unwrap()), Ok(()));
    assert_eq!(stand.post("/proofs/answer", &spaced, &[]).await.body, answer.body, "spaces mean nothing");
    asked["size"] = 99.into();
    let other = asked.to_string();
    for (body, status) in [("", 400), ("[]", 400), ("{}", 400), (other.as_str(), 404), ("\u{0}", 400)] {
        let refused = stand.post("/proofs/answer", body, &[]).await;
        assert_eq!(refused.status, status, "{body}: {}", refused.body);
        assert_eq!(refused.header("content-type"), Some("application/problem+json"));
    }
    let bearer = format!("Bearer {}", stand.token);
    let headers = [("Authorization", bearer.as_str()), ("Content-Type", "text/plain")];
    assert_eq!(ask(stand.at, "POST", "/api/v1/proofs/answer", &headers, &text).await.status, 415);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_papers_of_money_that_went_back_and_of_a_penalty() {
    let stand = Stand::demo_book("demo-passe-simple").await;
    let receipt = stand.get(RECEIPT.0, &[("Accept-Language", "fr")]).await;
    assert_eq!((receipt.status, receipt.body == written(RECEIPT.1)), (200, true), "{}", receipt.body);
    assert!(receipt.body.contains("Basile Tranchefile"));
    let penalty = stand.get("/invoices/PE-2024-0001/paper", &[]).await;
    assert!(penalty.status == 200 && penalty.body.contains("Ginette Reliure"), "{}", penalty.body);
    assert_eq!(stand.get("/invoices/PE-2024-0001/cii", &[]).await.status, 404);
    assert_eq!(stand.get("/entries/1/receipt", &[]).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_there_is_said_and_no_paper_is_drawn() {
    let stand = Stand::demo().await;
    for (path, status) in [
        ("/assemblies/9/convocation", 404),
        ("/assemblies/1/minutes?minutes=7", 404),
        ("/assemblies/1/votes/2/extract?known=200", 404),
        ("/assemblies/1/votes/99/extract", 404),
        ("/associates/9/certificate", 404),
        ("/associates/999/certificate", 404),
        ("/invoices/none/paper", 404),
        ("/invoices/FA-2026-9999/cii", 404),
        ("/review/paper?project=1900", 404),
        ("/proofs/categories?struck=2019-12-31", 404),
        ("/proofs/categories?sealed=9999", 404),
        ("/proofs/categories?sealed=270&signed_by=x", 400),
        ("/proofs/categories?signed_by=x", 400),
        ("/proofs/categories?as_of=2026-12-31", 400),
        ("/proofs/associates/9", 404),
        ("/proofs/sample", 400),
        ("/proofs/sample?count=3", 400),
        ("/proofs/sample?nonce=abab&count=3", 400),
        ("/proofs/sample?nonce=abababababababababababababababababababababababababababababababab&count=999", 404),
    ] {
        let answer = stand.get(path, &[("Accept-Language", "en")]).await;
        assert_eq!(answer.status, status, "{path}: {}", answer.body);
        assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{path}");
    }
    let token = stand.token("events,record").await;
    let bearer = format!("Bearer {token}");
    for route in ROUTES.iter().filter(|route| is_compared(route)) {
        let path = format!("/api/v1{}", route.path).replace("{number}", "1").replace("{resolution}", "2");
        let answer = ask(stand.at, "GET", &path, &[("Authorization", bearer.as_str())], "").await;
        assert_eq!(answer.status, 403, "{path}: papers hold names, so that only `read` opens them");
    }
}
