//! The description: as it stands in the golden file, of every route and of nothing else.

use crate::client::ask;
use crate::stand::Stand;
use quitus_server::api::{BASE, ROUTES, Verb, document};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::PathBuf;

fn golden() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/api/openapi.json")
}

/// A change of the API shows in the file; `QUITUS_WRITE_DOCS=1` writes it.
#[test]
fn the_description_is_the_golden_one() {
    let text = serde_json::to_string_pretty(&document()).unwrap() + "\n";
    if std::env::var_os("QUITUS_WRITE_DOCS").is_some() {
        std::fs::write(golden(), &text).unwrap();
    }
    let kept = std::fs::read_to_string(golden()).unwrap_or_default();
    assert!(kept == text, "the description of the API has changed: QUITUS_WRITE_DOCS=1 writes tests/api/openapi.json");
}

#[test]
fn every_route_is_described_and_nothing_else() {
    let document = document();
    let verb = |verb: Verb| match verb {
        Verb::Get => "get",
        Verb::Post => "post",
    };
    let routes: BTreeSet<(String, &str)> =
        ROUTES.iter().map(|route| (format!("{BASE}{}", route.path), verb(route.verb))).collect();
    let paths = document["paths"].as_object().unwrap();
    let described: BTreeSet<(String, &str)> = paths
        .iter()
        .flat_map(|(path, operations)| operations.as_object().unwrap().keys().map(|verb| (path.clone(), verb.as_str())))
        .collect();
    assert_eq!(routes, described);
    let ids: BTreeSet<String> = ROUTES.iter().map(quitus_server::api::Route::id).collect();
    assert_eq!(ids.len(), ROUTES.len());
}

#[test]
fn no_reference_leads_nowhere_and_no_file_of_the_server_is_offered() {
    let document = document();
    let text = document.to_string();
    assert!(!text.contains("$defs"));
    for reference in text.split("\"#/components/schemas/").skip(1) {
        let name = reference.split('"').next().unwrap();
        assert!(document["components"]["schemas"].get(name).is_some(), "{name}");
    }
    let slots = document["components"]["schemas"]["Sealed"]["oneOf"].as_array().unwrap();
    assert!(slots.len() == 2 && slots.iter().all(|slot| slot["properties"].get("file").is_none()), "{slots:?}");
    let commands = document["components"]["schemas"]["Command"]["oneOf"].as_array().unwrap();
    let required = |command: &Value| command["required"].as_array().unwrap().iter().any(|field| field == "command_id");
    assert!(commands.len() > 80 && !commands.iter().any(required), "{}", commands.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_answers_its_method_and_says_which_when_another_is_used() {
    let stand = Stand::demo().await;
    let bearer = format!("Bearer {}", stand.token);
    let headers = [("Authorization", bearer.as_str())];
    for route in ROUTES {
        let path = format!("{BASE}{}", route.path).replace("{number}", "1").replace("{resolution}", "2");
        let path =
            path.replace("{account}", "411").replace("{year}", "2026").replace("invoices/1", "invoices/FA-2026-0001");
        let path = path.replace("FA-2026-0001/cii", "FA-2026-0003/cii");
        let path = path.replace("/sample", &format!("/sample?count=1&nonce={}", "ab".repeat(32)));
        let verbs: Vec<Verb> = ROUTES.iter().filter(|one| one.path == route.path).map(|one| one.verb).collect();
        let known = match verbs.as_slice() {
            [Verb::Get] => "GET, HEAD",
            [Verb::Post] => "POST",
            _ => "GET, HEAD, POST",
        };
        for method in ["GET", "POST", "PUT", "DELETE", "OPTIONS"].into_iter().filter(|method| !known.contains(method)) {
            let answer = ask(stand.at, method, &path, &headers, "").await;
            assert_eq!((answer.status, answer.header("allow")), (405, Some(known)), "{method} {path}");
        }
        // No money went back to a customer in this book, and nothing waits for two persons.
        let there = !["events", "/receipt", "{command}"].iter().any(|part| route.path.contains(part));
        if route.verb == Verb::Get && there {
            assert_eq!(ask(stand.at, "GET", &path, &headers, "").await.status, 200, "{path}");
            let head = ask(stand.at, "HEAD", &path, &headers, "").await;
            assert_eq!((head.status, head.body.as_str()), (200, ""), "{path}");
        }
    }
}
