//! Medians, and the page that they stand on.

use super::Size;
use quitus_server::ledger::machine::SystemClock;
use quitus_server::ledger::ports::Clock;
use std::path::Path;
use std::time::Duration;

/// What a ratio should be.
#[derive(Clone, Copy)]
pub enum Goal {
    /// At least the floor, better the goal.
    AtLeast(f64, f64),
    /// At most that.
    AtMost(f64),
    /// Somebody else's figure: nothing is asked of it.
    Peer,
}

/// One line: a ratio, measured some times.
pub struct Row {
    what: String,
    unit: &'static str,
    goal: Goal,
    /// What was measured, and what it is measured by, round by round.
    pairs: Vec<(f64, f64)>,
    remarks: Vec<String>,
}

impl Row {
    /// A line without a measurement; `what` says both sides, `ours / theirs`.
    pub fn new(what: String, unit: &'static str, goal: Goal) -> Self {
        Row { what, unit, goal, pairs: Vec::new(), remarks: Vec::new() }
    }

    /// Adds a round.
    pub fn add(&mut self, ours: f64, theirs: f64) {
        println!("{}: {ours:.0} / {theirs:.0} {}", self.what, self.unit);
        self.pairs.push((ours, theirs));
    }

    /// What else was seen.
    pub fn remark(&mut self, remark: String) {
        self.remarks.push(remark);
    }

    /// Whether a round was measured.
    pub fn is_measured(&self) -> bool {
        !self.pairs.is_empty()
    }

    fn line(&self) -> String {
        let ratios = sorted(self.pairs.iter().map(|(ours, theirs)| ours / theirs));
        let (least, most) = (ratios.first().copied().unwrap_or(0.0), ratios.last().copied().unwrap_or(0.0));
        let ratio = middle(&ratios);
        let ours = middle(&sorted(self.pairs.iter().map(|pair| pair.0)));
        let theirs = middle(&sorted(self.pairs.iter().map(|pair| pair.1)));
        let (asked, met) = self.goal.said(ratio);
        let remark = self.remarks.last().map(|remark| format!("; {remark}")).unwrap_or_default();
        format!(
            "| {} | {ratio:.2} ({least:.2} to {most:.2}){remark} | {asked} | {met} | {ours:.0} / {theirs:.0} {} |",
            self.what, self.unit
        )
    }
}

impl Goal {
    fn said(self, ratio: f64) -> (String, &'static str) {
        match self {
            Goal::AtLeast(floor, goal) if floor >= goal => (format!("at least {goal}"), met(ratio >= goal)),
            Goal::AtLeast(floor, goal) if ratio < goal && ratio >= floor => {
                (format!("at least {goal}, floor {floor}"), "the floor")
            }
            Goal::AtLeast(floor, goal) => (format!("at least {goal}, floor {floor}"), met(ratio >= goal)),
            Goal::AtMost(most) => (format!("at most {most}"), met(ratio <= most)),
            Goal::Peer => ("-".to_owned(), "-"),
        }
    }
}

fn met(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

fn sorted(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values
}

fn middle(sorted: &[f64]) -> f64 {
    sorted.get(sorted.len() / 2).copied().unwrap_or(0.0)
}

/// So many a second.
pub fn rate(count: u64, taken: Duration) -> f64 {
    count as f64 / taken.as_secs_f64()
}

/// The table.
pub fn lines(rows: &[Row]) -> String {
    let head = "| Ratio | Median (least to greatest) | Asked | Met | Medians of both sides |\n|---|---|---|---|---|";
    rows.iter().fold(head.to_owned(), |all, row| all + "\n" + &row.line())
}

const PAGE: &str = "# Performance

Ratios, not rates: each line compares the book with what its database can do at most, or with a peer, measured in turns in
one run, so that a slower machine moves both sides. `cargo run --release -p quitus-tests --bin bench -- --long --write`
writes this page. A command is a payment of one cent on a subscription, read from its JSON text, decided, hashed into the
tree, written in one durable transaction and answered by a receipt; checkpoints are signed meanwhile. Ids of commands grow
with time, as those that the pages make do.

";

/// Writes the page.
pub fn write(rows: &[Row], size: Size) {
    let today = SystemClock.now().format("%Y-%m-%d");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let how = format!(
        "Of {today}, on {cores} cores that also run the callers and the database: {} rounds of {} ms, a past of {} entries.",
        size.rounds,
        size.slice.as_millis(),
        size.past
    );
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/performance.md");
    // What was measured by other programs stands below, under headings of its own.
    let before = std::fs::read_to_string(&file).unwrap_or_default();
    let below = before.find("\n## ").and_then(|at| before.get(at..)).unwrap_or_default();
    std::fs::write(file, format!("{PAGE}{how}\n\n{}\n{below}", lines(rows))).expect("writes the page");
}

/// The heading under which the accounts stand.
const ACCOUNTS: &str = "## Accounts\n\n";

const OF_ACCOUNTS: &str = "`cargo run --release -p quitus-tests --bin bench -- accounts --long --write` writes this table. \
Processor time is what the kernel counts of each process, from the stored book or from the same journal to a trial balance; \
a balance of any day is asked of the sums that an open book keeps.";

/// Writes the table of the accounts under its heading, and leaves the rest of the page as it is.
pub fn write_accounts(table: &str, rounds: usize) {
    let today = SystemClock.now().format("%Y-%m-%d");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/performance.md");
    let page = std::fs::read_to_string(&file).unwrap_or_default();
    let (before, rest) = page.split_once(ACCOUNTS).unwrap_or((page.as_str(), ""));
    let after = rest.find("\n## ").and_then(|at| rest.get(at..)).unwrap_or_default();
    let own = format!("{ACCOUNTS}{OF_ACCOUNTS} Of {today}, rounds: {rounds}.\n\n{table}\n");
    std::fs::write(file, format!("{}\n\n{own}{after}", before.trim_end())).expect("writes the page");
}
