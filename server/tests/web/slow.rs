//! Clients that are slow on purpose: they get their time and no more, and keep nobody out.

use crate::site::{DEMO, DEMO_FILE, Site};
use quitus_server::web::{Bounds, Reach, serve};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

const QUESTION: &[u8] = b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

/// Far longer than anything here may take.
const EVER: Duration = Duration::from_secs(600);

async fn served(bounds: Bounds) -> (SocketAddr, oneshot::Sender<()>) {
    let site = Site::closed(DEMO.path(), DEMO_FILE, Reach::Machine).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    tokio::spawn(serve(site.app, listener, bounds, async move { drop(stopped.await) }));
    (at, stop)
}

/// Sends one byte and waits.
async fn slow(at: SocketAddr) -> TcpStream {
    let mut stream = TcpStream::connect(at).await.unwrap();
    stream.write_all(b"G").await.unwrap();
    stream
}

async fn asked(at: SocketAddr) -> String {
    let mut stream = TcpStream::connect(at).await.unwrap();
    stream.write_all(QUESTION).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

#[tokio::test(flavor = "multi_thread")]
async fn others_are_served_while_some_send_one_byte_and_wait() {
    let (at, _stop) = served(Bounds { head: EVER, whole: EVER, ..Bounds::default() }).await;
    let mut waiting = Vec::new();
    for _ in 0..100 {
        waiting.push(slow(at).await);
    }
    assert!(asked(at).await.starts_with("HTTP/1.1 401"));
    // And the slow are not cut off before their time.
    let mut last = waiting.pop().unwrap();
    last.write_all(&QUESTION[1..]).await.unwrap();
    let mut answer = String::new();
    last.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 401"), "{answer}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_takes_too_long_over_a_question_makes_room() {
    let bounds = Bounds { head: Duration::from_millis(300), whole: EVER, connections: 2, ..Bounds::default() };
    let (at, _stop) = served(bounds).await;
    let (mut silent, mut one) = (TcpStream::connect(at).await.unwrap(), slow(at).await);
    // There is no room until both have had their time; then there is.
    assert!(asked(at).await.starts_with("HTTP/1.1 401"));
    for stream in [&mut silent, &mut one] {
        let mut rest = Vec::new();
        let ended = tokio::time::timeout(EVER, stream.read_to_end(&mut rest)).await.unwrap();
        assert!(ended.is_err() || rest.is_empty() || rest.starts_with(b"HTTP/1.1 408"), "{rest:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_asks_on_and_on_ends() {
    let whole = Duration::from_millis(300);
    let (at, _stop) = served(Bounds { head: EVER, whole, last: whole, connections: 1 }).await;
    let mut stream = TcpStream::connect(at).await.unwrap();
    let question = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n";
    let mut buffer = vec![0; 65_536];
    let mut answers = 0;
    while stream.write_all(question).await.is_ok() {
        match stream.read(&mut buffer).await {
            Ok(read) if read > 0 => answers += 1,
            _ => break,
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(answers > 0);
    assert!(asked(at).await.starts_with("HTTP/1.1 401"), "there is room again");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_ends_when_asked_though_somebody_is_slow() {
    let site = Site::closed(DEMO.path(), DEMO_FILE, Reach::Machine).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let bounds = Bounds { head: EVER, whole: EVER, ..Bounds::default() };
    let serving = tokio::spawn(serve(site.app, listener, bounds, async move { drop(stopped.await) }));
    let _slow = slow(at).await;
    assert!(asked(at).await.starts_with("HTTP/1.1 401"));
    stop.send(()).unwrap();
    tokio::time::timeout(EVER, serving).await.unwrap().unwrap().unwrap();
}
