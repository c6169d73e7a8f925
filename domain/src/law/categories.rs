//! The categories of a SCIC: which must have an associate, and who may be in which.

use super::{Breach, Evidence, ensure};
use crate::values::{Day, Months, Slug, add_months};

/// A SCIC has at least three kinds of associates.
const LEAST: u64 = 3;

/// How many associates of each kind there are on a day.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Present {
    /// Habitual beneficiaries.
    pub beneficiaries: u64,
    /// Employees of the SCIC.
    pub employees: u64,
    /// Producers of its goods or services.
    pub producers: u64,
    /// Categories of the statutes that have at least one associate.
    pub kinds: u64,
}

/// Whether the SCIC employs anybody.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Staff {
    /// Nobody: producers stand for employees.
    None,
    /// Somebody.
    Some,
}

/// SCIC-03 (L47 art. 19 septies al. 2): three categories have an associate, among them habitual beneficiaries and
/// employees, or producers where nobody is employed. Every breach is returned, in that order. Statutes N.
/// \[V: 19 septies as it stands since 02/08/2014, ESS art. 33; what the text of 2001 asked is not told apart\]
///
/// These are findings: a category may empty after any exit, and the book says so with its date (SCIC-25 knows no time
/// to cure it). The decision that makes a cooperative a SCIC may not be adopted while there is one: who decides that
/// refuses on what this function returns.
#[must_use]
pub fn check(present: Present, staff: Staff) -> Vec<Breach> {
    let Present { beneficiaries, employees, producers, kinds } = present;
    let at_work = match staff {
        Staff::Some => ensure(employees > 0, Breach::EmployeesMissing {}),
        Staff::None => ensure(employees > 0 || producers > 0, Breach::ProducersMissing {}),
    };
    let answers = [
        ensure(kinds >= LEAST, Breach::TooFewCategories { found: kinds, least: LEAST }),
        ensure(beneficiaries > 0, Breach::BeneficiariesMissing {}),
        at_work,
    ];
    answers.into_iter().filter_map(Result::err).collect()
}

/// SCIC-03 (L47 art. 19 septies al. 2): from the first hire on, producers no longer stand for employees; recorded with a
/// finding. Statutes N. \[V\]
///
/// # Errors
/// [`Breach::EmployeesNowRequired`].
pub fn after_first_hire(present: Present, hired_on: Day) -> Result<(), Breach> {
    ensure(present.employees > 0, Breach::EmployeesNowRequired { hired_on })
}

/// SCIC-04 (L47 art. 19 septies al. 2): who is among the employees has an employment contract with the SCIC **itself**;
/// the entrepreneur-employee of a CAE has one with the CAE. Statutes N. \[V: *salariés au sein de la société*\]
///
/// # Errors
/// [`Breach::NotEmployedBySociety`].
pub fn employed(employed: Evidence) -> Result<(), Breach> {
    ensure(employed == Evidence::Given, Breach::NotEmployedBySociety {})
}

/// SCIC-04 seen later: an associate of the employees' category who is employed no more has lost its ground, and the
/// statutes say what becomes of them. Recorded with a finding; `last` is the last day of employment, if there was one.
/// Statutes N. \[V by text; M-H\]
///
/// # Errors
/// [`Breach::EmploymentLost`].
pub fn still_employed(employed: Evidence, last: Option<Day>) -> Result<(), Breach> {
    ensure(employed == Evidence::Given, Breach::EmploymentLost { last })
}

/// SCIC-05 (statutes): an associate is in one category at a time, whatever conditions they meet. To be in it once more
/// is no second one. Statutes S. \[M-H, model statutes\]
///
/// # Errors
/// [`Breach::AlreadyCategorised`].
pub fn one_at_a_time(current: Option<&Slug>, asked: &Slug) -> Result<(), Breach> {
    match current {
        Some(current) if current != asked => {
            Err(Breach::AlreadyCategorised { current: current.clone(), asked: asked.clone() })
        }
        Some(_) | None => Ok(()),
    }
}

/// SCIC-06 (L47 art. 19 septies al. 3): the last day for an employee to apply for membership; `None` when the statutes
/// do not require it. Statutes S. \[V\]
#[must_use]
pub fn must_apply_by(employed_since: Day, after: Option<Months>) -> Option<Day> {
    after.map(|months| add_months(employed_since, months))
}

/// SCIC-06 (L47 art. 19 septies al. 3): an employee who has not applied is not past the day of [`must_apply_by`];
/// recorded with a finding. Statutes S. \[V\]
///
/// # Errors
/// [`Breach::EmployeeMustApply`].
pub fn applied(due: Option<Day>, on: Day) -> Result<(), Breach> {
    match due {
        Some(due_on) => ensure(on <= due_on, Breach::EmployeeMustApply { due_on, on }),
        None => Ok(()),
    }
}

/// SCIC-11 (statutes; L47 art. 19 octies): where there are colleges, an associate is in exactly one, which need not be
/// the category. Statutes S. \[V: les-scic FAQ; M-H\]
///
/// # Errors
/// [`Breach::InSeveralColleges`] (refused); [`Breach::InNoCollege`] (a finding: the statutes left the category out).
pub fn one_college(colleges: usize) -> Result<(), Breach> {
    match colleges {
        0 => Err(Breach::InNoCollege {}),
        1 => Ok(()),
        _ => Err(Breach::InSeveralColleges { colleges }),
    }
}
