//! An opened line as a proof file writes it.

use super::fault::{Fault, Why};
use crate::log::{hash_from_base64, to_base64};
use quitus_domain::scic::{Leaf, OpenedLine, Subtree, Totals};
use quitus_domain::values::AssociateRef;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LineText {
    associate: AssociateRef,
    category: usize,
    cents: u64,
    index: u64,
    mac: String,
    path: Vec<StepText>,
    shares: u64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StepText {
    hash: String,
    totals: Totals,
}

impl LineText {
    pub(super) fn of(line: &OpenedLine) -> Self {
        let step = |one: &Subtree| StepText { hash: to_base64(&one.hash), totals: one.totals.clone() };
        LineText {
            associate: line.leaf.associate,
            category: line.leaf.category,
            cents: line.leaf.cents,
            index: line.index,
            mac: to_base64(&line.mac),
            path: line.siblings.iter().map(step).collect(),
            shares: line.leaf.shares,
        }
    }

    pub(super) fn read(self, place: &str) -> Result<OpenedLine, Fault> {
        let LineText { associate, category, cents, index, mac, path, shares } = self;
        let hash = |text: &str, at: String| hash_from_base64(text).ok_or_else(|| Why::Form(super::file::HASH).at(at));
        let step = |(number, one): (usize, StepText)| {
            Ok(Subtree { hash: hash(&one.hash, format!("{place}.path[{number}].hash"))?, totals: one.totals })
        };
        Ok(OpenedLine {
            leaf: Leaf { associate, category, shares, cents },
            mac: hash(&mac, format!("{place}.mac"))?,
            index,
            siblings: path.into_iter().enumerate().map(step).collect::<Result<_, Fault>>()?,
        })
    }
}
