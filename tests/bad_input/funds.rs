//! Current accounts and grants asked for wrong: the program says so, and nothing is written.

use quitus_tests::commands::{Kind, command};
use serde_json::{Value, json};

use crate::acts::{of, text};
use crate::answers::{each_is_told, refused, unread};
use crate::desk::{ASSOCIATE, Desk, with};
use crate::market::{DAY, LEAVER, entry, with_a_market};

const LARGEST: i64 = (1 << 53) - 1;

fn agreed(number: u64, who: u64) -> Value {
    let fields = json!({"associate": of(Kind::Associate, who), "rate": "2.00", "agreement": text("An agreement.")});
    command(number, "2014-01-01", "agree_current_account", fields)
}

fn deposit(number: u64, who: u64, amount: i64) -> Value {
    let fields = json!({"associate": of(Kind::Associate, who), "amount": amount, "source": "bank"});
    command(number, "2014-02-03", "deposit_in_current_account", fields)
}

fn repaid(number: u64, amount: i64) -> Value {
    let fields = json!({"associate": of(Kind::Associate, ASSOCIATE), "amount": amount});
    command(number, DAY, "repay_current_account", fields)
}

pub fn no_more_goes_back_than_stands_there(desk: &Desk) {
    with_a_market(desk);
    desk.apply(&[agreed(700, ASSOCIATE), deposit(701, ASSOCIATE, 100_000)]).done();
    let who = of(Kind::Associate, LEAVER);
    each_is_told(
        desk,
        &[
            refused(
                repaid(702, 100_001),
                "REPAID_MORE_THAN_THERE",
                json!({"there": 100_000, "asked": 100_001, "on": DAY}),
                &["€1,000.01", "€1,000.00 stand"],
            )
            .french(&["1 000,01 €", "1 000,00 €"]),
            refused(
                agreed(703, LEAVER),
                "MAY_NOT_LEND",
                json!({"associate": who, "on": "2014-01-01"}),
                &["On 1 January 2014", "no associate", "L312-2"],
            )
            .french(&["1er janvier 2014", "L312-2"]),
            refused(
                deposit(704, LEAVER, 100),
                "MAY_NOT_LEND",
                json!({"associate": who, "on": "2014-02-03"}),
                &["Only banks take"],
            )
            .french(&["Seules les banques"]),
            refused(deposit(705, ASSOCIATE, LARGEST), "AMOUNT_TOO_LARGE", json!({}), &["too large"]).french(&["trop"]),
            refused(deposit(706, ASSOCIATE, 0), "AMOUNT_NOT_POSITIVE", json!({"amount": 0}), &["€0.00"])
                .french(&["0,00 €"]),
            refused(
                entry(707, &[("512", 100, 0), ("4551", 0, 100)]),
                "KEPT_BY_THE_BOOK",
                json!({"account": "455100"}),
                &["455100", "by hand"],
            )
            .french(&["455100", "à la main"]),
        ],
    );
    each_is_told(
        desk,
        &[
            unread(with(agreed(708, ASSOCIATE), "rate", json!("two")), &["two"]),
            unread(with(agreed(709, ASSOCIATE), "rate", json!("2,00")), &["$.rate", "not a percentage"]),
            unread(with(agreed(710, ASSOCIATE), "blocked_until", json!("2014-02-30")), &["not a day of the calendar"]),
            unread(with(deposit(711, ASSOCIATE, 1), "amount", json!(12.5)), &["cannot be read"]),
            unread(with(deposit(712, ASSOCIATE, 1), "source", json!("cash")), &["cash"]),
        ],
    );
}

fn grant(number: u64) -> Value {
    let fields = json!({
        "grant": "offer", "label": "Offer", "amount": 500_000, "period": {"from": "2014-01-01", "to": "2014-06-30"},
        "funder": {"key": "region", "name": "Region", "nature": "public_body"},
        "purpose": text("An offer."), "convention": text("A convention."),
    });
    command(number, "2014-01-01", "sign_grant", fields)
}

fn charge(number: u64, entry: u64, amount: i64) -> Value {
    command(number, DAY, "charge_to_grant", json!({"grant": "offer", "entry_number": entry, "amount": amount}))
}

pub fn no_expense_is_charged_twice_or_beyond_a_grant(desk: &Desk) {
    with_a_market(desk);
    let spent = with(entry(720, &[("613", 300_000, 0), ("401", 0, 300_000)]), "effective_on", json!("2014-03-03"));
    desk.apply(&[grant(721), spent]).done();
    let answer: Value = serde_json::from_str(&desk.quitus("log --json").done().out).expect("JSON");
    let last = answer["entries"].as_array().expect("entries").len() as u64;
    desk.apply(&[charge(722, last, 200_000)]).done();
    let backwards = with(grant(723), "period", json!({"from": DAY, "to": "2014-01-01"}));
    let income = command(724, DAY, "receive_grant", json!({"grant": "offer", "amount": 500_001}));
    each_is_told(
        desk,
        &[
            refused(
                charge(725, last, 100_001),
                "CHARGED_MORE_THAN_SPENT",
                json!({"entry": last - 1, "left": 100_000, "asked": 100_001}),
                &["€1,000.01", "nothing is paid twice"],
            )
            .french(&["1 000,01 €", "rien n’est payé deux fois"]),
            refused(charge(726, 1, 1), "NOT_AN_EXPENSE", json!({"entry": 0}), &["records no expense", "class 6"])
                .french(&["n’inscrit pas de dépense"]),
            refused(charge(727, 9_999, 1), "NOT_AN_EXPENSE", json!({"entry": 9_998}), &["records no expense"])
                .french(&["n’inscrit pas de dépense"]),
            refused(
                income,
                "RECEIVED_MORE_THAN_GRANTED",
                json!({"due": 500_000, "asked": 500_001}),
                &["€5,000.01", "€5,000.00"],
            )
            .french(&["5 000,01 €"]),
            refused(
                grant(728),
                "GRANT_TWICE",
                json!({"grant": "offer", "signed_on": "2014-01-01"}),
                &["1 January 2014"],
            )
            .french(&["1er janvier 2014"]),
            refused(
                with(charge(729, last, 1), "grant", json!("garden")),
                "UNKNOWN_GRANT",
                json!({"grant": "garden"}),
                &["garden", "sign_grant"],
            )
            .french(&["garden", "sign_grant"]),
            refused(
                with(backwards, "grant", json!("other")),
                "ENDS_BEFORE_IT_BEGINS",
                json!({"begins": DAY, "ends": "2014-01-01"}),
                &["1 January 2014"],
            )
            .french(&["1er janvier 2014"]),
        ],
    );
    each_is_told(
        desk,
        &[
            unread(charge(730, 0, 1), &["entry_number"]),
            unread(with(grant(731), "funder", json!({"key": "region", "name": "Region"})), &["nature"]),
        ],
    );
}
