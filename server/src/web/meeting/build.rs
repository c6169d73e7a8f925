//! From what was typed at the desk to the command, or to every slip at once.

use super::ballots::{CHOICES, count_name};
use super::room::Room;
use crate::forms::{self, Form, Slip, Typed, command, parse};
use crate::locales::cli as say;
use quitus_domain::values::Slug;
use serde_json::{Value, json};
use uuid::Uuid;

/// What was pressed at the desk, as the form of its act; none for a button that is not there.
#[must_use]
pub fn form_of(step: &str) -> Option<&'static Form> {
    match step {
        "in" | "remote" => Some(&forms::CHECK_IN),
        "out" => Some(&forms::CHECK_OUT),
        "put" => Some(&forms::PUT),
        "count" | "names" => Some(&forms::VOTES),
        "close_vote" => Some(&forms::CLOSE_VOTE),
        _ => None,
    }
}

/// The command of an ordinary step.
///
/// # Errors
/// Every slip.
pub fn built(room: &Room, step: &str, form: &'static Form, typed: &Typed, id: Uuid) -> Result<Value, Vec<Slip>> {
    let mut whole = typed.clone();
    whole.set("assembly", room.asked.held.assembly.to_string());
    whole.set("effective_on", room.held.sits_on.to_string());
    match step {
        "in" => whole.set("attends", "in_person"),
        "remote" => whole.set("attends", "remotely"),
        // Who leaves is the associate: whoever stood there for it leaves with it.
        "out" => whole.set("person", ""),
        _ => {}
    }
    if !whole.raw("person.name").trim().is_empty() {
        whole.set("person", "");
    }
    let built = command(form, &whole, &room.ground, id);
    let votes = match step {
        "count" => Some(counted(room, typed)),
        "names" => Some(named(room, typed)),
        _ => None,
    };
    match (built, votes) {
        (Ok(value), None) => Ok(value),
        (Ok(mut value), Some(Ok(votes))) => {
            if let Some(fields) = value.as_object_mut() {
                fields.insert("votes".to_owned(), votes);
            }
            Ok(value)
        }
        (built, votes) => {
            let own = built.err().into_iter().flatten();
            Err(own.chain(votes.and_then(Result::err).into_iter().flatten()).collect())
        }
    }
}

/// The counts that were typed, college by college; a college in which nothing was typed is left out.
fn counted(room: &Room, typed: &Typed) -> Result<Value, Vec<Slip>> {
    let mut colleges: Vec<Option<Slug>> = room.held.roll.values().map(|voter| voter.college.clone()).collect();
    colleges.sort_unstable();
    colleges.dedup();
    let (mut counts, mut slips) = (Vec::new(), Vec::new());
    for college in colleges {
        let names = CHOICES.map(|(what, _)| count_name(college.as_ref(), what));
        if names.iter().all(|name| !typed.has(name)) {
            continue;
        }
        let votes = names.map(|name| number(room, typed, &name).map_err(|slip| slips.push(slip)).unwrap_or(0));
        let [in_favour, against, abstentions] = votes;
        counts.push(
            json!({ "college": college, "in_favour": in_favour, "against": against, "abstentions": abstentions }),
        );
    }
    if counts.is_empty() && slips.is_empty() {
        slips.push(nothing(room, typed));
    }
    if slips.is_empty() { Ok(json!({ "counted": counts })) } else { Err(slips) }
}

/// What was left empty beside another count is none.
fn number(room: &Room, typed: &Typed, name: &str) -> Result<i64, Slip> {
    let text = typed.said(name);
    let read = if text.is_empty() { Some(0) } else { parse::whole(&text) };
    let wrong = || Slip { name: name.to_owned(), text: say::no_whole(room.asked.reading.language, &text) };
    read.ok_or_else(wrong)
}

/// The votes by name; whoever has none is left out.
fn named(room: &Room, typed: &Typed) -> Result<Value, Vec<Slip>> {
    let mut ballots = Vec::new();
    for associate in room.roll() {
        let said = typed.said(&format!("vote.{}", room.number(associate)));
        if CHOICES.iter().any(|(word, _)| *word == said) {
            ballots.push(json!({ "associate": associate, "choice": said }));
        }
    }
    if ballots.is_empty() { Err(vec![nothing(room, typed)]) } else { Ok(json!({ "named": ballots })) }
}

/// Nothing was typed: the first control of the form, where one is.
fn nothing(room: &Room, typed: &Typed) -> Slip {
    let first = typed.pairs().map(|(name, _)| name).find(|name| name.starts_with("count."));
    Slip { name: first.unwrap_or_default().to_owned(), text: say::desk_no_votes(room.asked.reading.language) }
}
