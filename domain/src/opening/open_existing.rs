//! Opening the register of an existing cooperative.
//!
//! Refused: a second opening or one after the first entry of the register, totals that the lines do not reach, a number,
//! a reference or a SIREN twice, a category that the statutes of the day do not have, more paid than subscribed, an
//! entry date after the opening, a highest capital below the capital.

use super::totals::differences;
use super::{AssociateCarried, MandateCarried, PositionStated, RefundCarried, Reserves, Totals};
use crate::mandates::{Holder, Office};
use crate::refusal::Refusal;
use crate::register::{Identity, Register};
use crate::statutes::{Statutes, StatutesHistory};
use crate::values::{AssociateRef, Cents, Day, Label, MandateRef, RefundRef, Sealed, Slug, SubscriptionRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Command: state the position at the close of the effective day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenExisting {
    /// What it is taken from: the former register, the approved accounts.
    pub documents: Vec<Sealed>,
    /// What the lines add up to.
    pub totals: Totals,
    /// The highest capital ever reached, in cents.
    pub highest_capital: Cents,
    /// The reserves, in cents.
    pub reserves: Reserves,
    /// The number of the last minutes.
    #[serde(default)]
    pub last_minutes_number: Option<Label>,
    /// The last number of each series of invoices.
    #[serde(default)]
    pub last_invoice_numbers: Vec<Label>,
    /// The associates, and former ones who still hold shares.
    pub associates: Vec<CarriedAssociate>,
    /// What is owed for shares cancelled before.
    #[serde(default)]
    pub refunds: Vec<CarriedRefund>,
    /// The mandates that run.
    #[serde(default)]
    pub mandates: Vec<CarriedMandate>,
}

/// One associate of an opening position.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CarriedAssociate {
    /// A new reference; what is unpaid is paid up under the same one.
    pub associate: AssociateRef,
    /// The number in the former register.
    pub number: u32,
    /// Who it is.
    pub identity: Identity,
    /// The category.
    pub category: Slug,
    /// Why the associate belongs to it.
    pub ground: Sealed,
    /// First day of membership.
    pub since: Day,
    /// Shares held.
    pub shares: u64,
    /// What is paid of them, in cents.
    pub paid: Cents,
    /// When the rest is due; needless when all is paid.
    #[serde(default)]
    pub pay_up_due_on: Option<Day>,
    /// Last day of membership, for a former associate.
    #[serde(default)]
    pub left_on: Option<Day>,
}

/// One debt of an opening position.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CarriedRefund {
    /// A new reference.
    pub refund: RefundRef,
    /// To whom: a line of this opening.
    pub associate: AssociateRef,
    /// How much, in cents.
    pub amount: Cents,
    /// The last day for paying.
    pub due_on: Day,
}

/// One mandate of an opening position.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CarriedMandate {
    /// A new reference.
    pub mandate: MandateRef,
    /// The office.
    pub office: Office,
    /// Who holds it.
    pub holder: Holder,
    /// First day.
    pub starts_on: Day,
    /// Last day.
    pub ends_on: Day,
}

/// Whether something of the register stands in the book already.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Before {
    /// Nothing: the opening may come.
    Nothing,
    /// An entry of the register, or another opening.
    Something,
}

/// Why this opening is refused, in ladder order.
#[must_use]
pub fn breaches(statutes: &StatutesHistory, before: Before, command: &OpenExisting, on: Day) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    let nominal = clauses.shares.nominal_value;
    let late = (before == Before::Something).then_some(Refusal::OpeningComesFirst);
    let highest = command.highest_capital;
    let subscribed = command.totals.subscribed;
    let low = (highest < subscribed).then_some(Refusal::HighestBelowCapital { highest, subscribed });
    let lines = command.associates.iter().filter_map(|line| of_line(clauses, line, on));
    let debts = command.refunds.iter().filter_map(|debt| of_debt(command, debt));
    let terms = command.mandates.iter().filter(|one| one.ends_on < one.starts_on);
    let terms = terms.map(|one| Refusal::EndsBeforeItBegins { begins: one.starts_on, ends: one.ends_on });
    let whole = late.into_iter().chain(differences(command, nominal, on)).chain(low);
    whole.chain(twice(command)).chain(reused(command)).chain(lines).chain(debts).chain(terms).collect()
}

/// The entries of an accepted opening: the whole first.
#[must_use]
pub fn events(statutes: &StatutesHistory, command: &OpenExisting, on: Day) -> Opened {
    let nominal = statutes.on(on).map_or(Cents::ZERO, |clauses| clauses.shares.nominal_value);
    Opened {
        position: PositionStated {
            documents: command.documents.clone(),
            totals: command.totals,
            highest_capital: command.highest_capital,
            reserves: command.reserves,
            last_minutes_number: command.last_minutes_number.clone(),
            last_invoice_numbers: command.last_invoice_numbers.clone(),
            effective_on: on,
        },
        associates: command.associates.iter().map(|line| carried(line, nominal, on)).collect(),
        refunds: command.refunds.iter().map(|debt| owed(debt, on)).collect(),
        mandates: command.mandates.iter().map(|one| given(one, on)).collect(),
    }
}

/// Why one line may not be carried over so: only as the correction of an entry that carried it.
#[must_use]
pub fn carry_breaches(
    statutes: &StatutesHistory,
    register: &Register,
    opened_on: Option<Day>,
    line: &CarriedAssociate,
    on: Day,
) -> Vec<Refusal> {
    let Some(clauses) = statutes.on(on) else { return vec![Refusal::NoStatutes { on }] };
    let number = line.number;
    let day = match opened_on {
        Some(opened_on) if on < opened_on => Some(Refusal::BeforeTheOpening { opened_on }),
        Some(opened_on) if on > opened_on => Some(Refusal::EntersAfterTheOpening { number, since: on }),
        Some(_) | None => None,
    };
    let taken = number == 0 || register.bears(number).is_some_and(|other| other != line.associate);
    let twice = taken.then_some(Refusal::NumberTwice { number });
    let own = std::iter::once(Refusal::OnlyAsCorrection).chain(day).chain(twice);
    own.chain(of_line(clauses, line, on)).collect()
}

/// The event of a corrected line.
#[must_use]
pub fn carry_event(statutes: &StatutesHistory, line: &CarriedAssociate, on: Day) -> AssociateCarried {
    carried(line, statutes.on(on).map_or(Cents::ZERO, |clauses| clauses.shares.nominal_value), on)
}

/// What an opening records, in the order of the book.
pub struct Opened {
    /// The whole.
    pub position: PositionStated,
    /// Its associates.
    pub associates: Vec<AssociateCarried>,
    /// Its debts.
    pub refunds: Vec<RefundCarried>,
    /// Its mandates.
    pub mandates: Vec<MandateCarried>,
}

fn carried(line: &CarriedAssociate, nominal: Cents, on: Day) -> AssociateCarried {
    AssociateCarried {
        associate: line.associate,
        number: line.number,
        identity: line.identity.clone(),
        category: line.category.clone(),
        ground: line.ground.clone(),
        since: line.since,
        left_on: line.left_on,
        subscription: SubscriptionRef(line.associate.0),
        shares: line.shares,
        nominal,
        paid: line.paid,
        due_on: line.pay_up_due_on.unwrap_or(on),
        effective_on: on,
    }
}

fn owed(debt: &CarriedRefund, on: Day) -> RefundCarried {
    let CarriedRefund { refund, associate, amount, due_on } = *debt;
    RefundCarried { refund, associate, amount, due_on, effective_on: on }
}

fn given(one: &CarriedMandate, on: Day) -> MandateCarried {
    let CarriedMandate { mandate, office, holder, starts_on, ends_on } = one.clone();
    MandateCarried { mandate, office, holder, starts_on, ends_on, effective_on: on }
}

fn of_line(clauses: &Statutes, line: &CarriedAssociate, on: Day) -> Option<Refusal> {
    let total = clauses.shares.nominal_value.times(line.shares);
    let unknown = clauses.category(&line.category).err();
    let late = (line.since > on).then_some(Refusal::EntersAfterTheOpening { number: line.number, since: line.since });
    let left = line.left_on.and_then(|left| of_exit(line, left, on));
    let paid = match total {
        None => Some(Refusal::AmountTooLarge),
        Some(owed) if line.paid > owed => Some(Refusal::PaidMoreThanOwed { owed, paid: line.paid }),
        Some(_) if line.paid < Cents::ZERO => Some(Refusal::AmountNotPositive { amount: line.paid }),
        Some(_) => None,
    };
    unknown.or(late).or(left).or(paid)
}

fn of_exit(line: &CarriedAssociate, left_on: Day, on: Day) -> Option<Refusal> {
    let ahead = (left_on > on).then_some(Refusal::LeavesAfterTheOpening { number: line.number, left_on });
    let back = (left_on < line.since).then_some(Refusal::EndsBeforeItBegins { begins: line.since, ends: left_on });
    back.or(ahead)
}

fn of_debt(command: &OpenExisting, debt: &CarriedRefund) -> Option<Refusal> {
    let known = command.associates.iter().any(|line| line.associate == debt.associate);
    let unknown = (!known).then_some(Refusal::UnknownAssociate { associate: debt.associate });
    let nothing = (!debt.amount.is_positive()).then_some(Refusal::AmountNotPositive { amount: debt.amount });
    unknown.or(nothing)
}

/// The first reference of a debt or a mandate that stands twice.
fn reused(command: &OpenExisting) -> Option<Refusal> {
    let (mut debts, mut mandates) = (BTreeSet::new(), BTreeSet::new());
    let debt = command.refunds.iter().map(|debt| debt.refund).find(|refund| !debts.insert(*refund));
    let mandate = command.mandates.iter().map(|one| one.mandate).find(|mandate| !mandates.insert(*mandate));
    let debt = debt.map(|refund| Refusal::RefundTwice { refund });
    debt.or(mandate.map(|mandate| Refusal::MandateTwice { mandate }))
}

/// The first reference, number or SIREN that stands twice, with the line that has it already.
fn twice(command: &OpenExisting) -> Option<Refusal> {
    let (mut refs, mut numbers, mut sirens) = (BTreeMap::new(), BTreeSet::new(), BTreeMap::new());
    for line in &command.associates {
        let CarriedAssociate { associate, number, since, .. } = *line;
        if let Some((number, since)) = refs.insert(associate, (number, since)) {
            return Some(Refusal::AlreadyAdmitted { associate, number, since });
        }
        if number == 0 || !numbers.insert(number) {
            return Some(Refusal::NumberTwice { number });
        }
        let siren = line.identity.siren().filter(|_| line.left_on.is_none());
        let taken = siren.and_then(|siren| Some((siren, sirens.insert(siren, number)?)));
        if let Some((siren, number)) = taken {
            return Some(Refusal::SirenAlreadyAdmitted { siren, number });
        }
    }
    None
}
