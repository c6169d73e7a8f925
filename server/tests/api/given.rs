//! Files of others: a bank statement and an accountant's entries, answered as the command line answers them; nothing is
//! recorded of either, and everything that is wrong is said.

use crate::client::{Answer, ask};
use crate::common::{quitus, quitus_with};
use crate::stand::{DEMO, DEMO_FILE, Stand};
use serde_json::{Value, json};
use std::fs;
use tempfile::TempDir;

const STATEMENT: &str = "/bank/propose?as_of=2026-12-31";
const NAME: &str = "000012013FEC20261231.txt";

async fn send(stand: &Stand, path: &str, media: &str, body: &str) -> Answer {
    let bearer = format!("Bearer {}", stand.token);
    let headers = [("Authorization", bearer.as_str()), ("Content-Type", media), ("Accept-Language", "en")];
    ask(stand.at, "POST", &format!("/api/v1{path}"), &headers, body).await
}

/// A statement with one entry that names an invoice of the demonstration.
fn statement(closing: &str) -> String {
    let balance = |kind: &str, amount: &str| {
        format!(
            "<Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-12-31</Dt></Dt></Bal>"
        )
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">\
         <BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr><Stmt><Id>2026-12</Id><Acct><Id><IBAN>FR7630001007941234567890185</IBAN>\
         </Id></Acct>\n{}{}<Ntry><Amt Ccy=\"EUR\">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-12-30</Dt></BookgDt>\
         <AcctSvcrRef>R1</AcctSvcrRef><NtryDtls><TxDtls><RmtInf><Ustrd>FA-2026-0002</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\
         </Stmt></BkToCstmrStmt></Document>\n",
        balance("OPBD", "1000.00"),
        balance("CLBD", closing),
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bank_statement_proposes_what_the_command_line_proposes_and_posts_nothing() {
    let stand = Stand::demo().await;
    let (size, text) = (stand.size().await, statement("1100.00"));
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("releve.xml").display().to_string();
    fs::write(&file, &text).unwrap();
    let database = format!("sqlite://{DEMO_FILE}");
    let words = ["--database", &database, "bank", "propose", &file, "--as-of", "2026-12-31", "--json"];
    for media in ["application/xml", "text/xml; charset=utf-8"] {
        let answer = send(&stand, STATEMENT, media, &text).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert_eq!(answer.body, quitus_with(DEMO.path(), words).out);
    }
    let proposed = send(&stand, STATEMENT, "application/xml", &text).await.json()["statements"][0]["proposed"].clone();
    assert_eq!((&proposed[0]["command"]["type"], proposed.as_array().unwrap().len()), (&json!("receive_payment"), 1));
    assert_eq!(stand.size().await, size);
    for (media, body, status, said) in [
        ("application/xml", statement("1100.01"), 400, "does not add up"),
        ("application/xml", "not at all".to_owned(), 400, "no statement"),
        ("application/xml", String::new(), 400, "no statement"),
        (
            "application/xml",
            "<!DOCTYPE l [<!ENTITY a \"b\">]><Document>&a;</Document>".to_owned(),
            400,
            "document type",
        ),
        ("application/json", text.clone(), 415, "application/xml"),
    ] {
        let refused = send(&stand, STATEMENT, media, &body).await;
        assert_eq!(
            (refused.status, refused.header("content-type")),
            (status, Some("application/problem+json")),
            "{said}"
        );
        assert!(refused.json()["detail"].as_str().unwrap().contains(said), "{said}: {}", refused.body);
    }
    assert_eq!(send(&stand, "/bank/propose?as_of=hier", "application/xml", &text).await.status, 400);
}

fn rows(amount: &str) -> String {
    let head = "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise";
    let row = |account: &str, debit: &str, credit: &str| {
        format!("ACH|Achats|ACH1|20261130|{account}|Compte|||P1|20261130|Papier|{debit}|{credit}|||20261130||")
    };
    [head.to_owned(), row("606000", amount, "0,00"), row("401000", "0,00", "100,00")].join("\r\n") + "\r\n"
}

#[tokio::test(flavor = "multi_thread")]
async fn an_accountants_file_is_shown_judged_and_recorded_only_as_a_command() {
    let stand = Stand::own_demo().await;
    let (size, text) = (stand.size().await, rows("100,00"));
    let at = |more: &str| format!("/accounts/fec?name={NAME}{more}");
    let shown = send(&stand, &at(""), "text/plain", &text).await;
    assert_eq!(shown.status, 200, "{}", shown.body);
    let shown = shown.json();
    assert_eq!((&shown["journals"][0]["code"], &shown["command"]), (&json!("ACH"), &Value::Null));
    let taken = send(&stand, &at("&journals=ACH=AC"), "text/plain", &text).await.json();
    let folder = stand.folder.as_ref().unwrap().path();
    fs::write(folder.join(NAME), &text).unwrap();
    let words = format!("--database sqlite://{DEMO_FILE} import fec {NAME} --journal ACH=AC --dry-run --json");
    let told = quitus(folder, &words).json();
    let mut same = taken.clone();
    same.as_object_mut().unwrap().remove("command");
    assert_eq!(same, told);
    assert_eq!(stand.size().await, size, "nothing was recorded");
    let sent = stand.send(&taken["command"], &[]).await;
    assert_eq!((sent.status, stand.size().await), (201, size + 1), "{}", sent.body);
    let again = send(&stand, &at("&journals=ACH=AC"), "text/plain", &text).await.json();
    assert_eq!((&again["entries_in_the_book"], &again["command"]), (&json!(1), &Value::Null));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_of_an_accountants_file_is_told_at_once() {
    let stand = Stand::demo().await;
    let at = |name: &str, more: &str| format!("/accounts/fec?name={name}{more}");
    let spoilt = rows("100.00").replace("20261130", "20260230");
    let refused = send(&stand, &at(NAME, ""), "text/plain", &spoilt).await;
    assert_eq!(refused.status, 400, "{}", refused.body);
    let faults = refused.json()["faults"].clone();
    let faults: Vec<&str> = faults.as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
    for said in ["no day of the calendar", "is no amount"] {
        assert!(faults.len() > 3 && faults.iter().any(|one| one.contains(said)), "{said}: {faults:?}");
    }
    let rows = rows("100,00");
    let bearer = format!("Bearer {}", stand.token("record,events").await);
    let other = [("Authorization", bearer.as_str()), ("Content-Type", "text/plain")];
    assert_eq!(ask(stand.at, "POST", &format!("/api/v1{}", at(NAME, "")), &other, &rows).await.status, 403);
    for (path, media, status) in [
        (at("123456782FEC20261231.txt", ""), "text/plain", 400),
        (at("papier.txt", ""), "text/plain", 400),
        ("/accounts/fec".to_owned(), "text/plain", 400),
        (at(NAME, "&journals=ACH=ZZ"), "text/plain", 400),
        (at(NAME, "&accounts=1"), "text/plain", 400),
        (at(NAME, ""), "application/json", 415),
    ] {
        let refused = send(&stand, &path, media, &rows).await;
        assert_eq!(
            (refused.status, refused.header("content-type")),
            (status, Some("application/problem+json")),
            "{path}"
        );
    }
}
