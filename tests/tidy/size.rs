//! Files and functions stay short enough to be read in one go.
//!
//! A file or function that is over the limit is named in `ratchet.txt` with its exact length: it may shrink, which the
//! entry must follow, and may not grow.

use crate::report::Breach;
use crate::source::{Source, find, is_word, item_end, line_of};
use crate::tree::Tree;
use std::collections::BTreeMap;

/// Lines of a file.
const FILE_LIMIT: usize = 400;
/// Lines of a function, from `fn` to its closing brace.
const FUNCTION_LIMIT: usize = 70;
/// What people write by hand and run; documents and golden files have no limit.
const WRITTEN: &[&str] = &[".rs", ".sql", ".py", ".go", ".sh", "tests/run", "tests/foreign/run", ".ci/run"];
const LIST: &str = "tests/tidy/ratchet.txt";

/// Nothing is over its limit, and no entry of the list is looser than reality.
pub fn lengths(tree: &Tree) -> Vec<Breach> {
    let list = tree.text(LIST).unwrap_or_default();
    compare(&measure(tree), &entries(list))
}

/// What is measured, as the list writes it: `file path` or `fn path::name`, with limit and length.
fn measure(tree: &Tree) -> BTreeMap<String, (usize, usize)> {
    let mut found = BTreeMap::new();
    for (path, text) in tree.texts.iter().filter(|(path, _)| WRITTEN.iter().any(|end| path.ends_with(end))) {
        found.insert(format!("file {path}"), (FILE_LIMIT, text.lines().count()));
    }
    for (name, lines) in tree.rust.iter().flat_map(functions) {
        let longest = found.entry(name).or_insert((FUNCTION_LIMIT, 0));
        longest.1 = longest.1.max(lines);
    }
    found
}

/// Every function of a file with its number of lines.
fn functions(file: &Source) -> Vec<(String, usize)> {
    let named = find(&file.code, "fn").filter_map(|at| {
        let name: String = file.code[at + 2..].trim_start().chars().take_while(|c| is_word(*c)).collect();
        let lines = line_of(&file.code, item_end(&file.code, at)) - line_of(&file.code, at) + 1;
        (!name.is_empty()).then(|| (format!("fn {}::{name}", file.path), lines))
    });
    named.collect()
}

/// The list: each line `file path length` or `fn path::name length`; `#` begins a comment.
fn entries(list: &str) -> Vec<(usize, &str, usize)> {
    let rows = list.lines().enumerate().filter(|(_, row)| !row.is_empty() && !row.starts_with('#'));
    let cut = rows.map(|(line, row)| {
        let (what, length) = row.rsplit_once(' ').unwrap_or((row, ""));
        (line + 1, what, length.parse().unwrap_or(0))
    });
    cut.collect()
}

fn compare(found: &BTreeMap<String, (usize, usize)>, entries: &[(usize, &str, usize)]) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (what, &(limit, length)) in found {
        let granted = entries.iter().find(|(_, name, _)| name == what).map_or(limit, |(_, _, length)| *length);
        if length > granted.max(limit) {
            let place = what.split([' ', ':']).nth(1).unwrap_or(what);
            breaches.push(Breach::new(place, 0, format!("{what}: {length} lines, at most {}", granted.max(limit))));
        }
    }
    for &(line, what, granted) in entries {
        let wrong = match found.get(what) {
            None => Some("no longer exists: remove the line".to_owned()),
            Some((limit, length)) if length <= limit => Some("is short enough now: remove the line".to_owned()),
            Some((_, length)) if *length < granted => Some(format!("has shrunk: write {length}")),
            Some(_) => None,
        };
        breaches.extend(wrong.map(|wrong| Breach::new(LIST, line, format!("`{what}` {wrong}"))));
    }
    breaches
}

#[cfg(test)]
fn says(body_lines: usize, list: &str) -> Vec<String> {
    let text = format!("fn long() -> [u8; 3] {{\n{}}}\n\nfn short() {{}}\n", "    step();\n".repeat(body_lines));
    lengths(&Tree::of(&[("server/src/a.rs", &text), (LIST, list)])).into_iter().map(|breach| breach.what).collect()
}

#[test]
fn a_long_function_or_file_is_a_breach() {
    assert!(says(68, "").is_empty());
    assert_eq!(says(69, "").len(), 1);
    assert_eq!(says(400, "").len(), 2);
}

#[test]
fn the_list_may_only_shrink() {
    assert!(says(80, "# why\nfn server/src/a.rs::long 82\n").is_empty());
    assert_eq!(says(81, "fn server/src/a.rs::long 82\n").len(), 1);
    assert_eq!(says(79, "fn server/src/a.rs::long 82\n"), ["`fn server/src/a.rs::long` has shrunk: write 81"]);
    assert_eq!(says(9, "fn server/src/a.rs::long 82\n").len(), 1);
    assert_eq!(says(9, "fn server/src/b.rs::long 82\n").len(), 1);
}
