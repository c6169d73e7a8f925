//! The acts on associates' current accounts and on grants.

use super::form::{Chapter, Field, Form, Input, Part, Who};
use crate::locales::forms::{Both, common, funds as say};

const fn form(act: &'static str, title: Both, when: Both, parts: &'static [Part]) -> Form {
    Form::of(act, Chapter::Accounts, title, when, parts)
}

const WHO: Field = Field::of("associate", Input::Associate(Who::Present), say::WHO);
const AMOUNT: Field = Field::of("amount", Input::Euros, say::AMOUNT);
const PAPER: Field = Field::of("document", Input::Paper, say::PAPER).help(common::PAPER_HELP).optional();
const GRANT: Field = Field::of("grant", Input::Grant, say::GRANT);

const SOURCES: &[(&str, Both)] = &[("bank", say::PAID_IN), ("carried_over", say::THERE_BEFORE)];
const INTO: &[(&str, Both)] = &[("bank", say::TO_THE_BANK), ("current_account", say::LEFT_THERE)];
const NATURES: &[(&str, Both)] =
    &[("public_body", say::PUBLIC_BODY), ("association", say::ASSOCIATION), ("other", say::OTHER_FUNDER)];

/// The forms of current accounts.
pub const LENT: &[Form] = &[
    form(
        "agree_current_account",
        say::AGREE,
        say::AGREE_WHEN,
        &[Part::of(&[
            WHO,
            Field::of("rate", Input::Decimal, say::RATE).help(say::RATE_HELP),
            Field::of("blocked_until", Input::Day, say::BLOCKED).help(say::BLOCKED_HELP).optional(),
            Field::of("agreement", Input::Paper, say::AGREEMENT).help(common::PAPER_HELP),
        ])],
    )
    .day(say::AGREED_ON),
    form(
        "deposit_in_current_account",
        say::DEPOSIT,
        say::DEPOSIT_WHEN,
        &[Part::of(&[WHO, AMOUNT, Field::of("source", Input::Choice(SOURCES), say::SOURCE), PAPER])],
    )
    .day(say::DEPOSITED_ON),
    form("repay_current_account", say::REPAY, say::REPAY_WHEN, &[Part::of(&[WHO, AMOUNT, PAPER])]).day(say::REPAID_ON),
    form(
        "accrue_interest",
        say::ACCRUE,
        say::ACCRUE_WHEN,
        &[Part::of(&[
            WHO,
            Field::of("until", Input::Day, say::UNTIL),
            Field::of("ceiling", Input::Decimal, say::CEILING).help(say::CEILING_HELP).optional(),
        ])],
    )
    .day(say::ACCRUED_ON),
    form(
        "pay_interest",
        say::PAY,
        say::PAY_WHEN,
        &[Part::of(&[
            WHO,
            AMOUNT,
            Field::of("withheld", Input::Euros, say::WITHHELD).help(say::WITHHELD_HELP).optional(),
            Field::of("into", Input::Choice(INTO), say::INTO),
            PAPER,
        ])],
    )
    .day(say::PAID_ON),
];

/// The forms of grants.
pub const GRANTED: &[Form] = &[
    form(
        "sign_grant",
        say::SIGN,
        say::SIGN_WHEN,
        &[
            Part::of(&[
                Field::of("label", Input::Line, say::LABEL),
                Field::of("grant", Input::Line, say::KEY).help(say::KEY_HELP),
                AMOUNT,
                Field::of("period.from", Input::Day, say::FROM),
                Field::of("period.to", Input::Day, say::TO),
                Field::of("purpose", Input::Text, say::PURPOSE),
                Field::of("convention", Input::Paper, say::CONVENTION).help(common::PAPER_HELP),
            ]),
            Part::named(
                say::FUNDER,
                &[
                    Field::of("funder.name", Input::Line, say::FUNDER_NAME),
                    Field::of("funder.key", Input::Line, say::FUNDER_KEY).help(say::KEY_HELP),
                    Field::of("funder.nature", Input::Choice(NATURES), say::NATURE).help(say::NATURE_HELP),
                ],
            ),
        ],
    )
    .day(say::SIGNED_ON),
    form("receive_grant", say::RECEIVE, say::RECEIVE_WHEN, &[Part::of(&[GRANT, AMOUNT, PAPER])]).day(say::RECEIVED_ON),
    form(
        "charge_to_grant",
        say::CHARGE,
        say::CHARGE_WHEN,
        &[Part::of(&[
            GRANT,
            Field::of("entry_number", Input::Whole, say::ENTRY).help(say::ENTRY_HELP),
            AMOUNT,
            Field::of("evidence", Input::Paper, say::EVIDENCE).help(common::PAPER_HELP).optional(),
        ])],
    )
    .day(say::CHARGED_ON),
    form(
        "close_grant",
        say::SETTLE,
        say::SETTLE_WHEN,
        &[Part::of(&[GRANT, Field::of("settlement", Input::Paper, say::SETTLEMENT).help(common::PAPER_HELP)])],
    )
    .day(say::SETTLED_ON),
];
