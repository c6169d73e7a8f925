//! The certificate of shares: for whom it is drawn up, for whom not, and whether what it quotes can be checked.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod common;

use common::{book, quitus};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use tempfile::TempDir;

fn checkpoint(html: &str) -> &str {
    let (_, rest) = html.split_once("<pre translate=\"no\">").unwrap();
    rest.split_once("</pre>").unwrap().0
}

#[test]
fn it_states_the_line_of_the_register_and_quotes_a_checkpoint_that_verifies() {
    let folder = book();
    let ask = |dates: &str| quitus(folder.path(), &format!("certificate 2 --as-of 2019-12-31 {dates}"));
    let ran = ask("");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let line = "80 (quatre-vingts) parts sociales";
    assert!(ran.out.contains("<h1>Attestation") && ran.out.contains(line), "{}", ran.out);
    assert!(ran.out.contains("1\u{202f}200,00\u{a0}\u{20ac} (mille deux cents euros)"), "{}", ran.out);
    assert_eq!(ran.out, ask("").out);
    let before = ask("--known-at 71").out;
    assert!(before.contains("40 (quarante) parts sociales") && !before.contains(line), "{before}");
    for (html, least) in [(&ran.out, 93), (&before, 71)] {
        let size: u64 = checkpoint(html).lines().nth(1).unwrap().parse().unwrap();
        assert!(size >= least, "{size}");
        fs::write(folder.path().join("scelle.txt"), checkpoint(html)).unwrap();
        assert_eq!(quitus(folder.path(), "verify --pinned scelle.txt").code, 0);
    }
    let other = checkpoint(&ran.out).replacen("\n93\n", "\n92\n", 1);
    fs::write(folder.path().join("other.txt"), other).unwrap();
    assert_eq!(quitus(folder.path(), "verify --pinned other.txt").code, 3);
}

#[test]
fn nothing_is_certified_of_one_who_was_no_associate_or_held_nothing() {
    let folder = book();
    let refused = [
        ("certificate 6 --as-of 2022-01-01", "31 d\u{e9}cembre 2021"),
        ("certificate 6 --as-of 2015-06-18", "pas encore"),
        ("certificate 2 --as-of 2012-01-02 --known-at 6", "aucune part"),
        ("certificate 99", "99"),
    ];
    for (arguments, word) in refused {
        let ran = quitus(folder.path(), &format!("{arguments} --lang fr --output refused.html"));
        assert!(ran.code == 2 && ran.err.contains(word), "{arguments}: {}", ran.err);
    }
    assert!(!folder.path().join("refused.html").exists());
    assert_eq!(quitus(folder.path(), "certificate 6 --as-of 2021-12-31").code, 0);
}

#[test]
fn a_natural_person_is_named_or_not_certified() {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "demo").code, 0);
    let ask = |more: &str| quitus(folder.path(), &format!("certificate 24 --database sqlite://quitus-demo.db {more}"));
    assert!(ask("").out.contains("Perrin Guichet"));
    let without = ask("--keys nowhere --lang fr");
    assert!(without.code == 2 && without.out.is_empty() && without.err.contains("--keys"), "{}", without.err);
}

#[test]
fn a_file_is_new_and_for_its_owner() {
    let folder = book();
    let ask = || quitus(folder.path(), "certificate 2 --as-of 2019-12-31 --output two.html");
    let (first, again) = (ask(), ask());
    assert_eq!((first.code, first.out.as_str(), again.code), (0, "", 1), "{}", again.err);
    let mode = fs::metadata(folder.path().join("two.html")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

/// The checkpoint that was kept outside the database.
fn kept(folder: &Path) -> std::path::PathBuf {
    let keys = fs::read_dir(folder.join("quitus.db.keys")).unwrap().next().unwrap().unwrap().path();
    keys.join("checkpoint")
}

#[test]
fn nothing_is_certified_from_a_book_that_does_not_verify() {
    let folder = book();
    let note = fs::read_to_string(kept(folder.path())).unwrap();
    let root = note.lines().nth(2).unwrap();
    let other = format!("{}{}", if root.starts_with('A') { "B" } else { "A" }, &root[1..]);
    fs::write(kept(folder.path()), note.replacen(root, &other, 1)).unwrap();
    let ran = quitus(folder.path(), "certificate 2 --as-of 2019-12-31");
    assert!(ran.code == 3 && ran.out.is_empty() && ran.err.contains("quitus verify"), "{}", ran.err);
}
