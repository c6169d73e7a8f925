//! Scheduling what is owed for cancelled shares (*échéancier*).
//!
//! The parts add up to what is owed on the day. Found: a schedule that ends after the statutes' delay (COOP-22).

use super::settle::owed;
use super::{Capital, Instalment, RefundScheduled};
use crate::decision::Decision;
use crate::law::{Breach, refund};
use crate::refusal::Refusal;
use crate::register::Register;
use crate::statutes::StatutesHistory;
use crate::values::{Cents, Day, RefundRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Command: schedule what is owed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScheduleRefund {
    /// What is owed.
    pub refund: RefundRef,
    /// The parts.
    pub instalments: Vec<Instalment>,
    /// The act that schedules.
    pub decision: Decision,
}

/// Why this schedule is refused, in ladder order.
#[must_use]
pub fn breaches(capital: &Capital, command: &ScheduleRefund, on: Day) -> Vec<Refusal> {
    let Some(scheduled) = sum(&command.instalments) else { return vec![Refusal::AmountTooLarge] };
    let Some(debt) = capital.debt(command.refund) else {
        return vec![Refusal::UnknownRefund { refund: command.refund }];
    };
    let owed_now = owed(capital, command.refund, debt.remaining, on).err().unwrap_or_default();
    let empty = command.instalments.iter().find(|part| !part.amount.is_positive());
    let past = command.instalments.iter().find(|part| part.due_on < on);
    let own = [
        empty.map(|part| Refusal::AmountNotPositive { amount: part.amount }),
        past.map(|part| Refusal::EndsBeforeItBegins { begins: on, ends: part.due_on }),
        (scheduled != debt.remaining).then_some(Refusal::ScheduleDoesNotAddUp { owed: debt.remaining, scheduled }),
    ];
    owed_now.into_iter().chain(own.into_iter().flatten()).collect()
}

/// What is recorded with a finding.
#[must_use]
pub fn findings(
    statutes: &StatutesHistory,
    register: &Register,
    capital: &Capital,
    command: &ScheduleRefund,
    on: Day,
) -> Vec<Breach> {
    let within = statutes.on(on).and_then(|clauses| clauses.exit.refund_within);
    let exit = capital.debt(command.refund).and_then(|debt| register.get(debt.associate)?.exit);
    let last = command.instalments.iter().map(|part| part.due_on).max();
    let late = exit
        .zip(last)
        .zip(within)
        .and_then(|((exit, last), within)| refund::overdue(refund::due_on(exit.on, Some(within)), last).err());
    late.into_iter().collect()
}

/// The event of an accepted schedule.
#[must_use]
pub fn event(capital: &Capital, command: &ScheduleRefund, on: Day) -> Option<RefundScheduled> {
    let associate = capital.debt(command.refund)?.associate;
    let ScheduleRefund { refund, instalments, decision } = command.clone();
    Some(RefundScheduled { refund, associate, instalments, decision, effective_on: on })
}

fn sum(instalments: &[Instalment]) -> Option<Cents> {
    let total = instalments.iter().map(|part| i128::from(part.amount.get())).sum::<i128>();
    i64::try_from(total).ok().and_then(|cents| Cents::try_from(cents).ok())
}
