//! The acts of the register: who enters, changes and leaves.

use super::form::{Chapter, Field, Form, Input, Part};
use crate::locales::forms::{common, register as say};

const CATEGORY: Field = Field::of("category", Input::Category, common::CATEGORY);
const GROUND: Field = Field::of("ground", Input::Text, say::GROUND).help(say::GROUND_HELP);
const DECISION: Field = Field::of("decision", Input::Decision, common::DECISION);
const EVIDENCE: Part = Part::folded(
    common::OTHER_PAPERS,
    &[Field::of("evidence", Input::Papers, say::EVIDENCE).help(common::PAPER_HELP).optional()],
);
const PERSON: Field = Field::of("identity.natural_person.person", Input::Person, say::PERSON);

/// What an admission and an application ask of a legal person.
const COMPANY: &[Field] = &[
    Field::of("identity.legal_person.name", Input::Line, say::COMPANY_NAME),
    Field::of("identity.legal_person.legal_form", Input::Line, say::LEGAL_FORM).help(say::LEGAL_FORM_HELP),
    Field::of("identity.legal_person.siren", Input::Siren, say::SIREN).help(say::SIREN_HELP).stated(),
    Field::of("identity.legal_person.seat", Input::Line, say::SEAT),
    Field::of("identity.legal_person.representative", Input::Person, say::REPRESENTATIVE),
    Field::of("identity.legal_person.power", Input::Paper, say::POWER).help(common::PAPER_HELP).stated(),
];

/// The forms.
pub const FORMS: &[Form] = &[
    Form::of(
        "admit_associate",
        Chapter::Register,
        say::ADMIT,
        say::ADMIT_WHEN,
        &[Part::of(&[PERSON, CATEGORY, GROUND, DECISION]), EVIDENCE],
    )
    .day(say::ADMITTED_ON)
    .making(&["associate"]),
    Form::of(
        "admit_associate",
        Chapter::Register,
        say::ADMIT_COMPANY,
        say::ADMIT_COMPANY_WHEN,
        &[Part::of(COMPANY), Part::of(&[CATEGORY, GROUND, DECISION]), EVIDENCE],
    )
    .variant("legal_person")
    .day(say::ADMITTED_ON)
    .making(&["associate"]),
    Form::of(
        "admit_associate",
        Chapter::Register,
        say::ADMIT_APPLICANT,
        say::ADMIT_APPLICANT_WHEN,
        &[
            Part::of(&[Field::of("associate", Input::Applicant, say::APPLICANT), GROUND, DECISION]),
            Part::folded(
                common::OTHER_PAPERS,
                &[
                    Field::of("evidence", Input::Papers, say::EVIDENCE).help(common::PAPER_HELP).optional(),
                    Field::of("identity.legal_person.power", Input::Paper, say::POWER).help(common::PAPER_HELP).optional(),
                ],
            ),
        ],
    )
    .variant("applicant")
    .day(say::ADMITTED_ON),
];
