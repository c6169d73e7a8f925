//! Persons: how they come in, what they see, and how it ends.

use crate::house::{House, PASSWORD, cookie, hidden};
use crate::html::{assert_well_formed, attributes};
use axum::http::{Method, StatusCode};
use quitus_server::ledger::ports::Clock;
use quitus_server::people::code_at;

const NEW: &str = "another four words";

fn text_of(html: &str, before: &str) -> String {
    attributes(html, "href").into_iter().find(|href| href.starts_with(before)).unwrap()
}

#[tokio::test]
async fn the_first_administrator_comes_by_the_link_which_then_opens_nothing() {
    let house = House::new().await;
    let link = house.by_link().await;
    assert_eq!(house.get(&link, "/register").await.status, StatusCode::OK);
    let page = house.get(&link, "/persons?lang=en").await;
    assert_well_formed("/persons", &page.text());
    assert!(page.text().contains("No administrator has a password yet"));
    let form = [("login", " Zoe@Example.org "), ("role", "administrator"), ("associate", ""), ("until", "")];
    let made = house.post(&link, "/persons", "/persons?lang=en", &form).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.text());
    let invitation = text_of(&made.text(), "/invitation/");

    // Invited is not entered: the link goes on, and looking at the invitation uses nothing up.
    assert_eq!(house.get(&link, "/register").await.status, StatusCode::OK);
    for _ in 0..3 {
        let shown = house.get("", &invitation).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert_well_formed("/invitation", &shown.text());
    }
    let choose = |password: &'static str, again: &'static str| {
        let form = [("password", password), ("again", again)];
        let (house, invitation) = (&house, invitation.clone());
        async move { house.send(Method::POST, &invitation, "", &form, &[("sec-fetch-site", "same-origin")]).await }
    };
    for (password, again) in [("short", "short"), (NEW, PASSWORD), ("zoe@example.org", "zoe@example.org")] {
        assert_eq!(choose(password, again).await.status, StatusCode::BAD_REQUEST, "{password}");
    }
    assert_eq!(choose(NEW, NEW).await.status, StatusCode::OK);
    assert_eq!(choose(NEW, NEW).await.status, StatusCode::UNAUTHORIZED, "used up");
    assert_eq!(house.get("", &invitation).await.status, StatusCode::UNAUTHORIZED);

    // From now on the link opens nothing, neither the session nor a new one.
    assert_eq!(house.get(&link, "/register").await.status, StatusCode::UNAUTHORIZED);
    let again = house.by_link().await;
    assert_eq!(house.get(&again, "/register").await.status, StatusCode::UNAUTHORIZED);

    let asked = house.get("", "/register?on=2019-12-31&lang=en").await;
    assert_eq!(asked.status, StatusCode::UNAUTHORIZED);
    assert_well_formed("/register", &asked.text());
    assert!(!asked.text().contains("Cooproduction"));
    let next = hidden(&asked.text(), "next").unwrap();
    let entered = house.login("ZOE@example.org", NEW, "", &next).await;
    assert_eq!(
        (entered.status, entered.header("location")),
        (StatusCode::SEE_OTHER, "/register?on=2019-12-31&lang=en")
    );
    assert!(entered.header("set-cookie").ends_with("; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200"));
    let zoe = cookie(&entered);
    let page = house.get(&zoe, &next).await.text();
    assert!(page.contains("Cooproduction") && page.contains("zoe@example.org") && page.contains("/persons?on="));
}

#[tokio::test]
async fn a_session_is_new_at_each_entry_and_ends_in_time() {
    let house = House::new().await;
    house.person("zoe", "administrator").await;
    // A cookie that somebody planted is not taken over.
    let form = [("login", "zoe"), ("password", PASSWORD)];
    let planted = "quitus=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let entered = house.send(Method::POST, "/login", planted, &form, &[("sec-fetch-site", "same-origin")]).await;
    let (one, two) = (cookie(&entered), house.enter("zoe", "").await);
    assert!(one != planted && one != two && one.len() == planted.len());
    assert_eq!(house.get(planted, "/").await.status, StatusCode::UNAUTHORIZED);

    // Used within half an hour again and again, it lasts twelve hours.
    for _ in 0..24 {
        house.later(29 * 60);
        assert_eq!(house.get(&one, "/register").await.status, StatusCode::OK);
    }
    assert_eq!(house.get(&two, "/register").await.status, StatusCode::UNAUTHORIZED, "idle");
    house.later(24 * 60 - 1);
    assert_eq!(house.get(&one, "/register").await.status, StatusCode::OK);
    house.later(1);
    assert_eq!(house.get(&one, "/register").await.status, StatusCode::UNAUTHORIZED, "twelve hours");
    house.enter("zoe", "").await;
}

#[tokio::test]
async fn sessions_are_listed_and_ended_at_will() {
    let house = House::new().await;
    let ali = house.person("ali", "manager").await;
    let one = house.person("zoe", "administrator").await;
    let (two, three) = (house.enter("zoe", "").await, house.enter("zoe", "").await);
    let me = house.get(&one, "/me?lang=en").await.text();
    assert_well_formed("/me", &me);
    assert_eq!(me.matches("<tr>").count(), 1 + 3);
    let other = hidden(&me, "session").unwrap();
    assert_eq!(house.post(&one, "/me", "/me/sessions", &[("session", &other)]).await.status, StatusCode::SEE_OTHER);
    let open = [house.get(&two, "/me").await.status, house.get(&three, "/me").await.status];
    assert_eq!(open.iter().filter(|status| **status == StatusCode::OK).count(), 1);
    // Nobody ends the session of somebody else, nor one that has ended.
    for wrong in [other.as_str(), "x", ""] {
        let answer = house.post(&ali, "/me", "/me/sessions", &[("session", wrong)]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    let all = house.post(&one, "/me", "/me/sessions", &[("session", "all")]).await;
    assert_eq!((all.status, all.header("location")), (StatusCode::SEE_OTHER, "/login"));
    assert!(all.header("set-cookie").contains("Max-Age=0"));
    for ended in [&one, &two, &three] {
        assert_eq!(house.get(ended, "/me").await.status, StatusCode::UNAUTHORIZED);
    }
    let left = house.post(&ali, "/me", "/me/leave", &[]).await;
    assert_eq!(left.status, StatusCode::SEE_OTHER);
    assert_eq!(house.get(&ali, "/me").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn rights_change_at_once_and_an_auditor_ends_on_a_day() {
    let house = House::new().await;
    let admin = house.person("zoe", "administrator").await;
    let ali = house.person("ali", "assistant").await;
    let auditor = house.person("rev", "auditor:2026-11-30").await;
    let list = house.get(&admin, "/persons").await.text();
    let of = |login: &str| {
        let row = list.split("<tr>").find(|row| row.contains(&format!(">{login}</a></th>"))).unwrap();
        text_of(row, "/persons/")
    };
    let page = of("ali");
    assert_well_formed(&page, &house.get(&admin, &page).await.text());
    assert_eq!(house.get(&ali, "/register").await.status, StatusCode::OK);
    let role = [("do", "role"), ("role", "associate"), ("associate", "2"), ("until", "")];
    assert_eq!(house.post(&admin, &page, &page, &role).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.get(&ali, "/register").await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get(&ali, "/associates/2").await.status, StatusCode::OK);
    for wrong in [
        [("do", "role"), ("role", "associate"), ("associate", ""), ("until", "")],
        [("do", "role"), ("role", "auditor"), ("associate", ""), ("until", "31/12/2026")],
        [("do", "role"), ("role", "alone"), ("associate", ""), ("until", "")],
        [("do", "role"), ("role", "associate:3"), ("associate", ""), ("until", "")],
    ] {
        assert_eq!(house.post(&admin, &page, &page, &wrong).await.status, StatusCode::BAD_REQUEST, "{wrong:?}");
    }
    assert_eq!(house.post(&admin, &page, &page, &[("do", "end")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.get(&ali, "/associates/2").await.status, StatusCode::UNAUTHORIZED);
    let ali = house.enter("ali", "").await;
    assert_eq!(house.post(&admin, &page, &page, &[("do", "remove")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.get(&ali, "/associates/2").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(house.login("ali", PASSWORD, "", "/").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(house.get(&admin, &page).await.status, StatusCode::NOT_FOUND);
    // Not oneself: there would be nobody left to undo it.
    let own = of("zoe");
    assert_eq!(house.post(&admin, "/persons", &own, &[("do", "remove")]).await.status, StatusCode::BAD_REQUEST);

    house.later(16 * 3_600 - 1 - 1_000);
    let auditor_now = house.enter("rev", "").await;
    house.later(1_000);
    assert_eq!(house.get(&auditor_now, "/register").await.status, StatusCode::OK, "on the last day");
    house.later(1);
    assert_eq!(house.get(&auditor_now, "/register").await.status, StatusCode::UNAUTHORIZED, "on the next");
    let ended = house.login("rev", PASSWORD, "", "/").await;
    assert!(ended.text().contains("has ended"), "{}", ended.text());
    drop(auditor);
}

#[tokio::test]
async fn an_associate_sees_the_own_file_and_every_link_leads_somewhere() {
    let house = House::new().await;
    house.person("zoe", "administrator").await;
    let own = house.person("assoc", "associate:2").await;
    let start = house.get(&own, "/").await;
    assert_eq!((start.status, start.header("location")), (StatusCode::SEE_OTHER, "/associates/2"));
    for address in ["/associates/2?lang=en", "/deadlines?lang=en", "/associates/2?on=2019-12-31", "/me"] {
        let html = house.get(&own, address).await.text();
        assert_well_formed(address, &html);
        let hrefs = attributes(&html, "href");
        assert!(hrefs.len() > 4, "{address}: {hrefs:?}");
        for href in hrefs.iter().filter(|href| href.starts_with('/')) {
            let status = house.get(&own, href).await.status;
            assert!(matches!(status, StatusCode::OK | StatusCode::SEE_OTHER), "{address} leads to {href}: {status}");
        }
    }
    for hidden in ["/associates/1", "/associates/%31", "/associates/02", "/associates/2/", "/register", "/entries/72"] {
        assert_eq!(house.get(&own, hidden).await.status, StatusCode::NOT_FOUND, "{hidden}");
    }
    let listed = house.get(&own, "/deadlines?format=json&lang=en").await.json();
    let listed = listed["deadlines"].as_array().unwrap().clone();
    let whose = |one: &serde_json::Value| one["who"].as_str().unwrap().starts_with("2 ");
    assert!(listed.iter().all(whose), "{listed:?}");
    let manager = house.person("ali", "manager").await;
    let all = house.get(&manager, "/deadlines?format=json&lang=en").await.json();
    let all: Vec<_> = all["deadlines"].as_array().unwrap().iter().filter(|one| whose(one)).cloned().collect();
    assert_eq!(listed, all);
    assert!(!listed.is_empty());
    for shape in ["csv", "xlsx"] {
        assert_eq!(house.get(&own, &format!("/deadlines?format={shape}")).await.status, StatusCode::OK);
    }
    let nobody = house.person("none", "associate:4294967295").await;
    assert_eq!(house.get(&nobody, "/associates/4294967295").await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get(&nobody, "/deadlines?format=json").await.json()["deadlines"], serde_json::json!([]));
}

#[tokio::test]
async fn persons_and_sessions_of_one_book_are_nobody_in_another() {
    let house = House::new().await;
    let zoe = house.person("zoe", "administrator").await;
    let other = house.beside("demo-passe-simple").await;
    let eve = other.person("eve", "administrator").await;
    assert_eq!(other.get(&zoe, "/register").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(other.login("zoe", PASSWORD, "", "/").await.status, StatusCode::UNAUTHORIZED);
    let list = house.get(&zoe, "/persons").await.text();
    assert!(list.contains(">zoe</a>") && !list.contains("eve"));
    // Every page about a person of another book is a page that does not exist.
    let person = text_of(list.split("<tr>").find(|row| row.contains(">zoe</a></th>")).unwrap(), "/persons/");
    assert_eq!(other.get(&eve, &person).await.status, StatusCode::NOT_FOUND);
    for act in ["remove", "end", "invite", "factor"] {
        assert_eq!(other.post(&eve, "/persons", &person, &[("do", act)]).await.status, StatusCode::NOT_FOUND, "{act}");
    }
    let invited = house.post(&zoe, "/persons", "/persons", &[("login", "new"), ("role", "manager")]).await.text();
    let invitation = text_of(&invited, "/invitation/");
    assert_eq!(other.get("", &invitation).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(house.get("", &invitation).await.status, StatusCode::OK);
    let register = other.get(&eve, "/register").await.text();
    assert!(register.contains("Reliures") && !register.contains("Cooproduction</title>"));
    assert_eq!(house.get(&zoe, "/me").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_second_factor_is_asked_for_once_set_and_each_code_works_once() {
    let house = House::new().await;
    let zoe = house.person("zoe", "administrator").await;
    let another = house.enter("zoe", "").await;
    let page = house.get(&zoe, "/me/factor?lang=en").await.text();
    assert_well_formed("/me/factor", &page);
    assert!(page.contains("data:image/svg+xml;base64,"));
    let secret = hidden(&page, "secret").unwrap();
    let now = || u64::try_from(house.clock.now().timestamp()).unwrap();
    let bytes = of_base32(&secret);
    let enrol = |code: String| {
        let (house, zoe, secret) = (&house, zoe.clone(), secret.clone());
        async move { house.post(&zoe, "/me", "/me/factor?lang=en", &[("secret", &secret), ("code", &code)]).await }
    };
    assert_eq!(enrol("000000".into()).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(house.get(&another, "/me").await.status, StatusCode::OK, "nothing was set");
    let used = code_at(&bytes, now());
    let set = enrol(used.clone()).await;
    assert_eq!(set.status, StatusCode::OK, "{}", set.text());
    let codes = set.text().split("<pre").nth(1).unwrap().split(['>', '<']).nth(1).unwrap().to_owned();
    let codes: Vec<&str> = codes.lines().collect();
    assert_eq!(codes.len(), 8);
    // Every session has ended but the new one.
    for ended in [&zoe, &another] {
        assert_eq!(house.get(ended, "/me").await.status, StatusCode::UNAUTHORIZED);
    }
    assert_eq!(house.get(&cookie(&set), "/me").await.status, StatusCode::OK);

    let tried = |code: String| {
        let house = &house;
        async move { house.login("zoe", PASSWORD, &code, "/").await.status }
    };
    assert_eq!(tried(String::new()).await, StatusCode::UNAUTHORIZED);
    assert_eq!(tried(used).await, StatusCode::UNAUTHORIZED, "the code that enrolled");
    house.later(60);
    let code = code_at(&bytes, now());
    assert_eq!(tried(code.clone()).await, StatusCode::SEE_OTHER);
    assert_eq!(tried(code).await, StatusCode::UNAUTHORIZED, "a second time");
    // With a wrong password nothing is used up.
    let recovery = codes[0].to_lowercase().replace('-', " ");
    assert_eq!(house.login("zoe", "wrong", &recovery, "/").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(tried(recovery.clone()).await, StatusCode::SEE_OTHER);
    assert_eq!(tried(recovery).await, StatusCode::UNAUTHORIZED, "a second time");
    house.later(60);
    assert_eq!(house.login("zoe", "wrong", &code_at(&bytes, now()), "/").await.status, StatusCode::UNAUTHORIZED);
    house.later(60);
    assert_eq!(tried(code_at(&bytes, now())).await, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_password_is_changed_by_its_owner_and_ends_the_other_sessions() {
    let house = House::new().await;
    let (zoe, other) = (house.person("zoe", "administrator").await, house.enter("zoe", "").await);
    let page = "/me/password?lang=en";
    assert_well_formed(page, &house.get(&zoe, page).await.text());
    let change = |password: &'static str, again: &'static str| {
        let (house, zoe) = (&house, zoe.clone());
        async move { house.post(&zoe, page, page, &[("password", password), ("again", again)]).await }
    };
    assert_eq!(change("short", "short").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(change(NEW, PASSWORD).await.status, StatusCode::BAD_REQUEST);
    let changed = change(NEW, NEW).await;
    assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.text());
    for ended in [&zoe, &other] {
        assert_eq!(house.get(ended, "/me").await.status, StatusCode::UNAUTHORIZED);
    }
    assert_eq!(house.get(&cookie(&changed), "/me").await.status, StatusCode::OK);
    assert_eq!(house.login("zoe", PASSWORD, "", "/").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(house.login("zoe", NEW, "", "/").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_gravest_acts_want_a_fresh_proof() {
    let house = House::new().await;
    let zoe = house.person("zoe", "administrator").await;
    house.later(10 * 60);
    let add = [("login", "new"), ("role", "manager")];
    let first = house.post(&zoe, "/persons", "/persons", &add).await;
    assert_eq!((first.status, first.header("location")), (StatusCode::SEE_OTHER, "/me/proof?next=%2Fpersons"));
    assert_eq!(house.get(&zoe, "/me/factor").await.status, StatusCode::SEE_OTHER);
    let page = "/me/proof?next=%2Fpersons&lang=en";
    assert_well_formed(page, &house.get(&zoe, page).await.text());
    let prove = |password: &'static str| {
        let (house, zoe) = (&house, zoe.clone());
        async move { house.post(&zoe, page, "/me/proof", &[("password", password), ("next", "/persons")]).await }
    };
    assert_eq!(prove("wrong").await.status, StatusCode::FORBIDDEN);
    let proved = prove(PASSWORD).await;
    assert_eq!((proved.status, proved.header("location")), (StatusCode::SEE_OTHER, "/persons"));
    assert_eq!(house.post(&zoe, "/persons", "/persons", &add).await.status, StatusCode::OK);
}

pub fn of_base32(text: &str) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let bits: String =
        text.bytes().map(|c| format!("{:05b}", LETTERS.iter().position(|letter| *letter == c).unwrap())).collect();
    bits.as_bytes()
        .chunks_exact(8)
        .map(|byte| u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap())
        .collect()
}
