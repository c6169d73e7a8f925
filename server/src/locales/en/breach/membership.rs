//! Coming in and leaving.

use crate::locales::Sentence;
use crate::locales::en::format::{day, say};
use crate::locales::en::names;
use quitus_domain::values::{Day, Organ};

pub(super) fn wrong_decider(decided_by: Organ, deciders: &[Organ]) -> Sentence {
    say(
        &format!("The admission was decided by {}.", names::the_organ(decided_by)),
        &format!("The statutes give this power to {}.", names::any_of(deciders)),
        "Have the organ decide that the statutes name.",
    )
}

pub(super) fn indivision_expected() -> Sentence {
    say(
        "This legal person has no SIREN.",
        "Without legal personality it is perhaps held in common (indivision), like a Cigales club.",
        "Give its SIREN, or admit co-owners with one common agent.",
    )
}

pub(super) fn common_agent_missing() -> Sentence {
    say(
        "Shares held in common name no agent.",
        "Co-owners vote through one common agent.",
        "Have the co-owners choose one, or the court if they disagree.",
    )
}

pub(super) fn withdrawal_is_a_right() -> Sentence {
    say(
        "The withdrawal was refused.",
        "Withdrawing is a right when the statutes set it no condition.",
        "Record the withdrawal.",
    )
}

pub(super) fn before_term(asked: Day, term: Day) -> Sentence {
    say(
        &format!("The withdrawal is asked for {}, before its term of {}.", day(asked), day(term)),
        "The notice or the commitment of the statutes runs until that term.",
        &format!("Count the associate until {}: the withdrawal takes effect on that day.", day(term)),
    )
}
