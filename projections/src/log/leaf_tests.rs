//! Forms accepted and refused, and hostile bytes.

use super::*;
use proptest::prelude::*;

pub(crate) fn example() -> Leaf {
    Leaf {
        book: "quitus/demo-cooproduction".into(),
        position: 0,
        event_type: "book.opened".into(),
        type_version: 1,
        recorded_at: "2012-01-02T09:00:00.000000Z".into(),
        effective_on: "2012-01-02".into(),
        actor: "demo".into(),
        command_id: "c-1".into(),
        payload: [1; 32],
        metadata: [2; 32],
        disclosures: vec![],
        attachments: vec![],
    }
}

#[test]
fn it_comes_back_as_it_was_written() {
    let leaf = Leaf {
        disclosures: vec![disclosure::digest("a"), disclosure::digest("b")],
        attachments: vec![[9; 32], [3; 32]],
        ..example()
    };
    let mut leaf = leaf;
    leaf.disclosures.sort();
    assert_eq!(Leaf::from_bytes(&leaf.to_bytes().unwrap()), Ok(leaf));
}

#[test]
fn a_value_out_of_form_is_refused_by_key() {
    type Spoil = fn(&mut Leaf);
    let cases: [(&str, Spoil); 13] = [
        ("book", |l| l.book = "a b".into()),
        ("book", |l| l.book = "a+b".into()),
        ("pos", |l| l.position = MAX_SIZE),
        ("type", |l| l.event_type = "Opened".into()),
        ("tv", |l| l.type_version = 0),
        ("rec", |l| l.recorded_at = "2012-01-02T09:00:00Z".into()),
        ("rec", |l| l.recorded_at = "2012-01-02T09:00:60.000000Z".into()),
        ("eff", |l| l.effective_on = "2012-02-30".into()),
        ("actor", |l| l.actor = String::new()),
        ("cmd", |l| l.command_id = "é".into()),
        ("sd", |l| l.disclosures = vec!["short".into()]),
        ("sd", |l| l.disclosures = vec![disclosure::digest("a"); 2]),
        ("att", |l| l.attachments = vec![[1; 32]; 2]),
    ];
    for (wanted, spoil) in cases {
        let mut leaf = example();
        spoil(&mut leaf);
        assert!(matches!(leaf.to_bytes(), Err(LeafError::Value { key, .. }) if key == wanted), "{wanted}");
    }
}

#[test]
fn one_more_key_or_another_spacing_is_refused() {
    let text = String::from_utf8(example().to_bytes().unwrap()).unwrap();
    let more = text.replace("\"v\":1", "\"v\":1,\"w\":1");
    assert!(matches!(Leaf::from_bytes(more.as_bytes()), Err(LeafError::Shape(_))));
    let spaced = text.replace("\"v\":1", "\"v\": 1");
    assert!(matches!(Leaf::from_bytes(spaced.as_bytes()), Err(LeafError::Canonical(_))));
    let newer = text.replace("\"v\":1", "\"v\":2");
    assert!(matches!(Leaf::from_bytes(newer.as_bytes()), Err(LeafError::Value { key: "v", .. })));
}

#[test]
fn dates_and_instants() {
    for good in ["2012-01-02", "2024-02-29", "0001-01-01"] {
        assert!(is_date(good), "{good}");
    }
    for bad in ["2012-1-02", "+012-01-02", "2023-02-29", "2012-13-01", "2012/01/02", "-012-01-02", ""] {
        assert!(!is_date(bad), "{bad}");
    }
    for bad in ["2012-01-02 09:00:00.000000Z", "2012-01-02T24:00:00.000000Z", "2012-01-02T09:00:00.00000 Z"] {
        assert!(!is_instant(bad), "{bad}");
    }
}

proptest! {
    #[test]
    fn both_ways_of_reading_accept_the_same_texts(
        start in 0_usize..300,
        length in 0_usize..12,
        with in "[\\x20-\\x7eé]{0,12}",
        repeat in any::<bool>(),
    ) {
        let text = String::from_utf8(example().to_bytes().unwrap()).unwrap();
        let start = start % text.len();
        let end = (start + length).min(text.len());
        let kept = if repeat { &text[start..end] } else { with.as_str() };
        let changed = format!("{}{kept}{}", &text[..start], &text[end..]);
        prop_assert_eq!(Leaf::at_once(&changed).is_some(), Leaf::step_by_step(&changed).is_ok(), "{}", changed);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = Leaf::from_bytes(&bytes);
    }

    #[test]
    fn one_changed_byte_never_reads_as_the_same_leaf(at in 0_usize..300, with in any::<u8>()) {
        let bytes = example().to_bytes().unwrap();
        let mut changed = bytes.clone();
        let at = at % bytes.len();
        changed[at] = with;
        if changed != bytes {
            prop_assert!(Leaf::from_bytes(&changed) != Ok(example()));
            prop_assert!(leaf_hash(&changed) != leaf_hash(&bytes));
        }
    }
}
