//! Every route against every role: what is expected stands in `rights.txt`, what there is comes from the program.

use crate::house::House;
use axum::http::{Method, StatusCode};
use quitus_server::web::RIGHTS;
use std::collections::BTreeSet;

const TABLE: &str = include_str!("rights.txt");

pub struct Row {
    pub method: Method,
    pub address: &'static str,
    pub expected: Vec<&'static str>,
}

pub fn rows() -> Vec<Row> {
    let rows = TABLE.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut words = line.split_whitespace();
        let method = words.next().unwrap().parse().unwrap();
        let address = words.next().unwrap();
        Row { method, address, expected: words.collect() }
    });
    rows.collect()
}

/// Whether the router takes an address to a route: one that is written out before one that takes anything.
fn leads(route: &str, address: &str) -> bool {
    match RIGHTS.iter().find(|right| right.route == address) {
        Some(right) => right.route == route,
        None => fits(route, address),
    }
}

fn fits(route: &str, address: &str) -> bool {
    let (route, address): (Vec<&str>, Vec<&str>) = (route.split('/').collect(), address.split('/').collect());
    let step = |(want, step): (&&str, &&str)| want == step || want.starts_with('{');
    route.len() == address.len() && route.iter().zip(&address).all(step)
}

#[test]
fn every_route_and_method_of_the_program_has_its_row() {
    let rows = rows();
    for right in RIGHTS {
        for (method, there) in [(Method::GET, right.reads.is_some()), (Method::POST, right.sends.is_some())] {
            let listed = rows.iter().any(|row| row.method == method && leads(right.route, row.address));
            assert_eq!(listed, there, "{method} {}", right.route);
        }
    }
    assert!(rows.iter().all(|row| RIGHTS.iter().any(|right| fits(right.route, row.address))));
    assert!(rows.iter().all(|row| row.expected.len() == 7));
}

/// What an answer is, as far as rights go. Forms without their token go no further than that.
fn sign(method: &Method, status: StatusCode, text: &str) -> &'static str {
    match status {
        StatusCode::UNAUTHORIZED if text.contains("action=\"/login\"") || text.contains("quitus serve") => ">",
        StatusCode::NOT_FOUND if *method == Method::GET && text.contains("no such page") => "-",
        StatusCode::NOT_FOUND if *method == Method::POST => "-",
        _ => "+",
    }
}

#[tokio::test]
async fn every_route_answers_every_role_as_the_table_says() {
    let alone = House::new().await;
    let by_link = alone.by_link().await;
    let house = House::new().await;
    let roles = ["administrator", "manager", "assistant", "associate:2", "auditor:2026-12-31"];
    let mut cookies = Vec::new();
    for (number, role) in roles.iter().enumerate() {
        cookies.push(house.person(&format!("person-{number}"), role).await);
    }
    let visitors: Vec<(&str, &House, &str)> = [("nobody", &house, ""), ("alone", &alone, by_link.as_str())]
        .into_iter()
        .chain(roles.iter().copied().zip(&cookies).map(|(role, cookie)| (role, &house, cookie.as_str())))
        .collect();
    for Row { method, address, expected } in rows() {
        for ((role, house, cookie), expected) in visitors.iter().zip(&expected) {
            let english = format!("{address}?lang=en");
            let answer = house.send(method.clone(), &english, cookie, &[], &[("sec-fetch-site", "same-origin")]).await;
            let (status, text) = (answer.status, answer.text());
            let opens = matches!(address, "/login" | "/invitation/x" | "/entrer/x");
            // A person that is nobody is not there for an administrator either.
            let nobody = address.starts_with("/persons/0") && method == Method::GET;
            match *expected {
                "+" if opens || nobody => {}
                expected => assert_eq!(sign(&method, status, &text), expected, "{method} {address} {role}: {status}"),
            }
        }
    }
}

#[tokio::test]
async fn a_page_that_one_may_not_see_is_no_page_word_for_word() {
    let house = House::new().await;
    house.person("zoe", "administrator").await;
    let own = house.person("assoc", "associate:2").await;
    let said: BTreeSet<String> = {
        let mut said = BTreeSet::new();
        for address in ["/nowhere", "/register", "/associates/1", "/associates/999", "/persons", "/persons/x"] {
            let answer = house.get(&own, address).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
            said.insert(answer.text());
        }
        said
    };
    assert_eq!(said.len(), 1);
}

#[tokio::test]
async fn a_form_that_no_page_of_ours_sent_does_nothing() {
    let house = House::new().await;
    let zoe = house.person("zoe", "administrator").await;
    let sends = || RIGHTS.iter().filter(|right| right.sends.is_some());
    assert!(sends().count() >= 8);
    let other = [("host", "book.example"), ("origin", "https://evil.example")];
    for right in sends() {
        let address = right.route.replace("{user}", &uuid()).replace("{secret}", "x").replace("{number}", "1");
        let address = address.replace("{act}", "admit_associate").replace("{command}", &uuid());
        for headers in [
            &[][..],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "none")],
            &other,
            &[("host", "book.example"), ("origin", "null")],
            &[("origin", "https://book.example")],
        ] {
            let answer =
                house.send(Method::POST, &address, &zoe, &[("login", "new"), ("role", "manager")], headers).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{address} {headers:?}");
        }
        // From here, but without the token of the session, or with that of another one.
        let open = matches!(right.route, "/login" | "/invitation/{secret}");
        for token in ["", "x", "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"] {
            let form = [("login", "new"), ("role", "manager"), ("session", "all"), ("_token", token)];
            let from_here = [("host", "book.example"), ("origin", "https://book.example")];
            let answer = house.send(Method::POST, &address, &zoe, &form, &from_here).await;
            assert!(open || answer.status == StatusCode::FORBIDDEN, "{address} {token}: {}", answer.status);
        }
    }
    assert_eq!(house.get(&zoe, "/me").await.status, StatusCode::OK);
    assert!(!house.get(&zoe, "/persons").await.text().contains(">new</a>"));
}

fn uuid() -> String {
    "00000000-0000-0000-0000-000000000000".to_owned()
}
