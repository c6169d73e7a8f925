//! The conversion assembly of the story, held from its desk: forms only, each page read before the next is sent.

use crate::common::{commands, quitus, write};
use crate::desk::{HERE, Sent, plain};
use crate::html::assert_well_formed;
use crate::site::{Answer, Site};
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use quitus_server::ledger::Ledger;
use quitus_server::ledger::ports::Clock;
use serde_json::Value;
use std::sync::Arc;
use tempfile::TempDir;

const DESK: &str = "/assemblies/1/desk";
const WALL: &str = "/assemblies/1/projector";
/// The first and the last line of the day, from 1.
const FIRST: usize = 169;
const LAST: usize = 197;

/// The afternoon of the meeting.
struct Afternoon;

impl Clock for Afternoon {
    fn now(&self) -> DateTime<Utc> {
        "2026-09-15T12:20:00Z".parse().unwrap()
    }
}

/// A book with the lines of the story before one of them, leaving out what a rule refuses.
pub fn book_before(line: usize) -> TempDir {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "init").code, 0);
    let kept: Vec<Value> = crate::common::STORY
        .lines()
        .zip(commands())
        .take(line - 1)
        .filter(|(text, _)| !text.contains("\"expect\":"))
        .map(|(_, command)| command)
        .collect();
    write(folder.path(), "story.jsonl", &kept);
    let ran = quitus(folder.path(), "apply story.jsonl");
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    folder
}

pub async fn desk(folder: &TempDir) -> (Site, Ledger) {
    Site::open_by(folder.path(), "quitus.db", Arc::new(Afternoon)).await
}

/// The form of a page that has a button, whatever its class.
pub fn form(html: &str, marks: &[&str]) -> Sent {
    let mut forms = html.split("<form ").skip(1).map(|form| form.split("</form>").next().unwrap());
    let found = forms.find(|form| marks.iter().all(|mark| plain(form).contains(mark)));
    let found = found.unwrap_or_else(|| panic!("no form with {marks:?} in {html}"));
    Sent::of_form(found)
}

pub async fn page(site: &Site) -> String {
    let answer = site.get(DESK).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let text = answer.text();
    assert_well_formed(DESK, &text);
    text
}

/// Sends a form of the desk, and comes back to it.
pub async fn send(site: &Site, sent: &Sent) {
    let answer = site.send(sent).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert!(answer.header("location").starts_with(DESK), "{}", answer.header("location"));
}

pub fn title(html: &str) -> String {
    let heading = html.split("<h2>").nth(1).unwrap();
    plain(heading.split("</h2>").next().unwrap())
}

/// The number of an associate, by its reference, from the register.
pub async fn number(site: &Site, associate: &Value) -> String {
    let register = site.get("/register?format=json&on=2026-09-15").await.json();
    let lines = register["associates"].as_array().unwrap();
    let line = lines.iter().find(|line| line["associate"] == *associate).unwrap();
    line["number"].to_string()
}

/// One line of the story, done at the desk as a person would.
async fn take(site: &Site, line: &Value) {
    let html = page(site).await;
    let at = line["at"].as_str().unwrap_or_default();
    match line["type"].as_str().unwrap() {
        "check_in" | "check_out" => {
            let step = match (line["type"].as_str().unwrap(), line["attends"].as_str()) {
                ("check_out", _) => "out",
                (_, Some("remotely")) => "remote",
                _ => "in",
            };
            let number = number(site, &line["associate"]).await;
            let sent = form(&html, &[&format!("name=\"associate\" value=\"{number}\""), "class=\"line\""]);
            send(site, &sent.with(&[("at", at)]).step(step)).await;
        }
        "open_assembly" => {
            assert!(title(&html).contains("ouvrir la s\u{e9}ance"), "{}", title(&html));
            let sent = form(&html, &["/acts/open_assembly"]);
            let sent = sent.with(&[("at", at), ("chair", line["chair"].as_str().unwrap())]).step("review");
            reviewed(site, &sent).await;
        }
        "close_assembly" => {
            assert!(title(&html).contains("lever la s\u{e9}ance"), "{}", title(&html));
            reviewed(site, &form(&html, &["/acts/close_assembly"]).with(&[("at", at)]).step("review")).await;
        }
        "put_to_vote" => {
            assert!(
                title(&html)
                    .contains(&format!("mettre aux voix la r\u{e9}solution n\u{b0}\u{a0}{}", line["resolution"]))
            );
            let sent = form(&html, &["value=\"put\""]);
            if line["resolution"] == 5 {
                assert_eq!(sent.values["method"], "secret_ballot", "an election is secret here");
            }
            let method = line["method"].as_str().unwrap();
            send(site, &sent.with(&[("at", at), ("method", method)]).step("put")).await;
        }
        "record_votes" => votes(site, &html, line).await,
        "close_vote" => {
            assert!(title(&html).contains("clore le vote"), "{}", title(&html));
            send(site, &form(&html, &["value=\"close_vote\""]).with(&[("at", at)]).step("close_vote")).await;
        }
        other => panic!("{other}"),
    }
}

async fn votes(site: &Site, html: &str, line: &Value) {
    if let Some(counts) = line["votes"]["counted"].as_array() {
        let mut sent = form(html, &["value=\"count\""]);
        for count in counts {
            for (what, field) in [("in_favour", "in_favour"), ("against", "against"), ("abstention", "abstentions")] {
                sent = sent.with(&[(&format!("count..{what}"), &count[field].to_string())]);
            }
        }
        return send(site, &sent.step("count")).await;
    }
    let mut sent = form(html, &["value=\"names\""]);
    for ballot in line["votes"]["named"].as_array().unwrap() {
        let name = format!("vote.{}", number(site, &ballot["associate"]).await);
        assert!(html.contains(&format!("name=\"{name}\"")), "{name}");
        sent.values.insert(name, ballot["choice"].as_str().unwrap().to_owned());
    }
    send(site, &sent.step("names")).await;
}

/// What goes by a review: read, recorded, and back at the desk.
pub async fn reviewed(site: &Site, sent: &Sent) {
    let review = site.send(sent).await;
    assert_eq!(review.status, StatusCode::OK, "{}", review.text());
    assert_well_formed("review", &review.text());
    assert!(review.text().contains("<blockquote>"), "{}", review.text());
    send(site, &Sent::of(&review.text()).step("record")).await;
}

/// The events from a number of entries on, without what differs from book to book.
pub fn events(folder: &TempDir, from: usize) -> Vec<Value> {
    let ran = quitus(folder.path(), "log --json");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let all = ran.json()["entries"].as_array().unwrap().clone();
    all[from..].iter().map(|one| one["event"].clone()).collect()
}

/// Votes by name in one order: the desk has that of the numbers.
fn in_order(mut event: Value) -> Value {
    if let Some(Value::Array(ballots)) = event.pointer_mut("/assemblies.votes_recorded/votes/named") {
        ballots.sort_by_key(|ballot| ballot["associate"].to_string());
    }
    event
}

pub fn lines(from: usize, to: usize) -> Vec<Value> {
    commands()[from - 1..to].to_vec()
}

#[tokio::test]
async fn the_whole_meeting_is_held_from_the_desk_and_leaves_what_the_command_line_leaves() {
    let (ours, theirs) = (book_before(FIRST), book_before(FIRST));
    let before = events(&ours, 0).len();
    write(theirs.path(), "day.jsonl", &lines(FIRST, LAST));
    let ran = quitus(theirs.path(), "apply day.jsonl");
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let (site, door) = desk(&ours).await;
    for line in lines(FIRST, LAST) {
        take(&site, &line).await;
    }
    assert!(title(&page(&site).await).contains("proc\u{e8}s-verbal"));
    drop((site, door));
    let (here, there) = (events(&ours, before), events(&theirs, before));
    assert_eq!(here.len(), LAST - FIRST + 1);
    for (one, other) in here.into_iter().zip(there) {
        assert_eq!(in_order(one), in_order(other));
    }
    assert_eq!(quitus(ours.path(), "verify").code, 0);
}

/// A desk at which the meeting has gone as far as a line of the story.
pub async fn up_to(line: usize) -> (TempDir, Site, Ledger) {
    let folder = book_before(line);
    let (site, door) = desk(&folder).await;
    (folder, site, door)
}

pub fn refused(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
    assert_well_formed("refused", &answer.text());
    let text = plain(&answer.text());
    text.split("role=\"alert\"").nth(1).unwrap().split("</section>").next().unwrap().to_owned()
}

#[tokio::test]
async fn what_is_refused_is_told_at_the_desk_and_what_was_typed_stays() {
    // The second resolution is put; its votes are not counted yet.
    let (folder, site, _door) = up_to(182).await;
    let before = events(&folder, 0).len();
    let sent = form(&page(&site).await, &["value=\"count\""]).step("count");
    let many = site.send(&sent.clone().with(&[("count..in_favour", "200"), ("count..against", "3")])).await;
    let told = refused(&many);
    assert!(told.contains("203"), "{told}");
    let kept = form(&many.text(), &["value=\"count\""]);
    assert_eq!((kept.values["count..in_favour"].as_str(), kept.values["count..against"].as_str()), ("200", "3"));
    let slip = site.send(&sent.clone().with(&[("count..in_favour", "neuf")])).await;
    assert!(refused(&slip).contains("neuf"));
    assert!(slip.text().contains("aria-invalid=\"true\""));
    let none = refused(&site.send(&sent).await);
    assert!(none.contains("Aucun vote"), "{none}");
    // Nothing of that stands in the book.
    assert_eq!(events(&folder, 0).len(), before);
    let right = sent.with(&[("count..in_favour", "10")]);
    send(&site, &right).await;
    // Sent once more, it is the same act.
    send(&site, &right).await;
    assert_eq!(events(&folder, 0).len(), before + 1);
}

#[tokio::test]
async fn a_vote_is_closed_once_and_a_ballot_is_cast_once() {
    // The first resolution is put by roll call, and its votes are recorded.
    let (_folder, site, _door) = up_to(180).await;
    let html = page(&site).await;
    let close = form(&html, &["value=\"close_vote\""]).with(&[("at", "14:46")]).step("close_vote");
    let again = Sent { values: close.values.clone(), action: close.action.clone() };
    send(&site, &close).await;
    // Another press of the same button on an older page, with an id of its own.
    let mut other = again.clone();
    other.values.insert("_command".to_owned(), "6a01eb74-7777-4621-a76c-09eb14169be5".to_owned());
    let told = refused(&site.send(&other).await);
    assert!(told.contains("d\u{e9}j\u{e0}"), "{told}");
    // A ballot of a vote that is over.
    let mut late = again;
    late.values.insert("_command".to_owned(), "6a01eb74-7777-4621-a76c-09eb14169be6".to_owned());
    late.values.insert("vote.1".to_owned(), "in_favour".to_owned());
    late.values.insert("_form".to_owned(), "votes".to_owned());
    refused(&site.send(&late.step("names")).await);
}

#[tokio::test]
async fn a_second_ballot_of_the_same_voter_is_refused_with_its_words() {
    let (_folder, site, _door) = up_to(189).await;
    let html = page(&site).await;
    let mut once = form(&html, &["value=\"names\""]).step("names");
    once.values.insert("vote.1".to_owned(), "in_favour".to_owned());
    let mut twice = once.clone();
    send(&site, &once).await;
    twice.values.insert("_command".to_owned(), "6a01eb74-7777-4621-a76c-09eb14169be7".to_owned());
    let told = refused(&site.send(&twice).await);
    // Whoever is meant is named as on the roll.
    assert!(told.contains("de l\u{2019}associ\u{e9} 1 Art") && told.contains("d\u{e9}j\u{e0}"), "{told}");
}

#[tokio::test]
async fn the_room_sees_no_count_before_the_vote_is_closed() {
    // The votes of the fourth resolution, by name, are recorded; the vote is open.
    let (_folder, site, _door) = up_to(190).await;
    let wall = site.get(WALL).await;
    let text = plain(&wall.text());
    assert_well_formed(WALL, &wall.text());
    assert!(text.contains("http-equiv=\"refresh\" content=\"5\""), "{text}");
    assert!(text.contains("Au vote") && text.contains("confirmer la g\u{e9}rance"), "{text}");
    for hidden in ["Pour", "pour 3", "R\u{e9}sultat", "Artenr\u{e9}el", "Antigone", "<nav", "<form", "<script"] {
        assert!(!text.contains(hidden), "{hidden} is on the wall: {text}");
    }
    send(&site, &form(&page(&site).await, &["value=\"close_vote\""]).with(&[("at", "15:14")]).step("close_vote")).await;
    let text = plain(&site.get(WALL).await.text());
    assert!(text.contains("R\u{e9}sultat de la r\u{e9}solution n\u{b0}\u{a0}4") && text.contains("adopt"), "{text}");
    assert!(!text.contains("Antigone"), "{text}");
    let still = site.get(&format!("{WALL}?still=1")).await.text();
    assert!(!still.contains("http-equiv") && still.contains("5 secondes"), "{still}");
}

#[tokio::test]
async fn people_are_found_by_number_and_by_name_and_somebody_else_may_stand_there() {
    let (folder, site, _door) = up_to(FIRST).await;
    let all = page(&site).await;
    assert!(title(&all).contains("arriv\u{e9}es"), "{}", title(&all));
    assert_eq!(all.matches("class=\"line\"").count(), 12);
    let found = site.get(&format!("{DESK}?find=theatre")).await.text();
    assert_eq!(found.matches("class=\"line\"").count(), 1);
    let one = site.get(&format!("{DESK}?find=1")).await.text();
    assert_eq!(one.matches("class=\"line\"").count(), 1);
    assert!(site.get(&format!("{DESK}?find=personne")).await.text().contains("Personne sur la liste"));
    let before = events(&folder, 0).len();
    let long = site.get(&format!("{DESK}?who=1")).await.text();
    assert_well_formed("who", &long);
    let sent = form(&long, &["name=\"person.name\""]);
    let sent = sent.with(&[("person", ""), ("person.name", "Sacha Exemple"), ("power", "Pouvoir du 15 septembre.")]);
    send(&site, &sent.step("in")).await;
    let event = events(&folder, before).pop().unwrap();
    assert!(event.to_string().contains("power") && !event.to_string().contains("Sacha"), "{event}");
    assert!(page(&site).await.contains("en s\u{e9}ance") || page(&site).await.contains("depuis"));
}

#[tokio::test]
async fn nothing_is_sent_to_the_desk_from_elsewhere() {
    let (folder, site, _door) = up_to(FIRST).await;
    let before = events(&folder, 0).len();
    let sent = form(&page(&site).await, &["name=\"associate\" value=\"1\"", "class=\"line\""]).step("in");
    let foreign = site.post(DESK, &[("sec-fetch-site", "cross-site")], sent.body()).await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    let mut forged = sent.clone();
    forged.values.insert("_token".to_owned(), "x".to_owned());
    assert_eq!(site.post(DESK, &[HERE], forged.body()).await.status, StatusCode::FORBIDDEN);
    let unknown = site.post(DESK, &[HERE], sent.clone().step("strike_register").body()).await;
    assert_eq!(unknown.status, StatusCode::BAD_REQUEST);
    assert_eq!(site.post(WALL, &[HERE], sent.body()).await.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(site.get("/assemblies/9/desk").await.status, StatusCode::NOT_FOUND);
    assert_eq!(events(&folder, 0).len(), before);
}
