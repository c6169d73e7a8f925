//! A file of the tax office, whole and spoilt in every way: each fault is named at its line and column, and only there.
#![allow(clippy::unwrap_used, missing_docs, reason = "a test may stop at the first surprise")]

use quitus_projections::accounts::fec_check::{Why, check};

const NAME: &str = "123456782FEC20261231.txt";

/// An opening, a sale, its payment; the second sale.
const WHOLE: &str = "\
JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise
AN|À-nouveaux|AN000000|20260101|101300|Capital souscrit, appelé, versé|||AN2026|20260101|À-nouveaux|0,00|11000,00|||20260101||
AN|À-nouveaux|AN000000|20260101|512000|Banques|||AN2026|20260101|À-nouveaux|11000,00|0,00|||20260101||
VT|Ventes|VT000001|20260218|411000|Clients|RIED|Menuiserie du Ried|FA-2026-0001|20260218|Facture|900,00|0,00|A|20260301|20260219||
VT|Ventes|VT000001|20260218|706290|Prestations de services|||FA-2026-0001|20260218|Facture|0,00|750,00|||20260219||
VT|Ventes|VT000001|20260218|445711|TVA collectée|||FA-2026-0001|20260218|Facture|0,00|150,00|||20260219||
BQ|Banque|BQ000001|20260301|512000|Banques|||Q9|20260301|Encaissement|900,00|0,00|||20260301||
BQ|Banque|BQ000001|20260301|411000|Clients|RIED|Menuiserie du Ried|Q9|20260301|Encaissement|0,00|900,00|A|20260301|20260301||
VT|Ventes|VT000002|20261231|411000|Clients|RIED|Menuiserie du Ried|FA-2026-0002|20261231|Facture|12,34|0,00|||20270104||
VT|Ventes|VT000002|20261231|706290|Prestations de services|||FA-2026-0002|20261231|Facture|0,00|12,34|||20270104||
";

fn told(text: &str) -> Vec<(usize, Option<&'static str>, Why)> {
    check(NAME, text.as_bytes()).into_iter().map(|fault| (fault.line, fault.column, fault.why)).collect()
}

/// The file with one field of one line, from 1, put otherwise.
fn with(line: usize, column: &str, value: &str) -> String {
    let place = WHOLE.lines().next().unwrap().split('|').position(|head| head == column).unwrap();
    let changed = |(at, text): (usize, &str)| {
        let mut fields: Vec<&str> = text.split('|').collect();
        if at == line {
            fields[place] = value;
        }
        fields.join("|")
    };
    (1..).zip(WHOLE.lines()).map(changed).collect::<Vec<_>>().join("\r\n")
}

fn without(line: usize) -> String {
    (1..).zip(WHOLE.lines()).filter(|(at, _)| *at != line).map(|(_, text)| format!("{text}\n")).collect()
}

fn day(text: &str) -> quitus_domain::values::Day {
    text.parse().unwrap()
}

#[test]
fn a_whole_file_has_no_fault_in_any_shape_that_the_law_admits() {
    let latin: Vec<u8> = WHOLE.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    assert!(std::str::from_utf8(&latin).is_err());
    let tabs = WHOLE.replace('|', "\t");
    let marked = format!("\u{feff}{WHOLE}");
    let shapes = [WHOLE.as_bytes(), &latin, tabs.as_bytes(), marked.as_bytes()];
    let shapes = shapes.map(<[u8]>::to_vec).into_iter();
    let ends = ["\r\n", "\r"].map(|end| WHOLE.replace('\n', end).into_bytes());
    for bytes in shapes.chain(ends).chain([WHOLE.trim_end().as_bytes().to_vec()]) {
        assert_eq!(check(NAME, &bytes), [], "{}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn each_field_that_is_spoilt_is_the_only_one_named() {
    let companion = |column, other| (column, Why::Companion(other));
    let cases: &[(usize, &str, &str, &str, Why)] = &[
        (4, "JournalLib", "", "JournalLib", Why::Empty),
        (4, "EcritureLib", "", "EcritureLib", Why::Empty),
        (4, "CompteLib", " ", "CompteLib", Why::Empty),
        (4, "PieceRef", "", "PieceRef", Why::Empty),
        (4, "PieceDate", "", "PieceDate", Why::Empty),
        (4, "ValidDate", "", "ValidDate", Why::Empty),
        (4, "PieceDate", "20260230", "PieceDate", Why::NoDay),
        (4, "PieceDate", "20261332", "PieceDate", Why::NoDay),
        (4, "ValidDate", "2026-02-19", "ValidDate", Why::NoDay),
        (4, "ValidDate", "19/02/2026", "ValidDate", Why::NoDay),
        (4, "DateLet", "20250229", "DateLet", Why::NoDay),
        (4, "ValidDate", "20260217", "ValidDate", Why::ValidatedBefore(day("2026-02-18"))),
        (4, "Debit", "900.00", "Debit", Why::NoAmount),
        (4, "Debit", "9 00,00", "Debit", Why::NoAmount),
        (4, "Debit", "900", "Debit", Why::NoAmount),
        (4, "Debit", "900,0", "Debit", Why::NoAmount),
        (4, "Debit", "-900,00", "Debit", Why::NoAmount),
        (4, "Debit", "9e2,00", "Debit", Why::NoAmount),
        (4, "Debit", "99999999999999999999999999999999999999999,00", "Debit", Why::NoAmount),
        (4, "CompteNum", "4A1000", "CompteNum", Why::NoAccount),
        (4, "CompteNum", "41", "CompteNum", Why::NoAccount),
        (4, "CompteNum", "911000", "CompteNum", Why::NoAccount),
        (4, "CompteNum", "é11000", "CompteNum", Why::NoAccount),
        (2, "CompteNum", "706290", "CompteNum", Why::OpeningOfTheResult),
        (4, "EcritureLib", "a\tb", "EcritureLib", Why::Separator),
        (4, "JournalLib", "Achats", "", Why::OtherName("Achats".into())),
        (10, "CompteLib", "Autre", "CompteLib", Why::OtherName("Prestations de services".into())),
        (5, "EcritureDate", "20260219", "EcritureDate", Why::OtherDay("20260218".into())),
    ];
    for (line, column, value, at, why) in cases {
        let found = told(&with(*line, column, value));
        // A name that changes on its first line is found on the lines that follow; a renamed account has other names too.
        let wanted = |fault: &(usize, Option<&str>, Why)| match at.is_empty() {
            true => fault.2 == *why,
            false => (fault.0, fault.1, &fault.2) == (*line, Some(*at), why),
        };
        assert!(found.iter().any(wanted), "{column} {value}: {found:?}");
        let other = |fault: &&(usize, Option<&str>, Why)| !wanted(fault) && !matches!(fault.2, Why::OtherName(_));
        assert_eq!(found.iter().find(other), None, "{column} {value}");
    }
    let pairs: [(&str, (&str, Why)); 5] = [
        ("CompAuxNum", companion("CompAuxNum", "CompAuxLib")),
        ("CompAuxLib", companion("CompAuxLib", "CompAuxNum")),
        ("EcritureLet", companion("EcritureLet", "DateLet")),
        ("DateLet", companion("DateLet", "EcritureLet")),
        ("Idevise", companion("Montantdevise", "Idevise")),
    ];
    for (column, (at, why)) in pairs {
        let value = if column == "Idevise" { "USD" } else { "" };
        assert_eq!(told(&with(4, column, value)), [(4, Some(at), why)], "{column}");
    }
}

#[test]
fn what_the_lines_say_together_is_added_up() {
    let unbalanced = |debit, credit| Why::Unbalanced { debit, credit };
    let gap = |wanted: &str| Why::Gap(wanted.to_owned());
    let number = Some("EcritureNum");
    assert_eq!(told(&with(4, "Debit", "900,01")), [(4, number, unbalanced(90_001, 90_000))]);
    assert_eq!(told(&without(6)), [(4, number, unbalanced(90_000, 75_000))]);
    let both = told(&with(4, "Credit", "900,00"));
    assert_eq!(both, [(4, Some("Debit"), Why::OneSide), (4, number, unbalanced(90_000, 180_000))]);
    let none = told(&with(4, "Debit", "0,00"));
    assert_eq!(none, [(4, Some("Debit"), Why::OneSide), (4, number, unbalanced(0, 90_000))]);

    let renumbered = |from: &str, to: &str| told(&WHOLE.replace(from, to));
    assert_eq!(renumbered("VT000002", "VT000003"), [(9, number, gap("VT000002"))]);
    assert_eq!(renumbered("VT000002", "XX000002"), [(9, number, gap("VT000002"))]);
    assert_eq!(renumbered("BQ000001", "BQ000007"), [(7, number, gap("BQ000001"))]);
    assert_eq!(renumbered("VT000002", "VT"), [(9, number, Why::NoNumber)]);
    // The last line of the first sale stands behind its payment.
    let mut lines: Vec<&str> = WHOLE.lines().collect();
    lines.swap(5, 7);
    let scattered = told(&lines.join("\n"));
    let wanted = [(8, number, Why::Scattered), (6, number, Why::Scattered)];
    assert!(wanted[..1].iter().all(|fault| scattered.contains(fault)), "{scattered:?}");

    let mut lines: Vec<&str> = WHOLE.lines().collect();
    let opening: Vec<&str> = lines.drain(1..3).collect();
    lines.extend(opening);
    let late = [(9, Some("JournalCode"), Why::OpeningNotFirst), (10, Some("JournalCode"), Why::OpeningNotFirst)];
    assert_eq!(told(&lines.join("\n")), late);
}

#[test]
fn a_day_outside_the_year_is_named_on_each_of_its_lines() {
    let after = told(&WHOLE.replace("20261231|", "20270101|"));
    let on = Some("EcritureDate");
    assert_eq!(after, [9, 10].map(|line| (line, on, Why::AfterTheYear(day("2026-12-31")))));
    let before =
        told(&WHOLE.replace("20260301|512000", "20251231|512000").replace("20260301|411000", "20251231|411000"));
    assert_eq!(before, [7, 8].map(|line| (line, on, Why::BeforeTheYear(day("2026-01-01")))));
    let sale = |year: &str| {
        WHOLE
            .lines()
            .enumerate()
            .filter(|(at, _)| !matches!(at, 1 | 2))
            .map(|(_, line)| {
                line.replace("20260218|411", &format!("{year}0218|411"))
                    .replace("20260218|706", &format!("{year}0218|706"))
                    .replace("20260218|445", &format!("{year}0218|445"))
                    + "\n"
            })
            .collect::<String>()
    };
    assert_eq!(told(&sale("2025")), []);
    let early = Why::BeforeTheYear(day("2025-01-01"));
    assert_eq!(told(&sale("2024")), [2, 3, 4].map(|line| (line, on, early.clone())));
}

/// A book that takes over in the middle of a year has opening balances of that day, and entries of before it.
#[test]
fn opening_balances_of_the_middle_of_a_year_say_nothing_of_its_first_day() {
    let taken_over = WHOLE.replace("AN000000|20260101", "AN000000|20260601");
    let valid = taken_over
        .replace("20260101|À-nouveaux|0,00|11000,00|||20260101", "20260601|À-nouveaux|0,00|11000,00|||20260601");
    let valid =
        valid.replace("20260101|À-nouveaux|11000,00|0,00|||20260101", "20260601|À-nouveaux|11000,00|0,00|||20260601");
    assert_eq!(told(&valid), []);
}

#[test]
fn heads_are_the_eighteen_in_their_order() {
    let heads = |from: &str, to: &str| told(&WHOLE.replacen(from, to, 1));
    let head = |column| (1, Some(column), Why::Head(column));
    assert_eq!(heads("ValidDate", "DateValid"), [head("ValidDate")]);
    assert_eq!(heads("Debit|Credit", "Credit|Debit"), [head("Credit"), head("Debit")]);
    assert_eq!(heads("|Idevise", ""), [(1, None, Why::Fields)]);
    assert_eq!(heads("|", ";"), [(1, None, Why::Fields)]);
    assert_eq!(told("hello"), [(1, None, Why::Fields)]);
    assert_eq!(told(""), [(1, None, Why::NoEntries)]);
    assert_eq!(told(WHOLE.lines().next().unwrap()), [(1, None, Why::NoEntries)]);
}

#[test]
fn a_line_has_eighteen_fields() {
    let lines = |text: String| told(&text).into_iter().filter(|fault| fault.2 == Why::Fields).collect::<Vec<_>>();
    let one = [(4, None, Why::Fields)];
    assert_eq!(lines(with(4, "EcritureLib", "a|b")), one);
    assert_eq!(lines(WHOLE.replacen("|Facture|900,00", "|900,00", 1)), one);
}

#[test]
fn the_name_is_a_siren_and_the_closing_day() {
    for name in [
        "",
        "fec.txt",
        "123456789FEC20261231.txt",
        "123456782FEC20260230.txt",
        "123456782FEC20261231.csv",
        "123456782fec20261231.txt",
        "12345678FEC20261231.txt",
    ] {
        let found = check(name, WHOLE.as_bytes());
        assert_eq!(found.len(), 1, "{name}: {found:?}");
        assert_eq!((found[0].line, &found[0].why, found[0].found.as_str()), (0, &Why::FileName, name));
    }
}

#[test]
fn bytes_that_no_admitted_encoding_means_are_no_file() {
    let utf16: Vec<u8> = WHOLE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let windows = [WHOLE.as_bytes(), b"\x80"].concat();
    for bytes in [utf16, windows, vec![0], vec![0xff; 1_000]] {
        let why: Vec<Why> = check(NAME, &bytes).into_iter().map(|fault| fault.why).collect();
        assert!(matches!(why[..], [Why::Encoding | Why::Fields]), "{why:?}");
    }
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let spoilt = WHOLE.replace("900,00", "900.00").replace("VT000002", "VT000009");
    let found = told(&spoilt);
    assert_eq!(found.iter().filter(|fault| fault.2 == Why::NoAmount).count(), 3, "{found:?}");
    assert!(found.iter().any(|fault| fault.2 == Why::Gap("VT000002".into())), "{found:?}");
    assert!(found.is_sorted());
}
