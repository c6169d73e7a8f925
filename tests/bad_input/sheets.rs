//! Wrong questions about the register, and answers that cannot be written where they should go.

use std::fs;
use std::process::Stdio;

use crate::desk::{ASSOCIATE, Desk, START, with_others};
use crate::program::{Ran, run};
use quitus_tests::commands::withdraw;

/// Those that print tables.
const TABLES: [&str; 7] =
    ["register", "capital", "movements", "mandates", "deadlines", "log", "diff --from 2013-01-15"];

#[test]
fn a_wrong_argument_of_a_table_is_named() {
    let desk = Desk::sqlite();
    for table in TABLES {
        desk.quitus(&format!("{table} surplus")).told(2, &["surplus", "Usage: quitus"]);
        desk.quitus(&format!("{table} --csv --json")).told(2, &["--csv", "--json", "cannot be used with"]);
        desk.quitus(&format!("{table} --csv --xlsx a.xlsx")).told(2, &["--xlsx", "cannot be used with"]);
        desk.quitus(&format!("{table} --xlsx")).told(2, &["--xlsx <FILE>", "a value is required"]);
        desk.quitus(&format!("{table} --lang de")).told(2, &["de", "fr"]);
    }
    desk.quitus("mandates --as-of 2019-02-29").told(2, &["--as-of", "2019-02-29", "2019-12-31"]);
    desk.quitus("mandates --known-at 6").told(2, &["no entry no. 6", "has 5"]);
    desk.holds(START);
}

#[test]
fn a_difference_needs_two_states_that_there_are() {
    let desk = Desk::sqlite();
    desk.quitus("diff").told(2, &["--from <DATE>", "Usage: quitus diff"]);
    for option in ["--from", "--to"] {
        for day in ["yesterday", "2019-02-29", "31/12/2019"] {
            let other = if option == "--from" { "--to" } else { "--from" };
            desk.quitus(&format!("diff {other} 2014-01-01 {option} {day}")).told(2, &[option, day, "2019-12-31"]);
        }
    }
    for option in ["--known-from", "--known-to"] {
        for known in ["0", "tomorrow", "1.5"] {
            desk.quitus(&format!("diff --from 2013-01-01 {option}={known}")).told(2, &[option, known]);
        }
        desk.quitus(&format!("diff --from 2013-01-01 {option} 6")).told(2, &["no entry no. 6", "has 5"]);
        desk.quitus(&format!("diff --from 2013-01-01 {option} 6 --lang fr")).told(2, &["pas d’écriture n° 6"]);
    }
    desk.quitus("diff --from 2013-01-01 --json").done();
    desk.holds(START);
}

#[test]
fn a_certificate_is_drawn_up_only_for_who_holds_shares() {
    let desk = Desk::sqlite();
    with_others(&desk);
    desk.apply(&[withdraw(50, ASSOCIATE)]).done();
    desk.quitus("certificate").told(2, &["<NUMBER>", "Usage: quitus certificate"]);
    desk.quitus("certificate one").told(2, &["one", "<NUMBER>"]);
    desk.quitus("certificate 4294967296").told(2, &["4294967296"]);
    for nobody in ["0", "99"] {
        desk.quitus(&format!("certificate {nobody}")).told(2, &["no associate no.", nobody, "quitus register"]);
    }
    desk.quitus("certificate 99 --lang fr").told(2, &["99", "quitus register"]);
    desk.quitus("certificate 1").told(2, &["none any more", "31 December 2013", "up to that one"]);
    desk.quitus("certificate 2 --as-of 2013-01-01").told(2, &["none yet on 1 January 2013", "quitus explain"]);
    desk.quitus("certificate 2 --as-of 2013-01-15").told(2, &["held no shares on 15 January 2013"]);
    desk.quitus("certificate 2 --output nowhere/paper.html").told(1, &["nowhere/paper.html", "No such file", "check"]);
    desk.write("mine.html", "mine");
    desk.quitus("certificate 2 --output mine.html").told(1, &["mine.html is there already", "never overwritten"]);
    assert_eq!(fs::read_to_string(desk.folder().join("mine.html")).expect("reads"), "mine");
    desk.quitus("certificate 2 --output paper.html").done();
    desk.holds(START + 7);
}

#[test]
fn the_log_is_asked_for_what_there_is() {
    let desk = Desk::sqlite();
    for option in ["--from", "--to"] {
        desk.quitus(&format!("log {option} 2019-02-29")).told(2, &[option, "2019-02-29", "2019-12-31"]);
    }
    desk.quitus("log --type capital.sold").told(2, &["capital.sold", "capital.shares_transferred"]);
    desk.quitus("log --associate 0").told(2, &["no associate no. 0", "quitus register"]);
    desk.quitus("log --associate 99 --lang fr").told(2, &["99", "quitus register"]);
    desk.quitus("log --from 2013-01-01 --to 2012-01-01").told(2, &["2013-01-01", "2012-01-01", "exchange the two"]);
    desk.holds(START);
}

/// The reader of a pipe has gone before the first byte; the disk is full before the first byte.
#[test]
fn a_sheet_that_cannot_be_printed_is_no_panic() {
    let desk = Desk::sqlite();
    for table in TABLES {
        let csv = format!("{table} --csv");
        let mut child = desk.command().args(csv.split_whitespace()).spawn().expect("starts");
        drop(child.stdout.take());
        let ran = Ran::of(child.wait_with_output().expect("ends"));
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{csv}");
        let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux");
        let mut command = desk.command();
        command.stdout(Stdio::from(full));
        run(command, csv.split_whitespace()).told(1, &["stdout", "No space left", "free space"]);
    }
    desk.holds(START);
}

#[test]
fn a_spreadsheet_never_overwrites_and_leaves_no_half() {
    let desk = Desk::sqlite();
    desk.write("mine.xlsx", "mine");
    for table in TABLES {
        desk.quitus(&format!("{table} --xlsx mine.xlsx")).told(1, &["mine.xlsx is there already", "another name"]);
        desk.quitus(&format!("{table} --xlsx nowhere/a.xlsx")).told(1, &["nowhere/a.xlsx", "No such file", "check"]);
        desk.quitus(&format!("{table} --xlsx keys")).told(1, &["keys is there already"]);
        // A device is there already too.
        desk.quitus(&format!("{table} --xlsx /dev/full")).told(1, &["/dev/full is there already"]);
    }
    desk.quitus("register --xlsx mine.xlsx --lang fr").told(1, &["mine.xlsx existe déjà", "jamais écrasé"]);
    assert_eq!(fs::read_to_string(desk.folder().join("mine.xlsx")).expect("reads"), "mine");
    desk.holds(START);
}

/// A disk that is full in the middle: the shell bounds how far the program may write a file.
#[test]
fn a_spreadsheet_cut_by_a_full_disk_is_removed() {
    let desk = Desk::sqlite();
    let mut command = std::process::Command::new("bash");
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" register --xlsx cut.xlsx";
    let program = crate::program::binary();
    command.arg("-c").arg(script).arg(program).current_dir(desk.folder()).env_remove("LANG").env_remove("LC_ALL");
    command.env("QUITUS_DATABASE_URL", desk.place.url()).env("QUITUS_KEYS", "keys");
    let ran = Ran::of(command.output().expect("a shell"));
    ran.told(1, &["cut.xlsx", "File too large", "free space"]);
    assert!(!desk.folder().join("cut.xlsx").exists());
    desk.holds(START);
}
