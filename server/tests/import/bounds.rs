//! Files that would take the machine.

use crate::desk::Desk;
use quitus_server::import::{How, Unread};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip with one part, made of `block` as often as it takes to have `size` bytes.
fn archive(name: &str, head: &str, block: &[u8], size: usize) -> Vec<u8> {
    let mut file = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_level(Some(1));
    file.start_file(name, options).unwrap();
    file.write_all(head.as_bytes()).unwrap();
    for _ in 0..size / block.len() {
        file.write_all(block).unwrap();
    }
    file.finish().unwrap().into_inner()
}

fn refused(bytes: &[u8]) -> Unread {
    Desk::new().read(bytes, How::default()).unwrap_err()
}

#[test]
fn a_small_file_that_unfolds_without_end_is_refused() {
    let block = vec![b' '; 1 << 20];
    let bomb = archive("xl/styles.xml", "", &block, 5 << 20);
    assert!(bomb.len() < 64 << 10, "{}", bomb.len());
    assert_eq!(refused(&bomb), Unread::Bomb { part: "xl/styles.xml".to_owned() });
}

#[test]
fn a_part_that_announces_what_it_does_not_hold_is_refused() {
    let bomb = archive("xl/sharedStrings.xml", "<sst uniqueCount=\"99999999999999\">", b" ", 1);
    assert_eq!(refused(&bomb), Unread::Bomb { part: "xl/sharedstrings.xml".to_owned() });
}
