//! What may not move: the workspace's lints, and every migration once it is released.

use crate::report::Breach;
use crate::tree::Tree;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// `sha256sum` of every migration; a released line is never changed, new ones are added.
const SUMS: &str = "tests/golden/migrations.sha256";

/// `unsafe` is forbidden once, for every crate.
pub fn lints(tree: &Tree) -> Vec<Breach> {
    let root = tree.text("Cargo.toml").unwrap_or_default();
    let forbidden = section(root, "[workspace.lints.rust]").any(|row| row == "unsafe_code = \"forbid\"");
    let root = (!forbidden).then(|| Breach::new("Cargo.toml", 0, "[workspace.lints.rust] must forbid unsafe_code"));
    let loose = tree.manifests().filter(|(_, text)| !section(text, "[lints]").any(|row| row == "workspace = true"));
    root.into_iter()
        .chain(loose.map(|(path, _)| Breach::new(path, 0, "must inherit the lints of the workspace")))
        .collect()
}

fn section<'a>(manifest: &'a str, head: &'a str) -> impl Iterator<Item = &'a str> {
    manifest.lines().skip_while(move |row| *row != head).skip(1).take_while(|row| !row.starts_with('['))
}

/// Every migration is listed with its sum, and every listed one is as it was.
pub fn migrations(tree: &Tree) -> Vec<Breach> {
    let list = tree.text(SUMS).unwrap_or_default();
    let mut listed: BTreeMap<_, _> =
        list.lines().filter_map(|row| row.split_once("  ")).map(|(sum, path)| (path, sum)).collect();
    let mut breaches = Vec::new();
    for (path, text) in migration_files(tree) {
        let sum: String = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
        match listed.remove(path) {
            Some(known) if known == sum => {}
            Some(_) => breaches.push(Breach::new(path, 0, "has changed: a released migration never does, add another")),
            None => breaches.push(Breach::new(path, 0, format!("add to {SUMS}: `{sum}  {path}`"))),
        }
    }
    breaches.extend(listed.keys().map(|path| Breach::new(SUMS, 0, format!("`{path}` is gone"))));
    breaches
}

/// Same numbers, same names on SQLite and on PostgreSQL.
pub fn twin_migrations(tree: &Tree) -> Vec<Breach> {
    let twin = |path: &str| match path.strip_prefix("migrations/sqlite/") {
        Some(name) => format!("migrations/postgres/{name}"),
        None => path.replace("migrations/postgres/", "migrations/sqlite/"),
    };
    let alone = migration_files(tree).filter(|(path, _)| !tree.paths.contains(&twin(path)));
    alone.map(|(path, _)| Breach::new(path, 0, format!("has no `{}`", twin(path)))).collect()
}

fn migration_files(tree: &Tree) -> impl Iterator<Item = (&str, &str)> {
    let files = tree.texts.iter().filter(|(path, _)| path.starts_with("migrations/") && path.ends_with(".sql"));
    files.map(|(path, text)| (path.as_str(), text.as_str()))
}

#[test]
fn a_crate_without_the_lints_is_a_breach() {
    let root = "[workspace.lints.rust]\nunsafe_code = \"forbid\"\n";
    let wrong = |root: &str, member: &str| lints(&Tree::of(&[("Cargo.toml", root), ("a/Cargo.toml", member)])).len();
    assert_eq!(wrong(root, "[lints]\nworkspace = true\n"), 0);
    assert_eq!(wrong(root, "[lints]\n[dependencies]\nworkspace = true\n"), 1);
    assert_eq!(wrong("[workspace.lints.rust]\nunsafe_code = \"warn\"\n", "[lints]\nworkspace = true\n"), 1);
}

#[test]
fn a_changed_or_unlisted_migration_is_a_breach() {
    let path = "migrations/sqlite/0001_book.sql";
    // The SHA-256 of "abc", from FIPS 180-2.
    let row = format!("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  {path}\n");
    let wrong = |sql: &str, list: &str| migrations(&Tree::of(&[(path, sql), (SUMS, list)])).len();
    assert_eq!(wrong("abc", &row), 0);
    assert_eq!(wrong("abd", &row), 1);
    assert_eq!(wrong("abc", ""), 1);
    assert_eq!(migrations(&Tree::of(&[(SUMS, &row)])).len(), 1);
}

#[test]
fn a_migration_for_one_store_only_is_a_breach() {
    assert_eq!(twin_migrations(&Tree::of(&[("migrations/sqlite/0001_a.sql", "")])).len(), 1);
    assert_eq!(twin_migrations(&Tree::of(&[("migrations/postgres/0001_a.sql", "")])).len(), 1);
    let both = [("migrations/sqlite/0001_a.sql", ""), ("migrations/postgres/0001_a.sql", "")];
    assert!(twin_migrations(&Tree::of(&both)).is_empty());
}
