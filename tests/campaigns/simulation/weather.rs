//! What goes wrong in a run, drawn by its seed.

use quitus_tests::machine::Dice;

/// A store that is wrong on purpose: the simulation must find each of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// The store keeps its contract.
    Nothing,
    /// One append in three loses its receipts.
    ForgetsReceipts,
    /// One append in three loses the last of its nodes.
    ForgetsNodes,
    /// It says that it wrote before it has written.
    AnswersFirst,
    /// It says that it wrote when the place was taken.
    SwallowsConflicts,
    /// What is cut off from its answer is written in part.
    TearsBatches,
    /// It knows no receipt when asked, and does not mind a command that is there already.
    Forgetful,
    /// It reads from a copy that lags behind.
    ReadsOldCopies,
}

impl Wrong {
    /// All that are wrong.
    pub const ALL: [Wrong; 7] = [
        Wrong::ForgetsReceipts,
        Wrong::ForgetsNodes,
        Wrong::AnswersFirst,
        Wrong::SwallowsConflicts,
        Wrong::TearsBatches,
        Wrong::Forgetful,
        Wrong::ReadsOldCopies,
    ];
}

/// How rough a run is.
#[derive(Debug, Clone, Copy)]
pub struct Weather {
    /// Of a hundred calls of the store, so many go wrong.
    pub faults: u64,
    /// Of a thousand steps, so many kill a server.
    pub kills: u64,
    /// Of a thousand steps, so many put a clock elsewhere.
    pub clocks: u64,
    /// The server that is passed over, as one whose network is slow.
    pub slow: Option<usize>,
    /// Reads may answer what was true some commits ago. Then a refusal may be wrong: it is told on what was read.
    pub lag: Lag,
}

/// Whether reads may be old.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lag {
    /// A read answers what was true at some moment between its question and its answer.
    No,
    /// It may answer what was true before.
    Yes,
}

impl Weather {
    /// The weather of a seed: fair, rough in one way, or rough in all.
    pub fn drawn(dice: &mut Dice) -> Self {
        let rough = |dice: &mut Dice, most: u64| match dice.below(3) {
            0 => 0,
            _ => 1 + dice.below(most),
        };
        Weather {
            faults: rough(dice, 25),
            kills: rough(dice, 15),
            clocks: rough(dice, 15),
            slow: [None, None, Some(0), Some(1)][usize::try_from(dice.below(4)).unwrap_or(0)],
            lag: if dice.below(6) == 0 { Lag::Yes } else { Lag::No },
        }
    }
}
