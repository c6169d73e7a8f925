//! What makes a SCIC: its form, and who may be in it.

use super::{Breach, Evidence, day, ensure};
use crate::values::{CategoryKind, Day, Family, Form};
use chrono::Days as ChronoDays;
use serde::Serialize;

/// The loi n° 2014-856 opened the SCIC to the SAS.
const SAS_SINCE: Day = day(2014, 8, 2);

/// Whether the statutes make the capital variable (CCom L231-1).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CapitalClause {
    /// *À capital variable*.
    Variable,
    /// Fixed.
    Fixed,
}

/// The two kinds of persons of the law.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Person {
    /// A human being.
    Natural,
    /// A company, an association, a public body.
    Legal,
}

/// The décret n° 2015-1381 asks for the report from this day on.
const REPORT_SINCE: Day = day(2016, 1, 1);

/// It is at the associates' disposal this long before the assembly.
const REPORT_BEFORE: ChronoDays = ChronoDays::new(15);

/// SCIC-15 (L47 art. 19 terdecies; décret 2015-1381): the day by which the report on the cooperative project of a year is
/// there, for an assembly on its accounts held by a day: fifteen days before it, with the other papers. None of another
/// family, and before 2016. Whether a paper is that report is for people to read. Statutes N.
/// \[V: les-scic FAQ; that it goes with the papers of AG-06: M-H\]
#[must_use]
pub fn project_report_by(family: Family, assembly_by: Day) -> Option<Day> {
    match family {
        Family::Scic if assembly_by >= REPORT_SINCE => assembly_by.checked_sub_days(REPORT_BEFORE),
        Family::Scic | Family::Ordinary | Family::Scop | Family::Union => None,
    }
}

/// SCIC-01 (L47 art. 19 quinquies): a SCIC is a SARL, a SA or, since 2 August 2014, a SAS, with variable capital. That
/// its object is of collective interest is for people to read. Statutes N. \[V: 19 quinquies; SAS: ESS art. 33\]
///
/// # Errors
/// [`Breach::ScicForm`], [`Breach::ScicFixedCapital`].
pub fn form(form: Form, capital: CapitalClause, on: Day) -> Result<(), Breach> {
    let allowed = match form {
        Form::Sarl | Form::Sa => true,
        Form::Sas => on >= SAS_SINCE,
        Form::Other => false,
    };
    ensure(allowed, Breach::ScicForm { form, on })?;
    ensure(capital == CapitalClause::Variable, Breach::ScicFixedCapital {})
}

/// SCIC-02 (L47 art. 19 septies al. 1): whether a person of this kind can belong to a category of that kind. Employees
/// and volunteers are natural persons, public bodies legal ones; any other category takes both. Statutes N.
/// \[V: doctrine.fr, version 23/02/2022\]
///
/// # Errors
/// [`Breach::PersonNotOfCategory`].
pub fn may_be(kind: CategoryKind, person: Person) -> Result<(), Breach> {
    let fits = match kind {
        CategoryKind::Employees | CategoryKind::Volunteers => person == Person::Natural,
        CategoryKind::PublicBodies => person == Person::Legal,
        CategoryKind::Producers | CategoryKind::Beneficiaries | CategoryKind::Contributors => true,
    };
    ensure(fits, Breach::PersonNotOfCategory { person, kind })
}

/// SCIC-02 (L47 art. 19 septies al. 1), as a check of statutes: *any* natural or legal person who contributes may be an
/// associate, so the categories together are open to both. Whether the mandatory ones are there is SCIC-03. Recorded
/// with a finding. Statutes N. \[V: text, doctrine.fr 23/02/2022; that statutes must open a category to both: M-M\]
///
/// # Errors
/// [`Breach::NoCategoryOpen`], natural persons first.
pub fn who_may_be(categories: &[CategoryKind]) -> Result<(), Breach> {
    [Person::Natural, Person::Legal].into_iter().try_for_each(|persons| {
        let open = categories.iter().any(|kind| may_be(*kind, persons).is_ok());
        ensure(open, Breach::NoCategoryOpen { persons })
    })
}

/// SCIC-15 (L47 art. 19 terdecies; décret 2015-1381): the report of each year tells how the cooperative project evolved,
/// a small company's too; recorded with a finding. Statutes N. \[V: les-scic FAQ quoting art. 1; that small companies are
/// not excused: prudent reading, M-M\]
///
/// # Errors
/// [`Breach::ProjectReportMissing`].
pub fn project_report(report: Evidence, closed_on: Day) -> Result<(), Breach> {
    ensure(report == Evidence::Given, Breach::ProjectReportMissing { closed_on })
}
