//! `quitus demo --serve`: the story in a browser, with a link for each role.

use crate::common::quitus;
use crate::program::{Served, get};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

const TABLE: &str = include_str!("rights.txt");

/// The roles of the links, in their order, with the column of the table that each has.
const ROLES: [(&str, usize); 5] =
    [("demo-administrator", 2), ("demo-manager", 3), ("demo-assistant", 4), ("demo-associate", 5), ("demo-auditor", 6)];

fn demo(folder: &Path) -> Served {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quitus"));
    command.args(["--lang", "en", "demo", "--serve", "--listen", "127.0.0.1:0"]).current_dir(folder);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    Served { child, out }
}

impl Served {
    /// The links that are printed next: login, host with port, path.
    fn links(&mut self) -> Vec<(String, String, String)> {
        let mut links = Vec::new();
        while links.len() < ROLES.len() {
            let mut line = String::new();
            assert!(self.out.read_line(&mut line).unwrap() > 0, "it ended");
            assert!(!line.contains("In a browser, with a link"), "it opens by itself: {line}");
            if let Some((before, link)) = line.split_once("http://").filter(|(_, link)| link.contains("/entrer/")) {
                let (host, path) = link.trim().split_once('/').unwrap();
                let login = before.split_whitespace().last().unwrap().to_owned();
                links.push((login, host.to_owned(), format!("/{path}")));
            }
        }
        links
    }
}

/// What stands before every address of the book that a link enters: it is one of several.
fn mount(link: &str) -> &str {
    link.split_once("/entrer/").unwrap().0
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or_default()
}

/// What a role is expected to find at each address that is read.
fn expected(column: usize) -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = TABLE.lines().filter(|line| line.starts_with("GET "));
    rows.map(move |line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        (words[1], words[2 + column])
    })
}

#[test]
fn each_link_enters_once_as_its_role_and_sees_what_the_role_may() {
    let folder = TempDir::new().unwrap();
    let mut served = demo(folder.path());
    let links = served.links();
    let logins: Vec<&str> = links.iter().map(|(login, ..)| login.as_str()).collect();
    assert_eq!(logins, ROLES.map(|(login, _)| login));
    for ((login, host, link), (_, column)) in links.iter().zip(ROLES) {
        let entered = get(host, link, "");
        assert_eq!(status(&entered), "303", "{entered}");
        assert_eq!(status(&get(host, link, "")), "401", "a second time");
        let cookie = entered.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
        let cookie = cookie.split(';').next().unwrap();
        let mount = mount(link);
        let me = get(host, &format!("{mount}/me"), cookie);
        assert!(status(&me) == "200" && me.contains(login), "{me}");
        for (address, expected) in expected(column) {
            let answer = get(host, &format!("{mount}{address}"), cookie);
            let found = match status(&answer) {
                "404" => "-",
                "200" | "303" => "+",
                "401" if matches!(address, "/invitation/x" | "/entrer/x") => "+",
                other => panic!("{login} {address}: {other}"),
            };
            let nobody = address.ends_with("/00000000-0000-0000-0000-000000000000");
            let not_there = nobody && found == "-";
            assert!(found == expected || not_there, "{login} {address}: {found}");
        }
    }
    let host = &links[0].1;
    assert_eq!(status(&get(host, &format!("{}/register", mount(&links[0].2)), "")), "401");
    served.signal("-USR1");
    let more = served.links();
    assert_eq!(status(&get(host, &more[4].2, "")), "303");
    served.signal("-TERM");
    assert_eq!(served.ended(80), Some(0));

    // It lies there now: it is served again and not played again, under links and a password of its own.
    let mut again = demo(folder.path());
    let third = again.links();
    assert!(third[0].2 != more[0].2 && status(&get(&third[0].1, &more[0].2, "")) == "401");
    assert_eq!(status(&get(&third[0].1, &third[0].2, "")), "303");
    again.signal("-INT");
    assert_eq!(again.ended(80), Some(0));
    assert_eq!(quitus(folder.path(), "--database sqlite://quitus-demo.db verify").code, 0);
}

#[test]
fn other_machines_are_not_listened_to_and_nothing_is_served_unasked() {
    let folder = TempDir::new().unwrap();
    let played = quitus(folder.path(), "demo --lang en");
    assert_eq!(played.code, 0, "without a terminal it ends by itself: {}", played.err);
    assert!(played.out.contains("demo --serve") && !played.out.contains("http://"), "{}", played.out);
    let refused = quitus(folder.path(), "demo --serve --listen 0.0.0.0:0 --lang en");
    assert_eq!(refused.code, 2, "{}", refused.err);
    assert_eq!(quitus(folder.path(), "demo --listen 127.0.0.1:0").code, 2);
}
