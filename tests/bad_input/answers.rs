//! What the program answers to a command that it does not carry out, in both languages: each at its line, and nothing
//! recorded.

use serde_json::{Value, json};

use crate::desk::{Desk, text};
use crate::program::{Ran, says};

/// A command that is not carried out, and what is told of it.
pub struct No {
    command: Value,
    told: Told,
    english: &'static [&'static str],
    french: &'static [&'static str],
}

enum Told {
    Refused { rule: Value, code: &'static str, figures: Value },
    Malformed,
}

/// Refused by the book itself.
pub fn refused(command: Value, code: &'static str, figures: Value, english: &'static [&'static str]) -> No {
    No { command, told: Told::Refused { rule: Value::Null, code, figures }, english, french: &[] }
}

/// Refused by a rule of law.
pub fn unlawful(
    command: Value,
    (rule, code): (&str, &'static str),
    figures: Value,
    words: &'static [&'static str],
) -> No {
    No { command, told: Told::Refused { rule: json!(rule), code, figures }, english: words, french: &[] }
}

/// Not read.
pub fn unread(command: Value, english: &'static [&'static str]) -> No {
    No { command, told: Told::Malformed, english, french: &["ne peut pas être lue", "quitus schema commands"] }
}

impl No {
    /// The words of the French sentence.
    pub fn french(self, french: &'static [&'static str]) -> No {
        No { french, ..self }
    }
}

/// Gives all of them to the program, in both languages: the book stays as it was.
pub fn each_is_told(desk: &Desk, list: &[No]) {
    let before = desk.entries();
    let commands: Vec<Value> = list.iter().map(|no| no.command.clone()).collect();
    for language in ["en", "fr"] {
        let ran = desk.apply_bytes(text(&commands), &format!("--keep-going --lang {language}"));
        assert_eq!(Some(ran.code), list.first().map(No::exit), "{}", ran.err);
        assert_eq!(ran.lines().len(), list.len(), "{}", ran.err);
        for (answer, no) in ran.lines().iter().zip(list) {
            no.holds(answer, if language == "fr" { no.french } else { no.english }, &ran);
        }
    }
    desk.holds(before);
}

impl No {
    fn exit(&self) -> i32 {
        match self.told {
            Told::Refused { .. } => 4,
            Told::Malformed => 2,
        }
    }

    fn holds(&self, answer: &Value, words: &[&str], ran: &Ran) {
        let told = match &self.told {
            Told::Refused { rule, code, figures } => {
                let told = &answer["refusal"];
                assert_eq!((&told["code"], &told["rule"]), (&json!(code), rule), "{}: {answer}", self.command);
                assert_eq!(&told["figures"], figures, "{answer}");
                assert_eq!(told["article"].is_string(), rule.is_string(), "a rule has its article: {answer}");
                told
            }
            Told::Malformed => {
                assert_eq!(answer["failure"]["code"], "MALFORMED", "{}: {answer}", self.command);
                &answer["failure"]
            }
        };
        let message = told["message"].as_str().expect("a message");
        // People read the same on the screen.
        says(&ran.err, &[message]);
        // Blanks of French typography are blanks.
        says(&message.replace(['\u{a0}', '\u{202f}'], " "), words);
        assert!(!message.contains("en anglais"), "a reason without French words: {message}");
    }
}
