//! What future decisions need to know of reviews.

use super::{ReviewRecorded, ReviewStage};
use crate::values::{Day, ReviewRef};
use imbl::OrdMap;
use serde::{Deserialize, Serialize};

/// Every review. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Reviews {
    reviews: OrdMap<ReviewRef, Review>,
}

/// How far a review is.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Review {
    /// The day of a request of right.
    pub requested_on: Option<Day>,
    /// The day on which the report was received.
    pub reported_on: Option<Day>,
    /// How many remarks it has.
    pub remarks: u16,
    /// The day on which it was discussed.
    pub discussed_on: Option<Day>,
    /// The remarks that were followed up, and when.
    #[serde(with = "crate::values::pairs")]
    pub answered: OrdMap<u16, Day>,
}

impl Reviews {
    /// A review.
    #[must_use]
    pub fn get(&self, review: ReviewRef) -> Option<&Review> {
        self.reviews.get(&review)
    }

    /// Records a stage.
    pub fn record(&mut self, event: &ReviewRecorded) {
        let mut one = self.reviews.get(&event.review).cloned().unwrap_or_default();
        let on = event.effective_on;
        match &event.stage {
            ReviewStage::Requested { .. } => one.requested_on = Some(on),
            ReviewStage::Reported { remarks, .. } => {
                one.reported_on = Some(on);
                one.remarks = u16::try_from(remarks.len()).unwrap_or(u16::MAX);
            }
            ReviewStage::Discussed { .. } => one.discussed_on = Some(on),
            ReviewStage::RemarkAnswered { remark, .. } => drop(one.answered.insert(*remark, on)),
        }
        self.reviews.insert(event.review, one);
    }
}
