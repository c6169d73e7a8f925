//! What becomes of a surplus: reserves, interest, refunds.

use crate::locales::Sentence;
use crate::locales::en::format::{money, percent, ratio, say, thousands};
use quitus_domain::values::{Cents, Percent, Ratio};

pub(super) fn interest_cap(rate: Percent, most: Percent) -> Sentence {
    if most == Percent::of_hundredths(0) {
        return say(
            &format!("Interest on shares would be {}.", percent(rate)),
            "Its ceiling is the mean of the TMO of three calendar years plus two points, and not all of them are there.",
            "Give those of the three years before the assembly, as many of each: three of a year, or six of half a year.",
        );
    }
    say(
        &format!("Interest on shares would be {}.", percent(rate)),
        &format!("It is at most {}, the mean of the TMO of three years plus two points.", percent(most)),
        "Decide that rate or less.",
    )
}

pub(super) fn interest_above_surplus(interest: Cents, most: Cents) -> Sentence {
    say(
        &format!("Interest would come to {}.", money(interest)),
        &format!("The reserves, and in a SCIC the aids of the year, leave {}.", money(most)),
        "Decide a lower rate.",
    )
}

pub(super) fn legal_reserve(allotted: Cents, least: Cents, surplus: Cents) -> Sentence {
    say(
        &format!("The reserves would get {} of a surplus of {}.", money(allotted), money(surplus)),
        &format!("While they are below the capital, they get at least {} of it.", money(least)),
        "Allot that much.",
    )
}

pub(super) fn refunds_in_a_scic(refunds: Cents) -> Sentence {
    say(
        &format!("Associates would get {} of patronage refunds.", money(refunds)),
        "A SCIC gives none.",
        "Lower the prices before the year ends, by credit notes.",
    )
}

pub(super) fn not_pro_rata(part: Cents, due: Cents) -> Sentence {
    say(
        &format!("An associate would get a refund of {}.", money(part)),
        &format!("In proportion to its business with the cooperative, {} is due.", money(due)),
        "Share by what was billed in the year.",
    )
}

pub(super) fn above_members_part(refunds: Cents, most: Cents) -> Sentence {
    say(
        &format!("Refunds would come to {}.", money(refunds)),
        &format!("What third parties brought stays in the reserves: {} may go to associates.", money(most)),
        "Allot that much or less.",
    )
}

pub(super) fn statutory_reserve(allotted: Cents, least: Cents, remainder: Cents) -> Sentence {
    say(
        &format!("The statutory reserve would get {} of the {} that remain.", money(allotted), money(remainder)),
        &format!("A SCIC gives it half of what remains, at least {}.", money(least)),
        "Allot that much.",
    )
}

pub(super) fn incorporated_in_a_scic() -> Sentence {
    say(
        "The statutes would let reserves be incorporated in the capital.",
        "A SCIC never does that.",
        "Have the statutes say that reserves are not incorporated.",
    )
}

pub(super) fn incorporated_in_a_scop() -> Sentence {
    say(
        "The statutes let reserves be incorporated in the capital.",
        "The paragraphs of the act of 1947 that open this are not for a SCOP.",
        "Have that clause amended, or confirmed by a lawyer.",
    )
}

pub(super) fn legal_reserve_of_a_scop(allotted: Cents, least: Cents, surplus: Cents) -> Sentence {
    say(
        &format!("The legal reserve would get {} of a surplus of {}.", money(allotted), money(surplus)),
        &format!("Until it equals the highest capital, it gets at least {} of it.", money(least)),
        "Allot that much.",
    )
}

pub(super) fn labour_share(allotted: Cents, least: Cents, surplus: Cents) -> Sentence {
    say(
        &format!("The employees would get {} of a surplus of {}.", money(allotted), money(surplus)),
        &format!("A quarter of it is theirs, at least {}.", money(least)),
        "Allot that much to them.",
    )
}

pub(super) fn development_fund(left: Cents) -> Sentence {
    say(
        "The development fund would get nothing.",
        &format!("A fraction goes to it of the {} that the legal reserve and the employees leave.", money(left)),
        "Allot a part to the statutory reserve, which is that fund.",
    )
}

pub(super) fn interest_in_a_scop(interest: Cents, labour: Cents, reserves: Cents) -> Sentence {
    say(
        &format!("Interest on shares would come to {}.", money(interest)),
        &format!(
            "It takes neither more than the employees get, {}, nor more than the reserves, {}.",
            money(labour),
            money(reserves)
        ),
        "Decide a lower rate.",
    )
}

pub(super) fn refunds_in_a_scop(refunds: Cents) -> Sentence {
    say(
        &format!("Associates would get {} of patronage refunds.", money(refunds)),
        "In a SCOP, what work brings is the part of the employees.",
        "Allot that sum to the employees.",
    )
}

pub(super) fn employees_capital(held: Cents, capital: Cents) -> Sentence {
    say(
        &format!("The associates who are employees hold {} of a capital of {}.", money(held), money(capital)),
        "In a SCOP more than half is theirs.",
        "Let employees subscribe.",
    )
}

pub(super) fn employees_votes(votes: u64, all: u64, least: Ratio) -> Sentence {
    say(
        &format!("The associates who are employees have {} of {} votes.", thousands(votes), thousands(all)),
        &format!("In a SCOP they have at least {} of them.", ratio(least)),
        "Admit employees.",
    )
}
