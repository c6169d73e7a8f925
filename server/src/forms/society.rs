//! The acts of the society itself, and corrections of the book.

use super::form::{Chapter, Field, Form, Input, Part};
use crate::locales::forms::{Both, common, society as say};

const fn form(act: &'static str, title: Both, when: Both, parts: &'static [Part]) -> Form {
    Form::of(act, Chapter::Society, title, when, parts)
}

const NAME: Field = Field::of("name", Input::Line, say::NAME);
const SIREN: Field = Field::of("siren", Input::Siren, say::SIREN).help(say::SIREN_HELP).optional();
const REGISTRY: Field = Field::of("registry", Input::Line, say::REGISTRY).help(say::REGISTRY_HELP).optional();
const DECISION: Field = Field::of("decision", Input::Decision, common::DECISION);

const CLAUSES: &[Part] =
    &[Part::of(&[Field::of("statutes", Input::Clauses, say::CLAUSES).help(say::CLAUSES_HELP), DECISION])];

const NATURES: &[(&str, Both)] = &[
    ("cooperative", say::COOPERATIVE),
    ("union", say::UNION),
    ("social_economy_enterprise", say::SOCIAL),
    ("associates", say::ASSOCIATES),
    ("other", say::OTHER),
];

const SCOPES: &[(&str, Both)] = &[("contact", say::CONTACT_ONLY), ("everything", say::EVERYTHING)];

/// The forms.
pub const FORMS: &[Form] = &[
    form(
        "incorporate",
        say::INCORPORATE,
        say::INCORPORATE_WHEN,
        &[Part::of(&[NAME, SIREN, REGISTRY, Field::of("seat", Input::Line, say::SEAT), DECISION])],
    )
    .day(say::CONSTITUTED_ON),
    form("adopt_statutes", say::ADOPT, say::ADOPT_WHEN, CLAUSES).day(say::ADOPTED_ON),
    form("amend_statutes", say::AMEND, say::AMEND_WHEN, CLAUSES).day(say::AMENDED_ON),
    form(
        "dissolve",
        say::DISSOLVE,
        say::DISSOLVE_WHEN,
        &[Part::of(&[Field::of("liquidator", Input::Person, say::LIQUIDATOR), DECISION])],
    )
    .day(say::DISSOLVED_ON),
    form(
        "devolve_assets",
        say::DEVOLVE,
        say::DEVOLVE_WHEN,
        &[Part::of(&[
            Field::of("name", Input::Line, say::TO_WHOM),
            SIREN,
            Field::of("nature", Input::Choice(NATURES), say::NATURE),
            Field::of("amount", Input::Euros, say::AMOUNT),
            DECISION,
        ])],
    )
    .day(say::DEVOLVED_ON),
    form(
        "give_up_status",
        say::GIVE_UP,
        say::GIVE_UP_WHEN,
        &[Part::of(&[
            Field::of("authorisation", Input::Paper, say::AUTHORISATION).help(common::PAPER_HELP).optional(),
            DECISION,
        ])],
    )
    .day(say::GIVEN_UP_ON),
    form(
        "rectify_entry",
        say::ANNUL,
        say::ANNUL_WHEN,
        &[Part::of(&[
            Field::of("entry_number", Input::Whole, say::ENTRY),
            Field::of("reason", Input::Text, say::REASON),
            Field::of("replacement", Input::Nothing, say::ENTRY),
        ])],
    )
    .day(say::ANNULLED_ON),
    form(
        "erase_person",
        say::ERASE,
        say::ERASE_WHEN,
        &[Part::of(&[
            Field::of("person", Input::Named, say::PERSON),
            Field::of("scope", Input::Choice(SCOPES), say::SCOPE),
            Field::of("ground", Input::Text, say::ERASE_GROUND),
        ])],
    )
    .day(say::ERASED_ON),
];
