//! Shares that are not there, or not to be given up: transfers, refunds, cancellations, and what is owed for them.

use quitus_tests::commands::{Kind, subscribe, withdraw};
use serde_json::{Value, json};

use crate::acts::{cancel, of, on, pay_refund, refund, schedule, transfer};
use crate::answers::{each_is_told, refused, unlawful};
use crate::desk::{ASSOCIATE, Desk, cent, with, with_others};

const DAY: &str = "2014-02-01";
const YEAR_LATER: &str = "2015-01-01";

pub fn no_transfer_of_what_is_not_there(desk: &Desk) {
    with_others(desk);
    let unapproved = with(transfer(102, (30, 20), 1, DAY), "approval", Value::Null);
    each_is_told(
        desk,
        &[
            refused(
                transfer(100, (30, 20), 11, DAY),
                "MORE_THAN_HELD",
                json!({"asked": 11, "held": 10}),
                &["about 11 shares", "holds 10", "quitus explain associate"],
            )
            .french(&["L’acte porte sur 11 parts", "détient 10", "Corrigez le nombre"]),
            refused(
                transfer(101, (20, 30), 60, DAY),
                "SHARES_NOT_PAID_UP",
                json!({"needed": 120_000, "paid": 100_000}),
                &["€1,200.00", "€1,000.00", "Pay the rest first"],
            )
            .french(&["1 200,00 €", "1 000,00 €", "Libérez d’abord"]),
            unlawful(
                unapproved,
                ("COOP-25", "NO_AGREMENT"),
                json!({"approval": null, "approvers": ["ordinary_assembly"]}),
                &["approved by no organ", "ordinary assembly", "art. 11", "Have the transfer approved"],
            )
            .french(&["assemblée générale ordinaire", "art. 11"]),
            refused(transfer(103, (30, 30), 1, DAY), "NOTHING_TO_CHANGE", json!({}), &["would change nothing"]),
            refused(
                transfer(104, (30, 99), 1, DAY),
                "UNKNOWN_ASSOCIATE",
                json!({"associate": of(Kind::Associate, 99)}),
                &["No associate was ever admitted", "quitus register"],
            ),
            refused(
                with(transfer(105, (30, 20), 1, DAY), "price", json!(-1)),
                "AMOUNT_NOT_POSITIVE",
                json!({"amount": -1}),
                &["−€0.01", "a price or a refund never below"],
            ),
            refused(
                transfer(106, (30, 20), 1, "2013-01-15"),
                "MORE_THAN_HELD",
                json!({"asked": 1, "held": 0}),
                &["about 1 share", "holds 0 from that day on", "or the day"],
            ),
        ],
    );
}

pub fn no_refund_below_the_floor_or_of_more_than_is_held(desk: &Desk) {
    with_others(desk);
    desk.apply(&[withdraw(50, ASSOCIATE)]).done();
    let floor = json!({"floor": 560_000, "fraction": "1/4", "highest": 2_240_000, "would_be": 240_000});
    let words: &[&str] = &["€2,400.00", "€5,600.00", "1/4", "€22,400.00", "art. 13", "Pay back less"];
    let french: &[&str] = &["2 400,00 €", "5 600,00 €", "22 400,00 €", "Loi n° 47-1775, art. 13"];
    let left = json!({"lost_on": "2013-12-31", "on": DAY});
    each_is_told(
        desk,
        &[
            unlawful(
                refund(100, ASSOCIATE, (1_000, 0), "2014-06-01"),
                ("COOP-07", "CAPITAL_FLOOR"),
                floor.clone(),
                words,
            )
            .french(french),
            unlawful(cancel(101, ASSOCIATE, 1_000, "2014-06-01"), ("COOP-07", "CAPITAL_FLOOR"), floor, words)
                .french(french),
            refused(
                refund(102, ASSOCIATE, (1_001, 0), "2014-06-01"),
                "MORE_THAN_HELD",
                json!({"asked": 1_001, "held": 1_000}),
                &["about 1,001 shares", "holds 1,000"],
            ),
            refused(
                cancel(103, ASSOCIATE, 1_001, "2014-06-01"),
                "MORE_THAN_HELD",
                json!({"asked": 1_001, "held": 1_000}),
                &["about 1,001 shares", "holds 1,000"],
            ),
            unlawful(
                refund(104, ASSOCIATE, (100, 200_001), "2014-06-01"),
                ("COOP-19", "ABOVE_NET_NOMINAL"),
                json!({"amount": 200_001, "ceiling": 0}),
                &["€2,000.01", "still owed", "art. 18", "Pay €0.00 at most"],
            ),
            refused(
                refund(105, ASSOCIATE, (1, -1), "2014-06-01"),
                "AMOUNT_NOT_POSITIVE",
                json!({"amount": -1}),
                &["−€0.01", "Correct the amount"],
            ),
            refused(
                refund(106, 20, (1, 0), "2014-06-01"),
                "STILL_AN_ASSOCIATE",
                json!({"associate": of(Kind::Associate, 20)}),
                &["Record the exit first"],
            ),
            unlawful(
                transfer(107, (ASSOCIATE, 20), 1, DAY),
                ("COOP-24", "NOT_AN_ASSOCIATE"),
                left,
                &["1 February 2014", "31 December 2013", "creditor", "art. 18"],
            ),
        ],
    );
}

pub fn who_left_first_is_paid_first(desk: &Desk) {
    with_others(desk);
    desk.apply(&[withdraw(50, 20), withdraw(51, 30)]).done();
    let order = json!({"first_waiting": 11, "paying": 12});
    let words: &[&str] = &["entry no. 13", "entry no. 12", "Statutes", "Pay the exit of entry no. 12 first"];
    let rule = ("COOP-23", "REIMBURSE_ORDER");
    each_is_told(
        desk,
        &[
            unlawful(refund(100, 30, (5, 0), "2014-06-01"), rule, order.clone(), words).french(&[
                "écriture n° 13",
                "écriture n° 12",
                "Remboursez d’abord",
            ]),
            unlawful(cancel(101, 30, 5, "2014-06-01"), rule, order, words),
        ],
    );
    desk.apply(&[refund(102, 20, (100, 100_000), "2014-06-01"), cancel(103, 30, 10, "2014-06-01")]).done();
}

/// 30's ten shares, paid up, are cancelled: 200 euros are owed.
fn owing(desk: &Desk) {
    with_others(desk);
    desk.apply(&[withdraw(50, 30), cancel(60, 30, 10, "2014-06-01")]).done();
}

pub fn no_more_is_paid_than_is_owed(desk: &Desk) {
    owing(desk);
    let claim = json!({"text": "The claim."});
    let set_off = with(with(pay_refund(103, 60, 20_001, YEAR_LATER), "type", json!("set_off_refund")), "claim", claim);
    let above = json!({"owed": 20_000, "paid": 20_001});
    let words: &[&str] = &["€200.01", "€200.00", "beyond what is owed"];
    let unpaid = with(cent(106), "amount", json!(1_000_001));
    each_is_told(
        desk,
        &[
            refused(pay_refund(100, 60, 20_001, YEAR_LATER), "PAID_MORE_THAN_OWED", above.clone(), words).french(&[
                "200,01 €",
                "200,00 €",
                "au-delà de ce qui est dû",
            ]),
            refused(set_off, "PAID_MORE_THAN_OWED", above, words),
            refused(
                pay_refund(101, 60, 0, YEAR_LATER),
                "AMOUNT_NOT_POSITIVE",
                json!({"amount": 0}),
                &["€0.00", "above zero"],
            ),
            refused(
                pay_refund(102, 61, 1, YEAR_LATER),
                "UNKNOWN_REFUND",
                json!({"refund": of(Kind::Refund, 61)}),
                &["Nothing is owed", "quitus capital"],
            ),
            refused(
                pay_refund(104, 60, 1, "2014-05-31"),
                "BEFORE_ITS_BASIS",
                json!({"basis": 12, "basis_on": "2014-06-01", "effective_on": "2014-05-31"}),
                &["31 May 2014", "Entry no. 13", "1 June 2014", "Give a later day"],
            )
            .french(&["31 mai 2014", "n° 13", "1er juin 2014"]),
            refused(
                with(cancel(105, 30, 1, "2014-06-01"), "refund", of(Kind::Refund, 60)),
                "REFUND_TWICE",
                json!({"refund": of(Kind::Refund, 60)}),
                &["in the book already", "Take a new reference"],
            ),
            refused(
                unpaid,
                "PAID_MORE_THAN_OWED",
                json!({"owed": 1_000_000, "paid": 1_000_001}),
                &["€10,000.01", "€10,000.00", "subscribes them first"],
            ),
            unlawful(
                on(subscribe(107, 30, 1), "2014-06-02"),
                ("COOP-24", "NOT_AN_ASSOCIATE"),
                json!({"lost_on": "2013-12-31", "on": "2014-06-02"}),
                &["2 June 2014", "31 December 2013", "art. 18"],
            ),
        ],
    );
}

pub fn a_schedule_covers_what_is_owed_and_only_that(desk: &Desk) {
    owing(desk);
    let gap = |scheduled: i64| json!({"owed": 20_000, "scheduled": scheduled});
    each_is_told(
        desk,
        &[
            refused(
                schedule(100, 60, &[("2015-01-01", 10_000), ("2016-01-01", 9_999)]),
                "SCHEDULE_DOES_NOT_ADD_UP",
                gap(19_999),
                &["€199.99", "€200.00 are owed", "Correct the instalments"],
            )
            .french(&["199,99 €", "200,00 €", "échéances"]),
            refused(schedule(101, 60, &[]), "SCHEDULE_DOES_NOT_ADD_UP", gap(0), &["€0.00", "€200.00 are owed"]),
            refused(
                schedule(102, 60, &[("2015-01-01", 30_000), ("2016-01-01", -10_000)]),
                "AMOUNT_NOT_POSITIVE",
                json!({"amount": -10_000}),
                &["−€100.00"],
            ),
            refused(
                schedule(103, 60, &[("2014-06-30", 20_000)]),
                "ENDS_BEFORE_IT_BEGINS",
                json!({"begins": "2014-07-01", "ends": "2014-06-30"}),
                &["30 June 2014", "1 July 2014", "a term to pay falls after the act"],
            )
            .french(&["30 juin 2014", "1er juillet 2014", "une échéance suit l’acte"]),
            refused(
                schedule(104, 61, &[("2015-01-01", 1)]),
                "UNKNOWN_REFUND",
                json!({"refund": of(Kind::Refund, 61)}),
                &["Nothing is owed"],
            ),
        ],
    );
}
