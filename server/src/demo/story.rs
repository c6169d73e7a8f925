//! The lines of the story: commands as `apply` reads them, with the instant at which each is recorded, and for a line
//! that a rule must refuse, the code of the refusal.

use crate::ledger::{Accepted, Failure};
use chrono::{DateTime, Utc};
use quitus_domain::refusal::Refusal;
use quitus_domain::values::Day;
use quitus_projections::log::canonical;
use serde_json::{Map, Value};

/// A story: the book that it is played into, and its lines.
pub struct Story {
    /// The id of the book.
    pub book: &'static str,
    text: &'static str,
}

/// The life of Cooproduction, and three small books beside it for what does not happen to it: a cooperative that joined
/// with its paper register and was dissolved, one that left the cooperative status, and one that became a SCIC years ago
/// and was reviewed.
pub const STORIES: [Story; 4] = [
    Story { book: "demo-cooproduction", text: include_str!("story.jsonl") },
    Story { book: "demo-passe-simple", text: include_str!("passe-simple.jsonl") },
    Story { book: "demo-futur-anterieur", text: include_str!("futur-anterieur.jsonl") },
    Story { book: "demo-subjonctif", text: include_str!("subjonctif.jsonl") },
];

/// One line.
pub struct Line {
    /// Its number, from 1.
    pub number: usize,
    /// What the story's clock says.
    pub recorded_at: DateTime<Utc>,
    /// The day of the act.
    pub effective_on: Day,
    /// The code of the refusal that must come.
    pub expect: Option<String>,
    /// The command.
    pub command: Value,
}

/// The story does not go as it is told.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {number} of the story: {why}")]
pub struct Unfit {
    /// Which line.
    pub number: usize,
    /// What is wrong.
    pub why: String,
}

impl Story {
    /// Every line.
    ///
    /// # Errors
    /// [`Unfit`] for a line that is not what it must be.
    pub fn lines(&self) -> Result<Vec<Line>, Unfit> {
        self.text.lines().zip(1..).map(|(text, number)| read(number, text)).collect()
    }
}

fn read(number: usize, text: &str) -> Result<Line, Unfit> {
    let unfit = |why: &str| Unfit { number, why: why.to_owned() };
    let Ok(Value::Object(mut command)) = canonical::read(text) else { return Err(unfit("not a JSON object")) };
    let recorded_at = take(&mut command, "recorded_at").and_then(|at| DateTime::parse_from_rfc3339(&at).ok());
    let expect = take(&mut command, "expect");
    let effective_on = command.get("effective_on").and_then(Value::as_str).and_then(|day| day.parse().ok());
    Ok(Line {
        number,
        recorded_at: recorded_at.ok_or_else(|| unfit("no `recorded_at`"))?.to_utc(),
        effective_on: effective_on.ok_or_else(|| unfit("no `effective_on`"))?,
        expect,
        command: Value::Object(command),
    })
}

fn take(command: &mut Map<String, Value>, name: &str) -> Option<String> {
    command.remove(name)?.as_str().map(str::to_owned)
}

impl Line {
    /// Compares what the door answered with what the story tells; hands back a refusal that had to come.
    ///
    /// # Errors
    /// [`Failure`] for another answer.
    pub fn judge(&self, answer: Result<Accepted, Failure>) -> Result<Option<Refusal>, Failure> {
        let unfit = |why: String| Failure::Damaged(Unfit { number: self.number, why }.to_string());
        match (answer, &self.expect) {
            (Ok(_), None) => Ok(None),
            (Ok(_), Some(code)) => Err(unfit(format!("accepted, where {code} had to refuse"))),
            (Err(Failure::Refused(refusal)), Some(code)) if refusal.code() == *code => Ok(Some(refusal)),
            (Err(Failure::Refused(refusal)), _) => Err(unfit(format!("refused: {refusal}"))),
            (Err(failure), _) => Err(failure),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_goes_otherwise_than_told_stops_the_story() {
        let line = |expect: Option<&str>| Line {
            number: 1,
            recorded_at: DateTime::default(),
            effective_on: Day::default(),
            expect: expect.map(str::to_owned),
            command: Value::Null,
        };
        let refused = || Err(Failure::Refused(Refusal::NothingToChange));
        assert_eq!(line(Some("NOTHING_TO_CHANGE")).judge(refused()), Ok(Some(Refusal::NothingToChange)));
        assert!(line(Some("CAPITAL_FLOOR")).judge(refused()).is_err());
        assert!(line(None).judge(refused()).is_err());
        assert_eq!(line(None).judge(Err(Failure::Stopped)), Err(Failure::Stopped));
    }

    #[test]
    fn the_stories_are_readable() {
        let lengths = STORIES.map(|story| story.lines().unwrap().len());
        assert!(lengths[0] > 150 && lengths[1..].iter().all(|length| *length > 4), "{lengths:?}");
        assert!(read(7, "{\"effective_on\":\"2012-01-02\"}").is_err());
    }
}
