//! The page on the API: its commands are run and its questions asked, as they stand there.

use crate::client::{Answer, Listener, ask};
use crate::stand::Stand;
use quitus_server::api::{BASE, ROUTES, Verb};
use std::path::PathBuf;

/// The fenced blocks of the page, each with its language.
fn blocks() -> Vec<(String, String)> {
    let page = std::fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/api.md")).unwrap();
    let fenced = page.split("```").skip(1).step_by(2).map(|block| block.split_once('\n').unwrap());
    fenced.map(|(language, text)| (language.to_owned(), text.to_owned())).collect()
}

/// What `curl` is told: the headers, the body, and the path.
struct Curl {
    headers: Vec<(String, String)>,
    body: String,
    path: String,
    sends_a_file: bool,
}

impl Curl {
    fn of(text: &str, token: &str) -> Self {
        let sends_a_file = text.contains("--data-binary @");
        let mut curl = Curl { headers: Vec::new(), body: String::new(), path: String::new(), sends_a_file };
        let (mut rest, mut option) = (text.replace("\\\n", " ").replace("$TOKEN", token), String::new());
        while let Some(at) = rest.find(['"', '\'']) {
            option.push_str(rest[..at].trim());
            let quote = &rest[at..=at];
            let (inside, after) = rest[at + 1..].split_once(quote).unwrap();
            match option.rsplit(' ').next().unwrap() {
                "-H" => {
                    let (name, value) = inside.split_once(": ").unwrap();
                    curl.headers.push((name.to_owned(), value.to_owned()));
                }
                "-d" => curl.body = inside.to_owned(),
                _ => curl.path = inside.strip_prefix("$QUITUS").unwrap().to_owned(),
            }
            option.clear();
            rest = after.to_owned();
        }
        curl
    }

    fn headers(&self) -> Vec<(&str, &str)> {
        self.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }

    async fn asked(&self, stand: &Stand) -> Answer {
        let method = if self.body.is_empty() { "GET" } else { "POST" };
        ask(stand.at, method, &self.path, &self.headers(), &self.body).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_question_of_the_page_is_answered() {
    let stand = Stand::own().await;
    let curls: Vec<Curl> =
        blocks().iter().filter(|(name, _)| name == "sh").map(|(_, text)| Curl::of(text, &stand.token)).collect();
    assert_eq!(curls.len(), 6);
    for curl in curls {
        if curl.sends_a_file {
            // What becomes of a file is seen in `given`.
            let path = curl.path.split('?').next().unwrap().strip_prefix(BASE).unwrap();
            assert!(ROUTES.iter().any(|route| route.verb == Verb::Post && route.path == path), "{}", curl.path);
            continue;
        }
        if curl.path.contains("/events") {
            let size = stand.size().await;
            let mut listener = Listener::of(stand.at, &curl.path, &curl.headers()).await;
            assert_eq!(listener.ids_up_to(size).await.len() as u64, size);
            continue;
        }
        let answer = curl.asked(&stand).await;
        assert!(matches!(answer.status, 200 | 201), "{}: {}", curl.path, answer.body);
    }
}

#[test]
fn the_page_names_only_commands_that_there_are() {
    let folder = crate::common::book();
    for (_, text) in blocks().iter().filter(|(name, _)| name.is_empty()) {
        for line in text.lines() {
            let words = line.strip_prefix("quitus ").unwrap();
            assert_eq!(crate::common::quitus(folder.path(), words).code, 0, "{line}");
        }
    }
}
