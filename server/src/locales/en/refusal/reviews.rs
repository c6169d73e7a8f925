//! Cooperative reviews.

use crate::locales::Sentence;
use crate::locales::en::format::{day, say};
use quitus_domain::values::{Day, MandateRef, ReviewRef};

pub(super) fn twice(review: ReviewRef) -> Sentence {
    say(
        &format!("The review {review} is in the book already."),
        "A reference stands for one review.",
        "Take a new reference.",
    )
}

pub(super) fn unknown(review: ReviewRef) -> Sentence {
    say(
        &format!("The book knows no review {review}."),
        "What follows a report needs that report.",
        "Record the report first.",
    )
}

pub(super) fn not_reported(review: ReviewRef) -> Sentence {
    say(
        &format!("The review {review} has no report yet."),
        "What follows a report needs that report.",
        "Record the report first.",
    )
}

pub(super) fn reported_already(reported_on: Day) -> Sentence {
    say(
        &format!("The report of this review was received on {}.", day(reported_on)),
        "A review has one report.",
        "To correct that entry, rectify it.",
    )
}

pub(super) fn before_the_stage(since: Day, on: Day) -> Sentence {
    say(
        &format!("This stage would be of {}.", day(on)),
        &format!("It follows what happened on {}.", day(since)),
        "Check the day.",
    )
}

pub(super) fn not_a_reviewer(mandate: MandateRef) -> Sentence {
    say(
        &format!("The mandate {mandate} is not that of a reviewer."),
        "The report is that of the reviewer who was appointed.",
        "Look up the reference with `quitus mandates`.",
    )
}

pub(super) fn discussed_already(discussed_on: Day) -> Sentence {
    say(
        &format!("This report was discussed on {}.", day(discussed_on)),
        "That discussion is recorded once.",
        "To correct that entry, rectify it.",
    )
}

pub(super) fn unknown_remark(remark: u16, remarks: u16) -> Sentence {
    say(
        &format!("There is no remark {remark}."),
        &format!("The report has {remarks}, counted from one."),
        "Check the number.",
    )
}

pub(super) fn answered_already(remark: u16, answered_on: Day) -> Sentence {
    say(
        &format!("Remark {remark} was answered on {}.", day(answered_on)),
        "A remark is answered once.",
        "To correct that entry, rectify it.",
    )
}
