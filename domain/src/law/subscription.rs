//! Subscribing shares and paying them up.

use super::{Breach, Evidence, day, ensure};
use crate::values::{Cents, Day, Months, Ratio, add_months};

/// A quarter: what is paid at subscription at the least (L47 art. 12).
pub const LEAST_AT_ONCE: Ratio = Ratio::of(1, 4);

/// The loi n° 92-643 made three years five.
const FIVE_YEARS_SINCE: Day = day(1992, 7, 14);

/// COOP-09 (L47 art. 11 and following; 19 quinquies): every share has the one nominal value of the statutes.
/// Statutes S. \[V: les-scic FAQ; SCOP model\]
///
/// # Errors
/// [`Breach::NominalMismatch`].
pub fn nominal(stated: Cents, of_statutes: Cents) -> Result<(), Breach> {
    ensure(stated == of_statutes, Breach::NominalMismatch { stated, of_statutes })
}

/// COOP-09: the shares held after the subscription reach the minimum that the statutes set for the category.
/// Statutes S. \[V: les-scic FAQ; SCOP model\]
///
/// # Errors
/// [`Breach::MinimumSubscription`].
pub fn minimum(held_after: u64, minimum: u64) -> Result<(), Breach> {
    ensure(held_after >= minimum, Breach::MinimumSubscription { held_after, minimum })
}

/// COOP-09, asked of the register as it stands: an admission without a subscription, a change of category or of the
/// statutes can leave an associate below the minimum. Recorded with a finding. Statutes S. \[as [`minimum`]\]
///
/// # Errors
/// [`Breach::HeldBelowMinimum`].
pub fn holds_minimum(held: u64, minimum: u64) -> Result<(), Breach> {
    ensure(held >= minimum, Breach::HeldBelowMinimum { held, minimum })
}

/// COOP-10 (practice under CCom L231-1 and L47): a subscription has its signed and dated form; recorded with a
/// finding when missing. Statutes S. \[V: les-scic FAQ\]
///
/// # Errors
/// [`Breach::NoSubscriptionForm`].
pub fn form_present(form: Evidence) -> Result<(), Breach> {
    ensure(form == Evidence::Given, Breach::NoSubscriptionForm {})
}

/// COOP-11 (L47 art. 12): the fraction to be paid at subscription: a quarter, or more if statutes say so.
/// Statutes S+. \[V: art. 12 text\]
///
/// # Errors
/// [`Breach::PaidFractionBelowQuarter`]; [`Breach::PaidFractionAboveWhole`] for more than the whole.
pub fn fraction_at_once(stated: Option<Ratio>) -> Result<Ratio, Breach> {
    let fraction = stated.unwrap_or(LEAST_AT_ONCE);
    ensure(fraction >= LEAST_AT_ONCE, Breach::PaidFractionBelowQuarter { stated: fraction, least: LEAST_AT_ONCE })?;
    ensure(fraction <= Ratio::of(1, 1), Breach::PaidFractionAboveWhole { stated: fraction })?;
    Ok(fraction)
}

/// COOP-11 (L47 art. 12): at least a quarter is paid at subscription, and the fraction `share` that the statutes ask.
/// Both are rounded up to the cent on the whole subscription. Replaces the fifth of CCom L223-7.
/// Statutes S+. \[V: art. 12 text\]
///
/// # Errors
/// [`Breach::PaidBelowQuarter`] (refused); [`Breach::PaidBelowStatutes`] (a finding) between the quarter and `share`.
pub fn paid_at_once(nominal_total: Cents, paid: Cents, share: Ratio) -> Result<(), Breach> {
    let of_law = LEAST_AT_ONCE.of_amount_up(nominal_total);
    ensure(paid >= of_law, Breach::PaidBelowQuarter { paid, least: of_law })?;
    let least = share.of_amount_up(nominal_total);
    ensure(paid >= least, Breach::PaidBelowStatutes { paid, least, share })
}

/// COOP-11 (L47 art. 12): the longest time to pay up that statutes may give for a subscription of that day: five years;
/// three before 14 July 1992. Statutes S+. \[V: les-scic FAQ quoting art. 12; three years: legifrance. Today's full
/// text not read again\]
#[must_use]
pub fn longest_pay_up(subscribed_on: Day) -> Months {
    if subscribed_on < FIVE_YEARS_SINCE { Months(36) } else { Months(60) }
}

/// COOP-11 (L47 art. 12): the time to pay up is within [`longest_pay_up`].
/// Statutes S+. \[V: les-scic FAQ quoting art. 12\]
///
/// # Errors
/// [`Breach::PayUpTooLong`].
pub fn pay_up_months(stated: Months, subscribed_on: Day) -> Result<(), Breach> {
    let most = longest_pay_up(subscribed_on);
    ensure(stated <= most, Breach::PayUpTooLong { stated, most, subscribed_on })
}

/// COOP-11 (L47 art. 12): the last day to pay up, counted from the day the subscription is final.
#[must_use]
pub fn due_on(subscribed_on: Day, months: Months) -> Day {
    add_months(subscribed_on, months)
}

/// COOP-11 (L47 art. 12): nothing is left to pay up after the due day; recorded with a finding.
/// Statutes S+. \[V: les-scic FAQ quoting art. 12\]
///
/// # Errors
/// [`Breach::PayUpOverdue`].
pub fn overdue(due_on: Day, on: Day, unpaid: Cents) -> Result<(), Breach> {
    ensure(on <= due_on || !unpaid.is_positive(), Breach::PayUpOverdue { due_on, on, unpaid })
}
