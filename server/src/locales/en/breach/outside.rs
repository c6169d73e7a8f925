//! Those outside the circle: associates who do not cooperate, and third parties.

use crate::locales::Sentence;
use crate::locales::en::format::{count, money, ratio, say, thousands};
use crate::locales::en::names;
use quitus_domain::values::{Cents, Family, Ratio};

pub(super) fn votes(outside: u64, votes: u64, most: Ratio) -> Sentence {
    say(
        &format!(
            "Associates who do not cooperate would have {} of {}.",
            thousands(outside),
            count(votes, "vote", "votes")
        ),
        &format!("Together they have {} at most.", ratio(most)),
        "Cut their votes in proportion.",
    )
}

pub(super) fn votes_of_others(outside: u64, votes: u64, most: Ratio) -> Sentence {
    say(
        &format!(
            "Associates who neither cooperate nor are cooperatives would have {} of {}.",
            thousands(outside),
            count(votes, "vote", "votes")
        ),
        &format!("Together they have {} at most.", ratio(most)),
        "Cut their votes in proportion.",
    )
}

pub(super) fn third_parties(family: Family) -> Sentence {
    say(
        &format!("The statutes do not foresee dealings with third parties ({}).", names::family(family)),
        "A cooperative serves its associates only, unless its statutes say otherwise.",
        "Amend the statutes first.",
    )
}

pub(super) fn third_party_turnover(with_third_parties: Cents, turnover: Cents, most: Ratio) -> Sentence {
    say(
        &format!("Third parties bring {} of a turnover of {}.", money(with_third_parties), money(turnover)),
        &format!("The law admits {} at most.", ratio(most)),
        "Bring that part down, or admit those who use the services.",
    )
}

pub(super) fn not_segregated() -> Sentence {
    say(
        "The accounts do not keep this business with a third party apart.",
        "Business with third parties is followed on its own.",
        "Book it on an account of its own.",
    )
}
