//! The acts of the capital: shares, and what is owed for them.

use super::form::{Chapter, Field, Form, Input, Part, Which, Who};
use crate::locales::forms::{Both, capital as say, common};

const fn form(act: &'static str, title: Both, when: Both, parts: &'static [Part]) -> Form {
    Form::of(act, Chapter::Capital, title, when, parts)
}

const ASSOCIATE: Field = Field::of("associate", Input::Associate(Who::Present), common::ASSOCIATE);
const FORMER: Field = Field::of("associate", Input::Associate(Who::Former), say::FORMER);
const SUBSCRIPTION: Field = Field::of("subscription", Input::Subscription, say::SUBSCRIPTION);
const SHARES: Field = Field::of("shares", Input::Whole, say::SHARES);
const AMOUNT: Field = Field::of("amount", Input::Euros, say::AMOUNT);
const DEBT: Field = Field::of("refund", Input::Refund, say::DEBT);

/// The balance sheet that fixes the value of shares.
const SHEET: Part = Part::named(
    say::SHEET,
    &[
        Field::of("balance_sheet.closed_on", Input::Day, say::CLOSED_ON),
        Field::of("balance_sheet.losses", Input::Euros, say::LOSSES),
        Field::of("balance_sheet.capital", Input::Euros, say::CAPITAL_THEN),
        Field::of("balance_sheet.statutory_reserves", Input::Euros, say::STATUTORY_RESERVES),
        Field::of("balance_sheet.document", Input::Paper, say::SHEET_PAPER).help(common::PAPER_HELP),
    ],
);

/// The forms.
pub const FORMS: &[Form] = &[
    form(
        "subscribe_shares",
        say::SUBSCRIBE,
        say::SUBSCRIBE_WHEN,
        &[Part::of(&[
            ASSOCIATE,
            SHARES.help(say::SHARES_HELP),
            Field::of("nominal", Input::Nominal, say::SHARES),
            Field::of("paid", Input::Euros, say::PAID_AT_ONCE).help(say::PAID_AT_ONCE_HELP),
            Field::of("bulletin", Input::Paper, say::BULLETIN).help(common::PAPER_HELP).optional(),
        ])],
    )
    .day(say::SUBSCRIBED_ON)
    .making(&["subscription"]),
    form(
        "call_shares",
        say::CALL,
        say::CALL_WHEN,
        &[Part::of(&[
            SUBSCRIPTION,
            Field::of("amount", Input::Euros, say::CALLED),
            Field::of("due_on", Input::Day, say::DUE_ON),
            Field::of("letter", Input::Paper, say::CALL_LETTER).help(common::PAPER_HELP).optional(),
        ])],
    )
    .day(say::CALLED_ON),
    form("pay_up_shares", say::PAY_UP, say::PAY_UP_WHEN, &[Part::of(&[SUBSCRIPTION, AMOUNT])]).day(say::PAID_ON),
    form(
        "notify_default",
        say::NOTIFY,
        say::NOTIFY_WHEN,
        &[Part::of(&[SUBSCRIPTION, Field::of("letter", Input::Paper, say::NOTICE_LETTER).help(common::PAPER_HELP)])],
    )
    .day(say::NOTICE_ON),
    form("declare_default", say::DEFAULT, say::DEFAULT_WHEN, &[Part::of(&[SUBSCRIPTION])]),
    form(
        "transfer_shares",
        say::TRANSFER,
        say::TRANSFER_WHEN,
        &[Part::of(&[
            Field::of("from", Input::Associate(Who::Present), say::FROM),
            Field::of("to", Input::Associate(Who::Present), say::TO),
            SHARES,
            Field::of("price", Input::Euros, say::PRICE).help(say::PRICE_HELP),
            Field::of("deed", Input::Paper, say::DEED).help(common::PAPER_HELP),
            Field::of("approval", Input::Decision, say::APPROVAL).optional(),
        ])],
    )
    .day(say::TRANSFERRED_ON),
    form(
        "refund_shares",
        say::REFUND,
        say::REFUND_WHEN,
        &[Part::of(&[FORMER, SHARES, Field::of("amount", Input::Euros, say::REFUNDED)]), SHEET],
    )
    .day(say::REFUNDED_ON),
    form("cancel_shares", say::CANCEL, say::CANCEL_WHEN, &[Part::of(&[FORMER, SHARES]), SHEET])
        .day(say::CANCELLED_ON)
        .making(&["refund"]),
    form(
        "schedule_refund",
        say::SCHEDULE,
        say::SCHEDULE_WHEN,
        &[Part::of(&[
            DEBT,
            Field::of(
                "instalments",
                Input::Rows(&[
                    Field::of("due_on", Input::Day, say::DUE_ON),
                    Field::of("amount", Input::Euros, say::AMOUNT),
                ]),
                say::INSTALMENTS,
            ),
            Field::of("decision", Input::Decision, common::DECISION),
        ])],
    )
    .day(say::SCHEDULED_ON),
    form("pay_refund", say::PAY_REFUND, say::PAY_REFUND_WHEN, &[Part::of(&[DEBT, AMOUNT])]).day(say::PAID_ON),
    form(
        "set_off_refund",
        say::SET_OFF,
        say::SET_OFF_WHEN,
        &[Part::of(&[
            DEBT,
            AMOUNT,
            Field::of("claim", Input::Paper, say::CLAIM).help(common::PAPER_HELP),
            Field::of(
                "pays",
                Input::Rows(&[Field::of("invoice", Input::Invoice(Which::Open), say::OF_INVOICE), AMOUNT]),
                say::PAYS,
            )
            .help(say::PAYS_HELP)
            .optional(),
        ])],
    )
    .day(say::SET_OFF_ON),
    form(
        "reduce_refund",
        say::REDUCE,
        say::REDUCE_WHEN,
        &[Part::of(&[DEBT, Field::of("amount", Input::Euros, say::REDUCED)]), SHEET],
    )
    .day(say::REDUCED_ON),
];
