//! Opening positions that do not hold together, come at the wrong time, or are corrected by something else.

use quitus_tests::commands::{Kind, admit, as_replacement, command, founding, id, rectify, subscribe, withdraw};
use quitus_tests::place::Place;
use serde_json::{Value, json};

use crate::acts::{of, on, text};
use crate::answers::{No, each_is_told, refused, unread};
use crate::desk::{Desk, wait, with};

const DAY: &str = "2014-12-31";

/// A company of an opening with ten shares, paid up.
fn line(number: u64) -> Value {
    let representative = json!({"new_person": {"ref": id(Kind::Person, number), "name": format!("Director{number}")}});
    json!({
        "associate": of(Kind::Associate, number), "number": number,
        "identity": {"legal_person": {
            "name": format!("Company {number}"), "legal_form": "SAS", "siren": null, "seat": "Strasbourg",
            "representative": representative, "power": null,
        }},
        "category": "partners", "ground": text("A founder."), "since": "2013-01-02", "shares": 10, "paid": 20_000,
    })
}

fn bearing(mut line: Value, siren: &str) -> Value {
    line["identity"]["legal_person"]["siren"] = json!(siren);
    line
}

/// A position whose totals are those of so many such lines.
fn position(number: u64, lines: Vec<Value>) -> Value {
    let count = lines.len();
    let fields = json!({
        "documents": [text("The accounts.")],
        "totals": {"associates": count, "shares": count * 10, "subscribed": count * 20_000, "paid": count * 20_000},
        "highest_capital": 1_000_000_000, "reserves": {"legal": 0, "statutory": 0},
        "associates": lines, "refunds": [], "mandates": [],
    });
    command(number, DAY, "open_existing", fields)
}

/// Two lines, the second one with another value, or one more.
fn but(number: u64, field: &str, value: Value) -> Value {
    position(number, vec![line(1), with(line(2), field, value)])
}

fn totalling(number: u64, total: &str, value: u64) -> Value {
    let mut position = position(number, vec![line(1), line(2)]);
    position["totals"][total] = json!(value);
    position
}

fn carry(number: u64, line: &Value) -> Value {
    command(number, DAY, "carry_associate", line.clone())
}

/// A book with its statutes and nothing of the register.
fn fresh(desk: &Desk) -> Desk {
    let fresh = Desk::empty(match &desk.place {
        Place::Postgres(_) => wait(Place::postgres()),
        Place::Sqlite(_) | Place::Memory(_) => Place::sqlite(),
    });
    fresh.quitus("init").done();
    fresh.apply(&founding()).done();
    fresh
}

fn gap(number: u64, figure: &str, (stated, found): (u64, u64), words: &'static [&'static str]) -> No {
    let figures = json!({"figure": figure, "stated": stated, "found": found});
    refused(totalling(number, figure, stated), "OPENING_DOES_NOT_ADD_UP", figures, words)
}

pub fn an_opening_adds_up_in_each_of_its_totals(desk: &Desk) {
    let desk = fresh(desk);
    let highest = with(position(104, vec![line(1), line(2)]), "highest_capital", json!(39_999));
    each_is_told(
        &desk,
        &[
            gap(100, "associates", (3, 2), &["associates, 3 stated, 2 by the lines", "Correct the lines or the total"])
                .french(&["nombre d’associés, 3", "et 2 d’après les lignes", "Corrigez les lignes"]),
            gap(101, "shares", (19, 20), &["shares, 19 stated, 20 by"]).french(&["nombre de parts, 19"]),
            gap(102, "subscribed", (39_999, 40_000), &["subscribed capital, €399.99 stated, €400.00 by"])
                .french(&["capital souscrit, 399,99 €", "400,00 € d’après les lignes"]),
            gap(103, "paid", (0, 40_000), &["paid-up capital, €0.00 stated, €400.00 by"])
                .french(&["capital libéré, 0,00 €"]),
            refused(
                highest,
                "HIGHEST_BELOW_CAPITAL",
                json!({"highest": 39_999, "subscribed": 40_000}),
                &["€399.99", "€400.00", "Correct the highest"],
            ),
        ],
    );
}

pub fn each_line_of_an_opening_stands_by_itself(desk: &Desk) {
    let desk = fresh(desk);
    let entered = json!({"number": 2, "since": "2015-01-01"});
    let debt = |due_on: &str| json!([{"refund": of(Kind::Refund, 1), "associate": of(Kind::Associate, 9), "amount": 1, "due_on": due_on}]);
    let owing = |number, due_on: &str| with(position(number, vec![line(1)]), "refunds", debt(due_on));
    each_is_told(
        &desk,
        &[
            refused(
                but(100, "number", json!(1)),
                "NUMBER_TWICE",
                json!({"number": 1}),
                &["number 1 stands twice", "begin at 1", "Correct the column"],
            )
            .french(&["Le numéro 1 sert deux fois", "commencent à 1"]),
            refused(but(101, "number", json!(0)), "NUMBER_TWICE", json!({"number": 0}), &["number 0"]),
            refused(
                but(102, "associate", of(Kind::Associate, 1)),
                "ALREADY_ADMITTED",
                json!({"associate": of(Kind::Associate, 1), "number": 1, "since": "2013-01-02"}),
                &["associate no. 1", "new reference"],
            ),
            refused(
                but(103, "since", json!("2015-01-01")),
                "ENTERS_AFTER_THE_OPENING",
                entered,
                &["no. 2 enters on 1 January 2015", "an act of its own"],
            ),
            refused(
                but(104, "left_on", json!("2015-01-01")),
                "LEAVES_AFTER_THE_OPENING",
                json!({"number": 2, "left_on": "2015-01-01"}),
                &["no. 2 leaves on 1 January 2015", "on that day this associate is one", "an act of its own"],
            )
            .french(&["n° 2 part le 1er janvier 2015", "acte propre"]),
            refused(
                but(105, "category", json!("users")),
                "UNKNOWN_CATEGORY",
                json!({"category": "users", "known": ["partners"]}),
                &["`users`", "`partners`"],
            ),
            refused(
                owing(106, "2016-01-01"),
                "UNKNOWN_ASSOCIATE",
                json!({"associate": of(Kind::Associate, 9)}),
                &["No associate was ever admitted"],
            ),
            refused(
                on(position(107, vec![line(1)]), "2012-01-01"),
                "NOT_INCORPORATED",
                json!({"on": "2012-01-01"}),
                &["1 January 2012"],
            ),
            unread(owing(108, "2015-02-29"), &["$.refunds[0].due_on", "not a day"]),
            unread(but(109, "pay_up_due_on", json!("2015-02-29")), &["$.associates[1].pay_up_due_on", "not a day"]),
            unread(but(110, "since", json!("2013-02-29")), &["$.associates[1].since", "not a day"]),
            unread(but(111, "left_on", json!("2013-02-29")), &["$.associates[1].left_on", "not a day"]),
            unread(but(112, "number", json!(4_294_967_296_u64)), &["4294967296"]),
        ],
    );
}

/// Nothing is asked again for each line: what ten thousand of them share is told once.
pub fn ten_thousand_lines_with_one_siren_name_the_first(desk: &Desk) {
    const SIREN: &str = "000014019";
    let desk = fresh(desk);
    let lines = (1..=10_000).map(|number| bearing(line(number), SIREN)).collect();
    desk.write("opening.jsonl", crate::desk::text(&[position(100, lines)]));
    let ran = desk.quitus_in_time("apply opening.jsonl");
    ran.told(4, &["SIREN 000014019", "associate no.\u{a0}1 already", "One legal person is one associate"]);
    let refusal = ran.last()["refusal"].clone();
    assert_eq!((&refusal["code"], &refusal["figures"]["number"]), (&json!("SIREN_ALREADY_ADMITTED"), &json!(1)));
    desk.holds(3);
}

pub fn an_opening_comes_first_and_once(desk: &Desk) {
    let second = |number| position(number, vec![line(7)]);
    let words: &[&str] = &["begun already", "one only", "a new book"];
    each_is_told(
        desk,
        &[
            refused(second(100), "OPENING_COMES_FIRST", json!({}), words)
                .french(&["a déjà commencé", "un livre nouveau"]),
            refused(carry(101, &line(7)), "ONLY_AS_CORRECTION", json!({}), &["One line alone", "rectify", "or admit"])
                .french(&["Une ligne reprise seule", "rectifier", "admettez"]),
        ],
    );
    let desk = fresh(desk);
    desk.apply(&[position(60, vec![line(1), line(2)])]).done();
    let early = |number, act: Value| {
        refused(
            with(on(act, "2014-12-30"), "command_id", json!(id(Kind::Command, number))),
            "BEFORE_THE_OPENING",
            json!({"opened_on": DAY}),
            &["31 December 2014", "Nothing of the register takes effect before", "Give a later day"],
        )
        .french(&["31 décembre 2014"])
    };
    each_is_told(
        &desk,
        &[
            refused(second(100), "OPENING_COMES_FIRST", json!({}), words),
            refused(carry(101, &line(7)), "ONLY_AS_CORRECTION", json!({}), &["One line alone"]),
            early(102, subscribe(50, 1, 1)),
            early(103, admit(51, "dora")),
            early(104, withdraw(52, 1)),
        ],
    );
}

pub fn a_line_of_an_opening_is_corrected_by_such_a_line(desk: &Desk) {
    let desk = fresh(desk);
    desk.apply(&[position(60, vec![line(1), line(2)])]).done();
    // A person of a line that stands is not new.
    let own = |number: u64, bearer: u64| {
        let mut line = line(bearer);
        line["identity"]["legal_person"]["representative"] = of(Kind::Person, 1);
        as_replacement(carry(number, &line))
    };
    let other = |number, replacement: Value| {
        refused(
            rectify(number, 4, replacement),
            "REPLACEMENT_OF_ANOTHER_KIND",
            json!({"entry": 4}),
            &["entry no. 5", "same kind", "Annul that entry"],
        )
        .french(&["écriture n° 5"])
    };
    let late = with(own(0, 1), "effective_on", json!("2015-01-01"));
    each_is_told(
        &desk,
        &[
            other(100, as_replacement(on(subscribe(0, 1, 1), "2015-01-02"))),
            other(101, as_replacement(on(admit(1, "dora"), "2015-01-02"))),
            other(102, own(0, 9)),
            other(103, as_replacement(position(0, vec![line(3)]))),
            refused(
                rectify(104, 4, late),
                "ENTERS_AFTER_THE_OPENING",
                json!({"number": 1, "since": "2015-01-01"}),
                &["1 January 2015"],
            ),
            refused(
                rectify(105, 4, with(own(0, 1), "number", json!(2))),
                "NUMBER_TWICE",
                json!({"number": 2}),
                &["number 2 stands twice"],
            ),
            refused(
                rectify(106, 3, Value::Null),
                "LATER_ENTRIES_STAND_ON_IT",
                json!({"entry": 3, "first": [4, 5], "count": 2}),
                &["Entry no. 4", "no. 5, no. 6", "Rectify those first, beginning with the last one"],
            ),
        ],
    );
    desk.apply(&[rectify(107, 4, with(own(0, 1), "since", json!("2013-01-03")))]).done();
}
