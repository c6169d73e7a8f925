//! Shares that change hands, and what they are worth above the nominal.

use crate::locales::Sentence;
use crate::locales::en::format::{day, money, say};
use crate::locales::en::names;
use quitus_domain::values::{Cents, Day, Organ};

pub(super) fn revaluation_not_foreseen() -> Sentence {
    say(
        "The statutes foresee no revaluation of shares.",
        "Without a clause shares are paid back at their nominal.",
        "Pay the nominal, or amend the statutes first.",
    )
}

pub(super) fn revaluation_not_in_scic(on: Day, since: Day) -> Sentence {
    say(
        &format!("The SCIC would revalue shares on {}.", day(on)),
        &format!("The law lets a SCIC do so only since {}.", day(since)),
        "Pay the nominal.",
    )
}

pub(super) fn revaluation_with_incorporation() -> Sentence {
    say(
        "The statutes incorporate reserves in the capital.",
        "That faculty excludes a revaluation at the exit.",
        "Pay the nominal.",
    )
}

pub(super) fn revaluation_without_reserve() -> Sentence {
    say(
        "No reserve was built to revalue shares.",
        "A revaluation is drawn on a reserve built for it.",
        "Pay the nominal, or cite the reserve.",
    )
}

pub(super) fn revaluation_before_five_years(since: Day, lost_on: Day, full_on: Day) -> Sentence {
    say(
        &format!("An associate since {} leaves on {}.", day(since), day(lost_on)),
        &format!("Five full years would have lasted until {}.", day(full_on)),
        "Pay the nominal.",
    )
}

pub(super) fn revaluation_above_index(uplift: Cents, ceiling: Cents) -> Sentence {
    say(
        &format!("The shares would gain {}.", money(uplift)),
        &format!("The index of life annuities allows {} at most.", money(ceiling)),
        &format!("Add {} at most.", money(ceiling)),
    )
}

pub(super) fn no_agreement(approval: Option<Organ>, approvers: &[Organ]) -> Sentence {
    say(&approved_by(approval), &asked_of(approvers), "Have the transfer approved before recording it.")
}

pub(super) fn above_nominal(price: Cents, nominal: Cents) -> Sentence {
    say(
        &format!("The price of the transfer is {}.", money(price)),
        &format!("The nominal of the shares is {}, and reserves are not shared.", money(nominal)),
        "Ask the reason of this price.",
    )
}

fn approved_by(approval: Option<Organ>) -> String {
    match approval {
        Some(organ) => format!("The transfer was approved by {}.", names::the_organ(organ)),
        None => "The transfer was approved by no organ.".to_owned(),
    }
}

fn asked_of(approvers: &[Organ]) -> String {
    match approvers {
        [] => "The statutes do not say who approves transfers.".to_owned(),
        _ => format!("The statutes give this power to {}.", names::any_of(approvers)),
    }
}
