//! What the documents say is true: their links resolve, the README's map names what exists, every dependency has its
//! line of reason.

use crate::report::Breach;
use crate::source::line_of;
use crate::tree::Tree;
use std::collections::{BTreeMap, BTreeSet};

/// The section of the README that names folders and files.
const MAP: &str = "## The map";
/// The page with one line for each dependency, `- name: reason`, the name in backticks.
const REASONS: &str = "docs/dependencies.md";

/// Every relative link of every Markdown file leads somewhere.
pub fn links(tree: &Tree) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (path, text) in tree.texts.iter().filter(|(path, _)| path.ends_with(".md")) {
        let prose = without_code(text);
        for (at, target) in targets(&prose) {
            let Some(wanted) = resolve(path, target) else { continue };
            if !tree.has(&wanted) {
                breaches.push(Breach::new(path, line_of(&prose, at), format!("`{target}` leads nowhere")));
            }
        }
    }
    breaches
}

/// Blanks fenced blocks and inline code, keeping every line and offset.
fn without_code(text: &str) -> String {
    let mut fenced = false;
    let mut prose = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let fence = line.trim_start().starts_with("```");
        let mut inline = false;
        for c in line.chars() {
            inline ^= c == '`';
            let hidden = (fenced || fence || inline) && c != '\n';
            if hidden { prose.push_str(&" ".repeat(c.len_utf8())) } else { prose.push(c) }
        }
        fenced ^= fence;
    }
    prose
}

/// The targets of `[text](target)` and of `[name]: target`.
fn targets(prose: &str) -> Vec<(usize, &str)> {
    let inline = prose.match_indices("](").filter_map(|(at, _)| Some((at + 2, prose[at + 2..].split_once(')')?.0)));
    let named = prose.match_indices("]: ").filter(|(at, _)| {
        let line = prose[..*at].rsplit('\n').next().unwrap_or_default();
        line.starts_with('[') && !line.contains(']')
    });
    let named = named.map(|(at, _)| (at + 3, prose[at + 3..].split_whitespace().next().unwrap_or_default()));
    inline.chain(named).collect()
}

/// The path from the root that a relative link means; nothing for addresses and anchors.
fn resolve(from: &str, target: &str) -> Option<String> {
    let file = target.split('#').next().filter(|file| !file.is_empty())?;
    if file.contains("://") || file.starts_with("mailto:") {
        return None;
    }
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in file.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            name => steps.push(name),
        }
    }
    Some(steps.join("/"))
}

/// Every path in backticks in the README's map exists, and every top-level folder is on the map.
pub fn map(tree: &Tree) -> Vec<Breach> {
    let readme = tree.text("README.md").unwrap_or_default();
    let Some(start) = readme.find(MAP) else { return vec![Breach::new("README.md", 0, format!("no `{MAP}`"))] };
    let section = readme[start + MAP.len()..].split("\n## ").next().unwrap_or_default();
    let quoted: Vec<_> = section.split('`').skip(1).step_by(2).filter(|name| is_path(name)).collect();
    let missing = quoted.iter().filter(|name| !tree.has(name));
    let missing =
        missing.map(|name| Breach::new("README.md", line_of(readme, start), format!("`{name}` does not exist")));
    let folders: BTreeSet<_> = tree.paths.iter().filter_map(|path| path.split_once('/')).map(|(top, _)| top).collect();
    let unseen =
        folders.into_iter().filter(|top| !top.starts_with('.') && !quoted.contains(&format!("{top}/").as_str()));
    let unseen =
        unseen.map(|top| Breach::new("README.md", line_of(readme, start), format!("`{top}/` is not on the map")));
    missing.chain(unseen).collect()
}

fn is_path(name: &str) -> bool {
    !name.contains([' ', '\n']) && (name.contains('/') || name.contains('.'))
}

/// Every direct dependency has its line in `docs/dependencies.md`, and every line is about one.
pub fn dependencies(tree: &Tree) -> Vec<Breach> {
    let mut used = BTreeMap::new();
    for (path, text) in tree.manifests() {
        used.extend(dependency_names(text).map(|name| (name, path.as_str())));
    }
    let page = tree.text(REASONS).unwrap_or_default();
    let lines = page.lines().filter_map(|line| line.strip_prefix("- `")?.split_once("`: "));
    let reasons: BTreeSet<_> = lines.filter(|(_, reason)| !reason.trim().is_empty()).map(|(name, _)| name).collect();
    let silent = used.iter().filter(|(name, _)| !reasons.contains(*name));
    let silent = silent.map(|(name, path)| Breach::new(path, 0, format!("`{name}` has no line in {REASONS}")));
    let idle = reasons.iter().filter(|name| !used.contains_key(*name));
    let idle = idle.map(|name| Breach::new(REASONS, 0, format!("no crate depends on `{name}`")));
    let declared = tree.text("Cargo.toml").unwrap_or_default();
    let unused = dependency_names(declared).filter(|name| !used.contains_key(name));
    let unused = unused.map(|name| Breach::new("Cargo.toml", 0, format!("no crate uses `{name}`")));
    silent.chain(idle).chain(unused).collect()
}

/// The names under every `[…dependencies]` of a manifest, but for our own crates.
fn dependency_names(manifest: &str) -> impl Iterator<Item = &str> {
    let mut inside = false;
    manifest.lines().filter_map(move |row| {
        if row.starts_with('[') {
            inside = row.ends_with("dependencies]");
            return None;
        }
        let name = row.split(['.', '=', ' ']).next()?;
        (inside && !name.is_empty() && !name.starts_with(['#', '}', ']', '"']) && !name.starts_with("quitus"))
            .then_some(name)
    })
}

#[cfg(test)]
fn count(rule: fn(&Tree) -> Vec<Breach>, files: &[(&str, &str)]) -> usize {
    rule(&Tree::of(files)).len()
}

#[test]
fn a_link_to_nowhere_is_a_breach() {
    let wrong = |text: &str| count(links, &[("docs/a.md", text), ("docs/b.md", ""), ("README.md", "")]);
    assert_eq!(wrong("[b](c.md)"), 1);
    assert_eq!(wrong("[b]: ../c.md"), 1);
    assert_eq!(wrong("[b](b.md#top) [r](../README.md) [d](../docs/) [x](https://x.org/y) [h](#here)"), 0);
    assert_eq!(wrong("`[b](c.md)`\n```\n[b](c.md)\n```\n"), 0);
}

#[test]
fn a_map_that_lies_is_a_breach() {
    let wrong = |text: &str| count(map, &[("README.md", text), ("docs/b.md", ""), (".ci/run", "")]);
    assert_eq!(wrong("## The map\n- `docs/` and `docs/b.md`: pages, see `cargo run`\n## Next\n`gone/`"), 0);
    assert_eq!(wrong("## The map\n- `docs/`: pages\n- `gone/`: nothing"), 1);
    assert_eq!(wrong("## The map\n"), 1);
    assert_eq!(wrong("# A README"), 1);
}

#[test]
fn a_dependency_without_a_reason_is_a_breach() {
    let manifest =
        ("a/Cargo.toml", "[package]\nname = \"a\"\n[dependencies]\nserde.workspace = true\nquitus-b = \"1\"\n");
    assert_eq!(count(dependencies, &[manifest, (REASONS, "- `serde`: reads and writes\n")]), 0);
    assert_eq!(count(dependencies, &[manifest, (REASONS, "- `serde`: \n")]), 1);
    assert_eq!(count(dependencies, &[manifest, (REASONS, "- `serde`: x\n- `rand`: x\n")]), 1);
    let root = ("Cargo.toml", "[workspace.dependencies]\nserde = \"1\"\nrand = \"1\"\n");
    assert_eq!(count(dependencies, &[manifest, root, (REASONS, "- `serde`: x\n")]), 1);
}
