//! One refusal of each kind that the book has for conversions and reviews.

use super::samples::{WHO, day, slug};
use quitus_domain::law::conversion::Formality;
use quitus_domain::refusal::{ReviewRefusal, ScicRefusal};
use quitus_domain::values::{MandateRef, ReviewRef, YearName};
use uuid::Uuid;

const YEAR: YearName = YearName::of(2025, 1);
const REVIEW: ReviewRef = ReviewRef(Uuid::from_u128(0x0e51_0000_4000_8000_0000_0009));
const MANDATE: MandateRef = MandateRef(Uuid::from_u128(0x0aad_0000_4000_8000_0000_0008));

one_of_each! { scic_refusals of ScicRefusal:
    AlreadyScic { since: day("2026-09-15") }
    NotOfAScic {}
    ListedTwice { associate: WHO }
    NotPlaced { associate: WHO, category: slug("cae") }
    NotConverted { on: day("2026-09-14") }
    FormalityTwice { formality: Formality::LegalNotice, done_on: day("2026-09-20") }
    DissentTwice { associate: WHO, chosen_on: day("2026-12-01") }
    NotAScic { on: day("2026-09-14") }
    YearRuns { year: YEAR, ends_on: day("2025-12-31") }
    ReportedTwice { year: YEAR, reported_on: day("2026-05-29") }
}

one_of_each! { review_refusals of ReviewRefusal:
    ReviewTwice { review: REVIEW }
    UnknownReview { review: REVIEW }
    NotReported { review: REVIEW }
    ReportedAlready { reported_on: day("2026-02-06") }
    BeforeTheStage { since: day("2026-02-06"), on: day("2026-02-05") }
    NotAReviewer { mandate: MANDATE }
    DiscussedAlready { discussed_on: day("2026-06-12") }
    UnknownRemark { remark: 7, remarks: 2 }
    AnsweredAlready { remark: 1, answered_on: day("2026-03-02") }
}
