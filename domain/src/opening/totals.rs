//! Whether an opening position adds up.

use super::{CarriedAssociate, OpenExisting};
use crate::refusal::Refusal;
use crate::values::{Cents, Day};

/// Each total that the lines do not reach.
pub(super) fn differences(command: &OpenExisting, nominal: Cents, on: Day) -> impl Iterator<Item = Refusal> {
    let lines = &command.associates;
    let stated = &command.totals;
    // Who leaves on the opening day is still an associate at its close.
    let members = lines.iter().filter(|line| line.left_on.is_none_or(|left| on <= left)).count();
    let shares: u128 = lines.iter().map(|line| u128::from(line.shares)).sum();
    let subscribed = i128::from(nominal.get()) * i128::try_from(shares).unwrap_or(i128::MAX);
    let paid: i128 = lines.iter().map(|line: &CarriedAssociate| i128::from(line.paid.get())).sum();
    let rows = [
        ("associates", i128::from(stated.associates), i128::try_from(members).unwrap_or(i128::MAX)),
        ("shares", i128::from(stated.shares), i128::try_from(shares).unwrap_or(i128::MAX)),
        ("subscribed", i128::from(stated.subscribed.get()), subscribed),
        ("paid", i128::from(stated.paid.get()), paid),
    ];
    rows.into_iter().filter(|(_, stated, found)| stated != found).map(|(figure, stated, found)| {
        Refusal::OpeningDoesNotAddUp { figure: figure.to_owned(), stated: small(stated), found: small(found) }
    })
}

/// Figures of a book stay far below this; a sum that does not is shown as the largest.
fn small(figure: i128) -> i64 {
    i64::try_from(figure).unwrap_or(i64::MAX)
}
