//! What would be otherwise: the answers of `quitus what-if`, byte for byte, and nothing is recorded.

use crate::common::quitus_with;
use crate::stand::{DEMO, DEMO_FILE, Stand};
use serde_json::{Value, json};
use std::fs;

fn command(words: &[&str]) -> String {
    let database = format!("sqlite://{DEMO_FILE}");
    let all = ["--database", &database, "--lang", "en"].into_iter().chain(words.iter().copied()).chain(["--json"]);
    let ran = quitus_with(DEMO.path(), all);
    assert_eq!(ran.code, 0, "{words:?}: {}", ran.err);
    ran.out
}

const ENGLISH: [(&str, &str); 1] = [("Accept-Language", "en")];

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_is_counted_again_under_clauses_and_under_whole_statutes() {
    let stand = Stand::demo().await;
    let vote = "/assemblies/1/votes/1/what-if";
    for (query, words) in [
        ("", vec![]),
        ("?majority=5%2F6", vec!["--majority", "5/6"]),
        ("?quorum=90%25&quorum_base=heads", vec!["--quorum", "90%", "--quorum-base", "heads"]),
    ] {
        let answer = stand.get(&format!("{vote}{query}"), &ENGLISH).await;
        let words: Vec<&str> = ["what-if", "vote", "1", "1"].into_iter().chain(words).collect();
        assert_eq!((answer.status, answer.body), (200, command(&words)), "{query}");
    }
    let scic = crate::common::STORY.lines().rev().find(|line| line.contains("\"type\":\"convert_to_scic\"")).unwrap();
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("scic.json");
    fs::write(&file, scic).unwrap();
    let file = file.display().to_string();
    let told = command(&["what-if", "vote", "1", "1", "--statutes", &file, "--carry", "majority"]);
    let answer = stand.post(&format!("{vote}?carry=majority"), scic, &ENGLISH).await;
    assert_eq!((answer.status, answer.body == told), (200, true), "{}", answer.head);
    for (path, status) in [
        ("?carry=perhaps", 400),
        ("?majority=3", 400),
        ("?weights=cae", 400),
        ("?carry=majority", 404),
        ("?quorum-base=heads", 400),
        ("?known=176", 404),
    ] {
        let answer = stand.get(&format!("{vote}{path}"), &ENGLISH).await;
        assert_eq!(answer.status, status, "{path}: {}", answer.body);
    }
    assert_eq!(stand.post(vote, "{\"statutes\": {}}", &ENGLISH).await.status, 400);
}

/// The three employees leave, as lines of `apply`.
async fn departures(stand: &Stand) -> Vec<Value> {
    let register = stand.get("/register", &[]).await.json();
    let staff = register["associates"].as_array().unwrap().iter().filter(|line| line["category"] == "employees");
    let leaves = |(line, number): (&Value, u64)| {
        json!({
            "command_id": format!("11111111-1111-4111-8111-{number:012}"), "effective_on": "2026-12-19",
            "type": "withdraw_associate", "associate": line["associate"], "notified_on": "2026-12-18",
            "letter": { "text": "Lettre" },
        })
    };
    staff.zip(1..).map(leaves).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_panel_after_acts_is_that_of_the_command_line_and_nothing_is_recorded() {
    let stand = Stand::demo().await;
    let acts = departures(&stand).await;
    assert_eq!(acts.len(), 3);
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("departures.jsonl");
    fs::write(&file, acts.iter().map(|act| format!("{act}\n")).collect::<String>()).unwrap();
    let file = file.display().to_string();
    let size = stand.size().await;
    for (query, more) in [("", vec![]), ("?as_of=2028-01-01", vec!["--as-of", "2028-01-01"])] {
        let words: Vec<&str> = ["what-if", "acts", file.as_str()].into_iter().chain(more).collect();
        let answer = stand.post(&format!("/scic/what-if{query}"), &json!(acts).to_string(), &ENGLISH).await;
        assert_eq!((answer.status, answer.body == command(&words)), (200, true), "{query}: {}", answer.body);
    }
    let mut unnamed = acts.clone();
    unnamed.iter_mut().for_each(|act| drop(act.as_object_mut().unwrap().remove("command_id")));
    assert_eq!(stand.post("/scic/what-if", &json!(unnamed).to_string(), &ENGLISH).await.status, 200);
    assert_eq!(stand.post("/scic/what-if", "[]", &ENGLISH).await.status, 200);
    let mut stranger = acts[0].clone();
    stranger["associate"] = json!("99999999-9999-4999-8999-999999999999");
    let refused = stand.post("/scic/what-if", &json!([stranger]).to_string(), &ENGLISH).await;
    assert_eq!((refused.status, refused.json()["type"].as_str()), (422, Some("/api#refused")), "{}", refused.body);
    for body in ["", "{}", "[1]", "[{}]", "[{\"type\":\"nothing\"}]", "[1.5]"] {
        assert_eq!(stand.post("/scic/what-if", body, &ENGLISH).await.status, 400, "{body}");
    }
    assert_eq!(stand.size().await, size);
}
