//! What is written, what is refused and where.

use super::*;
use crate::log::outline::fields;
use proptest::prelude::*;
use serde_json::json;

#[test]
fn keys_are_sorted_and_blanks_go() {
    let value = read("{ \"b\" : 2, \"a\" : [ true , null ] }").unwrap();
    assert_eq!(write_value(&value).unwrap(), r#"{"a":[true,null],"b":2}"#);
}

#[test]
fn each_refusal_names_its_place() {
    let cases = [
        (r#"{"a":[1,2.5]}"#, "$.a[1]: 2.5"),
        (r#"{"a":1.0}"#, "$.a: 1.0"),
        (r#"{"a":1e2}"#, "$.a: 100.0"),
        (r#"{"a":-0}"#, "$.a: -0.0"),
        (r#"{"a":9007199254740992}"#, "$.a: 9007199254740992"),
        (r#"{"a":-9007199254740992}"#, "$.a: -9007199254740992"),
        (r#"{"a":{"b":1,"c":2,"b":3}}"#, "$.a: the key \"b\" stands twice"),
        (r#"{"a":{"é":1}}"#, "$.a: the key \"é\""),
        ("{\"a\":\"e\u{301}\"}", "$.a: the text is not in Unicode normal form C"),
        ("{\"a\":1} x", "not JSON"),
        (r#""\ud800""#, "not JSON"),
    ];
    for (text, start) in cases {
        let error = read(text).unwrap_err().to_string();
        assert!(error.starts_with(start), "{text}: {error}");
    }
}

#[test]
fn the_largest_exact_integers_pass() {
    for text in ["9007199254740991", "-9007199254740991", "0"] {
        assert_eq!(write_value(&read(text).unwrap()).unwrap(), text);
    }
}

#[test]
fn thirty_two_levels_pass_and_thirty_three_do_not() {
    let nest = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
    assert!(read(&nest(32)).is_ok());
    assert!(matches!(read(&nest(33)), Err(CanonicalError::TooDeep { .. })));
    assert!(matches!(read(&nest(100_000)), Err(CanonicalError::TooDeep { .. })));
}

#[test]
fn the_writer_has_the_reader_s_guards() {
    assert!(matches!(write(&json!({"a": 0.5})), Err(CanonicalError::Number { .. })));
    assert!(matches!(write(&json!([1_u64 << 53])), Err(CanonicalError::Number { .. })));
    assert!(matches!(write(&json!(["e\u{301}"])), Err(CanonicalError::NotNfc { .. })));
    assert!(matches!(write(&json!({"é": 1})), Err(CanonicalError::KeyNotAscii { .. })));
}

#[test]
fn text_that_is_not_canonical_is_named_as_such() {
    for text in [r#"{"b":1,"a":2}"#, r#"{"a": 1}"#, r#""\u0041""#, r#""\/""#] {
        assert_eq!(read_canonical(text), Err(CanonicalError::NotCanonical), "{text}");
    }
    assert!(read_canonical(r#"{"a":2,"b":"\u0001é\n"}"#).is_ok());
}

/// Any JSON value that has a canonical form here.
fn values() -> impl Strategy<Value = Value> {
    let text = "[\\PC\\x00-\\x7f]{0,12}"
        .prop_map(|text: String| unicode_normalization::UnicodeNormalization::nfc(text.chars()).collect::<String>());
    let integer = -9_007_199_254_740_991_i64..9_007_199_254_740_992;
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        integer.prop_map(Value::from),
        text.prop_map(Value::from)
    ];
    leaf.prop_recursive(4, 24, 5, |inner| {
        let fields = proptest::collection::btree_map("[ -~]{0,5}", inner.clone(), 0..5);
        prop_oneof![
            proptest::collection::vec(inner, 0..5).prop_map(Value::from),
            fields.prop_map(|fields| Value::Object(fields.into_iter().collect()))
        ]
    })
}

proptest! {
    #[test]
    fn another_program_writes_the_same_bytes(value in values()) {
        let theirs = serde_json_canonicalizer::to_string(&value).unwrap();
        prop_assert_eq!(write_value(&value).unwrap(), theirs);
    }

    #[test]
    fn writing_then_reading_changes_nothing(text in "[\\PC\\x00-\\x7f]{0,40}", n in -9_007_199_254_740_991_i64..9_007_199_254_740_992) {
        let text: String = unicode_normalization::UnicodeNormalization::nfc(text.chars()).collect();
        let value = json!({"t": text, "n": n, "l": [text, {"x": n}]});
        let written = write_value(&value).unwrap();
        prop_assert_eq!(&read_canonical(&written).unwrap(), &value);
    }

    #[test]
    fn canonical_texts_are_those_that_the_canonicalizer_writes(
        text in "(\\{|\\}|\\[|\\]|,|:|\"[ab]\"|\"\\\\u00[01][0-9a-f]\"|\"\\\\[nbt/]\"|[0-9]| ){1,12}",
        keys in proptest::collection::vec("[ -~]{0,3}", 0..5),
    ) {
        let object = keys.iter().map(|key| format!("{}:1", json!(key))).collect::<Vec<_>>().join(",");
        for text in [text, format!("{{{object}}}")] {
            let canonical = read(&text).is_ok_and(|value| write_value(&value).unwrap() == text);
            prop_assert_eq!(read_canonical(&text).is_ok(), canonical, "{}", text);
            prop_assert_eq!(fields(&text).is_some(), canonical && text.starts_with('{'), "{}", text);
        }
    }

    #[test]
    fn the_outline_is_that_of_the_value(value in values(), spoilt in any::<(proptest::sample::Index, char)>()) {
        let written = write_value(&json!({"of": value, "text": value.as_str(), "value": value})).unwrap();
        let outline: Vec<_> = fields(&written).unwrap();
        let keys: Vec<&str> = outline.iter().map(|(key, _)| key.as_ref()).collect();
        prop_assert_eq!(keys, ["of", "text", "value"]);
        prop_assert_eq!(outline[2].1.as_deref(), value.as_str());

        let mut other: Vec<char> = written.chars().collect();
        let at = spoilt.0.index(other.len());
        other[at] = spoilt.1;
        let other: String = other.into_iter().collect();
        let canonical = read_canonical(&other).is_ok_and(|value| value.is_object());
        prop_assert_eq!(fields(&other).is_some(), canonical, "{}", other);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,200}") {
        let _ = read(&text);
    }

    #[test]
    fn no_json_like_text_makes_the_reader_panic(text in "[\\[\\]{}:,\"\\\\0-9a-fue.+-]{0,120}") {
        let _ = read(&text);
    }
}
