//! The designation of a manager: proposal, votes of the category, vote of the assembly, entry; and a chain that was
//! partly taken outside the book.
#![allow(clippy::unwrap_used, clippy::panic, dead_code, reason = "a test may stop at the first surprise")]

#[path = "conformity/book.rs"]
mod book;
#[path = "story/mod.rs"]
mod story;

use book::{entry, person};
use quitus_domain::assemblies::Outcome;
use quitus_projections::assemblies::Assemblies;
use quitus_projections::designation::{Designation, Step, designations};
use quitus_projections::mandates::Mandates;
use quitus_projections::{AsOf, Fold, Recorded};
use serde_json::{Value, json};

const ASSEMBLY: &str = "a55e3b1e-0000-4000-8000-000000000001";
const MANDATE: &str = "3a4d0000-0000-4000-8000-000000000001";

fn chains(book: &[Recorded]) -> Vec<Designation> {
    let facts = AsOf::day(story::day("2030-01-01")).select(book);
    designations(&Mandates::of(&facts), &Assemblies::of(&facts))
}

fn cited(resolution: u16) -> Value {
    json!({"assembly": ASSEMBLY, "resolution": resolution, "organ": "ordinary_assembly", "decided_on": "2026-09-15"})
}

/// Convened with two resolutions, the first reserved to the CAEs; both adopted; proposed and appointed citing them.
fn designated() -> Vec<Value> {
    let mut convened = entry("assemblies.assembly_convened", json!({"assembly": ASSEMBLY}));
    let drafts = &mut convened["assemblies.assembly_convened"]["resolutions"];
    for (at, command, subject) in [(0, "propose_manager", person(701)), (1, "appoint_manager", MANDATE.to_owned())] {
        drafts[at]["kind"] = json!("ordinary");
        drafts[at]["authorises"] = json!({"command": command, "subject": subject});
    }
    (drafts[0]["reserved_to"], drafts[1]["reserved_to"]) = (json!("cae"), Value::Null);
    let closed = |resolution: u16| entry("assemblies.vote_closed", json!({"resolution": resolution}));
    let mut proposed =
        entry("mandates.manager_proposed", json!({"candidate": person(701), "effective_on": "2026-09-15"}));
    proposed["mandates.manager_proposed"]["decision"] = cited(1);
    let mut appointed = entry(
        "mandates.manager_appointed",
        json!({"mandate": MANDATE, "holder": {"natural_person": {"person": person(701)}},
            "effective_on": "2026-10-01", "ends_on": "2029-12-31"}),
    );
    appointed["mandates.manager_appointed"]["decision"] = cited(2);
    vec![book::statutes(json!({})), convened, closed(1), closed(2), proposed, appointed]
}

#[test]
fn the_whole_chain_is_told_with_its_votes_and_its_entries() {
    let all = chains(&book::book(&designated()));
    let [chain] = &all[..] else { panic!("{all:?}") };
    let [Step::VotedToPropose(of_caes), Step::Proposed { by, entry, .. }, Step::VotedToAppoint(of_all), last] =
        &chain.steps[..]
    else {
        panic!("{chain:?}")
    };
    assert_eq!((of_caes.reserved_to.as_ref().unwrap().as_str(), of_caes.resolution), ("cae", 1));
    assert_eq!((of_all.reserved_to.as_ref(), of_all.resolution), (None, 2));
    for vote in [of_caes, of_all] {
        assert_eq!(vote.result.as_ref().unwrap().outcome, Outcome::Adopted);
        assert!(!vote.entries.is_empty());
    }
    assert_eq!((by.as_ref().unwrap().as_str(), entry.0), ("cae", 4));
    let Step::Appointed { from, until, entries } = last else { panic!("{last:?}") };
    assert_eq!((from.to_string(), until.to_string(), entries[0].0), ("2026-10-01".into(), "2029-12-31".into(), 5));
}

#[test]
fn what_was_decided_outside_the_book_is_told_so() {
    let book = story::book(story::COOPRODUCTION);
    let all = chains(&book);
    assert!(all.len() >= 4, "{all:?}");
    for chain in &all {
        let [Step::Proposed { by, .. }, Step::DecidedOutside { on, .. }, Step::Appointed { from, .. }] =
            &chain.steps[..]
        else {
            panic!("{chain:?}")
        };
        assert!(by.is_some() && on <= from, "{chain:?}");
    }
}

#[test]
fn a_manager_whom_nobody_proposed_has_a_shorter_chain() {
    let mut life = designated();
    life.remove(4);
    let all = chains(&book::book(&life));
    assert!(matches!(all[0].steps[..], [Step::VotedToAppoint(_), Step::Appointed { .. }]), "{all:?}");
}
