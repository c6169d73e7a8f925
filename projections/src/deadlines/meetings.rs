//! What assemblies ask for: notices in time, the meeting itself, minutes.

use super::{Deadline, Known, What};
use crate::assemblies::{Assemblies, AssemblyView, Minutes};
use crate::mandates::Mandate;
use crate::recorded::Fold;
use quitus_domain::assemblies::Holding;
use quitus_domain::law::{RuleId, notice};
use quitus_domain::mandates::Office;
use quitus_domain::values::{Call, Position};

fn begun(held: &AssemblyView) -> Vec<Position> {
    held.entries.first().copied().into_iter().collect()
}

/// Those that are called and have neither sat nor been closed.
fn to_come(known: &Known<'_>) -> Vec<AssemblyView> {
    let all = Assemblies::of(&known.situation.facts);
    all.list().iter().filter(|held| held.holding != Holding::Deed && held.closed.is_none()).cloned().collect()
}

/// AG-02: associates on the roll to whom no notice was sent yet.
pub(super) fn notices(known: &Known<'_>) -> Vec<Deadline> {
    let due = to_come(known).into_iter().filter(|held| held.opened.is_none()).filter_map(|held| {
        let meeting = known.situation.state.assemblies.get(held.assembly)?;
        let call = if held.second_call_of.is_some() { Call::Second } else { Call::First };
        let latest = notice::latest_sending(meeting.statutes.form, call, held.held_on)?;
        let missing = meeting.roll.keys().filter(|who| !meeting.notices.contains_key(*who)).count();
        let what = What::SendNotices { assembly: held.assembly, missing: u64::try_from(missing).unwrap_or(u64::MAX) };
        let due = Deadline::new(Some(latest), what, begun(&held), "record_notice").under(RuleId::Ag02);
        (missing > 0 && held.holding == Holding::Meeting).then_some(due)
    });
    due.collect()
}

/// AG-07: the auditor in office on the day of a meeting is called to it too, until it is opened.
pub(super) fn auditor(known: &Known<'_>) -> Vec<Deadline> {
    let mandates = known.situation.mandates.list();
    let called = to_come(known).into_iter().filter(|held| held.opened.is_none() && held.holding == Holding::Meeting);
    let of_a_meeting = |held: AssemblyView| {
        let form = known.situation.state.assemblies.get(held.assembly)?.statutes.form;
        let call = if held.second_call_of.is_some() { Call::Second } else { Call::First };
        let runs = |one: &Mandate| {
            one.office == Office::Auditor && one.starts_on <= held.held_on && held.held_on <= one.ends_on
        };
        let one = mandates.iter().find(|one| runs(one))?;
        let due_on = notice::auditor_called_by(form, call, held.held_on);
        let what = What::CallAuditor { assembly: held.assembly, holder: one.holder.clone() };
        let entries = begun(&held).into_iter().chain(one.entries.iter().copied()).collect();
        Some(Deadline::new(due_on, what, entries, "open_assembly").under(RuleId::Ag07))
    };
    called.filter_map(of_a_meeting).collect()
}

/// The day of a meeting, or the last one for answers.
pub(super) fn to_hold(known: &Known<'_>) -> Vec<Deadline> {
    let due = |held: AssemblyView| {
        let next = match (held.holding, held.opened.is_some()) {
            (Holding::Meeting, false) => "open_assembly",
            (Holding::Meeting, true) | (Holding::Consultation | Holding::Deed, _) => "close_assembly",
        };
        let resumed = held.adjournments.last().map(|one| one.until.0);
        let on = resumed.unwrap_or(held.held_on);
        Deadline::new(Some(on), What::Hold { assembly: held.assembly }, begun(&held), next)
    };
    to_come(known).into_iter().map(due).collect()
}

/// AG-25, AG-27: minutes to draw up, to have approved, and to sign. The law sets no day for them.
pub(super) fn minutes(known: &Known<'_>) -> Vec<Deadline> {
    let all = Assemblies::of(&known.situation.facts);
    let decided = |held: &&AssemblyView| held.resolutions.iter().any(|one| one.result.is_some());
    let over = |held: &&AssemblyView| held.closed.is_some() || held.holding == Holding::Deed;
    let to_seal = all.list().iter().filter(over).filter(decided).filter(|held| held.minutes.is_empty()).map(|held| {
        let what = What::SealMinutes { assembly: held.assembly };
        Deadline::new(None, what, begun(held), "seal_minutes").under(RuleId::Ag25)
    });
    let sealed = all.list().iter().flat_map(|held| &held.minutes).filter(|one| one.rectified_by.is_none());
    to_seal.chain(sealed.flat_map(of_minutes)).collect()
}

fn of_minutes(one: &Minutes) -> Vec<Deadline> {
    let (number, entries) = (one.number, vec![one.entry]);
    let approve = Deadline::new(None, What::ApproveMinutes { number }, entries.clone(), "approve_minutes");
    let sign = Deadline::new(None, What::SignMinutes { number }, entries, "sign_minutes").under(RuleId::Ag27);
    let approve = one.approved.is_none().then_some(approve);
    approve.into_iter().chain((!one.is_electronic()).then_some(sign)).collect()
}
