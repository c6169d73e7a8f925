//! The reader beside serde_json: what it takes is what serde_json reads, and it takes what the book writes.

use super::read;
use crate::cooperative::{Event, wire};
use serde_json::Value;
use std::path::Path;

/// Every released payload, with its file name.
fn golden() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden/events");
    let read = |path: &Path| (path.display().to_string(), std::fs::read_to_string(path).unwrap().trim_end().to_owned());
    std::fs::read_dir(folder).unwrap().map(|file| read(&file.unwrap().path())).collect()
}

/// Whether it takes the text, once what it takes was compared.
fn takes(text: &str) -> bool {
    if let Some(value) = read::<Value>(text) {
        assert_eq!(Some(value), serde_json::from_str(text).ok(), "{text}");
    }
    let event = read::<Event>(text);
    if let Some(event) = &event {
        assert_eq!(Some(event), serde_json::from_str(text).ok().as_ref(), "{text}");
    }
    event.is_some()
}

#[test]
fn it_takes_every_event_that_serde_json_takes() {
    let golden = golden();
    assert!(golden.len() > 100, "{}", golden.len());
    for (name, text) in &golden {
        assert_eq!(takes(text), serde_json::from_str::<Event>(text).is_ok(), "{name}");
        assert_eq!(read::<Value>(text), serde_json::from_str(text).ok(), "{name}");
    }
}

/// One byte of each released payload is left out, doubled, or another one.
#[test]
fn what_it_takes_of_a_garbled_event_is_what_serde_json_reads() {
    let others = ["{", "}", "[", "]", "\"", ":", ",", "0", "-", ".", "e", "\\", " ", "\n", "\u{1f}", "n", "\u{e9}"];
    let (mut taken, mut tried) = (0, 0);
    for (_, text) in golden() {
        let places = text.char_indices().map(|(at, letter)| (at, at + letter.len_utf8()));
        for (step, (from, to)) in places.enumerate().filter(|(step, _)| step % 3 == 0) {
            let other = others[step / 3 % others.len()];
            for middle in ["", &text[from..to].repeat(2), other, &format!("{other}{}", &text[from..to])] {
                taken += usize::from(takes(&format!("{}{middle}{}", &text[..from], &text[to..])));
                tried += 1;
            }
        }
    }
    assert!(tried > 50_000 && taken > tried / 20 && taken < tried * 19 / 20, "{taken} of {tried}");
}

/// Every released payload as each version of its type, and as one too many.
#[test]
fn a_payload_is_decoded_as_the_long_way_decodes_it() {
    let mut refused = 0;
    for (name, text) in golden() {
        let kind = name.rsplit('/').next().and_then(|name| name.split('@').next()).unwrap();
        let latest = Event::KINDS.iter().find(|(known, _)| *known == kind).unwrap().1;
        for version in (0..=latest + 1).map(|version| version.to_string()) {
            let short = wire::decode(kind, &version, &text);
            assert_eq!(short, wire::read(kind, &version, serde_json::from_str(&text).unwrap()), "{name} as {version}");
            refused += usize::from(short.is_err());
        }
    }
    assert!(refused > 200, "{refused}");
}

/// Plain texts.
const TAKEN: &[&str] = &[
    "null",
    "true",
    "false",
    "0",
    "-1",
    "18446744073709551615",
    "-9223372036854775808",
    "[]",
    "{}",
    "[1,[2],{}]",
    r#""""#,
    r#""a""#,
    r#""twelve bytes""#,
    r#""é, ü and ∅ too""#,
    r#""\"""#,
    r#""a\\""#,
    r#""a\\\"b\n""#,
    r#""\u00e9\ud83d\ude00""#,
    r#""12345678\n""#,
    r#"{"a":1,"b":[null,"c"]}"#,
];

/// Others, right and wrong ones.
const LEFT: &[&str] = &[
    "",
    " 1",
    "1 ",
    "01",
    "-",
    "-0",
    "1.0",
    "1e3",
    "-01",
    "18446744073709551616",
    "-9223372036854775809",
    "+1",
    "nul",
    "nulll",
    "True",
    "[1,]",
    "[,1]",
    "[1 ,2]",
    "[1",
    "1]",
    "{\"a\":1,}",
    "{\"a\"}",
    "{\"a\" :1}",
    "{1:2}",
    "{\"a\":1",
    "\"",
    "\"a",
    "\"\\",
    "\"\\\"",
    "\"\\x\"",
    r#""\ud83d""#,
    "\"\t\"",
    "\"1234567\u{1f}\"",
    "'a'",
    "[1][2]",
];

#[test]
fn values_are_those_of_serde_json() {
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let (shallow, deepest) = (deep(64), deep(65));
    for text in TAKEN.iter().copied().chain([shallow.as_str()]) {
        assert_eq!(read::<Value>(text), Some(serde_json::from_str(text).unwrap()), "{text}");
    }
    for text in LEFT.iter().copied().chain([deepest.as_str()]) {
        assert_eq!(read::<Value>(text), None, "{text}");
    }
}

#[test]
fn no_depth_is_too_much_for_it() {
    for text in ["[", "{\"a\":"] {
        assert_eq!(read::<Value>(&text.repeat(1_000_000)), None);
    }
}

#[test]
fn a_letter_that_ends_a_text_is_found_at_every_place() {
    for length in 0..40 {
        for end in ['"', '\\', '\n', '\u{1f}', '\0'] {
            let text = format!("{}{end}\"\\\n~\u{80}\u{ff}", "x".repeat(length));
            assert_eq!(super::plain_length(text.as_bytes()), length, "{text:?}");
        }
        for plain in [' ', '!', '#', '[', ']', '~', '\u{7f}', '\u{80}', '\u{e9}', '\u{10ffff}'] {
            let text = format!("{}{plain}", "\u{e9}".repeat(length));
            assert_eq!(super::plain_length(text.as_bytes()), text.len(), "{text:?}");
        }
    }
}
