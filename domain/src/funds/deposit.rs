//! Money that an associate leaves with the cooperative (*apport en compte courant*).
//!
//! Refused: a lender who is no associate on that day, since only banks take money of the public (CMF L312-2, L511-5);
//! before 24 May 2019 one who held less than a twentieth of the capital and was no manager; money without terms; days
//! that bore interest already. What stood there before the book is carried over, in its first fiscal year.

use super::agree::{Lending, counted};
use super::{CurrentAccountDeposited, Source};
use crate::law::lending::least_held;
use crate::mandates::Office;
use crate::refusal::{FundsRefusal, Refusal};
use crate::values::{AssociateRef, Cents, Day, Sealed};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: record that an associate left money.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DepositInCurrentAccount {
    /// Who.
    pub associate: AssociateRef,
    /// How much, in cents.
    pub amount: Cents,
    /// From where.
    pub source: Source,
    /// The paper.
    #[serde(default)]
    pub document: Option<Sealed>,
}

/// Why the money is not taken so, in ladder order.
#[must_use]
pub fn breaches(lending: Lending<'_>, command: &DepositInCurrentAccount, on: Day) -> Vec<Refusal> {
    let DepositInCurrentAccount { associate, amount, source, .. } = *command;
    if lending.register.get(associate).is_none() {
        return vec![Refusal::UnknownAssociate { associate }];
    }
    let account = lending.funds.account(associate);
    let agreed = account.is_some_and(|account| account.terms(on).is_some());
    let sum =
        i128::from(account.map(super::CurrentAccount::latest).unwrap_or_default().get()) + i128::from(amount.get());
    let fits = i64::try_from(sum).is_ok_and(|sum| Cents::try_from(sum).is_ok());
    let lender = match source {
        Source::Bank => may_lend(lending, associate, on),
        // Which year and day, the accounts say.
        Source::CarriedOver => None,
    };
    let refusals: [Option<Refusal>; 5] = [
        lender,
        (!agreed).then(|| FundsRefusal::NoAgreement { associate, on }.into()),
        (!amount.is_positive()).then_some(Refusal::AmountNotPositive { amount }),
        (!fits).then_some(Refusal::AmountTooLarge),
        counted(lending.funds, associate, on),
    ];
    refusals.into_iter().flatten().collect()
}

/// Why the cooperative may not take money of that associate on that day.
fn may_lend(lending: Lending<'_>, associate: AssociateRef, on: Day) -> Option<Refusal> {
    let Lending { register, capital, mandates, .. } = lending;
    if !register.get(associate)?.is_member_on(on) {
        return Some(FundsRefusal::MayNotLend { associate, on }.into());
    }
    let least = least_held(capital.curve.capital_on(on), on)?;
    let held = capital.held_on(associate, on).subscribed;
    let managers = mandates.all().filter(|(_, one)| one.office == Office::Manager && one.runs_on(on));
    let mut persons = managers.filter_map(|(_, one)| one.holder.person());
    let manages = persons.any(|person| register.stands_behind(person, associate));
    (held < least && !manages).then(|| FundsRefusal::HoldsTooLittle { associate, held, least, on }.into())
}

/// The event of money that was taken.
#[must_use]
pub fn event(command: &DepositInCurrentAccount, on: Day) -> CurrentAccountDeposited {
    let DepositInCurrentAccount { associate, amount, source, document } = command.clone();
    CurrentAccountDeposited { associate, amount, source, document, effective_on: on }
}
