//! Keys, rotations, and hostile notes.

use super::*;
use proptest::prelude::*;

const BOOK: &str = "quitus/demo-cooproduction";

fn key(n: u8) -> SigningKey {
    SigningKey::from_seed(BOOK, &[n; 32]).unwrap()
}

fn head() -> Checkpoint {
    Checkpoint { origin: BOOK.into(), size: 3, root: [5; 32] }
}

#[test]
fn what_is_signed_opens_with_its_key_only() {
    let note = sign(&head(), &[&key(1)]).unwrap();
    assert_eq!(open(&note, &[key(1).verification_key()]), Ok(head()));
    assert_eq!(
        open(&note, &[key(2).verification_key()]),
        Err(CheckpointError::NotSigned(key(2).verification_key().to_string()))
    );
    assert!(open(&note, &[]).is_err());
}

#[test]
fn at_a_rotation_both_signatures_are_asked_for() {
    let (old, new) = (key(1), key(2));
    let both = sign(&head(), &[&old, &new]).unwrap();
    assert!(open(&both, &[old.verification_key(), new.verification_key()]).is_ok());
    let one = sign(&head(), &[&new]).unwrap();
    assert!(open(&one, &[old.verification_key(), new.verification_key()]).is_err());
}

#[test]
fn a_key_of_another_book_neither_signs_nor_opens() {
    let other = SigningKey::from_seed("quitus/other", &[1; 32]).unwrap();
    assert!(sign(&head(), &[&other]).is_err());
    let note = sign(&head(), &[&key(1)]).unwrap();
    assert!(matches!(open(&note, &[other.verification_key()]), Err(CheckpointError::OtherOrigin { .. })));
}

#[test]
fn unknown_signature_lines_are_ignored() {
    let mut note = sign(&head(), &[&key(1)]).unwrap();
    note.push_str("— witness.example mJirIkljAAAAAGAAAAA=\n");
    assert_eq!(open(&note, &[key(1).verification_key()]), Ok(head()));
}

#[test]
fn sizes_have_one_spelling() {
    for bad in ["03", "+3", "-1", "", "3 ", "9007199254740992"] {
        assert_eq!(read_size(bad), None, "{bad}");
    }
    assert_eq!(read_size("0"), Some(0));
}

#[test]
fn keys_have_one_spelling_and_no_weak_point() {
    let text = key(1).verification_key().to_string();
    assert!(VerificationKey::parse(&text).is_ok());
    assert!(VerificationKey::parse(&text.to_uppercase()).is_err());
    let mut identity = [0; 32];
    identity[0] = 1;
    let weak = new_ed25519_verifier_key(BOOK, &VerifyingKey::from_bytes(&identity).unwrap());
    assert!(VerificationKey::parse(&weak).is_err());
}

proptest! {
    #[test]
    fn one_changed_byte_never_opens_as_something_else(at in 0_usize..400, with in any::<u8>()) {
        let note = sign(&head(), &[&key(1)]).unwrap();
        let mut bytes = note.into_bytes();
        let at = at % bytes.len();
        bytes[at] = with;
        if let Ok(note) = String::from_utf8(bytes)
            && let Ok(opened) = open(&note, &[key(1).verification_key()])
        {
            prop_assert_eq!(opened, head());
        }
    }

    #[test]
    fn no_text_makes_the_readers_panic(text in "[\\PC\n+— ]{0,200}") {
        let _ = read(&text);
        let _ = VerificationKey::parse(&text);
    }
}
