//! Formalities told wrong: the program says so, and nothing is written.

use quitus_tests::commands::{Kind, command};
use serde_json::{Value, json};

use crate::acts::{decided, manager, of, text};
use crate::answers::{each_is_told, refused, unread};
use crate::desk::{Desk, with, with_others};
use crate::meetings::assembly;

const MET: &str = "2015-06-12";

fn noted(number: u64, year: &str, decided_on: &str) -> Value {
    let fields = json!({"year": year, "decision": decided("ordinary_assembly", decided_on)});
    command(number, MET, "note_capital_variation", fields)
}

fn published(number: u64, mandate: u64, on: &str) -> Value {
    let fields = json!({
        "mandate": of(Kind::Mandate, mandate), "registry": "Registry", "reference": "1", "receipt": text("The receipt."),
    });
    command(number, on, "publish_manager_exit", fields)
}

fn confirmed(number: u64) -> Value {
    let fields = json!({"assembly": assembly(), "decision": decided("ordinary_assembly", MET)});
    command(number, MET, "confirm_accounts", fields)
}

pub fn only_what_there_is_to_do_is_done_and_once(desk: &Desk) {
    with_others(desk);
    let year = command(800, "2014-01-01", "open_fiscal_year", json!({"ends_on": "2014-12-31"}));
    desk.apply(&[year, manager(60, of(Kind::Person, 20), ("2014-01-01", "2014-12-31"))]).done();
    desk.apply(&[noted(801, "2014", MET), published(802, 60, "2015-01-15")]).done();
    let mandate = |number| of(Kind::Mandate, number);
    each_is_told(
        desk,
        &[
            refused(
                noted(803, "2014", MET),
                "NOTED_ALREADY",
                json!({"year": "2014", "noted_on": MET}),
                &["The variation of 2014 was noted on 12 June 2015.", "rectify"],
            )
            .french(&["constatée le 12 juin 2015", "rectifiez"]),
            refused(
                noted(804, "2014", "2014-12-31"),
                "NOTED_TOO_EARLY",
                json!({"year": "2014", "ends_on": "2014-12-31"}),
                &["ends on 31 December 2014"],
            )
            .french(&["finit le 31 décembre 2014"]),
            refused(noted(805, "2033", MET), "UNKNOWN_YEAR", json!({"year": "2033"}), &["2033"]).french(&["2033"]),
            refused(
                with(noted(806, "2014", MET), "decision", decided("manager", MET)),
                "NOT_BY_AN_ASSEMBLY",
                json!({"decided_by": "manager"}),
                &["Only an assembly"],
            )
            .french(&["Seule une assemblée"]),
            refused(
                published(807, 60, "2015-02-15"),
                "PUBLISHED_ALREADY",
                json!({"mandate": mandate(60), "published_on": "2015-01-15"}),
                &["published on 15 January 2015"],
            )
            .french(&["publié le 15 janvier 2015"]),
            refused(
                published(808, 60, "2014-12-30"),
                "MANDATE_RUNS",
                json!({"mandate": mandate(60), "until": "2014-12-31"}),
                &["runs until 31 December 2014", "end_mandate"],
            )
            .french(&["court jusqu’au 31 décembre 2014", "end_mandate"]),
            refused(published(809, 61, MET), "UNKNOWN_MANDATE", json!({"mandate": mandate(61)}), &["quitus mandates"]),
            refused(
                confirmed(810),
                "NOTHING_TO_CONFIRM",
                json!({"assembly": assembly()}),
                &["waits for a meeting", "L223-27"],
            )
            .french(&["n’attend une réunion", "L223-27"]),
        ],
    );
    let without = |mut act: Value, field: &str| {
        act.as_object_mut().unwrap().remove(field);
        act
    };
    each_is_told(
        desk,
        &[
            unread(with(noted(811, "2014", MET), "year", json!("next")), &["next"]),
            unread(with(noted(812, "2014", MET), "opening", json!(800_000)), &["opening"]),
            unread(without(published(813, 60, MET), "registry"), &["missing field `registry`"]),
            unread(without(published(814, 60, MET), "receipt"), &["missing field `receipt`"]),
            unread(with(confirmed(815), "assembly", json!("the last one")), &["UUID"]),
        ],
    );
}
