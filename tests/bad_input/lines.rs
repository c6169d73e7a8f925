//! What is wrong inside one line.

use quitus_tests::commands::{Kind, admit, admit_as, command, founding, id, subscribe, withdraw};
use serde_json::{Value, json};

use crate::desk::{Desk, START, cent, cents, natural, with};
use crate::program::says;

/// What to do about a command that cannot be read.
const NEXT: &str = "quitus schema commands";

/// The number of a command that is in no book.
const FRESH: u64 = 50;

/// Something wrong in a line: the line, the exit code, the code that programs read, words for people.
struct Wrong(String, i32, &'static str, &'static [&'static str]);

/// Gives each line to the program between two good ones: the first is done, the wrong one is told, the last is left.
fn each_is_told(desk: &Desk, wrong: &[Wrong]) {
    for (number, Wrong(line, exit, code, words)) in (100..).step_by(2).zip(wrong) {
        let before = desk.entries();
        let ran = desk.apply_bytes(format!("{}{line}\n{}", cents(number, number), cents(number + 1, number + 1)), "");
        assert_eq!(ran.code, *exit, "{line}: {}", ran.err);
        assert_eq!((ran.count("accepted"), ran.lines().len()), (1, 2), "{line}: {}", ran.out);
        let answer = ran.last();
        let told = [&answer["failure"], &answer["refusal"]].into_iter().find(|told| told.is_object());
        let told = told.unwrap_or_else(|| panic!("{answer}"));
        assert_eq!((&answer["line"], &told["code"]), (&json!(2), &json!(code)), "{answer}");
        says(told["message"].as_str().expect("a message"), words);
        says(&ran.err, &["line 2:", words[0]]);
        assert_eq!(desk.entries(), before + 1, "{line}");
        in_french(desk, line, code);
    }
    desk.holds(START + wrong.len());
}

/// The same line is told in French to its last word; names and figures stay.
fn in_french(desk: &Desk, line: &str, code: &str) {
    let ran = desk.apply_bytes(format!("{line}\n"), "--lang fr");
    let answer = ran.last();
    let told = [&answer["failure"], &answer["refusal"]].into_iter().find_map(|told| told["message"].as_str());
    let message = told.unwrap_or_else(|| panic!("{answer}"));
    let english = ["en anglais", "expected", "invalid", "unknown", "missing", "must ", " is not ", " the "];
    assert!(code == "NO_FILE" || !english.iter().any(|word| message.contains(word)), "{message}");
}

fn unread(line: impl ToString, words: &'static [&'static str]) -> Wrong {
    Wrong(line.to_string(), 2, "MALFORMED", words)
}

#[test]
fn an_unknown_type_or_field_is_named_with_those_that_are_known() {
    let desk = Desk::sqlite();
    let typed = |kind: &str| with(cent(FRESH), "type", json!(kind));
    let own = |kind: &str, fields: Value| command(FRESH, "2013-03-01", kind, fields);
    let mut nameless = cent(FRESH);
    nameless.as_object_mut().expect("an object").remove("command_id");
    let mut undated = cent(FRESH);
    undated.as_object_mut().expect("an object").remove("effective_on");
    let decided = with(founding()[0].clone(), "decision", json!({"organ": "chance"}));
    each_is_told(
        &desk,
        &[
            unread(typed("pay_shares_up"), &["pay_shares_up", "pay_up_shares", NEXT]),
            unread(typed("book.opened"), &["unknown variant", "pay_up_shares", NEXT]),
            unread(
                own("open_book", json!({"origin": "quitus/x", "verification_key": "x"})),
                &["open_book", "quitus init"],
            ),
            unread(own("rotate_key", json!({"new": "x"})), &["rotate_key", "quitus rotate-key"]),
            unread(with(cent(FRESH), "colour", json!("red")), &["colour", "amount", NEXT]),
            unread(nameless, &["command_id", "UUID", "twice"]),
            unread(undated, &["effective_on", "missing"]),
            unread(with(cent(FRESH), "command_id", json!("one")), &["command_id", "UUID"]),
            unread(with(cent(FRESH), "command_id", json!(1)), &["command_id", "UUID in quotes"]),
            unread(decided, &["chance", "ordinary_assembly"]),
        ],
    );
}

#[test]
fn what_two_readers_would_read_differently_is_not_read() {
    let desk = Desk::sqlite();
    let doubled = |field: &str| cent(FRESH).to_string().replacen('{', &format!("{{{field},"), 1);
    let deep = format!("{}1{}", "{\"a\":".repeat(40), "}".repeat(40));
    let decomposed = with(founding()[0].clone(), "seat", json!("Orle\u{301}ans"));
    let text = with(founding()[0].clone(), "decision", json!({"document": {"text": "de\u{301}cision"}}));
    each_is_told(
        &desk,
        &[
            unread(doubled("\"amount\":2"), &["\"amount\" stands twice", NEXT]),
            unread(doubled("\"type\":\"pay_up_shares\""), &["\"type\" stands twice"]),
            unread(
                with(cent(FRESH), "x", json!([[{"a": 1}]])).to_string().replace("{\"a\":1}", "{\"a\":1,\"a\":1}"),
                &["\"a\" stands twice", "$.x[0][0]"],
            ),
            unread(deep, &["32 deep", NEXT]),
            unread("[".repeat(100_000), &["32 deep"]),
            unread(decomposed, &["NFC", "$.seat"]),
            unread(text, &["NFC", "$.decision.document"]),
            unread("\u{feff}{}", &["not JSON"]),
            unread(r#"{"a":"\ud800"}"#, &["not JSON"]),
            unread("hello", &["not JSON", "byte 1", NEXT]),
            unread("{} {}", &["not JSON", "trailing"]),
            unread("[1]", &["object in braces"]),
            unread("null", &["object in braces"]),
        ],
    );
}

#[test]
fn a_number_that_is_no_amount_is_named_with_its_place() {
    let desk = Desk::sqlite();
    let amount = |text: &str| cent(FRESH).to_string().replace("\"amount\":1", &format!("\"amount\":{text}"));
    let big = |text: &str| unread(amount(text), &["$.amount", "not an integer below 2^53", "cents"]);
    let not_taken = |text: &str, code| Wrong(amount(text), 4, code, &["Correct the amount"]);
    each_is_told(
        &desk,
        &[
            big("9007199254740992"),
            big("-9007199254740992"),
            big("99999999999999999999999999"),
            big("1.5"),
            big("1.0"),
            big("1e3"),
            big("-0.0"),
            unread(amount("1e999"), &["not JSON", "out of range"]),
            unread(amount("\"1\""), &["invalid type", NEXT]),
            unread(amount("null"), &["invalid type"]),
            unread(amount("01"), &["not JSON"]),
            unread(amount("NaN"), &["not JSON"]),
            not_taken("9007199254740991", "PAID_MORE_THAN_OWED"),
            not_taken("-1", "AMOUNT_NOT_POSITIVE"),
            not_taken("0", "AMOUNT_NOT_POSITIVE"),
            unread(with(subscribe(FRESH, 10, 1), "shares", json!(4_294_967_296_u64)), &["4294967296"]),
            unread(with(subscribe(FRESH, 10, 1), "shares", json!(-1)), &["-1"]),
        ],
    );
}

#[test]
fn a_day_that_the_calendar_has_not_is_named_with_its_place() {
    let desk = Desk::sqlite();
    let on = |day: &str| with(cent(FRESH), "effective_on", json!(day));
    let words: &[&str] = &["$.effective_on", "not a day of the calendar", "2019-12-31"];
    let mut founded = founding()[0].clone();
    founded["decision"]["decided_on"] = json!("2019-02-30");
    let days = ["2019-02-29", "2019-13-01", "2019-00-10", "20190101", "01/02/2019", "2019-01-01T00:00:00Z", "soon", ""];
    let mut wrong: Vec<_> = days.iter().map(|day| unread(on(day), words)).collect();
    wrong.push(unread(with(cent(FRESH), "effective_on", json!(20_190_101)), &["invalid type"]));
    wrong.push(unread(founded, &["$.decision.decided_on", "not a day of the calendar"]));
    wrong.push(unread(with(withdraw(FRESH, 10), "notified_on", json!("2013-06-31")), &["$.notified_on"]));
    each_is_told(&desk, &wrong);
}

#[test]
fn a_bad_siren_is_told_whole() {
    let desk = Desk::sqlite();
    let siren = |text: &str| with(founding()[0].clone(), "siren", json!(text));
    // A seat of one letter: what hides values must not eat the letters of the sentence.
    let short = with(siren("000012014"), "seat", json!("S"));
    each_is_told(
        &desk,
        &[
            unread(siren("000012014"), &["SIREN", "nine digits", "Luhn"]),
            unread(short, &["is not a SIREN", "nine digits"]),
            unread(siren("12345678"), &["SIREN"]),
            unread(siren("0000120130"), &["SIREN"]),
            unread(siren("00001201x"), &["SIREN"]),
            unread(with(siren("0"), "siren", json!(12_013)), &["invalid type"]),
        ],
    );
}

#[test]
fn what_the_book_does_not_know_is_refused_with_what_to_do() {
    let desk = Desk::sqlite();
    let subscription = with(cent(FRESH), "subscription", json!(id(Kind::Subscription, 99)));
    each_is_told(
        &desk,
        &[
            Wrong(withdraw(FRESH, 99).to_string(), 4, "UNKNOWN_ASSOCIATE", &["associate", "quitus register"]),
            Wrong(subscribe(FRESH, 99, 1).to_string(), 4, "UNKNOWN_ASSOCIATE", &["associate", "quitus register"]),
            Wrong(subscription.to_string(), 4, "UNKNOWN_SUBSCRIPTION", &["subscription", "quitus explain"]),
            Wrong(
                with(admit(20, "bob"), "category", json!("astronauts")).to_string(),
                4,
                "UNKNOWN_CATEGORY",
                &["astronauts", "partners"],
            ),
            unread(with(admit(20, "bob"), "category", json!("Not A Key")), &["", NEXT]),
            unread(with(cent(FRESH), "associate", json!("ada")), &["UUID"]),
        ],
    );
}

#[test]
fn a_slot_takes_only_what_belongs_there() {
    let desk = Desk::sqlite();
    let digest =
        json!({"digest": "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=", "size": 1, "media_type": "text/plain"});
    let person = |fields: Value| admit_as(20, natural(fields));
    let ground = |value: Value| with(admit(20, "bob"), "ground", value);
    each_is_told(
        &desk,
        &[
            unread(ground(digest), &["$.ground", "digest cannot be given", "\"text\""]),
            unread(ground(json!({"text": ""})), &["$.ground", "must not be empty"]),
            unread(ground(json!({"text": "a", "size": 1})), &["`size` has no place beside `text`"]),
            unread(ground(json!({"text": 1})), &["text in quotes"]),
            unread(ground(json!({"base64": "%%%", "media_type": "text/plain"})), &["base64", "padding"]),
            unread(ground(json!({"base64": "YQ=="})), &["media_type"]),
            Wrong(ground(json!({"file": "no.pdf"})).to_string(), 2, "NO_FILE", &["no.pdf", "folder of the file"]),
            Wrong(ground(json!({"file": "/etc/passwd"})).to_string(), 2, "NO_FILE", &["/etc/passwd", "relative"]),
            unread(person(json!({"name": "Bob", "shoe_size": "44"})), &["`shoe_size` is not kept", "birth_date"]),
            unread(person(json!({"email": "bob@example.org"})), &["needs at least a `name`"]),
            unread(person(json!({"name": " "})), &["`name` must have 1 to"]),
            unread(person(json!({"name": "b".repeat(1_001)})), &["`name` must have 1 to 1000 bytes"]),
            unread(person(json!({"name": 1})), &["text in quotes"]),
            unread(person(json!({"name": "Bob", "ref": "bob"})), &["`ref` must be a UUID"]),
            unread(person(json!("Bob")), &["`new_person` must be an object"]),
            unread(
                with(admit(20, "bob"), "associate", json!({"new_person": {"name": "Eve"}})),
                &["new_person", "no natural person is wanted"],
            ),
        ],
    );
}

#[test]
fn a_person_s_values_are_not_repeated_by_the_error() {
    let desk = Desk::sqlite();
    let named = with(with(cent(FRESH), "associate", json!("Ada Lovelace")), "type", json!("Ada Lovelace"));
    let ran = desk.apply_bytes(format!("{named}\n"), "");
    ran.told(2, &[NEXT]);
    assert!(!format!("{}{}", ran.out, ran.err).contains("Lovelace"), "{}{}", ran.out, ran.err);
    desk.holds(START);
}

#[test]
fn who_reads_french_is_told_in_french() {
    let desk = Desk::sqlite();
    let day = with(cent(FRESH), "effective_on", json!("2019-02-29"));
    let samples: [(Value, i32, &[&str]); 4] = [
        (with(cent(FRESH), "colour", json!("red")), 2, &["ligne 1 :", "ne peut pas être lue", "corrigez-la"]),
        (day, 2, &["ligne 1 :", "effective_on", "corrigez-la"]),
        (withdraw(FRESH, 99), 4, &["ligne 1 :", "associé"]),
        (with(admit(20, "bob"), "category", json!("astronauts")), 4, &["ligne 1 :", "astronauts"]),
    ];
    for (command, code, words) in samples {
        desk.apply_bytes(format!("{command}\n"), "--lang fr").told(code, words);
    }
    desk.holds(START);
}
