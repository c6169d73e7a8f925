//! The gravest acts want two persons: one proposes, another confirms, and the book has one act that names both.

use crate::common::quitus;
use crate::desk::Sent;
use crate::house::{House, PASSWORD};
use crate::html::assert_well_formed;
use crate::persons::of_base32;
use crate::site::Answer;
use axum::http::StatusCode;
use quitus_server::ledger::ports::Clock;
use quitus_server::people::{Login, Sort, code_at};
use quitus_server::web::Reach;
use serde_json::{Value, json};

const ERASE: &str = "/acts/erase_person?lang=en";
const GROUND: &str = "Asked by letter <b>today</b>.";

/// The form of an erasure, filled in, as its review shows it.
async fn reviewed(house: &House, cookie: &str) -> Answer {
    let page = house.get(cookie, ERASE).await.text();
    let person = page.split("<select id=\"f-person\"").nth(1).unwrap().split("<option value=\"").nth(2).unwrap();
    let person = person.split('"').next().unwrap();
    let filled = [("effective_on", "2024-06-17"), ("person", person), ("scope", "contact"), ("ground", GROUND)];
    let sent = Sent::of(&page).with(&filled).step("review");
    house.act(cookie, &sent).await
}

fn proved(html: &str, step: &str) -> Sent {
    Sent::of(html).with(&[("_password", PASSWORD)]).step(step)
}

/// Proposes an erasure; the address of the proposal.
async fn proposed(house: &House, cookie: &str) -> String {
    let review = reviewed(house, cookie).await.text();
    let answer = house.act(cookie, &proved(&review, "propose")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.header("location").to_owned()
}

async fn two() -> (House, String, String) {
    let house = House::recording(Reach::Machine).await;
    let zoe = house.person("zoe", "administrator").await;
    let ali = house.person("ali", "manager").await;
    (house, zoe, ali)
}

async fn user(house: &House, login: &str) -> uuid::Uuid {
    house.desk().named(&Login::read(login).unwrap()).await.unwrap().unwrap().user
}

#[tokio::test]
async fn one_proposes_another_confirms_and_the_entry_names_both() {
    let (house, zoe, ali) = two().await;
    let before = house.entries().await;
    let review = reviewed(&house, &zoe).await;
    assert_eq!(review.status, StatusCode::OK);
    assert_well_formed("review", &review.text());
    let text = review.text();
    assert!(text.contains("want two persons") && text.contains("Propose to another person"), "{text}");
    assert!(!text.contains("value=\"record\""), "nobody records it alone");
    // Whoever presses a button that is not there is shown the review again.
    let alone = house.act(&zoe, &proved(&text, "record")).await;
    assert_eq!((alone.status, house.entries().await), (StatusCode::OK, before));
    assert!(!alone.text().contains(PASSWORD), "what proves who somebody is goes nowhere");

    // A wrong password: said beside its field, and nothing is proposed.
    let wrong = Sent::of(&text).with(&[("_password", "wrong")]).step("propose");
    let wrong = house.act(&zoe, &wrong).await;
    assert_eq!(wrong.status, StatusCode::FORBIDDEN);
    assert_well_formed("wrong", &wrong.text());
    assert!(wrong.text().contains("id=\"proof-password-slip\"") && wrong.text().contains("href=\"#proof-password\""));
    assert!(house.get(&zoe, "/proposals?lang=en").await.text().contains("No act waits"));

    house.later(60);
    let to = house.act(&zoe, &proved(&text, "propose")).await;
    let to = to.header("location").to_owned();
    assert!(to.starts_with("/proposals/"), "{to}");
    assert_eq!(house.entries().await, before, "a proposal records nothing");
    // The same again is the same.
    assert_eq!(house.act(&zoe, &proved(&text, "propose")).await.header("location"), to);

    // Their own page confirms nothing; the other one finds it among what is due.
    let own = house.get(&zoe, &to).await.text();
    assert_well_formed("own", &own);
    assert!(own.contains("value=\"withdraw\"") && !own.contains("value=\"confirm\""), "{own}");
    for page in ["/?lang=en", "/deadlines?lang=en"] {
        assert!(house.get(&ali, page).await.text().contains(&to.replace("?lang=en", "")), "{page}");
        assert!(!house.get(&zoe, page).await.text().contains("/proposals/"), "{page}");
    }
    let shown = house.get(&ali, &to).await.text();
    assert_well_formed("shown", &shown);
    for part in ["Proposed by \u{201c}zoe\u{201d}", "<blockquote>", "Asked by letter &#60;b&#62;today&#60;/b&#62;."] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    let confirm = proved(&shown, "confirm");
    let unproved = house.act(&ali, &Sent::of(&shown).step("confirm")).await;
    assert_eq!((unproved.status, house.entries().await), (StatusCode::FORBIDDEN, before));
    house.later(60);

    let (first, second) = tokio::join!(house.act(&ali, &confirm), house.act(&ali, &confirm));
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    assert_eq!(first.header("location"), second.header("location"), "a double click is one act");
    assert_eq!(house.entries().await, before + 1);
    let entry = house.get(&ali, first.header("location")).await.text();
    for part in [
        format!("Proposed by</dt><dd>user:{}", user(&house, "zoe").await),
        format!("Confirmed by</dt><dd>user:{}", user(&house, "ali").await),
        "Receipt".to_owned(),
    ] {
        assert!(entry.contains(&part), "{part}: {entry}");
    }
    // It waits no more, and its address leads to what became of it, for both.
    assert!(house.get(&ali, "/proposals?lang=en").await.text().contains("No act waits"));
    assert_eq!(house.get(&zoe, &to).await.header("location"), first.header("location"));
    let again = house.act(&zoe, &proved(&text, "propose")).await;
    assert_eq!((again.header("location"), house.entries().await), (first.header("location"), before + 1));
}

#[tokio::test]
async fn nobody_confirms_what_they_proposed_nor_may_whoever_may_not_record() {
    let (house, zoe, ali) = two().await;
    let to = proposed(&house, &zoe).await;
    let before = house.entries().await;
    let page = house.get(&ali, &to).await.text();
    // The form of the other one, sent by whoever proposed it, with their own token.
    let own_token = Sent::of(&house.get(&zoe, &to).await.text()).values["_token"].clone();
    let mut forged = proved(&page, "confirm");
    forged.values.insert("_token".to_owned(), own_token);
    let refused = house.act(&zoe, &forged).await;
    assert_eq!((refused.status, house.entries().await), (StatusCode::CONFLICT, before), "{}", refused.text());
    assert!(refused.text().contains("Another person than the one who proposes"));
    // Without the token of the session, or from elsewhere, nothing is done.
    let mut untrue = proved(&page, "confirm");
    untrue.values.insert("_token".to_owned(), "x".to_owned());
    assert_eq!(house.act(&ali, &untrue).await.status, StatusCode::FORBIDDEN);
    for role in ["assistant", "auditor:2027-01-31", "associate:2"] {
        let other = house.person(role.split(':').next().unwrap(), role).await;
        assert_eq!(house.get(&other, &to).await.status, StatusCode::NOT_FOUND, "{role}");
        assert_eq!(house.act(&other, &proved(&page, "confirm")).await.status, StatusCode::NOT_FOUND, "{role}");
    }
    // Whoever proposed may record no longer: the proposal is worth nothing until somebody else makes it.
    house.desk().set_role(user(&house, "zoe").await, "assistant".parse().unwrap()).await.unwrap();
    let no_more = house.act(&ali, &proved(&page, "confirm")).await;
    assert_eq!((no_more.status, house.entries().await), (StatusCode::CONFLICT, before));
    assert!(no_more.text().contains("may record no longer"), "{}", no_more.text());
    house.desk().remove(user(&house, "zoe").await).await.unwrap();
    assert_eq!(house.get(&ali, &to).await.status, StatusCode::NOT_FOUND, "it goes with its person");
}

#[tokio::test]
async fn it_is_declined_or_withdrawn_or_goes_in_time_and_then_records_nothing() {
    let (house, zoe, ali) = two().await;
    let before = house.entries().await;
    for by in ["decline", "withdraw", "time"] {
        let to = proposed(&house, &zoe).await;
        let page = house.get(&ali, &to).await.text();
        match by {
            "decline" => {
                let unproved = house.act(&ali, &Sent::of(&page).with(&[("_password", "x")]).step("decline")).await;
                assert_eq!(unproved.status, StatusCode::FORBIDDEN);
                assert_eq!(house.get(&ali, &to).await.status, StatusCode::OK);
                house.later(60);
                let declined = house.act(&ali, &proved(&page, "decline")).await;
                assert!(declined.header("location").starts_with("/proposals"), "{}", declined.text());
            }
            "withdraw" => {
                let own = house.get(&zoe, &to).await.text();
                assert_eq!(house.act(&ali, &Sent::of(&own).step("withdraw")).await.status, StatusCode::FORBIDDEN);
                let withdrawn = house.act(&zoe, &Sent::of(&own).step("withdraw")).await;
                assert_eq!(withdrawn.status, StatusCode::SEE_OTHER);
            }
            _ => house.later(7 * 24 * 3_600),
        }
        let ali = house.enter("ali", "").await;
        let gone = house.get(&ali, &to).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND, "{by}");
        let mut late = proved(&page, "confirm");
        let token = crate::house::hidden(&house.get(&ali, ERASE).await.text(), "_token").unwrap();
        late.values.insert("_token".to_owned(), token);
        assert_eq!(house.act(&ali, &late).await.status, StatusCode::NOT_FOUND, "{by}");
        assert_eq!(house.entries().await, before, "{by}");
    }
}

#[tokio::test]
async fn one_person_alone_is_told_what_to_do_and_the_machine_records_alone() {
    let house = House::recording(Reach::Machine).await;
    let link = house.by_link().await;
    let by_link = reviewed(&house, &link).await.text();
    assert!(by_link.contains("value=\"record\"") && !by_link.contains("_password"), "who holds the machine");
    let zoe = house.person("zoe", "administrator").await;
    // Somebody who may not record, or has not chosen a password, is no second person.
    house.person("assistant", "assistant").await;
    house.desk().add(&Login::read("invited").unwrap(), "manager".parse().unwrap()).await.unwrap();
    let before = house.entries().await;
    let review = reviewed(&house, &zoe).await.text();
    assert_well_formed("alone", &review);
    assert!(review.contains("Invite another person") && review.contains("quitus apply"), "{review}");
    assert!(!review.contains("value=\"propose\"") && !review.contains("value=\"record\""));
    for step in ["propose", "record"] {
        let answer = house.act(&zoe, &Sent::of(&review).step(step)).await;
        assert_eq!((answer.status, house.entries().await), (StatusCode::OK, before), "{step}");
    }
    assert!(house.get(&zoe, "/proposals?lang=en").await.text().contains("No act waits"));
}

#[tokio::test]
async fn a_book_that_has_moved_on_is_decided_anew_and_what_was_proposed_is_refused() {
    let (house, zoe, ali) = two().await;
    let to = proposed(&house, &zoe).await;
    let page = house.get(&ali, &to).await.text();
    // Meanwhile the same values were erased on the machine.
    let waiting = house.desk().waiting(Sort::Proposal).await.unwrap();
    let (_, body) = house.desk().kept(Sort::Proposal, waiting[0].id).await.unwrap().unwrap();
    let typed: Value = serde_json::from_str(&body).unwrap();
    let erasure = json!({ "command_id": "6a01eb74-7777-4621-a76c-09eb14169be5", "type": "erase_person",
        "effective_on": "2024-06-16", "person": typed["typed"]["person"], "scope": "contact",
        "ground": { "text": "By the machine." } });
    crate::common::write(house.folder.path(), "erase.jsonl", &[erasure]);
    let ran = quitus(house.folder.path(), "apply erase.jsonl");
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let before = house.entries().await;
    let refused = house.act(&ali, &proved(&page, "confirm")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    assert_well_formed("refused", &refused.text());
    let text = refused.text();
    assert!(text.contains("class=\"errors\"") && text.contains(&format!("/entries/{before}")), "{text}");
    assert!(!text.contains("value=\"confirm\"") && text.contains("value=\"decline\""), "{text}");
    assert_eq!(house.entries().await, before);
    assert!(house.get(&ali, &to).await.text().contains("Decline or withdraw"));
}

#[tokio::test]
async fn both_agree_on_the_same_words_or_nothing_is_recorded() {
    let (house, zoe, ali) = two().await;
    let to = proposed(&house, &zoe).await;
    let page = house.get(&ali, &to).await.text();
    let before = house.entries().await;
    // As if the name of the person had been another one when it was proposed.
    let waiting = house.desk().waiting(Sort::Proposal).await.unwrap().remove(0);
    let (_, body) = house.desk().kept(Sort::Proposal, waiting.id).await.unwrap().unwrap();
    let mut other: Value = serde_json::from_str(&body).unwrap();
    other["lines"] = "Somebody else is erased".into();
    house.desk().put_back(Sort::Proposal, &waiting, &other.to_string()).await.unwrap();
    let stale = house.act(&ali, &proved(&page, "confirm")).await;
    assert_eq!((stale.status, house.entries().await), (StatusCode::CONFLICT, before), "{}", stale.text());
    assert_well_formed("stale", &stale.text());
    assert!(stale.text().contains("Somebody else is erased") && stale.text().contains("no longer record the same"));
    assert!(!stale.text().contains("value=\"confirm\""));
    // Other texts behind the same words: what was read is the whole of it.
    let mut texts: Value = serde_json::from_str(&body).unwrap();
    texts["typed"]["ground"] = "Another ground.".into();
    house.desk().put_back(Sort::Proposal, &waiting, &texts.to_string()).await.unwrap();
    house.later(60);
    let stale = house.act(&ali, &proved(&page, "confirm")).await;
    assert_eq!((stale.status, house.entries().await), (StatusCode::CONFLICT, before), "{}", stale.text());
    assert!(stale.text().contains("Another ground."));
    house.later(60);
    let done = house.act(&ali, &proved(&stale.text(), "confirm")).await;
    assert_eq!((done.status, house.entries().await), (StatusCode::SEE_OTHER, before + 1), "{}", done.text());
}

#[tokio::test]
async fn a_second_factor_is_asked_for_too_and_a_double_click_uses_one_code() {
    let (house, zoe, ali) = two().await;
    let to = proposed(&house, &zoe).await;
    let page = house.get(&ali, "/me/factor").await.text();
    let secret = crate::house::hidden(&page, "secret").unwrap();
    let code = |at: i64| code_at(&of_base32(&secret), u64::try_from(at).unwrap());
    let now = || house.clock.now().timestamp();
    let set = house.post(&ali, "/me", "/me/factor", &[("secret", &secret), ("code", &code(now()))]).await;
    let ali = crate::house::cookie(&set);
    house.later(60);
    let shown = house.get(&ali, &to).await.text();
    let before = house.entries().await;
    let without = house.act(&ali, &proved(&shown, "confirm")).await;
    assert_eq!((without.status, house.entries().await), (StatusCode::FORBIDDEN, before), "{}", without.text());
    house.later(60);
    let with = proved(&shown, "confirm").with(&[("_code", &code(now()))]);
    let (first, second) = tokio::join!(house.act(&ali, &with), house.act(&ali, &with));
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    assert_eq!((first.header("location"), house.entries().await), (second.header("location"), before + 1));
}

#[tokio::test]
async fn sealed_minutes_are_corrected_by_two_persons() {
    let house = House::recording_demo().await;
    let zoe = house.person("zoe", "administrator").await;
    let ali = house.person("ali", "manager").await;
    let address = "/acts/seal_minutes?as=correction&lang=en";
    let page = house.get(&zoe, address).await.text();
    let chosen = |name: &str| {
        let list = page.split(&format!("<select id=\"f-{name}\"")).nth(1).unwrap();
        list.split("<option value=\"").skip(1).map(|one| one.split('"').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let assemblies = chosen("assembly");
    let (before, mut reviewed) = (house.entries().await, None);
    for assembly in assemblies.iter().filter(|one| !one.is_empty()) {
        for next in ["42", "43", "44", "45", "46"] {
            let sent = Sent::of(&page).with(&[
                ("effective_on", "2026-11-30"),
                ("assembly", assembly),
                ("rectifies", "41"),
                ("correction", "Read eleven for ten."),
                ("number", next),
                ("chair_capacity", "Manager."),
                ("documents", "None."),
                ("debates", "None."),
                ("signatories", &chosen("signatories")[1]),
            ]);
            let review = house.act(&zoe, &sent.step("review")).await;
            reviewed = reviewed.or((review.status == StatusCode::OK).then(|| review.text()));
        }
    }
    let review = reviewed.expect("minutes no. 41 stand in the demonstration");
    assert!(review.contains("want two persons") && !review.contains("value=\"record\""), "{review}");
    let to = house.act(&zoe, &proved(&review, "propose")).await.header("location").to_owned();
    let shown = house.get(&ali, &to).await.text();
    assert!(shown.contains("Read eleven for ten."), "{shown}");
    let done = house.act(&ali, &proved(&shown, "confirm")).await;
    assert_eq!((done.status, house.entries().await), (StatusCode::SEE_OTHER, before + 1), "{}", done.text());
}
