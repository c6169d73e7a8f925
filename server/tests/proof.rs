//! `quitus proof`: what it hands out holds with the book's key alone, and what cannot be proved is told why.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod common;

use common::{Ran, commands, quitus, write};
use quitus_projections::log::checkpoint::VerificationKey;
use quitus_projections::proof::{Proof, Question, Shown, Verified, check};
use serde_json::json;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

/// The demonstration, whose register is struck after the conversion.
fn demo() -> TempDir {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "demo").code, 0);
    folder
}

fn ask(folder: &Path, arguments: &str) -> Ran {
    quitus(folder, &format!("{arguments} --database sqlite://quitus-demo.db"))
}

fn key(folder: &Path) -> VerificationKey {
    let report = ask(folder, "verify --json").json();
    VerificationKey::parse(report["log"]["keys"].as_array().unwrap().last().unwrap().as_str().unwrap()).unwrap()
}

fn verified(folder: &Path, ran: &Ran) -> Verified {
    assert_eq!(ran.code, 0, "{}", ran.err);
    check(&Proof::parse(&ran.out).unwrap(), &key(folder)).unwrap()
}

#[test]
fn the_totals_are_those_of_the_register_of_that_day() {
    let folder = demo();
    let attested = verified(folder.path(), &ask(folder.path(), "proof categories"));
    let register = ask(folder.path(), "register --as-of 2026-12-18 --json").json();
    let lines = register["associates"].as_array().unwrap();
    for one in &attested.statement.register.categories {
        let own: Vec<_> = lines.iter().filter(|line| line["category"] == one.category.as_str()).collect();
        let shares: u64 = own.iter().map(|line| line["shares"].as_u64().unwrap()).sum();
        assert_eq!((one.associates, one.shares), (own.len() as u64, shares), "{}", one.category);
    }
    assert_eq!(attested.statement.register.associates(), Some(lines.len() as u64));
    assert_eq!(attested.head.origin, "quitus/demo-cooproduction");
}

#[test]
fn an_associate_is_found_by_number_or_reference_and_has_the_line_of_the_register() {
    let folder = demo();
    let register = ask(folder.path(), "register --as-of 2026-12-18 --json").json();
    for line in &register["associates"].as_array().unwrap()[..3] {
        let by_number = ask(folder.path(), &format!("proof associate {}", line["number"]));
        let reference = line["associate"].as_str().unwrap();
        assert_eq!(by_number.out, ask(folder.path(), &format!("proof associate {reference}")).out);
        let Shown::Line(opened) = verified(folder.path(), &by_number).shown else { panic!("a line") };
        assert_eq!(opened.leaf.associate.to_string(), reference);
        assert_eq!(opened.leaf.shares, line["shares"].as_u64().unwrap());
        assert_eq!(opened.leaf.cents, line["subscribed"].as_u64().unwrap());
    }
}

#[test]
fn an_answer_opens_what_the_question_draws_under_the_checkpoint_that_it_names() {
    let folder = demo();
    let attested = verified(folder.path(), &ask(folder.path(), "proof categories"));
    let question = Question::of(&attested, [0xab; 32], 5);
    fs::write(folder.path().join("question.json"), question.to_text().unwrap()).unwrap();
    let answer = ask(folder.path(), "proof answer question.json");
    assert_eq!(question.is_answered_by(&verified(folder.path(), &answer)), Ok(()));
    let nonce = "ab".repeat(32);
    assert_eq!(answer.out, ask(folder.path(), &format!("proof sample --nonce {nonce} --count 5")).out);
    // The book grows, and the answer stays the one that was asked for.
    assert_eq!(ask(folder.path(), "rotate-key").code, 0);
    assert_eq!(answer.out, ask(folder.path(), "proof answer question.json").out);
    assert_ne!(answer.out, ask(folder.path(), &format!("proof sample --nonce {nonce} --count 5")).out);
    let size = attested.head.size;
    let before = ask(folder.path(), &format!("proof sample --nonce {nonce} --count 5 --sealed {size}"));
    assert_eq!(answer.out, before.out);
    // The newest key signs what is sealed after it, and nobody else's signature stands beside.
    verified(folder.path(), &ask(folder.path(), "proof categories"));
}

#[test]
fn after_a_change_of_key_whoever_holds_the_old_one_is_served_or_told() {
    let folder = demo();
    let held = key(folder.path());
    assert_eq!(ask(folder.path(), "rotate-key").code, 0);
    let newer = key(folder.path());
    assert_ne!(held, newer);
    // The last checkpoint is signed by both: the change of the key is what it covers.
    let served = ask(folder.path(), &format!("proof categories --signed-by {held}"));
    assert_eq!(served.code, 0, "{}", served.err);
    let proof = Proof::parse(&served.out).unwrap();
    assert!(check(&proof, &held).is_ok());
    // The other key alone signed the one that is handed out otherwise, and its reader is told so.
    let other = Proof::parse(&ask(folder.path(), "proof categories").out).unwrap();
    assert!(check(&other, &newer).is_ok());
    let told = check(&other, &held).unwrap_err().to_string();
    assert!(told.contains(&newer.short()) && told.contains(&held.short()), "{told}");
    let stranger = "quitus/demo-cooproduction+700bd6d5+AfELYqXsACe7Vs9mH/jg5o8foFK/RWGPa8vu+ZRGJ0WO";
    for (key, code) in [(stranger, 2), ("quitus/x+1+2", 2)] {
        assert_eq!(ask(folder.path(), &format!("proof categories --signed-by {key}")).code, code, "{key}");
    }
}

#[test]
fn a_third_party_reads_no_name_in_any_file() {
    let folder = demo();
    let register = ask(folder.path(), "register --as-of 2026-12-18 --json").json();
    let lines = register["associates"].as_array().unwrap();
    let nonce = "01".repeat(32);
    for (arguments, opened) in [
        ("proof categories".to_owned(), 0),
        ("proof associate 2".to_owned(), 1),
        (format!("proof sample --nonce {nonce} --count 4"), 4),
    ] {
        let file = ask(folder.path(), &arguments).out;
        for line in lines {
            let names = [&line["name"], &line["representative"]].into_iter().filter_map(|name| name.as_str());
            names.for_each(|name| assert!(!file.contains(name), "{name} in {arguments}"));
        }
        let references = lines.iter().filter(|line| file.contains(line["associate"].as_str().unwrap())).count();
        assert_eq!(references, opened, "{arguments}");
    }
}

#[test]
fn what_cannot_be_proved_is_told_why() {
    let folder = demo();
    let nonce = "01".repeat(32);
    let elsewhere = Question {
        entry: [1; 32].into(),
        ..Question::of(&verified(folder.path(), &ask(folder.path(), "proof categories")), [1; 32], 1)
    };
    fs::write(folder.path().join("elsewhere.json"), elsewhere.to_text().unwrap()).unwrap();
    let other_root = Question { root: [1; 32].into(), ..elsewhere };
    fs::write(folder.path().join("root.json"), other_root.to_text().unwrap()).unwrap();
    fs::write(folder.path().join("none.json"), "{}\n").unwrap();
    for (arguments, code, word) in [
        ("proof categories --on 2019-12-31".to_owned(), 2, "18 d\u{e9}cembre 2026"),
        ("proof categories --sealed 999".to_owned(), 2, "999 \u{e9}critures"),
        ("proof categories --sealed 7".to_owned(), 2, "strike_register"),
        ("proof associate 999".to_owned(), 2, "num\u{e9}ro"),
        ("proof associate 6".to_owned(), 2, "compt\u{e9}"),
        (format!("proof sample --nonce {nonce} --count 999"), 2, "de 1 \u{e0} 18"),
        (format!("proof sample --nonce {nonce} --count 0"), 2, "de 1 \u{e0} 18"),
        ("proof sample --nonce xyz --count 1".to_owned(), 2, "hexadecimal"),
        ("proof answer none.json".to_owned(), 2, "quitus-verify question"),
        ("proof answer elsewhere.json".to_owned(), 2, "n\u{2019}a pas arr\u{ea}t\u{e9}"),
        ("proof answer root.json".to_owned(), 2, "n\u{2019}a pas sign\u{e9}"),
        ("proof answer absent.json".to_owned(), 1, "absent.json"),
        ("proof categories --keys nowhere".to_owned(), 1, "--keys"),
        ("proof categories --cooperative demo-passe-simple".to_owned(), 2, "strike_register"),
    ] {
        let ran = ask(folder.path(), &format!("{arguments} --lang fr --output proof.json"));
        assert!(ran.code == code && ran.err.contains(word), "{arguments}: {} {}", ran.code, ran.err);
        assert!(!folder.path().join("proof.json").exists(), "{arguments}");
    }
    let once = || ask(folder.path(), "proof categories --output proof.json --paper page.html");
    assert_eq!((once().code, once().code), (0, 1), "a file is never written over");
}

#[test]
fn a_register_that_was_corrected_since_is_proved_only_as_it_was_sealed() {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "init").code, 0);
    let mut acts = commands();
    acts.truncate(57);
    let rectifying = acts.pop().unwrap();
    assert_eq!(rectifying["type"], "rectify_entry");
    let strike = |id: u8| {
        json!({ "command_id": format!("00000000-0000-4000-8000-0000000000{id:02}"), "effective_on": "2018-06-30",
            "type": "strike_register", "ground": "on_demand" })
    };
    let apply = |name: &str, commands: &[serde_json::Value]| {
        write(folder.path(), name, commands);
        let ran = quitus(folder.path(), &format!("apply {name}"));
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    };
    apply("acts.jsonl", &acts);
    apply("strike.jsonl", &[strike(1)]);
    let sealed = quitus(folder.path(), "proof categories");
    assert_eq!(sealed.code, 0, "{}", sealed.err);
    let size = Proof::parse(&sealed.out).unwrap().seal.checkpoint.lines().nth(1).unwrap().to_owned();
    apply("rectify.jsonl", &[rectifying]);
    let corrected = quitus(folder.path(), "proof categories");
    assert!(corrected.code == 2 && corrected.err.contains("REG-01"), "{}", corrected.err);
    assert_eq!(quitus(folder.path(), &format!("proof categories --sealed {size}")).out, sealed.out);
    apply("again.jsonl", &[strike(2)]);
    let again = quitus(folder.path(), "proof categories");
    assert!(again.code == 0 && again.out != sealed.out, "{}", again.err);
}

#[test]
fn the_page_states_the_totals_and_carries_the_checkpoint_as_text_and_as_a_square() {
    let folder = demo();
    let ran = ask(folder.path(), "proof categories --output proof.json --paper page.html --lang fr");
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    assert!(ran.err.contains("quitus-verify proof proof.json --key quitus/demo-cooproduction+"), "{}", ran.err);
    let page = fs::read_to_string(folder.path().join("page.html")).unwrap();
    let proof = Proof::parse(&fs::read_to_string(folder.path().join("proof.json")).unwrap()).unwrap();
    assert!(page.contains(&proof.seal.checkpoint) && page.contains(key(folder.path()).as_str()));
    for words in [
        "Attestation des cat\u{e9}gories",
        "18 d\u{e9}cembre 2026",
        "Salari\u{e9}s",
        "7\u{202f}080,00",
        "<svg",
        "<path",
    ] {
        assert!(page.contains(words), "{words}");
    }
    for foreign in ["<script", "src=", "href=", "http:", "https:"] {
        assert!(!page.contains(foreign), "{foreign}");
    }
}

/// On what occasion a register is struck stands in the entry, and on the paper that attests it.
#[test]
fn a_register_is_struck_for_an_assembly_at_a_year_end_or_on_demand() {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "init").code, 0);
    let mut acts = commands();
    acts.truncate(56);
    write(folder.path(), "acts.jsonl", &acts);
    assert_eq!(quitus(folder.path(), "apply acts.jsonl").code, 0);
    for (id, ground, day, words) in [
        (1, "on_demand", "2018-06-29", "\u{e0} la demande"),
        (2, "assembly", "2018-06-30", "pour une assembl\u{e9}e"),
        (3, "year_end", "2018-12-31", "en fin d\u{2019}exercice"),
    ] {
        let act = json!({ "command_id": format!("00000000-0000-4000-8000-0000000000{id:02}"), "effective_on": day,
            "type": "strike_register", "ground": ground });
        write(folder.path(), &format!("{ground}.jsonl"), &[act]);
        let ran = quitus(folder.path(), &format!("apply {ground}.jsonl"));
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        let log = quitus(folder.path(), "log --type scic.register_struck --json").json();
        let entry = log["entries"].as_array().unwrap().last().unwrap().clone();
        let shown = quitus(folder.path(), &format!("log {} --json", entry["number"])).out;
        assert!(format!("{entry}{shown}").contains(ground), "{entry}");
        let paper = quitus(folder.path(), &format!("proof categories --output {id}.json --paper {id}.html --lang fr"));
        assert_eq!(paper.code, 0, "{}", paper.err);
        let page = fs::read_to_string(folder.path().join(format!("{id}.html"))).unwrap();
        assert!(page.contains(words), "{words}: {page}");
    }
}
