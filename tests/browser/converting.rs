//! A society becomes a SCIC in a browser: from the page that says what is missing, through the vote, to the act, the panel
//! that passes, and the attestation that a bank checks by itself.

use crate::accessible::{assert_fits, axe, violations};
use crate::acting::{fill, send, source};
use crate::driver::{Browser, Driver, Sight};
use crate::served::{Served, site};
use fantoccini::Locator;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

/// The day of the assembly.
const DAY: &str = "2026-09-15";

async fn is_for_everybody(browser: &Browser, axe: &str, what: &str) {
    assert_fits(browser, what).await;
    assert_eq!(violations(browser, axe).await, Vec::<Value>::new(), "{what}");
}

/// How many rows of the table of the pack say that something is lacking.
async fn lacking(browser: &Browser) -> u64 {
    let script = "return [...document.querySelectorAll('table tr')].filter(row => \
                  [...row.cells].some(cell => cell.textContent.trim() === 'lacking')).length";
    browser.script(script).await.as_u64().unwrap()
}

/// The first resolution, once the form offers it as one that was adopted.
async fn adopted(browser: &Browser) -> Value {
    let script = "const list = document.querySelector(`select[name='decision']`); \
                  const all = list ? [...list.options].map(one => one.value) : []; \
                  return all.find(one => one.endsWith('/1')) ?? null";
    browser.script(script).await
}

/// Sets controls by their names, all at once; each of them is there.
async fn set(browser: &Browser, values: Map<String, Value>) {
    let script = "const lost = []; for (const [name, value] of Object.entries(arguments[0])) { \
                  const one = document.querySelector(`[name='${name}']`); if (one) one.value = value; \
                  if (!one || one.value !== value) lost.push(name); } return lost";
    let lost = browser.client.execute(script, vec![Value::Object(values)]).await.unwrap();
    assert_eq!(lost, json!([]), "controls that are not there, or that do not take their value");
}

/// The vote on the conversion is closed at the desk: it is adopted.
async fn adopt(browser: &Browser, site: &str) {
    browser.goto(&format!("{site}/assemblies/1/desk?lang=en")).await;
    let told = browser.client.find(Locator::Css("h2")).await.unwrap().text().await.unwrap();
    assert!(told.contains("close the vote"), "{told}");
    browser.script("document.body.dataset.old = '1'").await;
    browser.client.find(Locator::Css("form .first")).await.unwrap().click().await.unwrap();
    for _ in 0..100 {
        if browser.script("return document.readyState === 'complete' && !document.body.dataset.old").await
            == json!(true)
        {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    browser.goto(&format!("{site}/assemblies/1/votes/1?lang=en")).await;
    assert!(source(browser).await.contains("adopted"), "{}", source(browser).await);
}

/// The rows of the act: each associate with its category, its ground and what proves it.
fn rows(act: &Value, numbers: &Value) -> Map<String, Value> {
    let mut values = Map::new();
    for (list, row) in ["associates", "admissions"]
        .iter()
        .flat_map(|list| act[*list].as_array().unwrap().iter().map(move |row| (*list, row)))
    {
        let who = row["associate"].as_str().unwrap();
        let name = if list == "associates" { format!("associates.{}", numbers[who]) } else { format!("{list}.{who}") };
        values.insert(format!("{name}.category"), row["category"].clone());
        values.insert(format!("{name}.ground"), row["ground"]["text"].clone());
        values.insert(format!("{name}.evidence"), row["evidence"][0]["text"].clone());
        if let Some(person) = row["identity"]["natural_person"].get("person") {
            values.insert(format!("{name}.person"), person.clone());
        }
    }
    values
}

/// What is saved, once it is whole.
async fn saved(folder: &Path, begins: &str) -> PathBuf {
    for _ in 0..100 {
        let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
        let whole = |path: &PathBuf| name(path).contains(begins) && name(path).ends_with(".json");
        if let Some(found) = files.into_iter().find(whole) {
            return found;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{begins} is not saved");
}

/// The day, and the statutes as a file.
async fn gives_statutes(browser: &Browser, clauses: &Path) {
    fill(browser, "effective_on", DAY).await;
    let upload = browser.client.find(Locator::Css("input[type=file][name='statutes.upload']")).await.unwrap();
    upload.send_keys(&clauses.display().to_string()).await.unwrap();
    send(browser, "more").await;
}

/// The link to the totals of the register of that day.
fn offered() -> String {
    format!("main a[href^='/proofs/categories?'][href*='struck={DAY}']")
}

/// The register is struck, and its totals are offered once they are sealed.
async fn strikes(browser: &Browser, site: &str) {
    browser.goto(&format!("{site}/acts/strike_register?lang=en")).await;
    fill(browser, "effective_on", DAY).await;
    fill(browser, "ground", "on_demand").await;
    send(browser, "review").await;
    send(browser, "record").await;
    for _ in 0..50 {
        browser.goto(&format!("{site}/proofs?lang=en")).await;
        if browser.client.find(Locator::Css(&offered())).await.is_ok() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    panic!("no proof of that day is offered");
}

#[tokio::test]
async fn a_society_becomes_a_scic_and_hands_out_the_proof() {
    let (mut served, driver, axe, files) =
        (Served::before_the_conversion(), Driver::start(), axe(), TempDir::new().unwrap());
    let act = Served::conversion();
    let link = served.link();
    let site = site(&link);
    let browser = driver.saving(Sight::Light, files.path()).await;
    browser.goto(&link).await;

    // Before anything is given, the page says what is missing.
    browser.goto(&format!("{site}/scic/conversion?lang=en")).await;
    assert_eq!(lacking(&browser).await, 14, "all but the reviewer and the deputy");
    is_for_everybody(&browser, &axe, "the conversion, empty").await;

    // The statutes are a file; what they say is missing no longer.
    let clauses = files.path().join("clauses.txt");
    std::fs::write(&clauses, act["statutes"].to_string()).unwrap();
    gives_statutes(&browser, &clauses).await;
    assert_eq!(lacking(&browser).await, 5, "object, project, dissolution, first associates, manager");
    let undecided = adopted(&browser).await;
    assert_eq!(undecided, Value::Null, "nothing is adopted yet");

    adopt(&browser, &site).await;

    browser.goto(&format!("{site}/scic/conversion?lang=en")).await;
    gives_statutes(&browser, &clauses).await;
    let register = numbers(&browser, &act).await;
    let mut given = rows(&act, &register);
    for text in ["object", "project", "dissolution"] {
        given.insert(format!("pack.{text}"), act["pack"][text]["text"].clone());
    }
    given.insert("pack.manager".to_owned(), act["pack"]["manager"].clone());
    let decision = adopted(&browser).await;
    given.insert("decision".to_owned(), decision);
    set(&browser, given).await;
    send(&browser, "more").await;
    assert_eq!(lacking(&browser).await, 0);
    send(&browser, "review").await;
    assert!(browser.heading().await.starts_with("Review: "), "{}", source(&browser).await);
    is_for_everybody(&browser, &axe, "the review of the conversion").await;
    send(&browser, "record").await;

    // The panel of that day passes.
    browser.goto(&format!("{site}/scic?on={DAY}&lang=en")).await;
    let panel = source(&browser).await;
    assert!(panel.contains("fail: 0") && !panel.contains("lacking</td>"), "{panel}");
    is_for_everybody(&browser, &axe, "the panel").await;

    strikes(&browser, &site).await;
    is_for_everybody(&browser, &axe, "the proofs").await;
    browser.client.find(Locator::Css(&offered())).await.unwrap().click().await.unwrap();
    let file = saved(files.path(), "categories").await;
    let (holds, told) = served.verified(&file);
    assert!(holds && told.contains("14"), "{told}");
    browser.close().await;
}

/// The number of each associate whom the act lists, as the page names their rows.
async fn numbers(browser: &Browser, act: &Value) -> Value {
    let rows = browser
        .script(
            "return [...document.querySelectorAll(`select[name^='associates.'][name$='.category']`)]\
             .map(one => Number(one.name.split('.')[1]))",
        )
        .await;
    let listed = act["associates"].as_array().unwrap();
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), listed.len(), "a row for each associate of the day");
    // The story lists them as they entered, and so does the page.
    listed
        .iter()
        .zip(rows)
        .map(|(row, number)| (row["associate"].as_str().unwrap().to_owned(), number.clone()))
        .collect()
}
