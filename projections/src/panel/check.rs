//! What a line looks at, with its figures.

use quitus_domain::law::conversion::PackItem;
use quitus_domain::values::{CategoryKind, Cents, Day, Form, Ratio, Slug, YearName};
use serde::Serialize;

/// A thing that the law asks. Amounts are integer cents.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "check", content = "figures", rename_all = "snake_case")]
pub enum Check {
    /// The form (SCIC-01).
    Form {
        /// As the statutes have it.
        form: Option<Form>,
    },
    /// At least three categories have an associate (SCIC-03).
    Categories {
        /// How many do.
        filled: u64,
        /// How many must.
        least: u64,
        /// Each of the statutes, with its associates.
        kinds: Vec<Kind>,
    },
    /// Habitual beneficiaries are among the associates (SCIC-03).
    Beneficiaries {
        /// How many.
        associates: u64,
    },
    /// Employees are, or producers where nobody is employed (SCIC-03).
    AtWork {
        /// Associates among the employees.
        employees: u64,
        /// Associates among the producers.
        producers: u64,
        /// Who works for the society, an associate or not.
        employed: u64,
    },
    /// Employees are employed by the society itself (SCIC-04).
    OwnEmployees {
        /// Associates among the employees.
        employees: u64,
    },
    /// Each associate is in one category of the statutes (SCIC-05).
    OneCategory {
        /// Associates.
        associates: u64,
        /// Those whose category the statutes have.
        placed: u64,
    },
    /// What public bodies hold (SCIC-07).
    PublicCapital {
        /// By them.
        public: Cents,
        /// Of the whole.
        capital: Cents,
        /// At most, by the law of the day.
        most: Option<Ratio>,
    },
    /// How many associates there are (SCIC-08).
    Associates {
        /// How many.
        count: u64,
        /// At least.
        least: u64,
        /// At most, in a SARL.
        most: Option<u64>,
    },
    /// The colleges: three or more, from a tenth to a half each, never by capital (SCIC-10).
    Colleges {
        /// Each with its weight.
        weights: Vec<(Slug, Ratio)>,
    },
    /// Each associate is in one college (SCIC-11).
    OneCollege {
        /// Associates.
        associates: u64,
        /// Those who have one.
        placed: u64,
    },
    /// The report on the cooperative project (SCIC-15).
    ProjectReport {
        /// The years of which the assembly had to hear.
        years: Vec<YearName>,
        /// Those of which it did.
        reported: Vec<YearName>,
    },
    /// Habitual benefit is shown (SCIC-19).
    Benefit {
        /// Beneficiaries.
        beneficiaries: u64,
    },
    /// The pack of the conversion (SCIC-23).
    Pack {
        /// What it holds.
        there: Vec<PackItem>,
        /// What it lacks.
        lacking: Vec<PackItem>,
    },
    /// The next review (REV-01).
    Review {
        /// The last report.
        last: Option<Day>,
        /// The last day for the next one.
        due_by: Option<Day>,
    },
    /// Losses that make a review due (REV-02).
    Losses {
        /// The last closed year.
        closed_on: Option<Day>,
        /// Its result.
        result: Option<Cents>,
        /// The highest capital until then.
        highest: Cents,
    },
    /// Reviews asked for of right (REV-03).
    Requests {
        /// How many.
        requests: u64,
    },
    /// Why reviews are due at all (SCIC-16, REV-04, REV-05).
    Duty {
        /// Since when.
        since: Option<Day>,
    },
    /// A reviewer with a deputy, and a report that was discussed (REV-06).
    Reviewer {
        /// Reports received.
        reports: u64,
        /// Reports discussed.
        discussed: u64,
    },
}

/// A category of the statutes, with its associates.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Kind {
    /// Which.
    pub category: Slug,
    /// Its nature.
    pub kind: CategoryKind,
    /// Associates.
    pub associates: u64,
}
