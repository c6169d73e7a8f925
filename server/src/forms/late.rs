//! The acts on what is not paid, or paid too much: penalties, losses, refunds.

use super::form::{Chapter, Field, Form, Input, Part, Which};
use crate::locales::forms::{Both, common, late as say};

const fn form(act: &'static str, title: Both, when: Both, parts: &'static [Part]) -> Form {
    Form::of(act, Chapter::Billing, title, when, parts)
}

const OPEN: Field = Field::of("invoice", Input::Invoice(Which::Open), say::INVOICE);
const UNTIL: Field = Field::of("until", Input::Day, say::UNTIL);
const AMOUNT: Field = Field::of("amount", Input::Euros, say::AMOUNT);
const BANK: Field = Field::of("document", Input::Paper, say::BANK).help(common::PAPER_HELP).optional();

/// The forms.
pub const FORMS: &[Form] = &[
    form(
        "charge_late_penalty",
        say::PENALTY,
        say::PENALTY_WHEN,
        &[Part::of(&[
            OPEN,
            UNTIL,
            Field::of("rate.agreed.rate", Input::Decimal, say::AGREED),
            Field::of("rate.agreed.legal", Input::Decimal, say::LEGAL).help(say::LEGAL_HELP),
        ])],
    )
    .day(say::CHARGED_ON),
    form(
        "charge_late_penalty",
        say::PENALTY_BANK,
        say::PENALTY_BANK_WHEN,
        &[Part::of(&[OPEN, UNTIL, Field::of("rate.central_bank.refinancing", Input::Decimal, say::REFINANCING)])],
    )
    .variant("central_bank")
    .day(say::CHARGED_ON),
    form(
        "cancel_late_penalty",
        say::CANCEL,
        say::CANCEL_WHEN,
        &[Part::of(&[
            Field::of("penalty", Input::Invoice(Which::Open), say::PENALTY_OF),
            Field::of("reason", Input::Text, say::REASON),
            Field::of("document", Input::Paper, say::WAIVER).help(common::PAPER_HELP).optional(),
        ])],
    )
    .day(say::CANCELLED_ON),
    form(
        "write_off_invoice",
        say::WRITE_OFF,
        say::WRITE_OFF_WHEN,
        &[Part::of(&[
            OPEN,
            AMOUNT,
            Field::of("evidence", Input::Paper, say::EVIDENCE).help(common::PAPER_HELP),
            Field::of("duplicate", Input::Paper, say::DUPLICATE).help(say::DUPLICATE_HELP).optional(),
        ])],
    )
    .day(say::WRITTEN_OFF_ON),
    form(
        "reverse_write_off",
        say::TAKE_UP,
        say::TAKE_UP_WHEN,
        &[Part::of(&[
            Field::of("invoice", Input::Invoice(Which::All), say::INVOICE),
            Field::of("reason", Input::Text, say::REASON),
        ])],
    )
    .day(say::TAKEN_UP_ON),
    form(
        "refund_customer",
        say::REFUND,
        say::REFUND_WHEN,
        &[Part::of(&[Field::of("of.payment", Input::Payment(Which::Open), say::PAYMENT), AMOUNT, BANK])],
    )
    .day(say::REFUNDED_ON),
    form(
        "refund_customer",
        say::REFUND_INVOICE,
        say::REFUND_INVOICE_WHEN,
        &[Part::of(&[Field::of("of.invoice", Input::Invoice(Which::All), say::INVOICE), AMOUNT, BANK])],
    )
    .variant("invoice")
    .day(say::REFUNDED_ON),
];
