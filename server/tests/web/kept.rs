//! A form that is sent after its session has ended: it comes back to its person, filled in and not recorded.

use crate::acts::{ADMISSION, ADMIT};
use crate::desk::{HERE, Sent};
use crate::house::{House, cookie};
use crate::html::assert_well_formed;
use crate::site::Answer;
use axum::http::{Method, StatusCode};
use quitus_server::web::Reach;

const PLAIN: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const NAME: &str = "Camille &#60;script&#62;";

impl House {
    pub async fn act(&self, cookie: &str, sent: &Sent) -> Answer {
        let pairs: Vec<(&str, &str)> =
            sent.values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.send(Method::POST, &sent.action, cookie, &pairs, &[HERE, PLAIN]).await
    }

    async fn filled(&self, cookie: &str) -> Sent {
        Sent::of(&self.get(cookie, ADMIT).await.text()).with(&ADMISSION).step("review")
    }

    pub async fn entries(&self) -> u64 {
        let place = self.app.shelf.place();
        place.store.head(&place.book).await.unwrap().size
    }

    async fn shows(&self, cookies: &str, action: &str) -> bool {
        let answer = self.get(cookies, action).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        answer.text().contains(NAME)
    }
}

fn is_kept(answer: &Answer) -> bool {
    answer.headers.get("set-cookie").is_some()
}

#[tokio::test]
async fn it_comes_back_to_its_person_alone_and_is_recorded_once() {
    let house = House::recording(Reach::Machine).await;
    house.person("zoe", "administrator").await;
    let ali = house.person("ali", "manager").await;
    let (sent, before) = (house.filled(&ali).await, house.entries().await);
    house.later(30 * 60);
    // Somebody else enters first: it is still known whose session it was.
    let zoe = house.enter("zoe", "").await;
    let late = house.act(&ali, &sent).await;
    assert_eq!(late.status, StatusCode::UNAUTHORIZED);
    assert_well_formed("late", &late.text());
    assert!(late.text().contains("trente minutes") && !late.text().contains("Camille"), "{}", late.text());
    let form = cookie(&late);
    assert!(late.header("set-cookie").starts_with("quitus-form="));
    assert!(late.header("set-cookie").ends_with("; Path=/; HttpOnly; SameSite=Strict; Max-Age=1800"));
    let next = crate::house::hidden(&late.text(), "next").unwrap();
    assert_eq!(next, sent.action);

    assert!(!house.shows(&format!("{zoe}; {form}"), &next).await, "another person at the same browser");
    let again = house.enter("ali", "").await;
    assert!(!house.shows(&again, &next).await, "another browser");
    let both = format!("{again}; {form}");
    let page = house.get(&both, &next).await.text();
    assert_well_formed("it came back", &page);
    assert!(page.contains(NAME) && page.contains("ce que vous aviez saisi"), "{page}");
    let back = Sent::of(&page);
    assert_eq!(back.values["_command"], sent.values["_command"]);
    assert_ne!(back.token(), sent.token());
    assert_eq!(house.entries().await, before, "nothing is recorded by entering");

    let review = house.act(&both, &back.step("review")).await;
    assert_eq!(review.status, StatusCode::OK, "{}", review.text());
    assert!(!house.shows(&both, &next).await, "it has come back");
    let confirm = Sent::of(&review.text()).step("record");
    let (first, second) = (house.act(&both, &confirm).await, house.act(&both, &confirm).await);
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
    assert_eq!(first.header("location"), second.header("location"));
    assert_eq!(house.entries().await, before + 1);
}

/// A page that reads a file reads it then, and the next file takes its place.
#[tokio::test]
async fn a_file_comes_back_to_the_page_that_reads_it() {
    let house = House::recording(Reach::Machine).await;
    house.person("zoe", "administrator").await;
    for (login, page, file, says) in [
        ("ali", "/accounts/bank", "statement", "href=\"#f-statement\""),
        ("ada", "/accounts/fec", "fec", "wrong-name.txt"),
    ] {
        let person = house.person(login, "manager").await;
        let mut sent = Sent::of(&house.get(&person, page).await.text());
        for (what, value) in [("file", "wrong-name.txt"), ("media", "text/plain"), ("base64", "eA==")] {
            sent.values.insert(format!("{file}.{what}"), value.to_owned());
        }
        house.later(30 * 60);
        let late = house.act(&person, &sent).await;
        assert!(late.status == StatusCode::UNAUTHORIZED && is_kept(&late), "{page}");
        let again = format!("{}; {}", house.enter(login, "").await, cookie(&late));
        let back = house.get(&again, page).await.text();
        assert_well_formed(page, &back);
        assert!(back.contains(says), "{page}: {back}");
        let next = house.act(&again, &Sent::of(&back)).await;
        assert_eq!(next.status, StatusCode::UNPROCESSABLE_ENTITY, "{page}: no file was chosen");
        assert!(!house.get(&again, page).await.text().contains(says), "{page}: it has come back");
    }
}

#[tokio::test]
async fn it_waits_for_half_an_hour() {
    let house = House::recording(Reach::Machine).await;
    house.person("zoe", "administrator").await;
    let ali = house.person("ali", "manager").await;
    let sent = house.filled(&ali).await;
    house.later(30 * 60);
    let form = cookie(&house.act(&ali, &sent).await);
    let again = house.enter("ali", "").await;
    house.later(30 * 60 - 1);
    assert!(house.shows(&format!("{again}; {form}"), &sent.action).await);
    house.later(1);
    let again = house.enter("ali", "").await;
    assert!(!house.shows(&format!("{again}; {form}"), &sent.action).await);
}

#[tokio::test]
async fn what_no_page_of_an_ended_session_sends_is_not_kept() {
    let house = House::recording(Reach::Machine).await;
    let zoe = house.person("zoe", "administrator").await;
    let ali = house.person("ali", "manager").await;
    let left = house.enter("ali", "").await;
    let (sent, of_left) = (house.filled(&ali).await, house.filled(&left).await);
    assert_eq!(house.post(&left, "/me", "/me/leave", &[]).await.status, StatusCode::SEE_OTHER);
    let ended_by_hand = house.act(&left, &of_left).await;
    assert_eq!((ended_by_hand.status, is_kept(&ended_by_hand)), (StatusCode::UNAUTHORIZED, false));
    house.later(30 * 60);
    for (cookie, token) in [
        ("quitus=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", sent.token()),
        ("", sent.token()),
        (ali.as_str(), ""),
        (ali.as_str(), of_left.token()),
        (zoe.as_str(), sent.token()),
    ] {
        let mut forged = sent.clone();
        forged.values.insert("_token".to_owned(), token.to_owned());
        let answer = house.act(cookie, &forged).await;
        assert_eq!((answer.status, is_kept(&answer)), (StatusCode::UNAUTHORIZED, false), "{cookie} {token}");
    }
    let pairs: Vec<(&str, &str)> = sent.values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let foreign = [("sec-fetch-site", "cross-site"), PLAIN];
    let answer = house.send(Method::POST, &sent.action, &ali, &pairs, &foreign).await;
    assert_eq!((answer.status, is_kept(&answer)), (StatusCode::FORBIDDEN, false));
    // A form about persons may hold a password: it is never kept.
    let persons = [("_token", sent.token()), ("login", "new"), ("role", "manager")];
    let answer = house.send(Method::POST, "/persons", &ali, &persons, &[HERE, PLAIN]).await;
    assert_eq!((answer.status, is_kept(&answer)), (StatusCode::UNAUTHORIZED, false));
    // The right one still is.
    assert!(is_kept(&house.act(&ali, &sent).await));
}

#[tokio::test]
async fn whoever_came_by_the_link_gets_it_back_by_another_link() {
    let house = House::recording(Reach::Machine).await;
    let link = house.by_link().await;
    let sent = house.filled(&link).await;
    house.later(8 * 3_600);
    let late = house.act(&link, &sent).await;
    assert_eq!(late.status, StatusCode::UNAUTHORIZED);
    assert_well_formed("late", &late.text());
    assert!(late.text().contains("trente minutes") && !late.text().contains("Camille"), "{}", late.text());
    let form = cookie(&late);
    let secret = house.app.doorkeeper.new_link().unwrap();
    let entered = house.get(&form, &format!("/entrer/{secret}")).await;
    assert_eq!(entered.header("location"), sent.action);
    assert!(house.shows(&format!("{}; {form}", cookie(&entered)), &sent.action).await);
}
