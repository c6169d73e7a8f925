//! Who has how many votes.

use crate::locales::Sentence;
use crate::locales::en::format::{count, say};
use crate::locales::en::names;
use quitus_domain::values::Family;

pub(super) fn by_capital(family: Family) -> Sentence {
    say(
        &format!("The statutes give votes according to the capital held ({}).", names::family(family)),
        "In a cooperative each cooperating associate has one vote, whatever the number of shares.",
        "State votes by head: one associate, one vote.",
    )
}

pub(super) fn duplicate_voter(asking: u32) -> Sentence {
    say(
        &format!("Several persons ({asking}) ask to vote for the same legal person."),
        "A legal person is one associate and has one vote.",
        "Keep the one who shows the power to vote.",
    )
}

pub(super) fn no_proof_of_power() -> Sentence {
    say(
        "Nothing shows that this person may represent the legal person.",
        "Whoever acts for a legal person shows the power to do so.",
        "Join the mandate, or the extract of the trade register.",
    )
}

pub(super) fn weighted(family: Family, colleges: usize) -> Sentence {
    say(
        &format!(
            "The statutes weigh votes by membership or business ({}, {}).",
            names::family(family),
            count(colleges, "college", "colleges")
        ),
        "Such weights are for unions of cooperatives and for the colleges of a SCIC.",
        "State votes by head, or set up colleges in a SCIC.",
    )
}

pub(super) fn secret_ballot() -> Sentence {
    say(
        "The choice of each voter would be recorded.",
        "This election is secret.",
        "Record only the counts and the roll of voters.",
    )
}
