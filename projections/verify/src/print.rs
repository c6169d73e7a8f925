//! The verdict, for people and for programs.

use quitus_projections::log::bundle::{BundleReport, Tally};

use crate::Fold;

pub(crate) fn json(report: &BundleReport) {
    // A report is made of texts and numbers: it always has a JSON form.
    println!("{}", serde_json::to_string(report).unwrap_or_default());
}

pub(crate) fn table(report: &BundleReport, folds: &[Box<dyn Fold>]) {
    let log = &report.log;
    println!("book         {}", log.origin);
    println!("entries      {}", log.size);
    println!("root         {}", log.root);
    println!("checkpoints  {} verified, the last of size {}", log.checkpoints, log.signed_size.unwrap_or(0));
    for key in &log.keys {
        println!("key          {key}");
    }
    println!("documents    {}", tally(report.documents));
    println!("identities   {}", tally(report.identities));
    for line in folds.iter().flat_map(|fold| fold.lines()) {
        println!("{line}");
    }
    verdict(report);
}

fn tally(tally: Tally) -> String {
    let Tally { shown, sealed, withheld, erased, missing } = tally;
    format!("{shown} shown, {sealed} sealed, {withheld} withheld, {erased} erased, {missing} missing")
}

fn verdict(report: &BundleReport) {
    let log = &report.log;
    if log.is_clean() {
        return println!("verdict      everything agrees");
    }
    println!("verdict      {} differences", log.count);
    if let Some(first) = log.first_wrong {
        println!("first        position {first} (entry n° {})", first + 1);
    }
    if !log.altered.is_empty() {
        let positions: Vec<_> = log.altered.iter().map(ToString::to_string).collect();
        println!("altered      positions {}", positions.join(", "));
    }
    for discrepancy in &log.discrepancies {
        println!("  {discrepancy}");
    }
}
