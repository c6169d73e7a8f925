//! The machine's own clock and randomness: the only file of the server that asks for them.

use super::ports::{Clock, Entropy, PortFailure};
use chrono::{DateTime, Utc};

/// The clock of the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

/// The randomness of the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemEntropy;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "this is the clock that everything else is given")]
    fn now(&self) -> DateTime<Utc> {
        std::time::SystemTime::now().into()
    }
}

impl Entropy for SystemEntropy {
    #[allow(clippy::disallowed_methods, reason = "this is the randomness that everything else is given")]
    fn fill(&self, buffer: &mut [u8]) -> Result<(), PortFailure> {
        getrandom::fill(buffer).map_err(|error| PortFailure(format!("the system gives no randomness: {error}")))
    }
}
