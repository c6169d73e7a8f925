//! The cooperative as such, who acts for it, and who reviews it.

use crate::locales::Sentence;
use crate::locales::en::format::{count, day, say, thousands};
use crate::locales::en::names;
use quitus_domain::law::status::Devolvee;
use quitus_domain::values::{Day, Months, Organ};

pub(super) fn not_shareable(to: Devolvee) -> Sentence {
    say(
        &format!("What is left at dissolution would go to: {}.", names::devolvee(to)),
        "The reserves of a cooperative are never shared.",
        "Give it to a cooperative, a union or an enterprise of the social economy.",
    )
}

pub(super) fn status_locked() -> Sentence {
    say(
        "No authorisation to leave the status of cooperative is cited.",
        "The administrative authority authorises it beforehand.",
        "Ask for the authorisation, and cite it.",
    )
}

pub(super) fn mandate_too_long(starts_on: Day, ends_on: Day, most: Months, latest: Day) -> Sentence {
    say(
        &format!("The mandate would run from {} to {}.", day(starts_on), day(ends_on)),
        &format!("A mandate lasts {} at most.", count(most.0, "month", "months")),
        &format!("End it by {}.", day(latest)),
    )
}

pub(super) fn mandate_expired(ended_on: Day, on: Day) -> Sentence {
    say(
        &format!("On {} the mandate is not renewed.", day(on)),
        &format!("It ended on {}.", day(ended_on)),
        "Have the assembly elect.",
    )
}

pub(super) fn name_without_mention(missing: &[String]) -> Sentence {
    say(
        &format!("Beside the name these words are missing: {}.", quoted(missing)),
        "Deeds and documents for third parties bear them.",
        "Add them to the model of the document.",
    )
}

pub(super) fn natural_person() -> Sentence {
    say("A legal person would manage the SARL.", "A SARL is managed by natural persons.", "Appoint a natural person.")
}

pub(super) fn not_associate() -> Sentence {
    say(
        "The holder of the mandate is no associate.",
        "The statutes keep this mandate for associates.",
        "Admit this person first, or choose another.",
    )
}

pub(super) fn manager_not_associate(on: Day) -> Sentence {
    say(
        &format!("On {} the manager is no associate.", day(on)),
        "The statutes keep this mandate for associates.",
        "Have an associate elected.",
    )
}

pub(super) fn designation_clause() -> Sentence {
    say(
        "The proposal that the statutes ask for is not cited.",
        "The statutes reserve the proposal to a category of associates; the assembly votes.",
        "Join the proposal.",
    )
}

pub(super) fn mandate_decider(decided_by: Organ) -> Sentence {
    say(
        &format!("The mandate was given by {}.", names::the_organ(decided_by)),
        "The assembly appoints, or the deed that founds the cooperative for the first mandate.",
        "Have the assembly elect.",
    )
}

pub(super) fn revocation_majority(in_favour: u64, all_votes: u64) -> Sentence {
    say(
        &format!("The revocation has {} of {}.", thousands(in_favour), count(all_votes, "vote", "votes")),
        "On first call it takes more than half of all votes.",
        "Record the resolution as rejected, or call again if the statutes allow it.",
    )
}

pub(super) fn reviewer_decider(decided_by: Organ) -> Sentence {
    say(
        &format!("The reviewer was appointed by {}.", names::the_organ(decided_by)),
        "It is for the ordinary assembly to appoint.",
        "Have it appoint.",
    )
}

pub(super) fn without_deputy() -> Sentence {
    say("The reviewer has no deputy.", "The assembly appoints a deputy with the reviewer.", "Have one appointed.")
}

pub(super) fn not_discussed(filed_on: Day, assembly_on: Day) -> Sentence {
    say(
        &format!("The assembly of {} did not discuss the report of the review.", day(assembly_on)),
        &format!("That report, filed on {}, is presented to the first assembly after it.", day(filed_on)),
        "Put it on the next agenda.",
    )
}

fn quoted(words: &[String]) -> String {
    words.iter().map(|words| format!("\u{201c}{words}\u{201d}")).collect::<Vec<_>>().join(", ")
}

pub(super) fn yearly_assembly_late(latest: Day, held_on: Option<Day>) -> Sentence {
    let met = held_on.map(|held_on| format!("It met on {}.", day(held_on)));
    say(
        &format!("The assembly on the accounts of the year had to meet by {}.", day(latest)),
        &met.unwrap_or_else(|| "It has not met.".to_owned()),
        "Convene it, or ask the court for more time.",
    )
}
