//! The sentence of every refusal.

mod book;
mod entries;
mod register;
mod shares;

use super::breach::breach;
use crate::locales::Sentence;
use quitus_domain::refusal::Refusal;

pub fn refusal(refusal: &Refusal) -> Sentence {
    match refusal {
        Refusal::Law(of_law) => breach(of_law),
        Refusal::BookAlreadyOpen => book::already_open(),
        Refusal::BookNotOpen => book::not_open(),
        Refusal::AlreadyIncorporated { since } => book::already_incorporated(*since),
        Refusal::NotIncorporated { on } => book::not_incorporated(*on),
        Refusal::NoStatutes { on } => book::no_statutes(*on),
        Refusal::StatutesAlreadyAdopted { since } => book::statutes_already_adopted(*since),
        Refusal::CategoryTwice { category } => book::category_twice(category),
        Refusal::UnknownCategory { category, known } => book::unknown_category(category, known),
        Refusal::UnknownAssociate { associate } => register::unknown(*associate),
        Refusal::AlreadyAdmitted { associate, number, since } => {
            register::already_admitted(*associate, *number, *since)
        }
        Refusal::SirenAlreadyAdmitted { siren, number } => register::siren_already_admitted(*siren, *number),
        Refusal::AlreadyLeft { associate, left_on } => register::already_left(*associate, *left_on),
        Refusal::StillAnAssociate { associate } => register::still_an_associate(*associate),
        Refusal::MustBeKept { person, until } => register::must_be_kept(*person, *until),
        Refusal::SubscriptionTwice { subscription } => shares::subscription_twice(*subscription),
        Refusal::UnknownSubscription { subscription } => shares::unknown_subscription(*subscription),
        Refusal::PaidMoreThanOwed { paid, owed } => shares::paid_more_than_owed(*paid, *owed),
        Refusal::AmountNotPositive { amount } => shares::amount_not_positive(*amount),
        Refusal::AmountTooLarge => shares::amount_too_large(),
        Refusal::MoreThanHeld { held, asked } => shares::more_than_held(*held, *asked),
        Refusal::BeforeItsBasis { effective_on, basis, basis_on } => {
            entries::before_its_basis(*effective_on, *basis, *basis_on)
        }
        Refusal::SharesAreHeld { current, asked } => shares::shares_are_held(*current, *asked),
        Refusal::NothingToChange => entries::nothing_to_change(),
        Refusal::UnknownEntry { entry, size } => entries::unknown(*entry, *size),
        Refusal::NotRectifiable { entry } => entries::not_rectifiable(*entry),
        Refusal::ReplacementOfAnotherKind { entry } => entries::of_another_kind(*entry),
        Refusal::LaterEntriesStandOnIt { entry } => entries::later_entries(*entry),
    }
}
