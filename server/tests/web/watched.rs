//! Alive, ready, counted and noted: for whoever watches the program, and without a word about anybody.

use crate::common::{book, quitus};
use crate::house::House;
use crate::program::{Served, get};
use crate::site::{DEMO, DEMO_FILE, Site};
use axum::http::StatusCode;
use quitus_server::web::{Purpose, Reach};
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::process::{Command, Stdio};

fn serve(folder: &Path, more: &[&str], notify: Option<&Path>) -> Served {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quitus"));
    command.args(["--lang", "en", "serve", "--listen", "127.0.0.1:0"]).args(more).current_dir(folder);
    if let Some(socket) = notify {
        command.env("NOTIFY_SOCKET", socket);
    }
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    Served { child, out }
}

fn entered(host: &str, link: &str) -> String {
    let entered = get(host, link, "");
    let cookie = entered.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
    cookie.split(';').next().unwrap().to_owned()
}

#[test]
fn figures_and_notes_tell_what_was_done_and_nothing_of_whom() {
    let folder = book();
    assert_eq!(quitus(folder.path(), "user add secretive@example.org --role manager").code, 0);
    let mut served = serve(folder.path(), &["--metrics", "127.0.0.1:0", "--log", "json"], None);
    let (host, link) = served.link();
    let mut notes = BufReader::new(served.child.stderr.take().unwrap());
    let mut lines: Vec<Value> = Vec::new();
    let figures = loop {
        let mut line = String::new();
        assert!(notes.read_line(&mut line).unwrap() > 0, "no address of figures");
        lines.push(serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}")));
        let told = lines.last().unwrap()["text"].as_str().unwrap_or_default().to_owned();
        if let Some((host, _)) = told.split_once("http://").and_then(|(_, rest)| rest.split_once("/metrics")) {
            break host.to_owned();
        }
    };
    let cookie = entered(&host, &link);
    for address in ["/associates/2", "/associates/2?on=2019-12-31", "/associates/1", "/nowhere/secretive"] {
        get(&host, address, &cookie);
    }
    for (address, word) in [("/healthz", "alive\n"), ("/readyz", "ready\n")] {
        for host in [&host, &figures] {
            let answer = get(host, address, "");
            assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with(word), "{answer}");
        }
    }
    assert!(get(&host, "/metrics", &cookie).starts_with("HTTP/1.1 404"), "not among the pages");
    assert!(get(&figures, "/register", &cookie).starts_with("HTTP/1.1 404"), "no page among the figures");
    let text = get(&figures, "/metrics", "");
    for line in [
        "quitus_ready 1",
        "quitus_recording 1",
        "quitus_commands_total{result=\"recorded\"} 0",
        "quitus_requests_total{route=\"/associates/{number}\",method=\"read\",status=\"200\"} 3",
        "quitus_requests_total{route=\"none\",method=\"read\",status=\"404\"} 2",
        "quitus_sessions{entered_by=\"link\"} 1",
        "quitus_sessions{entered_by=\"name\"} 0",
        "# TYPE quitus_entries gauge",
        "# TYPE quitus_checkpoint_age_seconds gauge",
    ] {
        assert!(text.lines().any(|found| found == line), "{line} is not in {text}");
    }
    served.signal("-TERM");
    assert_eq!(served.ended(80), Some(0));
    lines.extend(notes.lines().map(|line| serde_json::from_str::<Value>(&line.unwrap()).unwrap()));
    let of = |line: &&Value| line["what"] == "request" && line["route"] == "/associates/{number}";
    assert_eq!(lines.iter().filter(of).count(), 3);
    let all = lines.iter().map(Value::to_string).collect::<String>() + &text;
    for secret in ["/associates/2", "/associates/1", "secretive", "Artenr", &link["/entrer/".len()..], &cookie] {
        assert!(!all.contains(secret), "{secret}");
    }
}

#[test]
fn figures_stay_on_this_machine() {
    let refused = quitus(DEMO.path(), "--database sqlite://quitus-demo.db serve --metrics 0.0.0.0:0 --lang en");
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("127.0.0.1:9464"), "{}", refused.err);
}

#[tokio::test]
async fn it_is_ready_as_long_as_the_database_answers_and_the_door_is_open() {
    let house = House::recording(Reach::Machine).await;
    let ready = || async {
        let answer = house.get("", "/readyz").await;
        (answer.status, answer.text())
    };
    assert_eq!(ready().await, (StatusCode::OK, "ready\n".to_owned()));
    house.app.shelf.place().store.close().await;
    assert_eq!(
        ready().await,
        (StatusCode::SERVICE_UNAVAILABLE, "not ready: the database does not answer\n".to_owned())
    );
    assert_eq!(house.get("", "/healthz").await.status, StatusCode::OK);

    let mut site = Site::closed(DEMO.path(), DEMO_FILE, Reach::Machine).await;
    assert_eq!(site.get("/readyz").await.status, StatusCode::OK, "for reading");
    site.serves_for(Purpose::Recording);
    let answer = site.get("/readyz").await;
    assert_eq!((answer.status, answer.text().contains("recorded")), (StatusCode::SERVICE_UNAVAILABLE, true));
}

#[test]
fn systemd_is_told_when_it_is_ready_and_when_it_stops() {
    let folder = book();
    let socket = folder.path().join("notify");
    let told = UnixDatagram::bind(&socket).unwrap();
    let mut served = serve(folder.path(), &[], Some(&socket));
    let word = || {
        let mut buffer = [0; 64];
        let length = told.recv(&mut buffer).unwrap();
        String::from_utf8(buffer[..length].to_vec()).unwrap()
    };
    assert_eq!(word(), "READY=1");
    let (host, _) = served.link();
    assert!(get(&host, "/readyz", "").starts_with("HTTP/1.1 200"));
    served.signal("-TERM");
    assert_eq!(word(), "STOPPING=1");
    assert_eq!(served.ended(80), Some(0));
}
