//! A full hall: everybody checks in at the desk, then 100 screens show the projector and 300 programs hear the feed while
//! half of the ballots are recorded one by one and the others in one list.
//!
//! Four people at the entrance look each associate up by its number and press one button. No screen shows a count before
//! the vote is closed, and each shows the result afterwards, counted again beside the book; every program hears every entry
//! once and in order. Short by default; `QUITUS_LONG=1` plays 1,000 associates. Left out: what a browser does with a page.

#![allow(clippy::disallowed_methods, reason = "how long it takes is what is told")]

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use quitus_server::ledger::Ledger;
use quitus_server::ledger::ports::Clock;
use quitus_tests::gathering::Gathering;
use quitus_tests::place::Place;
use quitus_tests::served::{Answer, Caller, Served};
use quitus_tests::stand::{Stand, insist};
use serde_json::Value;
use tokio::task::JoinHandle;

use crate::attempts;
use crate::docs::{Outcome, record};

const DESK: &str = "/assemblies/1/desk";
const WALL: &str = "GET /assemblies/1/projector?lang=en";
/// Callers at once: at the entrance, and those who record ballots.
const HANDS: u64 = 4;

/// The afternoon of the meeting, which lasts.
struct Afternoon;

impl Clock for Afternoon {
    fn now(&self) -> DateTime<Utc> {
        "2014-06-30T12:00:00Z".parse().expect("an instant")
    }
}

/// The longest that anybody waited for a page, in microseconds, and how many pages there were.
#[derive(Default)]
struct Waits {
    longest: AtomicU64,
    pages: AtomicU64,
}

impl Waits {
    async fn ask(&self, caller: &mut Caller, request: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let began = Instant::now();
        let answer = caller.ask(request, headers, body).await;
        let took = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
        self.longest.fetch_max(took, Ordering::Relaxed);
        self.pages.fetch_add(1, Ordering::Relaxed);
        answer
    }

    fn told(&self) -> String {
        let (pages, longest) = (self.pages.load(Ordering::Relaxed), self.longest.load(Ordering::Relaxed));
        format!("{pages} pages, the slowest in {} ms", longest / 1_000)
    }
}

/// An attribute of a tag, as a form sends it.
fn attribute(tag: &str, name: &str) -> String {
    let rest = tag.split(&format!(" {name}=\"")).nth(1).unwrap_or_default();
    rest.split('"').next().unwrap_or_default().replace(':', "%3A").replace('+', "%2B").replace('=', "%3D")
}

/// What a page's form of one associate sends when its button is pressed.
fn arrival(page: &str, number: u64) -> String {
    let mark = format!("name=\"associate\" value=\"{number}\"");
    let mut forms =
        page.split("<form class=\"line\"").skip(1).map(|form| form.split("</form>").next().unwrap_or_default());
    let form = forms.find(|form| form.contains(&mark)).unwrap_or_else(|| panic!("no line of {number} in {page}"));
    let tags = form.split("<input").skip(1).map(|tag| tag.split('>').next().unwrap_or_default());
    let pairs: Vec<String> =
        tags.map(|tag| format!("{}={}", attribute(tag, "name"), attribute(tag, "value"))).collect();
    format!("{}&_step=in", pairs.join("&"))
}

/// Everybody comes in; the longest wait for a page.
async fn come_in(served: &Served, cookie: &str, associates: u64) -> Waits {
    let (waits, next) = (Arc::new(Waits::default()), Arc::new(AtomicU64::new(1)));
    let hands: Vec<_> = (0..HANDS)
        .map(|_| {
            let (waits, next, cookie, at) = (Arc::clone(&waits), Arc::clone(&next), cookie.to_owned(), served.at);
            tokio::spawn(async move {
                let mut caller = Caller::to(at).await;
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number > associates {
                        return;
                    }
                    let looked = format!("GET {DESK}?find={number}&lang=en");
                    let page = waits.ask(&mut caller, &looked, &[("Cookie", &cookie)], "").await;
                    let sent = arrival(&page.body, number);
                    let answer = waits.ask(&mut caller, &format!("POST {DESK}?lang=en"), &posted(&cookie), &sent).await;
                    assert_eq!(answer.status, 303, "{answer:?}");
                }
            })
        })
        .collect();
    for hand in hands {
        hand.await.expect("no panic");
    }
    Arc::into_inner(waits).expect("nobody else waits")
}

/// A screen that is drawn again and again, until it shows a result.
async fn screen(served: &Arc<Served>, cookie: String, waits: Arc<Waits>, closed: Arc<AtomicBool>) -> String {
    let mut caller = Caller::to(served.at).await;
    loop {
        let settled = closed.load(Ordering::SeqCst);
        let page = waits.ask(&mut caller, WALL, &[("Cookie", &cookie)], "").await;
        assert_eq!(page.status, 200, "{page:?}");
        if page.body.contains("class=\"outcome\"") {
            return page.body;
        }
        assert!(!settled, "the vote is closed, and the screen does not say so: {}", page.body);
        assert!(page.body.contains("class=\"motion\"") || !page.body.contains("in favour"), "{}", page.body);
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
}

/// A program that hears the feed from one entry on, to another; the numbers that it heard.
async fn hears(at: SocketAddr, bearer: String, (after, last): (u64, u64)) -> Vec<u64> {
    let mut caller = Caller::to(at).await;
    let path = format!("GET /api/v1/events?after={after}");
    caller.send(&path, &[("Authorization", &bearer), ("Accept", "text/event-stream")], "").await;
    let (mut heard, mut rest) = (Vec::new(), caller.more().await);
    assert!(rest.starts_with("HTTP/1.1 200"), "{rest}");
    while heard.last() != Some(&last) {
        let more = caller.more().await;
        assert!(!more.is_empty(), "the feed ends after {heard:?} and {rest}");
        rest.push_str(&more);
        while let Some((line, behind)) = rest.split_once('\n') {
            heard.extend(
                line.trim_end()
                    .strip_prefix("id: ")
                    .or(line.strip_prefix("id:"))
                    .and_then(|id| id.trim().parse::<u64>().ok()),
            );
            rest = behind.to_owned();
        }
    }
    heard
}

/// The ballots, each a command of its own, by a few at once.
async fn vote(served: &Arc<Served>, ballots: Vec<Value>) {
    let ballots = Arc::new(std::sync::Mutex::new(ballots.into_iter()));
    let hands: Vec<_> = (0..HANDS)
        .map(|_| {
            let (served, ballots) = (Arc::clone(served), Arc::clone(&ballots));
            tokio::spawn(async move {
                let bearer = format!("Bearer {}", served.token);
                let mut caller = Caller::to(served.at).await;
                loop {
                    let Some(ballot) = ballots.lock().expect("nobody panicked").next() else { return };
                    let headers = [("Authorization", bearer.as_str()), ("Content-Type", "application/json")];
                    let answer = caller.ask("POST /api/v1/commands", &headers, &ballot.to_string()).await;
                    assert_eq!(answer.status, 201, "{answer:?}");
                }
            })
        })
        .collect();
    for hand in hands {
        hand.await.expect("no panic");
    }
}

/// The votes that are left, in the one form of the desk that lists their voters.
async fn vote_by_list(served: &Served, cookie: &str, first: usize, ballots: &[Value]) {
    let mut caller = Caller::to(served.at).await;
    let page = caller.ask(&format!("GET {DESK}?lang=en"), &[("Cookie", cookie)], "").await.body;
    let form = page.split("<form").find(|form| form.contains("name=\"vote.")).expect("a form of votes");
    let hidden = form.split("<input type=\"hidden\"").skip(1).map(|tag| tag.split('>').next().unwrap_or_default());
    let hidden = hidden.map(|tag| format!("{}={}", attribute(tag, "name"), attribute(tag, "value")));
    let votes = ballots.iter().zip(first..).map(|(ballot, number)| {
        let named = &ballot["votes"]["named"][0];
        assert!(form.contains(&format!("name=\"vote.{number}\"")), "no line of {number}");
        format!("vote.{number}={}", named["choice"].as_str().unwrap_or_default())
    });
    let sent: Vec<String> = hidden.chain(votes).chain(["_step=names".to_owned()]).collect();
    let answer = caller.ask(&format!("POST {DESK}?lang=en"), &posted(cookie), &sent.join("&")).await;
    assert_eq!(answer.status, 303, "{answer:?}");
}

/// What a browser says of a form that a page of the site sends.
fn posted(cookie: &str) -> [(&str, &str); 3] {
    [("Cookie", cookie), ("Sec-Fetch-Site", "same-origin"), ("Content-Type", "application/x-www-form-urlencoded")]
}

async fn done(ledger: &Ledger, command: &Value) {
    insist(ledger, command).await.expect("is accepted");
}

/// Those who look on: screens, and programs that hear the feed.
struct Audience {
    screens: Vec<JoinHandle<String>>,
    programs: Vec<JoinHandle<Vec<u64>>>,
    waits: Arc<Waits>,
    closed: Arc<AtomicBool>,
}

impl Audience {
    /// They sit down: 10 or 100 screens, three programs for each. Every screen has shown a page.
    async fn seated(served: &Arc<Served>, cookie: &str, heard: (u64, u64)) -> Self {
        let screens = attempts(10, 100);
        let (waits, closed) = (Arc::new(Waits::default()), Arc::new(AtomicBool::new(false)));
        let shows = |_| {
            let (served, cookie) = (Arc::clone(served), cookie.to_owned());
            let (waits, closed) = (Arc::clone(&waits), Arc::clone(&closed));
            tokio::spawn(async move { screen(&served, cookie, waits, closed).await })
        };
        let hears = |_| tokio::spawn(hears(served.at, format!("Bearer {}", served.token), heard));
        let audience = Audience {
            screens: (0..screens).map(shows).collect(),
            programs: (0..3 * screens).map(hears).collect(),
            waits: Arc::clone(&waits),
            closed: Arc::clone(&closed),
        };
        while waits.pages.load(Ordering::Relaxed) < screens {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        audience
    }

    /// The vote is closed: every screen shows both counts, every program heard every entry.
    async fn was_told(self, counted: (u64, u64), heard: (u64, u64)) {
        self.closed.store(true, Ordering::SeqCst);
        for screen in self.screens {
            let shown = screen.await.expect("no panic");
            for figure in [counted.0, counted.1] {
                assert!(shown.contains(&figure.to_string()), "{figure} is not in {shown}");
            }
        }
        let wanted: Vec<u64> = (heard.0 + 1..=heard.1).collect();
        for program in self.programs {
            assert_eq!(program.await.expect("no panic"), wanted);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_hall_checks_in_and_sees_and_hears_the_vote() {
    let gathering = Gathering { associates: attempts(40, 1_000), resolutions: 1 };
    let (stand, place) = (Stand::new(1_789), Place::sqlite());
    let ledger = stand.found(place.store().await).await;
    for command in gathering.called() {
        done(&ledger, &command).await;
    }
    let served = Arc::new(Served::of(&place, &stand, &ledger, Arc::new(Afternoon)).await);
    let cookie = served.session().await;
    let entrance = come_in(&served, &cookie, gathering.associates).await.told();
    println!("  everybody is in: {entrance}");

    done(&ledger, &gathering.opens()).await;
    done(&ledger, &gathering.puts(1)).await;
    // Associates are numbered in the order of their admission, which is that of the ballots.
    let mut ballots = gathering.ballots(1);
    let first = ballots.len() / 2 + 1;
    let listed = ballots.split_off(ballots.len() / 2);
    let size = place.store().await.head(&stand.book).await.expect("a head").size;
    let heard = (size, size + ballots.len() as u64 + 2);
    let audience = Audience::seated(&served, &cookie, heard).await;
    let waits = Arc::clone(&audience.waits);
    vote(&served, ballots).await;
    println!("  half have voted: {}", waits.told());
    vote_by_list(&served, &cookie, first, &listed).await;
    done(&ledger, &gathering.closes_vote(1)).await;
    audience.was_told(gathering.counted(1), heard).await;
    ledger.close().await.expect("seals");
    stand.verify_clean(place.store().await.as_ref()).await;
    let verdict = format!("all came in ({entrance}), every screen and program was told the vote ({})", waits.told());
    let campaign = "a full hall: associates, 100 screens and 300 programs, SQLite";
    record(&Outcome { campaign, seed: 0, count: gathering.associates, verdict });
}
