//! `quitus serve` on a database with several books, as a program: what it prints and counts, and how it ends.

use crate::house::copy;
use crate::program::{Served, ask, get};
use crate::site::{DEMO, DEMO_FILE};
use sqlx::{Connection, SqliteConnection};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

fn serve(folder: &Path, more: &[&str]) -> Served {
    let mut command = Command::new(env!("CARGO_BIN_EXE_quitus"));
    command.args(["--lang", "en", "--database", "sqlite://quitus-demo.db", "serve", "--listen", "127.0.0.1:0"]);
    let mut child =
        command.args(more).current_dir(folder).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    Served { child, out }
}

fn run(folder: &Path, words: &str) -> String {
    let words = words.split(' ');
    let ran = Command::new(env!("CARGO_BIN_EXE_quitus")).args(words).current_dir(folder).output().unwrap();
    assert!(ran.status.success(), "{ran:?}");
    String::from_utf8(ran.stdout).unwrap()
}

#[test]
fn it_serves_every_book_and_says_how_each_is_entered() {
    let folder = TempDir::new().unwrap();
    copy(DEMO.path(), folder.path());
    let mut served = serve(folder.path(), &["--metrics", "127.0.0.1:0"]);
    // Nobody administers any of them yet: a link for each.
    let links: Vec<(String, String)> = (0..4).map(|_| served.link()).collect();
    let books = ["demo-cooproduction", "demo-futur-anterieur", "demo-passe-simple", "demo-subjonctif"];
    for ((_, link), book) in links.iter().zip(books) {
        assert!(link.starts_with(&format!("/books/{book}/entrer/")), "{link}");
    }
    let mut notes = BufReader::new(served.child.stderr.take().unwrap());
    let mut said = String::new();
    let figures = loop {
        let mut line = String::new();
        assert!(notes.read_line(&mut line).unwrap() > 0, "no address of figures: {said}");
        said += &line;
        if let Some((before, _)) = line.split_once("/metrics") {
            break before.split_once("http://").unwrap().1.to_owned();
        }
    };
    assert!(said.contains("4 books open at http://"), "{said}");
    let host = &links[0].0;
    let told = |line: &str| {
        let text = get(&figures, "/metrics", "");
        assert!(text.lines().any(|found| found == line), "{line} is not in {text}");
        assert!(!text.contains("demo-"), "{text}");
    };
    told("quitus_books{state=\"served\"} 4");
    told("quitus_books{state=\"open\"} 0");
    let entered = get(host, &links[2].1, "");
    let cookie = entered.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
    let cookie = cookie.split(';').next().unwrap();
    assert!(get(host, "/books/demo-passe-simple/register", cookie).starts_with("HTTP/1.1 200"));
    assert!(get(host, "/books/demo-subjonctif/register", cookie).starts_with("HTTP/1.1 401"));
    assert!(get(host, "/register", cookie).starts_with("HTTP/1.1 404"));
    told("quitus_books{state=\"open\"} 2");
    told("quitus_books{state=\"recording\"} 2");
    told("quitus_requests_total{route=\"/register\",method=\"read\",status=\"200\"} 1");
    told("quitus_sessions{entered_by=\"link\"} 1");
    assert!(get(host, "/readyz", "").ends_with("ready\n"));
    served.signal("-USR1");
    let another = served.link().1;
    assert!(another.starts_with("/books/demo-cooproduction/entrer/") && another != links[0].1);
    served.signal("-TERM");
    assert_eq!(served.ended(80), Some(0));
    let _ = notes.read_to_string(&mut said);
    assert!(said.contains("Stopped"), "{said}");
}

#[test]
fn an_invitation_finds_its_book_and_a_book_that_is_named_is_served_alone() {
    let folder = TempDir::new().unwrap();
    copy(DEMO.path(), folder.path());
    let words = "--database sqlite://quitus-demo.db --cooperative demo-subjonctif user add zoe --role administrator";
    let invitation = run(folder.path(), words).lines().last().unwrap().trim().to_owned();
    let mut served = serve(folder.path(), &[]);
    let links: Vec<(String, String)> = (0..4).map(|_| served.link()).collect();
    let host = links[0].0.clone();
    // The invitation of the command line opens under the book that made it, though it names none.
    let leads = get(&host, &invitation, "");
    assert!(
        leads.starts_with("HTTP/1.1 303") && leads.contains("location: /books/demo-subjonctif/invitation/"),
        "{leads}"
    );
    // Once she can enter, the page of the group is told first, and a link for each of the others.
    let at = leads.lines().find_map(|line| line.strip_prefix("location: ")).unwrap();
    let form = "password=four+unrelated+words&again=four+unrelated+words";
    let accepted = ask(
        &host,
        &format!(
            "POST {at} HTTP/1.1\r\nHost: {host}\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\
             Content-Length: {}\r\n\r\n{form}",
            form.len()
        ),
    );
    assert!(accepted.starts_with("HTTP/1.1 200"), "{accepted}");
    served.signal("-USR1");
    let links: Vec<String> = (0..4).map(|_| served.link().1).collect();
    assert_eq!(links[0], "/");
    assert!(links[1..].iter().all(|link| link.contains("/entrer/") && !link.contains("subjonctif")), "{links:?}");
    // One book alone is served at the root, as ever.
    drop(served);
    let mut served = serve(folder.path(), &["--cooperative", "demo-futur-anterieur"]);
    let (host, link) = served.link();
    assert!(link.starts_with("/entrer/") && get(&host, &link, "").contains("location: /\r\n"), "{link}");
    let mut only = serve(folder.path(), &["--read-only"]);
    let (_, link) = only.link();
    assert!(link.starts_with("/books/demo-cooproduction/entrer/"), "{link}");
}

#[tokio::test]
async fn it_says_of_which_book_the_tables_are_not_kept_up_to_date() {
    let folder = TempDir::new().unwrap();
    copy(DEMO.path(), folder.path());
    let url = format!("sqlite://{}", folder.path().join(DEMO_FILE).display());
    let mut connection = SqliteConnection::connect(&url).await.unwrap();
    sqlx::raw_sql("DROP TABLE published_resolutions").execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    let mut served = serve(folder.path(), &["--publish"]);
    let notes = BufReader::new(served.child.stderr.take().unwrap());
    let told = notes.lines().map(Result::unwrap).filter(|line| line.contains("not up to date")).take(4);
    let told: Vec<String> = told.collect();
    let named = |line: &String| Some(line.split_once("Book ")?.1.split_once(": The tables")?.0.to_owned());
    let books: BTreeSet<String> = told.iter().filter_map(named).collect();
    let all = ["demo-cooproduction", "demo-futur-anterieur", "demo-passe-simple", "demo-subjonctif"];
    assert_eq!(books, all.map(str::to_owned).into(), "{told:?}");
}
