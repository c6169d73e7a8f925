//! The categories of a SCIC, and who may be in which.

use crate::locales::Sentence;
use crate::locales::en::format::{count, day, money, ratio, say, thousands};
use quitus_domain::values::{Cents, Day, Months, Ratio, Slug};

pub(super) fn too_few(found: u64, least: u64) -> Sentence {
    say(
        &format!("The SCIC has associates in {}.", count(found, "category", "categories")),
        &format!("It needs at least {}.", thousands(least)),
        "Admit an associate in another category.",
    )
}

pub(super) fn no_beneficiary() -> Sentence {
    say(
        "No associate is a habitual beneficiary of the activity.",
        "A SCIC always has beneficiaries among its associates.",
        "Admit a beneficiary.",
    )
}

pub(super) fn no_employee() -> Sentence {
    say(
        "The SCIC has employees, and none is an associate.",
        "A SCIC that employs has employees among its associates.",
        "Admit an employee.",
    )
}

pub(super) fn no_producer() -> Sentence {
    say(
        "The SCIC has neither employees nor producers among its associates.",
        "Without employees a SCIC has producers among its associates.",
        "Admit a producer of its goods or services.",
    )
}

pub(super) fn employee_now_required(hired_on: Day) -> Sentence {
    say(
        &format!("The first hire was on {}, and no employee is an associate.", day(hired_on)),
        "Once it employs, a SCIC has employees among its associates.",
        "Admit an employee.",
    )
}

pub(super) fn not_employed() -> Sentence {
    say(
        "No employment contract with the SCIC is cited.",
        "Its associated employees are its own; those of one of its associates are not.",
        "Choose another category, or cite the contract.",
    )
}

pub(super) fn employment_lost(last: Option<Day>) -> Sentence {
    let until = last.map_or_else(|| "no employment is known".to_owned(), |last| format!("last day: {}", day(last)));
    say(
        &format!("The associate stands among the employees and is one no more ({until})."),
        "Only employees of the society itself are of this category.",
        "Strike them off where the statutes say so, or change the category.",
    )
}

pub(super) fn already_categorised(current: &Slug, asked: &Slug) -> Sentence {
    say(
        &format!("The associate is in category {} and would also enter {}.", current, asked),
        "An associate is in one category at a time.",
        "Change the category.",
    )
}

pub(super) fn must_apply(due_on: Day, on: Day) -> Sentence {
    say(
        &format!("On {} this employee has not applied for membership.", day(on)),
        &format!("The statutes asked for it by {}.", day(due_on)),
        "Invite the employee to apply.",
    )
}

pub(super) fn public_above_cap(public: Cents, capital: Cents, most: Ratio, on: Day) -> Sentence {
    say(
        &format!("Public bodies would hold {} of a capital of {} on {}.", money(public), money(capital), day(on)),
        &format!("Together they hold {} at most.", ratio(most)),
        "Let others subscribe first, or pay back less.",
    )
}

pub(super) fn public_exceeded(public: Cents, capital: Cents, most: Ratio, on: Day) -> Sentence {
    say(
        &format!("Public bodies hold {} of a capital of {} on {}.", money(public), money(capital), day(on)),
        &format!("Together they hold {} at most.", ratio(most)),
        "Let other associates subscribe.",
    )
}

pub(super) fn benefit_not_evidenced(last: Option<Day>, within: Months, on: Day) -> Sentence {
    say(
        &format!("On {} nothing shows that this beneficiary uses the services.", day(on)),
        &last_seen(last, within),
        "Join an invoice or an agreement.",
    )
}

fn last_seen(last: Option<Day>, within: Months) -> String {
    let months = count(within.0, "month", "months");
    match last {
        Some(last) => format!("The last evidence is of {}, and holds for {months}.", day(last)),
        None => format!("An evidence not older than {months} is asked for, and there is none."),
    }
}
