//! What is personal stays in the vault; what is refused leaves nothing; what is erased is gone.

use std::collections::BTreeMap;

use quitus_server::ledger::intake::Intake;
use quitus_server::ledger::{Failure, Ledger};
use quitus_server::store::{BookId, Store};
use quitus_tests::commands::{Kind, admit, admit_as, command, document, erase, id, pay, rectify, subscribe};
use quitus_tests::invariants::Stored;
use quitus_tests::machine::SeededEntropy;
use quitus_tests::place::Place;
use quitus_tests::stand::{ACTOR, Stand, receipt, send};
use serde_json::{Value, json};

/// Names that no other text of the book holds.
fn name(number: u64) -> String {
    format!("Xavier-Quidam{number:04}")
}

/// Everything that stands in the open, as one text: every column of the tables that an auditor is given.
async fn in_the_open(store: &dyn Store, book: &BookId) -> String {
    let stored = Stored::read(store, book).await.expect("reads");
    let mut all = String::new();
    for entry in &stored.entries {
        all.push_str(&format!("{entry:?}"));
        all.push_str(&String::from_utf8_lossy(&entry.leaf));
    }
    all.push_str(&format!("{:?} {:?}", stored.receipts, stored.nodes));
    for row in store.checkpoints(book, 0, 10_000).await.expect("reads") {
        all.push_str(&row.note);
    }
    all
}

/// How many rows the tables beside the book have.
async fn beside(store: &dyn Store, book: &BookId) -> [usize; 4] {
    [
        store.texts(book, None, 10_000).await.expect("reads").len(),
        store.attachments(book, None, 10_000).await.expect("reads").len(),
        store.vault_fields(book, None, 10_000).await.expect("reads").len(),
        store.person_keys(book, None, 10_000).await.expect("reads").len(),
    ]
}

pub async fn two_hundred_names_stay_in_the_vault(place: &Place) {
    let stand = Stand::new(40);
    let store = place.store().await;
    let ledger = stand.found(store.clone()).await;
    let tasks: Vec<_> = (100..300)
        .map(|number| {
            let (ledger, command) = (ledger.clone(), admit(number, &name(number)));
            tokio::spawn(async move { receipt(&ledger, &command).await })
        })
        .collect();
    for task in tasks {
        task.await.expect("no panic");
    }
    ledger.sealed().await.expect("seals");
    let open = in_the_open(store.as_ref(), &stand.book).await;
    assert!(!open.contains("Quidam"), "a name stands in the open");
    assert!(!open.contains("Ground of associate") && !open.contains("PDF document"), "a text stands in the open");
    assert!(open.contains("register.associate_admitted"), "the search would find what is there");
    let report = stand.verify_clean(store.as_ref()).await;
    assert_eq!(report.identities.shown, 600);
    // Not even in the bytes of the file: the vault is encrypted.
    ledger.close().await.expect("closes");
    store.close().await;
    if let Place::Sqlite(_) = place {
        let bytes = std::fs::read(place.file()).expect("reads");
        assert!(!holds(&bytes, "Quidam") && !holds(&bytes, "Ground of associate"));
        assert!(holds(&bytes, "register.associate_admitted"));
    }
}

fn holds(bytes: &[u8], needle: &str) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle.as_bytes())
}

/// Commands that fail, each with a person's values, texts and documents in it.
fn failing() -> Vec<Value> {
    let with = |number: u64, change: &dyn Fn(&mut Value)| {
        let mut command = admit(number, &name(number));
        change(&mut command);
        command
    };
    let person = |command: &mut Value, field: &str, value: Value| {
        command["identity"]["natural_person"]["person"]["new_person"][field] = value;
    };
    let new_person = json!({"new_person": {"name": name(700)}});
    vec![
        with(701, &|c| c["category"] = "unknown".into()),
        with(702, &|c| c["decision"]["organ"] = "board".into()),
        with(703, &|c| c["associate"] = json!(id(Kind::Associate, 10))),
        with(704, &|c| c["effective_on"] = "2011-01-01".into()),
        with(705, &|c| person(c, "name", json!([name(705)]))),
        with(706, &|c| person(c, "name", json!({"first": name(706)}))),
        with(707, &|c| person(c, "name", name(707).repeat(200).into())),
        with(708, &|c| person(c, "name", format!("{}e\u{301}", name(708)).into())),
        with(709, &|c| person(c, "nickname", name(709).into())),
        with(710, &|c| person(c, "ref", name(710).into())),
        with(711, &|c| c["identity"]["natural_person"]["person"]["beside"] = name(711).into()),
        with(712, &|c| c["ground"] = new_person.clone()),
        with(713, &|c| c["associate"] = new_person.clone()),
        with(714, &|c| c["category"] = new_person.clone()),
        with(715, &|c| c["effective_on"] = new_person.clone()),
        with(716, &|c| c["unknown_field"] = new_person.clone()),
        with(717, &|c| c["ground"] = json!({"text": format!("{}e\u{301}", name(717))})),
        with(718, &|c| c["ground"] = json!({"text": name(718), "media_type": "x"})),
        with(719, &|c| c["type"] = "no_such_command".into()),
        with(720, &|c| c["command_id"] = "no uuid".into()),
        subscribe_with(721, &new_person),
        with(722, &|c| person(c, "ref", json!(id(Kind::Person, 10)))),
        erase_with(723, &new_person),
        rectify(724, 3, json!({"type": "admit_associate", "effective_on": "2013-01-02", "identity": new_person})),
    ]
}

fn subscribe_with(number: u64, person: &Value) -> Value {
    let mut command = subscribe(number, 10, 5);
    command["subscription"] = person.clone();
    command
}

fn erase_with(number: u64, person: &Value) -> Value {
    let mut command = erase(number, 10, "contact");
    command["person"] = person.clone();
    command["ground"] = json!({"text": "  "});
    command
}

pub async fn what_fails_leaves_no_row_and_tells_no_name(place: &Place) {
    let stand = Stand::new(41);
    let store = place.store().await;
    let ledger = stand.found(store.clone()).await;
    receipt(&ledger, &admit(10, "Ada")).await;
    let rows = beside(store.as_ref(), &stand.book).await;
    for command in failing() {
        let failure = send(&ledger, &command).await.expect_err(&format!("{} is accepted", command["command_id"]));
        let told = format!("{failure} {failure:?}");
        assert!(!told.contains("Quidam"), "{told}");
        assert!(matches!(failure, Failure::Refused(_) | Failure::Malformed(_)), "{failure:?}");
    }
    assert_eq!(beside(store.as_ref(), &stand.book).await, rows);
    let stored = Stored::read(store.as_ref(), &stand.book).await.expect("reads");
    assert_eq!((stored.entries.len(), stored.receipts.len()), (4, 4));
    ledger.sealed().await.expect("seals");
    stand.verify_clean(store.as_ref()).await;
}

/// Commands of which some are refused, in one batch: the refused ones leave nothing beside the accepted ones either.
pub async fn refused_and_accepted_together_leave_only_the_accepted(place: &Place) {
    let stand = Stand::new(42);
    let store = place.store().await;
    let ledger = stand.found(store.clone()).await;
    let before = beside(store.as_ref(), &stand.book).await;
    let tasks: Vec<_> = (100..160)
        .map(|number| {
            let (ledger, mut command) = (ledger.clone(), admit(number, &name(number)));
            if number % 2 == 1 {
                command["category"] = "unknown".into();
            }
            tokio::spawn(async move { send(&ledger, &command).await.is_ok() })
        })
        .collect();
    let mut accepted = 0;
    for task in tasks {
        accepted += usize::from(task.await.expect("no panic"));
    }
    assert_eq!(accepted, 30);
    let after = beside(store.as_ref(), &stand.book).await;
    let grown: Vec<usize> = before.iter().zip(after).map(|(before, after)| after - before).collect();
    assert_eq!(grown, [60, 30, 90, 30]);
    ledger.sealed().await.expect("seals");
    stand.verify_clean(store.as_ref()).await;
}

/// The errors of serde repeat what they could not read: that may be a name in the wrong place.
#[tokio::test]
async fn a_name_in_the_wrong_place_is_not_repeated() {
    let stand = Stand::new(43);
    let ledger = stand.found(Place::memory().store().await).await;
    let read = Intake::read(&admit(10, &name(0)).to_string(), &SeededEntropy::new(1)).expect("reads");
    assert!(read.body.contains("Quidam") && !format!("{read:?} {:?}", read.shelf).contains("Quidam"));
    let quoted = format!("{} \"le \u{e9}loquent\" \\", name(9));
    let identities = [
        json!({"natural_person": quoted}),
        json!(name(1)),
        json!({"natural_person": name(2)}),
        json!({"natural_person": {"person": name(3)}}),
        json!({"natural_person": {"person": {"name": name(4)}}}),
        json!({"indivision": {"name": "Club", "agent": name(5), "co_owners": [name(6)]}}),
        json!({"legal_person": {"name": "A", "legal_form": "SA", "siren": name(7), "seat": "B", "representative": name(8)}}),
    ];
    for identity in identities {
        let failure = send(&ledger, &admit_as(10, identity)).await.expect_err("malformed");
        assert!(matches!(failure, Failure::Malformed(_)), "{failure:?}");
        let told = format!("{failure} {failure:?}");
        assert!(!told.contains("Quidam"), "{told}");
    }
}

pub async fn who_is_erased_is_gone(place: &Place) {
    let stand = Stand::new(44);
    let store = place.store().await;
    let ledger = stand.found(store.clone()).await;
    for number in [10, 11, 12] {
        receipt(&ledger, &admit(number, &name(number))).await;
    }
    // An admission that should not have been recorded: nothing obliges to keep that person.
    receipt(&ledger, &rectify(20, 3, Value::Null)).await;
    let kept = send(&ledger, &erase(21, 11, "everything")).await;
    assert!(matches!(kept, Err(Failure::Refused(_))), "the law wants an associate kept: {kept:?}");
    let wrapped = store.keys_of(&stand.book, id(Kind::Person, 10)).await.expect("reads")[0].wrapped.clone();
    let sealed: Vec<Vec<u8>> = of(store.as_ref(), &stand, 10).await.into_values().collect();
    assert_eq!(sealed.len(), 3);
    receipt(&ledger, &erase(22, 10, "everything")).await;
    receipt(&ledger, &erase(23, 11, "contact")).await;
    assert!(store.keys_of(&stand.book, id(Kind::Person, 10)).await.expect("reads").is_empty());
    assert!(of(store.as_ref(), &stand, 10).await.is_empty());
    assert_eq!(of(store.as_ref(), &stand, 11).await.into_keys().collect::<Vec<_>>(), ["name"]);
    ledger.sealed().await.expect("seals");
    let report = stand.verify_clean(store.as_ref()).await;
    assert_eq!((report.identities.erased, report.identities.shown, report.identities.missing), (5, 4, 0));
    // Again: nothing to change; and the proofs of the erased entries still hold.
    let again = send(&ledger, &erase(24, 10, "everything")).await;
    assert!(matches!(again, Err(Failure::Refused(_))), "{again:?}");
    // Nor does the reference come back to life: what it named then could never be erased.
    let mut revenant = admit(25, "Lazarus");
    revenant["identity"]["natural_person"]["person"]["new_person"]["ref"] = json!(id(Kind::Person, 10));
    let refused = send(&ledger, &revenant).await;
    assert!(matches!(refused, Err(Failure::Malformed(_))), "{refused:?}");
    if let Place::Sqlite(_) = place {
        for file in ["quitus.db", "quitus.db-wal"] {
            let bytes = std::fs::read(place.file().with_file_name(file)).unwrap_or_default();
            let found = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
            assert!(!found(&wrapped), "the wrapped key is still in {file}");
            assert!(sealed.iter().all(|ciphertext| !found(ciphertext)), "a value is still in {file}");
            assert!(!holds(&bytes, "Quidam"), "{file}");
        }
    }
}

/// New values of somebody who is in the book: sealed under the same key, committed to by the new entry, erased with the
/// person like the old ones.
pub async fn a_contact_changes_and_the_entry_commits_to_it(place: &Place) {
    let stand = Stand::new(46);
    let store = place.store().await;
    let ledger = stand.found(store.clone()).await;
    for number in [10, 11] {
        receipt(&ledger, &admit(number, &name(number))).await;
    }
    let contact = |number: u64, person: Value| {
        let fields = json!({"associate": id(Kind::Associate, 10), "person": person});
        command(number, "2014-01-02", "change_contact", fields)
    };
    let values =
        |person: u64| json!({"known_person": {"ref": id(Kind::Person, person), "email": "quidam@example.org"}});
    let changed = receipt(&ledger, &contact(20, values(10))).await;
    assert_eq!(receipt(&ledger, &contact(20, values(10))).await, changed, "sent again");
    let stored = Stored::read(store.as_ref(), &stand.book).await.expect("reads");
    let leaf = String::from_utf8_lossy(&stored.entries.last().expect("an entry").leaf).into_owned();
    assert_eq!(leaf.matches(r#""sd":[""#).count(), 1, "the entry commits to one value: {leaf}");
    assert!(!in_the_open(store.as_ref(), &stand.book).await.contains("quidam@"));
    let emails = store.vault_of(&stand.book, id(Kind::Person, 10)).await.expect("reads");
    assert_eq!(emails.iter().filter(|row| row.field == "email").count(), 2, "the old one and the new one");

    // Nobody's values, somebody else's, none at all, and those of a person whom the book does not know.
    for wrong in [
        contact(21, json!(id(Kind::Person, 10))),
        contact(22, json!({"known_person": {"ref": id(Kind::Person, 10)}})),
        contact(23, values(99)),
        contact(24, json!({"new_person": {"ref": id(Kind::Person, 98), "name": name(98)}})),
    ] {
        let failure = send(&ledger, &wrong).await.expect_err("no values to change");
        assert!(matches!(failure, Failure::Malformed(_) | Failure::Refused(_)), "{failure:?}");
    }
    let stranger = send(&ledger, &contact(25, values(11))).await;
    assert!(matches!(stranger, Err(Failure::Refused(_))), "{stranger:?}");

    receipt(&ledger, &erase(30, 10, "contact")).await;
    let left = store.vault_of(&stand.book, id(Kind::Person, 10)).await.expect("reads");
    assert!(left.iter().all(|row| row.field != "email"), "both are gone");
    ledger.sealed().await.expect("seals");
    let report = stand.verify_clean(store.as_ref()).await;
    assert_eq!(report.identities.missing, 0);
}

/// Commands that wait while another is written are decided in one round, and what it writes follows their order.
pub async fn a_contact_erased_and_given_anew_in_one_round_is_what_the_last_of_them_says(place: &Place) {
    let stand = Stand::new(47);
    let store = place.store().await;
    let ledger = stand.found(store.clone()).await;
    for number in [10, 11] {
        receipt(&ledger, &admit(number, &name(number))).await;
    }
    let contact = |number: u64, of: u64| {
        let known = json!({"known_person": {"ref": id(Kind::Person, of), "email": format!("{number}@example.org")}});
        let fields = json!({"associate": id(Kind::Associate, of), "person": known});
        command(number, "2014-01-02", "change_contact", fields)
    };
    for first in (20..60).step_by(10) {
        let (busy, erased, anew) = (contact(first, 11), erase(first + 1, 10, "contact"), contact(first + 2, 10));
        let (_, erased, anew) = tokio::join!(send(&ledger, &busy), send(&ledger, &erased), send(&ledger, &anew));
        erased.expect("is erased");
        anew.expect("is given anew");
        assert_eq!(emails(store.as_ref(), &stand, 10).await, 1, "what was given anew stays");
        let (busy, anew, erased) = (contact(first + 3, 11), contact(first + 4, 10), erase(first + 5, 10, "contact"));
        let (_, anew, erased) = tokio::join!(send(&ledger, &busy), send(&ledger, &anew), send(&ledger, &erased));
        anew.expect("is given");
        erased.expect("is erased");
        assert_eq!(emails(store.as_ref(), &stand, 10).await, 0, "what was erased is gone");
        receipt(&ledger, &contact(first + 6, 10)).await;
    }
    ledger.sealed().await.expect("seals");
    stand.verify_clean(store.as_ref()).await;
}

async fn emails(store: &dyn Store, stand: &Stand, person: u64) -> usize {
    let rows = store.vault_of(&stand.book, id(Kind::Person, person)).await.expect("reads");
    rows.iter().filter(|row| row.field == "email").count()
}

async fn of(store: &dyn Store, stand: &Stand, person: u64) -> BTreeMap<String, Vec<u8>> {
    let rows = store.vault_of(&stand.book, id(Kind::Person, person)).await.expect("reads");
    rows.into_iter().map(|row| (row.field, row.ciphertext)).collect()
}

/// Longer than the format allows: refused, and the book stays sound.
pub async fn what_is_too_long_is_refused(place: &Place) {
    let stand = Stand::new(45);
    let store = place.store().await;
    let ledger = stand.found(store.clone()).await;
    let mut long = admit(10, "Ada");
    long["evidence"] = (0..700).map(document).collect();
    let refused = send(&ledger, &long).await;
    assert!(matches!(refused, Err(Failure::Malformed(_))), "{refused:?}");
    let actor = "a".repeat(20_000);
    let refused = ledger.execute_text(&admit(11, "Bob").to_string(), &actor).await;
    assert!(matches!(refused, Err(Failure::Malformed(_))), "{:?}", refused.map(|accepted| accepted.receipt));
    let decomposed = ledger.execute_text(&admit(12, "Bob").to_string(), "e\u{301}").await;
    assert!(matches!(decomposed, Err(Failure::Malformed(_))), "{decomposed:?}");
    assert_eq!(beside(store.as_ref(), &stand.book).await, [2, 0, 0, 0]);
    still_serves(&ledger).await;
    ledger.sealed().await.expect("seals");
    stand.verify_clean(store.as_ref()).await;
}

async fn still_serves(ledger: &Ledger) {
    receipt(ledger, &admit(50, "Zoe")).await;
    receipt(ledger, &subscribe(51, 50, 5)).await;
    let accepted = ledger.execute_text(&pay(52, 50, 51).to_string(), ACTOR).await;
    assert!(accepted.is_ok(), "{accepted:?}");
}
