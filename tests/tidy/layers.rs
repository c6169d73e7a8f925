//! Imports run one way: from the server down to the values.
//!
//! Between crates Cargo already refuses the wrong direction. Inside a crate it is this table: a part of a lower floor
//! never names one of a higher floor, and two parts of one floor know each other only where `BESIDE` says so.

use crate::report::Breach;
use crate::source::{Source, find, is_word, item_end, line_of};
use crate::tree::Tree;

/// The parts (first folder or file below `src`) of one crate, from the ground up.
struct Crate {
    src: &'static str,
    floors: &'static [&'static [&'static str]],
}

const CRATES: &[Crate] = &[
    Crate {
        src: "domain/src/",
        floors: &[
            &["values"],
            &["law", "decision"],
            &["refusal"],
            &["incorporation", "dissolution", "statutes"],
            &["register"],
            &["book", "billing"],
            &["capital"],
            &["assemblies"],
            &["mandates"],
            &["opening", "funds"],
            &["accounts"],
            &["scic", "reviews", "formalities"],
            &["cooperative"],
        ],
    },
    Crate {
        src: "projections/src/",
        floors: &[
            &["log"],
            &["recorded"],
            &["as_of"],
            &["register"],
            &[
                "movements",
                "capital",
                "mandates",
                "assemblies",
                "invoices",
                "pools",
                "sales",
                "usage",
                "current_accounts",
                "grants",
                "accounts",
                "trail",
                "live",
            ],
            &["check", "diff", "conformity", "designation", "publication", "receivables"],
            &["recount", "deadlines", "proof", "panel"],
        ],
    },
    Crate {
        src: "server/src/",
        floors: &[
            &["store", "locales", "shared_read"],
            &["ledger", "sheets", "papers"],
            &["demo", "import", "mount", "people", "publishing", "views"],
            &["forms"],
            &["api"],
            &["web"],
            &["cli"],
        ],
    },
];

/// Parts of one floor that may use each other, as (who, whom). Never both ways.
const BESIDE: &[(&str, &str)] = &[];

/// The crates of ours that the files of a folder may name; the longest folder that fits decides.
const CRATE_NAMES: &[(&str, &[&str])] = &[
    ("domain/src/", &[]),
    ("projections/src/", &["quitus_domain"]),
    ("projections/src/log/", &[]),
    ("projections/verify/src/", &["quitus_domain", "quitus_projections"]),
    ("server/src/", &["quitus_domain", "quitus_projections"]),
    ("server/src/main.rs", &["quitus_domain", "quitus_projections", "quitus_server"]),
];

/// What a pure crate may not depend on: each of these reaches the machine.
const ACTORS: &[&str] = &[
    "fastrand",
    "getrandom",
    "postgres-es",
    "rand",
    "reqwest",
    "rusqlite",
    "sqlx",
    "tempfile",
    "tokio",
    "tokio-postgres",
];

/// Every use of another part or crate goes down.
pub fn imports(tree: &Tree) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for file in &tree.rust {
        foreign_crates(file, &mut breaches);
        if let Some(house) = CRATES.iter().find(|house| file.path.starts_with(house.src)) {
            parts(file, house, &mut breaches);
            climbing(file, house, &mut breaches);
        }
    }
    breaches
}

/// Names of our own crates.
fn foreign_crates(file: &Source, breaches: &mut Vec<Breach>) {
    let fits = CRATE_NAMES.iter().filter(|(folder, _)| file.path.starts_with(folder));
    let Some((_, may)) = fits.max_by_key(|(folder, _)| folder.len()) else { return };
    for (at, _) in file.live.match_indices("quitus_") {
        let name: String = file.live[at..].chars().take_while(|c| is_word(*c)).collect();
        if !may.contains(&name.as_str()) {
            breaches.push(Breach::new(&file.path, line_of(&file.live, at), format!("may not name `{name}`")));
        }
    }
}

/// Paths that begin with `crate::`.
fn parts(file: &Source, house: &Crate, breaches: &mut Vec<Breach>) {
    let own = part_of(&file.path, house.src);
    let floor = |part: &str| house.floors.iter().position(|floor| floor.contains(&part));
    if own == "lib" || own == "main" {
        return;
    }
    let Some(from) = floor(own) else {
        return breaches.push(Breach::new(&file.path, 0, format!("`{own}` has no floor in tests/tidy/layers.rs")));
    };
    for at in find(&file.live, "crate::") {
        for part in heads(&file.live[at + "crate::".len()..]) {
            let fine = match floor(&part) {
                _ if part == own => true,
                Some(to) if to == from => BESIDE.contains(&(own, part.as_str())),
                Some(to) => to < from,
                None => false,
            };
            if !fine {
                let what = format!("`{own}` may not use `{part}`: imports run one way");
                breaches.push(Breach::new(&file.path, line_of(&file.live, at), what));
            }
        }
    }
}

/// A chain of `super` that reaches the root of the crate hides where it goes: it is written `crate::`.
fn climbing(file: &Source, house: &Crate, breaches: &mut Vec<Breach>) {
    let inside = file.path[house.src.len()..].trim_end_matches(".rs").trim_end_matches("/mod");
    let depth = inside.split('/').count();
    for at in find(&file.live, "super::").filter(|&at| !file.live[..at].ends_with("super::")) {
        let chain = file.live[at..].split("::").take_while(|step| *step == "super").count();
        if chain >= depth + inline_modules(&file.live, at) {
            breaches.push(Breach::new(&file.path, line_of(&file.live, at), "reaches the root: write `crate::…`"));
        }
    }
}

/// How many `mod name { … }` of the file stand around an offset.
fn inline_modules(code: &str, at: usize) -> usize {
    find(code, "mod").filter(|&start| start < at && at < item_end(code, start)).count()
}

/// The first folder, or the file itself, below `src`.
fn part_of<'a>(path: &'a str, src: &str) -> &'a str {
    let inside = path[src.len()..].trim_end_matches(".rs");
    inside.split_once('/').map_or(inside, |(part, _)| part)
}

/// The first names of a path or of a group `{a::b, c}`.
fn heads(code: &str) -> Vec<String> {
    let word = |text: &str| text.trim().chars().take_while(|c| is_word(*c)).collect::<String>();
    let Some(group) = code.strip_prefix('{') else { return vec![word(code)] };
    let (mut depth, mut names, mut start) = (0, Vec::new(), 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                names.push(word(&group[start..at]));
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// The manifests of the pure crates name nothing that reaches the machine.
pub fn pure_manifests(tree: &Tree) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for path in ["domain/Cargo.toml", "projections/Cargo.toml", "projections/verify/Cargo.toml"] {
        let text = tree.text(path).unwrap_or_default();
        let mut wanted = false;
        for (line, row) in text.lines().enumerate() {
            wanted = if row.starts_with('[') { row.contains("dependencies]") && !row.contains("dev-") } else { wanted };
            let name = row.split(['.', '=', ' ']).next().unwrap_or_default();
            if wanted && ACTORS.contains(&name) {
                breaches.push(Breach::new(path, line + 1, format!("a pure crate does not depend on `{name}`")));
            }
        }
    }
    breaches
}

#[test]
fn a_use_that_goes_up_or_sideways_is_a_breach() {
    let wrong = |path: &str, text: &str| imports(&Tree::of(&[(path, text)])).len();
    assert_eq!(wrong("domain/src/values/a.rs", "use crate::law::coop_07;"), 1);
    assert_eq!(wrong("domain/src/law/a.rs", "use crate::{values::{Cents, Day}, capital::X, law::Y};"), 1);
    assert_eq!(wrong("domain/src/statutes/a.rs", "fn f(x: crate::register::Line) {}"), 1);
    assert_eq!(wrong("domain/src/register/a.rs", "use crate::statutes::Set; use crate::values::Day;"), 0);
    assert_eq!(wrong("domain/src/capital.rs", "use crate::Malformed;"), 1);
    assert_eq!(wrong("domain/src/attic/a.rs", ""), 1);
    assert_eq!(wrong("domain/src/law/a.rs", "#[cfg(test)] mod tests { use crate::capital::X; }"), 0);
    assert_eq!(wrong("projections/src/log/a.rs", "use quitus_domain::values::Day;"), 1);
    assert_eq!(wrong("projections/src/register.rs", "use quitus_server::store::Store;"), 1);
    assert_eq!(wrong("server/src/store/a.rs", "use crate::ledger::Door;"), 1);
    assert_eq!(wrong("server/src/cli/a.rs", "use crate::ledger::Door; use quitus_domain::values::Day;"), 0);
}

#[test]
fn super_may_not_reach_the_root() {
    let wrong = |path: &str, text: &str| imports(&Tree::of(&[(path, text)])).len();
    assert_eq!(wrong("domain/src/law/a.rs", "use super::super::capital::X;"), 1);
    assert_eq!(wrong("domain/src/law/mod.rs", "use super::capital::X;"), 1);
    assert_eq!(wrong("domain/src/law/a.rs", "use super::b::X; mod c { use super::super::b::X; }"), 0);
}

#[test]
fn a_pure_manifest_with_a_database_is_a_breach() {
    let wrong = |text: &str| pure_manifests(&Tree::of(&[("domain/Cargo.toml", text)])).len();
    assert_eq!(wrong("[dependencies]\nserde.workspace = true\nsqlx.workspace = true"), 1);
    assert_eq!(wrong("[dev-dependencies]\ntokio.workspace = true\n[dependencies]\nchrono.workspace = true"), 0);
}
