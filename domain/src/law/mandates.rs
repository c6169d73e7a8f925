//! Who acts for the cooperative and who reviews it: for how long, chosen among whom, by whom, and how it ends.

use super::scic::Person;
use super::{Breach, Evidence, ensure};
use crate::values::{Day, Family, Form, Months, Organ, Ratio, add_months};

/// Half: a revocation needs more.
const HALF: Ratio = Ratio::of(1, 2);

/// Among whom the statutes let a mandate be given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pool {
    /// Associates only.
    Associates,
    /// Anyone.
    Anyone,
}

/// What the person is who holds a mandate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holder {
    /// An associate.
    Associate,
    /// No associate.
    Outsider,
}

/// Whether the person was proposed as the statutes state.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Proposal {
    /// By those who may, or the statutes reserve it to nobody.
    AsStated,
    /// By nobody who may.
    Missing,
}

/// COOP-32 (L47 art. 6): the longest mandate of a manager or director: six years; four for the manager of a SCOP SARL
/// (L78 art. 16). Replaces *for the life of the company* of CCom L223-18. Statutes N, S for shorter.
/// \[V: art. 6; L78 art. 16 in its text before 2014, today M-H\]
#[must_use]
pub fn longest_term(family: Family, form: Form) -> Months {
    match (family, form) {
        (Family::Scop, Form::Sarl) => Months(48),
        (Family::Scop, Form::Sa | Form::Sas | Form::Other)
        | (Family::Ordinary | Family::Scic | Family::Union, Form::Sarl | Form::Sa | Form::Sas | Form::Other) => {
            Months(72)
        }
    }
}

/// COOP-32 (L47 art. 6): a mandate is within [`longest_term`], from date to date. Statutes N. \[as there\]
///
/// # Errors
/// [`Breach::MandateTooLong`].
pub fn term(family: Family, form: Form, starts_on: Day, ends_on: Day) -> Result<(), Breach> {
    let most = longest_term(family, form);
    let latest = add_months(starts_on, most);
    ensure(ends_on <= latest, Breach::MandateTooLong { starts_on, ends_on, most, latest })
}

/// COOP-32 (L47 art. 6): a mandate that ended and was not renewed; recorded with a finding, and what is done after it
/// stays in the book. The last day still belongs to it. Statutes N. \[V: art. 6\]
///
/// # Errors
/// [`Breach::MandateExpired`].
pub fn expired(ended_on: Day, on: Day) -> Result<(), Breach> {
    ensure(on <= ended_on, Breach::MandateExpired { ended_on, on })
}

/// AG-22 (CCom L223-18): the managers of a SARL are natural persons. A SA and a SAS may be directed by legal ones.
/// Statutes N. \[V: L223-18 LEGI-2009\]
///
/// # Errors
/// [`Breach::GerantMustBeNaturalPerson`].
pub fn natural_person(form: Form, holder: Person) -> Result<(), Breach> {
    match form {
        Form::Sarl => ensure(holder == Person::Natural, Breach::GerantMustBeNaturalPerson {}),
        Form::Sa | Form::Sas | Form::Other => Ok(()),
    }
}

/// AG-22 (statutes; CCom L223-18): the holder is chosen among those whom the statutes allow. The law lets a manager be
/// chosen outside the associates. Statutes S. \[V: L223-18 LEGI-2009\]
///
/// # Errors
/// [`Breach::HolderNotAssociate`].
pub fn among(pool: Pool, holder: Holder) -> Result<(), Breach> {
    match (pool, holder) {
        (Pool::Associates, Holder::Outsider) => Err(Breach::HolderNotAssociate {}),
        (Pool::Associates, Holder::Associate) | (Pool::Anyone, _) => Ok(()),
    }
}

/// AG-22 (statutes; CCom L223-18), asked of a mandate that runs: the holder may have left since, or the statutes have
/// changed. The mandate goes on; recorded with a finding. Statutes S. \[as [`among`]; that it goes on: M-M\]
///
/// # Errors
/// [`Breach::ManagerNotAssociate`].
pub fn still_among(pool: Pool, holder: Holder, on: Day) -> Result<(), Breach> {
    among(pool, holder).map_err(|_| Breach::ManagerNotAssociate { on })
}

/// AG-22 (statutes): statutes may reserve the **proposal** to some associates; the assembly still votes. Recorded with a
/// finding. Statutes S. \[M-H\]
///
/// # Errors
/// [`Breach::DesignationClause`].
pub fn proposed(proposal: Proposal) -> Result<(), Breach> {
    ensure(proposal == Proposal::AsStated, Breach::DesignationClause {})
}

/// AG-22 (L47 art. 6; CCom L223-18 and L223-29): the assembly gives a mandate, or the founding deed the first one.
/// Statutes N. \[V: L47 art. 6; L223-18 LEGI-2009. That a board may not, whatever the form: M-M\]
///
/// # Errors
/// [`Breach::MandateDecider`].
pub fn decider(decided_by: Organ) -> Result<(), Breach> {
    match decided_by {
        Organ::FoundingDeed | Organ::OrdinaryAssembly | Organ::ExtraordinaryAssembly => Ok(()),
        Organ::Board | Organ::Manager => Err(Breach::MandateDecider { decided_by }),
    }
}

/// AG-23 (CCom L223-25, L223-29): a revocation is adopted by more than half of **all** votes on first call, even off the
/// agenda. Statutes S+. \[V: L223-25 LEGI-2009; heads and not shares: SCOP model 27.1\]. A second call and a higher
/// majority of the statutes are for the count of the votes.
///
/// # Errors
/// [`Breach::RevocationMajority`].
pub fn revocation(in_favour: u64, all_votes: u64) -> Result<(), Breach> {
    let half = u128::from(all_votes) * u128::from(HALF.numerator());
    let given = u128::from(in_favour) * u128::from(HALF.denominator());
    ensure(given > half, Breach::RevocationMajority { in_favour, all_votes })
}

/// REV-06 (L47 art. 25-1; décret 2015-706 art. 10): the ordinary assembly appoints the reviewer (*réviseur*).
/// Statutes N. \[V: 25-2 to 25-5, LEGI-etalab; that it is the ordinary one M-H\]
///
/// # Errors
/// [`Breach::ReviewerDecider`].
pub fn reviewer_decider(decided_by: Organ) -> Result<(), Breach> {
    ensure(decided_by == Organ::OrdinaryAssembly, Breach::ReviewerDecider { decided_by })
}

/// REV-06 (décret 2015-706 art. 10): a deputy (*suppléant*) is appointed with the reviewer; recorded with a finding.
/// Statutes N. \[V: décret 2015-706 art. 10\]
///
/// # Errors
/// [`Breach::ReviewerWithoutDeputy`].
pub fn deputy(deputy: Evidence) -> Result<(), Breach> {
    ensure(deputy == Evidence::Given, Breach::ReviewerWithoutDeputy {})
}

/// REV-06 (L47 art. 25-3): the first assembly after the report was filed discusses it; recorded with a finding.
/// `assembly_on` is an assembly held without that item. Statutes N. \[V: 25-3, LEGI-etalab\]
///
/// # Errors
/// [`Breach::ReviewNotDiscussed`] when that assembly came after the report.
pub fn discussed(filed_on: Day, assembly_on: Day) -> Result<(), Breach> {
    ensure(assembly_on <= filed_on, Breach::ReviewNotDiscussed { filed_on, assembly_on })
}
