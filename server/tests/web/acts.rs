//! Acts recorded from the browser: one act, two pages, once; everything that is wrong told at once; nothing lost.

use crate::common::{book, commands, quitus, write};
use crate::desk::Sent;
use crate::html::{assert_well_formed, attributes};
use crate::site::{Answer, Site};
use axum::http::StatusCode;
use serde_json::Value;
use tempfile::TempDir;

pub const ADMIT: &str = "/acts/admit_associate";

/// A decision from outside, and the rest of an admission.
pub const ADMISSION: [(&str, &str); 8] = [
    ("effective_on", "2024-06-17"),
    ("identity.natural_person.person.name", "Camille <script>alert(1)</script> Exemple"),
    ("category", "cae"),
    ("ground", "Utilise le service de paie."),
    ("decision.organ", "ordinary_assembly"),
    ("decision.decided_on", "17/06/2024"),
    ("decision.number", "AGO du 17 juin 2024, r\u{e9}solution n\u{b0} 4"),
    ("decision.document", "Quatri\u{e8}me r\u{e9}solution : admission."),
];

pub async fn entries(site: &Site) -> u64 {
    site.get("/?format=json").await.json()["entries"].as_u64().unwrap()
}

pub fn location(answer: &Answer) -> String {
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
    for part in ["Admission", "Camille &#60;script&#62;", "Assembl\u{e9}e g\u{e9}n\u{e9}rale ordinaire", "17 juin 2024"]
    {
        assert!(stands.contains(part), "{part} is not in {stands}");
    }
    assert_eq!(entries(&site).await, before, "a review records nothing");
    let to = location(&site.send(&Sent::of(&text).step("record")).await);
    assert_eq!(entries(&site).await, before + 1);
    let entry = site.get(&to).await;
    assert_well_formed(&to, &entry.text());
    for part in [
        "Re\u{e7}u",
        "Inscrit au livre",
        &format!("{}", before + 1),
        "Camille &#60;script&#62;",
        "vient d\u{2019}\u{ea}tre recalcul\u{e9}",
    ] {
        assert!(entry.text().contains(part), "{part} is not in {}", entry.text());
    }
    let stored: Value = site.get(&format!("{}&format=json", to)).await.json();
    assert_eq!(stored["entry"]["actor"], "web", "{stored}");
    assert_eq!(quitus(folder.path(), "verify").code, 0);
}

/// The controls that are seen before anything is unfolded.
fn seen(html: &str) -> Vec<String> {
    let form = html.split("<form class=\"act\"").nth(1).unwrap().split("</form>").next().unwrap();
    let folded: Vec<&str> =
        form.split("<details>").skip(1).map(|part| part.split("</details>").next().unwrap()).collect();
    let names = |html: &str| -> Vec<String> {
        let shown = html.split("<input").skip(1).filter(|tag| !tag.starts_with(" type=\"hidden\""));
        let all = shown.chain(html.split("<select").skip(1)).chain(html.split("<textarea").skip(1));
        all.map(|tag| tag.split(" name=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()).collect()
    };
    let hidden: Vec<String> = folded.into_iter().flat_map(names).collect();
    names(form).into_iter().filter(|name| !hidden.contains(name)).collect()
}

#[tokio::test]
async fn what_an_assembly_of_the_book_decided_is_carried_out_in_six_fields() {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "init").code, 0);
    let story = commands();
    let at = story.iter().position(|one| one["type"] == "convert_to_scic").unwrap();
    // The conversion brings the first admission along; here it is carried out by itself, before.
    let admitted = &story[at]["admissions"][0];
    write(folder.path(), "story.jsonl", &story[..at]);
    quitus(folder.path(), "apply story.jsonl --keep-going");
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let waiting = site.get("/decisions?waiting=1").await.text();
    let cited = admitted["decision"]["assembly"].as_str().unwrap().to_owned() + "/2";
    let address = attributes(&waiting, "href").into_iter().find(|href| href.starts_with(ADMIT)).unwrap();
    assert!(address.contains("decision=") && address.ends_with("%2F2"), "{address}");
    let page = site.get(&address).await.text();
    let fields = seen(&page);
    assert!(fields.len() <= 6 && fields.contains(&"decision".to_owned()), "{fields:?}");
    assert_eq!(Sent::of(&page).values["decision"], cited);
    let sent = Sent::of(&page).with(&[
        ("effective_on", story[at]["effective_on"].as_str().unwrap()),
        ("identity.natural_person.person", admitted["identity"]["natural_person"]["person"].as_str().unwrap()),
        ("category", "partners"),
        ("ground", "Utilise les services depuis un an."),
    ]);
    let to = location(&site.record(&sent).await);
    let entry = site.get(&format!("{to}&format=json")).await.json();
    // The resolution authorises the entry of one associate: that reference is taken, whatever the form drew.
    assert_eq!(entry["entry"]["event"]["register.associate_admitted"]["associate"], admitted["associate"], "{entry}");
}

#[tokio::test]
async fn an_admission_takes_effect_on_the_day_of_its_decision_unless_another_is_given() {
    let folder = book();
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let form = site.form(ADMIT).await;
    let six: Vec<_> =
        ADMISSION.into_iter().filter(|(name, _)| !["effective_on", "decision.number"].contains(name)).collect();
    assert_eq!(six.len(), 6);
    // Without a decision it is the decision that is asked for, and not the day besides.
    let none: Vec<_> = six.iter().copied().filter(|(name, _)| !name.starts_with("decision.")).collect();
    let text = site.send(&form.clone().with(&none).step("review")).await.text();
    assert!(text.contains("\u{c0} corriger\u{a0}: 1") && text.contains("href=\"#f-decision"), "{text}");
    // What is implied follows what it comes from, also once it was reviewed.
    let review = site.send(&form.with(&six).step("review")).await.text();
    assert!(review.contains("17 juin 2024 (d\u{e9}cision du 17 juin 2024)"), "{review}");
    let moved = Sent::of(&review).with(&[("decision.decided_on", "18/06/2024")]);
    let review = site.send(&moved.step("record")).await.text();
    assert!(review.contains("n\u{2019}est plus ce que vous aviez lu"), "{review}");
    let to = location(&site.send(&Sent::of(&review).step("record")).await);
    let event = &site.get(&format!("{to}&format=json")).await.json()["entry"]["event"]["register.associate_admitted"];
    assert_eq!(event["effective_on"], "2024-06-18", "{event}");
    assert_eq!(event["decision"]["number"], "d\u{e9}cision du 18 juin 2024", "{event}");
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
    let sent = site
        .form(ADMIT)
        .await
        .with(&ADMISSION)
        .with(&[("decision.organ", "manager"), ("category", "collectivite_inconnue")]);
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
async fn what_changed_since_the_page_was_drawn_is_shown_before_anything_is_recorded() {
    let folder = book();
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let drawn = site.form(ADMIT).await.with(&ADMISSION);
    let review = site.send(&drawn.clone().step("review")).await;
    let confirm = Sent::of(&review.text()).step("record");
    // Somebody else is admitted on the command line: the number that this one would get is taken.
    let admitted = |one: &Value| one["type"] == "admit_associate" && one["decision"]["organ"] == "ordinary_assembly";
    let mut other = commands().into_iter().find(admitted).unwrap();
    other["command_id"] = "6a01eb74-7777-4621-a76c-09eb14169be5".into();
    other["associate"] = "6a01eb74-7777-4621-a76c-09eb14169be6".into();
    other["effective_on"] = "2024-06-18".into();
    other["identity"] =
        serde_json::json!({ "natural_person": { "person": { "new_person": { "name": "Alix Exemple" } } } });
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
    assert!(
        fresh.contains("Depuis que cette page est ouverte")
            && fresh.contains(&format!("href=\"/entries/{}\"", before + 1)),
        "{fresh}"
    );
}

#[tokio::test]
async fn every_form_is_drawn_with_a_label_for_every_control() {
    let folder = book();
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let home = site.get("/").await.text();
    assert!(home.contains("<p class=\"act\"><a href=\"/acts\">Enregistrer un acte</a></p>"), "{home}");
    for language in ["fr", "en"] {
        let list = site.get(&format!("/acts?lang={language}")).await.text();
        assert_well_formed("/acts", &list);
        let addresses: Vec<String> =
            attributes(&list, "href").into_iter().filter(|href| href.starts_with("/acts/")).collect();
        assert_eq!(addresses.len(), quitus_server::forms::all().count());
        for address in addresses {
            let answer = site.get(&address).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            let html = answer.text();
            assert_well_formed(&address, &html);
            let form = html.split("<form class=\"act\"").nth(1).unwrap().split("</form>").next().unwrap();
            let labels: Vec<&str> =
                form.split("<label for=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
            let controls = ["<input id=\"", "<select id=\"", "<textarea id=\""];
            let ids =
                controls.iter().flat_map(|start| form.split(start).skip(1)).map(|rest| rest.split('"').next().unwrap());
            let ids: Vec<&str> = ids.collect();
            assert!(
                !ids.is_empty() && ids.len() == labels.len() && ids.iter().all(|id| labels.contains(id)),
                "{address}"
            );
        }
    }
}

#[tokio::test]
async fn a_page_leads_to_the_acts_about_what_it_shows() {
    let folder = book();
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    for (page, act) in [
        ("/associates/2", "/acts/withdraw_associate?associate=2"),
        ("/register", "/acts/admit_associate"),
        ("/capital", "/acts/pay_up_shares"),
        ("/mandates", "/acts/end_mandate"),
    ] {
        let links = attributes(&site.get(page).await.text(), "href");
        assert!(links.contains(&act.to_owned()), "{page}: {links:?}");
        assert_eq!(site.get(act).await.status, StatusCode::OK, "{act}");
    }
    let filled = site.form("/acts/withdraw_associate?associate=2").await;
    assert_eq!(filled.values["associate"], "2");
    assert_eq!(site.get("/acts/withdraw_associate?color=red").await.status, StatusCode::BAD_REQUEST);
}
