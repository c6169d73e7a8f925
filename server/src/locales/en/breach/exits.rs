//! Leaving against one's will, changing category, and what is claimed afterwards.

use crate::locales::Sentence;
use crate::locales::en::format::{count, day, money, ratio, say, thousands};
use crate::locales::en::names;
use quitus_domain::values::{Cents, Day, Organ, Ratio, StrikeOffGround};

pub(super) fn notice_not_elapsed(notified_on: Day, on: Day, possible_from: Day) -> Sentence {
    say(
        &format!("The exclusion on {} follows the notice of {} too soon.", day(on), day(notified_on)),
        "The associate has three full months to pay.",
        &format!("Wait until {}.", day(possible_from)),
    )
}

pub(super) fn exclusion_not_foreseen() -> Sentence {
    say(
        "The statutes do not foresee exclusion.",
        "An associate is excluded only where the statutes allow it.",
        "Amend the statutes first, or agree on a withdrawal.",
    )
}

pub(super) fn exclusion_decider(decided_by: Organ) -> Sentence {
    say(
        &format!("The exclusion was decided by {}.", names::the_organ(decided_by)),
        "Only the assembly that amends the statutes excludes.",
        "Have the extraordinary assembly vote.",
    )
}

pub(super) fn exclusion_majority(in_favour: u64, votes: u64, least: Ratio) -> Sentence {
    say(
        &format!("The exclusion has {} of {}.", thousands(in_favour), count(votes, "vote", "votes")),
        &format!("It takes at least {} of the votes present or represented.", ratio(least)),
        "Record the resolution as rejected.",
    )
}

pub(super) fn own_vote_denied() -> Sentence {
    say(
        "The associate whose exclusion was voted could not vote.",
        "The right to vote lasts until the decision.",
        "Count that vote, or vote again.",
    )
}

pub(super) fn no_statutory_ground(ground: StrikeOffGround, of_statutes: &[StrikeOffGround]) -> Sentence {
    say(
        &format!("The ground of the strike-off ({}) is not in the statutes.", names::strike_off_ground(ground)),
        &format!("The statutes list: {}.", names::grounds(of_statutes)),
        "Cite one of theirs, or amend the statutes.",
    )
}

pub(super) fn reclassification_decider(decided_by: Organ, deciders: &[Organ]) -> Sentence {
    say(
        &format!("The change of category was decided by {}.", names::the_organ(decided_by)),
        &format!("The statutes give this power to {}.", names::any_of(deciders)),
        "Have the organ decide that the statutes name.",
    )
}

pub(super) fn reclassification_not_stated(decided_by: Organ) -> Sentence {
    say(
        &format!("The change of category was decided by {}.", names::the_organ(decided_by)),
        "The statutes do not say whose decision it is.",
        "Name the organ at the next amendment.",
    )
}

pub(super) fn claim_out_of_window(until: Day, on: Day) -> Sentence {
    say(
        &format!("The claim is made on {}.", day(on)),
        &format!("The former associate is liable until {} and no longer.", day(until)),
        "Give this claim up.",
    )
}

pub(super) fn reduced_above_losses(amount: Cents, before: Cents, most: Cents) -> Sentence {
    say(
        &format!("The reduction would be {}; the same accounts took {} before.", money(amount), money(before)),
        &format!("Of the losses that they show, {} fall on these shares.", money(most)),
        "Take no more than that part, or give the accounts that show more losses.",
    )
}
