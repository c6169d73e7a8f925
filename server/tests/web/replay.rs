//! The story told through forms: every act of the demonstration that has a form is filled in, reviewed and recorded in the
//! browser, and the book that comes of it is the one that the command line writes.

use crate::common::{commands, lines_of, quitus, write};
use crate::desk::Sent;
use crate::site::Site;
use crate::taken::{filled, texts};
use axum::http::StatusCode;
use quitus_domain::values::AssociateRef;
use quitus_server::forms::{self, Form};
use quitus_server::ledger::place::Place;
use quitus_server::locales::Language;
use quitus_server::store::{self, Access};
use quitus_server::views::{Dates, Steps};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use tempfile::TempDir;

/// The entries of a book, without what is drawn by chance.
async fn stored(place: &Place) -> Vec<(String, Value)> {
    let entries = place.store.entries(&place.book, 0, 10_000).await.unwrap();
    let told =
        entries.into_iter().skip(1).map(|entry| (entry.event_type, serde_json::from_str(&entry.payload).unwrap()));
    told.map(|(kind, payload)| (kind, without_chance(payload))).collect()
}

fn without_chance(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let kept = fields.into_iter().filter(|(name, _)| !["digest", "salt", "root"].contains(&name.as_str()));
            Value::Object(kept.map(|(name, value)| (name, without_chance(value))).collect::<Map<_, _>>())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(without_chance).collect()),
        plain => plain,
    }
}

async fn number_of(site: &Site, reference: &str) -> Option<String> {
    let reading = site.app.shelf.reading(&Dates::default(), Language::French).await.unwrap();
    let number = Steps::of(&reading).number(AssociateRef(reference.parse().ok()?));
    (number != u32::MAX).then(|| number.to_string())
}

/// Gives a command through its form; nothing where none holds it.
pub async fn through_a_form(site: &Site, token: &str, command: &Value) -> Option<StatusCode> {
    let mut numbers: BTreeMap<String, String> = BTreeMap::new();
    for text in texts(command) {
        numbers.extend(number_of(site, &text).await.map(|number| (text, number)));
    }
    let number = |reference: &str| numbers.get(reference).cloned();
    let act = command["type"].as_str().unwrap();
    // An application that is in the book is picked rather than typed again.
    let mut fitting: Vec<&Form> = forms::of_act(act).collect();
    fitting.sort_by_key(|form| form.variant != "applicant");
    let held = fitting.into_iter().find_map(|form| Some((form, filled(form, command, &number)?)));
    let (form, mut pairs) = match held {
        Some((form, _)) if form.variant == "applicant" && !applied(site, command).await => forms::of_act(act)
            .filter(|form| form.variant != "applicant")
            .find_map(|form| Some((form, filled(form, command, &number)?)))?,
        held => held?,
    };
    pairs.insert("_token".to_owned(), token.to_owned());
    let action =
        if form.variant.is_empty() { format!("/acts/{act}") } else { format!("/acts/{act}?as={}", form.variant) };
    let review = site.send(&Sent { action, values: pairs }.step("review")).await;
    if review.status != StatusCode::OK {
        return Some(review.status);
    }
    let recorded = site.send(&Sent::of(&review.text()).step("record")).await;
    assert_eq!(recorded.status, StatusCode::SEE_OTHER, "{command}\n{}", recorded.text());
    Some(recorded.status)
}

/// The conversion through its page: statutes, pack, and a row for each.
async fn through_the_conversion(site: &Site, command: &Value) -> Option<StatusCode> {
    let page = site.get("/scic/conversion").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    if !page.text().contains("<form class=\"act\"") {
        return None;
    }
    let mut sent = Sent::of(&page.text());
    let mut numbers: BTreeMap<String, String> = BTreeMap::new();
    for text in texts(command) {
        numbers.extend(number_of(site, &text).await.map(|number| (text, number)));
    }
    let number = |reference: &str| numbers.get(reference).cloned();
    let (mut flat, mut all) = (command.clone(), command.clone());
    for rows in ["associates", "admissions"] {
        flat.as_object_mut().unwrap().remove(rows);
    }
    // Who enters without an application or a resolution of its own stands in rows of the form.
    let known = |row: &Value| {
        row["associate"].as_str().is_some_and(|who| sent.values.contains_key(&format!("admissions.{who}.category")))
    };
    let rows = all["admissions"].as_array().cloned().unwrap_or_default();
    let (rows, entering): (Vec<Value>, Vec<Value>) = rows.into_iter().partition(known);
    all["admissions"] = json!(rows);
    let mut references = BTreeMap::new();
    for (list, kind) in forms::conversion::ENTERING.iter().zip(["natural_person", "indivision", "legal_person"]) {
        let own = entering.iter().filter(|row| row["identity"].get(kind).is_some());
        let mut own: Vec<Value> = own.cloned().collect();
        for (at, row) in own.iter_mut().enumerate() {
            assert_eq!(row["decision"], command["decision"], "such a row is admitted by the conversion");
            let fields = row.as_object_mut().unwrap();
            fields.remove("decision");
            let who = fields.remove("associate").unwrap().as_str().unwrap().to_owned();
            references.insert(format!("{list}.{at}.associate"), who);
        }
        flat[*list] = json!(own);
    }
    sent.values.extend(filled(&forms::conversion::CONVERT, &flat, &number)?);
    sent.values.extend(references);
    for (rows, row) in ["associates", "admissions"].iter().flat_map(|rows| {
        let all = all[*rows].as_array().cloned().unwrap_or_default();
        all.into_iter().map(move |row| (*rows, row))
    }) {
        let who = row["associate"].as_str()?;
        let name = if rows == "associates" { format!("{rows}.{}", number(who)?) } else { format!("{rows}.{who}") };
        assert!(sent.values.contains_key(&format!("{name}.category")), "no row {name}");
        let mut set = |what: &str, value: &Value| {
            sent.values.insert(format!("{name}.{what}"), value.as_str().unwrap_or_default().to_owned());
        };
        set("category", &row["category"]);
        set("ground", &row["ground"]["text"]);
        set("evidence", &row["evidence"][0]["text"]);
        if let Some(person) = row["identity"]["natural_person"].get("person") {
            set("person", person);
        }
    }
    let review = site.send(&sent.step("review")).await;
    if review.status != StatusCode::OK {
        return Some(review.status);
    }
    let recorded = site.send(&Sent::of(&review.text()).step("record")).await;
    assert_eq!(recorded.status, StatusCode::SEE_OTHER, "{}", recorded.text());
    Some(recorded.status)
}

async fn applied(site: &Site, command: &Value) -> bool {
    let reading = site.app.shelf.reading(&Dates::default(), Language::French).await.unwrap();
    let is = |entry: &quitus_projections::Recorded| match entry.event.as_ref() {
        quitus_domain::cooperative::Event::ApplicationReceived(e) => json!(e.associate) == command["associate"],
        _ => false,
    };
    reading.known.iter().any(is)
}

async fn place(folder: &Path) -> Place {
    let store =
        store::open(&format!("sqlite://{}", folder.join("quitus.db").display()), Access::ReadOnly).await.unwrap();
    let book = store.books(None, 10).await.unwrap().remove(0).book;
    let keys = quitus_server::ledger::keys::KeyFolder::new(&folder.join("quitus.db.keys"), &book);
    Place { store, book, folder: keys }
}

/// A consultation or a deed through its page: the flat part, then items and drafts by number.
pub async fn through_a_convocation(site: &Site, (address, form): (&str, &Form), command: &Value) -> Option<StatusCode> {
    let mut sent = Sent::of(&site.get(address).await.text());
    let mut numbers: BTreeMap<String, String> = BTreeMap::new();
    for text in texts(command) {
        numbers.extend(number_of(site, &text).await.map(|number| (text, number)));
    }
    let mut flat = command.clone();
    let fields = flat.as_object_mut().unwrap();
    let (agenda, drafts) = (fields.remove("agenda")?, fields.remove("resolutions")?);
    sent.values.retain(|name, _| !name.starts_with("signatories."));
    sent.values.extend(filled(form, &flat, &|reference| numbers.get(reference).cloned())?);
    for (number, item) in (1..).zip(agenda.as_array()?) {
        sent.values.insert(format!("item.{number}"), item["text"].as_str()?.to_owned());
    }
    for (number, draft) in (1..).zip(drafts.as_array()?) {
        let act = draft["authorises"]["command"].as_str();
        let act = act.map(|act| format!("{act}/{}", draft["authorises"]["subject"].as_str().unwrap_or_default()));
        let plain = |what: &str| draft[what].as_str().unwrap_or_default().to_owned();
        for (what, value) in [
            ("item", draft["item"].to_string()),
            ("kind", plain("kind")),
            ("wording", draft["wording"]["text"].as_str()?.to_owned()),
            ("matter", plain("matter")),
            ("management", plain("management")),
            ("reserved_to", plain("reserved_to")),
            ("authorises", act.unwrap_or_default()),
        ] {
            sent.values.insert(format!("motion.{number}.{what}"), value);
        }
    }
    for (name, list) in [("_items", &agenda), ("_motions", &drafts)] {
        sent.values.insert(name.to_owned(), list.as_array()?.len().to_string());
    }
    let review = site.send(&sent.step("review")).await;
    if review.status != StatusCode::OK {
        return Some(review.status);
    }
    let recorded = site.send(&Sent::of(&review.text()).step("record")).await;
    assert_eq!(recorded.status, StatusCode::SEE_OTHER, "{}", recorded.text());
    Some(recorded.status)
}

/// Tells commands through forms, and those that have none on the command line; compares the book with the one that the
/// command line alone writes. Returns how many of each act a form took, and the acts that none took.
async fn retold(commands: Vec<Value>) -> (BTreeMap<String, usize>, BTreeSet<String>) {
    let (typed, given) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    for folder in [&typed, &given] {
        assert_eq!(quitus(folder.path(), "init").code, 0);
    }
    write(given.path(), "story.jsonl", &commands);
    quitus(given.path(), "apply story.jsonl --keep-going");
    let (site, door) = Site::open_for_acts(typed.path(), "quitus.db").await;
    let token = site.form("/acts/incorporate").await.token().to_owned();
    let (mut through, mut beside) = (BTreeMap::<String, usize>::new(), BTreeSet::new());
    for command in commands {
        let act = command["type"].as_str().unwrap().to_owned();
        let through_it = match act.as_str() {
            "convert_to_scic" => through_the_conversion(&site, &command).await,
            "open_consultation" => {
                through_a_convocation(&site, ("/assemblies/consult", &forms::convene::CONSULT), &command).await
            }
            "sign_deed" => through_a_convocation(&site, ("/assemblies/deed", &forms::convene::DEED), &command).await,
            _ => through_a_form(&site, &token, &command).await,
        };
        match through_it {
            Some(StatusCode::SEE_OTHER) => *through.entry(act).or_default() += 1,
            Some(status) => {
                assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{command}");
                let refused = door.execute_text(&command.to_string(), "web").await;
                assert!(refused.is_err(), "only the form refuses {command}");
            }
            None => {
                beside.insert(act);
                let _ = door.execute_text(&command.to_string(), "web").await;
            }
        }
    }
    let (typed, given) = (stored(&place(typed.path()).await).await, stored(&place(given.path()).await).await);
    for (at, (one, other)) in typed.iter().zip(&given).enumerate() {
        assert_eq!(one, other, "entry {}", at + 2);
    }
    assert_eq!(typed.len(), given.len());
    (through, beside)
}

#[tokio::test]
async fn the_story_told_through_forms_is_the_same_book() {
    let (through, beside) = retold(commands()).await;
    let without: BTreeSet<String> = forms::WITHOUT.iter().map(|(act, _)| (*act).to_owned()).collect();
    // A correction that puts another act in the place of one is not given by a form yet.
    let missed: BTreeSet<&String> = beside.difference(&without).filter(|act| *act != "rectify_entry").collect();
    assert!(missed.is_empty(), "no form holds {missed:?}");
    // The conversion of the story goes through its page, and so do the statutes before it.
    assert_eq!((through.get("convert_to_scic"), through.get("adopt_statutes")), (Some(&1), Some(&1)));
    for act in ["amend_statutes", "add_resolution"] {
        assert!(through.contains_key(act) && !beside.contains(act), "{act}: {through:?}");
    }
    assert!(through.len() >= 48 && through.values().sum::<usize>() >= 150, "{through:?}");
}

#[tokio::test]
async fn what_the_small_books_have_of_their_own_goes_through_forms_too() {
    for (text, acts) in [
        (
            include_str!("../../src/demo/futur-anterieur.jsonl"),
            &["open_consultation", "approve_minutes", "sign_deed"][..],
        ),
        (include_str!("../../src/demo/subjonctif.jsonl"), &["record_review"]),
        (include_str!("../../src/demo/passe-simple.jsonl"), &["amend_roll"]),
    ] {
        let (through, beside) = retold(lines_of(text)).await;
        for act in acts {
            assert!(through.contains_key(*act) && !beside.contains(*act), "{act}: {through:?} {beside:?}");
        }
    }
}

/// A person, co-owners and a municipality enter by the resolution of the conversion itself, and nobody applied.
#[tokio::test]
async fn who_enters_by_the_conversion_alone_is_told_on_its_page() {
    let mut lines = lines_of(include_str!("../../src/demo/subjonctif.jsonl"));
    let at = lines.iter().rposition(|line| line["type"] == "convert_to_scic").unwrap();
    lines.truncate(at + 1);
    let admissions = lines[at]["admissions"].as_array_mut().unwrap();
    assert_eq!(admissions.len(), 3);
    // The form counts the common agent among the co-owners.
    let club = admissions.iter_mut().find(|one| one["identity"].get("indivision").is_some()).unwrap();
    let agent = club["identity"]["indivision"]["agent"]["new_person"]["ref"].clone();
    club["identity"]["indivision"]["co_owners"].as_array_mut().unwrap().insert(0, agent);
    let (through, beside) = retold(lines).await;
    assert_eq!(through.get("convert_to_scic"), Some(&1), "{through:?} {beside:?}");
}

/// Half a row is told where it lies, and nothing is recorded.
#[tokio::test]
async fn a_row_of_who_enters_that_lacks_something_is_told_beside_it() {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "init").code, 0);
    let lines = lines_of(include_str!("../../src/demo/subjonctif.jsonl"));
    let at = lines.iter().rposition(|line| line["type"] == "convert_to_scic").unwrap();
    write(folder.path(), "before.jsonl", &lines[..at]);
    // Some of its lines are there to be refused.
    quitus(folder.path(), "apply before.jsonl --keep-going");
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let size = site.app.shelf.end().await.unwrap().0;
    let sent = Sent::of(&site.get("/scic/conversion").await.text());
    let sent = sent.with(&[("entering_companies.0.identity.legal_person.name", "Commune de Valexemple")]);
    let answer = site.send(&sent.step("review")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = answer.text();
    for control in ["seat", "legal_form", "representative-name"] {
        assert!(
            text.contains(&format!("href=\"#f-entering_companies-0-identity-legal_person-{control}\"")),
            "{control}"
        );
    }
    for control in ["category", "ground"] {
        assert!(text.contains(&format!("href=\"#f-entering_companies-0-{control}\"")), "{control}: {text}");
    }
    let open = text.find("<details open>").unwrap();
    assert!(open < text.find("value=\"Commune de Valexemple\"").unwrap(), "what is wrong is not folded away");
    assert_eq!(site.app.shelf.end().await.unwrap().0, size);
}
