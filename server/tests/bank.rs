//! A bank statement at the program: lines for `apply`, each once, and nothing of a file that is not sound.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod common;

use common::{Ran, quitus, write};
use serde_json::{Value, json};
use std::fs;
use tempfile::TempDir;

const A: &str = "a1000000-0000-4000-8000-000000000001";
const B: &str = "a1000000-0000-4000-8000-000000000002";

/// Two cooperatives owe 900 and 90 euros, and 90 euros.
fn book() -> TempDir {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "init").code, 0);
    let guide = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/fr/facturation.md")).unwrap();
    let annex = guide.split_once("## Le livre de l\u{2019}exemple").unwrap().1;
    let lines: Vec<Value> = annex.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let id = |n: u32| format!("ba000000-0000-4000-8000-{n:012}");
    let price = guide.lines().find(|line| line.contains("\"service\":\"juridique\",\"label\"")).unwrap();
    let invoice = |n: u32, who: &str, quantity: &str| {
        json!({"command_id": id(n), "effective_on": "2025-03-31", "type": "issue_invoice", "customer": {"associate": who},
            "lines": [{"service": "juridique", "quantity": quantity}], "period": {"from": "2025-03-01", "to": "2025-03-31"},
            "due_on": "2025-04-30"})
    };
    let opened =
        json!({"command_id": id(1), "effective_on": "2025-01-01", "type": "open_fiscal_year", "ends_on": "2025-12-31"});
    let own =
        [opened, serde_json::from_str(price).unwrap(), invoice(2, A, "10"), invoice(3, A, "1"), invoice(4, B, "1")];
    write(folder.path(), "book.jsonl", &[lines, own.to_vec()].concat());
    let ran = quitus(folder.path(), "apply book.jsonl");
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    folder
}

fn entry(reference: &str, way: &str, amount: &str, name: &str, text: &str) -> String {
    format!(
        "<Ntry>\n<Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>{way}</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2025-04-15</Dt></BookgDt>\
         <AcctSvcrRef>{reference}</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>{name}</Nm></Dbtr></RltdPties>\
         <RmtInf><Ustrd>{text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n"
    )
}

fn statement(id: &str, closing: &str, entries: &[String]) -> String {
    let balance = |kind: &str, amount: &str| {
        format!(
            "<Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>\
             <Dt><Dt>2025-04-30</Dt></Dt></Bal>\n"
        )
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">\
         <BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr><Stmt><Id>{id}</Id><Acct><Id><IBAN>FR7630001007941234567890185</IBAN>\
         </Id></Acct>\n{}{}{}</Stmt></BkToCstmrStmt></Document>\n",
        balance("OPBD", "1000.00"),
        balance("CLBD", closing),
        entries.concat()
    )
}

fn april() -> Vec<String> {
    vec![
        entry("R1", "CRDT", "900.00", "COOP DU LUNDI", "REGLEMENT FA 2025 0001"),
        entry("R2", "CRDT", "90.00", "COOPERATIVE DU MARDI", "VIREMENT"),
        entry("R3", "CRDT", "90.00", "QUI SAIT", "VIREMENT"),
        entry("R4", "DBIT", "30.00", "", "FRAIS"),
        entry("R5", "CRDT", "5.00", "", "FA-2025-0001 FA-2025-0003"),
    ]
}

fn propose(folder: &TempDir, text: &str, words: &str) -> Ran {
    fs::write(folder.path().join("releve.xml"), text).unwrap();
    quitus(folder.path(), &format!("bank propose releve.xml {words} --lang en"))
}

#[test]
fn what_is_certain_is_proposed_and_the_rest_is_said() {
    let folder = book();
    let text = statement("2025-04", "2055.00", &april());
    let ran = propose(&folder, &text, "--output lines.jsonl");
    assert_eq!(ran.code, 0, "{}", ran.err);
    for said in ["R1: FA-2025-0001 by", "R2: FA-2025-0003 by", "R4 (line", "money that goes out", "2 lines proposed"] {
        assert!(ran.err.contains(said), "{said}: {}", ran.err);
    }
    assert!(ran.err.contains("FA-2025-0002 are open with that amount"), "the name is another's: {}", ran.err);
    let applied = quitus(folder.path(), "apply lines.jsonl");
    assert_eq!(applied.code, 0, "{}{}", applied.out, applied.err);
    let invoices = quitus(folder.path(), "invoices --as-of 2025-12-31 --json").json();
    let open: Vec<i64> =
        invoices["invoices"].as_array().unwrap().iter().map(|one| one["open"].as_i64().unwrap()).collect();
    assert_eq!(open, [0, 9_000, 0]);
    assert_eq!(quitus(folder.path(), "verify").code, 0);
}

/// A truth is written `true` or `1`: a debit that the bank takes back is no receipt, whatever invoice its words name.
#[test]
fn what_takes_an_entry_back_is_no_receipt() {
    let folder = book();
    let taken_back = |truth: &str| {
        let with = format!("</CdtDbtInd><RvslInd>{truth}</RvslInd>");
        entry("R1", "CRDT", "900.00", "COOP DU LUNDI", "FA-2025-0001").replace("</CdtDbtInd>", &with)
    };
    for (truth, proposed) in [("true", 0), ("1", 0), ("false", 1), ("0", 1)] {
        let text = statement("2025-04", "1900.00", &[taken_back(truth)]);
        let told = propose(&folder, &text, "--json").json();
        let of_it = &told["statements"][0];
        assert_eq!(of_it["proposed"].as_array().unwrap().len(), proposed, "{truth}: {told}");
        assert_eq!(of_it["not_proposed"][0]["why"] == "takes_back", proposed == 0, "{truth}: {told}");
    }
}

/// What the cooperative owes a former associate for its shares pays what it has not paid of its invoices.
#[test]
fn what_a_set_off_paid_is_owed_no_more_and_proposed_to_nobody() {
    let folder = book();
    let id = |n: u32| format!("ba000000-0000-4000-8000-{n:012}");
    let refund = "ba100000-0000-4000-8000-000000000001";
    let sheet = json!({"closed_on": "2024-12-31", "losses": 0, "capital": 300_000, "statutory_reserves": 0,
        "document": {"text": "Comptes de 2024."}});
    let pays = json!([{"invoice": "FA-2025-0001", "amount": 90_000}, {"invoice": "FA-2025-0002", "amount": 9_000}]);
    let set_off = |n: u32, pays: &Value| {
        json!({"command_id": id(n), "effective_on": "2025-07-31", "type": "set_off_refund", "refund": refund,
            "amount": 99_000, "claim": {"text": "Accord du 31 juillet 2025."}, "pays": pays})
    };
    let lines = [
        json!({"command_id": id(11), "effective_on": "2025-06-30", "type": "withdraw_associate", "associate": A,
            "notified_on": "2025-03-15", "letter": {"text": "Lettre du 15 mars 2025."}}),
        json!({"command_id": id(12), "effective_on": "2025-07-15", "type": "cancel_shares", "refund": refund,
            "associate": A, "shares": 50, "balance_sheet": sheet}),
    ];
    write(folder.path(), "leaving.jsonl", &lines);
    let ran = quitus(folder.path(), "apply leaving.jsonl");
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    write(folder.path(), "more.jsonl", &[set_off(13, &json!([{"invoice": "FA-2025-0001", "amount": 90_001}]))]);
    let refused = quitus(folder.path(), "apply more.jsonl --lang fr");
    assert!(refused.err.contains("900,01") || refused.out.contains("900,01"), "{}{}", refused.out, refused.err);
    write(folder.path(), "set_off.jsonl", &[set_off(14, &pays)]);
    let ran = quitus(folder.path(), "apply set_off.jsonl");
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let log = quitus(folder.path(), "log --type capital.refund_set_off --lang en").out;
    assert!(log.contains("set off; pays FA-2025-0001"), "{log}");
    let told = quitus(folder.path(), "invoices --as-of 2025-12-31 --json").json();
    let open: Vec<i64> = told["invoices"].as_array().unwrap().iter().map(|one| one["open"].as_i64().unwrap()).collect();
    assert_eq!(open, [0, 0, 9_000]);
    let entries = told["invoices"][0]["entries"].as_array().unwrap();
    assert_eq!(entries.len(), 2, "itself and the set-off: {entries:?}");
    let owing = quitus(folder.path(), "receivables --as-of 2025-12-31 --json").json();
    let owing = owing.to_string();
    assert!(owing.contains(B) && !owing.contains(A), "{owing}");
    let ran = propose(&folder, &statement("2025-04", "2055.00", &april()), "--output lines.jsonl");
    assert!(!ran.err.contains("R1: FA-2025-0001 by"), "{}", ran.err);
    assert_eq!(quitus(folder.path(), "verify").code, 0);
}

#[test]
fn a_statement_that_comes_twice_proposes_nothing_twice() {
    let folder = book();
    let text = statement("2025-04", "2055.00", &april());
    let lines =
        |ran: &Ran| ran.out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()).collect::<Vec<_>>();
    let first = propose(&folder, &text, "");
    assert_eq!(lines(&propose(&folder, &text, "")), lines(&first), "nothing was recorded: the same lines");
    fs::write(folder.path().join("lines.jsonl"), &first.out).unwrap();
    assert_eq!(quitus(folder.path(), "apply lines.jsonl").code, 0);
    let again = propose(&folder, &text, "");
    assert_eq!((again.code, again.out.as_str()), (0, ""), "{}", again.err);
    assert_eq!(again.err.matches("in the book already").count(), 2, "{}", again.err);
    assert_eq!(quitus(folder.path(), "apply lines.jsonl").code, 0, "and given again they are the same commands");
}

/// Weekly statements, and one of the month that holds the same entries; by the reference of the bank, or that of the payer.
#[test]
fn an_entry_that_stands_in_two_statements_is_proposed_once() {
    let of_the_bank = entry("R1", "CRDT", "400.00", "", "FA-2025-0001");
    let of_the_payer = of_the_bank
        .replace("<AcctSvcrRef>R1</AcctSvcrRef>", "")
        .replace("<TxDtls>", "<TxDtls><Refs><EndToEndId>VIR 17</EndToEndId></Refs>");
    let charges = entry("R9", "DBIT", "1.00", "", "FRAIS");
    for one in [of_the_bank, of_the_payer] {
        let folder = book();
        let (week, month) = ([one.clone()], [charges.clone(), one.clone()]);
        let weekly = propose(&folder, &statement("2025-S16", "1400.00", &week), "--output lines.jsonl");
        assert!(weekly.err.contains("1 lines proposed"), "{}", weekly.err);
        assert_eq!(quitus(folder.path(), "apply lines.jsonl").code, 0);
        let monthly = propose(&folder, &statement("2025-04", "1399.00", &month), "");
        assert_eq!((monthly.code, monthly.out.as_str()), (0, ""), "{}", monthly.err);
        assert!(monthly.err.contains("in the book already"), "{}", monthly.err);
        // Twice in one statement, it came twice.
        let twice = propose(&folder, &statement("2025-04", "1800.00", &[one.clone(), one]), "");
        assert_eq!(twice.out.lines().count(), 1, "{}", twice.err);
    }
}

/// A bank that names no entry and begins the numbers of its statements again each year, or each month.
#[test]
fn an_entry_of_another_day_or_amount_is_another_whatever_the_name_of_its_statement() {
    let folder = book();
    let nameless = |amount| entry("", "CRDT", amount, "", "FA-2025-0001").replace("<AcctSvcrRef></AcctSvcrRef>", "");
    let ran = propose(&folder, &statement("001", "1100.00", &[nameless("100.00")]), "--output lines.jsonl");
    assert_eq!((ran.code, quitus(folder.path(), "apply lines.jsonl").code), (0, 0), "{}", ran.err);
    let next = statement("001", "1100.00", &[nameless("100.00")]).replace("2025-04-15", "2025-05-15");
    for text in [next, statement("001", "1200.00", &[nameless("200.00")])] {
        let ran = propose(&folder, &text, "");
        assert_eq!(ran.out.lines().count(), 1, "{}", ran.err);
    }
    let same = propose(&folder, &statement("001", "1100.00", &[nameless("100.00")]), "");
    assert!(same.out.is_empty() && same.err.contains("in the book already"), "{}", same.err);
}

#[test]
fn more_than_is_open_is_an_advance_that_is_matched_once_its_invoice_is_there() {
    let folder = book();
    let entries = [entry("R1", "CRDT", "1000.00", "", "FA-2025-0001 ET FA-2025-0004")];
    let text = statement("2025-04", "2000.00", &entries);
    let ran = propose(&folder, &text, "--output one.jsonl");
    assert!(ran.err.contains("an advance of \u{20ac}100.00"), "{}", ran.err);
    assert_eq!(quitus(folder.path(), "apply one.jsonl").code, 0);
    let next = json!({"command_id": "ba000000-0000-4000-8000-000000000009", "effective_on": "2025-04-01",
        "type": "issue_invoice", "customer": {"associate": A}, "lines": [{"service": "juridique", "quantity": "1"}],
        "period": {"from": "2025-03-01", "to": "2025-03-31"}, "due_on": "2025-04-30"});
    write(folder.path(), "next.jsonl", &[next]);
    assert_eq!(quitus(folder.path(), "apply next.jsonl").code, 0);
    let ran = propose(&folder, &text, "");
    let line: Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err));
    assert_eq!(
        (&line["type"], &line["pays"]),
        (&json!("match_payment"), &json!([{"invoice": "FA-2025-0004", "amount": 9_000}]))
    );
}

#[test]
fn a_file_that_is_not_sound_proposes_nothing() {
    let folder = book();
    let sound = statement("2025-04", "2055.00", &april());
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>\n<Document>&b;</Document>";
    let deep = format!("<Document><Stmt><Ntry>{}", "<a>".repeat(2_000));
    let cases = [
        (sound.replace("2055.00", "2055.01"), "does not add up"),
        (sound.replacen("<Amt Ccy=\"EUR\">900", "<Amt Ccy=\"CHF\">900", 1), "the currency is \u{201c}CHF\u{201d}"),
        (sound.replacen(">900.00<", ">900.001<", 1), "Amt: \u{201c}900.001\u{201d}"),
        (sound.replacen(">900.00<", ">-900.00<", 1), "Amt"),
        (sound.replacen("2025-04-15", "2025-02-30", 1), "BookgDt"),
        (sound.replacen("CRDT</CdtDbtInd><Sts>", "BOTH</CdtDbtInd><Sts>", 1), "CdtDbtInd"),
        (sound.replacen("CLBD", "ITBD", 1), "Bal/Tp/CdOrPrtry/Cd is missing"),
        (sound[..sound.len() - 60].to_owned(), "releve.xml"),
        ("not at all".to_owned(), "there is no statement"),
        (String::new(), "there is no statement"),
        (bomb.to_owned(), "document type"),
        (deep, "too much"),
    ];
    for (text, said) in cases {
        let ran = propose(&folder, &text, "");
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{said}: {}", ran.err);
        assert!(ran.err.contains(said), "{said}: {}", ran.err);
    }
    let undeclared = sound.replacen("REGLEMENT", "&unknown;", 1);
    assert_eq!(propose(&folder, &undeclared, "").code, 2);
    fs::write(folder.path().join("latin.xml"), b"<Document>\xe9</Document>").unwrap();
    let ran = quitus(folder.path(), "bank propose latin.xml --lang en");
    assert!(ran.code == 2 && ran.err.contains("UTF-8"), "{}", ran.err);
}

#[test]
fn a_large_statement_is_read_whole() {
    let folder = book();
    let many: Vec<String> = (0..20_000).map(|nth| entry(&format!("N{nth}"), "DBIT", "0.01", "", "FRAIS")).collect();
    let text = statement("2025-05", "800.00", &many);
    let ran = propose(&folder, &text, "--json");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(ran.json()["statements"][0]["entries"], 20_000);
}
