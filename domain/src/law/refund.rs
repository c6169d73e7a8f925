//! Paying shares back: how much, when, in which order, and what who waits may do.

use super::{Breach, ensure};
use crate::values::{Cents, Day, Months, Position, add_months};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How long a former associate can be asked for money.
const LONGEST_CLAIM: Months = Months(60);

/// The figures of the balance sheet at the close of the year in which the quality was lost, in cents, none negative
/// (a negative figure counts as zero).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BalanceSheet {
    /// Losses carried on it; zero when there are none.
    pub loss: Cents,
    /// The capital.
    pub capital: Cents,
    /// The statutory reserves. The legal reserve is not among them.
    pub statutory_reserves: Cents,
}

/// What the losses are charged on, by the statutes (*imputation des pertes*).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LossFormula {
    /// On the capital alone: what holds when the statutes are silent.
    CapitalOnly,
    /// On the capital and the statutory reserves, in proportion.
    CapitalAndStatutoryReserves,
}

/// In which order leavers are paid, by the statutes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RefundOrder {
    /// Strictly in the order in which the exits were recorded.
    Recorded,
    /// In any order.
    Free,
}

/// COOP-19 (L47 art. 18 al. 1 and 3): what the shares of a leaver are worth: the nominal less their part of the losses,
/// never a part of the reserves. Exact, then rounded down to the cent on the whole amount; zero when losses eat it all,
/// and for an amount no book can hold. Statutes N for the ceiling, S for the formula.
/// \[V: art. 18 al. 1-3 since 02/08/2014, LEGI-etalab; formula: SCOP model 18.2; silence read as `CapitalOnly`: M-H\]
///
/// Not counted here: what is not paid up yet, and a revaluation reserve (COOP-21).
#[must_use]
pub fn net_nominal(shares: u64, nominal: Cents, sheet: BalanceSheet, formula: LossFormula) -> Cents {
    let figure = |cents: Cents| i128::from(cents.get().max(0));
    let reserves = match formula {
        LossFormula::CapitalOnly => 0,
        LossFormula::CapitalAndStatutoryReserves => figure(sheet.statutory_reserves),
    };
    let bearing = figure(sheet.capital) + reserves;
    let left = (bearing - figure(sheet.loss)).max(0);
    // Below 2^53 cents by its type, the nominal times what is left (below 2^54) cannot leave an i128.
    let gross = nominal.times(shares).map_or(0, figure);
    let net = if sheet.loss.is_positive() { (gross * left).checked_div(bearing).unwrap_or(0) } else { gross };
    i64::try_from(net).ok().and_then(|cents| Cents::try_from(cents).ok()).unwrap_or(Cents::ZERO)
}

/// COOP-19 (L47 art. 18): no more is paid back than the net nominal. Statutes N.
/// \[V: art. 18 al. 1-3 since 02/08/2014, LEGI-etalab\]
///
/// # Errors
/// [`Breach::AboveNetNominal`].
pub fn not_above_net_nominal(amount: Cents, ceiling: Cents) -> Result<(), Breach> {
    ensure(amount <= ceiling, Breach::AboveNetNominal { amount, ceiling })
}

/// COOP-19 (statutes; SCOP model 18.2): the value rests on the balance sheet that closes the year in which the quality was
/// lost: the first close on or after the last day, so less than a year later. Recorded with a finding. Statutes S.
/// \[V: SCOP model 18.2; that every statutes mean this close: M-H\]
///
/// # Errors
/// [`Breach::ValuedOnOtherClose`].
pub fn valued_at_close(lost_on: Day, closed_on: Day) -> Result<(), Breach> {
    let before = add_months(lost_on, Months(12));
    ensure(lost_on <= closed_on && closed_on < before, Breach::ValuedOnOtherClose { lost_on, closed_on })
}

/// COOP-20 (CCom L231-6 al. 3; L47 art. 18): the last day on which losses of years of membership, or obligations that
/// existed at the exit, are claimed from who left: five years, or the shorter time `within` that the statutes state.
/// Statutes S for losses, N for the five years. \[V: L231-6, L47 art. 18\]
#[must_use]
pub fn claim_until(lost_on: Day, within: Option<Months>) -> Day {
    add_months(lost_on, within.map_or(LONGEST_CLAIM, |months| months.min(LONGEST_CLAIM)))
}

/// COOP-20 (CCom L231-6 al. 3; L47 art. 18): a claim is made by the day of [`claim_until`]. Statutes as there.
/// \[V: L231-6, L47 art. 18\]
///
/// # Errors
/// [`Breach::ClaimOutOfWindow`].
pub fn claimed_in_time(lost_on: Day, within: Option<Months>, on: Day) -> Result<(), Breach> {
    let until = claim_until(lost_on, within);
    ensure(on <= until, Breach::ClaimOutOfWindow { until, on })
}

/// COOP-20 (L47 art. 18; statutes): the most that losses found later take from what is owed: the part of them that falls on
/// these shares, as COOP-19 shares the losses of the year of leaving. Statutes S.
/// \[V: L47 art. 18; that later losses are shared in the same way: M-M\]
#[must_use]
pub fn part_of_losses(shares: u64, nominal: Cents, sheet: BalanceSheet, formula: LossFormula) -> Cents {
    nominal.times(shares).unwrap_or_default() - net_nominal(shares, nominal, sheet, formula)
}

/// COOP-20 (L47 art. 18; statutes): losses found later take no more than [`part_of_losses`], with what the same accounts
/// took `before`. Statutes S. \[as there\]
///
/// # Errors
/// [`Breach::ReducedAboveLosses`].
pub fn reduced_by_losses(amount: Cents, before: Cents, most: Cents) -> Result<(), Breach> {
    ensure(amount + before <= most, Breach::ReducedAboveLosses { amount, before, most })
}

/// COOP-22 (statutes; L47 art. 18): the last day to pay back: the statutes' delay after the loss of quality, that very
/// day when they are silent (and the floor of COOP-07 allows). Statutes S. \[V: SCOP model 18.6; les-scop-idf\]
#[must_use]
pub fn due_on(lost_on: Day, delay: Option<Months>) -> Day {
    delay.map_or(lost_on, |months| add_months(lost_on, months))
}

/// COOP-22 (statutes): paid back by the due day; recorded with a finding. Statutes S.
/// \[V: SCOP model 18.6; les-scop-idf\]. Time during which the floor (COOP-07) forbids to pay is for the caller to add.
///
/// # Errors
/// [`Breach::RefundOverdue`].
pub fn overdue(due_on: Day, paid_on: Day) -> Result<(), Breach> {
    ensure(paid_on <= due_on, Breach::RefundOverdue { due_on, paid_on })
}

/// COOP-22 (statutes), asked of what is not paid yet: nothing is owed after the due day; recorded with a finding.
/// Statutes S. \[as [`overdue`]\]. Time during which the floor (COOP-07) forbids to pay is for the caller to add.
///
/// # Errors
/// [`Breach::RefundStillOwed`].
pub fn still_owed(due_on: Day, on: Day, owed: Cents) -> Result<(), Breach> {
    ensure(on <= due_on || !owed.is_positive(), Breach::RefundStillOwed { due_on, on, owed })
}

/// COOP-23 (statutes): leavers are paid in the order in which their exits were recorded, even before the due day.
/// `first_waiting` is the earliest recorded exit still unpaid **and payable**. Statutes S. \[V: SCOP model 18.4\]
///
/// # Errors
/// [`Breach::RefundOutOfOrder`].
pub fn in_order(order: RefundOrder, first_waiting: Option<Position>, paying: Position) -> Result<(), Breach> {
    match (order, first_waiting) {
        (RefundOrder::Recorded, Some(first_waiting)) => {
            ensure(paying <= first_waiting, Breach::RefundOutOfOrder { paying, first_waiting })
        }
        (RefundOrder::Recorded, None) | (RefundOrder::Free, _) => Ok(()),
    }
}

/// COOP-24 (statutes; L47 art. 18): after the loss of quality one is a creditor, neither convened nor voting. A day
/// belongs to its closing: who leaves on a day is still an associate on it. Statutes S. \[V: SCOP model 13, 18.5\]
///
/// # Errors
/// [`Breach::NotAnAssociate`].
pub fn still_associate(lost_on: Option<Day>, on: Day) -> Result<(), Breach> {
    match lost_on {
        Some(lost_on) => ensure(on <= lost_on, Breach::NotAnAssociate { lost_on, on }),
        None => Ok(()),
    }
}

/// COOP-24 seen from the exit: recording a departure late can leave subscriptions behind it, which were lawful as far as
/// the book knew. They stay facts; the finding names the entry. Statutes S. \[V: SCOP model 13, 18.5\]
///
/// # Errors
/// [`Breach::SubscribedAfterLeaving`].
pub fn subscribed_before_leaving(lost_on: Day, subscribed_on: Day, entry: Position) -> Result<(), Breach> {
    ensure(subscribed_on <= lost_on, Breach::SubscribedAfterLeaving { lost_on, subscribed_on, entry })
}
