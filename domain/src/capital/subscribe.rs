//! Subscribing shares (*souscription, émission*).
//!
//! Who may: an associate, on a signed bulletin (COOP-10). Refused: another nominal value than the statutes' or fewer
//! shares than the category's minimum (COOP-09), less than a quarter paid (COOP-11), a former associate (COOP-24).
//! In a SCIC, more capital of public bodies than the law allows (SCIC-07). Found: no bulletin, or less paid at once than
//! the statutes want.

use super::{Capital, SharesSubscribed, public};
use crate::law::{Breach, Evidence, public_capital, subscription};
use crate::refusal::Refusal;
use crate::register::{Associate, Register, associate_on};
use crate::statutes::{Statutes, StatutesHistory};
use crate::values::{AssociateRef, Cents, Day, Sealed, Shares, SubscriptionRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: subscribe shares for an associate.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SubscribeShares {
    /// A new reference for the subscription.
    pub subscription: SubscriptionRef,
    /// The associate.
    pub associate: AssociateRef,
    /// How many shares.
    pub shares: Shares,
    /// Value of one share in cents, as printed on the bulletin: it must be the statutes'.
    pub nominal: Cents,
    /// What is paid at once, in cents.
    pub paid: Cents,
    /// The signed bulletin.
    #[serde(default)]
    pub bulletin: Option<Sealed>,
}

/// Why this subscription is refused, in ladder order.
#[must_use]
pub fn breaches(
    statutes: &StatutesHistory,
    register: &Register,
    capital: &Capital,
    command: &SubscribeShares,
    on: Day,
) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    let line = match register.get(command.associate) {
        Some(line) => line,
        None => return vec![Refusal::UnknownAssociate { associate: command.associate }],
    };
    let Some(total) = command.nominal.times(command.shares.get()) else {
        return vec![Refusal::AmountTooLarge];
    };
    let twice =
        capital.holder(command.subscription).map(|_| Refusal::SubscriptionTwice { subscription: command.subscription });
    let member = associate_on(register, command.associate, on).err();
    let law = [
        subscription::nominal(command.nominal, clauses.shares.nominal_value).err(),
        below_minimum(clauses, line, capital, command, on),
        subscription::paid_at_once(total, command.paid, subscription::LEAST_AT_ONCE).err(),
        too_much_public(clauses, register, line, capital, total, on),
    ];
    let more = (command.paid > total).then_some(Refusal::PaidMoreThanOwed { owed: total, paid: command.paid });
    twice.into_iter().chain(member).chain(law.into_iter().flatten().map(Refusal::Law)).chain(more).collect()
}

/// What is recorded with a finding.
#[must_use]
pub fn findings(statutes: &StatutesHistory, command: &SubscribeShares, on: Day) -> Vec<Breach> {
    let form = Evidence::of(command.bulletin.as_ref());
    let wanted = statutes.on(on).zip(command.nominal.times(command.shares.get())).and_then(|(clauses, total)| {
        subscription::paid_at_once(total, command.paid, clauses.shares.paid_at_subscription).err()
    });
    subscription::form_present(form).err().into_iter().chain(wanted).collect()
}

/// The event of an accepted subscription.
#[must_use]
pub fn event(statutes: &StatutesHistory, command: &SubscribeShares, on: Day) -> SharesSubscribed {
    let within = statutes.on(on).map(|clauses| clauses.shares.pay_up_within);
    SharesSubscribed {
        subscription: command.subscription,
        associate: command.associate,
        shares: command.shares,
        nominal: command.nominal,
        paid: command.paid,
        due_on: within.map_or(on, |months| subscription::due_on(on, months)),
        bulletin: command.bulletin.clone(),
        effective_on: on,
    }
}

/// More capital of public bodies than the law of the day allows (SCIC-07).
fn too_much_public(
    clauses: &Statutes,
    register: &Register,
    line: &Associate,
    capital: &Capital,
    total: Cents,
    on: Day,
) -> Option<Breach> {
    line.category_on(on).filter(|category| public::is(clauses, category))?;
    let held = public::held(clauses, register, capital, on)?;
    public_capital::kept(held + total, capital.curve.capital_on(on) + total, on).err()
}

fn below_minimum(
    clauses: &Statutes,
    line: &Associate,
    capital: &Capital,
    command: &SubscribeShares,
    on: Day,
) -> Option<Breach> {
    let minimum = clauses.category(line.category_on(on)?).ok()?.minimum_shares;
    let held = u64::try_from(capital.held_on(command.associate, on).shares).unwrap_or(0);
    subscription::minimum(held + command.shares.get(), u64::from(minimum)).err()
}
