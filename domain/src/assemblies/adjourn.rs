//! Adjourning a meeting that sits, and resuming it (*suspension, report, reprise de la séance*).
//!
//! It stays the same assembly: its roll, its agenda, its proxies and the votes that were closed stand, and nobody is
//! convened again. Later on the same day those who were there are there still; on another day everyone comes anew. No text
//! of the SARL says so (M-M): it is what practice holds of an assembly that could not end. Refused: while a vote is open,
//! a resumption that is not after the adjournment, a resumption before its hour. Deliberately absent: an adjournment of
//! what is adjourned; who cannot resume on the day closes, and convenes anew.

use super::assembly::{Resumption, Stage};
use super::hall::{Hall, refused, too_early};
use super::{AssemblyAdjourned, AssemblyResumed};
use crate::refusal::AssemblyRefusal;
use crate::refusal::Refusal;
use crate::values::{AssemblyRef, Day, PersonRef, Sealed, TimeOfDay};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: adjourn a meeting that sits.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdjournAssembly {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// When.
    pub at: TimeOfDay,
    /// The day on which it resumes: this one, or a later one.
    pub resumes_on: Day,
    /// The time from which it resumes.
    pub resumes_at: TimeOfDay,
    /// Where it resumes; `null` at the place of the convocation.
    #[serde(default)]
    pub place: Option<Sealed>,
    /// Why.
    pub reason: Sealed,
}

/// Command: resume a meeting that was adjourned.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResumeAssembly {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// Who takes the chair.
    pub chair: PersonRef,
    /// When.
    pub at: TimeOfDay,
}

/// Why the meeting is not adjourned so, in ladder order.
#[must_use]
pub fn adjourn_breaches(hall: Hall<'_>, command: &AdjournAssembly, on: Day) -> Vec<Refusal> {
    let AdjournAssembly { assembly, at, resumes_on, resumes_at, .. } = *command;
    let held = match hall.sitting(assembly, on) {
        Ok(held) => held,
        Err(refusals) => return refusals,
    };
    let open = held.voting().map(|resolution| AssemblyRefusal::VoteOpen { resolution }.into());
    let backwards = ((resumes_on, resumes_at) <= (on, at))
        .then(|| AssemblyRefusal::ResumesTooEarly { on, at, resumes_on, resumes_at }.into());
    open.into_iter().chain(too_early(held, at)).chain(backwards).collect()
}

/// The event of an adjournment.
#[must_use]
pub fn adjourn_event(hall: Hall<'_>, command: &AdjournAssembly, on: Day) -> AssemblyAdjourned {
    let AdjournAssembly { assembly, at, resumes_on, resumes_at, place, reason } = command.clone();
    let attendance = hall.assemblies.get(assembly).map(|held| held.attendance(at)).unwrap_or_default();
    AssemblyAdjourned { assembly, at, attendance, resumes_on, resumes_at, place, reason, effective_on: on }
}

/// Why the meeting does not resume, in ladder order.
#[must_use]
pub fn resume_breaches(hall: Hall<'_>, command: &ResumeAssembly, on: Day) -> Vec<Refusal> {
    let held = match hall.on_its_day(command.assembly, on) {
        Ok(held) => held,
        Err(refusals) => return refusals,
    };
    let at = command.at;
    let Stage::Adjourned(Resumption { at: resumes_at, .. }) = held.stage else {
        return refused(AssemblyRefusal::NotAdjourned);
    };
    let early = (at < resumes_at).then(|| AssemblyRefusal::BeforeTheResumption { at, resumes_at }.into());
    let nobody = (held.attendance(at).taking_part() == 0).then(|| AssemblyRefusal::NobodyPresent { at }.into());
    early.into_iter().chain(nobody).collect()
}

/// The event of a resumption.
#[must_use]
pub fn resume_event(hall: Hall<'_>, command: &ResumeAssembly, on: Day) -> AssemblyResumed {
    let ResumeAssembly { assembly, chair, at } = *command;
    let attendance = hall.assemblies.get(assembly).map(|held| held.attendance(at)).unwrap_or_default();
    AssemblyResumed { assembly, chair, at, attendance, effective_on: on }
}
