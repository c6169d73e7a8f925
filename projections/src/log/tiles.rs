//! C2SP tlog-tiles: the tree cut into files of 256 hashes, servable from any web space.
//!
//! Deliberately absent: entry bundles (`tile/entries/…`). They hold the leaves, which
//! go to auditors only, and a bundle carries them as text.

use super::Hash;
use super::tree::node_hash;

/// Hashes in a full tile.
pub const WIDTH: usize = 256;

/// One tile, full or partial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tile {
    /// 0 for leaf hashes; each level up stands for 8 levels of the tree.
    pub level: u8,
    /// The tile's number within its level.
    pub index: u64,
    /// The hashes, 1 to 256 of them.
    pub hashes: Vec<Hash>,
}

impl Tile {
    /// The tile's path, `tile/0/x001/234.p/56`.
    #[must_use]
    pub fn path(&self) -> String {
        path(self.level, self.index, self.hashes.len())
    }

    /// The tile's bytes: its hashes one after the other.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.hashes.concat()
    }
}

/// The path of a tile of `width` hashes; 256 and more is a full tile.
#[must_use]
pub fn path(level: u8, index: u64, width: usize) -> String {
    let mut number = format!("{:03}", index % 1000);
    let mut rest = index / 1000;
    while rest > 0 {
        number = format!("x{:03}/{number}", rest % 1000);
        rest /= 1000;
    }
    let partial = if width < WIDTH { format!(".p/{width}") } else { String::new() };
    format!("tile/{level}/{number}{partial}")
}

/// Cuts a growing tree into tiles: full ones as they fill, the partial ones at the end.
#[derive(Debug, Clone, Default)]
pub struct TileCutter {
    levels: Vec<Level>,
}

#[derive(Debug, Clone, Default)]
struct Level {
    index: u64,
    hashes: Vec<Hash>,
}

impl TileCutter {
    /// Nothing cut yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next leaf hash; returns the tiles that it fills, lowest level first.
    pub fn append(&mut self, leaf_hash: Hash) -> Vec<Tile> {
        let mut full = Vec::new();
        let mut carried = Some(leaf_hash);
        let mut level = 0_u8;
        while let Some(hash) = carried.take() {
            if let Some(tile) = self.push(level, hash) {
                carried = Some(subtree_root(&tile.hashes));
                full.push(tile);
                level += 1;
            }
        }
        full
    }

    /// The partial tiles that are left, lowest level first.
    #[must_use]
    pub fn partial(&self) -> Vec<Tile> {
        let tiles = (0_u8..).zip(&self.levels).filter(|(_, level)| !level.hashes.is_empty());
        tiles.map(|(number, level)| level.tile(number)).collect()
    }

    fn push(&mut self, number: u8, hash: Hash) -> Option<Tile> {
        let at = usize::from(number);
        if self.levels.len() <= at {
            self.levels.push(Level::default());
        }
        let level = self.levels.get_mut(at)?;
        level.hashes.push(hash);
        if level.hashes.len() < WIDTH {
            return None;
        }
        let tile = level.tile(number);
        *level = Level { index: level.index + 1, hashes: Vec::new() };
        Some(tile)
    }
}

impl Level {
    fn tile(&self, level: u8) -> Tile {
        Tile { level, index: self.index, hashes: self.hashes.clone() }
    }
}

/// The root over a full tile's hashes.
fn subtree_root(hashes: &[Hash]) -> Hash {
    let mut row = hashes.to_vec();
    while row.len() > 1 {
        row = row.chunks_exact(2).map(|pair| node_hash(&pair[0], &pair[1])).collect();
    }
    row.first().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::leaf::leaf_hash;
    use crate::log::tree::{Frontier, Nodes};
    use std::collections::BTreeMap;

    #[test]
    fn paths_are_those_of_the_specification() {
        assert_eq!(path(0, 1_234_067, 256), "tile/0/x001/x234/067");
        assert_eq!(path(1, 0, 5), "tile/1/000.p/5");
        assert_eq!(path(0, 999, 256), "tile/0/999");
        assert_eq!(path(0, 1000, 1), "tile/0/x001/000.p/1");
    }

    #[test]
    fn tiles_are_those_of_tlog_tiles() {
        let (mut cutter, mut frontier, mut nodes) = (TileCutter::new(), Frontier::new(), Nodes::default());
        let mut full = BTreeMap::new();
        for n in 0..66_000_u32 {
            if [1, 255, 256, 257, 65_535, 65_536, 65_537].contains(&n) {
                compare(u64::from(n), &full, &cutter, &nodes);
            }
            let hash = leaf_hash(&n.to_be_bytes());
            nodes.extend(frontier.append(hash));
            full.extend(cutter.append(hash).into_iter().map(|tile| (tile.path(), tile.bytes())));
        }
        assert!(full.contains_key("tile/1/000"));
    }

    fn compare(size: u64, full: &BTreeMap<String, Vec<u8>>, cutter: &TileCutter, nodes: &Nodes) {
        let mut found = full.clone();
        found.extend(cutter.partial().into_iter().map(|tile| (tile.path(), tile.bytes())));
        let wanted = tlog_tiles::Tile::new_tiles(8, 0, size).into_iter();
        let wanted = wanted.map(|tile| (tile.path().replace("tile/8/", "tile/"), tile.read_data(nodes).unwrap()));
        assert_eq!(found, wanted.collect(), "{size}");
    }
}
