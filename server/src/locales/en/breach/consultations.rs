//! Deciding without a meeting.

use crate::locales::Sentence;
use crate::locales::en::format::{day, say, thousands};
use quitus_domain::values::{Day, Days};

pub(super) fn not_foreseen() -> Sentence {
    say(
        "This cooperative does not decide without a meeting.",
        "Its statutes do not foresee a consultation in writing, or its form excludes one.",
        "Convene an assembly, with `convene_assembly`.",
    )
}

pub(super) fn accounts_in_writing(on: Day, since: Day) -> Sentence {
    say(
        &format!("On {} the accounts of a SARL were approved without a meeting.", day(on)),
        &format!("The law allows it since {}.", day(since)),
        "Submit them to the next meeting too, and record what it decides.",
    )
}

pub(super) fn answer_period_too_short(sent_on: Day, until: Day, least: Days, earliest: Day) -> Sentence {
    say(
        &format!("What is sent on {} awaits answers until {} only.", day(sent_on), day(until)),
        &format!("At least {} days are asked: until {}.", thousands(u64::from(least.0)), day(earliest)),
        "Choose a later `answers_until`.",
    )
}

pub(super) fn late_answer(until: Day, received_on: Day) -> Sentence {
    say(
        &format!("The answer came on {}.", day(received_on)),
        &format!("It had to come by {}: it is not counted.", day(until)),
        "Close the consultation, with `close_assembly`; consult again where it did not decide.",
    )
}

pub(super) fn deed_not_signed_by_all(signed: u64, associates: u64) -> Sentence {
    say(
        &format!("The deed bears the signatures of {} of {} associates.", thousands(signed), thousands(associates)),
        "A deed decides by the consent of all.",
        "Have the others sign, or convene an assembly.",
    )
}
