//! The acts of mandates.

use super::form::{Chapter, Field, Form, Input, Part};
use crate::locales::forms::{Both, common, mandates as say};

const fn form(act: &'static str, title: Both, when: Both, parts: &'static [Part]) -> Form {
    Form::of(act, Chapter::Mandates, title, when, parts)
}

const fn appoint(act: &'static str, title: Both, when: Both, parts: &'static [Part]) -> Form {
    form(act, title, when, parts).day(say::STARTS_ON).when_decided().making(&["mandate"])
}

const ENDS_ON: Field = Field::of("ends_on", Input::Day, say::ENDS_ON);
const DECISION: Field = Field::of("decision", Input::Decision, common::DECISION);
const PERSON: Field = Field::of("holder.natural_person.person", Input::Person, say::HOLDER);
const MANDATE: Field = Field::of("mandate", Input::Mandate, say::MANDATE);
const PAPER: Field = Field::of("document", Input::Paper, say::END_PAPER).help(common::PAPER_HELP).optional();
const APPROVAL: Field = Field::of("approval", Input::Line, say::AGREED);

const COMPANY: Part = Part::named(
    say::HOLDER,
    &[
        Field::of("holder.legal_person.name", Input::Line, say::COMPANY),
        Field::of("holder.legal_person.siren", Input::Siren, say::SIREN).optional(),
    ],
);
const DEPUTY: Part = Part::folded(
    say::DEPUTY,
    &[
        Field::of("deputy.legal_person.name", Input::Line, say::COMPANY).optional(),
        Field::of("deputy.legal_person.siren", Input::Siren, say::SIREN).optional(),
    ],
);
const DEPUTY_PERSON: Part =
    Part::folded(say::DEPUTY, &[Field::of("deputy.natural_person.person", Input::Person, say::DEPUTY).optional()]);

const CAUSES: &[(&str, Both)] =
    &[("resignation", say::RESIGNATION), ("judgment", say::JUDGMENT), ("death_or_incapacity", say::DEATH)];

/// The forms.
pub const FORMS: &[Form] = &[
    form(
        "propose_manager",
        say::PROPOSE,
        say::PROPOSE_WHEN,
        &[Part::of(&[
            Field::of("candidate", Input::Person, say::CANDIDATE),
            Field::of("proposed_by", Input::Category, say::PROPOSED_BY).optional(),
            Field::of("document", Input::Paper, say::PROPOSAL).help(common::PAPER_HELP),
        ])],
    )
    .day(say::PROPOSED_ON),
    appoint("appoint_manager", say::MANAGER, say::MANAGER_WHEN, &[Part::of(&[PERSON, ENDS_ON, DECISION])]),
    appoint(
        "appoint_reviewer",
        say::REVIEWER,
        say::REVIEWER_WHEN,
        &[COMPANY, Part::of(&[APPROVAL, ENDS_ON, DECISION]), DEPUTY],
    ),
    appoint(
        "appoint_reviewer",
        say::REVIEWER_PERSON,
        say::REVIEWER_PERSON_WHEN,
        &[Part::of(&[PERSON, APPROVAL, ENDS_ON, DECISION]), DEPUTY_PERSON],
    )
    .variant("natural_person"),
    appoint("appoint_auditor", say::AUDITOR, say::AUDITOR_WHEN, &[COMPANY, Part::of(&[ENDS_ON, DECISION]), DEPUTY]),
    appoint(
        "appoint_auditor",
        say::AUDITOR_PERSON,
        say::AUDITOR_PERSON_WHEN,
        &[Part::of(&[PERSON, ENDS_ON, DECISION]), DEPUTY_PERSON],
    )
    .variant("natural_person"),
    form(
        "end_mandate",
        say::END,
        say::END_WHEN,
        &[Part::of(&[MANDATE, Field::of("cause", Input::Choice(CAUSES), say::CAUSE), PAPER])],
    )
    .day(say::ENDED_ON),
    form(
        "end_mandate",
        say::REVOKE,
        say::REVOKE_WHEN,
        &[Part::of(&[
            MANDATE,
            Field::of("cause.revocation.in_favour", Input::Whole, say::VOTES_FOR),
            Field::of("cause.revocation.all_votes", Input::Whole, say::ALL_VOTES),
            Field::of("cause.revocation.decision", Input::Decision, common::DECISION),
            PAPER,
        ])],
    )
    .variant("revocation")
    .day(say::ENDED_ON),
    form(
        "publish_manager_exit",
        say::PUBLISH,
        say::PUBLISH_WHEN,
        &[Part::of(&[
            Field::of("mandate", Input::FormerManager, say::MANDATE),
            Field::of("registry", Input::Line, say::REGISTRY),
            Field::of("reference", Input::Line, say::REFERENCE),
            Field::of("receipt", Input::Paper, say::RECEIPT).help(common::PAPER_HELP),
        ])],
    )
    .day(say::FILED_ON),
];
