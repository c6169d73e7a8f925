//! The pages on how to hold an assembly, to bill and keep accounts, and to become a SCIC: every line of them is applied,
//! and every command of them is run, in the order in which they stand there.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test may stop at the first surprise")]

mod common;

use common::quitus;
use serde_json::json;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

/// The head of the annex, whose lines come before all others.
const ANNEX: &str = "## Le livre de l’exemple";

const ASSEMBLIES: &str = "assemblee.md";
const BILLING: &str = "facturation.md";
const CONVERSION: &str = "conversion.md";

fn page(name: &str) -> String {
    fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs/fr").join(name)).unwrap()
}

/// The fenced blocks of a text, each with what stands behind its fence.
fn blocks(text: &str) -> Vec<(&str, &str)> {
    let fenced = text.split("```").skip(1).step_by(2);
    fenced.map(|block| block.split_once('\n').unwrap()).collect()
}

/// Applies the lines of a block, or runs its commands.
fn follow(folder: &TempDir, (language, text): (&str, &str)) {
    match language {
        "json" => {
            fs::write(folder.path().join("actes.jsonl"), text).unwrap();
            let ran = quitus(folder.path(), "apply actes.jsonl --lang fr");
            assert_eq!(ran.code, 0, "{text}{}{}", ran.out, ran.err);
            assert_eq!(ran.out.lines().count(), text.lines().count(), "{}", ran.out);
        }
        "" => text.lines().for_each(|line| {
            let words = line.strip_prefix("quitus ").unwrap_or_else(|| panic!("{line}"));
            let ran = quitus(folder.path(), &format!("{words} --lang fr"));
            assert_eq!(ran.code, 0, "{line}: {}{}", ran.out, ran.err);
        }),
        other => panic!("a block of {other}"),
    }
}

/// A book in which everything that a page says was done.
fn followed(name: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "init").code, 0);
    let page = page(name);
    let (guide, annex) = page.split_once(ANNEX).unwrap();
    let all: Vec<_> = blocks(annex).into_iter().chain(blocks(guide)).collect();
    assert!(all.len() > 12, "{}", all.len());
    all.into_iter().for_each(|block| follow(&folder, block));
    folder
}

#[test]
fn every_line_of_the_page_is_accepted_and_every_command_runs() {
    let folder = followed(ASSEMBLIES);
    let ask = |words: &str| quitus(folder.path(), words);
    assert_eq!(ask("verify").code, 0);
    // What the page says of the example is what the book says.
    let held = ask("assemblies 1 --lang fr").out;
    assert!(held.contains("2 sur 3 voix de tous les associés, il faut plus de 1/2"), "{held}");
    let decided = ask("decisions --to-apply --json").json();
    assert_eq!(decided["decisions"].as_array().map_or(0, Vec::len), 0, "{decided}");
    let consultation = ask("assemblies 2 --lang fr").out;
    assert!(consultation.contains("2 sur 3 voix présentes ou représentées, il faut au moins 2/3"), "{consultation}");
    let deed = ask("assemblies 3 --lang fr").out;
    assert!(deed.contains("4 sur 4 voix de tous les associés"), "{deed}");
}

#[test]
fn every_code_of_the_page_is_one_that_the_program_has() {
    let sources = ["../domain/src/law/breach/assembly.rs", "../domain/src/law/breach/counting.rs"];
    let read = |path: &str| fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let of_law: String = sources.iter().map(|path| read(path)).collect();
    let own = read("../domain/src/refusal/assembly.rs");
    let camel = |code: &str| {
        let word = |word: &str| format!("{}{}", &word[..1], word[1..].to_lowercase());
        code.split('_').map(word).collect::<String>()
    };
    let page = page(ASSEMBLIES);
    let table = page.split("## 7.").nth(1).unwrap().split("## ").next().unwrap();
    let cells = table.lines().filter_map(|line| line.strip_prefix("| `")?.split('|').next());
    let codes: Vec<&str> = cells.flat_map(|cell| cell.split('`').filter(|word| word.len() > 3)).collect();
    assert!(codes.len() > 10, "{codes:?}");
    for code in codes {
        let known = of_law.contains(&format!("\"{code}\"")) || own.contains(&format!("    {}", camel(code)));
        assert!(known, "{code}");
    }
}

#[test]
fn what_the_page_on_becoming_a_scic_does_is_what_the_book_says() {
    let folder = followed(CONVERSION);
    let ask = |words: &str| quitus(folder.path(), words);
    assert_eq!(ask("verify").code, 0);
    let panel = ask("scic --as-of 2026-06-15 --json").json();
    let lines = panel["lines"].as_array().unwrap();
    assert!(lines.len() > 15 && lines.iter().all(|line| line["verdict"] == "pass"), "{panel}");
    assert_eq!(panel["conversion"]["opponents"][0]["chosen"]["option"], "buy_back");
}

#[test]
fn what_the_page_on_billing_does_is_what_the_book_says() {
    let folder = followed(BILLING);
    let ask = |words: &str| quitus(folder.path(), words);
    assert_eq!(ask("verify").code, 0);
    let list = ask("invoices --json").json();
    let numbers: Vec<&str> =
        list["invoices"].as_array().unwrap().iter().map(|one| one["number"].as_str().unwrap()).collect();
    assert_eq!(
        numbers.len(),
        9,
        "two of legal help, three of the call, three of the settlement, a penalty: {numbers:?}"
    );
    let years = ask("accounts years --json").json();
    assert_eq!(
        years["accounts"][0]["result"], 127_457,
        "3 675 \u{20ac} billed, 75 taken back, 2 000 spent, 375 lost, 49.57 charged"
    );
    let statements = ask("accounts statements --as-of 2025-12-31 --json").json();
    assert_eq!(statements["statements"]["result"]["now"], 127_457);
    assert_eq!(ask("accounts check-fec 000017012FEC20251231.txt").code, 0, "{}", ask("accounts check-fec *").err);
    let pools = ask("pools --json").json();
    let borne: i64 = pools["parts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| {
            let cents = |name: &str| part[name].as_i64().unwrap();
            cents("called") + cents("settled") - cents("taken_back")
        })
        .sum();
    assert_eq!(borne, 255_000);
    lent_and_granted(&folder);
    papers_that_are_no_invoices(&folder);
}

fn lent_and_granted(folder: &TempDir) {
    let ask = |words: &str| quitus(folder.path(), words);
    let account = &ask("accounts current --json").json()["accounts"][0];
    assert_eq!([&account["balance"], &account["owed"], &account["rate"]], [&json!(607_704), &json!(0), &json!("2.00")]);
    let one = ask("accounts current --associate 1 --csv --lang fr").out;
    assert!(one.contains("Intérêts courus") && one.lines().count() == 5, "{one}");
    assert_eq!(ask("accounts current --associate 9").code, 2);
    let grant = &ask("grants --json").json()["grants"][0];
    let figures = ["granted", "received", "charged", "given_up", "left", "due"].map(|name| grant[name].clone());
    assert_eq!(figures.to_vec(), [600_000, 300_000, 500_000, 100_000, 0, 200_000].map(|cents| json!(cents)));
    let told = ask("grants --lang fr").out;
    assert!(told.contains("Région de la Semaine") && told.contains("Abandonné"), "{told}");
    assert_eq!(ask("grants --xlsx subventions.xlsx").code, 0);
    // What is kept over at the end of a year is what its accounts defer.
    let balance = ask("accounts balance --as-of 2026-06-30 --json").json();
    let deferred = balance["accounts"]["lines"].as_array().unwrap().iter().find(|line| line["account"] == "487000");
    assert_eq!(deferred.unwrap()["closing"], -100_000);
    let known = ask("accounts balance --as-of 2026-06-30 --known-at 2090-01-01 --json").json();
    assert_eq!(known["accounts"], balance["accounts"], "by sums alone, and from the whole book");
}

fn papers_that_are_no_invoices(folder: &TempDir) {
    let ask = |words: &str| quitus(folder.path(), words);
    let penalty = ask("invoice PE-2025-0001").out;
    for words in ["Pénalités de retard PE-2025-0001", "Taux de refinancement", "Total à payer", "L441-10"] {
        assert!(penalty.contains(words), "no <{words}> in {penalty}");
    }
    let electronic = ask("invoice PE-2025-0001 --format cii --lang fr");
    assert!(electronic.code == 2 && electronic.err.contains("EN 16931"), "{}", electronic.err);
    let receipt = ask("receipt 28").out;
    assert!(receipt.contains("Reçu de remboursement") && receipt.contains("90,00"), "{receipt}");
    assert_eq!(ask("receipt 27").code, 2);
}
