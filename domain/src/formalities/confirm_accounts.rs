//! Approving again, in a meeting, the accounts that were approved in writing (AG-14).
//!
//! Until 12 September 2024 the associates of a SARL met to approve the accounts; a vote in writing was held all the same,
//! and is a finding until a meeting decides. Refused: of what was not decided in writing against the law, by another organ,
//! by a vote in writing that has the same flaw, before that vote, and a second time.

use super::{AccountsConfirmed, Formalities, said_by_an_assembly};
use crate::assemblies::{Assemblies, Outcome, Resolution};
use crate::decision::Decision;
use crate::law::consultation::{self, AnnualAccounts};
use crate::refusal::{FormalityRefusal, Refusal};
use crate::values::{AssemblyRef, Day};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that an assembly, which met, approved the accounts that an earlier one had approved in writing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmAccounts {
    /// The consultation, or the deed.
    pub assembly: AssemblyRef,
    /// The assembly that met.
    pub decision: Decision,
}

/// Why this is refused, in ladder order.
#[must_use]
pub fn breaches(assemblies: &Assemblies, done: &Formalities, command: &ConfirmAccounts, on: Day) -> Vec<Refusal> {
    let assembly = command.assembly;
    let Some(since) = decided_in_writing(assemblies, done, assembly) else {
        return vec![FormalityRefusal::NothingToConfirm { assembly }.into()];
    };
    let cited = command.decision.resolution();
    let flawed = cited.is_some_and(|cited| against_the_law(assemblies, done, cited.assembly));
    let in_writing = flawed.then_some(FormalityRefusal::ConfirmedInWriting);
    let early =
        (command.decision.decided_on().min(on) < since).then_some(FormalityRefusal::ConfirmedTooEarly { since });
    let again =
        done.confirmed(assembly).map(|confirmed_on| FormalityRefusal::ConfirmedAlready { assembly, confirmed_on });
    let own = [in_writing, early, again].into_iter().flatten().map(Refusal::from);
    said_by_an_assembly(&command.decision).into_iter().chain(own).collect()
}

/// The day on which accounts were adopted in writing, against the law of that day. Where no resolution says that it
/// allocates the result, each may be the one on the accounts.
fn decided_in_writing(assemblies: &Assemblies, done: &Formalities, assembly: AssemblyRef) -> Option<Day> {
    let held = assemblies.get(assembly).filter(|_| against_the_law(assemblies, done, assembly))?;
    let allocates =
        |one: &&Resolution| one.authorises.as_ref().is_some_and(|one| one.command.as_str() == "allocate_result");
    let said = held.resolutions.iter().any(|one| allocates(&one));
    let on_them = held.resolutions.iter().filter(|one| !said || allocates(one)).filter_map(|one| one.outcome);
    on_them.filter(|one| one.outcome == Outcome::Adopted).map(|one| one.on).max()
}

fn against_the_law(assemblies: &Assemblies, done: &Formalities, assembly: AssemblyRef) -> bool {
    let accounts = if done.is_on_accounts(assembly) { AnnualAccounts::Submitted } else { AnnualAccounts::NotSubmitted };
    let held = assemblies.get(assembly);
    held.is_some_and(|held| consultation::accounts(held.statutes.form, accounts, held.held_on).is_err())
}

/// The event.
#[must_use]
pub fn event(command: &ConfirmAccounts, on: Day) -> AccountsConfirmed {
    AccountsConfirmed { assembly: command.assembly, decision: command.decision.clone(), effective_on: on }
}
