//! Where the assemblies of the story stand after each of their entries, and what comes next.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop at the first surprise")]

#[path = "story/mod.rs"]
mod story;

use quitus_domain::assemblies::{Assembly, Stage};
use quitus_domain::cooperative::{Act, Cooperative, Event, breaches, evolve};
use quitus_domain::values::{AssemblyRef, Day};
use quitus_projections::Recorded;
use quitus_projections::assemblies::stand::{Minuted, Step, step};
use story::*;

/// After each entry about the first assembly that is convened: its kind, and the step on a day.
fn steps(book: &[Recorded], on: impl Fn(&Recorded) -> Day) -> Vec<(String, Step, Cooperative, AssemblyRef)> {
    let convened = book.iter().find_map(|one| match one.event.as_ref() {
        Event::AssemblyConvened(e) => Some(e.assembly),
        _ => None,
    });
    let assembly = convened.unwrap();
    let mut state = Cooperative::default();
    let mut told = Vec::new();
    for recorded in book {
        evolve(&mut state, &recorded.event);
        let Some(held) = state.assemblies.get(assembly) else { continue };
        let step = step(held, minuted(&state, assembly), on(recorded));
        told.push((recorded.event.kind().to_owned(), step, state.clone(), assembly));
    }
    told
}

fn minuted(state: &Cooperative, assembly: AssemblyRef) -> Minuted {
    if state.assemblies.is_minuted(assembly) { Minuted::Sealed } else { Minuted::NotYet }
}

/// The steps, each told once when it does not change.
fn told(book: &[Recorded]) -> Vec<String> {
    let own = steps(book, Recorded::effective_on).into_iter();
    let lines = own.filter_map(|(kind, step, ..)| {
        let step = serde_json::to_string(&step).unwrap();
        Some(format!("{} -> {step}", kind.strip_prefix("assemblies.")?))
    });
    let mut lines: Vec<String> = lines.collect();
    lines.dedup();
    lines
}

#[test]
fn the_conversion_assembly_goes_from_step_to_step() {
    let wanted = include_str!("stand/conversion.txt");
    let told = told(&book(COOPRODUCTION));
    let told: Vec<&str> = told.iter().map(String::as_str).collect();
    let wanted: Vec<&str> = wanted.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(told, wanted, "{}", told.join("\n"));
}

/// The command that a step stands for.
fn command(step: &Step, held: &Assembly, assembly: AssemblyRef) -> Option<Act> {
    let at = "23:59";
    let value = match step {
        Step::Open => serde_json::json!({ "type": "open_assembly", "chair": assembly, "at": at }),
        Step::Put { resolution } => {
            serde_json::json!({ "type": "put_to_vote", "resolution": resolution, "method": "show_of_hands", "at": at })
        }
        Step::CloseVote { resolution, .. } => {
            serde_json::json!({ "type": "close_vote", "resolution": resolution, "at": at })
        }
        Step::Close { .. } => serde_json::json!({ "type": "close_assembly", "at": at }),
        Step::Notify { .. }
        | Step::Await { .. }
        | Step::Welcome(_)
        | Step::Resume { .. }
        | Step::Count { .. }
        | Step::Seal
        | Step::Apply { .. }
        | Step::Done => return None,
    };
    let mut value = value;
    (value["assembly"], value["effective_on"]) = (serde_json::json!(assembly), serde_json::json!(held.sits_on));
    Some(serde_json::from_value(value).unwrap())
}

#[test]
fn what_is_proposed_is_what_the_door_would_take() {
    let mut tried = 0;
    for book in [book(COOPRODUCTION), book(PASSE_SIMPLE)] {
        for (kind, step, state, assembly) in steps(&book, |_| day("2100-01-01")) {
            let held = state.assemblies.get(assembly).unwrap();
            let Some(act) = command(&step, held, assembly) else { continue };
            // An election that the statutes want secret is put by ballot: the page says so, the step does not.
            let refused: Vec<_> =
                breaches(&state, &act).into_iter().filter(|refusal| !refusal.code().contains("SECRET")).collect();
            assert!(refused.is_empty(), "after {kind}, {step:?}: {refused:?}");
            tried += 1;
        }
        let last = steps(&book, |_| day("2100-01-01")).pop().unwrap();
        assert_eq!(last.2.assemblies.get(last.3).unwrap().stage, Stage::Closed);
    }
    assert!(tried > 20, "{tried}");
}

#[test]
fn what_was_adopted_waits_for_its_act_once_the_minutes_are_sealed() {
    // The acts that carry the decisions out are left out.
    let cited = |recorded: &Recorded| recorded.event.decision().is_some_and(|one| one.resolution().is_some());
    let book: Vec<Recorded> = book(COOPRODUCTION).into_iter().filter(|one| !cited(one)).collect();
    let told = told(&book);
    assert!(told.contains(&"assembly_closed -> \"seal\"".to_owned()), "{told:?}");
    assert!(told.contains(&"minutes_sealed -> {\"apply\":{\"resolutions\":[1,2,3]}}".to_owned()), "{told:?}");
}
