//! What a rule says: where, and what is wrong; and which breaches are excused.

/// One breach of one rule.
#[derive(Debug, PartialEq, Eq)]
pub struct Breach {
    /// Path from the root of the repository.
    pub path: String,
    /// Line, counted from 1; 0 when the whole file is meant.
    pub line: usize,
    /// What is wrong, and what to do instead.
    pub what: String,
}

impl Breach {
    /// A breach on a line.
    pub fn new(path: &str, line: usize, what: impl Into<String>) -> Self {
        Breach { path: path.to_owned(), line, what: what.into() }
    }
}

/// One line of `allowed.txt`.
#[derive(Clone, Copy)]
pub struct Excuse<'a> {
    /// The rule, by the name of its test.
    pub rule: &'a str,
    /// A file, or a folder with its final slash.
    pub path: &'a str,
    /// Why.
    pub reason: &'a str,
}

impl Excuse<'_> {
    fn covers(&self, breach: &Breach) -> bool {
        if self.path.ends_with('/') { breach.path.starts_with(self.path) } else { breach.path == self.path }
    }
}

/// The excuses of a list: one a line, `#` begins a comment.
pub fn excuses(list: &str) -> impl Iterator<Item = Excuse<'_>> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let (rule, rest) = line.split_once(' ').unwrap_or((line, ""));
        let (path, reason) = rest.trim().split_once(' ').unwrap_or((rest.trim(), ""));
        Excuse { rule, path, reason: reason.trim() }
    })
}

/// What remains wrong once the excuses are taken into account.
pub fn settle(rule: &str, breaches: Vec<Breach>, list: &str) -> Vec<String> {
    let mine: Vec<_> = excuses(list).filter(|excuse| excuse.rule == rule).collect();
    let idle = mine.iter().filter(|excuse| !breaches.iter().any(|breach| excuse.covers(breach)));
    let idle = idle.map(|excuse| format!("tests/tidy/allowed.txt: `{} {}` excuses nothing", rule, excuse.path));
    let bare = breaches.iter().filter(|breach| !mine.iter().any(|excuse| excuse.covers(breach)));
    bare.map(|Breach { path, line, what }| format!("{path}:{line}: {what}")).chain(idle).collect()
}

#[test]
fn an_excuse_covers_its_file_only_and_fails_when_idle() {
    let breach = || vec![Breach::new("a/b.rs", 3, "wrong")];
    assert_eq!(settle("r", breach(), ""), ["a/b.rs:3: wrong"]);
    assert!(settle("r", breach(), "# why\nr a/b.rs since").is_empty());
    assert!(settle("r", breach(), "r a/ since").is_empty());
    assert_eq!(settle("r", breach(), "other a/b.rs since"), ["a/b.rs:3: wrong"]);
    assert_eq!(settle("r", breach(), "r a/b since").len(), 2);
    assert_eq!(settle("r", vec![], "r a/b.rs since").len(), 1);
}
