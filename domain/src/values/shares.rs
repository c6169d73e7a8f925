//! Numbers of shares.

use super::Malformed;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A number of shares moved by one act: at least one. Shares of a cooperative are not numbered one by one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "u64", into = "u64")]
#[schemars(with = "u64", extend("minimum" = 1, "maximum" = 1_000_000_000), description = "Number of shares, at least 1")]
pub struct Shares(u32);

impl Shares {
    /// The number, for sums.
    #[must_use]
    pub const fn get(self) -> u64 {
        self.0 as u64
    }
}

impl TryFrom<u64> for Shares {
    type Error = Malformed;
    fn try_from(count: u64) -> Result<Self, Malformed> {
        match u32::try_from(count) {
            Ok(small @ 1..=1_000_000_000) => Ok(Shares(small)),
            _ => Err(Malformed::Shares(count)),
        }
    }
}

impl From<Shares> for u64 {
    fn from(shares: Shares) -> u64 {
        shares.get()
    }
}

impl fmt::Display for Shares {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
