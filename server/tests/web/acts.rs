//! Acts recorded from the browser: one act, two pages, once; everything that is wrong told at once; nothing lost.

use crate::common::{book, commands, quitus, write};
use crate::desk::{HERE, Sent};
use crate::html::assert_well_formed;
use crate::site::{Answer, Site};
use axum::http::StatusCode;
use serde_json::Value;

const ADMIT: &str = "/acts/admit_associate";

/// A decision from outside, and the rest of an admission.
const ADMISSION: [(&str, &str); 8] = [
    ("effective_on", "2024-06-17"),
    ("identity.natural_person.person.name", "Camille <script>alert(1)</script> Exemple"),
    ("category", "cae"),
    ("ground", "Utilise le service de paie."),
    ("decision.organ", "ordinary_assembly"),
    ("decision.decided_on", "17/06/2024"),
    ("decision.number", "AGO du 17 juin 2024, r\u{e9}solution n\u{b0} 4"),
    ("decision.document", "Quatri\u{e8}me r\u{e9}solution : admission."),
];

async fn entries(site: &Site) -> u64 {
    site.get("/?format=json").await.json()["entries"].as_u64().unwrap()
}

fn location(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.header("location").to_owned()
}

#[tokio::test]
async fn an_admission_is_reviewed_recorded_and_receipted() {
    let folder = book();
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let before = entries(&site).await;
    let page = site.get(ADMIT).await;
    assert_well_formed(ADMIT, &page.text());
    let sent = Sent::of(&page.text()).with(&ADMISSION);
    let review = site.send(&sent.clone().step("review")).await;
    assert_eq!(review.status, StatusCode::OK, "{}", review.text());
    assert_well_formed("review", &review.text());
    let text = review.text();
    let stands = text.split("<blockquote>").nth(1).unwrap().split("</blockquote>").next().unwrap();
    for part in ["Admission", "Camille &#60;script&#62;", "Assembl\u{e9}e g\u{e9}n\u{e9}rale ordinaire", "17 juin 2024"] {
        assert!(stands.contains(part), "{part} is not in {stands}");
    }
    assert_eq!(entries(&site).await, before, "a review records nothing");
    let to = location(&site.send(&Sent::of(&text).step("record")).await);
    assert_eq!(entries(&site).await, before + 1);
    let entry = site.get(&to).await;
    assert_well_formed(&to, &entry.text());
    for part in ["Re\u{e7}u", "Inscrit au livre", &format!("{}", before + 1), "Camille &#60;script&#62;", "vient d\u{2019}\u{ea}tre recalcul\u{e9}"] {
        assert!(entry.text().contains(part), "{part} is not in {}", entry.text());
    }
    let stored: Value = site.get(&format!("{}&format=json", to)).await.json();
    assert_eq!(stored["entry"]["actor"], "web", "{stored}");
    assert_eq!(quitus(folder.path(), "verify").code, 0);
}

#[tokio::test]
async fn pressed_twice_it_is_one_act_with_one_receipt() {
    let folder = book();
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let review = site.send(&site.form(ADMIT).await.with(&ADMISSION).step("review")).await;
    let confirm = Sent::of(&review.text()).step("record");
    let first = location(&site.send(&confirm).await);
    let after = entries(&site).await;
    assert_eq!(location(&site.send(&confirm).await), first);
    assert_eq!(entries(&site).await, after);
    // The same id with another content is no repetition.
    let other = confirm.with(&[("ground", "Autre motif.")]);
    let answer = site.send(&other).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    assert_eq!(entries(&site).await, after);
}

#[tokio::test]
async fn everything_wrong_is_told_at_once_beside_its_field_and_what_was_typed_stays() {
    let folder = book();
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let sent = site.form(ADMIT).await.with(&ADMISSION).with(&[
        ("effective_on", "31 juin"),
        ("ground", ""),
        ("identity.natural_person.person.birth_date", "bient\u{f4}t"),
        ("decision.organ", "nobody"),
    ]);
    let answer = site.send(&sent.clone().step("review")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = answer.text();
    assert_well_formed("slips", &text);
    let summary = text.split("role=\"alert\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(summary.contains("\u{c0} corriger\u{a0}: 4"), "{summary}");
    for name in ["effective_on", "ground", "identity-natural_person-person-birth_date", "decision-organ"] {
        assert!(summary.contains(&format!("href=\"#f-{name}\"")), "{name}: {summary}");
        assert!(text.contains(&format!("id=\"f-{name}-slip\"")), "{name}");
    }
    let kept = Sent::of(&text);
    for (name, value) in &sent.values {
        // A list has no line for what it does not offer, but what was sent stays in it.
        assert_eq!(kept.values.get(name), Some(value), "{name}");
    }
}

#[tokio::test]
async fn what_a_rule_refuses_is_told_with_its_article() {
    let folder = book();
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let sent = site.form(ADMIT).await.with(&ADMISSION).with(&[
        ("decision.organ", "manager"),
        ("category", "collectivite_inconnue"),
    ]);
    let before = entries(&site).await;
    let answer = site.send(&sent.clone().step("review")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    let text = answer.text();
    let summary = text.split("role=\"alert\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(summary.contains("href=\"#f-category\"") && summary.contains("collectivite_inconnue"), "{summary}");
    // Recording without a review is refused in the same way.
    let forced = site.send(&Sent::of(&text).step("record")).await;
    assert_eq!(forced.status, StatusCode::UNPROCESSABLE_ENTITY);
    let decider = site.send(&sent.with(&[("category", "cae")]).step("review")).await.text();
    let summary = decider.split("role=\"alert\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(summary.contains("href=\"#f-decision-organ\"") || summary.contains("href=\"#f-decision\""), "{summary}");
    assert!(summary.contains("art."), "{summary}");
    assert_eq!(entries(&site).await, before);
}

#[tokio::test]
async fn a_form_that_no_page_of_the_session_sends_is_refused() {
    let folder = book();
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let sent = site.form(ADMIT).await.with(&ADMISSION).step("review");
    let before = entries(&site).await;
    let from = |headers: &'static [(&'static str, &'static str)], body: String| {
        let site = &site;
        async move { site.post(ADMIT, headers, body).await.status }
    };
    let body = || sent.body();
    for foreign in [
        &[][..],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "none")],
        &[("sec-fetch-site", "cross-site"), ("origin", "http://127.0.0.1:8080")],
        &[("origin", "http://evil.example")],
        &[("origin", "http://127.0.0.1:9090")],
        &[("origin", "null")],
    ] {
        assert_eq!(from(foreign, body()).await, StatusCode::FORBIDDEN, "{foreign:?}");
    }
    assert_eq!(from(&[("origin", "http://127.0.0.1:8080")], body()).await, StatusCode::OK);
    for token in ["", "x", &sent.token()[1..]] {
        let mut forged = sent.clone();
        forged.values.insert("_token".to_owned(), token.to_owned());
        assert_eq!(from(&[HERE], forged.body()).await, StatusCode::FORBIDDEN, "{token}");
    }
    let mut other = Site { cookie: None, router: site.router.clone(), app: site.app.clone() };
    assert_eq!(other.post(ADMIT, &[HERE], body()).await.status, StatusCode::UNAUTHORIZED);
    other.enter().await;
    assert_eq!(other.post(ADMIT, &[HERE], body()).await.status, StatusCode::FORBIDDEN, "the token of another session");
    assert_eq!(entries(&site).await, before);
}

#[tokio::test]
async fn what_is_no_form_or_too_much_is_refused_before_it_is_read() {
    let folder = book();
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let sent = site.form(ADMIT).await.with(&ADMISSION);
    let long = sent.clone().with(&[("ground", &"x".repeat(1024 * 1024))]);
    assert_eq!(site.send(&long).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    let told = [HERE, ("content-length", "99999999999")];
    assert_eq!(site.post(ADMIT, &told, String::new()).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    for kind in ["application/json", "text/plain", ""] {
        let answer = site.post(ADMIT, &[HERE, ("content-type", kind)], sent.body()).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{kind}");
        assert_well_formed(kind, &answer.text());
    }
    for body in ["a=1&a=2", "a=%ff", "a=%00"] {
        assert_eq!(site.post(ADMIT, &[HERE], body.to_owned()).await.status, StatusCode::BAD_REQUEST, "{body}");
    }
    for address in ["/acts/nothing", "/acts/open_book", "/acts/admit_associate?as=nothing"] {
        assert_eq!(site.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    assert_eq!(site.post("/register", &[HERE], sent.body()).await.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(site.post("/acts", &[HERE], sent.body()).await.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn what_changed_since_the_page_was_drawn_is_shown_before_anything_is_recorded() {
    let folder = book();
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let drawn = site.form(ADMIT).await.with(&ADMISSION);
    let review = site.send(&drawn.clone().step("review")).await;
    let confirm = Sent::of(&review.text()).step("record");
    // Somebody else is admitted on the command line: the number that this one would get is taken.
    let admitted = |one: &Value| {
        one["type"] == "admit_associate" && one["category"] == "cae" && one["decision"]["organ"] == "ordinary_assembly"
    };
    let mut other = commands().into_iter().find(admitted).unwrap();
    other["command_id"] = "6a01eb74-7777-4621-a76c-09eb14169be5".into();
    other["associate"] = "6a01eb74-7777-4621-a76c-09eb14169be6".into();
    other["effective_on"] = "2024-06-18".into();
    other["identity"] = serde_json::json!({ "natural_person": { "person": { "new_person": { "name": "Alix Exemple" } } } });
    write(folder.path(), "other.jsonl", &[other]);
    let ran = quitus(folder.path(), "apply other.jsonl");
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let before = entries(&site).await;
    let again = site.send(&confirm).await;
    assert_eq!((again.status, entries(&site).await), (StatusCode::OK, before), "{}", again.text());
    let text = again.text();
    assert!(text.contains("n\u{2019}est plus ce que vous aviez lu") && text.contains("Alix Exemple"), "{text}");
    location(&site.send(&Sent::of(&text).step("record")).await);
    assert_eq!(entries(&site).await, before + 1);
    // A form that is older than the book says what came since.
    let fresh = site.send(&drawn.step("review")).await.text();
    assert!(fresh.contains("Depuis que cette page est ouverte") && fresh.contains(&format!("href=\"/entries/{}\"", before + 1)), "{fresh}");
}

#[tokio::test]
async fn without_a_door_nothing_is_offered() {
    let site = Site::demo().await;
    assert_eq!(site.get(ADMIT).await.status, StatusCode::FORBIDDEN);
    assert_eq!(site.post(ADMIT, &[HERE], String::new()).await.status, StatusCode::FORBIDDEN);
    let list = site.get("/acts").await;
    assert!(list.status.is_success() && list.text().contains("--read-only") && !list.text().contains("/acts/"));
    assert!(!site.get("/").await.text().contains("href=\"/acts\""));
}
