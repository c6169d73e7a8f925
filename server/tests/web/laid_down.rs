//! A program lays down an act that wants two persons: they agree in the pages, and the program reads what became of it.

use crate::desk::Sent;
use crate::house::{House, PASSWORD};
use crate::html::assert_well_formed;
use crate::site::Answer;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode};
use quitus_server::people::{Label, Login};
use quitus_server::web::Reach;
use serde_json::{Value, json};
use tower::ServiceExt;

struct Laid {
    house: House,
    zoe: String,
    ali: String,
    /// A token that zoe made.
    token: String,
    command: Value,
}

impl Laid {
    async fn new() -> Self {
        let house = House::recording(Reach::Machine).await;
        let zoe = house.person("zoe", "administrator").await;
        let ali = house.person("ali", "manager").await;
        let page = house.get(&zoe, "/acts/erase_person?lang=en").await.text();
        let person = page.split("<select id=\"f-person\"").nth(1).unwrap().split("<option value=\"").nth(2).unwrap();
        let command = json!({
            "command_id": "6a01eb74-7777-4621-a76c-09eb14169be5", "type": "erase_person", "effective_on": "2024-06-17",
            "person": person.split('"').next().unwrap(), "scope": "contact", "ground": { "text": "Asked <b>today</b>." },
        });
        let mut laid = Laid { house, zoe, ali, token: String::new(), command };
        laid.token = laid.token_by(&laid.user("zoe").await, "read,record").await;
        laid
    }

    async fn user(&self, login: &str) -> String {
        let person = self.house.desk().named(&Login::read(login).unwrap()).await.unwrap().unwrap();
        person.actor()
    }

    async fn token_by(&self, by: &str, scopes: &str) -> String {
        let name = Label::read(&format!("payroll {scopes} {by}")).unwrap();
        let last = "2099-12-31".parse().unwrap();
        self.house.desk().add_token(&name, &scopes.parse().unwrap(), last, by).await.unwrap()
    }

    async fn ask(&self, method: Method, path: &str, token: &str, headers: &[(&str, &str)], body: String) -> Answer {
        let mut request = Request::builder().method(method).uri(format!("/api/v1{path}"));
        request = request.header("authorization", format!("Bearer {token}"));
        let english = headers.iter().all(|(name, _)| *name != "accept-language").then_some(("accept-language", "en"));
        for (name, value) in headers.iter().copied().chain(english).chain([("content-type", "application/json")]) {
            request = request.header(name, value);
        }
        let answer = self.house.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let (parts, body) = answer.into_parts();
        Answer { status: parts.status, headers: parts.headers, body: to_bytes(body, usize::MAX).await.unwrap() }
    }

    async fn send(&self, command: &Value) -> Answer {
        self.ask(Method::POST, "/commands", &self.token, &[], command.to_string()).await
    }

    async fn read(&self, path: &str) -> (StatusCode, Value) {
        let mut request = Request::builder().uri(format!("/api/v1{path}"));
        request = request.header("authorization", format!("Bearer {}", self.token)).header("accept-language", "en");
        let answer = self.house.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (parts, body) = answer.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        (parts.status, serde_json::from_slice(&bytes).unwrap())
    }

    fn id(&self) -> &str {
        self.command["command_id"].as_str().unwrap()
    }

    fn page(&self) -> String {
        format!("/proposals/{}?lang=en", self.id())
    }

    async fn state(&self) -> Value {
        self.read(&format!("/proposals/{}", self.id())).await.1["state"].clone()
    }

    async fn press(&self, cookie: &str, step: &str) -> Answer {
        let page = self.house.get(cookie, &self.page()).await.text();
        self.house.later(60);
        self.house.act(cookie, &Sent::of(&page).with(&[("_password", PASSWORD)]).step(step)).await
    }
}

fn json_of(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap()
}

#[tokio::test]
async fn a_program_lays_down_two_persons_agree_and_the_entry_names_them() {
    let laid = Laid::new().await;
    let before = laid.house.entries().await;
    let first = laid.send(&laid.command).await;
    assert_eq!(first.status, StatusCode::ACCEPTED, "{}", first.text());
    assert_eq!(first.header("location"), format!("/api/v1/proposals/{}", laid.id()));
    let told = json_of(&first);
    assert_eq!((&told["state"], &told["act"]), (&json!("wants-two"), &json!("erase_person")));
    assert!(
        told["by"].as_str().unwrap().starts_with("token:") && !told["lines"].as_array().unwrap().is_empty(),
        "{told}"
    );
    // The same again is the same, and nothing is recorded by it.
    let again = laid.send(&laid.command).await;
    assert_eq!((again.status, again.header("idempotency-replayed")), (StatusCode::ACCEPTED, "true"));
    let mut other = laid.command.clone();
    other["ground"]["text"] = json!("Another.");
    let other = laid.send(&other).await;
    assert_eq!((other.status, &json_of(&other)["code"]), (StatusCode::UNPROCESSABLE_ENTITY, &json!("OTHER_BODY")));
    let (_, list) = laid.read("/proposals").await;
    assert_eq!((list["proposals"].as_array().unwrap().len(), &list["proposals"][0]["id"]), (1, &json!(laid.id())));

    // Both find it among what is due, whoever made the token too; it can be taken up, and confirmed by nobody yet.
    for cookie in [&laid.zoe, &laid.ali] {
        assert!(laid.house.get(cookie, "/?lang=en").await.text().contains(&format!("/proposals/{}", laid.id())));
        let page = laid.house.get(cookie, &laid.page()).await.text();
        assert_well_formed("laid down", &page);
        for part in
            ["Laid down by a program", "payroll", "A program is nobody", "value=\"take\"", "Asked &#60;b&#62;today"]
        {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(!page.contains("value=\"confirm\"") && !page.contains("value=\"withdraw\""), "{page}");
        let forged = laid.press(cookie, "confirm").await;
        assert_eq!((forged.status, laid.house.entries().await), (StatusCode::CONFLICT, before));
    }
    let page = laid.house.get(&laid.ali, &laid.page()).await.text();
    let unproved = laid.house.act(&laid.ali, &Sent::of(&page).step("take")).await;
    assert_eq!((unproved.status, laid.state().await), (StatusCode::FORBIDDEN, json!("wants-two")));
    laid.house.later(60);
    assert_eq!(laid.press(&laid.ali, "take").await.status, StatusCode::SEE_OTHER);
    assert_eq!((laid.state().await, laid.house.entries().await), (json!("wants-one"), before));

    // Who took it up does not confirm it.
    let own = laid.house.get(&laid.ali, &laid.page()).await.text();
    assert!(own.contains("value=\"withdraw\"") && !own.contains("value=\"confirm\""), "{own}");
    let done = laid.press(&laid.zoe, "confirm").await;
    assert_eq!((done.status, laid.house.entries().await), (StatusCode::SEE_OTHER, before + 1), "{}", done.text());
    let (_, entry) = laid.read(&format!("/entries/{}", before + 1)).await;
    let both = format!("{}+{}", laid.user("ali").await, laid.user("zoe").await);
    assert_eq!((&entry["entry"]["actor"], &entry["entry"]["command_id"]), (&json!(both), &json!(laid.id())));
    let (_, told) = laid.read(&format!("/proposals/{}", laid.id())).await;
    assert_eq!((&told["state"], &told["entries"]["last"]), (&json!("recorded"), &json!(before + 1)));
    let again = laid.send(&laid.command).await;
    assert_eq!((again.status, again.header("idempotency-replayed")), (StatusCode::CREATED, "true"));
    assert_eq!(laid.house.entries().await, before + 1);
}

#[tokio::test]
async fn what_is_declined_or_refused_is_told() {
    let laid = Laid::new().await;
    let before = laid.house.entries().await;
    let mut far = laid.command.clone();
    far["effective_on"] = json!("2999-01-01");
    let refused = laid.send(&far).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
    let mut nobody = laid.command.clone();
    nobody["person"] = json!("00000000-0000-4000-8000-00000000dead");
    let refused = laid.send(&nobody).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{}", refused.text());
    assert!(refused.text().contains("00000000dead"), "{}", refused.text());
    for unseen in
        [json!({ "base64": "d29yZHM=", "media_type": "text/plain" }), json!({ "text": "long ".repeat(60_000) })]
    {
        let mut command = laid.command.clone();
        command["ground"] = unseen;
        let refused = laid.send(&command).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "what nobody reads: {}", refused.text());
        assert!(refused.text().contains("256 KiB"), "{}", refused.text());
    }
    let late = [("if-match", "\"demo-cooproduction-1\"")];
    let late = laid.ask(Method::POST, "/commands", &laid.token, &late, laid.command.to_string()).await;
    assert!([StatusCode::PRECONDITION_FAILED, StatusCode::BAD_REQUEST].contains(&late.status), "{}", late.text());
    assert_eq!(laid.read(&format!("/proposals/{}", laid.id())).await.0, StatusCode::NOT_FOUND);

    // Without the scope to read, no sentence that may name somebody.
    let blind = laid.token_by(&laid.user("zoe").await, "record").await;
    let told = json_of(&laid.ask(Method::POST, "/commands", &blind, &[], laid.command.to_string()).await);
    assert_eq!((&told["state"], told.get("lines")), (&json!("wants-two"), None));
    assert_eq!(laid.press(&laid.ali, "decline").await.status, StatusCode::SEE_OTHER);
    let (status, told) = laid.read(&format!("/proposals/{}", laid.id())).await;
    assert_eq!((status, &told["code"]), (StatusCode::NOT_FOUND, &json!("NOT_THERE")));
    assert!(told["detail"].as_str().unwrap().contains("declined"), "{told}");
    assert_eq!(laid.house.entries().await, before);
}

#[tokio::test]
async fn a_token_that_nobody_answers_for_lays_nothing_down() {
    let laid = Laid::new().await;
    let other = laid.house.person("eve", "administrator").await;
    let of_eve = laid.token_by(&laid.user("eve").await, "record").await;
    for (token, by) in [(laid.token_by("cli", "record").await, "the machine"), (of_eve.clone(), "nobody")] {
        if by == "nobody" {
            let eve = laid.house.desk().named(&Login::read("eve").unwrap()).await.unwrap().unwrap();
            assert!(laid.house.desk().set_role(eve.user, "assistant".parse().unwrap()).await.unwrap());
        }
        let answer = laid.ask(Method::POST, "/commands", &token, &[], laid.command.to_string()).await;
        let told = json_of(&answer);
        assert_eq!((answer.status, &told["code"]), (StatusCode::FORBIDDEN, &json!("TWO_PERSONS")), "{by}: {told}");
        assert!(told["detail"].as_str().unwrap().contains("page /tokens"), "{told}");
        let french = [("accept-language", "fr")];
        let told = laid.ask(Method::POST, "/commands", &token, &french, laid.command.to_string()).await;
        assert!(told.text().contains("deux personnes"), "{}", told.text());
    }
    drop(other);
    // Where one person alone may record, nobody could agree with them.
    let ali = laid.house.desk().named(&Login::read("ali").unwrap()).await.unwrap().unwrap();
    assert!(laid.house.desk().remove(ali.user).await.unwrap());
    let alone = json_of(&laid.send(&laid.command).await);
    assert!(alone["detail"].as_str().unwrap().contains("there are not two of them"), "{alone}");
    assert_eq!(laid.read("/proposals").await.1["proposals"], json!([]));
}

#[tokio::test]
async fn a_program_leaves_persons_room_for_what_they_propose() {
    let laid = Laid::new().await;
    for number in 0..21 {
        let mut command = laid.command.clone();
        command["command_id"] = json!(format!("6a01eb74-7777-4621-a76c-0000000000{number:02}"));
        let answer = laid.send(&command).await;
        let expected = if number < 20 { StatusCode::ACCEPTED } else { StatusCode::FORBIDDEN };
        assert_eq!(answer.status, expected, "{number}: {}", answer.text());
    }
}
