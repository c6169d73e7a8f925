//! Losses that eat the capital (*capitaux propres inférieurs à la moitié du capital*).
//!
//! Of a cooperative whose capital is variable, the capital compared is what is subscribed at the close (rule book
//! CAC-03, M-M). Deliberately absent: the vote itself, the registry's note of it, and what a court decides. Whether the
//! ceiling of the capital meets the floor of COOP-07 is for a lawyer.

use super::capital::legal_minimum;
use super::{Breach, day, ensure};
use crate::values::{Cents, Day, Form, Months, Ratio, add_months};

/// From this day on, a second time to put the capital in line (loi n° 2023-171 art. 14).
const SECOND_TIME_SINCE: Day = day(2023, 3, 11);

/// The assembly follows the approval of the accounts within this.
const TO_DECIDE: Months = Months(4);

/// Two years, to the close of the second: for the equity, then for the capital.
const TO_MEND: Months = Months(24);

/// The part of the balance sheet that the capital may then keep.
const PART_OF_TOTAL: Ratio = Ratio::of(1, 100);

/// CAC-03 (CCom L223-42, L225-248): the equity is at least half of the capital; recorded with a finding once the accounts
/// are approved. Statutes N. \[V: ANSA, resodinfo, akilys\]
///
/// # Errors
/// [`Breach::EquityBelowHalf`].
pub fn half_kept(form: Form, equity: Cents, capital: Cents) -> Result<(), Breach> {
    let least = Ratio::of(1, 2).of_amount_up(capital);
    ensure(!is_bound(form) || equity >= least, Breach::EquityBelowHalf { equity, capital, least })
}

/// CAC-03 (CCom L223-42, L225-248): the last day for the assembly that decides whether to dissolve: four months after the
/// accounts were approved. Statutes N. \[V: ANSA, resodinfo\]
#[must_use]
pub fn decide_by(approved_on: Day) -> Day {
    add_months(approved_on, TO_DECIDE)
}

/// CAC-03 (CCom L223-42, L225-248): whether that assembly was asked in time, as far as one knows on a day; recorded with
/// a finding. Statutes N. \[as [`decide_by`]\]
///
/// # Errors
/// [`Breach::LossNotDecided`].
pub fn decided(decide_by: Day, on: Day) -> Result<(), Breach> {
    ensure(on <= decide_by, Breach::LossNotDecided { decide_by })
}

/// CAC-03 (CCom L223-42, L225-248): the day by which the equity is half of the capital again: the close of the second
/// year after the one in which the accounts were approved, whose last day is given. Statutes N. \[V: ANSA, resodinfo\]
#[must_use]
pub fn rebuild_by(year_of_approval_ends_on: Day) -> Day {
    add_months(year_of_approval_ends_on, TO_MEND)
}

/// CAC-03 (CCom L223-42, L225-248): what is due by then was done; after it anyone may ask for the dissolution (before
/// 11 March 2023), or the capital is to come down. Recorded with a finding. Statutes N. \[V: ANSA, akilys\]
///
/// # Errors
/// [`Breach::EquityNotRebuilt`].
pub fn rebuilt(rebuild_by: Day, equity: Cents, capital: Cents, on: Day) -> Result<(), Breach> {
    let least = Ratio::of(1, 2).of_amount_up(capital);
    ensure(on <= rebuild_by || equity >= least, Breach::EquityNotRebuilt { rebuild_by, equity, least })
}

/// CAC-03 (CCom L223-42, L225-248, R223-37): the most capital that such a company may keep: a hundredth of the total of
/// its last balance sheet, in a SA never below the legal minimum. Statutes N.
/// \[V: loi 2023-171 art. 14, décret 2023-657 by consultation.avocat, akilys\]
#[must_use]
pub fn most_capital(form: Form, balance_sheet: Cents) -> Cents {
    PART_OF_TOTAL.of_amount_down(balance_sheet).max(legal_minimum(form))
}

/// CAC-03 (loi n° 2023-171 art. 14): the close by which the capital has come down to that; `None` where the first time
/// was over before 11 March 2023. Statutes N. \[V: as [`most_capital`]; that the day of the first term decides: M-M\]
#[must_use]
pub fn reduce_by(rebuild_by: Day) -> Option<Day> {
    (rebuild_by >= SECOND_TIME_SINCE).then(|| add_months(rebuild_by, TO_MEND))
}

/// CAC-03 (CCom L223-42, L225-248): the capital has come down by then; recorded with a finding. Statutes N.
/// \[as [`most_capital`]\]
///
/// # Errors
/// [`Breach::CapitalNotReduced`].
pub fn reduced(form: Form, reduce_by: Day, capital: Cents, balance_sheet: Cents, on: Day) -> Result<(), Breach> {
    let most = most_capital(form, balance_sheet);
    ensure(on <= reduce_by || capital <= most, Breach::CapitalNotReduced { reduce_by, capital, most })
}

/// A SARL, a SA, and a SAS, to which the rule of the SA applies (CCom L227-1).
fn is_bound(form: Form) -> bool {
    match form {
        Form::Sarl | Form::Sa | Form::Sas => true,
        Form::Other => false,
    }
}
