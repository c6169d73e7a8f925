//! Recording a stage of a review.
//!
//! Refused: a request by too few (REV-03), a report under a mandate that is no reviewer's or had not begun, a second
//! report, and a discussion or an answer before the report, or to a remark that it does not have.

use super::{Requester, Review, ReviewRecorded, ReviewStage, Reviews};
use crate::assemblies::Assemblies;
use crate::law::review::{self, Asking};
use crate::mandates::{Mandates, Office};
use crate::refusal::{AssemblyRefusal, Refusal, ReviewRefusal};
use crate::register::{Register, associate_on};
use crate::values::{AssemblyRef, AssociateRef, Day, MandateRef, ReviewRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Command: record a stage of a review, on its effective day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordReview {
    /// The review: a new reference for its first stage.
    pub review: ReviewRef,
    /// The stage.
    pub stage: ReviewStage,
}

/// What a stage is judged by.
#[derive(Clone, Copy)]
pub struct Around<'s> {
    /// The reviews so far.
    pub reviews: &'s Reviews,
    /// The associates.
    pub register: &'s Register,
    /// The mandates.
    pub mandates: &'s Mandates,
    /// The assemblies.
    pub assemblies: &'s Assemblies,
}

/// Why this is refused, in ladder order.
#[must_use]
pub fn breaches(around: Around<'_>, command: &RecordReview, on: Day) -> Vec<Refusal> {
    let one = around.reviews.get(command.review);
    match &command.stage {
        ReviewStage::Requested { by, .. } => {
            let review = command.review;
            let again = one.map(|_| ReviewRefusal::ReviewTwice { review }.into());
            again.into_iter().chain(requested(around.register, by, on)).collect()
        }
        ReviewStage::Reported { mandate, .. } => {
            let reported_on = one.and_then(|one| one.reported_on);
            let again = reported_on.map(|on| ReviewRefusal::ReportedAlready { reported_on: on }.into());
            let requested = one.and_then(|one| one.requested_on);
            let early = requested.filter(|since| on < *since);
            let early = early.map(|since| ReviewRefusal::BeforeTheStage { since, on }.into());
            again.into_iter().chain(early).chain(of_a_reviewer(around.mandates, *mandate, on)).collect()
        }
        ReviewStage::Discussed { assembly, .. } => match reported(one, command.review, on) {
            Err(refusal) => vec![refusal],
            Ok(one) => {
                let again = one.discussed_on.map(|on| ReviewRefusal::DiscussedAlready { discussed_on: on }.into());
                again.into_iter().chain(known(around.assemblies, *assembly)).collect()
            }
        },
        ReviewStage::RemarkAnswered { remark, .. } => match reported(one, command.review, on) {
            Err(refusal) => vec![refusal],
            Ok(one) => unanswered(one, *remark).into_iter().collect(),
        },
    }
}

/// The associates are associates, each once, and enough.
fn requested(register: &Register, by: &Requester, on: Day) -> Vec<Refusal> {
    let enough = |who, asking, of| review::asked_by_enough(who, asking, of).err().map(Refusal::Law);
    match by {
        Requester::Associates { associates } => {
            let strangers = associates.iter().filter_map(|one| associate_on(register, *one, on).err());
            let asking: BTreeSet<AssociateRef> = associates.iter().copied().collect();
            let asking = u64::try_from(asking.len()).unwrap_or(u64::MAX);
            strangers.chain(enough(Asking::Associates, asking, register.count_on(on))).collect()
        }
        Requester::Directors { asking, of } => {
            enough(Asking::Directors, u64::from(*asking), u64::from(*of)).into_iter().collect()
        }
        Requester::Authority => Vec::new(),
    }
}

/// A report may come after the mandate's last day, and not before its first.
fn of_a_reviewer(mandates: &Mandates, mandate: MandateRef, on: Day) -> Option<Refusal> {
    match mandates.get(mandate) {
        None => Some(Refusal::UnknownMandate { mandate }),
        Some(one) if one.office != Office::Reviewer => Some(ReviewRefusal::NotAReviewer { mandate }.into()),
        Some(one) => (on < one.starts_on).then_some(Refusal::BeforeItsBasis {
            effective_on: on,
            basis: one.at,
            basis_on: one.starts_on,
        }),
    }
}

fn known(assemblies: &Assemblies, assembly: Option<AssemblyRef>) -> Option<Refusal> {
    let unknown = assembly.filter(|assembly| assemblies.get(*assembly).is_none());
    unknown.map(|assembly| AssemblyRefusal::UnknownAssembly { assembly }.into())
}

/// A review whose report is there on the day.
fn reported(one: Option<&Review>, review: ReviewRef, on: Day) -> Result<&Review, Refusal> {
    let Some(one) = one else { return Err(ReviewRefusal::UnknownReview { review }.into()) };
    match one.reported_on {
        None => Err(ReviewRefusal::NotReported { review }.into()),
        Some(since) if on < since => Err(ReviewRefusal::BeforeTheStage { since, on }.into()),
        Some(_) => Ok(one),
    }
}

fn unanswered(one: &Review, remark: u16) -> Option<Refusal> {
    if remark == 0 || remark > one.remarks {
        return Some(ReviewRefusal::UnknownRemark { remark, remarks: one.remarks }.into());
    }
    one.answered
        .get(&remark)
        .map(|answered_on| ReviewRefusal::AnsweredAlready { remark, answered_on: *answered_on }.into())
}

/// The event.
#[must_use]
pub fn event(command: &RecordReview, on: Day) -> ReviewRecorded {
    ReviewRecorded { review: command.review, stage: command.stage.clone(), effective_on: on }
}
