//! Opening and closing the meeting (*ouverture, levée de la séance*).
//!
//! It opens when the notice was long enough, or when all are there or represented and nobody objects (AG-02, found), and
//! when at least one resolution has its quorum (AG-16). Without any quorum it is closed as it is, and may be called a
//! second time. The attendance stands in the entry, computed.

use super::assembly::{Assembly, Stage};
use super::hall::{Hall, adjourned, refused, too_early};
use super::held::Attendance;
use super::{AssemblyClosed, AssemblyOpened, consult};
use crate::law::quorum::{self, Count};
use crate::law::{Breach, notice};
use crate::refusal::AssemblyRefusal;
use crate::refusal::Refusal;
use crate::values::{AssemblyRef, AssociateRef, Day, DecisionKind, PersonRef, QuorumBase, Ratio, TimeOfDay};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: open the meeting.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenAssembly {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// Who takes the chair.
    pub chair: PersonRef,
    /// Who objects to a notice that was too short.
    #[serde(default)]
    pub objectors: Vec<AssociateRef>,
    /// When.
    pub at: TimeOfDay,
}

/// Command: close the meeting, or record that it could not be held: nobody came, or too few. A consultation is closed so
/// too, with its results.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseAssembly {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// When.
    pub at: TimeOfDay,
}

/// Whether a decision of that kind has its quorum, counted as the statutes count it.
///
/// # Errors
/// [`Breach::Quorum`], or that of a SA or of the statutes: of the heads first.
pub fn quorate(held: &Assembly, kind: DecisionKind, attendance: Attendance) -> Result<(), Breach> {
    let Asks { least, base, heads, shares } = asks(held, kind, attendance);
    quorum::counted(held.statutes.form, base, least, heads, shares)
}

/// What a decision of an assembly asks of those who take part, and what there is of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Asks {
    /// The least part; none where no quorum is asked.
    pub least: Option<Ratio>,
    /// Counted in what.
    pub base: QuorumBase,
    /// The associates.
    pub heads: Count,
    /// Their shares.
    pub shares: Count,
}

/// The quorum of a decision of that kind, by the statutes of the assembly.
#[must_use]
pub fn asks(held: &Assembly, kind: DecisionKind, attendance: Attendance) -> Asks {
    let clauses = &held.statutes.assemblies;
    let raised = match kind {
        DecisionKind::Ordinary => clauses.raised.ordinary_quorum,
        DecisionKind::Extraordinary | DecisionKind::Unanimous => clauses.raised.extraordinary_quorum,
    };
    Asks {
        least: quorum::least(held.statutes.form, kind, held.call(), held.statutes.formed_on, raised),
        base: clauses.quorum_base,
        heads: Count { present: attendance.taking_part(), all: attendance.associates },
        shares: Count { present: attendance.shares, all: attendance.all_shares },
    }
}

/// Why no resolution can be deliberated; `None` when one can, or when there is none.
fn no_quorum(held: &Assembly, attendance: Attendance) -> Option<Breach> {
    let mut answers = held.resolutions.iter().map(|one| quorate(held, one.kind, attendance));
    let first = answers.next()?.err()?;
    answers.all(|answer| answer.is_err()).then_some(first)
}

/// The day on which the last notice went.
fn sent_on(held: &Assembly) -> Day {
    held.notices.values().map(|sent| sent.on).max().unwrap_or(held.sent_on)
}

fn short_notice(held: &Assembly) -> Option<Breach> {
    notice::in_time(held.statutes.form, held.call(), sent_on(held), held.held_on).err()
}

fn all_there(attendance: Attendance) -> bool {
    attendance.taking_part() >= attendance.associates
}

/// Why the meeting does not open, in ladder order.
#[must_use]
pub fn open_breaches(hall: Hall<'_>, command: &OpenAssembly, on: Day) -> Vec<Refusal> {
    let held = match hall.on_its_day(command.assembly, on) {
        Ok(held) => held,
        Err(refusals) => return refusals,
    };
    match held.stage {
        Stage::Convened | Stage::Closed => {}
        Stage::Open(at) => return refused(AssemblyRefusal::OpenAlready { at }),
        Stage::Adjourned(until) => return refused(adjourned(until)),
    }
    let attendance = held.attendance(command.at);
    if attendance.taking_part() == 0 {
        return refused(AssemblyRefusal::NobodyPresent { at: command.at });
    }
    let waived = all_there(attendance) && command.objectors.is_empty();
    let short = short_notice(held).filter(|_| !waived);
    short.into_iter().chain(no_quorum(held, attendance)).map(Refusal::Law).collect()
}

/// What is recorded with a finding.
#[must_use]
pub fn open_findings(hall: Hall<'_>, command: &OpenAssembly) -> Vec<Breach> {
    let Some(held) = hall.assemblies.get(command.assembly) else { return Vec::new() };
    let short = short_notice(held).map(|_| notice::waived(sent_on(held), held.held_on));
    short.into_iter().collect()
}

/// The event of an opening.
#[must_use]
pub fn open_event(hall: Hall<'_>, command: &OpenAssembly, on: Day) -> AssemblyOpened {
    let OpenAssembly { assembly, chair, objectors, at } = command.clone();
    let attendance = hall.assemblies.get(assembly).map(|held| held.attendance(at)).unwrap_or_default();
    AssemblyOpened { assembly, chair, objectors, attendance, at, effective_on: on }
}

/// Why the meeting is not closed, in ladder order.
#[must_use]
pub fn close_breaches(hall: Hall<'_>, command: &CloseAssembly, on: Day) -> Vec<Refusal> {
    if let Ok(held) = hall.not_over(command.assembly)
        && held.is_written()
    {
        return consult::close_breaches(held, on);
    }
    let held = match hall.on_its_day(command.assembly, on) {
        Ok(held) => held,
        Err(refusals) => return refusals,
    };
    let attendance = held.attendance(command.at);
    let could_sit = attendance.taking_part() > 0 && no_quorum(held, attendance).is_none();
    let not_open = match held.stage {
        Stage::Open(_) | Stage::Closed => None,
        Stage::Convened => could_sit.then(|| AssemblyRefusal::NotOpen.into()),
        Stage::Adjourned(until) => could_sit.then(|| adjourned(until).into()),
    };
    let open = held.voting().map(|resolution| AssemblyRefusal::VoteOpen { resolution }.into());
    not_open.into_iter().chain(open).chain(too_early(held, command.at)).collect()
}

/// The event of a closing.
#[must_use]
pub fn close_event(hall: Hall<'_>, command: &CloseAssembly, on: Day) -> AssemblyClosed {
    let CloseAssembly { assembly, at } = *command;
    let attendance = hall.assemblies.get(assembly).map(|held| held.attendance(at)).unwrap_or_default();
    AssemblyClosed { assembly, at, attendance, effective_on: on }
}
