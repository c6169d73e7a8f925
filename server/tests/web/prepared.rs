//! What is prepared before a meeting and written after it: the convocation, the notices, forms of vote, the minutes.

use crate::common::{commands, quitus, write};
use crate::desk::{Sent, plain};
use crate::html::assert_well_formed;
use crate::meeting::{book_before, desk, events, form, lines, number, page, refused, reviewed, send, title, up_to};
use crate::site::Site;
use axum::http::StatusCode;
use serde_json::Value;

/// An event without the digests of its texts and without the reference of its assembly, which differ from book to book.
fn bare(event: Value) -> Value {
    match event {
        Value::Object(fields) if fields.contains_key("digest") && fields.contains_key("media_type") => Value::Null,
        Value::Object(fields) => {
            fields.into_iter().filter(|(name, _)| name != "assembly").map(|(name, value)| (name, bare(value))).collect()
        }
        Value::Array(items) => items.into_iter().map(bare).collect(),
        other => other,
    }
}

const CONVENED: usize = 149;

async fn convoked(site: &Site, line: &Value) -> Sent {
    let mut sent = site.form("/assemblies/convene").await;
    let flat = ["effective_on", "kind", "held_on", "at", "convened_by", "forms_until"];
    for name in flat {
        sent = sent.with(&[(name, line[name].as_str().unwrap())]);
    }
    sent = sent.with(&[("place", line["place"]["text"].as_str().unwrap())]);
    sent = sent.with(&[("documents", line["documents"][0]["text"].as_str().unwrap())]);
    for (number, item) in (1..).zip(line["agenda"].as_array().unwrap()) {
        if number > 1 {
            sent = Sent::of(&site.send(&sent.step("item")).await.text());
        }
        sent = sent.with(&[(&format!("item.{number}"), item["text"].as_str().unwrap())]);
    }
    for (number, draft) in (1..).zip(line["resolutions"].as_array().unwrap()) {
        if number > 1 {
            sent = Sent::of(&site.send(&sent.step("motion")).await.text());
        }
        let own = |what: &str| format!("motion.{number}.{what}");
        let authorises = match &draft["authorises"] {
            Value::Null => String::new(),
            one => format!("{}/{}", one["command"].as_str().unwrap(), one["subject"].as_str().unwrap_or_default()),
        };
        sent = sent.with(&[
            (&own("item"), &draft["item"].to_string()),
            (&own("wording"), draft["wording"]["text"].as_str().unwrap()),
            (&own("reserved_to"), draft["reserved_to"].as_str().unwrap_or_default()),
            (&own("authorises"), &authorises),
        ]);
        for what in ["kind", "matter", "management"] {
            sent = sent.with(&[(&own(what), draft[what].as_str().unwrap())]);
        }
    }
    sent
}

#[tokio::test]
async fn an_assembly_is_convened_item_by_item_and_everybody_is_given_notice_at_once() {
    let (ours, theirs) = (book_before(CONVENED), book_before(CONVENED));
    let line = commands()[CONVENED - 1].clone();
    assert_eq!(line["type"], "convene_assembly");
    let before = events(&ours, 0).len();
    write(theirs.path(), "day.jsonl", &lines(CONVENED, CONVENED + 12));
    assert_eq!(quitus(theirs.path(), "apply day.jsonl").code, 0);
    let (site, door) = desk(&ours).await;
    let sent = convoked(&site, &line).await;
    let empty =
        site.send(&sent.clone().with(&[("motion.2.wording", ""), ("item.2", ""), ("at", "midi")]).step("review")).await;
    let told = refused(&empty);
    assert!(told.contains("midi") && told.contains("#f-item-2") && told.contains("#f-motion-2-wording"), "{told}");
    let late = site.send(&sent.clone().with(&[("effective_on", "2026-09-01")]).step("item")).await.text();
    assert!(late.contains("trop tard") && late.contains("31 ao\u{fb}t 2026"), "{late}");
    let review = site.send(&sent.step("review")).await;
    assert_eq!(review.status, StatusCode::OK, "{}", review.text());
    let text = review.text();
    assert_well_formed("review", &text);
    assert!(text.contains("15 jours") && text.contains("12. 1 Art") && text.contains("<blockquote>"), "{text}");
    let confirm = Sent::of(&text).step("record");
    for _ in 0..2 {
        assert_eq!(site.send(&confirm).await.status, StatusCode::SEE_OTHER);
    }
    let page = site.get("/assemblies/1/notices").await.text();
    assert_well_formed("notices", &page);
    let notices = form(&page, &["name=\"to.1\""]).with(&[
        ("effective_on", "2026-08-13"),
        ("medium.1", "email"),
        ("medium", "registered_post"),
    ]);
    let proofless = refused(&site.send(&notices.clone().step("notices")).await);
    assert!(proofless.contains("Preuve"), "{proofless}");
    assert_eq!(events(&ours, before).len(), 1, "a notice without a proof is none");
    let notices = notices.with(&[("proof", "Accus\u{e9}s d\u{2019}envoi du 13 ao\u{fb}t 2026.")]).step("notices");
    for _ in 0..2 {
        assert_eq!(site.send(&notices).await.status, StatusCode::SEE_OTHER);
    }
    drop((site, door));
    let (here, there) = (events(&ours, before), events(&theirs, before));
    assert_eq!(here.len(), 13);
    for (one, other) in here.into_iter().zip(there) {
        assert_eq!(bare(one), bare(other));
    }
}

#[tokio::test]
async fn a_form_of_vote_a_proxy_and_minutes_go_by_their_pages() {
    let (folder, site, _door) = up_to(164).await;
    let before = events(&folder, 0).len();
    let whose = number(&site, &commands()[167]["associate"]).await;
    let form = site.form("/assemblies/1/answers").await;
    let form = form.with(&[("effective_on", "2026-09-11"), ("associate", &whose), ("form", "Formulaire re\u{e7}u.")]);
    let form = form.with(&[("choice.1", "in_favour"), ("choice.6", "against")]);
    let review = site.send(&form.step("review")).await;
    assert_eq!(review.status, StatusCode::OK, "{}", review.text());
    send(&site, &Sent::of(&review.text()).step("record")).await;
    let event = events(&folder, before).pop().unwrap();
    assert!(event.to_string().contains("[\"in_favour\",null,null,null,null,\"against\"]"), "{event}");
    let assembly = commands()[163]["assembly"].as_str().unwrap().to_owned();
    let proxy = site.form(&format!("/acts/give_proxy?assembly={assembly}")).await;
    let giver = number(&site, &commands()[163]["giver"]).await;
    let bearer = number(&site, &commands()[163]["bearer"]["associate"]["associate"]).await;
    let proxy =
        proxy.with(&[("effective_on", "2026-09-04"), ("giver", &giver), ("bearer.associate.associate", &bearer)]);
    assert_eq!(site.record(&proxy).await.status, StatusCode::SEE_OTHER);
    assert_eq!(site.get("/assemblies/1/minutes").await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_minutes_are_drafted_completed_and_sealed_from_the_desk() {
    let (folder, site, _door) = up_to(201).await;
    let before = events(&folder, 0).len();
    let line = commands()[200].clone();
    let draft = site.get("/assemblies/1/minutes").await.text();
    assert_well_formed("minutes", &draft);
    assert!(plain(&draft).contains("14\u{a0}h\u{a0}05") || draft.contains("14 h 05"), "{draft}");
    let sent = Sent::of(&draft);
    // The series was begun on paper: the book does not know its last number.
    assert_eq!(sent.values["number"], "");
    let missing = refused(&site.send(&sent.clone().step("review")).await);
    assert!(missing.contains("#f-debates"), "{missing}");
    let text = |name: &str| line[name]["text"].as_str().unwrap().to_owned();
    let sent = sent.with(&[
        ("effective_on", "2026-09-16"),
        ("number", &line["number"].to_string()),
        ("chair_capacity", &text("chair_capacity")),
        ("documents", &text("documents")),
        ("debates", &text("debates")),
    ]);
    reviewed(&site, &sent.step("review")).await;
    let event = events(&folder, before).pop().unwrap();
    assert_eq!((event.to_string().contains("41"), events(&folder, before).len()), (true, 1), "{event}");
    assert!(title(&page(&site).await).contains("rien"));
}
