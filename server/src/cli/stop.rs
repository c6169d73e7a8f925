//! Ctrl-C and its like: noted at once, obeyed between two commands.

use super::trouble::Trouble;
use tokio::signal::unix::{Signal, SignalKind, signal};

/// Waits for somebody who wants the program to end.
pub struct Stop {
    interrupt: Signal,
    terminate: Signal,
}

impl Stop {
    /// From now on, a signal is noted and does not kill.
    ///
    /// # Errors
    /// [`Trouble::File`] when the system does not let signals be caught.
    pub fn new() -> Result<Self, Trouble> {
        let catch = |kind| signal(kind).map_err(|error| Trouble::file("signal", &error));
        Ok(Stop { interrupt: catch(SignalKind::interrupt())?, terminate: catch(SignalKind::terminate())? })
    }

    /// Ends when somebody has asked for it.
    pub async fn asked(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}
