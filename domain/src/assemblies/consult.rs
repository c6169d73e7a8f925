//! Consulting the associates in writing (*consultation écrite*).
//!
//! It is an assembly that nobody comes to: the roll is frozen as for a meeting on the last day for answers, each answers
//! by a form, and it is closed with the results that follow. Those who answered take part, and are the quorum of what asks
//! for one; nobody else is present. Refused: where the statutes or the form want a meeting (AG-14), less than fifteen days
//! to answer in a SARL, an election that must be secret, an answer after the last day. Found: accounts of a SARL approved
//! so before the law allowed it.

use super::assembly::Assembly;
use super::convene::{self, Proposed};
use super::hall::{Hall, refused};
use super::held::VoteClosed;
use super::vote::must_be_secret;
use super::{AssemblyKind, CloseAssembly, ConsultationOpened, Draft, VotingMethod, frozen, result, roll};
use crate::law::Breach;
use crate::law::consultation::{self, AnnualAccounts};
use crate::law::notice::{self, Convener, Stake};
use crate::refusal::AssemblyRefusal;
use crate::refusal::Refusal;
use crate::statutes::Statutes;
use crate::values::{AssemblyRef, Day, Sealed, stated, stated_schema};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: open a consultation in writing. Its effective day is that of sending the drafts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenConsultation {
    /// A new reference.
    pub assembly: AssemblyRef,
    /// What it may decide.
    pub kind: AssemblyKind,
    /// The first call that did not conclude, meeting or consultation; `null` on first call.
    #[serde(deserialize_with = "stated")]
    #[schemars(schema_with = "stated_schema::<AssemblyRef>")]
    pub second_call_of: Option<AssemblyRef>,
    /// The last day on which answers are received.
    pub answers_until: Day,
    /// Where answers are sent.
    pub answers_to: Sealed,
    /// Who consults.
    pub opened_by: Convener,
    /// The items, in order.
    pub agenda: Vec<Sealed>,
    /// The drafts of resolutions, in order.
    pub resolutions: Vec<Draft>,
    /// What is sent with the drafts.
    #[serde(default)]
    pub documents: Vec<Sealed>,
    /// Whether the accounts of a year are among them.
    pub accounts: AnnualAccounts,
}

impl OpenConsultation {
    fn proposed(&self) -> Proposed<'_> {
        Proposed {
            assembly: self.assembly,
            kind: self.kind,
            second_call_of: self.second_call_of,
            held_on: self.answers_until,
            items: self.agenda.len(),
            resolutions: &self.resolutions,
        }
    }
}

/// Why the consultation is not opened so, in ladder order.
#[must_use]
pub fn open_breaches(hall: Hall<'_>, command: &OpenConsultation, on: Day) -> Vec<Refusal> {
    let (statutes, proposed) = match convene::proposed(hall, &command.proposed(), on) {
        Ok(found) => found,
        Err(refusals) => return refusals,
    };
    let nobody = Stake { shares: 0, all_shares: 0, heads: 0, all_heads: 0 };
    let law = [
        in_writing(statutes),
        notice::power_to_convene(statutes.form, command.opened_by, nobody),
        consultation::time_to_answer(statutes.form, on, command.answers_until),
    ];
    let law = law.into_iter().filter_map(Result::err).chain(by_name(statutes, &command.resolutions, on));
    law.map(Refusal::Law).chain(proposed).collect()
}

/// AG-14: whether the statutes and the form let associates decide without a meeting.
pub(super) fn in_writing(statutes: &Statutes) -> Result<(), Breach> {
    consultation::admitted(statutes.form, super::clause(statutes.assemblies.written_consultation))
}

/// An election that must be secret: an answer bears a name, and a deed too.
pub(super) fn by_name(statutes: &Statutes, drafts: &[Draft], on: Day) -> Option<Breach> {
    drafts.iter().find_map(|draft| must_be_secret(statutes, draft.matter, VotingMethod::RollCall, on))
}

/// What is recorded with a finding.
#[must_use]
pub fn open_findings(hall: Hall<'_>, command: &OpenConsultation) -> Vec<Breach> {
    accounts_findings(hall, command.accounts, command.answers_until)
}

/// AG-14: accounts approved in writing before the law allowed it.
pub(super) fn accounts_findings(hall: Hall<'_>, accounts: AnnualAccounts, on: Day) -> Vec<Breach> {
    let form = hall.statutes.on(on).map(|statutes| statutes.form);
    form.and_then(|form| consultation::accounts(form, accounts, on).err()).into_iter().collect()
}

/// The event of a consultation.
#[must_use]
pub fn open_event(hall: Hall<'_>, command: &OpenConsultation, on: Day) -> ConsultationOpened {
    let OpenConsultation { assembly, kind, second_call_of, answers_until, answers_to, opened_by, .. } = command.clone();
    let OpenConsultation { agenda, resolutions, documents, accounts, .. } = command.clone();
    let roll = frozen(hall, answers_until).map(|frozen| frozen.roll).unwrap_or_default();
    let statutes = hall.statutes.version_on(answers_until).map(|(at, _)| at).unwrap_or_default();
    ConsultationOpened {
        assembly,
        kind,
        second_call_of,
        answers_until,
        answers_to,
        opened_by,
        agenda,
        resolutions,
        documents,
        accounts,
        roll: roll::stated(&roll, statutes, hall.next.0),
        effective_on: on,
    }
}

/// Why an answer is not recorded, beside what is asked of every form.
pub(super) fn answer_breaches(held: &Assembly, on: Day) -> Vec<Refusal> {
    if on < held.sent_on {
        return refused(AssemblyRefusal::BeforeItWasConvened { sent_on: held.sent_on, on });
    }
    consultation::answered_in_time(held.held_on, on).err().map(Refusal::Law).into_iter().collect()
}

/// Why the consultation is not closed: answers are still awaited.
pub(super) fn close_breaches(held: &Assembly, on: Day) -> Vec<Refusal> {
    if on < held.sent_on {
        return refused(AssemblyRefusal::BeforeItWasConvened { sent_on: held.sent_on, on });
    }
    let associates = u64::try_from(held.roll.len()).unwrap_or(u64::MAX);
    let by_then = held.forms.iter().filter(|(associate, form)| held.roll.contains_key(*associate) && form.on <= on);
    let answered = u64::try_from(by_then.count()).unwrap_or(u64::MAX);
    let awaited = on <= held.held_on && answered < associates;
    let until = held.held_on;
    awaited.then(|| AssemblyRefusal::AnswersAwaited { until, answered, associates }.into()).into_iter().collect()
}

/// The results of a consultation that is closed: of each resolution that has its quorum.
#[must_use]
pub fn results(hall: Hall<'_>, command: &CloseAssembly, on: Day) -> Vec<VoteClosed> {
    let CloseAssembly { assembly, at } = *command;
    let Some(held) = hall.assemblies.get(assembly).filter(|held| held.is_written()) else { return Vec::new() };
    let quorate = |number: &u16| {
        let kind = held.resolution(*number).map(|one| one.kind);
        kind.is_some_and(|kind| super::quorate(held, kind, held.attendance(at)).is_ok())
    };
    let closed = |number| {
        let result = result::of(held, number)?;
        Some(VoteClosed { assembly, resolution: number, result, at, effective_on: on })
    };
    (1..=held.count()).filter(quorate).filter_map(closed).collect()
}
