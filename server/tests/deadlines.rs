//! What is due, as the program tells it: in words, in figures, and for programs.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

mod common;

use common::quitus;
use tempfile::TempDir;

fn demo() -> TempDir {
    let folder = TempDir::new().unwrap();
    assert_eq!(quitus(folder.path(), "demo").code, 0);
    folder
}

fn ask(folder: &TempDir, words: &str) -> common::Ran {
    quitus(folder.path(), &format!("--database sqlite://quitus-demo.db deadlines {words}"))
}

/// The words of the line that holds this text, without the blanks of the table.
fn line(out: &str, of: &str) -> String {
    let line = out.lines().find(|line| line.contains(of)).unwrap_or_else(|| panic!("{of}: {out}"));
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_due_is_told_in_the_order_of_the_days_in_both_languages() {
    let folder = demo();
    let english = ask(&folder, "--lang en").out;
    assert_eq!(
        line(&english, "FA-2026-0002"),
        "2026-12-14 overdue Be paid invoice FA-2026-0002 Menuiserie de l’Hypothèse €900.00 CCom L441-10 \
         receive_payment 243, 248, 252"
    );
    assert!(line(&english, "accounts of fiscal year 2026").starts_with("2027-06-30 Have the accounts"), "{english}");
    assert!(line(&english, "COOP-34").ends_with("CCom L223-26 convene_assembly 235"), "{english}");
    assert!(english.contains("deadlines: 17, overdue: 2"), "{english}");
    let french = ask(&folder, "--lang fr").out;
    assert!(line(&french, "FA-2026-0002").starts_with("14/12/2026 dépassée Encaisser la facture"), "{french}");
    assert!(line(&french, "procès-verbal").starts_with("sans date Faire approuver le procès-verbal"), "{french}");
}

#[test]
fn the_meeting_to_come_is_due_until_it_is_held() {
    let folder = demo();
    let before = ask(&folder, "--as-of 2026-08-20 --lang en").out;
    assert!(line(&before, "Hold assembly").starts_with("2026-09-15 Hold assembly no. 1, or close it (Mixed general"));
    assert!(!ask(&folder, "--as-of 2026-09-16 --lang en").out.contains("Hold assembly"));
    // Three notices were known then, of the twelve.
    let sending = ask(&folder, "--as-of 2026-08-20 --known-at 149 --lang en").out;
    let told = line(&sending, "Send the notices");
    assert!(told.starts_with("2026-08-31 Send the notices of assembly no. 1; without notice: 9"), "{told}");
    assert!(told.contains("AG-02 CCom R223-20, R225-69 record_notice 146"), "{told}");
}

#[test]
fn programs_read_the_same_and_files_hold_a_line_for_each() {
    let folder = demo();
    let json = ask(&folder, "--json").json();
    let all = json["deadlines"].as_array().unwrap();
    let overdue = all.iter().filter(|one| one["overdue"] == true).count();
    assert_eq!((all.len(), overdue), (17, 2));
    let year = all.iter().find(|one| one["rule"] == "COOP-34").unwrap();
    assert_eq!((&year["due_on"], &year["next"]), (&"2027-06-30".into(), &"convene_assembly".into()));
    assert_eq!(year["what"]["approve_accounts"]["year"], "2026");
    assert_eq!(ask(&folder, "--csv --lang fr").out.matches("\r\n").count(), 18);
}

#[test]
fn a_book_that_has_nothing_due_says_so() {
    let folder = demo();
    let none = ask(&folder, "--as-of 2012-01-01 --lang en");
    assert_eq!((none.code, none.out.contains("nothing due on that day")), (0, true), "{}", none.out);
}

/// On the day of the conversion its three formalities stand in the list, each with its last day; what is done leaves it.
#[test]
fn the_three_formalities_of_a_conversion_are_dated() {
    let folder = demo();
    let listed = |words: &str| {
        let told = ask(&folder, &format!("--as-of 2026-09-16 {words} --json")).json();
        let all = told["deadlines"].as_array().unwrap().clone();
        let due: Vec<(String, String)> = all
            .iter()
            .filter(|one| one["next"] == "record_formality")
            .map(|one| {
                assert_eq!((&one["rule"], &one["overdue"]), (&"SCIC-23".into(), &false.into()), "{one}");
                let formality = one["what"]["do_formality"]["formality"].as_str().unwrap().to_owned();
                (formality, one["due_on"].as_str().unwrap().to_owned())
            })
            .collect();
        due
    };
    let due = |formalities: &[&str]| -> Vec<(String, String)> {
        // A month, and thirty days, from 15 September are the same day.
        formalities.iter().map(|one| ((*one).to_owned(), "2026-10-15".to_owned())).collect()
    };
    assert_eq!(listed("--known-at 210"), due(&["legal_notice", "single_window", "beneficial_owners"]));
    assert_eq!(listed("--known-at 216"), due(&["single_window", "beneficial_owners"]));
    assert_eq!(listed(""), due(&["beneficial_owners"]));
    for (language, words) in [("en", "declaration of beneficial owners"), ("fr", "15/10/2026")] {
        let told = ask(&folder, &format!("--as-of 2026-09-16 --known-at 210 --lang {language}")).out;
        assert!(told.contains(words), "{told}");
    }
}
