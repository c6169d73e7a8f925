//! `quitus serve` as a program: its link, its refusal of other machines, and its end.

use crate::common::quitus;
use crate::site::DEMO;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

pub struct Served {
    pub child: Child,
    pub out: BufReader<ChildStdout>,
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn serve(more: &[&str]) -> Served {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quitus"));
    command.args(["--database", "sqlite://quitus-demo.db", "--cooperative", "demo-cooproduction"]);
    command.args(["serve", "--listen", "127.0.0.1:0"]).args(more);
    let command = command.current_dir(DEMO.path()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    Served { child, out }
}

impl Served {
    /// The next link: host with port, and path.
    pub fn link(&mut self) -> (String, String) {
        let mut line = String::new();
        self.out.read_line(&mut line).unwrap();
        let rest = line.trim().strip_prefix("http://").unwrap();
        let (host, path) = rest.split_once('/').unwrap();
        (host.to_owned(), format!("/{path}"))
    }

    pub fn signal(&self, name: &str) {
        let killed = Command::new("kill").args([name, &self.child.id().to_string()]).status().unwrap();
        assert!(killed.success());
    }

    /// How it ended, if it did within so many tenths of a second.
    pub fn ended(&mut self, tenths: u32) -> Option<i32> {
        for _ in 0..tenths {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        None
    }
}

pub fn ask(host: &str, request: &str) -> String {
    let mut stream = TcpStream::connect(host).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer);
    answer
}

pub fn get(host: &str, path: &str, cookie: &str) -> String {
    ask(host, &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"))
}

#[test]
fn it_prints_a_link_shows_the_book_and_ends_when_asked() {
    let mut served = serve(&["--lang", "en"]);
    let (host, link) = served.link();
    let entered = get(&host, &link, "");
    assert!(entered.starts_with("HTTP/1.1 303"), "{entered}");
    let cookie = entered.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
    let cookie = cookie.split(';').next().unwrap();
    let register = get(&host, "/register", cookie);
    assert!(register.starts_with("HTTP/1.1 200") && register.contains("Artenr\u{e9}el"), "{register}");
    assert!(get(&host, &link, "").starts_with("HTTP/1.1 401"));
    served.signal("-USR1");
    let (_, another) = served.link();
    assert!(another != link && get(&host, &another, "").starts_with("HTTP/1.1 303"));
    assert!(get(&host, "/register", cookie).starts_with("HTTP/1.1 200"));
    served.signal("-TERM");
    assert_eq!(served.ended(40), Some(0));
}

#[test]
fn it_ends_though_somebody_is_slow() {
    let mut served = serve(&[]);
    let (host, _) = served.link();
    let mut slow = TcpStream::connect(&host).unwrap();
    slow.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n").unwrap();
    std::thread::sleep(Duration::from_millis(200));
    served.signal("-INT");
    assert_eq!(served.ended(80), Some(0));
}

#[test]
fn what_is_no_http_gets_no_answer_that_breaks_anything() {
    let mut served = serve(&[]);
    let (host, _) = served.link();
    for noise in [
        "\u{0}\u{1}\u{2}\r\n\r\n".to_owned(),
        "GET\r\n\r\n".to_owned(),
        "GET / HTTP/9.9\r\n\r\n".to_owned(),
        "GET \u{e9} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".to_owned(),
        format!("GET /{} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "a".repeat(100_000)),
        format!("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{}\r\n", "a: b\r\n".repeat(1_000)),
    ] {
        let answer = ask(&host, &noise);
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4") || answer.starts_with("HTTP/1.0 4"), "{answer}");
    }
    assert!(get(&host, "/", "").starts_with("HTTP/1.1 401"));
}

#[test]
fn other_machines_are_listened_to_behind_a_proxy_only() {
    let database = "--database sqlite://quitus-demo.db";
    let refused = quitus(DEMO.path(), &format!("{database} serve --listen 0.0.0.0:0 --lang en"));
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("--behind-a-proxy") && refused.out.is_empty(), "{}", refused.err);
    let mut served = serve(&["--behind-a-proxy"]);
    let mut line = String::new();
    served.out.read_line(&mut line).unwrap();
    assert!(line.starts_with("/entrer/"), "{line}");
    assert_eq!(quitus(DEMO.path(), "--database sqlite://none.db serve").code, 1);
    assert_eq!(quitus(DEMO.path(), "serve --listen nonsense").code, 2);
}
