//! The use of a service in the pages: recorded with what shows it, waiting on the page of the services, billed from there,
//! and corrected as any fact.

use crate::acts::{entries, location};
use crate::billed::before;
use crate::common::quitus;
use crate::desk::Sent;
use crate::html::{assert_well_formed, attributes, rows};
use crate::site::Site;
use axum::http::StatusCode;

const FORM: &str = "/acts/record_usage";

/// An hour and a half of legal help that associate no. 2 used in January 2026.
const USED: [(&str, &str); 7] = [
    ("effective_on", "2026-02-02"),
    ("associate", "2"),
    ("service", "juridique"),
    ("period.from", "2026-01-01"),
    ("period.to", "2026-01-31"),
    ("quantity", "1,5"),
    ("evidence", "Relev\u{e9} d\u{2019}heures de janvier."),
];

fn bills(html: &str) -> Vec<String> {
    let links = attributes(html, "href").into_iter();
    links.filter(|href| href.starts_with("/acts/issue_invoice?customer.associate=")).collect()
}

#[tokio::test]
async fn what_was_used_waits_on_the_services_until_it_is_billed_from_there() {
    let (folder, _) = before(|one| one["type"] == "issue_invoice");
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let services = site.get("/services").await.text();
    assert!(attributes(&services, "href").contains(&FORM.to_owned()) && bills(&services).is_empty());
    let size = entries(&site).await;
    let entry = location(&site.record(&site.form(FORM).await.with(&USED)).await);
    assert_eq!(entries(&site).await, size + 1);
    let told = site.get(&entry).await.text();
    assert!(told.contains("juridique\u{a0}: 1,5, du 1er janvier 2026 au 31 janvier 2026"), "{told}");
    // The same days again are refused, with the entry that counts them.
    let again = site.send(&site.form(FORM).await.with(&USED).step("review")).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text().contains(&format!("n\u{b0}\u{a0}{}", size + 1)), "{}", again.text());

    let services = site.get("/services").await.text();
    assert_well_formed("/services", &services);
    let waits = |html: &str| rows(html).into_iter().find(|row| row.len() == 8 && row[5] == "1,5");
    let row = waits(&services).unwrap();
    assert_eq!((row[1].as_str(), row[3].as_str(), row[6].as_str()), ("Appui juridique", "01/01/2026", "1,5"));
    let printed = quitus(folder.path(), "services --lang en").out;
    assert!(printed.contains("Used and not billed") && printed.contains("1.5"), "{printed}");
    let [bill] = bills(&services).try_into().unwrap();
    let form = Sent::of(&site.get(&bill).await.text());
    for (name, value) in [
        ("customer.associate", "2"),
        ("lines.0.service", "juridique"),
        ("lines.0.quantity", "1.5"),
        ("period.from", "2026-01-01"),
        ("period.to", "2026-01-31"),
    ] {
        assert_eq!(form.values[name], value, "{name}");
    }
    let invoice = form.with(&[("effective_on", "2026-02-03"), ("due_on", "2026-02-28")]);
    location(&site.record(&invoice).await);
    let services = site.get("/services").await.text();
    assert!(waits(&services).is_none() && bills(&services).is_empty(), "{services}");
}

#[tokio::test]
async fn it_shows_the_benefit_and_is_corrected_by_its_own_form() {
    let (folder, _) = before(|one| one["type"] == "issue_invoice");
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let until = || async { site.get("/associates/2?format=json&on=2026-03-01").await.json() };
    let before = until().await;
    location(&site.record(&site.form(FORM).await.with(&USED)).await);
    let number = entries(&site).await;
    let after = until().await;
    assert_ne!(before["line"]["benefit_until"], after["line"]["benefit_until"], "{after}");
    assert_eq!(after["line"]["benefit_until"], "2026-01-31");
    let page = site.get(&format!("/entries/{number}")).await.text();
    let way = format!("{FORM}?corrects={number}");
    assert!(attributes(&page, "href").contains(&way), "{page}");
    let form = site.form(&way).await;
    assert_eq!((form.values["associate"].as_str(), form.values["quantity"].as_str()), ("2", "1.5"));
    let form = form.with(&[("quantity", "2"), ("correction.reason", "Une demi-heure oubli\u{e9}e.")]);
    location(&site.record(&form).await);
    let services = site.get("/services").await.text();
    assert!(rows(&services).iter().any(|row| row.len() == 8 && row[6] == "2"), "{services}");
    assert_eq!(quitus(folder.path(), "verify").code, 0);
}
