//! A proposal as it is sealed: the act, what its proposer read, and whether a person proposes it or a program laid it before
//! persons.
//!
//! An act comes as what was typed in its form, or as the command that a program sent; the first is built into a command each
//! time it is looked at, the second is one. A program is nobody: what it lays down is proposed by the person who takes it up,
//! and from then on is like any other proposal.

use super::typed::Typed;
use crate::locales::Language;
use serde_json::{Map, Value, json};
use uuid::Uuid;

/// The act.
#[derive(Clone, PartialEq, Debug)]
pub enum Content {
    /// What was typed in its form.
    Typed(Map<String, Value>),
    /// The command of a program.
    Command(Value),
}

/// Who lays it down.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Author {
    /// The person who kept it.
    Person,
    /// A program, by the id of its token; whoever kept it only made that token.
    Program(Uuid),
}

/// What whoever proposed an act read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// Line by line.
    pub lines: String,
    /// In that language.
    pub language: Language,
    /// When the book had so many entries.
    pub size: usize,
}

/// An act that waits for persons to agree.
#[derive(Clone, PartialEq, Debug)]
pub struct Proposal {
    /// The act.
    pub content: Content,
    /// Who lays it down.
    pub author: Author,
    /// What was read.
    pub said: Said,
}

impl Proposal {
    /// As it is sealed.
    #[must_use]
    pub fn written(&self) -> String {
        let mut value = json!({
            "lines": self.said.lines, "language": self.said.language.tag(), "size": self.said.size,
        });
        match &self.content {
            Content::Typed(typed) => value["typed"] = json!(typed),
            Content::Command(command) => value["command"] = command.clone(),
        }
        if let Author::Program(token) = self.author {
            value["program"] = json!(token);
        }
        value.to_string()
    }

    /// The same, read back; nothing for what this program does not write.
    #[must_use]
    pub fn read(body: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(body).ok()?;
        let content = match (value.get("typed"), value.get("command")) {
            (Some(typed), None) => Content::Typed(typed.as_object()?.clone()),
            (None, Some(command)) => Content::Command(command.clone()),
            _ => return None,
        };
        let author = match value.get("program") {
            None => Author::Person,
            Some(token) => Author::Program(Uuid::try_parse(token.as_str()?).ok()?),
        };
        let english = value["language"] == Language::English.tag();
        let language = if english { Language::English } else { Language::French };
        let size = value["size"].as_u64().and_then(|size| usize::try_from(size).ok())?;
        let said = Said { lines: value["lines"].as_str()?.to_owned(), language, size };
        Some(Proposal { content, author, said })
    }

    /// What stands in the form of the act, whoever wrote it: of a command, every value that it holds by its place.
    #[must_use]
    pub fn typed(&self) -> Typed {
        let mut typed = Typed::default();
        match &self.content {
            Content::Typed(values) => {
                let words = values.iter().filter_map(|(name, value)| Some((name, value.as_str()?)));
                words.for_each(|(name, value)| typed.set(name, value));
            }
            Content::Command(command) => {
                let fields = command.as_object().into_iter().flatten();
                let own = fields.filter(|(name, _)| !["command_id", "type"].contains(&name.as_str()));
                own.for_each(|(name, value)| spread(&mut typed, name, value));
            }
        }
        typed
    }
}

fn spread(typed: &mut Typed, place: &str, value: &Value) {
    match value {
        Value::Null => {}
        Value::String(text) => typed.set(place, text.as_str()),
        Value::Bool(_) | Value::Number(_) => typed.set(place, value.to_string()),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| spread(typed, &format!("{place}.{at}"), item));
        }
        Value::Object(fields) => match (fields.get("text"), fields.get("base64"), fields.get("media_type")) {
            (Some(Value::String(text)), None, _) => typed.set(place, text.as_str()),
            (None, Some(Value::String(base64)), Some(Value::String(media))) => {
                typed.attach(place, media, media, base64.clone());
            }
            _ => fields.iter().for_each(|(name, inner)| spread(typed, &format!("{place}.{name}"), inner)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposal(content: Content, author: Author) -> Proposal {
        let said = Said { lines: "a\nb".to_owned(), language: Language::English, size: 7 };
        Proposal { content, author, said }
    }

    #[test]
    fn a_proposal_is_read_as_it_was_written() {
        let typed = json!({ "ground": "Asked." }).as_object().unwrap().clone();
        let command = json!({ "type": "erase_person", "ground": { "text": "Asked." } });
        for one in [
            proposal(Content::Typed(typed), Author::Person),
            proposal(Content::Command(command.clone()), Author::Person),
            proposal(Content::Command(command), Author::Program(Uuid::from_u128(7))),
        ] {
            assert_eq!(Proposal::read(&one.written()), Some(one));
        }
        for wrong in ["", "{}", "{\"typed\":{}}", "{\"typed\":{},\"command\":{},\"lines\":\"\",\"size\":1}"] {
            assert_eq!(Proposal::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn nothing_of_a_command_is_left_out_of_what_persons_read() {
        let command = json!({ "command_id": Uuid::nil(), "type": "seal_minutes", "number": 2, "rectifies": null,
            "correction": { "text": "Ten." }, "signatories": ["x", { "new_person": { "name": "Ana" } }],
            "annex": { "base64": "QQ==", "media_type": "application/pdf" } });
        let typed = proposal(Content::Command(command), Author::Person).typed();
        let held: Vec<(&str, &str)> = typed.pairs().collect();
        let wanted = [
            ("annex.base64", "QQ=="),
            ("annex.file", "application/pdf"),
            ("annex.media", "application/pdf"),
            ("correction", "Ten."),
            ("number", "2"),
            ("signatories.0", "x"),
            ("signatories.1.new_person.name", "Ana"),
        ];
        assert_eq!(held, wanted);
    }
}
