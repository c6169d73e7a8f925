//! The same command twice, and what only looks like it.

use quitus_tests::commands::{Kind, admit, admit_as, id};
use serde_json::json;

use crate::desk::{ASSOCIATE, Desk, START, cent, with};

pub fn the_same_command_twice_gets_the_same_receipt(desk: &Desk) {
    let first = desk.apply(&[cent(100), cent(100)]).done();
    assert_eq!((first.count("accepted"), first.count("repeated")), (1, 1), "{}", first.out);
    // The same body in another order and with blanks is the same command.
    let fields = cent(100);
    let fields = fields.as_object().expect("an object");
    let turned: Vec<_> = fields.iter().rev().map(|(name, value)| format!("\"{name}\" : {value}")).collect();
    let again = desk.apply_bytes(format!("  {{ {} }}  \r\n", turned.join(" , ")), "").done();
    assert_eq!(again.count("repeated"), 1, "{}", again.out);
    for line in first.lines().iter().chain(&again.lines()) {
        assert_eq!(line["receipt"], first.lines()[0]["receipt"]);
    }
    desk.holds(START + 1);
}

pub fn another_body_is_a_conflict(desk: &Desk) {
    desk.apply(&[cent(100)]).done();
    let other = desk.apply(&[with(cent(100), "amount", json!(2)), cent(101)]);
    other.told(5, &["line 1:", "another content", "new command_id"]);
    assert_eq!((other.lines().len(), &other.last()["failure"]["code"]), (1, &json!("OTHER_BODY")));
    // A text, which the book holds as a digest only, is of the body too.
    let known = with(admit(ASSOCIATE, "ada"), "ground", json!({"text": "Another ground."}));
    assert_eq!(desk.apply(&[known]).code, 5);
    desk.holds(START + 1);
}

pub fn a_person_is_new_once(desk: &Desk) {
    let known = json!({"ref": id(Kind::Person, ASSOCIATE), "name": "Somebody else"});
    // As a representative: as an associate, that person would be one twice, which a rule refuses first.
    let represented = json!({"legal_person": {
        "name": "Somebody", "legal_form": "SARL", "siren": null, "seat": "Strasbourg",
        "representative": {"new_person": known}, "power": null,
    }});
    let ran = desk.apply(&[admit_as(20, represented)]);
    ran.told(2, &["new_person", "`ref` names a person who is in the book"]);
    // Within one command as well.
    let twice = json!({"ref": id(Kind::Person, 21), "name": "bob"});
    let agent = json!({"new_person": twice});
    let owners = json!({"indivision": {"owners": [agent, agent], "agent": agent, "proof": {"text": "Deed."}}});
    let ran = desk.apply(&[admit_as(21, owners)]);
    ran.told(2, &["this person is new twice", "reference"]);
    desk.holds(START);
}

pub fn a_reference_to_nobody_is_no_person(desk: &Desk) {
    let nobody = json!({"natural_person": {"person": id(Kind::Person, 99)}});
    let ran = desk.apply(&[admit_as(20, nobody)]);
    ran.told(2, &["knows no person by this reference", "new_person"]);
    desk.holds(START);
}
