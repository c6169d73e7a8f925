//! The file of the tax office at the program: written once, checked, described.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod common;

use common::{Ran, quitus};
use std::fs;
use std::sync::LazyLock;
use tempfile::TempDir;

/// The story, played once for every test here: they write beside it, under names of their own.
static DEMO: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "demo").code, 0);
    folder
});

fn ask(words: &str) -> Ran {
    quitus(DEMO.path(), &format!("--database sqlite://quitus-demo.db {words}"))
}

#[test]
fn the_file_of_a_year_is_written_once_checked_and_says_what_things_are_called() {
    let fec = |words: &str| ask(&format!("accounts fec 2026 --output fec {words}"));
    fs::create_dir(DEMO.path().join("fec")).unwrap();
    let written = fec("--lang en");
    assert_eq!((written.code, written.out.as_str()), (0, ""), "{}", written.err);
    assert!(
        written.err.contains("fec/000012013FEC20261231.txt") && written.err.contains("provisional"),
        "{}",
        written.err
    );
    let again = fec("--lang fr");
    assert_eq!(again.code, 1);
    assert!(again.err.contains("000012013FEC20261231.txt existe déjà"), "{}", again.err);
    let text = fs::read_to_string(DEMO.path().join("fec/000012013FEC20261231.txt")).unwrap();
    for words in [
        "|411000|Clients|RIED|Menuiserie de l’Hypothèse|FA-2026-0002|20261113|Facture FA-2026-0002|900,00|0,00|",
        "|L-2026-12|20261215|Loyer du plateau commun, quatrième trimestre|0,00|6120,00|",
    ] {
        assert!(text.contains(words), "no <{words}> in {text}");
    }
    let checked = ask("accounts check-fec fec/000012013FEC20261231.txt --lang en");
    assert_eq!((checked.code, checked.out.trim()), (0, "000012013FEC20261231.txt: nothing is wrong"));
}

#[test]
fn a_spoilt_file_is_told_line_by_line_in_both_languages_and_for_programs() {
    let text = ask("accounts fec 2026 --as-of 2026-12-31").out;
    let spoilt =
        text.replacen("549,00", "549.00", 1).replacen("VT000005", "VT000006", 3).replacen("20261218", "20260230", 1);
    fs::write(DEMO.path().join("000012013FEC20261230.txt"), &spoilt).unwrap();
    let check = |words: &str| ask(&format!("accounts check-fec 000012013FEC20261230.txt {words}"));
    let (english, french, program) = (check("--lang en"), check("--lang fr"), check("--json"));
    assert_eq!([english.code, french.code, program.code], [3; 3]);
    for words in
        [", Debit: “549.00” is no amount", "“VT000006” stands in the place of “VT000005”", "is no day of the calendar"]
    {
        assert!(english.out.contains(words), "no <{words}> in {}", english.out);
    }
    for words in
        [", Debit : « 549.00 » n’est pas un montant", "se trouve à la place de « VT000005 »", "n’est pas un jour"]
    {
        assert!(french.out.contains(words), "no <{words}> in {}", french.out);
    }
    let faults = program.json()["faults"].as_array().unwrap().len();
    assert_eq!((english.out.lines().count(), french.out.lines().count()), (faults + 1, faults + 1));
    assert!(faults >= 3 && english.out.ends_with(&format!("{faults} to correct\n")), "{}", english.out);
    let nowhere = ask("accounts check-fec nowhere.txt --lang en");
    assert_eq!(nowhere.code, 1);
    assert!(nowhere.err.contains("nowhere.txt"), "{}", nowhere.err);
}

/// The file of the tax office goes with a description of itself, where that is asked for (LPF art. A47 A-1, XI).
#[test]
fn the_description_of_the_file_stands_beside_it_and_says_what_is_in_it() {
    fs::create_dir(DEMO.path().join("described")).unwrap();
    let written = ask("accounts fec 2026 --output described --describe --lang en");
    assert_eq!((written.code, written.out.as_str()), (0, ""), "{}", written.err);
    let read = |name: &str| fs::read_to_string(DEMO.path().join("described").join(name)).unwrap();
    let (file, told) = (read("000012013FEC20261231.txt"), read("000012013FEC20261231-description.txt"));
    assert!(written.err.contains("described/000012013FEC20261231-description.txt"), "{}", written.err);
    // What it says of the file is so.
    let head = file.split("\r\n").next().unwrap();
    let columns: Vec<&str> = head.split('|').collect();
    let numbered = told.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_digit()));
    let described: Vec<&str> = numbered.map(|line| line.split(' ').nth(1).unwrap()).collect();
    assert_eq!(described, columns);
    let lines = file.lines().count() - 1;
    for words in [
        "000012013FEC20261231.txt".to_owned(),
        "Cooproduction, SIREN 000012013".to_owned(),
        "du 20260101 au 20261231, non clos".to_owned(),
        format!("{lines} lignes d\u{2019}\u{e9}criture"),
        "UTF-8".to_owned(),
        "barre verticale".to_owned(),
        "CR LF".to_owned(),
        "VT, Ventes".to_owned(),
    ] {
        assert!(told.contains(&words), "no <{words}> in {told}");
    }
    let first = file.split("\r\n").nth(1).unwrap();
    assert!(!file.starts_with('\u{feff}') && first.split('|').count() == 18, "{first}");
    // A closed year is no provisional file; and without a folder there is nothing to stand beside.
    assert_eq!(ask("accounts fec 2025 --output described --describe").code, 0);
    assert!(read("000012013FEC20251231-description.txt").contains("du 20250101 au 20251231\n"));
    let alone = ask("accounts fec 2026 --describe");
    assert_eq!((alone.code, alone.out.as_str()), (2, ""), "{}", alone.err);
    assert!(alone.err.contains("--output"), "{}", alone.err);
    // What is there already is not written over.
    assert_eq!(ask("accounts fec 2026 --output described --describe").code, 1);
}
