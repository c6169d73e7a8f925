//! The program as people and scripts meet it: what it prints, and how it ends.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod common;

use common::{REFUSED, STORY, book, commands, quitus, write};
use serde_json::{Value, json};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use tempfile::TempDir;

#[test]
fn a_new_book_says_who_it_is_and_where_its_keys_are() {
    let folder = TempDir::new().unwrap();
    let id = "0b5a1d3e-6a0e-4c55-9a55-3f3f6d1c2b10";
    let made = quitus(folder.path(), &format!("init --json --id {id}"));
    assert_eq!((made.code, &made.json()["book"]), (0, &json!(id)), "{}", made.err);
    let keys = folder.path().join(made.json()["keys"].as_str().unwrap());
    assert_eq!(fs::metadata(&keys).unwrap().permissions().mode() & 0o777, 0o700);
    assert!(made.json()["verification_key"].as_str().unwrap().starts_with(&format!("quitus/{id}+")));
    assert!(made.err.contains("apart from the database"), "{}", made.err);
    let again = quitus(folder.path(), &format!("init --id {id}"));
    assert_eq!(again.code, 4, "{}", again.err);
}

#[test]
fn a_file_is_applied_once_however_often_it_is_sent() {
    let folder = book();
    let again = quitus(folder.path(), "apply story.jsonl");
    assert_eq!((again.code, again.lines().len()), (0, REFUSED - 1));
    for (line, number) in again.lines().iter().zip(1..) {
        assert_eq!(line["line"], number);
        assert_eq!(line["status"], "repeated", "{line}");
        assert_eq!(line["receipt"]["checkpoint_size"], number + 1);
    }
}

#[test]
fn a_refusal_names_its_rule_and_stops_the_file() {
    let folder = book();
    // Up to what it bills: a number is given on a day that has come, by the machine's clock.
    let billed = commands().iter().position(|one| one["type"] == "issue_invoice").unwrap();
    write(folder.path(), "rest.jsonl", &commands()[REFUSED - 1..billed]);
    let stopped = quitus(folder.path(), "apply rest.jsonl --lang en");
    assert_eq!((stopped.code, stopped.lines().len()), (4, 1));
    let refusal = &stopped.lines()[0]["refusal"];
    assert_eq!((&refusal["rule"], &refusal["code"]), (&json!("COOP-07"), &json!("CAPITAL_FLOOR")));
    assert!(refusal["article"].as_str().unwrap().contains("47-1775"), "{refusal}");
    assert!(refusal["figures"].is_object() && refusal["message"].as_str().unwrap().contains("floor"), "{refusal}");
    let refused_later = STORY.lines().take(billed).skip(REFUSED).filter(|line| line.contains("\"expect\"")).count();
    let on = quitus(folder.path(), "apply rest.jsonl --keep-going");
    let accepted = on.lines().iter().filter(|line| line["status"] == "accepted").count();
    assert_eq!((on.code, accepted), (4, billed - REFUSED - refused_later));
    assert!(refused_later > 1);
}

#[test]
fn a_command_id_used_for_another_command_is_a_conflict() {
    let folder = book();
    let mut other = commands().into_iter().find(|command| command["type"] == "pay_up_shares").unwrap();
    other["amount"] = json!(1);
    write(folder.path(), "other.jsonl", &[other]);
    let ran = quitus(folder.path(), "apply other.jsonl");
    assert_eq!((ran.code, &ran.lines()[0]["failure"]["code"]), (5, &json!("OTHER_BODY")));
}

#[test]
fn documents_are_attached_by_their_path_from_the_file_of_commands() {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "init").code, 0);
    fs::create_dir(folder.path().join("acts")).unwrap();
    fs::write(folder.path().join("acts/deed.pdf"), "%PDF-1.7").unwrap();
    let mut command = commands()[0].clone();
    command["decision"]["document"] = json!({ "file": "deed.pdf" });
    write(folder.path(), "acts/first.jsonl", &[command.clone()]);
    let ran = quitus(folder.path(), "apply acts/first.jsonl");
    assert_eq!(ran.code, 0, "{}", ran.out);
    let entry = quitus(folder.path(), "explain entry 2 --json").json();
    let document = &entry["entry"]["event"]["cooperative.incorporated"]["decision"]["document"];
    assert_eq!((&document["media_type"], &document["size"]), (&json!("application/pdf"), &json!(8)));
    command["decision"]["document"] = json!({ "file": "gone.pdf" });
    write(folder.path(), "acts/second.jsonl", &[command]);
    let ran = quitus(folder.path(), "apply acts/second.jsonl");
    assert_eq!((ran.code, &ran.lines()[0]["failure"]["code"]), (2, &json!("NO_FILE")));
}

#[test]
fn every_read_has_a_form_for_programs() {
    let folder = book();
    let reads = [
        "register",
        "movements --associate 2",
        "capital",
        "log --type capital.shares_subscribed",
        "explain associate 2",
        "explain capital",
        "explain entry 58",
        "verify",
        "doctor",
    ];
    for read in reads {
        for dates in ["", "--as-of 2019-12-31", "--known-at 75"] {
            let dated = !["verify", "doctor"].contains(&read);
            if dates.is_empty() || dated {
                let ran = quitus(folder.path(), &format!("{read} {dates} --json"));
                assert_eq!(ran.code, 0, "{read} {dates}: {}", ran.err);
                assert!(ran.json().is_object(), "{read}");
            }
        }
        let table = quitus(folder.path(), &format!("{read} --lang fr"));
        assert!(table.code == 0 && table.out.lines().count() > 1, "{read}: {}", table.err);
    }
    for schema in ["schema commands", "schema events"] {
        assert!(quitus(folder.path(), schema).json()["oneOf"].is_array());
    }
}

#[test]
fn a_late_entry_is_in_the_past_it_concerns_and_not_in_what_was_known() {
    let folder = book();
    let shares = |known: &str| {
        let ran = quitus(folder.path(), &format!("register --as-of 2019-12-31 {known} --json")).json();
        ran["associates"][1]["shares"].as_i64().unwrap()
    };
    assert_eq!((shares("--known-at 71"), shares("--known-at 72"), shares("")), (40, 80, 80));
}

#[test]
fn names_are_read_with_the_keys_and_references_without() {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "demo").code, 0);
    let name = |more: &str| {
        let register = quitus(folder.path(), &format!("--database sqlite://quitus-demo.db register --json {more}"));
        let lines = register.json()["associates"].as_array().unwrap().clone();
        let of_person = lines.iter().find(|line| line["identity"]["natural_person"].is_object()).unwrap();
        (of_person["name"].clone(), of_person["identity"]["natural_person"]["person"].clone())
    };
    let (with, reference) = name("");
    assert_ne!(with, reference);
    let (without, reference) = name("--keys nowhere");
    assert_eq!(without, reference);
}

#[test]
fn verification_names_a_checkpoint_that_does_not_fit_and_ends_with_3() {
    let folder = book();
    assert_eq!(quitus(folder.path(), "verify").code, 0);
    let keys = folder.path().join("quitus.db.keys");
    let kept = fs::read_dir(&keys).unwrap().next().unwrap().unwrap().path().join("checkpoint");
    let note = fs::read_to_string(&kept).unwrap();
    let root = note.lines().nth(2).unwrap();
    let other = format!("{}{}", if root.starts_with('A') { "B" } else { "A" }, &root[1..]);
    fs::write(folder.path().join("pinned"), note.replacen(root, &other, 1)).unwrap();
    let ran = quitus(folder.path(), "verify --pinned pinned --lang en");
    assert_eq!(ran.code, 3, "{}", ran.out);
    assert!(ran.out.contains(root), "{}", ran.out);
    assert_eq!(quitus(folder.path(), "verify --pinned nowhere").code, 1);
}

#[test]
fn a_bundle_is_never_written_over_another_file() {
    let folder = book();
    assert_eq!(quitus(folder.path(), "export book.tar --identities --documents").code, 0);
    let size = fs::metadata(folder.path().join("book.tar")).unwrap().len();
    assert_eq!(quitus(folder.path(), "export book.tar").code, 1);
    assert_eq!(fs::metadata(folder.path().join("book.tar")).unwrap().len(), size);
    assert_eq!(quitus(folder.path(), "export full.tar --full --identities").code, 2);
}

#[test]
fn a_new_key_seals_and_the_book_still_verifies() {
    let folder = book();
    let ran = quitus(folder.path(), "rotate-key --json");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(ran.json()["checkpoint_size"], REFUSED + 1);
    let report = quitus(folder.path(), "verify --json").json();
    assert_eq!(report["log"]["keys"][1], ran.json()["verification_key"]);
    assert_eq!(report["log"]["count"], 0);
}

#[test]
fn the_doctor_says_what_is_wrong() {
    let folder = book();
    assert_eq!(quitus(folder.path(), "doctor").code, 0);
    let keys = folder.path().join("quitus.db.keys");
    let own = fs::read_dir(&keys).unwrap().next().unwrap().unwrap().path();
    let wrong_with = |path: &Path, mode: u32, sound: u32| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        let ran = quitus(folder.path(), "doctor --json");
        fs::set_permissions(path, fs::Permissions::from_mode(sound)).unwrap();
        let found = ran.json()["checks"].as_array().unwrap().clone();
        let wrong: Vec<Value> = found.iter().filter(|one| one["ok"] == false).map(|one| one["check"].clone()).collect();
        (ran.code, wrong)
    };
    assert_eq!(wrong_with(&own.join("book-1.key"), 0o644, 0o600), (1, vec![json!("keys")]));
    assert_eq!(wrong_with(&own, 0o755, 0o700), (1, vec![json!("key_modes")]));
    assert_eq!(quitus(folder.path(), "doctor").code, 0);
    assert_eq!(quitus(folder.path(), "doctor --keys nowhere").code, 1);
    assert_eq!(quitus(folder.path(), "doctor --database sqlite://nowhere.db").code, 1);
}

#[test]
fn what_cannot_be_meant_is_a_usage_error() {
    let folder = book();
    let wrong = [
        "register --as-of 2019-02-30",
        "register --known-at 0",
        "frobnicate",
        "register --database mysql://host/name",
        "explain associate 99",
        "explain entry 999",
        "log --type shares",
        "apply story.jsonl --actor not\u{a0}plain",
        "init",
        "register --cooperative 0b5a1d3e-6a0e-4c55-9a55-3f3f6d1c2b10",
    ];
    for arguments in wrong {
        let ran = quitus(folder.path(), arguments);
        assert_eq!(ran.code, 2, "{arguments}: {}", ran.err);
        assert!(ran.out.is_empty() && !ran.err.is_empty(), "{arguments}");
    }
    assert_eq!(quitus(folder.path(), "register --database sqlite://nowhere.db").code, 1);
}

#[test]
fn several_books_must_be_told_apart() {
    let folder = book();
    let second = "0b5a1d3e-6a0e-4c55-9a55-3f3f6d1c2b10";
    assert_eq!(quitus(folder.path(), &format!("init --id {second}")).code, 0);
    let ran = quitus(folder.path(), "register");
    assert!(ran.code == 2 && ran.err.contains(second), "{}", ran.err);
    let ran = quitus(folder.path(), &format!("register --json --cooperative {second}"));
    assert_eq!(ran.json()["associates"], json!([]));
}

#[test]
fn the_demonstration_is_the_same_every_time_and_deletes_only_itself() {
    let (one, two) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    for language in ["fr", "en"] {
        let first = quitus(one.path(), &format!("demo --force --lang {language}"));
        let second = quitus(two.path(), &format!("demo --force --lang {language}"));
        assert_eq!((first.code, &first.out), (0, &second.out), "{}", first.err);
        assert!(first.out.contains("COOP-07") && !first.out.contains(one.path().to_str().unwrap()));
    }
    assert_eq!(quitus(one.path(), "demo").code, 1);
    let of_the_end = quitus(one.path(), "--database sqlite://quitus-demo.db register --json");
    assert_eq!(of_the_end.json()["book"], "demo-cooproduction", "meant when none is named");
    let beside = quitus(two.path(), "--database sqlite://quitus-demo.db --cooperative demo-passe-simple verify");
    assert_eq!(beside.code, 0, "{}", beside.out);
    let real = book();
    let before = fs::read(real.path().join("quitus.db")).unwrap();
    assert_eq!(quitus(real.path(), "demo --force --database sqlite://quitus.db").code, 1);
    assert_eq!(fs::read(real.path().join("quitus.db")).unwrap(), before);
}

#[test]
fn the_stories_end_without_a_finding_and_those_on_the_way_are_cleared() {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "demo").code, 0);
    let found = |more: &str| {
        let ran = quitus(folder.path(), &format!("--database sqlite://quitus-demo.db conformity --json {more}"));
        let findings = ran.json()["findings"].as_array().unwrap().clone();
        findings.iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    for book in ["cooproduction", "passe-simple", "futur-anterieur", "subjonctif"] {
        assert_eq!(found(&format!("--cooperative demo-{book}")), [""; 0], "{book}");
    }
    for year in 2012..=2026 {
        let on_the_way = match year {
            2016 | 2017 => vec!["PROOF_OF_POWER_MISSING"],
            2019 => vec!["PAYUP_OVERDUE"],
            2021 => vec!["PAYUP_LT_STATUTES"],
            _ => Vec::new(),
        };
        assert_eq!(found(&format!("--as-of {year}-12-31")), on_the_way, "{year}");
    }
    // The bulletin came back in 2026, and the manager's exit was told then: by what was known before, both were missing.
    let before = ["OFFICER_EXIT_NOT_PUBLISHED", "NO_SUBSCRIPTION_FORM"];
    assert_eq!(found("--as-of 2025-12-31 --known-at 128"), before);
}
