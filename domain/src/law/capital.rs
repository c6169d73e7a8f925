//! How far the capital may fall.

use super::{Breach, ensure};
use crate::values::{Cents, Form, Ratio};

/// A quarter: the least fraction of the highest capital that must stay (L47 art. 13).
pub const LEAST_FLOOR: Ratio = Ratio::of(1, 4);

/// Half of the 37 000 € of the common law (L47 art. 27; CCom L224-2).
const MINIMUM_OF_A_SA: Cents = Cents::of(1_850_000);

/// COOP-07: the highest capital ever reached, once the capital is `capital`. It never falls.
/// Statutes N. \[V: L47 art. 13, "depuis la constitution", LEGI-etalab\]
#[must_use]
pub fn highest(so_far: Cents, capital: Cents) -> Cents {
    so_far.max(capital)
}

/// COOP-07 (L47 art. 13): the fraction of the highest capital that must stay: a quarter, or more if statutes say so.
/// Statutes S+. \[V: L47 art. 13, LEGI-etalab\]
///
/// # Errors
/// [`Breach::FloorBelowQuarter`]; [`Breach::FloorAboveWhole`] for more than the whole.
pub fn floor_fraction(stated: Option<Ratio>) -> Result<Ratio, Breach> {
    let fraction = stated.unwrap_or(LEAST_FLOOR);
    ensure(fraction >= LEAST_FLOOR, Breach::FloorBelowQuarter { stated: fraction, least: LEAST_FLOOR })?;
    ensure(fraction <= Ratio::of(1, 1), Breach::FloorAboveWhole { stated: fraction })?;
    Ok(fraction)
}

/// COOP-07 (L47 art. 13): the capital below which no reimbursement may go, in cents, rounded up.
/// `fraction` comes from [`floor_fraction`]. Statutes S+. \[V: L47 art. 13, LEGI-etalab\]
#[must_use]
pub fn floor(highest: Cents, fraction: Ratio) -> Cents {
    fraction.of_amount_up(highest)
}

/// COOP-07 (L47 art. 13): what may leave the capital now; the rest of a reimbursement waits for new subscriptions.
/// Never negative. Statutes S+. \[V: L47 art. 13, LEGI-etalab\]. The legal minimum (COOP-08) is asked apart.
#[must_use]
pub fn refundable_now(capital: Cents, highest: Cents, fraction: Ratio) -> Cents {
    (capital - floor(highest, fraction)).max(Cents::ZERO)
}

/// COOP-07 (L47 art. 13): a reimbursement leaves the capital at or above the floor. Statutes S+. Replaces the tenth of
/// CCom L231-5. \[V: L47 art. 13, LEGI-etalab; les-scic FAQ\]
///
/// # Errors
/// [`Breach::CapitalFloorReached`].
pub fn keeps_floor(capital_after: Cents, highest: Cents, fraction: Ratio) -> Result<(), Breach> {
    let floor = floor(highest, fraction);
    ensure(capital_after >= floor, Breach::CapitalFloorReached { floor, would_be: capital_after, highest, fraction })
}

/// COOP-07 (L47 art. 13), asked of the book as it stands: a refund recorded late, of an earlier day, was judged on its own
/// day, and may leave too little after a later one. Recorded with a finding. Statutes S+. \[V: L47 art. 13, LEGI-etalab\]
///
/// # Errors
/// [`Breach::CapitalBelowFloor`].
pub fn above_floor(capital: Cents, highest: Cents, fraction: Ratio) -> Result<(), Breach> {
    let floor = floor(highest, fraction);
    ensure(capital >= floor, Breach::CapitalBelowFloor { floor, capital, highest, fraction })
}

/// COOP-08 (L47 art. 27; CCom L224-2): the least capital of a cooperative of this form: 18 500 € for a SA, none
/// otherwise. Statutes N. \[V: les-scic FAQ; L47 art. 27\]
#[must_use]
pub fn legal_minimum(form: Form) -> Cents {
    match form {
        Form::Sa => MINIMUM_OF_A_SA,
        Form::Sarl | Form::Sas | Form::Other => Cents::ZERO,
    }
}

/// COOP-08 (L47 art. 27; CCom L224-2): the capital stays at or above the legal minimum.
/// Statutes N. \[V: les-scic FAQ; L47 art. 27\]
///
/// # Errors
/// [`Breach::LegalMinimumCapital`].
pub fn keeps_legal_minimum(form: Form, capital_after: Cents) -> Result<(), Breach> {
    let minimum = legal_minimum(form);
    ensure(capital_after >= minimum, Breach::LegalMinimumCapital { minimum, would_be: capital_after, form })
}
