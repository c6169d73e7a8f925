//! A register of thousands through the door and the store: struck at a year end, then proved and checked as a bank would.
//!
//! Every associate has a category and shares that follow from its number, so that the totals can be counted beside the
//! book. The totals, some associates and a sample of 59 are proved from what the store holds and checked from the text of
//! the file with the key alone. 300 associates, 10,000 with `QUITUS_LONG=1`. Nothing is asserted about time. Left out:
//! what damages a proof (`projections/tests/proofs`), and other people's verifier (`tests/foreign`).

#![allow(clippy::disallowed_methods, reason = "how long it takes is what is told")]

use quitus_domain::cooperative::Event;
use quitus_domain::values::{AssociateRef, CategoryKind, Position};
use quitus_projections::log::checkpoint::VerificationKey;
use quitus_projections::log::proof::inclusion_indexes;
use quitus_projections::log::tree::Nodes;
use quitus_projections::proof::{Proof, Question, Seal, Shown, Struck, Verified, check};
use quitus_server::ledger::history;
use quitus_server::store::Store;
use quitus_tests::commands::{Kind, admit, command, id, statutes, subscribe};
use quitus_tests::place::Place;
use quitus_tests::stand::{Stand, receipt};
use serde_json::{Value, json};

use crate::book::together;
use crate::docs::{Outcome, record};
use crate::large::processor;
use crate::{attempts, seed};

const CATEGORIES: [&str; 3] = ["users", "helpers", "partners"];
const SAMPLE: u64 = 59;

/// Statutes of a SCIC with three categories, each voting in a college.
fn of_a_scic() -> Value {
    let mut clauses = statutes();
    (clauses["form"], clauses["family"]) = (json!("sa"), json!("scic"));
    clauses["mention"] = json!(
        "Soci\u{e9}t\u{e9} coop\u{e9}rative d\u{2019}int\u{e9}r\u{ea}t collectif anonyme, \u{e0} capital variable"
    );
    clauses["results"]["statutory_reserve"] = json!("1/2");
    let kinds = [CategoryKind::Beneficiaries, CategoryKind::Volunteers, CategoryKind::Contributors];
    let category =
        |(key, kind): (&str, CategoryKind)| json!({"key": key, "label": key, "kind": kind, "minimum_shares": 0});
    clauses["categories"] = CATEGORIES.into_iter().zip(kinds).map(category).collect();
    let weights = ["50/100", "30/100", "20/100"];
    let college =
        |(key, weight): (&str, &str)| json!({"key": key, "label": key, "categories": [key], "weight": weight});
    let list: Vec<Value> = CATEGORIES.into_iter().zip(weights).map(college).collect();
    clauses["voting"]["colleges"] = json!({"list": list, "carry": "proportional", "empty": "spread"});
    let decision = json!({
        "organ": "extraordinary_assembly", "decided_on": "2012-06-01", "number": "Resolution",
        "document": {"text": "The minutes."},
    });
    command(3, "2012-06-01", "amend_statutes", json!({"statutes": clauses, "decision": decision}))
}

/// The category of an associate, and its shares.
fn line(number: u64) -> (usize, u64) {
    (usize::try_from(number % 7 % 3).unwrap_or_default(), 1 + number % 41)
}

/// What the simplest loop counts: associates, shares and cents of each category.
fn counted(associates: u64) -> Vec<[u64; 3]> {
    let mut sums = vec![[0; 3]; CATEGORIES.len()];
    for (category, shares) in (1..=associates).map(|number| line(10_000 + number)) {
        let own: &mut [u64; 3] = &mut sums[category];
        *own = [own[0] + 1, own[1] + shares, own[2] + shares * 2_000];
    }
    sums
}

async fn struck(stand: &Stand, store: &dyn Store) -> (Struck, Seal, VerificationKey) {
    let book = history::load(store, &stand.book).await.expect("loads");
    let struck = book.iter().rfind(|recorded| matches!(*recorded.event, Event::RegisterStruck(_)));
    let at: Position = struck.expect("is struck").position;
    let row = store.latest_checkpoint(&stand.book).await.expect("reads").expect("is sealed");
    let entry = store.entries(&stand.book, at.0, 1).await.expect("reads").swap_remove(0);
    let indexes = inclusion_indexes(at.0, row.size).expect("is covered");
    let nodes: Nodes = store.nodes_at(&stand.book, &indexes).await.expect("reads").into_iter().collect();
    let struck = Struck::of(&book, at).expect("is the register of the book");
    let ring = stand.ring();
    let key = ring.signing.last().expect("a key");
    let seal = struck.seal(&entry, &row.note, &nodes, key).expect("seals");
    (struck, seal, key.verification_key().clone())
}

/// As a stranger reads it: from the text, with the key alone.
fn checked(proof: &Proof, key: &VerificationKey) -> (Verified, usize) {
    let text = proof.to_text().expect("writes");
    (check(&Proof::parse(&text).expect("reads"), key).expect("holds"), text.len())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_register_is_struck_proved_and_checked() {
    let (associates, seed) = (attempts(300, 10_000), seed("a register struck"));
    let (place, stand) = (Place::sqlite(), Stand::new(seed));
    let ledger = stand.found(place.store().await).await;
    receipt(&ledger, &of_a_scic()).await;
    let numbers = 10_001..=10_000 + associates;
    let admission = |number: u64| {
        let mut one = admit(number, &format!("Associate{number}"));
        (one["evidence"], one["category"]) = (json!([]), json!(CATEGORIES[line(number).0]));
        one
    };
    together(&ledger, numbers.clone().map(admission).collect()).await;
    together(&ledger, numbers.clone().map(|number| subscribe(1_000_000 + number, number, line(number).1)).collect())
        .await;
    let before = processor();
    receipt(&ledger, &command(4, "2013-12-31", "strike_register", json!({"ground": "year_end"}))).await;
    let strike = processor() - before;
    ledger.close().await.expect("seals");

    let store = place.store().await;
    stand.verify_clean(store.as_ref()).await;
    let before = processor();
    let (struck, seal, key) = struck(&stand, store.as_ref()).await;
    let (attested, whole) = checked(&struck.categories(seal.clone()), &key);
    let register = &attested.statement.register;
    let cents = |one: &quitus_domain::scic::CategoryTotals| u64::try_from(one.subscribed.get()).expect("is no debt");
    let told: Vec<[u64; 3]> = register.categories.iter().map(|one| [one.associates, one.shares, cents(one)]).collect();
    assert_eq!(told, counted(associates));
    let colleges = attested.statement.colleges.clone().expect("every category votes in a college");
    assert_eq!(colleges.iter().map(|one| one.associates).sum::<u64>(), associates);

    let mut single = 0;
    for number in numbers.step_by(usize::try_from(associates / 10).expect("fits")) {
        let who = AssociateRef(id(Kind::Associate, number));
        let (own, size) = checked(&struck.associate(seal.clone(), who).expect("is in it"), &key);
        let Shown::Line(opened) = own.shown else { panic!("a line") };
        let (category, shares) = line(number);
        assert_eq!((opened.leaf.associate, opened.leaf.category, opened.leaf.shares), (who, category, shares));
        single = single.max(size);
    }
    let question = Question::of(&attested, [7; 32], SAMPLE);
    let (answer, sample) = checked(&struck.sample(seal, question.nonce, SAMPLE).expect("is drawn"), &key);
    assert_eq!(question.is_answered_by(&answer), Ok(()));
    let proving = processor() - before;

    let build = if cfg!(debug_assertions) { "debug" } else { "release" };
    let verdict = format!(
        "all hold with the key alone; totals {whole} bytes, one line at most {single}, {SAMPLE} lines {sample}; processor \
         of a {build} build: {strike} ms to strike, {proving} ms to make and check 12 proofs"
    );
    record(&Outcome {
        campaign: "a register struck, proved and checked, by associates",
        seed,
        count: associates,
        verdict,
    });
}
