//! Counting votes: quorum and majority.

use crate::locales::Sentence;
use crate::locales::en::format::{ratio, say, thousands};
use crate::locales::en::{meetings, names};
use quitus_domain::law::majority::{Base, Threshold};
use quitus_domain::values::{Organ, Ratio};

pub(super) fn majority(in_favour: u64, votes: u64, base: Base, threshold: Threshold) -> Sentence {
    say(
        &format!("Votes in favour: {}, of {} {}.", thousands(in_favour), thousands(votes), meetings::vote_base(base)),
        &format!("The rule asks {}.", meetings::threshold(threshold)),
        "The resolution is rejected; on second call another rule may hold.",
    )
}

pub(super) fn quorum(present: u64, needed: u64, all: u64, least: Ratio) -> Sentence {
    say(
        &format!("Present or represented: {} of {}.", thousands(present), thousands(all)),
        &format!("At least {} are needed: {}.", ratio(least), thousands(needed)),
        "Record it, and call a second time.",
    )
}

pub(super) fn statutes_decider(decided_by: Organ) -> Sentence {
    say(
        &format!("This was decided by {}.", names::the_organ(decided_by)),
        "Only the extraordinary assembly amends the statutes, dissolves the society or ends its status.",
        "Have it voted there, and cite its resolution.",
    )
}

pub(super) fn unanimity(in_favour: u64, votes: u64) -> Sentence {
    say(
        &format!("Consenting: {} associates of {}.", thousands(in_favour), thousands(votes)),
        "The law asks the consent of all.",
        "Obtain it, or give the resolution up.",
    )
}

pub(super) fn college_majority(in_favour: &str, of: &str, threshold: Threshold) -> Sentence {
    say(
        &format!("Weights of {in_favour} are in favour, of {of}."),
        &format!("The rule asks {}.", meetings::threshold(threshold)),
        "The resolution is rejected.",
    )
}
