//! Every act of the register as a form: what a person fills in becomes the command that the command line takes.
//!
//! | phase | file | what |
//! |---|---|---|
//! | describe | `form`, and one file for each chapter | the fields of an act, in the order in which people think of them |
//! | choose | `ground`, `options` | what can be picked, from what the book knows |
//! | read | `typed`, `parse` | what was typed: euros, days, numbers; every slip is told at once |
//! | complete | `implied` | what an empty field goes without saying: the day and the reference of a decision |
//! | propose | `least` | the least of an allocation, filled in |
//! | build | `build` | the JSON object of the command, which `ledger::intake` reads like any other |
//! | show | `preview`, `would` | the entries as they would stand in the book |
//! | wait | `proposed` | an act that waits for persons to agree, as it is sealed |
//! | explain | `blame` | the field beside which a refusal is shown |
//!
//! A form knows no rule: what is refused, and why, is said by the book alone. Deliberately absent: HTML, addresses, and
//! anything that writes.

mod accounts;
mod billing;
mod blame;
mod build;
mod capital;
mod carry_out;
mod clauses;
mod compound;
pub mod convene;
pub mod conversion;
mod form;
mod funds;
mod ground;
mod implied;
mod late;
mod least;
mod mandates;
mod meeting;
mod options;
pub mod parse;
mod picks;
mod preview;
mod proposed;
mod refill;
mod register;
mod reviews;
mod scic;
mod society;
mod typed;
mod without;
mod would;

pub use blame::{beside, place_of};
pub(crate) use build::SEVERAL;
pub use build::{Slip, command};
pub use carry_out::carrying_out;
pub use clauses::{Change, changes};
pub use form::{Chapter, Effect, Field, Fold, Form, Input, Need, Part, Which, Who};
pub use ground::Ground;
pub use least::filled_in;
pub use meeting::{CHECK_IN, CHECK_OUT, CLOSE_VOTE, PUT, VOTES};
pub use options::{Choosable, options, outside};
pub use preview::{Told, changed_clauses, told};
pub use proposed::{Author, Content, Proposal, Said};
pub use refill::{Opened, Papers, form_of, of_command, payload, refilled, sealed};
pub use typed::Typed;
pub use without::WITHOUT;
pub use would::Would;

/// Every form, in the order of the list.
pub fn all() -> impl Iterator<Item = &'static Form> {
    let register = [register::ENTERING, register::CHANGING, register::LEAVING];
    let others = [
        meeting::FORMS,
        capital::FORMS,
        reviews::MEETINGS,
        mandates::FORMS,
        reviews::FORMS,
        society::FORMS,
        scic::FORMS,
        billing::FORMS,
        billing::PRICES,
        late::FORMS,
        accounts::FORMS,
        funds::LENT,
        funds::GRANTED,
    ];
    register.into_iter().chain(others).flatten()
}

/// The form of an act; an act with several forms has one for each variant.
#[must_use]
pub fn find(act: &str, variant: &str) -> Option<&'static Form> {
    all().find(|form| form.act == act && form.variant == variant)
}

/// A form of an act that may be kept for later: one of [`all`], or one to which items and drafts are added.
#[must_use]
pub fn kept(act: &str, variant: &str) -> Option<&'static Form> {
    find(act, variant).or_else(|| convene::of(act))
}

/// The forms of an act.
pub fn of_act(act: &str) -> impl Iterator<Item = &'static Form> {
    all().filter(move |form| form.act == act)
}
