//! Days on which an act cannot take effect, and statutes that were others on the day.

use quitus_tests::commands::{Kind, admit, command, statutes, subscribe, withdraw};
use serde_json::{Value, json};

use crate::acts::{benefit, cancel, decided, dissolve, manager, of, on, schedule, transfer};
use crate::answers::{each_is_told, refused, unread};
use crate::desk::{ASSOCIATE, Desk, SUBSCRIPTION, with, with_others};

const NO_DAY: &str = "not a day of the calendar: write year-month-day, such as 2019-12-31";
const NO_REFERENCE: &str = "not a reference: give the UUID";

/// Statutes with these categories from a day on.
fn amended(number: u64, day: &str, keys: &[&str]) -> Value {
    let category = |key: &&str| json!({"key": key, "label": key, "kind": "contributors", "minimum_shares": 0});
    let statutes = with(statutes(), "categories", keys.iter().map(category).collect());
    let fields = json!({"statutes": statutes, "decision": decided("extraordinary_assembly", day)});
    command(number, day, "amend_statutes", fields)
}

fn in_category(number: u64, day: &str, key: &str) -> Value {
    on(with(admit(number, "dora"), "category", json!(key)), day)
}

pub fn a_category_is_one_of_the_statutes_of_the_day(desk: &Desk) {
    desk.apply(&[amended(50, "2016-01-01", &["partners", "users"]), amended(51, "2018-01-01", &["users"])]).done();
    let of_the_day = |category: &str, known: &[&str]| json!({"category": category, "known": known});
    each_is_told(
        desk,
        &[
            refused(
                in_category(100, "2015-12-31", "users"),
                "UNKNOWN_CATEGORY",
                of_the_day("users", &["partners"]),
                &["statutes then in force", "`users`", "`partners`", "amend the statutes first"],
            )
            .french(&["Les statuts alors en vigueur", "`users`", "`partners`"]),
            refused(
                in_category(101, "2018-01-01", "partners"),
                "UNKNOWN_CATEGORY",
                of_the_day("partners", &["users"]),
                &["`partners`", "`users`"],
            ),
        ],
    );
    desk.apply(&[in_category(102, "2016-01-01", "users"), in_category(103, "2017-12-31", "partners")]).done();
}

pub fn an_act_takes_effect_in_the_life_of_the_cooperative(desk: &Desk) {
    let share = |number, day: &str| on(subscribe(number, ASSOCIATE, 1), day);
    each_is_told(
        desk,
        &[
            refused(
                share(100, "2012-01-01"),
                "NOT_INCORPORATED",
                json!({"on": "2012-01-01"}),
                &["On 1 January 2012", "does not exist yet", "`incorporate`", "a later day"],
            )
            .french(&["1er janvier 2012", "n’est pas encore constituée", "`incorporate`"]),
            refused(
                share(101, "2013-01-01"),
                "BEFORE_ITS_BASIS",
                json!({"basis": 3, "basis_on": "2013-01-02", "effective_on": "2013-01-01"}),
                &["1 January 2013", "Entry no. 4", "2 January 2013", "rectify entry no. 4"],
            ),
            unread(share(102, "-0001-01-01"), &["$.effective_on", NO_DAY]),
            unread(share(103, "+12013-01-01"), &["$.effective_on", NO_DAY]),
        ],
    );
}

/// The day from which it is too far moves with the clock: told are the year typed and one that is ten years ahead.
pub fn a_year_typed_wrong_is_no_decision(desk: &Desk) {
    let share = |number, day: &str| on(subscribe(number, ASSOCIATE, 1), day);
    let inside = command(
        101,
        "2014-01-02",
        "rectify_entry",
        json!({
            "entry_number": 5, "reason": {"text": "A year typed wrong."},
            "replacement": quitus_tests::commands::as_replacement(share(0, "2113-02-01")),
        }),
    );
    for far in [share(100, "2113-02-01"), inside] {
        for (language, words) in [
            ("en", ["1 February 2113", "takes effect by", "Check the day of effect"]),
            ("fr", ["1er février 2113", "prend effet le", "Vérifiez la date d’effet"]),
        ] {
            let ran = desk.apply_bytes(format!("{far}\n"), &format!("--lang {language}"));
            ran.told(4, &words);
            let refusal = ran.last()["refusal"].clone();
            assert_eq!((&refusal["code"], &refusal["figures"]["on"]), (&json!("TOO_FAR_AHEAD"), &json!("2113-02-01")));
            assert!(refusal["figures"]["latest"].as_str().is_some_and(|latest| latest < "2113-02-01"), "{refusal}");
        }
    }
    desk.holds(crate::desk::START);
}

pub fn an_impossible_day_is_named_in_every_field_that_holds_one(desk: &Desk) {
    with_others(desk);
    let nowhere = json!("2015-02-29");
    let transferred = |number| transfer(number, (30, 20), 1, "2014-02-01");
    let called = json!({
        "subscription": of(Kind::Subscription, SUBSCRIPTION), "associate": of(Kind::Associate, ASSOCIATE),
        "amount": 1, "due_on": nowhere,
    });
    let mut sheet = cancel(101, ASSOCIATE, 1, "2014-06-01");
    sheet["balance_sheet"]["closed_on"] = nowhere.clone();
    let mut minuted = transferred(102);
    minuted["approval"]["decided_on"] = json!("2014-2-30");
    let mut formed = amended(103, "2016-01-01", &["partners"]);
    formed["statutes"]["formed_on"] = nowhere.clone();
    let inside = json!({
        "entry_number": 5, "reason": {"text": "Wrong."},
        "replacement": quitus_tests::commands::as_replacement(on(subscribe(0, ASSOCIATE, 1), "2013-02-29")),
    });
    each_is_told(
        desk,
        &[
            unread(command(100, "2014-01-01", "call_shares", called), &["$.due_on", NO_DAY]),
            unread(sheet, &["$.balance_sheet.closed_on", NO_DAY]),
            unread(minuted, &["$.approval.decided_on", NO_DAY]),
            unread(formed, &["$.statutes.formed_on", NO_DAY]),
            unread(schedule(104, 1, &[("2016-01-01", 1), ("2015-02-29", 1)]), &["$.instalments[1].due_on", NO_DAY]),
            unread(manager(105, of(Kind::Person, 20), ("2014-01-01", "2015-02-29")), &["$.ends_on", NO_DAY]),
            unread(with(withdraw(106, 20), "notified_on", json!("2013-06-31")), &["$.notified_on", NO_DAY]),
            unread(on(dissolve(107, "2014-01-01"), "2014-13-01"), &["$.effective_on", NO_DAY]),
            unread(command(108, "2014-01-02", "rectify_entry", inside), &["$.replacement.effective_on", NO_DAY]),
            unread(
                with(manager(109, of(Kind::Person, 20), ("2014-01-01", "x")), "ends_on", json!(20_151_231)),
                &["invalid type"],
            ),
        ],
    );
}

/// One name, two meanings: each error says which one is meant.
pub fn from_is_a_day_of_a_benefit_and_a_reference_of_a_transfer(desk: &Desk) {
    with_others(desk);
    let transferred = |number, from: &str| with(transfer(number, (30, 20), 1, "2014-02-01"), "from", json!(from));
    let reference = of(Kind::Associate, 30);
    each_is_told(
        desk,
        &[
            unread(benefit(100, 30, "2013-02-30"), &["$.from", NO_DAY]),
            unread(benefit(101, 30, ""), &["$.from", NO_DAY]),
            unread(benefit(102, 30, reference.as_str().expect("a text")), &["$.from", NO_DAY]),
            unread(transferred(103, "2013-01-01"), &["$.from", NO_REFERENCE]),
            unread(transferred(104, "2013-02-30"), &["$.from", NO_REFERENCE]),
            unread(transferred(105, "Ada"), &["$.from", NO_REFERENCE]),
            unread(with(transferred(106, "x"), "to", json!("Ada")), &["$.from", NO_REFERENCE]),
            unread(with(transfer(107, (30, 20), 1, "2014-02-01"), "to", json!("Ada")), &["$.to", NO_REFERENCE]),
            refused(
                benefit(108, 30, "2014-01-02"),
                "ENDS_BEFORE_IT_BEGINS",
                json!({"begins": "2014-01-02", "ends": "2014-01-01"}),
                &["1 January 2014", "2 January 2014"],
            ),
        ],
    );
    desk.apply(&[benefit(109, 30, "2013-06-01"), transfer(110, (30, 20), 1, "2014-02-01")]).done();
}

pub fn nothing_changes_a_register_that_was_struck(desk: &Desk) {
    let strike = |number, day: &str| command(number, day, "strike_register", json!({"ground": "year_end"}));
    desk.apply(&[strike(50, "2015-12-31")]).done();
    let at = desk.entries() - 1;
    let figures = json!({"struck_on": "2015-12-31", "at": at});
    let share = on(subscribe(100, ASSOCIATE, 1), "2015-06-30");
    let english =
        &["struck on 31 December 2015", "takes effect by that day", "`rectify_entry`", "strike the register anew"];
    each_is_told(
        desk,
        &[
            refused(share, "BEFORE_STRUCK_REGISTER", figures, english).french(&[
                "arrêté au 31 décembre 2015",
                "`rectify_entry`",
                "arrêtez le registre à nouveau",
            ]),
            refused(strike(101, "2015-12-31"), "NOTHING_TO_CHANGE", json!({}), &["would change nothing"]),
            unread(with(strike(102, "2016-12-31"), "salt", json!("short")), &["salt"]),
        ],
    );
    desk.apply(&[on(subscribe(103, ASSOCIATE, 1), "2016-01-01"), strike(104, "2016-12-31")]).done();
}
