//! What a SCOP does with its surplus (*excédents nets de gestion*), by its own law: loi n° 78-763.
//!
//! The surplus here is what is left once earlier losses are absorbed. Deliberately absent: who shares the part of the
//! employees and by what measure (wages, hours, equal parts), which the statutes say and the payroll knows; agreements on
//! profit sharing; the seven years of a SCOP that is being taken over (*SCOP d'amorcage*).

use super::{Breach, Clause, ensure};
use crate::values::{Cents, Family, Ratio};

/// Three twentieths: the part of a surplus that goes to the legal reserve (art. 33 1°).
const TO_LEGAL_RESERVE: Ratio = Ratio::of(3, 20);

/// A quarter: the least that all employees share (art. 33 3°).
const TO_EMPLOYEES: Ratio = Ratio::of(1, 4);

/// Thirteen twentieths: the least part of the votes of a SCOP that its employees have (65 %).
const VOTES_OF_EMPLOYEES: Ratio = Ratio::of(13, 20);

/// SCOP-01 (L78 art. 1): the associates who are employees hold more than half of the capital; recorded with a finding. Nothing is
/// asked where there is no capital. Statutes N. \[V: guides; the article M-M\]
///
/// # Errors
/// [`Breach::ScopEmployeesCapital`].
pub fn employees_capital(held: Cents, capital: Cents) -> Result<(), Breach> {
    let twice = i128::from(held.get()) * 2;
    ensure(!capital.is_positive() || twice > i128::from(capital.get()), Breach::ScopEmployeesCapital { held, capital })
}

/// SCOP-01 (L78 art. 1): they have 65 % of the votes at least, one each; recorded with a finding. Statutes N.
/// \[V: guides; the article M-M\]
///
/// # Errors
/// [`Breach::ScopEmployeesVotes`].
pub fn employees_votes(votes: u64, all: u64) -> Result<(), Breach> {
    let (least, of) = (VOTES_OF_EMPLOYEES.numerator(), VOTES_OF_EMPLOYEES.denominator());
    let enough = u128::from(votes) * u128::from(of) >= u128::from(all) * u128::from(least);
    ensure(enough, Breach::ScopEmployeesVotes { votes, all, least: VOTES_OF_EMPLOYEES })
}

/// SCOP-02 (L78 art. 33 1°): the least that goes to the legal reserve: fifteen percent of the surplus, rounded up to the
/// cent, until that reserve equals the highest capital ever reached; then what is missing, or nothing. Statutes N.
/// \[V: art. 33, LEGI-etalab; that the last part is what is missing: ours\]
#[must_use]
pub fn least_legal_reserve(surplus: Cents, held: Cents, highest_capital: Cents) -> Cents {
    let missing = (highest_capital - held).max(Cents::ZERO);
    TO_LEGAL_RESERVE.of_amount_up(surplus.max(Cents::ZERO)).min(missing)
}

/// SCOP-02 (L78 art. 33 1°): no less goes to it. Statutes N. \[as [`least_legal_reserve`]\]
///
/// # Errors
/// [`Breach::ScopLegalReserveBelow15`].
pub fn legal_reserve(allotted: Cents, surplus: Cents, held: Cents, highest_capital: Cents) -> Result<(), Breach> {
    let least = least_legal_reserve(surplus, held, highest_capital);
    ensure(allotted >= least, Breach::ScopLegalReserveBelow15 { allotted, least, surplus })
}

/// SCOP-02 (L78 art. 33 3°): the least that all employees share: a quarter of the surplus, rounded up to the cent. Of a
/// surplus of a few cents, what fifteen percent leave. Statutes N. \[V: art. 33, LEGI-etalab; the few cents: ours\]
#[must_use]
pub fn least_labour_share(surplus: Cents) -> Cents {
    let surplus = surplus.max(Cents::ZERO);
    TO_EMPLOYEES.of_amount_up(surplus).min(surplus - TO_LEGAL_RESERVE.of_amount_up(surplus))
}

/// SCOP-02 (L78 art. 33 3°): no less goes to them. Statutes N. \[as [`least_labour_share`]\]
///
/// # Errors
/// [`Breach::LabourShareBelow25`].
pub fn labour_share(allotted: Cents, surplus: Cents) -> Result<(), Breach> {
    let least = least_labour_share(surplus);
    ensure(allotted >= least, Breach::LabourShareBelow25 { allotted, least, surplus })
}

/// SCOP-02 (L78 art. 33 2°): the least that goes to the development fund: a cent, wherever the legal reserve and the
/// employees leave one. Statutes S. \[V: art. 33 2°, LEGI-etalab; that a cent is enough: ours\]
#[must_use]
pub fn least_development_fund(surplus: Cents, legal_reserve: Cents, labour: Cents) -> Cents {
    let left = surplus - legal_reserve - labour;
    left.min(Cents::of(1)).max(Cents::ZERO)
}

/// SCOP-02 (L78 art. 33 2°): a fraction goes to the statutory reserve that is called development fund. The law sets no
/// figure: a cent is one, wherever the legal reserve and the employees leave it. Statutes S.
/// \[V: art. 33 2°, LEGI-etalab; that a cent is enough: ours\]
///
/// # Errors
/// [`Breach::DevelopmentFundEmpty`].
pub fn development_fund(allotted: Cents, surplus: Cents, legal_reserve: Cents, labour: Cents) -> Result<(), Breach> {
    let least = least_development_fund(surplus, legal_reserve, labour);
    ensure(allotted >= least, Breach::DevelopmentFundEmpty { left: surplus - legal_reserve - labour })
}

/// SCOP-02 (L78 art. 33 4°): interest on shares takes neither more than the employees nor more than all reserves get. The
/// ceiling of L47 art. 14 is not asked. Statutes N. \[V: art. 33 4°, LEGI-etalab\]
///
/// # Errors
/// [`Breach::ScopInterestTooHigh`].
pub fn interest(paid: Cents, labour: Cents, reserves: Cents) -> Result<(), Breach> {
    let most = labour.min(reserves).max(Cents::ZERO);
    ensure(paid <= most, Breach::ScopInterestTooHigh { interest: paid, labour, reserves })
}

/// SCOP-02 (L78 art. 33; L47 art. 15): what members of a SCOP get by their work is the part of the employees, which all
/// share; there are no patronage refunds beside it. Statutes N. \[V: art. 33 lists what a surplus is for; M-H\]
///
/// # Errors
/// [`Breach::PatronageInScop`].
pub fn patronage(refunds: Cents) -> Result<(), Breach> {
    ensure(refunds == Cents::ZERO, Breach::PatronageInScop { refunds })
}

/// SCOP-04 (L78 art. 26 ter), SCIC-14 (L47 art. 19 nonies): statutes of a SCOP or of a SCIC do not let reserves be
/// incorporated in the capital (L47 art. 16 al. 3 and 4 are not for them). Refused of a SCIC; recorded with a finding of a
/// SCOP, whose text was read as it was before 2014. Statutes N. \[V: L78 26 ter before 2014; Sénat amdt 15 for a SCIC\]
///
/// # Errors
/// [`Breach::ScopReservesIncorporated`], [`Breach::ScicReservesIncorporated`].
pub fn incorporation(family: Family, clause: Clause) -> Result<(), Breach> {
    match (family, clause) {
        (Family::Scop, Clause::Foreseen) => Err(Breach::ScopReservesIncorporated {}),
        (Family::Scic, Clause::Foreseen) => Err(Breach::ScicReservesIncorporated {}),
        (Family::Ordinary | Family::Union, Clause::Foreseen) | (_, Clause::NotForeseen) => Ok(()),
    }
}
