//! Stored nodes against fresh ones. Both arrive in ascending index, in any interleaving;
//! only what one side is ahead of the other is held.

use std::collections::VecDeque;

use super::report::{Report, What};
use crate::log::to_base64;
use crate::log::tree::Node;

#[derive(Debug, Clone, Default)]
pub(super) struct NodeCheck {
    fresh: VecDeque<(u64, Node)>,
    stored: VecDeque<Node>,
}

impl NodeCheck {
    /// Nodes computed from the entry at `position`.
    pub(super) fn fresh(&mut self, position: u64, nodes: Vec<Node>, report: &mut Report) {
        self.fresh.extend(nodes.into_iter().map(|node| (position, node)));
        self.settle(report);
    }

    /// A node as stored.
    pub(super) fn stored(&mut self, node: Node, report: &mut Report) {
        self.stored.push_back(node);
        self.settle(report);
    }

    /// What is left on one side only.
    pub(super) fn finish(self, report: &mut Report) {
        for (position, (index, _)) in self.fresh {
            missing(position, index, report);
        }
        for (index, _) in self.stored {
            report.differs(None, What::StoredNode, "no node", format!("node {index}"));
        }
    }

    fn settle(&mut self, report: &mut Report) {
        while let (Some((position, fresh)), Some(stored)) = (self.fresh.front(), self.stored.front()) {
            if stored.0 > fresh.0 {
                missing(*position, fresh.0, report);
                self.fresh.pop_front();
                continue;
            }
            if stored.0 < fresh.0 {
                report.differs(None, What::StoredNode, "no such node again", format!("node {}", stored.0));
                self.stored.pop_front();
                continue;
            }
            if stored.1 != fresh.1 {
                let show = |node: &Node| format!("node {} = {}", node.0, to_base64(&node.1));
                report.differs(Some(*position), What::StoredNode, show(fresh), show(stored));
            }
            self.fresh.pop_front();
            self.stored.pop_front();
        }
    }
}

fn missing(position: u64, index: u64, report: &mut Report) {
    report.differs(Some(position), What::StoredNode, format!("node {index}"), "nothing");
}
