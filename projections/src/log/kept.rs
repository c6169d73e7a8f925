//! Level-0 tiles kept from an earlier visit, read one at a time as the book goes by.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::Hash;
use super::tiles::{WIDTH, path};
use super::verify::KeptTiles;

const WIDTH_U64: u64 = WIDTH as u64;

/// The leaf hashes of a folder that holds `tile/0/…`, or `0/…` right away.
///
/// # Errors
/// When there is neither.
pub fn open(folder: &Path) -> io::Result<KeptTiles<'static>> {
    let root = if folder.join("tile/0").is_dir() { folder.to_owned() } else { bare(folder)? };
    let mut held: Option<(u64, Vec<u8>)> = None;
    Ok(Box::new(move |position| {
        let index = position / WIDTH_U64;
        if held.as_ref().is_none_or(|(at, _)| *at != index) {
            held = Some((index, widest(&root, index)));
        }
        let start = usize::try_from(position % WIDTH_U64).ok()? * 32;
        held.as_ref().and_then(|(_, bytes)| hash_at(bytes, start))
    }))
}

/// A folder `…/tile` itself was named: its parent is the root of the paths.
fn bare(folder: &Path) -> io::Result<PathBuf> {
    let named_tile = folder.file_name().is_some_and(|name| name == "tile");
    match folder.parent() {
        Some(parent) if named_tile && folder.join("0").is_dir() => Ok(parent.to_owned()),
        Some(_) | None => {
            let text = format!("{} holds no tile/0", folder.display());
            Err(io::Error::new(io::ErrorKind::NotFound, text))
        }
    }
}

/// The full tile, else the widest partial one, else nothing.
fn widest(root: &Path, index: u64) -> Vec<u8> {
    let full = fs::read(root.join(path(0, index, WIDTH)));
    full.or_else(|_| {
        let partial = (1..WIDTH).rev().map(|width| root.join(path(0, index, width)));
        partial.map(fs::read).find_map(Result::ok).ok_or(())
    })
    .unwrap_or_default()
}

fn hash_at(bytes: &[u8], start: usize) -> Option<Hash> {
    bytes.get(start..start + 32)?.try_into().ok()
}
