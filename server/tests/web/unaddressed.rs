//! A bill bears the address of who buys. Of a person it lies in the vault: where none does, no bill is issued, by whatever
//! way it is asked for, and one that a correction leaves without is not drawn up.

use crate::acts::{entries, location};
use crate::common::{lines_of, quitus, write};
use crate::desk::Sent;
use crate::site::Site;
use axum::http::StatusCode;
use serde_json::{Value, json};
use tempfile::TempDir;

const STORY: &str = include_str!("../../src/demo/passe-simple.jsonl");
const PERSON: &str = "57f47665-16da-5456-b14b-ad4c2ae79962";
const ADDRESS: &str = "2 rue du Pass\u{e9}, 67700 Saverne";

/// The small cooperative whose associates are persons, with or without an address, up to the first line of that type.
fn book(address: Option<&str>, until: &str) -> (TempDir, Vec<Value>) {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "init").code, 0);
    let mut lines = lines_of(STORY);
    let carried = lines.iter_mut().filter_map(|one| one.get_mut("associates")?.as_array_mut()).flatten();
    for person in carried.filter_map(|one| one.pointer_mut("/identity/natural_person/person/new_person")) {
        let fields = person.as_object_mut().unwrap();
        fields.remove("address");
        fields.extend(address.map(|address| ("address".to_owned(), address.into())));
    }
    let at = lines.iter().position(|one| one["type"] == until).unwrap();
    write(folder.path(), "before.jsonl", &lines[..at]);
    // Some of its lines are there to be refused.
    quitus(folder.path(), "apply before.jsonl --keep-going");
    (folder, lines.split_off(at))
}

fn told_in_both(of: impl Fn(&str) -> String, number: &str) {
    let wanted = [
        ("fr", "adresse", "coffre", "changement de coordonn\u{e9}es"),
        ("en", "address", "vault", "change of contact"),
    ];
    for (language, mention, place, next) in wanted {
        let told = of(language);
        for part in [mention, place, next, number, "L441-9", "242 nonies A", "change_contact"] {
            assert!(told.contains(part), "no <{part}> in {told}");
        }
        assert!(!told.contains("Ginette"), "{told}");
    }
}

#[test]
fn at_the_program_and_in_what_is_only_imagined_the_refusal_is_the_same() {
    let (folder, bills) = book(None, "issue_invoice");
    write(folder.path(), "bill.jsonl", &bills[..1]);
    let size = || quitus(folder.path(), "log --json").json()["entries"].as_array().unwrap().len();
    let before = size();
    for words in ["apply bill.jsonl", "what-if acts bill.jsonl"] {
        let told = |language: &str| {
            let ran = quitus(folder.path(), &format!("{words} --lang {language}"));
            assert_ne!(ran.code, 0, "{}", ran.out);
            ran.out + &ran.err
        };
        told_in_both(told, "1");
    }
    assert_eq!(size(), before);
    let given = json!({"known_person": {"ref": PERSON, "address": ADDRESS}});
    let contact = json!({"command_id": "7c1f2a3b-0000-4000-8000-000000000001", "effective_on": "2024-01-02",
        "type": "change_contact", "associate": bills[0]["customer"]["associate"], "person": given});
    write(folder.path(), "both.jsonl", &[contact, bills[0].clone()]);
    let imagined = quitus(folder.path(), "what-if acts both.jsonl");
    assert_eq!(imagined.code, 0, "an address that comes before: {}", imagined.err);
    let both = quitus(folder.path(), "apply both.jsonl");
    assert_eq!((both.code, size()), (0, before + 2), "{}", both.err);
    let bill = quitus(folder.path(), "invoice FA-2024-0001");
    assert!(
        bill.out.contains(&format!("Adresse\u{a0}: {ADDRESS}")) && bill.out.contains("RCS Saverne"),
        "{}",
        bill.out
    );
}

#[tokio::test]
async fn in_the_pages_the_review_refuses_until_the_address_is_given() {
    let (folder, bills) = book(None, "issue_invoice");
    let (site, door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let before = entries(&site).await;
    let form = site.get("/acts/issue_invoice").await.text();
    let number = "1";
    let sent = Sent::of(&form).with(&[
        ("effective_on", "2024-01-31"),
        ("customer.associate", number),
        ("lines.0.service", "atelier"),
        ("lines.0.quantity", "20"),
        ("period.from", "2024-01-02"),
        ("period.to", "2024-01-31"),
        ("due_on", "2024-02-29"),
    ]);
    let review = site.send(&sent.clone().step("review")).await;
    assert_eq!(review.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = review.text();
    for part in ["L441-9", "242 nonies A", "coffre", "changement de coordonn\u{e9}es"] {
        assert!(text.contains(part), "no <{part}> in {text}");
    }
    assert_eq!(entries(&site).await, before);
    let given = json!({"known_person": {"ref": PERSON, "address": ADDRESS}});
    let contact = json!({"command_id": "7c1f2a3b-0000-4000-8000-000000000001", "effective_on": "2024-01-02",
        "type": "change_contact", "associate": bills[0]["customer"]["associate"], "person": given});
    door.execute_text(&contact.to_string(), "web").await.unwrap();
    let entry = location(&site.record(&sent).await);
    assert_eq!(entries(&site).await, before + 2);
    assert!(site.get(&entry).await.text().contains("FA-2024-0001"));
}

/// A correction puts another person in the place of whom was billed: the book is sound, its receipts stand, and the bill
/// is drawn up once it can say where that one lives.
#[test]
fn a_bill_to_somebody_else_than_it_was_issued_to_is_not_drawn_up_without_an_address() {
    let (folder, bills) = book(Some(ADDRESS), "issue_invoice");
    write(folder.path(), "bill.jsonl", &bills[..1]);
    assert_eq!(quitus(folder.path(), "apply bill.jsonl").code, 0);
    let mut carried =
        lines_of(STORY).into_iter().find(|one| one["type"] == "open_existing").unwrap()["associates"][0].take();
    carried["identity"] = json!({"natural_person": {"person": {"new_person": {"name": "Ginette Autre"}}}});
    (carried["type"], carried["effective_on"]) = ("carry_associate".into(), "2015-12-31".into());
    let corrected = json!({"command_id": "7c1f2a3b-0000-4000-8000-000000000002", "effective_on": "2024-02-01",
        "type": "rectify_entry", "entry_number": 5, "reason": {"text": "Une autre."}, "replacement": carried});
    write(folder.path(), "corrected.jsonl", &[corrected]);
    assert_eq!(quitus(folder.path(), "apply corrected.jsonl").code, 0);
    let refused = quitus(folder.path(), "invoice FA-2024-0001 --lang en");
    assert_eq!((refused.code, refused.out.as_str()), (2, ""), "{}", refused.err);
    assert!(refused.err.contains("242 nonies A") && refused.err.contains("change_contact"), "{}", refused.err);
    let verified = quitus(folder.path(), "verify --lang en");
    assert_eq!(verified.code, 0, "{}{}", verified.out, verified.err);
    let again = quitus(folder.path(), "apply bill.jsonl");
    assert_eq!(again.code, 0, "its first receipt: {}", again.err);
}
