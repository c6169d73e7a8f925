//! What a form may come with, from where, and how much: everything else is refused before anything is done with it.

use crate::acts::{ADMISSION, ADMIT, entries, location};
use crate::common::{book, quitus};
use crate::desk::{HERE, Sent};
use crate::html::assert_well_formed;
use crate::site::Site;
use axum::http::StatusCode;

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
async fn without_a_door_nothing_is_offered() {
    let site = Site::demo().await;
    for address in [ADMIT, "/acts"] {
        assert_eq!(site.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    assert_eq!(site.post(ADMIT, &[HERE], String::new()).await.status, StatusCode::NOT_FOUND);
    assert!(!site.get("/").await.text().contains("href=\"/acts\""));
}

/// A form with a document, as a browser writes it.
pub fn in_parts(sent: &Sent, file: &str, bytes: &str) -> String {
    let part = |name: &str, more: &str, value: &str| {
        format!("--xyz\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n{value}\r\n")
    };
    let values: String = sent
        .values
        .iter()
        .filter(|(name, _)| !name.ends_with(".upload"))
        .map(|(name, value)| part(name, "", value))
        .collect();
    let named = "; filename=\"<b>PV.pdf\"\r\nContent-Type: application/pdf";
    format!("{values}{}--xyz--\r\n", part(file, named, bytes))
}

pub const PARTS: [(&str, &str); 2] = [HERE, ("content-type", "multipart/form-data; boundary=xyz")];

#[tokio::test]
async fn a_document_travels_through_errors_and_the_review_into_the_book() {
    let folder = book();
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let sent = site.form(ADMIT).await.with(&ADMISSION).with(&[("decision.document", ""), ("ground", "")]);
    let body = in_parts(&sent.clone().step("review"), "decision.document.upload", "%PDF-1.7 \u{e9}");
    let wrong = site.post(ADMIT, &PARTS, body).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.text());
    let text = wrong.text();
    assert_well_formed("a document", &text);
    assert!(
        text.contains("enctype=\"multipart/form-data\"") && text.contains("Joint\u{a0}: &#60;b&#62;PV.pdf"),
        "{text}"
    );
    let again = Sent::of(&text).with(&[("ground", "Utilise la paie.")]);
    let review = site.send(&again.step("review")).await;
    assert_eq!(review.status, StatusCode::OK, "{}", review.text());
    assert!(review.text().contains("Fichiers joints") && review.text().contains("&#60;b&#62;PV.pdf"));
    let to = location(&site.send(&Sent::of(&review.text()).step("record")).await);
    let entry = site.get(&format!("{to}&format=json")).await.json();
    let document = &entry["entry"]["event"]["register.associate_admitted"]["decision"]["document"];
    assert_eq!((&document["media_type"], &document["size"]), (&"application/pdf".into(), &11.into()), "{entry}");
    assert_eq!(quitus(folder.path(), "verify").code, 0);
}

#[tokio::test]
async fn a_document_and_its_words_are_not_both_taken_and_too_large_a_one_is_refused() {
    let folder = book();
    let (site, _door) = Site::open_for_acts(folder.path(), "quitus.db").await;
    let sent = site.form(ADMIT).await.with(&ADMISSION).step("review");
    let both = site.post(ADMIT, &PARTS, in_parts(&sent, "decision.document.upload", "%PDF")).await;
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(both.text().contains("pas les deux") && both.text().contains("href=\"#f-decision-document\""));
    let large = "x".repeat(18 * 1024 * 1024);
    let answer = site.post(ADMIT, &PARTS, in_parts(&sent, "decision.document.upload", &large)).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    for body in ["", "--xyz", "--xyz\r\n\r\n\r\n--xyz--", "--other--"] {
        assert_eq!(site.post(ADMIT, &PARTS, body.to_owned()).await.status, StatusCode::BAD_REQUEST, "{body}");
    }
    let nameless = in_parts(&sent, "decision.document", "%PDF");
    assert_eq!(site.post(ADMIT, &PARTS, nameless).await.status, StatusCode::BAD_REQUEST);
}
