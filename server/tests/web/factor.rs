//! A second factor is demanded of whoever records or lets others in, where the pages reach beyond this machine.

use crate::house::{House, cookie, hidden};
use crate::html::assert_well_formed;
use crate::persons::of_base32;
use axum::http::{Method, StatusCode};
use quitus_server::ledger::ports::Clock;
use quitus_server::people::{Login, code_at};
use quitus_server::web::Reach;

#[tokio::test]
async fn beyond_this_machine_it_is_set_before_anything_else_opens() {
    let house = House::recording(Reach::Proxy).await;
    for role in ["administrator", "manager"] {
        let own = house.person(role, role).await;
        for address in ["/", "/register", "/acts/admit_associate", "/entries/1?format=json"] {
            let answer = house.get(&own, address).await;
            assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/me/factor"), "{address}");
            assert!(answer.body.is_empty());
        }
        let sent = house.send(Method::POST, "/acts/admit_associate", &own, &[], &[("sec-fetch-site", "same-origin")]);
        assert_eq!(sent.await.header("location"), "/me/factor");
        // What is one's own opens, so that it can be set.
        let me = house.get(&own, "/me?lang=en").await;
        assert!(me.status.is_success() && me.text().contains("set a second factor now"), "{}", me.text());
        let page = house.get(&own, "/me/factor?lang=en").await.text();
        assert_well_formed("/me/factor", &page);
        let secret = hidden(&page, "secret").unwrap();
        let code = code_at(&of_base32(&secret), u64::try_from(house.clock.now().timestamp()).unwrap());
        let form = [("secret", secret.as_str()), ("code", code.as_str())];
        let set = house.post(&own, "/me", "/me/factor", &form).await;
        assert_eq!(set.status, StatusCode::OK, "{}", set.text());
        assert!(house.get(&cookie(&set), "/register").await.status.is_success());
        // Somebody takes it away again: at once, everything is shut again.
        let person = house.desk().named(&Login::read(role).unwrap()).await.unwrap().unwrap();
        assert!(house.desk().forget_factor(person.user).await.unwrap());
        assert_eq!(house.get(&cookie(&set), "/register").await.header("location"), "/me/factor");
    }
    for (login, role) in [("assistant", "assistant"), ("associate", "associate:2"), ("auditor", "auditor:2027-06-30")] {
        let own = house.person(login, role).await;
        assert_ne!(house.get(&own, "/deadlines").await.status, StatusCode::SEE_OTHER, "{role}");
    }
}

#[tokio::test]
async fn on_this_machine_it_is_only_offered() {
    let house = House::recording(Reach::Machine).await;
    let own = house.person("zoe", "administrator").await;
    assert!(house.get(&own, "/register").await.status.is_success());
    assert!(house.get(&own, "/me?lang=en").await.text().contains("so that a stolen password opens nothing"));
}
