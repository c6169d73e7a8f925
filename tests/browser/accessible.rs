//! Every kind of page passes axe-core without a single violation, and fits on a telephone.

use crate::driver::{Browser, Driver, Sight};
use crate::served::{Served, site};
use serde_json::{Value, json};
use std::time::Duration;

/// One address of each kind of page, and of each kind of fault.
const PAGES: [&str; 58] = [
    "/",
    "/deadlines",
    "/register",
    "/register?on=2019-12-31&known=2020-03-15",
    "/associates/2",
    "/associates/24",
    "/movements",
    "/capital",
    "/capital/why",
    "/mandates",
    "/assemblies",
    "/assemblies/1",
    "/assemblies/1/votes/2",
    "/decisions",
    "/entries",
    "/entries?type=capital",
    "/entries/72",
    "/conformity?on=2017-12-31",
    "/conformity",
    "/invoices",
    "/invoices/FA-2026-0001",
    "/receivables",
    "/services",
    "/pools",
    "/grants",
    "/accounts/parties",
    "/accounts/current",
    "/accounts",
    "/accounts/statements",
    "/accounts/balance",
    "/accounts/bank",
    "/accounts/fec",
    "/accounts/ledger/411",
    "/acts",
    "/acts/admit_associate",
    "/acts/admit_associate?as=indivision",
    "/acts/cancel_shares",
    "/acts/issue_invoice?customer.associate=2",
    "/acts/change_contact",
    "/acts/seal_minutes?as=correction",
    "/acts/subscribe_shares?corrects=72",
    "/acts/admit_associate?as=legal_person&corrects=4",
    "/scic",
    "/scic?on=2026-09-14",
    "/scic?on=2026-12-31&leave=2",
    "/scic/conversion",
    "/scic/conversion?on=2026-09-14",
    "/acts/strike_register",
    "/proofs",
    "/proofs/sample",
    "/proofs/answer",
    "/review",
    "/review?project=2026",
    "/drafts",
    "/proposals",
    "/tokens",
    "/nowhere",
    "/register?onn=2019-12-31",
];

/// The rules of WCAG 2.2 at levels A and AA, and what axe's authors hold for good practice.
const RUN: &str = "const done = arguments[arguments.length - 1]; \
    axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', \
    'wcag21aa', 'wcag22aa', 'best-practice'] } }).then(found => done({ passed: found.passes.length, violations: \
    found.violations.map(one => ({ rule: one.id, nodes: one.nodes.map(node => node.html.slice(0, 200) + ' ' + \
    node.failureSummary).slice(0, 3) })) }), why => done(String(why)));";

pub fn axe() -> String {
    let file = std::env::var_os("QUITUS_AXE").expect("QUITUS_AXE names the file of axe-core");
    std::fs::read_to_string(file).unwrap()
}

/// What axe finds against the page that is open.
pub async fn violations(browser: &Browser, axe: &str) -> Vec<Value> {
    browser.client.execute(axe, Vec::new()).await.unwrap();
    let found = browser.client.execute_async(RUN, Vec::new()).await.unwrap();
    assert!(found["passed"].as_u64().is_some_and(|passed| passed > 5), "axe did not look: {found}");
    found["violations"].as_array().unwrap().clone()
}

/// The page is no wider than the screen, and is seen as it is meant to be.
pub async fn assert_fits(browser: &Browser, address: &str) {
    let seen = browser
        .script(
            "return { wide: document.documentElement.scrollWidth, screen: window.innerWidth, \
             dark: matchMedia('(prefers-color-scheme: dark)').matches, \
             ground: getComputedStyle(document.body).backgroundColor };",
        )
        .await;
    let (dark, ground) = match browser.sight {
        Sight::Dark => (true, "rgb(23, 22, 20)"),
        Sight::Light | Sight::Small => (false, "rgb(253, 252, 250)"),
    };
    assert_eq!((&seen["dark"], &seen["ground"]), (&json!(dark), &json!(ground)), "{address}");
    assert!(seen["wide"].as_u64() <= seen["screen"].as_u64(), "{address}: {seen}");
    if let Sight::Small = browser.sight {
        assert_eq!(seen["screen"], 320, "{address}");
    }
}

#[tokio::test]
async fn every_page_is_for_everybody() {
    let (mut served, driver, axe) = (Served::demo(), Driver::start(), axe());
    let mut link = served.link();
    let site = site(&link);
    let mut wrong = Vec::new();
    for sight in Sight::ALL {
        let browser = driver.open(sight).await;
        browser
            .client
            .update_timeouts(fantoccini::wd::TimeoutConfiguration::new(Some(Duration::from_secs(60)), None, None))
            .await
            .unwrap();
        // Before anybody entered, the page that says so.
        browser.goto(&format!("{site}/")).await;
        assert_fits(&browser, "without a session").await;
        wrong.extend(violations(&browser, &axe).await.into_iter().map(|one| format!("{sight:?} no session: {one}")));
        browser.goto(&link).await;
        for (page, language) in PAGES.into_iter().flat_map(|page| [(page, "fr"), (page, "en")]) {
            let mark = if page.contains('?') { '&' } else { '?' };
            let address = format!("{site}{page}{mark}lang={language}");
            browser.goto(&address).await;
            assert_fits(&browser, &address).await;
            let found = violations(&browser, &axe).await;
            wrong.extend(found.into_iter().map(|one| format!("{sight:?} {page} {language}: {one}")));
        }
        browser.close().await;
        link = served.another_link();
    }
    assert!(wrong.is_empty(), "{} violations\n{}", wrong.len(), wrong.join("\n"));
}

/// The desk of a meeting that sits, what its room sees, and what is prepared beforehand.
const DESK: [&str; 7] = [
    "/assemblies/1/desk",
    "/assemblies/1/desk?who=5",
    "/assemblies/1/desk?find=theatre",
    "/assemblies/1/projector?still=1",
    "/assemblies/1/minutes",
    "/assemblies/1/answers",
    "/assemblies/convene",
];

#[tokio::test]
async fn so_is_the_desk_of_a_meeting() {
    let (mut served, driver, axe) = (Served::meeting(), Driver::start(), axe());
    let mut link = served.link();
    let site = site(&link);
    let mut wrong = Vec::new();
    for sight in Sight::ALL {
        let browser = driver.open(sight).await;
        browser.goto(&link).await;
        for (page, language) in DESK.into_iter().flat_map(|page| [(page, "fr"), (page, "en")]) {
            let mark = if page.contains('?') { '&' } else { '?' };
            let address = format!("{site}{page}{mark}lang={language}");
            browser.goto(&address).await;
            assert_fits(&browser, &address).await;
            let found = violations(&browser, &axe).await;
            wrong.extend(found.into_iter().map(|one| format!("{sight:?} {page} {language}: {one}")));
        }
        // What refreshes itself is refused by a rule of its own; the page says how to stop it.
        browser.goto(&format!("{site}/assemblies/1/projector")).await;
        let found = violations(&browser, &axe).await;
        let rules: Vec<&str> = found.iter().filter_map(|one| one["rule"].as_str()).collect();
        assert_eq!(rules, ["meta-refresh"], "{found:?}");
        browser.close().await;
        link = served.another_link();
    }
    assert!(wrong.is_empty(), "{} violations\n{}", wrong.len(), wrong.join("\n"));
}

#[tokio::test]
async fn so_are_the_papers() {
    let (served, driver, axe) = (Served::demo(), Driver::start(), axe());
    let browser = driver.open(Sight::Light).await;
    let mut wrong = Vec::new();
    for words in [
        &["certificate", "2"][..],
        &["convocation", "1"],
        &["attendance", "1"],
        &["minutes", "1"],
        &["extract", "1", "--resolution", "2"],
        &["invoice", "FA-2026-0001"],
        &["review"],
        &["review", "--project", "2026"],
        &["proof", "categories", "--paper"],
    ] {
        browser.goto(&served.paper(words)).await;
        wrong.extend(violations(&browser, &axe).await.into_iter().map(|one| format!("{words:?}: {one}")));
    }
    browser.close().await;
    assert!(wrong.is_empty(), "{} violations\n{}", wrong.len(), wrong.join("\n"));
}

#[tokio::test]
async fn what_is_not_for_everybody_is_found() {
    let (driver, axe) = (Driver::start(), axe());
    let browser = driver.open(Sight::Light).await;
    browser.goto("data:text/html,<title>x</title><main><h1>x</h1><img src=x><input><p style=color:%23ddd>pale</p><a href=/>x</a></main>").await;
    let found = violations(&browser, &axe).await;
    let rules: Vec<&str> = found.iter().filter_map(|one| one["rule"].as_str()).collect();
    for rule in ["html-has-lang", "image-alt", "label", "color-contrast"] {
        assert!(rules.contains(&rule), "{rule} is not in {rules:?}");
    }
    browser.close().await;
}
