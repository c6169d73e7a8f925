//! What is noted on the standard error output: who entered and what was done about persons; on request also every answer.
//!
//! A line holds an instant, a word for what happened, the route as the router writes it, and at most the opaque reference of
//! whoever did it. Deliberately absent: logins, names, addresses of callers, paths with their numbers, questions, secrets,
//! and who read what.

use serde_json::{Map, Value, json};
use std::io::Write;

/// Where things are noted, and in which form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Log {
    /// Nowhere.
    Quiet,
    /// What happened, for people.
    Plain,
    /// What happened and every answer, one JSON object a line.
    Json,
}

/// An answer, as far as it is noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The route as the router writes it.
    pub route: &'static str,
    /// What kind of request it was.
    pub method: &'static str,
    /// The status of the answer.
    pub status: u16,
}

impl Log {
    /// What happened, at an instant, and by whom: an opaque reference, or nobody.
    pub fn note(self, at: &str, what: &str, by: &str) {
        match self {
            Log::Quiet => {}
            Log::Plain => put(&format!("{at} {what} {by}")),
            Log::Json => put(&noted(at, what, by).to_string()),
        }
    }

    /// An answer, and how long it took.
    pub fn answered(self, at: &str, answer: Answered, milliseconds: i64) {
        if self == Log::Json {
            put(&told(at, answer, milliseconds).to_string());
        }
    }

    /// What the program says to whoever runs it.
    pub fn talk(self, at: &str, text: &str) {
        match self {
            Log::Quiet => {}
            Log::Plain => put(text),
            Log::Json => put(&json!({ "at": at, "what": "talk", "text": text }).to_string()),
        }
    }
}

fn noted(at: &str, what: &str, by: &str) -> Value {
    let mut line = Map::from_iter([("at".to_owned(), json!(at)), ("what".to_owned(), json!(what))]);
    if !by.is_empty() {
        line.insert("by".to_owned(), json!(by));
    }
    Value::Object(line)
}

fn told(at: &str, Answered { route, method, status }: Answered, milliseconds: i64) -> Value {
    json!({
        "at": at, "what": "request", "route": route, "method": method, "status": status, "milliseconds": milliseconds,
    })
}

fn put(line: &str) {
    // Nobody is left to tell when that fails.
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_holds_what_it_says_and_no_more() {
        assert_eq!(noted("t", "entered", "user:x"), json!({ "at": "t", "what": "entered", "by": "user:x" }));
        assert_eq!(noted("t", "not entered: wrong", ""), json!({ "at": "t", "what": "not entered: wrong" }));
        let answer = Answered { route: "/associates/{number}", method: "read", status: 200 };
        let line = told("t", answer, 3);
        assert_eq!(line["route"], "/associates/{number}");
        assert_eq!(line.as_object().map(Map::len), Some(6));
    }
}
