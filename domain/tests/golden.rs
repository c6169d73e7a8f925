//! What was once written is read for ever: one released payload for each event type and version.
//!
//! `tests/golden/events/<type>@<version>.json`, with a word before `.json` where a type has several faces. A released
//! file never changes; `tests/golden/events.sha256` says so. A new type or version brings a new file and a new line.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

mod common;

use quitus_domain::book::ErasureScope;
use quitus_domain::cooperative::wire::{Unreadable, decode, known};
use quitus_domain::cooperative::{Act, Command};
use quitus_domain::law::conversion::Formality;
use quitus_domain::law::dissent::DissentOption;
use quitus_domain::law::exclusion::OwnVote;
use quitus_domain::law::status::Devolvee;
use quitus_domain::mandates::{Cause, Office};
use quitus_domain::register::{Contract, EmailNotice, Nature, WayOut};
use quitus_domain::reviews::Opinion;
use quitus_domain::statutes::*;
use quitus_domain::values::{CategoryKind, Family, Form, Organ, VoteBasis};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/golden");

/// Payload by file name.
fn files() -> BTreeMap<String, String> {
    let folder = fs::read_dir(format!("{GOLDEN}/events")).unwrap();
    let read =
        |entry: fs::DirEntry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap());
    folder.map(|entry| read(entry.unwrap())).collect()
}

/// Type and version that a file name states.
fn stated(name: &str) -> (&str, &str) {
    let (kind, rest) = name.split_once('@').unwrap_or_else(|| panic!("{name}: <type>@<version>.json"));
    let (version, _) = rest.split_once('.').unwrap();
    (kind, version)
}

/// Whether no program writes that payload any more: an older version, or one that holds an older version.
fn is_older(name: &str) -> bool {
    let (kind, version) = stated(name);
    let newest = known().filter(|(known, _)| *known == kind).map(|(_, version)| version).max().unwrap();
    version != newest.to_string() || name == HOLDS_AN_OLDER_VERSION
}

const HOLDS_AN_OLDER_VERSION: &str = "book.entry_rectified@1.statutes_of_version_1.json";

/// What the present program writes of a payload of an older version: the clauses that it did not have, as silence, and
/// the rest as it is.
fn in_the_present_version(name: &str, mut payload: Value) -> Value {
    let event = match name {
        HOLDS_AN_OLDER_VERSION => {
            let replacement = &mut payload["book.entry_rectified"]["replacement"];
            replacement["tv"] = json!(4);
            &mut replacement["event"]
        }
        "statutes.adopted@1.json" | "statutes.amended@1.json" => &mut payload,
        name if name.starts_with("statutes.") => {
            for fields in payload.as_object_mut().unwrap().values_mut() {
                fields["statutes"]["assemblies"]["abstentions"] = Value::Null;
            }
            return payload;
        }
        name if name.starts_with("accounts.entry_recorded@1.") => {
            payload["accounts.entry_recorded"]["happened_on"] = Value::Null;
            return payload;
        }
        "billing.key_set@1.json" => {
            let weights = payload["billing.key_set"]["weights"].as_array_mut().unwrap();
            weights.iter_mut().for_each(|one| *one = json!([one["associate"], one["weight"]]));
            return payload;
        }
        "accounts.result_allocated@1.json" => {
            payload["accounts.result_allocated"]["labour_share"] = Value::Null;
            return payload;
        }
        "cooperative.incorporated@1.json" => {
            payload["cooperative.incorporated"]["registry"] = Value::Null;
            return payload;
        }
        "book.opened@1.json" => {
            payload["book.opened"]["succeeds"] = Value::Null;
            return payload;
        }
        name if name.starts_with("assemblies.proxy_given@1.") => {
            payload["assemblies.proxy_given"]["also_for"] = Value::Null;
            return payload;
        }
        "assemblies.minutes_sealed@1.json" | "assemblies.minutes_sealed@1.rectifying.json" => {
            payload["assemblies.minutes_sealed"]["correction"] = Value::Null;
            return payload;
        }
        _ => return payload,
    };
    for fields in event.as_object_mut().unwrap().values_mut() {
        let statutes = &mut fields["statutes"];
        statutes["entry"]["reclassified_by"] = Value::Null;
        statutes["entry"]["employees_apply_after"] = Value::Null;
        statutes["exit"]["later_losses_within"] = Value::Null;
        statutes["results"]["reserve_incorporation"] = json!("not_foreseen");
        statutes["mention"] = Value::Null;
        statutes["assemblies"]["abstentions"] = Value::Null;
    }
    payload
}

#[test]
fn every_released_payload_of_the_present_version_is_read_and_written_again_as_it_was() {
    for (name, text) in files().into_iter().filter(|(name, _)| !is_older(name)) {
        let (kind, version) = stated(&name);
        let event = decode(kind, version, text.trim_end()).unwrap_or_else(|why| panic!("{name}: {why}"));
        let written = serde_json::to_value(&event).unwrap();
        assert_eq!(written, serde_json::from_str::<Value>(&text).unwrap(), "{name}");
        assert_eq!((event.kind(), event.version().to_string().as_str()), (kind, version), "{name}");
        assert_eq!(text, format!("{written}\n"), "{name}: one line, keys in order, no space");
    }
}

#[test]
fn a_released_payload_of_an_older_version_is_read_as_the_present_one() {
    let older: Vec<_> = files().into_iter().filter(|(name, _)| is_older(name)).collect();
    assert!(older.len() >= 20, "{}", older.len());
    for (name, text) in older {
        let (kind, version) = stated(&name);
        let event = decode(kind, version, &text).unwrap_or_else(|why| panic!("{name}: {why}"));
        let expected = in_the_present_version(&name, serde_json::from_str(&text).unwrap());
        assert_eq!(serde_json::to_value(&event).unwrap(), expected, "{name}");
        assert_eq!(decode(kind, &event.version().to_string(), &expected.to_string()), Ok(event), "{name}");
    }
}

#[test]
fn a_payload_is_not_read_as_another_version_than_its_own() {
    let files = files();
    let read = |name: &str, version| decode("statutes.adopted", version, &files[name]);
    assert!(matches!(read("statutes.adopted@1.json", "2"), Err(Unreadable::Malformed { .. })));
    assert!(matches!(read("statutes.adopted@2.json", "1"), Err(Unreadable::Malformed { .. })));
    let weighs = read("statutes.adopted@4.abstentions.json", "3");
    assert!(matches!(weighs, Err(Unreadable::Malformed { .. })));
    let for_two = decode("assemblies.proxy_given", "1", &files["assemblies.proxy_given@2.two_assemblies.json"]);
    assert!(matches!(for_two, Err(Unreadable::Malformed { .. })));
    let successor = decode("book.opened", "1", &files["book.opened@2.successor.json"]);
    assert!(matches!(successor, Err(Unreadable::Malformed { .. })));
    let of_a_scop = decode("accounts.result_allocated", "1", &files["accounts.result_allocated@2.scop.json"]);
    assert!(matches!(of_a_scop, Err(Unreadable::Malformed { .. })));
    let key = |name: &str, version| decode("billing.key_set", version, &files[name]);
    assert!(matches!(key("billing.key_set@1.json", "2"), Err(Unreadable::Malformed { .. })));
    assert!(matches!(key("billing.key_set@2.json", "1"), Err(Unreadable::Malformed { .. })));
    let of_a_closed_day = decode("accounts.entry_recorded", "1", &files["accounts.entry_recorded@2.late.json"]);
    assert!(matches!(of_a_closed_day, Err(Unreadable::Malformed { .. })));
    let registered = decode("cooperative.incorporated", "1", &files["cooperative.incorporated@2.registered.json"]);
    assert!(matches!(registered, Err(Unreadable::Malformed { .. })));
    let correcting = decode("assemblies.minutes_sealed", "1", &files["assemblies.minutes_sealed@2.rectifying.json"]);
    assert!(matches!(correcting, Err(Unreadable::Malformed { .. })));
}

#[test]
fn no_older_version_cites_a_resolution_of_the_book() {
    let cites = files().into_iter().filter(|(name, _)| name.ends_with(".resolution.json"));
    for (name, text) in cites {
        let (kind, version) = stated(&name);
        let older = version.parse::<u32>().unwrap() - 1;
        let read = decode(kind, &older.to_string(), &text);
        assert!(matches!(read, Err(Unreadable::Malformed { .. })), "{name}: {read:?}");
    }
}

#[test]
fn every_known_type_and_version_has_its_payload_and_no_other() {
    let known: BTreeSet<_> = known().map(|(kind, version)| format!("{kind}@{version}")).collect();
    let released: BTreeSet<_> = files()
        .keys()
        .map(|name| {
            let (kind, version) = stated(name);
            format!("{kind}@{version}")
        })
        .collect();
    assert_eq!(released, known);
}

#[test]
fn released_payloads_never_change() {
    let list = fs::read_to_string(format!("{GOLDEN}/events.sha256")).unwrap();
    let listed: BTreeMap<&str, &str> =
        list.lines().map(|row| row.split_once("  ").unwrap()).map(|(a, b)| (b, a)).collect();
    let hex = |text: &str| Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let found: BTreeMap<_, _> =
        files().iter().map(|(name, text)| (format!("tests/golden/events/{name}"), hex(text))).collect();
    for (path, sum) in &found {
        assert_eq!(listed.get(path.as_str()), Some(&sum.as_str()), "a new file adds its line: {sum}  {path}");
    }
    assert_eq!(listed.len(), found.len(), "a released file is gone");
}

#[test]
fn an_unknown_type_or_version_says_that_a_newer_program_wrote_it() {
    let payload = r#"{"scic.dissolved":{}}"#;
    let unknown =
        |kind: &str, version: &str| Err(Unreadable::Unknown { kind: kind.to_owned(), version: version.to_owned() });
    for (kind, version) in [
        ("scic.dissolved", "1"),
        ("book.opened", "3"),
        ("statutes.adopted", "5"),
        ("book.opened", "01"),
        ("book.opened", ""),
    ] {
        assert_eq!(decode(kind, version, payload), unknown(kind, version));
    }
    let message = decode("scic.dissolved", "1", payload).unwrap_err().to_string();
    assert_eq!(
        message,
        "this program does not know the event type `scic.dissolved` in version 1: a newer one wrote it; upgrade"
    );
}

#[test]
fn a_newer_event_within_a_rectification_is_a_newer_event() {
    let rectified: Value = serde_json::from_str(&files()["book.entry_rectified@1.json"]).unwrap();
    let with = |change: fn(&mut Value)| {
        let mut payload = rectified.clone();
        change(&mut payload["book.entry_rectified"]["replacement"]);
        decode("book.entry_rectified", "1", &payload.to_string())
    };
    let unknown =
        |kind: &str, version: &str| Err(Unreadable::Unknown { kind: kind.to_owned(), version: version.to_owned() });
    assert_eq!(with(|new| new["tv"] = json!(2)), unknown("capital.shares_subscribed", "2"));
    assert_eq!(with(|new| new["event"] = json!({"scic.dissolved": {}})), unknown("scic.dissolved", "1"));
}

#[test]
fn a_payload_under_another_key_is_refused_with_what_it_is() {
    for (name, text) in files() {
        let (kind, _) = stated(&name);
        for (other, version) in known().filter(|(other, _)| *other != kind) {
            let why = decode(other, &version.to_string(), &text).unwrap_err();
            let Unreadable::Malformed { why: met, .. } = &why else { panic!("{name} as {other}: {why}") };
            assert_eq!(met, &format!("it is a `{kind}`"));
            assert!(why.to_string().starts_with(&format!("the payload is not a `{other}` in version {version}: ")));
        }
    }
}

#[test]
fn what_is_no_event_at_all_is_refused() {
    let two = r#"{"book.key_rotated":{"old":"a","new":"b","effective_on":"2020-01-01"},"person.erased":{}}"#;
    let float = r#"{"capital.shares_paid_up":{"subscription":"5b500000-0000-4000-8000-000000000002","associate":"a5500000-0000-4000-8000-000000000002","amount":1.5,"effective_on":"2020-01-01"}}"#;
    let broken = [
        ("book.key_rotated", ""),
        ("book.key_rotated", "{}"),
        ("book.key_rotated", "[]"),
        ("book.key_rotated", r#""book.key_rotated""#),
        ("book.key_rotated", r#"{"book.key_rotated":{"old":"a","new":"b"}}"#),
        ("book.key_rotated", r#"{"book.key_rotated":{"old":"a","new":"b","effective_on":"2020-02-30"}}"#),
        ("book.key_rotated", two),
        ("capital.shares_paid_up", float),
    ];
    for (kind, payload) in broken {
        assert!(matches!(decode(kind, "1", payload), Err(Unreadable::Malformed { .. })), "{payload}");
    }
}

/// Every word of an enumeration that stands in payloads: a program that renames one no longer reads its own books.
fn words<T: DeserializeOwned + Serialize>(words: &[&str]) {
    for word in words {
        let value: T = serde_json::from_value(json!(word)).unwrap_or_else(|why| panic!("{word}: {why}"));
        assert_eq!(serde_json::to_value(value).unwrap(), json!(word));
    }
}

#[test]
fn the_words_of_the_format_never_change() {
    words::<Form>(&["sarl", "sa", "sas", "other"]);
    words::<Family>(&["ordinary", "scic", "scop", "union"]);
    words::<Organ>(&["founding_deed", "ordinary_assembly", "extraordinary_assembly", "board", "manager"]);
    let kinds = ["employees", "producers", "beneficiaries", "volunteers", "public_bodies", "contributors"];
    words::<CategoryKind>(&kinds);
    words::<VoteBasis>(&["heads", "capital", "membership_or_business"]);
    words::<ErasureScope>(&["contact", "everything"]);
    words::<Faculty>(&["foreseen", "not_foreseen"]);
    words::<CapitalKind>(&["variable", "fixed"]);
    let grounds = ["category_condition_lost", "employment_ended", "death", "dissolution", "assemblies_missed"];
    words::<StrikeOffGround>(&grounds);
    words::<RefundOrder>(&["chronological", "unordered"]);
    words::<LossCharge>(&["capital", "capital_and_statutory_reserves"]);
    words::<Carry>(&["proportional", "majority"]);
    words::<EmptyCollege>(&["lost", "spread"]);
    words::<Abstentions>(&["not_cast", "against"]);
    words::<QuorumBase>(&["heads", "shares", "both"]);
    words::<ProxyHolder>(&["associate", "associate_of_college", "associate_or_spouse", "anyone"]);
    words::<BlankProxy>(&["with_the_management", "not_counted"]);
    words::<ManagerPool>(&["associates", "anyone"]);
    words::<OwnVote>(&["kept", "denied"]);
    words::<Devolvee>(&["cooperative", "union", "social_economy_enterprise", "associates", "other"]);
    words::<Formality>(&["legal_notice", "single_window", "beneficial_owners"]);
    words::<DissentOption>(&["buy_back", "repayable_account"]);
    words::<Opinion>(&["compliant", "with_reservations", "not_compliant"]);
    words::<Office>(&["manager", "reviewer", "auditor"]);
    words::<Cause>(&["resignation", "judgment", "death_or_incapacity"]);
    words::<Contract>(&["employment"]);
    words::<EmailNotice>(&["revoked"]);
    words::<Nature>(&["natural_person", "legal_person", "indivision"]);
    let ways = ["withdrawal", "exclusion", "strike_off", "death", "unpaid_shares", "transfer", "before_the_book"];
    words::<WayOut>(&ways);
}

#[test]
fn a_command_is_one_flat_object_and_an_unknown_field_is_refused() {
    let act = common::on("2015-12-31", common::withdrawal(common::COOPENATES, "2015-06-01"));
    let mut flat = serde_json::to_value(&act).unwrap();
    let keys: Vec<_> = flat.as_object().unwrap().keys().cloned().collect();
    assert_eq!(keys, ["associate", "effective_on", "letter", "notified_on", "type"]);
    assert_eq!(flat["type"], "withdraw_associate");
    flat["reason"] = json!("none");
    let refused = serde_json::from_value::<Act>(flat.clone()).unwrap_err().to_string();
    assert!(refused.contains("unknown field `reason`"), "{refused}");
    flat["type"] = json!("expel_associate");
    let refused = serde_json::from_value::<Act>(flat).unwrap_err().to_string();
    assert!(refused.contains("unknown variant `expel_associate`"), "{refused}");
}

#[test]
fn an_annulment_says_so() {
    let act = common::on("2016-01-01", common::annulment(4));
    let mut flat = serde_json::to_value(&act).unwrap();
    assert_eq!(flat["replacement"], Value::Null);
    flat.as_object_mut().unwrap().remove("replacement");
    let refused = serde_json::from_value::<Act>(flat).unwrap_err().to_string();
    assert!(refused.contains("missing field `replacement`"), "{refused}");
    assert!(matches!(act.command, Command::RectifyEntry(_)));
}
