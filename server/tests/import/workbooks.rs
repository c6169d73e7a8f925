//! Workbooks: XLSX as Excel writes it, ODS as LibreOffice does.

use crate::desk::{Desk, at, sheet};
use quitus_server::import::{How, Unread, Wrong};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use serde_json::{Value, json};

const HEADS: [&str; 12] = [
    "N\u{b0}",
    "Type",
    "D\u{e9}nomination",
    "Forme juridique",
    "SIREN",
    "Si\u{e8}ge",
    "Repr\u{e9}sentant",
    "Cat\u{e9}gorie",
    "Motif",
    "Date d\u{2019}entr\u{e9}e",
    "Parts",
    "Lib\u{e9}r\u{e9}",
];

/// A sheet with one associate, whose SIREN, day and amount are no texts but numbers.
fn one(sheet: &mut Worksheet) -> &mut Worksheet {
    let date = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write(0, 0, "Registre").unwrap();
    for (column, head) in (0..).zip(HEADS) {
        sheet.write(2, column, head).unwrap();
    }
    sheet.write(3, 0, 4).unwrap();
    for (column, text) in
        [(1, "PM"), (2, "Artenr\u{e9}el"), (3, "SCOP"), (5, "Strasbourg"), (6, "Dominique"), (7, "cae"), (8, "uses it")]
    {
        sheet.write(3, column, text).unwrap();
    }
    sheet.write(3, 4, 732_829_320).unwrap();
    sheet.write_with_format(3, 9, ExcelDateTime::from_ymd(2012, 1, 2).unwrap(), &date).unwrap();
    sheet.write_formula(3, 10, Formula::new("=5+5").set_result("10")).unwrap();
    sheet.write(3, 11, 0.300_000_000_000_000_04).unwrap();
    sheet
}

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.opening["totals"] = json!({ "associates": 1, "shares": 10, "subscribed": 20_000, "paid": 30 });
    desk.opening["refunds"] = json!([]);
    desk.mapping = json!({ "pay_up_due_on": { "always": "2027-12-31" } });
    desk
}

fn expected() -> Value {
    json!({
        "number": 4, "since": "2012-01-02", "shares": 10, "paid": 30,
        "siren": "732829320", "name": "Artenr\u{e9}el",
    })
}

fn told(command: &Value) -> Value {
    let associate = &command["associates"][0];
    let legal = &associate["identity"]["legal_person"];
    json!({
        "number": associate["number"], "since": associate["since"], "shares": associate["shares"],
        "paid": associate["paid"], "siren": legal["siren"], "name": legal["name"],
    })
}

#[test]
fn a_workbook_is_read_by_its_values() {
    let mut book = Workbook::new();
    one(book.add_worksheet());
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(told(&desk().read(&bytes, How::default()).unwrap().command()), expected());
}

#[test]
fn of_several_sheets_one_is_named() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Notes").unwrap().write(0, 0, "x").unwrap();
    one(book.add_worksheet()).set_name("Registre").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let there = vec!["Notes".to_owned(), "Registre".to_owned()];
    let how = |sheet| How { sheet, ..How::default() };
    assert_eq!(desk().read(&bytes, how(None)).unwrap_err(), Unread::SeveralSheets { there: there.clone() });
    assert_eq!(desk().read(&bytes, how(Some("Autre"))).unwrap_err(), Unread::NoSheet { there });
    assert_eq!(told(&desk().read(&bytes, how(Some("Registre"))).unwrap().command()), expected());
}

#[test]
fn cells_that_hold_no_value_are_named() {
    let mut book = Workbook::new();
    let hours = Format::new().set_num_format("dd/mm/yyyy hh:mm");
    let sheet = one(book.add_worksheet());
    sheet
        .write_with_format(3, 9, ExcelDateTime::from_ymd(2012, 1, 2).unwrap().and_hms(18, 30, 0).unwrap(), &hours)
        .unwrap();
    sheet.write_formula(3, 10, Formula::new("=NA()").set_result("#N/A")).unwrap();
    sheet.write(3, 11, true).unwrap();
    let read = desk().read(&book.save_to_buffer().unwrap(), How::default()).unwrap();
    assert_eq!(
        read.faults.told(),
        [
            at(4, "J", "Date d\u{2019}entr\u{e9}e", Wrong::Day { shown: "2012-01-02 18:30:00".to_owned() }),
            at(4, "K", "Parts", Wrong::NoValue { shown: "#N/A".to_owned() }),
            at(4, "L", "Lib\u{e9}r\u{e9}", Wrong::NoValue { shown: "TRUE".to_owned() }),
        ]
    );
}

#[test]
fn a_day_without_a_format_is_a_number() {
    let mut book = Workbook::new();
    one(book.add_worksheet()).write(3, 9, 40_910).unwrap();
    let read = desk().read(&book.save_to_buffer().unwrap(), How::default()).unwrap();
    let expected = at(4, "J", "Date d\u{2019}entr\u{e9}e", Wrong::DayIsNumber { shown: "40910".to_owned() });
    assert_eq!(read.faults.told(), [expected]);
}

#[test]
fn a_far_cell_costs_nothing() {
    let mut book = Workbook::new();
    let far = one(book.add_worksheet());
    far.write_blank(1_048_575, 16_383, &Format::new().set_bold()).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    assert_eq!(told(&desk().read(&bytes, How::default()).unwrap().command()), expected());
    let mut book = Workbook::new();
    one(book.add_worksheet()).write(3, 16_383, "x").unwrap();
    assert_eq!(desk().read(&book.save_to_buffer().unwrap(), How::default()).unwrap_err(), Unread::TooWide { line: 4 });
}

/// The sheet of `desk` as ODS, with what LibreOffice puts around it: repeated cells and rows, notes, entities.
fn ods(rows: &str) -> Vec<u8> {
    use std::io::Write;
    let cell = |text: &&str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let heads: String = HEADS.iter().map(cell).collect();
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>\
         <table:table table:name=\"Registre\"><table:table-column table:number-columns-repeated=\"12\"/>\
         <table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         <table:table-row>{heads}<table:table-cell table:number-columns-repeated=\"16372\"/></table:table-row>{rows}\
         <table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         </table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let mut file = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    file.start_file("content.xml", zip::write::SimpleFileOptions::default()).unwrap();
    file.write_all(content.as_bytes()).unwrap();
    file.finish().unwrap().into_inner()
}

#[test]
fn a_sheet_of_libreoffice_is_read_by_its_values() {
    let text = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let number = |value: &str| {
        format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{value}\"><text:p>x</text:p></table:table-cell>"
        )
    };
    let row = [
        "<table:table-row>".to_owned(),
        number("4"),
        text("PM"),
        "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>note</text:p></office:annotation>\
         <text:p>Artenr&#233;el</text:p></table:table-cell>"
            .to_owned(),
        text("SCOP"),
        number("732829320"),
        text("Strasbourg &amp; Colmar"),
        text("Dominique"),
        text("cae"),
        text("uses<text:s/>it"),
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2012-01-02\"><text:p>x</text:p></table:table-cell>".to_owned(),
        number("10"),
        "<table:table-cell office:value-type=\"currency\" office:value=\"0.30000000000000004\"><text:p>x</text:p></table:table-cell>".to_owned(),
        "</table:table-row>".to_owned(),
    ];
    let command = desk().read(&ods(&row.concat()), How::default()).unwrap().command();
    assert_eq!(told(&command), expected());
    assert_eq!(command["associates"][0]["identity"]["legal_person"]["seat"], "Strasbourg & Colmar");
    assert_eq!(command["associates"][0]["ground"]["text"], "uses it");
}

#[test]
fn a_cell_repeated_without_end_is_refused_and_not_laid_out() {
    let cell = "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"900000000\"><text:p>x</text:p></table:table-cell>";
    let wide = ods(&format!("<table:table-row>{cell}</table:table-row>"));
    assert_eq!(desk().read(&wide, How::default()).unwrap_err(), Unread::TooWide { line: 4 });
    let cell = "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
    let long = ods(&format!("<table:table-row table:number-rows-repeated=\"4000000000\">{cell}</table:table-row>"));
    assert_eq!(desk().read(&long, How::default()).unwrap_err(), Unread::TooLong);
}

#[test]
fn the_same_register_is_the_same_in_every_format() {
    let desk = desk();
    let csv = sheet(&["4;PM;Artenr\u{e9}el;SCOP;732829320;Strasbourg;Dominique;cae;uses it;2012-01-02;10;0.30;;"]);
    let mut book = Workbook::new();
    one(book.add_worksheet());
    let [one, other] = [csv.into_bytes(), book.save_to_buffer().unwrap()]
        .map(|bytes| desk.read(&bytes, How::default()).unwrap().command()["associates"].clone());
    assert_eq!(one, other);
}
