//! What a decision about an assembly looks at: the book as it stands, and the assembly itself.

use super::Holding;
use super::assembly::{Assembly, Resumption, Stage};
use super::state::Assemblies;
use crate::capital::Capital;
use crate::refusal::AssemblyRefusal;
use crate::refusal::Refusal;
use crate::register::Register;
use crate::statutes::StatutesHistory;
use crate::values::{AssemblyRef, Day, Position, TimeOfDay};

/// The parts of the book that an assembly rests on.
#[derive(Clone, Copy)]
pub struct Hall<'b> {
    /// The statutes, by day.
    pub statutes: &'b StatutesHistory,
    /// The associates.
    pub register: &'b Register,
    /// The shares.
    pub capital: &'b Capital,
    /// The assemblies.
    pub assemblies: &'b Assemblies,
    /// The position of the next entry.
    pub next: Position,
}

impl<'b> Hall<'b> {
    /// The assembly that is meant.
    ///
    /// # Errors
    /// [`AssemblyRefusal::UnknownAssembly`].
    pub fn get(&self, assembly: AssemblyRef) -> Result<&'b Assembly, Vec<Refusal>> {
        self.assemblies.get(assembly).ok_or_else(|| refused(AssemblyRefusal::UnknownAssembly { assembly }))
    }

    /// The assembly that is meant, before it is over.
    ///
    /// # Errors
    /// The above, or [`AssemblyRefusal::AssemblyClosed`].
    pub fn not_over(&self, assembly: AssemblyRef) -> Result<&'b Assembly, Vec<Refusal>> {
        let held = self.get(assembly)?;
        match held.stage {
            Stage::Convened | Stage::Open(_) | Stage::Adjourned(_) => Ok(held),
            Stage::Closed => Err(refused(AssemblyRefusal::AssemblyClosed { held_on: held.held_on })),
        }
    }

    /// The meeting that is meant, before it is over.
    ///
    /// # Errors
    /// The above, or [`AssemblyRefusal::NotAMeeting`].
    pub fn meeting(&self, assembly: AssemblyRef) -> Result<&'b Assembly, Vec<Refusal>> {
        let held = self.not_over(assembly)?;
        match held.holding {
            Holding::Meeting => Ok(held),
            Holding::Consultation | Holding::Deed => Err(refused(AssemblyRefusal::NotAMeeting)),
        }
    }

    /// The assembly that is meant, before it sits, on a day by which that can still be recorded.
    ///
    /// # Errors
    /// The above, [`AssemblyRefusal::OpenAlready`], [`AssemblyRefusal::Adjourned`], [`AssemblyRefusal::BeforeItWasConvened`],
    /// [`AssemblyRefusal::AfterTheMeeting`].
    pub fn to_come(&self, assembly: AssemblyRef, on: Day) -> Result<&'b Assembly, Vec<Refusal>> {
        let held = self.not_over(assembly)?;
        match held.stage {
            Stage::Convened | Stage::Closed => in_its_days(held, on),
            Stage::Open(at) => Err(refused(AssemblyRefusal::OpenAlready { at })),
            Stage::Adjourned(until) => Err(refused(adjourned(until))),
        }
    }

    /// The assembly that is meant, on its day, while it sits.
    ///
    /// # Errors
    /// The above, [`AssemblyRefusal::NotTheDay`], [`AssemblyRefusal::NotOpen`], [`AssemblyRefusal::Adjourned`].
    pub fn sitting(&self, assembly: AssemblyRef, on: Day) -> Result<&'b Assembly, Vec<Refusal>> {
        let held = self.on_its_day(assembly, on)?;
        match held.stage {
            Stage::Open(_) => Ok(held),
            Stage::Convened | Stage::Closed => Err(refused(AssemblyRefusal::NotOpen)),
            Stage::Adjourned(until) => Err(refused(adjourned(until))),
        }
    }

    /// The assembly that is meant, on the day on which it sits, before it is over.
    ///
    /// # Errors
    /// The above.
    pub fn on_its_day(&self, assembly: AssemblyRef, on: Day) -> Result<&'b Assembly, Vec<Refusal>> {
        let held = self.meeting(assembly)?;
        match held.sits_on == on {
            true => Ok(held),
            false => Err(refused(AssemblyRefusal::NotTheDay { held_on: held.sits_on, on })),
        }
    }
}

/// From the convocation to the meeting, or to its resumption.
pub(super) fn in_its_days(held: &Assembly, on: Day) -> Result<&Assembly, Vec<Refusal>> {
    if on < held.sent_on {
        return Err(refused(AssemblyRefusal::BeforeItWasConvened { sent_on: held.sent_on, on }));
    }
    if on > held.sits_on {
        return Err(refused(AssemblyRefusal::AfterTheMeeting { held_on: held.sits_on, on }));
    }
    Ok(held)
}

/// A time before what is settled: a vote was taken then, on those who were there.
pub(super) fn too_early(held: &Assembly, at: TimeOfDay) -> Option<Refusal> {
    let opened = match held.stage {
        Stage::Open(since) => Some(since),
        Stage::Convened | Stage::Adjourned(_) | Stage::Closed => None,
    };
    let latest = held.settled.max(opened)?;
    (at < latest).then(|| AssemblyRefusal::EarlierThanRecorded { at, latest }.into())
}

pub(super) fn adjourned(Resumption { on, at }: Resumption) -> AssemblyRefusal {
    AssemblyRefusal::Adjourned { resumes_on: on, resumes_at: at }
}

pub(super) fn refused(refusal: AssemblyRefusal) -> Vec<Refusal> {
    vec![refusal.into()]
}
