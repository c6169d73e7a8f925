//! Carrying a resolution out: an act that cites it as its decision.
//!
//! A resolution of this book authorises one command about one subject, once, and only when it was adopted. The act and
//! the resolution are linked both ways: the act cites it, and the resolution knows the entry that carried it out.

use super::assembly::{Assembly, Decided, Resolution};
use super::organ;
use super::state::Assemblies;
use super::{Authorised, Outcome};
use crate::decision::CitedResolution;
use crate::refusal::AssemblyRefusal;
use crate::refusal::Refusal;
use crate::values::{AssemblyRef, Day};
use uuid::Uuid;

/// What an act is: the type of its command, and everyone and everything it is about.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The type of the command.
    pub command: String,
    /// The references it is about.
    pub subjects: Vec<Uuid>,
}

/// Why the resolution does not carry that act, in ladder order.
#[must_use]
pub fn breaches(assemblies: &Assemblies, cited: CitedResolution, asked: &Asked, on: Day) -> Vec<Refusal> {
    let CitedResolution { assembly, resolution, .. } = cited;
    let Some(held) = assemblies.get(assembly) else {
        return vec![AssemblyRefusal::UnknownAssembly { assembly }.into()];
    };
    let Some(one) = held.resolution(resolution) else {
        return vec![AssemblyRefusal::UnknownResolution { resolution, resolutions: held.count() }.into()];
    };
    let undecided = match one.outcome {
        None => Some(AssemblyRefusal::NotDecided { resolution }),
        Some(Decided { outcome: Outcome::Rejected, .. }) => Some(AssemblyRefusal::ResolutionRejected { resolution }),
        Some(Decided { outcome: Outcome::Adopted, .. }) => None,
    };
    let (taken_by, decided_on) = (organ(one.kind), one.outcome.map_or(held.sits_on, |decided| decided.on));
    let misquoted = (cited.organ != taken_by || cited.decided_on != decided_on)
        .then_some(AssemblyRefusal::Misquoted { organ: taken_by, decided_on });
    let other = (!authorises(one.authorises.as_ref(), asked))
        .then(|| AssemblyRefusal::NotAuthorised { resolution, asked: asked.command.clone() });
    let again = one.applied_at.map(|at| AssemblyRefusal::AppliedAlready { resolution, at });
    let early = (on < decided_on).then_some(AssemblyRefusal::BeforeTheDecision { decided_on, on });
    [undecided, misquoted, other, again, early].into_iter().flatten().map(Refusal::from).collect()
}

fn authorises(authorised: Option<&Authorised>, asked: &Asked) -> bool {
    authorised.is_some_and(|one| {
        let about = one.subject.is_none_or(|subject| asked.subjects.contains(&subject));
        one.command.as_str() == asked.command && about
    })
}

/// The adopted resolutions that authorise an act which nobody has carried out yet.
pub fn to_apply(assemblies: &Assemblies) -> impl Iterator<Item = (AssemblyRef, u16, &Resolution)> {
    let resolutions = assemblies.all().flat_map(|(assembly, held)| numbered(assembly, held));
    resolutions.filter(|(_, _, one)| waits(one))
}

fn numbered(assembly: AssemblyRef, held: &Assembly) -> impl Iterator<Item = (AssemblyRef, u16, &Resolution)> {
    (1..).zip(&held.resolutions).map(move |(number, one)| (assembly, number, one))
}

fn waits(one: &Resolution) -> bool {
    one.is_adopted() && one.authorises.is_some() && one.applied_at.is_none()
}
