//! How the writer shares its book with other processes.
//!
//! Alone, which is the rule, it asks nobody. Once it met another that writes the book too, it takes turns. A turn costs
//! a question, and reading what the other one wrote; so it lasts for as many rounds as come within a short time, and then
//! the next one writes. Without turns the primary keys arbitrate, as ever.

use super::ports::{Clock, Pause};
use super::round::Asked;
use super::writer::MOST;
use std::time::Duration;
use tokio::sync::mpsc;

/// Turns that the writer takes after it last saw that another process writes this book too.
const RIVALRY: u32 = 200;

/// How long new commands are still taken into a turn.
const TURN: Duration = Duration::from_millis(10);

/// How long a turn waits for the next command.
const MOMENT: Duration = Duration::from_millis(1);

/// The writer's turns.
#[derive(Default)]
pub(super) struct Turns {
    /// Turns that are still to be taken.
    left: u32,
    held: bool,
}

impl Turns {
    /// Another process writes this book too.
    pub fn meet_another(&mut self) {
        self.left = RIVALRY;
    }

    /// Whether nobody else was seen to write the book.
    pub fn are_none(&self) -> bool {
        self.left == 0
    }

    /// Whether it is this one's turn.
    pub fn is_held(&self) -> bool {
        self.held
    }

    /// Whether a turn is to be taken before anything is written.
    pub fn are_due(&self) -> bool {
        !self.held && !self.are_none()
    }

    /// The answer to the question for a turn: where none came, everything goes on without.
    pub fn taken(&mut self, came: bool) {
        self.left = if came { self.left.saturating_sub(1) } else { 0 };
        self.held = came;
    }

    /// Whether there was one to give back.
    pub fn give_back(&mut self) -> bool {
        std::mem::take(&mut self.held)
    }
}

/// Until when commands are taken into what is being written.
pub(super) struct Until {
    pause: Pause,
    over: bool,
}

impl Until {
    /// As long as they come.
    pub fn for_ever() -> Self {
        Until { pause: Box::pin(std::future::pending()), over: false }
    }

    /// To the end of a turn that begins now.
    pub fn the_turn_ends(clock: &dyn Clock) -> Self {
        Until { pause: clock.pause(TURN), over: false }
    }

    /// Whether no more are taken.
    pub fn is_over(&self) -> bool {
        self.over
    }

    /// What comes next, if anything does before the end and within a moment: whoever was just told asks again at once.
    pub async fn next(&mut self, queue: &mut mpsc::Receiver<Asked>, clock: &dyn Clock) -> Vec<Asked> {
        let mut asked = Vec::new();
        if self.over {
            return asked;
        }
        let moment = clock.pause(MOMENT);
        tokio::select! {
            biased;
            () = self.over() => {}
            _ = queue.recv_many(&mut asked, MOST) => {}
            () = moment => {}
        }
        asked
    }

    /// Waits for the end; may be dropped and asked anew.
    pub async fn over(&mut self) {
        self.pause.as_mut().await;
        self.over = true;
    }
}
