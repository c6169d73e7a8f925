//! From what a resolution authorises to the form that carries it out, with all that the resolution says filled in.

use super::form::{Form, Input};
use super::options::waiting;
use super::{find, of_act};
use crate::sheets::Cell;
use crate::views::{Reading, Steps};
use quitus_domain::assemblies::Authorised;
use quitus_domain::values::AssociateRef;

/// A form, and fields of it with what stands in them.
pub type Begun = (&'static Form, Vec<(&'static str, String)>);

/// The form for an act that was authorised; nothing where no form records it.
#[must_use]
pub fn carrying_out(reading: &Reading, authorised: &Authorised) -> Option<Begun> {
    let act = authorised.command.to_string();
    let subject = authorised.subject.map(AssociateRef);
    let waits = subject.is_some_and(|subject| waiting(reading).contains_key(&subject));
    let form = match act.as_str() {
        // Who applied has said who they are: nobody types it again.
        "admit_associate" if waits => find(&act, "applicant"),
        _ => of_act(&act).next(),
    }?;
    let whom = form.parts.iter().flat_map(|part| part.fields).find(|field| field.path == "associate");
    let filled = whom.zip(subject).and_then(|(field, subject)| match field.input {
        Input::Applicant | Input::Rejected => Some(("associate", subject.to_string())),
        Input::Associate(_) => match Steps::of(reading).who_is(subject) {
            Cell::Who(number, _) => Some(("associate", number.to_string())),
            _ => None,
        },
        _ => None,
    });
    Some((form, filled.into_iter().collect()))
}
