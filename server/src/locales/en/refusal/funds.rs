//! Current accounts and grants.

use crate::locales::Sentence;
use crate::locales::en::format::{day, entry, money, say};
use quitus_domain::values::{AssociateRef, Cents, Day, Position, Slug};

pub(super) fn may_not_lend(associate: AssociateRef, on: Day) -> Sentence {
    say(
        &format!("On {}, {associate} is no associate.", day(on)),
        "Only banks take repayable money of the public; what associates leave on account is none of it (code monétaire \
         et financier, art. L312-2 and L511-5).",
        "Admit the lender first, or give a day of its membership.",
    )
}

pub(super) fn holds_too_little(associate: AssociateRef, held: Cents, least: Cents, on: Day) -> Sentence {
    say(
        &format!("On {}, {associate} holds {} of the capital.", day(on), money(held)),
        &format!(
            "Until 23 May 2019 a lender held a twentieth of it, here {}, or was a manager (code monétaire et financier, \
             art. L312-2).",
            money(least)
        ),
        "Check the day, or the shares of the lender.",
    )
}

pub(super) fn no_agreement(associate: AssociateRef, on: Day) -> Sentence {
    say(
        &format!("Nothing is agreed with {associate} on {}.", day(on)),
        "A current account has its terms: the rate, and whether the money stays for a time.",
        "Record them first with `agree_current_account`.",
    )
}

pub(super) fn nothing_lent(associate: AssociateRef, on: Day) -> Sentence {
    say(
        &format!("By {}, {associate} has left nothing with the cooperative.", day(on)),
        "Interest runs on what stands on a current account.",
        "Look at them with `quitus accounts current`.",
    )
}

pub(super) fn interest_counted(until: Day, on: Day) -> Sentence {
    say(
        &format!("Interest is counted up to {}.", day(until)),
        &format!("What stood on the account on {} has borne its interest.", day(on)),
        "Give a later day.",
    )
}

pub(super) fn not_repaid_before(until: Day, on: Day) -> Sentence {
    say(
        &format!("The money does not go back on {}.", day(on)),
        &format!("By the agreement it stays until {}.", day(until)),
        "Wait for that day, or agree other terms.",
    )
}

pub(super) fn more_than_there(there: Cents, asked: Cents, on: Day) -> Sentence {
    say(
        &format!("A repayment of {} on {} is asked for.", money(asked), day(on)),
        &format!("From that day on, {} stand on the account at the least.", money(there)),
        "Pay back that much or less.",
    )
}

pub(super) fn accrued_ahead(until: Day, on: Day) -> Sentence {
    say(
        &format!("The interest would run until {}.", day(until)),
        &format!("The act is of {}, and only days that are over bear interest.", day(on)),
        "Give an earlier last day, or a later day of the act.",
    )
}

pub(super) fn accrued_already(from: Day, until: Day) -> Sentence {
    say(
        &format!("Interest cannot be counted until {}.", day(until)),
        &format!("The days before {} were counted already, or nothing stood there.", day(from)),
        "Give a later last day.",
    )
}

pub(super) fn no_interest(from: Day, until: Day) -> Sentence {
    say(
        &format!("From {} to {} the account bears no interest.", day(from), day(until)),
        "Nothing stood there, or its terms bear none.",
        "Look at it with `quitus accounts current`.",
    )
}

pub(super) fn more_than_accrued(accrued: Cents, asked: Cents) -> Sentence {
    say(
        &format!("A payment of {} of interest is asked for.", money(asked)),
        &format!("Only {} are accrued and not paid yet.", money(accrued)),
        "Pay that much or less, or count the interest first with `accrue_interest`.",
    )
}

pub(super) fn withheld_more(amount: Cents, withheld: Cents) -> Sentence {
    say(
        &format!("Keeping back {} is asked for.", money(withheld)),
        &format!("The interest is {}.", money(amount)),
        "Check what is kept back for the tax office.",
    )
}

pub(super) fn grant_twice(grant: &Slug, signed_on: Day) -> Sentence {
    say(
        &format!("The grant {grant} was agreed on {} already.", day(signed_on)),
        "A short name stands for one grant.",
        "Give this one another short name.",
    )
}

pub(super) fn unknown_grant(grant: &Slug) -> Sentence {
    say(
        &format!("There is no grant {grant}."),
        "Money comes in on a grant, and expenses are charged to it, once it is agreed.",
        "Record it first with `sign_grant`, or look at them with `quitus grants`.",
    )
}

pub(super) fn grant_settled(grant: &Slug, closed_on: Day) -> Sentence {
    say(
        &format!("The grant {grant} was settled on {}.", day(closed_on)),
        "It pays nothing more, and what was not used is given up.",
        "Look at it with `quitus grants`.",
    )
}

pub(super) fn more_than_granted(due: Cents, asked: Cents) -> Sentence {
    say(
        &format!("A receipt of {} on the grant is asked for.", money(asked)),
        &format!("The funder owes {} of it still.", money(due)),
        "Check the amount, and record what is beyond it on its own.",
    )
}

pub(super) fn not_an_expense(position: Position) -> Sentence {
    say(
        &format!("The entry {} records no expense.", entry(position)),
        "What a grant pays is an entry of the accounts that debits an account of class 6.",
        "Look for it with `quitus accounts journal`.",
    )
}

pub(super) fn outside_the_period(on: Day, from: Day, to: Day) -> Sentence {
    say(
        &format!("The expense is of {}.", day(on)),
        &format!("The grant pays those from {} to {}.", day(from), day(to)),
        "Charge an expense of those days.",
    )
}

pub(super) fn more_than_spent(position: Position, left: Cents, asked: Cents) -> Sentence {
    say(
        &format!("Charging {} of the entry {} is asked for.", money(asked), entry(position)),
        &format!("Of what it spends, {} are paid by no grant yet; nothing is paid twice.", money(left)),
        "Charge that much or less.",
    )
}

pub(super) fn more_than_left(left: Cents, asked: Cents) -> Sentence {
    say(
        &format!("Charging {} to the grant is asked for.", money(asked)),
        &format!("Of what was granted, {} are left.", money(left)),
        "Charge that much or less.",
    )
}

pub(super) fn aids_in_the_book(given: Cents, known: Cents) -> Sentence {
    say(
        &format!("The act counts {} of aids in that year.", money(given)),
        &format!(
            "The book holds {} of them, and in a SCIC aids are kept out of interest on shares (Act no. 47-1775, art. 19 \
             nonies).",
            money(known)
        ),
        "Give that figure, or a greater one where there are others.",
    )
}
