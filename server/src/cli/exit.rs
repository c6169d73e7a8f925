//! How a command ended, as a program reads it.

/// The exit codes, the same for every command.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exit {
    /// Done: 0.
    Done,
    /// It failed, and trying again as it is will not help: 1.
    Failed,
    /// The command line is wrong: 2.
    Usage,
    /// Verification found something that differs: 3.
    Discrepancy,
    /// A rule refused: 4.
    Refused,
    /// Others wrote first, or the command id is taken by another command: 5.
    Conflict,
    /// Run it again: the database is away, or the run was interrupted; nothing is done twice: 75 (`EX_TEMPFAIL`).
    Temporary,
}

impl Exit {
    /// The number.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Exit::Done => 0,
            Exit::Failed => 1,
            Exit::Usage => 2,
            Exit::Discrepancy => 3,
            Exit::Refused => 4,
            Exit::Conflict => 5,
            Exit::Temporary => 75,
        }
    }
}
