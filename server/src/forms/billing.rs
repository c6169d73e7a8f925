//! The acts of billing: prices, keys, invoices, payments.

use super::form::{Chapter, Field, Form, Input, Part, Which, Who};
use crate::locales::forms::{Both, billing as say, common};

const fn form(act: &'static str, title: Both, when: Both, parts: &'static [Part]) -> Form {
    Form::of(act, Chapter::Billing, title, when, parts)
}

const DECISION: Field = Field::of("decision", Input::Decision, common::DECISION);
const LABEL: Field = Field::of("label", Input::Line, say::LABEL);
const FROM: Field = Field::of("period.from", Input::Day, say::FROM);
const TO: Field = Field::of("period.to", Input::Day, say::TO);
const DUE_ON: Field = Field::of("due_on", Input::Day, say::DUE_ON);
const SERVICE: Field = Field::of("service", Input::Service, say::SERVICE);
const POOL: Field = Field::of("pool", Input::Pool, say::POOL);
const AMOUNT: Field = Field::of("amount", Input::Euros, say::AMOUNT);
const REASON: Field = Field::of("reason", Input::Text, say::REASON);
const BANK: Field = Field::of("document", Input::Paper, say::BANK).help(common::PAPER_HELP).optional();

const LINES: Field =
    Field::of("lines", Input::Rows(&[SERVICE, Field::of("quantity", Input::Decimal, say::QUANTITY)]), say::LINES);

const PAYS: Field = Field::of(
    "pays",
    Input::Rows(&[Field::of("invoice", Input::Invoice(Which::Open), say::OF_INVOICE), AMOUNT]),
    say::PAYS,
);

const ADVANCE_VAT: Field =
    Field::of("advance_vat", Input::Choice(RATES), say::ADVANCE_VAT).help(say::ADVANCE_VAT_HELP).optional();

const THIRD_PARTY: Part = Part::named(
    say::CUSTOMER,
    &[
        Field::of("customer.third_party.name", Input::Line, say::CUSTOMER_NAME),
        Field::of("customer.third_party.siren", Input::Siren, say::SIREN),
        Field::of("customer.third_party.seat", Input::Line, say::SEAT),
        Field::of("customer.third_party.key", Input::Line, say::CUSTOMER_KEY).help(say::KEY_HELP),
    ],
);

const NATURES: &[(&str, Both)] =
    &[("shared_means", say::SHARED_MEANS), ("service", say::SERVICE_NATURE), ("staff_made_available", say::STAFF)];
const UNITS: &[(&str, Both)] =
    &[("hour", say::HOUR), ("day", say::DAY), ("month", say::MONTH), ("piece", say::PIECE), ("flat_rate", say::FLAT)];
const RATES: &[(&str, Both)] = &[
    ("standard", say::STANDARD),
    ("intermediate", say::INTERMEDIATE),
    ("reduced", say::REDUCED),
    ("cost_sharing", say::COST_SHARING),
];
const DUES: &[(&str, Both)] = &[("on_receipt", say::ON_RECEIPT), ("on_debits", say::ON_DEBITS)];

/// The forms of invoices and payments.
pub const FORMS: &[Form] = &[
    form(
        "issue_invoice",
        say::INVOICE,
        say::INVOICE_WHEN,
        &[
            Part::of(&[Field::of("customer.associate", Input::Associate(Who::Present), say::CUSTOMER)]),
            Part::of(&[LINES, FROM, TO, DUE_ON]),
        ],
    )
    .day(say::ISSUED_ON),
    form(
        "issue_invoice",
        say::INVOICE_OTHER,
        say::INVOICE_OTHER_WHEN,
        &[THIRD_PARTY, Part::of(&[LINES, FROM, TO, DUE_ON])],
    )
    .variant("third_party")
    .day(say::ISSUED_ON),
    form(
        "receive_payment",
        say::RECEIVE,
        say::RECEIVE_WHEN,
        &[Part::of(&[
            Field::of("party.associate", Input::Associate(Who::Present), say::CUSTOMER),
            AMOUNT,
            PAYS.stated(),
            ADVANCE_VAT,
            BANK,
        ])],
    )
    .day(say::RECEIVED_ON)
    .making(&["payment"]),
    form(
        "receive_payment",
        say::RECEIVE_OTHER,
        say::RECEIVE_OTHER_WHEN,
        &[Part::of(&[
            Field::of("party.other", Input::ThirdParty, say::CUSTOMER),
            AMOUNT,
            PAYS.stated(),
            ADVANCE_VAT,
            BANK,
        ])],
    )
    .variant("third_party")
    .day(say::RECEIVED_ON)
    .making(&["payment"]),
    form(
        "match_payment",
        say::MATCH,
        say::MATCH_WHEN,
        &[Part::of(&[Field::of("payment", Input::Payment(Which::Open), say::PAYMENT), PAYS])],
    )
    .day(say::MATCHED_ON),
    form(
        "issue_credit_note",
        say::CREDIT,
        say::CREDIT_WHEN,
        &[Part::of(&[
            Field::of("invoice", Input::Invoice(Which::All), say::OF_INVOICE),
            Field::of(
                "lines",
                Input::Rows(&[
                    Field::of("line", Input::Whole, say::LINE_NUMBER),
                    Field::of("amount", Input::Euros, say::TAKEN_BACK),
                ]),
                say::LINES,
            ),
            REASON,
        ])],
    )
    .day(say::CREDITED_ON),
    form(
        "unmatch_payment",
        say::UNMATCH,
        say::UNMATCH_WHEN,
        &[Part::of(&[
            Field::of("payment", Input::Payment(Which::All), say::PAYMENT),
            Field::of("invoice", Input::Invoice(Which::All), say::OF_INVOICE),
            REASON,
        ])],
    )
    .day(say::UNMATCHED_ON),
    form(
        "reverse_payment",
        say::REVERSE,
        say::REVERSE_WHEN,
        &[Part::of(&[Field::of("payment", Input::Payment(Which::All), say::PAYMENT), REASON])],
    )
    .day(say::REVERSED_ON),
];

/// The forms of prices and common costs.
pub const PRICES: &[Form] = &[
    form(
        "price_service",
        say::PRICE,
        say::PRICE_WHEN,
        &[Part::of(&[
            Field::of("service", Input::Line, say::SERVICE_KEY).help(say::KEY_HELP),
            LABEL,
            Field::of("nature", Input::Choice(NATURES), say::NATURE),
            Field::of("unit", Input::Choice(UNITS), say::UNIT),
            Field::of("price", Input::Euros, say::UNIT_PRICE).help(say::UNIT_PRICE_HELP),
            Field::of("vat", Input::Choice(RATES), say::VAT),
            DECISION,
        ])],
    )
    .day(say::PRICED_FROM),
    form(
        "set_key",
        say::KEY,
        say::KEY_WHEN,
        &[Part::of(&[
            Field::of("pool", Input::Line, say::POOL_KEY).help(say::KEY_HELP),
            LABEL,
            Field::of(
                "weights",
                Input::Rows(&[
                    Field::of("associate", Input::Associate(Who::Present), say::ASSOCIATE),
                    Field::of("weight", Input::Whole, say::WEIGHT),
                ]),
                say::WEIGHTS,
            ),
            Field::of("evidence", Input::Paper, say::KEY_EVIDENCE).help(common::PAPER_HELP).optional(),
            DECISION,
        ])],
    )
    .day(say::PRICED_FROM),
    form(
        "record_usage",
        say::USAGE,
        say::USAGE_WHEN,
        &[Part::of(&[
            Field::of("associate", Input::Associate(Who::Present), say::ASSOCIATE),
            SERVICE,
            FROM,
            TO,
            Field::of("quantity", Input::Decimal, say::QUANTITY).help(say::USAGE_HELP),
            Field::of("evidence", Input::Paper, say::USAGE_EVIDENCE).help(common::PAPER_HELP),
        ])],
    )
    .day(say::USED_ON),
    form(
        "issue_by_key",
        say::BY_KEY,
        say::BY_KEY_WHEN,
        &[Part::of(&[POOL, SERVICE, Field::of("total", Input::Euros, say::TOTAL), FROM, TO, DUE_ON])],
    )
    .day(say::ISSUED_ON),
    form(
        "settle_pool",
        say::SETTLE,
        say::SETTLE_WHEN,
        &[Part::of(&[
            POOL,
            SERVICE,
            Field::of("cost", Input::Euros, say::COST),
            FROM,
            TO,
            DUE_ON,
            Field::of("statement", Input::Paper, say::STATEMENT).help(common::PAPER_HELP),
        ])],
    )
    .day(say::ISSUED_ON),
    form(
        "choose_vat_due",
        say::VAT_DUE,
        say::VAT_DUE_WHEN,
        &[Part::of(&[
            Field::of("due", Input::Choice(DUES), say::DUE),
            Field::of("document", Input::Paper, say::OPTION_PAPER).help(common::PAPER_HELP).optional(),
        ])],
    )
    .day(say::PRICED_FROM),
];
