//! The acts of the accounts.

use super::form::{Chapter, Field, Form, Input, Part, Who};
use crate::locales::forms::{Both, accounts as say, common};

const fn form(act: &'static str, title: Both, when: Both, parts: &'static [Part]) -> Form {
    Form::of(act, Chapter::Accounts, title, when, parts)
}

const JOURNALS: &[(&str, Both)] = &[
    ("purchases", say::PURCHASES),
    ("bank", say::BANK),
    ("miscellaneous", say::MISCELLANEOUS),
    ("opening", say::OPENING),
    ("sales", say::SALES),
    ("capital", say::CAPITAL),
];

const LINES: Field = Field::of(
    "lines",
    Input::Rows(&[
        Field::of("account", Input::Line, say::ACCOUNT),
        Field::of("party.associate", Input::Associate(Who::Present), say::OF_WHOM).help(say::OF_WHOM_HELP).optional(),
        Field::of("debit", Input::Euros, say::DEBIT).optional(),
        Field::of("credit", Input::Euros, say::CREDIT).optional(),
    ]),
    say::LINES,
);

/// The interest on shares that an assembly decided on.
const INTEREST: Part = Part::folded(
    say::INTEREST,
    &[
        Field::of("interest.rate", Input::Decimal, say::RATE).optional(),
        Field::of("interest.tmos", Input::Rows(&[Field::of("", Input::Decimal, say::TMO)]), say::TMOS)
            .help(say::TMOS_HELP)
            .optional(),
        Field::of("interest.aids", Input::Euros, say::AIDS).help(say::AIDS_HELP).optional(),
    ],
);

/// What members get back.
const REFUNDS: Part = Part::folded(
    say::REFUNDS,
    &[Field::of(
        "refunds",
        Input::Rows(&[
            Field::of("associate", Input::Associate(Who::Present), say::REFUNDED),
            Field::of("amount", Input::Euros, say::REFUND),
        ]),
        say::REFUNDS,
    )
    .help(say::REFUNDS_HELP)
    .optional()],
);

const MEDIA: &[(&str, Both)] = &[("electronic", say::ELECTRONIC), ("paper", say::ON_PAPER)];
const PRIVATE: &[(&str, Both)] =
    &[("nothing", say::NOTHING), ("income_statement", say::INCOME_STATEMENT), ("everything", say::EVERYTHING)];

/// The forms.
pub const FORMS: &[Form] = &[
    form(
        "open_fiscal_year",
        say::OPEN,
        say::OPEN_WHEN,
        &[Part::of(&[Field::of("ends_on", Input::Day, say::LAST_DAY)])],
    )
    .day(say::FIRST_DAY),
    form(
        "record_entry",
        say::ENTRY,
        say::ENTRY_WHEN,
        &[Part::of(&[
            Field::of("journal", Input::Choice(JOURNALS), say::JOURNAL),
            Field::of("label", Input::Text, say::LABEL),
            Field::of("piece", Input::Line, say::PIECE),
            Field::of("piece_on", Input::Day, say::PIECE_ON),
            Field::of("happened_on", Input::Day, say::HAPPENED_ON).help(say::HAPPENED_ON_HELP).optional(),
            LINES,
            Field::of("document", Input::Paper, say::PAPER).help(common::PAPER_HELP).optional(),
        ])],
    )
    .day(say::POSTED_ON),
    form("close_fiscal_year", say::CLOSE, say::CLOSE_WHEN, &[]).day(say::CLOSED_DAY),
    form(
        "allocate_result",
        say::ALLOCATE,
        say::ALLOCATE_WHEN,
        &[
            Part::of(&[
                Field::of("year", Input::Year, say::YEAR),
                Field::of("legal_reserve", Input::Euros, say::LEGAL).help(say::LEGAL_HELP).optional(),
                Field::of("statutory_reserve", Input::Euros, say::STATUTORY).optional(),
                Field::of("other_reserves", Input::Euros, say::OTHERS).optional(),
                Field::of("labour_share", Input::Euros, say::LABOUR).help(say::LABOUR_HELP).optional(),
                Field::of("decision", Input::Decision, common::DECISION),
            ]),
            INTEREST,
            REFUNDS,
        ],
    )
    .day(say::DECIDED),
    form(
        "note_capital_variation",
        say::NOTE,
        say::NOTE_WHEN,
        &[Part::of(&[
            Field::of("year", Input::Year, say::YEAR).help(say::NOTE_HELP),
            Field::of("decision", Input::Decision, common::DECISION),
        ])],
    )
    .day(say::DECIDED),
    form(
        "confirm_accounts",
        say::CONFIRM,
        say::CONFIRM_WHEN,
        &[Part::of(&[
            Field::of("assembly", Input::InWriting, say::IN_WRITING),
            Field::of("decision", Input::Decision, common::DECISION),
        ])],
    )
    .day(say::DECIDED),
    form(
        "file_accounts",
        say::FILE,
        say::FILE_WHEN,
        &[Part::of(&[
            Field::of("year", Input::Year, say::YEAR),
            Field::of("medium", Input::Choice(MEDIA), say::MEDIUM),
            Field::of("kept_private", Input::Choice(PRIVATE), say::KEPT_PRIVATE).help(say::KEPT_PRIVATE_HELP),
            Field::of("receipt", Input::Paper, say::RECEIPT).help(common::PAPER_HELP),
        ])],
    )
    .day(say::FILED_ON),
];
