//! Why the book refuses an act of a conversion, of what follows it, or of a review, where no rule of law does.

use crate::law::conversion::Formality;
use crate::values::{AssociateRef, Day, MandateRef, ReviewRef, Slug, YearName};
use serde::Serialize;

/// An act of a conversion is refused; nothing was recorded.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each sentence names its fields")]
pub enum ScicRefusal {
    /// Converted already.
    #[error("the cooperative is a SCIC since {since}: amend its statutes with `amend_statutes`")]
    AlreadyScic { since: Day },
    /// Statutes of another family.
    #[error("these are not the statutes of a SCIC: give them the family `scic`")]
    NotOfAScic,
    /// One associate twice in one category.
    #[error("associate {associate} stands twice in the list; name each associate once")]
    ListedTwice { associate: AssociateRef },
    /// An associate whom the conversion leaves in a category that is no more.
    #[error("associate {associate} is in `{category}`, which the new statutes do not have: list it with its category")]
    NotPlaced { associate: AssociateRef, category: Slug },
    /// Nothing follows a conversion that is not in the book.
    #[error("on {on} the book holds no conversion; record it first with `convert_to_scic`")]
    NotConverted { on: Day },
    /// A formality twice.
    #[error("the formality {formality} was done on {done_on} already")]
    FormalityTwice { formality: Formality, done_on: Day },
    /// A second choice.
    #[error("associate {associate} chose on {chosen_on} already; to correct that entry, rectify it")]
    DissentTwice { associate: AssociateRef, chosen_on: Day },
    /// No SCIC on the day.
    #[error("on {on} the cooperative is no SCIC: it owes no report on a cooperative project")]
    NotAScic { on: Day },
    /// A year that is not over.
    #[error("the fiscal year {year} ends on {ends_on}: report on it then, or later")]
    YearRuns { year: YearName, ends_on: Day },
    /// A second report on one year.
    #[error("the project of {year} was reported on, on {reported_on}, already")]
    ReportedTwice { year: YearName, reported_on: Day },
}

/// An act of a review is refused; nothing was recorded.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each sentence names its fields")]
pub enum ReviewRefusal {
    /// The reference is taken.
    #[error("the review {review} is in the book already; take a new reference")]
    ReviewTwice { review: ReviewRef },
    /// No such review.
    #[error("there is no review {review}; record its report first")]
    UnknownReview { review: ReviewRef },
    /// No report yet.
    #[error("the review {review} is not reported yet; record its report first")]
    NotReported { review: ReviewRef },
    /// A second report.
    #[error("the report of this review was received on {reported_on} already")]
    ReportedAlready { reported_on: Day },
    /// A stage before the one that it follows.
    #[error("this follows what happened on {since}: it cannot be of {on}")]
    BeforeTheStage { since: Day, on: Day },
    /// A report by one who is no reviewer.
    #[error("the mandate {mandate} is not that of a reviewer; see `quitus mandates`")]
    NotAReviewer { mandate: MandateRef },
    /// A second discussion.
    #[error("the report was discussed on {discussed_on} already")]
    DiscussedAlready { discussed_on: Day },
    /// No such remark.
    #[error("the report has {remarks} remarks, and remark {remark} is none of them")]
    UnknownRemark { remark: u16, remarks: u16 },
    /// A second answer.
    #[error("remark {remark} was answered on {answered_on} already")]
    AnsweredAlready { remark: u16, answered_on: Day },
}
