//! An assembly in a browser, from the convocation to the act that it authorised, with the screen of the room in another
//! window. Whoever holds it presses one button after the other: the desk always shows the next lawful step.

use crate::accessible::{assert_fits, axe, violations};
use crate::acting::{fill, send, source};
use crate::driver::{Browser, Driver, Sight};
use crate::served::{Served, site};
use fantoccini::Locator;
use serde_json::{Value, json};

/// Who comes, of twelve associates.
const PRESENT: [u32; 8] = [1, 2, 3, 4, 5, 8, 13, 14];
/// The button of the next step: the only one of its kind.
const NEXT: &str = "form .first";

/// A day so many days before another.
async fn days_before(browser: &Browser, day: &str, days: u32) -> String {
    let script = "const day = new Date(arguments[0] + 'T12:00:00Z'); day.setUTCDate(day.getUTCDate() - arguments[1]); \
                  return day.toISOString().slice(0, 10)";
    let told = browser.client.execute(script, vec![json!(day), json!(days)]).await.unwrap();
    told.as_str().unwrap().to_owned()
}

/// What stands in a field.
async fn value(browser: &Browser, name: &str) -> String {
    let script = format!("return document.querySelector(`[name='{name}']`).value");
    browser.script(&script).await.as_str().unwrap().to_owned()
}

/// Picks in a list what has these words.
async fn pick(browser: &Browser, name: &str, words: &str) {
    let script = "const one = document.querySelector(`select[name='${arguments[0]}']`); \
                  one.value = [...one.options].find(option => option.text.includes(arguments[1])).value; \
                  return one.value !== ''";
    let picked = browser.client.execute(script, vec![json!(name), json!(words)]).await.unwrap();
    assert_eq!(picked, json!(true), "{name}: {words}");
}

/// What the desk says is to be done, after seeing that there is one button for it.
async fn to_do(browser: &Browser) -> String {
    let buttons = browser.script(&format!("return document.querySelectorAll('{NEXT}').length")).await;
    assert!(buttons == json!(1) || buttons == json!(0), "{buttons} buttons of the next step");
    browser.client.find(Locator::Css("h2")).await.unwrap().text().await.unwrap()
}

/// One click on the next step. Where it is an act with words of its own, they are read before it is recorded.
async fn next(browser: &Browser, expected: &str) {
    let told = to_do(browser).await;
    assert!(told.contains(expected), "{told}");
    browser.script("document.body.dataset.old = '1'").await;
    browser.client.find(Locator::Css(NEXT)).await.unwrap().click().await.unwrap();
    loaded(browser).await;
    if browser.heading().await.starts_with("Review: ") {
        assert!(source(browser).await.contains("<blockquote>"));
        send(browser, "record").await;
    }
}

async fn loaded(browser: &Browser) {
    for _ in 0..100 {
        if browser.script("return document.readyState === 'complete' && !document.body.dataset.old").await
            == json!(true)
        {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("no page comes");
}

async fn is_for_everybody(browser: &Browser, axe: &str, what: &str) {
    assert_fits(browser, what).await;
    assert_eq!(violations(browser, axe).await, Vec::<Value>::new(), "{what}");
}

/// Convened twenty days ago for today, to admit who applied.
async fn convene(browser: &Browser, axe: &str) -> String {
    browser.follow("Assemblies").await;
    browser.follow("Convene an assembly").await;
    let today = value(browser, "effective_on").await;
    let convened = days_before(browser, &today, 20).await;
    for (name, value) in [
        ("effective_on", convened.as_str()),
        ("kind", "ordinary"),
        ("held_on", today.as_str()),
        ("at", "09:00"),
        ("place", "At the seat, in Strasbourg."),
        ("convened_by", "manager"),
        ("documents", "The application."),
        ("item.1", "Admit a partner."),
        ("motion.1.kind", "ordinary"),
        ("motion.1.wording", "Club Cigales is admitted."),
    ] {
        fill(browser, name, value).await;
    }
    pick(browser, "motion.1.authorises", "Club Cigales").await;
    send(browser, "review").await;
    assert!(browser.heading().await.starts_with("Review: "));
    is_for_everybody(browser, axe, "the review of a convocation").await;
    send(browser, "record").await;
    browser.press(Locator::Css("main a[href^='/assemblies/1?']")).await;
    browser.follow("the desk of the day").await;
    browser.press(Locator::Css("a[href^='/assemblies/1/notices']")).await;
    fill(browser, "effective_on", &convened).await;
    fill(browser, "medium", "registered_post").await;
    fill(browser, "proof", "Receipts of the post.").await;
    send(browser, "notices").await;
    today
}

#[tokio::test]
async fn an_assembly_is_convened_held_sealed_and_carried_out_with_the_room_watching() {
    let (mut served, driver, axe) = (Served::before_any_assembly(), Driver::start(), axe());
    let link = served.link();
    let site = site(&link);
    let desk = driver.open(Sight::Light).await;
    desk.goto(&link).await;
    desk.goto(&format!("{site}/?lang=en")).await;
    let today = convene(&desk, &axe).await;

    desk.goto(&format!("{site}/assemblies/1/desk?lang=en")).await;
    assert!(to_do(&desk).await.contains("note who arrives"));
    let first = desk.client.window().await.unwrap();
    let room = desk.client.new_window(false).await.unwrap().handle;
    desk.client.switch_to_window(room.clone()).await.unwrap();
    desk.goto(&format!("{site}/assemblies/1/projector?lang=en")).await;
    desk.client.switch_to_window(first.clone()).await.unwrap();
    for number in PRESENT {
        desk.script("document.body.dataset.old = '1'").await;
        let button = format!("form.line input[name='associate'][value='{number}'] ~ button[value='in']");
        desk.client.find(Locator::Css(&button)).await.unwrap().click().await.unwrap();
        loaded(&desk).await;
    }
    is_for_everybody(&desk, &axe, "the desk").await;
    pick(&desk, "chair", "Alix").await;
    next(&desk, "open the meeting").await;
    next(&desk, "put resolution no. 1 to the vote").await;
    desk.picture("desk").await;
    fill(&desk, "count..in_favour", "8").await;
    next(&desk, "record the votes").await;
    next(&desk, "close the vote").await;

    // The room sees it without anybody touching its window: the page renews itself.
    desk.client.switch_to_window(room.clone()).await.unwrap();
    let mut seen = String::new();
    for _ in 0..100 {
        seen = source(&desk).await;
        if seen.contains("class=\"outcome\"") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    assert!(seen.contains("Club Cigales is admitted.") && seen.contains("dopted"), "{seen}");
    desk.picture("room").await;
    desk.client.switch_to_window(first).await.unwrap();

    next(&desk, "close the meeting").await;
    next(&desk, "draw up and seal the minutes").await;
    fill(&desk, "number", "1").await;
    fill(&desk, "chair_capacity", "Associate.").await;
    fill(&desk, "documents", "The application.").await;
    fill(&desk, "debates", "Nobody asked anything.").await;
    is_for_everybody(&desk, &axe, "the minutes").await;
    send(&desk, "review").await;
    send(&desk, "record").await;
    assert!(to_do(&desk).await.contains("carry out what was adopted"));
    carry_out(&desk, &axe, &site, &today).await;
    desk.close().await;
}

/// One link leads to the form, in which only the day and the ground are still to be written.
async fn carry_out(browser: &Browser, axe: &str, site: &str, today: &str) {
    browser.press(Locator::Css("a[href*='decision=']")).await;
    assert!(!value(browser, "associate").await.is_empty() && value(browser, "decision").await.ends_with("/1"));
    is_for_everybody(browser, axe, "the act that was authorised").await;
    fill(browser, "effective_on", today).await;
    fill(browser, "ground", "Supports the cooperative.").await;
    send(browser, "review").await;
    assert!(source(browser).await.contains("Club Cigales"), "{}", source(browser).await);
    send(browser, "record").await;
    assert!(source(browser).await.contains("Recorded in the book"));
    browser.goto(&format!("{site}/register?lang=en")).await;
    assert!(source(browser).await.contains("Club Cigales"));
    browser.goto(&format!("{site}/assemblies/1/desk?lang=en")).await;
    assert!(to_do(browser).await.contains("nothing"), "{}", to_do(browser).await);
}
