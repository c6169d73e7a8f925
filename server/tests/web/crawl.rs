//! Every link of the demonstration leads somewhere, in both languages.

use crate::html::{assert_well_formed, attributes, count};
use crate::site::Site;
use axum::http::StatusCode;
use std::collections::BTreeSet;

/// Pages that a reader finds without a number.
const SECTIONS: [&str; 18] = [
    "/register",
    "/movements",
    "/capital",
    "/capital/why",
    "/mandates",
    "/conformity",
    "/decisions",
    "/deadlines",
    "/receivables",
    "/services",
    "/pools",
    "/grants",
    "/accounts/statements",
    "/scic",
    "/scic/conversion",
    "/review",
    "/proofs",
    "/proofs/answer",
];

/// Follows every link from the given addresses; returns every address.
async fn crawl(site: &Site, from: &[&str]) -> BTreeSet<String> {
    let mut known: BTreeSet<String> = from.iter().map(|address| (*address).to_owned()).collect();
    let mut waiting: Vec<String> = known.iter().cloned().collect();
    while let Some(address) = waiting.pop() {
        let answer = site.get(&address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        // What is saved is no page.
        let saved = answer.headers.contains_key("content-disposition");
        if saved || !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        let html = answer.text();
        assert_well_formed(&address, &html);
        let language = if address.contains("lang=en") { "en" } else { "fr" };
        assert!(html.contains(&format!("<html lang=\"{language}\">")), "{address}");
        assert_eq!(answer.header("content-language"), language, "{address}");
        // What the room sees has no navigation.
        let wall = address.contains("/projector");
        assert!(
            wall && count(&html, "nav") == 0 || count(&html, "nav") == 1 && html.contains("aria-current=\"page\""),
            "{address}"
        );
        for link in links(&html) {
            if known.insert(link.clone()) {
                waiting.push(link);
            }
        }
    }
    known
}

/// The links of a page within the house.
pub fn links(html: &str) -> Vec<String> {
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
    let votes = site.get("/assemblies/1?format=json").await.json()["assembly"]["resolutions"].as_array().unwrap().len();
    assert!(votes >= 6 && numbered(&known, "/assemblies/1/votes/") == votes, "{votes}");
    for section in SECTIONS {
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
async fn what_is_due_first_stands_on_the_home_page() {
    let site = Site::demo().await;
    let home = site.get("/?lang=en").await.text();
    let due = home.split("<caption>What is due first</caption>").nth(1).unwrap().split("</table>").next().unwrap();
    let listed = site.get("/deadlines?format=json&lang=en").await.json();
    let listed = listed["deadlines"].as_array().unwrap();
    assert!(listed.len() > 5 && count(due, "tr") == 1 + 5, "{due}");
    for one in &listed[..5] {
        assert!(due.contains(one["message"].as_str().unwrap()), "{one}");
    }
    // Whom it is about leads to the associate, and what is behind it to the entries.
    let who = listed[..5].iter().find_map(|one| one["who"].as_str().filter(|who| who.starts_with("1 "))).unwrap();
    assert!(due.contains(&format!("<a href=\"/associates/1?lang=en\">{who}</a>")), "{due}");
    assert!(due.contains("overdue") && due.contains("href=\"/entries/243?lang=en\""), "{due}");
    assert!(links(&home).contains(&"/deadlines?lang=en".to_owned()));
}

#[tokio::test]
async fn receivables_lead_to_invoices_and_statements_to_accounts() {
    let site = Site::demo().await;
    let receivables = links(&site.get("/receivables").await.text());
    for href in ["/associates/2", "/invoices/FA-2026-0004", "/invoices/FA-2026-0007", "/invoices?open=1"] {
        assert!(receivables.contains(&href.to_owned()), "{href}");
    }
    let statements = links(&site.get("/accounts/statements").await.text());
    for href in ["/accounts/ledger/101100", "/accounts/ledger/101300", "/accounts/ledger/512000"] {
        assert!(statements.contains(&href.to_owned()), "{href}");
    }
}

#[tokio::test]
async fn a_day_without_a_fiscal_year_has_no_link_to_annual_accounts() {
    let site = Site::demo().await;
    let address = "/accounts/statements?on=2019-12-31";
    assert!(!links(&site.get("/accounts?on=2019-12-31").await.text()).contains(&address.to_owned()));
    let answer = site.get(&format!("{address}&lang=en")).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.text().contains("no fiscal year has the day 31 December 2019"), "{}", answer.text());
}

#[tokio::test]
async fn a_resolution_leads_to_its_vote_and_that_to_the_arithmetic() {
    let site = Site::demo().await;
    assert!(links(&site.get("/assemblies/1").await.text()).contains(&"/assemblies/1/votes/2".to_owned()));
    let vote = site.get("/assemblies/1/votes/2").await.text();
    let hrefs = links(&vote);
    assert!(hrefs.contains(&"/assemblies/1".to_owned()) && hrefs.contains(&"/associates/2".to_owned()));
    assert!(vote.contains("\u{d7}") && hrefs.iter().filter(|href| href.starts_with("/entries/")).count() > 5);
    for missing in
        ["/assemblies/1/votes/99", "/assemblies/2/votes/1", "/assemblies/1/votes/01", "/assemblies/x/votes/1"]
    {
        assert_eq!(site.get(missing).await.status, StatusCode::NOT_FOUND, "{missing}");
    }
}

#[tokio::test]
async fn a_vote_asks_for_other_statutes_and_shows_both_side_by_side() {
    let site = Site::demo().await;
    let plain = site.get("/assemblies/1/votes/1?lang=en").await.text();
    assert!(plain.contains("<form method=\"get\" action=\"/assemblies/1/votes/1\">"), "{plain}");
    for field in ["weights", "carry", "empty", "majority", "quorum", "quorum-base", "abstentions"] {
        assert!(plain.contains(&format!("<label for=\"{field}\">")), "{field}");
    }
    assert!(!plain.contains("Side by side"));
    let asked = "/assemblies/1/votes/1?lang=en&weights=&carry=&majority=5%2F6&quorum-base=";
    let other = site.get(asked).await.text();
    for words in ["Side by side", "9 \u{d7} 6 = 54 &#60; 11 \u{d7} 5 = 55", "would be another", "value=\"5/6\""] {
        assert!(other.contains(words), "{words}: {other}");
    }
    let json = site.get("/assemblies/1/votes/1?majority=5%2F6&format=json").await.json();
    assert_eq!(json["what_if"]["what_if"]["result"]["outcome"], "rejected");
    for wrong in ["carry=perhaps", "carry=majority", "majority=7", "weights=x", "quorum=%C2%BD", "vote=1"] {
        let answer = site.get(&format!("/assemblies/1/votes/1?{wrong}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
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
