//! Voting, minutes, and carrying resolutions out.

use crate::locales::Sentence;
use crate::locales::en::format::{count, day, entry, say, thousands, time};
use crate::locales::en::names;
use quitus_domain::values::{AssociateRef, Day, Organ, Position, Slug, TimeOfDay};

pub(super) fn form_incomplete(answers: u16, resolutions: u16) -> Sentence {
    say(
        &format!("The form answers {}.", count(answers, "resolution", "resolutions")),
        &format!("There are {}, and each wants its answer.", thousands(u64::from(resolutions))),
        "Take them in their order; without an answer, note an abstention.",
    )
}

pub(super) fn no_forms() -> Sentence {
    say(
        "The convocation awaits no forms.",
        "It does not say until which day they are received.",
        "Convene with `forms_until`.",
    )
}

pub(super) fn who_stands_there(associate: AssociateRef) -> Sentence {
    say(
        &format!("Associate {associate} is no natural person."),
        "A person stands there for it, and the book says which.",
        "Give `person`.",
    )
}

pub(super) fn nobody_named() -> Sentence {
    say(
        "Nobody is named.",
        "The book notes who comes or leaves: an associate, or a bearer of proxies.",
        "Give `associate` or `person`.",
    )
}

pub(super) fn not_there(at: TimeOfDay) -> Sentence {
    say(
        &format!("At {} this one is not there.", time(at)),
        "Only who is there leaves.",
        "Note the arrival first, or correct the time.",
    )
}

pub(super) fn nobody_present(at: TimeOfDay) -> Sentence {
    say(
        &format!("At {} nobody is present or represented.", time(at)),
        "A meeting opens before somebody.",
        "Note the arrivals first, or close the assembly as not held.",
    )
}

pub(super) fn unknown_resolution(resolution: u16, resolutions: u16) -> Sentence {
    say(
        &format!("There is no resolution {}.", thousands(u64::from(resolution))),
        &format!("The assembly has {}.", thousands(u64::from(resolutions))),
        "Check the number with `quitus assemblies`.",
    )
}

pub(super) fn vote_open(resolution: u16) -> Sentence {
    say(
        &format!("The vote on resolution {} is open.", thousands(u64::from(resolution))),
        "One resolution is voted on after the other.",
        "Close it with `close_vote`.",
    )
}

pub(super) fn no_vote_open(resolution: u16) -> Sentence {
    say(
        &format!("No vote is open on resolution {}.", thousands(u64::from(resolution))),
        "One votes on what is put to the vote.",
        "Put it with `put_to_vote`.",
    )
}

pub(super) fn voted_already(resolution: u16) -> Sentence {
    say(
        &format!("Resolution {} was voted on already.", thousands(u64::from(resolution))),
        "A closed vote is not opened again.",
        "Take it up in another assembly.",
    )
}

pub(super) fn may_not_vote(associate: AssociateRef) -> Sentence {
    say(
        &format!("Associate {associate} does not vote here."),
        "It is neither there nor represented, or the resolution is reserved to another category.",
        "Check the attendance sheet.",
    )
}

pub(super) fn duplicate_ballot(associate: AssociateRef) -> Sentence {
    say(
        &format!("The vote of associate {associate} is recorded already."),
        "One associate, one vote.",
        "Keep the first one.",
    )
}

pub(super) fn by_name_only() -> Sentence {
    say("This vote is by roll call.", "Each vote bears a name.", "Record it by `named`.")
}

pub(super) fn no_such_college(college: Option<&Slug>) -> Sentence {
    say(
        &format!("Nobody votes there: {}.", college_of(college)),
        "The count is by college, each once.",
        "Give the colleges of the roll.",
    )
}

pub(super) fn no_such_minutes(number: u32) -> Sentence {
    say(
        &format!("There are no minutes number {} of this assembly.", thousands(u64::from(number))),
        "Only what is sealed is corrected or signed.",
        "Check the number.",
    )
}

pub(super) fn sealed_already() -> Sentence {
    say(
        "The minutes of this assembly are sealed already.",
        "They are not made again: they are corrected.",
        "Say which you correct, by `rectifies`.",
    )
}

pub(super) fn not_decided(resolution: u16) -> Sentence {
    say(
        &format!("Resolution {} is not decided yet.", thousands(u64::from(resolution))),
        "Only what is adopted is carried out.",
        "Wait for the result of the vote.",
    )
}

pub(super) fn resolution_rejected(resolution: u16) -> Sentence {
    say(
        &format!("Resolution {} was rejected.", thousands(u64::from(resolution))),
        "It authorises nothing.",
        "Take it up in another assembly.",
    )
}

pub(super) fn misquoted(organ: Organ, decided_on: Day) -> Sentence {
    say(
        "The decision is cited otherwise than it was taken.",
        &format!("It was taken on {} by the {}.", day(decided_on), names::organ(organ).to_lowercase()),
        "Cite it so.",
    )
}

pub(super) fn not_authorised(resolution: u16, asked: &str) -> Sentence {
    say(
        &format!("Resolution {} does not authorise this act: {asked}.", thousands(u64::from(resolution))),
        "A resolution authorises only the act and the one that it names.",
        "See `quitus decisions`.",
    )
}

pub(super) fn not_voted_by_them(resolution: u16, category: Option<&Slug>) -> Sentence {
    let them = category.map_or_else(|| "those who propose".to_owned(), |key| format!("the category `{key}`"));
    say(
        &format!("Resolution {} was not voted by {them} alone.", thousands(u64::from(resolution))),
        "A proposal is the vote of the associates who propose, and of nobody else.",
        "Cite the resolution that is reserved to them, or only the document.",
    )
}

pub(super) fn applied_already(resolution: u16, at: Position) -> Sentence {
    say(
        &format!("Resolution {} was carried out already.", thousands(u64::from(resolution))),
        &format!("Entry {} did.", entry(at)),
        "Rectify that entry if need be.",
    )
}

pub(super) fn before_the_decision(decided_on: Day, on: Day) -> Sentence {
    say(
        &format!("The act would take effect on {}.", day(on)),
        &format!("The resolution is of {}.", day(decided_on)),
        "Give it effect on that day or later.",
    )
}

fn college_of(college: Option<&Slug>) -> String {
    college.map_or_else(|| "outside any college".to_owned(), ToString::to_string)
}
