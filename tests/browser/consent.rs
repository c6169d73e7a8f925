//! An act of two persons, a draft and a correction in a browser: each page of them is for everybody.

use crate::accessible::{assert_fits, axe, violations};
use crate::acting::{fill, send, source};
use crate::driver::{Browser, Driver, Sight};
use crate::served::{Served, site};
use serde_json::Value;

async fn is_for_everybody(browser: &Browser, axe: &str, what: &str) {
    assert_fits(browser, what).await;
    assert_eq!(violations(browser, axe).await, Vec::<Value>::new(), "{what}");
}

/// The first thing that can be picked in a list.
async fn pick_first(browser: &Browser, name: &str) {
    let script = format!(
        "const one = document.querySelector(`select[name='{name}']`); \
         one.value = [...one.options].find(option => option.value).value; return one.value"
    );
    assert_ne!(browser.script(&script).await, Value::from(""));
}

#[tokio::test]
async fn an_erasure_is_proposed_by_one_and_confirmed_by_another() {
    let (_served, links, password) = Served::roles();
    let (driver, axe) = (Driver::start(), axe());
    let (first, second) = (driver.open(Sight::Light).await, driver.open(Sight::Small).await);
    first.goto(&links[0]).await;
    let site = site(&links[0]);
    first.goto(&format!("{site}/acts/erase_person?lang=en")).await;
    pick_first(&first, "person").await;
    for (name, value) in [("effective_on", "2026-12-21"), ("scope", "contact"), ("ground", "Asked by letter.")] {
        fill(&first, name, value).await;
    }
    send(&first, "review").await;
    assert!(source(&first).await.contains("This act is one of those that want two persons"));
    is_for_everybody(&first, &axe, "the review").await;
    send(&first, "propose").await;
    assert!(source(&first).await.contains("The password or the code is wrong"));
    is_for_everybody(&first, &axe, "a wrong password").await;
    fill(&first, "_password", &password).await;
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    send(&first, "propose").await;
    assert!(source(&first).await.contains("Another person than the one who proposes"), "{}", source(&first).await);
    is_for_everybody(&first, &axe, "the own proposal").await;
    first.goto(&format!("{site}/proposals")).await;
    is_for_everybody(&first, &axe, "the proposals").await;

    second.goto(&links[1]).await;
    second.goto(&format!("{site}/?lang=en")).await;
    assert!(source(&second).await.contains("Acts that wait for your consent"));
    is_for_everybody(&second, &axe, "what is due").await;
    second.follow("Erase the values of a person").await;
    is_for_everybody(&second, &axe, "the proposal").await;
    fill(&second, "_password", &password).await;
    send(&second, "confirm").await;
    let text = source(&second).await;
    assert!(second.heading().await.starts_with("Entry no. ") && text.contains("Confirmed by"), "{text}");
    is_for_everybody(&second, &axe, "the entry").await;
    first.close().await;
    second.close().await;
}

#[tokio::test]
async fn a_draft_is_kept_and_an_entry_is_corrected() {
    let (_served, links, _) = Served::roles();
    let (driver, axe) = (Driver::start(), axe());
    let (assistant, manager) = (driver.open(Sight::Small).await, driver.open(Sight::Dark).await);
    assistant.goto(&links[2]).await;
    manager.goto(&links[1]).await;
    let site = site(&links[0]);
    assistant.goto(&format!("{site}/entries/72?lang=en")).await;
    is_for_everybody(&assistant, &axe, "the entry").await;
    let to = "a[href*='corrects=72']";
    assistant.press(fantoccini::Locator::Css(to)).await;
    is_for_everybody(&assistant, &axe, "the correction").await;
    send(&assistant, "review").await;
    assert!(source(&assistant).await.contains("href=\"#f-correction-reason\""));
    is_for_everybody(&assistant, &axe, "without a reason").await;
    fill(&assistant, "correction.reason", "The slip bears another day.").await;
    fill(&assistant, "effective_on", "2019-12-19").await;
    send(&assistant, "draft").await;
    assert!(source(&assistant).await.contains("Nothing of it is recorded"));
    is_for_everybody(&assistant, &axe, "the draft").await;

    manager.goto(&format!("{site}/drafts?lang=en")).await;
    is_for_everybody(&manager, &axe, "the drafts").await;
    manager.press(fantoccini::Locator::Css("a[href*='draft=']")).await;
    send(&manager, "review").await;
    assert!(source(&manager).await.contains("What changes in the entry"), "{}", source(&manager).await);
    is_for_everybody(&manager, &axe, "the review of the correction").await;
    send(&manager, "record").await;
    assert!(manager.heading().await.starts_with("Entry no. "));
    manager.goto(&format!("{site}/drafts?lang=en")).await;
    assert!(source(&manager).await.contains("No draft."));
    is_for_everybody(&manager, &axe, "no draft").await;
    assistant.close().await;
    manager.close().await;
}
