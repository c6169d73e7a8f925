//! What people come for, as they do it: by mouse, by keyboard, on another day.

use crate::driver::{Browser, Driver, Sight};
use crate::served::{Served, site};
use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::json;

async fn entered(sight: Sight) -> (Served, Driver, Browser) {
    let (mut served, driver) = (Served::demo(), Driver::start());
    let link = served.link();
    let browser = driver.open(sight).await;
    browser.goto(&format!("{}/register", site(&link))).await;
    assert_eq!(browser.heading().await, "Open the reading link first");
    browser.goto(&link).await;
    assert_eq!(browser.path().await, "/");
    (served, driver, browser)
}

#[tokio::test]
async fn why_an_associate_holds_its_shares_is_two_clicks_from_home() {
    let (_served, _driver, browser) = entered(Sight::Small).await;
    browser.follow("Register").await;
    browser.follow("Coop\u{e9}nates").await;
    assert!(browser.heading().await.starts_with("Coop\u{e9}nates, associate no. 2"));
    let page = browser.client.source().await.unwrap();
    assert!(page.contains("Why this figure?") && page.contains("signed bulletin"));
    browser.follow("72").await;
    assert_eq!(browser.path().await, "/entries/72");
    // The session is out of reach of whatever might run in a page.
    assert_eq!(browser.script("return document.cookie").await, json!(""));
    assert_eq!(browser.script("return document.scripts.length").await, json!(0));
    browser.close().await;
}

#[tokio::test]
async fn a_figure_of_the_accounts_is_two_clicks_from_its_entry() {
    let (_served, _driver, browser) = entered(Sight::Light).await;
    browser.follow("Register").await;
    browser.picture("register").await;
    browser.follow("Accounts").await;
    browser.follow("Trial balance").await;
    browser.follow("411000").await;
    let entry = Locator::Css("td:last-child a[href^='/entries/']");
    let number = browser.client.find(entry).await.unwrap().text().await.unwrap();
    browser.press(entry).await;
    assert!(browser.heading().await.starts_with(&format!("Entry no. {number}")));
    browser.close().await;
}

#[tokio::test]
async fn another_day_is_asked_for_in_a_form_and_stays() {
    let (_served, _driver, browser) = entered(Sight::Light).await;
    browser.follow("Fran\u{e7}ais").await;
    browser.follow("Registre").await;
    let known = browser.client.find(Locator::Id("known")).await.unwrap();
    known.send_keys("2020-03-15").await.unwrap();
    browser.script("document.getElementById('on').value = '2019-12-31'").await;
    browser.press(Locator::Css("button")).await;
    assert_eq!(browser.path().await, "/register?lang=fr&on=2019-12-31&known=2020-03-15");
    let heading = browser.heading().await;
    assert!(heading.contains("31 d\u{e9}cembre 2019") && heading.contains("15 mars 2020"), "{heading}");
    browser.follow("Capital").await;
    assert!(browser.path().await.ends_with("on=2019-12-31&known=2020-03-15"));
    assert!(browser.heading().await.contains("31 d\u{e9}cembre 2019"));
    browser.close().await;
}

#[tokio::test]
async fn the_keyboard_comes_first_to_the_content_and_sees_where_it_is() {
    let (_served, _driver, browser) = entered(Sight::Light).await;
    let press = async |key: Key| {
        browser.client.active_element().await.unwrap().send_keys(&char::from(key).to_string()).await.unwrap()
    };
    press(Key::Tab).await;
    let seen = browser
        .script(
            "const it = document.activeElement, style = getComputedStyle(it); return { class: it.className, \
             top: it.getBoundingClientRect().top >= 0, line: style.outlineStyle };",
        )
        .await;
    assert_eq!(seen, json!({ "class": "skip", "top": true, "line": "solid" }));
    press(Key::Enter).await;
    assert_eq!(browser.script("return document.activeElement.id").await, json!("content"));
    browser.close().await;
}
