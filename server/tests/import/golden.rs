//! A golden sheet and the golden command that it makes.

use crate::desk::{Desk, golden, golden_path};
use quitus_server::import::{Encoding, How, template};
use quitus_server::locales::{Language, field::Field};
use serde_json::{Value, json};

#[test]
fn a_sheet_of_every_kind_of_associate_makes_the_golden_command() {
    let read = Desk::new().read(&golden("associes.csv"), How::default()).unwrap();
    let command = read.command();
    let text = format!("{}\n", serde_json::to_string_pretty(&command).unwrap());
    if std::env::var_os("QUITUS_WRITE_GOLDEN").is_some() {
        std::fs::write(golden_path("command.json"), &text).unwrap();
    }
    assert_eq!(text, String::from_utf8(golden("command.json")).unwrap());
    assert_eq!(read.found.unread, [("U".to_owned(), "Observations".to_owned())]);
    assert_eq!(read.found.sums_at, [9]);
}

#[test]
fn the_same_sheet_is_the_same_command_and_a_corrected_one_keeps_its_associates() {
    let desk = Desk::new();
    let bytes = golden("associes.csv");
    let read = |bytes: &[u8]| desk.read(bytes, How::default()).unwrap().command();
    let first = read(&bytes);
    assert_eq!(read(&bytes), first);
    let corrected = String::from_utf8(bytes).unwrap().replace("B\u{e9}a", "B\u{e9}atrice");
    let corrected = read(corrected.as_bytes());
    assert_ne!(corrected["command_id"], first["command_id"]);
    for (one, other) in corrected["associates"].as_array().unwrap().iter().zip(first["associates"].as_array().unwrap())
    {
        assert_eq!(one["associate"], other["associate"]);
    }
    let owners = &first["associates"][2]["identity"]["indivision"];
    assert_eq!(owners["co_owners"][0], owners["agent"]["new_person"]["ref"], "the agent is one of the owners");
}

#[test]
fn the_encoding_of_excel_is_read_when_it_is_named() {
    let desk = Desk::new();
    let text = String::from_utf8(golden("associes.csv")).unwrap().replace("\u{5f20}\u{4f1f}", "Zhang Wei");
    let (latin, _, lost) = Encoding::for_label(b"windows-1252").unwrap().encode(text.trim_start_matches('\u{feff}'));
    assert!(!lost);
    let how = How { encoding: Encoding::for_label(b"windows-1252"), ..How::default() };
    let [mut one, mut other] =
        [desk.read(text.as_bytes(), How::default()), desk.read(&latin, how)].map(|read| read.unwrap().command());
    for command in [&mut one, &mut other] {
        // The references of co-owners and the id follow the bytes of the file.
        command["command_id"] = Value::Null;
        command["associates"][2] = Value::Null;
    }
    assert_eq!(one, other);
}

#[test]
fn the_template_is_a_sheet_without_fault() {
    for language in [Language::French, Language::English] {
        let mut desk = Desk::new();
        desk.opening["totals"] = json!({ "associates": 1, "shares": 100, "subscribed": 200_000, "paid": 150_000 });
        desk.opening["refunds"] = json!([]);
        desk.setting.categories[0].1 = Field::Category.example(language).to_owned();
        let read = desk.read(template(language).unwrap().as_bytes(), How::default()).unwrap();
        let command = read.command();
        assert_eq!(command["associates"][0]["since"], "2012-01-02");
        assert_eq!(command["associates"][0]["paid"], 150_000);
        assert!(read.found.unread.is_empty());
    }
}

#[test]
fn a_mapping_names_what_is_called_otherwise() {
    let mut desk = Desk::new();
    desk.mapping = json!({
        "number": "Matricule", "shares": "Titres", "category": { "always": "cae" }, "ground": { "always": "uses it" },
    });
    desk.opening["totals"] = json!({ "associates": 1, "shares": 10, "subscribed": 20_000, "paid": 20_000 });
    desk.opening["refunds"] = json!([]);
    let text = "Matricule,Name,Legal form,Seat,Representative,Since,Titres,Paid,Category\n\
                4,Artenreel,SCOP,Strasbourg,Dominique,2012-01-02,10,200.00,whatever\n";
    let command = desk.read(text.as_bytes(), How::default()).unwrap().command();
    let associate = &command["associates"][0];
    assert_eq!(
        (&associate["number"], &associate["category"], &associate["shares"]),
        (&json!(4), &json!("cae"), &json!(10))
    );
}
