//! Several books on one page: entered once, seen by everybody, and left together.

use crate::accessible::{assert_fits, axe, violations};
use crate::acting::source;
use crate::driver::{Browser, Driver, Sight};
use crate::served::{Served, site};
use fantoccini::Locator;
use serde_json::Value;

async fn is_for_everybody(browser: &Browser, axe: &str, what: &str) {
    assert_fits(browser, what).await;
    assert_eq!(violations(browser, axe).await, Vec::<Value>::new(), "{what}");
}

async fn type_in(browser: &Browser, id: &str, text: &str) {
    browser.client.find(Locator::Id(id)).await.unwrap().send_keys(text).await.unwrap();
}

#[tokio::test]
async fn a_person_enters_once_and_finds_every_cooperative() {
    let (_served, links, password) = Served::roles();
    let (driver, axe) = (Driver::start(), axe());
    let site = site(&links[0]);
    let (root, _) = site.split_once("/books/").unwrap();
    for sight in Sight::ALL {
        let browser = driver.open(sight).await;
        browser.goto(&format!("{root}/?lang=fr")).await;
        is_for_everybody(&browser, &axe, "before").await;
        type_in(&browser, "login", "demo-manager").await;
        type_in(&browser, "password", &password).await;
        browser.client.find(Locator::Css("button")).await.unwrap().click().await.unwrap();
        browser.client.wait().for_element(Locator::Css("table")).await.unwrap();
        is_for_everybody(&browser, &axe, "the cooperatives").await;
        browser.follow("English").await;
        assert_eq!(browser.heading().await, "Your cooperatives");
        is_for_everybody(&browser, &axe, "the cooperatives in English").await;
        let page = source(&browser).await;
        for name in ["Cooproduction", "Reliures du Pass\u{e9} Simple", "Messagerie", "Les Semis du Subjonctif"] {
            assert!(page.contains(name), "{name}");
        }
        browser.follow("Les Semis du Subjonctif").await;
        assert_eq!(browser.path().await, "/books/demo-subjonctif/?lang=en");
        is_for_everybody(&browser, &axe, "a book").await;
        browser.follow("Register").await;
        browser.follow("Your cooperatives").await;
        assert_eq!(browser.path().await, "/?lang=en");
        browser.client.find(Locator::Css("form[action='/leave'] button")).await.unwrap().click().await.unwrap();
        for _ in 0..100 {
            if !source(&browser).await.contains("<table>") {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        assert!(source(&browser).await.contains("Sign in once"));
        browser.close().await;
    }
}
