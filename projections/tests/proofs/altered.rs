//! Files changed on their way, what files tell their readers, and files that must be read for ever.

use super::struck::{Book, Chance, Plan, STRUCK, book};
use super::verdict;
use quitus_projections::log::checkpoint;
use quitus_projections::proof::{Kind, Proof, Question, Shown, Verified, check};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::Path;

/// Every byte of a small proof is changed, to three other values each: all refused, and none makes the program stop.
#[test]
fn every_changed_byte_of_a_small_proof_is_refused() {
    let book = book(Plan { seed: 4, associates: 3, categories: 2, event_type: STRUCK });
    let struck = book.struck();
    let proofs = [
        struck.categories(book.seal()),
        struck.associate(book.seal(), book.lines[1].associate).unwrap(),
        struck.sample(book.seal(), [8; 32], 2).unwrap(),
    ];
    for proof in proofs {
        let text = proof.to_text().unwrap();
        let asked = Question::of(&verdict(&book, &proof).unwrap(), [8; 32], 2);
        let refused = |bytes: Vec<u8>| {
            let Ok(text) = String::from_utf8(bytes) else { return true };
            let checked = Proof::parse(&text).and_then(|proof| check(&proof, book.vkey()));
            // Another nonce may draw the same lines: only the question knows which one was asked.
            let answers = |it: &Verified| it.shown == Shown::Totals || asked.is_answered_by(it).is_ok();
            !checked.is_ok_and(|it| matches!(it.shown, Shown::Line(_)) || answers(&it))
        };
        assert!(!refused(text.clone().into_bytes()));
        for at in 0..text.len() {
            for change in [1, 32, 128] {
                let mut bytes = text.clone().into_bytes();
                bytes[at] ^= change;
                assert!(refused(bytes), "byte {at} of {:?} ^ {change}", proof.kind());
            }
            assert!(refused(text.as_bytes()[..at].to_vec()), "cut at {at}");
        }
        for more in [" ", "\n", "x"] {
            assert!(refused(format!("{text}{more}").into_bytes()) && refused(format!("{more}{text}").into_bytes()));
        }
    }
}

/// Of a book without colleges, attested in version 1, and of one with them, in version 2.
#[test]
fn random_changes_of_a_large_proof_are_refused() {
    for (seed, colleges) in [(5, false), (6, true)] {
        let book = book(Plan { seed, associates: 500, categories: 4, event_type: STRUCK });
        let categories = book.struck().categories(book.seal());
        let told = check(&categories, book.vkey()).unwrap().statement.colleges;
        assert_eq!(told.is_some(), colleges, "seed {seed}");
        changed_at_random(&book);
    }
}

/// 10,000 random mutations of a large sample with `QUITUS_LONG=1`, 300 without.
fn changed_at_random(book: &Book) {
    let long = std::env::var_os("QUITUS_LONG").is_some();
    let sample = book.struck().sample(book.seal(), [9; 32], 59).unwrap();
    let asked = Question::of(&verdict(book, &sample).unwrap(), [9; 32], 59);
    let text = sample.to_text().unwrap();
    let mut chance = Chance(20_120_102);
    let below = |chance: &mut Chance, limit: usize| usize::try_from(chance.below(limit as u64)).unwrap();
    for _ in 0..if long { 10_000 } else { 300 } {
        let mut bytes = text.clone().into_bytes();
        let (from, to) = (below(&mut chance, text.len()), below(&mut chance, text.len()));
        let length = 1 + below(&mut chance, 90);
        match chance.below(5) {
            0 => bytes[from] = u8::try_from(32 + chance.below(95)).unwrap(),
            1 => drop(bytes.drain(from..(from + length).min(text.len()))),
            2 => bytes.swap(from, to),
            3 => {
                let part: Vec<u8> = bytes[from..(from + length).min(text.len())].to_vec();
                bytes.splice(to..to, part);
            }
            _ => {
                let part: Vec<u8> = bytes[from..(from + length).min(text.len())].to_vec();
                let end = (to + part.len()).min(text.len());
                bytes.splice(to..end, part);
            }
        }
        if bytes == text.as_bytes() {
            continue;
        }
        let Ok(changed) = String::from_utf8(bytes) else { continue };
        let outcome = Proof::parse(&changed).and_then(|proof| check(&proof, book.vkey()));
        assert!(outcome.and_then(|answer| asked.is_answered_by(&answer)).is_err(), "{changed}");
    }
}

/// What a third party's files tell: the totals, and of the drawn lines what the format says.
#[test]
fn a_third_party_sees_no_other_reference_and_no_salt() {
    let book = book(Plan { seed: 6, associates: 40, categories: 3, event_type: STRUCK });
    let struck = book.struck();
    let salt = String::from(book.event.salt.clone());
    for (proof, count) in [
        (struck.categories(book.seal()), 0),
        (struck.associate(book.seal(), book.lines[7].associate).unwrap(), 1),
        (struck.sample(book.seal(), [3; 32], 5).unwrap(), 5),
    ] {
        let text = proof.to_text().unwrap();
        assert!(!text.contains(&salt) && !text.contains("salt\\\""), "{:?}", proof.kind());
        let references = book.lines.iter().filter(|line| text.contains(&line.associate.to_string())).count();
        assert_eq!(references, count, "{:?}", proof.kind());
        // Before them stand the totals of three categories and of two colleges.
        let figures: Vec<u64> = numbers(&text, "\"shares\":").into_iter().skip(5).collect();
        if proof.kind() != Kind::Categories {
            assert_eq!(figures.len(), count, "shares of the opened lines alone");
        }
    }
}

/// The subtrees beside the way from a place to the root of `places` leaves, from the leaf upward (RFC 6962).
fn beside(index: usize, places: std::ops::Range<usize>) -> Vec<std::ops::Range<usize>> {
    if places.len() == 1 {
        return Vec::new();
    }
    let half = places.start + places.len().next_power_of_two() / 2;
    let (left, right) = (places.start..half, half..places.end);
    let (own, other) = if index < half { (left, right) } else { (right, left) };
    beside(index, own).into_iter().chain([other]).collect()
}

/// Of all others, a file holds what the format says and nothing else: at each step of an opened line's path the totals of
/// the subtree beside it, by category, so that the category and shares of one alone are those of the direct neighbour.
#[test]
fn a_third_party_sees_of_others_only_the_totals_beside_the_path() {
    const OPENED: [&str; 7] = ["associate", "category", "cents", "index", "mac", "path", "shares"];
    for (seed, associates) in [(6, 40), (8, 7), (10, 33)] {
        let book = book(Plan { seed, associates, categories: 3, event_type: STRUCK });
        let struck = book.struck();
        let own = struck.associate(book.seal(), book.lines[3].associate).unwrap();
        for (proof, opened) in [(own, 1), (struck.sample(book.seal(), [3; 32], 5).unwrap(), 5)] {
            let file: Value = serde_json::from_str(&proof.to_text().unwrap()).unwrap();
            let lines = file["lines"].as_array().cloned().unwrap_or_else(|| vec![file["line"].clone()]);
            assert_eq!(lines.len(), opened);
            for line in &lines {
                let keys: Vec<&String> = line.as_object().unwrap().keys().collect();
                assert_eq!(keys, OPENED, "a line opens so much");
                let places = beside(usize::try_from(line["index"].as_u64().unwrap()).unwrap(), 0..book.lines.len());
                let shown: Vec<Value> = line["path"].as_array().unwrap().clone();
                assert!(shown.iter().all(|step| step.as_object().unwrap().keys().eq(["hash", "totals"])));
                let shown: Vec<&Value> = shown.iter().map(|step| &step["totals"]).collect();
                let summed: Vec<Value> = places.iter().map(|range| sums(&book, range.clone())).collect();
                assert_eq!(shown, summed.iter().collect::<Vec<_>>());
                assert!(places.iter().skip(1).all(|range| range.len() > 1 || range.end == book.lines.len()));
            }
            // Nowhere else does the file say in which category anybody is.
            let text = proof.to_text().unwrap().replace("\\\"", "\"");
            let said = text.matches("\"category\":").count();
            assert_eq!(said, opened + 3, "the opened lines, and the totals of three categories");
        }
    }
}

/// Associates, shares and cents of each category in some places.
fn sums(book: &Book, places: std::ops::Range<usize>) -> Value {
    let mut sums = [[0_u64; 3]; 3];
    for line in &book.lines[places] {
        let own = &mut sums[line.category];
        *own = [own[0] + 1, own[1] + line.shares, own[2] + line.cents];
    }
    json!(sums)
}

/// The numbers that follow a key.
fn numbers(text: &str, key: &str) -> Vec<u64> {
    let plain = text.replace("\\\"", "\"");
    let after = plain.split(key).skip(1);
    after.map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next().unwrap().parse().unwrap()).collect()
}

/// Released proofs are read for ever. `QUITUS_BLESS=1` writes those that are not there yet, and never one that is.
#[test]
fn golden_proofs_stay_readable() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden/proofs");
    if std::env::var_os("QUITUS_BLESS").is_some() {
        let book = book(Plan { seed: 2026, associates: 7, categories: 3, event_type: STRUCK });
        let struck = book.struck();
        let sample = struck.sample(book.seal(), [7; 32], 3).unwrap();
        let question = Question::of(&verdict(&book, &sample).unwrap(), [7; 32], 3);
        for (name, text) in [
            ("categories@2.json", struck.categories(book.seal()).to_text().unwrap()),
            ("associate@2.json", struck.associate(book.seal(), book.lines[4].associate).unwrap().to_text().unwrap()),
            ("sample@2.json", sample.to_text().unwrap()),
            ("second-question@1.json", question.to_text().unwrap()),
            ("key.txt", format!("{}\n", book.vkey())),
        ] {
            if !folder.join(name).exists() {
                fs::write(folder.join(name), text).unwrap();
            }
        }
    }
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    let sum = |name: &str| {
        let sum: String = Sha256::digest(read(name)).iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{sum}  tests/golden/proofs/{name}\n")
    };
    let first = ["associate@1.json", "categories@1.json", "key.txt", "question@1.json", "sample@1.json"];
    let second = ["associate@2.json", "categories@2.json", "sample@2.json", "second-question@1.json"];
    let sums: String = first.into_iter().chain(second).map(sum).collect();
    assert_eq!(sums, fs::read_to_string(folder.join("../proofs.sha256")).unwrap(), "a released proof never changes");
    let key = checkpoint::VerificationKey::parse(read("key.txt").trim()).unwrap();
    let checked = |name: &str| check(&Proof::parse(&read(name)).unwrap(), &key).unwrap();
    for (version, asked, colleges) in [(1, "question", None), (2, "second-question", Some(vec![1, 6]))] {
        let one = |kind: &str| checked(&format!("{kind}@{version}.json"));
        let Shown::Line(line) = one("associate").shown else { panic!("a line") };
        assert_eq!((line.index, line.leaf.shares), (4, 1_544));
        let attested = one("categories").statement;
        assert_eq!((attested.register.associates(), attested.register.categories.len()), (Some(7), 3));
        let told = attested.colleges.map(|all| all.iter().map(|one| one.associates).collect::<Vec<_>>());
        assert_eq!(told, colleges);
        let question = Question::parse(&read(&format!("{asked}@1.json"))).unwrap();
        assert_eq!(question.is_answered_by(&one("sample")), Ok(()));
    }
}
