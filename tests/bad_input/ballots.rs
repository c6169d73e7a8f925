//! Votes too late, decisions carried out against what was decided, and statutes that do not hold on the day of a meeting.

use quitus_tests::commands::{Kind, command, statutes};
use serde_json::{Value, json};

use crate::acts::{decided, of, text};
use crate::answers::{each_is_told, refused, unlawful};
use crate::desk::{Desk, with};
use crate::meetings::{
    MEETING, NOTICE, STRANGER, act, arrives, carries_out, closes, closes_vote, convene, over, puts, votes, voting,
    with_a_roll,
};

pub fn no_ballot_after_the_close(desk: &Desk) {
    voting(desk, "roll_call");
    desk.apply(&[votes(203, 1, &[(10, "in_favour")]), closes_vote(204, 1)]).done();
    let late = || votes(300, 1, &[(20, "against")]);
    let open = json!({"resolution": 1});
    each_is_told(desk, &[refused(late(), "NO_VOTE_OPEN", open, &["resolution 1", "put"]).french(&["résolution 1"])]);
    desk.apply(&[closes(205)]).done();
    let over = json!({"held_on": MEETING});
    each_is_told(
        desk,
        &[
            refused(late(), "ASSEMBLY_CLOSED", over.clone(), &["30 June 2014"]).french(&["30 juin 2014"]),
            refused(closes_vote(301, 1), "ASSEMBLY_CLOSED", over, &["30 June 2014"]).french(&["30 juin 2014"]),
        ],
    );
}

pub fn what_was_carried_out_is_told_with_the_entry_that_did(desk: &Desk) {
    over(desk, "in_favour");
    let before = desk.entries();
    desk.apply(&[carries_out(206)]).done();
    let entry = json!({"resolution": 1, "at": before});
    let again = with(carries_out(300), "associate", json!(of(Kind::Associate, STRANGER)));
    each_is_told(
        desk,
        &[refused(again, "APPLIED_ALREADY", entry, &["Resolution 1 was carried out already", "no. 20"])
            .french(&["résolution 1", "n° 20"])],
    );
}

pub fn an_assembly_is_held_under_statutes_in_force(desk: &Desk) {
    with_a_roll(desk);
    let category = |key: &str| json!({"key": key, "label": key, "kind": "contributors", "minimum_shares": 0});
    let mut later = statutes();
    later["form"] = json!("sarl");
    later["mention"] =
        json!("Soci\u{e9}t\u{e9} coop\u{e9}rative \u{e0} responsabilit\u{e9} limit\u{e9}e, \u{e0} capital variable");
    later["categories"] = json!([category("partners"), category("users")]);
    let fields = json!({"statutes": later, "decision": decided("extraordinary_assembly", "2014-06-01")});
    desk.apply(&[command(191, "2014-07-01", "amend_statutes", fields)]).done();
    let mut early = convene(300, NOTICE);
    early["resolutions"][1]["reserved_to"] = json!("users");
    let mut first = convene(301, "2012-01-01");
    first["held_on"] = json!("2012-01-01");
    first["forms_until"] = Value::Null;
    each_is_told(
        desk,
        &[
            refused(
                early.clone(),
                "UNKNOWN_CATEGORY",
                json!({"category": "users", "known": ["partners"]}),
                &["`users`", "`partners`"],
            )
            .french(&["`users`"]),
            refused(first, "NOT_INCORPORATED", json!({"on": "2012-01-01"}), &["1 January 2012"]),
        ],
    );
    // From the day on which they are in force, the same draft is put to that category.
    let there = with(with(early, "held_on", json!("2014-07-01")), "forms_until", Value::Null);
    desk.apply(&[there]).done();
}

pub fn colleges_weigh_the_whole(desk: &Desk) {
    let category = |key: &str, kind: &str| json!({"key": key, "label": key, "kind": kind, "minimum_shares": 0});
    let college = |key: &str, weight: &str| json!({"key": key, "label": key, "categories": [key], "weight": weight});
    let of_scic = |weights: [&str; 3]| {
        let mut clauses = statutes();
        clauses["family"] = json!("scic");
        clauses["mention"] = json!(
            "Soci\u{e9}t\u{e9} coop\u{e9}rative d\u{2019}int\u{e9}r\u{ea}t collectif par actions simplifi\u{e9}e, \u{e0} capital variable"
        );
        clauses["categories"] = json!([
            category("users", "beneficiaries"),
            category("staff", "employees"),
            category("partners", "contributors"),
        ]);
        clauses["results"]["statutory_reserve"] = json!("1/2");
        let list: Vec<Value> =
            ["users", "staff", "partners"].iter().zip(weights).map(|(key, weight)| college(key, weight)).collect();
        clauses["voting"] =
            json!({"basis": "heads", "colleges": {"list": list, "carry": "proportional", "empty": "lost"}});
        clauses
    };
    let amends = |number: u64, weights| {
        let fields = json!({"statutes": of_scic(weights), "decision": decided("extraordinary_assembly", "2015-01-02")});
        command(number, "2015-01-02", "amend_statutes", fields)
    };
    let rule = ("SCIC-10", "COLLEGE_WEIGHTS_SUM");
    each_is_told(
        desk,
        &[
            unlawful(amends(300, ["2/5", "3/10", "1/5"]), rule, json!({"sum": "9/10"}), &["9/10"]).french(&["9/10"]),
            unlawful(amends(301, ["2/5", "2/5", "3/10"]), rule, json!({"sum": "11/10"}), &["11/10"]).french(&["11/10"]),
        ],
    );
}

pub fn nothing_is_decided_off_the_agenda(desk: &Desk) {
    voting(desk, "roll_call");
    let draft = json!({
        "item": 1, "kind": "ordinary", "wording": text("Another key for the costs."), "matter": "business",
        "management": "backed", "reserved_to": null, "authorises": null,
    });
    let came_up = act(300, MEETING, "add_resolution", json!({"item": null, "draft": draft, "source": "incident"}));
    each_is_told(
        desk,
        &[
            unlawful(came_up, ("AG-04", "NOT_ON_AGENDA"), json!({}), &["agenda", "revocation of a manager"])
                .french(&["ordre du jour"]),
            refused(
                puts(301, 3, "roll_call"),
                "UNKNOWN_RESOLUTION",
                json!({"resolution": 3, "resolutions": 2}),
                &["2"],
            ),
        ],
    );
}

pub fn nobody_is_there_twice_and_no_vote_is_closed_twice(desk: &Desk) {
    voting(desk, "roll_call");
    let later = with(arrives(300, 10), "at", json!("14:11"));
    let another = with(later.clone(), "person", of(Kind::Person, 20));
    let twice = ("COOP-02", "DUPLICATE_VOTER");
    let one = json!({"asking": 2});
    each_is_told(
        desk,
        &[
            unlawful(later, twice, one.clone(), &["one vote", "art. 1844"]),
            unlawful(with(another, "command_id", of(Kind::Command, 301)), twice, one, &["one vote"]),
        ],
    );
    desk.apply(&[closes_vote(204, 1)]).done();
    let open = json!({"resolution": 1});
    each_is_told(desk, &[refused(closes_vote(302, 1), "VOTED_ALREADY", open, &["1"])]);
}
