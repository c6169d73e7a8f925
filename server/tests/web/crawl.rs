//! Every link of the demonstration leads somewhere, in both languages.

use crate::html::{assert_well_formed, attributes, count};
use crate::site::Site;
use axum::http::StatusCode;
use std::collections::BTreeSet;

/// Follows every link from the given addresses; returns every address.
async fn crawl(site: &Site, from: &[&str]) -> BTreeSet<String> {
    let mut known: BTreeSet<String> = from.iter().map(|address| (*address).to_owned()).collect();
    let mut waiting: Vec<String> = known.iter().cloned().collect();
    while let Some(address) = waiting.pop() {
        let answer = site.get(&address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        if !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        let html = answer.text();
        assert_well_formed(&address, &html);
        let language = if address.contains("lang=en") { "en" } else { "fr" };
        assert!(html.contains(&format!("<html lang=\"{language}\">")), "{address}");
        assert_eq!(answer.header("content-language"), language, "{address}");
        assert!(count(&html, "nav") == 1 && html.contains("aria-current=\"page\""), "{address}");
        for link in links(&html) {
            if known.insert(link.clone()) {
                waiting.push(link);
            }
        }
    }
    known
}

/// The links of a page within the house.
fn links(html: &str) -> Vec<String> {
    let hrefs = attributes(html, "href").into_iter().chain(attributes(html, "action"));
    hrefs.filter(|href| href.starts_with('/')).collect()
}

fn numbered(known: &BTreeSet<String>, path: &str) -> usize {
    let of = |address: &&String| address.starts_with(path) && !address.contains('?');
    known.iter().filter(of).count()
}

#[tokio::test]
async fn every_link_leads_to_a_page() {
    let site = Site::demo().await;
    let known = crawl(&site, &["/", "/?lang=en", "/?on=2019-12-31&known=2020-03-15"]).await;
    let entries = site.get("/?format=json").await.json()["entries"].as_u64().unwrap();
    // Every entry can be come to, in the language of the browser and on today's date.
    assert_eq!(numbered(&known, "/entries/") as u64, entries);
    assert!(numbered(&known, "/associates/") >= 25 && numbered(&known, "/assemblies/") >= 1);
    assert!(numbered(&known, "/invoices/") >= 5 && numbered(&known, "/accounts/ledger/") >= 10);
    for section in ["/register", "/movements", "/capital", "/capital/why", "/mandates", "/conformity", "/decisions"] {
        assert!(known.contains(section) && known.contains(&format!("{section}?lang=en")), "{section}");
    }
}

#[tokio::test]
async fn a_figure_of_the_register_is_explained_within_two_links() {
    let site = Site::demo().await;
    let register = site.get("/register").await.text();
    let row = register.split("<tr>").find(|row| row.contains(">Coop\u{e9}nates</a>")).unwrap();
    let shares = row.split("<td class=\"figure\">").nth(1).unwrap();
    assert!(shares.starts_with("<a href=\"/associates/2\">120</a>"), "{shares}");
    let associate = site.get("/associates/2").await.text();
    assert!(associate.contains("href=\"/entries/72\"") && associate.contains("Pourquoi ce chiffre"));
}

#[tokio::test]
async fn a_balance_leads_to_an_account_and_that_to_an_entry() {
    let site = Site::demo().await;
    let balance = site.get("/accounts/balance").await.text();
    let account = links(&balance).into_iter().find(|href| href.starts_with("/accounts/ledger/411")).unwrap();
    let ledger = site.get(&account).await.text();
    let entry = links(&ledger).into_iter().find(|href| href.starts_with("/entries/")).unwrap();
    assert_eq!(site.get(&entry).await.status, StatusCode::OK);
}

#[tokio::test]
async fn entries_are_paged_by_number_without_a_gap() {
    let site = Site::demo().await;
    let entries = site.get("/?format=json").await.json()["entries"].as_u64().unwrap();
    let (mut address, mut seen) = ("/entries".to_owned(), Vec::new());
    loop {
        let html = site.get(&address).await.text();
        let rows = html.split("<th scope=\"row\" class=\"figure\"><a href=\"/entries/").skip(1);
        seen.extend(rows.map(|row| row.split('"').next().unwrap().parse::<u64>().unwrap()));
        let older = links(&html).into_iter().find(|href| {
            let before = href.strip_prefix("/entries?before=").and_then(|number| number.parse().ok());
            before == seen.last().copied() && before > Some(1)
        });
        match older {
            Some(older) => address = older,
            None => break,
        }
    }
    assert_eq!(seen, (1..=entries).rev().collect::<Vec<_>>());
}
