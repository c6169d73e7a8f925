//! Persons where none is wanted, values of persons who are not there, and acts after the end.

use quitus_tests::commands::{Kind, admit, command, erase, id, subscribe, withdraw};
use serde_json::{Value, json};

use crate::acts::{
    benefit, cancel, contact, decided, dissolve, end_mandate, exclude, manager, new_person, of, on, pay_refund, text,
    transfer,
};
use crate::answers::{No, each_is_told, refused, unlawful, unread};
use crate::desk::{ASSOCIATE, Desk, with, with_others};

const MISPLACED: &[&str] = &["new_person", "no natural person is wanted", "nothing of it was kept"];

/// A person in the place of another reference, and somebody new to be erased at once.
pub fn a_new_person_stands_only_where_one_is_wanted(desk: &Desk) {
    with_others(desk);
    let transferred = |number| transfer(number, (30, 20), 1, "2014-02-01");
    let acts: Vec<(&str, Value)> = vec![
        ("from", transferred(100)),
        ("to", transferred(101)),
        ("associate", cancel(102, ASSOCIATE, 1, "2014-06-01")),
        ("refund", pay_refund(103, 1, 1, "2015-01-01")),
        ("associate", exclude(104, 20, (2, 3))),
        ("mandate", manager(105, of(Kind::Person, 20), ("2014-01-01", "2015-12-31"))),
        ("mandate", end_mandate(106, 1, json!("resignation"), "2014-12-31")),
        ("associate", withdraw(107, 20)),
        ("associate", on(subscribe(108, 20, 1), "2014-01-01")),
        ("associate", command(109, "2014-01-01", "record_death", json!({}))),
        ("associate", command(110, "2014-01-01", "strike_off_associate", json!({"ground": "dissolution"}))),
        ("person", erase(111, 20, "contact")),
    ];
    let acts = acts.into_iter().map(|(field, act)| unread(with(act, field, new_person(900)), MISPLACED));
    each_is_told(desk, &acts.collect::<Vec<No>>());
    let sealed = with(transferred(120), "deed", new_person(900));
    let typed: &[&str] = &["$.deed", "expected a text or a document", "{\"text\": \"...\"}"];
    each_is_told(
        desk,
        &[
            unread(sealed, typed),
            unread(with(transferred(121), "deed", json!("The deed.")), &typed[1..]),
            unread(with(transferred(122), "approval", json!("AGO")), &["$.approval", "expected an object in braces"]),
            unread(with(benefit(123, 20, ""), "from", new_person(900)), &["$.from", "not a day"]),
            refused(
                contact(124, 20, new_person(900)),
                "ANOTHER_PERSON",
                json!({"associate": of(Kind::Associate, 20), "person": of(Kind::Person, 900)}),
                &["does not stand behind", "Give the reference of that person"],
            ),
        ],
    );
}

pub fn new_values_are_those_of_a_person_in_the_book(desk: &Desk) {
    with_others(desk);
    let known = |values: Value| json!({"known_person": values});
    let of_person = |number: u64| json!({"ref": id(Kind::Person, number), "phone": "+33 9"});
    desk.apply(&[withdraw(60, 30), on(erase(61, 30, "everything"), "2026-01-02")]).done();
    let erased: &[&str] = &["this person was erased", "no value is kept", "take a new one"];
    let employ = |number, person: Value| {
        command(number, "2014-01-01", "start_employment", json!({"person": person, "contract": "employment"}))
    };
    each_is_told(
        desk,
        &[
            refused(
                contact(100, 20, known(of_person(99))),
                "ANOTHER_PERSON",
                json!({"associate": of(Kind::Associate, 20), "person": of(Kind::Person, 99)}),
                &["does not stand behind"],
            ),
            unread(employ(101, known(of_person(99))), &["knows no person by this reference"]),
            unread(employ(102, known(of_person(30))), erased),
            unread(with(admit(30, "cleo"), "command_id", json!(id(Kind::Command, 103))), erased),
            unread(
                contact(104, 20, known(json!({"ref": id(Kind::Person, 20)}))),
                &["$.person", "`known_person` needs the values that change"],
            ),
            unread(contact(105, 20, known(json!({"phone": "+33 9"}))), &["`ref` must be the UUID of a person"]),
            unread(contact(106, 20, known(json!("bob"))), &["`known_person` must be an object"]),
            unread(
                contact(107, 20, known(json!({"ref": id(Kind::Person, 20), "phone": " "}))),
                &["`phone` must have 1 to 1000 bytes"],
            ),
            unread(
                contact(108, 20, known(json!({"ref": id(Kind::Person, 20), "shoe_size": "44"}))),
                &["`shoe_size` is not kept"],
            ),
            unread(erase(109, 99, "contact"), &["knows no person by this reference"]),
            refused(erase(110, 30, "everything"), "NOTHING_TO_CHANGE", json!({}), &["change nothing"]),
            refused(
                erase(111, 20, "everything"),
                "MUST_BE_KEPT",
                json!({"person": of(Kind::Person, 20), "until": null}),
                &["five years", "Erase phone and e-mail only"],
            ),
        ],
    );
    desk.apply(&[contact(112, 20, known(of_person(20)))]).done();
}

/// In liquidation it pays, gives back and gives away what is left, and ties nobody any more.
pub fn nothing_is_begun_after_the_end(desk: &Desk) {
    with_others(desk);
    let (since, after) = ("2014-01-01", "2014-02-01");
    let asset = |number, to: &str, amount: i64| {
        let fields = json!({
            "name": "A union", "siren": null, "nature": to, "amount": amount,
            "decision": decided("ordinary_assembly", after),
        });
        command(number, after, "devolve_assets", fields)
    };
    let early = refused(asset(100, "union", 1), "NOT_DISSOLVED", json!({"on": after}), &["1 February 2014", "Record"]);
    each_is_told(desk, &[early.french(&["1er février 2014"])]);
    desk.apply(&[withdraw(60, 20), dissolve(61, since)]).done();
    let ended = |act: Value| {
        let words = &["dissolved since 1 January 2014", "only pays", "Check the day of effect"];
        refused(act, "DISSOLVED", json!({"since": since}), words).french(&["dissoute depuis le 1er janvier 2014"])
    };
    let proposal = json!({"candidate": of(Kind::Person, 30), "document": text("The letter.")});
    each_is_told(
        desk,
        &[
            ended(on(admit(101, "dora"), after)),
            ended(on(subscribe(102, 30, 1), after)),
            ended(transfer(103, (30, ASSOCIATE), 1, after)),
            ended(manager(104, of(Kind::Person, 30), (after, "2015-12-31"))),
            ended(command(105, after, "propose_manager", proposal)),
            ended(dissolve(106, after)),
            unlawful(
                asset(107, "associates", 1),
                ("COOP-29", "RESERVES_NOT_SHAREABLE"),
                json!({"to": "associates"}),
                &["never shared", "art. 16 and 19", "Give it to a cooperative"],
            )
            .french(&["ne se partagent jamais", "art. 16 et 19"]),
            refused(asset(108, "union", 0), "AMOUNT_NOT_POSITIVE", json!({"amount": 0}), &["€0.00"]),
        ],
    );
    desk.apply(&[cancel(109, 20, 100, "2014-06-01"), asset(110, "union", 1)]).done();
}
