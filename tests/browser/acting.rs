//! An act recorded in a browser, as the manager does it: few fields, two pages, and the sentence before the act.

use crate::accessible::{axe, violations};
use crate::driver::{Browser, Driver, Sight};
use crate::served::Served;
use fantoccini::Locator;
use serde_json::{Value, json};

/// The controls that are seen at once, by name.
async fn seen(browser: &Browser) -> Vec<String> {
    let names = browser
        .script(
            "return [...document.querySelectorAll('form.act input, form.act select, form.act textarea')]\
             .filter(one => one.type !== 'hidden' && one.checkVisibility()).map(one => one.name)",
        )
        .await;
    names.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}

pub async fn fill(browser: &Browser, name: &str, value: &str) {
    let script = "const one = document.querySelector(`[name='${arguments[0]}']`); one.closest('details')\
                  ?.setAttribute('open', ''); one.value = arguments[1]; return one.value";
    let set = browser.client.execute(script, vec![json!(name), json!(value)]).await.unwrap();
    assert_eq!(set, Value::from(value), "{name}");
}

pub async fn source(browser: &Browser) -> String {
    browser.client.source().await.unwrap()
}

/// Clicks on a button and waits for the page that comes.
pub async fn send(browser: &Browser, step: &str) {
    browser.script("document.body.dataset.old = '1'").await;
    let button = format!("button[value='{step}']");
    browser.client.find(Locator::Css(&button)).await.unwrap().click().await.unwrap();
    for _ in 0..100 {
        let there = "return document.readyState === 'complete' && !document.body.dataset.old";
        if browser.script(there).await == json!(true) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("{step} leads nowhere");
}

#[tokio::test]
async fn somebody_is_admitted_in_six_fields_and_two_pages_and_subscribes() {
    let (mut served, driver, axe) = (Served::demo(), Driver::start(), axe());
    let link = served.link();
    let browser = driver.open(Sight::Small).await;
    browser.goto(&link).await;
    browser.follow("Record an act").await;
    browser.follow("Admit a natural person").await;
    let asked = seen(&browser).await;
    // A person of the book or a new one, and the words of a paper or its file, are one field each.
    let either = ["identity.natural_person.person", "decision.document.upload"];
    let fields: Vec<_> = asked.iter().filter(|name| !either.contains(&name.as_str())).collect();
    assert_eq!(
        fields,
        [
            "identity.natural_person.person.name",
            "category",
            "ground",
            "decision.organ",
            "decision.decided_on",
            "decision.document"
        ]
    );
    for (name, value) in [
        ("identity.natural_person.person.name", "Camille Parcours"),
        ("category", "beneficiaries"),
        ("decision.organ", "ordinary_assembly"),
        ("decision.decided_on", "2026-12-19"),
    ] {
        fill(&browser, name, value).await;
    }
    send(&browser, "review").await;
    let text = source(&browser).await;
    assert!(text.contains("To correct: ") && text.contains("href=\"#f-ground\""), "{text}");
    assert_eq!(violations(&browser, &axe).await, Vec::<Value>::new());
    fill(&browser, "ground", "Uses the payroll service.").await;
    fill(&browser, "decision.document", "The assembly admits Camille Parcours.").await;
    send(&browser, "review").await;
    let text = source(&browser).await;
    assert!(browser.heading().await.starts_with("Review: ") && text.contains("Camille Parcours"), "{text}");
    assert!(text.contains("decision of 19 December 2026"), "{text}");
    assert_eq!(violations(&browser, &axe).await, Vec::<Value>::new());
    send(&browser, "record").await;
    assert!(browser.heading().await.starts_with("Entry no. "));
    let text = source(&browser).await;
    assert!(text.contains("Recorded in the book") && text.contains("was computed just now"), "{text}");
    assert_eq!(violations(&browser, &axe).await, Vec::<Value>::new());
    let associate = browser.client.find(Locator::Css(".links a[href^='/associates/']")).await.unwrap();
    let number = associate.attr("href").await.unwrap().unwrap().trim_start_matches("/associates/").to_owned();
    browser.press(Locator::Css(".links a[href^='/associates/']")).await;
    browser.follow("Subscribe shares").await;
    for (name, value) in [("effective_on", "2026-12-21"), ("shares", "10"), ("paid", "200")] {
        fill(&browser, name, value).await;
    }
    send(&browser, "review").await;
    let text = source(&browser).await;
    assert!(text.contains("<blockquote>") && text.contains("no bulletin"), "{text}");
    send(&browser, "record").await;
    assert!(source(&browser).await.contains("Recorded in the book"));
    browser.goto(&format!("{}/associates/{number}", crate::served::site(&link))).await;
    assert!(source(&browser).await.contains("Camille Parcours"));
    browser.close().await;
}
