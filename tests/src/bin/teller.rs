//! Sends the commands of a file to one book, in their order, until they are done or it is killed: `teller URL KEYS BOOK
//! JOURNAL COMMANDS`. Whoever goes on after a kill gives it the same file again.

#![allow(clippy::expect_used, reason = "a test program may stop at the first surprise")]

use std::path::Path;

use quitus_tests::killed::{Diary, door};

#[tokio::main]
async fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [url, keys, book, journal, commands] = args.as_slice() else { panic!("five arguments") };
    let diary = Diary::of(Path::new(journal));
    let ledger = door(url, Path::new(keys), &book.parse().expect("a book")).await;
    let commands = std::fs::read_to_string(commands).expect("the commands");
    for line in commands.lines() {
        diary.deliver(&ledger, &serde_json::from_str(line).expect("a command")).await;
    }
    ledger.close().await.expect("closes");
}
