//! Drafts: an assistant fills a form in, a manager finds it, reads it and records it as their own act.

use crate::acts::{ADMISSION, ADMIT};
use crate::desk::Sent;
use crate::house::{House, hidden};
use crate::html::{assert_well_formed, attributes};
use axum::http::StatusCode;
use quitus_server::people::{Login, Sort};
use quitus_server::web::Reach;
use std::fs;

const NAME: &str = "Camille &#60;script&#62;";

/// Keeps the form of an admission as a draft; its address.
async fn kept(house: &House, cookie: &str) -> String {
    let page = house.get(cookie, ADMIT).await.text();
    let answer = house.act(cookie, &Sent::of(&page).with(&ADMISSION).step("draft")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.header("location").to_owned()
}

async fn listed(house: &House, cookie: &str) -> Vec<String> {
    let page = house.get(cookie, "/drafts").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_well_formed("/drafts", &page.text());
    attributes(&page.text(), "href").into_iter().filter(|href| href.contains("draft=")).collect()
}

#[tokio::test]
async fn an_assistant_keeps_a_draft_and_a_manager_records_it_as_their_own_act() {
    let house = House::recording(Reach::Machine).await;
    let zoe = house.person("zoe", "administrator").await;
    let ali = house.person("ali", "manager").await;
    let assistant = house.person("sam", "assistant").await;
    let before = house.entries().await;
    // From the review, too: the assistant has no button that records.
    let page = house.get(&assistant, ADMIT).await.text();
    let review = house.act(&assistant, &Sent::of(&page).with(&ADMISSION).step("review")).await.text();
    assert!(!review.contains("value=\"record\"") && review.contains("value=\"draft\""), "{review}");
    let from_review = house.act(&assistant, &Sent::of(&review).step("draft")).await;
    let to = from_review.header("location").to_owned();
    let own = house.get(&assistant, &to).await.text();
    assert_well_formed(&to, &own);
    assert!(own.contains(NAME) && own.contains("Brouillon gard\u{e9} par"), "{own}");
    assert_eq!(house.act(&assistant, &Sent::of(&review).step("record")).await.status, StatusCode::OK);
    assert_eq!(house.entries().await, before, "a draft records nothing");

    // Another name lies sealed in the database.
    let all = fs::read(house.folder.path().join("quitus.db")).unwrap();
    let log = fs::read(house.folder.path().join("quitus.db-wal")).unwrap_or_default();
    for bytes in [&all, &log] {
        assert!(!bytes.windows(7).any(|part| part == b"Camille"), "no name lies there in clear");
    }

    assert_eq!(listed(&house, &ali).await, std::slice::from_ref(&to));
    let home = house.get(&ali, "/").await.text();
    assert!(attributes(&home, "href").contains(&"/drafts".to_owned()), "{home}");
    let draft = house.get(&ali, &to).await.text();
    assert_well_formed(&to, &draft);
    let form = Sent::of(&draft);
    for (name, value) in ADMISSION {
        let value = if name == "decision.decided_on" { form.values[name].as_str() } else { value };
        assert_eq!(form.values[name], value, "{name}");
    }
    // The other one opens it too, and both record it: one act.
    let other = Sent::of(&house.get(&zoe, &to).await.text());
    let mut went = Vec::new();
    for (cookie, form) in [(&ali, &form), (&zoe, &other)] {
        let review = house.act(cookie, &form.clone().step("review")).await;
        went.push(house.act(cookie, &Sent::of(&review.text()).step("record")).await.header("location").to_owned());
        assert_eq!(house.entries().await, before + 1);
        if went.len() == 1 {
            // What came in the place of the draft is shown to whoever opens it now.
            assert_eq!(house.get(&zoe, &to).await.header("location"), went[0]);
        }
    }
    let entry = house.get(&ali, &went[0]).await.text();
    let user = house.desk().named(&Login::read("ali").unwrap()).await.unwrap().unwrap().user;
    assert!(entry.contains(&format!("user:{user}")), "it is the manager's act: {entry}");
    assert_eq!(listed(&house, &assistant).await, [] as [String; 0]);
}

/// At the desk things are noted as they happen: whoever only prepares acts is told so, and has no button that does nothing.
#[tokio::test]
async fn an_assistant_is_told_why_there_is_no_desk_for_them() {
    let house = House::recording_demo().await;
    let ali = house.person("ali", "assistant").await;
    let zoe = house.person("zoe", "manager").await;
    let auditor = house.person("eve", "auditor:2027-01-31").await;
    let page = "/assemblies/1?lang=en";
    let (told, links) = (house.get(&ali, page).await.text(), house.get(&zoe, page).await.text());
    assert!(told.contains("a vote is not prepared in") && !told.contains("/assemblies/1/desk"), "{told}");
    assert!(!links.contains("a vote is not prepared in") && links.contains("/assemblies/1/desk"), "{links}");
    assert!(!house.get(&auditor, page).await.text().contains("a vote is not prepared in"));
    assert_eq!(house.get(&ali, "/assemblies/1/desk").await.status, StatusCode::NOT_FOUND);
    let french = house.get(&ali, "/assemblies/1?lang=fr").await.text();
    assert!(french.contains("un vote ne se prépare pas"), "{french}");
}

#[tokio::test]
async fn an_unfinished_form_is_kept_and_kept_again_in_its_place() {
    let house = House::recording(Reach::Machine).await;
    house.person("zoe", "administrator").await;
    let ali = house.person("ali", "manager").await;
    let page = house.get(&ali, ADMIT).await.text();
    let half = Sent::of(&page).with(&[("ground", "To be \u{201c}completed\u{201d} & read")]).step("draft");
    let to = house.act(&ali, &half).await.header("location").to_owned();
    let draft = Sent::of(&house.get(&ali, &to).await.text());
    assert_eq!(draft.values["ground"], "To be \u{201c}completed\u{201d} & read");
    let more = draft.with(&[("category", "cae")]).step("draft");
    assert_eq!(house.act(&ali, &more).await.header("location"), to);
    assert_eq!(listed(&house, &ali).await.len(), 1);
    assert_eq!(Sent::of(&house.get(&ali, &to).await.text()).values["category"], "cae");
    // Nothing of the session lies in it.
    let waiting = house.desk().waiting(Sort::Draft).await.unwrap().remove(0);
    let (_, body) = house.desk().kept(Sort::Draft, waiting.id).await.unwrap().unwrap();
    assert!(!body.contains("_token") && !body.contains("_password") && body.contains("completed"), "{body}");
    // Of another form, or none at all.
    let id = waiting.id.to_string();
    for wrong in [format!("/acts/withdraw_associate?draft={id}"), format!("{ADMIT}?draft=x")] {
        assert_eq!(house.get(&ali, &wrong).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}

const CONVENE: &str = "/assemblies/convene";

#[tokio::test]
async fn a_convocation_is_prepared_by_an_assistant_item_by_item_and_sent_by_a_manager() {
    let house = House::recording(Reach::Machine).await;
    house.person("zoe", "administrator").await;
    let ali = house.person("ali", "manager").await;
    let sam = house.person("sam", "assistant").await;
    let before = house.entries().await;
    let empty = Sent::of(&house.get(&sam, CONVENE).await.text());
    let two = Sent::of(&house.act(&sam, &empty.step("item")).await.text());
    let begun = two.with(&[("item.1", "Approve the accounts."), ("item.2", "Allocate the result.")]).step("draft");
    let to = house.act(&sam, &begun).await.header("location").to_owned();
    assert!(to.starts_with(&format!("{CONVENE}?draft=")), "{to}");
    assert_eq!(listed(&house, &ali).await, std::slice::from_ref(&to));
    assert!(house.get(&ali, "/drafts?lang=en").await.text().contains("Convene an assembly"));
    // It is opened with both of its items, completed, and kept once more from its review.
    let opened = house.get(&sam, &to).await.text();
    assert_well_formed(&to, &opened);
    let opened = Sent::of(&opened);
    let sent_on: chrono::NaiveDate = opened.values["effective_on"].parse().unwrap();
    let held_on = (sent_on + chrono::TimeDelta::days(40)).to_string();
    let whole = opened.with(&[
        ("kind", "ordinary"),
        ("held_on", &held_on),
        ("at", "14:00"),
        ("place", "At the seat."),
        ("convened_by", "manager"),
        ("documents", "The accounts."),
        ("motion.1.kind", "ordinary"),
        ("motion.1.matter", "business"),
        ("motion.1.management", "backed"),
        ("motion.1.wording", "The accounts are approved."),
    ]);
    let review = house.act(&sam, &whole.step("review")).await.text();
    assert!(review.contains("value=\"draft\"") && !review.contains("value=\"record\""), "{review}");
    assert_eq!(house.act(&sam, &Sent::of(&review).step("record")).await.status, StatusCode::OK);
    assert_eq!(house.act(&sam, &Sent::of(&review).step("draft")).await.header("location"), to);
    assert_eq!(house.entries().await, before, "a draft records nothing");
    let draft = Sent::of(&house.get(&ali, &to).await.text());
    assert_eq!((draft.values["item.2"].as_str(), draft.values["at"].as_str()), ("Allocate the result.", "14:00"));
    let review = Sent::of(&house.act(&ali, &draft.step("review")).await.text());
    let recorded = house.act(&ali, &review.step("record")).await;
    assert_eq!(recorded.status, StatusCode::SEE_OTHER, "{}", recorded.text());
    assert_eq!(house.entries().await, before + 1);
    assert_eq!(listed(&house, &sam).await, [] as [String; 0]);
    assert!(house.get(&sam, &to).await.header("location").starts_with("/entries/"), "it leads to what it became");
}

#[tokio::test]
async fn a_draft_is_thrown_away_by_its_person_or_whoever_records_and_goes_in_time() {
    let house = House::recording(Reach::Machine).await;
    let zoe = house.person("zoe", "administrator").await;
    let sam = house.person("sam", "assistant").await;
    let other = house.person("lou", "assistant").await;
    for role in ["auditor:2027-12-31", "associate:2"] {
        let cookie = house.person(role.split(':').next().unwrap(), role).await;
        assert_eq!(house.get(&cookie, "/drafts").await.status, StatusCode::NOT_FOUND, "{role}");
    }
    let to = kept(&house, &sam).await;
    let throw = |cookie: String, from: String| {
        let (house, id) = (&house, to.split("draft=").nth(1).unwrap().to_owned());
        async move { house.post(&cookie, &from, "/drafts", &[("draft", &id)]).await.status }
    };
    let page = house.get(&other, &to).await.text();
    assert!(page.contains(NAME) && !page.contains("Jeter le brouillon"), "who reads the book reads drafts: {page}");
    assert_eq!(throw(other.clone(), "/acts/admit_associate".to_owned()).await, StatusCode::NOT_FOUND);
    assert!(hidden(&house.get(&sam, &to).await.text(), "draft").is_some());
    assert_eq!(throw(zoe.clone(), to.clone()).await, StatusCode::SEE_OTHER);
    assert_eq!(house.get(&sam, &to).await.status, StatusCode::NOT_FOUND);
    let to = kept(&house, &sam).await;
    house.later(90 * 24 * 3_600 - 1);
    let sam = house.enter("sam", "").await;
    assert_eq!(house.get(&sam, &to).await.status, StatusCode::OK);
    house.later(1);
    assert_eq!(house.get(&sam, &to).await.status, StatusCode::NOT_FOUND);
    assert_eq!(listed(&house, &sam).await, [] as [String; 0]);
}

#[tokio::test]
async fn whoever_came_by_the_link_is_nobody_who_could_keep_one() {
    let house = House::recording(Reach::Machine).await;
    let link = house.by_link().await;
    let page = house.get(&link, ADMIT).await.text();
    assert!(!page.contains("value=\"draft\""));
    let sent = house.act(&link, &Sent::of(&page).with(&ADMISSION).step("draft")).await;
    assert_eq!(sent.status, StatusCode::OK, "it is reviewed, and nothing typed is lost");
    assert!(sent.text().contains(NAME) && house.desk().waiting(Sort::Draft).await.unwrap().is_empty());
}
