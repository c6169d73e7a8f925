//! A bank statement in the pages: what it pays is reviewed and recorded one act at a time, and nothing by reading it.

use crate::acts::{entries, location};
use crate::billed::before;
use crate::desk::Sent;
use crate::guarded::{PARTS, in_parts};
use crate::html::{assert_well_formed, attributes};
use crate::site::{Answer, Site};
use axum::http::StatusCode;

const BANK: &str = "/accounts/bank";

/// A statement of three receipts: one names an invoice of an associate, one that of a third party, one nothing.
fn statement(closing: &str) -> String {
    let entry = |reference: &str, amount: &str, on: &str, text: &str| {
        format!(
            "<Ntry><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>{on}</Dt></BookgDt>\
             <AcctSvcrRef>{reference}</AcctSvcrRef><NtryDtls><TxDtls><RmtInf><Ustrd>{text}</Ustrd></RmtInf></TxDtls></NtryDtls>\
             </Ntry>"
        )
    };
    let balance = |kind: &str, amount: &str| {
        format!(
            "<Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>\
             <Dt><Dt>2026-12-08</Dt></Dt></Bal>"
        )
    };
    [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">\
         <BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr><Stmt><Id>12</Id><Acct><Id><IBAN>FR7630001007941234567890185</IBAN>\
         </Id></Acct>",
        &balance("OPBD", "1000.00"),
        &balance("CLBD", closing),
        &entry("R1", "549.00", "2026-11-27", "FA-2026-0001"),
        &entry("R2", "500.00", "2026-12-08", "FACTURE FA-2026-0002"),
        &entry("R3", "12.34", "2026-12-08", "DON"),
        "</Stmt></BkToCstmrStmt></Document>",
    ]
    .concat()
}

async fn read(site: &Site, text: &str) -> Answer {
    let sent = Sent::of(&site.get(BANK).await.text());
    site.post(BANK, &PARTS, in_parts(&sent, "statement.upload", text)).await
}

/// The forms of a page that lead to the review of a receipt.
fn receipts(html: &str) -> Vec<Sent> {
    let forms = html.split("<form class=\"act\"").skip(1).map(|form| form.split("</form>").next().unwrap());
    forms.filter(|form| form.contains("action=\"/acts/receive_payment")).map(Sent::of_form).collect()
}

#[tokio::test]
async fn what_a_statement_pays_is_reviewed_and_recorded_one_act_at_a_time_and_once() {
    let (folder, _) = before(|one| one["type"] == "receive_payment");
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    assert!(attributes(&site.get("/receivables").await.text(), "href").contains(&BANK.to_owned()));
    let size = entries(&site).await;
    let answer = read(&site, &statement("2061.34")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let page = answer.text();
    assert_well_formed(BANK, &page);
    for part in ["Relev\u{e9} 12", "FA-2026-0001", "549,00", "FA-2026-0002", "R3", "12,34", "V\u{e9}rifier R1"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert_eq!(entries(&site).await, size, "reading records nothing");
    let both = receipts(&page);
    assert_eq!(both.len(), 2);
    assert!(both[1].action.contains("as=third_party"), "{}", both[1].action);
    for (sent, amount) in both.iter().zip([54_900, 50_000]) {
        let review = site.send(&sent.clone().step("review")).await;
        assert_eq!(review.status, StatusCode::OK, "{}", review.text());
        let entry = location(&site.send(&Sent::of(&review.text()).step("record")).await);
        let entry = site.get(&format!("{entry}&format=json")).await.json();
        assert_eq!(entry["entry"]["event"]["billing.payment_received"]["amount"], amount, "{entry}");
    }
    assert_eq!(entries(&site).await, size + 2);
    // The same statement again: the book has both, and the first act, sent again, is the same one.
    let again = read(&site, &statement("2061.34")).await.text();
    assert!(receipts(&again).is_empty() && again.contains("Aucun encaissement"), "{again}");
    site.send(&both[0].clone().step("record")).await;
    assert_eq!(entries(&site).await, size + 2);
}

#[tokio::test]
async fn a_file_that_is_no_sound_statement_is_said_to_be_none() {
    let (folder, _) = before(|one| one["type"] == "receive_payment");
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    for (text, why) in [
        (statement("2061.35"), "ne tombe pas juste"),
        ("<html></html>".to_owned(), "aucun relev\u{e9}"),
        (String::new(), "Choisissez le fichier"),
    ] {
        let answer = read(&site, &text).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}");
        assert!(answer.text().contains(why) && answer.text().contains("href=\"#f-statement\""), "{}", answer.text());
        assert!(receipts(&answer.text()).is_empty());
    }
    let forged = Sent::of(&site.get(BANK).await.text());
    let forged = Sent { values: [("_token".to_owned(), "x".to_owned())].into(), ..forged };
    let answer = site.post(BANK, &PARTS, in_parts(&forged, "statement.upload", &statement("2061.34"))).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_file_of_a_year_is_saved_from_the_page_as_the_command_line_writes_it() {
    let site = Site::demo().await;
    let links = attributes(&site.get("/accounts").await.text(), "href");
    let file = links.iter().find(|href| href.starts_with("/accounts/fec/2025")).unwrap();
    let answer = site.get(file).await;
    assert!(
        answer.header("content-disposition").contains("FEC20251231.txt"),
        "{}",
        answer.header("content-disposition")
    );
    assert!(answer.text().starts_with("JournalCode|"), "{}", answer.text());
    let folder = crate::site::DEMO.path();
    let ran = crate::common::quitus(folder, "--database sqlite://quitus-demo.db accounts fec 2025");
    assert_eq!((ran.code, ran.out), (0, answer.text()), "{}", ran.err);
    let described = site.get(&format!("{file}/description")).await;
    assert!(described.header("content-disposition").contains("-description.txt"));
    assert_eq!(site.get("/accounts/fec/1999").await.status, StatusCode::NOT_FOUND);
}
