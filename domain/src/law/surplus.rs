//! What becomes of the surplus of a year (*affectation des excédents*): reserves first, then limited interest, then what
//! members get back, where they may.
//!
//! The surplus here is what is left once earlier losses are absorbed. A SCOP shares its surplus by its own law: `scop`.

use super::{Breach, ensure};
use crate::values::{Cents, Family, Percent, Ratio, split};

/// Three twentieths: the part of a surplus that goes to the reserves (art. 16).
const TO_RESERVES: Ratio = Ratio::of(3, 20);

/// Half of what remains goes to the statutory reserve of a SCIC (art. 19 nonies).
const TO_STATUTORY_RESERVE: Ratio = Ratio::of(1, 2);

/// Two points above the mean of the TMO, in hundredths of a percent (art. 14).
const ABOVE_THE_MEAN: u64 = 200;

/// COOP-27 (L47 art. 16 al. 2): the least that goes to the reserves: three twentieths of the surplus, rounded up to the
/// cent, while all reserves together are below the capital; nothing once they reach it. Statutes N.
/// \[V: art. 16, version of 19/07/2001\]
#[must_use]
pub fn least_reserve(surplus: Cents, reserves: Cents, capital: Cents) -> Cents {
    match surplus.is_positive() && reserves < capital {
        true => TO_RESERVES.of_amount_up(surplus),
        false => Cents::ZERO,
    }
}

/// COOP-27, SCIC-14 (L47 art. 16 al. 2): no less goes to the legal reserve.
///
/// # Errors
/// [`Breach::LegalReserveBelow15`].
pub fn legal_reserve(allotted: Cents, surplus: Cents, reserves: Cents, capital: Cents) -> Result<(), Breach> {
    let least = least_reserve(surplus, reserves, capital);
    ensure(allotted >= least, Breach::LegalReserveBelow15 { allotted, least, surplus })
}

/// SCIC-14 (L47 art. 19 nonies): the least that goes to the statutory reserve of a SCIC: half of what the legal reserve
/// leaves, rounded up to the cent; nothing elsewhere. Statutes S+. \[V: les-scic FAQ; art. 16\]
#[must_use]
pub fn least_statutory_reserve(family: Family, surplus: Cents, legal: Cents) -> Cents {
    match family {
        Family::Scic if surplus > legal => TO_STATUTORY_RESERVE.of_amount_up(surplus - legal),
        Family::Scic | Family::Ordinary | Family::Union | Family::Scop => Cents::ZERO,
    }
}

/// SCIC-14 (L47 art. 19 nonies): no less goes to it.
///
/// # Errors
/// [`Breach::StatutoryReserveBelow50`].
pub fn statutory_reserve(family: Family, allotted: Cents, surplus: Cents, legal: Cents) -> Result<(), Breach> {
    let least = least_statutory_reserve(family, surplus, legal);
    ensure(allotted >= least, Breach::StatutoryReserveBelow50 { allotted, least, remainder: surplus - legal })
}

/// The calendar years of which the mean is taken (art. 14).
const YEARS: u64 = 3;

/// How many figures there are and what they come to, in hundredths, where they can be those of three years: as many of
/// each, one where a year has one mean, two where its halves have one each.
fn of_three_years(tmos: &[Percent]) -> Option<(u64, u64)> {
    let count = u64::try_from(tmos.len()).ok().filter(|count| *count > 0 && count.is_multiple_of(YEARS))?;
    Some((count, tmos.iter().map(|tmo| u64::from(tmo.hundredths())).sum()))
}

/// COOP-26 (L47 art. 14; décret 2017-446): the highest rate of interest on shares, rounded down to the hundredth; nought
/// without the figures of three years. \[V\]
#[must_use]
pub fn most_rate(tmos: &[Percent]) -> Percent {
    let most = of_three_years(tmos).map_or(0, |(count, sum)| (sum + ABOVE_THE_MEAN * count) / count);
    Percent::of_hundredths(u32::try_from(most).unwrap_or(u32::MAX))
}

/// COOP-26 (L47 art. 14; décret 2017-446): the rate of interest on shares is at most the mean of the TMO published for
/// the three calendar years before the assembly, plus two points. Compared exactly; shown rounded down to the
/// hundredth. Not for a SCOP. Without the figures of three years there is no ceiling to keep, so nothing is allowed.
/// Statutes N. \[V; SCOP: L78 art. 33\]
///
/// # Errors
/// [`Breach::InterestCap`].
pub fn interest_rate(family: Family, rate: Percent, tmos: &[Percent]) -> Result<(), Breach> {
    if family == Family::Scop {
        return Ok(());
    }
    let asked = u64::from(rate.hundredths());
    let within = of_three_years(tmos).is_some_and(|(count, sum)| asked * count <= sum + ABOVE_THE_MEAN * count);
    ensure(within || asked == 0, Breach::InterestCap { rate, most: most_rate(tmos) })
}

/// COOP-26, SCIC-14 (L47 art. 14, 19 nonies): the most that interest on shares may take: what the reserves leave; in a
/// SCIC less the aids of public bodies and associations in the year (reading A of the rule book, the stricter one).
/// \[V: art. 14; aids: secondary sources only\]
#[must_use]
pub fn most_interest(family: Family, left_by_reserves: Cents, aids: Cents) -> Cents {
    let most = match family {
        Family::Scic => left_by_reserves - aids,
        Family::Ordinary | Family::Union | Family::Scop => left_by_reserves,
    };
    most.max(Cents::ZERO)
}

/// COOP-26, SCIC-14: interest takes no more than that.
///
/// # Errors
/// [`Breach::InterestAboveSurplus`].
pub fn interest(family: Family, paid: Cents, left_by_reserves: Cents, aids: Cents) -> Result<(), Breach> {
    let most = most_interest(family, left_by_reserves, aids);
    ensure(paid <= most, Breach::InterestAboveSurplus { interest: paid, most })
}

/// COOP-28 (L47 art. 15, 19 nonies): a SCIC gives no patronage refunds. Statutes N. \[V: art. 15; Sénat amdt 15\]
///
/// # Errors
/// [`Breach::RistourneForbiddenScic`].
pub fn patronage(family: Family, refunds: Cents) -> Result<(), Breach> {
    ensure(family != Family::Scic || refunds == Cents::ZERO, Breach::RistourneForbiddenScic { refunds })
}

/// COOP-28 (L47 art. 15): the most that may go back to members: of what reserves and interest leave, the part that the
/// business done with members brought, rounded down to the cent; what third parties brought stays in the reserves.
/// \[V: art. 15; measured by what was billed: ours\]
#[must_use]
pub fn most_patronage(left: Cents, with_members: Cents, in_all: Cents) -> Cents {
    let [left, members, all] = [left, with_members, in_all].map(|amount| i128::from(amount.max(Cents::ZERO).get()));
    let most = (left * members.min(all)).checked_div(all).unwrap_or(0);
    i64::try_from(most).ok().and_then(|cents| Cents::try_from(cents).ok()).unwrap_or_default()
}

/// COOP-28: no more goes back.
///
/// # Errors
/// [`Breach::RistourneAboveMembersPart`].
pub fn patronage_of_members(refunds: Cents, most: Cents) -> Result<(), Breach> {
    ensure(refunds <= most, Breach::RistourneAboveMembersPart { refunds, most })
}

/// COOP-28 (L47 art. 15): patronage refunds are shared in proportion to what each associate did with the cooperative,
/// to the cent, and in no other way. `volumes` and `parts` are of the same associates, in the same order.
/// \[V: art. 15; the cent of rounding: ours\]
///
/// # Errors
/// [`Breach::RistourneNotProRata`] with the first part that differs.
pub fn pro_rata(parts: &[Cents], volumes: &[u64]) -> Result<(), Breach> {
    let total = parts.iter().copied().sum::<Cents>();
    let due = split(total, volumes).unwrap_or_else(|| vec![Cents::ZERO; parts.len()]);
    match parts.iter().zip(&due).find(|(part, due)| part != due) {
        None => Ok(()),
        Some((part, due)) => Err(Breach::RistourneNotProRata { part: *part, due: *due }),
    }
}
