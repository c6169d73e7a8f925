//! Whoever guesses: ten thousand times, under every name, with everything that is not a form.

use crate::house::{House, PASSWORD};
use axum::http::{Method, StatusCode};
use std::collections::BTreeMap;

#[tokio::test]
async fn ten_thousand_wrong_passwords_are_a_week_of_guessing_and_lock_nobody_out() {
    let house = House::new().await;
    house.person("zoe", "administrator").await;
    let mut answers: BTreeMap<u16, u32> = BTreeMap::new();
    for guess in 0..10_000 {
        let answer = house.login("zoe", &format!("guess number {guess}"), "", "/").await;
        *answers.entry(answer.status.as_u16()).or_default() += 1;
    }
    // Six were looked at; the others came too soon and cost nothing.
    assert_eq!(answers, BTreeMap::from([(401, 6), (429, 9_994)]));
    let waits = house.login("zoe", PASSWORD, "", "/").await;
    assert_eq!(waits.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(waits.header("retry-after").parse::<u32>().unwrap() <= 60);
    // Somebody else, from the same place, is not kept out by it.
    house.person("ali", "manager").await;
    // One who keeps guessing gets one look a minute at most.
    let mut looked = 0;
    for second in 0..1_800 {
        house.later(1);
        let status = house.login("zoe", &format!("later guess {second}"), "", "/").await.status;
        looked += u32::from(status == StatusCode::UNAUTHORIZED);
    }
    assert!((25..=40).contains(&looked), "{looked}");
    house.later(60);
    house.enter("zoe", "").await;
    // And who entered waits no more.
    house.enter("zoe", "").await;
}

#[tokio::test]
async fn a_name_that_nobody_has_is_answered_like_one_that_somebody_has() {
    let house = House::new().await;
    house.person("zoe", "administrator").await;
    let invited = quitus_server::people::Login::read("q-new").unwrap();
    house.desk().add(&invited, "manager".parse().unwrap()).await.unwrap();
    let mut said = Vec::new();
    for login in ["zoe", "q-new", "q-none"] {
        let answer = house.login(login, "a wrong password", "123456", "/").await;
        said.push((answer.status, answer.text().replace(login, "?")));
    }
    assert!(said.iter().all(|one| *one == said[0]), "{said:?}");
    for _ in 0..12 {
        house.login("nobody", "a wrong password", "", "/").await;
    }
    let waits = house.login("nobody", "a wrong password", "", "/").await;
    assert_eq!(waits.status, StatusCode::TOO_MANY_REQUESTS, "a name that nobody has waits too");
}

#[tokio::test]
async fn behind_a_proxy_the_address_is_the_one_that_the_proxy_saw() {
    let house = House::new().await;
    house.person("zoe", "administrator").await;
    let house =
        House::of(std::sync::Arc::clone(&house.folder), crate::house::BOOK, quitus_server::web::Reach::Proxy).await;
    let tried = |from: String, number: u32| {
        let house = &house;
        async move {
            let (login, headers) =
                (format!("name-{number}"), [("sec-fetch-site", "same-origin"), ("x-forwarded-for", from.as_str())]);
            let form = [("login", login.as_str()), ("password", "a wrong password")];
            house.send(Method::POST, "/login", "", &form, &headers).await.status
        }
    };
    // What a client writes before the address that the proxy adds changes nothing.
    let mut last = StatusCode::OK;
    for number in 0..30 {
        last = tried(format!("10.0.0.{number}, 192.0.2.1"), number).await;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(tried("10.0.0.1, 192.0.2.2".into(), 99).await, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn what_is_no_form_is_refused_before_it_costs_anything() {
    let house = House::new().await;
    house.person("zoe", "administrator").await;
    let here = ("sec-fetch-site", "same-origin");
    let send = |body: &'static [u8], headers: Vec<(&'static str, &'static str)>| {
        let house = &house;
        async move {
            use tower::ServiceExt;
            let mut request = axum::http::Request::builder().method(Method::POST).uri("/login");
            for (name, value) in headers {
                request = request.header(name, value);
            }
            let body = axum::body::Body::from(body.to_vec());
            house.router.clone().oneshot(request.body(body).unwrap()).await.unwrap().status()
        }
    };
    for garbled in [&b"login=%ff"[..], b"login=a&login=b", b"\xff\xfe", b"login=%00&password=x", b"login=a%0ab"] {
        assert_eq!(send(garbled, vec![here]).await, StatusCode::BAD_REQUEST, "{garbled:?}");
    }
    static LARGE: [u8; 20_000] = [b'a'; 20_000];
    assert_eq!(send(&LARGE, vec![here]).await, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(send(b"", vec![here, ("content-length", "99999999999")]).await, StatusCode::PAYLOAD_TOO_LARGE);
    for harmless in [&b""[..], b"=", b"&&&", b"login", b"login=zoe", b"password=x"] {
        assert_eq!(send(harmless, vec![here]).await, StatusCode::UNAUTHORIZED, "{harmless:?}");
    }
    for next in ["//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "/login?next=/"]
    {
        let answer = house.login("zoe", PASSWORD, "", next).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/"), "{next}");
    }
}
