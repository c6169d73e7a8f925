//! Keys that are not this book's, no keys at all, or nobody's secret any more.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use quitus_tests::commands::admit;

use crate::desk::{Desk, START, cent};
use crate::program::Ran;

/// Puts the keys away, lets `change` lay others in their place, applies a cent in vain, and puts the right ones back.
fn with_wrong_keys(desk: &Desk, change: impl FnOnce(&Path)) -> [Ran; 2] {
    let (keys, right) = (desk.keys(), desk.folder().join("right"));
    copy(&keys, &right);
    change(&keys);
    let wrong = desk.apply(&[cent(100)]);
    let french = desk.quitus("apply commands.jsonl --lang fr");
    for ran in [&wrong, &french] {
        assert_eq!((ran.count("accepted"), ran.count("repeated")), (0, 0), "{}", ran.out);
    }
    let _ = fs::remove_dir_all(&keys);
    copy(&right, &keys);
    desk.holds(START);
    desk.apply(&[cent(100)]).done();
    desk.holds(START + 1);
    [wrong, french]
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for file in fs::read_dir(from).expect("a folder") {
        let file = file.expect("a file");
        fs::copy(file.path(), to.join(file.file_name())).expect("copies");
    }
}

/// Lays keys of another book in place, but for the checkpoint, which tells where the book is.
fn replace(keys: &Path, files: &[&str]) {
    let other = Desk::sqlite();
    for file in files {
        fs::copy(other.keys().join(file), keys.join(file)).expect("copies");
    }
}

pub fn the_keys_of_another_book_are_refused(desk: &Desk) {
    let [wrong, french] = with_wrong_keys(desk, |keys| replace(keys, &["signing-1.key", "book-1.key"]));
    wrong.told(1, &["not this book's", "quitus/", "--keys"]);
    french.told(1, &["ne sont pas celles de ce livre", "--keys"]);
}

/// The signing key is right and the other is not: what it sealed could not be read with the book's own key.
pub fn another_book_key_seals_nothing(desk: &Desk) {
    let [wrong, french] = with_wrong_keys(desk, |keys| {
        replace(keys, &["book-1.key"]);
        let person = desk.apply(&[admit(30, "bob")]);
        assert_eq!(person.count("accepted"), 0, "{}", person.out);
    });
    wrong.told(1, &["key", "book"]);
    french.told(1, &["clé"]);
}

pub fn a_garbage_key_is_named(desk: &Desk) {
    let garbage: [&[u8]; 4] = [b"", b"garbage\n", b"AAAA\n", b"\xff\xfe\x00"];
    for (number, bytes) in (200..).zip(garbage) {
        let key = desk.keys().join("signing-1.key");
        let right = fs::read(&key).expect("a key");
        fs::write(&key, bytes).expect("writes");
        desk.apply(&[cent(number)]).told(1, &["signing-1.key", "key"]);
        desk.quitus("apply commands.jsonl --lang fr").told(1, &["signing-1.key"]);
        fs::write(&key, right).expect("writes");
    }
    let [wrong, french] = with_wrong_keys(desk, |keys| fs::write(keys.join("book-1.key"), "garbage").expect("writes"));
    wrong.told(1, &["book-1.key is not a key", "32 bytes in base64", "backup"]);
    french.told(1, &["book-1.key n’est pas une clé", "sauvegarde"]);
}

pub fn missing_keys_are_named(desk: &Desk) {
    let [wrong, french] = with_wrong_keys(desk, |keys| {
        fs::remove_file(keys.join("book-1.key")).expect("removes");
        let half = desk.apply(&[cent(100)]);
        half.told(1, &["no keys for this book", "keys/", "--keys", "backup"]);
        fs::remove_dir_all(keys).expect("removes");
    });
    wrong.told(1, &["no keys for this book in keys/", "--keys", "backup"]);
    french.told(1, &["pas de clés de ce livre", "--keys"]);
    desk.quitus("apply commands.jsonl --keys nowhere").told(1, &["no keys for this book in nowhere/", "--keys"]);
}

pub fn a_key_that_others_can_read_is_refused(desk: &Desk) {
    let [wrong, french] = with_wrong_keys(desk, |keys| {
        fs::set_permissions(keys.join("signing-1.key"), Permissions::from_mode(0o644)).expect("sets");
    });
    wrong.told(1, &["signing-1.key", "can be read by others", "644", "chmod 600"]);
    french.told(1, &["signing-1.key", "peut être lu par d’autres", "chmod 600"]);
}
