//! Corrections from the page of an entry: the form of its own act filled in with what was recorded, or the act that stands
//! beside it.

use crate::desk::Sent;
use crate::house::House;
use crate::html::{assert_well_formed, attributes};
use axum::http::StatusCode;
use std::collections::BTreeSet;

/// Acts that the book judges by what is owed today, so that it refuses some of them once more where all was paid since.
const OF_TODAY: [&str; 3] = ["/acts/notify_default", "/acts/declare_default", "/acts/schedule_refund"];

async fn size(house: &House, cookie: &str) -> u64 {
    house.get(cookie, "/?format=json").await.json()["entries"].as_u64().unwrap()
}

/// Where the page of an entry leads to correct it.
async fn ways(house: &House, cookie: &str, number: u64) -> Vec<String> {
    let html = house.get(cookie, &format!("/entries/{number}?lang=en")).await.text();
    assert_well_formed("entry", &html);
    let part = html.split("Correct this entry").nth(1).unwrap_or_else(|| panic!("{number}: {html}")).to_owned();
    attributes(&part, "href").into_iter().filter(|href| href.starts_with("/acts/")).collect()
}

/// The last entry of a type, as its list has it.
async fn last(house: &House, cookie: &str, kind: &str) -> u64 {
    let list = house.get(cookie, &format!("/entries?type={kind}&format=json")).await.json();
    list["entries"].as_array().unwrap().last().unwrap()["number"].as_u64().unwrap()
}

async fn demo() -> (House, String) {
    let house = House::recording_demo().await;
    house.person("zoe", "administrator").await;
    let ali = house.person("ali", "manager").await;
    (house, ali)
}

/// A form that is filled in with what an entry holds, and sent as it is, says what the entry says.
#[tokio::test]
async fn the_form_of_every_entry_that_may_be_corrected_says_what_was_recorded() {
    let (house, ali) = demo().await;
    let (mut reviewed, mut acts) = (0, BTreeSet::new());
    for number in 1..=size(&house, &ali).await {
        for way in ways(&house, &ali, number).await {
            let page = house.get(&ali, &way).await;
            assert_eq!(page.status, StatusCode::OK, "{number} {way}");
            let act = way.split('?').next().unwrap().to_owned();
            if !way.contains("corrects=") {
                continue;
            }
            let sent = Sent::of(&page.text()).with(&[("correction.reason", "A test.")]).step("review");
            let review = house.act(&ali, &sent).await;
            let text = review.text();
            if review.status != StatusCode::OK {
                assert!(OF_TODAY.contains(&act.as_str()), "{number} {way}: {text}");
                continue;
            }
            assert!(text.contains("Nothing changes in what is filled in"), "{number} {way}: {text}");
            let told = text.split("instead of \u{201c}").nth(1).unwrap();
            let (old, new) = told.split_once("\u{201d}, read \u{201c}").unwrap();
            let new = new.split("\u{201d}").next().unwrap();
            // Where the entry was corrected before, what stands there now is said, and not what was recorded first.
            let before = house.get(&ali, &format!("/entries/{number}?lang=en")).await.text();
            let first = before.split("Rectified by").nth(1).is_none_or(|rest| rest.starts_with("</dt><dd></dd>"));
            assert!(old == new || !first, "{number} {way}: {old} is {new}");
            reviewed += 1;
            acts.insert(act);
        }
    }
    assert!(reviewed > 150 && acts.len() > 25, "{reviewed} {acts:?}");
}

#[tokio::test]
async fn an_entry_is_corrected_with_what_changes_side_by_side_and_why() {
    let (house, ali) = demo().await;
    let number = 72;
    let way = ways(&house, &ali, number).await.remove(0);
    let page = house.get(&ali, &way).await.text();
    assert_well_formed(&way, &page);
    assert!(page.contains(&format!("Correction of entry no. {number}")), "{page}");
    let form = Sent::of(&page);
    let before = size(&house, &ali).await;
    // Without a reason nothing is recorded, and it is said beside its field.
    let wrong = house.act(&ali, &form.clone().step("record")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_well_formed("wrong", &wrong.text());
    assert!(wrong.text().contains("id=\"f-correction-reason-slip\"") && wrong.text().contains("#f-correction-reason"));
    let other = "2019-12-19";
    let sent = form.with(&[("correction.reason", "The slip bears <b>another day</b>."), ("effective_on", other)]);
    let review = house.act(&ali, &sent.clone().step("review")).await;
    assert_eq!(review.status, StatusCode::OK, "{}", review.text());
    assert_well_formed("review", &review.text());
    let text = review.text();
    let table = text.rsplit("What changes in the entry").next().unwrap().split("</table>").next().unwrap();
    assert_eq!(table.matches("<tr>").count(), 2, "the head and the day: {table}");
    assert!(text.contains("another day&#60;/b&#62;") && text.contains(&format!("entry no. {number}")), "{text}");
    // An assistant may prepare and keep it; nobody else sees it.
    let sam = house.person("sam", "assistant").await;
    let theirs = house.get(&sam, &way).await.text();
    let draft = Sent::of(&theirs).with(&[("correction.reason", "Seen on the slip.")]).step("draft");
    let kept = house.act(&sam, &draft).await.header("location").to_owned();
    let kept = Sent::of(&house.get(&ali, &kept).await.text());
    assert_eq!(
        (kept.values["correction.reason"].as_str(), kept.values["_of"].as_str()),
        ("Seen on the slip.", &*number.to_string())
    );
    let rev = house.person("rev", "auditor:2027-12-31").await;
    assert!(!house.get(&rev, &format!("/entries/{number}?lang=en")).await.text().contains("Correct this entry"));

    let done = house.act(&ali, &Sent::of(&text).step("record")).await;
    assert_eq!((done.status, size(&house, &ali).await), (StatusCode::SEE_OTHER, before + 1), "{}", done.text());
    let entry = house.get(&ali, &format!("/entries/{number}?lang=en")).await.text();
    assert!(entry.contains(&format!("/entries/{}", before + 1)), "{entry}");
    // Corrected again, it begins with what stands there now; the correction itself leads back to it.
    assert_eq!(Sent::of(&house.get(&ali, &way).await.text()).values["effective_on"], other);
    let correction = house.get(&ali, &format!("/entries/{}?lang=en", before + 1)).await.text();
    assert!(correction.contains("A correction is not corrected"), "{correction}");
}

#[tokio::test]
async fn what_is_annulled_or_corrected_by_another_act_has_no_such_form() {
    let (house, ali) = demo().await;
    let number = last(&house, &ali, "register.benefit_evidenced").await;
    let ways = ways(&house, &ali, number).await;
    let annul = ways.iter().find(|way| way.starts_with("/acts/rectify_entry")).unwrap();
    let form = Sent::of(&house.get(&ali, annul).await.text());
    assert_eq!(form.values["entry_number"], number.to_string());
    let filled = form.with(&[("effective_on", "2026-11-30"), ("reason", "Of somebody else.")]);
    let review = house.act(&ali, &filled.step("review")).await;
    assert_eq!(review.status, StatusCode::OK, "{}", review.text());
    let done = house.act(&ali, &Sent::of(&review.text()).step("record")).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let page = house.get(&ali, &format!("/entries/{number}?lang=en")).await.text();
    assert!(page.contains("is annulled already"), "{page}");
    let invoice = last(&house, &ali, "billing.invoice_issued").await;
    for wrong in [
        format!("/acts/evidence_benefit?corrects={number}"),
        format!("/acts/issue_invoice?corrects={invoice}"),
        "/acts/admit_associate?corrects=999".to_owned(),
        "/acts/admit_associate?corrects=0".to_owned(),
        "/acts/admit_associate?corrects=x".to_owned(),
        "/acts/withdraw_associate?corrects=3".to_owned(),
    ] {
        assert_eq!(house.get(&ali, &wrong).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}

#[tokio::test]
async fn what_is_never_replaced_leads_to_the_act_beside_it_filled_in() {
    let (house, ali) = demo().await;
    for (kind, act, field) in [
        ("billing.invoice_issued", "/acts/issue_credit_note", "invoice"),
        ("billing.payment_received", "/acts/reverse_payment", "payment"),
        ("billing.service_priced", "/acts/price_service", "service"),
        ("billing.key_set", "/acts/set_key", "pool"),
        ("assemblies.minutes_sealed", "/acts/seal_minutes", "rectifies"),
        ("accounts.entry_recorded", "/acts/record_entry", ""),
        ("scic.register_struck", "/acts/strike_register", ""),
    ] {
        let number = last(&house, &ali, kind).await;
        let ways = ways(&house, &ali, number).await;
        let [way] = ways.as_slice() else { panic!("{kind}: {ways:?}") };
        assert!(way.starts_with(act), "{kind}: {way}");
        let form = Sent::of(&house.get(&ali, way).await.text());
        assert!(field.is_empty() || !form.values[field].is_empty(), "{kind}: {field} {:?}", form.values);
    }
    // Of the first entry there is nothing to correct.
    let first = house.get(&ali, "/entries/1?lang=en").await.text();
    assert!(first.contains("Nothing corrects this entry"), "{first}");
}
