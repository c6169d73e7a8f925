//! An act that something else filled in, as a statement of the bank does: it is sent to its review, unseen but for a button.

use super::drawn::{Drawn, Encoding, Rank};
use super::list::address;
use super::own;
use crate::forms::{Form, Typed};
use crate::web::post::TOKEN;
use crate::web::visit::Visit;
use serde_json::Value;

/// The form of a command, under the id that the command has: sent again, it is the same act.
pub fn act_of(visit: &Visit, (form, typed): (&Form, &Typed), command: &Value, button: (&'static str, String)) -> Drawn {
    let mut hidden: Vec<(String, String)> =
        typed.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let id = command["command_id"].as_str().unwrap_or_default();
    hidden.push((own::COMMAND.to_owned(), id.to_owned()));
    hidden.push((TOKEN.to_owned(), visit.standing.token.clone()));
    let action = address(&visit.ask, form);
    Drawn { action, hidden, marks: Vec::new(), encoding: Encoding::Plain, buttons: vec![button], rank: Rank::Beside }
}
