//! Prices, invoices, payments and accounts asked for wrong: the program says so, and nothing is written.

use quitus_tests::commands::{Kind, command};
use serde_json::{Value, json};

use crate::acts::of;
use crate::answers::{each_is_told, refused, unread};
use crate::desk::{ASSOCIATE, Desk, with};
use crate::market::{
    DAY, INVOICE, LEAVER, associate, by_key, credit, entry, invoice, key, matching, payment, price, received, reversal,
    with_a_market,
};

pub fn an_invoice_is_of_what_has_a_price_for_whom_was_there(desk: &Desk) {
    with_a_market(desk);
    let period = json!({"from": "2014-01-01", "to": DAY});
    let stranger = with(invoice(300, 99, "1"), "customer", associate(99));
    let late = with(invoice(301, ASSOCIATE, "1"), "due_on", json!("2014-06-15"));
    let earlier = with(invoice(302, ASSOCIATE, "1"), "effective_on", json!("2014-03-30"));
    let unpriced = with(invoice(303, ASSOCIATE, "1"), "lines", json!([{"service": "paint", "quantity": "1"}]));
    let nothing = with(invoice(304, ASSOCIATE, "1"), "lines", json!([]));
    let closed = with(invoice(305, ASSOCIATE, "1"), "effective_on", json!("2013-12-31"));
    let no_year = with(invoice(306, ASSOCIATE, "1"), "effective_on", json!("2015-01-02"));
    let backwards = with(invoice(307, ASSOCIATE, "1"), "period", json!({"from": DAY, "to": "2014-01-01"}));
    let left = refused(
        invoice(308, LEAVER, "1"),
        "NO_ASSOCIATE_THEN",
        json!({"associate": of(Kind::Associate, LEAVER), "from": period["from"], "to": period["to"]}),
        &["was none from 1 January 2014 to 31 March 2014", "Bill it as a third party"],
    );
    each_is_told(
        desk,
        &[
            left.french(&["ne l’était pas du 1er janvier 2014 au 31 mars 2014", "Facturez-le comme tiers"]),
            refused(
                stranger,
                "UNKNOWN_ASSOCIATE",
                json!({"associate": of(Kind::Associate, 99)}),
                &["No associate was ever admitted"],
            )
            .french(&["associé"]),
            refused(
                late,
                "DUE_TOO_LATE",
                json!({"due_on": "2014-06-15", "latest": "2014-05-31"}),
                &["31 May 2014", "L441-10"],
            )
            .french(&["31 mai 2014", "L441-10"]),
            refused(
                earlier,
                "BEFORE_THE_LAST_NUMBER",
                json!({"last": INVOICE, "last_on": DAY, "on": "2014-03-30"}),
                &["FA-2014-0001 is of 31 March 2014", "or a later one"],
            )
            .french(&["La pièce FA-2014-0001 est du 31 mars 2014"]),
            refused(unpriced, "NO_PRICE", json!({"service": "paint", "on": DAY}), &["paint", "price_service"])
                .french(&["« paint »", "price_service"]),
            refused(nothing, "NOTHING_BILLED", json!({}), &["no line"]).french(&["pas de ligne"]),
            refused(
                closed,
                "YEAR_CLOSED",
                json!({"year": "2013", "first_open": "2014-01-01"}),
                &["2013 is closed", "1 January 2014"],
            )
            .french(&["L’exercice 2013 est clos", "1er janvier 2014"]),
            refused(no_year, "NO_FISCAL_YEAR", json!({"on": "2015-01-02"}), &["2 January 2015", "open_fiscal_year"])
                .french(&["2 janvier 2015", "open_fiscal_year"]),
            refused(
                backwards,
                "ENDS_BEFORE_IT_BEGINS",
                json!({"begins": DAY, "ends": "2014-01-01"}),
                &["1 January 2014"],
            )
            .french(&["1er janvier 2014"]),
        ],
    );
}

pub fn amounts_that_nothing_can_hold_are_refused(desk: &Desk) {
    const LARGEST: i64 = (1 << 53) - 1;
    with_a_market(desk);
    desk.apply(&[price(310, "dear", 900_000_000_000)]).done();
    let too_large = |command: Value| refused(command, "AMOUNT_TOO_LARGE", json!({}), &["too large"]).french(&["trop"]);
    let dear = |number, quantity: &str| {
        with(invoice(number, ASSOCIATE, "1"), "lines", json!([{"service": "dear", "quantity": quantity}]))
    };
    let twice = |(account, debit, credit)| [(account, debit, credit); 2];
    let entered = entry(311, &[twice(("613", LARGEST, 0)), twice(("401", 0, LARGEST))].concat());
    each_is_told(desk, &[too_large(dear(312, "999999")), too_large(entered)]);
    // Each fits, and the result of the year does not.
    let one = |number| entry(number, &[("512", LARGEST, 0), ("758", 0, LARGEST)]);
    desk.apply(&[one(313), one(314)]).done();
    each_is_told(desk, &[too_large(command(315, "2014-12-31", "close_fiscal_year", json!({})))]);
    let prices = [json!(i64::MAX), json!(1e30), json!("12,50"), json!(12.5), json!(null), json!(LARGEST + 1)];
    let read = |price_of: &Value| unread(with(price(316, "legal", 1), "price", price_of.clone()), &["cannot be read"]);
    let quantities = ["", "0", "-1", "ten", "1,5", "1.2345", "99999999999999999999", "1e3"];
    // The days of its period are no references, whatever else is wrong.
    let counted = |quantity: &&str| unread(invoice(317, ASSOCIATE, quantity), &["cannot be read", "quantity"]);
    let list: Vec<_> = prices.iter().map(read).chain(quantities.iter().map(counted)).collect();
    each_is_told(desk, &list);
}

pub fn a_key_gives_somebody_a_part(desk: &Desk) {
    with_a_market(desk);
    let only_the_leaver = with(key(320, &[(LEAVER, 5)]), "effective_on", json!("2014-01-01"));
    each_is_told(
        desk,
        &[
            refused(key(321, &[(ASSOCIATE, 0), (LEAVER, 0)]), "NO_WEIGHT", json!({}), &["nobody a part", "weights"])
                .french(&["de part à personne"]),
            refused(key(322, &[]), "NO_WEIGHT", json!({}), &["nobody a part"]).french(&["de part à personne"]),
            refused(
                key(323, &[(ASSOCIATE, 1), (ASSOCIATE, 2)]),
                "WEIGHT_TWICE",
                json!({"associate": of(Kind::Associate, ASSOCIATE)}),
                &["stands twice"],
            )
            .french(&["figure deux fois"]),
            refused(by_key(324, 0), "AMOUNT_NOT_POSITIVE", json!({"amount": 0}), &["€0.00"]).french(&["0,00 €"]),
            refused(
                with(by_key(325, 100), "pool", json!("garden")),
                "NO_KEY",
                json!({"pool": "garden", "on": DAY}),
                &["garden", "set_key"],
            )
            .french(&["« garden »", "set_key"]),
        ],
    );
    each_is_told(
        desk,
        &[unread(
            with(key(326, &[]), "weights", json!([{"associate": of(Kind::Associate, 10), "weight": -1}])),
            &["-1"],
        )],
    );
    // The only one of the key has left before the period begins.
    desk.apply(&[only_the_leaver]).done();
    each_is_told(
        desk,
        &[refused(by_key(327, 100), "NO_WEIGHT", json!({}), &["of the period"]).french(&["de la période"])],
    );
}

pub fn who_leaves_in_the_middle_of_a_period_bears_its_days(desk: &Desk) {
    with_a_market(desk);
    // The leaver was there on 31 of the 121 days; its weight is a third of the other's.
    let period = json!({"from": "2013-12-01", "to": DAY});
    desk.apply(&[with(by_key(330, 100_000), "period", period)]).done();
    let answer: Value = serde_json::from_str(&desk.quitus("invoices --json").done().out).expect("JSON");
    let parts: Vec<(u64, u64, i64)> = answer["invoices"]
        .as_array()
        .expect("invoices")
        .iter()
        .filter(|one| one["share"].is_object())
        .map(|one| {
            (
                one["share"]["part"].as_u64().expect("a part"),
                one["share"]["parts"].as_u64().expect("parts"),
                one["net"].as_i64().expect("net"),
            )
        })
        .collect();
    assert_eq!(parts, [(363, 394, 92_132), (31, 394, 7_868)]);
}

pub fn no_more_is_taken_back_than_was_billed(desk: &Desk) {
    with_a_market(desk);
    let above = |left, asked| json!({"line": 1, "left": left, "asked": asked});
    each_is_told(
        desk,
        &[
            refused(
                credit(340, INVOICE, &[(1, 75_001)]),
                "CREDIT_ABOVE_INVOICE",
                above(75_000, 75_001),
                &["€750.01", "Only €750.00 are left"],
            )
            .french(&["750,01 €", "Il n’en reste que 750,00 €"]),
            refused(credit(341, INVOICE, &[(2, 1)]), "UNKNOWN_LINE", json!({"line": 2, "lines": 1}), &["no line 2"])
                .french(&["pas de ligne 2"]),
            refused(credit(342, INVOICE, &[(0, 1)]), "UNKNOWN_LINE", json!({"line": 0, "lines": 1}), &["no line 0"])
                .french(&["pas de ligne 0"]),
            refused(credit(343, INVOICE, &[(1, 1), (1, 1)]), "LINE_TWICE", json!({"line": 1}), &["stands twice"])
                .french(&["figure deux fois"]),
            refused(credit(344, INVOICE, &[(1, -1)]), "AMOUNT_NOT_POSITIVE", json!({"amount": -1}), &["−€0.01"])
                .french(&["−0,01 €"]),
            refused(credit(345, INVOICE, &[]), "NOTHING_BILLED", json!({}), &["no line"]).french(&["pas de ligne"]),
            refused(
                credit(346, "FA-2014-0002", &[(1, 1)]),
                "UNKNOWN_INVOICE",
                json!({"number": "FA-2014-0002"}),
                &["no invoice FA-2014-0002"],
            )
            .french(&["pas de facture FA-2014-0002"]),
            refused(
                with(credit(347, INVOICE, &[(1, 1)]), "effective_on", json!("2014-03-30")),
                "BEFORE_ITS_BASIS",
                json!({"effective_on": "2014-03-30", "basis": 13, "basis_on": DAY}),
                &["31 March 2014"],
            )
            .french(&["31 mars 2014"]),
        ],
    );
    // In two halves, and nothing beyond them.
    desk.apply(&[credit(348, INVOICE, &[(1, 40_000)])]).done();
    let figures = above(35_000, 40_000);
    each_is_told(
        desk,
        &[refused(credit(349, INVOICE, &[(1, 40_000)]), "CREDIT_ABOVE_INVOICE", figures, &["Only €350.00"])
            .french(&["350,00 €"])],
    );
}

pub fn a_payment_pays_what_is_open_once(desk: &Desk) {
    with_a_market(desk);
    let open = |asked| json!({"number": INVOICE, "open": 78_000, "asked": asked});
    let left = |left, asked| json!({"left": left, "asked": asked});
    let again = with(received(349, ASSOCIATE, 1, &[]), "payment", payment(210));
    let third_party = with(received(350, ASSOCIATE, 100, &[]), "party", json!({"other": "ried"}));
    each_is_told(
        desk,
        &[
            refused(again, "PAYMENT_TWICE", json!({"payment": payment(210)}), &["already"])
                .french(&["déjà dans le livre"]),
            refused(received(351, ASSOCIATE, 0, &[]), "AMOUNT_NOT_POSITIVE", json!({"amount": 0}), &["€0.00"])
                .french(&["0,00 €"]),
            refused(third_party, "UNKNOWN_CUSTOMER", json!({}), &["Nothing was ever billed"])
                .french(&["Rien n’a jamais été facturé"]),
            refused(
                received(352, LEAVER, 100, &[(INVOICE, 100)]),
                "OF_ANOTHER_CUSTOMER",
                json!({"number": INVOICE}),
                &["another customer"],
            )
            .french(&["un autre client"]),
            refused(
                received(353, ASSOCIATE, 80_000, &[(INVOICE, 78_001)]),
                "MATCHED_MORE_THAN_OPEN",
                open(78_001),
                &["€780.01", "Only €780.00 are open"],
            )
            .french(&["780,01 €", "Il n’en reste que 780,00 €"]),
            refused(
                received(354, ASSOCIATE, 100, &[(INVOICE, 101)]),
                "MATCHED_MORE_THAN_RECEIVED",
                left(100, 101),
                &["€1.01", "Only €1.00"],
            )
            .french(&["1,01 €", "1,00 €"]),
            refused(
                received(355, ASSOCIATE, 200, &[(INVOICE, 100), (INVOICE, 100)]),
                "MATCHED_TWICE",
                json!({"number": INVOICE}),
                &["stands twice"],
            )
            .french(&["figure deux fois"]),
        ],
    );
}

pub fn an_advance_pays_what_is_left_of_it_until_it_comes_back(desk: &Desk) {
    with_a_market(desk);
    let left = |left, asked| json!({"left": left, "asked": asked});
    each_is_told(
        desk,
        &[
            refused(
                matching(356, 211, &[(INVOICE, 3_001)]),
                "MATCHED_MORE_THAN_RECEIVED",
                left(3_000, 3_001),
                &["Only €30.00 of the payment pay nothing yet"],
            )
            .french(&["30,00 €"]),
            refused(matching(357, 210, &[(INVOICE, 1)]), "MATCHED_MORE_THAN_RECEIVED", left(0, 1), &["Only €0.00"])
                .french(&["0,00 €"]),
            refused(
                matching(358, 212, &[(INVOICE, 1)]),
                "REVERSED_ALREADY",
                json!({"payment": payment(212), "reversed_on": "2014-05-03"}),
                &["was reversed on 3 May 2014"],
            )
            .french(&["a été annulé le 3 mai 2014"]),
            refused(
                reversal(359, 212),
                "REVERSED_ALREADY",
                json!({"payment": payment(212), "reversed_on": "2014-05-03"}),
                &["reversed once"],
            )
            .french(&["s’annule une fois"]),
            refused(reversal(360, 999), "UNKNOWN_PAYMENT", json!({"payment": payment(999)}), &["quitus invoices"])
                .french(&["quitus invoices"]),
        ],
    );
}

pub fn nothing_is_entered_in_a_closed_year_or_on_a_day_that_is_none(desk: &Desk) {
    with_a_market(desk);
    let lines = [("613", 100, 0), ("401", 0, 100)];
    let on = |number, day: &str| with(entry(number, &lines), "effective_on", json!(day));
    let closed = |command: Value| {
        let figures = json!({"year": "2013", "first_open": "2014-01-01"});
        refused(command, "YEAR_CLOSED", figures, &["2013 is closed", "PCG, art. 1031-4"]).french(&["2013 est clos"])
    };
    let paid = with(received(361, ASSOCIATE, 100, &[]), "effective_on", json!("2013-12-31"));
    let kept = json!({"account": "101300"});
    let differ = json!({"debit": 100, "credit": 99});
    each_is_told(
        desk,
        &[
            closed(on(362, "2013-06-30")),
            refused(
                with(entry(376, &lines), "happened_on", json!("2013-06-30")),
                "NOT_FIRST_OPEN_DAY",
                json!({"happened_on": "2013-06-30", "first_open": "2014-01-01", "on": crate::market::DAY}),
                &["1 January 2014", "PCG, art. 1031-4"],
            )
            .french(&["1er janvier 2014"]),
            refused(
                with(entry(377, &lines), "happened_on", json!("2014-02-01")),
                "HAPPENED_ON_AN_OPEN_DAY",
                json!({"happened_on": "2014-02-01"}),
                &["1 February 2014", "not closed"],
            )
            .french(&["n’est pas clos"]),
            closed(paid),
            refused(entry(363, &[("613", 100, 0), ("401", 0, 99)]), "UNBALANCED", differ, &["€1.00", "€0.99"])
                .french(&["1,00 €", "0,99 €"]),
            refused(entry(364, &[("613", 100, 100), ("401", 0, 0)]), "NOT_AN_ENTRY", json!({}), &["no entry"])
                .french(&["ne font pas une écriture"]),
            refused(entry(365, &[]), "NOT_AN_ENTRY", json!({}), &["no entry"]).french(&["deux lignes"]),
            refused(entry(366, &[("512", 100, 0), ("1013", 0, 100)]), "KEPT_BY_THE_BOOK", kept, &["101300", "by hand"])
                .french(&["101300", "à la main"]),
        ],
    );
    each_is_told(
        desk,
        &[
            unread(on(367, "2014-02-30"), &["effective_on", "not a day of the calendar"]),
            unread(
                with(invoice(368, ASSOCIATE, "1"), "due_on", json!("2014-02-30")),
                &["due_on", "not a day of the calendar"],
            ),
            unread(
                with(entry(369, &lines), "piece_on", json!("2014-02-30")),
                &["piece_on", "not a day of the calendar"],
            ),
            unread(
                with(invoice(374, ASSOCIATE, "1"), "period", json!({"from": "2014-01-01", "to": "2014-02-30"})),
                &["$.period.to", "not a day of the calendar"],
            ),
            unread(with(reversal(375, 1), "payment", json!("the last one")), &["$.payment", "not a reference"]),
            unread(entry(370, &[("99", 100, 0), ("401", 0, 100)]), &["99"]),
            unread(entry(371, &[("901", 100, 0), ("401", 0, 100)]), &["901"]),
            unread(entry(372, &[("clients", 100, 0), ("401", 0, 100)]), &["clients"]),
            unread(credit(373, "2014-1", &[(1, 1)]), &["2014-1"]),
        ],
    );
}
