//! The files that the rules look at: what git tracks, and what it would track next.

use crate::source::{Source, find, item_end};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// All files of the house, or of a fixture.
pub struct Tree {
    /// Every path, also of files that are not text.
    pub paths: BTreeSet<String>,
    /// Every text file, Rust included, as (path, text).
    pub texts: Vec<(String, String)>,
    /// The Rust files.
    pub rust: Vec<Source>,
}

impl Tree {
    /// Reads the repository. New files count before they are added, so that a rule speaks before the commit.
    pub fn tracked() -> std::io::Result<Tree> {
        let root = root();
        let list = Command::new("git")
            .args(["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(&root)
            .output()?;
        if !list.status.success() {
            return Err(std::io::Error::other(String::from_utf8_lossy(&list.stderr).into_owned()));
        }
        let names = String::from_utf8_lossy(&list.stdout).into_owned();
        let files = names.split('\0').filter(|name| !name.is_empty() && root.join(name).is_file());
        let mut read = Vec::new();
        for name in files {
            read.push((name.to_owned(), std::fs::read(root.join(name))?));
        }
        Ok(Tree::from_bytes(read))
    }

    /// A fixture: a few files as (path, text).
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Tree {
        Tree::from_bytes(files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect())
    }

    fn from_bytes(files: Vec<(String, Vec<u8>)>) -> Tree {
        let paths = files.iter().map(|(path, _)| path.clone()).collect();
        let texts: Vec<_> =
            files.into_iter().filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect();
        let is_rust = |(path, _): &&(String, String)| path.ends_with(".rs");
        let mut rust: Vec<_> = texts.iter().filter(is_rust).map(|(path, text)| Source::new(path, text)).collect();
        let tests: BTreeSet<_> = rust.iter().flat_map(test_modules).collect();
        rust.iter_mut().filter(|file| tests.contains(&file.path)).for_each(Source::become_test);
        Tree { paths, texts, rust }
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.texts.iter().find(|(name, _)| name == path).map(|(_, text)| text.as_str())
    }

    /// Whether a file or a folder of that name exists.
    pub fn has(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        self.paths.contains(path) || self.paths.iter().any(|file| file.starts_with(&folder))
    }

    /// The `Cargo.toml` of every crate but the workspace's.
    pub fn manifests(&self) -> impl Iterator<Item = &(String, String)> {
        self.texts.iter().filter(|(path, _)| path.ends_with("/Cargo.toml"))
    }
}

/// The root of the repository.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// The files that a file declares as `#[cfg(test)] mod name;`.
fn test_modules(file: &Source) -> Vec<String> {
    let folder = match file.path.rsplit_once('/') {
        Some((folder, "mod.rs" | "lib.rs" | "main.rs")) => folder.to_owned(),
        _ => file.path.trim_end_matches(".rs").to_owned(),
    };
    let items = find(&file.code, "#[cfg(test)]").map(|at| {
        let start = at + "#[cfg(test)]".len();
        file.code[start..item_end(&file.code, start)].trim()
    });
    let names = items.filter_map(|item| item.strip_prefix("mod ")?.strip_suffix(';'));
    names.flat_map(|name| [format!("{folder}/{name}.rs"), format!("{folder}/{name}/mod.rs")]).collect()
}

#[test]
fn a_file_declared_for_tests_is_a_test() {
    let tree = Tree::of(&[
        ("server/src/a/mod.rs", "#[cfg(test)]\nmod naive;\nmod real;"),
        ("server/src/a/naive.rs", "fn x() {}"),
        ("server/src/a/real.rs", "fn x() {}"),
    ]);
    let live: Vec<_> = tree.rust.iter().filter(|file| file.live.contains("fn")).map(|file| &file.path).collect();
    assert_eq!(live, ["server/src/a/real.rs"]);
    assert!(tree.has("server/src/a") && tree.has("server/src/") && !tree.has("server/sr"));
}
