//! A conversion into a SCIC, what its pack lacks, and who opposed it.

use crate::locales::Sentence;
use crate::locales::en::format::{day, say};
use crate::locales::en::{conversion, names};
use quitus_domain::law::conversion::PackItem;
use quitus_domain::values::{Day, Form};

pub(super) fn no_project_report(closed_on: Day) -> Sentence {
    say(
        &format!(
            "Nothing in the book says that the report on the year closed on {} told of the cooperative project.",
            day(closed_on)
        ),
        "Each year the report tells the associates how that project evolves.",
        "Join that part of the report.",
    )
}

pub(super) fn form_by_majority(before: Form, after: Form) -> Sentence {
    say(
        &format!(
            "The conversion would also turn the form {} into the form {}.",
            names::form(before),
            names::form(after)
        ),
        "A company becomes a SAS by the agreement of all associates only.",
        "Have them all agree, or keep the form.",
    )
}

pub(super) fn dissent_too_late(published_on: Day, last: Day, on: Day) -> Sentence {
    say(
        &format!("The option is asked for on {}; the conversion was published on {}.", day(on), day(published_on)),
        &format!("Those who opposed it could choose until {} (a lawyer is to confirm this).", day(last)),
        "Ordinary withdrawal stays open.",
    )
}

pub(super) fn not_opposed() -> Sentence {
    say(
        "This associate did not vote against the conversion.",
        "The option is open to those who opposed it (a lawyer is to confirm this).",
        "Ordinary withdrawal stays open.",
    )
}

pub(super) fn association_by_majority() -> Sentence {
    say(
        "The rules of the association are not said to foresee its conversion.",
        "Where they are silent, all its members must agree.",
        "Cite the clause that foresees it, or have them all agree.",
    )
}

pub(super) fn lacks(item: PackItem) -> Sentence {
    say(
        &format!("The pack of the conversion lacks: {}.", conversion::pack_item(item)),
        "The assembly adopts in one pack all that makes the SCIC.",
        "Have it adopted, and complete the entry.",
    )
}

pub(super) fn without_pack() -> Sentence {
    say(
        "The articles became those of a SCIC without an act of conversion.",
        "The assembly adopts in one pack all that makes the SCIC.",
        "Record the conversion with its pack: `convert_to_scic`.",
    )
}
