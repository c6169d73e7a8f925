//! The page of tokens: one is made and shown once, opens what it says, and is ended; grave acts ask for a new proof.

use crate::house::{House, PASSWORD};
use crate::html::assert_well_formed;
use axum::http::StatusCode;
use quitus_server::people::Scope;

const PAGE: &str = "/tokens?lang=en";

/// The token that a page shows.
fn shown(html: &str) -> Option<String> {
    let from = html.find("qts_")?;
    Some(html[from..].chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect())
}

const MADE: [(&str, &str); 5] =
    [("do", "make"), ("name", " Billing "), ("scope-read", "yes"), ("scope-events", "yes"), ("until", "2026-12-31")];

#[tokio::test]
async fn a_token_is_shown_once_opens_its_scopes_and_is_ended() {
    let house = House::new().await;
    let zoe = house.person("zoe", "administrator").await;
    let empty = house.get(&zoe, PAGE).await;
    assert_eq!(empty.status, StatusCode::OK);
    assert_well_formed("/tokens", &empty.text());
    assert!(empty.text().contains("This book has no token."));

    let made = house.post(&zoe, PAGE, PAGE, &MADE).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.text());
    assert_well_formed("/tokens", &made.text());
    let token = shown(&made.text()).unwrap();
    assert_eq!((token.len(), made.header("cache-control")), (4 + 32 + 1 + 43, "private, no-store"));
    let list = house.get(&zoe, PAGE).await.text();
    assert_well_formed("/tokens", &list);
    assert!(shown(&list).is_none() && list.contains("read,events") && list.contains("not since the start"), "{list}");

    house.later(60);
    let bearer = house.desk().bearer(&token).await.unwrap().unwrap();
    assert!(bearer.scopes.hold(Scope::Read) && bearer.scopes.hold(Scope::Events) && !bearer.scopes.hold(Scope::Record));
    let list = house.get(&zoe, PAGE).await.text();
    assert!(list.contains("08:01 UTC") && list.contains(&format!("token:{}", bearer.id)), "{list}");
    assert!(house.desk().tokens().await.unwrap()[0].made_by.starts_with("user:"));

    let id = bearer.id.to_string();
    let ended = house.post(&zoe, PAGE, PAGE, &[("do", "end"), ("token", &id)]).await;
    assert_eq!((ended.status, ended.header("location")), (StatusCode::SEE_OTHER, PAGE));
    assert_eq!(house.desk().bearer(&token).await.unwrap(), None);
    for wrong in [id.as_str(), "x", ""] {
        let answer = house.post(&zoe, PAGE, PAGE, &[("do", "end"), ("token", wrong)]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}

#[tokio::test]
async fn what_is_wrong_is_told_at_once_and_what_was_typed_is_kept() {
    let house = House::new().await;
    let zoe = house.person("zoe", "administrator").await;
    let nothing = house.post(&zoe, PAGE, PAGE, &[("do", "make")]).await;
    assert_eq!(nothing.status, StatusCode::BAD_REQUEST);
    for words in ["Give the token a name", "Choose at least one scope", "Give a last day"] {
        assert!(nothing.text().contains(words), "{words}");
    }
    let name = "n".repeat(101);
    for (name, scope, until) in [
        ("<b>", "", "2026-12-31"),
        (name.as_str(), "yes", "2026-12-31"),
        ("fine", "yes", "2026-11-29"),
        ("fine", "yes", "31/12/2026"),
        ("fine", "on", "2026-12-31"),
    ] {
        let form = [("do", "make"), ("name", name), ("scope-record", scope), ("until", until)];
        let answer = house.post(&zoe, PAGE, PAGE, &form).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{name} {scope} {until}");
        assert_well_formed("/tokens", &answer.text());
        let kept = name.replace('<', "&#60;").replace('>', "&#62;");
        assert!(answer.text().contains(&format!("value=\"{kept}\"")), "{}", answer.text());
        assert_eq!(answer.text().contains(" checked"), scope == "yes");
    }
    assert_eq!(house.post(&zoe, PAGE, PAGE, &MADE).await.status, StatusCode::OK);
    let taken = house.post(&zoe, PAGE, PAGE, &MADE).await;
    assert!(taken.status == StatusCode::BAD_REQUEST && taken.text().contains("called “Billing” already"));
    let french = house.get(&zoe, "/tokens?lang=fr").await.text();
    assert!(
        french.contains("pas depuis le démarrage") && french.contains("Terminer «\u{a0}Billing\u{a0}»"),
        "{french}"
    );
    assert_eq!(house.desk().tokens().await.unwrap().len(), 1);
}

#[tokio::test]
async fn whoever_did_not_prove_it_a_short_while_ago_proves_again_who_they_are() {
    let house = House::new().await;
    let zoe = house.person("zoe", "administrator").await;
    house.later(11 * 60);
    let asked = house.post(&zoe, PAGE, PAGE, &MADE).await;
    assert_eq!((asked.status, asked.header("location")), (StatusCode::SEE_OTHER, "/me/proof?lang=en&next=%2Ftokens"));
    assert_eq!(house.desk().tokens().await.unwrap().len(), 0);
    let form = [("password", PASSWORD), ("next", "/tokens")];
    assert_eq!(house.post(&zoe, "/me/proof", "/me/proof", &form).await.header("location"), "/tokens");
    assert_eq!(house.post(&zoe, PAGE, PAGE, &MADE).await.status, StatusCode::OK);
    for role in ["manager", "assistant", "auditor:2026-12-31", "associate:2"] {
        let other = house.person(&role.replace([':', '-'], ""), role).await;
        assert_eq!(house.get(&other, "/tokens").await.status, StatusCode::NOT_FOUND, "{role}");
    }
}
