//! Votes that cannot be, mandates out of their time, and a second person who speaks for one associate.

use quitus_tests::commands::Kind;
use serde_json::json;

use crate::acts::{decided, end_mandate, exclude, manager, new_person, of, represent, revocation};
use crate::answers::{each_is_told, refused, unlawful, unread};
use crate::desk::{Desk, with, with_others};

pub fn no_more_votes_than_voters(desk: &Desk) {
    with_others(desk);
    let person = of(Kind::Person, 20);
    desk.apply(&[manager(60, person, ("2014-01-01", "2015-12-31"))]).done();
    let by_others = with(exclude(102, 20, (3, 3)), "decision", decided("ordinary_assembly", "2014-03-01"));
    each_is_told(
        desk,
        &[
            refused(
                exclude(100, 20, (4, 3)),
                "MORE_VOTES_THAN_VOTERS",
                json!({"voters": 3, "votes": 4}),
                &["4 votes in favour, and 3", "attendance sheet"],
            )
            .french(&["4 voix pour, et 3", "feuille de présence"]),
            refused(
                end_mandate(101, 60, revocation(5, 4), "2014-12-31"),
                "MORE_VOTES_THAN_VOTERS",
                json!({"voters": 4, "votes": 5}),
                &["5 votes in favour, and 4"],
            )
            .french(&["5 voix pour, et 4"]),
            unlawful(
                by_others,
                ("COOP-16", "EXCLUSION_DECIDER"),
                json!({"decided_by": "ordinary_assembly"}),
                &["ordinary assembly", "L231-6", "extraordinary assembly"],
            ),
            unlawful(
                exclude(103, 20, (1, 3)),
                ("COOP-16", "MAJORITY"),
                json!({"in_favour": 1, "least": "2/3", "votes": 3}),
                &["1 of 3 votes", "2/3", "L231-6", "as rejected"],
            ),
            unlawful(
                end_mandate(104, 60, revocation(2, 4), "2014-12-31"),
                ("AG-23", "MAJORITY"),
                json!({"in_favour": 2, "all_votes": 4}),
                &["2", "4"],
            ),
        ],
    );
}

pub fn a_mandate_begins_before_it_ends(desk: &Desk) {
    with_others(desk);
    let person = || of(Kind::Person, 20);
    desk.apply(&[manager(60, person(), ("2014-01-01", "2015-12-31"))]).done();
    let mandate = |number| json!({"mandate": of(Kind::Mandate, number)});
    each_is_told(
        desk,
        &[
            refused(
                manager(100, of(Kind::Person, 30), ("2014-01-01", "2013-12-31")),
                "ENDS_BEFORE_IT_BEGINS",
                json!({"begins": "2014-01-01", "ends": "2013-12-31"}),
                &["31 December 2013", "before the beginning, 1 January 2014", "Correct one"],
            )
            .french(&["31 décembre 2013", "1er janvier 2014", "Corrigez l’une"]),
            unlawful(
                manager(101, of(Kind::Person, 30), ("2014-01-01", "2023-12-31")),
                ("COOP-32", "MANDATE_GT_6Y"),
                json!({"ends_on": "2023-12-31", "latest": "2020-01-01", "most": 72, "starts_on": "2014-01-01"}),
                &["72 months", "art. 6", "End it by 1 January 2020"],
            ),
            refused(
                with(
                    manager(102, of(Kind::Person, 30), ("2014-01-01", "2015-12-31")),
                    "mandate",
                    of(Kind::Mandate, 60),
                ),
                "MANDATE_TWICE",
                mandate(60),
                &["in the book already", "new reference"],
            ),
            refused(
                manager(103, person(), ("2015-12-31", "2016-12-31")),
                "HOLDS_IT",
                json!({"mandate": of(Kind::Mandate, 60), "until": "2015-12-31"}),
                &["until 31 December 2015", "begin after it"],
            ),
            refused(
                end_mandate(104, 61, json!("resignation"), "2014-12-31"),
                "UNKNOWN_MANDATE",
                mandate(61),
                &["quitus mandates"],
            ),
            refused(
                end_mandate(105, 60, json!("resignation"), "2013-12-31"),
                "BEFORE_ITS_BASIS",
                json!({"basis": 11, "basis_on": "2014-01-01", "effective_on": "2013-12-31"}),
                &["Entry no. 12", "1 January 2014"],
            ),
            refused(
                end_mandate(106, 60, json!("resignation"), "2016-12-31"),
                "MANDATE_OVER",
                json!({"ended_on": "2015-12-31", "mandate": of(Kind::Mandate, 60)}),
                &["ends on 31 December 2015 anyway"],
            ),
        ],
    );
}

pub fn one_person_speaks_for_a_legal_person(desk: &Desk) {
    with_others(desk);
    let person = |number| of(Kind::Person, number);
    let duplicate = ("COOP-02", "DUPLICATE_VOTER");
    let words: &[&str] = &["(2)", "one vote", "art. 1844", "Keep the one"];
    each_is_told(
        desk,
        &[
            unlawful(represent(100, 40, new_person(70), person(20)), duplicate, json!({"asking": 2}), words)
                .french(&["(2)", "art. 1844"]),
            unlawful(represent(101, 40, new_person(70), new_person(71)), duplicate, json!({"asking": 2}), words),
            refused(represent(102, 40, person(40), person(40)), "NOTHING_TO_CHANGE", json!({}), &["change nothing"]),
            refused(
                represent(103, 20, new_person(70), person(20)),
                "NOT_A_LEGAL_PERSON",
                json!({"associate": of(Kind::Associate, 20)}),
                &["no legal person"],
            ),
            refused(
                represent(104, 99, new_person(70), person(40)),
                "UNKNOWN_ASSOCIATE",
                json!({"associate": of(Kind::Associate, 99)}),
                &["quitus register"],
            ),
            unread(represent(105, 40, person(99), person(40)), &["knows no person by this reference", "new_person"]),
        ],
    );
}
