//! Terms with an associate who lends (*convention de compte courant*): the rate, and whether the money stays for a time.
//!
//! Refused: somebody who is no associate on that day and has no current account, terms that change nothing, days that
//! bore interest already. Deliberately absent: whether the agreement is one that the law has controlled (CCom L223-19).

use super::{CurrentAccountAgreed, Funds, Terms};
use crate::capital::Capital;
use crate::mandates::Mandates;
use crate::refusal::{FundsRefusal, Refusal};
use crate::register::Register;
use crate::values::{AssociateRef, Day, Percent, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record the terms on which an associate lends.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgreeCurrentAccount {
    /// Who.
    pub associate: AssociateRef,
    /// The interest for a year of 365 days, in percent; 0 where it bears none.
    pub rate: Percent,
    /// The first day on which money goes back, where it is lent for a time.
    #[serde(default)]
    pub blocked_until: Option<Day>,
    /// The agreement.
    pub agreement: Sealed,
}

/// What a decision about current accounts looks at.
#[derive(Clone, Copy)]
pub struct Lending<'a> {
    /// The associates.
    pub register: &'a Register,
    /// Their shares.
    pub capital: &'a Capital,
    /// The managers.
    pub mandates: &'a Mandates,
    /// The current accounts.
    pub funds: &'a Funds,
}

/// Why the terms are not recorded so, in ladder order.
#[must_use]
pub fn breaches(lending: Lending<'_>, command: &AgreeCurrentAccount, on: Day) -> Vec<Refusal> {
    let associate = command.associate;
    let Some(line) = lending.register.get(associate) else { return vec![Refusal::UnknownAssociate { associate }] };
    let account = lending.funds.account(associate);
    let stranger = account.is_none() && !line.is_member_on(on);
    let terms = Terms { rate: command.rate, blocked_until: command.blocked_until };
    let same = account.and_then(|account| account.terms(on)) == Some(terms);
    let refusals: [Option<Refusal>; 3] = [
        stranger.then(|| FundsRefusal::MayNotLend { associate, on }.into()),
        same.then_some(Refusal::NothingToChange),
        counted(lending.funds, associate, on),
    ];
    refusals.into_iter().flatten().collect()
}

/// A day that bore interest already: nothing changes what stood there on it.
pub(super) fn counted(funds: &Funds, associate: AssociateRef, on: Day) -> Option<Refusal> {
    let until = funds.account(associate)?.counted_to.filter(|until| on <= *until)?;
    Some(FundsRefusal::InterestCounted { until, on }.into())
}

/// The event of accepted terms.
#[must_use]
pub fn event(command: &AgreeCurrentAccount, on: Day) -> CurrentAccountAgreed {
    let AgreeCurrentAccount { associate, rate, blocked_until, agreement } = command.clone();
    CurrentAccountAgreed { associate, rate, blocked_until, agreement, effective_on: on }
}
