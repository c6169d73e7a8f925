//! Proxies (*pouvoirs*) and forms of vote at a distance (*formulaires de vote*).
//!
//! One proxy per giver at a time; it counts only while the giver is away and the bearer is there. It stands for a second
//! call, and for another assembly that it names and that follows within seven days (AG-10). Refused: a bearer whom the
//! statutes or the law do not admit, one more than may be held (AG-09), a form after the last day (AG-13).

use super::assembly::Assembly;
use super::hall::{Hall, refused};
use super::{Choice, FormReceived, Holding, ProxyBearer, ProxyGiven, ProxyRevoked, consult};
use crate::law::proxies::{self, Bearer};
use crate::law::remote;
use crate::refusal::AssemblyRefusal;
use crate::refusal::Refusal;
use crate::values::{AssemblyRef, AssociateRef, Day, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that an associate gives a proxy.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GiveProxy {
    /// The assembly; a second call with the same agenda keeps the proxy.
    pub assembly: AssemblyRef,
    /// Another assembly that the same proxy stands for: of the same day, or within the seven days that follow.
    #[serde(default)]
    pub also_for: Option<AssemblyRef>,
    /// Who gives it.
    pub giver: AssociateRef,
    /// Who bears it.
    pub bearer: ProxyBearer,
    /// The signed proxy.
    #[serde(default)]
    pub document: Option<Sealed>,
}

/// Command: record that a proxy is taken back.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RevokeProxy {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// Who takes it back.
    pub giver: AssociateRef,
}

/// Command: record a form of vote, or an answer in a consultation. Its effective day is that of receipt.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReceiveForm {
    /// The assembly.
    pub assembly: AssemblyRef,
    /// Whose.
    pub associate: AssociateRef,
    /// The signed form.
    pub form: Sealed,
    /// What it says of each resolution, in their order; `null` for an election that is secret.
    pub choices: Vec<Option<Choice>>,
}

/// Why the proxy is not recorded, in ladder order: for the one assembly, then for the other.
#[must_use]
pub fn give_breaches(hall: Hall<'_>, command: &GiveProxy, on: Day) -> Vec<Refusal> {
    let held = match to_represent(hall, command.assembly, on) {
        Ok(held) => held,
        Err(refusals) => return refusals,
    };
    let mut refusals = unfit(held, command.giver, command.bearer);
    if let Some(assembly) = command.also_for {
        refusals.extend(for_another(hall, held, assembly, command, on));
    }
    refusals
}

/// The meeting that a proxy may be given for on that day.
fn to_represent<'b>(hall: Hall<'b>, assembly: AssemblyRef, on: Day) -> Result<&'b Assembly, Vec<Refusal>> {
    hall.meeting(assembly).and_then(|held| super::hall::in_its_days(held, on))
}

/// Why it does not stand for a second assembly.
fn for_another(hall: Hall<'_>, first: &Assembly, assembly: AssemblyRef, command: &GiveProxy, on: Day) -> Vec<Refusal> {
    if assembly == command.assembly {
        return vec![Refusal::NothingToChange];
    }
    let other = match to_represent(hall, assembly, on) {
        Ok(held) => held,
        Err(refusals) => return refusals,
    };
    let scope = proxies::serves(first.held_on, other.held_on, proxies::Agenda::Other).err().map(Refusal::Law);
    scope.into_iter().chain(unfit(other, command.giver, command.bearer)).collect()
}

/// Why that giver and that bearer do not go together in an assembly.
fn unfit(held: &Assembly, giver: AssociateRef, bearer: ProxyBearer) -> Vec<Refusal> {
    if !held.roll.contains_key(&giver) {
        return refused(AssemblyRefusal::NotOnTheRoll { associate: giver });
    }
    if held.proxies.contains_key(&giver) {
        return refused(AssemblyRefusal::ProxyTwice { giver });
    }
    match bearer {
        ProxyBearer::Blank => Vec::new(),
        ProxyBearer::Associate { associate } if associate == giver => refused(AssemblyRefusal::OwnProxy { giver }),
        ProxyBearer::Associate { associate } if !held.roll.contains_key(&associate) => {
            refused(AssemblyRefusal::NotOnTheRoll { associate })
        }
        ProxyBearer::Associate { .. } | ProxyBearer::Spouse { .. } | ProxyBearer::Other { .. } => {
            by_law(held, giver, bearer)
        }
    }
}

fn by_law(held: &Assembly, giver: AssociateRef, bearer: ProxyBearer) -> Vec<Refusal> {
    let all = u64::try_from(held.roll.len()).unwrap_or(u64::MAX);
    let statutes = &held.statutes;
    let clauses = &statutes.assemblies.proxies;
    let most = proxies::most_held(statutes.family, all, clauses.most_per_holder);
    let law = [
        proxies::may_hold(statutes.form, clauses.holder, tie(held, giver, bearer), all),
        proxies::within_limit(most, held.proxies_of(bearer).saturating_add(1)),
    ];
    law.into_iter().filter_map(Result::err).map(Refusal::Law).collect()
}

/// What the bearer is to the giver.
fn tie(held: &Assembly, giver: AssociateRef, bearer: ProxyBearer) -> Bearer {
    let college = |associate| held.roll.get(&associate).and_then(|voter| voter.college.as_ref());
    match bearer {
        ProxyBearer::Associate { associate } if college(associate) == college(giver) => Bearer::AssociateOfCollege,
        ProxyBearer::Associate { .. } => Bearer::Associate,
        ProxyBearer::Spouse { .. } => Bearer::Spouse,
        ProxyBearer::Other { .. } | ProxyBearer::Blank => Bearer::Other,
    }
}

/// The event of a proxy.
#[must_use]
pub fn give_event(command: &GiveProxy, on: Day) -> ProxyGiven {
    let GiveProxy { assembly, also_for, giver, bearer, document } = command.clone();
    ProxyGiven { assembly, also_for, giver, bearer, document, effective_on: on }
}

/// Why the revocation is not recorded.
#[must_use]
pub fn revoke_breaches(hall: Hall<'_>, command: &RevokeProxy, on: Day) -> Vec<Refusal> {
    let RevokeProxy { assembly, giver } = *command;
    let held = match hall.meeting(assembly).and_then(|held| super::hall::in_its_days(held, on)) {
        Ok(held) => held,
        Err(refusals) => return refusals,
    };
    if let Some(resolution) = held.voting() {
        return refused(AssemblyRefusal::VoteOpen { resolution });
    }
    let none = !held.proxies.contains_key(&giver);
    none.then(|| AssemblyRefusal::NoProxy { giver }.into()).into_iter().collect()
}

/// The event of a revocation.
#[must_use]
pub fn revoke_event(command: &RevokeProxy, on: Day) -> ProxyRevoked {
    ProxyRevoked { assembly: command.assembly, giver: command.giver, effective_on: on }
}

/// Why the form is not recorded, in ladder order.
#[must_use]
pub fn form_breaches(hall: Hall<'_>, command: &ReceiveForm, on: Day) -> Vec<Refusal> {
    let ReceiveForm { assembly, associate, .. } = *command;
    let held = match hall.not_over(assembly) {
        Ok(held) => held,
        Err(refusals) => return refusals,
    };
    let when = match held.holding {
        Holding::Meeting => untimely(held, on),
        Holding::Consultation | Holding::Deed => consult::answer_breaches(held, on),
    };
    let answers = u16::try_from(command.choices.len()).unwrap_or(u16::MAX);
    let own = [
        (!held.roll.contains_key(&associate)).then_some(AssemblyRefusal::NotOnTheRoll { associate }),
        held.forms.contains_key(&associate).then_some(AssemblyRefusal::FormTwice { associate }),
        (answers != held.count()).then_some(AssemblyRefusal::FormIncomplete { answers, resolutions: held.count() }),
        held.voting().map(|resolution| AssemblyRefusal::VoteOpen { resolution }),
    ];
    let named = named_in_secret(held, &command.choices).map(Refusal::Law);
    when.into_iter().chain(own.into_iter().flatten().map(Refusal::from)).chain(named).collect()
}

/// Why a form for a meeting is not received: the statutes admit none, none is awaited, or it comes too late.
fn untimely(held: &Assembly, on: Day) -> Vec<Refusal> {
    if let Err(refusals) = super::hall::in_its_days(held, on) {
        return refusals;
    }
    let law = remote::postal_vote(super::clause(held.statutes.assemblies.postal_vote)).err().map(Refusal::Law);
    let Some(until) = held.forms_until else {
        return law.into_iter().chain([AssemblyRefusal::NoForms.into()]).collect();
    };
    law.into_iter().chain(remote::received_in_time(until, on).err().map(Refusal::Law)).collect()
}

/// A form bears a name: it cannot say what was chosen in a secret election.
fn named_in_secret(held: &Assembly, choices: &[Option<Choice>]) -> Option<crate::law::Breach> {
    let chosen = held.resolutions.iter().zip(choices).filter(|(_, choice)| choice.is_some());
    chosen.filter_map(|(one, _)| super::kept_secret(held, one, super::VotingMethod::RollCall)).next()
}

/// The event of a form.
#[must_use]
pub fn form_event(command: &ReceiveForm, on: Day) -> FormReceived {
    let ReceiveForm { assembly, associate, form, choices } = command.clone();
    FormReceived { assembly, associate, form, choices, effective_on: on }
}
