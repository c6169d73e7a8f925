//! The table of outcomes in `docs/campaigns.md`: one row a campaign, written by the run itself.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;

use quitus_server::ledger::machine::SystemClock;
use quitus_server::ledger::ports::Clock;

static WRITING: Mutex<()> = Mutex::new(());

const HEAD: &str = "# Campaigns

Random attempts against the book's promises, at full length. The tests write this table: `QUITUS_LONG=1
QUITUS_WRITE_DOCS=1 cargo test -p quitus-tests --test campaigns`; `QUITUS_SEED` repeats a run. What each campaign does,
and what it leaves out and why, stands at the head of its file in `tests/campaigns`.

| Campaign | Seed | Attempts | Verdict | Date |
|---|---|---|---|---|
";

/// What a campaign came to.
pub struct Outcome<'o> {
    pub campaign: &'o str,
    pub seed: u64,
    pub count: u64,
    pub verdict: String,
}

/// Prints the outcome and, when asked, replaces its row in the table.
pub fn record(outcome: &Outcome<'_>) {
    let Outcome { campaign, seed, count, verdict } = outcome;
    println!("{campaign}: seed {seed}, {count} attempts: {verdict}");
    if std::env::var_os("QUITUS_WRITE_DOCS").is_none() {
        return;
    }
    let _one_at_a_time = WRITING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/campaigns.md");
    let before = std::fs::read_to_string(&file).unwrap_or_default();
    let rows = before.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| Campaign"));
    let name = |row: &str| row.split('|').nth(1).unwrap_or_default().trim().to_owned();
    let mut table: BTreeMap<String, String> = rows.map(|row| (name(row), row.to_owned())).collect();
    let today = SystemClock.now().format("%Y-%m-%d");
    table.insert((*campaign).to_owned(), format!("| {campaign} | {seed} | {count} | {verdict} | {today} |"));
    let rows: Vec<String> = table.into_values().collect();
    std::fs::write(file, format!("{HEAD}{}\n", rows.join("\n"))).expect("writes the table");
}
