//! A general assembly that is convened, held, counted, minuted or carried out wrong: the program says so, and the book
//! stays as it was.

use quitus_tests::commands::{Kind, admit, command, document, statutes};
use serde_json::{Value, json};

use crate::acts::{decided, of, text};
use crate::answers::{each_is_told, refused, unlawful};
use crate::desk::{Desk, with};

pub const NOTICE: &str = "2014-06-15";
pub const MEETING: &str = "2014-06-30";

/// The associates on the roll; 50 is admitted by the assembly, or never.
pub const ROLL: [u64; 4] = [10, 20, 30, 40];
pub const STRANGER: u64 = 50;

pub fn assembly() -> Value {
    json!("a55e0000-0000-4000-8000-000000000001")
}

/// The act of that kind about the assembly.
pub fn act(number: u64, on: &str, kind: &str, fields: Value) -> Value {
    with(command(number, on, kind, fields), "assembly", assembly())
}

/// Two ordinary resolutions: the first admits the stranger, the second authorises nothing.
pub fn convene(number: u64, on: &str) -> Value {
    let draft = |authorises: Value| {
        json!({
            "item": 1, "kind": "ordinary", "wording": text("A resolution."), "matter": "business",
            "management": "backed", "reserved_to": null, "authorises": authorises,
        })
    };
    let admission = json!({"command": "admit_associate", "subject": of(Kind::Associate, STRANGER)});
    let fields = json!({
        "kind": "ordinary", "second_call_of": null, "held_on": MEETING, "at": "14:00", "place": text("Here."),
        "convened_by": "manager", "agenda": [text("Admissions.")], "forms_until": "2014-06-28",
        "resolutions": [draft(admission), draft(Value::Null)],
    });
    act(number, on, "convene_assembly", fields)
}

fn proxy(number: u64, giver: u64, bearer: u64) -> Value {
    let bearer = json!({"associate": {"associate": of(Kind::Associate, bearer)}});
    let fields = json!({"giver": of(Kind::Associate, giver), "bearer": bearer, "document": document(number)});
    act(number, NOTICE, "give_proxy", fields)
}

pub fn form(number: u64, associate: u64, on: &str) -> Value {
    let choices = json!(["in_favour", "against"]);
    let fields = json!({"associate": of(Kind::Associate, associate), "form": text("A form."), "choices": choices});
    act(number, on, "receive_form", fields)
}

pub fn arrives(number: u64, associate: u64) -> Value {
    let fields = json!({
        "associate": of(Kind::Associate, associate), "person": of(Kind::Person, associate), "attends": "in_person",
        "at": "14:00",
    });
    act(number, MEETING, "check_in", fields)
}

fn opens(number: u64) -> Value {
    act(number, MEETING, "open_assembly", json!({"chair": of(Kind::Person, 10), "at": "14:05"}))
}

pub fn puts(number: u64, resolution: u64, method: &str) -> Value {
    act(number, MEETING, "put_to_vote", json!({"resolution": resolution, "method": method, "at": "14:10"}))
}

pub fn votes(number: u64, resolution: u64, ballots: &[(u64, &str)]) -> Value {
    let ballot =
        |(associate, choice): &(u64, &str)| json!({"associate": of(Kind::Associate, *associate), "choice": choice});
    let named: Vec<Value> = ballots.iter().map(ballot).collect();
    act(number, MEETING, "record_votes", json!({"resolution": resolution, "votes": {"named": named}}))
}

fn counted(number: u64, resolution: u64, (in_favour, against): (u64, u64)) -> Value {
    let count = json!({"college": null, "in_favour": in_favour, "against": against, "abstentions": 0});
    act(number, MEETING, "record_votes", json!({"resolution": resolution, "votes": {"counted": [count]}}))
}

pub fn closes_vote(number: u64, resolution: u64) -> Value {
    act(number, MEETING, "close_vote", json!({"resolution": resolution, "at": "14:20"}))
}

pub fn closes(number: u64) -> Value {
    act(number, MEETING, "close_assembly", json!({"at": "15:00"}))
}

fn seals(number: u64, minutes: u64) -> Value {
    let fields = json!({
        "number": minutes, "chair_capacity": text("Manager."), "documents": text("A report."),
        "debates": text("Nobody spoke."), "signatories": [of(Kind::Person, 10)],
    });
    act(number, "2014-07-01", "seal_minutes", fields)
}

/// The stranger is admitted by resolution 1.
pub fn carries_out(number: u64) -> Value {
    let decision =
        json!({"assembly": assembly(), "resolution": 1, "organ": "ordinary_assembly", "decided_on": MEETING});
    let admitted = with(admit(STRANGER, "eve"), "decision", decision);
    let admitted = with(admitted, "effective_on", json!("2014-07-01"));
    with(admitted, "command_id", of(Kind::Command, number))
}

/// Four associates of a cooperative that counts forms, of whom each may bear two proxies.
pub fn with_a_roll(desk: &Desk) {
    let mut statutes = statutes();
    statutes["form"] = json!("sarl");
    statutes["mention"] =
        json!("Soci\u{e9}t\u{e9} coop\u{e9}rative \u{e0} responsabilit\u{e9} limit\u{e9}e, \u{e0} capital variable");
    statutes["assemblies"]["postal_vote"] = json!("foreseen");
    statutes["assemblies"]["raised"]["extraordinary_quorum"] = json!("1/2");
    let fields = json!({"statutes": statutes, "decision": decided("extraordinary_assembly", "2014-01-02")});
    let amended = command(190, "2014-01-02", "amend_statutes", fields);
    desk.apply(&[&[amended], &ROLL[1..].iter().map(|n| admit(*n, "bob")).collect::<Vec<_>>()[..]].concat()).done();
}

/// All of them there, the meeting open, and resolution 1 put to the vote.
pub fn voting(desk: &Desk, method: &str) {
    with_a_roll(desk);
    let there = ROLL.map(|number| arrives(200 + number, number));
    desk.apply(&[&[convene(200, NOTICE)][..], &there[..], &[opens(201), puts(202, 1, method)][..]].concat()).done();
}

/// The vote on resolution 1 is closed with the ballots of the first two, and the meeting too.
pub fn over(desk: &Desk, choice: &str) {
    voting(desk, "roll_call");
    let ballots = ROLL.map(|number| (number, choice));
    desk.apply(&[votes(203, 1, &ballots), closes_vote(204, 1), closes(205)]).done();
}

pub fn a_short_notice_needs_all_and_is_found(desk: &Desk) {
    with_a_roll(desk);
    desk.apply(&[convene(200, "2014-06-16"), arrives(210, 10), arrives(220, 20), arrives(230, 30)]).done();
    let figures = json!({"sent_on": "2014-06-16", "held_on": MEETING, "least": 15, "latest": NOTICE});
    let short = ("AG-02", "NOTICE_TOO_SHORT");
    each_is_told(
        desk,
        &[unlawful(opens(300), short, figures, &["15", "16 June 2014"]).french(&["15", "16 juin 2014"])],
    );
    // The last one comes, and nobody objects: it is lawful to sit, and written down.
    desk.apply(&[arrives(240, 40)]).done();
    let objects = with(opens(301), "objectors", json!([of(Kind::Associate, 40)]));
    assert_eq!(desk.apply(&[objects]).code, 4);
    let before = desk.entries();
    let ran = desk.apply(&[opens(302)]).done();
    assert!(ran.out.contains("NOTICE_TOO_SHORT") && ran.out.contains("AG-02"), "{}", ran.out);
    desk.holds(before + 1);
}

pub fn a_proxy_above_the_most_and_a_late_form(desk: &Desk) {
    with_a_roll(desk);
    desk.apply(&[convene(200, NOTICE), proxy(201, 10, 40), proxy(202, 20, 40)]).done();
    each_is_told(
        desk,
        &[
            unlawful(proxy(300, 30, 40), ("AG-09", "PROXY_LIMIT"), json!({"held": 3, "most": 2}), &["3", "2"])
                .french(&["3", "2"]),
            refused(
                proxy(301, 30, STRANGER),
                "NOT_ON_THE_ROLL",
                json!({"associate": of(Kind::Associate, STRANGER)}),
                &["roll"],
            ),
            unlawful(
                form(302, 30, "2014-06-29"),
                ("AG-13", "LATE_BALLOT"),
                json!({"until": "2014-06-28", "received_on": "2014-06-29"}),
                &["28 June 2014", "29 June 2014"],
            )
            .french(&["28 juin 2014", "29 juin 2014"]),
        ],
    );
}

pub fn no_second_ballot_and_none_of_a_stranger(desk: &Desk) {
    voting(desk, "roll_call");
    desk.apply(&[votes(203, 1, &[(10, "in_favour")])]).done();
    let who = |number| json!({"associate": of(Kind::Associate, number)});
    each_is_told(
        desk,
        &[
            refused(votes(300, 1, &[(10, "against")]), "DUPLICATE_BALLOT", who(10), &[]),
            // Of a list that holds one wrong ballot, none is recorded.
            refused(votes(301, 1, &[(20, "in_favour"), (10, "in_favour")]), "DUPLICATE_BALLOT", who(10), &[]),
            refused(votes(302, 1, &[(STRANGER, "in_favour")]), "MAY_NOT_VOTE", who(STRANGER), &[]),
            refused(puts(303, 3, "roll_call"), "UNKNOWN_RESOLUTION", json!({"resolution": 3, "resolutions": 2}), &[]),
            refused(votes(304, 2, &[(10, "in_favour")]), "NO_VOTE_OPEN", json!({"resolution": 2}), &[]),
        ],
    );
    desk.apply(&[votes(305, 1, &[(20, "in_favour")])]).done();
}

pub fn no_more_hands_than_heads(desk: &Desk) {
    voting(desk, "show_of_hands");
    let figures = json!({"voters": 4, "votes": 5});
    each_is_told(
        desk,
        &[refused(counted(300, 1, (3, 2)), "MORE_VOTES_THAN_VOTERS", figures, &["5", "4"]).french(&["5", "4"])],
    );
}

pub fn minutes_are_whole_and_in_order(desk: &Desk) {
    over(desk, "in_favour");
    let mut bare = seals(300, 13);
    bare["debates"] = Value::Null;
    bare["signatories"] = json!([]);
    let missing = json!({"missing": ["debates", "signatures"]});
    each_is_told(
        desk,
        &[
            unlawful(bare, ("AG-25", "PV_FIELD_MISSING"), missing, &[]),
            refused(closes(301), "ASSEMBLY_CLOSED", json!({"held_on": MEETING}), &["30 June 2014"])
                .french(&["30 juin 2014"]),
        ],
    );
    desk.apply(&[seals(302, 12)]).done();
    let tells = with(seals(303, 14), "correction", json!({"text": "The hour of the opening."}));
    let corrects = with(tells, "rectifies", json!(12));
    let gap = json!({"expected": 13, "given": 14});
    each_is_told(desk, &[unlawful(corrects, ("AG-28", "SEQUENCE_GAP"), gap, &["13", "14"]).french(&["13", "14"])]);
}

pub fn a_resolution_is_carried_out_once(desk: &Desk) {
    over(desk, "in_favour");
    desk.apply(&[carries_out(206)]).done();
    let before = desk.entries();
    let again = desk.apply(&[carries_out(300)]);
    assert_eq!((again.code, &again.lines()[0]["refusal"]["code"]), (4, &json!("APPLIED_ALREADY")), "{}", again.out);
    desk.holds(before);
}

pub fn a_rejected_resolution_is_not_carried_out(desk: &Desk) {
    over(desk, "against");
    let by_paper = with(carries_out(301), "decision", decided("ordinary_assembly", MEETING));
    each_is_told(
        desk,
        &[refused(carries_out(300), "RESOLUTION_REJECTED", json!({"resolution": 1}), &["1"]).french(&["1"])],
    );
    // The statutes let the ordinary assembly admit: a decision outside the book is another decision.
    desk.apply(&[by_paper]).done();
}

pub fn one_of_four_is_no_quorum_of_a_half(desk: &Desk) {
    with_a_roll(desk);
    let mut convocation = with(convene(200, NOTICE), "kind", json!("extraordinary"));
    for number in 0..2 {
        convocation["resolutions"][number]["kind"] = json!("extraordinary");
        convocation["resolutions"][number]["authorises"] = Value::Null;
    }
    desk.apply(&[convocation, arrives(210, 10)]).done();
    let figures = json!({"present": 1, "needed": 2, "all": 4, "least": "1/2"});
    each_is_told(desk, &[unlawful(opens(300), ("AG-16", "QUORUM"), figures, &["1", "4"]).french(&["1", "4"])]);
    desk.apply(&[arrives(220, 20), opens(301)]).done();
}

pub fn nothing_is_carried_out_before_it_was_decided(desk: &Desk) {
    over(desk, "in_favour");
    let early = with(carries_out(300), "effective_on", json!("2014-06-29"));
    let figures = json!({"decided_on": MEETING, "on": "2014-06-29"});
    each_is_told(desk, &[refused(early, "BEFORE_THE_DECISION", figures, &["30 June 2014"]).french(&["30 juin 2014"])]);
}
