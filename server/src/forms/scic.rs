//! The acts that follow the conversion into a SCIC, and the yearly report on its project.

use super::form::{Chapter, Field, Form, Input, Part, Who};
use crate::locales::forms::{Both, common, scic as say};

const fn form(act: &'static str, title: Both, when: Both, parts: &'static [Part]) -> Form {
    Form::of(act, Chapter::Society, title, when, parts)
}

const FORMALITIES: &[(&str, Both)] = &[
    ("legal_notice", say::LEGAL_NOTICE),
    ("single_window", say::SINGLE_WINDOW),
    ("beneficial_owners", say::BENEFICIAL_OWNERS),
];
const OPTIONS: &[(&str, Both)] = &[("buy_back", say::BUY_BACK), ("repayable_account", say::REPAYABLE_ACCOUNT)];

/// The forms.
pub const FORMS: &[Form] = &[
    form(
        "record_formality",
        say::FORMALITY,
        say::FORMALITY_WHEN,
        &[Part::of(&[
            Field::of("formality", Input::Choice(FORMALITIES), say::WHICH),
            Field::of("document", Input::Paper, say::RECEIPT).help(common::PAPER_HELP),
        ])],
    )
    .day(say::DONE_ON),
    form(
        "choose_dissent",
        say::DISSENT,
        say::DISSENT_WHEN,
        &[Part::of(&[
            Field::of("associate", Input::Associate(Who::Present), say::ASSOCIATE),
            Field::of("option", Input::Choice(OPTIONS), say::OPTION).help(say::OPTION_HELP),
            Field::of("letter", Input::Paper, say::LETTER).help(common::PAPER_HELP),
        ])],
    )
    .day(say::CHOSEN_ON),
    form(
        "report_project",
        say::PROJECT,
        say::PROJECT_WHEN,
        &[Part::of(&[
            Field::of("year", Input::Year, say::YEAR),
            Field::of("report", Input::Paper, say::REPORT).help(common::PAPER_HELP),
        ])],
    )
    .day(say::REPORTED_ON),
];
