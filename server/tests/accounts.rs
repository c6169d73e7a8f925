//! Invoices and accounts at the program: what one table says, every other says too, to the cent.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod common;

use common::{Ran, quitus, write};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;
use tempfile::TempDir;

/// The story, played once for every test here: they only read it, and write beside it under names of their own.
static DEMO: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "demo").code, 0);
    folder
});

/// Days with one invoice, with a payment that comes back later, with an advance that pays, and with everything.
const DAYS: [&str; 6] = ["2025-12-31", "2026-11-01", "2026-12-09", "2026-12-12", "2026-12-15", "2026-12-31"];

fn ask(words: &str) -> Ran {
    quitus(DEMO.path(), &format!("--database sqlite://quitus-demo.db {words}"))
}

fn json_of(words: &str) -> Value {
    let ran = ask(&format!("{words} --json"));
    assert_eq!(ran.code, 0, "{words}: {}", ran.err);
    ran.json()
}

fn list<'v>(value: &'v Value, pointer: &str) -> &'v Vec<Value> {
    value.pointer(pointer).and_then(Value::as_array).unwrap_or_else(|| panic!("no {pointer} in {value}"))
}

fn cents(value: &Value, name: &str) -> i64 {
    value[name].as_i64().unwrap_or_else(|| panic!("no {name} in {value}"))
}

/// Opening, debits, credits and closing of each account.
type Accounts = BTreeMap<String, [i64; 4]>;

fn balance(day: &str) -> Accounts {
    let answer = json_of(&format!("accounts balance --as-of {day}"));
    let figures = |line: &Value| ["opening", "debit", "credit", "closing"].map(|figure| cents(line, figure));
    let lines = list(&answer, "/accounts/lines").iter();
    lines.map(|line| (line["account"].as_str().unwrap().to_owned(), figures(line))).collect()
}

/// Debits and credits of each account in the entries of an answer.
fn moved(answer: &Value) -> BTreeMap<String, [i64; 2]> {
    let mut moved: BTreeMap<String, [i64; 2]> = BTreeMap::new();
    for line in list(answer, "/accounts/entries").iter().flat_map(|entry| list(entry, "/lines")) {
        let sums = moved.entry(line["account"].as_str().unwrap().to_owned()).or_default();
        *sums = [sums[0] + cents(line, "debit"), sums[1] + cents(line, "credit")];
    }
    moved
}

#[test]
fn what_is_open_is_what_customers_owe_less_what_was_set_off() {
    for day in DAYS {
        let answer = json_of(&format!("invoices --as-of {day}"));
        let all = list(&answer, "/invoices");
        for one in all {
            assert_eq!(
                cents(one, "open"),
                cents(one, "gross") - cents(one, "credited") - cents(one, "paid") - cents(one, "written_off"),
                "{one}"
            );
            let taxes: i64 = list(one, "/taxes").iter().map(|tax| cents(tax, "tax")).sum();
            assert_eq!(cents(one, "gross"), cents(one, "net") + taxes, "{one}");
        }
        let open: i64 = all.iter().map(|one| cents(one, "open")).sum();
        let log = json_of(&format!("log --type capital.refund_set_off --as-of {day}"));
        let set_off = list(&log, "/entries").iter().filter(|entry| entry["effective_on"].as_str().unwrap() <= day);
        let set_off: i64 =
            set_off.map(|entry| entry["event"]["capital.refund_set_off"]["amount"].as_i64().unwrap()).sum();
        let owed = balance(day).get("411000").map_or(0, |figures| figures[3]);
        assert_eq!(owed, open - set_off, "{day}");
        let left: i64 = list(&answer, "/payments").iter().map(|one| cents(one, "left")).sum();
        assert_eq!(balance(day).get("419100").map_or(0, |figures| figures[3]), -left, "{day}");
        let shown: Vec<Value> = all.iter().filter(|one| cents(one, "open") != 0).cloned().collect();
        assert_eq!(json_of(&format!("invoices --open --as-of {day}"))["invoices"], json!(shown), "{day}");
    }
    assert_eq!(list(&json_of("invoices --as-of 2026-12-31"), "/invoices").len(), 9);
}

#[test]
fn debits_are_credits_and_the_journal_adds_up_to_the_balance() {
    for day in DAYS {
        let accounts = balance(day);
        let sum = |figure: usize| accounts.values().map(|figures| figures[figure]).sum::<i64>();
        assert_eq!((sum(0), sum(1), sum(3)), (0, sum(2), 0), "{day}");
        for (account, [opening, debit, credit, closing]) in &accounts {
            assert_eq!(*closing, opening + debit - credit, "{day} {account}");
        }
        let journal = json_of(&format!("accounts journal --as-of {day}"));
        for entry in list(&journal, "/accounts/entries") {
            let sum = |side| list(entry, "/lines").iter().map(|line| cents(line, side)).sum::<i64>();
            assert_eq!(sum("debit"), sum("credit"), "{entry}");
        }
        let of_balance = accounts.iter().filter(|(_, figures)| figures[1] != 0 || figures[2] != 0);
        let of_balance: BTreeMap<_, _> =
            of_balance.map(|(account, [_, debit, credit, _])| (account.clone(), [*debit, *credit])).collect();
        assert_eq!(moved(&journal), of_balance, "{day}");
        let of_the_result = accounts.iter().filter(|(account, _)| account.starts_with(['6', '7']));
        let result: i64 = of_the_result.map(|(_, figures)| -figures[3]).sum();
        assert_eq!(json_of(&format!("accounts balance --as-of {day}"))["accounts"]["result"], result, "{day}");
    }
}

#[test]
fn an_account_ends_where_the_balance_has_it() {
    for (account, [opening, debit, credit, closing]) in balance("2026-12-31") {
        let ledger = json_of(&format!("accounts ledger {account} --as-of 2026-12-31"));
        let sums = moved(&ledger)[&account];
        match account.starts_with(['6', '7']) {
            // A year begins at nought; the account is shown from the first day of the book on.
            true => assert!(opening == 0 && sums[0] >= debit && sums[1] >= credit, "{account}"),
            // The results of the years before stand on 120 and 129 without an entry.
            false if account.starts_with("12") => assert_eq!(sums[0] - sums[1], closing - opening, "{account}"),
            false => assert_eq!(sums[0] - sums[1], closing, "{account}"),
        }
    }
    // By its first digits, and by fewer.
    let lines = |account: &str| ask(&format!("accounts ledger {account} --csv --as-of 2026-12-31")).out.lines().count();
    assert!(lines("411") == lines("411000") && lines("445") > lines("4457") && lines("4457") > 1);
}

#[test]
fn the_file_of_a_year_is_its_opening_and_its_journal() {
    for (year, day) in [("2025", "2025-12-31"), ("2026", "2026-12-31")] {
        let file = ask(&format!("accounts fec {year} --as-of {day}"));
        assert_eq!(file.code, 0, "{}", file.err);
        let mut opened: BTreeMap<String, [i64; 2]> = BTreeMap::new();
        let mut entered = opened.clone();
        for line in file.out.lines().skip(1) {
            let fields: Vec<&str> = line.split('|').collect();
            let amount = |field: &str| field.replace(',', "").parse::<i64>().unwrap();
            let sums = match fields[0] {
                "AN" => opened.entry(fields[4].to_owned()).or_default(),
                _ => entered.entry(fields[4].to_owned()).or_default(),
            };
            *sums = [sums[0] + amount(fields[11]), sums[1] + amount(fields[12])];
        }
        assert_eq!(entered, moved(&json_of(&format!("accounts journal --as-of {day}"))), "{year}");
        let wanted = balance(day).into_iter().filter(|(_, figures)| figures[0] != 0);
        let wanted: BTreeMap<_, _> = wanted.map(|(account, figures)| (account, figures[0])).collect();
        let found: BTreeMap<_, _> = opened.into_iter().map(|(account, sums)| (account, sums[0] - sums[1])).collect();
        assert_eq!(found, wanted, "{year}");
    }
}

#[test]
fn a_payment_that_came_back_is_seen_on_its_days_and_as_it_was_known() {
    let second = |words: &str| {
        let answer = json_of(&format!("invoices {words}"));
        let one = list(&answer, "/invoices").iter().find(|one| one["number"] == "FA-2026-0002").cloned().unwrap();
        (cents(&one, "paid"), cents(&one, "open"), list(&one, "/entries").len())
    };
    assert_eq!(second("--as-of 2026-12-07"), (0, 90_000, 1));
    assert_eq!(second("--as-of 2026-12-08"), (50_000, 40_000, 2));
    assert_eq!(second("--as-of 2026-12-15"), (50_000, 40_000, 2));
    assert_eq!(second("--as-of 2026-12-16"), (0, 90_000, 3));
    assert_eq!(second("--as-of 2026-12-16 --known-at 248"), (50_000, 40_000, 2));
    let bank = |words: &str| {
        cents(
            list(&json_of(&format!("accounts balance {words}")), "/accounts/lines")
                .iter()
                .find(|line| line["account"] == "512000")
                .unwrap(),
            "closing",
        )
    };
    assert_eq!(bank("--as-of 2026-12-16 --known-at 252") - bank("--as-of 2026-12-16 --known-at 251"), -50_000);
    let known = json_of("invoices --as-of 2026-12-31 --known-at 241");
    assert_eq!(list(&known, "/invoices").len(), 0);
}

#[test]
fn each_table_has_its_words_and_its_sums_in_both_languages() {
    for (words, french, english) in [
        ("invoices", ["Reste à payer", "hors taxe 29\u{202f}682,33\u{a0}€"], ["Open", "before tax €29,682.33"]),
        ("invoices --open", ["Facture", "reste à payer 23\u{202f}075,05\u{a0}€"], ["Invoice", "open €23,075.05"]),
        ("accounts years", ["Exercice", "22\u{202f}846,89\u{a0}€"], ["Fiscal year", "€22,846.89"]),
        (
            "accounts balance",
            ["Solde", "débits 135\u{202f}090,50\u{a0}€, crédits 135\u{202f}090,50\u{a0}€"],
            ["Balance", "debits €135,090.50, credits €135,090.50"],
        ),
        (
            "accounts journal",
            ["Pièce", "crédits 135\u{202f}090,50\u{a0}€, solde 0,00\u{a0}€"],
            ["Document", "credits €135,090.50, balance €0.00"],
        ),
        (
            "accounts ledger 411",
            ["Menuiserie de l’Hypothèse", "solde 22\u{202f}885,05\u{a0}€"],
            ["Menuiserie de l’Hypothèse", "balance €22,885.05"],
        ),
    ] {
        for (lang, wanted) in [("fr", french), ("en", english)] {
            let ran = ask(&format!("{words} --as-of 2026-12-31 --lang {lang}"));
            assert_eq!(ran.code, 0, "{words}: {}", ran.err);
            for part in wanted {
                assert!(ran.out.contains(part), "{words} {lang}: no <{part}> in {}", ran.out);
            }
        }
        let csv = ask(&format!("{words} --as-of 2026-12-31 --csv"));
        assert!(csv.code == 0 && csv.out.starts_with('\u{feff}') && csv.out.ends_with("\r\n"), "{words}");
        let file = format!("{}.xlsx", words.replace([' ', '-'], "_"));
        assert_eq!(ask(&format!("{words} --as-of 2026-12-31 --xlsx {file}")).code, 0, "{words}");
        assert!(fs::read(DEMO.path().join(file)).unwrap().starts_with(b"PK"));
    }
}

#[test]
fn a_year_has_a_result_for_programs_too_open_or_closed() {
    let answer = json_of("accounts years --as-of 2026-12-31");
    let years: Vec<(&str, i64, bool)> = list(&answer, "/accounts")
        .iter()
        .map(|year| (year["name"].as_str().unwrap(), cents(year, "result"), year["closed"].is_u64()))
        .collect();
    assert_eq!(years, [("2025", 330_000, true), ("2026", 2_284_689, false)]);
}

#[test]
fn a_question_that_cannot_be_meant_is_told_with_what_to_do() {
    for (words, code, french, english) in [
        ("accounts ledger 41", 2, "de trois à six chiffres", "three to six digits"),
        ("accounts ledger 9999999", 2, "de trois à six chiffres", "three to six digits"),
        ("accounts ledger clients", 2, "par exemple 411", "for instance 411"),
        ("accounts ledger 411-", 2, "par exemple 411", "for instance 411"),
        ("accounts fec 2031", 2, "voyez `quitus accounts years`", "see `quitus accounts years`"),
        ("accounts fec hier", 2, "voyez `quitus accounts years`", "see `quitus accounts years`"),
        (
            "accounts fec 2025 --output nowhere",
            1,
            "nowhere/000012013FEC20251231.txt",
            "nowhere/000012013FEC20251231.txt",
        ),
        ("invoice FA-2026-0099", 2, "voyez `quitus invoices`", "see `quitus invoices`"),
        ("invoice FA-2026-0001 --as-of 2026-10-29", 2, "voyez `quitus invoices`", "see `quitus invoices`"),
        ("invoice fa-2026-0001", 2, "par exemple FA-2026-0001", "for instance FA-2026-0001"),
        ("invoice FA-2026-1", 2, "par exemple FA-2026-0001", "for instance FA-2026-0001"),
        ("invoices --known-at 9999", 2, "pas d’écriture n° 9999", "no entry no. 9999"),
    ] {
        for (lang, wanted) in [("fr", french), ("en", english)] {
            let ran = ask(&format!("{words} --lang {lang}"));
            assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{words}: {}", ran.err);
            assert!(ran.err.contains(wanted), "{words}: no <{wanted}> in {}", ran.err);
        }
    }
}

#[test]
fn an_invoice_is_drawn_up_in_french_and_never_written_over() {
    let paper = ask("invoice FA-2026-0003 --as-of 2026-12-31 --lang en");
    assert_eq!(paper.code, 0, "{}", paper.err);
    for words in [
        "<h1>Facture FA-2026-0003</h1>",
        "Plateau commun de Strasbourg",
        "12\u{202f}000,01\u{a0}€",
        "14\u{202f}400,01\u{a0}€",
        "Part de 9\u{202f}200 sur 18\u{202f}400 d’une charge commune de 24\u{202f}000,01\u{a0}€",
        "encaissements 10\u{202f}000,00\u{a0}€, reste à payer 4\u{202f}400,01\u{a0}€",
    ] {
        assert!(paper.out.contains(words), "no <{words}> in {}", paper.out);
    }
    let as_new = ask("invoice FA-2026-0003 --as-of 2026-12-01").out;
    assert!(as_new.contains("Total TTC à payer") && !as_new.contains("reste à payer"), "{as_new}");
    assert_eq!(ask("invoice FA-2026-0003 --output paper.html").code, 0);
    let before = fs::read(DEMO.path().join("paper.html")).unwrap();
    let again = ask("invoice FA-2026-0004 --output paper.html --lang fr");
    assert_eq!((again.code, fs::read(DEMO.path().join("paper.html")).unwrap()), (1, before));
    assert!(again.err.contains("paper.html existe déjà"), "{}", again.err);
}

#[test]
fn an_invoice_bears_the_seat_that_its_buyer_had_on_its_day() {
    let folder = TempDir::new().unwrap();
    let ran = |words: &str| quitus(folder.path(), &format!("--database sqlite://quitus-demo.db {words}"));
    assert_eq!(ran("demo").code, 0);
    let moved = |nth: u8, on: &str, seat: &str| {
        json!({"command_id": format!("5ea70000-0000-4000-8000-00000000000{nth}"), "effective_on": on, "seat": seat,
            "type": "change_contact", "associate": "e94a2f7a-9a69-5086-ae63-15b3e7fb99d2"})
    };
    write(folder.path(), "moved.jsonl", &[moved(1, "2026-01-02", "Obernai"), moved(2, "2026-12-20", "Colmar")]);
    let applied = ran("apply moved.jsonl");
    assert_eq!(applied.code, 0, "{}{}", applied.out, applied.err);
    for words in ["invoice FA-2026-0001", "invoice FA-2026-0001 --format cii"] {
        let bill = ran(words);
        assert_eq!(bill.code, 0, "{}", bill.err);
        assert!(bill.out.contains("Obernai") && !bill.out.contains("Colmar"), "{words}: {}", bill.out);
    }
}

#[test]
fn a_credit_note_is_a_paper_and_an_electronic_invoice_too() {
    let paper = ask("invoice AV-2026-0001 --as-of 2026-12-31");
    assert_eq!(paper.code, 0, "{}", paper.err);
    for words in ["<h1>Avoir AV-2026-0001 sur la facture FA-2026-0004</h1>", "720,00\u{a0}€", "Motif"] {
        assert!(paper.out.contains(words), "no <{words}> in {}", paper.out);
    }
    let file = ask("invoice AV-2026-0001 --as-of 2026-12-31 --format cii --output avoir.xml");
    assert_eq!(file.code, 0, "{}", file.err);
    let xml = fs::read_to_string(DEMO.path().join("avoir.xml")).unwrap();
    for words in ["<ram:TypeCode>381<", "<ram:IssuerAssignedID>FA-2026-0004<", "<ram:GrandTotalAmount>720.00<"] {
        assert!(xml.contains(words), "no <{words}> in {xml}");
    }
    let unknown = ask("invoice AV-2026-0099 --lang en");
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("see `quitus invoices`"), "{}", unknown.err);
}

#[test]
fn a_credit_note_whose_reason_does_not_open_is_not_drawn_up() {
    for format in ["html", "cii"] {
        let words = format!("invoice AV-2026-0001 --as-of 2026-12-31 --format {format} --keys nowhere --lang en");
        let ran = ask(&words);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{format}: {}", ran.err);
        assert!(ran.err.contains("the reason of credit note AV-2026-0001 is sealed"), "{}", ran.err);
    }
}

#[test]
fn accounts_in_plain_text_are_for_two_programs() {
    let plain = |words: &str| ask(&format!("accounts plain --as-of 2026-12-31 {words}"));
    assert_eq!(plain("").out, plain("--format hledger").out);
    let beans = plain("--format beancount").out;
    assert!(
        beans.contains("2026-10-30 * \"FA-2026-0001\"") && beans.contains("Assets:411000:P-ried  900.00 EUR"),
        "{beans}"
    );
    assert!(beans.contains("2027-01-01 balance Assets:411000 22885.05 ~ 0.00 EUR"), "{beans}");
    assert_eq!(plain("--format gnucash").code, 2);
    assert_eq!(ask("accounts plain --as-of 2011-12-31").out, "");
}

/// Nothing leaves with a hole in it: whoever bills has a SIREN, and whoever gets an electronic invoice has one too.
#[test]
fn an_invoice_without_the_siren_of_who_bills_or_an_electronic_one_without_that_of_the_customer_is_not_drawn_up() {
    let invoice = "FA-2026-0001";
    let drawn = |change: &dyn Fn(&mut Value)| {
        let folder = TempDir::new().unwrap();
        assert_eq!(quitus(folder.path(), "init").code, 0);
        let mut story = common::commands();
        let at = story.iter().position(|one| one["type"] == "issue_invoice").unwrap();
        story.truncate(at + 1);
        story.iter_mut().for_each(change);
        common::write(folder.path(), "story.jsonl", &story);
        // Some of its lines are there to be refused.
        quitus(folder.path(), "apply story.jsonl --keep-going");
        folder
    };
    let told = |folder: &TempDir, words: &str, code: i32, wanted: [&str; 2]| {
        for (language, wanted) in ["fr", "en"].into_iter().zip(wanted) {
            let ran = quitus(folder.path(), &format!("invoice {invoice} {words} --lang {language}"));
            assert_eq!((ran.code, ran.out.is_empty()), (code, code != 0), "{}", ran.err);
            assert!(ran.err.contains(wanted), "no <{wanted}> in {}", ran.err);
        }
    };
    for (field, wanted) in [
        ("siren", ["SIREN de la coop\u{e9}rative", "the SIREN of the cooperative"]),
        ("registry", ["o\u{f9} la coop\u{e9}rative est immatricul\u{e9}e", "where the cooperative is registered"]),
    ] {
        let no_seller = drawn(&|one| {
            if one["type"] == "incorporate" {
                one[field] = Value::Null;
            }
        });
        assert_eq!(quitus(no_seller.path(), "invoices --json").json()["invoices"], json!([]));
        for (language, wanted) in ["fr", "en"].into_iter().zip(wanted) {
            let ran = quitus(no_seller.path(), &format!("apply story.jsonl --keep-going --lang {language}"));
            let told = ran.out + &ran.err;
            assert!(told.contains(wanted) && told.contains("R123-237"), "no <{wanted}> in {told}");
        }
    }
    let story = common::commands();
    let customer = story.iter().find(|one| one["type"] == "issue_invoice").unwrap()["customer"]["associate"].clone();
    let no_buyer = drawn(&|one| {
        if one["associate"] == customer && one["identity"]["legal_person"]["siren"].is_string() {
            one["identity"]["legal_person"]["siren"] = Value::Null;
        }
    });
    told(&no_buyer, "--format cii", 2, ["SIREN", "SIREN"]);
    told(&no_buyer, "", 0, ["", ""]);
}
