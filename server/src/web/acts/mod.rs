//! The acts of the book as forms: the list, the form, the review of what will stand in the book, and the entry.
//!
//! One act takes two pages: the form, and the review. Both send the same controls, so that nothing is kept on the server
//! in between; the id of the command and the references that it brings are made when the form is first drawn and travel
//! with it, so that sending twice is one act. What the person read travels too: where the book has grown and would record
//! something else, the review is shown again.

mod consent;
mod correction;
mod drafts;
mod draw;
mod drawn;
mod due;
mod errors;
mod filled;
mod given;
mod instead;
mod links;
mod list;
mod multipart;
mod proposal;
mod proposals;
mod proving;
mod receive;
mod record;
mod review;
mod settle;
mod shown;

pub(super) use drafts::{DRAFT, done as draft_is_done, kept, opened as opened_draft};
pub use drafts::{list as drafts, post as post_draft};
pub(super) use draw::form as drawn;
pub use drawn::{Control, Drawn, Encoding, Mark, Rank, Set};
pub use due::due;
pub(super) use errors::{Wrong, beside, of_failure, of_refusals, of_slips, summary};
pub(super) use given::act_of;
pub use instead::corrections;
pub use links::{carry_out, carry_out_each, filled_in, links};
pub use list::list;
pub use proposal::{page as proposal, post as post_proposal};
pub use proposals::list as proposals;
pub(super) use receive::typed;
pub(super) use record::made;
pub use record::{form, post};
pub(super) use review::{Ending, ended, told as would_stand};

use super::app::App;
use super::ask::Ask;
use super::fault::{Fault, Why};
use super::visit::Visit;
use crate::forms::{self, Form, Ground};
use crate::ledger::Ledger;
use crate::locales::{Language, cli as say};

/// The controls that every form has beside its fields.
pub(super) mod own {
    use crate::forms::Typed;
    use crate::web::post::TOKEN;
    use serde_json::{Map, Value};

    /// The id of the command.
    pub const COMMAND: &str = "_command";
    /// How many entries the book had when the page was drawn.
    pub const SIZE: &str = "_size";
    /// What the person read that the act would record.
    pub const READ: &str = "_read";
    /// The number of the assembly whose desk the form was sent from: where it leads back to.
    pub const DESK: &str = "_desk";
    /// Which button was pressed.
    pub const STEP: &str = "_step";
    /// The number of the entry that the form corrects.
    pub const OF: &str = "_of";
    /// The password, where a grave act asks for it again. It is taken out of what was typed as soon as it is read.
    pub const PASSWORD: &str = "_password";
    /// The code of the second factor, likewise.
    pub const CODE: &str = "_code";

    /// What of a form is kept outside the book: nothing of the session, and nothing that proves who somebody is.
    pub fn carried(typed: &Typed) -> Map<String, Value> {
        let left = [TOKEN, SIZE, READ, DESK, STEP, PASSWORD, CODE];
        let kept = typed.pairs().filter(|(name, _)| !left.contains(name));
        kept.map(|(name, value)| (name.to_owned(), Value::from(value))).collect()
    }

    /// The same, read back.
    pub fn typed(carried: &Value) -> Typed {
        let pairs = carried.as_object().into_iter().flatten();
        pairs.filter_map(|(name, value)| Some((name.as_str(), value.as_str()?))).collect()
    }
}

/// The key of an address that says which of several forms of an act.
const VARIANT: &str = "as";

/// The door, or that there is none here.
pub(super) fn door(visit: &Visit) -> Result<&Ledger, Fault> {
    let app: &App = visit.app();
    app.door.as_ref().ok_or_else(|| Fault::new(visit.ask.language, Why::Closed))
}

/// The form that an address names.
fn named(ask: &Ask) -> Result<&'static Form, Fault> {
    let found = forms::find(ask.last(), ask.own(VARIANT).unwrap_or_default());
    let missing = || Fault::new(ask.language, Why::NotThere(say::no_such_act(ask.language, ask.last())));
    found.or_else(|| forms::of_act(ask.last()).next().filter(|_| ask.own(VARIANT).is_none())).ok_or_else(missing)
}

/// Everything that the book knows now.
pub(super) async fn ground(visit: &Visit) -> Result<Ground, Fault> {
    ground_in(visit, visit.ask.language).await
}

/// The same, told in a language.
async fn ground_in(visit: &Visit, language: Language) -> Result<Ground, Fault> {
    Ok(Ground::of(visit.told(visit.app().shelf.reading(&Ground::dates(), language).await)?))
}
