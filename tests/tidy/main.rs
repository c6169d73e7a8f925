//! The house rules, as a test.
//!
//! The compiler holds what a crate can say (who depends on whom, no `unsafe`); clippy holds what a type can say. Here is
//! the rest: what a reader would otherwise have to notice. Every rule is a plain function from the tracked files to its
//! breaches, and has beside it a test which shows that it does fail. A file that has a good reason is named in
//! `allowed.txt` with that reason; a file or function that is too long is named in `ratchet.txt` with its length. Both
//! lists can only shrink: an entry that is no longer needed fails too.
//!
//! Deliberately absent: any knowledge of Rust beyond comments, literals and braces (`source.rs`). A rule that needs
//! types belongs to clippy.
#![allow(clippy::expect_used, reason = "a test may stop at the first surprise")]

mod docs;
mod frozen;
mod language;
mod layers;
mod purity;
mod report;
mod size;
mod source;
mod tree;

use report::Breach;
use std::sync::LazyLock;
use tree::Tree;

static TREE: LazyLock<Tree> = LazyLock::new(|| Tree::tracked().expect("the tracked files can be read"));

/// The excuses, each `rule path reason`.
const ALLOWED: &str = include_str!("allowed.txt");

/// Names each rule once: the test's name is the rule's name in `allowed.txt`.
macro_rules! rules {
    ($($name:ident: $rule:path;)*) => {
        const NAMES: &[&str] = &[$(stringify!($name)),*];
        $(#[test] fn $name() { hold(stringify!($name), $rule); })*
    };
}

rules! {
    imports_run_one_way: layers::imports;
    pure_crates_depend_on_nothing_that_acts: layers::pure_manifests;
    sql_lives_in_the_store: purity::sql;
    clock_and_chance_come_from_the_caller: purity::clock_and_chance;
    amounts_are_exact: purity::floats;
    the_program_never_panics_by_hand: purity::panics;
    files_and_functions_stay_short: size::lengths;
    code_is_written_in_ascii: language::accents;
    no_file_knows_a_machine: language::machine_paths;
    nothing_is_left_for_later: language::marks;
    links_resolve: docs::links;
    the_map_is_true: docs::map;
    every_dependency_has_its_reason: docs::dependencies;
    every_crate_inherits_the_lints: frozen::lints;
    released_migrations_never_change: frozen::migrations;
    both_stores_have_the_same_migrations: frozen::twin_migrations;
}

/// Fails with every breach that has no excuse, and with every excuse that excuses nothing.
fn hold(name: &str, rule: fn(&Tree) -> Vec<Breach>) {
    let wrong = report::settle(name, rule(&TREE), ALLOWED);
    assert!(wrong.is_empty(), "{name}: {}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_excuse_names_a_rule_and_a_reason() {
    for excuse in report::excuses(ALLOWED) {
        assert!(NAMES.contains(&excuse.rule), "`{}` is not a rule", excuse.rule);
        assert!(!excuse.reason.is_empty(), "{} {}: why?", excuse.rule, excuse.path);
    }
}

#[test]
fn the_walk_sees_the_whole_house() {
    for folder in ["domain/src/", "projections/src/", "projections/verify/src/", "server/src/", "tests/tidy/"] {
        assert!(TREE.rust.iter().any(|file| file.path.starts_with(folder)), "no Rust file in {folder}");
    }
}
