//! How much of a SCIC public bodies may own.

use super::{Breach, day, ensure};
use crate::values::{Cents, Day, Ratio};

/// The loi n° 2014-856 raised the cap.
const HALF_SINCE: Day = day(2014, 8, 2);

/// SCIC-07 (L47 art. 19 septies al. 4): the part of the capital that territorial authorities, their groupings and
/// territorial public establishments may hold **together**: half; a fifth before 2 August 2014. Statutes N.
/// \[V: ESS art. 33; 2001 text. That the State and chambers are not counted: M-M\]
#[must_use]
pub fn cap(on: Day) -> Ratio {
    if on < HALF_SINCE { Ratio::of(1, 5) } else { Ratio::of(1, 2) }
}

/// SCIC-07 (L47 art. 19 septies al. 4), asked of a subscription, a transfer or a refund: the part of public bodies in the
/// capital **after** it is within the [`cap`]. Statutes N. \[as there\]
///
/// # Errors
/// [`Breach::PublicCapitalAboveCap`].
pub fn kept(public: Cents, capital: Cents, on: Day) -> Result<(), Breach> {
    let most = cap(on);
    ensure(is_within(public, capital, most), Breach::PublicCapitalAboveCap { public, capital, most, on })
}

/// SCIC-07 (L47 art. 19 septies al. 4), asked of the book as it stands: an exit that nobody could refuse may leave too
/// much to public bodies. Recorded with a finding. Statutes N. \[as [`cap`]\]
///
/// # Errors
/// [`Breach::PublicCapitalExceeded`].
pub fn exceeded(public: Cents, capital: Cents, on: Day) -> Result<(), Breach> {
    let most = cap(on);
    ensure(is_within(public, capital, most), Breach::PublicCapitalExceeded { public, capital, most, on })
}

fn is_within(public: Cents, capital: Cents, most: Ratio) -> bool {
    let held = i128::from(public.get()) * i128::from(most.denominator());
    held <= i128::from(capital.get()) * i128::from(most.numerator())
}
