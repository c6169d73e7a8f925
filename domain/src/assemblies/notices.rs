//! Notices to associates, and what associates add to the agenda.
//!
//! A notice is a fact, whatever its medium: by e-mail without the consent that the law asks, it is recorded with a finding
//! (AG-03). A draft of associates is due when it was asked in time by enough of them (AG-05); in the meeting only the
//! revocation of a manager may come up (AG-04).

use super::assembly::{Assembly, Stage};
use super::hall::{Hall, in_its_days, refused};
use super::{Draft, NoticeMedium, NoticeSent, ResolutionAdded, Source};
use crate::law::{Breach, notice};
use crate::refusal::AssemblyRefusal;
use crate::refusal::Refusal;
use crate::values::{AssemblyRef, AssociateRef, Day, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that a notice was sent to an associate. Its effective day is that of sending.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordNotice {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// To whom.
    pub associate: AssociateRef,
    /// How.
    pub medium: NoticeMedium,
    /// The proof of sending.
    pub proof: Sealed,
}

/// Command: put a draft on the agenda after the convocation. Its effective day is that of the request, or of the meeting.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddResolution {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// The title of a new item that the draft comes under; `null` when the agenda has it.
    #[serde(default)]
    pub item: Option<Sealed>,
    /// The draft; its item is the next number when it brings a new one.
    pub draft: Draft,
    /// Where it comes from.
    pub source: Source,
}

/// Why the notice cannot be recorded, in ladder order.
#[must_use]
pub fn notice_breaches(hall: Hall<'_>, command: &RecordNotice, on: Day) -> Vec<Refusal> {
    let RecordNotice { assembly, associate, .. } = *command;
    let held = match hall.to_come(assembly, on) {
        Ok(held) => held,
        Err(refusals) => return refusals,
    };
    if !held.roll.contains_key(&associate) {
        return refused(AssemblyRefusal::NotOnTheRoll { associate });
    }
    let again = held.notices.get(&associate).is_some_and(|sent| sent.medium == command.medium);
    again.then_some(Refusal::NothingToChange).into_iter().collect()
}

/// What is recorded with a finding.
#[must_use]
pub fn notice_findings(hall: Hall<'_>, command: &RecordNotice) -> Vec<Breach> {
    let Some(held) = hall.assemblies.get(command.assembly) else { return Vec::new() };
    match command.medium {
        NoticeMedium::Email => {
            // Given or taken back later than the law allows, it changes nothing for this assembly.
            let by = notice::consent_day(held.held_on);
            let standing = |day| hall.register.email_consent(command.associate, day);
            let consented_on = standing(by).or_else(|| standing(held.held_on));
            notice::by_email(consented_on, held.held_on).err().into_iter().collect()
        }
        NoticeMedium::RegisteredPost | NoticeMedium::Post | NoticeMedium::ByHand => Vec::new(),
    }
}

/// The event of a notice.
#[must_use]
pub fn notice_event(command: &RecordNotice, on: Day) -> NoticeSent {
    let RecordNotice { assembly, associate, medium, proof } = command.clone();
    NoticeSent { assembly, associate, medium, proof, effective_on: on }
}

/// Why the draft does not come on the agenda, in ladder order.
#[must_use]
pub fn add_breaches(hall: Hall<'_>, command: &AddResolution, on: Day) -> Vec<Refusal> {
    let held = match hall.meeting(command.assembly).and_then(|held| in_its_days(held, on)) {
        Ok(held) => held,
        Err(refusals) => return refusals,
    };
    let items = held.items.saturating_add(u16::from(command.item.is_some()));
    let Draft { item, kind, .. } = command.draft;
    let wrong_item = (item == 0 || item > items || (command.item.is_some() && item != items))
        .then_some(AssemblyRefusal::UnknownItem { item, items });
    let other_kind = (!held.kind.decides(kind))
        .then_some(AssemblyRefusal::NotOfThisAssembly { resolution: held.count().saturating_add(1), kind: held.kind });
    let category = command.draft.reserved_to.as_ref().and_then(|key| held.statutes.category(key).err());
    let own = wrong_item.into_iter().chain(other_kind).map(Refusal::from);
    own.chain(category).chain(not_due(hall, held, command, on)).collect()
}

/// Whether those who ask may.
fn not_due(hall: Hall<'_>, held: &Assembly, command: &AddResolution, on: Day) -> Vec<Refusal> {
    match &command.source {
        Source::Associates { associates, .. } => {
            let stranger = associates.iter().find(|one| !held.roll.contains_key(*one));
            let stranger = stranger.map(|one| AssemblyRefusal::NotOnTheRoll { associate: *one }.into());
            let of_one = |one| hall.capital.shares_on(one, on);
            let shares = associates.iter().fold(0_u64, |sum, one| sum.saturating_add(of_one(*one)));
            let all = hall.register.members_on(on).fold(0_u64, |sum, (one, _)| sum.saturating_add(of_one(one)));
            let law = [notice::enough_shares(shares, all).err(), notice::draft_in_time(on, held.held_on).err()];
            stranger.into_iter().chain(law.into_iter().flatten().map(Refusal::Law)).collect()
        }
        Source::Incident => {
            let revokes = command.draft.authorises.as_ref().is_some_and(|one| one.command.as_str() == "end_mandate");
            let sits = matches!(held.stage, Stage::Open(_));
            let topic = if revokes && sits { notice::Topic::RevocationOfManager } else { notice::Topic::Other };
            notice::on_agenda(notice::Agenda::Without, topic).err().map(Refusal::Law).into_iter().collect()
        }
    }
}

/// The event of an added draft.
#[must_use]
pub fn add_event(hall: Hall<'_>, command: &AddResolution, on: Day) -> ResolutionAdded {
    let AddResolution { assembly, item, draft, source } = command.clone();
    let resolution = hall.assemblies.get(assembly).map_or(1, |held| held.count().saturating_add(1));
    ResolutionAdded { assembly, resolution, item, draft, source, effective_on: on }
}
