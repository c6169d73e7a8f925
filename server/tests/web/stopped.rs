//! Ending while acts are on their way: what was acknowledged is in the book, and the book is whole.

use crate::acts::{ADMISSION, ADMIT};
use crate::common::{book, quitus};
use crate::desk::Sent;
use crate::program::{Served, ask, get};
use quitus_server::store::{Access, open};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use uuid::Uuid;

/// Who records at the same time.
const CALLERS: usize = 4;

/// How many acts are acknowledged before the end is asked for.
const BEFORE: usize = 12;

fn serve(folder: &Path) -> Served {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quitus"));
    command.args(["serve", "--listen", "127.0.0.1:0"]).current_dir(folder);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let out = std::io::BufReader::new(child.stdout.take().unwrap());
    Served { child, out }
}

fn post(host: &str, cookie: &str, sent: &Sent) -> String {
    let (action, body) = (&sent.action, sent.body());
    let heads = format!(
        "POST {action} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    ask(host, &(heads + &body))
}

/// Admits one after the other until nobody answers; the ids of the commands that were acknowledged.
fn admit(host: &str, cookie: &str, acknowledged: &AtomicUsize, receipts: &Mutex<Vec<Uuid>>) -> Option<()> {
    loop {
        let page = get(host, ADMIT, cookie);
        page.starts_with("HTTP/1.1 200").then_some(())?;
        let mut answer = post(host, cookie, &Sent::of(&page).with(&ADMISSION).step("review"));
        // Where somebody else was admitted in between, the review is shown again.
        while answer.starts_with("HTTP/1.1 200") && answer.contains("</html>") {
            answer = post(host, cookie, &Sent::of(&answer).step("record"));
        }
        answer.starts_with("HTTP/1.1 303").then_some(())?;
        let to = answer.lines().find_map(|line| line.strip_prefix("location: "))?;
        let id = to.split("receipt=").nth(1)?.split('&').next()?.parse().ok()?;
        receipts.lock().unwrap().push(id);
        acknowledged.fetch_add(1, Ordering::SeqCst);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_is_recorded_when_the_program_is_asked_to_end() {
    let folder = book();
    let mut served = serve(folder.path());
    let (host, link) = served.link();
    let entered = get(&host, &link, "");
    let cookie = entered.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
    let cookie = cookie.split(';').next().unwrap().to_owned();
    let (acknowledged, receipts) = (Arc::new(AtomicUsize::new(0)), Arc::new(Mutex::new(Vec::new())));
    let callers: Vec<_> = (0..CALLERS)
        .map(|_| {
            let (host, cookie) = (host.clone(), cookie.clone());
            let (acknowledged, receipts) = (Arc::clone(&acknowledged), Arc::clone(&receipts));
            std::thread::spawn(move || admit(&host, &cookie, &acknowledged, &receipts))
        })
        .collect();
    while acknowledged.load(Ordering::SeqCst) < BEFORE {
        assert!(callers.iter().any(|caller| !caller.is_finished()), "every caller gave up");
        std::thread::sleep(Duration::from_millis(5));
    }
    served.signal("-TERM");
    assert_eq!(served.ended(200), Some(0));
    callers.into_iter().for_each(|caller| drop(caller.join()));
    let receipts = receipts.lock().unwrap().clone();
    assert!(receipts.len() >= BEFORE);

    let store =
        open(&format!("sqlite://{}", folder.path().join("quitus.db").display()), Access::ReadOnly).await.unwrap();
    let book = store.books(None, 1).await.unwrap().remove(0).book;
    for id in &receipts {
        assert!(store.receipt(&book, *id).await.unwrap().is_some(), "{id} was acknowledged and is not there");
    }
    let sealed = store.latest_checkpoint(&book).await.unwrap().unwrap().size;
    assert_eq!(sealed, store.head(&book).await.unwrap().size, "everything is under a seal");
    store.close().await;
    assert_eq!(quitus(folder.path(), "verify").code, 0);
}
